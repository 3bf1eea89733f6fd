//! Starting a node, and carrying what the network reports to the engine's thread.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use bytes::Bytes;
use storage::{Durability, NodeId, Store, StoreError};
use sync::engine::{Command, Engine, Identity};
use sync::feed::MeshRoot;
use sync::replication::Replicator;
use tokio::sync::{Semaphore, broadcast, mpsc, oneshot, watch};

use super::facts::{Facts, NodeFacts};
use super::inbox::{Inbox, Input};
use super::keys::{self, KeyError};
use super::links::Links;
use super::positions::Positions;
use super::standing::StandingTimes;
use super::tape::{Tape, TapeEvent};
use super::thread::{Worker, replicator_config};
use super::{BATCHES_MAX, Counters, Host, HostConfig, INBOX_MAX, PAGE_READS_MAX, READERS, Shared};
use crate::network::{
    self, Direction, DisconnectReason, Failure, InboundFrame, JoinId, NetworkConfig, NetworkError,
    NetworkEvent, NetworkHandle, SessionId,
};
use crate::private_range::PrivateRanges;
use crate::time::now_ms;

/// The program's version, as told to other nodes.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Where the addresses of other nodes are kept for the next start.
const ADDRESSES: &str = "addresses";
/// Where this node was let in, for a start before it has kept the addresses of others.
const ENTRANCE: &str = "entrance";

/// Why a node could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Network(#[from] NetworkError),
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
    #[error("a thread can't be started: {0}")]
    Thread(#[from] std::io::Error),
}

/// Starts a node on the current tokio runtime. Answers its handle and whether its key is new.
///
/// # Errors
/// The data folder, a key or a listening address can't be used.
pub fn start(
    config: HostConfig,
    web_hosts: Vec<IpAddr>,
    network: impl FnOnce([u8; 32]) -> NetworkConfig,
) -> Result<(Host, bool), StartError> {
    let store = Store::open(&config.data_dir, Durability::Full)?;
    let (key, is_new) = keys::node_key(&config.data_dir)?;
    let root = keys::root_key(&config.data_dir)?;
    let reader = store.reader(READERS)?;
    let known_addresses = load_addresses(&store)?;
    let entrance = load_entrance(&store)?.filter(|_| known_addresses.is_empty());
    let seed = key.to_bytes();
    let incarnation = u64::from_le_bytes(keys::random()?);
    let engine = Engine::open(
        store,
        Identity {
            key,
            incarnation,
            root,
        },
        now_ms(),
    )?;
    let network_config = network(seed);
    let ranges = network_config.ranges.clone();
    let (handle, events) = network::start(network_config)?;
    let (inbox, receiver) = Inbox::new(INBOX_MAX);
    let facts = Facts::new(NodeFacts {
        id: engine.node(),
        name: config.name.clone(),
        segment: config.segment.clone(),
        version: VERSION,
    });
    let root = engine.membership().map(|membership| membership.root);
    let shared = Arc::new(Shared {
        inbox,
        reader,
        page_reads: Arc::new(Semaphore::new(PAGE_READS_MAX)),
        batches: broadcast::channel(BATCHES_MAX).0,
        notices: broadcast::channel(BATCHES_MAX).0,
        moved: watch::channel(0).0,
        facts,
        positions: Positions::default(),
        standing: ArcSwap::default(),
        counters: Counters::default(),
        tape: Tape::default(),
        join: super::join::Joining::default(),
        asking: Asking::default(),
        links: Links::default(),
        root: ArcSwap::from_pointee(root),
        web_hosts,
        ranges,
        network: handle,
        config,
    });
    super::membership::load_facts(&shared, &engine)?;
    spawn_worker(&shared, engine, receiver)?;
    let host = Host { shared };
    tokio::spawn(pump(host.clone(), events));
    tokio::spawn(redial(host.clone(), known_addresses, entrance));
    Ok((host, is_new))
}

fn spawn_worker(
    shared: &Arc<Shared>,
    engine: Engine,
    inbox: flume::Receiver<Input>,
) -> Result<(), StartError> {
    let worker = Worker {
        replicator: Replicator::new(replicator_config(shared)),
        shared: Arc::clone(shared),
        inbox,
        engine,
        sessions: BTreeMap::new(),
        runtime: tokio::runtime::Handle::current(),
        positions_due_ms: None,
        positions_told_ms: 0,
        standing: StandingTimes::default(),
        untold: None,
    };
    std::thread::Builder::new()
        .name("engine".to_owned())
        .spawn(move || worker.run())?;
    Ok(())
}

/// Carries network events to where they belong until the network side stops.
async fn pump(host: Host, mut events: mpsc::Receiver<NetworkEvent>) {
    while let Some(event) = events.recv().await {
        handle(&host, event).await;
    }
}

async fn handle(host: &Host, event: NetworkEvent) {
    let inbox = &host.shared.inbox;
    match event {
        NetworkEvent::Listening { .. } => {}
        NetworkEvent::OwnAddresses { addresses } => {
            let mut known = host.shared.links.known();
            known.push((host.node().id, addresses));
            inbox.network(Input::Addresses(known)).await;
        }
        NetworkEvent::Connected {
            peer,
            session,
            address,
            how,
        } => {
            host.shared.links.connected(peer, address, how);
            describe(host);
            inbox.network(connected(peer, session, address)).await;
        }
        NetworkEvent::Disconnected {
            peer,
            session,
            reason,
        } => {
            note_disconnected(host, peer, &reason);
            inbox.network(disconnected(peer, session, reason)).await;
        }
        NetworkEvent::Frame {
            peer,
            session,
            frame,
        } => inbox.network(arrived(peer, session, frame)).await,
        NetworkEvent::Rtt { peer, rtt } => host.shared.links.rtt(peer, rtt),
        NetworkEvent::Found(sighting) => {
            let host = host.clone();
            tokio::spawn(async move { host.sighted(sighting).await });
        }
        NetworkEvent::JoinRequest {
            peer,
            address,
            request,
            reply,
        } => {
            answer_join(host.clone(), peer, address, request, reply);
        }
        NetworkEvent::JoinResponse { join, response, .. } => {
            host.shared.asking.answered(join, Ok(response));
        }
        NetworkEvent::JoinFailed { join, error, .. } => {
            host.shared.asking.answered(join, Err(error));
        }
        NetworkEvent::Refused { direction, address } => {
            note_refused(host, direction, address);
        }
        NetworkEvent::DialFailed {
            peer,
            addresses,
            error,
            next_attempt_in_ms,
        } => {
            tracing::debug!(?peer, ?addresses, %error, next_attempt_in_ms, "dial failed");
            if let Some(peer) = peer {
                let next = now_ms() + next_attempt_in_ms;
                host.shared.links.failed(peer, error, next);
            }
        }
    }
}

fn note_refused(host: &Host, direction: Direction, address: String) {
    host.shared.counters.add("refused_addresses", 1);
    let text = format!("{address} is outside the private ranges ({direction:?})");
    let event = TapeEvent::new("refused_address", text)
        .with("address", address)
        .with("direction", direction.code());
    host.shared.tape.note(event);
}

fn note_disconnected(host: &Host, peer: NodeId, reason: &DisconnectReason) {
    let failure = reason
        .is_failure()
        .then(|| Failure::new(reason.code(), reason.to_string()));
    host.shared.links.disconnected(peer, failure);
}

fn connected(peer: NodeId, session: SessionId, address: SocketAddr) -> Input {
    Input::Connected {
        peer,
        session,
        address,
    }
}

fn disconnected(peer: NodeId, session: SessionId, reason: DisconnectReason) -> Input {
    Input::Disconnected {
        peer,
        session,
        reason,
    }
}

fn arrived(peer: NodeId, session: SessionId, frame: InboundFrame) -> Input {
    Input::Frame {
        peer,
        session,
        frame,
    }
}

/// Answers a node that asks to be let in, however long that takes.
fn answer_join(
    host: Host,
    peer: NodeId,
    address: SocketAddr,
    request: Vec<u8>,
    reply: oneshot::Sender<Vec<u8>>,
) {
    tokio::spawn(async move {
        if let Some(answer) = host.answer_join(peer, address, &request).await {
            drop(reply.send(answer));
        }
    });
}

/// Tells the mesh this node's name, when it is new or has changed.
fn describe(host: &Host) {
    let host = host.clone();
    tokio::spawn(async move {
        // What was admitted a moment ago arrives first, so that the name is compared with it.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let node = host.node();
        let command = Command::DescribeSelf {
            name: node.name,
            segment: node.segment,
        };
        if let Err(error) = host.execute(command).await {
            tracing::debug!(%error, "the node's name was not told");
        }
    });
}

/// Dials what was known before the last stop, and keeps what is known for the next.
async fn redial(host: Host, known: Vec<(NodeId, Vec<SocketAddr>)>, entrance: Option<SocketAddr>) {
    if let Some(address) = entrance {
        let how = network::FoundBy::Ticket;
        host.shared.network.add_address(None, address, how).await;
    }
    for (node, addresses) in known {
        for address in addresses {
            let how = network::FoundBy::Learnt;
            host.shared
                .network
                .add_address(Some(node), address, how)
                .await;
        }
    }
    let mut kept = Vec::new();
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let known = host.shared.links.known();
        if known != kept {
            kept.clone_from(&known);
            let mut told = known;
            told.push((host.node().id, host.own_addresses()));
            host.shared.inbox.network(Input::Addresses(told)).await;
            host.keep_addresses().await;
        }
    }
}

impl Host {
    /// Keeps the addresses of other nodes for the next start.
    pub(super) async fn keep_addresses(&self) {
        let known = self.shared.links.known();
        let bytes = postcard::to_stdvec(&known).expect("plain data structures always encode");
        let (done, written) = oneshot::channel();
        let keep = Input::KeepMeta {
            key: ADDRESSES,
            bytes,
            done,
        };
        self.shared.inbox.network(keep).await;
        drop(written.await);
    }
}

/// Keeps the address at which this node was let in, in the transaction that makes it a member.
pub(super) fn keep_entrance(store: &mut Store, address: SocketAddr) -> Result<(), StoreError> {
    store.set_meta(ENTRANCE, address.to_string().as_bytes())
}

fn load_entrance(store: &Store) -> Result<Option<SocketAddr>, StoreError> {
    let bytes = store.meta(ENTRANCE)?;
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(text.and_then(|text| text.parse().ok()))
}

fn load_addresses(store: &Store) -> Result<Vec<(NodeId, Vec<SocketAddr>)>, StoreError> {
    let bytes = store.meta(ADDRESSES)?;
    Ok(bytes
        .and_then(|bytes| postcard::from_bytes(&bytes).ok())
        .unwrap_or_default())
}

/// The questions that are open, with where the answers go.
type OpenQuestions = BTreeMap<JoinId, oneshot::Sender<Result<Vec<u8>, Failure>>>;

/// Questions to nodes that this one does not belong with yet.
#[derive(Default)]
pub(super) struct Asking {
    open: Mutex<OpenQuestions>,
}

impl Asking {
    pub(super) async fn ask(
        &self,
        network: &NetworkHandle,
        address: SocketAddr,
        request: Vec<u8>,
        patience: Duration,
    ) -> Result<Vec<u8>, Failure> {
        let (sender, answer) = oneshot::channel();
        let join = network.join(address, Bytes::from(request)).await;
        self.lock().insert(join, sender);
        let outcome = tokio::time::timeout(patience, answer).await;
        if outcome.is_err() {
            self.lock().remove(&join);
            network.cancel_join(join).await;
        }
        match outcome {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) | Err(_) => Err(Failure::new("no_answer", "no answer")),
        }
    }

    fn answered(&self, join: JoinId, answer: Result<Vec<u8>, Failure>) {
        if let Some(sender) = self.lock().remove(&join) {
            drop(sender.send(answer));
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, OpenQuestions> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The ranges this node deals with, and the root of its mesh.
pub(super) type Root = ArcSwap<Option<MeshRoot>>;
/// Re-exported for [`Shared`].
pub(super) type Ranges = PrivateRanges;
