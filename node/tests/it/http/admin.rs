//! What mesh admins do with accounts, and codes for who forgot a password.

use serde_json::{Value, json};

use super::app::{Answer, PASSWORD, Person, TestApp, text};

async fn recover(app: &TestApp, code: &str, new: &str) -> Answer {
    let body = json!({"code": code, "new": new});
    app.call("POST", "/api/auth/recover", None, Some(&body))
        .await
}

async fn change(app: &TestApp, admin: &Person, who: &Person, body: Value) -> Value {
    let path = format!("/api/admin/users/{}", who.id);
    app.send(admin, "PATCH", &path, body).await
}

async fn unchanged(app: &TestApp, admin: &Person, who: &Person, body: Value) -> (u16, String) {
    let path = format!("/api/admin/users/{}", who.id);
    app.refused(admin, "PATCH", &path, body).await
}

async fn set_registration(app: &TestApp, admin: &Person, word: &str) {
    let body = json!({"registration": word});
    app.send(admin, "PATCH", "/api/admin/settings", body).await;
}

async fn register(app: &TestApp, name: &str, invite: Option<&str>) -> Answer {
    let body = json!({
        "username": name, "display_name": name, "password": PASSWORD, "invite": invite,
    });
    app.call("POST", "/api/auth/register", None, Some(&body))
        .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_that_is_disabled_is_out_at_once_and_its_old_session_for_good() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    let shown = change(&app, &admin, &ken, json!({"disabled": true})).await;
    assert_eq!(shown["disabled"], true);
    let ended = app.refused(&ken, "GET", "/api/auth/me", json!({})).await;
    assert_eq!(ended, (401, "account_disabled".to_owned()));
    let back = app.login("ken", PASSWORD).await;
    assert_eq!(
        (back.status, back.code()),
        (401, "account_disabled".to_owned())
    );
    let wrong = app.login("ken", "not his password").await;
    assert_eq!(
        wrong.code(),
        "wrong_credentials",
        "only its owner learns that it is disabled"
    );
    change(&app, &admin, &ken, json!({"disabled": false})).await;
    let ended = app.refused(&ken, "GET", "/api/auth/me", json!({})).await;
    assert_eq!(ended, (401, "session_ended".to_owned()));
    let again = Person::from_grant(&app.login("ken", PASSWORD).await.ok());
    app.get(&again, "/api/auth/me").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_administrator_stays_one_and_open() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    for body in [json!({"mesh_admin": false}), json!({"disabled": true})] {
        let refused = unchanged(&app, &admin, &admin, body).await;
        assert_eq!(refused, (403, "not_oneself".to_owned()));
    }
    change(&app, &admin, &ken, json!({"mesh_admin": true})).await;
    assert_eq!(app.get(&ken, "/api/auth/me").await["mesh_admin"], true);
    let refused = unchanged(&app, &admin, &ken, json!({"disabled": true})).await;
    assert_eq!(refused, (409, "admin_not_disabled".to_owned()));
    let both = json!({"disabled": true, "mesh_admin": false});
    let shown = change(&app, &ken, &admin, both).await;
    assert_eq!(
        (&shown["disabled"], &shown["mesh_admin"]),
        (&json!(true), &json!(false))
    );
    let back = json!({"disabled": false, "mesh_admin": true});
    let shown = change(&app, &ken, &admin, back).await;
    assert_eq!(
        (&shown["disabled"], &shown["mesh_admin"]),
        (&json!(false), &json!(true))
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn accounts_are_listed_in_pages_found_and_renamed() {
    let (app, admin) = TestApp::founded().await;
    let ken = app.register("ken").await;
    app.register("Ken2").await;
    change(&app, &admin, &ken, json!({"disabled": true})).await;
    let names = |page: &Value| -> Vec<String> {
        let rows = page.as_array().expect("a list").iter();
        rows.map(|row| text(&row["username"])).collect()
    };
    let first = app.get(&admin, "/api/admin/users?limit=2").await;
    assert_eq!(names(&first), ["Ken2", "admin"]);
    let after = text(&first[1]["id"]);
    let path = format!("/api/admin/users?limit=2&after={after}");
    let second = app.get(&admin, &path).await;
    assert_eq!(names(&second), ["ken"]);
    assert_eq!(second[0]["disabled"], true);
    let found = app.get(&admin, "/api/admin/users?q=KEN").await;
    assert_eq!(names(&found), ["Ken2", "ken"]);
    let renamed = change(&app, &admin, &ken, json!({"rename": "kenji"})).await;
    assert_eq!(renamed["username"], "kenji");
    let path = format!("/api/admin/users/{}", ken.id);
    let body = json!({"rename": "ADMIN"});
    let taken = app
        .call("PATCH", &path, Some(&admin.token), Some(&body))
        .await;
    assert_eq!(
        (taken.status, taken.code().as_str(), &taken.json()["field"]),
        (409, "username_taken", &json!("rename"))
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_an_administrator_made_begins_with_a_code_that_works_once() {
    let (app, admin) = TestApp::founded().await;
    let form = json!({"username": "hana", "display_name": "花"});
    let made = app.send(&admin, "POST", "/api/admin/users", form).await;
    assert_eq!(made["account"]["no_password"], true);
    assert_eq!(app.login("hana", "").await.code(), "wrong_credentials");
    let code = text(&made["code"]);
    for new in ["short", "Password123!", "hana-2024"] {
        let refused = recover(&app, &code, new).await;
        assert_eq!(
            (refused.status, &refused.json()["field"]),
            (422, &json!("new"))
        );
    }
    let typed = code.to_lowercase().replace('-', " ");
    let grant = recover(&app, &typed, "my own choice").await.ok();
    let hana = Person::from_grant(&grant);
    app.get(&hana, "/api/auth/me").await;
    let again = recover(&app, &code, "somebody else's").await;
    assert_eq!(
        (again.status, again.code().as_str(), &again.json()["field"]),
        (403, "recovery_code_invalid", &json!("code"))
    );
    app.login("hana", "my own choice").await.ok();
    // Who forgot it: the session of whoever has the old one ends.
    let path = format!("/api/admin/users/{}/reset", hana.id);
    let reset = app.send(&admin, "POST", &path, json!({})).await;
    recover(&app, &text(&reset["code"]), "a second choice")
        .await
        .ok();
    let ended = app.refused(&hana, "GET", "/api/auth/me", json!({})).await;
    assert_eq!(ended, (401, "session_ended".to_owned()));
    let body = json!({"expires_in_minutes": 10_081});
    let long = app.refused(&admin, "POST", &path, body).await;
    assert_eq!(long, (422, "out_of_range".to_owned()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_are_not_found_by_trying() {
    let (app, _) = TestApp::founded().await;
    let mut statuses = Vec::new();
    for _ in 0..25 {
        let answer = recover(&app, "ABCD-EFGH-JKLM-NPQR", "my own choice").await;
        statuses.push(answer.status);
    }
    assert_eq!(statuses[0], 403);
    assert_eq!(statuses[24], 429);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn registering_is_open_for_those_with_an_invite_or_closed() {
    let (app, admin) = TestApp::founded().await;
    let (server, channel) = app.server(&admin).await;
    let path = format!("/api/servers/{server}/invites");
    let once = json!({"max_uses": 1});
    let invite = app.send(&admin, "POST", &path, once).await;
    let code = text(&invite["code"]);
    set_registration(&app, &admin, "invite").await;
    let own = app.call("GET", "/api/mesh/self", None, None).await.ok();
    assert_eq!(own["registration"], "invite");
    for (given, status, code) in [
        (None, 403, "registration_by_invite"),
        (Some(" "), 403, "registration_by_invite"),
        (Some("AAAAAAAA"), 404, "invite_not_found"),
    ] {
        let refused = register(&app, "ken", given).await;
        let told = (refused.status, refused.code());
        assert_eq!(told, (status, code.to_owned()), "{given:?}");
        assert_eq!(refused.json()["field"], "invite");
    }
    let ken = register(&app, "ken", Some(&code)).await.ok();
    let ken = Person::from_grant(&ken);
    let messages = format!("/api/channels/{channel}/messages");
    app.get(&ken, &messages).await;
    let used_up = register(&app, "mia", Some(&code)).await;
    assert_eq!(used_up.code(), "invite_used_up");
    set_registration(&app, &admin, "closed").await;
    let closed = register(&app, "mia", Some(&code)).await;
    assert_eq!(closed.code(), "registration_closed");
    // Administrators go on making accounts.
    let form = json!({"username": "mia", "display_name": "mia"});
    app.send(&admin, "POST", "/api/admin/users", form).await;
    set_registration(&app, &admin, "open").await;
    app.register("yuki").await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn passwords_that_are_guessed_first_are_refused_with_the_reason() {
    let (app, ken) = TestApp::founded().await;
    let form = |password: &str| json!({"username": "mia", "display_name": "Mia Mori", "password": password});
    for (password, code) in [
        ("P@ssw0rd1", "password_well_known"),
        ("mori2024!", "password_own_name"),
        // The mesh is named after its first node here.
        ("hq-3f-2024", "password_own_name"),
    ] {
        let body = form(password);
        let refused = app
            .call("POST", "/api/auth/register", None, Some(&body))
            .await;
        let told = (refused.status, refused.code());
        assert_eq!(told, (422, code.to_owned()), "{password}");
        assert_eq!(refused.json()["field"], "password");
    }
    let body = json!({"current": PASSWORD, "new": "admin-admin"});
    let refused = app.refused(&ken, "POST", "/api/auth/password", body).await;
    assert_eq!(refused, (422, "password_own_name".to_owned()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_may_be_narrower_than_its_mesh() {
    let (app, admin) = TestApp::founded_with(&[("REGISTRATION", "closed")]).await;
    let settings = app.get(&admin, "/api/admin/settings").await;
    assert_eq!(settings["registration"], "open");
    assert_eq!(settings["registration_here"], "closed");
    let refused = register(&app, "ken", None).await;
    assert_eq!(refused.code(), "registration_closed");
    app.stop().await;
}
