//! What posting, receiving and deriving anew cost in processor time, and the last in memory. Run with
//! `cargo test --release -p sync --test it cost -- --ignored --nocapture`.

#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::time::{Duration, Instant};

use storage::{Durability, Store};
use sync::engine::Command;

use crate::office::{Desk, START_MS, missing};

const POSTS: u32 = 20_000;
const BATCH: u32 = 64;

#[test]
#[ignore = "a measurement, not a check"]
#[expect(clippy::print_stdout, reason = "the measurement is the output")]
fn posting_and_receiving() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), Durability::None).unwrap();
    let mut a = Desk::founder_on(store);
    let hana = a.register("hana");
    let (_, general) = a.server(hana, "Sales");
    let text = "x".repeat(100);
    let (mut executing, mut committing) = (Duration::ZERO, Duration::ZERO);
    for batch in 0..POSTS / BATCH {
        a.now_ms += 10;
        a.engine.begin().unwrap();
        let start = Instant::now();
        for index in 0..BATCH {
            let command = Command::Post {
                by: hana,
                channel: general,
                content: text.clone(),
                parent: None,
                nonce: Some(format!("nonce-{batch}-{index}-{}", batch * 7919 % 1000)),
                mentions: Vec::new(),
                attachments: Vec::new(),
            };
            a.engine.execute(command, a.now_ms).unwrap();
        }
        executing += start.elapsed();
        let start = Instant::now();
        a.engine.commit(a.now_ms).unwrap();
        committing += start.elapsed();
    }
    println!(
        "post: {:?} each, commit {:?} each",
        executing / POSTS,
        committing / POSTS
    );
    receive(&a);
}

#[expect(clippy::print_stdout, reason = "the measurement is the output")]
fn receive(a: &Desk) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), Durability::None).unwrap();
    let mut b = Desk::admitted_on(2, store);
    let (mut loading, mut accepting, mut committing) =
        (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    loop {
        let start = Instant::now();
        let groups = missing(&a.engine, &b.engine, 256 * 1024);
        loading += start.elapsed();
        if groups.is_empty() {
            break;
        }
        b.engine.begin().unwrap();
        let start = Instant::now();
        b.engine.accept(groups, a.now_ms).unwrap();
        accepting += start.elapsed();
        let start = Instant::now();
        b.engine.commit(a.now_ms).unwrap();
        committing += start.elapsed();
    }
    println!(
        "receive: load {:?} each, accept {:?} each, commit {:?} each",
        loading / POSTS,
        accepting / POSTS,
        committing / POSTS
    );
}

/// The most memory that this process has taken since the last call, in KiB. Only Linux tells.
fn peak_kib_since_last() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line.unwrap().split_whitespace().nth(1).unwrap();
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    kib.parse().unwrap()
}

/// `ENTRIES=1000000` asks for another number of entries.
#[test]
#[ignore = "a measurement, not a check"]
#[expect(clippy::print_stdout, reason = "the measurement is the output")]
fn deriving_everything_anew() {
    let entries = std::env::var("ENTRIES").map_or(200_000, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), Durability::None).unwrap();
    let mut a = Desk::founder_on(store);
    let hana = a.register("hana");
    let (_, general) = a.server(hana, "Sales");
    let text = "x".repeat(100);
    for group in 0..entries / 2 {
        a.now_ms += 10;
        a.engine.begin().unwrap();
        for index in 0..2 {
            let command = Command::Post {
                by: hana,
                channel: general,
                content: text.clone(),
                parent: None,
                nonce: Some(format!("nonce-{group}-{index}")),
                mentions: Vec::new(),
                attachments: Vec::new(),
            };
            a.engine.execute(command, a.now_ms).unwrap();
        }
        a.engine.commit(a.now_ms).unwrap();
    }
    drop(a);
    let store = Store::open(folder.path(), Durability::None).unwrap();
    let mut a = Desk::open_at(store, 1, 2, true, START_MS + 10 * entries);
    peak_kib_since_last();
    let before = peak_kib_since_last();
    let start = Instant::now();
    a.engine.rebuild(a.now_ms).unwrap();
    let took = start.elapsed();
    let after = peak_kib_since_last();
    let log = std::fs::metadata(folder.path().join("localchat.db-wal")).unwrap();
    let database = std::fs::metadata(folder.path().join("localchat.db")).unwrap();
    println!(
        "{entries} entries derived anew in {took:.1?}: {before} KiB before, at most {after} KiB, \
         database {} MiB, its log {} MiB",
        database.len() >> 20,
        log.len() >> 20
    );
}
