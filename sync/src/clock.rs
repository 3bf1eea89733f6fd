//! Hybrid logical time: 48 bits of milliseconds since 1970 UTC, then a 16-bit counter.
//!
//! Source: Kulkarni et al., "Logical Physical Clocks" (2014). It never runs backwards and is
//! always later than anything received, so a reply is later than its parent on every node.

/// How far ahead of this node's own clock a received time may pull it, in milliseconds. Beyond
/// that the sender's clock is wrong, and one wrong clock must not drag the whole mesh along.
pub const SKEW_MS_MAX: u64 = 60_000;

/// The hybrid logical clock of one node.
#[derive(Debug, Clone, Copy, Default)]
pub struct HybridClock {
    last: u64,
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
        let limit = (now_ms + SKEW_MS_MAX) << 16;
        if time <= limit {
            self.last = self.last.max(time);
            return None;
        }
        Some((time - limit) >> 16)
    }

    /// The latest time given out or received.
    #[must_use]
    pub fn last(self) -> u64 {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
