//! Forks, revocations and the cuts they make: entries after a cut have no effect anywhere.

use std::collections::BTreeMap;

use storage::{FeedId, NodeId, StoreError};

use super::Engine;
use super::state::FeedState;
use crate::documents::Actor;
use crate::exchange::ForkProof;
use crate::feed::Group;
use crate::payload::encoded;
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Where a feed is cut by a revocation of its node or a fork.
    pub(super) fn cut_of(&self, feed: FeedId) -> Option<u64> {
        let by_fork = self.feeds.get(&feed).and_then(|state| state.row.cut_after);
        let by_revocation = self
            .revoked
            .get(&feed.node)
            .map(|keep| keep.get(&feed).copied().unwrap_or(0));
        match (by_fork, by_revocation) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// The kept proofs that some node signed two continuations of its feed.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn fork_proofs(&self) -> Result<Vec<ForkProof>, StoreError> {
        let unreadable = |_| StoreError::Damaged("a fork proof is unreadable".to_owned());
        let forks = self.store.forks()?.into_iter();
        forks
            .map(|(_, _, proof)| postcard::from_bytes(&proof).map_err(unreadable))
            .collect()
    }

    /// Checks a proof of a fork and cuts the feed before the first group in dispute. The same
    /// proofs end in the same cut on every node. Answers whether it was news.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn accept_fork(&mut self, proof: &ForkProof, now_ms: u64) -> Result<bool, StoreError> {
        let (a, b) = (&proof.a, &proof.b);
        let same_place = a.feed == b.feed && a.first_seq == b.first_seq && a.previous == b.previous;
        let differ = a.span() != b.span() || a.past != b.past;
        if lacks(Weakness::NoCut) {
            return Ok(false);
        }
        if !same_place || !differ || a.first_seq == 0 || !a.is_sealed() || !b.is_sealed() {
            self.count("refused_fork_proofs");
            return Ok(false);
        }
        let (feed, cut) = (a.feed, a.first_seq - 1);
        let proven = self.store.forks()?.into_iter().find(|(id, ..)| *id == feed);
        if proven.is_some_and(|(_, first_seq, _)| first_seq <= a.first_seq) {
            return Ok(false);
        }
        self.seal_pending(now_ms)?;
        let bytes = encoded(proof);
        let first_seq = proof.a.first_seq;
        if feed == self.feed {
            self.leave_incarnation(&proof.a);
        }
        let state = self
            .feeds
            .entry(feed)
            .or_insert_with(|| FeedState::new(feed));
        let cut = state.row.cut_after.map_or(cut, |known| known.min(cut));
        state.row.cut_after = Some(cut);
        self.store.put_cut(feed, Some(cut))?;
        self.store.put_fork(feed, first_seq, &bytes)?;
        self.count("forks");
        self.rebuild_due = true;
        Ok(true)
    }

    /// Takes note of a revocation: the smallest trusted position named for each feed counts.
    pub(super) fn revoke(
        &mut self,
        node: NodeId,
        keep: &[(FeedId, u64)],
    ) -> Result<(), StoreError> {
        let named: BTreeMap<FeedId, u64> = keep.iter().copied().collect();
        let merged = match self.revoked.get(&node) {
            None => named,
            Some(known) => known
                .iter()
                .filter_map(|(feed, seq)| named.get(feed).map(|other| (*feed, *seq.min(other))))
                .collect(),
        };
        let list: Vec<(FeedId, u64)> = merged.iter().map(|(feed, seq)| (*feed, *seq)).collect();
        let bytes = encoded(&list);
        self.store.put_revocation(node, &bytes)?;
        self.store.delete_registers(node)?;
        self.register_heads.remove(&node);
        self.revoked.insert(node, merged);
        self.outcome.membership_changed = true;
        self.cut_feeds_of(node)
    }

    fn cut_feeds_of(&mut self, node: NodeId) -> Result<(), StoreError> {
        let feeds: Vec<FeedId> = self
            .feeds
            .keys()
            .copied()
            .filter(|feed| feed.node == node)
            .collect();
        for feed in feeds {
            let cut = self.cut_of(feed);
            let Some(state) = self.feeds.get_mut(&feed) else {
                continue;
            };
            if state.row.cut_after == cut {
                continue;
            }
            state.row.cut_after = cut;
            if cut.is_some_and(|cut| cut < state.row.applied_seq) {
                self.rebuild_due = true;
            }
            self.store.put_cut(feed, cut)?;
        }
        Ok(())
    }

    /// Someone holds more of this process's own feed than it wrote: it has been rolled back while
    /// running, or runs twice. It goes on under a new incarnation.
    pub(super) fn leave_incarnation(&mut self, evidence: &Group) {
        let hash = evidence.last_hash();
        let mut seed = self.feed.incarnation.to_le_bytes().to_vec();
        seed.extend_from_slice(&hash.0);
        let [a, b, c, d, e, f, g, h, ..] = blake3::derive_key("localchat incarnation v1", &seed);
        self.feed.incarnation = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        self.actor = Actor::of_feed(&self.feed.node.0, self.feed.incarnation);
        self.count("incarnations_left");
    }
}
