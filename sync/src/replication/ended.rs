//! The older feeds of nodes that have started again, in little room.
//!
//! A node that has been started every morning for years has thousands of them. They are rarely asked
//! for and never change: 48 bytes each, in the order of their keys.

use std::collections::BTreeMap;

use storage::{FeedId, Hash, NodeId};

use super::key::FeedKey;
use crate::exchange::{Head, Standing};

/// So many wait beside the others before all are put in order.
const FRESH_MIN: usize = 64;

#[derive(Debug, Default)]
pub(super) struct EndedFeeds {
    /// Who wrote them: few, next to the feeds.
    nodes: Vec<NodeId>,
    index: BTreeMap<NodeId, u32>,
    ordered: Vec<Ended>,
    /// Those that ended since, which count instead of what is in `ordered`.
    fresh: BTreeMap<FeedKey, Ended>,
}

#[derive(Debug, Clone, Copy)]
struct Ended {
    key: FeedKey,
    node: u32,
    incarnation: u64,
    seq: u64,
    line: i64,
    base: u64,
}

impl EndedFeeds {
    /// Whether nothing is lost of a standing that is kept here.
    pub(super) fn fits(standing: &Standing) -> bool {
        let Head {
            hash,
            cut_after,
            is_tip,
            ..
        } = standing.head;
        !is_tip && hash == Hash::ZERO && cut_after.is_none()
    }

    pub(super) fn load(&mut self, standings: impl Iterator<Item = Standing>) {
        let ended: Vec<Ended> = standings.map(|standing| self.pack(standing)).collect();
        self.ordered = ended;
        self.ordered.sort_unstable_by_key(|ended| ended.key);
        self.fresh.clear();
    }

    pub(super) fn get(&self, key: FeedKey) -> Option<Standing> {
        let ended = self.fresh.get(&key).or_else(|| {
            let found = self.ordered.binary_search_by_key(&key, |ended| ended.key);
            found.ok().and_then(|at| self.ordered.get(at))
        })?;
        let node = *self.nodes.get(usize::try_from(ended.node).ok()?)?;
        Some(Standing {
            head: Head {
                feed: FeedId {
                    node,
                    incarnation: ended.incarnation,
                },
                seq: ended.seq,
                hash: Hash::ZERO,
                cut_after: None,
                is_tip: false,
            },
            line: ended.line,
            base: ended.base,
        })
    }

    pub(super) fn insert(&mut self, key: FeedKey, standing: Standing) {
        if self.get(key) == Some(standing) {
            return;
        }
        let ended = self.pack(standing);
        debug_assert_eq!(key, ended.key, "the key of another feed");
        self.fresh.insert(key, ended);
        if self.fresh.len() >= FRESH_MIN.max(self.ordered.len() / 8) {
            self.order();
        }
    }

    pub(super) fn remove(&mut self, key: FeedKey) {
        self.fresh.remove(&key);
        let found = self.ordered.binary_search_by_key(&key, |ended| ended.key);
        if let Ok(at) = found {
            self.ordered.remove(at);
        }
    }

    fn order(&mut self) {
        let fresh = std::mem::take(&mut self.fresh);
        self.ordered.retain(|ended| !fresh.contains_key(&ended.key));
        self.ordered.extend(fresh.into_values());
        self.ordered.sort_unstable_by_key(|ended| ended.key);
    }

    fn pack(&mut self, standing: Standing) -> Ended {
        let feed = standing.head.feed;
        let nodes = &mut self.nodes;
        let node = *self.index.entry(feed.node).or_insert_with(|| {
            nodes.push(feed.node);
            u32::try_from(nodes.len() - 1).expect("fewer nodes than the memory holds")
        });
        Ended {
            key: FeedKey::of(feed),
            node,
            incarnation: feed.incarnation,
            seq: standing.head.seq,
            line: standing.line,
            base: standing.base,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(incarnation: u64, seq: u64) -> Standing {
        let node = NodeId([u8::try_from(incarnation % 3).unwrap(); 32]);
        Standing {
            head: Head {
                feed: FeedId { node, incarnation },
                seq,
                hash: Hash::ZERO,
                cut_after: None,
                is_tip: false,
            },
            line: 7,
            base: incarnation * 2,
        }
    }

    fn key(standing: &Standing) -> FeedKey {
        FeedKey::of(standing.head.feed)
    }

    #[test]
    fn what_was_put_in_comes_out_before_and_after_it_is_put_in_order() {
        let mut ended = EndedFeeds::default();
        ended.load((0..100).map(|n| standing(n, 5)));
        for n in 100..400 {
            let more = standing(n, 5);
            ended.insert(key(&more), more);
        }
        for n in 0..400 {
            let asked = standing(n, 5);
            assert_eq!(ended.get(key(&asked)), Some(asked), "{n}");
        }
        assert_eq!(ended.get(key(&standing(400, 5))), None);
        assert!(ended.fresh.len() < FRESH_MIN, "most are in order");
    }

    #[test]
    fn what_came_last_counts_and_what_was_taken_out_is_gone() {
        let mut ended = EndedFeeds::default();
        ended.load((0..10).map(|n| standing(n, 5)));
        let moved = standing(4, 6);
        ended.insert(key(&moved), moved);
        assert_eq!(ended.get(key(&moved)), Some(moved));
        for n in 10..200 {
            let more = standing(n, 5);
            ended.insert(key(&more), more);
        }
        assert_eq!(ended.get(key(&moved)), Some(moved), "also in order");
        ended.remove(key(&moved));
        assert_eq!(ended.get(key(&moved)), None);
        assert_eq!(ended.get(key(&standing(5, 5))), Some(standing(5, 5)));
    }
}
