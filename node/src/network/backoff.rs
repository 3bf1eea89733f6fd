//! When to try again: exponential with jitter, capped, reset by any sign of life.

use std::time::{Duration, Instant};

use super::limits::{RETRY_FIRST, RETRY_MAX};

/// The schedule of one target.
#[derive(Debug)]
pub(super) struct Backoff {
    failures: u32,
    last_attempt: Option<Instant>,
    due: Instant,
}

impl Backoff {
    pub(super) fn due_at(due: Instant) -> Self {
        Self {
            failures: 0,
            last_attempt: None,
            due,
        }
    }

    pub(super) fn is_due(&self, now: Instant) -> bool {
        now >= self.due
    }

    /// When the next attempt may start.
    pub(super) fn due(&self) -> Instant {
        self.due
    }

    /// Notes that an attempt starts now.
    pub(super) fn started(&mut self, now: Instant) {
        self.last_attempt = Some(now);
    }

    /// Notes that the attempt failed; returns how long the next one waits.
    pub(super) fn failed(&mut self, now: Instant) -> Duration {
        let doubled = RETRY_FIRST.saturating_mul(1 << self.failures.min(10));
        self.failures = self.failures.saturating_add(1);
        let wait = with_jitter(doubled.min(RETRY_MAX));
        self.due = now + wait;
        wait
    }

    pub(super) fn succeeded(&mut self, now: Instant) {
        self.failures = 0;
        self.due = now;
    }

    /// A sign of life: try as soon as `now + wait`, but never twice within [`RETRY_FIRST`], however
    /// many signs come.
    pub(super) fn reset(&mut self, now: Instant, wait: Duration) {
        let spaced = self.last_attempt.map_or(now, |last| last + RETRY_FIRST);
        self.failures = 0;
        self.due = self.due.min((now + wait).max(spaced));
    }
}

/// Between half of `wait` and all of it.
fn with_jitter(wait: Duration) -> Duration {
    let mut random = [0_u8; 2];
    // Without randomness the jitter is missing, which does no harm.
    if getrandom::fill(&mut random).is_err() {
        return wait;
    }
    wait / 2 + (wait / 2) * u32::from(u16::from_le_bytes(random)) / u32::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_the_cap_and_no_further() {
        let now = Instant::now();
        let mut backoff = Backoff::due_at(now);
        assert!(backoff.is_due(now));
        let waits: Vec<_> = (0..40).map(|_| backoff.failed(now)).collect();
        assert!(waits[0] <= RETRY_FIRST && waits[0] >= RETRY_FIRST / 2);
        assert!(waits.iter().all(|wait| *wait <= RETRY_MAX));
        assert!(waits[39] >= RETRY_MAX / 2);
        assert!(!backoff.is_due(now));
    }

    #[test]
    fn signs_of_life_bring_the_next_attempt_forward_but_not_without_limit() {
        let now = Instant::now();
        let mut backoff = Backoff::due_at(now);
        backoff.started(now);
        for _ in 0..10 {
            backoff.failed(now);
        }
        backoff.reset(now, Duration::ZERO);
        assert!(!backoff.is_due(now));
        assert!(backoff.is_due(now + RETRY_FIRST));
    }
}
