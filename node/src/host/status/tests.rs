//! What looking costs, and what is said first.

use super::*;
use crate::host::links::Links;
use crate::host::tape::TapeEvent;
use crate::host::trouble::Trouble;

const NODES: u8 = 200;
/// What one look may send: a few figures for each pair of nodes.
const STATUS_BYTES_MAX: usize = 512 * 1_024;

fn node(number: u8) -> NodeId {
    NodeId([number; 32])
}

/// A mesh in which every node has written and every other lags a little.
fn sources() -> Sources {
    let writers: Vec<(NodeId, u64)> = (0..NODES).map(|n| (node(n), 100_000)).collect();
    let held: Arc<[u64]> = writers.iter().map(|_| 99_999).collect();
    let peers = (1..NODES).map(|n| {
        let view = PeerView {
            last_heard_ms: 1_000,
            behind: u64::from(n % 2),
            held: Arc::clone(&held),
            ..PeerView::default()
        };
        (node(n), view)
    });
    let links = Links::default();
    for n in 1..NODES {
        let address = SocketAddr::from(([10, 0, 0, n], 4_001));
        links.connected(node(n), address, FoundBy::Mdns);
    }
    let names = (0..NODES).map(|n| NodeRow {
        node: node(n),
        name: format!("node {n}"),
        segment: String::new(),
        approved: String::new(),
        state: String::new(),
        format: 0,
    });
    Sources {
        now: 2_000,
        here: NodeFacts {
            id: node(0),
            name: "node 0".to_owned(),
            segment: String::new(),
            version: "0",
        },
        names: Arc::new(names.collect()),
        own_addresses: Vec::new(),
        pages: Arc::default(),
        links: links.all(),
        admitted: (1..NODES).map(node).collect(),
        revoked: BTreeSet::new(),
        authorities: BTreeSet::new(),
        overview: Arc::new(Overview {
            peers: peers.collect(),
            own: held,
            writers,
            ..Overview::default()
        }),
    }
}

fn status(sources: &Sources, trouble: Option<(Trouble, u64)>) -> MeshStatus {
    MeshStatus {
        node_id: sources.here.id.to_string(),
        mesh: None,
        verdict: Verdict::nothing(sources.now),
        writers: sources.overview.writers.iter().map(writer).collect(),
        nodes: sources.nodes(trouble),
        unanswered: Vec::new(),
        set_aside: Vec::new(),
        deriving: None,
        files: FilesStatus::default(),
        waiting: Vec::new(),
        counters: BTreeMap::new(),
        unconfirmed_orders: Vec::new(),
        tickets: Vec::new(),
        events: Vec::<TapeEvent>::new(),
    }
}

#[test]
fn two_hundred_nodes_are_told_in_few_bytes() {
    let sources = sources();
    let mut status = status(&sources, None);
    status.verdict = verdict(&status, 0, sources.now);
    let json = serde_json::to_vec(&status).expect("plain data");
    assert!(json.len() < STATUS_BYTES_MAX, "{} bytes", json.len());
    assert_eq!(status.verdict.code, "behind");
    assert_eq!(status.nodes[1].held.len(), usize::from(NODES));
}

#[test]
fn what_keeps_this_node_from_its_work_is_said_first_and_in_red() {
    let sources = sources();
    let status = status(&sources, Some((Trouble::DiskFull, 1_000)));
    let said = verdict(&status, 7, sources.now);
    assert_eq!((said.level, said.code), ("red", "disk_full"));
    assert!(
        said.text.starts_with("This node has a full disk"),
        "{}",
        said.text
    );
    assert_eq!(said.node, Some(sources.here.id.to_string()));
}

#[test]
fn what_hurts_nobody_yet_is_said_after_what_does_and_with_figures() {
    let sources = sources();
    let mut status = status(&sources, Some((Trouble::FilesHeld, 1_000)));
    status.nodes.truncate(2);
    status.nodes[1].behind.entries = 0;
    status.files.held = Some(FilesHeld {
        code: "fewer_named",
        count: 3,
        of: 90,
    });
    let said = verdict(&status, 7, sources.now);
    assert_eq!((said.level, said.code), ("amber", "files_held"));
    let args = |said: &Verdict| serde_json::to_value(&said.args).expect("plain values");
    let expected = serde_json::json!({
        "here": 1, "node": "node 0", "since": rfc3339(1_000),
        "reason": "fewer_named", "files": 3, "of": 90,
    });
    assert_eq!(args(&said), expected);
    status.nodes[0].trouble = Some(Trouble::FilesDamaged.code());
    status.files.damaged = 2;
    let said = verdict(&status, 7, sources.now);
    assert_eq!((said.level, said.code), ("amber", "files_damaged"));
    assert_eq!(args(&said)["files"], 2);
    status.nodes[1].trouble = Some(Trouble::FilesGone.code());
    let said = verdict(&status, 7, sources.now);
    assert_eq!((said.level, said.code), ("red", "files_gone"));
    assert_eq!(args(&said)["here"], 0);
}

#[test]
fn a_node_that_derives_everything_again_says_how_far_it_is() {
    let sources = sources();
    let mut status = status(&sources, Some((Trouble::DiskFull, 1_000)));
    for (done, total, percent) in [(0, 0, 0), (1, 3, 33), (9, 3, 100)] {
        status.deriving = Some(Deriving { done, total });
        let said = verdict(&status, 7, sources.now);
        assert_eq!((said.level, said.code), ("amber", "deriving"));
        let told = format!("again: {percent} %");
        assert!(said.text.contains(&told), "{}", said.text);
    }
}

#[test]
fn a_wrong_clock_is_blamed_on_the_node_that_most_others_contradict() {
    let hour = 3_600_000;
    let sources = sources();
    let mut status = status(&sources, None);
    status.nodes.truncate(4);
    for (node, offset) in status.nodes[1..].iter_mut().zip([5, hour, -3]) {
        node.clock_offset_ms = Some(offset);
    }
    let said = verdict(&status, 0, sources.now);
    assert_eq!((said.level, said.code), ("red", "clock"));
    assert_eq!(
        said.text,
        "The clock of node 2 is 3600 s ahead of this node's; set the right time and date"
    );
    for node in &mut status.nodes[1..] {
        node.clock_offset_ms = Some(hour);
    }
    let said = verdict(&status, 0, sources.now);
    assert_eq!(
        said.text,
        "This node's clock is 3600 s behind the other nodes'; set the right time and date"
    );
}
