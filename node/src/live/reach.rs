//! Whom an event of a conversation reaches.

use std::collections::BTreeSet;

use storage::{Id, Space, StoreError, View};
use sync::audience::{Audience, seen_by};

use super::hub::Hub;
use super::outbox::Frame;
use super::registry::{Delivery, Registry};

/// The connected users who see a conversation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// All members of this server.
    Server(Id),
    /// These and nobody else.
    Users(Vec<Id>),
}

impl Reach {
    /// As it is now. Whoever can't be found out about is not told.
    pub(super) fn read(view: View<'_>, space: Space, channel: Id) -> Result<Self, StoreError> {
        let row = view.conversation(channel)?.filter(|row| row.space == space);
        let Some(row) = row else {
            return Ok(Self::Users(Vec::new()));
        };
        if let Some(server) = space.server()
            && Audience::of(&row).is_open()
        {
            return Ok(Self::Server(server));
        }
        let mut users = view.chosen(channel)?;
        if space.server().is_none() {
            return Ok(Self::Users(users));
        }
        let mut failed = None;
        users.retain(|user| match seen_by(view, channel, *user) {
            Ok(seen) => seen.is_some(),
            Err(error) => {
                failed = Some(error);
                false
            }
        });
        failed.map_or(Ok(Self::Users(users)), Err)
    }

    pub(super) fn includes(&self, registry: &Registry, user: Id) -> bool {
        match self {
            Self::Server(server) => registry.is_member(user, *server),
            Self::Users(users) => users.contains(&user),
        }
    }

    /// Whether somebody who is connected is reached.
    pub(super) fn is_heard(&self, registry: &Registry) -> bool {
        match self {
            Self::Server(server) => registry.has_room(*server),
            Self::Users(users) => users.iter().any(|user| registry.is_connected(*user)),
        }
    }

    /// To everybody but one.
    pub(super) fn send_others(
        &self,
        registry: &Registry,
        but: Id,
        frame: &Frame,
        out: &mut Delivery,
    ) {
        match self {
            Self::Server(server) => registry.to_others(*server, &BTreeSet::from([but]), frame, out),
            Self::Users(users) => {
                for user in users.iter().filter(|user| **user != but) {
                    registry.to_user(*user, frame, out);
                }
            }
        }
    }

    pub(super) fn send(&self, registry: &Registry, frame: &Frame, out: &mut Delivery) {
        match self {
            Self::Server(server) => registry.to_room(*server, frame, out),
            Self::Users(users) => {
                for user in users {
                    registry.to_user(*user, frame, out);
                }
            }
        }
    }
}

impl Hub {
    /// Whom events of a conversation reach. Of channels that members were last shown, this is
    /// known without asking, unless something of their server is changing in this very commit.
    pub(super) fn reach(
        &self,
        registry: &Registry,
        space: Space,
        channel: Id,
    ) -> Result<Reach, StoreError> {
        if let Some(server) = space.server() {
            if registry.shows(server, channel) {
                return Ok(Reach::Server(server));
            }
            if let Some(users) = registry.chosen(server, channel) {
                return Ok(Reach::Users(users));
            }
            if !registry.has_room(server) {
                return Ok(Reach::Users(Vec::new()));
            }
        }
        self.host.read(|view| Reach::read(view, space, channel))
    }
}
