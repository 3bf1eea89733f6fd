//! The answering side of catching up.

use std::collections::BTreeMap;

use storage::{FeedId, NodeId, Position, StoreError};

use super::Replicator;
use super::codec::encode_chunk;
use super::frame::{Ack, Pull};
use super::key::FeedKey;
use super::limits::{
    ACK_FAST_MS, ACK_SLOW_MS, CHUNK_BYTES_FIRST, CHUNK_BYTES_MAX, CHUNK_BYTES_MIN,
    CHUNK_GROUPS_MAX, FRAME_BYTES_MAX, WINDOW_MAX,
};
use crate::engine::{Engine, Leg, Route};
use crate::feed::Group;

/// What a peer is being given.
#[derive(Debug)]
pub(super) struct Serving {
    pull: u32,
    /// The feeds that have more, from where each was given on.
    routes: Vec<Route>,
    /// The feeds that were asked for: they may go on while they are given.
    asked: BTreeMap<FeedId, u64>,
    sent_no: u32,
    acknowledged_no: u32,
    /// When the chunks that are not acknowledged were sent.
    sent_ms: BTreeMap<u32, u64>,
    pace: Pace,
}

/// How much is sent at a time. It begins small and one by one, because a line's speed is not known
/// before the first answer: on a slow one a large chunk would take longer than a peer waits.
#[derive(Debug)]
struct Pace {
    chunk_bytes: usize,
    chunk_bytes_max: usize,
    window: u32,
    window_max: u32,
}

impl Pace {
    fn new(chunk_bytes_max: usize, window_max: u32) -> Self {
        Self {
            chunk_bytes: CHUNK_BYTES_FIRST.min(chunk_bytes_max),
            chunk_bytes_max,
            window: 1,
            window_max,
        }
    }

    /// A chunk was acknowledged so long after it was sent.
    fn answered(&mut self, after_ms: u64) {
        if after_ms <= ACK_FAST_MS {
            self.chunk_bytes = (self.chunk_bytes * 2).min(self.chunk_bytes_max);
            self.window = (self.window + 1).min(self.window_max);
        } else if after_ms >= ACK_SLOW_MS {
            self.chunk_bytes = (self.chunk_bytes / 2).max(CHUNK_BYTES_MIN);
            self.window = 1;
        }
    }
}

impl Serving {
    /// The peer got a feed's groups up to here in another way.
    pub(super) fn skip_to(&mut self, feed: FeedId, seq: u64) {
        for leg in self
            .routes
            .iter_mut()
            .flatten()
            .filter(|leg| leg.feed == feed)
        {
            leg.after = leg.after.max(seq);
        }
        if let Some(given) = self.asked.get_mut(&feed) {
            *given = (*given).max(seq);
        }
    }

    /// Lets go of what was given in full: `end` says how far a feed is durable.
    fn drop_given(&mut self, end: impl Fn(FeedId) -> u64) {
        for route in &mut self.routes {
            while route.front().is_some_and(|leg| {
                let end = end(leg.feed);
                leg.after >= leg.upto.unwrap_or(end).min(end)
            }) {
                route.pop_front();
            }
        }
        self.routes.retain(|route| !route.is_empty());
    }

    fn may_send(&self) -> bool {
        self.sent_no.saturating_sub(self.acknowledged_no) < self.pace.window
    }

    /// The peer has made durable everything up to a chunk.
    fn acknowledge(&mut self, no: u32, now: u64) {
        let no = no.min(self.sent_no);
        if let Some(sent_ms) = self.sent_ms.get(&no) {
            self.pace.answered(now.saturating_sub(*sent_ms));
        }
        self.sent_ms.retain(|sent, _| *sent > no);
        self.acknowledged_no = self.acknowledged_no.max(no);
    }
}

impl Replicator {
    pub(super) fn on_pull(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        pull: &Pull,
    ) -> Result<(), StoreError> {
        let bytes = usize::try_from(pull.chunk_bytes).unwrap_or(CHUNK_BYTES_MAX);
        let position = |(key, seq): &(FeedKey, u64)| {
            let feed = self.durable.id(*key)?;
            Some(Position { feed, seq: *seq })
        };
        let has: Vec<Position> = pull
            .feeds
            .iter()
            .chain(&pull.has)
            .filter_map(position)
            .collect();
        let mut asked: BTreeMap<FeedId, u64> = BTreeMap::new();
        let mut wanted: Vec<Position> = Vec::new();
        let mut given: Vec<(FeedKey, u64)> = Vec::new();
        for (key, after) in &pull.feeds {
            let Some(head) = self.durable.head(*key).filter(|head| head.seq > *after) else {
                continue;
            };
            asked.insert(head.feed, *after);
            given.push((*key, *after));
            wanted.push(Position {
                feed: head.feed,
                seq: head.seq,
            });
        }
        let serving = Serving {
            pull: pull.id,
            routes: engine.routes(&wanted, &has),
            asked,
            sent_no: 0,
            acknowledged_no: 0,
            sent_ms: BTreeMap::new(),
            pace: Pace::new(
                bytes.clamp(CHUNK_BYTES_MIN, CHUNK_BYTES_MAX),
                pull.window.clamp(1, WINDOW_MAX),
            ),
        };
        if let Some(session) = self.peers.get_mut(&peer).and_then(|p| p.ready_mut()) {
            session.sent.extend(given);
        }
        if let Some(session) = self.ready_mut(peer) {
            session.serving = Some(serving);
        }
        self.serve(engine, peer)
    }

    pub(super) fn on_ack(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        ack: Ack,
    ) -> Result<(), StoreError> {
        let now = self.time.now();
        let serving = self
            .ready_mut(peer)
            .and_then(|session| session.serving.as_mut());
        if let Some(serving) = serving.filter(|serving| serving.pull == ack.pull) {
            serving.acknowledge(ack.no, now);
        }
        self.serve(engine, peer)
    }

    /// Goes on with every peer that is being served.
    pub(super) fn serve_all(&mut self, engine: &Engine) -> Result<(), StoreError> {
        let served = self.peers.iter().filter(|(_, state)| {
            state
                .ready()
                .is_some_and(|session| session.serving.is_some())
        });
        for peer in served.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.serve(engine, peer)?;
        }
        Ok(())
    }

    /// Sends as many chunks as the window allows.
    fn serve(&mut self, engine: &Engine, peer: NodeId) -> Result<(), StoreError> {
        loop {
            let Some(session) = self.ready_mut(peer) else {
                return Ok(());
            };
            let Some(serving) = session.serving.take() else {
                return Ok(());
            };
            if !serving.may_send() || !session.queue.has_room(serving.pace.chunk_bytes) {
                session.serving = Some(serving);
                return Ok(());
            }
            if !self.send_chunk(engine, peer, serving)? {
                return Ok(());
            }
        }
    }

    /// Sends the next chunk; answers whether there was one.
    fn send_chunk(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        mut serving: Serving,
    ) -> Result<bool, StoreError> {
        let mut groups = engine.groups_after(&serving.routes, serving.pace.chunk_bytes)?;
        let nothing_more = groups.is_empty();
        // What is not durable yet waits for its commit.
        groups.retain(|group| group.last_seq() <= self.durable.seq(FeedKey::of(group.feed)));
        if groups.is_empty() && !nothing_more {
            if let Some(session) = self.ready_mut(peer) {
                session.serving = Some(serving);
            }
            return Ok(false);
        }
        groups.truncate(CHUNK_GROUPS_MAX);
        if let Some(state) = self.peers.get(&peer) {
            for group in &mut groups {
                if let Some(stripped) = state.carried.stripped(group) {
                    *group = stripped;
                }
            }
        }
        let no = serving.sent_no + 1;
        let (frame, last) = loop {
            let last = nothing_more || self.is_last(&serving, &groups);
            let frame = encode_chunk(serving.pull, no, last, &groups);
            if frame.len() <= FRAME_BYTES_MAX || groups.len() <= 1 {
                break (frame, last);
            }
            groups.truncate(groups.len() / 2);
        };
        serving.sent_no = no;
        serving.sent_ms.insert(no, self.time.now());
        let positions: BTreeMap<FeedId, u64> = groups
            .iter()
            .map(|group| (group.feed, group.last_seq()))
            .collect();
        let entries: usize = groups.iter().map(|group| group.entries.len()).sum();
        for (feed, seq) in &positions {
            serving.skip_to(*feed, *seq);
        }
        serving.drop_given(|feed| self.durable.seq(FeedKey::of(feed)));
        let keys: Vec<_> = positions
            .into_iter()
            .map(|(feed, seq)| (FeedKey::of(feed), seq))
            .collect();
        let Some(state) = self.peers.get_mut(&peer) else {
            return Ok(false);
        };
        state.counters.entries_out += entries as u64;
        state.counters.chunks_out += 1;
        if let Some(session) = state.session.as_mut() {
            session.sent.extend(keys);
            session.serving = (!last).then_some(serving);
        }
        state.send(frame);
        Ok(true)
    }

    /// Whether these groups are all that is left.
    fn is_last(&self, serving: &Serving, groups: &[Group]) -> bool {
        let mut given: BTreeMap<FeedId, u64> = BTreeMap::new();
        for group in groups {
            given.insert(group.feed, group.last_seq());
        }
        let reached = |feed: &FeedId, before: u64| {
            given.get(feed).copied().unwrap_or(0).max(before)
                >= self.durable.seq(FeedKey::of(*feed))
        };
        let done = |leg: &Leg| {
            let got = given.get(&leg.feed).copied().unwrap_or(0).max(leg.after);
            leg.upto.is_some_and(|upto| got >= upto) || reached(&leg.feed, leg.after)
        };
        serving.routes.iter().flatten().all(done)
            && (serving.asked.iter()).all(|(feed, before)| reached(feed, *before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_grow_on_a_fast_line_and_shrink_on_a_slow_one() {
        let mut pace = Pace::new(CHUNK_BYTES_MAX, WINDOW_MAX);
        for _ in 0..10 {
            pace.answered(5);
        }
        assert_eq!(
            (pace.chunk_bytes, pace.window),
            (CHUNK_BYTES_MAX, WINDOW_MAX)
        );
        for _ in 0..10 {
            pace.answered(ACK_SLOW_MS);
        }
        assert_eq!((pace.chunk_bytes, pace.window), (CHUNK_BYTES_MIN, 1));
        pace.answered((ACK_FAST_MS + ACK_SLOW_MS) / 2);
        assert_eq!((pace.chunk_bytes, pace.window), (CHUNK_BYTES_MIN, 1));
    }
}
