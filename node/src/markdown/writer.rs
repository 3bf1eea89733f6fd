//! The parser's events as HTML.

use std::borrow::Cow;
use std::mem;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::plain::escape;
use super::prepare::Prepared;
use super::sanitise::{
    LANGUAGE_PREFIX, MENTION_CLASS, TASK_CLASS, TASK_DONE_CLASS, is_filename, is_language,
};
use super::table::Table;
use super::text::{Piece, pieces};

/// Tags deeper than this are left out, their content stays. Sanitising costs depth × size.
const DEPTH_MAX: usize = 64;
/// Quotes and lists inside one another.
const CONTAINER_DEPTH_MAX: usize = 16;

/// More than this many mentions are no longer collected.
const MENTIONS_MAX: usize = 200;

const LINK_CLOSER: &str = "</a>";
const QUOTE_CLOSER: &str = "</blockquote>\n";
const BULLETS_CLOSER: &str = "</ul>\n";
const NUMBERS_CLOSER: &str = "</ol>\n";

/// Collects the HTML of one source.
pub(super) struct Writer<'p> {
    prepared: &'p Prepared,
    html: String,
    mentions: Vec<String>,
    /// What closes each open element; nothing for one that was left out.
    closers: Vec<&'static str>,
    /// How many of `closers` close something, and how many of those a quote or a list.
    depth: usize,
    containers: usize,
    /// Text that has not been searched for links and mentions: the parser cuts it anywhere.
    pending: String,
    /// The last character of the text before `pending`, in the same block.
    before: Option<char>,
    /// Where the content of the open link starts in `html`, and where the link leads.
    link: Option<(usize, String)>,
    in_code_block: bool,
    table: Table,
}

impl<'p> Writer<'p> {
    pub(super) fn new(prepared: &'p Prepared) -> Self {
        Self {
            prepared,
            html: String::with_capacity(prepared.as_str().len() * 2),
            mentions: Vec::new(),
            closers: Vec::new(),
            depth: 0,
            containers: 0,
            pending: String::new(),
            before: None,
            link: None,
            in_code_block: false,
            table: Table::default(),
        }
    }

    pub(super) fn write(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => {
                self.flush();
                self.html.push_str("<code>");
                escape(&self.prepared.restore(&code), &mut self.html);
                self.html.push_str("</code>");
                self.before = None;
            }
            Event::SoftBreak | Event::HardBreak => {
                self.flush();
                self.html.push_str("<br>\n");
                self.before = None;
            }
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (class, sign) = if done {
                    (TASK_DONE_CLASS, '☑')
                } else {
                    (TASK_CLASS, '☐')
                };
                self.html
                    .push_str(&format!("<span class=\"{class}\">{sign}</span> "));
            }
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.text(&text),
        }
    }

    /// The HTML and the usernames mentioned in it.
    pub(super) fn finish(mut self) -> (String, Vec<String>) {
        self.flush();
        (self.html, self.mentions)
    }

    fn text(&mut self, text: &str) {
        let text = self.prepared.restore(text);
        if self.in_code_block {
            escape(&text, &mut self.html);
        } else {
            self.pending.push_str(&text);
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        self.flush();
        if !is_inline(&tag) {
            self.before = None;
        }
        match tag {
            Tag::Paragraph => self.open("<p>", "</p>\n"),
            Tag::Heading { level, .. } => self.open_heading(level),
            Tag::BlockQuote(_) => self.open_container("<blockquote>\n", QUOTE_CLOSER),
            Tag::CodeBlock(kind) => self.open_code_block(&kind),
            Tag::List(None) => self.open_container("<ul>\n", BULLETS_CLOSER),
            Tag::List(Some(1)) => self.open_container("<ol>\n", NUMBERS_CLOSER),
            Tag::List(Some(start)) => {
                self.open_container(&format!("<ol start=\"{start}\">\n"), NUMBERS_CLOSER);
            }
            Tag::Item => {
                let in_list = self.closers.last().is_some_and(|closer| is_list(closer));
                self.open_if(in_list, "<li>", "</li>\n");
            }
            Tag::Table(alignments) => {
                self.table.start(alignments);
                self.open("<table>", "</tbody></table>\n");
            }
            Tag::TableHead => {
                self.table.start_head();
                self.open("<thead><tr>", "</tr></thead>\n<tbody>");
            }
            Tag::TableRow => {
                let shown = self.table.start_row();
                self.open_if(shown, "<tr>", "</tr>\n");
            }
            Tag::TableCell => {
                let cell = self.table.cell();
                let (opener, closer) = cell.unwrap_or_default();
                self.open(&opener, closer);
            }
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::Strikethrough => self.open("<del>", "</del>"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.open_link(&dest_url),
            Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.open("", ""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.flush();
        let closer = self
            .closers
            .pop()
            .expect("the parser closes only what it opened");
        if matches!(tag, TagEnd::CodeBlock) {
            self.in_code_block = false;
        }
        if closer == LINK_CLOSER
            && let Some((start, href)) = self.link.take()
            && self.html.len() == start
        {
            // `![](https://…)` has nothing else to show.
            escape(&href, &mut self.html);
        }
        self.html.push_str(closer);
        self.depth -= usize::from(!closer.is_empty());
        self.containers -= usize::from(is_container(closer));
    }

    fn open(&mut self, opener: &str, closer: &'static str) {
        if self.depth >= DEPTH_MAX || closer.is_empty() {
            self.closers.push("");
            return;
        }
        self.html.push_str(opener);
        self.closers.push(closer);
        self.depth += 1;
        self.containers += usize::from(is_container(closer));
    }

    fn open_if(&mut self, shown: bool, opener: &str, closer: &'static str) {
        if shown {
            self.open(opener, closer);
        } else {
            self.open("", "");
        }
    }

    fn open_container(&mut self, opener: &str, closer: &'static str) {
        let shown = self.containers < CONTAINER_DEPTH_MAX;
        self.open_if(shown, opener, closer);
    }

    fn open_heading(&mut self, level: HeadingLevel) {
        let (opener, closer) = match level {
            HeadingLevel::H1 => ("<h1>", "</h1>\n"),
            HeadingLevel::H2 => ("<h2>", "</h2>\n"),
            HeadingLevel::H3 => ("<h3>", "</h3>\n"),
            HeadingLevel::H4 => ("<h4>", "</h4>\n"),
            HeadingLevel::H5 => ("<h5>", "</h5>\n"),
            HeadingLevel::H6 => ("<h6>", "</h6>\n"),
        };
        self.open(opener, closer);
    }

    /// A link to another page. Images are links as well: to load one would tell its server who
    /// reads the message. Other targets lead nowhere from here; only their text is shown.
    fn open_link(&mut self, dest_url: &str) {
        let href = self.prepared.restore(dest_url);
        if self.link.is_some() || !is_permitted_target(&href) || self.depth >= DEPTH_MAX {
            return self.open("", "");
        }
        self.open(&anchor(&href), LINK_CLOSER);
        self.link = Some((self.html.len(), href.into_owned()));
    }

    fn open_code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Indented => Cow::Borrowed(""),
            CodeBlockKind::Fenced(info) => self.prepared.restore(info),
        };
        let (language, filename) = info.split_once(':').unwrap_or((&info, ""));
        let language = language
            .split_whitespace()
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        let mut opener = String::from("<pre");
        if is_filename(filename.trim()) {
            opener.push_str(" data-filename=\"");
            escape(filename.trim(), &mut opener);
            opener.push('"');
        }
        opener.push_str("><code");
        if is_language(&language) {
            opener.push_str(&format!(" class=\"{LANGUAGE_PREFIX}{language}\""));
        }
        opener.push('>');
        self.open(&opener, "</code></pre>\n");
        self.in_code_block = true;
    }

    /// Writes the text collected so far, with its links and mentions.
    fn flush(&mut self) {
        let text = mem::take(&mut self.pending);
        let Some(last) = text.chars().next_back() else {
            return;
        };
        if self.link.is_some() {
            escape(&text, &mut self.html);
        } else {
            for piece in pieces(&text, self.before) {
                self.piece(piece);
            }
        }
        self.before = Some(last);
    }

    fn piece(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Text(text) => escape(text, &mut self.html),
            Piece::Link { href } => {
                self.html.push_str(&anchor(href));
                escape(href, &mut self.html);
                self.html.push_str(LINK_CLOSER);
            }
            Piece::Mention { username, text } => {
                self.html.push_str(&format!(
                    "<span class=\"{MENTION_CLASS}\" data-username=\"{username}\">{text}</span>"
                ));
                if self.mentions.len() < MENTIONS_MAX && !self.mentions.contains(&username) {
                    self.mentions.push(username);
                }
            }
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}

fn anchor(href: &str) -> String {
    let mut anchor = String::from("<a href=\"");
    escape(href, &mut anchor);
    anchor.push_str("\">");
    anchor
}

fn is_container(closer: &str) -> bool {
    closer == QUOTE_CLOSER || is_list(closer)
}

fn is_list(closer: &str) -> bool {
    closer == BULLETS_CLOSER || closer == NUMBERS_CLOSER
}

fn is_permitted_target(href: &str) -> bool {
    let href = href.to_ascii_lowercase();
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| href.starts_with(scheme))
}
