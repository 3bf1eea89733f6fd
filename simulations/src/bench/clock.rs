//! The only place of this crate that reads the clock: a bench measures real time.

use std::time::{Duration, Instant};

#[expect(clippy::disallowed_methods, reason = "benchmarks measure real time")]
pub(super) fn now() -> Instant {
    Instant::now()
}

pub(super) fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
