//! What can be wrong with an edit, a foreign change or a document.

use super::{Actor, DocumentKind, SchemaFault};

/// Why a local edit was not made. The document is as before.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    #[error("{key}: {fault}")]
    Schema { key: String, fault: SchemaFault },
    #[error("{key}: named twice in one edit")]
    Repeated { key: String },
    #[error(transparent)]
    Merge(#[from] MergeFailure),
    /// What the edit amounts to would be refused by every other node: it is too large, or the
    /// document is full.
    #[error("the edit makes a change that nobody accepts: {0}")]
    Refused(#[from] ChangeRefusal),
}

/// Why a change was refused. Every node refuses it at any time, so it is not worth keeping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeRefusal {
    #[error("{bytes} bytes are too many for one change")]
    TooLarge { bytes: usize },
    #[error("not a plain change: {0}")]
    Malformed(#[from] Malformation),
    #[error("written by {found}, in the feed of {expected}")]
    WrongActor { expected: Actor, found: Actor },
    #[error("its {what} is {found} and not {expected}")]
    OutOfOrder {
        what: &'static str,
        expected: u64,
        found: u64,
    },
    #[error("its dependencies: {0}")]
    Dependencies(&'static str),
    #[error("{key}: {fault}")]
    Operation { key: String, fault: Fault },
}

impl ChangeRefusal {
    /// Whether a newer version may accept it: it names a key, or gives one a value, that this
    /// version's table does not have.
    #[must_use]
    pub fn may_be_newer(&self) -> bool {
        let fault = match self {
            Self::Operation { fault, .. } => fault,
            Self::TooLarge { .. }
            | Self::Malformed(_)
            | Self::WrongActor { .. }
            | Self::OutOfOrder { .. }
            | Self::Dependencies(_) => return false,
        };
        matches!(fault, Fault::Schema(_))
    }
}

/// What makes bytes something other than one plain, canonical change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformation {
    #[error("compressed, or another kind of chunk")]
    NotAChange,
    #[error("cut off, or numbers out of range")]
    Structure,
    #[error("columns that no document uses")]
    ForeignColumn,
    #[error("too many operations, values, actors or dependencies")]
    TooMany,
    #[error("Automerge can't decode it")]
    Undecodable,
    #[error("Automerge would encode it otherwise")]
    NotCanonical,
    #[error("it carries a message, an author or other extra bytes")]
    Extras,
    #[error("an actor is not 16 bytes")]
    ActorLength,
    #[error("it does nothing")]
    Empty,
}

/// What is wrong with one operation of a change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("not an entry of the root map")]
    Place,
    #[error("an action other than put and delete, or a type of value that no document holds")]
    Action,
    #[error(transparent)]
    Schema(#[from] SchemaFault),
    #[error("named twice in one change")]
    Repeated,
    #[error("it replaces other values than those its author saw")]
    Predecessors,
    #[error("there was nothing to delete")]
    NothingToDelete,
}

/// A document can't be put together from its accepted changes. It stays unreadable; the changes are
/// kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?} document of {changes} changes can't be merged: {reason}")]
pub struct MergeFailure {
    pub kind: DocumentKind,
    pub changes: usize,
    pub reason: String,
}

/// A change from our own store is not one that was accepted: the disk has changed it, or one before
/// it is missing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stored change {position} of a {kind:?} document: {refusal}")]
pub struct StoredChangeError {
    pub kind: DocumentKind,
    /// Counted from 0.
    pub position: usize,
    pub refusal: ChangeRefusal,
}
