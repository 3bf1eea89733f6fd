//! Hosts whose addresses change, and a line that is slow.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use super::hosts::{self, Hosts};
use crate::processes::{Api, Node, Person, found_mesh, positions, scratch, text, ticket, until};

const PATIENCE: Duration = Duration::from_secs(40);
const MESSAGES: usize = 120;

/// Two hosts on one segment with one mesh.
struct Segment {
    osaka: Node,
    kobe: Node,
    admin: Person,
    channel: String,
}

impl Segment {
    fn open(folder: &std::path::Path) -> Self {
        let node = |name: &str| {
            let node = Node::in_namespace(folder, name, &hosts::namespace(name));
            node.with("HOST", "0.0.0.0")
        };
        let (mut osaka, mut kobe) = (node("osaka"), node("kobe"));
        osaka.start(None);
        let admin = found_mesh(&osaka);
        let api = Api::of(&osaka);
        let server = api.post(&admin, "/api/servers", &json!({ "name": "本社" }));
        let channels = format!("/api/servers/{}/channels", text(&server["id"]));
        let channel = text(&api.get(&admin, &channels)[0]["id"]).to_owned();
        let ticket = ticket(&osaka, &admin);
        kobe.start(Some(&ticket));
        let segment = Self {
            osaka,
            kobe,
            admin,
            channel,
        };
        segment.settle(PATIENCE);
        segment
    }

    fn settle(&self, patience: Duration) {
        until("both hold the same", patience, || {
            let here = positions(&self.osaka, &self.admin, 2)?;
            let there = positions(&self.kobe, &self.admin, 2)?;
            (here == there)
                .then_some(())
                .ok_or_else(|| format!("{here:?} and {there:?}"))
        });
    }

    fn post(&self, content: &str) {
        let path = format!("/api/channels/{}/messages", self.channel);
        Api::of(&self.osaka).post(&self.admin, &path, &json!({ "content": content }));
    }

    /// Where a node says that pages can go on.
    fn urls(&self, at: &Node) -> Vec<String> {
        let nodes = Api::of(at).get(&self.admin, "/api/mesh/nodes");
        let urls = nodes.as_array().unwrap().iter();
        let urls = urls.flat_map(|node| node["urls"].as_array().unwrap().clone());
        let mut urls: Vec<String> = urls.map(|url: Value| text(&url).to_owned()).collect();
        urls.sort_unstable();
        urls
    }
}

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn a_segment_whose_addresses_all_change_finds_together_again_each_time() {
    let _hosts = Hosts::up();
    let folder = scratch();
    let segment = Segment::open(folder.path());
    for net in 72..76 {
        // The cable is out while both get other addresses, as with a new router.
        for host in ["osaka", "kobe"] {
            hosts::unplug(host);
        }
        for (host, number) in [("osaka", 11), ("kobe", 12)] {
            hosts::readdress(host, &format!("10.{net}.0.{number}/24"));
        }
        thread::sleep(Duration::from_secs(4));
        for host in ["osaka", "kobe"] {
            hosts::plug(host);
        }
        segment.post(&format!("after the move to 10.{net}"));
        segment.settle(PATIENCE);
        let expected = [
            format!("https://10.{net}.0.11:8000"),
            format!("https://10.{net}.0.12:8000"),
        ];
        for node in [&segment.osaka, &segment.kobe] {
            until(
                &format!("{} names the new addresses", node.name),
                PATIENCE,
                || {
                    let urls = segment.urls(node);
                    (urls == expected)
                        .then_some(())
                        .ok_or_else(|| format!("{urls:?}"))
                },
            );
        }
    }
}

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn a_line_of_64_kbit_per_second_is_slow_and_not_dead() {
    let _hosts = Hosts::up();
    let folder = scratch();
    let segment = Segment::open(folder.path());
    hosts::unplug("kobe");
    let long = "x".repeat(1_000);
    for number in 0..MESSAGES {
        segment.post(&format!("{number} {long}"));
    }
    hosts::limit("kobe", "64kbit");
    hosts::plug("kobe");
    // At this speed it takes a third of a minute if nothing is sent twice.
    segment.settle(Duration::from_secs(120));
    let metrics = segment.kobe.call("GET", "/metrics", None, None).unwrap();
    let cut = text(&metrics.body);
    let silent = cut
        .lines()
        .find(|line| line.starts_with("localchat_silent_peers_cut_total "));
    println!("{silent:?}");
    // The cable was out once, which both may have noticed.
    let times = silent.and_then(|line| line.split(' ').nth(1)?.parse::<u64>().ok());
    assert!(times.is_some_and(|times| times <= 1), "{silent:?}");
}
