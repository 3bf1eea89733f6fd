//! What people set for themselves.

use serde_json::{Value, json};

use super::app::TestApp;

const PATH: &str = "/api/me/preferences";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_sets_is_read_back_by_oneself_only_and_taken_back_by_null() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let unset = json!({
        "favourites": [], "channels": {}, "keywords": [], "do_not_disturb": null,
        "language": null, "theme": null, "send_key": null, "time_zone": null, "replies": null,
    });
    assert_eq!(app.get(&ken, PATH).await, unset);
    let hours = json!({"from": "22:30", "to": "07:05", "days": ["mon", "fri"]});
    let set = json!({
        "favourites": [channel], "channels": {channel.as_str(): {"notify": "mentions", "muted": true}},
        "keywords": ["見積", "urgent"], "do_not_disturb": hours,
        "language": "ja", "theme": "dark", "send_key": "mod-enter", "time_zone": "Asia/Tokyo",
        "replies": "inline",
    });
    assert_eq!(app.send(&ken, "PATCH", PATH, set.clone()).await, set);
    let one = app
        .send(&ken, "PATCH", PATH, json!({"theme": "light"}))
        .await;
    let mut expected = set.clone();
    expected["theme"] = json!("light");
    assert_eq!(one, expected, "what is left out stays");
    assert_eq!(app.get(&ken, PATH).await, expected);
    assert_eq!(app.get(&admin, PATH).await, unset);
    let undo = json!({
        "favourites": [], "channels": {channel.as_str(): {"notify": null, "muted": false}}, "keywords": [],
        "do_not_disturb": null, "language": null, "theme": null, "send_key": null,
        "time_zone": null, "replies": null,
    });
    assert_eq!(app.send(&ken, "PATCH", PATH, undo).await, unset);
    app.stop().await;
}

/// Changes with what becomes of them: status, code and field.
fn changes() -> [(Value, u16, &'static str, &'static str); 12] {
    let id = "00000000000000000000000000";
    [
        (json!({"colour": "red"}), 422, "unknown_field", "colour"),
        (
            json!({"channels": {id: {"loud": true}}}),
            422,
            "unknown_field",
            "loud",
        ),
        (json!({"theme": "pink"}), 422, "not_allowed", "theme"),
        (json!({"language": 3}), 422, "wrong_type", "language"),
        (
            json!({"time_zone": "over there"}),
            422,
            "not_allowed",
            "time_zone",
        ),
        (
            json!({"keywords": std::iter::repeat_n("x", 30).collect::<Vec<_>>()}),
            200,
            "",
            "",
        ),
        (
            json!({"keywords": (0..21).map(|n| n.to_string()).collect::<Vec<_>>()}),
            422,
            "too_many_keywords",
            "keywords",
        ),
        (
            json!({"keywords": ["x".repeat(41)]}),
            422,
            "too_long",
            "keywords",
        ),
        (
            json!({"do_not_disturb": {"from": "9:00", "to": "10:00", "days": ["mon"]}}),
            422,
            "bad_hours",
            "do_not_disturb",
        ),
        (
            json!({"do_not_disturb": {"from": "09:00", "to": "10:00", "days": []}}),
            422,
            "bad_hours",
            "do_not_disturb",
        ),
        (
            json!({"favourites": [id, id]}),
            422,
            "named_twice",
            "favourites",
        ),
        (json!({"favourites": [id]}), 404, "channel_not_found", ""),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_can_not_be_set_is_refused_by_name_and_sets_nothing() {
    let (app, admin) = TestApp::founded().await;
    for (mut body, status, code, field) in changes() {
        if status != 200 {
            body["send_key"] = json!("mod-enter");
        }
        let answer = app
            .call("PATCH", PATH, Some(&admin.token), Some(&body))
            .await;
        assert_eq!(answer.status, status, "{body}: {}", answer.text());
        if status != 200 {
            assert_eq!(answer.code(), code, "{body}");
            assert_eq!(
                answer.json()["field"].as_str().unwrap_or(""),
                field,
                "{body}"
            );
        }
    }
    let set = app.get(&admin, PATH).await;
    assert_eq!(
        (&set["send_key"], &set["theme"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(set["keywords"], json!(["x"]), "the same one is one");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_that_is_not_seen_any_more_is_not_told_and_comes_back_with_the_membership() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    let set = json!({"favourites": [channel], "channels": {channel.as_str(): {"muted": true}}});
    app.send(&ken, "PATCH", PATH, set).await;
    let leave = format!("/api/servers/{server}/leave");
    app.send(&ken, "POST", &leave, json!({})).await;
    let seen = app.get(&ken, PATH).await;
    assert_eq!(
        (&seen["favourites"], &seen["channels"]),
        (&json!([]), &json!({}))
    );
    app.let_in(&admin, &server, &ken).await;
    let seen = app.get(&ken, PATH).await;
    assert_eq!(seen["favourites"], json!([channel]));
    assert_eq!(seen["channels"][&channel]["muted"], true);
    app.stop().await;
}
