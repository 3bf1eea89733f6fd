//! What a node without a mesh and a member say to each other.

use serde::{Deserialize, Serialize};
use storage::Hash;
use sync::feed::{Certificate, MeshRoot, TicketProof};

/// What a node asks that does not belong yet.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Request {
    /// Who answers here?
    Probe,
    Join {
        name: String,
        segment: String,
        proof: Option<TicketProof>,
    },
}

/// What it is told.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
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
        /// Of nodes to begin with; the rest follows by replication.
        others: Vec<Certificate>,
        #[serde(with = "serde_bytes")]
        token_keys: Vec<u8>,
    },
}
