//! What a bench run can be told on the command line.

use std::path::PathBuf;

/// The goals that can be measured here, by the names they have in the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Id {
    /// Durable posts per second.
    P1,
    /// The same, against a bare `SQLite` loop.
    P2,
    /// Latency of one post on an idle node.
    P3,
    /// Server CPU per delivery.
    P4,
    /// Post at one node, seen at another.
    R1,
    /// Bytes on the wire per replicated message.
    R2,
    /// A new node catches up.
    R4,
    /// Reconnect with nothing new.
    R5,
    /// What many restarts leave behind.
    R11,
}

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Goals to measure, separated by commas; all when left out.
    #[arg(long, value_delimiter = ',', ignore_case = true)]
    pub(super) only: Vec<Id>,
    /// Rounds in which subject and anchors take turns.
    #[arg(long, default_value_t = 10)]
    pub(super) rounds: usize,
    /// The node's binary.
    #[arg(long, default_value = "target/release/localchat")]
    pub(super) localchat: PathBuf,
    /// A checkout of the original `LocalChat` with a virtual environment in `.venv`.
    #[arg(long)]
    pub(super) original_dir: Option<PathBuf>,
    /// Where the servers keep their data; must be on the disk to be measured.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    pub(super) work_dir: PathBuf,
    /// Core for servers and anchors.
    #[arg(long, default_value_t = 0)]
    pub(super) server_core: usize,
    /// Core for the load generator.
    #[arg(long, default_value_t = 1)]
    pub(super) load_core: usize,
    /// Concurrent posters in P1 and P2, each its own user.
    #[arg(long, default_value_t = 64)]
    pub(super) posters: usize,
    /// WebSocket listeners in P4.
    #[arg(long, default_value_t = 1_000)]
    pub(super) listeners: usize,
    /// Seconds of load on the node per round of P1.
    #[arg(long, default_value_t = 2.0)]
    pub(super) seconds: f64,
    /// Seconds of load on the original per round of P1.
    #[arg(long, default_value_t = 5.0)]
    pub(super) original_seconds: f64,
    /// Posts per round of P3, R1 and R2.
    #[arg(long, default_value_t = 100)]
    pub(super) posts: u64,
    /// Messages a new node catches up in R4.
    #[arg(long, default_value_t = 100_000)]
    pub(super) messages: u64,
    /// Channels in R5.
    #[arg(long, default_value_t = 1_000)]
    pub(super) channels: usize,
    /// Restarts in R11, with one message after each.
    #[arg(long, default_value_t = 5_000)]
    pub(super) restarts: u64,
    /// Appends one JSON line per figure to this file.
    #[arg(long)]
    pub(super) json: Option<PathBuf>,
}

impl Options {
    /// Whether any of these goals was asked for.
    pub(super) fn wants(&self, ids: &[Id]) -> bool {
        self.only.is_empty() || ids.iter().any(|id| self.only.contains(id))
    }
}
