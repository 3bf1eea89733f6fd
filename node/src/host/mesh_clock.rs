//! Mesh time for everything outside the engine's thread that ends by time.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::time::now_ms;

/// By how much two nodes may differ that nobody corrects, because each has been alone for months.
const DRIFT_MS: u64 = 600_000;

/// This node's clock, corrected by those of its peers. The engine's thread keeps it.
#[derive(Debug, Default)]
pub(crate) struct MeshClock {
    correction_ms: AtomicI64,
    skew_ms: AtomicU64,
}

impl MeshClock {
    /// `skew_ms` is how far the clocks differ that nobody can correct.
    pub(super) fn set(&self, correction_ms: i64, skew_ms: u64) {
        self.correction_ms.store(correction_ms, Ordering::Relaxed);
        self.skew_ms.store(skew_ms, Ordering::Relaxed);
    }

    /// Milliseconds since 1970 UTC.
    pub(crate) fn now_ms(&self) -> u64 {
        now_ms().saturating_add_signed(self.correction_ms.load(Ordering::Relaxed))
    }

    /// How far ahead of mesh time something may have been issued by another node. What is further
    /// ahead was issued by a clock that was wrong, and would not end when it should.
    pub(crate) fn ahead_ms_max(&self) -> u64 {
        DRIFT_MS.saturating_add(self.skew_ms.load(Ordering::Relaxed))
    }
}
