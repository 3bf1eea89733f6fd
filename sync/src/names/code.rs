//! Codes that people copy and type.

use unicode_normalization::UnicodeNormalization;

/// Longer input is no code; it need not be looked at.
const TYPED_CHARS_MAX: usize = 64;

/// The code of an invite as it was made, however it was typed: in lower case, in full width as a
/// Japanese keyboard gives it, in brackets, with spaces or dashes in it.
///
/// What is no code stays none: nothing is taken for a letter that it only looks like.
#[must_use]
pub fn invite_code(typed: &str) -> String {
    let plain = typed.chars().take(TYPED_CHARS_MAX).nfkc();
    plain
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        for typed in [
            "7EJRF55Q",
            "7ejrf55q",
            "７ＥＪＲＦ５５Ｑ",
            "７ｅｊｒｆ５５ｑ",
            " 7EJRF55Q\u{3000}",
            "「7EJRF55Q」",
            "7EJR F55Q",
            "7EJR-F55Q",
        ] {
            assert_eq!(invite_code(typed), "7EJRF55Q", "{typed}");
        }
        assert_eq!(invite_code(&"A".repeat(1 << 20)).len(), TYPED_CHARS_MAX);
        assert_eq!(invite_code("\u{0410}"), "");
    }
}
