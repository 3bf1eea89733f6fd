//! Where somebody is signed in, ending that, and logins from devices that nobody knew.

use serde_json::{Value, json};

use super::app::{PASSWORD, Person, TestApp, text};

const FIREFOX: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0";
const SAFARI: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1";

async fn ask(app: &TestApp, token: &str, agent: &str, method: &str, path: &str) -> (u16, Value) {
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", bearer.as_str()), ("user-agent", agent)];
    let answer = app.raw(method, path, &headers, b"").await;
    let json = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    (answer.status, json)
}

async fn log_in(app: &TestApp, agent: &str, device: Option<&str>) -> String {
    let form = json!({"username": "ken", "password": PASSWORD, "device": device}).to_string();
    let headers = [("content-type", "application/json"), ("user-agent", agent)];
    let answer = app
        .raw("POST", "/api/auth/login", &headers, form.as_bytes())
        .await;
    text(&answer.ok()["access_token"])
}

async fn listed(app: &TestApp, token: &str) -> Vec<Value> {
    let (status, json) = ask(app, token, FIREFOX, "GET", "/api/auth/sessions").await;
    assert_eq!(status, 200, "{json}");
    json.as_array().expect("a list").clone()
}

/// The id of the session of a token.
async fn own_id(app: &TestApp, token: &str) -> String {
    let listed = listed(app, token).await;
    let own = listed.iter().find(|one| one["current"] == true);
    text(&own.expect("this session")["id"])
}

async fn status(app: &TestApp, token: &str) -> u16 {
    app.call("GET", "/api/auth/me", Some(token), None)
        .await
        .status
}

/// An administrator and ken, at a machine of his.
async fn with_ken() -> (TestApp, Person, String) {
    let (app, admin) = TestApp::founded().await;
    let form = json!({
        "username": "ken", "display_name": "Ken", "password": PASSWORD, "device": "at my desk",
    });
    let headers = [
        ("content-type", "application/json"),
        ("user-agent", FIREFOX),
    ];
    let form = form.to_string();
    let answer = app
        .raw("POST", "/api/auth/register", &headers, form.as_bytes())
        .await;
    (app, admin, text(&answer.ok()["access_token"]))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ones_own_sessions_are_listed_with_device_place_node_and_last_use() {
    let (app, admin, desk) = with_ken().await;
    let phone = log_in(&app, SAFARI, Some("my phone")).await;
    let sessions = listed(&app, &desk).await;
    assert_eq!(sessions.len(), 2, "{sessions:?}");
    let own = &sessions[0];
    let expected = json!(["Firefox", "Windows", "127.0.0.1", "hq-3f", true, false]);
    let said = json!([
        own["browser"],
        own["system"],
        own["address"],
        own["node"]["name"],
        own["current"],
        own["new_device"],
    ]);
    assert_eq!(said, expected);
    let told = &sessions[1];
    assert_eq!(told["browser"], "Safari");
    assert_eq!(told["system"], "iPhone");
    assert_eq!(
        (&told["current"], &told["new_device"]),
        (&json!(false), &json!(true))
    );
    for time in ["created_at", "last_used_at", "expires_at"] {
        assert!(text(&told[time]).ends_with('Z'), "{told}");
    }
    assert_eq!(listed(&app, &admin.token).await.len(), 1, "nobody else's");
    // Nothing of it is in what others are told of ken.
    let shown = app.get(&admin, "/api/users?q=ken").await.to_string();
    assert!(
        !shown.contains("127.0.0.1") && !shown.contains("Safari"),
        "{shown}"
    );
    assert_eq!(status(&app, &phone).await, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_session_is_ended_and_the_others_go_on() {
    let (app, admin, desk) = with_ken().await;
    let phone = log_in(&app, SAFARI, None).await;
    let id = own_id(&app, &phone).await;
    let path = format!("/api/auth/sessions/{id}");
    let foreign = app.refused(&admin, "DELETE", &path, json!({})).await;
    assert_eq!(foreign, (404, "session_not_found".to_owned()));
    assert_eq!(status(&app, &phone).await, 200);
    assert_eq!(ask(&app, &desk, FIREFOX, "DELETE", &path).await.0, 204);
    let (refused, told) = ask(&app, &phone, SAFARI, "GET", "/api/auth/me").await;
    assert_eq!(
        (refused, text(&told["code"])),
        (401, "session_ended".to_owned())
    );
    assert_eq!(status(&app, &desk).await, 200);
    let again = ask(&app, &desk, FIREFOX, "DELETE", &path).await;
    assert_eq!(
        (again.0, text(&again.1["code"])),
        (404, "session_not_found".to_owned())
    );
    for bad in ["x", "../me", "%00"] {
        let path = format!("/api/auth/sessions/{bad}");
        assert_eq!(
            ask(&app, &desk, FIREFOX, "DELETE", &path).await.0,
            404,
            "{bad}"
        );
    }
    // Logging out ends the one in which it is asked.
    assert_eq!(
        ask(&app, &desk, FIREFOX, "POST", "/api/auth/logout")
            .await
            .0,
        204
    );
    assert_eq!(status(&app, &desk).await, 401);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_others_are_ended_and_this_one_goes_on_with_a_new_token() {
    let (app, admin, desk) = with_ken().await;
    let phone = log_in(&app, SAFARI, None).await;
    let (status_code, grant) = ask(&app, &desk, FIREFOX, "DELETE", "/api/auth/sessions").await;
    assert_eq!(status_code, 200, "{grant}");
    let new = text(&grant["access_token"]);
    for old in [&desk, &phone] {
        assert_eq!(status(&app, old).await, 401);
    }
    let sessions = listed(&app, &new).await;
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    assert_eq!(sessions[0]["new_device"], false);
    assert_eq!(status(&app, &admin.token).await, 200);
    // The phone is told of when it comes back: it was never said to be known.
    log_in(&app, SAFARI, None).await;
    assert_eq!(listed(&app, &new).await[1]["new_device"], true);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_login_from_a_new_device_is_told_until_it_was_seen_and_not_to_the_stranger() {
    let (app, _, desk) = with_ken().await;
    // Tokens say seconds.
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    let stranger = log_in(&app, "curl/8.5.0", None).await;
    let again = log_in(&app, "curl/8.5.0", None).await;
    let (one, other) = (own_id(&app, &stranger).await, own_id(&app, &again).await);
    assert_ne!(one, other, "two logins of a second are two sessions");
    let told = |sessions: &[Value]| {
        let told = sessions.iter().filter(|one| one["new_device"] == true);
        let mut told: Vec<String> = told.map(|one| text(&one["id"])).collect();
        told.sort();
        told
    };
    let mut both = vec![one.clone(), other.clone()];
    both.sort();
    assert_eq!(told(&listed(&app, &desk).await), both);
    let seen = |id: &str| format!("/api/auth/sessions/{id}/seen");
    for token in [&stranger, &again] {
        assert_eq!(told(&listed(&app, token).await), Vec::<String>::new());
        let refused = ask(&app, token, "curl/8.5.0", "PUT", &seen(&one)).await;
        assert_eq!(
            (refused.0, text(&refused.1["code"])),
            (403, "session_too_new".to_owned())
        );
    }
    assert_eq!(ask(&app, &desk, FIREFOX, "PUT", &seen(&one)).await.0, 204);
    assert_eq!(ask(&app, &desk, FIREFOX, "PUT", &seen(&one)).await.0, 204);
    assert_eq!(
        told(&listed(&app, &desk).await),
        std::slice::from_ref(&other)
    );
    // The same browser elsewhere is known by what it keeps; one without is not.
    let known = log_in(
        &app,
        "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0",
        Some("at my desk"),
    )
    .await;
    let known = own_id(&app, &known).await;
    assert_eq!(
        told(&listed(&app, &desk).await),
        std::slice::from_ref(&other)
    );
    assert_ne!(known, other);
    let form = json!({"username": "ken", "password": PASSWORD, "device": "長".repeat(65)});
    let refused = app.call("POST", "/api/auth/login", None, Some(&form)).await;
    assert_eq!(
        (refused.status, refused.code()),
        (422, "too_long".to_owned())
    );
    assert_eq!(refused.json()["field"], "device");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_client_says_of_itself_is_no_more_than_words() {
    let (app, _, desk) = with_ken().await;
    let long = format!("x{}", "y".repeat(4_000));
    for agent in ["<img src=x onerror=alert(1)>", "a\u{202e}b/1", &long] {
        log_in(&app, agent, None).await;
    }
    for session in listed(&app, &desk)
        .await
        .iter()
        .filter(|one| one["current"] == false)
    {
        let said = format!("{}{}", session["browser"], session["system"]);
        assert_eq!(said, "nullnull", "{session}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_logins_leave_a_short_list_with_this_session_in_it() {
    let (app, _, desk) = with_ken().await;
    // What the logins would write, without the price of a password.
    let user = app
        .get(
            &Person {
                id: String::new(),
                token: desk.clone(),
            },
            "/api/auth/me",
        )
        .await;
    let user = storage::Id::parse(&text(&user["id"])).expect("an id");
    let epoch = app
        .host
        .read(|view| view.user(user))
        .expect("readable")
        .expect("ken")
        .epoch;
    let now_ms = node::time::now_ms();
    for number in 0..1_000_u64 {
        let mut session = [7; 16];
        session[..8].copy_from_slice(&number.to_be_bytes());
        let note = sync::preference::SessionNote {
            session: storage::Id(session),
            device: sync::preference::Device::default(),
            address: None,
            key: None,
            new_device: false,
            issued_ms: now_ms,
            expires_ms: now_ms + 3_600_000,
            epoch: (epoch.newest, epoch.raises),
            used_ms: 0,
        };
        let note = Box::new(note);
        let noted = sync::preference::Noted::Login { continues: None };
        let command = sync::engine::Command::NoteSession { user, note, noted };
        app.host.execute(command).await.expect("noted");
    }
    let sessions = listed(&app, &desk).await;
    assert!(
        sessions.len() <= sync::preference::SLOTS_MAX + 1,
        "{}",
        sessions.len()
    );
    assert_eq!(
        sessions[0]["current"], true,
        "also where it is noted no more"
    );
    assert_eq!(sessions[0]["browser"], "Firefox");
    let own = text(&sessions[0]["id"]);
    let path = format!("/api/auth/sessions/{own}");
    assert_eq!(ask(&app, &desk, FIREFOX, "DELETE", &path).await.0, 204);
    assert_eq!(status(&app, &desk).await, 401);
    app.stop().await;
}
