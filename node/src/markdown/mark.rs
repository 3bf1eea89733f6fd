//! The marks at a line's start that make a block of it, where a person meant that.

use super::cjk::is_cjk;

/// Longer numbers are years, amounts and parts' numbers, not the number of an item.
const NUMBER_DIGITS_MAX: usize = 3;
/// Longer rows of `>` are an arrow or the prompt of a program.
const QUOTES_MAX: usize = 16;
/// How far behind a `>` the `<` of a face can be.
const FACE_CHARS_MAX: usize = 6;

/// What a line without its indentation starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker<'a> {
    Rule,
    Heading { text: &'a str },
    Item { text: &'a str, number: Option<u32> },
}

impl<'a> Marker<'a> {
    /// `None` for text. Nothing that stands alone is a marker, nor `+ ` and `1) `: a list would
    /// show other signs than those that were typed.
    pub(super) fn of(content: &'a str) -> Option<Self> {
        if is_rule(content) {
            return Some(Self::Rule);
        }
        let (mark, text) = content.split_once([' ', '\t'])?;
        let text = text.trim_start();
        if text.is_empty() {
            return None;
        }
        match mark {
            "-" | "*" => Some(Self::Item { text, number: None }),
            "#" | "##" | "###" | "####" | "#####" | "######" => Some(Self::Heading { text }),
            _ => {
                let number = number(mark)?;
                let is_date = text
                    .split_once(' ')
                    .is_some_and(|(next, _)| is_numbered(next));
                (!is_date).then_some(Self::Item {
                    text,
                    number: Some(number),
                })
            }
        }
    }
}

/// How many quotes a line is in, and what is left of it. `before` is how many the line before is
/// in, which tells an empty line of a quote from a lonely `>`; `next` is the line after it.
pub(super) fn quotes<'a>(line: &'a str, before: usize, next: Option<&str>) -> (usize, &'a str) {
    let marked = line.trim_start_matches(' ');
    if line.len() - marked.len() > 3 || !is_quote(marked, before, next) {
        return (0, line);
    }
    let (mut depth, mut rest) = (0, line);
    while depth < QUOTES_MAX
        && let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>')
    {
        (depth, rest) = (depth + 1, inner);
    }
    (depth, rest.strip_prefix(' ').unwrap_or(rest))
}

/// The line inside `depth` quotes; `None` if it is in fewer.
pub(super) fn without_quotes(line: &str, depth: usize) -> Option<&str> {
    let mut rest = line;
    for _ in 0..depth {
        rest = rest.trim_start_matches(' ').strip_prefix('>')?;
    }
    Some(rest)
}

/// How far a line is indented, counted as the parser does.
pub(super) fn columns(line: &str) -> usize {
    let mut columns = 0;
    for c in line.chars() {
        match c {
            ' ' => columns += 1,
            '\t' => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}

/// An item's marker and the white space between it and the item's `text`.
pub(super) fn marker_and_spaces<'a>(content: &'a str, text: &str) -> (&'a str, &'a str) {
    let start = &content[..content.len() - text.len()];
    start.split_at(start.trim_end().len())
}

/// The box of a task and the text behind it.
pub(super) fn task(text: &str) -> Option<(&str, &str)> {
    let is_task = ["[ ] ", "[x] ", "[X] "]
        .iter()
        .any(|task| text.starts_with(task));
    is_task.then(|| text.split_at(4))
}

/// A line whose marker is escaped: what stands in front of the backslash and behind it.
pub(super) fn escaped_marker(content: &str) -> Option<(&str, &str)> {
    let (before, after) = content.split_once('\\')?;
    let escapes = if before.is_empty() {
        Marker::of(after).is_some() || is_quote(after, 0, None)
    } else {
        let is_number =
            before.len() <= NUMBER_DIGITS_MAX && before.bytes().all(|b| b.is_ascii_digit());
        is_number && after.starts_with(". ")
    };
    escapes.then_some((before, after))
}

/// Whether the parser could take the start of a text for a block, other than by a character that
/// is hidden from it anyway.
pub(super) fn looks_like_block(content: &str) -> bool {
    let digits = content.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < content.len() && digits.starts_with(['.', ')']);
    is_numbered || content.starts_with(['-', '+', '=', '>', '#', '|', ':'])
}

/// Where the bars stand that part a row's cells, without those at its ends.
pub(super) fn separators(row: &str) -> Vec<usize> {
    let trimmed = row.trim();
    let start = row.len() - row.trim_start().len() + usize::from(trimmed.starts_with('|'));
    let end = row.trim_end().len();
    let mut separators = Vec::new();
    let mut escaped = false;
    for (at, byte) in row.bytes().enumerate().take(end) {
        if byte == b'|' && !escaped && at >= start {
            separators.push(at);
        }
        escaped = byte == b'\\';
    }
    if separators.last() == end.checked_sub(1).as_ref() {
        separators.pop();
    }
    separators
}

/// The number of columns, if the line is the one between a table's head and its rows.
pub(super) fn delimiter_row(line: &str) -> Option<usize> {
    let line = line.trim();
    if !line.contains('|') || !line.bytes().all(|b| b" \t|:-".contains(&b)) {
        return None;
    }
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    let mut columns = 0;
    for cell in line.split('|') {
        let cell = cell.trim();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        if dashes.is_empty() || !dashes.bytes().all(|b| b == b'-') {
            return None;
        }
        columns += 1;
    }
    Some(columns)
}

/// Three or more of the same sign and nothing else.
fn is_rule(content: &str) -> bool {
    let Some(mark) = content
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '*' | '_'))
    else {
        return false;
    };
    let signs = content.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let (count, same) = signs.fold((0, true), |(count, same), c| (count + 1, same && c == mark));
    same && count >= 3
}

fn number(mark: &str) -> Option<u32> {
    let digits = mark.strip_suffix('.')?;
    let plausible = digits.len() <= NUMBER_DIGITS_MAX && digits.bytes().all(|b| b.is_ascii_digit());
    // A list would show no zeros in front of a number.
    let padded = digits.len() > 1 && digits.starts_with('0');
    digits.parse().ok().filter(|_| plausible && !padded)
}

fn is_numbered(word: &str) -> bool {
    word.strip_suffix('.')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether the `>` at the line's start quotes something. `>_<`, `>>1`, `>=3` and the prompt `>>> `
/// do not.
fn is_quote(line: &str, before: usize, next: Option<&str>) -> bool {
    let Some(behind) = line.strip_prefix('>') else {
        return false;
    };
    let text = behind.trim_start_matches(['>', ' ', '\t']);
    let marks = &line[..line.len() - text.len()];
    let is_face = text.chars().take(FACE_CHARS_MAX).any(|c| c == '<');
    let Some(first) = text.chars().next() else {
        let goes_on = next.is_some_and(|next| next.starts_with("> "));
        return (before > 0 || goes_on) && marks.matches('>').count() <= before.max(1);
    };
    if marks.trim_end() == ">>>" && before < 2 {
        return false;
    }
    if behind.starts_with([' ', '\t']) || marks.ends_with([' ', '\t']) {
        // What is left of a face is nothing but signs.
        return !is_face || text.contains(char::is_alphanumeric);
    }
    let word = first.is_alphabetic() || is_cjk(first) || "“\"(*`@#[".contains(first);
    word && !is_face
}
