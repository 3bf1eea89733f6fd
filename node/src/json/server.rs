//! Servers.

use serde::{Deserialize, Serialize};
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
    pub read_receipts: ReadReceipts,
    pub created_at: Timestamp,
}

impl From<ServerRow> for Server {
    fn from(row: ServerRow) -> Self {
        Self {
            id: IdText(row.id),
            name: row.name,
            icon_url: row.icon_url,
            owner_id: IdText(row.owner),
            read_receipts: row.read_receipts.into(),
            created_at: Timestamp(row.created),
        }
    }
}

/// Whether members of a server see who has read a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadReceipts {
    /// As long as the server has at most 50 members.
    BySize,
    On,
    Off,
}

impl From<storage::ReadReceipts> for ReadReceipts {
    fn from(choice: storage::ReadReceipts) -> Self {
        match choice {
            storage::ReadReceipts::BySize => Self::BySize,
            storage::ReadReceipts::On => Self::On,
            storage::ReadReceipts::Off => Self::Off,
        }
    }
}

impl From<ReadReceipts> for storage::ReadReceipts {
    fn from(choice: ReadReceipts) -> Self {
        match choice {
            ReadReceipts::BySize => Self::BySize,
            ReadReceipts::On => Self::On,
            ReadReceipts::Off => Self::Off,
        }
    }
}
