//! The mesh root key on paper or in a file, worth nothing without its passphrase.
//!
//! `lck1-<base64url>` or 48 words say the same 66 bytes: a version, the salt, the key sealed by
//! ChaCha20-Poly1305 under what PBKDF2 makes of the passphrase, and a byte that tells a wrong word
//! from a wrong passphrase.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bip39::Language;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use ed25519_dalek::SigningKey;
use pbkdf2::pbkdf2_hmac_array;
use sha2::Sha256;
use zeroize::Zeroizing;

const PREFIX: &str = "lck1-";
const VERSION: u8 = 1;
const SALT_BYTES: usize = 16;
/// The key and its authentication tag.
const SEALED_BYTES: usize = 32 + 16;
const KIT_BYTES: usize = 1 + SALT_BYTES + SEALED_BYTES + 1;
/// 66 bytes in words of 11 bits.
pub const WORD_COUNT: usize = KIT_BYTES * 8 / 11;
/// Longer texts are refused unread.
const TEXT_BYTES_MAX: usize = 16 * 1024;
/// A second or two on an office machine: it is done once in years, and every guess costs the same.
const ROUNDS: u32 = 3_000_000;
/// Passphrases shorter than this are not worth the name, in characters.
pub const PASSPHRASE_CHARS_MIN: usize = 12;
/// Longer ones are refused before any work is done, in bytes.
pub const PASSPHRASE_BYTES_MAX: usize = 1_024;

/// Why a recovery kit does not give its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KitError {
    #[error("this is no recovery kit: it needs the line that begins with lck1-, or all 48 words")]
    NotAKit,
    #[error("a word or a character of the recovery kit is wrong")]
    Mistyped,
    #[error("the passphrase is wrong")]
    WrongPassphrase,
}

/// A sealed root key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kit([u8; KIT_BYTES]);

impl Kit {
    /// Seals a root key. The salt must be random; it makes the key under which this one is sealed
    /// unique, so the nonce can be fixed.
    #[must_use]
    pub fn seal(root: &SigningKey, passphrase: &str, salt: [u8; SALT_BYTES]) -> Self {
        let mut kit = [0; KIT_BYTES];
        kit[0] = VERSION;
        kit[1..=SALT_BYTES].copy_from_slice(&salt);
        let seed = Zeroizing::new(root.to_bytes());
        let payload = Payload {
            msg: &*seed,
            aad: &kit[..=SALT_BYTES],
        };
        let sealed = cipher(passphrase, &salt)
            .encrypt(&Nonce::default(), payload)
            .expect("32 bytes are not too long to be sealed");
        kit[1 + SALT_BYTES..KIT_BYTES - 1].copy_from_slice(&sealed);
        kit[KIT_BYTES - 1] = check(&kit);
        Self(kit)
    }

    /// The root key.
    ///
    /// # Errors
    /// [`KitError::WrongPassphrase`].
    pub fn open(&self, passphrase: &str) -> Result<SigningKey, KitError> {
        let salt = &self.0[1..=SALT_BYTES];
        let payload = Payload {
            msg: &self.0[1 + SALT_BYTES..KIT_BYTES - 1],
            aad: &self.0[..=SALT_BYTES],
        };
        let opened = cipher(passphrase, salt).decrypt(&Nonce::default(), payload);
        let seed = Zeroizing::new(opened.map_err(|_| KitError::WrongPassphrase)?);
        let seed: &[u8; 32] = (&**seed).try_into().map_err(|_| KitError::NotAKit)?;
        Ok(SigningKey::from_bytes(seed))
    }

    /// In one line.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(self.0))
    }

    /// As 48 English words.
    #[must_use]
    pub fn words(&self) -> Vec<&'static str> {
        let list = Language::English.word_list();
        let word = |index: usize| {
            let bits = (0..11).map(|bit| self.bit(index * 11 + bit));
            list[bits.fold(0, |word, bit| word << 1 | usize::from(bit))]
        };
        (0..WORD_COUNT).map(word).collect()
    }

    fn bit(&self, index: usize) -> bool {
        self.0[index / 8] >> (7 - index % 8) & 1 == 1
    }

    /// Finds a kit in a text: the line, or the words, whatever stands around the line.
    ///
    /// # Errors
    /// There is none, or it was mistyped.
    pub fn parse(text: &str) -> Result<Self, KitError> {
        if text.len() > TEXT_BYTES_MAX {
            return Err(KitError::NotAKit);
        }
        let line = text
            .split_whitespace()
            .find_map(|part| part.strip_prefix(PREFIX));
        let bytes = match line {
            Some(line) => {
                let bytes = URL_SAFE_NO_PAD.decode(line);
                bytes.map_err(|_| KitError::Mistyped)?
            }
            None => from_words(text)?,
        };
        let kit: [u8; KIT_BYTES] = bytes.try_into().map_err(|_| KitError::Mistyped)?;
        if kit[KIT_BYTES - 1] != check(&kit) {
            return Err(KitError::Mistyped);
        }
        if kit[0] != VERSION {
            return Err(KitError::NotAKit);
        }
        Ok(Self(kit))
    }
}

fn from_words(text: &str) -> Result<Vec<u8>, KitError> {
    let numbers = text.split_whitespace().filter(|part| {
        // Numbers in front of words are how people write lists.
        !part
            .trim_end_matches(['.', ')', ':'])
            .bytes()
            .all(|byte| byte.is_ascii_digit())
    });
    let words: Vec<String> = numbers.map(str::to_lowercase).collect();
    if words.len() != WORD_COUNT {
        return Err(KitError::NotAKit);
    }
    let mut bytes = vec![0_u8; KIT_BYTES];
    for (place, word) in words.iter().enumerate() {
        let index = Language::English.find_word(word);
        let index = usize::from(index.ok_or(KitError::Mistyped)?);
        for bit in (0..11).filter(|bit| index >> (10 - bit) & 1 == 1) {
            let at = place * 11 + bit;
            bytes[at / 8] |= 0x80 >> (at % 8);
        }
    }
    Ok(bytes)
}

fn check(kit: &[u8; KIT_BYTES]) -> u8 {
    blake3::hash(&kit[..KIT_BYTES - 1]).as_bytes()[0]
}

fn cipher(passphrase: &str, salt: &[u8]) -> ChaCha20Poly1305 {
    let rounds = if cfg!(test) { 10 } else { ROUNDS };
    let key = pbkdf2_hmac_array::<Sha256, 32>(passphrase.as_bytes(), salt, rounds);
    let key = Zeroizing::new(key);
    ChaCha20Poly1305::new(Key::from_slice(&*key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> SigningKey {
        SigningKey::from_bytes(&[5; 32])
    }

    fn kit() -> Kit {
        Kit::seal(&root(), "correct horse battery", [9; 16])
    }

    #[test]
    fn the_line_and_the_words_give_the_key_to_whoever_has_the_passphrase() {
        let kit = kit();
        let words = kit.words();
        assert_eq!(words.len(), 48);
        let numbered: Vec<String> = words
            .iter()
            .enumerate()
            .map(|(index, word)| format!("{}. {}", index + 1, word.to_uppercase()))
            .collect();
        let file = format!("Recovery kit of Office\n\n  {}\n", kit.text());
        for text in [kit.text(), file, words.join("\n"), numbered.join(" ")] {
            let found = Kit::parse(&text);
            assert_eq!(found.as_ref(), Ok(&kit), "{text}");
            let opened = found.and_then(|kit| kit.open("correct horse battery"));
            assert_eq!(opened.map(|key| key.to_bytes()), Ok(root().to_bytes()));
        }
        let wrong = kit.open("correct horse batterz");
        assert_eq!(wrong.err(), Some(KitError::WrongPassphrase));
    }

    #[test]
    fn a_wrong_word_is_told_from_a_wrong_passphrase() {
        let mut words = kit().words();
        words.swap(7, 8);
        assert_eq!(Kit::parse(&words.join(" ")), Err(KitError::Mistyped));
        words[3] = "nonsense-word";
        assert_eq!(Kit::parse(&words.join(" ")), Err(KitError::Mistyped));
        words.pop();
        assert_eq!(Kit::parse(&words.join(" ")), Err(KitError::NotAKit));
        for text in ["", "lck1-", "lck1-AAAA", &"x ".repeat(10_000)] {
            assert!(Kit::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_kit_that_was_changed_gives_nothing() {
        for at in 0..KIT_BYTES - 1 {
            let mut changed = kit();
            changed.0[at] ^= 1;
            assert!(changed.open("correct horse battery").is_err(), "byte {at}");
        }
    }
}
