//! No gap and nothing twice when a client goes on where it left off.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use storage::Id;
use sync::engine::Command;
use tokio::time::timeout;

use super::office::{Listener, Office, office, types};

const POSTERS: usize = 4;
const POSTS: usize = 100;

async fn post_from_all_sides(office: Arc<Office>) {
    let mut posters = tokio::task::JoinSet::new();
    for poster in 0..POSTERS {
        let office = Arc::clone(&office);
        posters.spawn(async move {
            for post in 0..POSTS {
                office.post(office.hana, &format!("{poster} {post}")).await;
            }
        });
    }
    while let Some(posted) = posters.join_next().await {
        posted.unwrap();
    }
}

/// Reads until every post was seen, leaving and resuming after each `stride` events.
async fn follow(office: &Office, reader: Id, mut listener: Listener, stride: usize) -> Vec<String> {
    let mut cursor = listener.ready["cursor"].as_str().unwrap().to_owned();
    let mut seen = Vec::new();
    loop {
        for _ in 0..stride {
            let event = listener.next().await;
            assert_ne!(event["type"], "resync");
            if let Some(moved) = event["cursor"].as_str() {
                moved.clone_into(&mut cursor);
            }
            if event["type"] == "message_created" {
                seen.push(event["message"]["id"].as_str().unwrap().to_owned());
            }
            if seen.len() == POSTERS * POSTS {
                return seen;
            }
        }
        drop(listener);
        listener = office.resume(reader, &cursor).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_comes_and_goes_sees_every_message_once() {
    let office = Arc::new(office().await);
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    // Both listen before the first post, so that every post is theirs to see.
    let (kens, hanas) = (office.listen(ken).await, office.listen(office.hana).await);
    let posting = tokio::spawn(post_from_all_sides(Arc::clone(&office)));
    let follow_both = async {
        tokio::join!(
            follow(&office, ken, kens, 3),
            follow(&office, office.hana, hanas, 37)
        )
    };
    let (mut quick, mut slow) = timeout(Duration::from_secs(120), follow_both)
        .await
        .expect("every post is told");
    posting.await.unwrap();
    quick.sort_unstable();
    slow.sort_unstable();
    assert_eq!(quick, slow, "they followed the same messages");
    quick.dedup();
    assert_eq!(quick.len(), POSTERS * POSTS, "none twice");
}

fn contents(events: &[Value]) -> Vec<&str> {
    let messages = events
        .iter()
        .filter_map(|event| event["message"]["content"].as_str());
    messages.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_missed_is_told_in_order_and_in_its_current_state() {
    let office = office().await;
    let listener = office.listen(office.hana).await;
    let cursor = listener.ready["cursor"].as_str().unwrap().to_owned();
    drop(listener);
    let first = office.post(office.hana, "first").await;
    let second = office.post(office.hana, "second").await;
    office.post(office.hana, "third").await;
    let edit = Command::Edit {
        by: office.hana,
        message: first,
        content: "first, edited".to_owned(),
        mentions: Vec::new(),
    };
    office.run(edit).await;
    let erase = Command::Erase {
        by: office.hana,
        message: second,
    };
    office.run(erase).await;
    let mut listener = office.resume(office.hana, &cursor).await;
    let mut events = listener.drain().await;
    events.retain(|event| event["type"] != "presence");
    assert_eq!(
        types(&events),
        ["message_created", "message_created", "message_deleted"]
    );
    assert_eq!(contents(&events), ["first, edited", "third"]);
    assert_eq!(events[2]["message_id"], second.to_string());
    let local = events[1]["cursor"].as_str().unwrap();
    let mut listener = office.resume(office.hana, local).await;
    let mut events = listener.drain().await;
    events.retain(|event| event["type"] != "presence");
    assert_eq!(types(&events), ["message_updated", "message_deleted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_that_means_nothing_makes_the_client_load_anew() {
    let office = office().await;
    let mut listener = office.listen(office.hana).await;
    listener.drain().await;
    office.post(office.hana, "hello").await;
    let event = listener.next_of("message_created").await;
    let cursor = event["cursor"].as_str().unwrap();
    let parts: Vec<&str> = cursor.split('.').collect();
    let [kind, node, no, check] = parts[..] else {
        panic!("a local cursor: {cursor}");
    };
    let other_check = format!("{kind}.{node}.{no}.0");
    let future = format!("{kind}.{node}.9{no}.{check}");
    for foreign in ["l.00000000.3.1", "c.AAAA", "", "x", &other_check, &future] {
        let mut listener = office.resume(office.hana, foreign).await;
        let answer = listener.next_of("resync").await;
        assert!(
            answer["cursor"].as_str().unwrap().starts_with("c."),
            "{foreign}"
        );
    }
    let mut listener = office.resume(office.hana, cursor).await;
    assert!(!types(&listener.drain().await).contains(&"message_created"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_that_is_too_long_makes_the_client_load_anew() {
    let office = Arc::new(office().await);
    let mut listener = office.listen(office.hana).await;
    listener.drain().await;
    office.post(office.hana, "before").await;
    let event = listener.next_of("message_created").await;
    let (local, portable) = (event["cursor"].clone(), listener.ready["cursor"].clone());
    drop(listener);
    let mut posters = tokio::task::JoinSet::new();
    for _ in 0..60 {
        let office = Arc::clone(&office);
        posters.spawn(async move {
            for _ in 0..85 {
                office.post(office.hana, "x").await;
            }
        });
    }
    posters.join_all().await;
    for cursor in [local, portable] {
        let mut listener = office.resume(office.hana, cursor.as_str().unwrap()).await;
        let resync = listener.next_of("resync").await;
        let mut listener = office
            .resume(office.hana, resync["cursor"].as_str().unwrap())
            .await;
        assert!(!types(&listener.drain().await).contains(&"message_created"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_resumes_on_another_node() {
    let a = office().await;
    let b = a.branch().await;
    let listener = a.listen(a.hana).await;
    let cursor = listener.ready["cursor"].as_str().unwrap().to_owned();
    drop(listener);
    let at_a = a.post(a.hana, "at a").await;
    let at_b = b.post(b.hana, "at b").await;
    super::office::until("b has both", || {
        b.host().read(|view| view.message(at_a)).unwrap().is_some()
    })
    .await;
    let mut listener = b.resume(b.hana, &cursor).await;
    let events = listener.drain().await;
    let messages: BTreeSet<&str> = events
        .iter()
        .filter_map(|event| event["message"]["id"].as_str())
        .collect();
    assert_eq!(
        messages,
        BTreeSet::from([at_a.to_string().as_str(), &at_b.to_string()])
    );
    assert_eq!(messages.len(), contents(&events).len());
}
