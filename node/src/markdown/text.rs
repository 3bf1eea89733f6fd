//! Links and mentions in running text.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use sync::names;

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Link {
        href: &'a str,
    },
    /// `text` is the name with its `@`, `username` its normal form.
    Mention {
        username: String,
        text: &'a str,
    },
}

const MAILTO: &str = "mailto:";

static FINDER: LazyLock<LinkFinder> = LazyLock::new(LinkFinder::new);

/// The parts of `text`, in order and without gaps. `before` is the character in front of it.
pub(super) fn pieces(text: &str, before: Option<char>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for url in urls(text) {
        split_mentions(text, start..url.start, before, &mut pieces);
        pieces.push(Piece::Link {
            href: &text[url.clone()],
        });
        start = url.end;
    }
    split_mentions(text, start..text.len(), before, &mut pieces);
    pieces
}

/// Where `*`, `_` and `~` are part of a URL or of a mentioned name and not markup. At the end of
/// one they may be either, and are markup if something opens them.
pub(super) fn literal_ranges(source: &str) -> Vec<Range<usize>> {
    let mut ranges = urls(source);
    for (at, length) in mentions(source, 0..source.len(), None) {
        let name = source[at..at + length].trim_end_matches('_');
        ranges.push(at..at + name.len());
    }
    ranges.sort_by_key(|range| range.start);
    ranges
}

/// Bare URLs. One ends where ASCII ends, because Japanese goes on without a space; a path with
/// Japanese in it comes percent-encoded from the address bar.
fn urls(text: &str) -> Vec<Range<usize>> {
    let mut urls = Vec::new();
    if !text.contains("://") && !text.contains(MAILTO) {
        return urls;
    }
    let mut start = 0;
    for run in text.split_inclusive(|c: char| !c.is_ascii() || c == '\n') {
        for link in FINDER.links(run.trim_end_matches(|c: char| !c.is_ascii())) {
            let found = link_range(run, link.kind(), link.start()..link.end());
            urls.extend(found.map(|range| start + range.start..start + range.end));
        }
        start += run.len();
    }
    urls
}

fn link_range(run: &str, kind: &LinkKind, found: Range<usize>) -> Option<Range<usize>> {
    let url = run[found.clone()].trim_end_matches(['*', '_', '~']);
    let start = if *kind == LinkKind::Email {
        let before = run[..found.start].strip_suffix(MAILTO)?;
        (!before.ends_with(|c: char| c.is_ascii_alphanumeric())).then_some(before.len())?
    } else {
        is_web(url).then_some(found.start)?
    };
    Some(start..found.start + url.len())
}

fn is_web(url: &str) -> bool {
    let has_scheme = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    has_scheme("http://") || has_scheme("https://")
}

fn split_mentions<'a>(
    text: &'a str,
    part: Range<usize>,
    before: Option<char>,
    pieces: &mut Vec<Piece<'a>>,
) {
    let mut start = part.start;
    for (at, length) in mentions(text, part.clone(), before) {
        let mention = &text[at..at + length];
        let Ok(username) = names::username(&mention[1..]) else {
            continue;
        };
        if start < at {
            pieces.push(Piece::Text(&text[start..at]));
        }
        pieces.push(Piece::Mention {
            username,
            text: mention,
        });
        start = at + length;
    }
    if start < part.end {
        pieces.push(Piece::Text(&text[start..part.end]));
    }
}

/// `@` and the longest possible name after it, where no ASCII word ends in front of it (that would
/// be an e-mail address): start and length. Whether the name is a valid one is not decided here.
fn mentions(
    text: &str,
    part: Range<usize>,
    before: Option<char>,
) -> impl Iterator<Item = (usize, usize)> + '_ {
    text[part.clone()]
        .match_indices('@')
        .filter_map(move |(at, _)| {
            let at = part.start + at;
            let before = text[..at].chars().next_back().or(before);
            if before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') {
                return None;
            }
            let rest = &text[at + 1..part.end];
            let mut length = 0;
            for (chars, c) in rest.chars().enumerate() {
                if !names::is_username_char(c) {
                    break;
                }
                if chars == names::USERNAME_CHARS_MAX {
                    return None;
                }
                length += c.len_utf8();
            }
            Some((at, 1 + length))
        })
}
