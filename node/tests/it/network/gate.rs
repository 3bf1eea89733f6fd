//! Nothing outside the private ranges is dialled or believed.

use std::net::SocketAddr;

use bytes::Bytes;
use node::network::{Direction, FoundBy, NetworkError, NetworkEvent};

use super::peer::{Peer, config, pair};

fn public() -> SocketAddr {
    SocketAddr::from(([198, 51, 100, 7], 4000))
}

async fn refusal(peer: &mut Peer) -> (Direction, String) {
    peer.wait_for("a refusal", |event| match event {
        NetworkEvent::Refused { direction, address } => Some((direction, address)),
        _ => None,
    })
    .await
}

#[tokio::test]
async fn public_addresses_are_refused_and_counted_wherever_they_come_from() {
    let mut config = config(31);
    config.static_peers = vec![public()];
    let mut node = Peer::start_with(config).await;
    assert_eq!(
        refusal(&mut node).await,
        (Direction::Dial, public().to_string())
    );
    node.handle
        .add_address(None, public(), FoundBy::Ticket)
        .await;
    assert_eq!(refusal(&mut node).await.0, Direction::Dial);
    node.handle
        .join(public(), Bytes::from_static(b"hello"))
        .await;
    let error = node.wait_for("the failure", |event| match event {
        NetworkEvent::JoinFailed { error, .. } => Some(error),
        _ => None,
    });
    assert_eq!(error.await.code, "outside_private_network");
    assert_eq!(node.handle.stats().refused_dials, 3);
    assert_eq!(node.handle.stats().dials, 0);
}

#[tokio::test]
async fn a_learnt_public_address_is_refused_and_counted() {
    let ((mut a, _), (b, _)) = pair((32, 33)).await;
    let third = Peer::start(34).await;
    a.handle
        .learnt_addresses(b.id(), vec![(third.id(), vec![public()])])
        .await;
    assert_eq!(
        refusal(&mut a).await,
        (Direction::Learnt, public().to_string())
    );
    assert_eq!(a.handle.stats().refused_learnt, 1);
}

#[tokio::test]
async fn a_taken_port_is_reported_with_its_address() {
    let first = Peer::start(35).await;
    let mut config = config(36);
    config.listen = vec![first.address];
    let error = node::network::start(config).expect_err("the port is taken");
    let NetworkError::Listen { address, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(*address, first.address);
}
