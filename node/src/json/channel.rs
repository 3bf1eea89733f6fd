//! Channels.

use serde::{Deserialize, Serialize};
use storage::ChannelRow;
use utoipa::ToSchema;

use super::{IdText, Timestamp};

/// A channel of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Channel {
    pub id: IdText,
    pub server_id: IdText,
    pub name: String,
    /// `null` when there is none.
    pub topic: Option<String>,
    #[serde(rename = "type")]
    pub kind: ChannelKind,
    pub position: i64,
    /// Only chosen members see it.
    pub private: bool,
    pub posting: Posting,
    pub archived: bool,
    pub created_at: Timestamp,
}

/// Who may post; everybody who sees a channel may answer and react.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Posting {
    Everyone,
    Moderators,
}

/// What a channel carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    Text,
}

impl From<ChannelRow> for Channel {
    fn from(row: ChannelRow) -> Self {
        Self {
            id: IdText(row.id),
            server_id: IdText(row.server),
            name: row.name,
            topic: Some(row.topic).filter(|topic| !topic.is_empty()),
            kind: ChannelKind::Text,
            position: row.position,
            private: row.private,
            posting: if row.announcement {
                Posting::Moderators
            } else {
                Posting::Everyone
            },
            archived: row.archived,
            created_at: Timestamp(row.created),
        }
    }
}
