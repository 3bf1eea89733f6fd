//! What the engine's thread knows of the mesh, published for whoever looks, so that looking asks
//! nothing of that thread.

use std::collections::BTreeMap;
use std::sync::Arc;

use storage::NodeId;

/// Worked out again at most so often.
const EVERY_MS: u64 = 1_000;
/// And so seldom that it takes at most one part in so many of the thread's time.
const SHARE: u64 = 50;

/// The mesh as it stood at one moment.
#[derive(Debug, Default)]
pub(super) struct Overview {
    /// Milliseconds since 1970 UTC.
    pub(super) at_ms: u64,
    /// Those who wrote something, in the order of [`PeerView::held`], with how many entries of
    /// each are known to exist.
    pub(super) writers: Vec<(NodeId, u64)>,
    /// What this node holds, by writer.
    pub(super) own: Arc<[u64]>,
    pub(super) peers: BTreeMap<NodeId, PeerView>,
    pub(super) counters: BTreeMap<&'static str, u64>,
    /// Entries that are stored and wait for their past.
    pub(super) waiting: u64,
    pub(super) quarantined: u64,
    /// Groups that could not be taken in: whose, from which entry on, since when.
    pub(super) set_aside: Vec<(NodeId, u64, u64)>,
}

/// One other node as replication knows it.
#[derive(Debug, Default)]
pub(super) struct PeerView {
    pub(super) program: String,
    /// Milliseconds since 1970 UTC, 0 for never.
    pub(super) last_heard_ms: u64,
    pub(super) as_of_ms: u64,
    pub(super) clock_offset_ms: i64,
    /// Entries that this node has and that one lacks, and when the oldest was written.
    pub(super) behind: u64,
    pub(super) behind_since_ms: Option<u64>,
    /// Entries that that node has and this one lacks.
    pub(super) ahead: u64,
    /// What it holds, by writer.
    pub(super) held: Arc<[u64]>,
}

/// When the overview is due. Milliseconds since 1970 UTC.
#[derive(Debug, Default)]
pub(super) struct OverviewTimes {
    pub(super) due_ms: Option<u64>,
    next_ms: u64,
}

impl OverviewTimes {
    /// Something happened that it should show.
    pub(super) fn differs(&mut self, now: u64) {
        let due = self.next_ms.max(now);
        self.due_ms.get_or_insert(due);
    }

    pub(super) fn is_due(&self, now: u64) -> bool {
        self.due_ms.is_some_and(|due| due <= now)
    }

    /// It was worked out, from one time to the other.
    pub(super) fn told(&mut self, from_ms: u64, to_ms: u64) {
        self.due_ms = None;
        let took = to_ms.saturating_sub(from_ms);
        self.next_ms = to_ms + EVERY_MS.max(took.saturating_mul(SHARE));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overview_that_takes_long_is_worked_out_seldom() {
        let mut times = OverviewTimes::default();
        times.differs(10_000);
        assert!(times.is_due(10_000));
        times.told(10_000, 10_005);
        assert!(!times.is_due(1_000_000), "nothing has happened since");
        times.differs(10_010);
        assert_eq!(times.due_ms, Some(11_005));
        times.told(11_005, 11_105);
        times.differs(11_200);
        assert_eq!(times.due_ms, Some(16_105));
    }
}
