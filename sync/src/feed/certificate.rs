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
    /// Whether the node holds the root key, and so may write the mesh's first facts.
    pub authority: bool,
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
        let mesh = MeshRoot::of(root).mesh_id();
        let parts = parts(mesh, node, authority, issued_ms);
        let signature = Signature::sign(root, DOMAIN, &[&parts]);
        Self {
            mesh,
            node,
            authority,
            issued_ms,
            signature,
        }
    }

    /// Whether the root of this mesh signed it.
    #[must_use]
    pub fn is_signed_by(&self, root: &MeshRoot) -> bool {
        let parts = parts(self.mesh, self.node, self.authority, self.issued_ms);
        self.mesh == root.mesh_id() && self.signature.is_by(&root.0, DOMAIN, &[&parts])
    }
}

fn parts(mesh: Hash, node: NodeId, authority: bool, issued_ms: u64) -> Vec<u8> {
    let mut parts = mesh.0.to_vec();
    parts.extend_from_slice(&node.0);
    parts.push(u8::from(authority));
    parts.extend_from_slice(&issued_ms.to_le_bytes());
    parts
}
