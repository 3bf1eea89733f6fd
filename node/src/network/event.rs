//! What the network side reports.

use std::fmt;
use std::net::SocketAddr;
use std::ops::Deref;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use storage::NodeId;
use tokio::sync::{OwnedSemaphorePermit, oneshot};
use tokio_util::compat::Compat;

/// One session with a peer: from `Connected` to `Disconnected`. Never used twice in a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct SessionId(pub u64);

/// A stream for one file.
pub type BlobStream = Compat<libp2p::Stream>;

/// One attempt to join through another node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct JoinId(pub u64);

/// What happened on the network.
///
/// For each session the order is: `Connected`, any number of `Frame`, `Disconnected`; a peer has at
/// most one session at a time.
#[derive(Debug)]
pub enum NetworkEvent {
    /// The node accepts connections there.
    Listening {
        address: SocketAddr,
    },
    /// The addresses at which others can reach this node have changed.
    OwnAddresses {
        addresses: Vec<SocketAddr>,
    },
    /// A node of the mesh answers at an address from the settings or a ticket.
    SeedReached {
        address: SocketAddr,
    },
    /// Interfaces of this host came, went or changed their addresses.
    InterfacesChanged,
    /// An admitted peer, which admits this node too, can be sent frames.
    Connected {
        peer: NodeId,
        session: SessionId,
        address: SocketAddr,
        how: FoundBy,
    },
    Disconnected {
        peer: NodeId,
        session: SessionId,
        reason: DisconnectReason,
    },
    /// The next frame of a session, in the order in which it was sent.
    Frame {
        peer: NodeId,
        session: SessionId,
        frame: InboundFrame,
    },
    Rtt {
        peer: NodeId,
        rtt: Duration,
    },
    /// A node was found by multicast, or announces something new.
    Found(Sighting),
    /// A node wants to join. Answer within 10 seconds (an answer may be "not yet").
    JoinRequest {
        peer: NodeId,
        address: SocketAddr,
        request: Vec<u8>,
        reply: oneshot::Sender<Vec<u8>>,
    },
    /// What the node at `address`, whose key is `peer`, answered to a join request.
    JoinResponse {
        join: JoinId,
        peer: NodeId,
        address: SocketAddr,
        response: Vec<u8>,
    },
    JoinFailed {
        join: JoinId,
        address: SocketAddr,
        error: Failure,
    },
    /// An admitted peer opened a stream to ask for a file.
    BlobAsked {
        peer: NodeId,
        stream: BlobStream,
    },
    /// An address outside the private ranges was refused.
    Refused {
        direction: Direction,
        address: String,
    },
    /// A dial failed; `peer` is unknown for a static address nobody has answered at yet.
    DialFailed {
        peer: Option<NodeId>,
        addresses: Vec<SocketAddr>,
        error: Failure,
        next_attempt_in_ms: u64,
    },
}

/// How an address became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// From the settings.
    Static,
    /// From a join ticket or typed in by an administrator.
    Ticket,
    Mdns,
    /// Told by an admitted peer.
    Learnt,
    /// The peer dialled this node.
    Inbound,
}

impl FoundBy {
    /// A stable word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Ticket => "ticket",
            Self::Mdns => "mdns",
            Self::Learnt => "learnt",
            Self::Inbound => "inbound",
        }
    }
}

/// Why a node was not reached, or not any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct Failure {
    /// A stable word for the cause.
    pub code: &'static str,
    /// The same in English.
    pub text: String,
}

impl Failure {
    pub(crate) fn new(code: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { code, text }
    }
}

/// A node as it announces itself by multicast. Nothing of this is authenticated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    pub node: NodeId,
    /// Those of its addresses that may be dialled.
    pub addresses: Vec<SocketAddr>,
    pub mesh: FoundMesh,
    /// Empty unless the node belongs to no mesh.
    pub name: String,
    pub segment: String,
}

/// Which mesh a found node says it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundMesh {
    Ours,
    Another,
    None,
}

/// Where an address was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Dial,
    Inbound,
    Learnt,
}

impl Direction {
    /// A stable word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dial => "dial",
            Self::Inbound => "inbound",
            Self::Learnt => "learnt",
        }
    }
}

/// Why a session ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason", content = "detail")]
pub enum DisconnectReason {
    /// The peer ended it in order.
    ClosedByPeer,
    /// The connection broke.
    Lost(String),
    /// Nothing arrived for too long.
    Silent,
    /// The peer is no longer admitted.
    Revoked,
    /// The peer sent a frame longer than allowed.
    Oversize,
    /// The peer sent something that is no frame, or that the protocol above could not read.
    Garbage(String),
    /// The peer took frames more slowly than they came, and the queue was full.
    QueueFull,
    /// The peer took nothing at all for too long.
    Stalled,
    /// Another connection with the same peer took its place.
    Replaced,
    /// This node asked for it.
    Closed(String),
    Shutdown,
}

impl DisconnectReason {
    /// A stable word for it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ClosedByPeer => "closed_by_peer",
            Self::Lost(_) => "broken",
            Self::Silent => "silent",
            Self::Revoked => "revoked",
            Self::Oversize => "oversize",
            Self::Garbage(_) => "garbage",
            Self::QueueFull => "queue_full",
            Self::Stalled => "stalled",
            Self::Replaced => "replaced",
            Self::Closed(_) => "closed",
            Self::Shutdown => "shutdown",
        }
    }

    /// Whether it is something that went wrong, and not what happens when a node is stopped,
    /// connected anew or no longer admitted.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        match self {
            Self::ClosedByPeer | Self::Revoked | Self::Replaced | Self::Shutdown => false,
            Self::Lost(_)
            | Self::Silent
            | Self::Oversize
            | Self::Garbage(_)
            | Self::QueueFull
            | Self::Stalled
            | Self::Closed(_) => true,
        }
    }
}

impl fmt::Display for DisconnectReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClosedByPeer => f.write_str("the peer closed the connection"),
            Self::Lost(error) => write!(f, "the connection broke: {error}"),
            Self::Silent => f.write_str("nothing was heard from the peer"),
            Self::Revoked => f.write_str("the peer is no longer admitted"),
            Self::Oversize => f.write_str("the peer sent a frame that is too long"),
            Self::Garbage(what) => write!(f, "the peer sent something unreadable: {what}"),
            Self::QueueFull => f.write_str("the peer is too slow: its queue was full"),
            Self::Stalled => f.write_str("the peer is too slow: it took nothing any more"),
            Self::Replaced => f.write_str("another connection with the peer took its place"),
            Self::Closed(why) => write!(f, "closed by this node: {why}"),
            Self::Shutdown => f.write_str("this node is stopping"),
        }
    }
}

/// A received frame. While it lives it counts towards the bound on received bytes, so that a
/// receiver that falls behind slows the senders down.
#[derive(Debug)]
pub struct InboundFrame {
    bytes: Bytes,
    _permit: Option<OwnedSemaphorePermit>,
}

impl InboundFrame {
    pub(super) fn new(bytes: Bytes, permit: OwnedSemaphorePermit) -> Self {
        Self {
            bytes,
            _permit: Some(permit),
        }
    }

    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.bytes
    }
}

impl Deref for InboundFrame {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}
