//! Time that only moves forward, made from a wall clock that may not.

/// Deadlines are kept on this scale, so a clock that is set back does not put them off.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Timeline {
    wall_ms: u64,
    /// What the clock has been set back by so far.
    lost_ms: u64,
}

impl Timeline {
    /// Takes note of the wall clock; answers the time on this scale.
    pub(super) fn enter(&mut self, wall_ms: u64) -> u64 {
        self.lost_ms += self.wall_ms.saturating_sub(wall_ms);
        self.wall_ms = wall_ms;
        self.now()
    }

    pub(super) fn now(self) -> u64 {
        self.wall_ms.saturating_add(self.lost_ms)
    }

    /// What the clock has been set back by since the start.
    pub(super) fn lost_ms(self) -> u64 {
        self.lost_ms
    }

    /// The wall clock as last seen.
    pub(super) fn wall_ms(self) -> u64 {
        self.wall_ms
    }

    /// When the wall clock will show that a deadline has come.
    pub(super) fn leave(self, deadline: u64) -> u64 {
        deadline.saturating_sub(self.lost_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_does_not_put_deadlines_off() {
        let mut time = Timeline::default();
        let deadline = time.enter(1_000_000) + 50;
        assert_eq!(time.enter(10), deadline - 50);
        assert_eq!(time.leave(deadline), 60);
        assert_eq!(time.enter(60), deadline);
    }
}
