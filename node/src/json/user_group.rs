//! Groups of a server's members that are mentioned by one name.

use serde::Serialize;
use storage::{Id, UserGroupRow};
use utoipa::ToSchema;

use super::{IdText, Timestamp};

/// A group of a server's members. `@` and its name mention all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UserGroup {
    pub id: IdText,
    pub server_id: IdText,
    /// With `~` and a number behind it where an older group of the server has the name; nobody can
    /// mention it by that.
    pub name: String,
    pub member_ids: Vec<IdText>,
    pub created_at: Timestamp,
}

impl UserGroup {
    #[must_use]
    pub fn new(row: UserGroupRow, members: Vec<Id>) -> Self {
        Self {
            id: IdText(row.id),
            server_id: IdText(row.server),
            name: row.name,
            member_ids: members.into_iter().map(IdText).collect(),
            created_at: Timestamp(row.created),
        }
    }
}
