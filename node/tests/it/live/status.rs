//! What an administrator is told of the mesh.

use std::time::Duration;

use node::host::{Host, JoinBy, JoinProgress, JoinStatus, JoinWay, MeshStatus, NodeStatus};
use serde_json::{Value, json};
use storage::NodeId;

use super::office::{Office, office, start};

/// What the page says in Japanese.
const SENTENCES: &str = include_str!("../../../../web-ui/assets/i18n/ja/counters.js");

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
async fn whoever_looks_after_writing_sees_the_mesh_with_it() {
    let a = office().await;
    let mut held = 0;
    for number in 0..20 {
        a.post(a.hana, &number.to_string()).await;
        let status = status(&a).await;
        let now = about(&status, a.host().node().id).held.iter().sum();
        assert!(
            now > held,
            "{now} entries after post {number}, {held} before it"
        );
        held = now;
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
        let told = status
            .events
            .first()
            .is_some_and(|event| event.code == "lost");
        told && node.last_error_code == Some("nothing_listens")
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

/// The first state of a node's attempt to join of which something holds.
async fn joining(host: &Host, holds: impl Fn(&JoinProgress) -> bool) -> JoinProgress {
    for _ in 0..400 {
        if let Some(join) = host.join_state().join.filter(|join| holds(join)) {
            return join;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never came true; last seen: {:?}", host.join_state());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_needs_an_approval_is_shown_words_and_who_has_a_ticket_is_not() {
    let a = office().await;
    let first = tempfile::tempdir().unwrap();
    let asking = start(first.path());
    super::office::until("an address", || !a.host().own_addresses().is_empty()).await;
    let address = a.host().own_addresses()[0];
    asking.join(JoinBy::Address(address)).unwrap();
    let join = joining(&asking, |join| join.status == JoinStatus::Waiting).await;
    assert_eq!((join.by, join.words.len()), (JoinWay::Address, 6));
    assert_eq!(join.mesh_name.as_deref(), Some("Office"));
    let shown = until(&a, |status| !status.waiting.is_empty()).await;
    assert_eq!(shown.waiting[0].words, join.words);
    assert_eq!(shown.waiting[0].address, "127.0.0.1");
    a.host().approve(a.hana, asking.node().id).await.unwrap();
    super::office::until("approved", || asking.mesh().is_some()).await;

    let ticket = a.host().issue_ticket(a.hana).await.unwrap().text;
    let (second, third) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (quick, late) = (start(second.path()), start(third.path()));
    quick.join(JoinBy::Ticket(ticket.clone())).unwrap();
    let begun = quick.join_state().join;
    assert!(begun.is_none_or(|join| join.by == JoinWay::Ticket && join.words.is_empty()));
    super::office::until("let in", || quick.mesh().is_some()).await;
    late.join(JoinBy::Ticket(ticket)).unwrap();
    let refused = joining(&late, |join| join.status == JoinStatus::Refused).await;
    assert_eq!(refused.error_code.as_deref(), Some("ticket_used"));
    assert_eq!(
        refused.error.as_deref(),
        Some("the ticket was used by another node")
    );
}
