//! Names, topics, status lines and messages.

use unicode_normalization::UnicodeNormalization;

use super::characters::{is_blank, is_invisible, is_joiner, is_line_break, is_noncharacter};
use super::error::{Field, NameError, Rule};
use super::legible::{first_idle_joiner, first_piled_mark, mixes_scripts_in_a_word};

pub const NAME_CHARS_MAX: usize = 100;
pub const TOPIC_CHARS_MAX: usize = 500;
pub const STATUS_CHARS_MAX: usize = 200;
pub const CONTENT_CHARS_MAX: usize = 4000;
pub const KEYWORD_CHARS_MAX: usize = 40;

/// No canonically composed character is written with more than four.
const RAW_CHARS_PER_CHAR_MAX: usize = 4;

/// A person's name as others see it: 1–100 characters in one line, NFC, trimmed.
///
/// It need not be the only one of its kind, but it can't be made to look like another one by
/// letters of another script.
///
/// # Errors
/// The first rule that the text breaks.
pub fn display_name(typed: &str) -> Result<String, NameError> {
    let name = required_line(Field::DisplayName, typed)?;
    if mixes_scripts_in_a_word(&name) {
        return Err(NameError {
            field: Field::DisplayName,
            rule: Rule::MixedScripts,
        });
    }
    Ok(name)
}

/// A server's name: 1–100 characters in one line, NFC, trimmed.
///
/// # Errors
/// The first rule that the text breaks.
pub fn server_name(typed: &str) -> Result<String, NameError> {
    required_line(Field::ServerName, typed)
}

/// A channel's name: 1–100 characters in one line, NFC, trimmed.
///
/// # Errors
/// The first rule that the text breaks.
pub fn channel_name(typed: &str) -> Result<String, NameError> {
    required_line(Field::ChannelName, typed)
}

/// The name of a group that talks directly: one line of up to 100 characters, may be empty.
///
/// # Errors
/// The first rule that the text breaks.
pub fn group_name(typed: &str) -> Result<String, NameError> {
    line(Field::GroupName, typed, NAME_CHARS_MAX)
}

/// A channel's topic: one line of up to 500 characters, may be empty.
///
/// # Errors
/// The first rule that the text breaks.
pub fn topic(typed: &str) -> Result<String, NameError> {
    line(Field::Topic, typed, TOPIC_CHARS_MAX)
}

/// What a person is doing: one line of up to 200 characters, may be empty.
///
/// # Errors
/// The first rule that the text breaks.
pub fn status_message(typed: &str) -> Result<String, NameError> {
    line(Field::StatusMessage, typed, STATUS_CHARS_MAX)
}

/// What whoever writes to an absent person is told: one line of up to 200 characters, may be empty.
///
/// # Errors
/// The first rule that the text breaks.
pub fn absence_note(typed: &str) -> Result<String, NameError> {
    line(Field::AbsenceNote, typed, STATUS_CHARS_MAX)
}

/// A word or a few that somebody wants to hear of: one line of up to 40 characters.
///
/// # Errors
/// The first rule that the text breaks.
pub fn keyword(typed: &str) -> Result<String, NameError> {
    let text = line(Field::Keyword, typed, KEYWORD_CHARS_MAX)?;
    if is_blank(&text) {
        return Err(NameError {
            field: Field::Keyword,
            rule: Rule::Blank,
        });
    }
    Ok(text)
}

/// A message: up to 4,000 characters, one of them visible.
///
/// Every kind of line break becomes `\n`; otherwise the text is stored as typed, because it may be
/// code. Control characters other than tab are refused.
///
/// # Errors
/// The first rule that the text breaks.
pub fn content(typed: &str) -> Result<String, NameError> {
    let text = content_beside_files(typed)?;
    if text.is_empty() {
        return Err(NameError {
            field: Field::Content,
            rule: Rule::Blank,
        });
    }
    Ok(text)
}

/// The same where files may say it all: a blank text is an empty one.
///
/// # Errors
/// The first rule that the text breaks.
pub fn content_beside_files(typed: &str) -> Result<String, NameError> {
    let fail = |rule| {
        Err(NameError {
            field: Field::Content,
            rule,
        })
    };
    // A line break of two characters is counted as one.
    if has_more_chars(typed, CONTENT_CHARS_MAX * 2) {
        return fail(Rule::TooLong {
            max: CONTENT_CHARS_MAX,
        });
    }
    let ordinary = typed.bytes().all(is_ordinary);
    let text: String = if ordinary {
        typed.to_owned()
    } else {
        let typed = typed.replace("\r\n", "\n");
        let plain = typed
            .chars()
            .map(|c| if is_line_break(c) { '\n' } else { c });
        plain.collect()
    };
    if has_more_chars(&text, CONTENT_CHARS_MAX) {
        return fail(Rule::TooLong {
            max: CONTENT_CHARS_MAX,
        });
    }
    let forbidden = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || is_noncharacter(c);
    if !ordinary && let Some(c) = text.chars().find(|&c| forbidden(c)) {
        return fail(Rule::Character(c));
    }
    Ok(if is_blank(&text) { String::new() } else { text })
}

/// Whether a byte of UTF-8 belongs neither to a control character or line break other than `\n` and
/// tab, nor to a noncharacter. May say no too often.
fn is_ordinary(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\t' | 0x20..=0x7E | 0x80..=0xC1 | 0xC3..=0xE1 | 0xE3..=0xEE)
}

/// Looks at the characters only where there are enough bytes for so many.
fn has_more_chars(text: &str, max: usize) -> bool {
    text.len() > max && text.chars().nth(max).is_some()
}

fn required_line(field: Field, typed: &str) -> Result<String, NameError> {
    let text = line(field, typed, NAME_CHARS_MAX)?;
    if is_blank(&text) {
        return Err(NameError {
            field,
            rule: Rule::Blank,
        });
    }
    Ok(text)
}

/// One line: breaks and tabs become spaces, the ends are trimmed, what would reorder or hide parts
/// of the surrounding page is refused.
fn line(field: Field, typed: &str, chars_max: usize) -> Result<String, NameError> {
    let fail = |rule| Err(NameError { field, rule });
    let typed = typed.trim();
    if has_more_chars(typed, chars_max * RAW_CHARS_PER_CHAR_MAX) {
        return fail(Rule::TooLong { max: chars_max });
    }
    let text: String = typed
        .chars()
        .map(|c| {
            if is_line_break(c) || c == '\t' {
                ' '
            } else {
                c
            }
        })
        .nfc()
        .collect();
    let forbidden =
        |c: char| c.is_control() || is_noncharacter(c) || (is_invisible(c) && !is_joiner(c));
    let illegible = || first_piled_mark(&text).or_else(|| first_idle_joiner(&text));
    let found = text.chars().find(|&c| forbidden(c));
    if let Some(c) = found.or_else(|| illegible().filter(|_| !is_blank(&text))) {
        return fail(Rule::Character(c));
    }
    if has_more_chars(&text, chars_max) {
        return fail(Rule::TooLong { max: chars_max });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(result: Result<String, NameError>) -> Option<Rule> {
        result.err().map(|error| error.rule)
    }

    #[test]
    fn names_keep_what_people_write_in_them() {
        for name in [
            "ジョン・スミス",
            "㈱山田商店 🏢",
            "👩‍💻 開発",
            "辻\u{E0100}",
            "C++ / Rust",
            "x",
        ] {
            assert_eq!(display_name(name).as_deref(), Ok(name));
        }
        assert_eq!(server_name("\u{3000} 営業\t部\n").as_deref(), Ok("営業 部"));
        assert_eq!(channel_name("か\u{3099}").as_deref(), Ok("が"));
    }

    #[test]
    fn names_that_hide_or_reorder_are_refused() {
        for (typed, expected) in [
            ("", Rule::Blank),
            ("\u{3000}", Rule::Blank),
            ("\u{FE0F}\u{200D}", Rule::Blank),
            ("\u{3164}", Rule::Character('\u{3164}')),
            ("ken\u{202E}", Rule::Character('\u{202E}')),
            ("ken\u{2066}x", Rule::Character('\u{2066}')),
            ("a\u{200B}b", Rule::Character('\u{200B}')),
            ("a\0b", Rule::Character('\0')),
            ("a\u{1B}[31m", Rule::Character('\u{1B}')),
            ("BO\u{200D}SS", Rule::Character('\u{200D}')),
            ("BOSS\u{FE0F}", Rule::Character('\u{FE0F}')),
            ("\u{0412}OSS", Rule::MixedScripts),
            ("\u{0301}ken", Rule::Character('\u{0301}')),
        ] {
            assert_eq!(rule(display_name(typed)), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn no_line_carries_a_pile_of_marks() {
        let pile = format!("Z{}", "\u{0351}".repeat(8));
        for check in [
            display_name,
            server_name,
            channel_name,
            topic,
            status_message,
        ] {
            assert_eq!(rule(check(&pile)), Some(Rule::Character('\u{0351}')));
        }
        assert!(content(&pile).is_ok(), "a message is kept as it was typed");
    }

    #[test]
    fn every_field_has_its_length() {
        for (result, max) in [
            (display_name(&"あ".repeat(101)), 100),
            (server_name(&"あ".repeat(101)), 100),
            (channel_name(&"x".repeat(1 << 20)), 100),
            (topic(&"あ".repeat(501)), 500),
            (status_message(&"あ".repeat(201)), 200),
            (absence_note(&"あ".repeat(201)), 200),
            (content(&"あ".repeat(4001)), 4000),
            (content(&"a".repeat(1 << 20)), 4000),
        ] {
            assert_eq!(rule(result), Some(Rule::TooLong { max }));
        }
        assert!(display_name(&"あ".repeat(100)).is_ok());
        assert!(topic(&"あ".repeat(500)).is_ok());
        assert!(status_message(&"あ".repeat(200)).is_ok());
        assert!(content(&"あ".repeat(4000)).is_ok());
        assert_eq!(topic("").as_deref(), Ok(""));
        assert_eq!(status_message("  ").as_deref(), Ok(""));
    }

    #[test]
    fn a_message_is_stored_as_typed_with_plain_line_breaks() {
        let typed = "  let x = \t1;\r\n一行\u{0B}次\u{2028}末\r";
        assert_eq!(
            content(typed).as_deref(),
            Ok("  let x = \t1;\n一行\n次\n末\n")
        );
        assert_eq!(rule(content(" \n\u{3000}\u{200B}")), Some(Rule::Blank));
        assert_eq!(rule(content("a\0")), Some(Rule::Character('\0')));
        assert!(content(&"\r\n".repeat(2001).replacen("\r\n", "a\r\n", 1)).is_ok());
    }

    #[test]
    fn every_character_that_is_changed_or_refused_is_looked_at() {
        for c in '\0'..=char::MAX {
            let alone = content(&format!("x{c}"));
            let kept = alone.as_deref() == Ok(format!("x{c}").as_str());
            let ordinary = c.to_string().bytes().all(is_ordinary);
            assert!(kept || !ordinary, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_accepted_again_unchanged(typed in any::<String>()) {
            for check in [display_name, topic, status_message, absence_note, content] {
                if let Ok(text) = check(&typed) {
                    prop_assert_eq!(check(&text), Ok(text));
                }
            }
        }
    }
}
