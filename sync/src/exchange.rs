//! What the engine and the replication protocol hand each other; both stand on it.

use storage::{FeedId, Hash, Position};

use crate::feed::ForkProof;

/// How far one feed is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub feed: FeedId,
    pub seq: u64,
    /// The hash of the entry at `seq`.
    pub hash: Hash,
    /// Entries after this one have no effect anywhere, so nobody asks for them or serves them.
    pub cut_after: Option<u64>,
    /// No newer feed of its node stands for it.
    pub is_tip: bool,
}

/// The same with what only this node can use: where the feed stands among its node's others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub head: Head,
    pub line: i64,
    /// Entries of that line before the feed's first.
    pub base: u64,
}

/// Why a group was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupRefusal {
    /// Entries before it are missing; the feed is stored up to `have`.
    Gap {
        have: u64,
    },
    NotSealed,
    /// It does not continue what is stored.
    Chain,
    Certificate,
    Time,
    Space,
    Malformed,
    TooLarge,
    /// It came without a payload that is never erased.
    Withheld,
    /// It stands after a cut.
    Cut,
    /// This node belongs to no mesh.
    NoMesh,
    /// Too much of the feed waits for its causal past already.
    Backlog,
    /// This node could not take it in before, whoever gave it.
    Aside,
}

/// What became of groups that were handed to the engine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Feed and first sequence number of what was refused.
    pub refused: Vec<(FeedId, u64, GroupRefusal)>,
    pub forks: Vec<ForkProof>,
    /// Where copies here differ from the ones that newer feeds of their nodes adopt.
    pub differing: Vec<Position>,
    /// Entries applied, those that had been waiting included.
    pub new_entries: u64,
}
