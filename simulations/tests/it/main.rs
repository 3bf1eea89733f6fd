//! Worlds on each run of the tests: fixed seeds of every profile, and all that ever failed.

mod seeds;
#[cfg(feature = "weakenings")]
mod weakenings;
