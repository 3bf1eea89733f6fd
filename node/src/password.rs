//! Passwords: the rule for new ones, and their hashes.
//!
//! PBKDF2-HMAC-SHA256 in a PHC string. One hash takes some 90 ms of one core: call this off the
//! async threads, few at a time. A hash may come from a peer, so its parameters are not trusted.

use pbkdf2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use pbkdf2::pbkdf2_hmac_array;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

mod guesses;

use guesses::{is_of_names, is_well_known};

/// OWASP's recommendation for PBKDF2-HMAC-SHA256 since 2023.
pub const ITERATIONS_DEFAULT: u32 = 600_000;
pub const ITERATIONS_MIN: u32 = 1_000;
/// Under a second: what a hostile hash can cost at a login.
pub const ITERATIONS_MAX: u32 = 5_000_000;
pub const PASSWORD_CHARS_MIN: usize = 8;
pub const PASSWORD_BYTES_MAX: usize = 1024;

const ALGORITHM: &str = "pbkdf2-sha256";
const SALT_BYTES: usize = 16;
const SALT_BYTES_MIN: usize = 8;
const OUTPUT_BYTES: usize = 32;

/// Makes and checks password hashes with a given cost.
#[derive(Debug, Clone, Copy)]
pub struct Passwords {
    iterations: u32,
}

/// The outcome of a login with a readable hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verification {
    pub ok: bool,
    /// The password is right, but its hash is cheaper than it should be now: store a new one.
    pub needs_rehash: bool,
}

/// Why a stored hash can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    #[error("the password hash is not a PHC string of {ALGORITHM} with 32 bytes of output")]
    Malformed,
    #[error("{iterations} iterations; {ITERATIONS_MIN} to {ITERATIONS_MAX} are accepted")]
    Iterations { iterations: u32 },
}

/// The rule that a new password breaks. `Display` is the English sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRule {
    #[error("The password must have at least {PASSWORD_CHARS_MIN} characters.")]
    TooShort,
    #[error("The password must have at most {PASSWORD_BYTES_MAX} bytes.")]
    TooLong,
    #[error(
        "This password is one of those that are guessed first. Take a few words that only you put together."
    )]
    WellKnown,
    #[error("This password is made of your name or the name of the mesh, which is guessed first.")]
    OwnName,
}

impl PasswordRule {
    /// The sentence in Japanese.
    #[must_use]
    pub fn japanese(self) -> String {
        match self {
            Self::TooShort => {
                format!("パスワードは{PASSWORD_CHARS_MIN}文字以上で入力してください。")
            }
            Self::TooLong => {
                format!("パスワードは{PASSWORD_BYTES_MAX}バイト以内で入力してください。")
            }
            Self::WellKnown => {
                "このパスワードは推測されやすい言葉や並びです。自分だけの組み合わせで、いくつかの単語をつなげてください。"
                    .to_owned()
            }
            Self::OwnName => {
                "このパスワードは名前やメッシュ名から推測されやすいため使えません。".to_owned()
            }
        }
    }
}

/// Whether `password` may be set by somebody of these names.
///
/// # Errors
/// The rule that it breaks.
pub fn check_new(password: &str, names: &[&str]) -> Result<(), PasswordRule> {
    if password.len() > PASSWORD_BYTES_MAX {
        return Err(PasswordRule::TooLong);
    }
    if password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(PasswordRule::TooShort);
    }
    if is_of_names(password, names) {
        return Err(PasswordRule::OwnName);
    }
    if is_well_known(password) {
        return Err(PasswordRule::WellKnown);
    }
    Ok(())
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            iterations: ITERATIONS_DEFAULT,
        }
    }
}

impl Passwords {
    /// # Panics
    /// If `iterations` is outside [`ITERATIONS_MIN`]..=[`ITERATIONS_MAX`].
    #[must_use]
    pub fn with_iterations(iterations: u32) -> Self {
        assert!(
            (ITERATIONS_MIN..=ITERATIONS_MAX).contains(&iterations),
            "{iterations} iterations"
        );
        Self { iterations }
    }

    /// The hash to store for a password, with a fresh salt.
    ///
    /// # Errors
    /// If the operating system has no randomness.
    pub fn hash(&self, password: &str) -> Result<String, getrandom::Error> {
        let mut salt = [0; SALT_BYTES];
        getrandom::fill(&mut salt)?;
        Ok(self.hash_with_salt(password, &salt))
    }

    /// Whether `password` is the one that `hash` was made of, compared in constant time.
    ///
    /// # Errors
    /// If the hash is of another kind, or costs more or less than any that this program makes. No
    /// work has been done then.
    pub fn verify(&self, password: &str, hash: &str) -> Result<Verification, HashError> {
        let stored = PasswordHash::new(hash).map_err(|_| HashError::Malformed)?;
        let (iterations, salt, expected) = parts(&stored).ok_or(HashError::Malformed)?;
        if !(ITERATIONS_MIN..=ITERATIONS_MAX).contains(&iterations) {
            return Err(HashError::Iterations { iterations });
        }
        let actual = derive(password, salt.as_ref(), iterations);
        let ok = bool::from(actual.as_slice().ct_eq(expected.as_bytes()));
        Ok(Verification {
            ok,
            needs_rehash: ok && iterations < self.iterations,
        })
    }

    /// Takes as long as [`Self::verify`], for a login with a name that nobody has: the time of the
    /// answer must not tell which names exist.
    pub fn verify_absent(&self, password: &str) {
        std::hint::black_box(derive(password, &[0; SALT_BYTES], self.iterations));
    }

    fn hash_with_salt(&self, password: &str, salt: &[u8]) -> String {
        let output = derive(password, salt, self.iterations);
        let mut params = ParamsString::new();
        params
            .add_decimal("i", self.iterations)
            .expect("a short name and a number");
        PasswordHash {
            algorithm: ALGORITHM.try_into().expect("a valid identifier"),
            version: None,
            params,
            salt: Some(Salt::new(salt).expect("a salt of valid length")),
            hash: Some(Output::new(output.as_slice()).expect("an output of valid length")),
        }
        .to_string()
    }
}

fn parts(stored: &PasswordHash) -> Option<(u32, Salt, Output)> {
    let known = |name: &str| matches!(name, "i" | "l");
    let expected = stored.hash?;
    let salt = stored.salt?;
    let right = stored.algorithm.as_str() == ALGORITHM
        && stored.version.is_none()
        && stored.params.iter().all(|(name, _)| known(name.as_str()))
        && stored
            .params
            .get_decimal("l")
            .is_none_or(|l| usize::try_from(l) == Ok(OUTPUT_BYTES))
        && expected.len() == OUTPUT_BYTES
        && salt.as_ref().len() >= SALT_BYTES_MIN;
    let iterations = stored.params.get_decimal("i")?;
    right.then_some((iterations, salt, expected))
}

/// NFC first (RFC 8265, section 4.2): keyboards differ in how they compose が.
fn derive(password: &str, salt: &[u8], iterations: u32) -> Zeroizing<[u8; OUTPUT_BYTES]> {
    let password: Zeroizing<String> = Zeroizing::new(password.nfc().collect());
    Zeroizing::new(pbkdf2_hmac_array::<Sha256, OUTPUT_BYTES>(
        password.as_bytes(),
        salt,
        iterations,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Passwords = Passwords {
        iterations: ITERATIONS_MIN,
    };

    #[test]
    fn the_right_password_is_accepted_and_a_wrong_one_is_not() {
        let hash = CHEAP.hash("correct horse 正しい馬").expect("randomness");
        let verify = |password| CHEAP.verify(password, &hash).expect("a readable hash");
        assert_eq!(
            verify("correct horse 正しい馬"),
            Verification {
                ok: true,
                needs_rehash: false
            }
        );
        for wrong in ["", "correct horse 正しい", "Correct horse 正しい馬"] {
            assert_eq!(
                verify(wrong),
                Verification {
                    ok: false,
                    needs_rehash: false
                }
            );
        }
    }

    #[test]
    fn two_hashes_of_one_password_differ() {
        assert_ne!(
            CHEAP.hash("password").expect("ok"),
            CHEAP.hash("password").expect("ok")
        );
    }

    #[test]
    fn the_form_of_a_hash_never_changes() {
        let hash = CHEAP.hash_with_salt("password", b"0123456789abcdef");
        // The output was computed with another program.
        let expected = concat!(
            "$pbkdf2-sha256$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$",
            "hRRjgXWkW8ResfIvBP99J/T4vkgEmMRV/0tJTOjR59I",
        );
        assert_eq!(hash, expected);
    }

    #[test]
    fn the_default_cost_is_that_of_the_published_vector() {
        // From the documentation of the pbkdf2 crate, checked there against another program.
        let output = derive("password", b"salt", ITERATIONS_DEFAULT);
        assert_eq!(output[..4], [0x66, 0x9c, 0xfe, 0x52]);
        assert_eq!(output[28..], [0xee, 0x00, 0x51, 0x78]);
    }

    #[test]
    fn a_cheaper_hash_asks_for_a_new_one_once_the_password_is_right() {
        let hash = CHEAP.hash("password").expect("randomness");
        let dearer = Passwords::with_iterations(2_000);
        let verify = |password| dearer.verify(password, &hash).expect("a readable hash");
        assert_eq!(
            verify("password"),
            Verification {
                ok: true,
                needs_rehash: true
            }
        );
        assert_eq!(
            verify("wrong"),
            Verification {
                ok: false,
                needs_rehash: false
            }
        );
    }

    #[test]
    fn composed_and_decomposed_kana_are_one_password() {
        let hash = CHEAP.hash("がくせい12345").expect("randomness");
        let typed = "か\u{3099}くせい12345";
        assert!(CHEAP.verify(typed, &hash).expect("a readable hash").ok);
    }

    #[test]
    fn a_hostile_hash_is_refused_before_any_work() {
        let hash = CHEAP.hash("password").expect("randomness");
        for iterations in [0, 1, 999, 5_000_001, 1 << 31, u32::MAX] {
            let hostile = hash.replace("i=1000", &format!("i={iterations}"));
            assert_eq!(
                CHEAP.verify("password", &hostile),
                Err(HashError::Iterations { iterations })
            );
        }
        for (from, to) in [
            ("i=1000", "i=4294967296"),
            ("i=1000", "i=-1"),
            ("i=1000", "i=1000,l=64"),
            ("i=1000", "i=1000,x=1"),
            ("i=1000", "l=32"),
            ("$i=1000", "$v=1$i=1000"),
            ("pbkdf2-sha256", "pbkdf2-sha512"),
            ("pbkdf2-sha256", "argon2id"),
        ] {
            let hostile = hash.replace(from, to);
            assert_eq!(
                CHEAP.verify("password", &hostile),
                Err(HashError::Malformed),
                "{hostile}"
            );
        }
        let cut = hash.rsplit_once('$').expect("fields").0;
        for hostile in [
            "",
            "$",
            "plain",
            cut,
            &hash[..hash.len() - 8],
            &"$".repeat(100_000),
        ] {
            assert_eq!(CHEAP.verify("password", hostile), Err(HashError::Malformed));
        }
    }

    #[test]
    fn a_new_password_has_a_least_and_a_greatest_length() {
        assert_eq!(check_new("1234567", &[]), Err(PasswordRule::TooShort));
        assert_eq!(check_new("ひみつのことば！", &[]), Ok(()));
        assert_eq!(
            check_new(&"x".repeat(1025), &[]),
            Err(PasswordRule::TooLong)
        );
        assert_eq!(
            PasswordRule::TooShort.to_string(),
            "The password must have at least 8 characters."
        );
    }
}
