//! What the pages of those in a direct conversation are told, and nobody else.

use storage::Id;
use sync::engine::{Command, Reply};

use super::office::{Listener, Office, office, types};

async fn say(office: &Office, by: Id, direct: Id, content: &str) -> Id {
    let post = Command::Post {
        by,
        channel: direct,
        content: content.to_owned(),
        parent: None,
        nonce: None,
        mentions: Vec::new(),
        attachments: Vec::new(),
    };
    let Reply::Message { message, .. } = office.run(post).await else {
        panic!("no message");
    };
    message
}

/// What was heard, without who came online.
async fn heard(page: &mut Listener) -> Vec<serde_json::Value> {
    let mut heard = page.drain().await;
    heard.retain(|event| event["type"] != "presence");
    heard
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_and_its_changes_are_told_to_those_in_it_at_that_moment() {
    let office = office().await;
    let (ken, mia) = (office.register("ken").await, office.register("mia").await);
    let eve = office.register("eve").await;
    let mut pages = Vec::new();
    for user in [ken, mia, eve] {
        let mut page = office.listen(user).await;
        page.drain().await;
        pages.push(page);
    }
    let cursors: Vec<String> = pages
        .iter()
        .map(|page| page.ready["cursor"].as_str().unwrap().to_owned())
        .collect();
    let by = office.hana;
    let direct = office.open_direct(by, &[ken, mia], true).await;
    say(&office, by, direct, "hello").await;
    let leave = Command::LeaveDirect { by: mia, direct };
    office.run(leave).await;
    let name = "旅行".to_owned();
    office.run(Command::RenameDirect { by, direct, name }).await;
    say(&office, by, direct, "without mia").await;
    let [inside, left, outside] = &mut pages[..] else {
        panic!("three pages");
    };
    let events = heard(inside).await;
    let expected = [
        "dm_updated",
        "message_created",
        "dm_updated",
        "dm_updated",
        "message_created",
    ];
    assert_eq!(types(&events), expected);
    let dm = &events[3]["dm"];
    assert_eq!(
        (&dm["name"], &dm["id"]),
        (&"旅行".into(), &direct.to_string().into())
    );
    assert_eq!(dm["members"].as_array().map(Vec::len), Some(2));
    assert_eq!(events[4]["message"]["dm_channel_id"], direct.to_string());
    let events = heard(left).await;
    assert_eq!(
        types(&events),
        ["dm_updated", "message_created", "dm_removed"]
    );
    assert_eq!(events[2]["dm_id"], direct.to_string());
    assert_eq!(heard(outside).await, [] as [serde_json::Value; 0]);
    for (user, cursor, expected) in [
        (
            ken,
            &cursors[0],
            &["dm_updated", "message_created", "message_created"][..],
        ),
        (mia, &cursors[1], &["dm_removed"]),
        (eve, &cursors[2], &[]),
    ] {
        let mut page = office.resume(user, cursor).await;
        assert_eq!(types(&heard(&mut page).await), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_typing_and_coming_online_are_told_within_a_direct_conversation() {
    let office = office().await;
    let (ken, eve) = (office.register("ken").await, office.register("eve").await);
    let direct = office.open_direct(office.hana, &[ken], false).await;
    let (mut hana, mut outside) = (office.listen(office.hana).await, office.listen(eve).await);
    hana.drain().await;
    outside.drain().await;
    let mut page = office.listen(ken).await;
    // They share no server, but talk.
    while hana.next_of("presence").await["users"][ken.to_string()] != true {}
    let typing = format!(r#"{{"type":"typing","channel_id":"{direct}"}}"#);
    page.send(&typing).await;
    assert_eq!(
        hana.next_of("typing").await["channel_id"],
        direct.to_string()
    );
    say(&office, office.hana, direct, "read this").await;
    let (by, channel) = (ken, direct);
    page.next_of("message_created").await;
    office.run(Command::Read { by, channel }).await;
    let unread = page.next_of("unread").await;
    assert_eq!(
        (&unread["channel_id"], &unread["count"]),
        (&direct.to_string().into(), &0.into())
    );
    outside.send(&typing).await;
    assert_eq!(heard(&mut outside).await, [] as [serde_json::Value; 0]);
    assert!(!types(&hana.drain().await).contains(&"typing"));
}
