//! Links between processes: connections, what blocks them, and what happens to frames.

use std::collections::{BTreeMap, BTreeSet};

use storage::NodeId;

use crate::dice::Dice;

/// A connection between two processes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    pub(crate) a: usize,
    pub(crate) b: usize,
}

/// Who is connected to whom, and which ways are blocked.
#[derive(Debug, Default)]
pub(crate) struct Network {
    pub(crate) sessions: BTreeMap<u64, Session>,
    next_session: u64,
    /// Directed: nothing gets through from the first to the second.
    blocked: BTreeMap<u64, BTreeSet<(usize, usize)>>,
    /// Pairs with an attempt to connect ahead.
    pub(crate) attempts: BTreeSet<(usize, usize)>,
    /// When the last frame in order arrives, per direction.
    last_arrival: BTreeMap<(u64, usize), u64>,
    /// Pairs that are neighbours at all.
    pub(crate) pairs: BTreeSet<(usize, usize)>,
    /// The session of a process with a node.
    by_peer: BTreeMap<(usize, NodeId), u64>,
}

impl Network {
    pub(crate) fn is_blocked(&self, from: usize, to: usize) -> bool {
        self.blocked.values().any(|set| set.contains(&(from, to)))
    }

    pub(crate) fn block(&mut self, partition: u64, ways: BTreeSet<(usize, usize)>) {
        self.blocked.insert(partition, ways);
    }

    pub(crate) fn heal(&mut self, partition: u64) {
        self.blocked.remove(&partition);
    }

    pub(crate) fn heal_all(&mut self) {
        self.blocked.clear();
    }

    pub(crate) fn open(
        &mut self,
        (a, node_a): (usize, NodeId),
        (b, node_b): (usize, NodeId),
    ) -> u64 {
        self.next_session += 1;
        let session = self.next_session;
        self.sessions.insert(session, Session { a, b });
        self.by_peer.insert((a, node_b), session);
        self.by_peer.insert((b, node_a), session);
        session
    }

    pub(crate) fn close(&mut self, session: u64) -> Option<Session> {
        let found = self.sessions.remove(&session)?;
        self.by_peer.retain(|_, other| *other != session);
        self.last_arrival.retain(|(other, _), _| *other != session);
        Some(found)
    }

    pub(crate) fn session_with(&self, process: usize, peer: NodeId) -> Option<u64> {
        self.by_peer.get(&(process, peer)).copied()
    }

    /// The process at the other end of a session.
    pub(crate) fn other_end(&self, session: u64, process: usize) -> Option<usize> {
        let session = self.sessions.get(&session)?;
        Some(if session.a == process {
            session.b
        } else {
            session.a
        })
    }

    pub(crate) fn sessions_of(&self, process: usize) -> Vec<u64> {
        let of = |(_, session): &(&u64, &Session)| session.a == process || session.b == process;
        self.sessions.iter().filter(of).map(|(id, _)| *id).collect()
    }

    /// When a frame that is sent now arrives, behind those sent before.
    pub(crate) fn arrival(&mut self, session: u64, to: usize, now: u64, transit_ms: u64) -> u64 {
        let last = self.last_arrival.entry((session, to)).or_default();
        *last = (*last).max(now + transit_ms);
        *last
    }
}

/// The ways that are closed by a split of a drawn shape.
pub(crate) fn draw_partition(
    nodes: usize,
    dice: &mut Dice,
) -> (&'static str, BTreeSet<(usize, usize)>) {
    let mut order: Vec<usize> = (0..nodes).collect();
    dice.shuffle(&mut order);
    let rank = |node: usize| order.iter().position(|other| *other == node).unwrap_or(0);
    let half = nodes / 2;
    let (name, open): (_, Box<dyn Fn(usize, usize) -> bool>) = match dice.below(6) {
        0 => (
            "halves",
            Box::new(|a, b| (rank(a) < half) == (rank(b) < half)),
        ),
        1 => (
            "ring",
            Box::new(|a, b| {
                let gap = rank(a).abs_diff(rank(b));
                gap == 1 || gap == nodes - 1
            }),
        ),
        2 => ("star", Box::new(|a, b| rank(a) == 0 || rank(b) == 0)),
        3 => (
            "bridge",
            Box::new(|a, b| {
                let side = |node| rank(node).cmp(&half);
                side(a) == side(b) || side(a).is_eq() || side(b).is_eq()
            }),
        ),
        4 => (
            "one-way",
            Box::new(|a, b| rank(a) >= rank(b) || rank(a) >= half),
        ),
        _ => ("alone", Box::new(|a, b| rank(a) != 0 && rank(b) != 0)),
    };
    let all = (0..nodes).flat_map(|a| (0..nodes).map(move |b| (a, b)));
    let closed = all.filter(|(a, b)| a != b && !open(*a, *b)).collect();
    (name, closed)
}

/// Every pair on a small mesh; on a large one a ring with chords.
pub(crate) fn neighbours(nodes: usize, dice: &mut Dice) -> BTreeSet<(usize, usize)> {
    const ALL_BELOW: usize = 12;
    let mut pairs = BTreeSet::new();
    for a in 0..nodes {
        for b in a + 1..nodes {
            if nodes <= ALL_BELOW || b == a + 1 || dice.chance(150) {
                pairs.insert((a, b));
            }
        }
    }
    pairs.insert((0, nodes - 1));
    pairs
}
