//! What becomes of the content of files whose messages are erased.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::app::{Person, TestApp, text};
use super::files::{post, read, upload};

/// Where a file's content is.
fn place(app: &TestApp, file: &Value) -> PathBuf {
    let hash = text(&file["blake3"]);
    app.data().join("files/blobs").join(&hash[..2]).join(hash)
}

async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..300 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it is not so that {what}");
}

/// Content is aside for a moment before it is gone.
async fn is_gone(app: &TestApp, place: &Path) {
    let aside = app.data().join("files/aside");
    let aside = aside.join(place.file_name().expect("a name"));
    let is_so = || !place.exists() && !aside.exists();
    until("the content is gone", is_so).await;
}

async fn erase(app: &TestApp, who: &Person, message: &Value) {
    let path = format!("/api/messages/{}", text(&message["id"]));
    app.send(who, "DELETE", &path, Value::Null).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn content_goes_with_the_last_message_that_names_it_and_not_before() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let mut messages = Vec::new();
    let mut files = Vec::new();
    for name in ["a.txt", "b.txt"] {
        let file = upload(&app, &admin, name, b"the same content").await.json();
        messages.push(post(&app, &admin, &channel, &[&file["id"]]).await.json());
        files.push(file);
    }
    let other = upload(&app, &admin, "c.txt", b"another").await.json();
    let with_other = post(&app, &admin, &channel, &[&other["id"]]).await.json();
    let (place, other_place) = (place(&app, &files[0]), place(&app, &other));
    erase(&app, &admin, &messages[0]).await;
    erase(&app, &admin, &with_other).await;
    is_gone(&app, &other_place).await;
    assert!(place.exists(), "the other message names it");
    let url = text(&messages[1]["attachments"][0]["url"]);
    assert_eq!(
        read(&app, &admin, &url, &[]).await.body,
        b"the same content"
    );
    // Somebody has uploaded it again and not posted it yet.
    let again = upload(&app, &admin, "d.txt", b"the same content")
        .await
        .json();
    erase(&app, &admin, &messages[1]).await;
    let last = upload(&app, &admin, "e.txt", b"last").await.json();
    let message = post(&app, &admin, &channel, &[&last["id"]]).await.json();
    erase(&app, &admin, &message).await;
    is_gone(&app, &self::place(&app, &last)).await;
    assert!(place.exists(), "an upload may be posted yet");
    let posted = post(&app, &admin, &channel, &[&again["id"]]).await;
    assert_eq!(posted.status, 201, "{}", posted.text());
    erase(&app, &admin, &posted.json()).await;
    is_gone(&app, &place).await;
    // What was posted once and erased since can't be named by another message.
    let late = post(&app, &admin, &channel, &[&again["id"]]).await;
    assert_eq!((late.status, late.code().as_str()), (422, "file_not_found"));
    let erased = || app.host.counters().snapshot().get("files_erased") == Some(&3);
    until("three contents are counted", erased).await;
    app.stop().await;
}
