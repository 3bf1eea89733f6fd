//! The rows of the views, as the rest of the program sees them.

use crate::{Hash, Id, NodeId, Position, ReadReceipts, Space};

/// What a member may do in a server; the order is the order of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Not a member (any more).
    Removed,
    Member,
    Moderator,
    Admin,
}

/// Up to which raises an account's sessions were ended, and so what a token has to know of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SessionEpoch {
    /// The greatest raise that is in force.
    pub newest: u64,
    /// The beginning of a hash of all that are: more than one where they were made at once.
    pub raises: u64,
}

/// A person's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRow {
    pub id: Id,
    /// The name the person chose.
    pub claimed: String,
    /// The claimed name in the form that is compared.
    pub claimed_key: String,
    /// The name shown: the claimed one, or with `~2` when an earlier account has it.
    pub username: String,
    pub display_name: String,
    pub avatar_url: Option<String>,
    pub status_message: Option<String>,
    /// PHC string.
    pub password: String,
    pub epoch: SessionEpoch,
    pub disabled: bool,
    /// Milliseconds since 1970 UTC.
    pub created: u64,
    /// Local feed number and sequence number of the entry that created the account.
    pub feed: i64,
    pub seq: u64,
}

/// One value of a person, as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalRow {
    pub user: Id,
    pub field: u8,
    /// Hybrid logical time of the entry.
    pub time: u64,
    pub at: Position,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerRow {
    pub id: Id,
    pub name: String,
    pub icon_url: Option<String>,
    pub founder: Id,
    pub owner: Id,
    /// Somebody other than the founder was named its owner at some time.
    pub passed_on: bool,
    pub created: u64,
    pub deleted: bool,
    pub read_receipts: ReadReceipts,
    pub feed: i64,
    pub seq: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelRow {
    pub id: Id,
    pub server: Id,
    pub name: String,
    pub topic: String,
    pub position: i64,
    pub private: bool,
    /// Only moderators post.
    pub announcement: bool,
    pub archived: bool,
    pub deleted: bool,
    pub created: u64,
}

/// What decides who may do what in a conversation, be it a channel or a direct one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConversationRow {
    pub id: Id,
    pub space: Space,
    pub private: bool,
    pub announcement: bool,
    pub group: bool,
    pub archived: bool,
}

/// A message as search reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchableRow {
    pub message: Id,
    pub channel: Id,
    pub sort: Id,
    pub space: Space,
    pub author: Id,
    pub parent: Option<Id>,
    /// Its id, or that of its newest edit.
    pub stamp: Id,
    pub content: String,
}

/// A direct conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectRow {
    pub id: Id,
    /// Others can be added, which they can't to one of two.
    pub group: bool,
    pub name: String,
    pub created: u64,
}

/// A group of a server's members that is mentioned by one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserGroupRow {
    pub id: Id,
    pub server: Id,
    /// The name it was given, and by what names are compared.
    pub claimed: String,
    pub claimed_key: String,
    /// The name it is shown under: with a number behind it where another group has the name.
    pub name: String,
    pub created: u64,
    pub deleted: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    pub server: Id,
    pub user: Id,
    /// What counts: the claimed role after all rules are settled.
    pub role: Role,
    /// What the member's document says.
    pub claimed_role: Role,
    /// The invite that let the member in; [`Id::ZERO`] for the server's owner.
    pub via: Id,
    /// Hybrid logical time of joining.
    pub joined: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRow {
    pub id: Id,
    pub server: Id,
    pub code: String,
    pub max_uses: Option<u64>,
    /// How many members joined by it and count.
    pub uses: u64,
    /// Milliseconds since 1970 UTC.
    pub expires: Option<u64>,
    /// Hybrid logical time of the revocation.
    pub revoked: Option<u64>,
    pub created: u64,
    pub creator: Id,
}

/// A message as it was posted, without its overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedRow {
    pub channel: Id,
    /// Where it stands in its channel, and then by its id: the id, unless its clock was wrong.
    pub sort: Id,
    pub id: Id,
    pub space: Space,
    pub author: Id,
    pub at: Position,
    pub parent: Option<Id>,
    pub nonce: Option<String>,
    pub content: String,
    /// A newer version of the program posted it, and this one can't read it.
    pub newer: bool,
    /// How many files it has.
    pub files: u32,
    pub deleted_by: Option<Id>,
    pub duplicate_of: Option<Id>,
}

/// A message with everything a reader is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    pub posted: PostedRow,
    pub author: AuthorRow,
    /// The newest edit's id and text.
    pub edited: Option<(Id, String)>,
    pub reply_count: u64,
    /// Time of the newest reply's id, milliseconds since 1970 UTC.
    pub last_reply_ms: Option<u64>,
    /// When it arrived at this node, milliseconds since 1970 UTC.
    pub received_ms: u64,
    pub pinned: bool,
    pub reactions: Vec<ReactionRow>,
    /// In their order.
    pub attachments: Vec<AttachmentRow>,
}

/// The author's public face, joined to a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorRow {
    pub id: Id,
    pub username: String,
    pub display_name: String,
    pub avatar_url: Option<String>,
    pub status_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReactionRow {
    pub emoji: String,
    pub user: Id,
    pub at: u64,
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentRow {
    pub id: Id,
    /// Of its content.
    pub hash: Hash,
    pub size: u64,
    pub name: String,
    pub content_type: String,
    /// Width and height of what is shown, in pixels.
    pub dimensions: Option<(u32, u32)>,
}

/// A file with the message it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedRow {
    pub message: Id,
    pub place: u32,
    pub channel: Id,
    pub space: Space,
    pub author: Id,
    /// The entry that posted it.
    pub at: Position,
    pub file: AttachmentRow,
}

/// Content that some message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReferenceRow {
    pub hash: Hash,
    /// As the message says; the largest where several messages differ.
    pub size: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditRow {
    pub id: Id,
    pub content: String,
}

/// A node as the mesh document names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeRow {
    pub node: NodeId,
    pub name: String,
    pub segment: String,
    /// The user id of the admin who approved it, or "founder", or "ticket".
    pub approved: String,
    /// Empty, or "revoked".
    pub state: String,
    /// The newest format of payloads that it says it reads; 0 when it has not said.
    pub format: u64,
}

/// A one-time code with which somebody sets a new password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetRow {
    pub id: Id,
    pub user: Id,
    /// Of the code, which is kept nowhere.
    pub hash: Vec<u8>,
    /// Milliseconds since 1970 UTC.
    pub expires: u64,
    pub used: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketRow {
    pub id: Id,
    /// Ed25519 public key of the ticket.
    pub key: Vec<u8>,
    /// Milliseconds since 1970 UTC.
    pub expires: u64,
    /// Node id in hexadecimal, or empty.
    pub used_by: String,
    /// The ticket key's signature for that node, or empty.
    pub proof: Vec<u8>,
}

/// An erase order as applied here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRow {
    pub message: Id,
    pub author: Id,
    pub by: Id,
    pub order: Position,
}

/// An order to erase what is older than a time, as applied here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HorizonRow {
    pub channel: Id,
    pub space: Space,
    /// Milliseconds since 1970 UTC; what stands before is gone.
    pub before_ms: u64,
    pub by: Id,
    pub order: Position,
}

/// Any erase order that is applied here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderRow {
    /// Hybrid time at which it was given.
    pub time: u64,
    pub order: Position,
    pub kind: OrderKind,
    /// The message, or the channel.
    pub about: Id,
}

/// What an erase order covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderKind {
    Message,
    Older,
}

/// Which part of a channel's history is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Newest,
    Before(Id),
    After(Id),
    Around(Id),
}

impl Role {
    #[must_use]
    pub fn code(self) -> i64 {
        match self {
            Self::Removed => 0,
            Self::Member => 1,
            Self::Moderator => 2,
            Self::Admin => 3,
        }
    }

    #[must_use]
    pub fn from_code(code: i64) -> Self {
        match code {
            1 => Self::Member,
            2 => Self::Moderator,
            3 => Self::Admin,
            _ => Self::Removed,
        }
    }

    /// The word used in documents and in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Member => "member",
            Self::Moderator => "moderator",
            Self::Admin => "admin",
        }
    }

    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Removed, Self::Member, Self::Moderator, Self::Admin]
            .into_iter()
            .find(|role| role.word() == word)
    }
}
