//! Child processes on a core of their own, and what the kernel says about them.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

/// Kernel ticks per second in `/proc/*/stat`, fixed at 100 for user space on Linux.
const TICKS_PER_SECOND: u32 = 100;

/// A command that runs on one core and dies with this process.
pub(super) fn pinned(program: impl AsRef<OsStr>, core: usize) -> Command {
    let mut command = Command::new("setpriv");
    command
        .args(["--pdeathsig", "KILL", "taskset", "-c"])
        .arg(core.to_string())
        .arg(program);
    command
}

/// Moves this process to one core.
pub(super) fn pin_self(core: usize) -> Result<()> {
    let mut command = Command::new("taskset");
    command.args(["-acp", &core.to_string(), &std::process::id().to_string()]);
    run_quietly(command)
}

/// Raises the soft limit on open files to the hard one: thousands of sockets are opened.
pub(super) fn allow_many_files() -> Result<()> {
    let hard = fs::read_to_string("/proc/self/limits")?
        .lines()
        .find_map(|line| line.strip_prefix("Max open files"))
        .and_then(|line| line.split_whitespace().nth(1).map(str::to_owned))
        .context("no limit on open files in /proc/self/limits")?;
    let mut command = Command::new("prlimit");
    command.args([
        "--pid",
        &std::process::id().to_string(),
        &format!("--nofile={hard}:{hard}"),
    ]);
    run_quietly(command)
}

/// CPU time a process has used so far, all its threads, user and system.
pub(super) fn cpu_time(pid: u32) -> Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, fields) = stat
        .rsplit_once(')')
        .context("a stat line without a name")?;
    let mut ticks = 0_u32;
    for field in fields.split_whitespace().skip(11).take(2) {
        ticks += field.parse::<u32>()?;
    }
    Ok(Duration::from_secs(1) * ticks / TICKS_PER_SECOND)
}

/// Resident memory of a process in bytes.
pub(super) fn resident_bytes(pid: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line
        .and_then(|rest| rest.split_whitespace().next())
        .context("no VmRSS")?;
    Ok(kib.parse::<u64>()? * 1_024)
}

/// What a command prints, or an error with what it complained about.
pub(super) fn output_of(mut command: Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{name} can't be run"))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "{name} failed: {}",
        complaint.trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn run_quietly(command: Command) -> Result<()> {
    output_of(command).map(drop)
}
