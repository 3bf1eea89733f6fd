//! The last word on what reaches a page: a list of what is allowed, independent of the writer.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use sync::names;

pub(super) const LINK_REL: &str = "noopener noreferrer nofollow";
pub(super) const MENTION_CLASS: &str = "mention";
pub(super) const TASK_CLASS: &str = "task-checkbox";
pub(super) const TASK_DONE_CLASS: &str = "task-checkbox checked";
pub(super) const LANGUAGE_PREFIX: &str = "language-";

const LANGUAGE_BYTES_MAX: usize = 40;
const FILENAME_CHARS_MAX: usize = 100;

const TAGS: [&str; 26] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(sanitiser);

/// `html` with only the tags, attributes and targets that a message may have.
pub(super) fn clean(html: &str) -> String {
    SANITISER.clean(html).to_string()
}

/// A code block's language, as the browser's highlighter names it.
pub(super) fn is_language(name: &str) -> bool {
    let permitted = |b: u8| b.is_ascii_alphanumeric() || b"+#._-".contains(&b);
    !name.is_empty() && name.len() <= LANGUAGE_BYTES_MAX && name.bytes().all(permitted)
}

/// A code block's file name or path: what can be seen and a file can be called.
pub(super) fn is_filename(name: &str) -> bool {
    let mut chars = name.char_indices();
    let permitted = |(at, c): (usize, char)| match c {
        ':' => at == 1,
        '<' | '>' | '"' | '|' | '?' | '*' | '`' => false,
        _ => names::is_visible(c),
    };
    let visible = name.trim() == name && !name.is_empty();
    visible && name.chars().count() <= FILENAME_CHARS_MAX && chars.all(permitted)
}

fn sanitiser() -> Builder<'static> {
    let attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("a", HashSet::from(["href"])),
        ("code", HashSet::from(["class"])),
        ("li", HashSet::from(["value"])),
        ("ol", HashSet::from(["start"])),
        ("pre", HashSet::from(["data-filename"])),
        ("span", HashSet::from(["class", "data-username"])),
        ("td", HashSet::from(["class"])),
        ("th", HashSet::from(["class"])),
    ]);
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes)
        .set_tag_attribute_value("a", "target", "_blank")
        .link_rel(Some(LINK_REL))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .attribute_filter(|tag, attribute, value| {
            is_permitted(tag, attribute, value).then_some(Cow::Borrowed(value))
        });
    builder
}

fn is_permitted(tag: &str, attribute: &str, value: &str) -> bool {
    match (tag, attribute) {
        ("code", "class") => value.strip_prefix(LANGUAGE_PREFIX).is_some_and(is_language),
        ("span", "class") => [MENTION_CLASS, TASK_CLASS, TASK_DONE_CLASS].contains(&value),
        ("td" | "th", "class") => ["left", "center", "right"].contains(&value),
        ("li", "value") | ("ol", "start") => value.parse::<u32>().is_ok(),
        ("pre", "data-filename") => is_filename(value),
        ("span", "data-username") => names::username(value).is_ok(),
        _ => true,
    }
}
