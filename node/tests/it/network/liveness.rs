//! Telling a dead line from a busy one.

use std::time::{Duration, Instant};

use bytes::Bytes;
use node::network::{DisconnectReason, FoundBy, NetworkEvent};
use tokio::time::sleep;

use super::peer::Peer;
use super::relay::Relay;

async fn pair_over_a_line(seeds: (u8, u8), bytes_per_second: usize) -> (Peer, Peer, Relay) {
    let (mut a, mut b) = (Peer::start(seeds.0).await, Peer::start(seeds.1).await);
    let relay = Relay::start(b.address, bytes_per_second).await;
    a.admit(&[b.id()]);
    b.admit(&[a.id()]);
    a.handle
        .add_address(Some(b.id()), relay.address, FoundBy::Ticket)
        .await;
    a.connected().await;
    b.connected().await;
    (a, b, relay)
}

#[tokio::test]
async fn a_line_that_goes_dead_without_a_word_is_noticed_on_both_sides() {
    let (mut a, mut b, relay) = pair_over_a_line((101, 102), 10_000_000).await;
    let cut = Instant::now();
    relay.cut();
    let (on_a, on_b) = tokio::join!(a.disconnected(), b.disconnected());
    assert_eq!(
        (on_a, on_b),
        (DisconnectReason::Silent, DisconnectReason::Silent)
    );
    // Generous; on an idle machine it takes two and a half seconds.
    assert!(cut.elapsed() < Duration::from_secs(6));
    assert_eq!(a.handle.stats().silent_peers_cut, 1);
}

#[tokio::test]
async fn of_two_dials_of_one_address_the_one_that_is_answered_is_heard() {
    let (mut a, mut b) = (Peer::start(105).await, Peer::start(106).await);
    let relay = Relay::start_holding(1, b.address, 10_000_000).await;
    a.admit(&[b.id()]);
    b.admit(&[a.id()]);
    // The address is dialled as a seed, to which nobody answers, and then as the node's.
    let seed = a.handle.add_address(None, relay.address, FoundBy::Ticket);
    seed.await;
    sleep(Duration::from_millis(500)).await;
    a.handle
        .add_address(Some(b.id()), relay.address, FoundBy::Ticket)
        .await;
    a.connected().await;
    b.connected().await;
    let ended = |event| match event {
        NetworkEvent::Disconnected { reason, .. } => Some(reason),
        _ => None,
    };
    let time = Duration::from_secs(4);
    let (on_a, on_b) = tokio::join!(a.listen_for(time, ended), b.listen_for(time, ended));
    assert_eq!((on_a, on_b), (Vec::new(), Vec::new()));
    assert_eq!(a.handle.stats().silent_peers_cut, 0);
}

#[tokio::test]
async fn a_line_that_is_only_busy_is_not_taken_for_dead() {
    let (mut a, mut b, _relay) = pair_over_a_line((103, 104), 100_000).await;
    let session = a.handle.stats().peers[0].session;
    // Half a minute's worth of data: every ping waits behind it.
    for _ in 0..30 {
        let frame = Bytes::from(vec![0; 100_000]);
        a.handle.send(b.id(), session, frame).expect("room");
    }
    let ended = |event| match event {
        NetworkEvent::Disconnected { reason, .. } => Some(reason),
        _ => None,
    };
    let time = Duration::from_secs(5);
    let (on_a, on_b) = tokio::join!(a.listen_for(time, ended), b.listen_for(time, ended));
    assert_eq!((on_a, on_b), (Vec::new(), Vec::new()));
    assert!(b.handle.stats().bytes_received > 0);
}
