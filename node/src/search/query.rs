//! What somebody typed into the search field.

use super::fold::{Folded, fold};

/// Longer queries are refused.
pub const QUERY_CHARS_MAX: usize = 500;
/// More terms are not looked for.
const TERMS_MAX: usize = 30;

/// A query, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// Each must stand in the text.
    pub(super) terms: Vec<Folded>,
    /// None may.
    pub(super) without: Vec<Folded>,
    /// Written by any of these people, as typed.
    pub from: Vec<String>,
    /// In any of these conversations, as typed.
    pub within: Vec<String>,
    pub has: Vec<Has>,
    /// Days as typed.
    pub before: Vec<String>,
    pub after: Vec<String>,
    pub on: Vec<String>,
    /// Filters whose value is not among those there are.
    pub unknown: Vec<String>,
}

/// What a message has besides words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Has {
    File,
    Link,
    Code,
    Image,
}

impl Has {
    pub fn parse(text: &str) -> Option<Self> {
        match fold(text).text().as_str() {
            "file" | "ふぁいる" => Some(Self::File),
            "link" | "りんく" => Some(Self::Link),
            "code" | "こーど" => Some(Self::Code),
            "image" | "画像" => Some(Self::Image),
            _ => None,
        }
    }
}

impl SearchQuery {
    /// Takes a query apart. Any text is one: what is no filter is looked for.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for part in parts(text) {
            query.add(part);
        }
        query.terms.truncate(TERMS_MAX);
        query.without.truncate(TERMS_MAX);
        query
    }

    /// Whether there is anything to look for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn add(&mut self, part: Part) {
        let value = part.value;
        match part.filter.as_deref() {
            Some("from") => self.from.push(value),
            Some("in") => self.within.push(value),
            Some("has") => match Has::parse(&value) {
                Some(has) => self.has.push(has),
                None => self.unknown.push(format!("has:{value}")),
            },
            Some("before") => self.before.push(value),
            Some("after") => self.after.push(value),
            Some("on") => self.on.push(value),
            Some(_) | None => {
                let term = fold(&value).trimmed();
                if term.is_empty() {
                    return;
                }
                if part.without {
                    self.without.push(term);
                } else {
                    self.terms.push(term);
                }
            }
        }
    }
}

const FILTERS: [&str; 6] = ["from", "in", "has", "before", "after", "on"];

struct Part {
    filter: Option<String>,
    without: bool,
    value: String,
}

/// Parts between spaces, and whole between quotation marks. Full-width signs count as their narrow
/// forms.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (part, after) = next_part(rest);
        parts.push(part);
        rest = after.trim_start();
    }
    parts
}

fn next_part(text: &str) -> (Part, &str) {
    let (without, rest) = match text.strip_prefix(['-', '－', '−']) {
        Some(rest) if rest.starts_with(|char: char| !char.is_whitespace()) => (true, rest),
        Some(_) | None => (false, text),
    };
    let filter = FILTERS.iter().find_map(|filter| {
        let head = rest.get(..rest.find([':', '：'])?)?;
        let tail = rest[head.len()..].strip_prefix([':', '：'])?;
        let named = fold(head).text() == **filter;
        (named && tail.starts_with(|char: char| !char.is_whitespace())).then_some((*filter, tail))
    });
    let (name, rest) = match filter {
        Some((name, tail)) if !without => (Some(name.to_owned()), tail),
        Some(_) | None => (None, rest),
    };
    let (value, after) = value(rest);
    let part = Part {
        filter: name,
        without,
        value: value.to_owned(),
    };
    (part, after)
}

fn value(text: &str) -> (&str, &str) {
    const QUOTES: [char; 4] = ['"', '“', '”', '＂'];
    if let Some(inner) = text.strip_prefix(QUOTES)
        && let Some((quoted, after)) = inner.split_once(QUOTES)
        && !quoted.trim().is_empty()
    {
        return (quoted, after);
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(terms: &[Folded]) -> Vec<String> {
        terms.iter().map(Folded::text).collect()
    }

    #[test]
    fn filters_phrases_and_exclusions_are_told_apart() {
        let query = SearchQuery::parse(
            "修復 ok \"two words\" -draft from:\"田中 太郎\" in:#general has:link on:2026-11-30",
        );
        assert_eq!(texts(&query.terms), ["修復", "ok", "two words"]);
        assert_eq!(texts(&query.without), ["draft"]);
        assert_eq!(query.from, ["田中 太郎"]);
        assert_eq!(query.within, ["#general"]);
        assert_eq!(query.has, [Has::Link]);
        assert_eq!(query.on, ["2026-11-30"]);
    }

    #[test]
    fn full_width_signs_mean_the_same() {
        let query = SearchQuery::parse("修復　“二 語”　－下書き　ｆｒｏｍ：田中");
        assert_eq!(texts(&query.terms), ["修復", "二 語"]);
        assert_eq!(texts(&query.without), ["下書き"]);
        assert_eq!(query.from, ["田中"]);
    }

    #[test]
    fn what_is_no_filter_is_looked_for() {
        for (typed, wanted) in [
            ("http://server01/x", "http://server01/x"),
            ("from: ken", "from:"),
            ("\"open", "\"open"),
            ("\"\"", "\"\""),
            ("-", "-"),
            ("12:30", "12:30"),
        ] {
            let query = SearchQuery::parse(typed);
            assert_eq!(
                query.terms.first().map(Folded::text).as_deref(),
                Some(wanted)
            );
        }
        assert_eq!(SearchQuery::parse("has:nothing").unknown, ["has:nothing"]);
        assert!(SearchQuery::parse(" 　").is_empty());
    }

    #[test]
    fn any_text_is_a_query() {
        use proptest::prelude::*;
        proptest!(|(text in ".*")| { SearchQuery::parse(&text); });
    }
}
