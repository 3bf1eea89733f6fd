//! What comes out of the engine's thread: what a transaction brought, and what became of a command.

use std::collections::BTreeSet;
use std::sync::Arc;

use storage::{Id, NodeId, StoreError};
use sync::engine::{Event, MentionChange, Refusal, Reply};

/// What one transaction brought, for those who show it.
#[derive(Debug)]
pub struct Batch {
    pub events: Vec<Event>,
    /// Users whose read mark of a channel moved, here or at another node.
    pub read_marks: BTreeSet<(Id, Id)>,
    /// Users who have set something, here or at another node.
    pub preferences: BTreeSet<Id>,
    /// Users and messages that they keep for later, or no longer.
    pub saved: BTreeSet<(Id, Id)>,
    /// Users and messages whose threads they chose to follow, or not to.
    pub followed: BTreeSet<(Id, Id)>,
    /// Users who have said that they are away or busy, or no longer.
    pub absences: BTreeSet<Id>,
    /// Users of whose sessions something is new.
    pub sessions: BTreeSet<Id>,
    /// Whom edits have named anew or no longer.
    pub mention_changes: Vec<MentionChange>,
    /// The views were rebuilt; everything must be loaded again.
    pub resync: bool,
    pub membership_changed: bool,
}

/// A command that was carried out and is durable.
#[derive(Debug, Clone)]
pub struct Done {
    pub reply: Reply,
    /// Local number of the newest entry after it.
    pub no: u64,
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Refused(Refusal),
    /// Too much waits already.
    #[error("the node has too much to do at the moment")]
    Busy,
    #[error("the node is stopping")]
    Stopping,
    /// The disk is full; nothing was kept.
    #[error("the disk that holds the data folder is full")]
    Full,
    /// The disk or the database failed; nothing was kept.
    #[error("{0}")]
    Store(String),
}

impl From<&StoreError> for CommandError {
    fn from(error: &StoreError) -> Self {
        if matches!(error, StoreError::Full) {
            return Self::Full;
        }
        Self::Store(error.to_string())
    }
}

/// A notice of another node, not stored: who, what kind, content.
pub type Notice = (NodeId, u8, Arc<[u8]>);
