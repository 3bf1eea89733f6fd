//! What the engine keeps in memory of each feed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use storage::{FeedId, FeedRow, Position, Store, StoreError};

use super::accept::WAITING_GROUPS_MAX;
use super::served::stored_past;
use super::trust::Trust;
use crate::feed::Declared;

/// One feed: its heads, the causal past it has declared, what of it waits.
#[derive(Debug, Clone)]
pub(super) struct FeedState {
    pub(super) row: FeedRow,
    pub(super) past: Declared,
    /// What stored groups that wait declare beyond that.
    pub(super) waiting_past: Declared,
    /// Hybrid logical time of the newest stored entry.
    pub(super) last_time: u64,
}

impl FeedState {
    pub(super) fn new(id: FeedId) -> Self {
        let row = FeedRow {
            id,
            stored_seq: 0,
            stored_hash: storage::Hash::ZERO,
            applied_seq: 0,
            applied_hash: storage::Hash::ZERO,
            cut_after: None,
        };
        Self {
            row,
            past: Declared::new(),
            waiting_past: Declared::new(),
            last_time: 0,
        }
    }

    /// A copy of what is decided by before a group is kept.
    pub(super) fn without_past(&self) -> Self {
        Self {
            row: self.row.clone(),
            past: Declared::new(),
            waiting_past: Declared::new(),
            ..*self
        }
    }

    /// Whether groups are stored that may still be applied.
    pub(super) fn waits(&self) -> bool {
        let end = self.row.cut_after.unwrap_or(u64::MAX);
        self.row.stored_seq.min(end) > self.row.applied_seq
    }

    /// All that is stored of the feed has declared.
    pub(super) fn declared(&self) -> Cow<'_, Declared> {
        if self.waiting_past.is_empty() {
            return Cow::Borrowed(&self.past);
        }
        let mut all = self.past.clone();
        raise(&mut all, self.waiting_past.iter());
        Cow::Owned(all)
    }

    /// Notes the past of a group that waits.
    pub(super) fn declare_waiting(&mut self, past: &[(FeedId, u64)]) {
        let past = past.iter().map(|(feed, seq)| (feed, seq));
        raise(&mut self.waiting_past, past);
    }

    /// Whether the writer of this feed knew the entry at `at` when it wrote its own entry `seq`.
    pub(super) fn knew(&self, seq: u64, at: Position) -> bool {
        if at.feed == self.row.id {
            return at.seq < seq;
        }
        self.past
            .get(&at.feed)
            .is_some_and(|known| *known >= at.seq)
    }

    /// Whether entry `seq` of this feed counts as applied for those that build on it.
    pub(super) fn covers(&self, seq: u64) -> bool {
        self.row.applied_seq >= seq || self.row.cut_after.is_some_and(|cut| cut < seq)
    }
}

fn raise<'p>(declared: &mut Declared, by: impl Iterator<Item = (&'p FeedId, &'p u64)>) {
    for (feed, seq) in by {
        let known = declared.entry(*feed).or_default();
        *known = (*known).max(*seq);
    }
}

/// Every feed as it is stored, cut where the evidence cuts it.
pub(super) fn load(
    store: &Store,
    trust: &Trust,
) -> Result<BTreeMap<FeedId, FeedState>, StoreError> {
    let mut feeds = BTreeMap::new();
    for mut row in store.feeds()? {
        let id = row.id;
        row.cut_after = trust.cut_of(id);
        let mut state = FeedState::new(id);
        state.past = store.past(id)?.into_iter().collect();
        let last = Position {
            feed: id,
            seq: row.stored_seq,
        };
        state.last_time = store.entry_time(last)?.unwrap_or(0);
        if row.cut_after.is_none() && row.stored_seq > row.applied_seq {
            for seal in store.seals_after(id, row.applied_seq, WAITING_GROUPS_MAX)? {
                state.declare_waiting(&stored_past(&seal)?);
            }
        }
        state.row = row;
        feeds.insert(id, state);
    }
    Ok(feeds)
}
