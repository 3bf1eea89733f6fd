//! On what the figures were measured.

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::bench::process;

#[derive(Debug)]
pub(super) struct Machine {
    pub(super) name: String,
    pub(super) commit: String,
}

impl Machine {
    pub(super) fn describe(work_dir: &Path) -> Result<Self> {
        let cpu = fs::read_to_string("/proc/cpuinfo")?;
        let model = cpu
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
        let model = model.unwrap_or("unknown CPU").trim();
        let cores = cpu
            .lines()
            .filter(|line| line.starts_with("processor"))
            .count();
        let kernel = fs::read_to_string("/proc/sys/kernel/osrelease")?;
        let mut stat = Command::new("stat");
        stat.args(["-f", "-c", "%T"]).arg(work_dir);
        let disk = process::output_of(stat)?;
        let (kernel, disk) = (kernel.trim(), disk.trim());
        let name = format!("{model}, {cores} cores, Linux {kernel}, data on {disk}");
        Ok(Self {
            name,
            commit: commit(),
        })
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} · commit {}", self.name, self.commit)
    }
}

/// Processes that wanted to run, on average over the last minute: says whether others were busy.
pub(super) fn load_average() -> Result<String> {
    let all = fs::read_to_string("/proc/loadavg")?;
    Ok(all.split(' ').next().unwrap_or_default().to_owned())
}

fn commit() -> String {
    let mut git = Command::new("git");
    git.args(["describe", "--always", "--dirty", "--abbrev=12"]);
    process::output_of(git).map_or_else(|_| "unknown".to_owned(), |name| name.trim().to_owned())
}
