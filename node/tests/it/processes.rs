//! Real `localchat` processes, started, reached, killed and looked into from outside.

mod api;
mod encrypted;
mod http;
mod node;
mod ports;
mod seen;

pub(crate) use api::{Api, Person, found_mesh, positions, register, sign_in, text, texts, ticket};

pub(crate) use encrypted::{trusting, whoever};
pub(crate) use http::{Answer, Place};
pub(crate) use node::Node;
pub(crate) use ports::port;

use seen::Seen;

use std::time::{Duration, Instant};

/// Tries until something holds, and fails with what was seen when it never does.
pub(crate) fn until(what: &str, patience: Duration, mut holds: impl FnMut() -> Result<(), String>) {
    let start = Instant::now();
    let mut seen = Seen::default();
    loop {
        match holds() {
            Ok(()) => return,
            Err(why) => seen.note(why, start.elapsed()),
        }
        if start.elapsed() > patience {
            panic!("not within {} s: {what}\n{seen}", patience.as_secs())
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// A number from the environment, for runs that are longer or shorter than usual.
pub(crate) fn setting(name: &str, default: u64) -> u64 {
    let text = std::env::var(name).ok();
    text.map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is no number: {text}"))
    })
}

/// A folder for data, in memory where that is possible: what is tested is not the disk.
pub(crate) fn scratch() -> tempfile::TempDir {
    let memory = std::path::Path::new("/dev/shm");
    let made = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    made.unwrap()
}
