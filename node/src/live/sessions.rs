//! Sessions: their ends, and that something of them is new.

use std::collections::BTreeSet;

use storage::{Id, StoreError};

use super::ending::Ending;
use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::registry::{Delivery, Registry};
use crate::session::Account;

impl Hub {
    /// Closes the sockets of a person whose sessions have ended.
    pub(super) fn end_sessions(&self, registry: &Registry, user: Id) -> Result<(), StoreError> {
        if !registry.is_connected(user) {
            return Ok(());
        }
        let account = self.host.read(|view| Account::read(view, user))?;
        for socket in registry.sockets_of(user) {
            let holds = |account: &Account| account.holds(socket.epoch, socket.session);
            if !account.as_ref().is_some_and(holds) {
                socket.outbox.end(Ending::Session);
            }
        }
        Ok(())
    }

    /// Tells connected users that something of their sessions is new: a login, its being seen, an end.
    /// Each page
    /// asks for what it shows, which is another thing in each session.
    pub(super) fn tell_sessions(registry: &Registry, users: &BTreeSet<Id>, out: &mut Delivery) {
        for user in users.iter().filter(|user| registry.is_connected(**user)) {
            registry.to_user(*user, &ephemeral(&LiveEvent::SessionsUpdated), out);
        }
    }
}
