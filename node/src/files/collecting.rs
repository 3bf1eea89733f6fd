//! Removing the content of files whose messages were erased.
//!
//! An order that erases a message leaves the hashes of its files in the database, in the
//! transaction that erases their names, until they are gone here: so none is forgotten, whenever
//! the process ends. What another message names, or an upload that may be posted yet, stays; its
//! own order releases it again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use storage::{BlobError, Hash, Removal};
use sync::engine::Subject;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::timeout;

use super::{FileError, Files, blocking, unreadable};
use crate::host::{Batch, Host};

/// How often what could not be removed is tried again, and what is erased unseen is found.
const AGAIN: Duration = Duration::from_secs(20);
const AT_ONCE: usize = 256;

/// Removes what is erased, as soon as it is, for as long as the node runs.
pub(super) async fn remove_what_is_erased(files: Files, host: Host) {
    let mut batches = host.subscribe();
    let mut told = false;
    loop {
        let failure = files.remove_released(&host).await.err();
        if let Some(error) = failure.as_ref().filter(|_| !told) {
            tracing::warn!(%error, "files of deleted messages could not be removed yet");
        }
        told = failure.is_some();
        // Ends early where something is erased.
        match timeout(AGAIN, next_erasure(&mut batches)).await {
            Ok(true) | Err(_) => {}
            Ok(false) => return,
        }
    }
}

/// Waits until something is erased; `false` when the node stops.
async fn next_erasure(batches: &mut Receiver<Arc<Batch>>) -> bool {
    loop {
        match batches.recv().await {
            Ok(batch) if erases(&batch) => return true,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}

fn erases(batch: &Batch) -> bool {
    let is_erased = |subject: &Subject| matches!(subject, Subject::Erased { .. });
    batch.resync || batch.events.iter().any(|event| is_erased(&event.subject))
}

impl Files {
    async fn remove_released(&self, host: &Host) -> Result<(), FileError> {
        let (mut after, mut failure) = (0, None);
        // While everything is derived again, a name may be about to come back.
        while !host.is_deriving() {
            let rows = host.read(|view| view.released_after(after, AT_ONCE));
            let rows = rows.map_err(unreadable)?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            self.blobs().usable()?;
            let (files, within) = (self.clone(), host.clone());
            let (done, failed) = blocking(move || Ok(files.let_all_go(&within, &rows))).await?;
            failure = failure.or(failed);
            if !done.is_empty() {
                host.forget_released(done).await;
            }
        }
        failure.map_or(Ok(()), |failure| Err(failure.into()))
    }

    /// Answers which of them need not be looked at any more, and the first failure.
    fn let_all_go(&self, host: &Host, rows: &[(u64, Hash)]) -> (Vec<u64>, Option<BlobError>) {
        let (mut done, mut gone, mut failure) = (Vec::new(), BTreeSet::new(), None);
        for (number, hash) in rows {
            // What is on its way is looked at again once it has come to its end.
            if !self.is_needed(host, *hash) && self.stop_fetching(*hash) {
                continue;
            }
            match self.let_go(host, *hash) {
                // Several messages may have named it.
                Ok(Removal::Removed | Removal::Absent) => {
                    gone.insert(*hash);
                    done.push(*number);
                }
                Ok(Removal::Needed) if self.is_surely_needed(host, *hash) => done.push(*number),
                Ok(Removal::Needed | Removal::Claimed) => {}
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        // So many fewer are named, and not because the database is another one.
        if let Err(error) = self.expect_fewer(gone.len() as u64) {
            failure = failure.or(Some(error));
        }
        (done, failure)
    }

    fn expect_fewer(&self, gone: u64) -> Result<(), BlobError> {
        match self.blobs().named_before()? {
            Some(named) if gone > 0 => self.blobs().note_named(named.saturating_sub(gone)),
            Some(_) | None => Ok(()),
        }
    }

    /// Removes a content that no message names any more, and what has come of it, unless it is
    /// needed.
    pub(super) fn let_go(&self, host: &Host, hash: Hash) -> Result<Removal, BlobError> {
        let removal = self
            .blobs()
            .remove_unless(hash, || self.is_needed(host, hash))?;
        match removal {
            Removal::Removed => {
                host.counters().add("files_erased", 1);
                self.drop_fetched(hash)?;
            }
            Removal::Absent => self.drop_fetched(hash)?,
            Removal::Needed | Removal::Claimed => {}
        }
        Ok(removal)
    }
}
