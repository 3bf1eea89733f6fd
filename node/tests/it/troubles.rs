//! What keeps a node from its work is said: at the node, at its peers, to whoever asks whether it
//! is ready; with its cause, and in red where it is serious.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{
    Answer, Api, Node, Person, found_mesh, positions, register, scratch, sign_in, text, ticket,
    until,
};

const PATIENCE: Duration = Duration::from_secs(90);

/// A founder and a member, both running and equal.
struct Pair {
    first: Node,
    second: Node,
    admin: Person,
}

impl Pair {
    fn at(folder: &Path) -> Self {
        let mut first = Node::on_loopback(folder, "first");
        first.start(None);
        let admin = found_mesh(&first);
        let mut second = Node::on_loopback(folder, "second");
        second.start(Some(&ticket(&first, &admin)));
        let pair = Self {
            first,
            second,
            admin,
        };
        pair.settle();
        pair
    }

    fn settle(&self) {
        until("both hold the same", PATIENCE, || {
            let here = positions(&self.first, &self.admin, 2)?;
            let there = positions(&self.second, &self.admin, 2)?;
            (here == there)
                .then_some(())
                .ok_or_else(|| format!("{here:?} and {there:?}"))
        });
    }

    /// Waits until a node says something about the other or itself.
    fn until_said(&self, node: &Node, level: &str, code: &str) -> Value {
        let mut verdict = Value::Null;
        until(&format!("{} says {code}", node.name), PATIENCE, || {
            let answer = Api::of(node).call(&self.admin, "GET", "/api/mesh/status", None);
            verdict = answer.map_err(|error| error.to_string())?.body["verdict"].clone();
            (verdict["code"] == code && verdict["level"] == level)
                .then_some(())
                .ok_or_else(|| verdict.to_string())
        });
        verdict
    }
}

fn ready(node: &Node) -> Answer {
    node.call("GET", "/api/health/ready", None, None).unwrap()
}

fn until_ready_says(node: &Node, status: u16, code: &str) {
    until(&format!("{} is {code}", node.name), PATIENCE, || {
        let answer = ready(node);
        let told = answer.body["code"].as_str().unwrap_or("ready");
        (answer.status == status && told == code)
            .then_some(())
            .ok_or_else(|| format!("{answer:?}"))
    });
}

/// A server with a channel that anybody at the first node can post to.
fn channel(node: &Node, person: &Person) -> String {
    let api = Api::of(node);
    let server = api.post(person, "/api/servers", &json!({ "name": "本社" }));
    let channels = format!("/api/servers/{}/channels", text(&server["id"]));
    text(&api.get(person, &channels)[0]["id"]).to_owned()
}

fn post(node: &Node, person: &Person, channel: &str, content: &str) {
    let path = format!("/api/channels/{channel}/messages");
    Api::of(node).post(person, &path, &json!({ "content": content }));
}

fn contents(node: &Node, person: &Person, channel: &str) -> Vec<String> {
    let history = Api::of(node).history(person, channel);
    let content = |message: &Value| text(&message["content"]).to_owned();
    history.iter().map(content).collect()
}

#[test]
fn two_processes_with_one_key_are_told_from_a_restart() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    pair.second.stop();
    pair.second.start(None);
    pair.settle();
    assert_eq!(ready(&pair.second).status, 200, "a restart is no twin");
    pair.second.stop();
    let mut copy = Node::on_loopback(folder.path(), "copy");
    let copied = Command::new("cp")
        .arg("-a")
        .arg(pair.second.data())
        .arg(copy.data())
        .status();
    assert!(copied.unwrap().success());
    pair.second.start(None);
    copy.start(None);
    let verdict = pair.until_said(&pair.first, "red", "node_twice");
    assert_eq!(verdict["args"]["here"], 0);
    until_ready_says(&pair.second, 503, "node_twice");
    until_ready_says(&copy, 503, "node_twice");
    assert_eq!(ready(&pair.first).status, 200);
    copy.kill();
    until_ready_says(&pair.second, 200, "ready");
}

#[test]
fn a_mistyped_peer_is_named_with_what_is_there() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    pair.second.stop();
    let mut second = pair.second.with("PEERS", "127.0.0.1:9");
    second.start(None);
    pair.second = second;
    let verdict = pair.until_said(&pair.second, "amber", "unanswered");
    assert_eq!(verdict["args"]["address"], "127.0.0.1:9");
    assert_eq!(verdict["args"]["reason"], "nothing_listens");
    let log = pair.second.end_of_log();
    assert_eq!(log.matches("127.0.0.1:9").count(), 1, "{log}");
}

#[test]
fn a_group_that_can_never_be_taken_in_is_set_aside_and_the_rest_goes_on() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    let channel = channel(&pair.first, &pair.admin);
    pair.settle();
    pair.second.stop();
    // From now on the second node's database refuses this one message, whatever happens.
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN NEW.content = 'poison'
        BEGIN SELECT RAISE(ABORT, 'never'); END;";
    let database = rusqlite::Connection::open(pair.second.data().join("localchat.db")).unwrap();
    database.execute_batch(refuse).unwrap();
    drop(database);
    pair.second.start(None);
    post(&pair.first, &pair.admin, &channel, "before");
    until("the message before has come", PATIENCE, || {
        let there = contents(&pair.second, &pair.admin, &channel);
        (there == ["before"])
            .then_some(())
            .ok_or_else(|| format!("{there:?}"))
    });
    post(&pair.first, &pair.admin, &channel, "poison");
    let verdict = pair.until_said(&pair.second, "red", "set_aside");
    assert_eq!(verdict["args"]["node"], "first");
    let metrics = pair.second.call("GET", "/metrics", None, None).unwrap();
    let counted = "localchat_groups_set_aside_total 1";
    assert!(text(&metrics.body).contains(counted), "{metrics:?}");
    // Whoever uses the second node can work, and the first node hears of it.
    let ken = register(&pair.second, "ken");
    until("the first node knows ken", PATIENCE, || {
        let answer = Api::of(&pair.first).call(&ken, "GET", "/api/auth/me", None);
        let status = answer.map_err(|error| error.to_string())?.status;
        (status == 200)
            .then_some(())
            .ok_or_else(|| status.to_string())
    });
    let failed = |node: &Node| {
        let metrics = node.call("GET", "/metrics", None, None).unwrap();
        let line = text(&metrics.body)
            .lines()
            .find(|line| line.starts_with("localchat_failed_transactions_total "));
        line.map(str::to_owned)
    };
    let before = failed(&pair.second);
    post(&pair.first, &pair.admin, &channel, "after");
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(failed(&pair.second), before, "transactions go on failing");
}

/// The number of a page in the middle of a table.
fn a_page_of(path: &Path, table: &str) -> u64 {
    let database = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = 'leaf'";
    let mut statement = database.prepare(sql).unwrap();
    let pages = statement
        .query_map([table], |row| row.get::<_, i64>(0))
        .unwrap();
    let pages: Vec<i64> = pages.map(Result::unwrap).collect();
    pages[pages.len() / 2].cast_unsigned()
}

#[test]
fn damage_is_found_before_anybody_asks_and_mended_from_the_others() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    let channel = channel(&pair.first, &pair.admin);
    for number in 0..400 {
        let content = format!("{number} {}", "x".repeat(2_000));
        post(&pair.first, &pair.admin, &channel, &content);
    }
    pair.settle();
    let before = contents(&pair.first, &pair.admin, &channel);
    pair.first.stop();
    let path = pair.first.data().join("localchat.db");
    let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start((a_page_of(&path, "messages") - 1) * 4_096))
        .unwrap();
    file.write_all(&[0xa5; 4_096]).unwrap();
    drop(file);
    pair.first.start(None);
    until_ready_says(&pair.first, 503, "database_damaged");
    pair.until_said(&pair.first, "red", "database_damaged");
    let told = pair.until_said(&pair.second, "red", "database_damaged");
    assert_eq!(told["args"]["node"], "first");
    pair.first.stop();
    let repaired = pair.first.command(&["repair"]).output().unwrap();
    let said = String::from_utf8_lossy(&repaired.stdout);
    assert!(repaired.status.success(), "{repaired:?}");
    assert!(said.contains("localchat.db.damaged-"), "{said}");
    pair.first.start(None);
    until_ready_says(&pair.first, 200, "ready");
    pair.settle();
    assert_eq!(contents(&pair.first, &pair.admin, &channel), before);
}

#[test]
fn a_repaired_node_still_knows_whom_it_has_revoked() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    pair.second.stop();
    let state = |first: &Node, admin: &Person| {
        let status = Api::of(first).get(admin, "/api/mesh/status");
        let nodes = status["nodes"].as_array().unwrap().clone();
        let second = nodes.into_iter().find(|node| node["name"] == "second");
        second.expect("it is known")
    };
    let id = text(&state(&pair.first, &pair.admin)["id"]).to_owned();
    let revoke = format!("/api/mesh/nodes/{id}/revoke");
    Api::of(&pair.first).post(&pair.admin, &revoke, &json!({}));
    // A revocation ends all sessions.
    let admin = sign_in(&pair.first, "admin");
    assert_eq!(state(&pair.first, &admin)["state"], "revoked");
    pair.first.stop();
    let repaired = pair.first.command(&["repair"]).output().unwrap();
    assert!(repaired.status.success(), "{repaired:?}");
    pair.first.start(None);
    assert_eq!(state(&pair.first, &admin)["state"], "revoked");
}

#[test]
fn a_key_without_its_database_founds_nothing_and_joins_again() {
    let folder = scratch();
    let mut pair = Pair::at(folder.path());
    pair.second.stop();
    fs::remove_file(pair.second.data().join("localchat.db")).unwrap();
    pair.second.start(None);
    let form = json!({
        "username": "stranger", "display_name": "stranger", "password": "correct horse battery",
    });
    let refused = pair
        .second
        .call("POST", "/api/auth/register", None, Some(&form))
        .unwrap();
    assert_eq!(
        (refused.status, text(&refused.body["code"])),
        (409, "database_lost")
    );
    let address = format!("127.0.0.1:{}", pair.first.mesh_port);
    let joined = pair.second.call(
        "POST",
        "/api/mesh/join",
        None,
        Some(&json!({ "address": address })),
    );
    assert_eq!(joined.unwrap().status, 200);
    pair.settle();
}

#[test]
fn a_stopped_node_leaves_its_database_in_one_file() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    let admin = found_mesh(&node);
    let channel = channel(&node, &admin);
    post(&node, &admin, &channel, "kept");
    node.stop();
    let names = fs::read_dir(node.data()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    let expected = [
        // What people share, and which folder that is.
        "files",
        "files-folder",
        "localchat.db",
        "localchat.lock",
        "mesh-root.key",
        "node.key",
        "search.db",
        "tls.crt",
        "tls.key",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_closed_terminal_stops_a_node_cleanly() {
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    found_mesh(&node);
    node.stop_with("HUP");
    assert!(!node.data().join("localchat.db-wal").exists());
}

#[test]
fn a_node_without_work_lets_its_machine_sleep() {
    const SECONDS: u64 = 10;
    let folder = scratch();
    let mut node = Node::on_loopback(folder.path(), "node");
    node.start(None);
    found_mesh(&node);
    std::thread::sleep(Duration::from_secs(4));
    let before = node.wakes();
    std::thread::sleep(Duration::from_secs(SECONDS));
    let woken = node.wakes().into_iter();
    let wakes: u64 = woken
        .filter_map(|(thread, wakes)| Some(wakes - before.get(&thread)?))
        .sum();
    println!("{wakes} wakes in {SECONDS} s");
    assert!(wakes <= 2 * SECONDS, "{wakes} wakes in {SECONDS} s");
}
