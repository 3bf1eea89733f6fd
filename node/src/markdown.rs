//! Messages as HTML: what a person meant as markup, and everything else as it was typed.
//!
//! `plain` handles the texts that have no markup in them. All others go through `lines` (a parser
//! of Markdown is shown only those starts of lines that make blocks), the parser, `writer` (blocks
//! to HTML, with bounds on depth and size), `inline` (what makes markup inside a block's text) and
//! `sanitise`, which trusts none of the others.
//!
//! Highlighting, diagrams and whether a mentioned user exists are the browser's and the caller's
//! business. Rendering takes time: once per message version, off the async threads.

mod cjk;
mod fence;
mod inline;
mod lines;
mod mark;
mod plain;
mod sanitise;
mod stand_in;
mod table;
mod writer;

use std::panic::catch_unwind;

use pulldown_cmark::{Options, Parser};

use self::lines::Prepared;
use self::writer::Writer;

/// Longer sources are shown as plain text: no message is longer than 4,000 characters.
pub const SOURCE_BYTES_MAX: usize = 64 * 1024;

/// A rendered message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    /// The normalised usernames mentioned, each once, in order. Nobody may have such a name.
    pub mentions: Vec<String>,
}

/// The HTML of a Markdown source: safe to insert into a page. Never panics.
#[must_use]
pub fn render(source: &str) -> String {
    render_with_mentions(source).html
}

/// [`render`], and who is mentioned.
#[must_use]
pub fn render_with_mentions(source: &str) -> Rendered {
    if let Some(rendered) = render_plain(source) {
        return rendered;
    }
    // The parser is well tested, but it reads what anybody in the mesh sends.
    catch_unwind(|| render_markup(source))
        .ok()
        .flatten()
        .unwrap_or_else(|| as_plain(source))
}

/// The same for a source without markup, which takes little time; `None` for all others.
#[must_use]
pub fn render_plain(source: &str) -> Option<Rendered> {
    let plain = source.len() > SOURCE_BYTES_MAX || plain::is_plain(source);
    plain.then(|| as_plain(source))
}

fn as_plain(source: &str) -> Rendered {
    Rendered {
        html: plain::render(source),
        mentions: Vec::new(),
    }
}

/// `None` if the source uses up all the characters that could stand for hidden ones.
fn render_markup(source: &str) -> Option<Rendered> {
    let prepared = Prepared::new(source)?;
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::new(&prepared);
    for (event, range) in Parser::new_ext(prepared.as_str(), options).into_offset_iter() {
        writer.write(event, &range);
    }
    let (html, mentions) = writer.finish();
    Some(Rendered {
        html: sanitise::clean(&html),
        mentions,
    })
}

#[cfg(test)]
mod tests;
