//! Links with a text of their own: `[text](https://…)`, and pictures as links.
//!
//! What leads anywhere else than to the web or to a mailbox is no link and stays as it was typed:
//! `配列[i](x)` and `[ERROR](main.c:12)` are texts.

use std::ops::Range;

use super::brackets::Brackets;
use super::{By, Replacement, covers};

const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];
const CLOSER: &str = "</a>";
/// No address bar shows more.
const TARGET_BYTES_MAX: usize = 2_048;

/// Finds links in what is not yet taken.
pub(super) fn find<'t>(
    text: &'t str,
    brackets: &Brackets,
    taken: &[Range<usize>],
    literal: &[Range<usize>],
    found: &mut Vec<Replacement<'t>>,
) {
    let mut end = 0;
    for pair in brackets.pairs() {
        if pair.start < end || !text[pair.start..].starts_with('[') {
            continue;
        }
        let Some((href, length)) = target(&text[pair.end..]) else {
            continue;
        };
        let label = &text[pair.start + 1..pair.end - 1];
        if label.contains('\n') || covers(taken, pair.end) {
            continue;
        }
        end = pair.end + length;
        let before = &text[..pair.start];
        if before.ends_with('\\') && !covers(literal, pair.start - 1) {
            found.push(tag(pair.start - 1..pair.start, ""));
            continue;
        }
        let start = pair.start - usize::from(is_image(before));
        if label.is_empty() {
            found.push(Replacement {
                range: start..end,
                by: By::Url(href),
            });
            continue;
        }
        // A picture that is a link shows its own text.
        let shown = picture_text(label).unwrap_or(label);
        let skipped = if shown.len() < label.len() { 2 } else { 0 };
        let shown_start = pair.start + 1 + skipped;
        found.push(Replacement {
            range: start..shown_start,
            by: By::LinkTo(href),
        });
        found.push(tag(shown_start + shown.len()..end, CLOSER));
    }
}

/// The parts of a text in which nothing else is looked for but emphasis: what was found, and the
/// texts of links.
pub(super) fn covered(found: &[Replacement<'_>]) -> Vec<Range<usize>> {
    let mut parts: Vec<_> = found.iter().collect();
    parts.sort_by_key(|part| part.range.start);
    let mut covered: Vec<Range<usize>> = Vec::new();
    let mut in_link = false;
    for part in parts {
        match covered.last_mut().filter(|_| in_link) {
            Some(link) => link.end = part.range.end,
            None => covered.push(part.range.clone()),
        }
        in_link = match part.by {
            By::LinkTo(_) => true,
            By::Tag(CLOSER) => false,
            By::Tag(_) | By::Code(_) | By::Url(_) | By::Mention(_) => in_link,
        };
    }
    covered
}

/// `(https://… "title")`: where it leads, and how long it is.
fn target(behind: &str) -> Option<(&str, usize)> {
    let inside = behind.strip_prefix('(')?;
    let start = inside.trim_start_matches(' ');
    let pointed = start.strip_prefix('<');
    if !is_permitted(pointed.unwrap_or(start)) {
        return None;
    }
    let (href, rest) = match pointed {
        Some(pointed) => pointed.split_at_checked(pointed.find(['>', '\n', '<'])?)?,
        None => start.split_at(end_of_target(start)),
    };
    let rest = match pointed {
        Some(_) => rest.strip_prefix('>')?,
        None => rest,
    };
    if !is_permitted(href) {
        return None;
    }
    let rest = without_title(rest.trim_start_matches(' '))?;
    let rest = rest.trim_start_matches(' ').strip_prefix(')')?;
    Some((href, behind.len() - rest.len()))
}

fn end_of_target(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ if c.is_ascii_control() || c == ' ' || at > TARGET_BYTES_MAX => return at,
            _ => {}
        }
    }
    text.len()
}

/// What follows the title, if there is one.
fn without_title(rest: &str) -> Option<&str> {
    let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return Some(rest);
    };
    let (title, rest) = rest[1..].split_once(quote)?;
    (!title.contains('\n')).then_some(rest)
}

fn is_permitted(href: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        href.len() > scheme.len()
            && href
                .get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// `![` shows a picture, and 「すごい![これ](…)」 an exclamation. A picture is a link as well: to load
/// it would tell its server who reads the message.
fn is_image(before: &str) -> bool {
    let Some(before) = before.strip_suffix('!') else {
        return false;
    };
    !before.ends_with(char::is_alphanumeric)
}

fn picture_text(label: &str) -> Option<&str> {
    let (alternative, target_and_rest) = label.strip_prefix("![")?.split_once("](")?;
    let is_whole = target_and_rest
        .strip_suffix(')')
        .is_some_and(|target| !target.contains(')'));
    (is_whole && !alternative.is_empty()).then_some(alternative)
}

fn tag(range: Range<usize>, tag: &'static str) -> Replacement<'static> {
    Replacement {
        range,
        by: By::Tag(tag),
    }
}
