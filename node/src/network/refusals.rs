//! Counts addresses that were refused and remembers the latest until they are reported.

use std::collections::VecDeque;
use std::sync::Arc;

use parking_lot::Mutex;

use super::event::Direction;
use super::statistics::Counters;

const REMEMBERED_MAX: usize = 64;

/// Shared by everything that refuses addresses.
#[derive(Debug, Clone)]
pub(super) struct Refusals {
    counters: Arc<Counters>,
    latest: Arc<Mutex<VecDeque<(Direction, String)>>>,
}

impl Refusals {
    pub(super) fn new(counters: Arc<Counters>) -> Self {
        Self {
            counters,
            latest: Arc::default(),
        }
    }

    pub(super) fn add(&self, direction: Direction, address: String) {
        self.counters.refused(direction);
        let mut latest = self.latest.lock();
        // All are counted; a flood of them need not be reported one by one.
        if latest.len() < REMEMBERED_MAX {
            latest.push_back((direction, address));
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        !self.latest.lock().is_empty()
    }

    pub(super) fn take(&self) -> VecDeque<(Direction, String)> {
        std::mem::take(&mut self.latest.lock())
    }
}
