//! The values of a document and the edits that change them.

use automerge::ScalarValue;

/// One value of a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Str(String),
    Bytes(Vec<u8>),
}

impl Value {
    /// The text, if this is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Str(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The integer, if this is one.
    #[must_use]
    pub const fn as_int(&self) -> Option<i64> {
        if let Self::Int(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    /// The truth value, if this is one.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(truth) = self {
            Some(*truth)
        } else {
            None
        }
    }

    /// The bytes, if these are some.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        if let Self::Bytes(bytes) = self {
            Some(bytes)
        } else {
            None
        }
    }

    /// Automerge has more scalars (counters, floats, timestamps); no document holds them.
    pub(super) fn from_automerge(scalar: &ScalarValue) -> Option<Self> {
        match scalar {
            ScalarValue::Null => Some(Self::Null),
            ScalarValue::Boolean(truth) => Some(Self::Bool(*truth)),
            ScalarValue::Int(number) => Some(Self::Int(*number)),
            ScalarValue::Str(text) => Some(Self::Str(text.to_string())),
            ScalarValue::Bytes(bytes) => Some(Self::Bytes(bytes.clone())),
            ScalarValue::Uint(_)
            | ScalarValue::F64(_)
            | ScalarValue::Counter(_)
            | ScalarValue::Timestamp(_)
            | ScalarValue::Unknown { .. } => None,
        }
    }

    pub(super) fn to_automerge(&self) -> ScalarValue {
        match self {
            Self::Null => ScalarValue::Null,
            Self::Bool(truth) => ScalarValue::Boolean(*truth),
            Self::Int(number) => ScalarValue::Int(*number),
            Self::Str(text) => ScalarValue::Str(text.as_str().into()),
            Self::Bytes(bytes) => ScalarValue::Bytes(bytes.clone()),
        }
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Str(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Str(text)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// One wish of a local edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Give the key this value, in place of all it has now.
    Put(String, Value),
    /// Take the key away.
    Delete(String),
}

impl Edit {
    /// Shorthand for [`Edit::Put`].
    pub fn put(key: impl Into<String>, value: impl Into<Value>) -> Self {
        Self::Put(key.into(), value.into())
    }

    /// Shorthand for [`Edit::Delete`].
    pub fn delete(key: impl Into<String>) -> Self {
        Self::Delete(key.into())
    }

    /// The key that is written or taken away.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Put(key, _) | Self::Delete(key) => key,
        }
    }
}
