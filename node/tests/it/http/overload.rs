//! More than the node can take: bodies that come too slowly, commands that come too fast.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use node::host::{CommandError, Host};
use serde_json::json;
use storage::{Id, StoreError};
use sync::engine::Command;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::app::TestApp;

/// More than may wait for the engine's thread.
const POSTERS: usize = 12_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_comes_too_slowly_is_given_up() {
    let (app, admin) = TestApp::founded().await;
    let mut stream = TcpStream::connect(app.address).await.expect("a connection");
    let head = format!(
        "POST /api/servers HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\ncontent-length: 1000\r\nconnection: close\r\n\r\n{{",
        admin.token
    );
    stream.write_all(head.as_bytes()).await.expect("taken");
    let (mut reading, mut writing) = stream.split();
    let drip = async {
        while writing.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        std::future::pending::<()>().await;
    };
    let mut answer = Vec::new();
    let answered = tokio::select! {
        read = reading.read_to_end(&mut answer) => read.is_ok(),
        () = drip => false,
    };
    let answer = String::from_utf8_lossy(&answer);
    assert!(answered && answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("\"body_too_slow\""), "{answer}");
    assert_eq!(app.get(&admin, "/api/servers").await, json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_too_much_waits_posts_are_refused_and_none_that_was_promised_is_lost() {
    let (app, admin) = TestApp::founded().await;
    let (_, channel) = app.server(&admin).await;
    let flood = Arc::new(Flood {
        host: app.host.clone(),
        by: Id::parse(&admin.id).expect("an id"),
        channel: Id::parse(&channel).expect("an id"),
        over: AtomicBool::new(false),
        promised: AtomicU64::new(0),
        refused: AtomicU64::new(0),
    });
    let posters: Vec<_> = (0..POSTERS)
        .map(|_| tokio::spawn(Arc::clone(&flood).post()))
        .collect();
    let path = format!("/api/channels/{channel}/messages");
    let body = json!({ "content": "by the API" });
    let refused = loop {
        let answer = app
            .call("POST", &path, Some(&admin.token), Some(&body))
            .await;
        if answer.status != 201 {
            break answer;
        }
        flood.promised.fetch_add(1, Ordering::Relaxed);
    };
    flood.over.store(true, Ordering::Relaxed);
    assert_eq!((refused.status, refused.code().as_str()), (503, "busy"));
    assert_eq!(refused.header("retry-after"), "1");
    for poster in posters {
        poster.await.expect("no poster panics");
    }
    assert!(flood.refused.load(Ordering::Relaxed) > 0);
    let kept = app.host.read(|view| {
        let digests = view.view_digests()?;
        let messages = digests.iter().find(|(table, ..)| *table == "messages");
        Ok::<_, StoreError>(messages.map(|(_, _, rows)| *rows))
    });
    assert_eq!(
        kept.expect("a count"),
        Some(flood.promised.load(Ordering::Relaxed))
    );
    assert_eq!(
        app.post(&admin, &channel, "afterwards").await["content"],
        "afterwards"
    );
    app.stop().await;
}

/// Posters that don't wait to be asked again.
struct Flood {
    host: Host,
    by: Id,
    channel: Id,
    over: AtomicBool,
    promised: AtomicU64,
    refused: AtomicU64,
}

impl Flood {
    /// Posts again and again, until it is over.
    async fn post(self: Arc<Self>) {
        while !self.over.load(Ordering::Relaxed) {
            let command = Command::Post {
                by: self.by,
                channel: self.channel,
                content: "one of very many".to_owned(),
                parent: None,
                nonce: None,
                mentions: Vec::new(),
                attachments: Vec::new(),
            };
            match self.host.execute(command).await {
                Ok(_) => self.promised.fetch_add(1, Ordering::Relaxed),
                Err(CommandError::Busy) => {
                    tokio::time::sleep(Duration::from_millis(2)).await;
                    self.refused.fetch_add(1, Ordering::Relaxed)
                }
                Err(error) => panic!("{error}"),
            };
        }
    }
}
