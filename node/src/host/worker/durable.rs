//! What follows once a transaction is on the disk: answers, events, frames.

use std::sync::Arc;

use bytes::Bytes;
use storage::NodeId;
use sync::engine::{Outcome, Subject};
use sync::replication::ReplicationEvent;

use super::{POSITIONS_MS_MIN, Unanswered, Worker};
use crate::host::batch::{Batch, CommandError, Done};
use crate::host::tape::TapeEvent;
use crate::network::DisconnectReason;

impl Worker {
    pub(super) fn durable(&mut self, outcome: Outcome, mut unanswered: Vec<Unanswered>, now: u64) {
        let no = self.engine.newest_no();
        let mesh_changed = outcome.membership_changed
            || outcome
                .events
                .iter()
                .any(|event| event.subject == Subject::Mesh);
        if !outcome.changed_feeds.is_empty() {
            // Before the answer: whoever has it must not be shown the mesh as it was before.
            self.overview_differs(now);
        }
        if !mesh_changed {
            // Whoever changed the mesh relies on the change being in force.
            answer(std::mem::take(&mut unanswered), no);
        }
        let told = self.replicator.committed(
            &self.engine,
            &outcome.own_groups,
            &outcome.changed_feeds,
            now,
        );
        if let Err(error) = told {
            self.note_failure(&error);
        }
        if mesh_changed {
            // A node that is about to be dropped is told why first.
            self.send_out();
            self.refresh_membership();
            self.standing_may_differ(now);
        } else if !outcome.changed_feeds.is_empty() {
            self.entries_came(now);
        }
        if self.took_root_key {
            self.answer_root_key_questions();
        }
        let is_news = outcome.resync || outcome.membership_changed;
        let set = !outcome.preferences.is_empty() || !outcome.saved.is_empty();
        let said = !outcome.absences.is_empty() || !outcome.followed.is_empty();
        let set = set || !outcome.sessions.is_empty();
        let of_persons = set || said || !outcome.read_marks.is_empty();
        if is_news || of_persons || !outcome.events.is_empty() {
            let batch = Batch {
                events: outcome.events,
                read_marks: outcome.read_marks,
                preferences: outcome.preferences,
                saved: outcome.saved,
                followed: outcome.followed,
                absences: outcome.absences,
                sessions: outcome.sessions,
                mention_changes: outcome.mention_changes,
                resync: outcome.resync,
                membership_changed: mesh_changed,
            };
            drop(self.shared.batches.send(Arc::new(batch)));
        }
        answer(unanswered, no);
        self.send_out();
        self.take_events(now);
    }

    pub(super) fn send_out(&mut self) {
        while let Some(transmit) = self.replicator.poll_transmit() {
            let Some(session) = self.sessions.get(&transmit.peer) else {
                continue;
            };
            let frame = Bytes::from_owner(transmit.frame);
            if let Err(error) = self.shared.network.send(transmit.peer, session.id, frame) {
                tracing::debug!(peer = %transmit.peer, %error, "a frame was not sent");
            }
        }
    }

    fn take_events(&mut self, now: u64) {
        while let Some(event) = self.replicator.poll_event() {
            match event {
                ReplicationEvent::Close { peer, reason } => {
                    self.shared.counters.add(reason.counter(), 1);
                    self.close(peer, reason.to_string());
                }
                ReplicationEvent::Addresses { peer, nodes } => self.learn(peer, nodes),
                ReplicationEvent::Notice { peer, kind, bytes } => self.notice(peer, kind, &bytes),
                ReplicationEvent::PositionsChanged { peer } => {
                    self.moved.insert(peer);
                    let due = (self.positions_told_ms + POSITIONS_MS_MIN).max(now);
                    self.positions_due_ms.get_or_insert(due);
                    self.standing_may_differ(now);
                }
                ReplicationEvent::Ready { peer, version } => {
                    let name = self.shared.facts.name_of(peer);
                    tracing::info!(node = name, id = peer.short(), version, "replicating");
                    let event = TapeEvent::new("connected", format!("{name} is connected"));
                    self.note_about(event, peer, name);
                    self.standing_may_differ(now);
                    self.greet(peer);
                }
            }
        }
    }

    fn close(&mut self, peer: NodeId, reason: String) {
        if let Some(session) = self.sessions.get(&peer) {
            let name = self.shared.facts.name_of(peer);
            tracing::warn!(
                node = name,
                id = peer.short(),
                reason,
                "closing the session"
            );
            let reason = DisconnectReason::Garbage(reason);
            self.shared.network.close(peer, session.id, reason);
        }
    }

    pub(super) fn note_lost(&self, peer: NodeId, reason: &DisconnectReason) {
        if *reason == DisconnectReason::Replaced {
            return;
        }
        let name = self.shared.facts.name_of(peer);
        tracing::info!(node = name, id = peer.short(), %reason, "disconnected");
        let event = TapeEvent::new("lost", format!("{name}: {reason}"));
        self.note_about(event.with("reason", reason.code()), peer, name);
    }

    pub(super) fn note_about(&self, event: TapeEvent, node: NodeId, name: String) {
        let event = event.with("node", node.to_string()).with("name", name);
        self.shared.tape.note(event);
    }
}

/// Tells those who asked what came of it, once it is durable.
fn answer(unanswered: Vec<Unanswered>, no: u64) {
    for (reply, result) in unanswered {
        let result = result.expect("a transaction in which a command's store failed is not kept");
        let answer = result
            .map(|reply| Done { reply, no })
            .map_err(CommandError::Refused);
        drop(reply.send(answer));
    }
}
