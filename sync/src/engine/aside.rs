//! Groups with which a transaction can't succeed: left out, so that everything else goes on.
//!
//! A group is named by its feed and its first entry. What follows it on its feed can't be taken in
//! without it, so the feed waits; what others wrote after it waits for its past as always.

use storage::{FeedId, NodeId};

use super::Engine;

/// How long a group is left alone at first, and at last.
const WAIT_MS_FIRST: u64 = 60_000;
const WAIT_MS_MAX: u64 = 3_600_000;

/// Where a feed stops because a group of it can't be taken in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Aside {
    first_seq: u64,
    since_ms: u64,
    /// When it is tried again.
    retry_ms: u64,
    wait_ms: u64,
    /// It could not even be stored, so it is refused when it is handed over.
    unstorable: bool,
}

impl Engine {
    /// The group that the transaction which has just failed was at work on.
    pub fn blamed(&mut self) -> Option<(FeedId, u64)> {
        self.at_work.take()
    }

    /// Leaves a group out from now on. If it is left out already, it is not stored any more either.
    pub fn set_aside(&mut self, feed: FeedId, first_seq: u64, now_ms: u64) {
        let known = self.aside.get(&feed);
        let again = known.filter(|known| known.first_seq == first_seq);
        let wait_ms = again.map_or(WAIT_MS_FIRST, |known| {
            known.wait_ms.saturating_mul(2).min(WAIT_MS_MAX)
        });
        let aside = Aside {
            first_seq,
            since_ms: again.map_or(now_ms, |known| known.since_ms),
            retry_ms: now_ms.saturating_add(wait_ms),
            wait_ms,
            unstorable: again.is_some(),
        };
        self.aside.insert(feed, aside);
    }

    /// What is left out: whose, from which entry on, since when.
    #[must_use]
    pub fn set_aside_groups(&self) -> Vec<(NodeId, u64, u64)> {
        let groups = self.aside.iter();
        groups
            .map(|(feed, aside)| (feed.node, aside.first_seq, aside.since_ms))
            .collect()
    }

    /// Whether a group that ends at `last_seq` is not applied for now.
    pub(super) fn is_aside(&self, feed: FeedId, last_seq: u64, now_ms: u64) -> bool {
        let aside = self.aside.get(&feed);
        aside.is_some_and(|aside| last_seq >= aside.first_seq && now_ms < aside.retry_ms)
    }

    /// Whether a group that ends at `last_seq` is not even stored for now.
    pub(super) fn is_unstorable(&self, feed: FeedId, last_seq: u64, now_ms: u64) -> bool {
        let aside = self.aside.get(&feed);
        aside.is_some_and(|aside| aside.unstorable) && self.is_aside(feed, last_seq, now_ms)
    }

    /// A group was applied: it is no longer left out.
    pub(super) fn note_taken_in(&mut self, feed: FeedId, last_seq: u64) {
        if self
            .aside
            .get(&feed)
            .is_some_and(|aside| last_seq >= aside.first_seq)
        {
            self.aside.remove(&feed);
        }
    }
}
