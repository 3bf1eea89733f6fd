//! What is told once and not again: who is online, who types, how far messages have spread, and
//! the pulse that keeps connections honest.

use std::collections::{BTreeMap, HashMap};

use storage::{Id, StoreError};
use sync::audience::seen_by;

use super::NOTICE_PRESENCE;
use super::event::LiveEvent;
use super::hub::Hub;
use super::outbox::Frame;
use super::presence::Activity;
use super::reach::Reach;
use super::registry::{Delivery, Registry};
use crate::json::{IdText, PresenceState};

impl Hub {
    /// Pings, ends of sessions, presence and checkpoints; once a second.
    pub(super) fn tick(&self) {
        let now_s = self.now_s();
        let due = self.presence.lock().tick(now_s);
        for notice in due.notices {
            self.host.send_notice(NOTICE_PRESENCE, notice);
        }
        let mut out = Delivery::new(now_s);
        let registry = self.registry.lock();
        if !due.changes.is_empty() {
            self.tell_presence(&registry, &due.changes, &mut out);
        }
        self.tell_checkpoint(&registry, &mut out);
        self.note_arrived(&registry);
        self.tell_standing(&registry, &mut out);
        self.tell_ended(&registry, &mut out);
        let unix_s = self.host.clock().now_ms() / 1_000;
        for socket in registry.all() {
            socket.tick(now_s, unix_s);
        }
        drop(registry);
        out.wake();
    }

    /// Tells on how many nodes the newest messages are by now.
    pub(super) fn tell_spread(&self) {
        let now_s = self.now_s();
        let changes = self.spreading.lock().changes(now_s, |at| self.replicas(at));
        if changes.is_empty() {
            return;
        }
        let mut out = Delivery::new(now_s);
        let registry = self.registry.lock();
        for (reach, messages) in changes {
            let event = LiveEvent::Replicas {
                messages: &messages,
            };
            reach.send(&registry, &ephemeral(&event), &mut out);
        }
        drop(registry);
        out.wake();
    }

    fn tell_presence(&self, registry: &Registry, changes: &[(Id, Activity)], out: &mut Delivery) {
        let mut by_server: HashMap<Id, Seen> = HashMap::new();
        let mut by_partner: HashMap<Id, Seen> = HashMap::new();
        let read = self.host.read(|view| -> Result<(), StoreError> {
            for (user, activity) in changes {
                let state = self.presence_when(*user, *activity).state;
                let servers = view.servers_of(*user)?;
                for server in &servers {
                    if registry.has_room(server.id) {
                        let seen = by_server.entry(server.id).or_default();
                        seen.add(*user, state);
                    }
                }
                // Those who share a server are told there.
                for partner in view.partners_of(*user)? {
                    let told = servers
                        .iter()
                        .any(|server| registry.is_member(partner, server.id));
                    if registry.is_connected(partner) && !told {
                        let seen = by_partner.entry(partner).or_default();
                        seen.add(*user, state);
                    }
                }
            }
            Ok(())
        });
        if let Err(error) = read {
            tracing::warn!(%error, "presence could not be told");
        }
        for (server, seen) in by_server {
            registry.to_room(server, &seen.frame(), out);
        }
        for (partner, seen) in by_partner {
            registry.to_user(partner, &seen.frame(), out);
        }
    }

    /// Tells those who see a conversation that somebody types there. Answers whether that somebody
    /// sees it too; otherwise nobody is told.
    pub(super) fn tell_typing(&self, channel: Id, user: Id) -> bool {
        let found = self.host.read(|view| match seen_by(view, channel, user)? {
            Some((row, _)) => Reach::read(view, row.space, channel).map(Some),
            None => Ok::<_, StoreError>(None),
        });
        let Ok(Some(reach)) = found else {
            return false;
        };
        let event = LiveEvent::Typing {
            channel_id: IdText(channel),
            user_id: IdText(user),
        };
        let mut out = Delivery::new(self.now_s());
        let registry = self.registry.lock();
        let frame = ephemeral(&event);
        match reach {
            Reach::Server(server) => registry.to_room_except(server, user, &frame, &mut out),
            Reach::Users(users) => {
                for other in users.into_iter().filter(|other| *other != user) {
                    registry.to_user(other, &frame, &mut out);
                }
            }
        }
        drop(registry);
        out.wake();
        true
    }
}

/// People, and how they are there now.
#[derive(Debug, Default)]
struct Seen {
    users: BTreeMap<String, bool>,
    states: BTreeMap<String, PresenceState>,
}

impl Seen {
    fn add(&mut self, user: Id, state: PresenceState) {
        let id = user.to_string();
        let online = state != PresenceState::Offline;
        self.users.insert(id.clone(), online);
        self.states.insert(id, state);
    }

    fn frame(&self) -> Frame {
        ephemeral(&LiveEvent::Presence {
            users: &self.users,
            states: &self.states,
        })
    }
}

/// A frame that stands for no entry and is not told again.
pub(super) fn ephemeral(event: &LiveEvent<'_>) -> Frame {
    Frame {
        no: 0,
        text: event.encode(None),
    }
}
