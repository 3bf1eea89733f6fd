//! The older feeds of nodes that have started again, in little room.
//!
//! A node that has been started every morning for years has thousands of them. They are rarely asked
//! for and never change: 48 bytes each, in the order of their keys.

use std::cell::{Cell, RefCell};
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
    /// In the order of their keys, once anybody has asked: most starts pass without.
    ordered: RefCell<Vec<Ended>>,
    keyed: Cell<bool>,
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

    pub(super) fn of(standings: impl Iterator<Item = Standing>) -> Self {
        let mut feeds = Self::default();
        let ended: Vec<Ended> = standings
            .map(|standing| feeds.pack(FeedKey::default(), standing))
            .collect();
        feeds.ordered = RefCell::new(ended);
        feeds
    }

    pub(super) fn get(&self, key: FeedKey) -> Option<Standing> {
        let ended = match self.fresh.get(&key) {
            Some(ended) => *ended,
            None => {
                self.give_keys();
                let ordered = self.ordered.borrow();
                let found = ordered.binary_search_by_key(&key, |ended| ended.key);
                *ordered.get(found.ok()?)?
            }
        };
        Some(Standing {
            head: Head {
                feed: self.feed(&ended)?,
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
        let ended = self.pack(key, standing);
        self.fresh.insert(key, ended);
        if self.fresh.len() >= FRESH_MIN.max(self.ordered.get_mut().len() / 8) {
            self.order();
        }
    }

    pub(super) fn remove(&mut self, key: FeedKey, feed: FeedId) {
        self.fresh.remove(&key);
        let is_it = |ended: &Ended| self.feed(ended) == Some(feed);
        let found = match self.keyed.get() {
            true => (self.ordered.borrow())
                .binary_search_by_key(&key, |ended| ended.key)
                .ok(),
            false => self.ordered.borrow().iter().position(is_it),
        };
        if let Some(at) = found {
            self.ordered.get_mut().remove(at);
        }
    }

    /// Makes the keys of what was loaded, and puts it in their order.
    fn give_keys(&self) {
        if self.keyed.replace(true) {
            return;
        }
        let mut ordered = self.ordered.borrow_mut();
        for ended in ordered.iter_mut() {
            if let Some(feed) = self.feed(ended) {
                ended.key = FeedKey::of(feed);
            }
        }
        ordered.sort_unstable_by_key(|ended| ended.key);
    }

    fn order(&mut self) {
        self.give_keys();
        let fresh = std::mem::take(&mut self.fresh);
        let ordered = self.ordered.get_mut();
        ordered.retain(|ended| !fresh.contains_key(&ended.key));
        ordered.extend(fresh.into_values());
        ordered.sort_unstable_by_key(|ended| ended.key);
    }

    fn feed(&self, ended: &Ended) -> Option<FeedId> {
        let node = *self.nodes.get(usize::try_from(ended.node).ok()?)?;
        Some(FeedId {
            node,
            incarnation: ended.incarnation,
        })
    }

    fn pack(&mut self, key: FeedKey, standing: Standing) -> Ended {
        let feed = standing.head.feed;
        let nodes = &mut self.nodes;
        let node = *self.index.entry(feed.node).or_insert_with(|| {
            nodes.push(feed.node);
            u32::try_from(nodes.len() - 1).expect("fewer nodes than the memory holds")
        });
        Ended {
            key,
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
        let mut ended = EndedFeeds::of((0..100).map(|n| standing(n, 5)));
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
        let mut ended = EndedFeeds::of((0..10).map(|n| standing(n, 5)));
        let early = standing(7, 5);
        ended.remove(key(&early), early.head.feed);
        assert_eq!(ended.get(key(&early)), None, "also before it had a key");
        let moved = standing(4, 6);
        ended.insert(key(&moved), moved);
        assert_eq!(ended.get(key(&moved)), Some(moved));
        for n in 10..200 {
            let more = standing(n, 5);
            ended.insert(key(&more), more);
        }
        assert_eq!(ended.get(key(&moved)), Some(moved), "also in order");
        ended.remove(key(&moved), moved.head.feed);
        assert_eq!(ended.get(key(&moved)), None);
        assert_eq!(ended.get(key(&standing(5, 5))), Some(standing(5, 5)));
    }
}
