//! What nodes that are not admitted can and can't do.

use std::time::Duration;

use libp2p_stream::OpenStreamError;
use node::network::{DisconnectReason, NetworkEvent};
use storage::NodeId;

use super::peer::{Peer, pair};
use super::raw_peer::RawPeer;

fn connected(event: &NetworkEvent) -> Option<NodeId> {
    match event {
        NetworkEvent::Connected { peer, .. } => Some(*peer),
        _ => None,
    }
}

#[tokio::test]
async fn a_node_that_is_not_admitted_is_offered_the_join_protocol_only() {
    let mut node = Peer::start(21).await;
    node.admit(&[]);
    let mut stranger = RawPeer::start(22);
    let peer = stranger.connect(node.address).await;
    let refused = stranger
        .open_sync(peer)
        .await
        .expect_err("sync is for admitted nodes");
    assert!(
        matches!(refused, OpenStreamError::UnsupportedProtocol(_)),
        "{refused}"
    );
    let join = stranger.ask_to_join(peer, 5, b"hello");
    let asked = node.wait_for("the request", |event| match event {
        NetworkEvent::JoinRequest {
            request,
            reply,
            peer,
            ..
        } => Some((request, reply, peer)),
        _ => None,
    });
    let answer = async {
        let (request, reply, peer) = asked.await;
        reply.send(b"no".to_vec()).expect("the stream waits");
        (request, peer)
    };
    let (answer_bytes, (request, from)) = tokio::join!(join, answer);
    assert_eq!(request, b"hello");
    assert_eq!(answer_bytes, [0, 0, 0, 0, 2, b'n', b'o']);
    assert_eq!(from, stranger.node());
    assert!(node.handle.stats().peers.is_empty());
}

#[tokio::test]
async fn no_session_unless_both_sides_admit_each_other() {
    for seeds in [(23, 24), (24, 23)] {
        let (mut a, mut b) = (Peer::start(seeds.0).await, Peer::start(seeds.1).await);
        a.admit(&[b.id()]);
        b.admit(&[]);
        a.knows(&b).await;
        let half = Duration::from_millis(500);
        let (on_a, on_b) = tokio::join!(
            a.listen_for(half, |event| connected(&event)),
            b.listen_for(half, |event| connected(&event))
        );
        assert_eq!((on_a.len(), on_b.len()), (0, 0));
        // Once the other side has learnt of the admission too, it goes quickly.
        b.admit(&[a.id()]);
        assert_eq!(a.connected().await.0, b.id());
        assert_eq!(b.connected().await.0, a.id());
    }
}

#[tokio::test]
async fn a_revoked_peer_is_disconnected_at_once_and_stays_out() {
    let ((mut a, _), (mut b, _)) = pair((25, 26)).await;
    a.admit(&[]);
    assert_eq!(a.disconnected().await, DisconnectReason::Revoked);
    b.disconnected().await;
    let again = b
        .listen_for(Duration::from_millis(1500), |event| connected(&event))
        .await;
    assert_eq!(again.len(), 0);
    assert!(a.handle.stats().peers.is_empty());
}
