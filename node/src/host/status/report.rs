//! The shapes of the sync status page's data.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use utoipa::ToSchema;

use crate::host::tape::{Argument, Arguments, TapeEvent};

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeshStatus {
    /// This node, 64 hexadecimal digits.
    pub node_id: String,
    pub mesh: Option<MeshName>,
    pub verdict: Verdict,
    /// Who wrote something: the columns of [`NodeStatus::held`].
    pub writers: Vec<Writer>,
    pub nodes: Vec<NodeStatus>,
    /// Addresses from the settings at which nobody of the mesh answers.
    pub unanswered: Vec<UnansweredAddress>,
    /// What other nodes wrote and this one can't take in.
    pub set_aside: Vec<SetAside>,
    /// How far this node is in deriving from the log what it shows; nothing as a rule.
    pub deriving: Option<Deriving>,
    /// How this node's files are.
    pub files: FilesStatus,
    pub waiting: Vec<WaitingNode>,
    pub counters: BTreeMap<String, u64>,
    pub unconfirmed_orders: Vec<UnconfirmedOrder>,
    pub tickets: Vec<TicketStatus>,
    pub events: Vec<TapeEvent>,
}

/// How the files of a node are, if their folder can be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct FilesStatus {
    /// Damaged on its disk, and not got from another node yet.
    pub damaged: u64,
    /// Damaged once since it started, and whole again.
    pub mended: u64,
    /// Why nothing is removed that seems to be named by nothing; nothing as a rule.
    pub held: Option<FilesHeld>,
}

/// What speaks against removing files that seem to be named by nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct FilesHeld {
    /// `fewer_named`: messages name `count` files, and named `of` before. `most_unnamed`: `count` of
    /// `of` files are named by nothing.
    pub code: &'static str,
    pub count: u64,
    pub of: u64,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeshName {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Verdict {
    /// `green`, `amber` or `red`.
    pub level: &'static str,
    /// A stable word for the cause: `equal`, `behind`, `unreachable`, `quarantined`, `set_aside`,
    /// `unanswered`, `clock`, `deriving`, or a node's trouble.
    pub code: &'static str,
    /// The node it is about.
    pub node: Option<String>,
    /// `nodes`, `node`, `percent`, `files`, `of`, `behind`, `ahead`, `heard_at`, `since`, `next_attempt_at`, `entries`,
    /// `address`, `reason`, `offset_ms` or `here`, by code.
    #[schema(value_type = BTreeMap<String, Argument>)]
    pub args: Arguments,
    /// RFC 3339, UTC.
    pub at: String,
    /// The same in English.
    pub text: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NodeStatus {
    pub id: String,
    pub name: String,
    pub segment: String,
    /// `here`, `connected`, `unreachable`, `never`, `revoked`, or `waiting` for an authority to admit
    /// it.
    pub state: &'static str,
    /// Whether it holds the mesh root key, and so can admit and revoke nodes.
    pub authority: bool,
    /// Where it listens, as far as known.
    pub addresses: Vec<String>,
    /// `static`, `ticket`, `mdns`, `learnt` or `inbound`.
    pub found_by: Option<&'static str>,
    pub version: Option<String>,
    pub last_heard_at: Option<String>,
    pub rtt_ms: Option<f64>,
    pub clock_offset_ms: Option<i64>,
    /// What this node has and that one lacks.
    pub behind: Lag,
    /// What that node has and this one lacks.
    pub ahead: Lag,
    /// How many entries of each writer it holds, in the order of [`MeshStatus::writers`].
    #[serde(serialize_with = "numbers")]
    #[schema(value_type = Vec<u64>)]
    pub held: Arc<[u64]>,
    /// A stable word for the worst that is wrong with the node itself, and since when: see
    /// `Standing`.
    pub trouble: Option<&'static str>,
    pub trouble_since: Option<String>,
    /// The certificate that browsers are shown there; nothing where it is not encrypted, or not known.
    pub certificate: Option<NodeCertificate>,
    /// When this was known.
    pub as_of: Option<String>,
    /// What went wrong since it was connected last: a stable word, the same in English, and when.
    pub last_error_code: Option<&'static str>,
    pub last_error: Option<String>,
    pub last_error_at: Option<String>,
    pub next_attempt_at: Option<String>,
}

/// A certificate that browsers are shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NodeCertificate {
    /// Whether the node made it for itself, so that browsers warn of it.
    pub provisional: bool,
    /// RFC 3339, UTC.
    pub until: String,
}

#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Lag {
    pub entries: u64,
    /// Time of the oldest entry that is missing.
    pub oldest_at: Option<String>,
}

/// A node that wrote something.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Writer {
    /// 64 hexadecimal digits.
    pub id: String,
    /// How many entries of it there are, as far as any node knows.
    pub entries: u64,
}

/// An address of the setting `PEERS` that leads to no node of the mesh.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnansweredAddress {
    pub address: String,
    /// A stable word for the reason, and the same in English.
    pub code: &'static str,
    pub text: String,
    pub tried_at: String,
    pub next_attempt_at: Option<String>,
}

/// What a node wrote from one entry on and this node can't take in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SetAside {
    pub node_id: String,
    pub first_entry: u64,
    pub since: String,
}

/// Groups of entries done and in all. Until they are, what is shown is as before and nothing is
/// written here.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Deriving {
    pub done: u64,
    pub total: u64,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaitingNode {
    pub node_id: String,
    pub name: String,
    pub segment: String,
    pub address: String,
    pub words: Vec<String>,
    pub asked_at: String,
    /// Where it asked.
    pub via_node: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnconfirmedOrder {
    pub order_id: String,
    pub kind: &'static str,
    pub created_at: String,
    /// Nodes that have not said they carried it out.
    pub missing: Vec<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TicketStatus {
    pub id: String,
    pub expires_at: String,
    pub used_by: Option<String>,
}

fn numbers<S: Serializer>(list: &Arc<[u64]>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter())
}
