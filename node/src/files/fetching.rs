//! Getting what messages name and is not here: in the background as soon as it is named, and at once
//! when somebody asks for it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use storage::{BlobError, Hash, NodeId, StoreError};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, Semaphore, watch};
use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use super::exchange::{self, TakeError};
use super::{FileError, Files, blocking};
use crate::host::{Batch, Host};

/// Files that are got at one time without somebody waiting for them.
const IN_BACKGROUND_MAX: usize = 2;
/// How often it is asked for what is missing.
const RETRY_EVERY: Duration = Duration::from_secs(15);
/// How often everything that is named is looked through.
const LOOK_EVERY: Duration = Duration::from_secs(600);
const LOOKED_AT_ONCE: usize = 1_000;
/// How what has come of a file is called, after its hash.
const FETCHED: &str = ".fetched";
/// What is known to be missing; more than that is found when it is looked through again.
const MISSING_MAX: usize = 10_000;

/// Transfers that are under way, each once however many wait for it.
#[derive(Debug)]
pub(super) struct Fetching {
    under_way: Mutex<BTreeMap<Hash, Arc<Fetch>>>,
    background: Semaphore,
    /// Has what is missing looked for at once.
    look: Notify,
}

/// One transfer.
#[derive(Debug)]
struct Fetch {
    received: AtomicU64,
    /// Ends it, as nothing names the file any more.
    stop: CancellationToken,
    /// Whether it is here, once that is decided.
    ended: watch::Sender<Option<bool>>,
}

impl Default for Fetching {
    fn default() -> Self {
        Self {
            under_way: Mutex::default(),
            background: Semaphore::new(IN_BACKGROUND_MAX),
            look: Notify::new(),
        }
    }
}

impl Files {
    /// How many bytes of a file have come that is on its way here.
    pub(crate) fn received(&self, hash: Hash) -> u64 {
        let under_way = self.0.fetching.under_way.lock();
        let fetch = under_way.get(&hash);
        fetch.map_or(0, |fetch| fetch.received.load(Ordering::Relaxed))
    }

    /// Gets a file from whichever node has it; answers whether it is here then. `first` is asked
    /// before the others. It goes on when nobody waits any more.
    pub(crate) async fn fetch(
        &self,
        host: &Host,
        (hash, size_max): (Hash, u64),
        first: Option<NodeId>,
    ) -> bool {
        if self.has(hash) {
            return true;
        }
        let mut ended = {
            let mut under_way = self.0.fetching.under_way.lock();
            if let Some(known) = under_way.get(&hash) {
                known.ended.subscribe()
            } else {
                let (sender, ended) = watch::channel(None);
                let fetch = Arc::new(Fetch {
                    received: AtomicU64::new(0),
                    stop: CancellationToken::new(),
                    ended: sender,
                });
                under_way.insert(hash, Arc::clone(&fetch));
                let (files, host) = (self.clone(), host.clone());
                tokio::spawn(async move {
                    let here = files.run(&host, (hash, size_max), first, &fetch).await;
                    let here = files.settle(&host, hash).await && here;
                    files.0.fetching.under_way.lock().remove(&hash);
                    fetch.ended.send_replace(Some(here));
                });
                ended
            }
        };
        let here = ended.wait_for(Option::is_some).await;
        here.is_ok_and(|here| *here == Some(true))
    }

    /// Looks for what is named and not here, without waiting until that is due.
    pub(super) fn look_for_missing(&self) {
        self.0.fetching.look.notify_one();
    }

    /// Whether a file is on its way here; it is told to end.
    pub(super) fn stop_fetching(&self, hash: Hash) -> bool {
        let under_way = self.0.fetching.under_way.lock();
        let fetch = under_way.get(&hash);
        if let Some(fetch) = fetch {
            fetch.stop.cancel();
        }
        fetch.is_some()
    }

    fn is_fetching(&self, hash: Hash) -> bool {
        self.0.fetching.under_way.lock().contains_key(&hash)
    }

    /// Removes what has come of a file from other nodes.
    pub(super) fn drop_fetched(&self, hash: Hash) -> io::Result<()> {
        match std::fs::remove_file(self.fetched_part(hash)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Removes what has come of files that nobody goes on with, as nothing needs them any more.
    pub(super) fn drop_unneeded_parts(&self, host: &Host) -> io::Result<()> {
        for name in self.blobs().parts()? {
            let hash = name.strip_suffix(FETCHED).and_then(Hash::parse);
            if let Some(hash) = hash
                && !self.is_fetching(hash)
                && !self.is_needed(host, hash)
            {
                self.drop_fetched(hash)?;
            }
        }
        Ok(())
    }

    fn fetched_part(&self, hash: Hash) -> PathBuf {
        self.blobs().part(&format!("{hash}{FETCHED}"))
    }

    /// A transfer has come to its end. Of what was erased meanwhile nothing stays here. Answers
    /// whether it is needed still.
    async fn settle(&self, host: &Host, hash: Hash) -> bool {
        if self.is_needed(host, hash) {
            return true;
        }
        let (files, host) = (self.clone(), host.clone());
        if let Err(error) = blocking(move || Ok(files.let_go(&host, hash)?)).await {
            tracing::debug!(%hash, %error, "what had come of an erased file is still here");
        }
        false
    }

    async fn run(
        &self,
        host: &Host,
        (hash, size_max): (Hash, u64),
        first: Option<NodeId>,
        fetch: &Fetch,
    ) -> bool {
        // Whoever asked may have looked before it was erased.
        if !self.is_needed(host, hash) {
            return false;
        }
        let blobs = Arc::clone(self.blobs());
        if let Ok(true) = blocking(move || Ok(blobs.put_back(hash)?)).await {
            host.counters().add("files_put_back", 1);
            return true;
        }
        let mut nodes: Vec<NodeId> = host
            .other_nodes()
            .into_iter()
            .map(|(node, _)| node)
            .collect();
        nodes.retain(|node| host.network().is_connected(node));
        nodes.sort_by_key(|node| Some(*node) != first);
        for node in nodes {
            match self.take(host, node, (hash, size_max), fetch).await {
                Ok(()) => {
                    self.prepare_thumbnail(hash);
                    return true;
                }
                Err(error) => tracing::debug!(%node, %hash, %error, "a file was not got"),
            }
        }
        false
    }

    async fn take(
        &self,
        host: &Host,
        node: NodeId,
        (hash, size_max): (Hash, u64),
        fetch: &Fetch,
    ) -> Result<(), FileError> {
        let blobs = Arc::clone(self.blobs());
        blobs.usable()?;
        if blobs.free_bytes()? < self.bounds().reserve_bytes.saturating_add(size_max) {
            return Err(FileError::Reserve);
        }
        let part = self.fetched_part(hash);
        let taken = tokio::select! {
            () = fetch.stop.cancelled() => return Err(FileError::NotFound),
            taken = exchange::take(host, node, (hash, size_max), &part, &fetch.received) => taken,
        };
        match taken {
            Ok(()) => {}
            // What is here is longer than the file, so it is not of it.
            Err(TakeError::TooLarge) => {
                drop(tokio::fs::remove_file(&part).await);
                return Err(FileError::TooLarge);
            }
            Err(TakeError::Io(error)) => return Err(error.into()),
            Err(TakeError::NotThere | TakeError::Busy | TakeError::NotConnected) => {
                return Err(FileError::NotFound);
            }
            Err(TakeError::TooSlow) => return Err(FileError::TooSlow),
        }
        blocking(move || match blobs.keep(&part, Some(hash)) {
            Ok(_) => Ok(()),
            Err(error) => {
                // Some node sent something else, and nobody can tell which part; it begins anew.
                if matches!(error, BlobError::Mismatch) {
                    drop(std::fs::remove_file(&part));
                }
                Err(error.into())
            }
        })
        .await
    }

    /// Everything that messages name and is not here, as far as there is room for it.
    async fn look(&self, host: &Host) -> Result<BTreeMap<Hash, u64>, StoreError> {
        let (mut missing, mut after) = (BTreeMap::new(), Hash::ZERO);
        loop {
            let query = move |view: storage::View<'_>| view.references_after(after, LOOKED_AT_ONCE);
            let rows = host.read_page(query).await?;
            let Some(last) = rows.last() else {
                return Ok(missing);
            };
            after = last.hash;
            for row in rows {
                if missing.len() < MISSING_MAX && !self.has(row.hash) {
                    missing.insert(row.hash, row.size);
                }
            }
        }
    }

    /// What a commit names that is not here.
    fn named_in(&self, host: &Host, batch: &Batch) -> BTreeMap<Hash, (u64, NodeId)> {
        let posted = batch
            .events
            .iter()
            .filter_map(|event| event.posted.as_ref());
        let mut missing = BTreeMap::new();
        for posted in posted.filter(|posted| posted.files > 0) {
            let files = host.read(|view| view.attachments(posted.id));
            for file in files.unwrap_or_default() {
                if !self.has(file.hash) {
                    missing.insert(file.hash, (file.size, posted.at.feed.node));
                }
            }
        }
        missing
    }
}

/// Gets what is named and not here, for as long as the node runs.
pub(super) async fn fetch_what_is_named(files: Files, host: Host) {
    let mut batches = host.subscribe();
    let mut missing: BTreeMap<Hash, (u64, Option<NodeId>)> = BTreeMap::new();
    let (mut look_at, mut retry_at) = (Instant::now(), Instant::now());
    loop {
        tokio::select! {
            batch = batches.recv() => match batch {
                Ok(batch) => {
                    if batch.resync {
                        look_at = Instant::now();
                    }
                    for (hash, (size, from)) in files.named_in(&host, &batch) {
                        missing.insert(hash, (size, Some(from)));
                        retry_at = Instant::now();
                    }
                }
                Err(RecvError::Lagged(_)) => look_at = Instant::now(),
                Err(RecvError::Closed) => return,
            },
            () = files.0.fetching.look.notified() => look_at = Instant::now(),
            () = sleep_until(look_at) => {
                look_at = Instant::now() + LOOK_EVERY;
                retry_at = Instant::now();
                if let Ok(found) = files.look(&host).await {
                    // What is named no longer is not missing, where all that is could be held.
                    let is_all = found.len() < MISSING_MAX;
                    missing.retain(|hash, _| !is_all || found.contains_key(hash));
                    for (hash, size) in found {
                        missing.entry(hash).or_insert((size, None));
                    }
                }
            }
            () = sleep_until(retry_at) => {
                retry_at = Instant::now() + RETRY_EVERY;
                missing.retain(|hash, _| !files.has(*hash));
                if files.blobs().usable().is_ok() {
                    fetch_all(&files, &host, &missing);
                }
            }
        }
    }
}

/// Begins to get what is missing; what waits for its turn is begun once.
fn fetch_all(files: &Files, host: &Host, missing: &BTreeMap<Hash, (u64, Option<NodeId>)>) {
    let mut waiting = files.0.fetching_in_background.lock();
    for (hash, (size, from)) in missing {
        if !waiting.insert(*hash) {
            continue;
        }
        let (files, host, wanted, from) = (files.clone(), host.clone(), (*hash, *size), *from);
        tokio::spawn(async move {
            let turn = files.0.fetching.background.acquire().await;
            if host
                .read(|view| view.spaces_naming(wanted.0))
                .is_ok_and(|named| !named.is_empty())
            {
                files.fetch(&host, wanted, from).await;
            }
            drop(turn);
            files.0.fetching_in_background.lock().remove(&wanted.0);
        });
    }
}

/// What waits for its turn.
pub(super) type Waiting = Mutex<BTreeSet<Hash>>;
