//! What people say of their being there.

use node::time::{now_ms, rfc3339};
use serde_json::{Value, json};

use super::app::TestApp;

const PATH: &str = "/api/me/presence";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_said_is_shown_at_once_and_replaced_as_a_whole() {
    let (app, admin) = TestApp::founded().await;
    let until = rfc3339(now_ms() + 3_600_000);
    let said = json!({"state": "away", "note": " 大阪に出張中 ", "until": until});
    let me = app.send(&admin, "PUT", PATH, said).await;
    let shown = json!({"state": "away", "note": "大阪に出張中", "until": until});
    assert_eq!(me["absence"], shown);
    assert_eq!(app.get(&admin, "/api/auth/me").await["absence"], shown);

    let busy = app
        .send(&admin, "PUT", PATH, json!({"state": "do_not_disturb"}))
        .await;
    let shown = json!({"state": "do_not_disturb", "note": null, "until": null});
    assert_eq!(busy["absence"], shown, "what is left out is not said");
    let note = app
        .send(
            &admin,
            "PUT",
            PATH,
            json!({"state": "online", "note": "working from home"}),
        )
        .await;
    assert_eq!(note["absence"]["note"], "working from home");
    let back = app
        .send(&admin, "PUT", PATH, json!({"state": "online", "note": ""}))
        .await;
    assert_eq!(back["absence"], Value::Null);
    assert_eq!(back["presence"], "offline", "no page of theirs is open");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_can_not_be_said_is_refused_by_name_and_what_was_said_stays() {
    let (app, admin) = TestApp::founded().await;
    app.send(
        &admin,
        "PUT",
        PATH,
        json!({"state": "away", "note": "lunch"}),
    )
    .await;
    let far = rfc3339(now_ms() + 400 * 24 * 3_600_000);
    for (body, code, field) in [
        (json!({"state": "offline"}), "not_allowed", "state"),
        (json!({"note": "x"}), "missing", "state"),
        (
            json!({"state": "away", "mood": "x"}),
            "unknown_field",
            "mood",
        ),
        (
            json!({"state": "away", "note": "x".repeat(201)}),
            "too_long",
            "note",
        ),
        (
            json!({"state": "away", "note": "a\u{202E}b"}),
            "forbidden_character",
            "note",
        ),
        (
            json!({"state": "away", "until": "tomorrow"}),
            "bad_end",
            "until",
        ),
        (
            json!({"state": "away", "until": "2020-01-01T00:00:00Z"}),
            "bad_end",
            "until",
        ),
        (json!({"state": "away", "until": far}), "bad_end", "until"),
        (json!({"state": "away", "until": 5}), "wrong_type", "until"),
    ] {
        let answer = app.call("PUT", PATH, Some(&admin.token), Some(&body)).await;
        assert_eq!(answer.status, 422, "{body}: {}", answer.text());
        assert_eq!(answer.code(), code, "{body}");
        assert_eq!(
            answer.json()["field"].as_str().unwrap_or(""),
            field,
            "{body}"
        );
    }
    let me = app.get(&admin, "/api/auth/me").await;
    assert_eq!(me["absence"]["note"], "lunch");
    app.stop().await;
}
