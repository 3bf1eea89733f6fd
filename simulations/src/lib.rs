//! Tries to break `sync` and `storage` from a seed, and measures the running node.

pub mod bench;
