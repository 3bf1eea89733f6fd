//! Properties and wire formats of the crate, as seen from outside.

#![expect(
    clippy::unwrap_in_result,
    clippy::wildcard_enum_match_arm,
    reason = "what a test does not expect may stop it"
)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what must not fail")]

mod absences;
mod admins;
mod audience;
mod calls;
mod choices;
mod copies;
mod cost;
mod documents;
mod engine;
mod erasing;
mod files;
mod horizon;
mod marked_unread;
mod messages;
mod nonces;
mod office;
mod order;
mod owners;
mod people;
mod preferences;
mod readers;
mod rebuild;
mod registers;
mod replication;
mod restarts;
mod root_key;
mod rules;
mod sessions;
mod statements;
mod user_groups;
