//! Mentions: `@` or `＠` and a username.

use std::ops::Range;

use sync::names;

use super::{By, Replacement, covers};

const MARKS: [char; 2] = ['@', '＠'];

/// Finds mentions in what is not yet covered. Whether somebody has the name is not decided here.
pub(super) fn find<'t>(text: &'t str, covered: &[Range<usize>], found: &mut Vec<Replacement<'t>>) {
    for (at, mark) in text.match_indices(MARKS) {
        if covers(covered, at) || text[..at].ends_with(is_part_of_address) {
            continue;
        }
        let start = at + mark.len();
        let Some(length) = name_length(&text[start..]) else {
            continue;
        };
        if let Ok(username) = names::username(&text[start..start + length]) {
            found.push(Replacement {
                range: at..start + length,
                by: By::Mention(username),
            });
        }
    }
}

/// In front of an `@`: part of an e-mail address, or of a path.
fn is_part_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '\\')
}

/// The longest possible name at the start of `text`; `None` if what stands there is longer.
fn name_length(text: &str) -> Option<usize> {
    let mut length = 0;
    for (chars, c) in text.chars().enumerate() {
        if !names::is_username_char(c) {
            break;
        }
        if chars == names::USERNAME_CHARS_MAX {
            return None;
        }
        length += c.len_utf8();
    }
    Some(length)
}
