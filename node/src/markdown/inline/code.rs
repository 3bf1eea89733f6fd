//! Code between backticks.

use std::collections::HashMap;
use std::ops::Range;

use super::face::is_drawn_with;
use super::neighbour::Neighbour;
use super::{By, Replacement, covers};

/// One or more backticks.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    /// Where the backslash in front of it is, if it may be an escape.
    escape: Option<usize>,
}

/// Finds code, and the backslashes that keep something from being code.
pub(super) fn find<'t>(
    text: &'t str,
    faces: &[Range<usize>],
    literal: &[Range<usize>],
    found: &mut Vec<Replacement<'t>>,
) {
    let runs = runs(text, faces, literal);
    let next_alike = next_alike(&runs);
    let mut index = 0;
    while let Some(run) = runs.get(index) {
        let closing = next_alike[index].filter(|&closing| {
            let content = run.range.end..runs[closing].range.start;
            is_code(text, &run.range, &content, &runs[closing].range)
        });
        let Some(closing) = closing else {
            index += 1;
            continue;
        };
        let end = &runs[closing];
        if run.escape.is_some() {
            let escapes = [run.escape, end.escape].into_iter().flatten();
            found.extend(escapes.map(|at| Replacement {
                range: at..at + 1,
                by: By::Tag(""),
            }));
        } else {
            found.push(Replacement {
                range: run.range.start..end.range.end,
                by: By::Code(content(&text[run.range.end..end.range.start])),
            });
        }
        index = closing + 1;
    }
}

fn runs(text: &str, faces: &[Range<usize>], literal: &[Range<usize>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('`') {
        let start = at + offset;
        let behind = text[start..].trim_start_matches('`');
        at = text.len() - behind.len();
        let range = start..at;
        if is_part_of_face(text, &range, faces) {
            continue;
        }
        let escape = text[..start].ends_with('\\') && !covers(literal, start - 1);
        let escape = escape.then(|| start - 1);
        runs.push(Run { range, escape });
    }
    runs
}

/// Two backticks in a face's brackets may also be code, if all between the brackets is ASCII. A
/// face may also have lost its opening bracket.
fn is_part_of_face(text: &str, run: &Range<usize>, faces: &[Range<usize>]) -> bool {
    let index = faces.partition_point(|face| face.end <= run.start);
    if let Some(face) = faces.get(index).filter(|face| face.contains(&run.start)) {
        let drawing = text[face.clone()].trim_matches(['(', ')', '（', '）']);
        return drawing.matches('`').count() != 2 || !drawing.is_ascii();
    }
    let before = text[..run.start].chars().next_back();
    let drawn = before.is_some_and(|c| {
        is_drawn_with(c) || !c.is_ascii() && Neighbour::of(Some(c)) == Neighbour::Sign || c == '・'
    });
    let behind = text[run.end..].trim_start_matches(['*', ';', '；', ' ']);
    drawn && behind.starts_with([')', '）'])
}

/// For each run, the next one of the same length.
fn next_alike(runs: &[Run]) -> Vec<Option<usize>> {
    let mut nearest = HashMap::new();
    let mut next = vec![None; runs.len()];
    for (index, run) in runs.iter().enumerate().rev() {
        next[index] = nearest.insert(run.range.len(), index);
    }
    next
}

fn is_code(text: &str, open: &Range<usize>, content: &Range<usize>, close: &Range<usize>) -> bool {
    let before = Neighbour::of(text[..open.start].chars().next_back());
    let behind = Neighbour::of(text[close.end..].chars().next());
    // An apostrophe, as in don`t.
    let in_word = |neighbour| matches!(neighbour, Neighbour::Letter | Neighbour::Digit);
    let content = &text[content.clone()];
    let single = open.len() < 3;
    let spaces = (content.starts_with(' '), content.ends_with(' '));
    !content.trim().is_empty()
        && !in_word(before)
        && !in_word(behind)
        && !(single && (content.contains('\n') || spaces.0 != spaces.1))
}

/// One space on both sides is there only to hold a backtick off.
fn content(code: &str) -> &str {
    code.strip_prefix(' ')
        .and_then(|code| code.strip_suffix(' '))
        .unwrap_or(code)
}
