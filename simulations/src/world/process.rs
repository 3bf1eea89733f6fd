//! One node process: the real engine and the real replication, and what it has shown so far.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{FeedId, Id, NodeId, Position};
use sync::engine::{Carried, Command, Engine, FORMAT};
use sync::feed::{Certificate, RootKeyProof, RootKeyQuestion};
use sync::replication::{FeedKey, Replicator};

use super::clock::NodeClock;

/// Something a process has to deal with.
#[derive(Debug, Clone)]
pub(crate) enum Input {
    Connected {
        session: u64,
        peer: NodeId,
    },
    Disconnected {
        session: u64,
        peer: NodeId,
    },
    Frame {
        session: u64,
        peer: NodeId,
        frame: Arc<[u8]>,
    },
    Command {
        attempt: usize,
        command: Box<Command>,
    },
}

/// Where a crash strikes within the next batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doom {
    /// After so many inputs of the transaction.
    Amid(usize),
    BeforeCommit,
    /// The commit fails, the process goes on.
    FailedCommit,
    /// The disk has room for so many pages more: something in the middle fails.
    FullDisk(u32),
    /// Durable, but nobody was told.
    AfterCommit,
    /// Frames are out, answers are not.
    AfterTransmits,
}

/// A running process.
#[derive(Debug)]
pub(crate) struct Live {
    pub(crate) engine: Engine,
    pub(crate) replicator: Replicator,
    /// The furthest that was applied at any commit.
    pub(crate) durable: BTreeMap<FeedKey, u64>,
    /// When the timer that is planned strikes.
    pub(crate) timer: Option<u64>,
    pub(crate) shown: Shown,
    /// The session with each peer, as this process knows it.
    pub(crate) sessions: BTreeMap<NodeId, u64>,
    pub(crate) root_key_answers: RootKeyAnswers,
}

/// By session, who says to have the root key, to what question, and what proves it.
pub(crate) type RootKeyAnswers = BTreeMap<u64, (NodeId, RootKeyQuestion, RootKeyProof)>;

/// What clients of a process have been told of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shown {
    pub(crate) messages: BTreeMap<Id, BTreeSet<Id>>,
    pub(crate) all: BTreeSet<Id>,
    pub(crate) last: BTreeMap<FeedId, u64>,
}

/// A process, running or not, and its disk.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) key: SigningKey,
    pub(crate) node: NodeId,
    pub(crate) founder: bool,
    /// The mesh root key is on its disk.
    pub(crate) holds_root: bool,
    pub(crate) carries: Carried,
    /// The newest format of payloads that its version of the program reads.
    pub(crate) format: u64,
    pub(crate) honest: bool,
    /// Nobody works there any more; it is about to be revoked.
    pub(crate) leaving: bool,
    /// It was revoked and never runs again.
    pub(crate) gone: bool,
    /// By what it was admitted, once it was.
    pub(crate) certificate: Option<Certificate>,
    pub(crate) live: Option<Live>,
    /// The disk while it is not running, and what stands on it.
    pub(crate) disk: Option<Vec<u8>>,
    pub(crate) held: BTreeMap<FeedId, u64>,
    pub(crate) shown_before: Shown,
    pub(crate) clock: NodeClock,
    pub(crate) inbox: VecDeque<Input>,
    /// A batch is planned.
    pub(crate) busy: bool,
    /// Counts the starts.
    pub(crate) life: u64,
    pub(crate) incarnation: u64,
    pub(crate) doom: Option<Doom>,
    pub(crate) backup: Option<(Vec<u8>, u64)>,
    /// For a deliberate weakening: an image that is older than the last commit.
    pub(crate) stale: Option<Vec<u8>>,
}

impl Process {
    /// What it takes the time to be: its own clock, corrected by its peers'.
    pub(crate) fn mesh_ms(&self, now: u64) -> u64 {
        let shows = self.clock.shows(now);
        let live = self.live.as_ref();
        live.map_or(shows, |live| live.engine.mesh_ms(shows))
    }

    pub(crate) fn new(key: SigningKey, honest: bool) -> Self {
        Self {
            node: NodeId(key.verifying_key().to_bytes()),
            key,
            founder: false,
            holds_root: false,
            carries: Carried::Everything,
            format: FORMAT,
            honest,
            leaving: false,
            gone: false,
            certificate: None,
            live: None,
            disk: None,
            held: BTreeMap::new(),
            shown_before: Shown::default(),
            clock: NodeClock::default(),
            inbox: VecDeque::new(),
            busy: false,
            life: 0,
            incarnation: 0,
            doom: None,
            backup: None,
            stale: None,
        }
    }

    /// Whether the entry at a place is on this process's disk.
    pub(crate) fn holds(&self, place: Position) -> bool {
        let stored = match &self.live {
            Some(live) => live.engine.stored_seq(place.feed),
            None => self.held.get(&place.feed).copied().unwrap_or(0),
        };
        stored >= place.seq
    }
}
