//! Replication between two nodes, as a state machine without I/O.

mod types;

pub use types::{Accepted, ForkProof, GroupRefusal, Head, Register};
