//! What an administrator is told of the mesh.

use std::time::Duration;

use node::host::{MeshStatus, NodeStatus};
use serde_json::{Value, json};
use storage::NodeId;

use super::office::{Office, office};

/// What the page says in Japanese.
const SENTENCES: &str = include_str!("../../../../web-ui/assets/i18n/ja.js");

async fn status(office: &Office) -> MeshStatus {
    office.host().status().await.unwrap()
}

fn about(status: &MeshStatus, node: NodeId) -> &NodeStatus {
    let id = node.to_string();
    status.nodes.iter().find(|row| row.id == id).unwrap()
}

/// The first status of which something holds.
async fn until(office: &Office, holds: impl Fn(&MeshStatus) -> bool) -> MeshStatus {
    let mut last = None;
    for _ in 0..400 {
        let now = status(office).await;
        if holds(&now) {
            return now;
        }
        last = Some(now);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never came true; last seen: {last:?}");
}

fn json(status: &MeshStatus) -> Value {
    serde_json::to_value(status).unwrap()
}

fn addresses(office: &Office) -> Vec<String> {
    let own = office.host().own_addresses();
    own.iter().map(ToString::to_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_show_where_the_other_listens() {
    let a = office().await;
    let b = a.branch().await;
    for (here, there) in [(&a, &b), (&b, &a)] {
        let id = there.host().node().id;
        let shown = until(here, |status| {
            let node = about(status, id);
            status.verdict.code == "equal" && !node.addresses.is_empty()
        })
        .await;
        let node = about(&shown, id);
        assert_eq!(node.state, "connected");
        assert_eq!(node.addresses, addresses(there));
        assert_eq!(node.last_error_code, None);
        let verdict = &json(&shown)["verdict"];
        assert_eq!(verdict["args"], json!({"nodes": 2}));
        let at = verdict["at"].as_str().unwrap();
        assert!(at.ends_with('Z') && at.contains('T'), "{at}");
        let events = json(&shown)["events"].clone();
        let connected = events.as_array().unwrap().iter();
        let connected: Vec<&Value> = connected.filter(|e| e["code"] == "connected").collect();
        assert_eq!(connected[0]["args"]["node"], id.to_string());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_one_and_lasts_until_the_node_is_back() {
    let a = office().await;
    let mut b = a.branch().await;
    let id = b.host().node().id;
    until(&a, |status| !about(status, id).addresses.is_empty()).await;
    b.host().stop().await;
    // It said good-bye, which is no error; that nobody answers where it listened is one.
    let away = until(&a, |status| {
        let node = about(status, id);
        assert_ne!(node.last_error_code, Some("closed_by_peer"));
        node.last_error_code.is_some()
    })
    .await;
    let node = about(&away, id);
    assert_eq!(node.last_error_code, Some("nothing_listens"));
    assert!(node.last_error_at.is_some() && node.next_attempt_at.is_some());
    assert_eq!(node.state, "unreachable");
    let verdict = &json(&away)["verdict"];
    assert_eq!(verdict["code"], "unreachable");
    assert_eq!(verdict["args"]["node"], node.name);
    assert_eq!(verdict["args"]["heard_at"], json!(node.last_heard_at));
    let lost = &json(&away)["events"][0];
    assert_eq!(lost["code"], "lost");
    assert_eq!(lost["args"]["reason"], "closed_by_peer");

    b.restart().await;
    let back = until(&a, |status| about(status, id).state == "connected").await;
    let node = about(&back, id);
    assert_eq!((node.last_error_code, &node.last_error), (None, &None));
    assert_eq!((&node.last_error_at, &node.next_attempt_at), (&None, &None));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_has_words_for_what_is_counted() {
    let a = office().await;
    let b = a.branch().await;
    let id = b.host().node().id;
    let shown = until(&a, |status| about(status, id).state == "connected").await;
    assert!(shown.counters.len() > 10, "{:?}", shown.counters);
    for name in shown.counters.keys() {
        assert!(
            SENTENCES.contains(&format!("'mesh.counter.{name}':")),
            "{name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_what_their_node_cannot_reach() {
    let a = office().await;
    let ken = a.register("ken").await;
    let mut b = a.branch().await;
    let id = b.host().node().id.to_string();
    let mut page = a.listen(ken).await;
    b.host().stop().await;
    let cut_off = page.next_of("node_state").await;
    assert_eq!(cut_off["unreachable"][0]["id"], id);
    assert!(cut_off["unreachable"][0]["since"].is_string());
    let later = a.listen(ken).await;
    assert_eq!(later.ready["node_state"]["unreachable"][0]["id"], id);
    b.restart().await;
    let back = page.next_of("node_state").await;
    assert_eq!(back["unreachable"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_catches_up_says_so() {
    const MESSAGES: usize = 3_000;
    let a = office().await;
    let mut b = a.branch().await;
    b.host().stop().await;
    let long = "written while b was away ".repeat(150);
    let posts = (0..MESSAGES).map(|_| a.post(a.hana, &long));
    futures::future::join_all(posts).await;
    b.restart().await;
    let mut behind = Vec::new();
    super::office::until("b is behind, then not any more", || {
        let now = b.host().standing();
        let whole = now.behind == 0 && now.unreachable.is_empty();
        if now.behind > 0 {
            behind.push(now.behind);
        }
        whole && !behind.is_empty()
    })
    .await;
    assert!(
        *behind.iter().max().unwrap() <= MESSAGES as u64 + 10,
        "{behind:?}"
    );
}
