//! Puts the network side together and starts it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize};
use std::time::Instant;

use arc_swap::ArcSwap;
use libp2p::core::transport::{ListenerId, TransportError};
use libp2p::identity::Keypair;
use libp2p::swarm::{self, Swarm};
use libp2p::{noise, ping};
use socket2::{Domain, Socket, Type};
use storage::NodeId;
use tokio::sync::{Semaphore, mpsc, watch};

use super::address::to_multiaddr;
use super::address_book::AddressBook;
use super::admission::Admission;
use super::config::NetworkConfig;
use super::driver::{Behaviour, Driver, Internal, MdnsLink, Settings};
use super::event::{Direction, FoundBy, NetworkEvent};
use super::event_queue::EventQueue;
use super::gate::Gate;
use super::handle::{NetworkHandle, Shared};
use super::identity::node_of_peer;
use super::join_limit::JoinLimit;
use super::knock::Knocks;
use super::limits;
use super::mdns::Mdns;
use super::meter::Meters;
use super::own_addresses::interface_addresses;
use super::refusals::Refusals;
use super::session::received_bytes_semaphore;
use super::session_table::SessionTable;
use super::statistics::Counters;
use super::streams::Streams;
use super::{address, transport};

/// Why the network side could not start.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    #[error("the node's key can't be used: {0}")]
    Key(String),
    #[error("can't listen for other nodes on {address}: {source}")]
    Listen {
        address: SocketAddr,
        source: io::Error,
    },
    #[error("the encryption can't be set up: {0}")]
    Noise(#[from] noise::Error),
}

/// Starts the network side on the current tokio runtime.
///
/// Returns how to command it and what it reports. The events have to be read: a receiver that stops
/// reading slows all peers down. It stops on [`NetworkHandle::shutdown`] or when the last handle is
/// dropped.
///
/// # Errors
/// The key is unusable or a listening address is taken or does not exist.
pub fn start(
    config: NetworkConfig,
) -> Result<(NetworkHandle, mpsc::Receiver<NetworkEvent>), NetworkError> {
    let key = Keypair::ed25519_from_bytes(*config.key_seed);
    let key = key.map_err(|error| NetworkError::Key(error.to_string()))?;
    let peer = key.public().to_peer_id();
    let node = node_of_peer(&peer).ok_or_else(|| NetworkError::Key("not Ed25519".to_owned()))?;
    let counters = Arc::new(Counters::default());
    let refusals = Refusals::new(Arc::clone(&counters));
    let meters = Meters::default();
    let admission = Arc::new(Admission::default());
    let knocks = Knocks::default();
    let gate = Gate::new(
        config.ranges.clone(),
        Arc::clone(&admission),
        refusals.clone(),
        Arc::clone(&counters),
        knocks.clone(),
    );
    let behaviour = behaviour(gate, &admission);
    let transport = transport::build(
        &key,
        config.ranges.clone(),
        refusals.clone(),
        knocks,
        meters.clone(),
    )?;
    let mut swarm = Swarm::new(transport, behaviour, peer, swarm_config());
    let (listeners, listen_later) = listen(&mut swarm, &config.listen)?;
    let shared = Arc::new(shared(node, &counters));
    let (commands_sender, commands) = mpsc::channel(limits::COMMANDS_MAX);
    let (events_sender, events) = mpsc::channel(limits::EVENTS_MAX);
    let (mesh_sender, mesh) = watch::channel(None);
    let driver = Driver {
        swarm,
        mdns: start_mdns(&config, node, &refusals, &counters),
        book: book(&config, &refusals),
        settings: settings(config),
        shared: Arc::clone(&shared),
        admission,
        refusals,
        meters,
        events: EventQueue::new(events_sender, counters),
        commands,
        mesh,
        internal: internal(),
        received_bytes: received_bytes_semaphore(),
        connections: BTreeMap::new(),
        dials: BTreeMap::new(),
        joins: BTreeMap::new(),
        join_limit: JoinLimit::new(),
        joins_answered: Arc::new(Semaphore::new(limits::JOINS_ANSWERED_MAX)),
        tasks: BTreeMap::new(),
        next_session: 1,
        listeners,
        listening: BTreeSet::new(),
        listen_later,
        interfaces_read: Instant::now(),
        looked: Instant::now(),
        knows_mesh: false,
        sightings: BTreeMap::new(),
    };
    tokio::spawn(driver.run());
    Ok((
        NetworkHandle {
            commands: commands_sender,
            mesh: mesh_sender,
            shared,
        },
        events,
    ))
}

fn behaviour(gate: Gate, admission: &Arc<Admission>) -> Behaviour {
    let ping = ping::Config::new()
        .with_interval(limits::PING_INTERVAL)
        .with_timeout(limits::PING_TIMEOUT);
    Behaviour {
        gate,
        ping: ping::Behaviour::new(ping),
        streams: Streams::new(Arc::clone(admission)),
    }
}

fn swarm_config() -> swarm::Config {
    swarm::Config::with_tokio_executor()
        .with_idle_connection_timeout(limits::IDLE_TIMEOUT)
        .with_max_negotiating_inbound_streams(limits::STREAMS_NEGOTIATING_MAX)
        .with_smart_dial()
}

/// What is listened on, and what is to be once the first one's port is known.
type Listening = (Vec<(ListenerId, SocketAddr)>, Vec<IpAddr>);

/// The first address has to be listened on. Further ones that stand for all interfaces are for
/// hosts that have that kind of address; a host may not.
fn listen(
    swarm: &mut Swarm<Behaviour>,
    addresses: &[SocketAddr],
) -> Result<Listening, NetworkError> {
    let mut listeners = Vec::new();
    let mut later = Vec::new();
    for address in addresses.iter().copied() {
        if !listeners.is_empty() && address.port() == 0 {
            later.push(address.ip());
            continue;
        }
        match listen_on(swarm, address) {
            Ok(listener) => listeners.push((listener, address)),
            Err(error) if !listeners.is_empty() && address.ip().is_unspecified() => {
                tracing::info!(%error, "going on without");
            }
            Err(error) => return Err(error),
        }
    }
    Ok((listeners, later))
}

fn listen_on(
    swarm: &mut Swarm<Behaviour>,
    address: SocketAddr,
) -> Result<ListenerId, NetworkError> {
    let failed = |source| NetworkError::Listen { address, source };
    // libp2p lets several processes share a port, which would hide that it is taken.
    if address.port() != 0 {
        is_free(address).map_err(failed)?;
    }
    swarm
        .listen_on(to_multiaddr(address))
        .map_err(|error| match error {
            TransportError::Other(error) => failed(error),
            TransportError::MultiaddrNotSupported(_) => failed(io::ErrorKind::Unsupported.into()),
        })
}

/// Whether nobody listens there. A socket for IPv6 takes IPv6 only, as libp2p's do.
fn is_free(address: SocketAddr) -> io::Result<()> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    #[cfg(unix)]
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(1)
}

fn shared(node: NodeId, counters: &Arc<Counters>) -> Shared {
    Shared {
        node,
        sessions: SessionTable::default(),
        counters: Arc::clone(counters),
        own_addresses: ArcSwap::default(),
        interfaces: ArcSwap::from_pointee(interface_addresses()),
        connections: AtomicUsize::new(0),
        next_join: AtomicU64::new(1),
    }
}

fn start_mdns(
    config: &NetworkConfig,
    node: NodeId,
    refusals: &Refusals,
    counters: &Arc<Counters>,
) -> Option<MdnsLink> {
    let mdns = config.mdns?;
    let (announcement, announced) = watch::channel(None);
    let (sender, discoveries) = mpsc::channel(limits::MDNS_SIGHTINGS_MAX);
    let mdns = Mdns {
        config: mdns,
        own: node,
        ranges: config.ranges.clone(),
        refusals: refusals.clone(),
        counters: Arc::clone(counters),
        announcement: announced,
        discoveries: sender,
    };
    Some(MdnsLink {
        announcement,
        discoveries,
        task: tokio::spawn(mdns.run()),
    })
}

/// The book with the static peers; those outside the private ranges are refused here already.
fn book(config: &NetworkConfig, refusals: &Refusals) -> AddressBook {
    let mut book = AddressBook::default();
    let now = Instant::now();
    for peer in config.static_peers.iter().copied() {
        if address::is_diallable(peer, &config.ranges) {
            book.add_seed(peer, FoundBy::Static, now);
        } else {
            refusals.add(Direction::Dial, peer.to_string());
        }
    }
    book
}

fn settings(config: NetworkConfig) -> Settings {
    Settings {
        announce: config.announce,
        ranges: config.ranges,
        node_name: config.node_name,
        segment: config.segment,
        queue_bytes_max: config.queue_bytes_max,
        queue_frames_max: config.queue_frames_max,
    }
}

fn internal() -> Internal {
    let (ended_sender, ended) = mpsc::channel(limits::ESTABLISHED_MAX);
    let (joined_sender, joined) = mpsc::channel(limits::JOINS_ASKED_MAX);
    Internal {
        ended_sender,
        ended,
        joined_sender,
        joined,
    }
}
