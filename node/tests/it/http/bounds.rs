//! How much one person and one address may do.

use std::collections::BTreeSet;

use futures::StreamExt as _;
use node::http::document;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use super::app::{PASSWORD, TestApp};

/// What changes nothing that is kept, or is bounded in another way.
const NO_WRITES: [(&str, &str); 17] = [
    ("post", "/api/auth/register"),
    ("post", "/api/auth/login"),
    ("post", "/api/auth/recover"),
    ("post", "/api/mesh/join"),
    ("delete", "/api/mesh/join"),
    ("post", "/api/mesh/proof"),
    ("post", "/api/render/markdown"),
    ("post", "/api/servers/{server}/join"),
    ("post", "/api/channels/{channel}/read"),
    ("post", "/api/dms/{dm}/read"),
    ("post", "/api/channels/{channel}/unread"),
    ("post", "/api/dms/{dm}/unread"),
    ("post", "/api/inbox/read"),
    ("post", "/api/files/links"),
    ("head", "/api/uploads/{upload}"),
    // The bytes of an upload were reserved when it was begun.
    ("patch", "/api/uploads/{upload}"),
    ("delete", "/api/uploads/{upload}"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_that_a_member_changes_counts() {
    let app = TestApp::start_with(&[("MEMBER_WRITES_PER_MINUTE", "1")]).await;
    let (admin, other) = (app.register("admin").await, app.register("other").await);
    let (_, channel) = app.server(&admin).await;
    let description: Value = serde_json::to_value(document()).expect("JSON");
    let mut seen = BTreeSet::new();
    for (path, operations) in description["paths"].as_object().expect("paths") {
        for method in operations.as_object().expect("operations").keys() {
            let excepted = NO_WRITES.contains(&(method.as_str(), path.as_str()));
            if method == "get" || excepted {
                continue;
            }
            let id = "00000000000000000000000000";
            let concrete = path
                .split('/')
                .map(|part| if part.starts_with('{') { id } else { part });
            let concrete = concrete.collect::<Vec<_>>().join("/");
            let method = method.to_uppercase();
            let body = json!({});
            let answer = app
                .call(&method, &concrete, Some(&admin.token), Some(&body))
                .await;
            let told = (answer.status, answer.code());
            assert_eq!(
                told,
                (429, "too_many_requests".to_owned()),
                "{method} {path}"
            );
            assert_ne!(answer.header("retry-after"), "", "{method} {path}");
            seen.insert((method, path));
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
    // Others go on, and reading does.
    app.server(&other).await;
    app.get(&admin, &format!("/api/channels/{channel}/messages"))
        .await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_can_write_so_much_and_make_so_many_servers() {
    let settings = [
        ("MEMBER_MEGABYTES_PER_DAY", "1"),
        ("MEMBER_SERVERS_PER_DAY", "2"),
    ];
    let app = TestApp::start_with(&settings).await;
    let admin = app.register("admin").await;
    let (_, channel) = app.server(&admin).await;
    app.server(&admin).await;
    let body = json!({"name": "one too many"});
    let refused = app.refused(&admin, "POST", "/api/servers", body).await;
    assert_eq!(refused, (429, "too_many_requests".to_owned()));
    let path = format!("/api/channels/{channel}/messages");
    let body = json!({ "content": "長".repeat(4_000) });
    let mut taken = 0;
    let refused = loop {
        let answer = app
            .call("POST", &path, Some(&admin.token), Some(&body))
            .await;
        if answer.status != 201 {
            break answer;
        }
        taken += 1;
    };
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (429, "too_much_written")
    );
    assert!((70..90).contains(&taken), "{taken} messages of 12 kB");
    let other = app.register("other").await;
    app.server(&other).await;
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_has_so_many_pages_open_and_another_still_gets_one() {
    let app = TestApp::start_with(&[("MEMBER_CONNECTIONS", "2")]).await;
    let (admin, other) = (app.register("admin").await, app.register("other").await);
    let open = async |token: &str| {
        let mut request = format!("ws://{}/ws", app.address)
            .into_client_request()
            .expect("right");
        let protocols = format!("localchat.v1, bearer.{token}")
            .parse()
            .expect("a value");
        request
            .headers_mut()
            .insert("sec-websocket-protocol", protocols);
        let (mut socket, _) = tokio_tungstenite::connect_async(request)
            .await
            .expect("open");
        let first = socket.next().await.expect("something").expect("a frame");
        (socket, first)
    };
    let first = open(&admin.token).await;
    let second = open(&admin.token).await;
    let (_, refused) = open(&admin.token).await;
    let Message::Close(Some(frame)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(u16::from(frame.code), 1013);
    assert!(matches!(open(&other.token).await.1, Message::Text(_)));
    drop(first);
    drop(second);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_makes_so_many_accounts_and_others_are_not_affected() {
    let settings = [
        ("REGISTRATIONS_PER_HOUR", "3"),
        ("TRUST_FORWARDED_FOR", "true"),
    ];
    let app = TestApp::start_with(&settings).await;
    let register = async |name: &str, from: &str| {
        let form = json!({"username": name, "display_name": name, "password": PASSWORD});
        let headers = [
            ("x-forwarded-for", from),
            ("content-type", "application/json"),
        ];
        app.raw(
            "POST",
            "/api/auth/register",
            &headers,
            form.to_string().as_bytes(),
        )
        .await
    };
    for name in ["one", "two", "three"] {
        assert_eq!(register(name, "10.0.0.1").await.status, 201, "{name}");
        // What is refused anyway costs nothing of it.
        assert_eq!(register(name, "10.0.0.1").await.status, 409, "{name}");
    }
    let refused = register("four", "10.0.0.1").await;
    assert_eq!(refused.status, 429);
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!(wait > 60, "{wait}");
    assert_eq!(register("five", "10.0.0.2").await.status, 201);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn registration_can_be_closed_to_all_but_the_first() {
    let app = TestApp::start_with(&[("REGISTRATION", "closed")]).await;
    let own = app.call("GET", "/api/mesh/self", None, None).await.json();
    assert_eq!(own["registration"], "open", "somebody has to be the first");
    app.register("admin").await;
    let form = json!({"username": "ken", "display_name": "ken", "password": PASSWORD});
    let refused = app
        .call("POST", "/api/auth/register", None, Some(&form))
        .await;
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (403, "registration_closed")
    );
    let own = app.call("GET", "/api/mesh/self", None, None).await.json();
    assert_eq!(own["registration"], "closed");
    assert_eq!(app.login("admin", PASSWORD).await.status, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_victim_logs_in_while_somebody_guesses_elsewhere() {
    let app = TestApp::start_with(&[("TRUST_FORWARDED_FOR", "true")]).await;
    app.register("victim").await;
    let login = async |name: &str, password: &str, from: &str| {
        let form = json!({"username": name, "password": password}).to_string();
        let headers = [
            ("x-forwarded-for", from),
            ("content-type", "application/json"),
        ];
        app.raw("POST", "/api/auth/login", &headers, form.as_bytes())
            .await
            .status
    };
    for _ in 0..10 {
        assert_eq!(login("victim", "a guess", "10.0.0.1").await, 401);
    }
    assert_eq!(login("VICTIM", "a guess", "10.0.0.1").await, 429);
    assert_eq!(login("victim", PASSWORD, "10.0.0.2").await, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn status_and_presence_are_told_to_those_who_share_a_server() {
    let (app, ken) = TestApp::founded().await;
    let (friend, stranger) = (app.register("friend").await, app.register("stranger").await);
    let (server, channel) = app.server(&ken).await;
    app.let_in(&ken, &server, &friend).await;
    app.send(
        &ken,
        "PATCH",
        "/api/users/me",
        json!({"status_message": "外出中"}),
    )
    .await;
    let said = json!({"state": "away", "note": "戻りは三時", "until": null});
    app.send(&ken, "PUT", "/api/me/presence", said.clone())
        .await;
    let path = format!("/api/users/{}", ken.id);
    for who in [&ken, &friend] {
        let seen = app.get(who, &path).await;
        assert_eq!(
            (&seen["status_message"], &seen["online"]),
            (&json!("外出中"), &json!(false))
        );
        assert_eq!(
            (&seen["presence"], &seen["absence"]),
            (&json!("offline"), &said)
        );
    }
    let seen = app.get(&stranger, &path).await;
    assert_eq!(seen["display_name"], "admin");
    assert_eq!(
        (&seen["status_message"], seen.get("online")),
        (&json!(null), None)
    );
    assert_eq!((seen.get("presence"), seen.get("absence")), (None, None));
    let found = app.get(&stranger, "/api/users?q=admin").await;
    assert_eq!(found[0], seen);
    // A message may be read long after its author has left.
    let message = app.post(&ken, &channel, "hello").await;
    assert_eq!(message["author"]["status_message"], json!(null));
    let leave = format!("/api/servers/{server}/leave");
    app.send(&friend, "POST", &leave, json!({})).await;
    assert_eq!(app.get(&friend, &path).await, seen);
    app.stop().await;
}
