//! What is stored, as it is told and handed to other nodes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use storage::{FeedId, Hash, NodeId, SealRow, StoreError};

use super::Engine;
use super::accept::group_bytes;
use super::state::FeedState;
use crate::exchange::Head;
use crate::feed::{Body, Declared, Group, GroupEntry, PastDelta, PastSteps};

impl Engine {
    /// How far each feed is applied here, by feed.
    #[must_use]
    pub fn heads(&self) -> Vec<Head> {
        let heads = self.feeds.values().map(|state| Head {
            feed: state.row.id,
            seq: state.row.applied_seq,
            hash: state.row.applied_hash,
            cut_after: state.row.cut_after,
        });
        heads.collect()
    }

    /// How far a feed is stored, groups that wait for their past included.
    #[must_use]
    pub fn stored_seq(&self, feed: FeedId) -> u64 {
        self.feeds
            .get(&feed)
            .map_or(0, |state| state.row.stored_seq)
    }

    /// The stored ends of a node's feeds, groups that wait for their past included.
    #[must_use]
    pub fn stored_heads_of(&self, node: NodeId) -> Vec<Head> {
        let feed = |incarnation| FeedId { node, incarnation };
        let feeds = self.feeds.range(feed(0)..=feed(u64::MAX));
        let heads = feeds.map(|(feed, state)| Head {
            feed: *feed,
            seq: state.row.stored_seq,
            hash: state.row.stored_hash,
            cut_after: state.row.cut_after,
        });
        heads.collect()
    }

    /// How many entries wait for their causal past.
    #[must_use]
    pub fn waiting_entries(&self) -> u64 {
        let gap = |state: &FeedState| match state.row.cut_after {
            Some(_) => 0,
            None => state.row.stored_seq - state.row.applied_seq,
        };
        self.feeds.values().map(gap).sum()
    }

    /// The groups of the named feeds after the given positions, in the order in which they were
    /// applied here, up to about `bytes_max` of payload but at least one if there is one.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn groups_after(
        &self,
        after: &BTreeMap<FeedId, u64>,
        bytes_max: usize,
    ) -> Result<Vec<Group>, StoreError> {
        // With many feeds few of each: they come in one order, and only the first fill a chunk.
        let seals_per_feed = (1_024 / after.len().max(1)).clamp(16, 256);
        let mut seals: Vec<SealRow> = Vec::new();
        let mut horizon = u64::MAX;
        for (feed, seq) in after {
            let cut = self.feeds.get(feed).and_then(|state| state.row.cut_after);
            let mut found = self.store.seals_after(*feed, *seq, seals_per_feed)?;
            let full = found.len() == seals_per_feed;
            found.retain(|seal| {
                seal.applied_no.is_some() && cut.is_none_or(|cut| seal.last_seq <= cut)
            });
            if full {
                let last = found.last().and_then(|seal| seal.applied_no);
                horizon = horizon.min(last.unwrap_or(u64::MAX));
            }
            seals.append(&mut found);
        }
        seals.retain(|seal| seal.applied_no.is_some_and(|no| no <= horizon));
        seals.sort_by_key(|seal| seal.applied_no);
        let mut groups: Vec<Group> = Vec::new();
        let mut bytes = 0;
        let mut ends: BTreeMap<FeedId, (u64, Hash)> = BTreeMap::new();
        for seal in seals {
            let before = match ends.insert(seal.feed, (seal.last_seq, seal.last_hash)) {
                Some((last_seq, hash)) if last_seq + 1 == seal.first_seq => hash,
                Some(_) | None => self.hash_before(&seal)?,
            };
            let group = self.load_group_after(before, &seal)?;
            let size = group_bytes(&group) + 200 + 32 * group.entries.len() + 4 * group.past.len();
            if !groups.is_empty() && bytes + size > bytes_max {
                break;
            }
            bytes += size;
            groups.push(group);
        }
        Ok(groups)
    }

    /// A stored group as it travels.
    pub(super) fn load_group(&self, seal: &SealRow) -> Result<Group, StoreError> {
        self.load_group_after(self.hash_before(seal)?, seal)
    }

    fn load_group_after(&self, before: Hash, seal: &SealRow) -> Result<Group, StoreError> {
        let entries = self
            .store
            .entries(seal.feed, seal.first_seq, seal.last_seq)?;
        let entries = entries
            .into_iter()
            .map(|row| GroupEntry {
                time: row.time,
                space: row.space,
                kind: row.kind,
                body: match row.payload {
                    storage::Payload::Present(bytes) => Body::Present(bytes),
                    storage::Payload::Absent(absent) => Body::Absent(absent),
                },
            })
            .collect();
        Ok(Group {
            feed: seal.feed,
            first_seq: seal.first_seq,
            previous: before,
            entries,
            past: stored_past(seal)?,
            seal: crate::feed::Signature(seal.signature),
        })
    }

    fn hash_before(&self, seal: &SealRow) -> Result<Hash, StoreError> {
        if seal.first_seq == 1 {
            return Ok(Hash::ZERO);
        }
        let before = self.store.seals_after(seal.feed, seal.first_seq - 2, 1)?;
        before.first().map(|seal| seal.last_hash).ok_or_else(|| {
            StoreError::Damaged(format!(
                "the seal before {}:{} is gone",
                seal.feed.node, seal.first_seq
            ))
        })
    }

    /// The past that steps on from all that is stored of a feed; `None` when they don't fit it.
    #[must_use]
    pub fn past_after_stored(&self, feed: FeedId, steps: &PastSteps) -> Option<PastDelta> {
        match self.declared_past(feed) {
            Some(declared) => steps.after(&declared),
            None => steps.after(&Declared::new()),
        }
    }

    /// All that is stored of a feed has declared; `None` when the feed is not known.
    #[must_use]
    pub fn declared_past(&self, feed: FeedId) -> Option<Cow<'_, Declared>> {
        self.feeds.get(&feed).map(FeedState::declared)
    }
}

/// The past in a stored seal.
pub(super) fn stored_past(seal: &SealRow) -> Result<PastDelta, StoreError> {
    postcard::from_bytes(&seal.past)
        .map_err(|_| StoreError::Damaged("a stored past is unreadable".to_owned()))
}
