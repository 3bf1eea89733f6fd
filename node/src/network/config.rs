//! What the network side is started with.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use zeroize::Zeroizing;

use super::limits;
use crate::private_range::PrivateRanges;

/// The settings of one node's network side.
pub struct NetworkConfig {
    /// The Ed25519 seed of the node's key; it becomes the libp2p identity.
    pub key_seed: Zeroizing<[u8; 32]>,
    /// Where to listen. `0.0.0.0` and `::` mean every interface; port 0 a free one.
    pub listen: Vec<SocketAddr>,
    /// Own IP addresses to tell others, instead of those found on the interfaces.
    pub announce: Vec<IpAddr>,
    /// Nodes to dial whatever happens; which node answers there is found out by dialling.
    pub static_peers: Vec<SocketAddr>,
    /// Every dial, inbound connection and learnt address must be in these.
    pub ranges: PrivateRanges,
    /// `None` switches multicast discovery off.
    pub mdns: Option<MdnsConfig>,
    /// Announced by multicast only while the node belongs to no mesh.
    pub node_name: String,
    /// The office segment, announced like the name.
    pub segment: String,
    /// Bytes that may wait for one peer.
    pub queue_bytes_max: usize,
    /// Frames that may wait for one peer.
    pub queue_frames_max: usize,
}

/// How multicast discovery works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MdnsConfig {
    /// The UDP port, 5353 unless nodes are to be kept apart in tests.
    pub port: u16,
    /// Also announce and search on the loopback interface, for several nodes on one machine that
    /// has no other interface.
    pub loopback: bool,
}

impl NetworkConfig {
    /// Settings for a key and listening addresses, everything else at its default.
    #[must_use]
    pub fn new(key_seed: [u8; 32], listen: Vec<SocketAddr>) -> Self {
        Self {
            key_seed: Zeroizing::new(key_seed),
            listen,
            announce: Vec::new(),
            static_peers: Vec::new(),
            ranges: PrivateRanges::default(),
            mdns: Some(MdnsConfig::default()),
            node_name: String::new(),
            segment: String::new(),
            queue_bytes_max: limits::QUEUE_BYTES_MAX,
            queue_frames_max: limits::QUEUE_FRAMES_MAX,
        }
    }
}

impl Default for MdnsConfig {
    fn default() -> Self {
        Self {
            port: 5353,
            loopback: false,
        }
    }
}

impl fmt::Debug for NetworkConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NetworkConfig")
            .field("listen", &self.listen)
            .field("announce", &self.announce)
            .field("static_peers", &self.static_peers)
            .field("mdns", &self.mdns)
            .field("node_name", &self.node_name)
            .field("segment", &self.segment)
            .finish_non_exhaustive()
    }
}
