//! Whether the folder of files can be used and all is well in it: looked at all the time, so that
//! people hear of it before they miss a file.
//!
//! A thread of its own looks: a folder on another machine may let whoever asks wait for ever, and
//! each look wakes nobody else unless something is different.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use storage::{BlobError, Hash};
use tokio::sync::mpsc;

use super::unnamed::Held;
use super::{FileError, Files, fresh_marker, unreadable};
use crate::host::{FilesHeld, FilesStatus, Host, Trouble};

/// Told within 10 s, whatever it is.
const EVERY: Duration = Duration::from_secs(8);
/// A look that takes longer is taken for a folder that is not there.
const STUCK: Duration = Duration::from_secs(30);
/// How much is named is counted at the start and at every so many looks.
const COUNTED_EVERY: u32 = 4;
/// What can be wrong with the folder as a whole: one of them at a time.
const OF_FOLDER: [Trouble; 4] = [
    Trouble::FilesGone,
    Trouble::FilesForeign,
    Trouble::FilesReadOnly,
    Trouble::FilesFull,
];

/// What a look has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Looked {
    wrong: Option<Trouble>,
    files: FilesStatus,
}

/// Whoever looks, and what was found so far.
#[derive(Debug)]
struct Watcher {
    files: Files,
    host: Host,
    looks: Arc<AtomicU64>,
    damaged: BTreeSet<Hash>,
    found: Looked,
}

/// Has the folder looked at, for as long as the node runs.
pub(super) async fn watch(files: Files, host: Host) {
    let looks = Arc::new(AtomicU64::new(0));
    let watcher = Watcher {
        files,
        host: host.clone(),
        looks: Arc::clone(&looks),
        damaged: BTreeSet::new(),
        found: Looked::default(),
    };
    let (tell, mut told) = mpsc::channel(1);
    // Dropped with this task, which ends the thread.
    let (_running, stopped) = sync_channel(0);
    let named = thread::Builder::new().name("files".to_owned());
    if let Err(error) = named.spawn(move || watcher.watch(&tell, &stopped)) {
        tracing::warn!(%error, "nobody looks whether files can be used");
        return;
    }
    let (mut found, mut before) = (Looked::default(), u64::MAX);
    loop {
        tokio::select! {
            looked = told.recv() => {
                let Some(looked) = looked else { return };
                found = looked;
                tell_of_folder(&host, found.wrong).await;
                let FilesStatus { damaged, held, .. } = found.files;
                host.note_trouble(Trouble::FilesDamaged, damaged > 0).await;
                host.note_trouble(Trouble::FilesHeld, held.is_some()).await;
                host.tell_of_files(found.files.clone());
            }
            () = tokio::time::sleep(STUCK) => {
                let now = looks.load(Ordering::Relaxed);
                let stuck = (now == before).then_some(Trouble::FilesGone);
                tell_of_folder(&host, stuck.or(found.wrong)).await;
                before = now;
            }
        }
    }
}

async fn tell_of_folder(host: &Host, wrong: Option<Trouble>) {
    for trouble in OF_FOLDER {
        host.note_trouble(trouble, wrong == Some(trouble)).await;
    }
}

impl Watcher {
    fn watch(mut self, tell: &mpsc::Sender<Looked>, stopped: &Receiver<()>) {
        loop {
            let before = self.found.clone();
            self.look();
            let count = self.looks.fetch_add(1, Ordering::Relaxed);
            let differs = self.found != before || count == 0;
            if differs && tell.blocking_send(self.found.clone()).is_err() {
                return;
            }
            if stopped.recv_timeout(EVERY) != Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    }

    fn look(&mut self) {
        self.found.wrong = self.files.look_at_folder();
        let is_readable = !matches!(
            self.found.wrong,
            Some(Trouble::FilesGone | Trouble::FilesForeign)
        );
        if is_readable && let Err(error) = self.look_at_content() {
            tracing::debug!(%error, "it can't be said how the files are");
        }
    }

    fn look_at_content(&mut self) -> Result<(), FileError> {
        let (files, host) = (&self.files, &self.host);
        let all = files.blobs().damaged()?.into_iter();
        let is_named = |hash: &Hash| host.read(|view| view.is_named(*hash)).unwrap_or(true);
        let damaged: BTreeSet<Hash> = all.filter(is_named).collect();
        let again = self.damaged.difference(&damaged);
        let mended = again.filter(|hash| files.has(**hash)).count() as u64;
        host.counters().add("files_mended", mended);
        let found = &mut self.found.files;
        found.mended += mended;
        found.damaged = damaged.len() as u64;
        self.damaged = damaged;
        let looks = self.looks.load(Ordering::Relaxed);
        if looks.is_multiple_of(u64::from(COUNTED_EVERY)) {
            found.held = files.held(host)?;
        }
        Ok(())
    }
}

impl Files {
    fn look_at_folder(&self) -> Option<Trouble> {
        let blobs = self.blobs();
        // A folder that this node could not begin at its start may be as it should by now.
        match blobs.begin_unless_begun(fresh_marker()) {
            Ok(()) if blobs.is_read_only() => return Some(Trouble::FilesReadOnly),
            Ok(()) => {}
            Err(BlobError::Gone { .. }) => return Some(Trouble::FilesGone),
            Err(BlobError::Foreign { .. } | BlobError::Mismatch) => {
                return Some(Trouble::FilesForeign);
            }
            Err(BlobError::Io(error)) => return Some(trouble_of(&error)),
        }
        match blobs.free_bytes() {
            Ok(free) if free >= self.bounds().reserve_bytes => None,
            Ok(_) => Some(Trouble::FilesFull),
            Err(_) => Some(Trouble::FilesGone),
        }
    }

    /// Why somebody has to look whether the database is the right one.
    fn held(&self, host: &Host) -> Result<Option<FilesHeld>, FileError> {
        if host.mesh().is_none() || host.is_deriving() {
            return Ok(None);
        }
        let named = host.read(|view| view.named_contents());
        let now = named.map_err(unreadable)?;
        let held = Held::fewer(self.blobs().named_before()?, now);
        Ok(held.or(*self.0.most_unnamed.lock()).and_then(told))
    }
}

/// The figures of what needs an administrator.
fn told(held: Held) -> Option<FilesHeld> {
    let (code, count, of) = match held {
        Held::FewerNamed { before, now } => ("fewer_named", now, before),
        Held::MostUnnamed { unnamed, kept } => ("most_unnamed", unnamed, kept),
        Held::NoMesh | Held::Deriving | Held::Alone | Held::Newer | Held::NothingNamed => {
            return None;
        }
    };
    Some(FilesHeld { code, count, of })
}

fn trouble_of(error: &io::Error) -> Trouble {
    use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    let kind = error.kind();
    if matches!(kind, ReadOnlyFilesystem | PermissionDenied) {
        Trouble::FilesReadOnly
    } else if matches!(kind, StorageFull | QuotaExceeded) {
        Trouble::FilesFull
    } else {
        Trouble::FilesGone
    }
}
