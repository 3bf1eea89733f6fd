//! Tests of the node crate through its public interface.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop at what must not fail, and say what it did"
)]

mod authority;
mod fuzz;
mod host;
mod http;
mod kills;
mod live;
mod namespaces;
mod network;
mod processes;
mod repository;
mod shared_files;
mod starting;
mod strangers;
mod tls;
mod troubles;
mod two_nodes;
mod wrong_clocks;
