//! What belongs to a person: kept apart from the documents, which forget nothing, so that it can be
//! erased like a message.

use serde::{Deserialize, Serialize};
use storage::{Id, Position};

/// Places in one order; a person's values are forgotten one by one, so there are few.
pub const FORGOTTEN_MAX: usize = 256;

/// One value of a person. Of several the newest counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personal {
    pub user: Id,
    /// Who wrote it: the person, or an administrator of the mesh.
    pub by: Id,
    pub field: Field,
    /// Empty where there is none (any more).
    pub value: String,
}

/// What a value says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    Username,
    DisplayName,
    Avatar,
    Status,
    /// A PHC string.
    Password,
}

/// Removes values of a person everywhere: those that newer ones have replaced, or all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forget {
    pub user: Id,
    /// Where the values stand.
    pub at: Vec<Position>,
    pub by: Id,
    /// The person goes: whatever is still under way goes too, and the account is closed for good.
    pub person: bool,
}

impl Field {
    pub const ALL: [Self; 5] = [
        Self::Username,
        Self::DisplayName,
        Self::Avatar,
        Self::Status,
        Self::Password,
    ];

    /// The number by which it is stored.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Username => 0,
            Self::DisplayName => 1,
            Self::Avatar => 2,
            Self::Status => 3,
            Self::Password => 4,
        }
    }

    /// The longest value, in characters.
    #[must_use]
    pub fn chars_max(self) -> usize {
        match self {
            Self::Username => 50,
            Self::DisplayName => 100,
            Self::Avatar => 500,
            Self::Status => 200,
            Self::Password => 300,
        }
    }
}

impl Personal {
    #[must_use]
    pub fn is_within_bounds(&self) -> bool {
        self.value.chars().count() <= self.field.chars_max()
    }
}
