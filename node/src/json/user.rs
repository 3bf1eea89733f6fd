//! People.

use serde::Serialize;
use storage::{AuthorRow, UserRow};
use utoipa::ToSchema;

use super::{Absence, IdText, Presence, PresenceState};

/// A person as everyone sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct User {
    pub id: IdText,
    /// The name shown: the chosen one, or with `~2` while an earlier account has it.
    pub username: String,
    pub display_name: String,
    pub avatar_url: Option<String>,
    /// What they are doing; told to those who share a server with them, and not in messages.
    pub status_message: Option<String>,
    /// Whether a browser of theirs is connected somewhere; told like the status, and left out where
    /// it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub online: Option<bool>,
    /// How they are there; told like the status, and left out where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub presence: Option<PresenceState>,
    /// What they say of their being there, `null` for nothing; told like the status, and left out
    /// where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Absence>)]
    pub absence: Option<Option<Absence>>,
}

/// The user who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Me {
    #[serde(flatten)]
    pub user: User,
    pub mesh_admin: bool,
    /// The name they chose belongs to an earlier account; they are asked for another.
    pub rename_needed: bool,
}

/// What is shown of a person whose name was erased; it means nothing in any language.
const GONE: &str = "—";

/// A name, if there is one left.
fn shown(name: &str) -> String {
    if name.is_empty() { GONE } else { name }.to_owned()
}

impl User {
    #[must_use]
    pub fn from_row(row: &UserRow, presence: Presence) -> Self {
        Self {
            id: IdText(row.id),
            username: shown(&row.username),
            display_name: shown(&row.display_name),
            avatar_url: row.avatar_url.clone(),
            status_message: row.status_message.clone(),
            online: Some(presence.state != PresenceState::Offline),
            presence: Some(presence.state),
            absence: Some(presence.absence),
        }
    }

    /// What everybody may know of a person, and what a message says of its author: it may be read
    /// long after they have left.
    #[must_use]
    pub fn face(row: &UserRow) -> Self {
        Self {
            id: IdText(row.id),
            username: shown(&row.username),
            display_name: shown(&row.display_name),
            avatar_url: row.avatar_url.clone(),
            status_message: None,
            online: None,
            presence: None,
            absence: None,
        }
    }

    /// The author of a message.
    #[must_use]
    pub fn from_author(row: &AuthorRow) -> Self {
        Self {
            id: IdText(row.id),
            username: shown(&row.username),
            display_name: shown(&row.display_name),
            avatar_url: row.avatar_url.clone(),
            status_message: None,
            online: None,
            presence: None,
            absence: None,
        }
    }
}
