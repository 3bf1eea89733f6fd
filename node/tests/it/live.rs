//! Live events over real sockets.
#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod absences;
mod abuse;
mod calls;
mod channels;
mod directs;
mod entitlement;
mod events;
mod members;
mod office;
mod presence;
mod resume;
mod session;
mod stalled;
mod status;
