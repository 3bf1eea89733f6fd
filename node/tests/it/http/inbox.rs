//! What waits for somebody, of all conversations, and threads that they follow.

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

/// Kind, message and how much is unread, as they are listed.
fn listed(inbox: &Value) -> Vec<(String, String, u64)> {
    let items = inbox["items"].as_array().expect("items").iter();
    let item = |item: &Value| {
        let unread = item["unread"].as_u64().expect("a number");
        (text(&item["kind"]), text(&item["message"]["id"]), unread)
    };
    items.map(item).collect()
}

async fn inbox(app: &TestApp, who: &Person, query: &str) -> Vec<(String, String, u64)> {
    listed(&app.get(who, &format!("/api/inbox{query}")).await)
}

async fn reply(app: &TestApp, who: &Person, channel: &str, parent: &str, content: &str) -> String {
    let path = format!("/api/channels/{channel}/messages");
    let body = json!({"content": content, "parent_id": parent});
    text(&app.send(who, "POST", &path, body).await["id"])
}

async fn follows(app: &TestApp, who: &Person, message: &str) -> bool {
    let path = format!("/api/messages/{message}/follow");
    app.get(who, &path).await["following"] == true
}

fn item(kind: &str, id: &str, unread: u64) -> (String, String, u64) {
    (kind.to_owned(), id.to_owned(), unread)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_named_finds_the_messages_also_once_they_are_read_and_as_long_as_they_are_seen() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let first = text(&app.post(&admin, &channel, "@ken one").await["id"]);
    let between = text(&app.post(&admin, &channel, "for nobody").await["id"]);
    let second = text(&app.post(&admin, &channel, "@ken two").await["id"]);
    app.post(&ken, &channel, "@ken a note to myself").await;
    let both = [item("mentions", &second, 1), item("mentions", &first, 1)];
    assert_eq!(inbox(&app, &ken, "?kind=mentions").await, both);
    // The first unread message names him already; the newest reason counts once.
    assert_eq!(inbox(&app, &ken, "").await, both);
    assert_eq!(
        inbox(&app, &ken, "?kind=unread").await,
        [item("unread", &first, 3)]
    );
    let page = app.get(&ken, "/api/inbox?kind=mentions&limit=1").await;
    assert_eq!(listed(&page), both[..1]);
    let cursor = text(&page["cursor"]);
    let rest = format!("?kind=mentions&limit=1&cursor={cursor}");
    assert_eq!(inbox(&app, &ken, &rest).await, both[1..]);
    assert!(
        inbox(&app, &admin, "")
            .await
            .iter()
            .all(|one| one.0 == "unread")
    );

    let read = format!("/api/channels/{channel}/read");
    app.send(&ken, "POST", &read, json!({"up_to": between}))
        .await;
    assert_eq!(
        inbox(&app, &ken, "?kind=mentions").await,
        [item("mentions", &second, 1), item("mentions", &first, 0)]
    );
    let edit = format!("/api/messages/{second}");
    app.send(
        &admin,
        "PATCH",
        &edit,
        json!({"content": "for nobody, after all"}),
    )
    .await;
    app.send(
        &admin,
        "DELETE",
        &format!("/api/messages/{first}"),
        Value::Null,
    )
    .await;
    assert_eq!(inbox(&app, &ken, "?kind=mentions").await, []);
    app.post(&admin, &channel, "@ken three").await;
    let leave = format!("/api/servers/{server}/leave");
    app.send(&ken, "POST", &leave, json!({})).await;
    assert_eq!(inbox(&app, &ken, "").await, []);
    let odd = app
        .refused(&ken, "GET", "/api/inbox?kind=all", Value::Null)
        .await;
    assert_eq!(odd, (422, "not_allowed".to_owned()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_in_the_inbox_of_everybody_who_was_there_when_it_was_written() {
    let (app, admin) = TestApp::founded().await;
    let (ken, rin) = (app.register("ken").await, app.register("rin").await);
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let text_only = app.post(&ken, &channel, "@channel from a member").await;
    let call = text(&app.post(&admin, &channel, "＠all 避難訓練です").await["id"]);
    let mentions = "?kind=mentions";
    assert_eq!(
        inbox(&app, &ken, mentions).await,
        [item("mentions", &call, 1)]
    );
    assert_eq!(inbox(&app, &admin, mentions).await, []);
    let told = app.get(&ken, "/api/unread").await;
    assert_eq!(told["mentions"][&channel], 1, "as many as are listed");
    app.let_in(&admin, &server, &rin).await;
    assert_eq!(inbox(&app, &rin, mentions).await, []);
    // Nobody but the author of it is here, who does not call themselves.
    let here = text(&app.post(&admin, &channel, "@here").await["id"]);
    assert_eq!(inbox(&app, &rin, mentions).await, []);
    assert_ne!(here, text(&text_only["id"]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thread_is_followed_by_who_has_a_part_in_it_unless_they_chose_otherwise() {
    let (app, admin) = TestApp::founded().await;
    let (ken, rin) = (app.register("ken").await, app.register("rin").await);
    let (server, channel) = app.server(&admin).await;
    for one in [&ken, &rin] {
        app.let_in(&admin, &server, one).await;
    }
    let parent = text(&app.post(&admin, &channel, "who comes along?").await["id"]);
    assert!(follows(&app, &admin, &parent).await, "who began it");
    assert!(!follows(&app, &ken, &parent).await);
    let own = reply(&app, &ken, &channel, &parent, "I do").await;
    assert!(follows(&app, &ken, &parent).await, "who wrote in it");
    let path = format!("/api/messages/{parent}/follow");
    app.send(&ken, "DELETE", &path, Value::Null).await;
    reply(&app, &ken, &channel, &parent, "once more").await;
    assert!(
        !follows(&app, &ken, &parent).await,
        "a choice counts before a part"
    );
    assert!(!follows(&app, &rin, &own).await);
    // Of any message of the thread.
    app.send(
        &rin,
        "PUT",
        &format!("/api/messages/{own}/follow"),
        Value::Null,
    )
    .await;
    assert!(follows(&app, &rin, &parent).await);

    for who in [&admin, &ken, &rin] {
        app.send(who, "POST", "/api/inbox/read", Value::Null).await;
    }
    reply(&app, &admin, &channel, &parent, "at nine").await;
    let newest = reply(&app, &admin, &channel, &parent, "or at ten").await;
    assert_eq!(
        inbox(&app, &rin, "?kind=threads").await,
        [item("threads", &newest, 2)]
    );
    assert_eq!(inbox(&app, &rin, "").await, [item("threads", &newest, 2)]);
    assert_eq!(inbox(&app, &ken, "?kind=threads").await, []);
    reply(&app, &admin, &channel, &parent, "@ken you, too?").await;
    assert_eq!(
        inbox(&app, &ken, "?kind=threads").await,
        [],
        "a choice still counts"
    );

    let stranger = app.register("stranger").await;
    for method in ["GET", "PUT", "DELETE"] {
        let refused = app.refused(&stranger, method, &path, Value::Null).await;
        assert_eq!(refused, (404, "message_not_found".to_owned()));
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_of_a_server_is_read_at_once_and_nothing_of_another() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let mut channels = Vec::new();
    let mut servers = Vec::new();
    for _ in 0..2 {
        let (server, channel) = app.server(&admin).await;
        app.let_in(&admin, &server, &ken).await;
        let more = format!("/api/servers/{server}/channels");
        let more = app
            .send(&admin, "POST", &more, json!({"name": "more"}))
            .await;
        let more = text(&more["id"]);
        for channel in [&channel, &more] {
            app.post(&admin, channel, "news").await;
        }
        channels.push([channel, more]);
        servers.push(server);
    }
    let unread = |told: &Value| told["channels"].as_object().expect("counts").len();
    assert_eq!(unread(&app.get(&ken, "/api/unread").await), 4);
    let one = json!({"server_id": servers[0]});
    app.send(&ken, "POST", "/api/inbox/read", one.clone()).await;
    let left = app.get(&ken, "/api/unread").await;
    assert_eq!(unread(&left), 2);
    for channel in &channels[1] {
        assert_eq!(left["channels"][channel], 1);
    }
    app.send(&ken, "POST", "/api/inbox/read", Value::Null).await;
    assert_eq!(unread(&app.get(&ken, "/api/unread").await), 0);
    let stranger = app.register("stranger").await;
    let refused = app.refused(&stranger, "POST", "/api/inbox/read", one).await;
    assert_eq!(refused, (404, "server_not_found".to_owned()));
    app.stop().await;
}
