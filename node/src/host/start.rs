//! Starting a node.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use storage::{Durability, Store, StoreError};
use sync::engine::{Engine, Identity};
use sync::replication::Replicator;
use tokio::sync::{Semaphore, broadcast, watch};

use super::asking::Asking;
use super::authority::ask_standing;
use super::counters::Counters;
use super::facts::{Facts, NodeFacts};
use super::handle::Host;
use super::inbox::{Inbox, Input};
use super::joining::Joining;
use super::kept::{load_addresses, load_entrance, redial};
use super::keys::{self, KeyError};
use super::links::Links;
use super::positions::Positions;
use super::pump::pump;
use super::shared::{HostConfig, Shared};
use super::standing::StandingTimes;
use super::tape::Tape;
use super::worker::{Worker, replicator_config};
use crate::network::{self, NetworkConfig, NetworkError};
use crate::time::now_ms;

/// The program's version, as told to other nodes.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Commands and frames that may wait for the engine's thread.
const INBOX_MAX: usize = 8_192;
/// Commits a slow subscriber may fall behind.
const BATCHES_MAX: usize = 4_096;
/// Read-only database connections.
const READERS: usize = 4;
/// Page reads that may run at the same time on the blocking pool.
const PAGE_READS_MAX: usize = 3;

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
    let mut engine = Engine::open(
        store,
        Identity {
            key,
            incarnation,
            root,
        },
        now_ms(),
    )?;
    super::renewal::renew(&mut engine)?;
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
        join: Joining::default(),
        asking: Asking::default(),
        links: Links::default(),
        root: ArcSwap::from_pointee(root),
        web_hosts,
        ranges,
        network: handle,
        config,
    });
    super::worker::load_facts(&shared, &engine)?;
    spawn_worker(&shared, engine, receiver)?;
    let host = Host { shared };
    tokio::spawn(pump(host.clone(), events));
    tokio::spawn(ask_standing(host.clone(), known_addresses.clone()));
    tokio::spawn(redial(host.clone(), known_addresses, entrance));
    tokio::spawn(restore_authority(host.clone()));
    Ok((host, is_new))
}

/// Takes a root key into use that a recovery kit has left while the node did not run.
async fn restore_authority(host: Host) {
    host.put_restored_key_in_place().await;
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
