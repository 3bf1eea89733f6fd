//! Servers.

use serde::Serialize;
use storage::ServerRow;
use utoipa::ToSchema;

use super::{IdText, Timestamp};

/// A server as its members see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Server {
    pub id: IdText,
    pub name: String,
    pub icon_url: Option<String>,
    pub owner_id: IdText,
    pub created_at: Timestamp,
}

impl From<ServerRow> for Server {
    fn from(row: ServerRow) -> Self {
        Self {
            id: IdText(row.id),
            name: row.name,
            icon_url: row.icon_url,
            owner_id: IdText(row.owner),
            created_at: Timestamp(row.created),
        }
    }
}
