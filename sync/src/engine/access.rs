//! Memory of who may write where, so that posting asks the database as little as possible.
//!
//! Only what follows from server, member and invite documents is kept; any change of one of these
//! empties it.

use std::collections::BTreeMap;

use storage::{ChannelRow, Id, Position, Role};

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
    channels: BTreeMap<(Id, Id), (ChannelRow, Role)>,
    standings: BTreeMap<(Id, Id), Standing>,
    created: BTreeMap<(Id, Id), Option<Position>>,
}

impl Access {
    pub(super) fn clear(&mut self) {
        self.channels.clear();
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

    pub(super) fn channel(&self, channel: Id, user: Id) -> Option<&(ChannelRow, Role)> {
        self.channels.get(&(channel, user))
    }

    pub(super) fn keep_channel(&mut self, user: Id, row: &ChannelRow, role: Role) {
        if self.channels.len() >= ANSWERS_MAX {
            self.channels.clear();
        }
        self.channels.insert((row.id, user), (row.clone(), role));
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
