//! Message texts: 100 characters that differ from each other and carry their number.

/// Characters of every text.
pub(super) const TEXT_CHARS: usize = 100;

const MARK: &str = "\"bench ";
const DIGITS: usize = 10;
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz eaotn";

/// The text with this number; the same number always gives the same text.
pub(super) fn text(number: u64) -> String {
    let mut text = format!("bench {number:0DIGITS$} ");
    let mut noise = [0_u8; TEXT_CHARS];
    blake3::Hasher::new()
        .update(&number.to_le_bytes())
        .finalize_xof()
        .fill(&mut noise);
    let rest = TEXT_CHARS - text.len();
    text.extend(
        noise[..rest]
            .iter()
            .map(|byte| char::from(LETTERS[usize::from(byte % 32)])),
    );
    text
}

/// The number of the text that a JSON frame carries as a string of its own, if it does.
pub(super) fn number_in(frame: &str) -> Option<u64> {
    let start = frame.find(MARK)? + MARK.len();
    frame.get(start..start + DIGITS)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{TEXT_CHARS, number_in, text};

    #[test]
    fn a_text_has_its_length_and_its_number_is_found_again() {
        let text = text(42);
        assert_eq!(text.chars().count(), TEXT_CHARS);
        let frame = serde_json::json!({"type": "message_created", "message": {"content": text}});
        assert_eq!(number_in(&frame.to_string()), Some(42));
    }

    #[test]
    fn frames_without_a_text_have_no_number() {
        assert_eq!(number_in(r#"{"type":"presence"}"#), None);
        assert_eq!(number_in(r#"{"content":"bench 12"#), None);
    }
}
