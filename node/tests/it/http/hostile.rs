//! Requests nobody means well with.

use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::app::TestApp;

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_bodies_are_refused_by_name_and_change_nothing() {
    let (app, admin) = TestApp::founded().await;
    let bearer = format!("Bearer {}", admin.token);
    let deep = format!("{{\"name\":{}{}}}", "[".repeat(40), "]".repeat(40));
    let long = format!("{{\"name\":\"{}\"}}", "x".repeat(1 << 20));
    let within = format!("{{\"name\":\"{}\"}}", "x".repeat(60_000));
    let cases: &[(&[u8], u16, &str, Option<&str>)] = &[
        (b"[]", 400, "not_an_object", None),
        (b"{\"name\":", 400, "malformed_json", Some("name")),
        (
            b"{\"name\":\"\xff\xfe\"}",
            400,
            "invalid_text",
            Some("name"),
        ),
        (
            b"{\"name\":\"a\\u0000b\"}",
            422,
            "forbidden_character",
            Some("name"),
        ),
        (
            b"{\"name\":\"a\\u202eb\"}",
            422,
            "forbidden_character",
            Some("name"),
        ),
        (b"{\"name\":{}}", 422, "wrong_type", Some("name")),
        (b"{}", 422, "missing", Some("name")),
        (deep.as_bytes(), 400, "too_deep", None),
        (long.as_bytes(), 413, "body_too_large", None),
        (within.as_bytes(), 422, "too_long", Some("name")),
    ];
    for (body, status, code, field) in cases {
        let headers = [JSON, ("authorization", bearer.as_str())];
        let answer = app.raw("POST", "/api/servers", &headers, body).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (*status, *code),
            "{shown}"
        );
        assert_eq!(answer.json()["field"], json!(field), "{shown}");
        assert_ne!(answer.json()["detail"], "", "{shown}");
    }
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ] {
        let headers = [
            ("content-type", content_type),
            ("authorization", bearer.as_str()),
        ];
        let answer = app
            .raw("POST", "/api/servers", &headers, b"{\"name\":\"x\"}")
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (415, "json_required")
        );
    }
    assert_eq!(app.get(&admin, "/api/servers").await, json!([]));
    let counted = app.host.counted();
    for (status, times) in [(400, 4), (413, 1), (415, 3), (422, 5)] {
        let name = format!("http_answers_{status}");
        assert_eq!(counted.get(name.as_str()), Some(&times), "{name}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn control_characters_and_wrong_lengths_name_their_field() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let path = format!("/api/channels/{channel}/messages");
    for (body, code, field) in [
        (json!({"content": ""}), "blank", "content"),
        (json!({"content": " \u{200B}\n"}), "blank", "content"),
        (
            json!({"content": "a\u{7}"}),
            "forbidden_character",
            "content",
        ),
        (
            json!({"content": "あ".repeat(4_001)}),
            "too_long",
            "content",
        ),
        (
            json!({"content": "x", "nonce": "a\nb"}),
            "forbidden_character",
            "nonce",
        ),
        (
            json!({"content": "x", "nonce": ""}),
            "out_of_range",
            "nonce",
        ),
        (
            json!({"content": "x", "nonce": "x".repeat(10_000)}),
            "out_of_range",
            "nonce",
        ),
        (
            json!({"content": "x", "parent_id": "1"}),
            "bad_id",
            "parent_id",
        ),
        (
            json!({"content": "x", "attachment_ids": ["1"]}),
            "bad_id",
            "attachment_ids",
        ),
    ] {
        let answer = app
            .call("POST", &path, Some(&admin.token), Some(&body))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (422, code),
            "{body}"
        );
        assert_eq!(answer.json()["field"], field, "{body}");
    }
    let body = json!({"content": "x", "parent_id": admin.id});
    let refused = app.refused(&admin, "POST", &path, body).await;
    assert_eq!(refused, (404, "parent_not_found".to_owned()));
    assert_eq!(app.get(&admin, &path).await, json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_paths_methods_and_ids_are_told_apart() {
    let (app, admin) = TestApp::founded().await;
    let none = "00000000000000000000000000";
    for (method, path, status, code) in [
        ("GET", "/api/nothing".to_owned(), 404, "not_found"),
        ("GET", "/api".to_owned(), 404, "not_found"),
        ("POST", "/nothing".to_owned(), 404, "not_found"),
        ("PUT", "/api/servers".to_owned(), 405, "method_not_allowed"),
        ("GET", "/api/servers/1".to_owned(), 404, "server_not_found"),
        (
            "GET",
            format!("/api/servers/{none}"),
            404,
            "server_not_found",
        ),
        (
            "GET",
            format!("/api/servers/{none}/members"),
            404,
            "server_not_found",
        ),
        (
            "GET",
            "/api/channels/%FF/messages".to_owned(),
            404,
            "not_found",
        ),
        (
            "GET",
            format!("/api/channels/{none}/messages"),
            404,
            "channel_not_found",
        ),
        (
            "GET",
            format!("/api/messages/{none}/history"),
            404,
            "message_not_found",
        ),
        ("GET", format!("/api/users/{none}"), 404, "user_not_found"),
        (
            "POST",
            "/api/mesh/nodes/xyz/approve".to_owned(),
            404,
            "node_not_found",
        ),
    ] {
        let answer = app.call(method, &path, Some(&admin.token), None).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{method} {path}"
        );
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_never_ends_and_a_head_that_is_too_large_are_cut_off() {
    let (app, admin) = TestApp::founded().await;
    let mut stream = TcpStream::connect(app.address).await.expect("a connection");
    let head = format!(
        "POST /api/servers HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
        admin.token
    );
    stream.write_all(head.as_bytes()).await.expect("taken");
    let chunk = format!("1000\r\n{}\r\n", "x".repeat(0x1000));
    for _ in 0..64 {
        stream.write_all(chunk.as_bytes()).await.expect("taken");
    }
    let _ = stream.write_all(b"0\r\n\r\n").await;
    let mut answer = vec![0; 12];
    stream
        .read_exact(&mut answer)
        .await
        .expect("an answer before the end");
    assert_eq!(answer, b"HTTP/1.1 413");
    let mut stream = TcpStream::connect(app.address).await.expect("a connection");
    let endless = format!("GET / HTTP/1.1\r\nx-long: {}", "y".repeat(1 << 20));
    let _ = stream.write_all(endless.as_bytes()).await;
    let answer = last_words(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    // What comes at once can be larger than what is waited for.
    let mut stream = TcpStream::connect(app.address).await.expect("a connection");
    let long = format!(
        "GET / HTTP/1.1\r\nhost: localhost\r\nx-long: {}\r\n\r\n",
        "y".repeat(40_000)
    );
    stream.write_all(long.as_bytes()).await.expect("taken");
    let mut answer = vec![0; 12];
    stream.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(answer, b"HTTP/1.1 431");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn garbage_instead_of_http_is_told_so_and_ends_the_connection_and_nothing_else() {
    let app = TestApp::start().await;
    let many = format!(
        "GET / HTTP/1.1\r\nhost: localhost\r\n{}\r\n",
        "a: b\r\n".repeat(400)
    );
    for (garbage, status) in [
        (&b"\x16\x03\x01\x02\x00\x01\x00"[..], 400),
        (b"\0\0\0\0\r\n\r\n", 400),
        (b"GET\r\n\r\n", 400),
        (b"GET / HTTP/9.9\r\n\r\n", 400),
        (
            b"GET / HTTP/1.1\r\nhost: localhost\r\nbad header\r\n\r\n",
            400,
        ),
        (
            b"POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n",
            400,
        ),
        (
            b"POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: gzip\r\n\r\n",
            400,
        ),
        (many.as_bytes(), 431),
    ] {
        let mut stream = TcpStream::connect(app.address).await.expect("a connection");
        stream.write_all(garbage).await.expect("taken");
        let answer = last_words(&mut stream).await;
        let shown = String::from_utf8_lossy(garbage);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{shown}: {answer}"
        );
    }
    assert_eq!(app.call("GET", "/api/health", None, None).await.status, 200);
    // A connection is counted when it has ended, which is a moment after its last words.
    let counted = || app.host.counted().get("http_malformed").copied();
    let all = async {
        while counted() != Some(8) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let all = tokio::time::timeout(Duration::from_secs(10), all).await;
    assert!(all.is_ok(), "{:?}", counted());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_garbage_follows_keeps_its_answer() {
    let app = TestApp::start().await;
    let mut stream = TcpStream::connect(app.address).await.expect("a connection");
    let request =
        b"GET /api/health HTTP/1.1\r\nhost: localhost\r\n\r\n\x16\x03\x01 nonsense\r\n\r\n";
    stream.write_all(request).await.expect("taken");
    let answer = last_words(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let (_, rest) = answer.split_once("\r\n\r\n").expect("a head");
    assert!(rest.contains("HTTP/1.1 400"), "{answer}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_websocket_is_told_so_like_everything_else() {
    let (app, admin) = TestApp::founded().await;
    let upgrade = [("connection", "upgrade"), ("upgrade", "websocket")];
    let key = ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
    let old = [upgrade[0], upgrade[1], key, ("sec-websocket-version", "8")];
    let bearer = format!("Bearer {}", admin.token);
    for headers in [&[("authorization", bearer.as_str())][..], &old, &upgrade] {
        let answer = app.raw("GET", "/ws", headers, b"").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (426, "upgrade_required")
        );
        assert_eq!(answer.header("sec-websocket-version"), "13");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
    let answer = app.raw("POST", "/ws", &[], b"").await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (405, "method_not_allowed")
    );
    app.stop().await;
}

/// Everything that is still said on a connection.
async fn last_words(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let end = stream.read_to_end(&mut answer);
    let end = tokio::time::timeout(Duration::from_secs(5), end).await;
    end.expect("an end").expect("in order");
    String::from_utf8_lossy(&answer).into_owned()
}
