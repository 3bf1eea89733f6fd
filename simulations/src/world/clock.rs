//! What a node believes the time to be.

/// When the virtual time is 0: milliseconds since 1970 UTC.
pub(crate) const START_MS: u64 = 1_700_000_000_000;

/// A node's wall clock: ahead, behind, or standing still.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct NodeClock {
    pub(crate) offset_ms: i64,
    frozen: Option<u64>,
}

impl NodeClock {
    pub(crate) fn shows(self, now: u64) -> u64 {
        self.frozen
            .unwrap_or_else(|| (START_MS + now).saturating_add_signed(self.offset_ms))
    }

    pub(crate) fn freeze(&mut self, now: u64) {
        self.frozen = Some(self.shows(now));
    }

    pub(crate) fn run(&mut self) {
        self.frozen = None;
    }

    pub(crate) fn is_frozen(self) -> bool {
        self.frozen.is_some()
    }
}
