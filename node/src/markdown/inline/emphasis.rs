//! Emphasis, where a person meant it.
//!
//! The rule and its cases are in docs/decisions; a test reads them there.

use std::ops::Range;

use super::brackets::Brackets;
use super::face::is_drawn_with;
use super::neighbour::Neighbour;
use super::{By, Replacement, covers};
use crate::markdown::cjk::is_cjk;

/// Delimiters that wait for their like; of more, the oldest count as text.
const OPEN_MAX: usize = 32;

/// Behind more delimiters in a row, nothing is emphasised.
const BESIDE_MAX: usize = 8;

/// A run of the same delimiter.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    mark: char,
    count: usize,
    /// Whether backslashes in it keep it from being a delimiter.
    escaped: bool,
    /// The characters directly beside it.
    before: Option<char>,
    after: Option<char>,
    /// The next one behind `after`.
    second: Option<char>,
    /// The nearest characters that are no delimiters.
    text_before: Option<char>,
    text_after: Option<char>,
    /// Whether a single star stands in front of it, and behind it.
    stars: (bool, bool),
    /// Whether it is the mark of a note, such as `*1`.
    is_footnote: bool,
}

/// Which tags a delimiter stands for, and by which of two rules it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `*a*` and everything of underscores: signs that texts are full of.
    Strict(&'static str, &'static str),
    /// `**a**` and `~~a~~`.
    Free(&'static str, &'static str),
}

/// Finds pairs of delimiters outside what is taken, and the backslashes that keep some from being
/// pairs.
pub(super) fn find(
    text: &str,
    brackets: &Brackets,
    taken: &[Range<usize>],
    faces: &[Range<usize>],
    literal: &[Range<usize>],
    found: &mut Vec<Replacement<'_>>,
) {
    let runs = runs(text, taken, faces, literal);
    let mut open: Vec<&Run> = Vec::new();
    for run in &runs {
        let Some(style) = run.style() else {
            continue;
        };
        let alike = |other: &&Run| other.mark == run.mark && other.count == run.count;
        if run.can_close(style)
            && let Some(index) = open.iter().rposition(alike)
        {
            let opening = open[index];
            let content = opening.range.end..run.range.start;
            let level = brackets.are_level(opening.range.start, run.range.start);
            if level && is_meant(style, opening, run, &text[content]) {
                open.truncate(index);
                put(text, style, opening, run, found);
                continue;
            }
            if level {
                // The nearest one is the one it would belong to.
                open.remove(index);
                continue;
            }
        }
        if run.can_open(style) {
            if open.len() == OPEN_MAX {
                open.remove(0);
            }
            open.push(run);
        }
    }
}

impl Run {
    fn style(&self) -> Option<Style> {
        match (self.mark, self.count) {
            ('*' | '_', 1) => Some(Style::Strict("<em>", "</em>")),
            ('*' | '_', 3) => Some(Style::Strict("<em><strong>", "</strong></em>")),
            ('_', 2) => Some(Style::Strict("<strong>", "</strong>")),
            ('*', 2) => Some(Style::Free("<strong>", "</strong>")),
            ('~', 2) => Some(Style::Free("<del>", "</del>")),
            _ => None,
        }
    }

    /// `*_old*` and `new_*` are patterns for names of files.
    fn is_glob(&self, inside: Option<char>) -> bool {
        self.mark == '*' && self.count == 1 && inside == Some('_')
    }

    fn can_open(&self, style: Style) -> bool {
        let outside = Neighbour::of(self.before);
        match style {
            Style::Strict(..) => {
                let starts = match outside {
                    Neighbour::Space | Neighbour::Opening | Neighbour::Quote | Neighbour::Sign => {
                        true
                    }
                    Neighbour::Delimiter => !self.stars.0 && !is_in_pattern(self.text_before),
                    // `.*` and `?*` are patterns.
                    Neighbour::Stop => !matches!(self.before, Some('.' | '?' | '!')),
                    Neighbour::Particle => self.mark == '*',
                    Neighbour::Digit
                    | Neighbour::Letter
                    | Neighbour::Ideograph
                    | Neighbour::Closing
                    | Neighbour::Operator => false,
                };
                let is_sign = self.is_footnote || self.is_glob(self.after);
                starts && !is_sign && is_strict_inside(self.text_after, Neighbour::Opening)
            }
            Style::Free(..) => is_free(outside, self.before, self.text_after, true),
        }
    }

    fn can_close(&self, style: Style) -> bool {
        let outside = Neighbour::of(self.after);
        match style {
            Style::Strict(..) => {
                let ends = match outside {
                    Neighbour::Space | Neighbour::Closing | Neighbour::Quote | Neighbour::Sign => {
                        true
                    }
                    Neighbour::Delimiter => !self.stars.1 && !is_in_pattern(self.text_after),
                    // `_init_.py` is a name.
                    Neighbour::Stop => !self.second.is_some_and(|c| c.is_ascii_alphanumeric()),
                    Neighbour::Particle => self.mark == '*',
                    Neighbour::Digit
                    | Neighbour::Letter
                    | Neighbour::Ideograph
                    | Neighbour::Opening
                    | Neighbour::Operator => false,
                };
                let stop = Neighbour::of(self.text_before) == Neighbour::Stop;
                ends && !self.is_glob(self.before)
                    && (stop || is_strict_inside(self.text_before, Neighbour::Closing))
            }
            Style::Free(..) => is_free(outside, self.after, self.text_before, false),
        }
    }
}

/// Beyond the next delimiter, as in `out_*.csv`.
fn is_in_pattern(beyond: Option<char>) -> bool {
    beyond.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '\\'))
}

/// What a single delimiter may have inside of it: the start of a word, a quotation or an emoji.
fn is_strict_inside(inside: Option<char>, bracket: Neighbour) -> bool {
    match Neighbour::of(inside) {
        Neighbour::Digit
        | Neighbour::Letter
        | Neighbour::Particle
        | Neighbour::Ideograph
        | Neighbour::Quote
        | Neighbour::Delimiter => true,
        found @ (Neighbour::Opening | Neighbour::Closing) => found == bracket,
        Neighbour::Sign => inside.is_some_and(is_emoji),
        Neighbour::Operator => inside == Some('@'),
        Neighbour::Space | Neighbour::Stop => false,
    }
}

/// A double delimiter may stand beside anything but spaces inside of it; but not in the middle of a
/// Latin word or a product, nor beside a separator of paths.
fn is_free(outside: Neighbour, beside: Option<char>, inside: Option<char>, opens: bool) -> bool {
    let inside_cjk = inside.is_some_and(is_cjk);
    let parted = match outside {
        Neighbour::Letter => inside_cjk,
        Neighbour::Digit => inside_cjk && !opens,
        Neighbour::Space
        | Neighbour::Particle
        | Neighbour::Ideograph
        | Neighbour::Opening
        | Neighbour::Closing
        | Neighbour::Quote
        | Neighbour::Stop
        | Neighbour::Delimiter
        | Neighbour::Operator
        | Neighbour::Sign => true,
    };
    let holds = match Neighbour::of(inside) {
        Neighbour::Space => false,
        Neighbour::Opening => opens,
        Neighbour::Closing => !opens,
        // 了解~~！ is no start of anything, `**.env**` is.
        Neighbour::Stop => !opens || matches!(inside, Some('.' | '…' | '・' | ':')),
        Neighbour::Operator => inside != Some('/'),
        Neighbour::Digit
        | Neighbour::Letter
        | Neighbour::Particle
        | Neighbour::Ideograph
        | Neighbour::Quote
        | Neighbour::Delimiter
        | Neighbour::Sign => true,
    };
    parted && holds && !matches!(beside, Some('/' | '\\'))
}

/// Whether what stands between two delimiters is a thing to emphasise.
fn is_meant(style: Style, open: &Run, close: &Run, content: &str) -> bool {
    let spaced = content.contains(char::is_whitespace);
    match style {
        Style::Free(..) => {
            // 売上**2 と 単価**2: both have a word in front and a digit or letter behind.
            let before = Neighbour::of(open.before);
            let behind = |run: &Run| run.after.is_some_and(|c| c.is_ascii_alphanumeric());
            let product = before.is_word() && before != Neighbour::Particle;
            let is_product = product && behind(close) && behind(open);
            !is_product && content.contains(|c: char| !c.is_whitespace() && c != open.mark)
        }
        Style::Strict(..) => {
            let quotes = |c: Option<char>| matches!(c, Some('"' | '\''));
            let is_pattern = quotes(open.before) && open.before == close.after;
            // `*foo.` is a pattern, too; a sentence has spaces or is Japanese.
            let is_pattern = is_pattern || (!spaced && content.ends_with('.'));
            let is_code = content.matches('"').count() % 2 == 1;
            // In `._.` the stop ends nothing.
            let stop = |c: char| Neighbour::of(Some(c)) == Neighbour::Stop;
            let is_face = content
                .trim_end_matches(stop)
                .ends_with(char::is_whitespace);
            let is_name = match (open.mark, open.count) {
                ('_', 1) => !spaced && content.contains('_'),
                ('_', _) => content
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'_'),
                _ => false,
            };
            let is_sign = is_pattern || is_code || is_face || is_name;
            !is_sign && !content.contains('\n') && has_word(content)
        }
    }
}

/// Whether there is something to read in it, and not only a face or a calculation.
fn has_word(content: &str) -> bool {
    let letters = content.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 2
        || letters.into_iter().any(|c| !is_drawn_with(c))
        || content.contains(is_emoji)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn put(text: &str, style: Style, open: &Run, close: &Run, found: &mut Vec<Replacement<'_>>) {
    if open.escaped || close.escaped {
        for run in [open, close] {
            let backslashes = text[run.range.clone()].match_indices('\\');
            found.extend(backslashes.map(|(at, _)| Replacement {
                range: run.range.start + at..run.range.start + at + 1,
                by: By::Tag(""),
            }));
        }
        return;
    }
    let (Style::Strict(opener, closer) | Style::Free(opener, closer)) = style;
    for (run, tag) in [(open, opener), (close, closer)] {
        found.push(Replacement {
            range: run.range.clone(),
            by: By::Tag(tag),
        });
    }
}

fn runs(
    text: &str,
    taken: &[Range<usize>],
    faces: &[Range<usize>],
    literal: &[Range<usize>],
) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(['*', '_', '~']) {
        let start = at + offset;
        at = start + 1;
        let skipped = [taken, faces, literal];
        if skipped.iter().any(|ranges| covers(ranges, start)) {
            continue;
        }
        let run = run_at(text, start, taken, literal);
        at = run.range.end;
        runs.push(run);
    }
    runs
}

/// The run whose first delimiter is at `start`, with the backslashes in front of each.
fn run_at(text: &str, start: usize, taken: &[Range<usize>], literal: &[Range<usize>]) -> Run {
    let mark = char::from(text.as_bytes()[start]);
    let escaped = text[..start].ends_with('\\') && !covers(literal, start - 1);
    let first = start - usize::from(escaped);
    let (mut end, mut count) = (start + 1, 1);
    loop {
        let behind = &text[end..];
        let next = behind.strip_prefix('\\').unwrap_or(behind);
        if !next.starts_with(mark) || covers(taken, end) || covers(literal, end) {
            break;
        }
        end += behind.len() - next.len() + 1;
        count += 1;
    }
    let mut behind = text[end..].chars();
    let is_text = |c: &char| !matches!(c, '*' | '_' | '~');
    let number = text[end..].trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = number.len() < text.len() - end;
    let before = &text[..first];
    let stars = (
        before.ends_with('*') && !before.ends_with("**"),
        text[end..].starts_with('*') && !text[end..].starts_with("**"),
    );
    Run {
        stars,
        is_footnote: is_number && !number.starts_with(|c: char| c.is_alphanumeric() || c == '%'),
        range: first..end,
        mark,
        count,
        escaped: text[first..end].contains('\\'),
        before: text[..first].chars().next_back(),
        text_before: text[..first].chars().rev().take(BESIDE_MAX).find(is_text),
        text_after: text[end..].chars().take(BESIDE_MAX).find(is_text),
        after: behind.next(),
        second: behind.next(),
    }
}
