//! `kill -9` of random nodes under load: what was acknowledged is there once, everywhere.

mod load;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{
    Api, Node, Person, found_mesh, positions, register, scratch, setting, texts, ticket, until,
};
use load::{Author, Written};

const NODES: usize = 5;
const KILLS_DEFAULT: u64 = 50;
const SETTLE: Duration = Duration::from_secs(120);

struct Mesh {
    nodes: Vec<Node>,
    admin: Person,
    channel: String,
}

#[test]
#[ignore = "takes minutes; scripts/test.sh runs it"]
fn nothing_acknowledged_is_lost_by_kills() {
    let folder = scratch();
    let mut mesh = start(folder.path());
    let authors = mesh.authors();
    let over = Arc::new(AtomicBool::new(false));
    let load: Vec<_> = authors
        .into_iter()
        .map(|author| {
            let over = Arc::clone(&over);
            thread::spawn(move || author.write_until(&over))
        })
        .collect();
    let kills = setting("KILLS", KILLS_DEFAULT);
    kill_and_restart(&mut mesh.nodes, kills);
    over.store(true, Ordering::Relaxed);
    let written: Vec<Written> = load
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    let acknowledged: usize = written.iter().map(|author| author.acknowledged()).sum();
    println!("{kills} kills, {acknowledged} acknowledged messages");
    assert!(
        acknowledged as u64 > 5 * kills,
        "hardly any load: {acknowledged}"
    );
    mesh.assert_equal();
    let history = Api::of(&mesh.nodes[0]).history(&mesh.admin, &mesh.channel);
    written
        .iter()
        .for_each(|author| author.assert_kept(&history));
    for node in &mut mesh.nodes {
        node.stop();
        node.assert_rebuilds();
    }
}

fn start(folder: &std::path::Path) -> Mesh {
    let mut nodes: Vec<Node> = (0..NODES)
        .map(|number| Node::on_loopback(folder, &format!("node-{number}")))
        .collect();
    nodes[0].start(None);
    let admin = found_mesh(&nodes[0]);
    for number in 1..NODES {
        let ticket = ticket(&nodes[0], &admin);
        nodes[number].start(Some(&ticket));
    }
    let founder = Api::of(&nodes[0]);
    let server = founder.post(&admin, "/api/servers", &json!({ "name": "Warehouse" }));
    let id = server["id"].as_str().unwrap().to_owned();
    let channels = founder.get(&admin, &format!("/api/servers/{id}/channels"));
    let channel = channels[0]["id"].as_str().unwrap().to_owned();
    let mesh = Mesh {
        nodes,
        admin,
        channel,
    };
    mesh.settle();
    mesh
}

impl Mesh {
    /// One author per node, all of them members of the server.
    fn authors(&self) -> Vec<Author> {
        let founder = Api::of(&self.nodes[0]);
        let servers = founder.get(&self.admin, "/api/servers");
        let server = servers[0]["id"].as_str().unwrap();
        let invite = founder.post(
            &self.admin,
            &format!("/api/servers/{server}/invites"),
            &json!({}),
        );
        let accept = format!("/api/invites/{}/accept", invite["code"].as_str().unwrap());
        self.settle();
        let people: Vec<Person> = self
            .nodes
            .iter()
            .enumerate()
            .map(|(number, node)| {
                let person = register(node, &format!("author{number}"));
                Api::of(node).post(&person, &accept, &json!({}));
                person
            })
            .collect();
        self.settle();
        let apis: Vec<Api> = self.nodes.iter().map(Api::of).collect();
        let author = |(number, person)| Author::new(number, person, apis.clone(), &self.channel);
        people.into_iter().enumerate().map(author).collect()
    }

    /// Waits until every node is connected to every other and all hold the same entries.
    fn settle(&self) {
        until("all nodes are equal and connected", SETTLE, || {
            let first = positions(&self.nodes[0], &self.admin, NODES)?;
            for node in &self.nodes[1..] {
                let other = positions(node, &self.admin, NODES)?;
                if other != first {
                    return Err(format!("{} is at {other:?}, not {first:?}", node.name));
                }
            }
            Ok(())
        });
    }

    fn assert_equal(&self) {
        self.settle();
        let shown = |node: &Node| texts(&Api::of(node).history(&self.admin, &self.channel));
        let first: Vec<Value> = shown(&self.nodes[0]);
        for node in &self.nodes[1..] {
            let other = shown(node);
            let difference = first.iter().zip(&other).find(|(a, b)| a != b);
            assert_eq!(difference, None, "{} shows something else", node.name);
            assert_eq!(other.len(), first.len(), "{}", node.name);
        }
    }
}

fn kill_and_restart(nodes: &mut [Node], kills: u64) {
    // Which node and when need not be repeatable: the processes are not either.
    let mut dice = u64::from(std::process::id());
    let mut below = |bound: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % bound
    };
    for _ in 0..kills {
        thread::sleep(Duration::from_millis(200 + below(800)));
        let victim = usize::try_from(below(nodes.len() as u64)).unwrap();
        nodes[victim].kill();
        thread::sleep(Duration::from_millis(below(600)));
        nodes[victim].start(None);
    }
}
