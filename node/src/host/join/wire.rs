//! What a node without a mesh and a member say to each other.

use serde::{Deserialize, Serialize};
use storage::Hash;
use sync::feed::{Certificate, Evidence, MeshRoot, TicketProof};

/// What a node asks that does not belong yet.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::host) enum Request {
    /// Who answers here?
    Probe,
    Join {
        name: String,
        segment: String,
        proof: Option<TicketProof>,
        /// From a node that has the root key from a recovery kit, and so can sign for itself.
        certificate: Option<Box<Certificate>>,
    },
    /// Why does nobody of this mesh talk to me any more?
    Standing,
}

/// What it is told.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::host) enum Answer {
    NoMesh,
    Here {
        mesh: Hash,
        mesh_name: String,
        node_name: String,
    },
    Waiting {
        mesh: Hash,
        mesh_name: String,
    },
    Refused {
        code: String,
    },
    Admitted {
        root: MeshRoot,
        certificate: Box<Certificate>,
        /// Of nodes to begin with, and of the token key; the rest follows by replication.
        evidence: Vec<Evidence>,
        token_key: Option<[u8; 32]>,
    },
    /// What excludes the node that asks. It can judge that by itself.
    Excluded {
        evidence: Vec<Evidence>,
    },
}
