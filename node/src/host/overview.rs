//! What the engine's thread knows of the mesh, published for whoever looks, so that looking asks
//! nothing of that thread.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use storage::NodeId;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::inbox::{Inbox, Input};

/// Worked out again at most so often while nobody looks.
const EVERY_MS: u64 = 1_000;
/// How long whoever looks waits for the thread, which may be at work or stand still.
const LOOK_WAIT_MAX: Duration = Duration::from_secs(1);
/// And so seldom that it takes at most one part in so many of the thread's time, and where somebody
/// looks, who then waits for it.
const SHARE: u64 = 50;
const SHARE_LOOKING: u64 = 10;

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

/// The overview as it was worked out last, for everybody to read.
#[derive(Debug, Default)]
pub(super) struct Published {
    latest: ArcSwap<Overview>,
    /// Something has happened since that it does not show.
    outdated: AtomicBool,
}

impl Published {
    pub(super) fn outdate(&self) {
        self.outdated.store(true, Ordering::Release);
    }

    pub(super) fn publish(&self, overview: Overview) {
        self.latest.store(Arc::new(overview));
        self.outdated.store(false, Ordering::Release);
    }

    pub(super) fn is_outdated(&self) -> bool {
        self.outdated.load(Ordering::Acquire)
    }

    /// The overview as it is now. Where it costs much that takes a moment.
    pub(super) async fn look(&self, inbox: &Inbox) -> Arc<Overview> {
        if self.is_outdated() {
            let (done, looked) = oneshot::channel();
            let renewed = async {
                inbox.ask(Input::Look(done)).await;
                looked.await
            };
            // What is older is better than nothing where the thread stands still.
            drop(timeout(LOOK_WAIT_MAX, renewed).await);
        }
        self.latest.load_full()
    }
}

/// When the overview is due. Milliseconds since 1970 UTC.
#[derive(Debug, Default)]
pub(super) struct OverviewTimes {
    pub(super) due_ms: Option<u64>,
    next_ms: u64,
    next_looking_ms: u64,
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

    /// Somebody looks, so that what is due is due soon.
    pub(super) fn looked(&mut self, now: u64) {
        let soon = self.next_looking_ms.max(now);
        self.due_ms = self.due_ms.map(|due| due.min(soon));
    }

    /// What waited for a time that is far off now is due.
    pub(super) fn clock_set_back(&mut self, now: u64) {
        self.due_ms = self.due_ms.map(|due| due.min(now));
        (self.next_ms, self.next_looking_ms) = (0, 0);
    }

    /// It was worked out, from one time to the other.
    pub(super) fn told(&mut self, from_ms: u64, to_ms: u64) {
        self.due_ms = None;
        let took = to_ms.saturating_sub(from_ms);
        self.next_ms = to_ms + EVERY_MS.max(took.saturating_mul(SHARE));
        self.next_looking_ms = to_ms + took.saturating_mul(SHARE_LOOKING);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_leaves_no_overview_waiting() {
        let mut times = OverviewTimes::default();
        times.told(1_000_000, 1_000_000);
        times.differs(1_000_001);
        assert!(!times.is_due(5));
        times.clock_set_back(5);
        assert!(times.is_due(5));
        times.told(5, 5);
        times.differs(6);
        assert!(times.is_due(5 + EVERY_MS));
    }

    #[test]
    fn an_overview_that_takes_long_is_worked_out_seldom() {
        let mut times = OverviewTimes::default();
        times.differs(10_000);
        assert!(times.is_due(10_000));
        times.told(10_000, 10_005);
        assert!(!times.is_due(1_000_000), "nothing has happened since");
        times.differs(10_010);
        assert_eq!(times.due_ms, Some(11_005));
        times.looked(10_020);
        assert_eq!(times.due_ms, Some(10_055));
        times.told(11_005, 11_105);
        times.looked(11_106);
        assert_eq!(times.due_ms, None, "nothing has happened since");
        times.differs(11_200);
        assert_eq!(times.due_ms, Some(16_105));
        times.looked(11_201);
        assert_eq!(times.due_ms, Some(12_105));
    }
}
