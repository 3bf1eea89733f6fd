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
            "not_supported",
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
    let mut answer = Vec::new();
    let end = stream.read_to_end(&mut answer);
    let end = tokio::time::timeout(Duration::from_secs(5), end).await;
    assert!(
        end.is_ok(),
        "the connection is ended, whether or not the 431 gets through"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn garbage_instead_of_http_ends_the_connection_and_nothing_else() {
    let app = TestApp::start().await;
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00"[..],
        b"\0\0\0\0\r\n\r\n",
        b"GET\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(app.address).await.expect("a connection");
        stream.write_all(garbage).await.expect("taken");
        stream.shutdown().await.expect("our side is closed");
        let mut rest = Vec::new();
        let end = stream.read_to_end(&mut rest);
        let _ = tokio::time::timeout(Duration::from_secs(5), end)
            .await
            .expect("an end");
    }
    assert_eq!(app.call("GET", "/api/health", None, None).await.status, 200);
    app.stop().await;
}
