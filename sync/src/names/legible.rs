//! What keeps a line of text from being read as it is: piles of marks, invisible characters out of
//! place, and letters that look like those of another script.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use super::characters::{is_han, is_joiner, is_joining_script, is_variation_selector};
use super::username::mixes_look_alike_scripts;
use crate::emoji;

/// Marks on one letter: Burmese needs four, of which no more than two stand above one another.
const MARKS_MAX: usize = 5;
/// Marks that stack without end. Vietnamese and Hebrew need two.
const STACKED_MAX: usize = 3;

const ZERO_WIDTH_JOINER: char = '\u{200D}';
const KEYCAP: char = '\u{20E3}';

/// The first mark that is one too many on its letter, or that sits on nothing, so that it would be
/// drawn over what is shown in front of the text.
pub(super) fn first_piled_mark(text: &str) -> Option<char> {
    let (mut marks, mut stacked) = (MARKS_MAX, 0);
    text.chars().find(|&c| {
        if !is_combining_mark(c) || is_variation_selector(c) {
            if !is_joiner(c) {
                (marks, stacked) = (0, 0);
            }
            return false;
        }
        marks += 1;
        stacked += usize::from(canonical_combining_class(c) != 0);
        marks > MARKS_MAX || stacked > STACKED_MAX
    })
}

/// The first joiner or selector that has nothing to join or select, and so only makes a text differ
/// from one that looks the same.
pub(super) fn first_idle_joiner(text: &str) -> Option<char> {
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if is_joiner(c) && !does_something(before, c, next) {
            return Some(c);
        }
        before = Some(c);
    }
    None
}

fn does_something(before: Option<char>, c: char, next: Option<char>) -> bool {
    let Some(before) = before else {
        return false;
    };
    if matches!(c, '\u{E0100}'..='\u{E01EF}') {
        return is_han(before);
    }
    if is_variation_selector(c) {
        let keycap = before.is_ascii() && next == Some(KEYCAP);
        let shape = !before.is_alphanumeric() && !before.is_ascii() && !is_joiner(before);
        return keycap || shape || is_han(before) || emoji::is_pictographic(before);
    }
    let letters = is_joining_script(before) && next.is_some_and(is_joining_script);
    // Behind a picture may stand its tone or selector.
    let picture = emoji::is_part(before) && next.is_some_and(emoji::is_pictographic);
    letters || (c == ZERO_WIDTH_JOINER && picture)
}

/// Whether a word has Latin letters and such that only look like them. Chinese, Japanese and Korean
/// may stand beside any script, and words of one line may be of different ones.
pub(super) fn mixes_scripts_in_a_word(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c) && c != '-');
    words
        .flat_map(|word| word.split(is_cjk_letter))
        .any(mixes_look_alike_scripts)
}

fn is_cjk_letter(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3040}'..='\u{318F}' | '\u{31F0}'..='\u{31FF}'
        | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' | '\u{FF66}'..='\u{FFDC}'
        | '\u{1AFF0}'..='\u{1B16F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_limited_where_they_pile_up_and_not_where_a_language_needs_them() {
        for text in [
            "ဩကြွေး",
            "ก็้ำ",
            "שָׁלוֹם",
            "Việt",
            "न्द्रीं",
            "が",
            "1\u{FE0F}\u{20E3}",
        ] {
            assert_eq!(first_piled_mark(text), None, "{text}");
        }
        for pile in [
            format!("a{}", "\u{0302}".repeat(4)),
            format!("a{}", "\u{0302}\u{200D}".repeat(4)),
            format!("ก{}", "\u{0E47}".repeat(6)),
            "\u{0301}a".to_owned(),
        ] {
            assert!(first_piled_mark(&pile).is_some(), "{pile:?}");
        }
    }

    #[test]
    fn joiners_stand_only_where_they_do_something() {
        for text in [
            "👩‍💻 開発",
            "辻\u{E0100}",
            "❤\u{FE0F}",
            "نامه\u{200C}ای",
            "क्\u{200D}ष",
            "🏳\u{FE0F}‍🌈",
            "🧑🏽‍🚀",
        ] {
            assert_eq!(first_idle_joiner(text), None, "{text:?}");
        }
        for text in [
            "BO\u{200D}SS",
            "BO\u{200C}SS",
            "BOSS\u{FE0F}",
            "田\u{200D}中",
            "\u{200D}a",
            "ken\u{E0100}",
            "👍\u{200D}",
            "た\u{FE00}なか",
            "a\u{FE0F}\u{FE0F}",
        ] {
            assert!(first_idle_joiner(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn a_word_does_not_mix_letters_that_look_alike() {
        for text in [
            "Нина (Nina)",
            "Σ開発部",
            "Ελένη / Elena",
            "C++ / Rust",
            "佐藤ken",
            "Jürgen Müller-Lüdenscheidt",
            "김철수 Kim",
        ] {
            assert!(!mixes_scripts_in_a_word(text), "{text}");
        }
        for text in [
            "\u{0412}OSS",
            "p\u{0430}ypal 支店",
            "部長\u{0412}OSS",
            "Ken\u{03BF}",
        ] {
            assert!(mixes_scripts_in_a_word(text), "{text}");
        }
    }
}
