//! 128-bit identifiers that sort by time.

use std::fmt;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The value of each byte that is a digit, in either case; 255 for any other.
const DIGITS: [u8; 256] = digits();

const fn digits() -> [u8; 256] {
    let mut digits = [255; 256];
    let mut value = 0;
    while value < 32_u8 {
        let letter = ALPHABET[value as usize];
        digits[letter as usize] = value;
        digits[letter.to_ascii_lowercase() as usize] = value;
        value += 1;
    }
    digits
}

/// The id of a user, server, channel, message or invite: 64 bits of hybrid logical time, then 64
/// bits derived from the feed position that created it.
///
/// Printed as 26 characters of Crockford base32; the text sorts like the time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Id(pub [u8; 16]);

/// The text is not 26 characters of Crockford base32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 26 characters of 0-9 and A-Z without I, L, O and U")]
pub struct ParseIdError;

impl Id {
    pub const ZERO: Self = Self([0; 16]);
    pub const MAX: Self = Self([0xff; 16]);

    /// Builds an id from a hybrid logical time and a tail that is unique at that time.
    #[must_use]
    pub fn from_parts(time: u64, tail: u64) -> Self {
        Self((u128::from(time) << 64 | u128::from(tail)).to_be_bytes())
    }

    /// The hybrid logical time in the upper half.
    #[must_use]
    pub fn time(self) -> u64 {
        (u128::from_be_bytes(self.0) >> 64) as u64
    }

    /// The lower half.
    #[must_use]
    pub fn tail(self) -> u64 {
        let [.., a, b, c, d, e, f, g, h] = self.0;
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    /// Milliseconds since 1970 UTC at which the id was made, by its maker's clock.
    #[must_use]
    pub fn unix_ms(self) -> u64 {
        self.time() >> 16
    }

    /// The 26-character form, in ASCII.
    #[must_use]
    pub fn text(self) -> [u8; 26] {
        let value = u128::from_be_bytes(self.0);
        let mut text = [0_u8; 26];
        for (index, slot) in text.iter_mut().enumerate() {
            *slot = ALPHABET[(value >> (125 - 5 * index)) as usize & 31];
        }
        text
    }

    /// Parses the 26-character form, either case.
    ///
    /// # Errors
    /// The length, a character or the first digit (above 7) is wrong.
    pub fn parse(text: &str) -> Result<Self, ParseIdError> {
        if text.len() != 26 {
            return Err(ParseIdError);
        }
        let mut value: u128 = 0;
        for (index, byte) in text.bytes().enumerate() {
            let digit = DIGITS[usize::from(byte)];
            if digit > 31 || index == 0 && digit > 7 {
                return Err(ParseIdError);
            }
            value = value << 5 | u128::from(digit);
        }
        Ok(Self(value.to_be_bytes()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text();
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl std::str::FromStr for Id {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text_in_either_case() {
        // The text of the first was computed with another program.
        let value = 0x0123_4567_89AB_CDEF_FEDC_BA98_7654_3210_u128;
        for value in [value, 0, u128::MAX, 1, 1 << 127, 1 << 64, 1 << 60] {
            let id = Id(value.to_be_bytes());
            let text = id.to_string();
            assert_eq!(Id::parse(&text), Ok(id));
            assert_eq!(Id::parse(&text.to_lowercase()), Ok(id));
        }
        assert_eq!(
            Id(value.to_be_bytes()).to_string(),
            "014D2PF2DBSQQZXQ5TK1V58CGG"
        );
    }

    #[test]
    fn what_is_no_id_is_refused() {
        let id = "014D2PF2DBSQQZXQ5TK1V58CGG";
        for wrong in [
            "",
            &id[1..],
            &format!("{id}0"),
            &id.replace('P', "U"),
            &id.replace('P', "é"),
        ] {
            assert_eq!(Id::parse(wrong), Err(ParseIdError), "{wrong}");
        }
        assert_eq!(Id::parse(&format!("8{}", &id[1..])), Err(ParseIdError));
    }
}
