//! What the driver is asked to do.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use storage::NodeId;
use tokio::sync::oneshot;

use super::event::{FoundBy, JoinId};

/// A request to the driver. Frames don't come this way: they go straight into their peer's queue.
#[derive(Debug)]
pub(super) enum NetworkCommand {
    SetMesh {
        mesh_id: Option<[u8; 32]>,
        admitted: Arc<BTreeSet<NodeId>>,
    },
    AddAddress {
        node: Option<NodeId>,
        address: SocketAddr,
        how: FoundBy,
    },
    LearntAddresses {
        from: NodeId,
        addresses: Vec<(NodeId, Vec<SocketAddr>)>,
    },
    TryNow {
        peer: Option<NodeId>,
    },
    Join {
        join: JoinId,
        address: SocketAddr,
        request: Bytes,
    },
    CancelJoin {
        join: JoinId,
    },
    Shutdown {
        done: oneshot::Sender<()>,
    },
}
