//! Messages.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use storage::{AttachmentRow, Id, MessageRow, PostedRow, ReactionRow, Space};
use utoipa::ToSchema;

use super::{Attachment, HtmlCache, IdText, Timestamp, User};
use crate::host;
use crate::markdown::Rendered;

/// A message that took longer to get here arrived late: it was cut off, not just slow. As long as
/// clocks may differ.
pub const LATE_AFTER_MS: u64 = 60_000;

/// A message with everything a reader is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Message {
    pub id: IdText,
    /// Where it stands in its channel, in place of its id, if the clock that made the id was wrong;
    /// messages of one place stand by their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<IdText>,
    /// `null` in a direct conversation.
    pub channel_id: Option<IdText>,
    /// `null` in a server's channel.
    pub dm_channel_id: Option<IdText>,
    pub author: User,
    /// Markdown as typed; empty once deleted.
    pub content: String,
    /// The content, rendered and safe to insert into a page.
    #[serde(serialize_with = "html")]
    #[schema(value_type = String)]
    pub html: Arc<Rendered>,
    pub parent_id: Option<IdText>,
    pub reply_count: u64,
    pub last_reply_at: Option<Timestamp>,
    pub is_deleted: bool,
    /// A newer version of the program posted it; this node can't show what it says.
    pub newer_version: bool,
    pub edited_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// When it reached the node that answers.
    pub received_at: Timestamp,
    /// It reached this node long after it was written, because the network was split.
    pub late: bool,
    pub attachments: Vec<Attachment>,
    pub reactions: Vec<Reaction>,
    /// The usernames mentioned; nobody may have such a name.
    pub mentions: Vec<String>,
    pub pinned: bool,
    pub replicas: Replicas,
    pub nonce: Option<String>,
}

/// Everyone who reacted with the same sign, in the order they did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Reaction {
    pub emoji: String,
    pub count: usize,
    pub user_ids: Vec<IdText>,
}

/// On which of the nodes that carry it a message is known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Replicas {
    Here,
    Some,
    All,
}

/// What there is to a message that was just posted and answers none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreshMessage {
    pub id: Id,
    /// The conversation: a channel or a direct one.
    pub channel: Id,
    pub direct: bool,
    pub content: String,
    pub nonce: Option<String>,
    pub attachments: Vec<Attachment>,
}

impl From<host::Replicas> for Replicas {
    fn from(replicas: host::Replicas) -> Self {
        match replicas {
            host::Replicas::Here => Self::Here,
            host::Replicas::Some => Self::Some,
            host::Replicas::All => Self::All,
        }
    }
}

impl Message {
    /// The conversation it stands in: a channel or a direct one.
    #[must_use]
    pub fn conversation(&self) -> IdText {
        let known = self.channel_id.or(self.dm_channel_id);
        known.expect("a message stands in one of the two")
    }

    /// A message as it is now.
    #[must_use]
    pub fn from_row(row: &MessageRow, replicas: Replicas, cache: &HtmlCache) -> Self {
        let edited = row.edited.as_ref();
        let content = edited.map_or(&row.posted.content, |(_, content)| content);
        let author = User::from_author(&row.author);
        let mut message = Self::new(&row.posted, content, author, replicas, cache);
        message.reply_count = row.reply_count;
        message.last_reply_at = row.last_reply_ms.map(Timestamp);
        message.edited_at = edited.map(|(id, _)| Timestamp(id.unix_ms()));
        message.pinned = row.pinned;
        if row.received_ms > 0 {
            message.received_at = Timestamp(row.received_ms);
            message.late = row.received_ms > message.created_at.0.saturating_add(LATE_AFTER_MS);
        }
        if !message.is_deleted {
            message.reactions = group(&row.reactions);
            message.attachments = shown(&row.attachments);
        }
        message
    }

    /// A message that was just posted, so that nobody can have edited it or reacted to it.
    #[must_use]
    pub fn just_posted(
        (posted, files): (&PostedRow, &[AttachmentRow]),
        author: User,
        replicas: Replicas,
        cache: &HtmlCache,
    ) -> Self {
        Self {
            attachments: shown(files),
            ..Self::new(posted, &posted.content, author, replicas, cache)
        }
    }

    /// A message that was just posted here, from what was posted.
    #[must_use]
    pub fn fresh(
        message: FreshMessage,
        author: User,
        replicas: Replicas,
        cache: &HtmlCache,
    ) -> Self {
        let html = cache.rendered(&message.content);
        let created_at = Timestamp(message.id.unix_ms());
        Self {
            id: IdText(message.id),
            sort: None,
            channel_id: (!message.direct).then_some(IdText(message.channel)),
            dm_channel_id: message.direct.then_some(IdText(message.channel)),
            author,
            content: message.content,
            mentions: html.mentions.clone(),
            html,
            parent_id: None,
            reply_count: 0,
            last_reply_at: None,
            is_deleted: false,
            newer_version: false,
            edited_at: None,
            created_at,
            received_at: created_at,
            late: false,
            attachments: message.attachments,
            reactions: Vec::new(),
            pinned: false,
            replicas,
            nonce: message.nonce,
        }
    }

    fn new(
        posted: &PostedRow,
        content: &str,
        author: User,
        replicas: Replicas,
        cache: &HtmlCache,
    ) -> Self {
        let is_deleted = posted.deleted_by.is_some();
        let content = if is_deleted { "" } else { content };
        let fresh = FreshMessage {
            id: posted.id,
            channel: posted.channel,
            direct: matches!(posted.space, Space::Direct(_)),
            content: content.to_owned(),
            nonce: posted.nonce.clone(),
            attachments: Vec::new(),
        };
        Self {
            sort: (posted.sort != posted.id).then_some(IdText(posted.sort)),
            parent_id: posted.parent.map(IdText),
            is_deleted,
            newer_version: posted.newer,
            ..Self::fresh(fresh, author, replicas, cache)
        }
    }
}

fn shown(files: &[AttachmentRow]) -> Vec<Attachment> {
    files.iter().map(Attachment::from_row).collect()
}

fn html<S: Serializer>(rendered: &Arc<Rendered>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&rendered.html)
}

fn group(rows: &[ReactionRow]) -> Vec<Reaction> {
    let mut reactions: Vec<Reaction> = Vec::new();
    for row in rows {
        let user = IdText(row.user);
        match reactions.iter_mut().find(|known| known.emoji == row.emoji) {
            Some(known) => {
                known.count += 1;
                known.user_ids.push(user);
            }
            None => reactions.push(Reaction {
                emoji: row.emoji.clone(),
                count: 1,
                user_ids: vec![user],
            }),
        }
    }
    reactions
}
