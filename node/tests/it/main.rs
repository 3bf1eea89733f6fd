//! Tests of the node crate through its public interface.

mod network;
mod host;
