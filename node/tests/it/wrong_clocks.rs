//! Real processes whose clocks are wrong, by libfaketime.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{Api, Node, Person, found_mesh, positions, scratch, text, ticket, until};

const PATIENCE: Duration = Duration::from_secs(60);
const LIBRARIES: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
];

/// A node on this machine, and the file that says how far its clock is off.
fn node(folder: &Path, name: &str) -> (Node, PathBuf) {
    let library = LIBRARIES.iter().find(|path| Path::new(path).exists());
    let library = library.expect("libfaketime is installed");
    let clock = folder.join(format!("{name}.clock"));
    fs::write(&clock, "+0").unwrap();
    let node = Node::on_loopback(folder, name)
        .with("LD_PRELOAD", library)
        .with("FAKETIME_TIMESTAMP_FILE", clock.to_str().unwrap())
        .with("FAKETIME_NO_CACHE", "1")
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    (node, clock)
}

fn same(nodes: &[&Node], admin: &Person) -> Result<(), String> {
    let mut seen = nodes.iter().map(|node| positions(node, admin, nodes.len()));
    let first = seen.next().unwrap()?;
    for other in seen {
        let other = other?;
        if other != first {
            return Err(format!("{first:?} and {other:?}"));
        }
    }
    Ok(())
}

fn post(node: &Node, person: &Person, channel: &str, content: &str) -> Value {
    let path = format!("/api/channels/{channel}/messages");
    Api::of(node).post(person, &path, &json!({ "content": content }))
}

fn newest(node: &Node, person: &Person, channel: &str) -> Vec<String> {
    let path = format!("/api/channels/{channel}/messages?limit=3");
    let page = Api::of(node).get(person, &path);
    let page = page.as_array().unwrap().iter();
    page.map(|message| text(&message["content"]).to_owned())
        .collect()
}

fn year_of(message: &Value) -> u64 {
    text(&message["created_at"])[..4].parse().unwrap()
}

#[test]
#[ignore = "needs libfaketime; scripts/test.sh runs it"]
fn a_clock_once_a_year_ahead_holds_no_channel_and_comes_back_without_a_restart() {
    let folder = scratch();
    let (mut osaka, osakas_clock) = node(folder.path(), "osaka");
    let (mut kobe, clock) = node(folder.path(), "kobe");
    let (mut tokyo, tokyos_clock) = node(folder.path(), "tokyo");
    osaka.start(None);
    let admin = found_mesh(&osaka);
    let channel = channel(&osaka, &admin);
    kobe.start(Some(&ticket(&osaka, &admin)));
    tokyo.start(Some(&ticket(&osaka, &admin)));
    let whole = |nodes: [&Node; 3]| {
        until("all hold the same", PATIENCE, || same(&nodes, &admin));
    };
    whole([&osaka, &kobe, &tokyo]);
    let year = year_of(&post(&osaka, &admin, &channel, "before"));
    // While it is connected, the others correct it. Until it has heard them, sessions are too old.
    fs::write(&clock, "+370d").unwrap();
    until("the clock is corrected", PATIENCE, || {
        let path = format!("/api/channels/{channel}/messages");
        let body = json!({ "content": "corrected" });
        let answer = Api::of(&kobe)
            .call(&admin, "POST", &path, Some(&body))
            .unwrap();
        let right = answer.status == 201 && year_of(&answer.body) == year;
        right.then_some(()).ok_or_else(|| format!("{answer:?}"))
    });
    fs::write(&clock, "+0").unwrap();
    whole([&osaka, &kobe, &tokyo]);
    // Alone, from its start on, it can't know. Its session is too old by then for its own clock.
    for node in [&mut osaka, &mut kobe, &mut tokyo] {
        node.stop();
    }
    fs::write(&clock, "+370d").unwrap();
    kobe.start(None);
    let there = log_in(&kobe);
    let message = post(&kobe, &there, &channel, "from the future");
    assert_eq!(year_of(&message), year + 1);
    fs::write(&clock, "+0").unwrap();
    osaka.start(None);
    tokyo.start(None);
    whole([&osaka, &kobe, &tokyo]);
    let message = post(&kobe, &admin, &channel, "kobe is back");
    assert_eq!(year_of(&message), year, "without a restart");
    // A minute is what clocks may differ by.
    for clock in [&osakas_clock, &clock, &tokyos_clock] {
        fs::write(clock, "+3m").unwrap();
    }
    // Mesh time follows once all have heard of one another that they moved.
    until("the future has given way", PATIENCE, || {
        post(&osaka, &admin, &channel, "today");
        let seen = [&osaka, &kobe, &tokyo].map(|node| newest(node, &admin, &channel));
        let right = seen.iter().all(|page| page[2] == "today");
        right.then_some(()).ok_or_else(|| format!("{seen:?}"))
    });
    // What the wrong clock had issued does not live for a year.
    let old = Api::of(&osaka).call(&there, "GET", "/api/servers", None);
    assert_eq!(old.unwrap().status, 401);
}

fn channel(node: &Node, admin: &Person) -> String {
    let server = Api::of(node).post(admin, "/api/servers", &json!({ "name": "Sales" }));
    let path = format!("/api/servers/{}/channels", text(&server["id"]));
    let channels = Api::of(node).get(admin, &path);
    text(&channels[0]["id"]).to_owned()
}

fn log_in(node: &Node) -> Person {
    let form = json!({ "username": "admin", "password": "correct horse battery" });
    let answer = node
        .call("POST", "/api/auth/login", None, Some(&form))
        .unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    Person {
        id: text(&answer.body["user"]["id"]).to_owned(),
        token: text(&answer.body["access_token"]).to_owned(),
    }
}
