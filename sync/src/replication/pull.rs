//! The asking side of catching up.

use std::collections::{BTreeMap, BTreeSet};

use storage::{NodeId, StoreError};

use super::Replicator;
use super::codec::groups_of;
use super::frame::{Ack, Chunk, Frame, Pull};
use super::key::FeedKey;
use super::limits::{
    ARRIVING_MS_MAX, BACKOFF_MAX_MS, CHUNK_BYTES_MAX, FEEDS_MAX, PATIENCE_MS, STALL_MS, WINDOW_MAX,
};
use super::{CloseReason, FrameError, GroupRefusal};
use crate::engine::Engine;

/// A pull that is under way.
#[derive(Debug)]
pub(super) struct PullState {
    id: u32,
    /// What the peer claims to have of each feed.
    pub(super) feeds: BTreeMap<FeedKey, u64>,
    next_no: u32,
    /// A chunk was lost on the way.
    missed: bool,
    pub(super) progress_ms: u64,
    /// When the last whole chunk came.
    chunk_ms: u64,
    patience_ms: u64,
    pub(super) entries_total: u64,
    pub(super) entries_received: u64,
}

impl PullState {
    pub(super) fn stalls_at(&self) -> u64 {
        self.progress_ms + self.patience_ms
    }
}

impl Replicator {
    /// Asks a peer for feeds.
    pub(super) fn start_pull(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        feeds: &[FeedKey],
        now: u64,
    ) {
        self.pulls = self.pulls.wrapping_add(1).max(1);
        let id = self.pulls;
        let feeds = feeds.get(..FEEDS_MAX).unwrap_or(feeds);
        let after: Vec<(FeedKey, u64)> = feeds
            .iter()
            .map(|key| (*key, self.stored(engine, *key)))
            .collect();
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let targets: BTreeMap<FeedKey, u64> =
            feeds.iter().map(|key| (*key, state.known(*key))).collect();
        let lacking = after
            .iter()
            .map(|(key, after)| state.known(*key).saturating_sub(*after));
        let entries_total = lacking.sum();
        let Some(session) = state.ready_mut() else {
            return;
        };
        session.pull_newest = id;
        session.pull = Some(PullState {
            id,
            feeds: targets,
            next_no: 1,
            missed: false,
            progress_ms: now,
            chunk_ms: now,
            patience_ms: session.backoff.doubled(STALL_MS),
            entries_total,
            entries_received: 0,
        });
        state.counters.pulls += 1;
        let unknown = after.iter().any(|(_, after)| *after == 0);
        let has = match unknown {
            true => self.durable.positions().take(FEEDS_MAX).collect(),
            false => Vec::new(),
        };
        let chunk_bytes = u32::try_from(CHUNK_BYTES_MAX).unwrap_or(u32::MAX);
        let pull = Pull {
            id,
            chunk_bytes,
            window: WINDOW_MAX,
            feeds: after,
            has,
        };
        self.send(peer, &Frame::Pull(pull));
    }

    /// Bytes of the peer have arrived, more than it takes to say that it is there. On a slow line
    /// that is a chunk on its way, and giving up would lose what has come of it.
    pub fn note_arriving(&mut self, peer: NodeId, now_ms: u64) {
        let now = self.enter(now_ms);
        let pull = self
            .ready_mut(peer)
            .and_then(|session| session.pull.as_mut());
        if let Some(pull) = pull.filter(|pull| now < pull.chunk_ms + ARRIVING_MS_MAX) {
            pull.progress_ms = now;
        }
    }

    pub(super) fn on_chunk(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        chunk: Chunk,
        now: u64,
    ) -> Result<(), StoreError> {
        let (id, no, last) = (chunk.pull, chunk.no, chunk.last);
        let Some(session) = self.ready_mut(peer) else {
            return Ok(());
        };
        if session.pull_newest == 0 {
            self.count("unasked_chunks");
            return Ok(());
        }
        let current = session.pull.as_mut().filter(|pull| pull.id == id);
        let is_current = current.is_some();
        if let Some(pull) = current {
            pull.missed |= no != pull.next_no;
            pull.next_no = no.saturating_add(1);
            pull.progress_ms = now;
            pull.chunk_ms = now;
        }
        let Some(groups) = groups_of(chunk) else {
            self.close(peer, CloseReason::Frame(FrameError::OutOfBounds(0x07)), now);
            return Ok(());
        };
        let entries: usize = groups.iter().map(|group| group.entries.len()).sum();
        if let Some(state) = self.peers.get_mut(&peer) {
            state.counters.entries_in += entries as u64;
            state.counters.chunks_in += 1;
        }
        let refused = self.take_groups(engine, peer, groups, now)?;
        let (gaps, stopped) = self.sort_refusals(engine, peer, refused, now);
        let Some(session) = self.ready_mut(peer).filter(|_| is_current) else {
            return Ok(());
        };
        let mut stops = false;
        if let Some(pull) = session.pull.as_mut() {
            pull.entries_received += entries as u64;
            let before = pull.feeds.len();
            pull.feeds.retain(|key, _| !stopped.contains(key));
            stops = pull.feeds.len() < before;
        }
        self.confirm_chunk(peer, Ack { pull: id, no });
        if last {
            self.finish_pull(engine, peer, now);
        } else if stops || gaps.difference(&stopped).next().is_some() {
            self.restart_pull(engine, peer, now);
        }
        Ok(())
    }

    /// Deals with what was refused. Answers the feeds with gaps, and those refused for good: what
    /// follows on them is no gap.
    fn sort_refusals(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        refused: Vec<(FeedKey, u64, GroupRefusal)>,
        now: u64,
    ) -> (BTreeSet<FeedKey>, BTreeSet<FeedKey>) {
        let (mut gaps, mut stopped) = (BTreeSet::new(), BTreeSet::new());
        for (key, first_seq, why) in refused {
            if matches!(why, GroupRefusal::Gap { .. }) {
                self.count("gaps");
                gaps.insert(key);
            } else {
                stopped.insert(key);
                self.on_refusal(engine, peer, (key, first_seq), why, now);
            }
        }
        (gaps, stopped)
    }

    /// Confirms a chunk: now if all of it was durable before, else after the commit.
    fn confirm_chunk(&mut self, peer: NodeId, ack: Ack) {
        if !self.dirty {
            self.send(peer, &Frame::Ack(ack));
        } else if let Some(session) = self.ready_mut(peer) {
            session.ack = Some(ack);
        }
    }

    pub(super) fn send_acks(&mut self) {
        for state in self.peers.values_mut() {
            if let Some(ack) = state.ready_mut().and_then(|session| session.ack.take()) {
                state.send(super::encode(&Frame::Ack(ack)));
            }
        }
    }

    /// Something in between got lost or is not wanted any more: asks for the rest again.
    fn restart_pull(&mut self, engine: &Engine, peer: NodeId, now: u64) {
        let pull = self.ready_mut(peer).and_then(|session| session.pull.take());
        if let Some(pull) = pull {
            let feeds: Vec<FeedKey> = pull.feeds.into_keys().collect();
            self.start_pull(engine, peer, &feeds, now);
            if feeds.is_empty() {
                self.finish_pull(engine, peer, now);
            }
        }
    }

    /// The peer has said that this was all. What it announced and did not give is not asked of it
    /// again for a while.
    fn finish_pull(&mut self, engine: &Engine, peer: NodeId, now: u64) {
        let Some(pull) = self.ready_mut(peer).and_then(|session| session.pull.take()) else {
            return;
        };
        let mut starved = false;
        for (key, target) in pull.feeds {
            let stored = self.stored(engine, key);
            if stored >= target {
                self.want_offered(engine, key, now + PATIENCE_MS);
                continue;
            }
            if !pull.missed {
                starved = true;
                self.note_unserved(peer, key, stored, now);
            }
            self.want_offered(engine, key, now);
        }
        if starved
            && pull.entries_received == 0
            && let Some(session) = self.ready_mut(peer)
        {
            session.backoff.fail(now);
        }
        self.plan_at(now);
    }

    /// The peer does not have what it announced: it is not believed any more, and its next word
    /// on this feed waits.
    fn note_unserved(&mut self, peer: NodeId, key: FeedKey, stored: u64, now: u64) {
        self.count("unserved_feeds");
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        if stored > 0 {
            state.known.insert(key, stored);
        } else {
            state.known.remove(&key);
        }
        if let Some(session) = state.ready_mut() {
            session.make_room_to_avoid();
            session.avoided.entry(key).or_default().fail(now);
        }
    }

    /// Wants whatever some connected peer has beyond what is stored.
    fn want_offered(&mut self, engine: &Engine, key: FeedKey, due: u64) {
        let offers = self.peers.values().filter(|state| state.ready().is_some());
        let offered = offers.map(|state| state.known(key)).max().unwrap_or(0);
        self.want(engine, key, offered, due);
    }

    /// A pull of which nothing came for too long: others may have it, the peer rests.
    pub(super) fn stall_pull(&mut self, peer: NodeId, now: u64) {
        self.count("stalled_pulls");
        if let Some(state) = self.peers.get_mut(&peer) {
            state.counters.stalls += 1;
            if let Some(session) = state.session.as_mut() {
                session.backoff.fail(now);
                debug_assert!(session.backoff.until <= now + BACKOFF_MAX_MS, "capped");
            }
        }
        self.drop_pull(peer, now);
    }

    /// Gives the feeds pulled from a peer free for others.
    pub(super) fn drop_pull(&mut self, peer: NodeId, now: u64) {
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let Some(pull) = state
            .session
            .as_mut()
            .and_then(|session| session.pull.take())
        else {
            return;
        };
        for (key, target) in pull.feeds {
            self.wants
                .entry(key)
                .or_insert(super::plan::Want { target, due: now });
        }
        self.plan_at(now);
    }
}
