//! What makes markup inside a block's text: code, links, mentions and emphasis.
//!
//! Everything else is text and comes out as it was typed. What is taken for markup is decided by
//! what stands beside it, by the rules of docs/decisions (`emphasis`), never by half a pair.

mod brackets;
mod code;
mod emphasis;
mod escapes;
mod face;
mod link;
mod mention;
mod neighbour;
mod url;

use std::ops::Range;

use self::brackets::Brackets;
use super::plain::escape;
use super::sanitise::MENTION_CLASS;

/// More than this many mentions are no longer collected.
const MENTIONS_MAX: usize = 200;

/// A part of a text that is written otherwise than it stands there.
#[derive(Debug, PartialEq, Eq)]
struct Replacement<'t> {
    range: Range<usize>,
    by: By<'t>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum By<'t> {
    /// A tag, or nothing.
    Tag(&'static str),
    Code(&'t str),
    /// A link that shows where it leads.
    Url(&'t str),
    /// A link with a text of its own, which follows.
    LinkTo(&'t str),
    Mention(String),
}

/// Appends the HTML of one block's text. `mentions` gets the usernames that are new to it.
pub(super) fn write(text: &str, html: &mut String, mentions: &mut Vec<String>) {
    let mut at = 0;
    for replacement in replacements(text) {
        // Parts overlap only by a mistake, and then the first is kept.
        if replacement.range.start < at {
            continue;
        }
        lines(&text[at..replacement.range.start], html);
        at = replacement.range.end;
        let shown = &text[replacement.range];
        put(replacement.by, shown, html, mentions);
    }
    lines(&text[at..], html);
}

/// Text, with its line breaks.
fn lines(text: &str, html: &mut String) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            html.push_str("<br>");
        }
        escape(line, html);
    }
}

fn put(by: By<'_>, shown: &str, html: &mut String, mentions: &mut Vec<String>) {
    match by {
        By::Tag(tag) => html.push_str(tag),
        By::Code(code) => {
            html.push_str("<code>");
            escape(code, html);
            html.push_str("</code>");
        }
        By::Url(href) => {
            anchor(href, html);
            escape(href, html);
            html.push_str("</a>");
        }
        By::LinkTo(href) => anchor(href, html),
        By::Mention(username) => {
            html.push_str(&format!(
                "<span class=\"{MENTION_CLASS}\" data-username=\"{username}\">{shown}</span>"
            ));
            if mentions.len() < MENTIONS_MAX && !mentions.contains(&username) {
                mentions.push(username);
            }
        }
    }
}

fn anchor(href: &str, html: &mut String) {
    html.push_str("<a href=\"");
    escape(href, html);
    html.push_str("\">");
}

/// All that is markup, in order.
fn replacements(text: &str) -> Vec<Replacement<'_>> {
    let mut found = Vec::new();
    let all_brackets = Brackets::new(text, &[]);
    let faces = face::faces(text, &all_brackets);
    let literal = escapes::without_escapes(text);
    code::find(text, &faces, &literal, &mut found);
    let mut taken = ranges(&found);
    // Brackets in code pair with none outside.
    let brackets = if found.is_empty() {
        all_brackets
    } else {
        Brackets::new(text, &taken)
    };
    link::find(text, &brackets, &taken, &literal, &mut found);
    url::find(text, &link::covered(&found), &mut found);
    taken = ranges(&found);
    mention::find(text, &link::covered(&found), &mut found);
    taken.extend(ranges(&found));
    taken.sort_by_key(|range| range.start);
    emphasis::find(text, &brackets, &taken, &faces, &literal, &mut found);
    found.sort_by_key(|replacement| replacement.range.start);
    found
}

fn ranges(found: &[Replacement<'_>]) -> Vec<Range<usize>> {
    let mut ranges: Vec<_> = found.iter().map(|part| part.range.clone()).collect();
    ranges.sort_by_key(|range| range.start);
    ranges
}

/// Whether `at` is in one of the ranges, which are in order and do not overlap.
fn covers(ranges: &[Range<usize>], at: usize) -> bool {
    let index = ranges.partition_point(|range| range.end <= at);
    ranges.get(index).is_some_and(|range| range.contains(&at))
}
