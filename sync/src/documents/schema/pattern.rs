//! The shape of a key: literal segments and placeholders, separated by slashes.

use crate::emoji::is_emoji;

const ID_CHARS: usize = 26;
const NODE_KEY_CHARS: usize = 64;

/// Whether `key` has the shape `pattern`: `<id>` stands for a 26-character id, `<key>` for a node
/// key in lower-case hexadecimal, `<emoji>` for one emoji in its one spelling.
///
/// Judged by rules that never change (no Unicode table that grows: that of emoji is frozen), or
/// nodes of different versions would disagree.
pub(super) fn matches(pattern: &str, key: &str) -> bool {
    let mut segments = key.split('/');
    let shape = pattern.split('/');
    shape
        .into_iter()
        .all(|part| segments.next().is_some_and(|segment| fits(part, segment)))
        && segments.next().is_none()
}

/// Whether the text is an id: 26 characters of Crockford's base32 in upper case, at most 128 bits.
pub(super) fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == ID_CHARS
        && matches!(bytes.first(), Some(b'0'..=b'7'))
        && bytes.iter().all(|byte| {
            byte.is_ascii_digit()
                || (byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'L' | b'O' | b'U'))
        })
}

fn fits(part: &str, segment: &str) -> bool {
    match part {
        "<id>" => is_id(segment),
        "<key>" => is_node_key(segment),
        "<emoji>" => is_emoji(segment),
        literal => literal == segment,
    }
}

fn is_node_key(text: &str) -> bool {
    text.len() == NODE_KEY_CHARS
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    #[test]
    fn an_id_is_26_characters_of_upper_case_base32() {
        assert!(is_id(ID));
        assert!(is_id("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
        for wrong in [
            "",
            "01ARZ3NDEKTSV4RRFFQ69G5FA",
            "81ARZ3NDEKTSV4RRFFQ69G5FAV",
        ] {
            assert!(!is_id(wrong), "{wrong}");
        }
        assert!(!is_id(&ID.to_lowercase()));
        for letter in ["I", "L", "O", "U", "/", "é"] {
            assert!(
                !is_id(&format!("{letter}{}", &ID[letter.len()..])),
                "{letter}"
            );
            assert!(
                !is_id(&format!("{}{letter}", &ID[letter.len()..])),
                "{letter}"
            );
        }
    }

    #[test]
    fn a_key_fits_only_segment_by_segment() {
        let key = "ab".repeat(32);
        assert!(matches("name", "name"));
        assert!(matches("admin/<id>", &format!("admin/{ID}")));
        assert!(matches("node/<key>/name", &format!("node/{key}/name")));
        assert!(!matches("name", "name/"));
        assert!(!matches("name", ""));
        assert!(!matches("admin/<id>", "admin"));
        assert!(!matches("admin/<id>", &format!("admin/{ID}/by")));
        assert!(!matches("admin/<id>", "admin/<id>"));
        assert!(!matches(
            "node/<key>/name",
            &format!("node/{}/name", key.to_uppercase())
        ));
    }

    #[test]
    fn a_reaction_is_one_emoji_in_one_spelling() {
        let pattern = "reaction/<emoji>/<id>";
        for emoji in ["👍", "👩‍👩‍👧‍👦", "❤\u{FE0F}", "🇯🇵"] {
            assert!(
                matches(pattern, &format!("reaction/{emoji}/{ID}")),
                "{emoji}"
            );
        }
        for emoji in [
            "",
            "party-parrot",
            "承認済",
            "👍👍",
            "👍\u{FE0F}",
            "❤",
            "\u{200B}",
            "\u{202E}👍",
            "a\nb",
            "a/b",
        ] {
            assert!(
                !matches(pattern, &format!("reaction/{emoji}/{ID}")),
                "{emoji:?}"
            );
        }
    }
}
