//! Who may ask at all: addresses, host names, web origins; and what every answer carries.

use serde_json::json;

use super::app::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_outside_the_private_ranges_gets_nothing() {
    let app = TestApp::start_with(&[("TRUST_FORWARDED_FOR", "true")]).await;
    for path in ["/api/health", "/", "/app/main.js", "/ws"] {
        let answer = app
            .raw("GET", path, &[("x-forwarded-for", "8.8.8.8")], b"")
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (403, "address_not_allowed"),
            "{path}"
        );
        let answer = app
            .raw(
                "GET",
                path,
                &[("x-forwarded-for", "10.0.0.1, nonsense")],
                b"",
            )
            .await;
        assert_eq!(answer.status, 403, "{path}");
    }
    let answer = app
        .raw(
            "GET",
            "/api/health",
            &[("x-forwarded-for", "10.0.0.1")],
            b"",
        )
        .await;
    assert_eq!(answer.status, 200);
    // Whoever comes through a proxy is not at this machine.
    app.register("admin").await;
    let answer = app
        .raw("GET", "/metrics", &[("x-forwarded-for", "10.0.0.1")], b"")
        .await;
    assert_eq!(answer.status, 401);
    assert_eq!(app.raw("GET", "/metrics", &[], b"").await.status, 200);
    assert!(app.host.counters().snapshot()["http_refused_address"] >= 4);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counters_are_not_shown_through_a_proxy_on_this_machine() {
    let (app, admin) = TestApp::founded().await;
    for proxied in [
        ("x-forwarded-for", "10.0.0.9"),
        ("via", "1.1 proxy"),
        ("host", "hq-3f.local"),
    ] {
        let answer = app.raw("GET", "/metrics", &[proxied], b"").await;
        assert_eq!(answer.status, 401, "{proxied:?}");
    }
    let bearer = format!("Bearer {}", admin.token);
    let headers = [("x-forwarded-for", "10.0.0.9"), ("authorization", &bearer)];
    assert_eq!(app.raw("GET", "/metrics", &headers, b"").await.status, 200);
    app.stop().await;
    let app = TestApp::start_with(&[("METRICS_TOKEN", "read-my-counters")]).await;
    app.register("admin").await;
    for (token, status) in [("Bearer read-my-counters", 200), ("Bearer read-my", 401)] {
        let headers = [("authorization", token)];
        assert_eq!(
            app.raw("GET", "/metrics", &headers, b"").await.status,
            status
        );
    }
    assert_eq!(app.raw("GET", "/metrics", &[], b"").await.status, 401);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_cannot_speak_for_another_address_unless_it_is_a_trusted_proxy() {
    let app = TestApp::start().await;
    let answer = app
        .raw("GET", "/api/health", &[("x-forwarded-for", "8.8.8.8")], b"")
        .await;
    assert_eq!(
        answer.status, 200,
        "the header of somebody unknown means nothing"
    );
    assert_eq!(app.host.counted().get("http_untrusted_proxy"), Some(&1));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foreign_host_name_is_not_answered_to() {
    let app = TestApp::start_with(&[("CORS_ALLOW_ORIGINS", "https://chat.example")]).await;
    for host in [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "",
    ] {
        for path in ["/api/health", "/", "/app/main.js"] {
            let answer = app.raw("GET", path, &[("host", host)], b"").await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (421, "host_not_allowed"),
                "{host}"
            );
        }
    }
    for host in [
        "localhost:1",
        "127.0.0.1",
        "[::1]",
        "HQ-3F",
        "hq-3f.local",
        "chat.example",
    ] {
        let answer = app.raw("GET", "/api/health", &[("host", host)], b"").await;
        assert_eq!(answer.status, 200, "{host}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_pages_of_the_mesh_and_configured_ones_may_read_answers() {
    let app = TestApp::start_with(&[("CORS_ALLOW_ORIGINS", "https://chat.example")]).await;
    app.register("admin").await;
    let own = format!("http://{}", app.address);
    for (origin, allowed) in [
        ("https://chat.example", true),
        (own.as_str(), true),
        ("https://evil.example", false),
        ("null", false),
        ("http://127.0.0.1:1", false),
    ] {
        let headers = [
            ("origin", origin),
            ("access-control-request-method", "POST"),
        ];
        for (method, path) in [("OPTIONS", "/api/servers"), ("GET", "/api/health")] {
            let answer = app.raw(method, path, &headers, b"").await;
            let told = answer.header("access-control-allow-origin");
            assert_eq!(told == origin, allowed, "{method} {origin}: {told:?}");
            assert_eq!(answer.header("access-control-allow-credentials"), "");
            if method == "OPTIONS" {
                let headers = answer.header("access-control-allow-headers");
                assert_eq!(headers.contains("authorization"), allowed, "{origin}");
            }
        }
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_carry_what_keeps_browsers_from_guessing() {
    let (app, admin) = TestApp::founded().await;
    let api = app
        .call("GET", "/api/auth/me", Some(&admin.token), None)
        .await;
    assert_eq!(api.header("x-content-type-options"), "nosniff");
    assert_eq!(api.header("cache-control"), "no-store");
    assert!(
        api.header("content-security-policy")
            .starts_with("default-src 'none'")
    );
    let page = app.call("GET", "/", None, None).await;
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    let pictures = format!("img-src 'self' http://{} data: blob:", app.address);
    assert!(policy.contains(&pictures), "{policy}");
    assert!(!policy.contains("unsafe") && policy.contains(&format!("ws://{}", app.address)));
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert!(page.header("permissions-policy").contains("camera=()"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn diagrams_are_drawn_in_a_frame_of_no_origin() {
    let (app, _) = TestApp::founded().await;
    let frame = app
        .call("GET", "/app/diagrams/index.html", None, None)
        .await;
    assert_eq!(frame.header("content-type"), "text/html; charset=utf-8");
    let policy = frame.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self';",
        "style-src 'unsafe-inline';",
        "img-src data:;",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    ] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    // It may talk to nobody, and is of no origin also where nothing frames it.
    assert!(!policy.contains("connect-src") && policy.ends_with("; sandbox allow-scripts"));
    assert_eq!(frame.header("referrer-policy"), "no-referrer");
    let page = app.call("GET", "/", None, None).await;
    let framed = format!("; frame-src 'self' http://{};", app.address);
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&framed), "{policy}");

    // Its modules are asked for by nobody in particular, and kept.
    let text = String::from_utf8_lossy(&frame.body).into_owned();
    let mut paths = text.split('"').filter(|part| part.ends_with("/draw.js"));
    let own = paths.next().unwrap();
    let entry = own.replace("draw.js", "mermaid/mermaid.esm.min.mjs");
    for path in [own, &entry] {
        let origin = ("origin", "null");
        let packed = app
            .raw("GET", path, &[origin, ("accept-encoding", "gzip")], b"")
            .await;
        let plain = app.raw("GET", path, &[origin], b"").await;
        for answer in [&packed, &plain] {
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            assert_eq!(answer.header("access-control-allow-credentials"), "");
            let kept = answer.header("cache-control");
            assert_eq!(kept, "public, max-age=31536000, immutable");
            let policy = answer.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'"), "{policy}");
        }
        assert_eq!(packed.header("content-encoding"), "gzip", "{path}");
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert!(plain.body.len() > packed.body.len(), "{path}");
        assert!(std::str::from_utf8(&plain.body).is_ok(), "{path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sentences_are_in_the_readers_language() {
    let (app, _) = TestApp::founded().await;
    let ask = async |language: &str| {
        let answer = app
            .raw("GET", "/api/servers", &[("accept-language", language)], b"")
            .await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (401, "application/json")
        );
        answer.json()
    };
    let english = json!({"detail": "Sign in first.", "code": "not_signed_in", "field": null});
    let japanese =
        json!({"detail": "サインインしてください。", "code": "not_signed_in", "field": null});
    assert_eq!(ask("ja,en;q=0.5").await, japanese);
    assert_eq!(ask("en-GB").await, english);
    assert_eq!(ask("fr").await, english);
    app.stop().await;
}
