//! Deriving the views anew from the log.

use storage::{Position, SealRow, StoreError};

use super::Engine;
use super::feeds::{FeedState, Feeds};
use super::horizon::Horizons;
use super::served::stored_past;
use crate::weakness::{Weakness, lacks};

/// Groups read at once.
const BATCH: u64 = 256;

impl Engine {
    /// Drops the views and derives them again from the entries, in the order of this node.
    ///
    /// # Errors
    /// The store can't be read or written; nothing has changed then.
    pub fn rebuild(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.store.begin()?;
        let result = self
            .rebuild_in_transaction(now_ms)
            .and_then(|()| self.settle(now_ms))
            .and_then(|()| self.store.commit());
        if result.is_err() {
            self.rollback(now_ms)?;
        }
        self.outcome = super::Outcome::default();
        result
    }

    pub(super) fn rebuild_in_transaction(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.rebuild_due = false;
        self.count("rebuilds");
        let events = std::mem::take(&mut self.outcome.events);
        self.store.clear_views()?;
        if !lacks(Weakness::PartialRebuild) {
            self.documents.clear();
        }
        self.access.clear();
        self.unfilled.clear();
        self.horizons = Horizons::default();
        self.store.doubt_erased()?;
        self.next_no = 1;
        self.feeds = Feeds::load(&self.store, &self.trust, self.feeds.own)?;
        self.feeds.start_over();
        self.derive_again(now_ms)?;
        self.apply_waiting(now_ms)?;
        self.feeds.write_pasts(&mut self.store)?;
        self.outcome.changed_feeds = self.store.feed_ids().collect();
        self.note_rules()?;
        self.progress.end();
        let kept = events.into_iter().filter(|event| self.is_applied(event.at));
        self.outcome.events = kept.collect();
        self.outcome.resync = true;
        self.store.raise_generation()?;
        self.outcome.membership_changed = true;
        Ok(())
    }

    fn is_applied(&self, at: Position) -> bool {
        self.feeds.applied_seq(self.store.lineage(), at.feed) >= at.seq
    }

    /// Applies what was applied, in the order in which it was. Nothing is held in memory that grows
    /// with the log: it is read in batches, and what each would tell clients is dropped, since they
    /// load everything again.
    fn derive_again(&mut self, now_ms: u64) -> Result<(), StoreError> {
        let total = self.store.set_order_aside()?;
        self.progress.begin(total);
        let mut done = 0;
        while done < total {
            for seal in self.store.order_aside(done, BATCH)? {
                self.apply_again(&seal, now_ms)?;
                self.outcome.mention_changes.clear();
                self.outcome.events.clear();
                self.progress.step();
            }
            done += BATCH;
            self.feeds.write_pasts(&mut self.store)?;
            self.drop_settled_follow_ups()?;
        }
        self.store.forget_order_aside()
    }

    fn apply_again(&mut self, seal: &SealRow, now_ms: u64) -> Result<(), StoreError> {
        let cut = self.cut_of(seal.feed);
        if cut.is_some_and(|cut| seal.last_seq > cut) {
            return Ok(());
        }
        let past = stored_past(seal)?;
        self.apply_group(seal, &past, now_ms).map(drop)
    }

    /// How many entries stand after a cut.
    #[must_use]
    pub fn quarantined_entries(&self) -> u64 {
        let tail = |feed: &FeedState| {
            feed.row
                .cut_after
                .map_or(0, |cut| feed.row.stored_seq.saturating_sub(cut))
        };
        self.feeds.live().map(tail).sum()
    }
}
