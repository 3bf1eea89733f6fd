//! What the writer of a feed knew of other feeds, and how to say it in few bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use storage::FeedId;

/// Positions of other feeds that the writer had applied, as far as they changed since its seal
/// before this one. In ascending order of feeds, each once.
pub type PastDelta = Vec<(FeedId, u64)>;

/// All that a feed has declared up to some point.
pub type Declared = BTreeMap<FeedId, u64>;

/// A [`PastDelta`] as it is told to somebody who has everything of the feed before it.
///
/// A feed that was declared before is named by how many of those declared before it, in their
/// order, are passed over, and by how far it moved on; most move on by one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastSteps {
    /// Per feed twice the number of feeds passed over; one more if it moved by more than one, and
    /// then by how many more than two.
    moved: Vec<u64>,
    /// Feeds named for the first time.
    new: PastDelta,
}

impl PastSteps {
    /// How to tell a past to somebody who knows what was declared before. `None` when it is not
    /// in order or does not move on.
    #[must_use]
    pub fn of(past: &[(FeedId, u64)], before: &Declared) -> Option<Self> {
        let mut steps = Self::default();
        let mut known = before.iter();
        if !past.is_sorted_by(|a, b| a.0 < b.0) {
            return None;
        }
        for (feed, seq) in past {
            let Some(reached) = before.get(feed) else {
                steps.new.push((*feed, *seq));
                continue;
            };
            let passed = known.by_ref().take_while(|(other, _)| *other < feed);
            let passed = 2 * passed.count() as u64;
            match seq.checked_sub(*reached)? {
                0 => return None,
                1 => steps.moved.push(passed),
                more => steps.moved.extend([passed + 1, more - 2]),
            }
        }
        Some(steps)
    }

    /// The past that is meant; `None` when it does not fit what was declared before.
    #[must_use]
    pub fn after(&self, before: &Declared) -> Option<PastDelta> {
        let mut past = PastDelta::new();
        let (mut known, mut moved) = (before.iter(), self.moved.iter());
        while let Some(step) = moved.next() {
            let (feed, reached) = known.nth(usize::try_from(step >> 1).ok()?)?;
            let by = match step & 1 {
                0 => 1,
                _ => moved.next()?.checked_add(2)?,
            };
            past.push((*feed, reached.checked_add(by)?));
        }
        for (feed, seq) in &self.new {
            if before.contains_key(feed) {
                return None;
            }
            past.push((*feed, *seq));
        }
        past.sort_unstable_by_key(|(feed, _)| *feed);
        Some(past)
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
        self.new.is_sorted_by(|a, b| a.0 < b.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::NodeId;

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
        let past = vec![
            (feed(1), 3),
            (feed(4), 11),
            (feed(5), 1),
            (feed(8), 12),
            (feed(10), 300),
        ];
        let steps = PastSteps::of(&past, &declared()).unwrap();
        assert_eq!(steps.moved, [2, 3, 0, 1, 288]);
        assert_eq!(steps.new, [(feed(1), 3), (feed(5), 1)]);
        assert_eq!(steps.after(&declared()), Some(past));
    }

    #[test]
    fn what_is_no_past_after_these_has_no_steps() {
        for past in [
            vec![(feed(4), 10)],
            vec![(feed(4), 9)],
            vec![(feed(6), 11), (feed(4), 11)],
            vec![(feed(4), 11), (feed(4), 12)],
        ] {
            assert_eq!(PastSteps::of(&past, &declared()), None);
        }
    }

    #[test]
    fn steps_that_do_not_fit_are_refused() {
        let steps = |moved: &[u64], new: &[(FeedId, u64)]| PastSteps {
            moved: moved.to_vec(),
            new: new.to_vec(),
        };
        for misfit in [
            steps(&[10], &[]),
            steps(&[8, 0], &[]),
            steps(&[u64::MAX - 1], &[]),
            steps(&[1, u64::MAX], &[]),
            steps(&[1, u64::MAX - 3], &[]),
            steps(&[], &[(feed(2), 11)]),
        ] {
            assert_eq!(misfit.after(&declared()), None, "{misfit:?}");
        }
        assert!(!steps(&[0, 1], &[]).is_well_formed());
        assert!(!steps(&[], &[(feed(3), 1), (feed(1), 1)]).is_well_formed());
        assert!(!steps(&[], &[(feed(3), 1), (feed(3), 1)]).is_well_formed());
        assert!(steps(&[0, 3, 5], &[(feed(3), 1)]).is_well_formed());
    }
}
