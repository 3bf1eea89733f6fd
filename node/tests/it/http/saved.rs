//! Messages that people keep for later.

use serde_json::{Value, json};

use super::app::TestApp;

fn ids(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().expect("items");
    let id = |item: &'_ Value| item["message"]["id"].as_str().expect("an id").len();
    assert!(items.iter().all(|item| id(item) == 26));
    let of = items.iter().map(|item| item["message"]["id"].as_str());
    of.map(|id| id.expect("an id")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_saved_is_listed_to_oneself_only_and_only_while_one_sees_it() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let mut posted = Vec::new();
    for text in ["one", "two", "three"] {
        let message = app.post(&admin, &channel, text).await;
        posted.push(message["id"].as_str().expect("an id").to_owned());
    }
    let path = |id: &str| format!("/api/messages/{id}/save");
    for id in [&posted[2], &posted[0], &posted[1], &posted[0]] {
        app.send(&ken, "PUT", &path(id), Value::Null).await;
    }
    let list = app.get(&ken, "/api/me/saved").await;
    assert_eq!(
        ids(&list),
        [&posted[1], &posted[0], &posted[2]],
        "the last first"
    );
    assert_eq!(list["items"][0]["channel"]["id"], channel);
    assert_eq!(list["items"][0]["server"]["id"], server);
    assert_eq!(list["cursor"], Value::Null);
    assert_eq!(app.get(&admin, "/api/me/saved").await["items"], json!([]));
    let first = app.get(&ken, "/api/me/saved?limit=2").await;
    let cursor = first["cursor"].as_str().expect("there is more");
    let rest = app
        .get(&ken, &format!("/api/me/saved?cursor={cursor}"))
        .await;
    assert_eq!(
        (ids(&first).len(), ids(&rest)),
        (2, vec![posted[2].as_str()])
    );

    app.send(&ken, "DELETE", &path(&posted[0]), Value::Null)
        .await;
    let deleted = format!("/api/messages/{}", posted[1]);
    app.send(&admin, "DELETE", &deleted, Value::Null).await;
    let list = app.get(&ken, "/api/me/saved").await;
    assert_eq!(
        ids(&list),
        [&posted[2]],
        "what is taken out and what is deleted is gone"
    );
    let refused = app
        .refused(&ken, "PUT", &path(&posted[1]), Value::Null)
        .await;
    assert_eq!(refused, (409, "message_deleted".to_owned()));

    let leave = format!("/api/servers/{server}/leave");
    app.send(&ken, "POST", &leave, json!({})).await;
    assert_eq!(app.get(&ken, "/api/me/saved").await["items"], json!([]));
    let refused = app
        .refused(&ken, "PUT", &path(&posted[2]), Value::Null)
        .await;
    assert_eq!(refused, (404, "message_not_found".to_owned()));
    app.let_in(&admin, &server, &ken).await;
    assert_eq!(ids(&app.get(&ken, "/api/me/saved").await), [&posted[2]]);
    app.stop().await;
}
