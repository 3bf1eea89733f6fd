//! Counts of what was refused, dropped or done, for administrators.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::network::NetworkStats;

/// Named counters; names are stable and appear at `/metrics`.
#[derive(Debug, Default)]
pub struct Counters {
    values: Mutex<BTreeMap<&'static str, u64>>,
}

impl Counters {
    /// Adds to a counter.
    pub fn add(&self, name: &'static str, count: u64) {
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        *values.entry(name).or_default() += count;
    }

    /// Takes over what the network side has counted so far.
    pub(super) fn take_over(&self, stats: &NetworkStats) {
        let counted = [
            ("refused_dials", stats.refused_dials),
            ("refused_inbound", stats.refused_inbound),
            ("refused_learnt", stats.refused_learnt),
            ("inbound_over_limit", stats.inbound_over_limit),
            ("joins_over_limit", stats.joins_over_limit),
            ("sync_refused", stats.sync_refused),
            ("oversize_frames", stats.oversize_frames),
            ("garbage", stats.garbage),
            ("slow_peers_cut", stats.slow_peers_cut),
            ("silent_peers_cut", stats.silent_peers_cut),
            ("dials_failed", stats.dials_failed),
            ("network_events_dropped", stats.events_dropped),
        ];
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        values.extend(counted);
    }

    /// All counters, by name.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<&'static str, u64> {
        self.values
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
