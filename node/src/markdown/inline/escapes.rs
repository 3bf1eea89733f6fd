//! Where a backslash is part of what was typed: in paths, shares, registry keys and patterns.

use std::ops::Range;

/// What a backslash can keep from being markup.
const ESCAPABLE: [char; 4] = ['*', '_', '~', '`'];

/// The words in which no backslash escapes anything and no delimiter is one: those with a backslash
/// in front of something else than markup or behind a name, and those behind a drive's letter.
pub(super) fn without_escapes(text: &str) -> Vec<Range<usize>> {
    if !text.contains('\\') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(ends_word) {
        let trimmed = word.trim_end_matches(ends_word);
        // At its ends, a path may be emphasised.
        let path = trimmed.trim_start_matches(ESCAPABLE);
        let path_start = start + trimmed.len() - path.len();
        let cut = path.trim_end_matches(ESCAPABLE);
        // A single mark at the end is part of the path, unless one stands at its start.
        let marked = path.len() < trimmed.len() || path.len() > cut.len() + 1;
        let path = if marked { cut } else { path };
        if is_path(path, trimmed) {
            found.push(path_start..path_start + path.len());
        }
        start += word.len();
    }
    found
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '。' | '、' | '「' | '」' | '（' | '）')
}

fn is_path(path: &str, word: &str) -> bool {
    let drive = path
        .match_indices(":\\")
        .any(|(at, _)| path[..at].ends_with(|c: char| c.is_ascii_alphabetic()));
    let mut backslashes = path.match_indices('\\');
    // The last one may escape what was cut off.
    let behind = |at: usize| path[at + 1..].chars().next();
    let escapes_cut = |at: usize| at + 1 == path.len() && word.len() > path.len();
    let plain = backslashes.any(|(at, _)| match behind(at) {
        Some(c) => !ESCAPABLE.contains(&c) && c != '[',
        None => !escapes_cut(at),
    });
    // A separator follows a name; an escape follows nothing or Japanese.
    let first = path.find('\\').map(|at| &path[..at]);
    let separates = first.is_some_and(|name| {
        name.ends_with(|c: char| c.is_ascii_alphanumeric() || "%$})]".contains(c))
    });
    drive || plain || separates
}
