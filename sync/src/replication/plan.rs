//! Deciding what to pull from whom: each feed from one peer at a time.

use std::collections::BTreeSet;

use storage::NodeId;

use super::Replicator;
use super::key::FeedKey;
use super::limits::{FEEDS_MAX, PATIENCE_MS, PULLS_MAX};
use super::peer::{Peer, preference};
use crate::engine::Engine;

/// A feed on which some peer is ahead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want {
    /// Pulled if this has not come by itself when it is due.
    pub(super) target: u64,
    pub(super) due: u64,
}

impl Replicator {
    /// How far a feed is stored here, waiting groups included. A feed whose opening waits counts as
    /// lacking: nobody announces the older feeds it waits for, they come with the feed itself.
    pub(super) fn stored(&self, engine: &Engine, key: FeedKey) -> u64 {
        let feed = self.durable.id(key);
        let feed = feed.filter(|feed| !engine.opening_waits(*feed));
        feed.map_or(0, |feed| engine.stored_seq(feed))
    }

    /// Whether entries up to `seq` would be of use here.
    fn lacks(&self, engine: &Engine, key: FeedKey, seq: u64) -> bool {
        let cut = self.durable.head(key).and_then(|head| head.cut_after);
        seq.min(cut.unwrap_or(u64::MAX)) > self.stored(engine, key)
    }

    /// Notes that a peer is ahead on a feed; it is pulled when it still lacks at `due`.
    pub(super) fn want(&mut self, engine: &Engine, key: FeedKey, target: u64, due: u64) {
        if !self.lacks(engine, key, target) || self.is_assigned(key) {
            return;
        }
        if self.wants.len() >= FEEDS_MAX && !self.wants.contains_key(&key) {
            return self.count("wants_dropped");
        }
        let want = self.wants.entry(key).or_insert(Want { target, due });
        if due < want.due {
            *want = Want { target, due };
        }
        let due = want.due;
        self.plan_at(due);
    }

    pub(super) fn plan_at(&mut self, due: u64) {
        self.plan_due = Some(self.plan_due.map_or(due, |planned| planned.min(due)));
    }

    fn is_assigned(&self, key: FeedKey) -> bool {
        let mut pulls = self
            .peers
            .values()
            .filter_map(|peer| peer.session.as_ref()?.pull.as_ref());
        pulls.any(|pull| pull.feeds.contains_key(&key))
    }

    pub(super) fn plan_if_due(&mut self, engine: &Engine, now: u64) {
        if self.plan_due.is_some_and(|due| due <= now) {
            self.plan(engine, now);
        }
    }

    /// Starts the pulls that are due: as many feeds as possible from as few peers as possible,
    /// so that they come in an order in which they can be applied.
    fn plan(&mut self, engine: &Engine, now: u64) {
        let mut due = self.due_feeds(engine, now);
        while !due.is_empty() && self.active_pulls() < PULLS_MAX {
            let Some((peer, feeds)) = self.best_source(engine, &due, now) else {
                break;
            };
            for key in &feeds {
                due.remove(key);
                self.wants.remove(key);
            }
            self.start_pull(engine, peer, &feeds, now);
        }
        self.plan_due = self.next_plan(now);
    }

    pub(super) fn active_pulls(&self) -> usize {
        let sessions = self.peers.values().filter_map(|peer| peer.session.as_ref());
        sessions.filter(|session| session.pull.is_some()).count()
    }

    /// The feeds that are due and still lack; those that came by themselves are forgotten.
    fn due_feeds(&mut self, engine: &Engine, now: u64) -> BTreeSet<FeedKey> {
        let due: Vec<(FeedKey, u64)> = self
            .wants
            .iter()
            .filter(|(_, want)| want.due <= now)
            .map(|(key, want)| (*key, want.target))
            .collect();
        let mut lacking = BTreeSet::new();
        for (key, target) in due {
            let offers = self.peers.values().filter(|peer| peer.ready().is_some());
            let offered = offers.map(|peer| peer.known(key)).max().unwrap_or(0);
            if !self.lacks(engine, key, offered) {
                self.wants.remove(&key);
            } else if self.lacks(engine, key, target) {
                lacking.insert(key);
            } else {
                self.wants.insert(
                    key,
                    Want {
                        target: offered,
                        due: now + PATIENCE_MS,
                    },
                );
            }
        }
        lacking
    }

    /// The free peer that is ahead on most of these feeds; among equals each node prefers another.
    fn best_source(
        &self,
        engine: &Engine,
        due: &BTreeSet<FeedKey>,
        now: u64,
    ) -> Option<(NodeId, Vec<FeedKey>)> {
        let free = self.peers.iter().filter(|(_, peer)| is_free(peer, now));
        let offers = free.map(|(id, peer)| {
            let ahead = |key: &FeedKey| {
                peer.may_ask(*key, now) && self.lacks(engine, *key, peer.known(*key))
            };
            let feeds: Vec<FeedKey> = due.iter().copied().filter(ahead).collect();
            (feeds.len(), preference(self.node, *id), *id, feeds)
        });
        let best = offers.max_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))?;
        (best.0 > 0).then_some((best.2, best.3))
    }

    /// When something can be planned again that can't be now. The end of a pull plans by itself.
    fn next_plan(&self, now: u64) -> Option<u64> {
        let later = self
            .wants
            .values()
            .map(|want| want.due)
            .filter(|due| *due > now)
            .min();
        if self.wants.values().all(|want| want.due > now) {
            return later;
        }
        let sessions = self.peers.values().filter_map(Peer::ready);
        let waits = sessions.flat_map(|session| {
            let avoided = session.avoided.values().map(|backoff| backoff.until);
            avoided.chain([session.backoff.until])
        });
        waits.filter(|until| *until > now).chain(later).min()
    }
}

fn is_free(peer: &Peer, now: u64) -> bool {
    peer.ready().is_some_and(|session| {
        session.compared && session.pull.is_none() && session.backoff.until <= now
    })
}
