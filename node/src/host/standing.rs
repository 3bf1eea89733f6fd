//! How this node stands in its mesh, for everybody who uses it: whether it is still catching up,
//! and which other nodes it can't reach.

use serde::Serialize;
use utoipa::ToSchema;

use super::handle::Host;

/// Worked out again at most so often.
pub(super) const EVERY_MS: u64 = 100;

/// How this node stands in its mesh.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Standing {
    /// Entries that another node has and this one lacks, as far as known.
    pub behind: u64,
    /// Nodes of the mesh that this one is not connected with.
    pub unreachable: Vec<UnreachableNode>,
    /// Set when the mesh does not count this node as one of it any more: nothing written here
    /// reaches anybody, so nothing is taken.
    pub excluded: Option<Excluded>,
    /// A stable word for the worst that is wrong with this node itself: `node_revoked`,
    /// `node_twice`, `database_damaged`, `disk_full`, `disk_failing`, `files_gone`, `files_foreign`,
    /// `files_read_only` or `files_full`.
    pub trouble: Option<&'static str>,
}

/// Why a node is none of the mesh's any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Excluded {
    /// `revoked`, or `ticket_used` when its ticket had admitted another node first.
    pub why: &'static str,
    /// RFC 3339 in UTC, by the clock of the node that revoked it.
    pub at: Option<String>,
}

/// A node that can't be reached from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UnreachableNode {
    /// 64 hexadecimal digits.
    pub id: String,
    pub name: String,
    /// When it was heard last, RFC 3339 in UTC; nothing if not since this node started.
    pub since: Option<String>,
}

/// When the standing was worked out, and when it is to be again. Milliseconds since 1970 UTC.
#[derive(Debug, Default)]
pub(super) struct StandingTimes {
    pub(super) due_ms: Option<u64>,
    pub(super) told_ms: u64,
}

impl Host {
    /// How this node stands in its mesh.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.shared.standing.load().as_ref().clone()
    }
}
