//! Working out what the status page shows, when somebody looks and otherwise once a second at most,
//! and only after something happened.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use storage::{FeedId, Floor, Lineage, NodeId, Place, Position};
use sync::replication::PeerStatus;

use super::Worker;
use crate::host::overview::{Overview, PeerView};
use crate::host::positions::floor_of;
use crate::time::now_ms;

/// Entries whose time is looked up for one overview; the others are for the next.
const LOOKUPS_MAX: usize = 64;

/// When the first entries that others lack were written, so that each is looked up once.
pub(in crate::host) type EntryTimes = BTreeMap<Position, u64>;

impl Worker {
    /// Something happened that the status page should show.
    pub(in crate::host) fn overview_differs(&mut self, now: u64) {
        self.shared.overview.outdate();
        self.overview.differs(now);
    }

    /// Works the overview out when that is due, and tells those who wait for it.
    pub(in crate::host) fn tell_overview(&mut self, now: u64) {
        if !self.lookers.is_empty() {
            self.overview.looked(now);
        }
        if self.overview.is_due(now) {
            let (overview, complete) = self.work_out_overview(now);
            self.shared.overview.publish(overview);
            self.overview.told(now, now_ms());
            self.answer_lookers();
            if !complete {
                self.overview_differs(now);
            }
        } else if !self.shared.overview.is_outdated() {
            self.answer_lookers();
        }
    }

    fn answer_lookers(&mut self) {
        for looker in self.lookers.drain(..) {
            // Whoever looked may have gone.
            let _ = looker.send(());
        }
    }

    /// The overview, and whether everything in it could be looked up at once.
    fn work_out_overview(&mut self, now: u64) -> (Overview, bool) {
        let admitted = self.engine.admitted();
        let heads = self.engine.heads().into_iter();
        let own: BTreeMap<FeedId, u64> = heads.map(|head| (head.feed, head.seq)).collect();
        let mut peers = self.replicator.peers();
        peers.retain(|peer| admitted.contains(&peer.node) || self.is_connected(peer.node));
        let lineage = self.engine.store().lineage_now();
        let writers = writers(&lineage, &own, &peers);
        let held = |positions: &mut dyn Iterator<Item = (FeedId, u64)>| {
            let mut held = vec![0; writers.len()];
            for (node, written) in written(&lineage, positions) {
                if let Ok(at) = writers.binary_search_by_key(&node, |(node, _)| *node) {
                    held[at] = written;
                }
            }
            Arc::<[u64]>::from(held)
        };
        let (times, complete) = self.times_of_lacking(&own, &peers);
        let views = peers.iter().map(|peer| {
            let view = PeerView {
                program: peer.facts.program.clone(),
                last_heard_ms: peer.last_heard_ms,
                as_of_ms: peer.as_of_ms,
                clock_offset_ms: peer.clock_offset_ms,
                behind: peer.entries_behind,
                behind_since_ms: times.get(&peer.node).copied(),
                ahead: peer.entries_ahead,
                held: held(&mut peer.positions.iter().copied()),
            };
            (peer.node, view)
        });
        let peers = views.collect();
        let engine = self.engine.counters().iter();
        let counters = engine.chain(self.replicator.counters());
        let overview = Overview {
            at_ms: now,
            counters: counters.map(|(name, count)| (*name, *count)).collect(),
            own: held(&mut own.iter().map(|(feed, seq)| (*feed, *seq))),
            waiting: self.engine.waiting_entries(),
            quarantined: self.engine.quarantined_entries(),
            set_aside: self.engine.set_aside_groups(),
            writers,
            peers,
        };
        (overview, complete)
    }

    fn is_connected(&self, node: NodeId) -> bool {
        self.sessions.contains_key(&node)
    }

    /// When the oldest entry was written that each lagging peer lacks, as far as looked up.
    fn times_of_lacking(
        &mut self,
        own: &BTreeMap<FeedId, u64>,
        peers: &[PeerStatus],
    ) -> (BTreeMap<NodeId, u64>, bool) {
        let mut oldest: BTreeMap<NodeId, u64> = BTreeMap::new();
        let mut wanted: BTreeSet<Position> = BTreeSet::new();
        let mut lookups = LOOKUPS_MAX;
        let lineage = self.engine.store().lineage_now();
        for peer in peers.iter().filter(|peer| peer.entries_behind > 0) {
            let floor = floor_of(&lineage, peer.positions.iter().copied());
            for (feed, held) in own {
                let end = Position {
                    feed: *feed,
                    seq: *held,
                };
                let Some(at) = first_lacking(&lineage, &floor, end) else {
                    continue;
                };
                wanted.insert(at);
                let time = self.entry_times.get(&at).copied().or_else(|| {
                    lookups = lookups.checked_sub(1)?;
                    let time = self.engine.store().entry_time(at).ok().flatten()? >> 16;
                    self.entry_times.insert(at, time);
                    Some(time)
                });
                if let Some(time) = time {
                    let known = oldest.entry(peer.node).or_insert(time);
                    *known = time.min(*known);
                }
            }
        }
        self.entry_times.retain(|at, _| wanted.contains(at));
        (oldest, lookups > 0)
    }
}

/// Who wrote something, by node, and how many entries of each exist as far as anybody says.
fn writers(
    lineage: &Lineage,
    own: &BTreeMap<FeedId, u64>,
    peers: &[PeerStatus],
) -> Vec<(NodeId, u64)> {
    let theirs = peers.iter().flat_map(|peer| &peer.positions).copied();
    let all = own.iter().map(|(feed, seq)| (*feed, *seq)).chain(theirs);
    let written = written(lineage, all).into_iter();
    written.filter(|(_, entries)| *entries > 0).collect()
}

/// How many entries of each node whoever has these positions has. A feed stands for the older ones
/// of its line, so of each line the furthest position counts; one that is not known yet is a line
/// by itself.
fn written(
    lineage: &Lineage,
    positions: impl Iterator<Item = (FeedId, u64)>,
) -> BTreeMap<NodeId, u64> {
    let mut tops: BTreeMap<(NodeId, Result<i64, u64>), u64> = BTreeMap::new();
    for (feed, seq) in positions {
        let at = Position { feed, seq };
        let line = lineage.place(at).map(|place| place.line);
        let key = (feed.node, line.ok_or(feed.incarnation));
        let top = tops.entry(key).or_default();
        *top = lineage.total(at).max(*top);
    }
    let mut written: BTreeMap<NodeId, u64> = BTreeMap::new();
    for ((node, _), top) in tops {
        *written.entry(node).or_default() += top;
    }
    written
}

/// The first entry up to `end` in its line that somebody lacks.
fn first_lacking(lineage: &Lineage, floor: &Floor, end: Position) -> Option<Position> {
    let place = lineage.place(end).filter(|place| !floor.covers(*place))?;
    let known = Place {
        line: place.line,
        at: floor.at(place.line),
    };
    let mut feeds = lineage.after(known);
    let (feed, known, _) = feeds.find(|(_, known, upto)| upto.is_none_or(|upto| *known < upto))?;
    Some(Position {
        feed,
        seq: known + 1,
    })
}

#[cfg(test)]
mod tests {
    use sync::replication::{Facts, PeerCounters};

    use super::*;

    fn feed(node: u8, incarnation: u64) -> FeedId {
        FeedId {
            node: NodeId([node; 32]),
            incarnation,
        }
    }

    fn peer(positions: Vec<(FeedId, u64)>) -> PeerStatus {
        PeerStatus {
            node: NodeId([9; 32]),
            connected: true,
            ready: true,
            version: Some(1),
            facts: Facts::default(),
            positions,
            as_of_ms: 0,
            last_heard_ms: 0,
            clock_offset_ms: 0,
            entries_behind: 0,
            entries_ahead: 0,
            pulling: None,
            serving: false,
            counters: PeerCounters::default(),
            last_error: None,
        }
    }

    #[test]
    fn a_writer_has_written_what_anybody_knows_of_all_its_feeds() {
        let own = BTreeMap::from([(feed(1, 1), 5), (feed(1, 2), 1), (feed(2, 1), 0)]);
        let peers = [peer(vec![(feed(1, 2), 4), (feed(3, 1), 7)])];
        let expected = vec![(NodeId([1; 32]), 9), (NodeId([3; 32]), 7)];
        assert_eq!(writers(&Lineage::default(), &own, &peers), expected);
    }
}
