//! How joining goes, as it is shown.

use serde::Serialize;
use utoipa::ToSchema;

/// Where a node stands on its way into a mesh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JoinStatus {
    /// Looking for somebody who answers.
    Asking,
    /// An administrator has to approve; both compare the words.
    Waiting,
    /// The ticket was good; a node that holds the mesh's key has to sign.
    Accepted,
    Refused,
}

/// How this node asks to be let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JoinWay {
    /// A good ticket lets it in without an approval.
    Ticket,
    /// An administrator approves, unless the mesh knows the node already.
    Address,
}

/// A join under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JoinProgress {
    pub by: JoinWay,
    pub address: String,
    pub mesh_id: Option<String>,
    pub mesh_name: Option<String>,
    /// Six words, to be compared with those the administrator sees.
    pub words: Vec<String>,
    pub status: JoinStatus,
    /// A stable word for what went wrong last.
    pub error_code: Option<String>,
    /// The same in English.
    pub error: Option<String>,
}

/// A mesh that answers on the local network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FoundNode {
    pub mesh_id: String,
    pub mesh_name: String,
    pub node_id: String,
    pub node_name: String,
    pub address: String,
}

/// What a node without a mesh can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinState {
    pub join: Option<JoinProgress>,
    pub found: Vec<FoundNode>,
}
