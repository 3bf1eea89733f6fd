//! Tests of the node crate through its public interface.

mod live;
mod network;
mod host;
mod http;
