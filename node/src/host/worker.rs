//! The one thread that writes: takes what waits, in one transaction, and tells what it brought
//! once that is durable.

mod membership;
mod standing;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use flume::{Receiver, RecvTimeoutError};
use storage::{NodeId, StoreError};
use sync::engine::{Engine, Event, Outcome, Refusal, Reply, Subject};
use sync::replication::{Facts, ReplicationEvent, Replicator, ReplicatorConfig, VERSION};

use super::batch::{Batch, CommandError, Done};
use super::inbox::{Input, ReplyTo};
use super::shared::Shared;
use super::standing::StandingTimes;
use super::tape::TapeEvent;
use crate::network::{DisconnectReason, SessionId};
use crate::time::now_ms;

pub(super) use self::membership::{load_facts, position_table};

/// Inputs that share one transaction.
const BATCH_MAX: usize = 512;
/// A commit with so many messages came from a crowd.
const CROWD: usize = 16;
/// Between two attempts to read a database that can't be read.
const UNREADABLE_PAUSE: Duration = Duration::from_secs(1);
/// The thread looks at its timers at least so often.
const IDLE_MS_MAX: u64 = 5_000;
/// Positions of other nodes are made known at most so often.
const POSITIONS_MS_MIN: u64 = 100;

/// A command whose transaction is not durable yet.
pub(super) type Unanswered = (ReplyTo, Result<Reply, Refusal>);

pub(super) struct Worker {
    pub(super) shared: Arc<Shared>,
    pub(super) inbox: Receiver<Input>,
    pub(super) engine: Engine,
    pub(super) replicator: Replicator,
    pub(super) sessions: BTreeMap<NodeId, Session>,
    pub(super) runtime: tokio::runtime::Handle,
    pub(super) positions_due_ms: Option<u64>,
    pub(super) positions_told_ms: u64,
    pub(super) standing: StandingTimes,
    /// What listeners are told once the next transaction goes to the disk.
    pub(super) untold: Option<Batch>,
}

/// A connected peer.
pub(super) struct Session {
    pub(super) id: SessionId,
    pub(super) address: SocketAddr,
}

pub(super) fn replicator_config(shared: &Shared) -> ReplicatorConfig {
    let node = shared.facts.node();
    ReplicatorConfig {
        version_min: VERSION,
        version_max: VERSION,
        facts: Facts {
            name: node.name,
            segment: node.segment,
            program: node.version.to_owned(),
        },
    }
}

impl Worker {
    pub(super) fn run(mut self) {
        self.refresh_membership();
        self.load_replicator();
        self.standing_may_differ(now_ms());
        loop {
            match self.next_input() {
                Ok(Some(Input::Stop(done))) => {
                    self.tell_untold();
                    let _ = done.send(());
                    return;
                }
                Ok(first) => self.turn(first),
                Err(()) => return,
            }
        }
    }

    /// Tells the protocol what is durable. Must come outside a transaction.
    fn load_replicator(&mut self) {
        let nothing = std::collections::BTreeSet::new();
        if let Err(error) = self
            .replicator
            .committed(&self.engine, &[], &nothing, now_ms())
        {
            tracing::error!(%error, "the log can't be read");
        }
    }

    fn next_input(&self) -> Result<Option<Input>, ()> {
        let now = now_ms();
        let due = [
            self.replicator.poll_timeout(),
            self.positions_due_ms,
            self.standing.due_ms,
        ];
        let due = due.into_iter().flatten().min().unwrap_or(now + IDLE_MS_MAX);
        let wait = due.saturating_sub(now).min(IDLE_MS_MAX);
        match self.inbox.recv_timeout(Duration::from_millis(wait)) {
            Ok(input) => Ok(Some(input)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(()),
        }
    }

    /// One transaction with everything that waits.
    fn turn(&mut self, first: Option<Input>) {
        let now = now_ms();
        let mut unanswered: Vec<Unanswered> = Vec::new();
        let mut stop = None;
        let result = self.engine.begin().and_then(|()| {
            let mut next = first;
            let mut taken = 0;
            let mut waited = false;
            while let Some(input) = next {
                if let Input::Stop(done) = input {
                    stop = Some(done);
                    break;
                }
                self.take(input, now, &mut unanswered)?;
                taken += 1;
                next = if taken < BATCH_MAX {
                    self.more(&mut waited)
                } else {
                    None
                };
            }
            if self.replicator.poll_timeout().is_some_and(|due| due <= now) {
                self.replicator.handle_timeout(&mut self.engine, now)?;
            }
            self.tell_untold();
            self.engine.commit(now)
        });
        match result {
            Ok(outcome) => self.durable(outcome, unanswered, now),
            Err(error) => self.failed(&error, unanswered, now),
        }
        self.tell_positions();
        self.tell_standing(now_ms());
        if let Some(done) = stop {
            self.shared.inbox.stop(done);
        }
    }

    /// What else waits. Whoever is about to ask for something on this core is let do so once: one
    /// commit for many costs each of them less, and where nobody is, this takes no time.
    fn more(&self, waited: &mut bool) -> Option<Input> {
        let next = self.inbox.try_recv().ok();
        if next.is_some() || *waited {
            return next;
        }
        *waited = true;
        std::thread::yield_now();
        self.inbox.try_recv().ok()
    }

    fn take(
        &mut self,
        input: Input,
        now: u64,
        unanswered: &mut Vec<Unanswered>,
    ) -> Result<(), StoreError> {
        match input {
            Input::Command { command, reply } => {
                let result = self.engine.execute(*command, now);
                if let Err(Refusal::Store(error)) = result {
                    unanswered.push((reply, Ok(Reply::Done)));
                    return Err(error);
                }
                unanswered.push((reply, result));
            }
            Input::Frame {
                peer,
                session,
                frame,
            } => {
                if self.is_current(peer, session) {
                    self.replicator
                        .handle_frame(&mut self.engine, peer, &frame, now)?;
                }
            }
            Input::Connected {
                peer,
                session,
                address,
            } => {
                let session = Session {
                    id: session,
                    address,
                };
                self.sessions.insert(peer, session);
                self.standing_may_differ(now);
                self.replicator.connected(&self.engine, peer, now)?;
            }
            Input::Disconnected {
                peer,
                session,
                reason,
            } => {
                if self.is_current(peer, session) {
                    self.sessions.remove(&peer);
                    self.standing_may_differ(now);
                    self.replicator.disconnected(peer, now);
                    self.note_lost(peer, &reason);
                }
            }
            Input::Addresses(all) => self.replicator.set_addresses(all.into_iter().collect()),
            Input::Notice { to, kind, bytes } => {
                self.replicator.send_notice(to, kind, &bytes);
            }
            Input::Mesh(input) => self.take_of_mesh(input, now, unanswered)?,
            Input::KeepMeta { key, bytes, done } => {
                self.engine.store_mut().set_meta(key, &bytes)?;
                let _ = done.send(());
            }
            Input::Status(reply) => drop(reply.send(self.status(now))),
            Input::Stop(_) => {}
        }
        Ok(())
    }

    /// Whether this is the session in which the peer is reached now.
    fn is_current(&self, peer: NodeId, session: SessionId) -> bool {
        let known = self.sessions.get(&peer);
        known.is_some_and(|known| known.id == session)
    }

    fn durable(&mut self, outcome: Outcome, mut unanswered: Vec<Unanswered>, now: u64) {
        let no = self.engine.newest_no();
        let mesh_changed = outcome.membership_changed
            || outcome
                .events
                .iter()
                .any(|event| event.subject == Subject::Mesh);
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
            tracing::error!(%error, "other nodes could not be told of a commit");
        }
        if mesh_changed {
            // A node that is about to be dropped is told why first.
            self.send_out();
            self.refresh_membership();
            self.standing_may_differ(now);
        } else if !outcome.changed_feeds.is_empty() {
            self.entries_came(now);
        }
        let is_news = outcome.resync || outcome.membership_changed;
        if is_news || !outcome.events.is_empty() || !outcome.read_marks.is_empty() {
            let batch = Batch {
                events: outcome.events,
                read_marks: outcome.read_marks,
                resync: outcome.resync,
                membership_changed: mesh_changed,
            };
            self.tell(batch);
        }
        answer(unanswered, no);
        self.send_out();
        self.take_events(now);
    }

    /// Tells listeners what a commit brought. While many post, that is put off until the next
    /// commit waits for the disk and nothing else needs the core.
    fn tell(&mut self, batch: Batch) {
        let posted = |event: &Event| matches!(event.subject, Subject::Message { .. });
        let put_off = batch.events.len() >= CROWD
            && !self.inbox.is_empty()
            && batch.events.iter().all(posted)
            && batch.read_marks.is_empty()
            && !batch.resync
            && !batch.membership_changed;
        self.untold = Some(batch);
        if !put_off {
            self.tell_untold();
        }
    }

    fn tell_untold(&mut self) {
        if let Some(batch) = self.untold.take() {
            drop(self.shared.batches.send(Arc::new(batch)));
        }
    }

    /// Nothing of the transaction was kept. Sessions begin again from what is on the disk.
    fn failed(&mut self, error: &StoreError, unanswered: Vec<Unanswered>, now: u64) {
        self.tell_untold();
        tracing::error!(%error, "a transaction failed; nothing of it was kept");
        self.shared.counters.add("failed_transactions", 1);
        let text = error.to_string();
        let event = TapeEvent::new("disk", text.clone()).with("detail", text);
        self.shared.tape.note(event);
        while let Err(error) = self.engine.rollback(now) {
            // What is in memory may be of the transaction that failed; nothing may build on it.
            tracing::error!(%error, "the database can't be read; this node waits for it");
            std::thread::sleep(UNREADABLE_PAUSE);
        }
        for (reply, _) in unanswered {
            drop(reply.send(Err(error.into())));
        }
        self.replicator = Replicator::new(replicator_config(&self.shared));
        self.load_replicator();
        for (peer, session) in &self.sessions {
            let reason = DisconnectReason::Closed("the database failed".to_owned());
            self.shared.network.close(*peer, session.id, reason);
        }
        std::thread::sleep(Duration::from_millis(100));
    }

    fn send_out(&mut self) {
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
                ReplicationEvent::PositionsChanged { .. } => {
                    let due = (self.positions_told_ms + POSITIONS_MS_MIN).max(now);
                    self.positions_due_ms.get_or_insert(due);
                    self.standing_may_differ(now);
                }
                ReplicationEvent::Ready { peer, version } => {
                    tracing::info!(%peer, version, "replicating");
                    let name = self.shared.facts.name_of(peer);
                    let event = TapeEvent::new("connected", format!("{name} is connected"));
                    self.note_about(event, peer, name);
                    self.greet(peer);
                }
            }
        }
    }

    fn close(&mut self, peer: NodeId, reason: String) {
        if let Some(session) = self.sessions.get(&peer) {
            tracing::warn!(%peer, reason, "closing the session");
            let reason = DisconnectReason::Garbage(reason);
            self.shared.network.close(peer, session.id, reason);
        }
    }

    fn note_lost(&self, peer: NodeId, reason: &DisconnectReason) {
        if *reason == DisconnectReason::Replaced {
            return;
        }
        let name = self.shared.facts.name_of(peer);
        let event = TapeEvent::new("lost", format!("{name}: {reason}"));
        self.note_about(event.with("reason", reason.code()), peer, name);
    }

    fn note_about(&self, event: TapeEvent, node: NodeId, name: String) {
        let event = event.with("node", node.to_string()).with("name", name);
        self.shared.tape.note(event);
    }

    fn learn(&self, peer: NodeId, nodes: Vec<(NodeId, Vec<SocketAddr>)>) {
        for (node, addresses) in &nodes {
            let addresses = self.reachable(peer, addresses.clone());
            self.shared.links.learnt(*node, &addresses, *node == peer);
        }
        let network = self.shared.network.clone();
        self.runtime
            .spawn(async move { network.learnt_addresses(peer, nodes).await });
    }

    /// Publishes how far other nodes are, when that is due.
    fn tell_positions(&mut self) {
        let now = now_ms();
        if self.positions_due_ms.is_none_or(|due| due > now) {
            return;
        }
        self.positions_due_ms = None;
        self.positions_told_ms = now;
        self.shared
            .positions
            .set(position_table(&self.engine, &self.replicator));
        self.shared.moved.send_modify(|count| *count += 1);
    }
}

/// Tells those who asked what came of it, once it is durable.
fn answer(unanswered: Vec<Unanswered>, no: u64) {
    for (reply, result) in unanswered {
        let answer = result
            .map(|reply| Done { reply, no })
            .map_err(CommandError::Refused);
        drop(reply.send(answer));
    }
}
