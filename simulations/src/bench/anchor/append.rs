//! The disk itself: append 4 KiB, wait until they are durable.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::bench::{clock, stats};

const BLOCK: [u8; 4_096] = [7; 4_096];

#[derive(Debug, clap::Args)]
pub(crate) struct Append {
    #[arg(long)]
    dir: PathBuf,
    #[arg(long)]
    count: u64,
    #[arg(long)]
    pause_ms: u64,
}

impl Append {
    pub(super) fn serve(self) -> Result<()> {
        let mut file = tempfile::tempfile_in(&self.dir)?;
        super::rounds(&super::ready(), || {
            let mut times_ms = Vec::new();
            for _ in 0..self.count {
                pause(self.pause_ms);
                let started = clock::now();
                file.write_all(&BLOCK)?;
                file.sync_data()?;
                times_ms.push(clock::ms(started.elapsed()));
            }
            let per_second = 1e3 * stats::count(self.count) / times_ms.iter().sum::<f64>();
            Ok(json!({"p50_ms": stats::median(&times_ms), "per_second": per_second}))
        })
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this child process has nothing else to do"
)]
fn pause(ms: u64) {
    if ms > 0 {
        std::thread::sleep(Duration::from_millis(ms));
    }
}
