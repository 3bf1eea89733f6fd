//! Working out how this node stands in its mesh.

use std::collections::BTreeMap;
use std::sync::Arc;

use storage::NodeId;
use sync::engine::Admission;

use super::Worker;
use crate::host::standing::{EVERY_MS, Excluded, Standing, UnreachableNode};
use crate::time::rfc3339;

impl Worker {
    /// A wall clock that was set back leaves every deadline in the future, perhaps by a year: what
    /// waits is due at once then.
    pub(in crate::host) fn note_wall_clock(&mut self, now: u64) {
        if now < self.seen_ms {
            let waiting = [
                &mut self.positions_due_ms,
                &mut self.standing.due_ms,
                &mut self.failures.probe_due_ms,
            ];
            for due in waiting.into_iter().flatten() {
                *due = now;
            }
            self.positions_told_ms = 0;
            self.standing.told_ms = 0;
            self.twin_heard_ms = self.twin_heard_ms.min(now);
            self.overview.clock_set_back(now);
        }
        self.seen_ms = now;
    }

    /// Something happened that may change the standing.
    pub(in crate::host) fn standing_may_differ(&mut self, now: u64) {
        let due = (self.standing.told_ms + EVERY_MS).max(now);
        self.standing.due_ms.get_or_insert(due);
        self.overview_differs(now);
    }

    /// Entries have come: worth a look while this node is behind.
    pub(in crate::host) fn entries_came(&mut self, now: u64) {
        if self.shared.standing.load().behind > 0 {
            self.standing_may_differ(now);
        }
    }

    /// Works the standing out when that is due.
    pub(in crate::host) fn tell_standing(&mut self, now: u64) {
        if self.standing.due_ms.is_none_or(|due| due > now) {
            return;
        }
        self.standing.due_ms = None;
        self.standing.told_ms = now;
        let standing = self.work_out_standing();
        self.shared.standing.store(Arc::new(standing));
    }

    fn work_out_standing(&self) -> Standing {
        let own = self.engine.node();
        let mut behind = 0;
        let mut heard: BTreeMap<NodeId, u64> = BTreeMap::new();
        for (node, last_heard_ms, ahead) in self.replicator.leads() {
            heard.insert(node, last_heard_ms);
            behind = ahead.max(behind);
        }
        let admitted = self.shared.positions.table();
        let away = admitted
            .nodes
            .keys()
            .filter(|node| **node != own && !self.sessions.contains_key(node));
        let unreachable = away.map(|node| UnreachableNode {
            id: node.to_string(),
            name: self.shared.facts.name_of(*node),
            since: self
                .shared
                .links
                .heard_ms(*node)
                .max(heard.get(node).copied())
                .filter(|at| *at > 0)
                .map(rfc3339),
        });
        Standing {
            behind,
            unreachable: unreachable.collect(),
            excluded: match self.engine.trust().admission(own) {
                Admission::Revoked { issued_ms } => Some(Excluded {
                    why: "revoked",
                    at: Some(rfc3339(issued_ms)),
                }),
                Admission::TicketUsed => Some(Excluded {
                    why: "ticket_used",
                    at: None,
                }),
                Admission::Admitted | Admission::Stranger => None,
            },
            trouble: self
                .shared
                .troubles
                .worst()
                .filter(|(trouble, _)| trouble.level() == "red")
                .map(|(trouble, _)| trouble.code()),
        }
    }
}
