//! Handing groups to the engine, and what follows from its verdict.

use std::collections::BTreeMap;

use storage::{FeedId, Hash, NodeId, StoreError};

use super::key::FeedKey;
use super::limits::{ANNOUNCE_MS, BACKLOG_MS, PATIENCE_MS, REFUSED_MS};
use super::peer::Backoff;
use super::{CloseReason, GroupRefusal, Replicator};
use crate::engine::Engine;
use crate::feed::{Declared, Group};

impl Replicator {
    /// Gives groups to the engine. Answers what it refused.
    pub(super) fn take_groups(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        groups: Vec<Group>,
        now: u64,
    ) -> Result<Vec<(FeedKey, u64, GroupRefusal)>, StoreError> {
        // Per feed: stored before, last entry handed over and its hash.
        let mut feeds: BTreeMap<FeedId, (u64, u64, Hash)> = BTreeMap::new();
        for group in groups.iter().rev() {
            let stored = engine.stored_seq(group.feed);
            let end = || (stored, group.last_seq(), group.last_hash());
            feeds.entry(group.feed).or_insert_with(end);
        }
        let mut declared = Declared::new();
        for group in groups.iter().filter(|group| group.feed.node == peer) {
            declared.extend(group.past.moved.iter().copied());
        }
        let accepted = engine.accept(groups, self.time.wall_ms())?;
        self.dirty |= accepted.new_entries > 0;
        for (feed, (before, last, hash)) in feeds {
            let stored = engine.stored_seq(feed);
            if stored == 0 {
                continue;
            }
            let key = self.durable.learn(feed);
            self.dirty |= stored > before;
            let Some(state) = self.peers.get_mut(&peer) else {
                continue;
            };
            state.counters.entries_new += stored.saturating_sub(before);
            state.raise(key, last.min(stored));
            if stored > before && stored == last {
                self.tails.insert(feed, (last, hash));
            }
            if stored > before
                && let Some(session) = state.session.as_mut()
            {
                session.avoided.remove(&key);
                session.backoff = Backoff::default();
                if let Some(pull) = session.pull.as_mut() {
                    pull.progress_ms = now;
                }
            }
            self.owe(peer, key, last.min(stored), now);
            if engine.opening_waits(feed) {
                self.want(engine, key, stored, now + PATIENCE_MS);
            }
        }
        self.note_declared(engine, peer, &declared, now);
        for at in accepted.differing {
            // Whoever hands over a newer feed has the older one as its writer had it.
            self.suspect(engine, peer, FeedKey::of(at.feed), at.seq, now);
        }
        for proof in accepted.forks {
            self.take_fork(engine, peer, proof)?;
        }
        let refused = accepted.refused.into_iter();
        Ok(refused
            .map(|(feed, seq, why)| (FeedKey::of(feed), seq, why))
            .collect())
    }

    /// Notes that the peer waits for a confirmation, after the next commit if one is needed.
    pub(super) fn owe(&mut self, peer: NodeId, key: FeedKey, seq: u64, now: u64) {
        let dirty = self.dirty;
        let Some(session) = self.ready_mut(peer) else {
            return;
        };
        if dirty {
            let received = session.received.entry(key).or_default();
            *received = (*received).max(seq);
        } else {
            let owed = session.owed.entry(key).or_default();
            owed.received = owed.received.max(seq);
            owed.confirmed = 0;
            session.announce_due.get_or_insert(now + ANNOUNCE_MS);
        }
        self.positions_changed.insert(peer);
    }

    /// What follows when the engine refused a group that was given in full.
    pub(super) fn on_refusal(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        (key, first_seq): (FeedKey, u64),
        refusal: GroupRefusal,
        now: u64,
    ) {
        self.count("refused_groups");
        match refusal {
            GroupRefusal::Gap { .. } => {}
            GroupRefusal::NotSealed => self.close(peer, CloseReason::NotSealed, now),
            GroupRefusal::NoMesh => self.close(peer, CloseReason::NoMesh, now),
            GroupRefusal::Chain => {
                self.suspect(engine, peer, key, first_seq, now);
                self.avoid(peer, key, now, REFUSED_MS);
            }
            GroupRefusal::Backlog => {
                self.avoid(peer, key, now, BACKLOG_MS);
                self.want(engine, key, first_seq, now + BACKLOG_MS);
            }
            GroupRefusal::Withheld | GroupRefusal::Aside => {
                self.avoid(peer, key, now, REFUSED_MS);
                self.want(engine, key, first_seq, now);
            }
            GroupRefusal::Certificate
            | GroupRefusal::Time
            | GroupRefusal::Space
            | GroupRefusal::Malformed
            | GroupRefusal::TooLarge
            | GroupRefusal::Cut => {
                // Nobody else has it any better.
                for other in self.peers.keys().copied().collect::<Vec<_>>() {
                    self.avoid(other, key, now, REFUSED_MS);
                }
            }
        }
    }

    /// Does not ask the peer for a feed for a while.
    pub(super) fn avoid(&mut self, peer: NodeId, key: FeedKey, now: u64, wait_ms: u64) {
        if let Some(session) = self.ready_mut(peer) {
            session.make_room_to_avoid();
            session.avoided.insert(key, Backoff::wait(now, wait_ms));
        }
    }

    pub(super) fn ready_mut(&mut self, peer: NodeId) -> Option<&mut super::peer::Session> {
        self.peers.get_mut(&peer)?.ready_mut()
    }
}
