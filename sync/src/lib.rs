//! What a node decides and how nodes agree: chat rules, documents, feeds and the replication
//! protocol. No clock, no sockets, no threads, no randomness: time, seeds and bytes come in as
//! arguments, so the code that runs in production runs in the simulator under virtual time.

pub mod audience;
pub mod clock;
pub mod documents;
pub mod emoji;
pub mod engine;
pub mod exchange;
pub mod feed;
pub mod names;
pub mod payload;
pub mod preference;
pub mod readers;
pub mod register;
pub mod replication;
pub mod weakness;
