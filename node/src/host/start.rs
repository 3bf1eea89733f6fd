//! Starting a node.

use std::sync::Arc;

use arc_swap::ArcSwap;
use storage::{Durability, Store, StoreError};
use sync::engine::{Engine, Identity};
use tokio::sync::{Semaphore, broadcast, watch};

use super::asking::Asking;
use super::authority::ask_standing;
use super::counters::Counters;
use super::facts::{Facts, NodeFacts};
use super::handle::Host;
use super::inbox::{Inbox, Input};
use super::joining::Joining;
use super::kept::{load_addresses, load_entrance, load_pages, redial};
use super::keys::{self, KeyError};
use super::links::Links;
use super::overview::Published;
use super::positions::Positions;
use super::pump::{describe, pump};
use super::scrub::watch_database;
use super::shared::{HostConfig, Shared};
use super::tape::Tape;
use super::trouble::Troubles;
use super::web::Web;
use super::worker::Worker;
use crate::network::{self, NetworkConfig, NetworkError};
use crate::time::now_ms;

/// The program's version, as told to other nodes.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Commands and frames that may wait for the engine's thread.
const INBOX_MAX: usize = 8_192;
/// Commits a slow subscriber may fall behind.
const BATCHES_MAX: usize = 4_096;
/// Nodes that may wait to be asked which file they want.
const BLOBS_ASKED_MAX: usize = 32;
/// Read-only database connections.
const READERS: usize = 4;
/// Page reads that may run at the same time on the blocking pool.
const PAGE_READS_MAX: usize = 3;

/// Written into a database before the node's key is made beside it.
const MADE: &str = "made";

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
    network: impl FnOnce([u8; 32]) -> NetworkConfig,
) -> Result<(Host, bool), StartError> {
    let mut store = Store::open(&config.data_dir, Durability::Full)?;
    let lost_database = lost_database(&mut store, &config)?;
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
    let static_peers = network_config.static_peers.iter().copied().collect();
    let (handle, events) = network::start(network_config)?;
    let (inbox, receiver) = Inbox::new(INBOX_MAX);
    let facts = Facts::new(this_node(&engine, &config)).knowing(load_pages(engine.store())?);
    let shared = Arc::new(Shared {
        inbox,
        reader,
        page_reads: Arc::new(Semaphore::new(PAGE_READS_MAX)),
        batches: broadcast::channel(BATCHES_MAX).0,
        notices: broadcast::channel(BATCHES_MAX).0,
        blobs_asked: flume::bounded(BLOBS_ASKED_MAX),
        moved: watch::channel(0).0,
        facts,
        clock: super::mesh_clock::MeshClock::default(),
        positions: Positions::default(),
        standing: ArcSwap::default(),
        overview: Published::default(),
        rebuild: engine.rebuild_progress(),
        troubles: Troubles::default(),
        files: ArcSwap::default(),
        lost_database,
        static_peers,
        counters: Counters::default(),
        tape: Tape::default(),
        join: Joining::default(),
        asking: Asking::default(),
        links: Links::default(),
        root: ArcSwap::from_pointee(engine.membership().map(|membership| membership.root)),
        web: Web::default(),
        ranges,
        network: handle,
        config,
    });
    super::worker::load_facts(&shared, &engine)?;
    let host = host_of(&shared);
    shared.facts.set_own_pages(host.pages_now());
    spawn_worker(&shared, engine, receiver)?;
    tokio::spawn(pump(host.clone(), events));
    tokio::spawn(ask_standing(host.clone(), known_addresses.clone()));
    tokio::spawn(redial(host.clone(), known_addresses, entrance));
    tokio::spawn(watch_database(host.clone()));
    describe(&host);
    tokio::spawn(restore_authority(host.clone()));
    Ok((host, is_new))
}

fn this_node(engine: &Engine, config: &HostConfig) -> NodeFacts {
    NodeFacts {
        id: engine.node(),
        name: config.name.clone(),
        segment: config.segment.clone(),
        version: VERSION,
    }
}

fn host_of(shared: &Arc<Shared>) -> Host {
    Host {
        shared: Arc::clone(shared),
    }
}

/// Takes a root key into use that a recovery kit has left while the node did not run.
async fn restore_authority(host: Host) {
    host.put_restored_key_in_place().await;
}

/// Whether the database is not the one that was made beside the node's key: it was removed or
/// emptied, and so this node has forgotten the mesh it may belong to.
fn lost_database(store: &mut Store, config: &HostConfig) -> Result<bool, StoreError> {
    let is_known = store.meta(MADE)?.is_some();
    let has_key = keys::has_node_key(&config.data_dir);
    if !is_known && !has_key {
        store.set_meta(MADE, b"with its key")?;
    }
    Ok(!is_known && has_key)
}

fn spawn_worker(
    shared: &Arc<Shared>,
    engine: Engine,
    inbox: flume::Receiver<Input>,
) -> Result<(), StartError> {
    let runtime = tokio::runtime::Handle::current();
    let worker = Worker::new(Arc::clone(shared), engine, inbox, runtime);
    std::thread::Builder::new()
        .name("engine".to_owned())
        .spawn(move || worker.run())?;
    Ok(())
}
