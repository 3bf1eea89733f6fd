//! Tickets: a key pair that lets one node in. Whoever holds the secret half signs for the node
//! that joins; the mesh knows the public half and can tell that the signature is meant for that
//! node, so a proof seen by others is worth nothing to them.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{Hash, NodeId};

use super::signature::Signature;

const DOMAIN: &str = "localchat ticket v1";

/// A node's right to join by a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketProof {
    /// The ticket's public key.
    pub key: NodeId,
    pub signature: Signature,
}

impl TicketProof {
    /// Signs for `node` with a ticket's secret.
    #[must_use]
    pub fn make(secret: &[u8; 16], mesh: Hash, node: NodeId) -> Self {
        let key = signing_key(secret);
        let signature = Signature::sign(&key, DOMAIN, &[&mesh.0, &node.0]);
        Self {
            key: NodeId(key.verifying_key().to_bytes()),
            signature,
        }
    }

    /// Whether it lets this node into this mesh.
    #[must_use]
    pub fn is_for(&self, mesh: Hash, node: NodeId) -> bool {
        self.signature.is_by(&self.key, DOMAIN, &[&mesh.0, &node.0])
    }
}

/// The public half of a ticket's secret.
#[must_use]
pub fn ticket_key(secret: &[u8; 16]) -> NodeId {
    NodeId(signing_key(secret).verifying_key().to_bytes())
}

fn signing_key(secret: &[u8; 16]) -> SigningKey {
    SigningKey::from_bytes(&blake3::derive_key("localchat ticket key v1", secret))
}
