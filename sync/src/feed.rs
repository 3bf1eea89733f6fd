//! Feeds: hash-chained, sealed logs, one per start of a node.

mod certificate;
mod group;
mod header;
mod signature;

pub use certificate::{Certificate, MeshRoot};
pub use group::{Body, Group, GroupEntry, PastDelta};
pub use header::{Header, KIND_CHANGE, KIND_ORDER, KIND_RECORD, payload_hash};
pub use signature::Signature;
