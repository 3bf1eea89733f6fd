//! Direct conversations.

use serde::Serialize;
use storage::{DirectRow, Id};
use utoipa::ToSchema;

use super::{IdText, Timestamp, User};

/// A direct conversation, the same for everybody in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Dm)]
pub struct Direct {
    pub id: IdText,
    /// Others can be added; one of two, or with oneself, stays what it is.
    pub is_group: bool,
    /// Of a group that was given one.
    pub name: Option<String>,
    /// Everybody in it, the one who asks included.
    pub members: Vec<User>,
    pub created_at: Timestamp,
    /// When the newest message was written, or the conversation opened.
    pub last_activity: Timestamp,
}

impl Direct {
    /// `newest` is where its newest message stands.
    #[must_use]
    pub fn new((row, newest): (DirectRow, Option<Id>), members: Vec<User>) -> Self {
        let last_activity = Timestamp(last_activity_ms(&row, newest));
        Self {
            id: IdText(row.id),
            is_group: row.group,
            name: Some(row.name).filter(|name| !name.is_empty()),
            members,
            created_at: Timestamp(row.created),
            last_activity,
        }
    }
}

/// When something last happened in a direct conversation, in milliseconds since 1970 UTC.
#[must_use]
pub fn last_activity_ms(row: &DirectRow, newest: Option<Id>) -> u64 {
    newest.map_or(0, Id::unix_ms).max(row.created)
}
