//! Telling peers where this node stands: what they gave is confirmed, what others gave is offered.

use storage::{FeedId, NodeId};

use super::Replicator;
use super::durable::tail_mark;
use super::frame::{Frame, Positions, Progress};
use super::key::FeedKey;
use super::limits::{ANNOUNCE_MS, FEEDS_MAX, PATIENCE_MS};
use crate::clock::SealedClock;
use crate::engine::Engine;
use crate::exchange::Head;
use crate::feed::{Declared, Past, PastSteps};

impl Replicator {
    /// After a commit: what came in may be confirmed, what moved is to be announced.
    pub(super) fn schedule_announcements(&mut self, moved: bool, differs: bool, now: u64) {
        let peers: Vec<NodeId> = self.peers.keys().copied().collect();
        for peer in peers {
            let Some(session) = self.ready_mut(peer) else {
                continue;
            };
            let received = std::mem::take(&mut session.received);
            if moved || !received.is_empty() {
                session.announce_due.get_or_insert(now + ANNOUNCE_MS);
            }
            for (key, seq) in received {
                let owed = session.owed.entry(key).or_default();
                owed.received = owed.received.max(seq);
            }
            if differs {
                self.ensure_compare(peer, now);
            }
        }
    }

    /// Sends what has gathered since the last announcement, if it says anything new.
    pub(super) fn announce(&mut self, engine: &Engine, peer: NodeId) {
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let Some(session) = state.ready_mut() else {
            return;
        };
        session.announce_due = None;
        let announced = std::mem::replace(&mut session.announced, self.durable.change());
        let mut positions: Vec<(FeedKey, u64)> = Vec::new();
        for (key, owed) in &mut session.owed {
            let seq = self.durable.seq(*key);
            if seq > owed.confirmed {
                owed.confirmed = seq;
                positions.push((*key, seq));
            }
        }
        session
            .owed
            .retain(|_, owed| owed.confirmed < owed.received);
        let confirmed = positions.len();
        for (key, seq) in self.durable.changed_after(announced) {
            let told = positions[..confirmed]
                .binary_search_by_key(&key, |(key, _)| *key)
                .is_ok();
            if !told && seq > state.reached(key) {
                positions.push((key, seq));
            }
        }
        let moved = self.take_declared(engine, peer, &mut positions);
        if let Some(progress) = moved {
            self.send(peer, &Frame::Progress(progress));
        }
        positions.truncate(FEEDS_MAX);
        if !positions.is_empty() {
            self.send(peer, &Frame::Positions(Positions { positions }));
        }
    }

    /// Takes out the feeds that the own feed has declared, if the peer was handed all of it: their
    /// positions were told by that, or are told in few bytes as steps from there.
    fn take_declared(
        &self,
        engine: &Engine,
        peer: NodeId,
        positions: &mut Vec<(FeedKey, u64)>,
    ) -> Option<Progress> {
        let own = self.durable.head(FeedKey::of(engine.own_feed()))?;
        let handed = self.peers.get(&peer)?.reached(FeedKey::of(own.feed));
        if own.seq == 0 || handed != own.seq || engine.stored_seq(own.feed) != own.seq {
            return None;
        }
        let declared = engine.declared_past(own.feed)?;
        let mut moved: Vec<(FeedId, u64)> = Vec::new();
        positions.retain(|(key, seq)| {
            let named = (self.durable.id(*key)).and_then(|id| Some((id, *declared.get(&id)?)));
            if let Some((id, told)) = named
                && told < *seq
            {
                moved.push((id, *seq));
            }
            named.is_none()
        });
        moved.sort_unstable();
        let told = Past::of(moved);
        let steps = PastSteps::of(&told, &declared)?;
        let after = tail_mark(own.hash);
        (!told.is_empty()).then_some(Progress { after, steps })
    }

    /// The same as positions, counted from the newest entry of the peer's own feed.
    pub(super) fn on_progress(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        progress: &Progress,
        now: u64,
    ) {
        let ends_there = |head: &&Head| tail_mark(head.hash) == progress.after;
        let heads = engine.stored_heads_of(peer);
        let feed = heads.iter().find(ends_there).map(|head| head.feed);
        let clock = SealedClock::default();
        let moved = feed.and_then(|feed| engine.past_after_stored(feed, &progress.steps, clock));
        let Some(moved) = moved else {
            return self.count("unfitting_progress");
        };
        let positions = moved
            .moved
            .into_iter()
            .map(|(feed, seq)| (FeedKey::of(feed), seq))
            .collect();
        self.on_positions(engine, peer, &Positions { positions }, now);
    }

    /// What a peer's own groups say it had applied: it has that, whatever it announces.
    pub(super) fn note_declared(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        declared: &Declared,
        now: u64,
    ) {
        for (feed, seq) in declared {
            let key = FeedKey::of(*feed);
            let news = self
                .peers
                .get_mut(&peer)
                .map(|state| state.raise(key, *seq));
            if news == Some(true) {
                self.want(engine, key, *seq, now + PATIENCE_MS);
            }
        }
        if !declared.is_empty() {
            self.note_positions(peer);
            self.ensure_compare(peer, now);
        }
    }
}
