//! Members of servers.

use serde::{Deserialize, Serialize};
use storage::Role;
use utoipa::ToSchema;

use super::User;

/// A person in a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Member {
    pub user: User,
    pub role: MemberRole,
}

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum MemberRole {
    Admin,
    Moderator,
    Member,
}

impl MemberRole {
    /// `None` for somebody who is no member.
    #[must_use]
    pub fn from_role(role: Role) -> Option<Self> {
        match role {
            Role::Admin => Some(Self::Admin),
            Role::Moderator => Some(Self::Moderator),
            Role::Member => Some(Self::Member),
            Role::Removed => None,
        }
    }
}

impl From<MemberRole> for Role {
    fn from(role: MemberRole) -> Self {
        match role {
            MemberRole::Admin => Self::Admin,
            MemberRole::Moderator => Self::Moderator,
            MemberRole::Member => Self::Member,
        }
    }
}
