//! The hosts, for as long as the value lives.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

const PREFIX: &str = "localchat";

/// Three hosts and a router; dropping it removes them and kills what runs in them.
pub(super) struct Hosts {
    /// Closed after they are down.
    _turn: File,
}

impl Hosts {
    /// Waits until no other test has the hosts, in whatever process it runs: making them would
    /// kill what runs in those that are there.
    pub(super) fn up() -> Self {
        let place = std::env::temp_dir().join(format!("{PREFIX}-hosts.lock"));
        let turn = turn_at(&place);
        turn.lock().unwrap();
        let hosts = Self { _turn: turn };
        assert!(script(&["up"]), "the hosts could not be made");
        hosts
    }
}

fn turn_at(place: &Path) -> File {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    options.open(place).unwrap()
}

impl Drop for Hosts {
    fn drop(&mut self) {
        if !script(&["down"]) {
            println!("the hosts could not be removed: scripts/netns-mesh.sh down");
        }
    }
}

/// The namespace that a host is.
pub(super) fn namespace(host: &str) -> String {
    format!("{PREFIX}-{host}")
}

pub(super) fn unplug(host: &str) {
    assert!(script(&["unplug", host]));
}

pub(super) fn plug(host: &str) {
    assert!(script(&["plug", host]));
}

/// The host gets another address on its segment, and no other way out.
pub(super) fn readdress(host: &str, address: &str) {
    assert!(script(&["readdress", host, address]));
}

/// The host gets one more address.
pub(super) fn address(host: &str, address: &str) {
    assert!(script(&["address", host, address]));
}

/// The host's line carries so much in each direction from now on.
pub(super) fn limit(host: &str, rate: &str) {
    assert!(script(&["limit", host, rate]));
}

fn script(arguments: &[&str]) -> bool {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../scripts/netns-mesh.sh");
    let mut command = Command::new(path);
    command.args(arguments).env("NETNS_PREFIX", PREFIX);
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn two_tests_never_have_the_hosts_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("lock");
    let first = turn_at(&place);
    first.lock().unwrap();
    assert!(turn_at(&place).try_lock().is_err());
    drop(first);
    turn_at(&place).try_lock().unwrap();
}
