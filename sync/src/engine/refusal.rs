//! Why a command was not carried out.

use storage::StoreError;

use crate::documents::EditError;
use crate::names::NameError;

/// A refusal of a command; nothing has changed. `code` strings are stable.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// A text breaks its rule.
    #[error("{0}")]
    Name(#[from] NameError),
    /// A value other than a name breaks its rule; the code says which.
    #[error("{field}: {code}")]
    Invalid {
        field: &'static str,
        code: &'static str,
    },
    /// There is no such thing, or the user may not know of it.
    #[error("{what} not found")]
    NotFound { what: &'static str },
    /// The user may not do this.
    #[error("{code}")]
    Forbidden { code: &'static str },
    /// The state does not allow it (any more).
    #[error("{code}")]
    Conflict { code: &'static str },
    /// The transaction as a whole failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refusal {
    pub(super) fn not_found<T>(what: &'static str) -> Result<T, Self> {
        Err(Self::NotFound { what })
    }

    pub(super) fn forbidden<T>(code: &'static str) -> Result<T, Self> {
        Err(Self::Forbidden { code })
    }

    pub(super) fn conflict<T>(code: &'static str) -> Result<T, Self> {
        Err(Self::Conflict { code })
    }

    pub(super) fn invalid<T>(field: &'static str, code: &'static str) -> Result<T, Self> {
        Err(Self::Invalid { field, code })
    }
}

impl From<EditError> for Refusal {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Merge(failure) => Self::Store(StoreError::Damaged(failure.to_string())),
            EditError::Schema { .. } => Self::Invalid {
                field: "value",
                code: "not_allowed",
            },
            EditError::Repeated { .. } => Self::Invalid {
                field: "value",
                code: "named_twice",
            },
            EditError::Refused(_) => Self::Conflict {
                code: "document_full",
            },
        }
    }
}
