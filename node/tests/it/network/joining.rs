//! The join protocol.

use bytes::Bytes;
use node::network::NetworkEvent;

use super::peer::{Peer, pair};
use super::raw_peer::RawPeer;

async fn failure(peer: &mut Peer) -> &'static str {
    peer.wait_for("the failure", |event| match event {
        NetworkEvent::JoinFailed { error, .. } => Some(error.code),
        _ => None,
    })
    .await
}

/// Answers join requests with what they said, doubled, until it is aborted.
fn answer_all(mut node: Peer) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        // Without a handle the network side would stop.
        let _handle = node.handle;
        while let Some(event) = node.events.recv().await {
            if let NetworkEvent::JoinRequest { request, reply, .. } = event {
                let _ = reply.send(request.repeat(2));
            }
        }
    })
}

#[tokio::test]
async fn a_request_is_answered_and_can_be_repeated_on_the_same_connection() {
    let (mut asking, node) = (Peer::start(41).await, Peer::start(42).await);
    let (address, id, handle) = (node.address, node.id(), node.handle.clone());
    let answering = answer_all(node);
    for _ in 0..2 {
        let join = asking.handle.join(address, Bytes::from_static(b"ab")).await;
        let answer = asking.wait_for("the answer", |event| match event {
            NetworkEvent::JoinResponse {
                join,
                peer,
                response,
                ..
            } => Some((join, peer, response)),
            _ => None,
        });
        assert_eq!(answer.await, (join, id, b"abab".to_vec()));
    }
    assert_eq!(handle.stats().connections, 1);
    answering.abort();
}

#[tokio::test]
async fn asking_too_often_is_refused_and_counted() {
    let (mut asking, node) = (Peer::start(43).await, Peer::start(44).await);
    let (address, handle) = (node.address, node.handle.clone());
    let answering = answer_all(node);
    let mut answered = 0;
    let error = loop {
        asking.handle.join(address, Bytes::from_static(b"ab")).await;
        let result = asking.wait_for("an outcome", |event| match event {
            NetworkEvent::JoinResponse { .. } => Some(Ok(())),
            NetworkEvent::JoinFailed { error, .. } => Some(Err(error)),
            _ => None,
        });
        match result.await {
            Ok(()) => answered += 1,
            Err(error) => break error,
        }
        assert!(answered < 50, "there is no limit");
    };
    assert!(answered >= 3, "only {answered} requests passed");
    assert_eq!(error.code, "too_often");
    assert_eq!(handle.stats().joins_over_limit, 1);
    answering.abort();
}

#[tokio::test]
async fn a_request_that_is_too_long_gets_no_answer_and_reaches_nobody() {
    let mut node = Peer::start(45).await;
    let mut stranger = RawPeer::start(46);
    let peer = stranger.connect(node.address).await;
    let answer = stranger.ask_to_join(peer, 8 * 1024 + 1, &[0; 100]).await;
    assert!(answer.is_empty());
    let asked = node.listen_for(std::time::Duration::from_millis(200), |event| match event {
        NetworkEvent::JoinRequest { request, .. } => Some(request),
        _ => None,
    });
    assert_eq!(asked.await.len(), 0);
}

#[tokio::test]
async fn joining_at_an_address_where_nothing_listens_fails_in_words() {
    let mut asking = Peer::start(47).await;
    let gone = Peer::start(48).await;
    gone.handle.shutdown().await;
    asking
        .handle
        .join(gone.address, Bytes::from_static(b"ab"))
        .await;
    assert_eq!(failure(&mut asking).await, "nothing_listens");
}

#[tokio::test]
async fn a_node_that_is_admitted_after_joining_gets_its_session_on_the_same_connection() {
    for seeds in [(49, 50), (50, 49)] {
        let (mut asking, mut node) = (Peer::start(seeds.0).await, Peer::start(seeds.1).await);
        asking
            .handle
            .join(node.address, Bytes::from_static(b"let me in"))
            .await;
        let reply = node.wait_for("the request", |event| match event {
            NetworkEvent::JoinRequest { reply, .. } => Some(reply),
            _ => None,
        });
        reply
            .await
            .send(b"welcome".to_vec())
            .expect("the stream waits");
        node.admit(&[asking.id()]);
        asking.admit(&[node.id()]);
        assert_eq!(asking.connected().await.0, node.id());
        assert_eq!(node.connected().await.0, asking.id());
        assert_eq!(node.handle.stats().connections, 1);
    }
}

#[tokio::test]
async fn an_admitted_peer_may_ask_as_well() {
    let ((mut a, _), (b, _)) = pair((51, 52)).await;
    let address = b.address;
    let answering = answer_all(b);
    a.handle.join(address, Bytes::from_static(b"ab")).await;
    let answer = a.wait_for("the answer", |event| match event {
        NetworkEvent::JoinResponse { response, .. } => Some(response),
        NetworkEvent::JoinFailed { error, .. } => panic!("{error}"),
        _ => None,
    });
    assert_eq!(answer.await, b"abab");
    answering.abort();
}
