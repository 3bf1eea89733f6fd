//! Frames between two nodes that admit each other.

use std::time::Duration;

use bytes::Bytes;
use futures::AsyncWriteExt;
use node::network::limits::FRAME_BYTES_MAX;
use node::network::{DisconnectReason, NetworkEvent, SendError};
use tokio::time::sleep;

use super::peer::{Peer, config, pair};
use super::raw_peer::RawPeer;

#[tokio::test(flavor = "multi_thread")]
async fn frames_of_every_length_arrive_in_order_both_ways() {
    let ((mut a, session_a), (mut b, session_b)) = pair((1, 2)).await;
    let frames: Vec<Bytes> = [1, 100, 70_000, FRAME_BYTES_MAX, 5]
        .iter()
        .enumerate()
        .map(|(index, length)| Bytes::from(vec![u8::try_from(index).expect("few"); *length]))
        .collect();
    for frame in &frames {
        a.handle
            .send(b.id(), session_a, frame.clone())
            .expect("room");
        b.handle
            .send(a.id(), session_b, frame.clone())
            .expect("room");
    }
    for frame in &frames {
        assert_eq!(b.frame().await, frame);
        assert_eq!(a.frame().await, frame);
    }
    let stats = b.handle.stats();
    let peer = &stats.peers[0];
    assert_eq!((peer.frames_received, stats.frames_received), (5, 5));
    let bytes: usize = frames.iter().map(|frame| frame.len() + 4).sum();
    assert_eq!(peer.bytes_received, bytes as u64);
    assert!(peer.connection_bytes_received > peer.bytes_received);
}

#[tokio::test]
async fn frames_that_are_empty_or_too_long_or_for_an_ended_session_are_not_queued() {
    let ((a, session), (b, _)) = pair((3, 4)).await;
    let too_long = Bytes::from(vec![0; FRAME_BYTES_MAX + 1]);
    assert_eq!(
        a.handle.send(b.id(), session, too_long),
        Err(SendError::Length(FRAME_BYTES_MAX + 1))
    );
    assert_eq!(
        a.handle.send(b.id(), session, Bytes::new()),
        Err(SendError::Length(0))
    );
    a.handle.close(
        b.id(),
        session,
        DisconnectReason::Closed("enough".to_owned()),
    );
    assert_eq!(
        a.handle.send(b.id(), session, Bytes::from_static(b"x")),
        Err(SendError::Ended)
    );
}

/// A node and a hand-made peer that it admits, with the sync stream between them.
async fn node_and_raw_peer(
    seed: u8,
    config: node::network::NetworkConfig,
) -> (Peer, RawPeer, libp2p::Stream) {
    let mut node = Peer::start_with(config).await;
    let mut raw = RawPeer::start(seed);
    node.admit(&[raw.node()]);
    let peer = raw.connect(node.address).await;
    let stream = if raw.node() < node.id() {
        raw.open_sync(peer).await.expect("the node admits the peer")
    } else {
        raw.accept_sync().await
    };
    node.connected().await;
    (node, raw, stream)
}

#[tokio::test]
async fn an_oversize_frame_ends_the_session_and_is_counted() {
    for seeds in [(5, 6), (6, 5)] {
        let (mut node, _raw, mut stream) = node_and_raw_peer(seeds.0, config(seeds.1)).await;
        stream
            .write_all(&(1_048_577_u32).to_be_bytes())
            .await
            .expect("room");
        stream.flush().await.expect("room");
        assert_eq!(node.disconnected().await, DisconnectReason::Oversize);
        assert_eq!(node.handle.stats().oversize_frames, 1);
    }
}

#[tokio::test]
async fn garbage_ends_the_session_and_is_counted() {
    let (mut node, _raw, mut stream) = node_and_raw_peer(7, config(8)).await;
    stream.write_all(&[0; 4]).await.expect("room");
    stream.flush().await.expect("room");
    let reason = node.disconnected().await;
    assert!(matches!(reason, DisconnectReason::Garbage(_)), "{reason}");
    assert_eq!(node.handle.stats().garbage, 1);
}

#[tokio::test]
async fn a_peer_that_never_reads_is_cut_when_its_queue_is_full() {
    let mut config = config(10);
    config.queue_bytes_max = 2 * 1024 * 1024;
    let (mut node, raw, _stream) = node_and_raw_peer(9, config).await;
    let session = node.handle.stats().peers[0].session;
    let frame = Bytes::from(vec![1; 256 * 1024]);
    let mut sent = 0;
    let error = loop {
        match node.handle.send(raw.node(), session, frame.clone()) {
            Ok(queued) => assert!(queued <= 2 * 1024 * 1024 + frame.len()),
            Err(error) => break error,
        }
        sent += 1;
        assert!(sent < 1000, "the queue has no end");
        sleep(Duration::from_millis(2)).await;
    };
    assert_eq!(error, SendError::Overflow);
    assert_eq!(node.disconnected().await, DisconnectReason::QueueFull);
    assert_eq!(node.handle.stats().slow_peers_cut, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receiver_that_stops_reading_slows_the_sender_down_and_loses_nothing() {
    let ((mut a, session), (mut b, _)) = pair((11, 12)).await;
    let frame = Bytes::from(vec![3; 512 * 1024]);
    let (handle, peer) = (a.handle.clone(), b.id());
    let sender = tokio::spawn(async move {
        let mut sent = 0_u32;
        while sent < 160 {
            if handle
                .stats()
                .peers
                .first()
                .is_some_and(|p| p.queued_bytes < 4 * 1024 * 1024)
            {
                handle.send(peer, session, frame.clone()).expect("room");
                sent += 1;
            } else {
                sleep(Duration::from_millis(1)).await;
            }
        }
    });
    sleep(Duration::from_millis(500)).await;
    let waiting = b.handle.stats().bytes_received;
    assert!(
        waiting <= 34 * 1024 * 1024,
        "{waiting} bytes were taken though nobody read them"
    );
    for _ in 0..160 {
        assert_eq!(b.frame().await.len(), 512 * 1024);
    }
    sender.await.expect("all were sent");
    let ended = a.listen_for(Duration::from_millis(50), |event| match event {
        NetworkEvent::Disconnected { reason, .. } => Some(reason),
        _ => None,
    });
    assert_eq!(ended.await, []);
}
