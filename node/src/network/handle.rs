//! How the rest of the program talks to the network side.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use arc_swap::ArcSwap;
use bytes::Bytes;
use storage::NodeId;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::timeout;

use super::admission::Membership;
use super::command::NetworkCommand;
use super::event::{BlobStream, DisconnectReason, FoundBy, JoinId, SessionId};
use super::limits::BLOB_OPENING;
use super::own_addresses::{InterfaceAddress, own_addresses};
use super::session_table::{SendError, SessionTable};
use super::statistics::{Counters, NetworkStats};
use crate::private_range::PrivateRanges;

/// A handle to the running network side; cheap to clone.
///
/// Commands are carried out in order. Once the network side has stopped they do nothing.
#[derive(Debug, Clone)]
pub struct NetworkHandle {
    pub(super) commands: mpsc::Sender<NetworkCommand>,
    pub(super) mesh: watch::Sender<Option<Arc<Membership>>>,
    pub(super) shared: Arc<Shared>,
}

/// What handles read without asking the driver.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) node: NodeId,
    pub(super) sessions: SessionTable,
    pub(super) counters: Arc<Counters>,
    pub(super) own_addresses: ArcSwap<Vec<SocketAddr>>,
    pub(super) interfaces: ArcSwap<Vec<InterfaceAddress>>,
    pub(super) connections: AtomicUsize,
    pub(super) next_join: AtomicU64,
}

impl NetworkHandle {
    /// This node's id.
    #[must_use]
    pub fn node_id(&self) -> NodeId {
        self.shared.node
    }

    /// Tells which mesh this node belongs to and which nodes it admits, without waiting for
    /// anything. Call it at every change: a node that is no longer among them is disconnected at
    /// once. Until the first call, `None` for no mesh included, this node does not announce itself.
    pub fn set_mesh(&self, mesh_id: Option<[u8; 32]>, admitted: Arc<BTreeSet<NodeId>>) {
        let membership = Membership { mesh_id, admitted };
        self.mesh.send_replace(Some(Arc::new(membership)));
    }

    /// Queues a frame for a peer; returns how many bytes now wait for it.
    ///
    /// # Errors
    /// The session has ended, the frame is empty or longer than
    /// [`FRAME_BYTES_MAX`](super::limits::FRAME_BYTES_MAX), or the queue is full; the last ends the
    /// session.
    pub fn send(&self, peer: NodeId, session: SessionId, frame: Bytes) -> Result<usize, SendError> {
        self.shared.sessions.send(peer, session, frame)
    }

    /// Ends a session, for a reason of [`DisconnectReason::Garbage`] or
    /// [`DisconnectReason::Closed`]; the peer is dialled again later.
    pub fn close(&self, peer: NodeId, session: SessionId, reason: DisconnectReason) {
        self.shared.sessions.close(peer, session, reason);
    }

    /// Notes an address to dial, of a known node or of whoever answers there.
    pub async fn add_address(&self, node: Option<NodeId>, address: SocketAddr, how: FoundBy) {
        self.command(NetworkCommand::AddAddress { node, address, how })
            .await;
    }

    /// Notes addresses that an admitted peer told. Those outside the private ranges are refused;
    /// loopback ones too, unless the peer itself is on this machine.
    pub async fn learnt_addresses(&self, from: NodeId, addresses: Vec<(NodeId, Vec<SocketAddr>)>) {
        self.command(NetworkCommand::LearntAddresses { from, addresses })
            .await;
    }

    /// Dials a peer, or all that are not connected, without waiting for the next attempt.
    pub async fn try_now(&self, peer: Option<NodeId>) {
        self.command(NetworkCommand::TryNow { peer }).await;
    }

    /// Sends a join request to the node at `address`. It ends with a `JoinResponse` or a
    /// `JoinFailed` event, unless it is cancelled.
    pub async fn join(&self, address: SocketAddr, request: Bytes) -> JoinId {
        let join = JoinId(self.shared.next_join.fetch_add(1, Ordering::Relaxed));
        self.command(NetworkCommand::Join {
            join,
            address,
            request,
        })
        .await;
        join
    }

    pub async fn cancel_join(&self, join: JoinId) {
        self.command(NetworkCommand::CancelJoin { join }).await;
    }

    /// The addresses at which others can reach this node, to be told to peers.
    #[must_use]
    pub fn own_addresses(&self) -> Vec<SocketAddr> {
        self.shared.own_addresses.load().as_ref().clone()
    }

    /// The addresses at which others reach what is bound to `bound` on this host, as its
    /// interfaces are now: chosen like those for other nodes.
    #[must_use]
    pub fn addresses_of(&self, bound: SocketAddr, ranges: &PrivateRanges) -> Vec<SocketAddr> {
        let mut listening = BTreeSet::from([bound]);
        if bound.ip() == IpAddr::V6(Ipv6Addr::UNSPECIFIED) {
            // Such a socket takes both kinds.
            listening.insert(SocketAddr::from((Ipv4Addr::UNSPECIFIED, bound.port())));
        }
        own_addresses(&listening, &[], &self.shared.interfaces.load(), ranges)
    }

    /// The addresses of this host.
    #[must_use]
    pub fn interface_ips(&self) -> Vec<IpAddr> {
        let interfaces = self.shared.interfaces.load();
        interfaces.iter().map(|(_, ip)| *ip).collect()
    }

    /// Whether an interface of this host has an address.
    #[must_use]
    pub fn has_interface(&self, ip: IpAddr) -> bool {
        let interfaces = self.shared.interfaces.load();
        interfaces.iter().any(|(_, own)| *own == ip)
    }

    /// Bytes that have arrived from a peer on its connection, before anything is decrypted.
    #[must_use]
    pub fn received_from(&self, peer: NodeId) -> Option<u64> {
        let session = self.shared.sessions.of(&peer)?;
        Some(session.meter.wire().received())
    }

    /// Counters and sessions as they are now.
    #[must_use]
    pub fn stats(&self) -> NetworkStats {
        let mut stats = self.shared.counters.snapshot();
        stats.connections = self.shared.connections.load(Ordering::Relaxed);
        stats.peers = self.shared.sessions.statistics();
        stats
    }

    /// Opens a stream for a file to a connected peer; `None` where that is not possible.
    pub async fn open_blob(&self, peer: NodeId) -> Option<BlobStream> {
        let (reply, opened) = oneshot::channel();
        self.command(NetworkCommand::OpenBlob { peer, reply }).await;
        timeout(BLOB_OPENING, opened).await.ok()?.ok()
    }

    /// Whether a peer is connected.
    #[must_use]
    pub fn is_connected(&self, peer: &NodeId) -> bool {
        self.shared.sessions.contains(peer)
    }

    /// Ends all sessions, says goodbye on the segment and stops. Returns when that is done.
    pub async fn shutdown(&self) {
        let (done, stopped) = oneshot::channel();
        self.command(NetworkCommand::Shutdown { done }).await;
        // Dropped without an answer if the driver had stopped before.
        drop(stopped.await);
    }

    async fn command(&self, command: NetworkCommand) {
        if self.commands.send(command).await.is_err() {
            tracing::debug!("the network side has stopped; a command was dropped");
        }
    }
}
