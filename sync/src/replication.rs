//! Replication between two nodes, as a state machine without I/O, clock or randomness.
//!
//! A node's state is one number per feed. Peers compare digests of those numbers, exchange them
//! where they differ, and each pulls what it lacks; a node's own new groups are pushed as they
//! become durable. The driver feeds in frames and time and takes out frames and events; the
//! [`Engine`] verifies and stores. What a peer is told is taken from what the last
//! [`Replicator::committed`] saw, so nothing uncommitted leaves the node.
//!
//! Not here: connections, admission, and what entries mean.

mod accept;
mod addresses;
mod announce;
mod audit;
mod clocks;
mod codec;
mod compare;
mod durable;
mod ended;
mod entries;
mod event;
mod evidence;
mod frame;
mod handshake;
mod key;
pub mod limits;
mod notice;
mod peer;
mod plan;
mod pull;
mod push;
mod queue;
mod registers;
mod restore;
mod serve;
mod status;
mod timeline;
mod timer;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::SocketAddr;
use std::sync::Arc;

use storage::{FeedId, Hash, NodeId, StoreError};

use crate::engine::Engine;
use crate::feed::{EvidenceKey, OwnGroup};

pub use crate::exchange::{Accepted, GroupRefusal, Head};
pub use crate::register::Register;
pub use codec::{FrameError, brings_data, decode, encode, encode_chunk, encode_push, fuzz_decode};
pub use event::{CloseReason, ReplicationEvent, Transmit};
pub use frame::*;
pub use key::FeedKey;
pub use peer::Facts;
pub use status::{PeerCounters, PeerStatus, PullProgress};

use clocks::OwnClock;
use durable::Durable;
use peer::{Peer, Phase, Session};
use plan::Want;
use restore::Restoring;
use timeline::Timeline;

/// What a node says of itself and which protocol versions it speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplicatorConfig {
    pub version_min: u8,
    pub version_max: u8,
    pub facts: Facts,
}

/// The protocol version this program writes.
pub const VERSION: u8 = 1;

/// All of a node's replication.
///
/// Call [`Replicator::committed`] after every commit of the engine. After any call, take what
/// [`Replicator::poll_transmit`] and [`Replicator::poll_event`] have, and call
/// [`Replicator::handle_timeout`] at [`Replicator::poll_timeout`].
#[derive(Debug)]
pub struct Replicator {
    config: ReplicatorConfig,
    node: NodeId,
    loaded: bool,
    time: Timeline,
    own_clock: OwnClock,
    durable: Durable,
    peers: BTreeMap<NodeId, Peer>,
    wants: BTreeMap<FeedKey, Want>,
    plan_due: Option<u64>,
    pulls: u32,
    /// Something was taken in since the last commit.
    dirty: bool,
    /// Whom evidence came from that the next commit makes durable.
    evidence_from: BTreeMap<EvidenceKey, NodeId>,
    /// The end of feeds whose newest groups are not applied or not committed yet.
    tails: BTreeMap<FeedId, (u64, Hash)>,
    registers_pushed: u64,
    registers_due: Option<u64>,
    addresses: BTreeMap<NodeId, Vec<SocketAddr>>,
    addresses_digest: ShortHash,
    events: VecDeque<ReplicationEvent>,
    positions_changed: BTreeSet<NodeId>,
    restoring: Restoring,
    /// The peer polled last.
    polled: Option<NodeId>,
    counters: BTreeMap<&'static str, u64>,
}

impl Replicator {
    #[must_use]
    pub fn new(config: ReplicatorConfig) -> Self {
        Self {
            config,
            node: NodeId([0; 32]),
            loaded: false,
            time: Timeline::default(),
            own_clock: OwnClock::default(),
            durable: Durable::default(),
            peers: BTreeMap::new(),
            wants: BTreeMap::new(),
            plan_due: None,
            pulls: 0,
            dirty: false,
            evidence_from: BTreeMap::new(),
            tails: BTreeMap::new(),
            registers_pushed: 0,
            registers_due: None,
            addresses: BTreeMap::new(),
            addresses_digest: [0; 8],
            events: VecDeque::new(),
            positions_changed: BTreeSet::new(),
            restoring: Restoring::default(),
            polled: None,
            counters: BTreeMap::new(),
        }
    }

    /// Takes over what is durable before the first transaction.
    fn load(&mut self, engine: &Engine, now: u64) -> Result<(), StoreError> {
        if self.loaded {
            return Ok(());
        }
        self.node = engine.node();
        self.durable.load(engine.standings(), now);
        self.durable.refresh_registers(engine, now)?;
        self.registers_pushed = self.durable.registers.newest();
        self.refresh_evidence(engine)?;
        self.restore_soon(now);
        self.loaded = true;
        Ok(())
    }

    /// A connection with an admitted peer is up. The first call must not be made inside a
    /// transaction.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn connected(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let now = self.enter(now_ms);
        self.load(engine, now)?;
        self.forget_session(peer, now);
        self.make_room_for(peer);
        let announced = self.durable.change();
        let state = self.peers.entry(peer).or_default();
        state.session = Some(Session::new(now, announced));
        state.last_error = None;
        self.send_hello(engine, peer, false);
        Ok(())
    }

    /// The connection is gone; what is known of the peer stays.
    pub fn disconnected(&mut self, peer: NodeId, now_ms: u64) {
        let now = self.enter(now_ms);
        self.forget_session(peer, now);
    }

    /// Takes a frame of a connected peer. Whatever the bytes are, it costs the peer at most its
    /// connection.
    ///
    /// # Errors
    /// The store can't be read or written.
    pub fn handle_frame(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        bytes: &[u8],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let now = self.enter(now_ms);
        let Some(state) = self.peers.get_mut(&peer) else {
            self.count("unexpected_frames");
            return Ok(());
        };
        state.counters.frames_in += 1;
        state.counters.bytes_in += bytes.len() as u64;
        let phase = match &state.session {
            Some(session) if session.phase != Phase::Closed => session.phase,
            Some(_) | None => {
                self.count("unexpected_frames");
                return Ok(());
            }
        };
        state.last_heard_ms = now_ms;
        match decode(bytes) {
            Ok(Some(Frame::Hello(hello))) => self.on_hello(engine, peer, *hello, now),
            Ok(Some(Frame::Close(close))) => {
                self.close(peer, CloseReason::ByPeer(close.code), now);
            }
            Ok(Some(frame)) if phase == Phase::Ready => {
                self.on_frame(engine, peer, frame, now)?;
            }
            Ok(Some(_)) => self.on_early_frame(peer, now),
            Ok(None) => self.count("skipped_frames"),
            Err(error) => self.close(peer, CloseReason::Frame(error), now),
        }
        self.correct_clock(engine);
        self.plan_if_due(engine, now);
        Ok(())
    }

    fn on_frame(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        frame: Frame,
        now: u64,
    ) -> Result<(), StoreError> {
        match frame {
            Frame::Hello(_) | Frame::Close(_) => {}
            Frame::Heads(heads) => self.on_heads(engine, peer, heads, now),
            Frame::Buckets(buckets) => self.on_buckets(peer, &buckets),
            Frame::Positions(positions) => self.on_positions(engine, peer, &positions, now),
            Frame::Progress(progress) => self.on_progress(engine, peer, &progress, now),
            Frame::Push(push) => self.on_push(engine, peer, push, now)?,
            Frame::Pull(pull) => self.on_pull(engine, peer, &pull)?,
            Frame::Chunk(chunk) => self.on_chunk(engine, peer, chunk, now)?,
            Frame::Ack(ack) => self.on_ack(engine, peer, ack)?,
            Frame::Compare(compare) => self.on_compare(peer, compare, now),
            Frame::RegisterBuckets(buckets) => self.on_register_buckets(engine, peer, buckets)?,
            Frame::RegisterList(list) => self.on_register_list(engine, peer, list)?,
            Frame::RegisterPull(pull) => self.on_register_pull(engine, peer, &pull)?,
            Frame::Registers(registers) => self.on_registers(engine, peer, registers, now)?,
            Frame::Evidence(evidence) => self.on_evidence(engine, peer, evidence)?,
            Frame::EvidenceList(list) => self.on_evidence_list(engine, peer, list)?,
            Frame::Audit(audit) => self.on_audit(engine, peer, audit)?,
            Frame::AuditReply(reply) => self.on_audit_reply(engine, peer, reply, now)?,
            Frame::Addresses(addresses) => self.on_addresses(peer, addresses),
            Frame::Notice(notice) => self.on_notice(peer, notice),
        }
        Ok(())
    }

    /// The engine's transaction is durable: confirms what came in, pushes this node's own groups
    /// and announces the rest. `changed_feeds` are those whose applied position moved.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn committed(
        &mut self,
        engine: &Engine,
        own_groups: &[Arc<OwnGroup>],
        changed_feeds: &BTreeSet<FeedId>,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let now = self.enter(now_ms);
        self.load(engine, now)?;
        let told = self.refresh_evidence(engine)?;
        let evidence_moved = self.durable.evidence_moved();
        let heads = changed_feeds.iter().map(|feed| engine.standing(*feed));
        let moved = self.durable.refresh(heads, now);
        let registers_moved = self.durable.refresh_registers(engine, now)?;
        self.dirty = false;
        let durable = &self.durable;
        self.tails
            .retain(|feed, (seq, _)| durable.seq(FeedKey::of(*feed)) < *seq);
        self.spread_evidence(&told);
        self.send_acks();
        self.push_groups(own_groups);
        self.schedule_registers(now);
        self.schedule_announcements(moved, moved || registers_moved || evidence_moved, now);
        self.serve_all(engine)?;
        self.note_erased(engine, now);
        self.plan_if_due(engine, now);
        Ok(())
    }

    /// Whether something was taken in that the next commit makes durable; until then it is not
    /// confirmed to whoever sent it.
    #[must_use]
    pub fn wants_commit(&self) -> bool {
        self.dirty
    }

    /// The next frame to send; peers take turns.
    pub fn poll_transmit(&mut self) -> Option<Transmit> {
        let start = self.polled.unwrap_or(NodeId([0xff; 32]));
        let has = |peer: &Peer| {
            peer.session
                .as_ref()
                .is_some_and(|session| !session.queue.is_empty())
        };
        let after = (std::ops::Bound::Excluded(start), std::ops::Bound::Unbounded);
        let next = self.peers.range(after).chain(self.peers.range(..=start));
        let peer = next
            .filter(|(_, peer)| has(peer))
            .map(|(id, _)| *id)
            .next()?;
        self.polled = Some(peer);
        let session = self.peers.get_mut(&peer)?.session.as_mut()?;
        session.queue.pop().map(|frame| Transmit { peer, frame })
    }

    /// The next event.
    pub fn poll_event(&mut self) -> Option<ReplicationEvent> {
        if let Some(event) = self.events.pop_front() {
            return Some(event);
        }
        let peer = self.positions_changed.pop_first()?;
        Some(ReplicationEvent::PositionsChanged { peer })
    }

    /// What was refused, dropped or closed since the start, by reason.
    #[must_use]
    pub fn counters(&self) -> &BTreeMap<&'static str, u64> {
        &self.counters
    }

    fn count(&mut self, what: &'static str) {
        *self.counters.entry(what).or_default() += 1;
    }

    fn close(&mut self, peer: NodeId, reason: CloseReason, now: u64) {
        self.count(reason.counter());
        self.drop_pull(peer, now);
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        state.last_error = Some(reason.to_string());
        let Some(session) = state.session.as_mut() else {
            return;
        };
        session.queue.clear();
        if !matches!(reason, CloseReason::ByPeer(_)) {
            session.queue.push(encode(&Frame::Close(Close {
                code: reason.code(),
            })));
        }
        session.phase = Phase::Closed;
        session.serving = None;
        session.audit = None;
        self.events
            .push_back(ReplicationEvent::Close { peer, reason });
    }

    fn forget_session(&mut self, peer: NodeId, now: u64) {
        self.drop_pull(peer, now);
        if let Some(state) = self.peers.get_mut(&peer) {
            state.session = None;
        }
    }

    /// Forgets the peer not heard of for the longest time when there are too many.
    fn make_room_for(&mut self, peer: NodeId) {
        if self.peers.contains_key(&peer) || self.peers.len() < limits::PEERS_MAX {
            return;
        }
        let gone = self
            .peers
            .iter()
            .filter(|(_, state)| state.session.is_none());
        let oldest = gone
            .min_by_key(|(_, state)| state.last_heard_ms)
            .map(|(id, _)| *id);
        if let Some(oldest) = oldest {
            self.peers.remove(&oldest);
        }
    }
}
