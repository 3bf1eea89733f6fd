//! Engines and replicators joined by queues in virtual time, cranked by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use storage::{Absence, Absent, Id, NodeId, Position, Space};
use sync::engine::{Command, Outcome, Reply};
use sync::feed::{Body, GroupEntry};
use sync::replication::{
    CloseReason, Facts, Frame, PeerStatus, ReplicationEvent, Replicator, ReplicatorConfig, VERSION,
    decode, encode,
};

use crate::office::{Desk, START_MS, exchange};

/// Sender, receiver, bytes.
pub(crate) type Taped = (usize, usize, Arc<[u8]>);

/// Frames a node is about to take, with their senders.
type Inbox = Vec<(NodeId, Arc<[u8]>)>;

pub(crate) struct Node {
    pub(crate) desk: Desk,
    pub(crate) replicator: Replicator,
    pub(crate) events: Vec<ReplicationEvent>,
}

struct Packet {
    from: usize,
    to: usize,
    frame: Arc<[u8]>,
}

/// What happens to frames on their way, in percent; delays in milliseconds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Faults {
    pub(crate) lost: u64,
    pub(crate) twice: u64,
    pub(crate) truncated: u64,
    pub(crate) delay_max: u64,
}

#[derive(Default)]
pub(crate) struct World {
    pub(crate) nodes: Vec<Node>,
    pub(crate) now: u64,
    pub(crate) faults: Faults,
    /// Connections, the smaller index first.
    links: BTreeSet<(usize, usize)>,
    wire: BTreeMap<(u64, u64), Packet>,
    packets: u64,
    random: u64,
    /// Nobody hears this node, or only not that one.
    muted: BTreeSet<(usize, usize)>,
    /// A node that passes off entries of this kind to that one as erased by this order.
    pub(crate) withholding: Option<(usize, usize, u8, Position)>,
    /// Frames and bytes given to the wire since they were last taken.
    pub(crate) frames: u64,
    pub(crate) bytes: u64,
    /// Every frame, if asked for.
    pub(crate) tape: Option<Vec<Taped>>,
}

const LATENCY_MS: u64 = 1;

pub(crate) fn config() -> ReplicatorConfig {
    let facts = Facts {
        name: "HQ".to_owned(),
        segment: "3F".to_owned(),
        program: "0.1.0".to_owned(),
    };
    ReplicatorConfig {
        version_min: VERSION,
        version_max: VERSION,
        facts,
    }
}

impl Node {
    pub(crate) fn new(desk: Desk) -> Self {
        Self {
            desk,
            replicator: Replicator::new(config()),
            events: Vec::new(),
        }
    }

    pub(crate) fn id(&self) -> NodeId {
        self.desk.engine.node()
    }

    pub(crate) fn committed(&mut self, outcome: &Outcome) {
        let engine = &self.desk.engine;
        let (own, changed) = (&outcome.own_groups, &outcome.changed_feeds);
        self.replicator
            .committed(engine, own, changed, self.desk.now_ms)
            .unwrap();
    }

    pub(crate) fn acknowledged(&self, at: Position) -> (usize, usize) {
        self.replicator.acknowledged(&self.desk.engine, at)
    }

    pub(crate) fn peer(&self, id: NodeId) -> PeerStatus {
        self.replicator
            .peers()
            .into_iter()
            .find(|peer| peer.node == id)
            .unwrap()
    }

    /// Why connections were closed.
    pub(crate) fn closed(&self) -> Vec<CloseReason> {
        let mut reasons = Vec::new();
        for event in &self.events {
            if let ReplicationEvent::Close { reason, .. } = event {
                reasons.push(*reason);
            }
        }
        reasons
    }

    /// The node's newest own position.
    pub(crate) fn newest(&self) -> Position {
        let feed = self.desk.engine.own_feed();
        Position {
            feed,
            seq: self.desk.engine.stored_seq(feed),
        }
    }
}

impl World {
    pub(crate) fn new(desks: Vec<Desk>) -> Self {
        let now = desks
            .iter()
            .map(|desk| desk.now_ms)
            .max()
            .unwrap_or(START_MS);
        let nodes = desks.into_iter().map(Node::new).collect();
        Self {
            nodes,
            now,
            random: 1,
            ..Self::default()
        }
    }

    /// Nodes that have found each other once: a person, a server, the same at all.
    pub(crate) fn office(count: u8) -> (Self, Id, Id) {
        let mut desks = vec![Desk::founder()];
        desks.extend((2..=count).map(Desk::admitted));
        let hana = desks[0].register("hana");
        let (_, general) = desks[0].server(hana, "Sales");
        for index in 1..desks.len() {
            let (low, high) = desks.split_at_mut(index);
            exchange(&mut [&mut low[0], &mut high[0]]);
        }
        (Self::new(desks), hana, general)
    }

    pub(crate) fn id(&self, index: usize) -> NodeId {
        self.nodes[index].id()
    }

    pub(crate) fn connect(&mut self, a: usize, b: usize) {
        self.links.insert((a.min(b), a.max(b)));
        for (own, other) in [(a, b), (b, a)] {
            let peer = self.id(other);
            let node = &mut self.nodes[own];
            node.replicator
                .connected(&node.desk.engine, peer, self.now)
                .unwrap();
            self.flush(own);
        }
    }

    pub(crate) fn connect_all(&mut self) {
        for a in 0..self.nodes.len() {
            for b in a + 1..self.nodes.len() {
                self.connect(a, b);
            }
        }
    }

    pub(crate) fn disconnect(&mut self, a: usize, b: usize) {
        self.links.remove(&(a.min(b), a.max(b)));
        self.wire.retain(|_, packet| {
            (packet.from, packet.to) != (a, b) && (packet.from, packet.to) != (b, a)
        });
        for (own, other) in [(a, b), (b, a)] {
            let peer = self.id(other);
            self.nodes[own].replicator.disconnected(peer, self.now);
        }
    }

    /// Runs commands at a node in one transaction.
    pub(crate) fn act(&mut self, at: usize, commands: Vec<Command>) -> Vec<Reply> {
        let node = &mut self.nodes[at];
        node.desk.now_ms = self.now;
        node.desk.engine.begin().unwrap();
        let replies = commands
            .into_iter()
            .map(|command| node.desk.engine.execute(command, self.now).unwrap());
        let replies = replies.collect();
        let outcome = node.desk.engine.commit(self.now).unwrap();
        node.committed(&outcome);
        self.flush(at);
        replies
    }

    pub(crate) fn post(&mut self, at: usize, by: Id, channel: Id, text: &str) {
        self.act(at, vec![post(by, channel, text)]);
    }

    /// Posts many messages in transactions of `together`.
    pub(crate) fn post_many(
        &mut self,
        at: usize,
        by: Id,
        channel: Id,
        count: usize,
        together: usize,
    ) {
        let all: Vec<usize> = (0..count).collect();
        for batch in all.chunks(together) {
            self.now += 1;
            let commands = batch
                .iter()
                .map(|index| post(by, channel, &format!("{at}: message {index:06}")));
            let commands = commands.collect();
            self.act(at, commands);
        }
    }

    /// Hands a node bytes as if a peer had sent them.
    pub(crate) fn inject(&mut self, from: usize, to: usize, frame: &[u8]) {
        let peer = self.id(from);
        self.deliver(to, vec![(peer, Arc::from(frame))]);
    }

    fn deliver(&mut self, to: usize, frames: Inbox) {
        let node = &mut self.nodes[to];
        node.desk.now_ms = self.now;
        node.desk.engine.begin().unwrap();
        for (peer, frame) in frames {
            let engine = &mut node.desk.engine;
            node.replicator
                .handle_frame(engine, peer, &frame, self.now)
                .unwrap();
        }
        let outcome = node.desk.engine.commit(self.now).unwrap();
        node.committed(&outcome);
        assert!(!node.replicator.wants_commit());
        self.flush(to);
    }

    pub(crate) fn flush(&mut self, from: usize) {
        while let Some(transmit) = self.nodes[from].replicator.poll_transmit() {
            assert!(transmit.frame.len() <= 1 << 20);
            let to = self
                .nodes
                .iter()
                .position(|node| node.id() == transmit.peer)
                .unwrap();
            let frame = match self.withholding {
                Some((liar, victim, kind, by)) if (liar, victim) == (from, to) => {
                    withhold(&transmit.frame, kind, by)
                }
                _ => transmit.frame,
            };
            self.frames += 1;
            self.bytes += frame.len() as u64;
            if let Some(tape) = &mut self.tape {
                tape.push((from, to, Arc::clone(&frame)));
            }
            let heard = !self.muted.contains(&(from, to));
            if heard && self.links.contains(&(from.min(to), from.max(to))) {
                self.send(Packet { from, to, frame });
            }
        }
        while let Some(event) = self.nodes[from].replicator.poll_event() {
            if let ReplicationEvent::Close { peer, .. } = &event {
                let to = self
                    .nodes
                    .iter()
                    .position(|node| node.id() == *peer)
                    .unwrap();
                // What is on its way still arrives at the other side.
                self.links.remove(&(from.min(to), from.max(to)));
            }
            self.nodes[from].events.push(event);
        }
    }

    fn send(&mut self, mut packet: Packet) {
        let faults = self.faults;
        if self.chance(faults.lost) {
            return;
        }
        if self.chance(faults.truncated) {
            let length = usize::try_from(self.draw(packet.frame.len() as u64)).unwrap();
            packet.frame = Arc::from(&packet.frame[..length]);
        }
        let copies = 1 + u64::from(self.chance(faults.twice));
        for _ in 0..copies {
            let delay = if faults.delay_max > 0 {
                self.draw(faults.delay_max)
            } else {
                0
            };
            self.packets += 1;
            let copy = Packet {
                from: packet.from,
                to: packet.to,
                frame: Arc::clone(&packet.frame),
            };
            self.wire
                .insert((self.now + LATENCY_MS + delay, self.packets), copy);
        }
    }

    fn chance(&mut self, percent: u64) -> bool {
        percent > 0 && self.draw(100) < percent
    }

    /// The next number of the `SplitMix64` generator.
    pub(crate) fn draw(&mut self, below: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % below
    }

    pub(crate) fn seed(&mut self, seed: u64) {
        self.random = seed;
    }

    /// Lets time pass.
    pub(crate) fn run_for(&mut self, ms: u64) {
        let end = self.now + ms;
        while let Some(next) = self.next_event().filter(|next| *next <= end) {
            self.now = self.now.max(next);
            self.crank();
        }
        self.now = end;
    }

    /// Lets time pass until everybody has the same, at most so long. Answers how long it took.
    pub(crate) fn run_until_equal(&mut self, ms_max: u64) -> u64 {
        let start = self.now;
        while !self.is_equal() {
            let next = self
                .next_event()
                .unwrap_or_else(|| panic!("nothing happens any more"));
            assert!(next <= start + ms_max, "not equal after {ms_max} ms");
            self.now = self.now.max(next);
            self.crank();
        }
        self.now - start
    }

    pub(crate) fn is_equal(&self) -> bool {
        let heads = |node: &Node| {
            let heads = node.desk.engine.heads().into_iter();
            heads.filter(|head| head.seq > 0).collect::<Vec<_>>()
        };
        let first = heads(&self.nodes[0]);
        let registers = self.nodes[0].desk.engine.register_sums();
        self.nodes
            .iter()
            .all(|node| heads(node) == first && node.desk.engine.register_sums() == registers)
    }

    fn next_event(&self) -> Option<u64> {
        let arrival = self.wire.keys().next().map(|(at, _)| *at);
        let timers = self
            .nodes
            .iter()
            .filter_map(|node| node.replicator.poll_timeout());
        timers.chain(arrival).min()
    }

    fn crank(&mut self) {
        let later = self.wire.split_off(&(self.now + 1, 0));
        let due = std::mem::replace(&mut self.wire, later);
        let mut inboxes: BTreeMap<usize, Inbox> = BTreeMap::new();
        for packet in due.into_values() {
            let from = self.id(packet.from);
            inboxes
                .entry(packet.to)
                .or_default()
                .push((from, packet.frame));
        }
        for (to, frames) in inboxes {
            self.deliver(to, frames);
        }
        for index in 0..self.nodes.len() {
            let due = self.nodes[index].replicator.poll_timeout();
            if due.is_some_and(|due| due <= self.now) {
                let node = &mut self.nodes[index];
                node.desk.now_ms = self.now;
                node.replicator
                    .handle_timeout(&mut node.desk.engine, self.now)
                    .unwrap();
                let again = node.replicator.poll_timeout();
                assert!(
                    again.is_none_or(|again| again > self.now),
                    "a timer that never rests"
                );
                self.flush(index);
            }
        }
    }

    /// Lets time pass until these have the same.
    pub(crate) fn run_until_equal_among(&mut self, among: &[usize], ms_max: u64) {
        let start = self.now;
        let heads = |world: &Self, at: usize| world.nodes[at].desk.engine.heads();
        while among
            .iter()
            .any(|at| heads(self, *at) != heads(self, among[0]))
        {
            assert!(self.now <= start + ms_max, "not equal after {ms_max} ms");
            self.run_for(1);
        }
    }

    /// A node joins the world, not connected to anybody.
    pub(crate) fn add(&mut self, desk: Desk) {
        self.nodes.push(Node::new(desk));
    }

    pub(crate) fn connect_where(&mut self, wanted: impl Fn(usize, usize) -> bool) {
        for a in 0..self.nodes.len() {
            for b in a + 1..self.nodes.len() {
                if wanted(a, b) {
                    self.connect(a, b);
                }
            }
        }
    }

    /// Connects again what was closed since.
    pub(crate) fn reconnect_closed(&mut self) {
        for a in 0..self.nodes.len() {
            for b in a + 1..self.nodes.len() {
                if !self.links.contains(&(a, b)) {
                    self.disconnect(a, b);
                    self.connect(a, b);
                }
            }
        }
    }

    /// From now on nothing that `from` says reaches `to`.
    pub(crate) fn mute(&mut self, from: usize, to: usize) {
        self.muted.insert((from, to));
        self.wire
            .retain(|_, packet| (packet.from, packet.to) != (from, to));
    }

    pub(crate) fn unmute(&mut self) {
        self.muted.clear();
    }

    /// The process at a node starts anew with what is durable.
    pub(crate) fn restart(&mut self, at: usize) {
        for other in 0..self.nodes.len() {
            if other != at {
                self.disconnect(at, other);
            }
        }
        self.nodes[at].replicator = Replicator::new(config());
    }

    /// Whom a node is catching up from.
    pub(crate) fn pulling(&self, at: usize) -> Option<usize> {
        let peers = self.nodes[at].replicator.peers();
        let source = peers.into_iter().find(|peer| peer.pulling.is_some())?;
        self.nodes.iter().position(|node| node.id() == source.node)
    }

    /// Entries that came in at a node, and those of them that were new.
    pub(crate) fn copies(&self, at: usize) -> (u64, u64) {
        let peers = self.nodes[at].replicator.peers();
        let counters = peers.iter().map(|peer| peer.counters);
        counters.fold((0, 0), |(all, new), counters| {
            (all + counters.entries_in, new + counters.entries_new)
        })
    }

    pub(crate) fn all_copies(&self) -> (u64, u64) {
        let all = (0..self.nodes.len()).map(|at| self.copies(at));
        all.fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
    }

    /// A counter summed over all nodes.
    pub(crate) fn counter(&self, name: &str) -> u64 {
        let counters = self.nodes.iter().map(|node| node.replicator.counters());
        counters.filter_map(|counters| counters.get(name)).sum()
    }

    /// Makes channels at a node and answers their ids.
    pub(crate) fn channels(&mut self, at: usize, by: Id, count: usize) -> Vec<Id> {
        let view = self.nodes[at].desk.engine.view();
        let server = view.servers_of(by).unwrap()[0].id;
        let mut channels = Vec::new();
        for index in 0..count {
            self.now += 1;
            let name = format!("channel-{index}");
            let topic = String::new();
            let replies = self.act(
                at,
                vec![Command::CreateChannel {
                    by,
                    server,
                    name,
                    topic,
                    private: false,
                }],
            );
            let Reply::Channel(channel) = &replies[0] else {
                panic!("not a channel: {replies:?}")
            };
            channels.push(*channel);
        }
        channels
    }

    pub(crate) fn take_traffic(&mut self) -> (u64, u64) {
        (
            std::mem::take(&mut self.frames),
            std::mem::take(&mut self.bytes),
        )
    }
}

/// What a liar sends in place of a frame: entries of servers without their payload.
fn withhold(frame: &Arc<[u8]>, kind: u8, by: Position) -> Arc<[u8]> {
    let erase = |entries: &mut Vec<GroupEntry>| {
        for entry in entries {
            let (length, hash) = (entry.body.length(), entry.body.hash());
            if entry.kind == kind && entry.space != Space::Mesh {
                let why = Absence::Erased(by);
                entry.body = Body::Absent(Absent { length, hash, why });
            }
        }
    };
    let mut read = decode(frame).unwrap().unwrap();
    match &mut read {
        Frame::Chunk(chunk) => {
            let groups = chunk.groups.iter_mut();
            groups.for_each(|group| erase(&mut group.entries));
        }
        Frame::AuditReply(reply) => {
            let groups = reply.group.iter_mut();
            groups.for_each(|group| erase(&mut group.entries));
        }
        Frame::Push(push) => erase(&mut push.entries),
        _ => {}
    }
    encode(&read)
}

pub(crate) fn post(by: Id, channel: Id, text: &str) -> Command {
    Command::Post {
        by,
        channel,
        content: text.to_owned(),
        parent: None,
        nonce: None,
        mentions: Vec::new(),
        attachments: Vec::new(),
    }
}

/// The taped frames: sender, content, receiver.
pub(crate) fn frames_of(world: &World) -> Vec<(usize, Frame, usize)> {
    let tape = world.tape.as_ref().unwrap().iter();
    tape.map(|(from, to, frame)| (*from, decode(frame).unwrap().unwrap(), *to))
        .collect()
}
