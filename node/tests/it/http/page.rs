//! The page's files.

use super::app::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_place_of_the_page_is_the_page_and_missing_files_are_missing() {
    let app = TestApp::start().await;
    let page = app.call("GET", "/", None, None).await;
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, "text/html; charset=utf-8")
    );
    assert_eq!(page.header("cache-control"), "no-cache");
    for place in ["/invite/ABCD2345", "/mesh", "/index.html"] {
        assert_eq!(
            app.call("GET", place, None, None).await.body,
            page.body,
            "{place}"
        );
    }
    for missing in [
        "/app/missing.js",
        "/api/missing",
        "/app/../Cargo.toml",
        "/app/%2e%2e/x",
    ] {
        assert_eq!(
            app.call("GET", missing, None, None).await.status,
            404,
            "{missing}"
        );
    }
    let script = app.call("GET", "/app/main.js", None, None).await;
    assert_eq!(
        script.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_are_validated_and_compressed() {
    let app = TestApp::start().await;
    let path = "/app/vendor/preact.mjs";
    let plain = app.raw("GET", path, &[], b"").await;
    let etag = plain.header("etag").to_owned();
    assert_eq!(plain.header("content-encoding"), "");
    let small = app
        .raw("GET", path, &[("accept-encoding", "br, gzip")], b"")
        .await;
    assert_eq!(small.header("content-encoding"), "gzip");
    assert_eq!(small.body[..2], [0x1f, 0x8b]);
    assert!(small.body.len() < plain.body.len());
    let refused = app
        .raw("GET", path, &[("accept-encoding", "gzip;q=0")], b"")
        .await;
    assert_eq!(refused.body, plain.body);
    let known = app.raw("GET", path, &[("if-none-match", &etag)], b"").await;
    assert_eq!(
        (known.status, known.body.len(), known.header("etag")),
        (304, 0, etag.as_str())
    );
    let head = app.raw("HEAD", path, &[], b"").await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), plain.body.len().to_string());
    app.stop().await;
}

/// The paths that the page names, as a browser asks for them.
fn links(page: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(page);
    let quoted = text.split('"').filter(|part| part.starts_with("/app/"));
    quoted.map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_packed_page_s_files_may_be_kept_for_ever() {
    let app = TestApp::start().await;
    let page = app.call("GET", "/", None, None).await;
    let links = links(&page.body);
    let script = |path: &&String| path.ends_with("/start.js");
    assert_eq!(links.iter().filter(script).count(), 1, "{links:?}");
    for path in &links {
        let file = app.call("GET", path, None, None).await;
        assert_eq!(file.status, 200, "{path}");
        let kept = file.header("cache-control").to_owned();
        assert_eq!(kept, "public, max-age=31536000, immutable", "{path}");
    }
    let of_another_version = "/app/packed-0123456789abcdef/start.js";
    let file = app.call("GET", of_another_version, None, None).await;
    let kept = file.header("cache-control").to_owned();
    assert_eq!((file.status, kept.as_str()), (200, "no-cache"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sources_are_served_to_whoever_wants_them() {
    let app = TestApp::start_with(&[("WEB_SOURCES", "true")]).await;
    let page = app.call("GET", "/", None, None).await;
    let links = links(&page.body);
    assert!(links.contains(&"/app/main.js".to_owned()), "{links:?}");
    for path in links {
        let file = app.call("GET", &path, None, None).await;
        let kept = file.header("cache-control").to_owned();
        assert_eq!((file.status, kept.as_str()), (200, "no-cache"), "{path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_guide_is_served_in_the_reader_s_language_with_its_pictures() {
    let app = TestApp::start().await;
    for (accepted, place) in [("ja,en;q=0.5", "/help/ja"), ("fr", "/help/en")] {
        let asked = [("accept-language", accepted)];
        let front = app.raw("GET", "/help", &asked, b"").await;
        assert_eq!((front.status, front.header("location")), (307, place));
        let page = app.raw("GET", place, &[], b"").await;
        assert_eq!(
            (page.status, page.header("content-type")),
            (200, "text/html; charset=utf-8")
        );
        let text = String::from_utf8_lossy(&page.body).into_owned();
        let links = text.split('"').filter(|part| {
            part.starts_with("images/") || part.starts_with("/app/") || part.starts_with("/help/")
        });
        let mut pictures = 0;
        for link in links {
            let path = match link.strip_prefix("images/") {
                Some(picture) => format!("/help/images/{picture}"),
                None => link.to_owned(),
            };
            pictures += usize::from(link.starts_with("images/"));
            assert_eq!(app.raw("GET", &path, &[], b"").await.status, 200, "{path}");
        }
        assert!(pictures > 0, "{place}");
    }
    for missing in ["/help/de", "/help/", "/help/en.md", "/help/images/../en.md"] {
        assert_eq!(
            app.raw("GET", missing, &[], b"").await.status,
            404,
            "{missing}"
        );
    }
    app.stop().await;
}
