//! Invites.

use serde::Serialize;
use storage::InviteRow;
use utoipa::ToSchema;

use super::{IdText, Timestamp};

/// An invite as those who may make them see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Invite {
    pub id: IdText,
    pub server_id: IdText,
    /// Eight characters that are hard to mistake for one another.
    pub code: String,
    pub max_uses: Option<u64>,
    pub uses: u64,
    pub expires_at: Option<Timestamp>,
    pub is_revoked: bool,
    pub created_at: Timestamp,
}

/// An invite as whoever has its code sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct InvitePreview {
    pub code: String,
    pub server_id: IdText,
    pub server_name: String,
    pub already_member: bool,
}

impl From<InviteRow> for Invite {
    fn from(row: InviteRow) -> Self {
        Self {
            id: IdText(row.id),
            server_id: IdText(row.server),
            code: row.code,
            max_uses: row.max_uses,
            uses: row.uses,
            expires_at: row.expires.map(Timestamp),
            is_revoked: row.revoked.is_some(),
            created_at: Timestamp(row.created),
        }
    }
}
