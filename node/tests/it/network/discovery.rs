//! Multicast discovery, between two nodes on this machine.

use std::net::SocketAddr;
use std::sync::Arc;

use node::network::{FoundBy, FoundMesh, MdnsConfig, NetworkEvent};

use super::peer::{Peer, config};

/// A port of its own keeps the test apart from everything else on the segment.
async fn start(seed: u8, port: u16) -> Peer {
    let mut config = config(seed);
    config.listen = vec![SocketAddr::from(([127, 0, 0, 1], 0))];
    config.mdns = Some(MdnsConfig {
        port,
        loopback: true,
    });
    config.node_name = format!("node {seed}");
    config.segment = "third floor".to_owned();
    let peer = Peer::start_with(config).await;
    peer.handle.set_mesh(None, Arc::default());
    peer
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_on_one_machine_find_each_other_and_connect_once_admitted() {
    let (mut a, mut b) = (start(91, 53_531).await, start(92, 53_531).await);
    let b_id = b.id();
    let found = a.wait_for("the other node", |event| match event {
        NetworkEvent::Found(sighting) if sighting.node == b_id => Some(sighting),
        _ => None,
    });
    let found = found.await;
    assert_eq!(found.mesh, FoundMesh::None);
    assert_eq!(
        (found.name.as_str(), found.segment.as_str()),
        ("node 92", "third floor")
    );
    assert_eq!(found.addresses, [b.address]);

    b.admit(&[a.id()]);
    a.admit(&[b_id]);
    let how = a.wait_for("a session", |event| match event {
        NetworkEvent::Connected { how, .. } => Some(how),
        _ => None,
    });
    assert!(matches!(how.await, FoundBy::Mdns | FoundBy::Inbound));
    b.connected().await;
    let claimed = a.wait_for("the new announcement", |event| match event {
        NetworkEvent::Found(sighting) if sighting.mesh == FoundMesh::Ours => Some(sighting),
        _ => None,
    });
    assert_eq!(claimed.await.name, "");
}
