//! Three hosts on two routed segments: found by multicast, joined by an address, cut off, killed.
//!
//! Each host is a network namespace, made by `scripts/netns-mesh.sh`.

mod dual_stack;
mod encrypted;
mod full_disk;
mod hosts;
mod moving;
mod outsider;
mod read_only;

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{
    Api, Node, Person, found_mesh, positions, register, scratch, setting, text, texts, ticket,
    until,
};
use hosts::Hosts;

const SETTLE: Duration = Duration::from_secs(120);
const FIND: Duration = Duration::from_secs(30);
const SPLITS_DEFAULT: u64 = 10;

/// Three nodes, one person at each, all in one channel.
struct Office {
    nodes: Vec<Node>,
    admin: Person,
    people: Vec<Person>,
    channel: String,
    posts: usize,
}

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn two_routed_segments_make_one_mesh_and_outlive_splits() {
    let _hosts = Hosts::up();
    let folder = scratch();
    let mut nodes: Vec<Node> = ["osaka", "kobe", "tokyo"]
        .map(|name| Node::in_namespace(folder.path(), name, &hosts::namespace(name)))
        .into();
    assert_public_peers_stop_the_start(&nodes[1]);
    nodes[0].start(None);
    let admin = found_mesh(&nodes[0]);
    nodes[1].start(None);
    assert_public_address_is_refused(&nodes[1]);
    join_what_was_found(&nodes[0], &nodes[1], &admin);
    nodes[2].start(None);
    join_over_the_router(&nodes[0], &nodes[2], &admin);
    settle(&nodes, &admin);
    let mut office = Office::open(nodes, admin);
    office.assert_everyone_reads_everyone();
    let splits = setting("SPLITS", SPLITS_DEFAULT);
    for split in 0..splits {
        let names = ["tokyo", "osaka", "kobe"];
        office.split_and_heal(names[usize::try_from(split).unwrap() % names.len()]);
    }
    office.kill_and_restart();
    println!("{splits} splits, 1 kill, {} messages", office.posts);
    for node in &mut office.nodes {
        node.stop();
        node.assert_rebuilds();
    }
}

/// With a peer outside the private ranges nothing starts.
fn assert_public_peers_stop_the_start(node: &Node) {
    let output = node.command(&["--peers", "8.8.8.8:4001"]).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(
        complaint.contains("PEERS") && complaint.contains("8.8.8.8"),
        "{complaint}"
    );
}

/// A public address that somebody types is refused, and that is counted.
fn assert_public_address_is_refused(node: &Node) {
    let form = json!({ "address": "8.8.8.8:4001" });
    let answer = node
        .call("POST", "/api/mesh/join", None, Some(&form))
        .unwrap();
    assert_eq!(answer.status, 422, "{answer:?}");
    assert_eq!(text(&answer.body["code"]), "outside_private_network");
    let metrics = node.call("GET", "/metrics", None, None).unwrap();
    let counted = "localchat_refused_join_addresses_total 1";
    assert!(text(&metrics.body).contains(counted), "{metrics:?}");
}

/// Two nodes on one segment find each other; the administrator compares words and approves.
fn join_what_was_found(member: &Node, newcomer: &Node, admin: &Person) {
    let mut address = String::new();
    until("the mesh is found by multicast", FIND, || {
        let state = newcomer
            .call("GET", "/api/mesh/self", None, None)
            .map_err(|e| e.to_string())?;
        let found = state.body["found"][0]["address"]
            .as_str()
            .map(str::to_owned);
        address = found.ok_or_else(|| state.body.to_string())?;
        Ok(())
    });
    let form = json!({ "address": address });
    let begun = newcomer
        .call("POST", "/api/mesh/join", None, Some(&form))
        .unwrap();
    assert_eq!(begun.status, 200, "{begun:?}");
    until("both sides show the same words", FIND, || {
        let state = newcomer
            .call("GET", "/api/mesh/self", None, None)
            .map_err(|e| e.to_string())?;
        let status = Api::of(member).get(admin, "/api/mesh/status");
        let (asked, waiting) = (&state.body["join"]["words"], &status["waiting"][0]["words"]);
        let whole = asked.as_array().is_some_and(|words| words.len() == 6);
        (whole && asked == waiting)
            .then_some(())
            .ok_or_else(|| format!("{asked} and {waiting}"))
    });
    let id = newcomer
        .call("GET", "/api/mesh/self", None, None)
        .unwrap()
        .body["node"]["id"]
        .clone();
    let approve = format!("/api/mesh/nodes/{}/approve", text(&id));
    Api::of(member).post(admin, &approve, &json!({}));
    wait_for_membership(newcomer);
}

/// Multicast does not cross the router; a ticket with an address does.
fn join_over_the_router(member: &Node, newcomer: &Node, admin: &Person) {
    thread::sleep(Duration::from_secs(3));
    let state = newcomer.call("GET", "/api/mesh/self", None, None).unwrap();
    assert_eq!(
        state.body["found"],
        json!([]),
        "multicast crossed the router"
    );
    let form = json!({ "ticket": ticket(member, admin) });
    let begun = newcomer
        .call("POST", "/api/mesh/join", None, Some(&form))
        .unwrap();
    assert_eq!(begun.status, 200, "{begun:?}");
    wait_for_membership(newcomer);
}

fn wait_for_membership(node: &Node) {
    until("the newcomer is a member", FIND, || {
        let state = node
            .call("GET", "/api/mesh/self", None, None)
            .map_err(|e| e.to_string())?;
        (state.body["state"] == "member")
            .then_some(())
            .ok_or_else(|| state.body.to_string())
    });
}

/// Waits until each node is connected to each other and all hold the same entries.
fn settle(nodes: &[Node], admin: &Person) {
    until("all nodes are equal and connected", SETTLE, || {
        let first = positions(&nodes[0], admin, nodes.len())?;
        for node in &nodes[1..] {
            let other = positions(node, admin, nodes.len())?;
            if other != first {
                return Err(format!("{} is at {other:?}, not {first:?}", node.name));
            }
        }
        Ok(())
    });
}

impl Office {
    fn open(nodes: Vec<Node>, admin: Person) -> Self {
        let api = Api::of(&nodes[0]);
        let server = api.post(&admin, "/api/servers", &json!({ "name": "本社" }));
        let server = text(&server["id"]).to_owned();
        let channels = api.get(&admin, &format!("/api/servers/{server}/channels"));
        let channel = text(&channels[0]["id"]).to_owned();
        let invite = api.post(
            &admin,
            &format!("/api/servers/{server}/invites"),
            &json!({}),
        );
        let accept = format!("/api/invites/{}/accept", text(&invite["code"]));
        settle(&nodes, &admin);
        let people = nodes.iter().map(|node| {
            let person = register(node, &format!("person-at-{}", node.name));
            Api::of(node).post(&person, &accept, &json!({}));
            person
        });
        let people = people.collect();
        settle(&nodes, &admin);
        Self {
            nodes,
            admin,
            people,
            channel,
            posts: 0,
        }
    }

    /// The person at a node posts there.
    fn post(&mut self, at: usize) {
        self.posts += 1;
        let content = format!("message {} from {}", self.posts, self.nodes[at].name);
        let form = json!({ "content": content, "nonce": format!("n-{}", self.posts) });
        let path = format!("/api/channels/{}/messages", self.channel);
        Api::of(&self.nodes[at]).post(&self.people[at], &path, &form);
    }

    fn read(&self, at: usize) {
        let path = format!("/api/channels/{}/read", self.channel);
        Api::of(&self.nodes[at]).post(&self.people[at], &path, &json!({}));
    }

    fn unread(&self, at: usize) -> u64 {
        let counts = Api::of(&self.nodes[at]).get(&self.people[at], "/api/unread");
        counts["channels"][&self.channel].as_u64().unwrap_or(0)
    }

    fn history(&self, at: usize) -> Vec<Value> {
        texts(&Api::of(&self.nodes[at]).history(&self.people[at], &self.channel))
    }

    fn assert_everyone_reads_everyone(&mut self) {
        for at in 0..self.nodes.len() {
            self.post(at);
        }
        self.assert_equal();
    }

    fn assert_equal(&self) {
        settle(&self.nodes, &self.admin);
        let first = self.history(0);
        assert_eq!(
            first.len(),
            self.posts,
            "messages at {}",
            self.nodes[0].name
        );
        for at in 1..self.nodes.len() {
            assert_eq!(
                self.history(at),
                first,
                "{} shows something else",
                self.nodes[at].name
            );
        }
    }

    /// Pulls one host's cable; both sides go on; with the cable back all is everywhere.
    fn split_and_heal(&mut self, alone: &str) {
        let cut = self
            .nodes
            .iter()
            .position(|node| node.name == alone)
            .unwrap();
        hosts::unplug(alone);
        for _ in 0..3 {
            for at in 0..self.nodes.len() {
                self.post(at);
            }
        }
        // Whoever is alone reads everything there is, later than the others wrote.
        self.post(cut);
        self.read(cut);
        assert_eq!(self.unread(cut), 0);
        hosts::plug(alone);
        self.assert_equal();
        let missed = 3 * (self.nodes.len() as u64 - 1);
        assert_eq!(
            self.unread(cut),
            missed,
            "late messages at {alone} are unread"
        );
    }

    fn kill_and_restart(&mut self) {
        self.nodes[1].kill();
        self.post(0);
        self.post(2);
        self.nodes[1].start(None);
        self.post(1);
        self.assert_equal();
    }
}
