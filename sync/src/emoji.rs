//! What a reaction is: exactly one emoji, in one spelling.
//!
//! Unicode spells many emoji in two or more ways, with and without selectors of presentation, which
//! look the same. Here each has one: fully qualified, as keyboards and the standard's own list have
//! it. Words, control characters and everything invisible are no emoji, so that a reaction says no
//! more than it shows.
//!
//! The rule is that of UTS #51 (`possible emoji`), and its tables are frozen.

mod table;

use std::iter::Peekable;
use std::str::Chars;

pub(crate) use self::table::is_pictographic;
use self::table::{is_text_by_default, takes_skin_tone};

/// The longest emoji, in bytes: the longest one there is has 35.
pub const EMOJI_BYTES_MAX: usize = 64;
/// Pictures joined into one: a family of four.
const JOINED_MAX: usize = 4;

const JOINER: char = '\u{200D}';
const KEYCAP: char = '\u{20E3}';
const EMOJI_STYLE: char = '\u{FE0F}';
const TEXT_STYLE: char = '\u{FE0E}';

/// The flags that are spelt with tags. Others would show as a black flag, whatever their tags say.
const TAGGED_FLAGS: [&str; 3] = [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

/// The one spelling of an emoji; `None` if `typed` is not exactly one.
#[must_use]
pub fn emoji(typed: &str) -> Option<String> {
    if typed.is_empty() || typed.len() > EMOJI_BYTES_MAX {
        return None;
    }
    let bare: String = typed
        .chars()
        .filter(|&c| c != EMOJI_STYLE && c != TEXT_STYLE)
        .collect();
    if TAGGED_FLAGS.contains(&bare.as_str()) {
        return Some(bare);
    }
    let mut chars = bare.chars();
    match (chars.next()?, chars.next(), chars.next()) {
        (digit, Some(KEYCAP), None) if "0123456789#*".contains(digit) => {
            Some(format!("{digit}{EMOJI_STYLE}{KEYCAP}"))
        }
        (one, Some(other), None) if is_regional(one) && is_regional(other) => Some(bare),
        _ => joined(&bare),
    }
}

/// Whether `text` is one emoji in its one spelling.
#[must_use]
pub fn is_emoji(text: &str) -> bool {
    emoji(text).is_some_and(|spelling| spelling == text)
}

/// Whether `c` can stand in front of a joiner inside an emoji.
pub(crate) fn is_part(c: char) -> bool {
    is_pictographic(c) || is_skin_tone(c) || c == EMOJI_STYLE
}

/// Pictures, each with its skin tone, joined into one.
fn joined(bare: &str) -> Option<String> {
    let mut spelling = String::with_capacity(bare.len() + 8);
    let mut chars = bare.chars().peekable();
    for _ in 0..JOINED_MAX {
        picture(&mut chars, &mut spelling)?;
        match chars.next() {
            None => return Some(spelling),
            Some(JOINER) => spelling.push(JOINER),
            Some(_) => return None,
        }
    }
    None
}

fn picture(chars: &mut Peekable<Chars<'_>>, spelling: &mut String) -> Option<()> {
    let picture = chars.next().filter(|&c| is_pictographic(c))?;
    spelling.push(picture);
    match chars.next_if(|&c| is_skin_tone(c) && takes_skin_tone(picture)) {
        Some(tone) => spelling.push(tone),
        None if is_text_by_default(picture) => spelling.push(EMOJI_STYLE),
        None => {}
    }
    Some(())
}

fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_spelling_of_an_emoji_becomes_the_same() {
        for (spellings, expected) in [
            (&["👍", "👍\u{FE0F}", "👍\u{FE0E}"][..], "👍"),
            (&["❤", "❤\u{FE0F}", "❤\u{FE0E}"], "❤\u{FE0F}"),
            (&["☺", "☺\u{FE0F}"], "☺\u{FE0F}"),
            (&["㊗", "㊗\u{FE0F}"], "㊗\u{FE0F}"),
            (&["✅", "✅\u{FE0F}"], "✅"),
            (&["✌🏽", "✌\u{FE0F}🏽"], "✌🏽"),
            (&["1\u{20E3}", "1\u{FE0F}\u{20E3}"], "1\u{FE0F}\u{20E3}"),
            (
                &["🏳\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"],
                "🏳\u{FE0F}\u{200D}🌈",
            ),
            (&["🇯🇵"], "🇯🇵"),
            (&["👩‍👩‍👧‍👦"], "👩‍👩‍👧‍👦"),
            (&["🧑🏻‍❤‍💋‍🧑🏼"], "🧑🏻‍❤\u{FE0F}‍💋‍🧑🏼"),
            (&[TAGGED_FLAGS[0]], TAGGED_FLAGS[0]),
        ] {
            for spelling in spellings {
                assert_eq!(emoji(spelling).as_deref(), Some(expected), "{spelling:?}");
            }
            assert!(is_emoji(expected));
            assert!(spellings.iter().all(|s| *s == expected || !is_emoji(s)));
        }
    }

    #[test]
    fn what_is_not_exactly_one_emoji_is_refused() {
        for text in [
            "",
            " ",
            "a",
            "1",
            "#",
            "👍👍",
            "👍 ",
            "APPROVED-by-CEO",
            "承認済:社長",
            "済",
            "<b>",
            "\u{202E}abc",
            "\u{200B}",
            "\u{2066}\u{2069}",
            "\u{FE0F}",
            "\u{200D}",
            "👍\u{200D}",
            "👍\u{200B}",
            "\u{202E}👍",
            "🏽",
            "🇯",
            "🇯🇵🇯🇵",
            "🍣🏽",
            "👍🏽🏽",
            "a\u{20E3}",
            "\u{1F3F4}\u{E0061}\u{E007F}",
            "👍\u{E0061}",
            "e\u{0301}",
            "👍\u{0301}",
            "👩‍👩‍👧‍👦‍👦",
            ":thumbsup:",
            "👍/👎",
            "\n",
        ] {
            assert_eq!(emoji(text), None, "{text:?}");
        }
        assert_eq!(emoji(&"👍\u{FE0F}".repeat(20)), None);
    }

    proptest! {
        #[test]
        fn the_spelling_of_a_spelling_is_itself(
            typed in "[👍❤☺🏽1#🇯🇵a\u{200D}\u{FE0F}\u{FE0E}\u{20E3}\u{1F3F4}\u{E0067}]{0,9}"
        ) {
            if let Some(spelling) = emoji(&typed) {
                prop_assert!(is_emoji(&spelling));
            }
        }

        #[test]
        fn any_text_is_one_emoji_or_none(typed in any::<String>()) {
            let shown = emoji(&typed).is_some();
            prop_assert!(!(shown && typed.chars().any(|c| c.is_alphabetic() && c.is_ascii())));
        }
    }
}
