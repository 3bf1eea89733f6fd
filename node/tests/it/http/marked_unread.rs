//! Conversations that are unread from a message on because somebody says so.

use serde_json::{Value, json};

use super::app::TestApp;

fn id(message: &Value) -> String {
    message["id"].as_str().expect("an id").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_message_on_a_channel_is_unread_until_it_is_read_again() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let mut posted = Vec::new();
    for text in ["one", "two @ken", "three"] {
        posted.push(id(&app.post(&admin, &channel, text).await));
    }
    app.post(&ken, &channel, "my own").await;
    let messages = format!("/api/channels/{channel}/messages");
    let reply = json!({"content": "a reply", "parent_id": posted[0]});
    let reply = id(&app.send(&admin, "POST", &messages, reply).await);
    let read = format!("/api/channels/{channel}/read");
    let unread = format!("/api/channels/{channel}/unread");
    app.send(&ken, "POST", &read, json!({})).await;
    assert_eq!(app.get(&ken, "/api/unread").await["channels"], json!({}));

    let from = json!({"message_id": posted[1]});
    app.send(&ken, "POST", &unread, from).await;
    let counts = app.get(&ken, "/api/unread").await;
    assert_eq!(counts["channels"], json!({ (channel.as_str()): 3 }));
    assert_eq!(counts["mentions"], json!({ (channel.as_str()): 1 }));
    let told = app.get(&ken, &unread).await;
    assert_eq!(
        (&told["first"], &told["count"]),
        (&json!(posted[1]), &json!(3))
    );
    assert_eq!(told["threads"][0]["newest"], json!(reply));
    // Of others nothing changes: the one that ken wrote was unread before.
    let of_admin = app.get(&admin, "/api/unread").await["channels"].clone();
    assert_eq!(of_admin, json!({ (channel.as_str()): 1 }));

    let seen = json!({"from": posted[1], "up_to": posted[1]});
    app.send(&ken, "POST", &read, seen).await;
    assert_eq!(app.get(&ken, &unread).await["first"], json!(posted[2]));
    app.send(&ken, "POST", &read, json!({})).await;
    assert_eq!(app.get(&ken, &unread).await["count"], json!(0));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_can_not_be_marked_unread_is_named() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let deleted = id(&app.post(&admin, &channel, "deleted").await);
    let path = format!("/api/messages/{deleted}");
    app.send(&admin, "DELETE", &path, Value::Null).await;
    let (_, elsewhere) = app.server(&admin).await;
    let hidden = id(&app.post(&admin, &elsewhere, "where ken is not").await);
    let unread = |channel: &str| format!("/api/channels/{channel}/unread");
    for (at, from, expected) in [
        (
            &channel,
            json!({"message_id": deleted}),
            (409, "message_deleted"),
        ),
        (
            &channel,
            json!({"message_id": hidden}),
            (404, "message_not_found"),
        ),
        (
            &channel,
            json!({"message_id": channel}),
            (404, "message_not_found"),
        ),
        (
            &elsewhere,
            json!({"message_id": hidden}),
            (404, "channel_not_found"),
        ),
    ] {
        let (status, code) = app.refused(&ken, "POST", &unread(at), from).await;
        assert_eq!((status, code.as_str()), expected);
    }
    for from in [
        json!({}),
        json!({"message_id": 5}),
        json!({"message_id": "x"}),
    ] {
        let (status, _) = app.refused(&ken, "POST", &unread(&channel), from).await;
        assert!([400, 422].contains(&status), "{status}");
    }
    let as_direct = format!("/api/dms/{channel}/unread");
    let from = json!({"message_id": deleted});
    let refused = app.refused(&ken, "POST", &as_direct, from).await;
    assert_eq!(refused, (404, "dm_not_found".to_owned()));
    app.stop().await;
}
