//! The two spellings of a node's identity: [`NodeId`] and libp2p's peer id.
//!
//! Both are the same Ed25519 public key; a peer id wraps it into 6 bytes of type and length.

use libp2p::PeerId;
use libp2p::identity::{PublicKey, ed25519};
use storage::NodeId;

/// Identity multihash of 36 bytes, holding a key of type Ed25519 and 32 bytes.
const PEER_ID_PREFIX: [u8; 6] = [0x00, 0x24, 0x08, 0x01, 0x12, 0x20];

/// The node behind a peer id, or `None` if its key is not Ed25519.
#[must_use]
pub fn node_of_peer(peer: &PeerId) -> Option<NodeId> {
    let bytes = peer.to_bytes();
    let key = bytes.strip_prefix(&PEER_ID_PREFIX)?;
    key.try_into().ok().map(NodeId)
}

/// The peer id of a node, or `None` if the bytes are not a point on the curve.
#[must_use]
pub fn peer_of_node(node: &NodeId) -> Option<PeerId> {
    let key = ed25519::PublicKey::try_from_bytes(&node.0).ok()?;
    Some(PublicKey::from(key).to_peer_id())
}

#[cfg(test)]
mod tests {
    use libp2p::identity::Keypair;

    use super::*;

    #[test]
    fn a_peer_id_and_a_node_id_name_the_same_key() {
        let peer = Keypair::generate_ed25519().public().to_peer_id();
        let node = node_of_peer(&peer).expect("an Ed25519 peer id");
        assert_eq!(peer_of_node(&node), Some(peer));
    }

    #[test]
    fn both_ids_sort_alike() {
        let mut peers: Vec<_> = (0..20)
            .map(|_| Keypair::generate_ed25519().public().to_peer_id())
            .collect();
        peers.sort();
        let nodes: Vec<_> = peers.iter().map(node_of_peer).collect();
        assert!(nodes.is_sorted());
    }
}
