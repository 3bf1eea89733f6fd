//! The mesh root's word that a node belongs to the mesh.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{Hash, NodeId};

use super::signature::Signature;

const DOMAIN: &str = "localchat certificate v1";

/// The public half of a mesh's root key. The mesh id is its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeshRoot(pub NodeId);

/// A node's admission, signed by the mesh root key. It is the first entry of every feed, so a
/// feed can be judged by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    pub mesh: Hash,
    pub node: NodeId,
    /// Whether the node founded the mesh, and so may write the mesh's first facts.
    pub authority: bool,
    /// The public key of the ticket it was admitted by. Of several nodes admitted by one ticket, as
    /// authorities can on both sides of a split, only the first counts.
    pub ticket: Option<NodeId>,
    /// Milliseconds since 1970 UTC.
    pub issued_ms: u64,
    pub signature: Signature,
}

impl MeshRoot {
    #[must_use]
    pub fn of(key: &SigningKey) -> Self {
        Self(NodeId(key.verifying_key().to_bytes()))
    }

    #[must_use]
    pub fn mesh_id(&self) -> Hash {
        Hash(blake3::derive_key("localchat mesh id v1", &self.0.0))
    }
}

impl Certificate {
    /// Admits a node.
    #[must_use]
    pub fn issue(root: &SigningKey, node: NodeId, authority: bool, issued_ms: u64) -> Self {
        Self {
            mesh: MeshRoot::of(root).mesh_id(),
            node,
            authority,
            ticket: None,
            issued_ms,
            signature: Signature([0; 64]),
        }
        .signed(root)
    }

    /// Admits a node by a ticket.
    #[must_use]
    pub fn issue_by_ticket(
        root: &SigningKey,
        node: NodeId,
        ticket: NodeId,
        issued_ms: u64,
    ) -> Self {
        Self {
            ticket: Some(ticket),
            ..Self::issue(root, node, false, issued_ms)
        }
        .signed(root)
    }

    fn signed(self, root: &SigningKey) -> Self {
        let signature = Signature::sign(root, DOMAIN, &[&self.parts()]);
        Self { signature, ..self }
    }

    /// Whether the root of this mesh signed it.
    #[must_use]
    pub fn is_signed_by(&self, root: &MeshRoot) -> bool {
        self.mesh == root.mesh_id() && self.signature.is_by(&root.0, DOMAIN, &[&self.parts()])
    }

    fn parts(&self) -> Vec<u8> {
        let mut parts = self.mesh.0.to_vec();
        parts.extend_from_slice(&self.node.0);
        parts.push(u8::from(self.authority));
        if let Some(ticket) = self.ticket {
            parts.extend_from_slice(&ticket.0);
        }
        parts.extend_from_slice(&self.issued_ms.to_le_bytes());
        parts
    }
}
