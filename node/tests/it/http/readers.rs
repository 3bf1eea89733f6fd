//! Who has read a message, where people are shown it.

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

fn path(message: &Value) -> String {
    format!("/api/messages/{}/readers", text(&message["id"]))
}

fn names(answer: &Value) -> Vec<&str> {
    let readers = answer["readers"].as_array().expect("readers");
    let name = |one: &'_ Value| one["username"].as_str().is_some();
    assert!(readers.iter().all(name));
    let of = readers.iter().filter_map(|one| one["username"].as_str());
    of.collect()
}

async fn read(app: &TestApp, who: &Person, channel: &str) {
    let path = format!("/api/channels/{channel}/read");
    app.send(who, "POST", &path, json!({})).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_see_who_has_read_a_message_and_nobody_else_does() {
    let (app, admin) = TestApp::founded().await;
    let (ken, eve) = (app.register("ken").await, app.register("eve").await);
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let message = app.post(&admin, &channel, "read me").await;
    let path = path(&message);
    let nobody = json!({"readers": [], "others": 1});
    assert_eq!(app.get(&admin, &path).await, nobody);
    read(&app, &ken, &channel).await;
    for who in [&admin, &ken] {
        let told = app.get(who, &path).await;
        assert_eq!((names(&told), &told["others"]), (vec!["ken"], &json!(1)));
        let face = &told["readers"][0];
        assert_eq!(face["id"], ken.id);
        assert_eq!(face["status_message"], Value::Null);
        assert_eq!(face["online"], Value::Null, "a face and nothing more");
    }
    let refused = app.refused(&eve, "GET", &path, Value::Null).await;
    assert_eq!(refused, (404, "message_not_found".to_owned()));

    // Whoever joins now has read nothing of before, although nothing is unread for them.
    app.let_in(&admin, &server, &eve).await;
    let told = app.get(&eve, &path).await;
    assert_eq!((names(&told), &told["others"]), (vec!["ken"], &json!(2)));

    let from = json!({"message_id": message["id"]});
    let unread = format!("/api/channels/{channel}/unread");
    app.send(&ken, "POST", &unread, from).await;
    assert_eq!(app.get(&admin, &path).await["readers"], json!([]));

    let reply = json!({"content": "a reply", "parent_id": message["id"]});
    let messages = format!("/api/channels/{channel}/messages");
    let reply = app.send(&admin, "POST", &messages, reply).await;
    let of_reply = self::path(&reply);
    let refused = app.refused(&ken, "GET", &of_reply, Value::Null).await;
    assert_eq!(refused, (409, "read_receipts_of_reply".to_owned()));
    let one = format!("/api/messages/{}", text(&message["id"]));
    app.send(&admin, "DELETE", &one, Value::Null).await;
    let refused = app.refused(&ken, "GET", &path, Value::Null).await;
    assert_eq!(refused, (409, "message_deleted".to_owned()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn admins_choose_whether_it_is_shown() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let readers = path(&app.post(&admin, &channel, "read me").await);
    let server = format!("/api/servers/{server}");
    assert_eq!(app.get(&ken, &server).await["read_receipts"], "by_size");
    let off = json!({"read_receipts": "off"});
    let refused = app.refused(&ken, "PATCH", &server, off.clone()).await;
    assert_eq!(refused, (403, "admin_required".to_owned()));
    let changed = app.send(&admin, "PATCH", &server, off).await;
    assert_eq!(changed["read_receipts"], "off");
    for who in [&admin, &ken] {
        let refused = app.refused(who, "GET", &readers, Value::Null).await;
        assert_eq!(refused, (403, "read_receipts_off".to_owned()));
    }
    for choice in ["on", "by_size"] {
        let body = json!({ "read_receipts": choice });
        let changed = app.send(&admin, "PATCH", &server, body).await;
        assert_eq!(changed["read_receipts"], choice);
        assert_eq!(app.get(&ken, &readers).await["others"], 1);
    }
    for wrong in [json!("sometimes"), json!(true), json!(1)] {
        let body = json!({ "read_receipts": wrong });
        let answer = app
            .call("PATCH", &server, Some(&admin.token), Some(&body))
            .await;
        let told = answer.json();
        assert_eq!(
            (answer.status, &told["field"]),
            (422, &json!("read_receipts"))
        );
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asking_again_and_again_is_held_up() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let path = path(&app.post(&admin, &channel, "read me").await);
    let mut answers = Vec::new();
    for _ in 0..100 {
        let answer = app.call("GET", &path, Some(&admin.token), None).await;
        answers.push(answer.status);
    }
    assert_eq!(
        answers
            .iter()
            .filter(|status| **status != 200 && **status != 429)
            .count(),
        0
    );
    assert!(answers[..20].iter().all(|status| *status == 200));
    assert!(answers.contains(&429));
    app.stop().await;
}
