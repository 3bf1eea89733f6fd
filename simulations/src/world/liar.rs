//! One admitted node that lies: it twists what its honest code would send, and makes up feeds,
//! forks, gaps, floods and strangers of its own.

use std::collections::VecDeque;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{Absence, Absent, FeedId, Hash, Id, NodeId, Position, Space};
use sync::feed::{Body, Certificate, Declared, Group, GroupEntry, Past, PastSteps, Signature};
use sync::payload::{Message, Payload, Record};
use sync::register::{READ, Register, mark_of};
use sync::replication::{
    ChunkPast, FeedKey, Frame, Notice, Positions, Registers, decode, encode, encode_push,
};

use super::clock::START_MS;
use super::queue::Happening;
use super::{Phase, World};
use crate::dice::derive;

/// Frames kept to be sent again later.
const KEPT_MAX: usize = 64;

#[derive(Debug)]
pub(crate) struct Liar {
    process: usize,
    kept: VecDeque<Arc<[u8]>>,
    feeds: u64,
}

impl Liar {
    pub(super) fn new(process: usize) -> Self {
        Self {
            process,
            kept: VecDeque::new(),
            feeds: 0,
        }
    }
}

impl World {
    /// What the liar sends in place of an honest frame.
    pub(super) fn twist(&mut self, frame: &Arc<[u8]>) -> Vec<Arc<[u8]>> {
        let draw = self.fault_dice.below(100);
        let old = self.keep(frame);
        match draw {
            0..=2 => {
                self.count("lie: changed byte");
                let mut bytes = frame.to_vec();
                let at = self.fault_dice.index(bytes.len());
                bytes[at] ^= 1 << self.fault_dice.below(8);
                vec![bytes.into()]
            }
            3 => {
                self.count("lie: cut frame");
                let length = self.fault_dice.index(frame.len());
                vec![frame[..length].into()]
            }
            4..=9 => {
                self.count("lie: old frame again");
                vec![Arc::clone(frame), old]
            }
            10..=13 => {
                self.count("lie: swallowed frame");
                Vec::new()
            }
            14..=40 => vec![self.falsify(frame)],
            41..=69 => vec![self.pass_off(frame)],
            _ => vec![Arc::clone(frame)],
        }
    }

    fn keep(&mut self, frame: &Arc<[u8]>) -> Arc<[u8]> {
        let Some(liar) = self.liar.as_mut() else {
            return Arc::clone(frame);
        };
        if liar.kept.len() == KEPT_MAX {
            liar.kept.pop_front();
        }
        liar.kept.push_back(Arc::clone(frame));
        let at = self.fault_dice.index(liar.kept.len());
        Arc::clone(&liar.kept[at])
    }

    /// Changes what a frame says so that it still can be read.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only some frames are worth falsifying"
    )]
    fn falsify(&mut self, frame: &Arc<[u8]>) -> Arc<[u8]> {
        let Ok(Some(read)) = decode(frame) else {
            return Arc::clone(frame);
        };
        let draw = self.fault_dice.below(4);
        let changed = match read {
            Frame::Push(mut push) => {
                self.count("lie: changed group");
                match draw {
                    0 => push.seal = Signature([7; 64]),
                    1 => push.entries.iter_mut().for_each(falsify_entry),
                    _ => push.past = PastSteps::default(),
                }
                Frame::Push(push)
            }
            Frame::Chunk(mut chunk) => {
                self.count("lie: changed group");
                for group in &mut chunk.groups {
                    match draw {
                        0 => group.seal = Signature([7; 64]),
                        1 => group.entries.iter_mut().for_each(falsify_entry),
                        2 => withhold(&mut group.entries),
                        _ => group.past = ChunkPast::default(),
                    }
                }
                Frame::Chunk(chunk)
            }
            Frame::Positions(mut positions) => {
                self.count("lie: false positions");
                positions
                    .positions
                    .iter_mut()
                    .for_each(|(_, seq)| *seq += 1_000);
                Frame::Positions(positions)
            }
            _ => return Arc::clone(frame),
        };
        encode(&changed)
    }

    /// Hands on what others wrote with every message in it passed off as deleted.
    fn pass_off(&mut self, frame: &Arc<[u8]>) -> Arc<[u8]> {
        let Ok(Some(Frame::Chunk(mut chunk))) = decode(frame) else {
            return Arc::clone(frame);
        };
        self.count("lie: passed off as deleted");
        for group in &mut chunk.groups {
            withhold(&mut group.entries);
        }
        encode(&Frame::Chunk(chunk))
    }

    /// Makes something up and sends it.
    pub(super) fn lie(&mut self) {
        if self.phase == Phase::Quiet {
            return;
        }
        let delay = self.fault_dice.within((1_000, 6_000));
        self.soon(delay, Happening::Lie);
        let Some(process) = self.liar.as_ref().map(|liar| liar.process) else {
            return;
        };
        if self.processes[process].live.is_none() {
            return;
        }
        match self.fault_dice.below(10) {
            0 | 1 => self.fork(process),
            2 => self.gap(process),
            3 => self.huge(process),
            4 => self.flood(process),
            5 => self.stranger(process),
            6 => self.forge_register(process),
            7 => self.flood_registers(process),
            8 => self.write_as_nobody(process),
            _ => self.claim_everything(process),
        }
    }

    fn tell(&mut self, process: usize, frame: &Arc<[u8]>, to: Option<u64>) {
        for (turn, session) in self.network.sessions_of(process).into_iter().enumerate() {
            if to.is_none_or(|to| to == turn as u64 % 2) {
                self.transmit(session, process, Arc::clone(frame));
            }
        }
    }

    /// A feed of the liar's own, made by hand: its certificate, then nothing.
    fn open_feed(&mut self, process: usize) -> Group {
        let count = self.liar.as_mut().map_or(0, |liar| {
            liar.feeds += 1;
            liar.feeds
        });
        let node = self.processes[process].node;
        let feed = FeedId {
            node,
            incarnation: 0xbad0_0000 + count,
        };
        let certificate = Certificate::issue(&self.root, node, false, START_MS);
        let record = Payload::Record(Record::Certificate(certificate));
        let entry = self.entry(Space::Mesh, &record, 0);
        let past = self.past_of(process);
        self.sealed(process, feed, 1, Hash::ZERO, vec![entry], past)
    }

    fn entry(&self, space: Space, payload: &Payload, later: u64) -> GroupEntry {
        GroupEntry {
            time: (START_MS + self.now + later) << 16,
            space,
            kind: payload.kind(),
            body: Body::Present(payload.encode()),
        }
    }

    fn past_of(&self, process: usize) -> Past {
        let heads = self.processes[process]
            .live
            .as_ref()
            .map(|live| live.engine.heads());
        let heads = heads.unwrap_or_default().into_iter();
        let named = heads
            .filter(|head| head.seq > 0 && head.cut_after.is_none())
            .filter(|head| head.feed.incarnation >> 16 != 0xbad0)
            .map(|head| (head.feed, head.seq));
        Past::of(named.collect())
    }

    fn sealed(
        &self,
        process: usize,
        feed: FeedId,
        first_seq: u64,
        previous: Hash,
        entries: Vec<GroupEntry>,
        past: Past,
    ) -> Group {
        let seal = Signature([0; 64]);
        let mut group = Group {
            feed,
            first_seq,
            previous,
            entries,
            past,
            seal,
        };
        group.seal = Group::seal(&self.processes[process].key, &group.span(), &group.past);
        group
    }

    fn message(&mut self, author: Id, text: &str) -> Option<(Space, Payload)> {
        let channel = self.model.channels.first()?;
        let record = Message {
            nonce: Some(format!("liar-{}", self.fault_dice.number())),
            ..Message::of_text(channel.id, author, text.to_owned())
        };
        let server = self.model.servers[channel.home.server()?].id;
        Some((
            Space::Server(server),
            Payload::Record(Record::Message(record)),
        ))
    }

    fn owner(&self) -> Id {
        let server = self.model.servers.first();
        server
            .and_then(|server| self.model.users[server.owner].id)
            .unwrap_or_default()
    }

    /// Two histories, each told to one half of the peers.
    fn fork(&mut self, process: usize) {
        self.count("lie: fork");
        let start = self.open_feed(process);
        let owner = self.owner();
        self.tell(process, &push_of(&start), None);
        for side in 0..2 {
            let text = format!("side {side}");
            let Some((space, payload)) = self.message(owner, &text) else {
                return;
            };
            let entries = vec![self.entry(space, &payload, 1 + side)];
            let previous = start.last_hash();
            let group = self.sealed(process, start.feed, 2, previous, entries, Past::default());
            self.tell(process, &push_of(&group), Some(side));
        }
    }

    /// The fifth entry without those before.
    fn gap(&mut self, process: usize) {
        self.count("lie: gap");
        let start = self.open_feed(process);
        self.tell(process, &push_of(&start), None);
        let owner = self.owner();
        let Some((space, payload)) = self.message(owner, "gap") else {
            return;
        };
        let entries = vec![self.entry(space, &payload, 1)];
        let group = self.sealed(
            process,
            start.feed,
            5,
            Hash([9; 32]),
            entries,
            Past::default(),
        );
        self.tell(process, &push_of(&group), None);
    }

    fn huge(&mut self, process: usize) {
        self.count("lie: huge frame");
        let kind = [5, 7, 0x0c, 0x81][self.fault_dice.index(4)];
        let length = [1024 * 1024 + 1, 1024 * 1024, 300_000][self.fault_dice.index(3)];
        let frame: Arc<[u8]> = vec![kind; length].into();
        self.tell(process, &frame, Some(0));
    }

    fn flood(&mut self, process: usize) {
        self.count("lie: flood");
        let notice = encode(&Frame::Notice(Notice {
            kind: 1,
            bytes: vec![1; 100],
        }));
        for _ in 0..200 {
            self.tell(process, &notice, None);
        }
    }

    /// A feed of a key that nobody admitted, or with another node's certificate.
    fn stranger(&mut self, process: usize) {
        self.count("lie: stranger's feed");
        let number = self.fault_dice.number();
        let key = SigningKey::from_bytes(&derive(number, "stranger"));
        let node = NodeId(key.verifying_key().to_bytes());
        let root = SigningKey::from_bytes(&derive(number, "false root"));
        let certificate = match self.fault_dice.below(2) {
            0 => Certificate::issue(&root, node, true, START_MS),
            _ => Certificate::issue(&self.root, self.processes[process].node, false, START_MS),
        };
        let record = Payload::Record(Record::Certificate(certificate));
        let mut entries = vec![self.entry(Space::Mesh, &record, 0)];
        let owner = self.owner();
        if let Some((space, payload)) = self.message(owner, "from a stranger") {
            entries.push(self.entry(space, &payload, 1));
        }
        let feed = FeedId {
            node,
            incarnation: number,
        };
        let (past, seal) = (self.past_of(process), Signature([0; 64]));
        let mut group = Group {
            feed,
            first_seq: 1,
            previous: Hash::ZERO,
            entries,
            past,
            seal,
        };
        group.seal = Group::seal(&key, &group.span(), &group.past);
        self.tell(process, &push_of(&group), None);
    }

    /// A read mark in the name of another node.
    fn forge_register(&mut self, process: usize) {
        self.count("lie: forged read mark");
        let victim = (process + 1) % self.processes.len();
        let node = self.processes[victim].node;
        let no = (START_MS + self.now) << 16;
        let Some(register) = self.register_of(node, 1, no, Vec::new()) else {
            return;
        };
        self.tell(process, &registers_frame(vec![register]), None);
    }

    /// Read marks of its own that say different things to different peers, of more starts than
    /// anybody has.
    fn flood_registers(&mut self, process: usize) {
        self.count("lie: many read marks for one channel");
        let node = self.processes[process].node;
        for side in 0..2 {
            let mut registers = Vec::new();
            for lane in 0..12 {
                let no = ((START_MS + self.now) << 16) + lane % 5;
                let feed = FeedId {
                    node,
                    incarnation: self.fault_dice.number(),
                };
                let made = self.register_of(node, lane, no, vec![(feed, 1 + side)]);
                registers.extend(made.map(|made| made.signed(&self.processes[process].key)));
            }
            self.tell(process, &registers_frame(registers), Some(side));
        }
    }

    fn register_of(
        &self,
        node: NodeId,
        lane: u64,
        no: u64,
        mark: Vec<(FeedId, u64)>,
    ) -> Option<Register> {
        let channel = self.model.channels.first()?.id;
        Some(Register {
            node,
            user: self.owner(),
            channel,
            kind: READ,
            lane,
            no,
            merged: Vec::new(),
            value: mark_of(mark, &[]),
            signature: Signature([3; 64]),
        })
    }

    /// A message of an account that does not exist, properly sealed.
    fn write_as_nobody(&mut self, process: usize) {
        self.count("lie: message of nobody");
        let start = self.open_feed(process);
        let nobody = Id(*b"nobody in here!!");
        let Some((space, payload)) = self.message(nobody, "from nobody") else {
            return;
        };
        let entries = vec![self.entry(space, &payload, 1)];
        let previous = start.last_hash();
        let group = self.sealed(process, start.feed, 2, previous, entries, Past::default());
        self.tell(process, &push_of(&start), None);
        self.tell(process, &push_of(&group), None);
    }

    /// Says that it has much more of every feed than there is.
    fn claim_everything(&mut self, process: usize) {
        self.count("lie: false positions");
        let heads = self.processes[process]
            .live
            .as_ref()
            .map(|live| live.engine.heads());
        let heads = heads.unwrap_or_default().into_iter();
        let positions = heads
            .map(|head| (FeedKey::of(head.feed), head.seq + 100_000))
            .collect();
        self.tell(
            process,
            &encode(&Frame::Positions(Positions { positions })),
            None,
        );
    }
}

fn falsify_entry(entry: &mut GroupEntry) {
    if let Body::Present(bytes) = &mut entry.body
        && let Some(last) = bytes.last_mut()
    {
        *last ^= 1;
    }
}

/// Passes off every message as deleted.
fn withhold(entries: &mut [GroupEntry]) {
    for entry in entries {
        let (length, hash) = (entry.body.length(), entry.body.hash());
        let by = Position {
            feed: FeedId {
                node: NodeId([1; 32]),
                incarnation: 1,
            },
            seq: 1,
        };
        if entry.kind == sync::feed::KIND_RECORD && entry.space != Space::Mesh {
            let why = Absence::Erased(by);
            entry.body = Body::Absent(Absent { length, hash, why });
        }
    }
}

fn registers_frame(registers: Vec<Register>) -> Arc<[u8]> {
    let more = false;
    encode(&Frame::Registers(Registers { more, registers }))
}

/// A push to somebody to whom the feed has declared nothing before.
fn push_of(group: &Group) -> Arc<[u8]> {
    let steps = PastSteps::of(&group.past, &Declared::new()).unwrap_or_default();
    encode_push(group, &steps)
}
