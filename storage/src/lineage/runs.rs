//! What somebody knows beyond what was known before, as runs of entries.

use std::cmp::Ordering;

use super::{Floor, Lineage, Place, SEQ_BITS, SEQ_MAX};
use crate::{FeedId, Position};

impl Lineage {
    /// The entries from a floor to `at`, where they are of one feed and more of its line is known:
    /// the entry after which they begin.
    #[must_use]
    pub fn run_to(&self, floor: &Floor, at: Position) -> Option<u64> {
        let place = self.place(at)?;
        let known = floor.at(place.line);
        (known > 0 && known >> SEQ_BITS == place.rank()).then_some(known & SEQ_MAX)
    }

    /// The runs of entries that one floor covers and an earlier one does not: of which feed, after
    /// which entry, up to which.
    #[must_use]
    pub fn between(&self, before: &Floor, now: &Floor) -> Vec<(FeedId, u64, u64)> {
        let mut runs = Vec::new();
        for end in now.lines() {
            let start = Place {
                line: end.line,
                at: before.at(end.line),
            };
            if start.at >= end.at {
                continue;
            }
            for (feed, after, upto) in self.after(start) {
                let stretch = self.stretches(feed).find(|s| s.line == end.line);
                let upto = match stretch.map(|stretch| stretch.rank.cmp(&end.rank())) {
                    Some(Ordering::Less) => upto.unwrap_or(SEQ_MAX),
                    Some(Ordering::Equal) => end.at & SEQ_MAX,
                    Some(Ordering::Greater) | None => break,
                };
                if upto > after {
                    runs.push((feed, after, upto));
                }
            }
        }
        runs
    }
}
