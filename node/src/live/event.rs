//! What clients are told: the JSON of each event.

use std::collections::BTreeMap;

use axum::extract::ws::Utf8Bytes;
use serde::Serialize;
use storage::ChannelRow;

use crate::host::Standing;
use crate::json::{
    Channel, Direct, IdText, Me, Member, Message, Preferences, PresenceState, Replicas, Server,
    User, UserGroup,
};

/// One event; `type` is its name in snake case.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum LiveEvent<'a> {
    Ready {
        user: &'a Me,
        node_id: &'a str,
        node_state: &'a Standing,
    },
    NodeState {
        #[serde(flatten)]
        state: &'a Standing,
    },
    MessageCreated {
        message: &'a Message,
    },
    MessageUpdated {
        message: &'a Message,
    },
    MessageDeleted {
        message_id: IdText,
        channel_id: IdText,
    },
    Mention {
        message: &'a Message,
        channel_id: IdText,
    },
    Replicas {
        messages: &'a [Spread],
    },
    Unread {
        channel_id: IdText,
        count: u64,
        mentions: u64,
    },
    Presence {
        users: &'a BTreeMap<String, bool>,
        /// How they are there, by id.
        states: &'a BTreeMap<String, PresenceState>,
    },
    Typing {
        channel_id: IdText,
        user_id: IdText,
    },
    ServerUpdated {
        server: &'a Server,
        /// All of its channels that the reader sees; any other one is gone.
        channel_ids: &'a [IdText],
    },
    ServerRemoved {
        server_id: IdText,
    },
    ChannelUpdated {
        channel: &'a Channel,
    },
    ChannelRemoved {
        server_id: IdText,
        channel_id: IdText,
    },
    MemberUpdated {
        server_id: IdText,
        member: &'a Member,
    },
    MemberRemoved {
        server_id: IdText,
        user_id: IdText,
    },
    DmUpdated {
        dm: &'a Direct,
    },
    DmRemoved {
        dm_id: IdText,
    },
    GroupUpdated {
        group: &'a UserGroup,
    },
    GroupRemoved {
        server_id: IdText,
        group_id: IdText,
    },
    UserUpdated {
        user: &'a User,
    },
    PreferencesUpdated {
        preferences: &'a Preferences,
    },
    SavedUpdated {
        message_id: IdText,
        saved: bool,
    },
    FollowUpdated {
        message_id: IdText,
        following: bool,
    },
    SessionsUpdated,
    MeshUpdated,
    Checkpoint,
    Resync,
    Pong,
}

/// How far one message has spread.
#[derive(Debug, Serialize)]
pub(super) struct Spread {
    pub(super) id: IdText,
    pub(super) replicas: Replicas,
}

impl LiveEvent<'_> {
    /// The text frame, with the cursor that stands after it, if it is the last one of its entry.
    pub(super) fn encode(&self, cursor: Option<&str>) -> Utf8Bytes {
        with_cursor(self.text(), cursor)
    }

    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).expect("events are plain data")
    }
}

/// The frame of a new message whose JSON is known.
pub(super) fn message_created(message: &str, cursor: Option<&str>) -> Utf8Bytes {
    const START: &str = r#"{"type":"message_created","message":"#;
    let cursor_bytes = cursor.map_or(0, |cursor| cursor.len() + 13);
    let mut text = String::with_capacity(START.len() + message.len() + 1 + cursor_bytes);
    text.push_str(START);
    text.push_str(message);
    text.push('}');
    with_cursor(text, cursor)
}

/// An encoded event with a cursor added.
pub(super) fn with_cursor(mut text: String, cursor: Option<&str>) -> Utf8Bytes {
    if let Some(cursor) = cursor {
        text.pop();
        text.reserve_exact(cursor.len() + 13);
        text.push_str(",\"cursor\":\"");
        text.push_str(cursor);
        text.push_str("\"}");
    }
    Utf8Bytes::from(text)
}

/// The ids of channels, in their order.
pub(super) fn channel_ids(channels: &[&ChannelRow]) -> Vec<IdText> {
    channels.iter().map(|channel| IdText(channel.id)).collect()
}

#[cfg(test)]
mod tests {
    use storage::Id;

    use super::*;

    #[test]
    fn the_cursor_comes_last_and_only_where_there_is_one() {
        let event = LiveEvent::ServerRemoved {
            server_id: IdText(Id::ZERO),
        };
        let id = "00000000000000000000000000";
        assert_eq!(
            event.encode(Some("l.a.1.f")).as_str(),
            format!(r#"{{"type":"server_removed","server_id":"{id}","cursor":"l.a.1.f"}}"#)
        );
        assert_eq!(LiveEvent::Pong.encode(None).as_str(), r#"{"type":"pong"}"#);
        assert_eq!(
            LiveEvent::Resync.encode(Some("x")).as_str(),
            r#"{"type":"resync","cursor":"x"}"#
        );
    }
}
