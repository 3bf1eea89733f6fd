//! Documents: everything mutable, merged by Automerge.
//!
//! A document is one flat map: its values are scalars, nesting is spelled in the key
//! (`channel/<id>/name`). What a document may hold is one table, [`DocumentKind`] by
//! [`DocumentKind`] (`schema.rs`), and it binds our own edits and foreign changes alike.
//!
//! A change from a peer is hostile until proven otherwise: [`Document::accept`] checks it against
//! a whitelist whose verdict depends on nothing but the change and its own causal past, so every
//! node comes to the same one in whatever order entries arrive. Accepted changes are queued;
//! Automerge sees them in a batch at the next read, and if it should fail then, it is thrown away
//! and built anew from the changes, which are the truth.
//!
//! Not done here: storing changes, deciding who may edit what, time, and actors' keys.

mod actor;
mod cache;
mod chunk;
mod decoded;
mod document;
mod error;
#[doc(hidden)]
pub mod fuzzing;
mod history;
mod kind;
pub mod limits;
mod merged;
mod schema;
mod value;

pub use actor::Actor;
pub use cache::DocumentCache;
pub use document::{AcceptedChange, Document};
pub use error::{ChangeRefusal, EditError, Fault, Malformation, MergeFailure, StoredChangeError};
pub use kind::DocumentKind;
pub use schema::{SchemaFault, check_key, check_put};
pub use value::{Edit, Value};

/// The SHA-256 that names a change of a document.
pub type ChangeHash = [u8; 32];

/// The hash that names a raw change: SHA-256 of its chunk without magic bytes and checksum, as the
/// format defines it. `None` when the bytes are too short for a chunk.
#[must_use]
pub fn hash_of_change(bytes: &[u8]) -> Option<ChangeHash> {
    use sha2::Digest as _;
    bytes
        .get(8..)
        .map(|chunk| sha2::Sha256::digest(chunk).into())
}
