//! Clients that send garbage, flood, or never read.

use std::time::Duration;

use futures::SinkExt as _;
use tokio_tungstenite::tungstenite::Message;

use super::office::{office, until};

#[tokio::test(flavor = "multi_thread")]
async fn a_little_garbage_is_ignored_and_counted() {
    let office = office().await;
    let mut listener = office.listen(office.hana).await;
    for garbage in [
        "",
        "{",
        "[1]",
        "{\"type\":7}",
        "{\"type\":\"typing\",\"channel_id\":\"x\"}",
    ] {
        listener.send(garbage).await;
    }
    listener.send("{\"type\":\"of a later version\"}").await;
    listener
        .send("{\"type\":\"typing\",\"channel_id\":\"00000000000000000000000000\"}")
        .await;
    listener
        .socket
        .send(Message::binary(vec![0xff; 100]))
        .await
        .unwrap();
    listener.drain().await;
    assert_eq!(office.counter("live_bad_frames"), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn much_garbage_ends_the_connection() {
    let office = office().await;
    let mut listener = office.listen(office.hana).await;
    for _ in 0..25 {
        listener.send("garbage").await;
    }
    assert_eq!(listener.close_code().await, 4400);
    assert_eq!(office.counter("live_closed_garbage"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_ends_the_connection() {
    let office = office().await;
    let mut listener = office.listen(office.hana).await;
    for _ in 0..100 {
        listener.send("{\"type\":\"ping\"}").await;
    }
    assert_eq!(listener.close_code().await, 4429);
    assert_eq!(office.counter("live_closed_flood"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_is_too_long_ends_the_connection() {
    let office = office().await;
    let mut listener = office.listen(office.hana).await;
    listener.send(&"x".repeat(65 * 1_024)).await;
    until("it is gone", || office.app.live.connections() == 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_reads_is_cut_off_and_slows_nobody() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let stalled = office.listen(ken).await;
    let mut reader = office.listen(office.hana).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let content = "長".repeat(4_000);
    for number in 0..400 {
        office
            .post(
                office.hana,
                &format!("{number}{}", &content[..content.len() - 9]),
            )
            .await;
        let event = reader.next_of("message_created").await;
        assert!(
            event["message"]["content"]
                .as_str()
                .unwrap()
                .starts_with(&number.to_string())
        );
    }
    until("the stalled one is cut off", || {
        office.app.live.connections() == 1
    })
    .await;
    assert_eq!(office.counter("live_closed_too_slow"), 1);
    drop(stalled);
    reader.drain().await;
}
