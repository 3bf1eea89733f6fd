//! Deriving the views anew from the log.

use storage::{Position, SealRow, StoreError};

use super::Engine;
use super::feeds::{FeedState, Feeds};
use super::served::stored_past;
use crate::weakness::{Weakness, lacks};

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
            self.progress.end();
            self.rollback(now_ms)?;
        }
        self.outcome = super::Outcome::default();
        result
    }

    pub(super) fn rebuild_in_transaction(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.rebuild_due = false;
        self.count("rebuilds");
        let events = std::mem::take(&mut self.outcome.events);
        let order = self.applied_order()?;
        self.store.clear_views()?;
        if !lacks(Weakness::PartialRebuild) {
            self.documents.clear();
        }
        self.access.clear();
        self.unfilled.clear();
        self.next_no = 1;
        self.store.clear_lineage()?;
        self.feeds = Feeds::load(&self.store, &self.trust, self.feeds.own)?;
        self.feeds.start_over();
        self.drop_numbers(&order)?;
        self.progress.begin(order.len() as u64);
        for seal in order {
            self.apply_again(&seal, now_ms)?;
            self.progress.step();
        }
        self.apply_waiting(now_ms)?;
        self.feeds.write_pasts(&mut self.store)?;
        self.outcome.changed_feeds = self.store.feed_ids().collect();
        self.note_rules()?;
        self.progress.end();
        let kept = events.into_iter().filter(|event| self.is_applied(event.at));
        self.outcome.events = kept.collect();
        self.outcome.resync = true;
        self.outcome.membership_changed = true;
        Ok(())
    }

    fn is_applied(&self, at: Position) -> bool {
        self.feeds.applied_seq(self.store.lineage(), at.feed) >= at.seq
    }

    /// Every applied seal in the order of application.
    fn applied_order(&self) -> Result<Vec<SealRow>, StoreError> {
        const BATCH: usize = 4_096;
        let mut order: Vec<SealRow> = Vec::new();
        let mut from = 1;
        loop {
            let batch = self.store.seals_applied_from(from, BATCH)?;
            let Some(last) = batch.last() else {
                return Ok(order);
            };
            from = last.applied_no.unwrap_or(from) + 1;
            order.extend(batch);
        }
    }

    fn drop_numbers(&mut self, order: &[SealRow]) -> Result<(), StoreError> {
        for seal in order {
            self.store.set_applied_no(seal.feed, seal.last_seq, None)?;
        }
        Ok(())
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
