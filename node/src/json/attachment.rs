//! Files.

use serde::Serialize;
use storage::{AttachedRow, AttachmentRow, Hash, Id};
use sync::payload;
use utoipa::ToSchema;

use super::{IdText, Timestamp};
use crate::files::is_picture;

/// A file of a message, or one that was uploaded to become one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Attachment {
    pub id: IdText,
    pub filename: String,
    /// What its bytes are, whatever its name says.
    pub content_type: String,
    pub size: u64,
    /// The hash of its content, in hexadecimal digits.
    pub blake3: String,
    /// Of a picture, in pixels, as it is shown.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// With a session; for an address that works without one, as in a picture, ask for a link.
    pub url: String,
    /// Of a picture: a small one that stands for it.
    pub thumbnail_url: Option<String>,
}

/// A file with where it was posted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostedFile {
    #[serde(flatten)]
    pub file: Attachment,
    pub message_id: IdText,
    pub author_id: IdText,
    pub created_at: Timestamp,
}

impl Attachment {
    #[must_use]
    pub fn new(id: Id, file: &payload::Attachment) -> Self {
        Self {
            id: IdText(id),
            filename: file.name.clone(),
            content_type: file.content_type.clone(),
            size: file.size,
            blake3: hash_text(file.hash),
            width: file.dimensions.map(|(width, _)| width),
            height: file.dimensions.map(|(_, height)| height),
            url: url_of(id),
            thumbnail_url: thumbnail_of(id, &file.content_type),
        }
    }

    /// A file of a message as it was just posted.
    #[must_use]
    pub fn posted(message: Id, files: &[payload::Attachment]) -> Vec<Self> {
        let file = |(place, file)| Self::new(payload::attachment_id(message, place), file);
        files.iter().enumerate().map(file).collect()
    }

    #[must_use]
    pub fn from_row(row: &AttachmentRow) -> Self {
        Self {
            id: IdText(row.id),
            filename: row.name.clone(),
            content_type: row.content_type.clone(),
            size: row.size,
            blake3: hash_text(row.hash),
            width: row.dimensions.map(|(width, _)| width),
            height: row.dimensions.map(|(_, height)| height),
            url: url_of(row.id),
            thumbnail_url: thumbnail_of(row.id, &row.content_type),
        }
    }
}

impl PostedFile {
    #[must_use]
    pub fn from_row(row: &AttachedRow) -> Self {
        Self {
            file: Attachment::from_row(&row.file),
            message_id: IdText(row.message),
            author_id: IdText(row.author),
            created_at: Timestamp(row.message.unix_ms()),
        }
    }
}

fn url_of(id: Id) -> String {
    format!("/api/files/{id}")
}

fn thumbnail_of(id: Id, content_type: &str) -> Option<String> {
    is_picture(content_type).then(|| format!("/api/files/{id}/thumbnail"))
}

fn hash_text(hash: Hash) -> String {
    hash.to_string()
}
