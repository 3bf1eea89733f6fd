//! What people say of their being there, in memory, because every person that is shown is shown with
//! it; and telling of it, also of its end, which nobody writes.

use std::collections::{BTreeMap, BTreeSet};

use parking_lot::Mutex;
use storage::{Id, StoreError};
use sync::engine::{Event, Subject};
use sync::preference::{Absence, absence_of, absences};

use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::presence::Activity;
use super::registry::{Delivery, Registry};
use crate::host::Host;
use crate::json::{Presence, PresenceState, User};

/// By person, as many as there are accounts: what is said of others is not kept.
#[derive(Debug, Default)]
pub(super) struct Absences {
    said: Mutex<BTreeMap<Id, Absence>>,
    /// Held from before something is read until it is kept, so that nothing older is kept after it.
    /// Not the other lock: who holds that must never wait for the database, because who reads from the
    /// database waits for it.
    reading: Mutex<()>,
}

impl Absences {
    /// Reads all anew.
    pub(super) fn load(&self, host: &Host) -> Result<(), StoreError> {
        let _reading = self.reading.lock();
        let read = host.read(|view| -> Result<_, StoreError> {
            let mut said = BTreeMap::new();
            for (user, absence) in absences(view)? {
                if view.user(user)?.is_some() {
                    said.insert(user, absence);
                }
            }
            Ok(said)
        });
        *self.said.lock() = read?;
        Ok(())
    }

    /// Reads what some have said.
    pub(super) fn reread(&self, host: &Host, users: &BTreeSet<Id>) -> Result<(), StoreError> {
        let _reading = self.reading.lock();
        for user in users {
            let said = host.read(|view| match view.user(*user)? {
                Some(_) => absence_of(view, *user),
                None => Ok::<_, StoreError>(None),
            })?;
            let mut all = self.said.lock();
            match said {
                Some(said) => drop(all.insert(*user, said)),
                None => drop(all.remove(user)),
            }
        }
        Ok(())
    }

    fn of(&self, user: Id, now_ms: u64) -> Option<Absence> {
        let all = self.said.lock();
        all.get(&user).filter(|said| said.holds_at(now_ms)).cloned()
    }

    /// Forgets what has ended, and answers whose that was.
    fn take_ended(&self, now_ms: u64) -> BTreeSet<Id> {
        let mut all = self.said.lock();
        let ended = all.iter().filter(|(_, said)| !said.holds_at(now_ms));
        let ended: BTreeSet<Id> = ended.map(|(user, _)| *user).collect();
        all.retain(|user, _| !ended.contains(user));
        ended
    }
}

impl From<Activity> for PresenceState {
    fn from(seen: Activity) -> Self {
        match seen {
            Activity::Gone => Self::Offline,
            Activity::Idle => Self::Away,
            Activity::Active => Self::Online,
        }
    }
}

impl Hub {
    /// Whether somebody is there, as those see it who know them.
    pub(super) fn presence_of(&self, user: Id) -> Presence {
        let seen = self.presence.lock().activity(user);
        self.presence_when(user, seen)
    }

    /// The same of somebody of whom it is known what their pages say.
    pub(super) fn presence_when(&self, user: Id, seen: Activity) -> Presence {
        let now_ms = self.host.clock().now_ms();
        Presence::new(seen.into(), self.absences.of(user, now_ms))
    }

    /// Reads what a commit may have changed: what was said, and of whom there is an account.
    pub(super) fn note_absences(
        &self,
        said: &BTreeSet<Id>,
        events: &[Event],
    ) -> Result<(), StoreError> {
        let mut users = said.clone();
        for event in events {
            if let Subject::User(user) = event.subject {
                users.insert(user);
            }
        }
        self.absences.reread(&self.host, &users)
    }

    /// Tells those who know them what people say now. Whoever was away reads it with the people.
    pub(super) fn tell_absences(
        &self,
        registry: &Registry,
        users: &BTreeSet<Id>,
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        for user in users {
            let read = self.host.read(|view| -> Result<_, StoreError> {
                let Some(row) = view.user(*user)? else {
                    return Ok(None);
                };
                let servers = view.servers_of(*user)?;
                let servers: Vec<Id> = servers.iter().map(|server| server.id).collect();
                Ok(Some((row, servers, view.partners_of(*user)?)))
            });
            let Some((row, servers, partners)) = read? else {
                continue;
            };
            let user = User::from_row(&row, self.presence_of(row.id));
            let frame = ephemeral(&LiveEvent::UserUpdated { user: &user });
            registry.to_neighbours(row.id, (&servers, &partners), &frame, out);
        }
        Ok(())
    }

    /// Tells whose absence has ended.
    pub(super) fn tell_ended(&self, registry: &Registry, out: &mut Delivery) {
        let ended = self.absences.take_ended(self.host.clock().now_ms());
        if let Err(error) = self.tell_absences(registry, &ended, out) {
            tracing::warn!(%error, "that somebody is back could not be told");
        }
    }
}
