//! What the writer of a feed knew of other feeds, and how to say it in few bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use storage::{FeedId, Hash, NodeId};

use crate::clock::SealedClock;

/// What the writer of a group had applied, as far as it changed since the group before. What a
/// seal signs is its postcard.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// Positions of other feeds, in ascending order of feeds, each once.
    pub moved: Vec<(FeedId, u64)>,
    /// Feeds that were named before and for which others that are named stand by now, in
    /// ascending order.
    pub left: Vec<FeedId>,
    /// In a feed's first group: the older feeds of its own node, in ascending order.
    pub adopted: Vec<Adopted>,
    /// When it was sealed.
    pub clock: SealedClock,
}

/// An older feed of the same node as the writer had it at its start. Whoever knows an entry of
/// the newer feed knows this much of the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adopted {
    pub incarnation: u64,
    pub seq: u64,
    /// Of the entry at `seq`: two nodes with the same newer feed have the same older one.
    pub hash: Hash,
}

impl Past {
    /// A past that names only positions.
    #[must_use]
    pub fn of(moved: Vec<(FeedId, u64)>) -> Self {
        Self {
            moved,
            ..Self::default()
        }
    }

    /// How many feeds it names.
    #[must_use]
    pub fn len(&self) -> usize {
        self.moved.len() + self.left.len() + self.adopted.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether its lists are in order and within the bounds of numbers, for a group of `feed`.
    #[must_use]
    pub fn is_orderly(&self, feed: FeedId, first: bool) -> bool {
        let others = (self.moved.iter())
            .all(|(other, seq)| *other != feed && (1..=storage::SEQ_MAX).contains(seq));
        let own = self.adopted.iter().all(|older| {
            older.incarnation != feed.incarnation && (1..=storage::SEQ_MAX).contains(&older.seq)
        });
        others
            && own
            && (first || self.adopted.is_empty())
            && self.moved.is_sorted_by(|a, b| a.0 < b.0)
            && self.left.is_sorted_by(|a, b| a < b)
            && (self.adopted).is_sorted_by(|a, b| a.incarnation < b.incarnation)
    }

    /// Adds it to what was declared before.
    pub fn add_to(&self, declared: &mut Declared) {
        for (feed, seq) in &self.moved {
            let known = declared.entry(*feed).or_default();
            *known = (*known).max(*seq);
        }
        for feed in &self.left {
            declared.remove(feed);
        }
    }
}

impl Adopted {
    /// The feed that is adopted by one of this node.
    #[must_use]
    pub fn feed(&self, node: NodeId) -> FeedId {
        FeedId {
            node,
            incarnation: self.incarnation,
        }
    }
}

/// The feeds that one has declared up to some point, each with its position. Feeds that were left
/// are known through others.
pub type Declared = BTreeMap<FeedId, u64>;

/// A [`Past`] as it is told to somebody who has everything of the feed before it.
///
/// A feed that was declared before is named by how many of those declared before it, in their
/// order, are passed over, and by how far it moved on; most move on by one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastSteps {
    /// Per feed twice the number of feeds passed over; one more if it moved by more than one, and
    /// then by how many more than two.
    moved: Vec<u64>,
    /// What only few pasts have, in one byte where there is none.
    seldom: Option<Seldom>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Seldom {
    /// Feeds named for the first time.
    new: Vec<(FeedId, u64)>,
    /// Per feed that is left the number of feeds passed over.
    left: Vec<u64>,
    adopted: Vec<Adopted>,
}

impl PastSteps {
    /// How to tell a past to somebody who knows what was declared before. `None` when it is not
    /// in order, does not move on, or leaves what was not named.
    #[must_use]
    pub fn of(past: &Past, before: &Declared) -> Option<Self> {
        let mut moved = Vec::new();
        let mut seldom = Seldom {
            adopted: past.adopted.clone(),
            ..Seldom::default()
        };
        let mut known = before.iter();
        if !past.moved.is_sorted_by(|a, b| a.0 < b.0) || !past.left.is_sorted_by(|a, b| a < b) {
            return None;
        }
        for (feed, seq) in &past.moved {
            let Some(reached) = before.get(feed) else {
                seldom.new.push((*feed, *seq));
                continue;
            };
            let passed = known.by_ref().take_while(|(other, _)| *other < feed);
            let passed = 2 * passed.count() as u64;
            match seq.checked_sub(*reached)? {
                0 => return None,
                1 => moved.push(passed),
                more => moved.extend([passed + 1, more - 2]),
            }
        }
        let mut known = before.keys();
        for feed in &past.left {
            before.get(feed)?;
            let passed = known.by_ref().take_while(|other| *other < feed);
            seldom.left.push(passed.count() as u64);
        }
        let seldom = (seldom != Seldom::default()).then_some(seldom);
        Some(Self { moved, seldom })
    }

    /// The past that is meant, sealed at `clock`; `None` when it does not fit what was declared
    /// before.
    #[must_use]
    pub fn after(&self, before: &Declared, clock: SealedClock) -> Option<Past> {
        let mut moved_to: Vec<(FeedId, u64)> = Vec::new();
        let (mut known, mut moved) = (before.iter(), self.moved.iter());
        while let Some(step) = moved.next() {
            let (feed, reached) = known.nth(usize::try_from(step >> 1).ok()?)?;
            let by = match step & 1 {
                0 => 1,
                _ => moved.next()?.checked_add(2)?,
            };
            moved_to.push((*feed, reached.checked_add(by)?));
        }
        let none = Seldom::default();
        let seldom = self.seldom.as_ref().unwrap_or(&none);
        for (feed, seq) in &seldom.new {
            if before.contains_key(feed) {
                return None;
            }
            moved_to.push((*feed, *seq));
        }
        moved_to.sort_unstable_by_key(|(feed, _)| *feed);
        let mut known = before.keys();
        let left = seldom.left.iter();
        let left = left.map(|passed| known.nth(usize::try_from(*passed).ok()?).copied());
        Some(Past {
            moved: moved_to,
            left: left.collect::<Option<_>>()?,
            adopted: seldom.adopted.clone(),
            clock,
        })
    }

    /// Whether it can be read without knowing what was declared before.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        let mut moved = self.moved.iter();
        while let Some(step) = moved.next() {
            if step & 1 == 1 && moved.next().is_none() {
                return false;
            }
        }
        self.seldom.as_ref().is_none_or(|seldom| {
            *seldom != Seldom::default() && seldom.new.is_sorted_by(|a, b| a.0 < b.0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(node: u8) -> FeedId {
        FeedId {
            node: NodeId([node; 32]),
            incarnation: 7,
        }
    }

    fn declared() -> Declared {
        (1..=5).map(|node| (feed(2 * node), 10)).collect()
    }

    #[test]
    fn steps_lead_to_the_past_they_were_made_of() {
        let past = Past {
            moved: vec![
                (feed(1), 3),
                (feed(4), 11),
                (feed(5), 1),
                (feed(8), 12),
                (feed(10), 300),
            ],
            left: vec![feed(2), feed(8)],
            adopted: vec![Adopted {
                incarnation: 3,
                seq: 9,
                hash: Hash([5; 32]),
            }],
            clock: SealedClock::default(),
        };
        let steps = PastSteps::of(&past, &declared()).unwrap();
        assert_eq!(steps.moved, [2, 3, 0, 1, 288]);
        let seldom = steps.seldom.as_ref().unwrap();
        assert_eq!(seldom.new, [(feed(1), 3), (feed(5), 1)]);
        assert_eq!(seldom.left, [0, 2]);
        let clock = SealedClock::default();
        assert_eq!(steps.after(&declared(), clock), Some(past));
    }

    #[test]
    fn what_is_no_past_after_these_has_no_steps() {
        for moved in [
            vec![(feed(4), 10)],
            vec![(feed(4), 9)],
            vec![(feed(6), 11), (feed(4), 11)],
            vec![(feed(4), 11), (feed(4), 12)],
        ] {
            assert_eq!(PastSteps::of(&Past::of(moved), &declared()), None);
        }
        for left in [vec![feed(1)], vec![feed(4), feed(2)], vec![feed(4); 2]] {
            let past = Past {
                left,
                ..Past::default()
            };
            assert_eq!(PastSteps::of(&past, &declared()), None);
        }
    }

    #[test]
    fn steps_that_do_not_fit_are_refused() {
        let steps = |moved: &[u64], new: &[(FeedId, u64)], left: &[u64]| PastSteps {
            moved: moved.to_vec(),
            seldom: Some(Seldom {
                new: new.to_vec(),
                left: left.to_vec(),
                adopted: Vec::new(),
            }),
        };
        for misfit in [
            steps(&[10], &[], &[]),
            steps(&[8, 0], &[], &[]),
            steps(&[u64::MAX - 1], &[], &[]),
            steps(&[1, u64::MAX], &[], &[]),
            steps(&[1, u64::MAX - 3], &[], &[]),
            steps(&[], &[(feed(2), 11)], &[]),
            steps(&[], &[], &[5]),
            steps(&[], &[], &[4, 0]),
            steps(&[], &[], &[u64::MAX]),
        ] {
            let past = misfit.after(&declared(), SealedClock::default());
            assert_eq!(past, None, "{misfit:?}");
        }
        assert!(!steps(&[0, 1], &[], &[0]).is_well_formed());
        assert!(
            !steps(&[0], &[], &[]).is_well_formed(),
            "nothing is said by nothing"
        );
        assert!(!steps(&[], &[(feed(3), 1), (feed(1), 1)], &[]).is_well_formed());
        assert!(!steps(&[], &[(feed(3), 1), (feed(3), 1)], &[]).is_well_formed());
        assert!(steps(&[0, 3, 5], &[(feed(3), 1)], &[]).is_well_formed());
    }
}
