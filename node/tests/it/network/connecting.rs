//! Dialling, losing and finding each other again.

use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use node::network::{DisconnectReason, FoundBy, NetworkEvent};
use tokio::time::sleep;

use super::peer::{Peer, config, pair};

fn ended(event: NetworkEvent) -> Option<DisconnectReason> {
    if let NetworkEvent::Disconnected { reason, .. } = event {
        Some(reason)
    } else {
        None
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_simultaneous_dial_ends_with_exactly_one_connection() {
    for round in 0..5 {
        let (mut a, mut b) = (
            Peer::start(60 + 2 * round).await,
            Peer::start(61 + 2 * round).await,
        );
        tokio::join!(a.knows(&b), b.knows(&a));
        let (a_id, b_id) = ([a.id()], [b.id()]);
        a.admit(&b_id);
        b.admit(&a_id);
        let half = Duration::from_millis(700);
        // What counts is the state after everything has settled.
        tokio::join!(a.listen_for(half, ended), b.listen_for(half, ended));
        let (on_a, on_b) = (a.handle.stats(), b.handle.stats());
        assert_eq!(
            (on_a.connections, on_b.connections),
            (1, 1),
            "round {round}"
        );
        assert_eq!(
            (on_a.peers.len(), on_b.peers.len()),
            (1, 1),
            "round {round}"
        );
        a.handle
            .send(
                b.id(),
                on_a.peers[0].session,
                Bytes::from_static(b"still there?"),
            )
            .expect("a session");
        assert_eq!(b.frame().await, "still there?");
    }
}

#[tokio::test]
async fn a_peer_that_vanishes_is_noticed_and_found_again_when_it_is_back() {
    let ((mut a, _), (b, _)) = pair((70, 71)).await;
    let (address, a_id) = (b.address, a.id());
    b.handle.shutdown().await;
    drop(b);
    let noticed = tokio::time::timeout(Duration::from_secs(1), a.disconnected()).await;
    assert!(noticed.is_ok(), "the loss was not noticed within a second");
    let failed = a.wait_for("a failed dial", |event| match event {
        NetworkEvent::DialFailed { error, peer, .. } => Some((error, peer)),
        _ => None,
    });
    assert_eq!(failed.await.0.code, "nothing_listens");

    let mut config = config(71);
    config.listen = vec![address];
    let mut b = Peer::start_with(config).await;
    b.admit(&[a_id]);
    assert_eq!(a.connected().await.0, b.id());
    assert_eq!(b.connected().await.0, a.id());
}

#[tokio::test]
async fn a_static_peer_is_dialled_though_nobody_knows_which_node_it_is() {
    let mut b = Peer::start(73).await;
    let mut config = config(72);
    config.static_peers = vec![b.address];
    let mut a = Peer::start_with(config).await;
    b.admit(&[a.id()]);
    a.admit(&[b.id()]);
    let how = a.wait_for("a session", |event| match event {
        NetworkEvent::Connected { how, .. } => Some(how),
        _ => None,
    });
    assert_eq!(how.await, FoundBy::Static);
    b.connected().await;
}

#[tokio::test]
async fn a_static_peer_that_is_not_admitted_is_reported_and_not_kept() {
    let b = Peer::start(75).await;
    let mut config = config(74);
    config.static_peers = vec![b.address];
    let mut a = Peer::start_with(config).await;
    a.admit(&[Peer::start(76).await.id()]);
    let failed = a.wait_for("a report", |event| match event {
        NetworkEvent::DialFailed { error, peer, .. } => Some((error, peer)),
        _ => None,
    });
    let (error, peer) = failed.await;
    assert_eq!(error.code, "stranger");
    assert_eq!(peer, Some(b.id()));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_known_address_is_enough_when_peers_tell_each_other_theirs() {
    let mut nodes = Vec::new();
    for seed in 80..84 {
        nodes.push(Peer::start(seed).await);
    }
    let ids: Vec<_> = nodes.iter().map(Peer::id).collect();
    for node in &nodes {
        node.admit(&ids);
    }
    for node in &nodes[1..] {
        node.knows(&nodes[0]).await;
    }
    // What the replication layer does: tell every peer the addresses of all.
    let told: Vec<(_, Vec<SocketAddr>)> = nodes
        .iter()
        .map(|node| (node.id(), node.handle.own_addresses()))
        .collect();
    for _ in 0..50 {
        for node in &nodes {
            if let Some(peer) = node.handle.stats().peers.first() {
                node.handle.learnt_addresses(peer.peer, told.clone()).await;
            }
        }
        if nodes
            .iter()
            .all(|node| node.handle.stats().peers.len() == 3)
        {
            return;
        }
        sleep(Duration::from_millis(100)).await;
    }
    panic!("the mesh is not complete");
}

#[tokio::test]
async fn a_node_that_finds_another_behind_an_address_dials_elsewhere() {
    let (mut a, mut b, c) = (
        Peer::start(85).await,
        Peer::start(86).await,
        Peer::start(87).await,
    );
    a.admit(&[b.id()]);
    b.admit(&[a.id()]);
    // What a had been told is out of date: c lives there now.
    a.handle
        .add_address(Some(b.id()), c.address, FoundBy::Learnt)
        .await;
    let failed = a.wait_for("a failed dial", |event| match event {
        NetworkEvent::DialFailed { error, .. } => Some(error),
        _ => None,
    });
    assert_eq!(failed.await.code, "other_node");
    a.knows(&b).await;
    assert_eq!(a.connected().await.0, b.id());
    b.connected().await;
}
