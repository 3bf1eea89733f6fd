//! Accounts, passwords and sessions.

use node::password::Passwords;
use serde_json::json;

use super::app::{PASSWORD, Person, TestApp};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signing_in_takes_the_right_name_in_any_case_and_the_right_password() {
    let (app, admin) = TestApp::founded().await;
    for name in ["admin", "ADMIN", " admin "] {
        let grant = app.login(name, PASSWORD).await.ok();
        assert_eq!(grant["user"]["id"], admin.id.as_str());
    }
    let wrong = app.login("admin", "wrong password").await;
    let absent = app.login("nobody", PASSWORD).await;
    for answer in [&wrong, &absent] {
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (401, "wrong_credentials")
        );
    }
    assert_eq!(
        wrong.body, absent.body,
        "an answer must not tell which names exist"
    );
    let long = app.login(&"x".repeat(10_000), &"y".repeat(10_000)).await;
    assert_eq!(long.code(), "wrong_credentials");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_are_checked_and_can_be_had_once() {
    let (app, _) = TestApp::founded().await;
    let form = |username: &str, name: &str, password: &str| {
        let mut form = json!({"username": username, "display_name": name});
        form["password"] = password.into();
        form
    };
    for (body, status, code, field) in [
        (
            form("ADMIN", "x", PASSWORD),
            409,
            "username_taken",
            "username",
        ),
        (
            form("аdmin", "x", PASSWORD),
            422,
            "mixed_scripts",
            "username",
        ),
        (
            form("a b", "x", PASSWORD),
            422,
            "forbidden_character",
            "username",
        ),
        (
            form("ken\u{0}", "x", PASSWORD),
            422,
            "forbidden_character",
            "username",
        ),
        (form("ken", " ", PASSWORD), 422, "blank", "display_name"),
        (
            form("ken", "x\u{202E}", PASSWORD),
            422,
            "forbidden_character",
            "display_name",
        ),
        (form("ken", "x", "short"), 422, "too_short", "password"),
        (
            form("ken", "x", &"y".repeat(2_000)),
            422,
            "too_long",
            "password",
        ),
    ] {
        let answer = app
            .call("POST", "/api/auth/register", None, Some(&body))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{body}"
        );
        assert_eq!(answer.json()["field"], field);
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_password_ends_all_other_sessions_at_once() {
    let (app, ken) = TestApp::founded().await;
    let other = Person::from_grant(&app.login("admin", PASSWORD).await.ok());
    let body = json!({"current": "wrong password", "new": "another password"});
    let refused = app.refused(&ken, "POST", "/api/auth/password", body).await;
    assert_eq!(refused, (403, "wrong_password".to_owned()));
    let body = json!({"current": PASSWORD, "new": "another password"});
    let grant = app.send(&ken, "POST", "/api/auth/password", body).await;
    for old in [&ken, &other] {
        let answer = app
            .call("GET", "/api/auth/me", Some(&old.token), None)
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (401, "session_ended")
        );
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
    let ken = Person::from_grant(&grant);
    app.get(&ken, "/api/auth/me").await;
    assert_eq!(app.login("admin", PASSWORD).await.status, 401);
    assert_eq!(app.login("admin", "another password").await.status, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_sessions_can_be_ended() {
    let (app, ken) = TestApp::founded().await;
    let other = Person::from_grant(&app.login("admin", PASSWORD).await.ok());
    app.send(&ken, "POST", "/api/auth/logout-everywhere", json!({}))
        .await;
    for old in [&ken, &other] {
        let answer = app
            .call("GET", "/api/auth/me", Some(&old.token), None)
            .await;
        assert_eq!(answer.code(), "session_ended");
    }
    let again = Person::from_grant(&app.login("admin", PASSWORD).await.ok());
    app.get(&again, "/api/auth/me").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guessing_a_password_is_slowed_down_with_a_time_to_wait() {
    let (app, _) = TestApp::founded().await;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(app.login("admin", "wrong password").await.status);
    }
    assert_eq!(statuses[0], 401);
    let answer = app.login("admin", PASSWORD).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (429, "too_many_requests")
    );
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&wait));
    assert_eq!(
        app.login("somebody-else", PASSWORD).await.status,
        401,
        "others are not affected"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hash_that_is_too_cheap_is_replaced_at_the_next_login() {
    let dearer = Passwords::with_iterations(2_000);
    let app = TestApp::start_costing(&[], dearer).await;
    let ken = app.register("ken").await;
    let user = storage::Id::parse(&ken.id).expect("an id");
    let password = Passwords::with_iterations(1_000)
        .hash(PASSWORD)
        .expect("randomness");
    let command = sync::engine::Command::SetPassword {
        user,
        password,
        end_sessions: false,
    };
    app.host.execute(command).await.expect("carried out");
    let stored = || {
        let row = app.host.read(|view| view.user(user)).expect("readable");
        row.expect("the account").password
    };
    assert!(stored().contains("i=1000"));
    app.login("ken", PASSWORD).await.ok();
    assert!(stored().contains("i=2000"));
    app.login("ken", PASSWORD).await.ok();
    app.get(&ken, "/api/auth/me").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_profile_can_be_changed_and_is_seen_by_others_at_once() {
    let (app, ken) = TestApp::founded().await;
    let other = app.register("other").await;
    let (server, channel) = app.server(&ken).await;
    app.let_in(&ken, &server, &other).await;
    let body =
        json!({"display_name": "山田", "status_message": "外出中", "avatar_url": "/api/files/1"});
    let me = app.send(&ken, "PATCH", "/api/users/me", body).await;
    assert_eq!(
        (&me["display_name"], &me["status_message"]),
        (&json!("山田"), &json!("外出中"))
    );
    let message = app.post(&ken, &channel, "hello").await;
    assert_eq!(
        message["author"]["display_name"], "山田",
        "posts use what is remembered of it"
    );
    let seen = app.get(&other, &format!("/api/users/{}", ken.id)).await;
    assert_eq!(
        (&seen["display_name"], &seen["online"]),
        (&json!("山田"), &json!(false))
    );
    let me = app
        .send(
            &ken,
            "PATCH",
            "/api/users/me",
            json!({"status_message": null}),
        )
        .await;
    assert_eq!(
        (&me["status_message"], &me["avatar_url"]),
        (&json!(null), &json!("/api/files/1"))
    );
    for (body, field) in [
        (
            json!({"avatar_url": "https://evil.example/x.png"}),
            "avatar_url",
        ),
        (json!({"username": "other~2"}), "username"),
        (json!({"display_name": ""}), "display_name"),
    ] {
        let answer = app
            .call("PATCH", "/api/users/me", Some(&ken.token), Some(&body))
            .await;
        assert_eq!(
            (answer.status, &answer.json()["field"]),
            (422, &json!(field))
        );
    }
    let taken = app
        .refused(&ken, "PATCH", "/api/users/me", json!({"username": "OTHER"}))
        .await;
    assert_eq!(taken, (409, "username_taken".to_owned()));
    let found = app.get(&other, "/api/users?q=%E5%B1%B1&limit=5").await;
    assert_eq!(found[0]["id"], ken.id.as_str());
    assert_eq!(app.get(&other, "/api/users?q=nobody").await, json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_who_is_erased_is_signed_out_and_shown_without_a_name() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let (server, channel) = app.server(&admin).await;
    app.let_in(&admin, &server, &ken).await;
    app.post(&ken, &channel, "I was here").await;
    let path = format!("/api/admin/users/{}/personal-data", ken.id);
    let refused = app.refused(&ken, "DELETE", &path, json!({})).await;
    assert_eq!(refused, (403, "mesh_admin_required".to_owned()));
    let own = format!("/api/admin/users/{}/personal-data", admin.id);
    let refused = app.refused(&admin, "DELETE", &own, json!({})).await;
    assert_eq!(refused, (409, "still_mesh_admin".to_owned()));
    app.send(&admin, "DELETE", &path, json!({})).await;
    let ended = app.refused(&ken, "GET", "/api/auth/me", json!({})).await;
    assert_eq!(ended, (401, "account_disabled".to_owned()));
    let back = app.login("ken", PASSWORD).await;
    assert_eq!(back.status, 401, "{}", back.text());
    let shown = app.get(&admin, &format!("/api/users/{}", ken.id)).await;
    assert_eq!(
        (&shown["username"], &shown["display_name"]),
        (&json!("—"), &json!("—"))
    );
    let messages = app
        .get(&admin, &format!("/api/channels/{channel}/messages"))
        .await;
    assert_eq!(messages[0]["content"], "I was here");
    assert_eq!(messages[0]["author"]["username"], "—");
    let found = app.get(&admin, "/api/users?q=ken").await;
    assert_eq!(found, json!([]));
    // The name is free again, and stands for somebody else.
    let other = app.register("ken").await;
    assert_ne!(other.id, ken.id);
    app.stop().await;
}
