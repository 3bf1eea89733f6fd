//! A libp2p peer that speaks the protocols by hand, to misbehave with.

use std::net::SocketAddr;

use futures::{AsyncReadExt, AsyncWriteExt, StreamExt};
use libp2p::core::Transport as _;
use libp2p::core::upgrade::Version;
use libp2p::identity::Keypair;
use libp2p::multiaddr::Protocol;
use libp2p::swarm::{self, Swarm};
use libp2p::{Multiaddr, PeerId, Stream, StreamProtocol, noise, tcp, yamux};
use libp2p_stream::{Behaviour, Control, IncomingStreams, OpenStreamError};
use node::network::node_of_peer;
use storage::NodeId;

const SYNC: StreamProtocol = StreamProtocol::new("/localchat/sync/1");
const JOIN: StreamProtocol = StreamProtocol::new("/localchat/join/1");

/// The peer; its swarm runs in a task of its own.
pub(super) struct RawPeer {
    id: PeerId,
    control: Control,
    incoming: IncomingStreams,
    dial: tokio::sync::mpsc::Sender<Multiaddr>,
    connected: tokio::sync::mpsc::Receiver<PeerId>,
}

impl RawPeer {
    pub(super) fn start(seed: u8) -> Self {
        let key = Keypair::ed25519_from_bytes([seed; 32]).expect("a valid seed");
        let id = key.public().to_peer_id();
        let transport = tcp::tokio::Transport::new(tcp::Config::new())
            .upgrade(Version::V1Lazy)
            .authenticate(noise::Config::new(&key).expect("a valid key"))
            .multiplex(yamux::Config::default())
            .boxed();
        let config = swarm::Config::with_tokio_executor()
            .with_idle_connection_timeout(std::time::Duration::from_secs(3600));
        let mut swarm = Swarm::new(transport, Behaviour::new(), id, config);
        let mut control = swarm.behaviour().new_control();
        let incoming = control.accept(SYNC).expect("not registered yet");
        let (dial, mut dials) = tokio::sync::mpsc::channel::<Multiaddr>(4);
        let (connections, connected) = tokio::sync::mpsc::channel(16);
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    address = dials.recv() => match address {
                        Some(address) => swarm.dial(address).expect("a dial"),
                        None => return,
                    },
                    event = swarm.select_next_some() => {
                        if let swarm::SwarmEvent::ConnectionEstablished { peer_id, .. } = event {
                            let _ = connections.try_send(peer_id);
                        }
                    }
                }
            }
        });
        Self {
            id,
            control,
            incoming,
            dial,
            connected,
        }
    }

    pub(super) fn node(&self) -> NodeId {
        node_of_peer(&self.id).expect("an Ed25519 key")
    }

    pub(super) async fn connect(&mut self, address: SocketAddr) -> PeerId {
        let address = Multiaddr::from(address.ip()).with(Protocol::Tcp(address.port()));
        self.dial.send(address).await.expect("the swarm runs");
        self.connected.recv().await.expect("a connection")
    }

    /// Opens a sync stream.
    pub(super) async fn open_sync(&mut self, peer: PeerId) -> Result<Stream, OpenStreamError> {
        self.control.open_stream(peer, SYNC).await
    }

    /// The sync stream that the other side opens.
    pub(super) async fn accept_sync(&mut self) -> Stream {
        self.incoming.next().await.expect("the swarm runs").1
    }

    /// One join exchange by hand: the status byte and what follows it.
    pub(super) async fn ask_to_join(&mut self, peer: PeerId, length: u32, body: &[u8]) -> Vec<u8> {
        let mut stream = self
            .control
            .open_stream(peer, JOIN)
            .await
            .expect("join is for all");
        stream.write_all(&length.to_be_bytes()).await.expect("room");
        stream.write_all(body).await.expect("room");
        stream.flush().await.expect("room");
        let mut answer = Vec::new();
        // A reset stream is an answer too: none.
        let _ = stream.read_to_end(&mut answer).await;
        answer
    }
}
