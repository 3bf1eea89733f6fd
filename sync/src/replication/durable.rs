//! What this node holds durably, in the form in which it is compared with others.
//!
//! Everything a peer is told comes from here or is checked against it, so that nothing leaves the
//! node before its transaction is committed.

use std::collections::{BTreeMap, BTreeSet};

use storage::{FeedId, Hash, StoreError};

use super::ended::EndedFeeds;
use super::frame::{ShortHash, StateDigest, TailMark, WireHead};
use super::key::FeedKey;
use super::limits::BUCKETS;
use super::registers::HeldRegisters;
use crate::engine::Engine;
use crate::exchange::{Head, Standing};
use crate::feed::EvidenceKey;

/// Committed heads, registers and evidence, with digests kept up to date.
#[derive(Debug, Default)]
pub(super) struct Durable {
    /// The feeds that no newer one of their node stands for.
    heads: BTreeMap<FeedKey, Held>,
    /// The others: the older feeds of nodes that have started again.
    ended: EndedFeeds,
    /// Those of them of which more is known than where they end.
    older: BTreeMap<FeedKey, Standing>,
    /// Feeds that were handed over and aren't committed yet.
    learnt: BTreeMap<FeedKey, FeedId>,
    /// The feeds with entries, by the number of their latest change.
    order: BTreeMap<u64, FeedKey>,
    change: u64,
    /// When a head last moved.
    pub(super) moved_ms: u64,
    buckets: BTreeMap<u8, ShortHash>,
    stale: BTreeSet<u8>,
    pub(super) registers: HeldRegisters,
    pub(super) evidence: BTreeSet<EvidenceKey>,
    /// Of the evidence that this was read from; none before the first reading.
    pub(super) evidence_version: Option<u64>,
    evidence_moved: bool,
    digest: StateDigest,
}

#[derive(Debug, Clone, Copy)]
struct Held {
    standing: Standing,
    change: u64,
}

impl Durable {
    /// Takes over the heads of all feeds, before anything else. A node that has started for years
    /// has thousands of older feeds: they are taken over in one go.
    pub(super) fn load(&mut self, standings: impl Iterator<Item = Standing>, now: u64) {
        let mut others = Vec::new();
        let ended = standings.filter(|standing| {
            let fits = EndedFeeds::fits(standing);
            if !fits {
                others.push(*standing);
            }
            fits
        });
        let ended = EndedFeeds::of(ended);
        self.refresh(others.into_iter(), now);
        self.ended = ended;
    }

    /// Takes over heads that may have moved. Answers whether any has.
    pub(super) fn refresh(&mut self, heads: impl Iterator<Item = Standing>, now: u64) -> bool {
        let before = self.change;
        for head in heads {
            self.take(head);
        }
        let moved = self.change != before;
        if moved {
            self.moved_ms = now;
            self.digest_buckets();
        }
        moved
    }

    fn take(&mut self, standing: Standing) {
        let head = standing.head;
        let key = FeedKey::of(head.feed);
        self.learnt.remove(&key);
        let known = self.heads.get(&key);
        if !head.is_tip {
            // Whatever is known of it is known by the feeds that stand for it.
            if let Some(known) = self.heads.remove(&key) {
                self.order.remove(&known.change);
                self.change += 1;
                self.stale.insert(key.bucket());
            }
            self.older.remove(&key);
            if EndedFeeds::fits(&standing) {
                self.ended.insert(key, standing);
            } else {
                self.ended.remove(key, head.feed);
                self.older.insert(key, standing);
            }
            return;
        }
        if known.is_some_and(|known| known.standing == standing) {
            return;
        }
        if let Some(known) = known {
            self.order.remove(&known.change);
        } else {
            self.older.remove(&key);
            self.ended.remove(key, head.feed);
        }
        self.change += 1;
        self.heads.insert(
            key,
            Held {
                standing,
                change: self.change,
            },
        );
        if head.seq > 0 {
            self.order.insert(self.change, key);
        }
        self.stale.insert(key.bucket());
    }

    /// Remembers a feed's id under its key.
    pub(super) fn learn(&mut self, feed: FeedId) -> FeedKey {
        let key = FeedKey::of(feed);
        if self.standing(key).is_none() {
            self.learnt.insert(key, feed);
        }
        key
    }

    pub(super) fn id(&self, key: FeedKey) -> Option<FeedId> {
        let held = self.standing(key).map(|standing| standing.head.feed);
        held.or_else(|| self.learnt.get(&key).copied())
    }

    pub(super) fn head(&self, key: FeedKey) -> Option<Head> {
        self.standing(key).map(|standing| standing.head)
    }

    /// A head and where its feed stands among its node's others.
    pub(super) fn standing(&self, key: FeedKey) -> Option<Standing> {
        let tip = self.heads.get(&key).map(|held| held.standing);
        tip.or_else(|| self.older.get(&key).copied())
            .or_else(|| self.ended.get(key))
    }

    /// How far a feed is applied; 0 when it is not known.
    pub(super) fn seq(&self, key: FeedKey) -> u64 {
        self.head(key).map_or(0, |head| head.seq)
    }

    /// The feeds that have entries here, without those for which newer ones stand.
    pub(super) fn len(&self) -> usize {
        self.order.len()
    }

    /// The number of the latest change.
    pub(super) fn change(&self) -> u64 {
        self.change
    }

    /// The feeds that changed after a change number, with their positions.
    pub(super) fn changed_after(&self, change: u64) -> impl Iterator<Item = (FeedKey, u64)> + '_ {
        self.order
            .range(change + 1..)
            .map(|(_, key)| (*key, self.seq(*key)))
    }

    /// The same with their positions: whoever has these has all that is here.
    pub(super) fn positions(&self) -> impl Iterator<Item = (FeedKey, u64)> + '_ {
        let held = self
            .heads
            .iter()
            .map(|(key, held)| (*key, held.standing.head.seq));
        held.filter(|(_, seq)| *seq > 0)
    }

    /// The heads of the feeds that no newer one stands for.
    pub(super) fn tips(&self) -> impl Iterator<Item = &Standing> + '_ {
        self.heads.values().map(|held| &held.standing)
    }

    /// The heads as they travel: of some buckets if named, else all.
    pub(super) fn wire_heads(&self, buckets: Option<&BTreeSet<u8>>) -> Vec<WireHead> {
        let scope = |key: &FeedKey| buckets.is_none_or(|named| named.contains(&key.bucket()));
        let heads = self
            .heads
            .iter()
            .filter(|(key, held)| held.standing.head.seq > 0 && scope(key));
        heads
            .map(|(key, held)| WireHead {
                feed: *key,
                seq: held.standing.head.seq,
                hash: short(held.standing.head.hash),
            })
            .collect()
    }

    pub(super) fn bucket_digests(&self) -> &BTreeMap<u8, ShortHash> {
        &self.buckets
    }

    pub(super) fn digest(&self) -> StateDigest {
        self.digest
    }

    fn digest_buckets(&mut self) {
        for bucket in std::mem::take(&mut self.stale) {
            match self.bucket_digest(bucket) {
                Some(digest) => self.buckets.insert(bucket, digest),
                None => self.buckets.remove(&bucket),
            };
        }
        debug_assert!(self.buckets.len() <= BUCKETS, "a bucket is a byte");
        if self.buckets.is_empty() {
            self.digest.feeds = [0; 16];
            return;
        }
        let mut hasher = blake3::Hasher::new();
        for (bucket, digest) in &self.buckets {
            hasher.update(&[*bucket]).update(digest);
        }
        hasher.finalize_xof().fill(&mut self.digest.feeds);
    }

    fn bucket_digest(&self, bucket: u8) -> Option<ShortHash> {
        let mut start = [0; 12];
        start[0] = bucket;
        let held = self.heads.range(FeedKey(start)..);
        let held = held.take_while(|(key, _)| key.bucket() == bucket);
        let mut hasher = blake3::Hasher::new();
        let mut any = false;
        let heads = held.map(|(key, held)| (key, held.standing.head));
        for (key, head) in heads.filter(|(_, head)| head.seq > 0) {
            let cut = head.cut_after.unwrap_or(u64::MAX);
            hasher.update(&key.0).update(&head.seq.to_le_bytes());
            hasher.update(&head.hash.0).update(&cut.to_le_bytes());
            any = true;
        }
        any.then(|| finish(&hasher))
    }

    /// Takes over the registers. Answers whether anything moved.
    pub(super) fn refresh_registers(
        &mut self,
        engine: &Engine,
        now: u64,
    ) -> Result<bool, StoreError> {
        let Some(digest) = self.registers.refresh(engine, now)? else {
            return Ok(false);
        };
        Ok(std::mem::replace(&mut self.digest.registers, digest) != digest)
    }

    /// Takes over the evidence, by its keys.
    pub(super) fn refresh_evidence(&mut self, keys: BTreeSet<EvidenceKey>) {
        let mut hasher = blake3::Hasher::new();
        for key in &keys {
            hasher.update(key);
        }
        self.digest.evidence = finish(&hasher);
        self.evidence = keys;
        self.evidence_moved = true;
    }

    /// Whether evidence came since this was asked last.
    pub(super) fn evidence_moved(&mut self) -> bool {
        std::mem::take(&mut self.evidence_moved)
    }
}

/// What an own newest entry is recognised by.
pub(super) fn tail_mark(hash: Hash) -> TailMark {
    let [a, b, c, d, ..] = hash.0;
    [a, b, c, d]
}

/// The part of a hash that travels with a head.
pub(super) fn short(hash: Hash) -> ShortHash {
    let [a, b, c, d, e, f, g, h, ..] = hash.0;
    [a, b, c, d, e, f, g, h]
}

pub(super) fn finish(hasher: &blake3::Hasher) -> ShortHash {
    let mut short = [0; 8];
    hasher.finalize_xof().fill(&mut short);
    short
}
