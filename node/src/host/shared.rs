//! The state of a running node that more than one task or thread reaches.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use arc_swap::ArcSwap;
use storage::{NodeId, Reader};
use sync::engine::RebuildProgress;
use sync::feed::MeshRoot;
use tokio::sync::{Semaphore, broadcast, watch};

use super::asking::Asking;
use super::batch::{Batch, Notice};
use super::counters::Counters;
use super::facts::Facts;
use super::inbox::Inbox;
use super::joining::Joining;
use super::links::Links;
use super::mesh_clock::MeshClock;
use super::overview::Published;
use super::positions::Positions;
use super::standing::Standing;
use super::status::FilesStatus;
use super::tape::Tape;
use super::trouble::Troubles;
use super::web::Web;
use crate::network::{BlobStream, NetworkHandle};
use crate::private_range::PrivateRanges;

/// What a host is started with.
#[derive(Debug, Clone)]
pub struct HostConfig {
    pub data_dir: PathBuf,
    pub name: String,
    pub segment: String,
    /// What the page is bound to; where browsers reach it is told to other nodes.
    pub web: SocketAddr,
    /// Whether it is encrypted for other machines.
    pub encrypted: bool,
    /// Derives the token key instead of drawing one, where the administrator set `SECRET_KEY`.
    pub secret_key: Option<String>,
}

/// A node that asks for a file, and the stream on which it does.
pub(crate) type BlobAsked = (NodeId, BlobStream);

/// What the engine's thread, the network pump and all handles share.
pub(super) struct Shared {
    pub(super) inbox: Inbox,
    pub(super) reader: Reader,
    pub(super) page_reads: Arc<Semaphore>,
    pub(super) batches: broadcast::Sender<Arc<Batch>>,
    pub(super) notices: broadcast::Sender<Notice>,
    /// Streams on which other nodes ask for files, for whoever answers them.
    pub(super) blobs_asked: (flume::Sender<BlobAsked>, flume::Receiver<BlobAsked>),
    pub(super) moved: watch::Sender<u64>,
    pub(super) facts: Facts,
    pub(super) clock: MeshClock,
    pub(super) positions: Positions,
    pub(super) standing: ArcSwap<Standing>,
    pub(super) counters: Counters,
    pub(super) tape: Tape,
    pub(super) join: Joining,
    pub(super) asking: Asking,
    pub(super) links: Links,
    pub(super) root: ArcSwap<Option<MeshRoot>>,
    /// The addresses of the setting `PEERS`.
    pub(super) static_peers: BTreeSet<SocketAddr>,
    pub(super) overview: Published,
    /// How far the engine's thread is in deriving everything again.
    pub(super) rebuild: Arc<RebuildProgress>,
    pub(super) troubles: Troubles,
    pub(super) files: ArcSwap<FilesStatus>,
    /// The database was found empty although the node's key is not new.
    pub(super) lost_database: bool,
    pub(super) web: Web,
    pub(super) ranges: PrivateRanges,
    pub(super) network: NetworkHandle,
    pub(super) config: HostConfig,
}

impl Shared {
    /// All counts by name, those of the network side included.
    pub(super) fn counted(&self) -> BTreeMap<&'static str, u64> {
        self.counters.take_over(&self.network.stats());
        self.counters.snapshot()
    }
}
