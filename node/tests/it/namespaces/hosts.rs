//! The hosts, for as long as the value lives.

use std::path::PathBuf;
use std::process::Command;

const PREFIX: &str = "localchat";

/// Three hosts and a router; dropping it removes them and kills what runs in them.
pub(super) struct Hosts(());

impl Hosts {
    pub(super) fn up() -> Self {
        let hosts = Self(());
        assert!(script(&["up"]), "the hosts could not be made");
        hosts
    }
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
