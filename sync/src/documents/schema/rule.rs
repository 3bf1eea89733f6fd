//! What a value may be.

use super::super::Value;
use super::pattern::is_id;

const CODE_CHARS: usize = 8;
const CODE_ALPHABET: &str = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The values a key may have.
#[derive(Debug)]
pub(super) enum ValueRule {
    /// Any text of at most so many Unicode scalar values.
    Text {
        chars_max: usize,
    },
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An id of 26 characters.
    Id,
    /// An id, or `founder` for what was there from the beginning, or `ticket` for what a ticket let in.
    IdOrFounder,
    /// An invite code.
    Code,
    Integer {
        min: i64,
    },
    IntegerOrNull {
        min: i64,
    },
    Boolean,
    /// Exactly so many bytes.
    Octets {
        length: usize,
    },
    /// At most so many bytes, whose form is a question of their meaning.
    Blob {
        bytes_max: usize,
    },
}

impl ValueRule {
    pub(super) fn allows(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Text { chars_max }, Value::Str(text)) => text.chars().count() <= *chars_max,
            (Self::OneOf(words), Value::Str(text)) => words.contains(&text.as_str()),
            (Self::Id, Value::Str(text)) => is_id(text),
            (Self::IdOrFounder, Value::Str(text)) => {
                text == "founder" || text == "ticket" || is_id(text)
            }
            (Self::Code, Value::Str(text)) => {
                text.len() == CODE_CHARS && text.chars().all(|char| CODE_ALPHABET.contains(char))
            }
            (Self::Integer { min } | Self::IntegerOrNull { min }, Value::Int(number)) => {
                number >= min
            }
            (Self::IntegerOrNull { .. }, Value::Null) | (Self::Boolean, Value::Bool(_)) => true,
            (Self::Octets { length }, Value::Bytes(bytes)) => bytes.len() == *length,
            (Self::Blob { bytes_max }, Value::Bytes(bytes)) => bytes.len() <= *bytes_max,
            (_, Value::Null | Value::Bool(_) | Value::Int(_) | Value::Str(_) | Value::Bytes(_)) => {
                false
            }
        }
    }

    /// What the value must be, for whoever gave another.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Text { chars_max } => format!("text of at most {chars_max} characters"),
            Self::OneOf(words) => format!("one of {}", words.join(", ")),
            Self::Id => "an id of 26 characters".to_owned(),
            Self::IdOrFounder => "an id of 26 characters, \"founder\" or \"ticket\"".to_owned(),
            Self::Code => format!("{CODE_CHARS} characters of {CODE_ALPHABET}"),
            Self::Integer { min: i64::MIN } => "an integer".to_owned(),
            Self::Integer { min } => format!("an integer of at least {min}"),
            Self::IntegerOrNull { min: i64::MIN } => "an integer or null".to_owned(),
            Self::IntegerOrNull { min } => format!("an integer of at least {min}, or null"),
            Self::Boolean => "true or false".to_owned(),
            Self::Octets { length } => format!("{length} bytes"),
            Self::Blob { bytes_max } => format!("at most {bytes_max} bytes"),
        }
    }
}
