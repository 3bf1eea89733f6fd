//! A page that stops reading while little waits for it.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use futures::StreamExt as _;
use node::http;
use tokio::net::TcpSocket;
use tokio::time::timeout;

use super::office::{Office, connect, office, until};

/// So much fits neither into the sockets below nor breaks the bound of a queue.
const EVENTS: usize = 30;

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_nothing_for_ten_seconds_is_cut_off_though_little_waits() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let narrow = narrow_entrance(&office);
    let token = office.token(ken, 3_600);
    let mut stalled = connect(narrow, &token, None).await.unwrap();
    let mut reader = office.listen(office.hana).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let mut bytes = 0;
    for number in 0..EVENTS {
        office
            .post(office.hana, &format!("{number} {}", "長".repeat(3_000)))
            .await;
        bytes += reader.next_of("message_created").await.to_string().len();
    }
    assert!(
        bytes < 1024 * 1024,
        "so much would be cut off anyway: {bytes}"
    );
    until("the stalled one is cut off", || {
        office.app.live.connections() == 1
    })
    .await;
    assert_eq!(office.counter("live_closed_too_slow"), 1);
    let rest = async { while let Some(Ok(_)) = stalled.next().await {} };
    timeout(Duration::from_secs(10), rest)
        .await
        .expect("the socket has ended");
    office.post(office.hana, "still here").await;
    let event = reader.next_of("message_created").await;
    assert_eq!(event["message"]["content"], "still here");
}

/// A second way in, through which the kernel keeps hardly anything.
fn narrow_entrance(office: &Office) -> SocketAddr {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_send_buffer_size(16 * 1_024).unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let listener = socket.listen(16).unwrap();
    let address = listener.local_addr().unwrap();
    let app = office.app.clone();
    tokio::spawn(http::serve(app, listener, std::future::pending()));
    address
}
