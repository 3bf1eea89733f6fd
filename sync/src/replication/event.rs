//! What the protocol tells its driver.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use storage::NodeId;

use super::codec::FrameError;

/// A frame to be sent. Frames for one peer must arrive in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transmit {
    pub peer: NodeId,
    /// At most 1 MiB; shared between the peers that get the same frame.
    pub frame: Arc<[u8]>,
}

/// Something the driver or an administrator should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplicationEvent {
    /// The peer's hello has come; both sides speak this version.
    Ready { peer: NodeId, version: u8 },
    /// End the connection, after what [`super::Replicator::poll_transmit`] still has for it.
    Close { peer: NodeId, reason: CloseReason },
    /// The peer knows these addresses. They are not checked.
    Addresses {
        peer: NodeId,
        nodes: Vec<(NodeId, Vec<SocketAddr>)>,
    },
    Notice {
        peer: NodeId,
        kind: u8,
        bytes: Vec<u8>,
    },
    /// What is known of the peer's positions has changed.
    PositionsChanged { peer: NodeId },
}

/// Why a connection is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseReason {
    /// No protocol version is known to both sides.
    Version,
    /// The peer belongs to another mesh.
    OtherMesh,
    /// This node belongs to no mesh.
    NoMesh,
    Frame(FrameError),
    /// It handed over a group that its writer did not seal.
    NotSealed,
    /// The peer said that it is about to close; its reason as a code.
    ByPeer(u8),
}

impl CloseReason {
    /// The reason as it travels.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Version => 1,
            Self::OtherMesh => 2,
            Self::NoMesh => 3,
            Self::Frame(_) => 4,
            Self::NotSealed => 5,
            Self::ByPeer(code) => code,
        }
    }

    /// The name of the counter for this reason.
    #[must_use]
    pub fn counter(self) -> &'static str {
        match self {
            Self::Version => "closed_version",
            Self::OtherMesh => "closed_other_mesh",
            Self::NoMesh => "closed_no_mesh",
            Self::Frame(_) => "closed_bad_frame",
            Self::NotSealed => "closed_not_sealed",
            Self::ByPeer(_) => "closed_by_peer",
        }
    }
}

impl fmt::Display for CloseReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version => f.write_str("no protocol version is known to both nodes"),
            Self::OtherMesh => f.write_str("the peer belongs to another mesh"),
            Self::NoMesh => f.write_str("this node belongs to no mesh"),
            Self::Frame(error) => write!(f, "the peer sent {error}"),
            Self::NotSealed => f.write_str("the peer sent entries that their writer did not seal"),
            Self::ByPeer(1) => f.write_str("the peer knows no protocol version of this node"),
            Self::ByPeer(2) => f.write_str("the peer says it belongs to another mesh"),
            Self::ByPeer(3) => f.write_str("the peer says it belongs to no mesh"),
            Self::ByPeer(4) => f.write_str("the peer could not read a frame of this node"),
            Self::ByPeer(5) => f.write_str("the peer found entries without their writer's seal"),
            Self::ByPeer(code) => write!(f, "the peer closed for the unknown reason {code}"),
        }
    }
}
