//! A node's network side under test.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use node::network::{
    self, DisconnectReason, FoundBy, NetworkConfig, NetworkEvent, NetworkHandle, SessionId,
};
use storage::NodeId;
use tokio::sync::mpsc;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(10);
pub(super) const MESH: [u8; 32] = [9; 32];

/// A running network side, its events and where it listens.
pub(super) struct Peer {
    pub(super) handle: NetworkHandle,
    pub(super) events: mpsc::Receiver<NetworkEvent>,
    pub(super) address: SocketAddr,
}

/// Settings for a test: a free port on loopback and no multicast.
pub(super) fn config(seed: u8) -> NetworkConfig {
    let mut config = NetworkConfig::new([seed; 32], vec![SocketAddr::from(([127, 0, 0, 1], 0))]);
    config.mdns = None;
    config
}

impl Peer {
    pub(super) async fn start(seed: u8) -> Self {
        Self::start_with(config(seed)).await
    }

    pub(super) async fn start_with(config: NetworkConfig) -> Self {
        let (handle, mut events) = network::start(config).expect("a free port");
        let address = loop {
            let event = timeout(PATIENCE, events.recv()).await.expect("in time");
            if let NetworkEvent::Listening { address } = event.expect("still running") {
                break address;
            }
        };
        Self {
            handle,
            events,
            address,
        }
    }

    pub(super) fn id(&self) -> NodeId {
        self.handle.node_id()
    }

    pub(super) fn admit(&self, others: &[NodeId]) {
        let admitted: BTreeSet<_> = others.iter().copied().chain([self.id()]).collect();
        self.handle.set_mesh(Some(MESH), Arc::new(admitted));
    }

    pub(super) async fn knows(&self, other: &Self) {
        self.handle
            .add_address(Some(other.id()), other.address, FoundBy::Ticket)
            .await;
    }

    /// Waits for the first event that `pick` takes; the others are dropped.
    pub(super) async fn wait_for<T>(
        &mut self,
        what: &str,
        mut pick: impl FnMut(NetworkEvent) -> Option<T>,
    ) -> T {
        let found = async {
            loop {
                let event = self.events.recv().await.expect("the network side runs");
                if let Some(found) = pick(event) {
                    return found;
                }
            }
        };
        let found = timeout(PATIENCE, found).await;
        found.unwrap_or_else(|_| panic!("waited in vain for {what}"))
    }

    pub(super) async fn connected(&mut self) -> (NodeId, SessionId) {
        self.wait_for("a session", |event| match event {
            NetworkEvent::Connected { peer, session, .. } => Some((peer, session)),
            _ => None,
        })
        .await
    }

    pub(super) async fn disconnected(&mut self) -> DisconnectReason {
        self.wait_for("the end of a session", |event| match event {
            NetworkEvent::Disconnected { reason, .. } => Some(reason),
            _ => None,
        })
        .await
    }

    pub(super) async fn frame(&mut self) -> Bytes {
        self.wait_for("a frame", |event| match event {
            NetworkEvent::Frame { frame, .. } => Some(frame.into_bytes()),
            _ => None,
        })
        .await
    }

    /// Reads events for a while and returns those that `pick` takes.
    pub(super) async fn listen_for<T>(
        &mut self,
        time: Duration,
        mut pick: impl FnMut(NetworkEvent) -> Option<T>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        let listening = async {
            while let Some(event) = self.events.recv().await {
                found.extend(pick(event));
            }
        };
        let _ = timeout(time, listening).await;
        found
    }
}

/// Two nodes that admit each other, connected; the sessions as each of them sees it.
pub(super) async fn pair(seeds: (u8, u8)) -> ((Peer, SessionId), (Peer, SessionId)) {
    let (mut a, mut b) = (Peer::start(seeds.0).await, Peer::start(seeds.1).await);
    a.admit(&[b.id()]);
    b.admit(&[a.id()]);
    a.knows(&b).await;
    let (peer, session_a) = a.connected().await;
    assert_eq!(peer, b.id());
    let (peer, session_b) = b.connected().await;
    assert_eq!(peer, a.id());
    ((a, session_a), (b, session_b))
}
