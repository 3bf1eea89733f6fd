//! The one thread that writes: takes what waits, in one transaction, and tells what it brought
//! once that is durable.

mod durable;
mod failure;
mod health;
mod membership;
mod overview;
mod root_key;
mod standing;
mod web;

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use flume::{Receiver, RecvTimeoutError};
use storage::{FeedId, NodeId, StoreError};
use sync::engine::{Command, Engine, Refusal, Reply};
use sync::feed::RootKeyQuestion;
use sync::replication::{Facts, Replicator, ReplicatorConfig, VERSION, brings_data};
use tokio::sync::oneshot;

use super::batch::CommandError;
use super::inbox::{Input, ReplyTo};
use super::overview::OverviewTimes;
use super::positions::{Table, floor_of};
use super::shared::Shared;
use super::standing::StandingTimes;
use crate::network::{InboundFrame, SessionId};
use crate::time::now_ms;

pub(super) use self::membership::load_facts;

/// Inputs that share one transaction.
const BATCH_MAX: usize = 512;
/// The thread looks at its timers at least so often.
const IDLE_MS_MAX: u64 = 5_000;
/// Positions of other nodes are made known at most so often.
const POSITIONS_MS_MIN: u64 = 100;

/// Fewer bytes than this may be pings.
const ARRIVING_BYTES_MIN: u64 = 1_024;

/// A command whose transaction is not durable yet. There is no result where the store failed.
type Unanswered = (ReplyTo, Option<Result<Reply, Refusal>>);

/// The engine, the protocol, and everything only this thread knows.
pub(super) struct Worker {
    shared: Arc<Shared>,
    inbox: Receiver<Input>,
    engine: Engine,
    replicator: Replicator,
    sessions: BTreeMap<NodeId, Session>,
    runtime: tokio::runtime::Handle,
    /// Peers whose positions moved since they were told last, and when that is to be told.
    moved: BTreeSet<NodeId>,
    positions_due_ms: Option<u64>,
    positions_told_ms: u64,
    standing: StandingTimes,
    overview: OverviewTimes,
    /// Who waits for an overview of this moment.
    lookers: Vec<oneshot::Sender<()>>,
    entry_times: overview::EntryTimes,
    failures: failure::Failures,
    incarnations: health::Incarnations,
    /// When another node last heard a second process with this node's key.
    twin_heard_ms: u64,
    /// This node got the mesh root key in the transaction that is open.
    took_root_key: bool,
    certificates_given: web::Given,
    /// Which of the authorities is asked for a certificate next.
    certificate_turn: usize,
    /// What the wall clock said last.
    seen_ms: u64,
}

/// A connected peer.
struct Session {
    id: SessionId,
    address: SocketAddr,
    /// Bytes that had arrived when the timers were last looked at.
    received: u64,
    /// What the peer was asked last about the mesh root key, and what it asked that can't be
    /// answered yet.
    root_key_question: Option<RootKeyQuestion>,
    root_key_asked: Option<RootKeyQuestion>,
}

/// What one transaction has taken in so far.
#[derive(Default)]
struct Taken {
    unanswered: Vec<Unanswered>,
    /// Something of a peer that is lost if the transaction is: the protocol has to begin again.
    data: bool,
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
    pub(super) fn new(
        shared: Arc<Shared>,
        engine: Engine,
        inbox: Receiver<Input>,
        runtime: tokio::runtime::Handle,
    ) -> Self {
        Self {
            replicator: Replicator::new(replicator_config(&shared)),
            shared,
            inbox,
            engine,
            sessions: BTreeMap::new(),
            runtime,
            moved: BTreeSet::new(),
            positions_due_ms: None,
            positions_told_ms: 0,
            standing: StandingTimes::default(),
            overview: OverviewTimes::default(),
            lookers: Vec::new(),
            entry_times: overview::EntryTimes::new(),
            failures: failure::Failures::default(),
            incarnations: health::Incarnations::new(),
            twin_heard_ms: 0,
            took_root_key: false,
            certificates_given: web::Given::new(),
            certificate_turn: 0,
            seen_ms: 0,
        }
    }

    /// Runs until it is told to stop; then everything is in one file.
    pub(super) fn run(mut self) {
        self.refresh_membership();
        self.load_replicator();
        self.standing_may_differ(now_ms());
        loop {
            let Ok(first) = self.next_input() else {
                return;
            };
            if let Some(done) = self.turn(first) {
                self.close_database();
                let _ = done.send(());
                return;
            }
        }
    }

    /// Ends all reading and writing. What a log beside the database still holds goes into it.
    fn close_database(self) {
        self.shared.reader.close();
        drop(self.engine);
    }

    /// Tells the protocol what is durable. Must come outside a transaction.
    fn load_replicator(&mut self) {
        let nothing = BTreeSet::new();
        if let Err(error) = self
            .replicator
            .committed(&self.engine, &[], &nothing, now_ms())
        {
            self.note_failure(&error);
        }
    }

    fn next_input(&self) -> Result<Option<Input>, ()> {
        let now = now_ms();
        let due = [
            self.replicator.poll_timeout(),
            self.positions_due_ms,
            self.standing.due_ms,
            self.overview.due_ms,
            self.failures.probe_due_ms,
        ];
        let due = due.into_iter().flatten().min().unwrap_or(now + IDLE_MS_MAX);
        let wait = due.saturating_sub(now).min(IDLE_MS_MAX);
        match self.inbox.recv_timeout(Duration::from_millis(wait)) {
            Ok(input) => Ok(Some(input)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(()),
        }
    }

    /// One transaction with everything that waits. Answers whom to tell that the thread has
    /// stopped, when it was told to.
    fn turn(&mut self, first: Option<Input>) -> Option<oneshot::Sender<()>> {
        let now = now_ms();
        self.note_wall_clock(now);
        let mut taken = Taken::default();
        let mut stop = None;
        self.replicator.note_time(&mut self.engine, now);
        let result = self.engine.begin().and_then(|()| {
            let mut next = first;
            let mut count = 0;
            let mut waited = false;
            while let Some(input) = next {
                if let Input::Stop(done) = input {
                    stop = Some(done);
                    break;
                }
                self.take(input, now, &mut taken)?;
                count += 1;
                next = if count < BATCH_MAX {
                    self.more(&mut waited)
                } else {
                    None
                };
            }
            self.act_in_time(now)?;
            self.engine.commit(now)
        });
        match result {
            Ok(outcome) => {
                self.note_disk_works();
                self.durable(outcome, taken.unanswered, now);
            }
            Err(error) => self.failed(&error, taken, now),
        }
        let skew_ms = self.replicator.skew_ms();
        self.shared.clock.set(self.engine.correction_ms(), skew_ms);
        self.tell_positions();
        self.tell_standing(now_ms());
        self.tell_overview(now_ms());
        stop
    }

    /// What is due because time has passed.
    fn act_in_time(&mut self, now: u64) -> Result<(), StoreError> {
        self.forget_twin(now);
        self.probe_disk(now)?;
        if self.replicator.poll_timeout().is_none_or(|due| due > now) {
            return Ok(());
        }
        self.note_arriving(now);
        let acted = self.replicator.handle_timeout(&mut self.engine, now);
        self.survive_reading(acted)
    }

    /// Tells the protocol of whom something is arriving that is not whole yet.
    fn note_arriving(&mut self, now: u64) {
        for (peer, session) in &mut self.sessions {
            let Some(received) = self.shared.network.received_from(*peer) else {
                continue;
            };
            if received >= session.received + ARRIVING_BYTES_MIN {
                session.received = received;
                self.replicator.note_arriving(*peer, now);
            }
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

    fn take(&mut self, input: Input, now: u64, taken: &mut Taken) -> Result<(), StoreError> {
        match input {
            Input::Command { command, reply } => {
                self.carry_out(*command, reply, now, taken)?;
            }
            Input::Frame {
                peer,
                session,
                frame,
            } => {
                if self.is_current(peer, session) {
                    self.take_frame(peer, &frame, now, taken)?;
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
                    received: 0,
                    root_key_question: None,
                    root_key_asked: None,
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
            Input::Pages => self.tell_pages(),
            Input::Notice { to, kind, bytes } => {
                self.replicator.send_notice(to, kind, &bytes);
            }
            Input::Mesh(input) => self.take_of_mesh(input, now, taken)?,
            Input::KeepMeta { key, bytes, done } => {
                self.engine.store_mut().set_meta(key, &bytes)?;
                let _ = done.send(());
            }
            Input::ForgetReleased { numbers, done } => {
                self.engine.store_mut().forget_released(&numbers)?;
                let _ = done.send(());
            }
            Input::Trouble { trouble, begins } => self.note_trouble(trouble, begins),
            Input::Look(done) => self.lookers.push(done),
            Input::Stop(_) => {}
        }
        Ok(())
    }

    fn carry_out(
        &mut self,
        command: Command,
        reply: ReplyTo,
        now: u64,
        taken: &mut Taken,
    ) -> Result<(), StoreError> {
        if self.failures.is_full() {
            drop(reply.send(Err(CommandError::Full)));
            return Ok(());
        }
        match self.engine.execute(command, now) {
            Err(Refusal::Store(error)) => {
                taken.unanswered.push((reply, None));
                return Err(error);
            }
            result => taken.unanswered.push((reply, Some(result))),
        }
        Ok(())
    }

    fn take_frame(
        &mut self,
        peer: NodeId,
        frame: &InboundFrame,
        now: u64,
        taken: &mut Taken,
    ) -> Result<(), StoreError> {
        let data = brings_data(frame);
        if data && self.failures.is_full() {
            // It is asked for again once there is room.
            self.shared.counters.add("frames_without_room", 1);
            return Ok(());
        }
        taken.data |= data;
        let result = self
            .replicator
            .handle_frame(&mut self.engine, peer, frame, now);
        if data {
            return result;
        }
        self.survive_reading(result)
    }

    /// Whether this is the session in which the peer is reached now.
    fn is_current(&self, peer: NodeId, session: SessionId) -> bool {
        let known = self.sessions.get(&peer);
        known.is_some_and(|known| known.id == session)
    }

    /// Publishes how far other nodes are, when that is due.
    fn tell_positions(&mut self) {
        let now = now_ms();
        if self.positions_due_ms.is_none_or(|due| due > now) {
            return;
        }
        self.positions_due_ms = None;
        self.positions_told_ms = now;
        let mut table: Table = self.shared.positions.table().as_ref().clone();
        let lineage = self.engine.store().lineage_now();
        let mut moved = std::mem::take(&mut self.moved);
        if !Arc::ptr_eq(&lineage, &table.lineage) {
            // A feed that was named before may have its place only now.
            moved.extend(table.nodes.keys().copied());
        }
        for node in moved {
            if let Some(known) = table.nodes.get_mut(&node) {
                *known = Arc::new(floor_of(&lineage, self.replicator.positions_of(node)));
            }
        }
        table.lineage = lineage;
        self.shared.positions.set(table);
        self.shared.moved.send_modify(|count| *count += 1);
    }

    /// The feed this process writes.
    fn own_feed(&self) -> FeedId {
        self.engine.own_feed()
    }
}
