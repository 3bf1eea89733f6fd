//! Counts of what was refused, dropped or done, for administrators.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

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

    /// Replaces a value that something else counts.
    pub fn set(&self, name: &'static str, count: u64) {
        let mut values = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        values.insert(name, count);
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
