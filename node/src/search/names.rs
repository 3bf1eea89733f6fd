//! Finding people and conversations by a part of their names.

use super::fold::{Class, Folded, fold};
use super::matching::places;

/// How well a name answers what was typed: the name itself, its beginning, the beginning of a part
/// of it, anywhere in it. Less is better.
///
/// `None` where it does not.
#[must_use]
pub fn rank(name: &str, typed: &str) -> Option<u8> {
    let typed = fold(typed.trim_start_matches(['@', '＠', '#', '＃'])).trimmed();
    if typed.is_empty() {
        return Some(3);
    }
    let name = fold(name).trimmed();
    if name == typed || same(&name, &typed) {
        return Some(0);
    }
    let first = places(&name, &typed).into_iter().next()?;
    let begins_a_part = |at: usize| {
        let before = name.pieces.get(at.wrapping_sub(1)).map(|piece| piece.class);
        !matches!(before, Some(Class::Letter | Class::Dense))
    };
    Some(match first.start {
        0 => 1,
        at if begins_a_part(at) => 2,
        _ => 3,
    })
}

fn same(one: &Folded, other: &Folded) -> bool {
    one.text() == other.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_answer_by_width_case_and_kana() {
        for (name, typed, expected) in [
            ("田中 太郎", "田中 太郎", Some(0)),
            ("田中　太郎", "田中 太郎", Some(0)),
            ("Tanaka", "ＴＡＮ", Some(1)),
            ("タナカ", "たな", Some(1)),
            ("田中 太郎", "太郎", Some(2)),
            ("田中太郎", "太郎", Some(3)),
            ("ken", "@ken", Some(0)),
            ("kenji", "en", None),
            ("general", "#general", Some(0)),
            ("山田", "田中", None),
        ] {
            assert_eq!(rank(name, typed), expected, "{name} {typed}");
        }
    }
}
