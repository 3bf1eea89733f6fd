//! Finding out where two nodes differ: digests, buckets, heads.

use std::collections::BTreeSet;

use storage::NodeId;

use super::Replicator;
use super::durable::short;
use super::frame::{Buckets, Compare, Frame, Heads, Positions, StateDigest};
use super::key::FeedKey;
use super::limits::{
    COMPARE_MS, COMPARE_OTHER_MS, FEEDS_MAX, GATHER_MS, HEADS_AT_ONCE_MAX, PATIENCE_MS, QUIET_MS,
};
use super::peer::Phase;
use crate::engine::Engine;
use crate::weakness::{Weakness, lacks};

impl Replicator {
    /// Makes sure that digests are compared in a while.
    pub(super) fn ensure_compare(&mut self, peer: NodeId, now: u64) {
        let wait = if self.node < peer {
            COMPARE_MS
        } else {
            COMPARE_OTHER_MS
        };
        if let Some(session) = self.ready_mut(peer) {
            session.compare_due.get_or_insert(now + wait);
        }
    }

    pub(super) fn send_compare(&mut self, peer: NodeId, answer: bool) {
        let compare = Compare {
            answer,
            clock_ms: self.time.wall_ms(),
            feeds: self.feed_count(),
            state: self.durable.digest(),
        };
        self.send(peer, &Frame::Compare(compare));
    }

    /// Asks whether both are equal; asks again later until they are.
    pub(super) fn ask_compare(&mut self, peer: NodeId, now: u64) {
        if let Some(session) = self.ready_mut(peer) {
            session.compare_due = None;
        }
        self.ensure_compare(peer, now);
        self.send_compare(peer, false);
    }

    pub(super) fn on_compare(&mut self, peer: NodeId, compare: Compare, now: u64) {
        self.note_clock(peer, compare.clock_ms, self.time.wall_ms());
        if !compare.answer {
            self.send_compare(peer, true);
        }
        if compare.state.feeds == self.durable.digest().feeds {
            self.mark_equal(peer);
        } else if compare.answer {
            self.on_difference(peer, compare.feeds, now);
        }
        let same = compare.state.registers == self.durable.digest().registers;
        let leads = compare.answer && (same || self.registers_stay_apart(peer, now));
        self.compare_rest(peer, compare.state, leads);
    }

    /// A difference right after something moved is on its way already; one that stays is not.
    fn on_difference(&mut self, peer: NodeId, feeds: u32, now: u64) {
        let quiet = now >= self.durable.moved_ms.saturating_add(QUIET_MS);
        let Some(session) = self.ready_mut(peer) else {
            return;
        };
        session.differing += 1;
        if session.differing < 2 && session.compared && !quiet {
            return;
        }
        session.differing = 0;
        let theirs = usize::try_from(feeds).unwrap_or(usize::MAX);
        if theirs.max(self.durable.len()) <= HEADS_AT_ONCE_MAX {
            self.send_heads(peer, false, None);
        } else {
            self.send_buckets(peer);
        }
    }

    /// Registers and evidence: `leads` tells that this side begins the comparison of registers.
    pub(super) fn compare_rest(&mut self, peer: NodeId, theirs: StateDigest, leads: bool) {
        let ours = self.durable.digest();
        let same_evidence = ours.evidence == theirs.evidence;
        if !same_evidence {
            self.tell_evidence(peer, (ours.evidence, theirs.evidence));
            self.ensure_compare(peer, self.time.now());
        }
        if ours.registers != theirs.registers && !lacks(Weakness::DeafMarks) {
            if leads {
                self.send_register_buckets(peer);
            }
            self.ensure_compare(peer, self.time.now());
        } else if ours.feeds == theirs.feeds
            && same_evidence
            && let Some(session) = self.ready_mut(peer)
        {
            session.compare_due = None;
        }
    }

    /// Both hold the same: the peer has all that this node has.
    pub(super) fn mark_equal(&mut self, peer: NodeId) {
        let wall_ms = self.time.wall_ms();
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let Some(session) = state.session.as_mut() else {
            return;
        };
        session.differing = 0;
        session.compared = true;
        session.owed.clear();
        state.equal_at = Some(self.durable.digest().feeds);
        state.known = self.durable.positions().collect();
        state.as_of_ms = wall_ms;
        session.note_known(&state.known);
        self.positions_changed.insert(peer);
    }

    pub(super) fn send_heads(
        &mut self,
        peer: NodeId,
        answer: bool,
        buckets: Option<&BTreeSet<u8>>,
    ) {
        let mut heads = self.durable.wire_heads(buckets);
        heads.truncate(FEEDS_MAX);
        let buckets = buckets.map(|buckets| buckets.iter().copied().collect());
        self.send(
            peer,
            &Frame::Heads(Heads {
                answer,
                buckets,
                heads,
            }),
        );
    }

    pub(super) fn send_buckets(&mut self, peer: NodeId) {
        let digests = self.durable.bucket_digests().iter();
        let digests = digests.map(|(bucket, digest)| (*bucket, *digest)).collect();
        self.send(peer, &Frame::Buckets(Buckets { digests }));
    }

    /// Answers with the heads of all buckets that differ.
    pub(super) fn on_buckets(&mut self, peer: NodeId, theirs: &Buckets) {
        let ours = self
            .durable
            .bucket_digests()
            .iter()
            .map(|(bucket, digest)| (*bucket, *digest));
        let ours: BTreeSet<_> = ours.collect();
        let theirs: BTreeSet<_> = theirs.digests.iter().copied().collect();
        let differing: BTreeSet<u8> = ours
            .symmetric_difference(&theirs)
            .map(|(bucket, _)| *bucket)
            .collect();
        if !differing.is_empty() {
            self.send_heads(peer, false, Some(&differing));
        }
    }

    /// Takes the peer's word for where it stands, and wants what it is ahead on.
    pub(super) fn on_heads(&mut self, engine: &Engine, peer: NodeId, heads: Heads, now: u64) {
        let scope: Option<BTreeSet<u8>> =
            heads.buckets.map(|buckets| buckets.into_iter().collect());
        if !heads.answer {
            self.send_heads(peer, true, scope.as_ref());
        }
        self.forget_known(peer, scope.as_ref());
        let due = if self.others_greet(peer, now) {
            now + GATHER_MS
        } else {
            now
        };
        for head in &heads.heads {
            if scope
                .as_ref()
                .is_some_and(|scope| !scope.contains(&head.feed.bucket()))
            {
                continue;
            }
            if let Some(state) = self.peers.get_mut(&peer) {
                state.raise(head.feed, head.seq);
            }
            self.want(engine, head.feed, head.seq, due);
            self.suspect_ancestor(engine, peer, head.feed, now);
            let held = self.durable.head(head.feed);
            if held.is_some_and(|held| held.seq == head.seq && short(held.hash) != head.hash) {
                self.suspect(engine, peer, head.feed, head.seq, now);
            }
        }
        self.note_positions(peer);
        self.ensure_compare(peer, now);
    }

    /// The peer has applied a feed whose opening waits here for an older feed to be another one:
    /// the peer has that too.
    fn suspect_ancestor(&mut self, engine: &Engine, peer: NodeId, key: FeedKey, now: u64) {
        let feed = self.durable.id(key);
        if let Some(at) = feed.and_then(|feed| engine.differing(feed)) {
            self.suspect(engine, peer, FeedKey::of(at.feed), at.seq, now);
        }
    }

    /// What is known of the peer within a scope is about to be said anew; outside of it both are
    /// equal.
    fn forget_known(&mut self, peer: NodeId, scope: Option<&BTreeSet<u8>>) {
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        match scope {
            None => state.known.clear(),
            Some(scope) => {
                let outside = |key: &FeedKey| !scope.contains(&key.bucket());
                state.known = self
                    .durable
                    .positions()
                    .filter(|(key, _)| outside(key))
                    .collect();
            }
        }
        if let Some(session) = state.session.as_mut() {
            session.compared = true;
        }
    }

    /// Whether another peer that has just connected has yet to say where it stands.
    fn others_greet(&self, peer: NodeId, now: u64) -> bool {
        self.peers.iter().any(|(id, state)| {
            *id != peer
                && state.session.as_ref().is_some_and(|session| {
                    session.phase != Phase::Closed
                        && !session.compared
                        && now < session.connected_ms.saturating_add(10 * GATHER_MS)
                })
        })
    }

    /// What the peer has by now: confirms what it was given, and may be ahead.
    pub(super) fn on_positions(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        positions: &Positions,
        now: u64,
    ) {
        for (key, seq) in &positions.positions {
            let Some(state) = self.peers.get_mut(&peer) else {
                return;
            };
            if state.raise(*key, *seq) {
                self.want(engine, *key, *seq, now + PATIENCE_MS);
            }
        }
        self.note_positions(peer);
        self.ensure_compare(peer, now);
    }

    /// What is known of the peer's positions has changed.
    pub(super) fn note_positions(&mut self, peer: NodeId) {
        let wall_ms = self.time.wall_ms();
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        state.as_of_ms = wall_ms;
        if let Some(session) = state.session.as_mut() {
            session.note_known(&state.known);
        }
        self.positions_changed.insert(peer);
    }
}
