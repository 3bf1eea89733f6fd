//! Ports for nodes that are started, killed and started again.
//!
//! A port that is merely free now can be somebody else's a moment later: while its node restarts,
//! any connection of this machine may get it as its own end. So ports come from below the range that
//! the kernel hands out, and each is this process's alone until it ends, by a lock that the tests of
//! other checkouts heed as well.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::ops::Range;
use std::sync::Mutex;

/// Below 32768, where Linux begins to hand out ports by itself.
const RANGE: Range<u16> = 20_000..30_000;

static TAKEN: Mutex<Vec<File>> = Mutex::new(Vec::new());

/// A port that nobody else will be given while this process runs.
pub(crate) fn port() -> u16 {
    let folder = std::env::temp_dir().join("localchat-test-ports");
    fs::create_dir_all(&folder).unwrap();
    let mut taken = TAKEN.lock().unwrap();
    // Different processes begin at different places, so that they seldom meet.
    let span = usize::from(RANGE.end - RANGE.start);
    let first = std::process::id() as usize * 61 % span;
    let ports = (first..first + span).map(|at| RANGE.start + u16::try_from(at % span).unwrap());
    for port in ports {
        let file = File::create(folder.join(port.to_string())).unwrap();
        let free =
            file.try_lock().is_ok() && TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok();
        if free {
            taken.push(file);
            return port;
        }
    }
    panic!("all ports are taken")
}

#[test]
fn no_port_is_given_twice() {
    let mut ports: Vec<u16> = (0..50).map(|_| port()).collect();
    ports.sort_unstable();
    ports.dedup();
    assert_eq!(ports.len(), 50);
    assert!(ports.iter().all(|port| RANGE.contains(port)));
}
