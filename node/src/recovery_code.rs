//! One-time codes with which somebody sets a new password: drawn here, told to a person, and kept
//! nowhere but as a hash.

use zeroize::Zeroizing;

/// 32 letters and digits that are not mistaken for one another, five bits each.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// 80 bits: its hash is in every node's log, and who has that must not find the code in its hour.
const CHARS: usize = 16;
const GROUP_CHARS: usize = 4;
const CONTEXT: &str = "localchat one-time code for a new password v1";

/// A code, as a person reads it, and its hash.
pub struct RecoveryCode {
    pub text: Zeroizing<String>,
    pub hash: [u8; 32],
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoveryCode").finish_non_exhaustive()
    }
}

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    /// The operating system has no randomness.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut bytes = Zeroizing::new([0_u8; CHARS]);
        getrandom::fill(bytes.as_mut_slice())?;
        let mut plain = Zeroizing::new(String::with_capacity(CHARS));
        let mut text = Zeroizing::new(String::with_capacity(2 * CHARS));
        for (place, byte) in bytes.iter().enumerate() {
            if place > 0 && place % GROUP_CHARS == 0 {
                text.push('-');
            }
            let letter = char::from(ALPHABET[usize::from(byte % 32)]);
            plain.push(letter);
            text.push(letter);
        }
        let hash = blake3::derive_key(CONTEXT, plain.as_bytes());
        Ok(Self { text, hash })
    }
}

/// The hash of a code as somebody types it: in any case and width, with or without the dashes.
/// `None` for what is no code.
#[must_use]
pub fn hash_of(typed: &str) -> Option<[u8; 32]> {
    use unicode_normalization::UnicodeNormalization as _;
    // Far more than any way of writing a code takes.
    if typed.len() > 200 {
        return None;
    }
    let letters = typed.nfkc().filter(|letter| letter.is_alphanumeric());
    let plain: String = letters.flat_map(char::to_uppercase).collect();
    let known = plain.len() == CHARS && plain.bytes().all(|byte| ALPHABET.contains(&byte));
    known.then(|| blake3::derive_key(CONTEXT, plain.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_in_any_way() {
        let code = RecoveryCode::draw().expect("randomness");
        assert_eq!(code.text.len(), 19);
        let wide: String = (code.text.chars())
            .map(|letter| match letter {
                '!'..='~' => char::from_u32(u32::from(letter) + 0xFEE0).expect("a letter"),
                other => other,
            })
            .collect();
        for typed in [
            code.text.to_string(),
            code.text.to_lowercase(),
            code.text.replace('-', " "),
            format!("  {}\n", code.text.replace('-', "")),
            wide,
        ] {
            assert_eq!(hash_of(&typed), Some(code.hash), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_has_no_hash_and_no_two_are_the_same() {
        for typed in [
            "",
            "ABCD",
            "ABCD-EFGH-JKLM-NPQ1",
            &"A".repeat(17),
            &"A".repeat(10_000),
        ] {
            assert_eq!(hash_of(typed), None, "{typed}");
        }
        let draw = || RecoveryCode::draw().expect("randomness").hash;
        assert_ne!(draw(), draw());
    }

    #[test]
    fn a_code_does_not_show_in_debug_output() {
        let code = RecoveryCode::draw().expect("randomness");
        assert!(!format!("{code:?}").contains(code.text.as_str()));
    }
}
