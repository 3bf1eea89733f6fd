//! The running heart of a node: one thread owns the engine and the replication protocol, everyone
//! else holds a [`Host`].
//!
//! Commands and frames that wait at the same moment share one transaction (group commit); replies,
//! events and frames go out only after it is durable. Reads use connections of their own and never
//! wait for the thread. Not done here: sockets (`network`), HTTP (`http`, `live`).

mod counters;
mod facts;
mod inbox;
mod join;
mod keys;
mod links;
mod membership;
mod positions;
mod pump;
mod standing;
mod status;
mod tape;
mod thread;
mod ticket;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use storage::{Id, NodeId, Position, Reader, StoreError, View};
use sync::engine::{Command, Event, Refusal, Reply};
use tokio::sync::{Semaphore, broadcast, oneshot, watch};

pub use counters::Counters;
pub use facts::{BrowserNode, MeshFacts, NodeFacts};
pub use join::{FoundNode, JoinBy, JoinError, JoinProgress, JoinState, JoinStatus, JoinWay};
pub use membership::IssuedTicket;
pub use positions::Replicas;
pub use standing::{Standing, UnreachableNode};
pub use status::{MeshStatus, NodeStatus, WaitingNode};

use facts::Facts;
use inbox::Inbox;
use positions::Positions;
use tape::Tape;

use crate::network::NetworkHandle;
use crate::token::TokenKey;

/// Commands and frames that may wait for the engine's thread.
const INBOX_MAX: usize = 8_192;
/// Commits a slow subscriber may fall behind.
const BATCHES_MAX: usize = 4_096;
/// Read-only database connections.
const READERS: usize = 4;
/// Page reads that may run at the same time on the blocking pool.
const PAGE_READS_MAX: usize = 3;

/// What a host is started with.
#[derive(Debug, Clone)]
pub struct HostConfig {
    pub data_dir: PathBuf,
    pub name: String,
    pub segment: String,
    /// Where browsers reach this node's page, to be told to other nodes' pages.
    pub web_port: u16,
    /// Derives the token key instead of drawing one, where the administrator set `SECRET_KEY`.
    pub secret_key: Option<String>,
}

/// What one transaction brought, for those who show it.
#[derive(Debug)]
pub struct Batch {
    pub events: Vec<Event>,
    /// Users whose read mark of a channel moved, here or at another node.
    pub read_marks: BTreeSet<(Id, Id)>,
    /// The views were rebuilt; everything must be loaded again.
    pub resync: bool,
    pub membership_changed: bool,
}

/// A command that was carried out and is durable.
#[derive(Debug, Clone)]
pub struct Done {
    pub reply: Reply,
    /// Local number of the newest entry after it.
    pub no: u64,
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Refused(Refusal),
    /// Too much waits already.
    #[error("the node has too much to do at the moment")]
    Busy,
    #[error("the node is stopping")]
    Stopping,
    /// The disk is full; nothing was kept.
    #[error("the disk that holds the data folder is full")]
    Full,
    /// The disk or the database failed; nothing was kept.
    #[error("{0}")]
    Store(String),
}

impl From<&StoreError> for CommandError {
    fn from(error: &StoreError) -> Self {
        if matches!(error, StoreError::Full) {
            return Self::Full;
        }
        Self::Store(error.to_string())
    }
}

/// A notice of another node, not stored: who, what kind, content.
pub type Notice = (NodeId, u8, Arc<[u8]>);

/// A handle on the running node; cheap to clone.
#[derive(Clone)]
pub struct Host {
    shared: Arc<Shared>,
}

pub(crate) struct Shared {
    inbox: Inbox,
    reader: Reader,
    page_reads: Arc<Semaphore>,
    batches: broadcast::Sender<Arc<Batch>>,
    notices: broadcast::Sender<Notice>,
    moved: watch::Sender<u64>,
    facts: Facts,
    positions: Positions,
    standing: arc_swap::ArcSwap<Standing>,
    counters: Counters,
    tape: Tape,
    join: join::Joining,
    asking: pump::Asking,
    links: links::Links,
    root: pump::Root,
    /// Where browsers reach this node.
    web_hosts: Vec<IpAddr>,
    ranges: pump::Ranges,
    network: NetworkHandle,
    config: HostConfig,
}

impl Shared {
    fn counted(&self) -> BTreeMap<&'static str, u64> {
        self.counters.take_over(&self.network.stats());
        self.counters.snapshot()
    }
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host")
            .field("node", &self.shared.facts.node())
            .finish_non_exhaustive()
    }
}

impl Host {
    /// Carries out a command. Answers once it is durable on this node.
    ///
    /// # Errors
    /// It was refused, or the node can't take it now.
    pub async fn execute(&self, command: Command) -> Result<Done, CommandError> {
        let (reply, answer) = oneshot::channel();
        self.shared.inbox.command(command, reply)?;
        answer.await.map_err(|_| CommandError::Stopping)?
    }

    /// Small queries on the current state, on the calling thread.
    ///
    /// # Errors
    /// What the query answers, or the database fails.
    pub fn read<T, E: From<StoreError>>(
        &self,
        query: impl FnOnce(View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.shared.reader.read(query)
    }

    /// Longer queries, on a thread where blocking is allowed.
    ///
    /// # Errors
    /// What the query answers, or the database fails.
    pub async fn read_page<T, E>(
        &self,
        query: impl FnOnce(View<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let permit = Arc::clone(&self.shared.page_reads).acquire_owned().await;
        let shared = Arc::clone(&self.shared);
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            shared.reader.read(query)
        });
        match task.await {
            Ok(answer) => answer,
            Err(error) => Err(StoreError::Damaged(format!("a query failed: {error}")).into()),
        }
    }

    /// What each durable commit brings from now on, own and foreign entries alike.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Batch>> {
        self.shared.batches.subscribe()
    }

    /// Notices of other nodes from now on.
    #[must_use]
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.shared.notices.subscribe()
    }

    /// Sends a notice of at most 4 KiB to all connected nodes. Kinds below 16 are the host's own.
    pub fn send_notice(&self, kind: u8, bytes: Vec<u8>) {
        self.shared.inbox.notice(None, kind, bytes);
    }

    /// Changes whenever another node's positions are known to have moved.
    #[must_use]
    pub fn positions_changed(&self) -> watch::Receiver<u64> {
        self.shared.moved.subscribe()
    }

    /// On how many of the nodes that carry it an entry is.
    #[must_use]
    pub fn replicas(&self, at: Position) -> Replicas {
        self.shared.positions.replicas(at)
    }

    /// This node.
    #[must_use]
    pub fn node(&self) -> NodeFacts {
        self.shared.facts.node()
    }

    /// The mesh this node belongs to.
    #[must_use]
    pub fn mesh(&self) -> Option<MeshFacts> {
        self.shared.facts.mesh()
    }

    /// The keys tokens are checked with; the first one signs. Empty without a mesh.
    #[must_use]
    pub fn token_keys(&self) -> Arc<Vec<TokenKey>> {
        self.shared.facts.token_keys()
    }

    /// The mesh's nodes as browsers reach them.
    #[must_use]
    pub fn browser_nodes(&self) -> Arc<Vec<BrowserNode>> {
        self.shared.facts.browser_nodes()
    }

    /// What was refused or dropped, by reason.
    #[must_use]
    pub fn counters(&self) -> &Counters {
        &self.shared.counters
    }

    /// All counts by name, those of the network side included.
    #[must_use]
    pub fn counted(&self) -> BTreeMap<&'static str, u64> {
        self.shared.counted()
    }

    /// The addresses at which other nodes reach this one.
    #[must_use]
    pub fn own_addresses(&self) -> Vec<SocketAddr> {
        self.shared.network.own_addresses()
    }

    /// The network side.
    #[must_use]
    pub fn network(&self) -> &NetworkHandle {
        &self.shared.network
    }

    /// Finishes what was begun, then stops the thread and the network side.
    pub async fn stop(&self) {
        self.keep_addresses().await;
        self.shared.network.shutdown().await;
        let (done, stopped) = oneshot::channel();
        self.shared.inbox.stop(done);
        drop(stopped.await);
    }
}

pub use keys::{KeyError, node_key};
pub use pump::{StartError, start};
