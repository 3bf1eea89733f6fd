//! Hybrid logical time: 48 bits of milliseconds since 1970 UTC, then a 16-bit counter; and mesh
//! time, a node's clock corrected by those of its peers.
//!
//! Source: Kulkarni et al., "Logical Physical Clocks" (2014). A reply is later than its parent on
//! every node, because what is received is outrun. What that makes of a clock that is wrong, and
//! why: `docs/decisions/0006-clocks.md`.

use serde::{Deserialize, Serialize};

/// How far ahead of mesh time an entry may be, in milliseconds.
///
/// So far a received time may pull a node's hybrid clock, and so far ahead an entry may be when it
/// is sealed. Beyond that a clock is wrong, and one wrong clock must not drag the mesh along.
pub const SKEW_MS_MAX: u64 = 60_000;

/// Below this a difference of clocks is as well the way that a frame takes.
const CORRECTION_MS_MIN: u64 = 1_000;

/// The hybrid logical clock of one node. Its physical clock is mesh time.
#[derive(Debug, Clone, Copy, Default)]
pub struct HybridClock {
    last: u64,
}

/// What a seal says of its node's clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedClock {
    /// The mesh time at which the group was sealed, less that of its last entry, in milliseconds.
    pub late_ms: i64,
    /// What the node had added to its own clock to get mesh time.
    pub correction_ms: i64,
}

impl HybridClock {
    /// Continues after `last`, the latest time known from before.
    #[must_use]
    pub fn after(last: u64) -> Self {
        Self { last }
    }

    /// The next time to stamp something with; `now_ms` is the physical clock.
    pub fn tick(&mut self, now_ms: u64) -> u64 {
        self.last = (self.last + 1).max(now_ms << 16);
        self.last
    }

    /// Takes note of a received time. Answers by how many milliseconds it was too far ahead.
    pub fn observe(&mut self, time: u64, now_ms: u64) -> Option<u64> {
        if is_ahead(time, now_ms) {
            return Some((time - ((now_ms + SKEW_MS_MAX) << 16)) >> 16);
        }
        self.last = self.last.max(time);
        None
    }

    /// The latest time given out or received.
    #[must_use]
    pub fn last(self) -> u64 {
        self.last
    }
}

impl SealedClock {
    /// A seal made at `mesh_ms` after an entry of time `last_time`.
    pub(crate) fn at(mesh_ms: u64, last_time: u64, correction_ms: i64) -> Self {
        // The clock may have been set back since the entry was stamped; no entry is further ahead
        // of its seal than what receivers allow.
        let least = (last_time >> 16).saturating_sub(SKEW_MS_MAX);
        let mesh_ms = mesh_ms.max(least);
        Self {
            late_ms: mesh_ms
                .cast_signed()
                .saturating_sub((last_time >> 16).cast_signed()),
            correction_ms,
        }
    }

    /// The mesh time of the seal after an entry of time `last_time`; `None` when the entry is too
    /// far ahead of it or there is no such time.
    #[must_use]
    pub fn mesh_ms(self, last_time: u64) -> Option<u64> {
        let mesh_ms = (last_time >> 16).checked_add_signed(self.late_ms)?;
        let near = last_time >> 16 <= mesh_ms.saturating_add(SKEW_MS_MAX);
        (mesh_ms >> 47 == 0 && near).then_some(mesh_ms)
    }
}

/// Whether a time is further ahead of mesh time than clocks may differ.
#[must_use]
pub fn is_ahead(time: u64, mesh_ms: u64) -> bool {
    time > (mesh_ms + SKEW_MS_MAX) << 16
}

/// What a node adds to its own clock to get mesh time: the median of how far the clocks it hears,
/// and its own, are ahead of its own. `before` is what it added so far.
///
/// With an even number of clocks, of which half say one thing and half another, its own stands: of
/// two that differ nobody can tell which is wrong. A node that has lost sight of the others keeps
/// what it had learnt of its clock.
#[must_use]
pub fn correction(mut offsets_ms: Vec<i64>, before_ms: i64) -> i64 {
    let small = |ms: i64| ms.unsigned_abs() < CORRECTION_MS_MIN;
    if offsets_ms.len() < 2 {
        let agree = offsets_ms.first().is_some_and(|offset| small(*offset));
        return if agree { 0 } else { before_ms };
    }
    offsets_ms.push(0);
    offsets_ms.sort_unstable();
    let low = offsets_ms[(offsets_ms.len() - 1) / 2];
    let high = offsets_ms[offsets_ms.len() / 2];
    let median = 0.clamp(low, high);
    if small(median) {
        0
    } else if small(median.saturating_sub(before_ms)) {
        before_ms
    } else {
        median
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEAR_MS: i64 = 365 * 24 * 3_600_000;

    #[test]
    fn time_never_runs_backwards() {
        let mut clock = HybridClock::default();
        let first = clock.tick(1_000);
        let second = clock.tick(10);
        assert!(second > first);
        assert_eq!(clock.tick(2_000), 2_000 << 16);
    }

    #[test]
    fn a_received_time_is_outrun() {
        let mut clock = HybridClock::default();
        assert_eq!(clock.observe(5_000 << 16, 4_000), None);
        assert!(clock.tick(4_000) > 5_000 << 16);
    }

    #[test]
    fn a_wrong_clock_does_not_drag_others_along() {
        let mut clock = HybridClock::default();
        assert!(clock.observe(10_000_000 << 16, 1_000).is_some());
        assert_eq!(clock.tick(1_000), 1_000 << 16);
    }

    #[test]
    fn a_clock_that_most_others_contradict_is_corrected() {
        for wrong in [-10 * YEAR_MS, -3_600_000, 2_000, YEAR_MS] {
            assert_eq!(correction(vec![wrong, wrong], 0), wrong);
            let of_four = correction(vec![wrong, wrong, wrong - 9], 0);
            assert!((wrong - 9..=wrong).contains(&of_four));
        }
    }

    #[test]
    fn one_wrong_clock_among_those_heard_corrects_nobody() {
        for wrong in [-YEAR_MS, -3_600_000, 3_600_000, YEAR_MS] {
            assert_eq!(correction(vec![wrong, 3], 0), 0);
            assert_eq!(correction(vec![wrong], 0), 0, "of two nobody knows which");
            assert_eq!(correction(vec![wrong, wrong, 7], 0), 0, "half against half");
        }
    }

    #[test]
    fn what_was_learnt_of_a_clock_outlasts_a_split_and_the_way_of_a_frame() {
        assert_eq!(correction(vec![], YEAR_MS), YEAR_MS);
        assert_eq!(correction(vec![-5], YEAR_MS), 0, "both clocks agree");
        let heard = vec![YEAR_MS + 300, YEAR_MS + 400];
        assert_eq!(correction(heard, YEAR_MS), YEAR_MS);
    }

    #[test]
    fn a_seal_tells_the_time_at_which_it_was_made() {
        let last = (5_000 << 16) + 9;
        for (mesh_ms, told) in [(5_000, 5_000), (9_000, 9_000), (4_000, 4_000)] {
            let clock = SealedClock::at(mesh_ms, last, 0);
            assert_eq!(clock.mesh_ms(last), Some(told));
        }
        let late = (10_000_000 << 16) + 9;
        let clock = SealedClock::at(1_000, late, 0);
        assert_eq!(clock.mesh_ms(late), Some(10_000_000 - SKEW_MS_MAX));
    }

    #[test]
    fn a_seal_far_behind_its_entries_tells_no_time() {
        let clock = |late_ms| SealedClock {
            late_ms,
            correction_ms: 0,
        };
        let last = 10_000_000 << 16;
        assert_eq!(clock(-60_000).mesh_ms(last), Some(9_940_000));
        assert_eq!(clock(-60_001).mesh_ms(last), None);
        assert_eq!(clock(i64::MIN).mesh_ms(last), None);
        assert_eq!(clock(i64::MAX).mesh_ms(last), None);
        assert_eq!(clock(-1).mesh_ms(0), None);
    }
}
