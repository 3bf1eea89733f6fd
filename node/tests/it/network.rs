//! The network side with real sockets on loopback.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a test waits for one kind of event among many"
)]

mod admission;
mod connecting;
mod discovery;
mod frames;
mod gate;
mod joining;
mod liveness;
mod peer;
mod raw_peer;
mod relay;
