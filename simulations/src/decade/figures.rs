//! What is measured at the end.

use std::fs;

use anyhow::{Context as _, Result};

/// What a life left behind.
#[derive(Debug, Default)]
pub(super) struct Figures {
    pub(super) starts: u64,
    pub(super) feeds: usize,
    pub(super) messages: u64,
    pub(super) erased: u64,
    pub(super) replaced: u64,
    pub(super) forgotten: u64,
    pub(super) rebuilt: u64,
    pub(super) cpu_s: f64,
    pub(super) start_ms: f64,
    pub(super) resident_kib: f64,
    pub(super) disk_kib: f64,
    pub(super) hello_bytes: f64,
    pub(super) opening_bytes: f64,
    pub(super) push_bytes: f64,
    pub(super) mark_bytes: f64,
    pub(super) newcomer_ms: f64,
}

impl Figures {
    pub(super) fn rows(&self) -> [(&'static str, f64); 8] {
        [
            ("start of a node, CPU ms", self.start_ms),
            ("resident after a start, KiB more", self.resident_kib),
            ("database of a node, KiB", self.disk_kib),
            ("hello, bytes", self.hello_bytes),
            (
                "first post after a start, with its past, bytes",
                self.opening_bytes,
            ),
            ("next post, bytes", self.push_bytes),
            ("longest read mark, bytes", self.mark_bytes),
            (
                "a newcomer until it has everything, its CPU ms",
                self.newcomer_ms,
            ),
        ]
    }
}

/// CPU time of this thread so far, in milliseconds.
pub(super) fn cpu_ms() -> Result<f64> {
    let stat = fs::read_to_string("/proc/thread-self/schedstat")?;
    let first = stat
        .split_whitespace()
        .next()
        .context("an empty schedstat")?;
    Ok(first.parse::<f64>()? / 1e6)
}

/// Resident memory of this process in KiB.
pub(super) fn resident_kib() -> Result<f64> {
    const PAGE_KIB: f64 = 4.0;
    let stat = fs::read_to_string("/proc/self/statm")?;
    let pages = stat.split_whitespace().nth(1).context("a short statm")?;
    Ok(pages.parse::<f64>()? * PAGE_KIB)
}
