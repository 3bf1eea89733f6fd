//! Transactions that fail: what is told of them, and how everything else goes on.

use std::time::Duration;

use storage::{FeedId, StoreError};
use sync::replication::Replicator;

use super::{Taken, Worker, replicator_config};
use crate::host::tape::TapeEvent;
use crate::host::trouble::Trouble;
use crate::network::DisconnectReason;
use crate::time::now_ms;

/// Between two attempts to read a database that can't be read.
const UNREADABLE_PAUSE: Duration = Duration::from_secs(1);
/// After a failure that ends sessions, so that they don't come and go without a pause.
const FAILURE_PAUSE: Duration = Duration::from_millis(100);
/// How often a disk that was full or failed is tried again.
const PROBE_MS: u64 = 2_000;
/// Room that has to be there before the disk counts as usable again.
const PROBE_BYTES: usize = 64 * 1024;
const PROBE: &str = "room";
/// The same failure is written to the log at most so often.
const LOG_AGAIN_MS: u64 = 600_000;

/// What is remembered of failures.
#[derive(Debug, Default)]
pub(super) struct Failures {
    /// When the disk is tried again that was full or failed.
    pub(super) probe_due_ms: Option<u64>,
    full: bool,
    probing: bool,
    /// What was written to try the disk is to be removed.
    tidy: bool,
    /// The group that the last failed transaction was at work on.
    suspect: Option<(FeedId, u64)>,
    logged: Option<(String, u64)>,
}

impl Failures {
    /// Whether the disk was full when it was tried last.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }
}

impl Worker {
    /// Nothing of the transaction was kept. Whoever took part is told; sessions begin again from
    /// what is on the disk if something of theirs is lost.
    pub(super) fn failed(&mut self, error: &StoreError, taken: Taken, now: u64) {
        self.shared.counters.add("failed_transactions", 1);
        self.note_failure(error);
        let blamed = self.engine.blamed();
        self.roll_back(now);
        for (reply, _) in taken.unanswered {
            drop(reply.send(Err(error.into())));
        }
        self.failures.probing = false;
        match error {
            StoreError::Full | StoreError::Failing(_) => {
                self.failures.full = matches!(error, StoreError::Full);
                self.failures.probe_due_ms = Some(now + PROBE_MS);
            }
            StoreError::InUse(_)
            | StoreError::Unwritable { .. }
            | StoreError::Newer { .. }
            | StoreError::Trial
            | StoreError::Damaged(_)
            | StoreError::Closed
            | StoreError::Engine(_) => {
                if let Some((feed, first_seq)) = blamed {
                    self.hold_against(feed, first_seq, now);
                }
            }
        }
        if taken.data {
            self.start_over();
            std::thread::sleep(FAILURE_PAUSE);
        }
        self.send_out();
    }

    fn roll_back(&mut self, now: u64) {
        while let Err(error) = self.engine.rollback(now) {
            // What is in memory may be of the transaction that failed; nothing may build on it.
            self.note_failure(&error);
            std::thread::sleep(UNREADABLE_PAUSE);
        }
    }

    /// The protocol forgets what it has seen of a transaction that was not kept.
    fn start_over(&mut self) {
        self.replicator = Replicator::new(replicator_config(&self.shared));
        self.load_replicator();
        for (peer, session) in &self.sessions {
            let reason = DisconnectReason::Closed("the database failed".to_owned());
            self.shared.network.close(*peer, session.id, reason);
        }
    }

    /// Tells of a failure of the store: as a trouble of this node where it is one, in the log once.
    pub(super) fn note_failure(&mut self, error: &StoreError) {
        let trouble = match error {
            StoreError::Full => Some(Trouble::DiskFull),
            StoreError::Failing(_) => Some(Trouble::DiskFailing),
            StoreError::Damaged(_) => Some(Trouble::Damaged),
            StoreError::InUse(_)
            | StoreError::Unwritable { .. }
            | StoreError::Newer { .. }
            | StoreError::Trial
            | StoreError::Closed
            | StoreError::Engine(_) => None,
        };
        let (text, now) = (error.to_string(), now_ms());
        let known = self.failures.logged.as_ref();
        if known.is_none_or(|(known, at)| *known != text || *at + LOG_AGAIN_MS <= now) {
            tracing::error!(error = text, "the store failed");
            let event = TapeEvent::new("disk", text.clone());
            self.shared.tape.note(event.with("detail", text.clone()));
            self.failures.logged = Some((text, now));
        }
        if let Some(trouble) = trouble {
            self.note_trouble(trouble, true);
        }
    }

    /// What can't be read is not handed out; that is no reason to give up what was written.
    pub(super) fn survive_reading(
        &mut self,
        result: Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        match result {
            Err(error @ StoreError::Damaged(_)) => {
                self.shared.counters.add("unreadable", 1);
                self.note_failure(&error);
                Ok(())
            }
            other => other,
        }
    }

    /// A transaction failed while this group was being taken in. Once may be chance; with the same
    /// group again it is the group, which is left out so that all else goes on.
    fn hold_against(&mut self, feed: FeedId, first_seq: u64, now: u64) {
        if self.failures.suspect.replace((feed, first_seq)) != Some((feed, first_seq)) {
            return;
        }
        self.engine.set_aside(feed, first_seq, now);
        self.shared.counters.add("groups_set_aside", 1);
        let name = self.shared.facts.name_of(feed.node);
        tracing::error!(
            node = name,
            id = feed.node.short(),
            incarnation = feed.incarnation,
            seq = first_seq,
            "a group can't be taken in and is set aside; everything else goes on"
        );
        let text = format!("what {name} wrote from entry {first_seq} on can't be taken in");
        let event = TapeEvent::new("set_aside", text).with("entry", first_seq);
        self.note_about(event, feed.node, name);
        self.overview_differs(now);
    }

    /// Within a transaction: tries whether the disk can be used again.
    pub(super) fn probe_disk(&mut self, now: u64) -> Result<(), StoreError> {
        if std::mem::take(&mut self.failures.tidy) {
            self.engine.store_mut().set_meta(PROBE, &[])?;
        }
        if self.failures.probe_due_ms.is_none_or(|due| due > now) {
            return Ok(());
        }
        self.failures.probe_due_ms = Some(now + PROBE_MS);
        self.failures.probing = true;
        // Something else each time, so that it has to be written.
        let bytes = vec![now.to_le_bytes()[0]; PROBE_BYTES];
        self.engine.store_mut().set_meta(PROBE, &bytes)
    }

    /// After a commit: the disk can be used again if that was what was tried.
    pub(super) fn note_disk_works(&mut self) {
        if !std::mem::take(&mut self.failures.probing) {
            return;
        }
        self.failures.probe_due_ms = None;
        self.failures.tidy = true;
        self.failures.logged = None;
        self.note_trouble(Trouble::DiskFailing, false);
        self.note_trouble(Trouble::DiskFull, false);
        if std::mem::take(&mut self.failures.full) {
            // What came meanwhile was not taken in; new sessions ask for it.
            self.start_over();
        }
    }
}
