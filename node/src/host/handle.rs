//! The handle everyone holds on the running node: commands in, reads and events out.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use storage::{NodeId, Position, StoreError, View};
use sync::engine::{Command, Refusal};
use tokio::sync::{broadcast, oneshot, watch};

use super::batch::{Batch, CommandError, Done, Notice};
use super::counters::Counters;
use super::facts::{BrowserNode, MeshFacts, NodeFacts};
use super::inbox::Input;
use super::mesh_clock::MeshClock;
use super::positions::Replicas;
use super::shared::{BlobAsked, Shared};
use super::status::FilesStatus;
use super::trouble::Trouble;
use crate::network::NetworkHandle;
use crate::token::TokenKey;

/// A handle on the running node; cheap to clone.
#[derive(Clone)]
pub struct Host {
    pub(super) shared: Arc<Shared>,
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
        if self.shared.troubles.has(Trouble::Revoked) {
            // Nobody would ever get what is written here.
            let code = Trouble::Revoked.code();
            return Err(CommandError::Refused(Refusal::Forbidden { code }));
        }
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

    /// This node's clock, corrected by those of its peers.
    pub(crate) fn clock(&self) -> &MeshClock {
        &self.shared.clock
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

    /// Whether an address is one of this machine.
    #[must_use]
    pub fn has_address(&self, ip: IpAddr) -> bool {
        ip.is_loopback() || self.shared.network.has_interface(ip)
    }

    /// Where browsers reach this node's page.
    #[must_use]
    pub fn own_pages(&self) -> Vec<String> {
        self.shared.facts.own_pages().urls()
    }

    /// The other nodes of the mesh, with their names.
    #[must_use]
    pub fn other_nodes(&self) -> Vec<(NodeId, String)> {
        let (facts, own) = (&self.shared.facts, self.node().id);
        let nodes = facts.nodes();
        let others = nodes
            .iter()
            .filter(|row| row.node != own && row.state.is_empty());
        others
            .map(|row| (row.node, facts.name_of(row.node)))
            .collect()
    }

    /// Whether everything that is shown is being derived again, so that it says nothing for sure.
    pub(crate) fn is_deriving(&self) -> bool {
        self.shared.rebuild.read().is_some()
    }

    /// Forgets content of erased messages that is gone, by the numbers under which it was noted.
    pub(crate) async fn forget_released(&self, numbers: Vec<u64>) {
        let (done, forgotten) = oneshot::channel();
        let forget = Input::ForgetReleased { numbers, done };
        self.shared.inbox.ask(forget).await;
        drop(forgotten.await);
    }

    /// Streams on which other nodes ask for files.
    pub(crate) fn blobs_asked(&self) -> flume::Receiver<BlobAsked> {
        self.shared.blobs_asked.1.clone()
    }

    /// The network side.
    #[must_use]
    pub fn network(&self) -> &NetworkHandle {
        &self.shared.network
    }

    /// The worst that keeps this node from its work.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        let worst = self.shared.troubles.worst();
        worst
            .map(|(trouble, _)| trouble)
            .filter(|worst| worst.stops_node())
    }

    /// Stable words for all that is wrong with this node itself, the worst first.
    #[must_use]
    pub fn troubles(&self) -> Vec<&'static str> {
        let all = self.shared.troubles.all();
        all.keys().map(|trouble| trouble.code()).collect()
    }

    /// A trouble of this node begins or is over.
    pub(crate) async fn note_trouble(&self, trouble: Trouble, begins: bool) {
        if self.shared.troubles.has(trouble) != begins {
            let note = Input::Trouble { trouble, begins };
            self.shared.inbox.ask(note).await;
        }
    }

    /// How this node's files are, for the status page.
    pub(crate) fn tell_of_files(&self, files: FilesStatus) {
        self.shared.files.store(Arc::new(files));
    }

    /// Whether the database that belongs to this node's key is gone.
    #[must_use]
    pub fn has_lost_database(&self) -> bool {
        self.shared.lost_database && self.mesh().is_none()
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
