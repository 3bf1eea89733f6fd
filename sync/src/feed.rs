//! Feeds: hash-chained, sealed logs, one per start of a node.

mod certificate;
mod group;
mod header;
mod past;
mod signature;
mod ticket;

pub use certificate::{Certificate, MeshRoot};
pub use group::{Body, Group, GroupEntry, GroupSpan, OwnGroup};
pub use header::{Header, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL, KIND_RECORD, payload_hash};
pub use past::{Declared, PastDelta, PastSteps};
pub use signature::Signature;
pub use ticket::{TicketProof, ticket_key};
