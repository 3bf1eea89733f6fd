//! What entries carry: records, changes and orders, in postcard with a leading version byte.

mod message;
mod newer;
mod personal;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use storage::{Id, Position, Space};

use crate::documents::DocumentKind;
use crate::feed::{Certificate, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL, KIND_RECORD};

pub use message::{
    ATTACHMENTS_MAX, App, Attachment, CONTENT_TYPE_BYTES_MAX, FILE_NAME_BYTES_MAX, Forwarded,
    MENTIONS_MAX, Mention, Message, NONCE_BYTES_MAX, attachment_id, calls_many, decode_mentions,
    encode_mentions, groups, named, no_part_of_a_file_name,
};
pub use newer::{Newer, Placed};
pub use personal::{FORGOTTEN_MAX, Field, Forget, Personal};

use newer::Reading;

const VERSION: u8 = 1;
/// The kinds of entries that this version knows.
const KINDS: [u8; 4] = [KIND_RECORD, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL];

/// The largest payload anyone may write, in bytes.
pub const PAYLOAD_BYTES_MAX: usize = 96 * 1024;
/// Most payloads are no larger, in bytes.
const PAYLOAD_BYTES_USUAL: usize = 256;

/// A decoded payload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    Record(Record),
    Change(Change),
    Order(Order),
    Personal(Personal),
    /// Something that only a newer version can read.
    Newer(Newer),
}

/// An immutable fact. Later variants that belong into a conversation take numbers from 16 on and begin
/// with a [`Placed`]; others take those before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// The first entry of every feed.
    Certificate(Certificate),
    /// A message was posted; the space is the channel's server.
    Message(Message),
    /// An authority admits another node.
    Admission(Certificate),
    /// Nothing but the past that its seal declares, where one seal can't say all of it.
    Heard,
}

/// One Automerge change of one document, made for a user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The acting user; [`Id::ZERO`] when the node acts for itself.
    pub by: Id,
    pub document: DocumentRef,
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// Which document, with what is needed to judge a change of it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DocumentRef {
    Mesh,
    User(Id),
    Server(Id),
    Member {
        server: Id,
        user: Id,
    },
    Invite {
        server: Id,
        invite: Id,
    },
    Overlay {
        space: Space,
        channel: Id,
        message: Id,
        author: Id,
    },
    /// Whether somebody is chosen for a private channel, and for which of their memberships.
    ChannelMember {
        server: Id,
        channel: Id,
        user: Id,
    },
    /// A direct conversation and who is in it.
    Direct(Id),
    /// A group of a server's members that is mentioned by one name.
    UserGroup {
        server: Id,
        group: Id,
    },
}

/// An instruction that every node carries out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Remove a message's content everywhere.
    Erase(Erase),
    /// Remove values of a person everywhere.
    Forget(Forget),
    /// Remove whatever stands in a channel before a time, everywhere.
    EraseOlder(EraseOlder),
}

/// Names the message and everything a tombstone shows, for nodes that never saw the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erase {
    pub message: Id,
    pub channel: Id,
    pub author: Id,
    pub parent: Option<Id>,
    pub nonce: Option<String>,
    /// Where the message's record is.
    pub at: Position,
    pub by: Id,
    /// The order that erased another copy of the same post, where this one follows from that.
    pub follows: Option<Position>,
}

/// Names no message: it covers what stands in the channel before a time, whenever that comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EraseOlder {
    pub channel: Id,
    /// Milliseconds since 1970 UTC; what stands at that time or later stays.
    pub before_ms: u64,
    /// An entry of another node whose seal is no older: a clock that is ahead must not have erased
    /// what others are about to write. Only the founder may name none, before there are others.
    pub seen: Option<Position>,
    pub by: Id,
}

impl Payload {
    /// The header's kind for this payload.
    #[must_use]
    pub fn kind(&self) -> u8 {
        match self {
            Self::Record(_) => KIND_RECORD,
            Self::Change(_) => KIND_CHANGE,
            Self::Order(_) => KIND_ORDER,
            Self::Personal(_) => KIND_PERSONAL,
            Self::Newer(newer) => newer.kind,
        }
    }

    /// Where in a conversation it stands, if it is something that stands there.
    #[must_use]
    pub fn placed(&self) -> Option<Placed> {
        match self {
            Self::Record(Record::Message(message)) => Some(Placed {
                channel: message.channel,
                author: message.author,
                parent: message.parent,
                nonce: message.nonce.clone(),
            }),
            Self::Newer(newer) => newer.placed.clone(),
            Self::Record(Record::Certificate(_) | Record::Admission(_) | Record::Heard)
            | Self::Change(_)
            | Self::Order(_)
            | Self::Personal(_) => None,
        }
    }

    /// The format that a node must read to make something of it.
    #[must_use]
    pub fn format(&self) -> u64 {
        match self {
            Self::Record(_) | Self::Change(_) | Self::Order(_) | Self::Personal(_) => 1,
            Self::Newer(_) => u64::MAX,
        }
    }

    /// The users that a new message names, and its conversation where it names everybody.
    #[must_use]
    pub fn mentioned(&self) -> Vec<Id> {
        match self {
            Self::Record(Record::Message(message)) => {
                named(&message.mentions, message.channel).collect()
            }
            Self::Record(Record::Certificate(_) | Record::Admission(_) | Record::Heard)
            | Self::Newer(_)
            | Self::Change(_)
            | Self::Order(_)
            | Self::Personal(_) => Vec::new(),
        }
    }

    /// The bytes that are hashed, stored and sent.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        self.encode_into(PAYLOAD_BYTES_USUAL)
    }

    fn encode_into(&self, capacity: usize) -> Vec<u8> {
        let mut start = Vec::with_capacity(capacity);
        start.push(VERSION);
        let encoded = match self {
            Self::Record(record) => postcard::to_extend(record, start),
            Self::Change(change) => postcard::to_extend(change, start),
            Self::Order(order) => postcard::to_extend(order, start),
            Self::Personal(personal) => postcard::to_extend(personal, start),
            Self::Newer(newer) => return newer.bytes.clone(),
        };
        encoded.expect("plain data structures always encode")
    }

    /// Reads a payload; `None` when it is neither the canonical form of something that this version
    /// knows nor of a newer one.
    #[must_use]
    pub fn decode(kind: u8, bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        if bytes.len() > PAYLOAD_BYTES_MAX {
            return None;
        }
        match Newer::read(kind, *version, rest) {
            Reading::Known => {}
            Reading::Newer(newer) => return Some(Self::Newer(newer)),
            Reading::Malformed => return None,
        }
        let payload = match kind {
            KIND_RECORD => Self::Record(postcard::from_bytes(rest).ok()?),
            KIND_CHANGE => Self::Change(postcard::from_bytes(rest).ok()?),
            KIND_ORDER => Self::Order(postcard::from_bytes(rest).ok()?),
            KIND_PERSONAL => Self::Personal(postcard::from_bytes(rest).ok()?),
            _ => return None,
        };
        (payload.encode_into(bytes.len()) == bytes).then_some(payload)
    }
}

impl DocumentRef {
    #[must_use]
    pub fn kind(&self) -> DocumentKind {
        match self {
            Self::Mesh => DocumentKind::Mesh,
            Self::User(_) => DocumentKind::User,
            Self::Server(_) => DocumentKind::Server,
            Self::Member { .. } => DocumentKind::Member,
            Self::Invite { .. } => DocumentKind::Invite,
            Self::Overlay { .. } => DocumentKind::Overlay,
            Self::ChannelMember { .. } => DocumentKind::ChannelMember,
            Self::Direct(_) => DocumentKind::Direct,
            Self::UserGroup { .. } => DocumentKind::UserGroup,
        }
    }

    /// The space the document's changes belong to.
    #[must_use]
    pub fn space(&self) -> Space {
        match *self {
            Self::Mesh | Self::User(_) => Space::Mesh,
            Self::Server(server)
            | Self::Member { server, .. }
            | Self::Invite { server, .. }
            | Self::ChannelMember { server, .. }
            | Self::UserGroup { server, .. } => Space::Server(server),
            Self::Overlay { space, .. } => space,
            Self::Direct(direct) => Space::Direct(direct),
        }
    }

    /// The key under which the changes are stored.
    #[must_use]
    pub fn key(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain data structures always encode")
    }
}

/// Postcard of a plain data structure.
pub(crate) fn encoded<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    postcard::to_stdvec(value).expect("plain data structures always encode")
}

/// The id of something created by the entry at a place of a feed: sorts by `time`, unique by
/// place.
#[must_use]
pub fn id_at(time: u64, at: Position) -> Id {
    let mut hasher = blake3::Hasher::new_derive_key("localchat id v1");
    hasher.update(&at.feed.node.0);
    hasher.update(&at.feed.incarnation.to_le_bytes());
    hasher.update(&at.seq.to_le_bytes());
    let mut tail = [0_u8; 8];
    hasher.finalize_xof().fill(&mut tail);
    Id::from_parts(time, u64::from_be_bytes(tail))
}

/// The id of the channel created by the entry at a place; differs from that of a server created
/// there.
#[must_use]
pub fn channel_id(time: u64, at: Position) -> Id {
    let id = id_at(time, at);
    Id::from_parts(id.time(), id.tail() ^ 1)
}

/// The id of the direct conversation of two people, or of one with oneself: the same wherever and
/// whenever it is begun.
#[must_use]
pub fn direct_id(one: Id, other: Id) -> Id {
    let mut hasher = blake3::Hasher::new_derive_key("localchat direct conversation v1");
    hasher.update(&one.min(other).0).update(&one.max(other).0);
    let mut id = [0_u8; 16];
    hasher.finalize_xof().fill(&mut id);
    Id(id)
}

/// The id of a message: later than its parent even where the parent's clock was far ahead.
#[must_use]
pub fn message_id(time: u64, parent: Option<Id>, at: Position) -> Id {
    id_at(
        parent.map_or(time, |parent| time.max(parent.time().saturating_add(1))),
        at,
    )
}
