//! Memory of who may write where, so that posting asks the database as little as possible.
//!
//! Only what follows from server, member and invite documents is kept; any change of one of these
//! empties it.

use std::collections::{BTreeMap, BTreeSet};

use storage::{ConversationRow, Id, Position, Role};

use crate::audience::May;

/// Remembered answers of each kind.
const ANSWERS_MAX: usize = 20_000;

/// A member as the views have it, with the places of everything that made it so.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    /// The entry that created the server, and those that carry the member's changes.
    pub(super) server_created: Option<Position>,
    pub(super) changes: Vec<Position>,
    pub(super) role: Role,
}

/// Remembered answers.
#[derive(Debug, Default)]
pub(super) struct Access {
    conversations: BTreeMap<(Id, Id), (ConversationRow, May)>,
    always_open: BTreeSet<(Id, Id)>,
    standings: BTreeMap<(Id, Id), Standing>,
    created: BTreeMap<(Id, Id), Option<Position>>,
}

impl Access {
    pub(super) fn clear(&mut self) {
        self.conversations.clear();
        self.always_open.clear();
        self.standings.clear();
        self.created.clear();
    }

    /// Where a channel of a server was created, if that was looked up before.
    pub(super) fn created(&self, server: Id, channel: Id) -> Option<Option<Position>> {
        self.created.get(&(server, channel)).copied()
    }

    pub(super) fn keep_created(&mut self, server: Id, channel: Id, at: Option<Position>) {
        if self.created.len() >= ANSWERS_MAX {
            self.created.clear();
        }
        self.created.insert((server, channel), at);
    }

    pub(super) fn conversation(&self, id: Id, user: Id) -> Option<(ConversationRow, May)> {
        self.conversations.get(&(id, user)).copied()
    }

    pub(super) fn keep_conversation(&mut self, user: Id, row: ConversationRow, may: May) {
        if self.conversations.len() >= ANSWERS_MAX {
            self.conversations.clear();
        }
        self.conversations.insert((row.id, user), (row, may));
    }

    /// Whether a channel was found never to have been anything but open.
    pub(super) fn is_always_open(&self, server: Id, channel: Id) -> bool {
        self.always_open.contains(&(server, channel))
    }

    pub(super) fn keep_always_open(&mut self, server: Id, channel: Id) {
        if self.always_open.len() >= ANSWERS_MAX {
            self.always_open.clear();
        }
        self.always_open.insert((server, channel));
    }

    pub(super) fn standing(&self, server: Id, user: Id) -> Option<&Standing> {
        self.standings.get(&(server, user))
    }

    pub(super) fn keep_standing(&mut self, server: Id, user: Id, standing: Standing) {
        if self.standings.len() >= ANSWERS_MAX {
            self.standings.clear();
        }
        self.standings.insert((server, user), standing);
    }
}
