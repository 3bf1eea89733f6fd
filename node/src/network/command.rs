//! What the driver is asked to do.

use std::net::SocketAddr;

use bytes::Bytes;
use storage::NodeId;
use tokio::sync::oneshot;

use super::event::{BlobStream, FoundBy, JoinId};

/// A request to the driver. Frames don't come this way: they go straight into their peer's queue.
#[derive(Debug)]
pub(super) enum NetworkCommand {
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
    /// A stream for a file, on the connection of the peer's session.
    OpenBlob {
        peer: NodeId,
        reply: oneshot::Sender<BlobStream>,
    },
    Shutdown {
        done: oneshot::Sender<()>,
    },
}
