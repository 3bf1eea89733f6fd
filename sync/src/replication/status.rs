//! What an administrator may see of replication.

use std::collections::BTreeMap;

use storage::{FeedId, Floor, NodeId, Position};

use super::Replicator;
use super::peer::{Facts, Peer};
use crate::engine::Engine;

/// What went to and came from a peer since this process started.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PeerCounters {
    pub frames_in: u64,
    pub frames_out: u64,
    pub bytes_in: u64,
    pub bytes_out: u64,
    /// Entries received, those known already included.
    pub entries_in: u64,
    /// Entries that were new here.
    pub entries_new: u64,
    pub entries_out: u64,
    pub chunks_in: u64,
    pub chunks_out: u64,
    /// Pulls made from it.
    pub pulls: u64,
    /// Pulls that it let starve.
    pub stalls: u64,
    /// Own groups that were not pushed because too much was unacknowledged.
    pub pushes_withheld: u64,
}

/// How far catching up from a peer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PullProgress {
    pub entries_received: u64,
    pub entries_total: u64,
}

/// One peer as this node knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerStatus {
    pub node: NodeId,
    pub connected: bool,
    /// Both sides have agreed on a protocol version.
    pub ready: bool,
    pub version: Option<u8>,
    pub facts: Facts,
    /// How far the peer has applied each feed, and when that was last confirmed (wall clock, ms).
    pub positions: Vec<(FeedId, u64)>,
    pub as_of_ms: u64,
    pub last_heard_ms: u64,
    /// The peer's clock minus this node's, the way of one frame included.
    pub clock_offset_ms: i64,
    /// Entries that the peer lacks and this node has.
    pub entries_behind: u64,
    /// Entries that the peer has and this node lacks.
    pub entries_ahead: u64,
    pub pulling: Option<PullProgress>,
    /// The peer is catching up from this node.
    pub serving: bool,
    pub counters: PeerCounters,
    pub last_error: Option<String>,
}

impl Replicator {
    /// Every peer that is connected or was.
    #[must_use]
    pub fn peers(&self) -> Vec<PeerStatus> {
        self.peers
            .iter()
            .map(|(node, peer)| self.status_of(*node, peer))
            .collect()
    }

    /// How far one peer is known to have applied each feed.
    #[must_use]
    pub fn positions_of(&self, node: NodeId) -> Vec<(FeedId, u64)> {
        let known = self.peers.get(&node).into_iter();
        let known = known.flat_map(|peer| &peer.known);
        known
            .filter_map(|(key, seq)| Some((self.durable.id(*key)?, *seq)))
            .collect()
    }

    /// When each peer was heard last, by the wall clock in milliseconds, and how many entries it
    /// has that this node lacks.
    pub fn leads(&self) -> impl Iterator<Item = (NodeId, u64, u64)> + '_ {
        self.peers.iter().map(|(node, peer)| {
            let ahead = peer.known.iter();
            let ahead = ahead.map(|(key, seq)| seq.saturating_sub(self.durable.seq(*key)));
            let ahead = ahead.fold(0, u64::saturating_add);
            (*node, peer.last_heard_ms, ahead)
        })
    }

    fn status_of(&self, node: NodeId, peer: &Peer) -> PeerStatus {
        let known = peer.known.iter();
        let positions = known.filter_map(|(key, seq)| Some((self.durable.id(*key)?, *seq)));
        let ahead = peer
            .known
            .iter()
            .map(|(key, seq)| seq.saturating_sub(self.durable.seq(*key)));
        let session = peer.session.as_ref();
        let pull = session.and_then(|session| session.pull.as_ref());
        PeerStatus {
            node,
            connected: session.is_some(),
            ready: peer.ready().is_some(),
            version: peer.version,
            facts: peer.facts.clone(),
            positions: positions.collect(),
            as_of_ms: peer.as_of_ms,
            last_heard_ms: peer.last_heard_ms,
            clock_offset_ms: peer.clock_offset_ms,
            entries_behind: self.behind(peer),
            entries_ahead: ahead.fold(0, u64::saturating_add),
            pulling: pull.map(|pull| PullProgress {
                entries_received: pull.entries_received,
                entries_total: pull.entries_total,
            }),
            serving: session.is_some_and(|session| session.serving.is_some()),
            counters: peer.counters,
            last_error: peer.last_error.clone(),
        }
    }

    /// How many entries a peer lacks. A feed that it has never heard of goes on from the older one
    /// in its line up to which it has everything.
    fn behind(&self, peer: &Peer) -> u64 {
        let mut reached: BTreeMap<i64, u64> = BTreeMap::new();
        for (key, seq) in &peer.known {
            if let Some(standing) = self.durable.standing(*key) {
                let total = standing.base.saturating_add((*seq).min(standing.head.seq));
                let known = reached.entry(standing.line).or_default();
                *known = (*known).max(total);
            }
        }
        let lacks = self.durable.tips().map(|tip| {
            let total = tip.base.saturating_add(tip.head.seq);
            total.saturating_sub(reached.get(&tip.line).copied().unwrap_or(0))
        });
        lacks.fold(0, u64::saturating_add)
    }

    /// How many of the peers ever seen have durably applied a place, and how many there are.
    #[must_use]
    pub fn acknowledged(&self, engine: &Engine, at: Position) -> (usize, usize) {
        let lineage = engine.store().lineage();
        let has = |peer: &&Peer| {
            let mut floor = Floor::default();
            for (key, seq) in &peer.known {
                if let Some(feed) = self.durable.id(*key) {
                    lineage.raise(&mut floor, Position { feed, seq: *seq });
                }
            }
            lineage.place(at).is_some_and(|place| floor.covers(place))
        };
        (self.peers.values().filter(has).count(), self.peers.len())
    }
}
