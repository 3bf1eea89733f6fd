//! The user guide, served by the node itself: where there is no internet, help is no link away.
//!
//! Its texts are Markdown of this program's own, rendered as they stand; what people write goes
//! through [`crate::markdown`] instead, which trusts nothing.

use std::borrow::Cow;
use std::fmt::Write as _;

use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, Redirect, Response};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use web_ui::Asset;

use super::language::Language;

/// Below which the guide's pages and pictures are found.
const PREFIX: &str = "help/";

/// `GET /help`: on to the guide in the language that the browser prefers.
pub(super) async fn front(headers: HeaderMap) -> Response {
    let language = Language::of(&headers).tag();
    let mut response = Redirect::temporary(&format!("/{PREFIX}{language}")).into_response();
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-language"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// A file of the guide: `help/en`, `help/ja`, `help/guide.css`, `help/images/NAME.png`.
pub(super) fn asset(path: &str) -> Option<Asset> {
    let path = path.strip_prefix(PREFIX)?;
    if path == "guide.css" || path.starts_with("images/") {
        return web_ui::guide(path);
    }
    let languages = [Language::English, Language::Japanese];
    let language = languages.into_iter().find(|known| known.tag() == path)?;
    let text = web_ui::guide(&format!("{path}.md"))?;
    let around = Around {
        prefix: "help",
        head: "",
    };
    let page = page_with(language, &String::from_utf8_lossy(&text.bytes), &around);
    Some(Asset {
        bytes: Cow::Owned(page.into_bytes()),
        content_type: "text/html; charset=utf-8",
        ..text
    })
}

/// What a page of the guide's kind has beside its text.
#[derive(Debug)]
pub(super) struct Around {
    /// Below which it is found in each language.
    pub(super) prefix: &'static str,
    pub(super) head: &'static str,
}

/// The whole page, with a table of its chapters.
pub(super) fn page_with(language: Language, text: &str, around: &Around) -> String {
    let Around { prefix, head } = around;
    let (title, chapters, body) = rendered(text);
    let tag = language.tag();
    let (other, name, contents, home) = match language {
        Language::English => ("ja", "日本語", "Contents", "Back to LocalChat"),
        Language::Japanese => ("en", "English", "目次", "LocalChat に戻る"),
    };
    let mut list = String::new();
    for (at, chapter) in chapters.iter().enumerate() {
        let _ = write!(list, "<li><a href=\"#{}\">{chapter}</a></li>", anchor(at));
    }
    format!(
        r#"<!doctype html>
<html lang="{tag}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><title>{title} · LocalChat</title>
<link rel="icon" href="/app/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/{PREFIX}guide.css">{head}</head>
<body><header><a href="/">{home}</a>
<a href="/{prefix}/{other}" lang="{other}" hreflang="{other}">{name}</a></header>
<nav aria-label="{contents}"><ol>{list}</ol></nav>
<main>{body}</main></body></html>
"#
    )
}

/// The title, the chapters' names and the content, as HTML.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is no heading is shown as it stands"
)]
fn rendered(text: &str) -> (String, Vec<String>, String) {
    let mut title = String::new();
    let mut chapters: Vec<String> = Vec::new();
    let mut level = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(text, options).map(|event| match event {
        Event::Start(Tag::Heading {
            level: opened,
            classes,
            attrs,
            ..
        }) => {
            level = Some(opened);
            let id = (opened == HeadingLevel::H2).then(|| {
                chapters.push(String::new());
                anchor(chapters.len() - 1).into()
            });
            Event::Start(Tag::Heading {
                level: opened,
                id,
                classes,
                attrs,
            })
        }
        Event::End(TagEnd::Heading(closed)) => {
            level = None;
            Event::End(TagEnd::Heading(closed))
        }
        other => {
            let name = match level {
                Some(HeadingLevel::H1) => Some(&mut title),
                Some(HeadingLevel::H2) => chapters.last_mut(),
                _ => None,
            };
            if let Some(name) = name {
                html::push_html(name, std::iter::once(other.clone()));
            }
            other
        }
    });
    let mut body = String::with_capacity(text.len() * 2);
    html::push_html(&mut body, events);
    (title, chapters, body)
}

/// The same in every language, so that a link to a chapter survives a change of it.
fn anchor(chapter: usize) -> String {
    format!("chapter-{}", chapter + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(language: Language) -> String {
        let file = web_ui::guide(&format!("{}.md", language.tag())).expect("the guide is embedded");
        String::from_utf8(file.bytes.into_owned()).expect("the guide is UTF-8")
    }

    #[test]
    fn both_languages_tell_the_same_chapters() {
        let chapters =
            [Language::English, Language::Japanese].map(|one| rendered(&text_of(one)).1.len());
        assert_eq!(chapters[0], chapters[1]);
        assert!(chapters[0] > 5, "{chapters:?}");
    }

    #[test]
    fn chapters_can_be_reached_from_the_table() {
        let around = Around {
            prefix: "help",
            head: "",
        };
        let text = "# Guide\n\n## One & all\n\ntext\n\n## Two\n";
        let page = page_with(Language::English, text, &around);
        assert!(page.contains("<title>Guide · LocalChat</title>"), "{page}");
        for (name, id) in [("One &amp; all", "chapter-1"), ("Two", "chapter-2")] {
            assert!(
                page.contains(&format!("<h2 id=\"{id}\">{name}</h2>")),
                "{page}"
            );
            assert!(
                page.contains(&format!("<a href=\"#{id}\">{name}</a>")),
                "{page}"
            );
        }
    }

    #[test]
    fn nothing_outside_the_guide_is_served() {
        for path in [
            "help/",
            "help/de",
            "help/en.md",
            "help/images/../en.md",
            "help/images/x.png",
        ] {
            assert!(asset(path).is_none(), "{path}");
        }
    }
}
