//! How this node stands in its mesh, for everybody who uses it: whether it is still catching up,
//! and which other nodes it can't reach.

use serde::Serialize;
use storage::NodeId;
use utoipa::ToSchema;

use super::Host;
use super::thread::Worker;
use crate::time::rfc3339;

/// Worked out again at most so often.
const EVERY_MS: u64 = 100;

/// How this node stands in its mesh.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Standing {
    /// Entries that another node has and this one lacks, as far as known.
    pub behind: u64,
    /// Nodes of the mesh that this one is not connected with.
    pub unreachable: Vec<UnreachableNode>,
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
    told_ms: u64,
}

impl Host {
    /// How this node stands in its mesh.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.shared.standing.load().as_ref().clone()
    }
}

impl Worker {
    /// Something happened that may change the standing.
    pub(super) fn standing_may_differ(&mut self, now: u64) {
        let due = (self.standing.told_ms + EVERY_MS).max(now);
        self.standing.due_ms.get_or_insert(due);
    }

    /// Entries have come: worth a look while this node is behind.
    pub(super) fn entries_came(&mut self, now: u64) {
        if self.shared.standing.load().behind > 0 {
            self.standing_may_differ(now);
        }
    }

    /// Works the standing out when that is due.
    pub(super) fn tell_standing(&mut self, now: u64) {
        if self.standing.due_ms.is_none_or(|due| due > now) {
            return;
        }
        self.standing.due_ms = None;
        self.standing.told_ms = now;
        let standing = self.work_out_standing();
        self.shared.standing.store(std::sync::Arc::new(standing));
    }

    fn work_out_standing(&self) -> Standing {
        let own = self.engine.node();
        let admitted = self.engine.admitted().unwrap_or_default();
        let mut peers = self.replicator.peers();
        peers.retain(|peer| admitted.contains(&peer.node));
        let away = admitted
            .iter()
            .filter(|node| **node != own && !self.sessions.contains_key(node));
        let last_heard = |node: &NodeId| {
            let peer = peers.iter().find(|peer| peer.node == *node);
            peer.map(|peer| peer.last_heard_ms).filter(|at| *at > 0)
        };
        let unreachable = away.map(|node| UnreachableNode {
            id: node.to_string(),
            name: self.shared.facts.name_of(*node),
            since: last_heard(node).map(rfc3339),
        });
        Standing {
            behind: peers
                .iter()
                .map(|peer| peer.entries_ahead)
                .max()
                .unwrap_or(0),
            unreachable: unreachable.collect(),
        }
    }
}
