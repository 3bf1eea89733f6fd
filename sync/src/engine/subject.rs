//! What an entry is about, from its payload alone, so that events can be told again later.

use storage::{Id, Space};

use crate::payload::message_id;
use crate::payload::{Change, DocumentRef, Order, Payload, Record};

/// What changed, for whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A message was posted.
    Message {
        space: Space,
        channel: Id,
        message: Id,
    },
    /// A message's text, reactions or pin changed.
    Overlay {
        space: Space,
        channel: Id,
        message: Id,
    },
    /// A message was deleted.
    Erased {
        space: Space,
        channel: Id,
        message: Id,
    },
    User(Id),
    /// A server's own values or its channels changed.
    Server(Id),
    Member {
        server: Id,
        user: Id,
    },
    Invite {
        server: Id,
        invite: Id,
    },
    /// Somebody was chosen for a private channel, or is no longer.
    ChannelMember {
        server: Id,
        channel: Id,
        user: Id,
    },
    /// A direct conversation or who is in it changed.
    Direct(Id),
    /// A group that is mentioned by one name, or who is in it, changed.
    UserGroup {
        server: Id,
        group: Id,
    },
    /// The mesh's own values, nodes or certificates changed.
    Mesh,
    /// Nothing that anybody is shown.
    Nothing,
}

/// What the entry with this payload is about. `space`, `time` and `at` come from its header.
#[must_use]
pub fn subject_of(payload: &Payload, space: Space, time: u64, at: storage::Position) -> Subject {
    match payload {
        Payload::Record(Record::Message(message)) => Subject::Message {
            space,
            channel: message.channel,
            message: message_id(time, message.parent, at),
        },
        Payload::Newer(newer) => match &newer.placed {
            Some(placed) => Subject::Message {
                space,
                channel: placed.channel,
                message: message_id(time, placed.parent, at),
            },
            None => Subject::Mesh,
        },
        Payload::Record(Record::Certificate(_) | Record::Admission(_)) => Subject::Mesh,
        Payload::Personal(personal) => Subject::User(personal.user),
        Payload::Order(Order::Forget(forget)) => Subject::User(forget.user),
        // Clients load everything again.
        Payload::Record(Record::Heard) | Payload::Order(Order::EraseOlder(_)) => Subject::Nothing,
        Payload::Order(Order::Erase(erase)) => Subject::Erased {
            space,
            channel: erase.channel,
            message: erase.message,
        },
        Payload::Change(Change { document, .. }) => match *document {
            DocumentRef::Mesh => Subject::Mesh,
            DocumentRef::User(user) => Subject::User(user),
            DocumentRef::Server(server) => Subject::Server(server),
            DocumentRef::Member { server, user } => Subject::Member { server, user },
            DocumentRef::Invite { server, invite } => Subject::Invite { server, invite },
            DocumentRef::Overlay {
                space,
                channel,
                message,
                ..
            } => Subject::Overlay {
                space,
                channel,
                message,
            },
            DocumentRef::ChannelMember {
                server,
                channel,
                user,
            } => Subject::ChannelMember {
                server,
                channel,
                user,
            },
            DocumentRef::Direct(direct) => Subject::Direct(direct),
            DocumentRef::UserGroup { server, group } => Subject::UserGroup { server, group },
        },
    }
}
