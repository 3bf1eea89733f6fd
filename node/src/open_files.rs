//! How many files and sockets this process may have open, and how they are shared out.

use std::io;

/// Kept for what the node can't do without: the database and its readers, connections to and from
/// other nodes, dials under way, multicast, and files that are open for a moment.
const KEPT: u64 = 512;
/// With fewer files than this the kept ones are half of them.
const FEW: u64 = 2 * KEPT;
/// Where the system does not say.
const UNKNOWN: u64 = 1_024;

/// Raises the number of files this process may open as far as the system lets it without further
/// rights; answers what it is now.
///
/// Shells and services usually start a program with 1,024, which is meant for programs that use
/// `select`, and let it raise that several hundredfold.
///
/// # Errors
/// The system refuses.
pub(crate) fn raise() -> io::Result<u64> {
    rlimit::increase_nofile_limit(u64::MAX)
}

/// How many sockets the web side may have open.
#[must_use]
pub(crate) fn for_web() -> usize {
    let all = limit();
    let kept = if all < FEW { all / 2 } else { KEPT };
    usize::try_from(all - kept).unwrap_or(usize::MAX)
}

#[cfg(unix)]
fn limit() -> u64 {
    let limits = rlimit::Resource::NOFILE.get();
    limits.map_or(UNKNOWN, |(soft, _)| soft)
}

/// Sockets are no files there, and not limited.
#[cfg(not(unix))]
fn limit() -> u64 {
    u64::from(u32::MAX)
}
