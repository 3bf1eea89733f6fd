//! Direct conversations, as a script would use them.

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

/// Three people who share no server, and one who is nowhere in.
struct Talk {
    app: TestApp,
    hana: Person,
    ken: Person,
    mika: Person,
    eve: Person,
}

impl Talk {
    async fn open() -> Self {
        let (app, hana) = TestApp::founded().await;
        let (ken, mika) = (app.register("ken").await, app.register("mika").await);
        let eve = app.register("eve").await;
        Self {
            app,
            hana,
            ken,
            mika,
            eve,
        }
    }

    async fn call(&self, who: &Person, method: &str, path: &str, body: Value) -> (u16, Value) {
        let token = Some(who.token.as_str());
        let answer = self.app.call(method, path, token, Some(&body)).await;
        (answer.status, answer.json())
    }

    async fn direct(&self, who: &Person, with: &[&Person]) -> String {
        let ids: Vec<&str> = with.iter().map(|person| person.id.as_str()).collect();
        let (_, direct) = self
            .call(who, "POST", "/api/dms", json!({"user_ids": ids}))
            .await;
        text(&direct["id"])
    }

    async fn say(&self, who: &Person, direct: &str, content: &str) -> Value {
        let path = format!("/api/dms/{direct}/messages");
        self.app
            .send(who, "POST", &path, json!({"content": content}))
            .await
    }
}

fn members(direct: &Value) -> Vec<String> {
    let members = direct["members"].as_array().expect("a list");
    let mut names: Vec<String> = members.iter().map(|one| text(&one["username"])).collect();
    names.sort();
    names
}

fn ids(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|one| text(&one["id"])).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_have_one_conversation_and_everybody_a_note_to_oneself() {
    let talk = Talk::open().await;
    let Talk { hana, ken, .. } = &talk;
    let with_ken = json!({"user_ids": [ken.id]});
    let (status, first) = talk.call(hana, "POST", "/api/dms", with_ken).await;
    assert_eq!((status, &first["is_group"]), (201, &json!(false)));
    assert_eq!(
        (&first["name"], members(&first)),
        (&Value::Null, vec!["admin".to_owned(), "ken".to_owned()])
    );
    let with_both = json!({"user_ids": [hana.id, ken.id]});
    let (status, again) = talk.call(ken, "POST", "/api/dms", with_both).await;
    assert_eq!((status, &again["id"]), (200, &first["id"]));
    let (status, note) = talk
        .call(hana, "POST", "/api/dms", json!({"user_ids": []}))
        .await;
    assert_eq!((status, members(&note)), (201, vec!["admin".to_owned()]));
    for body in [json!({"user_ids": [hana.id]}), json!({"user_ids": []})] {
        let (status, same) = talk.call(hana, "POST", "/api/dms", body).await;
        assert_eq!((status, &same["id"]), (200, &note["id"]));
    }
    let path = format!("/api/dms/{}", text(&first["id"]));
    let left = talk
        .app
        .refused(ken, "POST", &format!("{path}/leave"), json!({}))
        .await;
    assert_eq!(left, (409, "not_a_group".to_owned()));
    let renamed = talk
        .app
        .refused(ken, "PATCH", &path, json!({"name": "us"}))
        .await;
    assert_eq!(renamed, (409, "not_a_group".to_owned()));
    let unknown = json!({"user_ids": ["01ARZ3NDEKTSV4RRFFQ69G5FAV"]});
    let refused = talk.app.refused(ken, "POST", "/api/dms", unknown).await;
    assert_eq!(refused, (404, "user_not_found".to_owned()));
    talk.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_has_a_name_and_people_come_and_go() {
    let talk = Talk::open().await;
    let Talk {
        hana,
        ken,
        mika,
        eve,
        ..
    } = &talk;
    let body = json!({"user_ids": [ken.id, mika.id], "name": " 社員旅行 "});
    let (status, group) = talk.call(hana, "POST", "/api/dms", body).await;
    assert_eq!((status, &group["name"]), (201, &json!("社員旅行")));
    let path = format!("/api/dms/{}", text(&group["id"]));
    let renamed = talk
        .app
        .send(ken, "PATCH", &path, json!({"name": ""}))
        .await;
    assert_eq!(renamed["name"], Value::Null);
    let long = json!({"name": "x".repeat(101)});
    let refused = talk.app.refused(ken, "PATCH", &path, long).await;
    assert_eq!(refused, (422, "too_long".to_owned()));
    let body = json!({"user_ids": [eve.id, ken.id]});
    let add = format!("{path}/members");
    let (status, grown) = talk.call(mika, "POST", &add, body).await;
    assert_eq!((status, members(&grown).len()), (200, 4));
    talk.app
        .send(mika, "POST", &format!("{path}/leave"), json!({}))
        .await;
    let gone = talk.app.refused(mika, "GET", &path, json!({})).await;
    assert_eq!(gone, (404, "dm_not_found".to_owned()));
    assert_eq!(members(&talk.app.get(eve, &path).await).len(), 3);
    // A conversation of two stays one of two.
    let pair = talk.direct(hana, &[ken]).await;
    let body = json!({"user_ids": [mika.id]});
    let add = format!("/api/dms/{pair}/members");
    let (status, grown) = talk.call(ken, "POST", &add, body).await;
    assert_eq!((status, &grown["is_group"]), (201, &json!(true)));
    assert_ne!(grown["id"], json!(pair));
    assert_eq!(members(&grown), ["admin", "ken", "mika"]);
    let none = talk
        .app
        .refused(ken, "POST", &add, json!({"user_ids": []}))
        .await;
    assert_eq!(none, (422, "out_of_range".to_owned()));
    talk.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_that_works_in_a_channel_works_in_a_direct_conversation() {
    let talk = Talk::open().await;
    let Talk { app, hana, ken, .. } = &talk;
    let direct = talk.direct(hana, &[ken]).await;
    let path = format!("/api/dms/{direct}");
    let first = talk.say(hana, &direct, "hello @ken").await;
    assert_eq!(
        (&first["dm_channel_id"], &first["channel_id"]),
        (&json!(direct), &Value::Null)
    );
    let message = format!("/api/messages/{}", text(&first["id"]));
    let counts = app.get(ken, "/api/unread").await;
    assert_eq!(counts["dms"], json!({direct.as_str(): 1}));
    assert_eq!(counts["mentions"], json!({direct.as_str(): 1}));
    let places = app.get(ken, &format!("{path}/unread")).await;
    assert_eq!(
        (&places["count"], &places["first"]),
        (&json!(1), &first["id"])
    );
    let seen = json!({"up_to": first["id"]});
    app.send(ken, "POST", &format!("{path}/read"), seen).await;
    assert_eq!(app.get(ken, "/api/unread").await["dms"], json!({}));
    let body = json!({"content": "hi", "parent_id": first["id"], "nonce": "1"});
    let send = format!("{path}/messages");
    let reply = app.send(ken, "POST", &send, body.clone()).await;
    assert_eq!(reply["dm_channel_id"], json!(direct));
    let (status, again) = talk.call(ken, "POST", &send, body).await;
    assert_eq!((status, &again["id"]), (200, &reply["id"]));
    app.send(
        ken,
        "POST",
        &format!("{message}/reactions"),
        json!({"emoji": "👍"}),
    )
    .await;
    app.send(ken, "PUT", &format!("{message}/pin"), json!({}))
        .await;
    app.send(hana, "PATCH", &message, json!({"content": "hello"}))
        .await;
    let pins = app.get(hana, &format!("{path}/pins")).await;
    assert_eq!(ids(&pins), [text(&first["id"])]);
    let shown = app.get(ken, &send).await;
    assert_eq!(
        (&shown[0]["content"], &shown[0]["reply_count"]),
        (&json!("hello"), &json!(1))
    );
    assert_eq!(shown[0]["reactions"][0]["emoji"], "👍");
    let versions = app.get(ken, &format!("{message}/history")).await;
    assert_eq!(versions.as_array().map(Vec::len), Some(2));
    let foreign = app.refused(ken, "DELETE", &message, json!({})).await;
    assert_eq!(foreign, (403, "not_the_author".to_owned()));
    app.send(hana, "DELETE", &message, json!({})).await;
    talk.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn paths_of_channels_lead_to_no_direct_conversation_and_the_other_way_round() {
    let talk = Talk::open().await;
    let Talk { app, hana, ken, .. } = &talk;
    let direct = talk.direct(hana, &[ken]).await;
    let (_, channel) = app.server(hana).await;
    for (method, end) in [
        ("GET", "messages"),
        ("POST", "messages"),
        ("GET", "pins"),
        ("POST", "read"),
        ("GET", "unread"),
    ] {
        let body = json!({"content": "x"});
        let path = format!("/api/channels/{direct}/{end}");
        let refused = app.refused(hana, method, &path, body.clone()).await;
        assert_eq!(refused, (404, "channel_not_found".to_owned()), "{path}");
        let path = format!("/api/dms/{channel}/{end}");
        let refused = app.refused(hana, method, &path, body).await;
        assert_eq!(refused, (404, "dm_not_found".to_owned()), "{path}");
    }
    talk.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_conversation_in_which_something_happened_last_is_listed_first() {
    let talk = Talk::open().await;
    let Talk {
        app,
        hana,
        ken,
        mika,
        eve,
    } = &talk;
    let mut expected = Vec::new();
    for with in [&[ken][..], &[mika], &[ken, mika], &[]] {
        expected.insert(0, talk.direct(hana, with).await);
    }
    assert_eq!(ids(&app.get(hana, "/api/dms").await), expected);
    let last = expected.remove(3);
    talk.say(ken, &last, "one more thing").await;
    expected.insert(0, last);
    let listed = app.get(hana, "/api/dms").await;
    assert_eq!(ids(&listed), expected);
    assert!(listed[0]["last_activity"].as_str() > listed[0]["created_at"].as_str());
    let part = app.get(hana, "/api/dms?limit=3").await;
    assert_eq!(ids(&part), expected[..3]);
    let path = format!("/api/dms?before={}", expected[2]);
    assert_eq!(ids(&app.get(hana, &path).await), expected[3..]);
    assert_eq!(app.get(eve, "/api/dms").await, json!([]));
    talk.app.stop().await;
}
