//! Feeds: hash-chained, sealed logs, one per start of a node; and what is judged without any of them.

mod certificate;
mod evidence;
mod fork;
mod group;
mod header;
mod past;
mod root_key_proof;
mod signature;
mod statement;
mod ticket;
mod web_roots;

pub use certificate::{Certificate, MeshRoot};
pub use evidence::{Evidence, EvidenceKey};
pub use fork::{Branch, ForkProof};

pub(crate) use evidence::fork_key;
pub use group::{Body, Group, GroupEntry, GroupSpan, OwnGroup};
pub use header::{Header, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL, KIND_RECORD, payload_hash};
pub use past::{Adopted, Declared, Past, PastSteps};
pub use root_key_proof::{RootKeyProof, RootKeyQuestion};
pub use signature::Signature;
pub use statement::{
    AuthorityChange, Fact, KEPT_FEEDS_MAX, Revocation, Statement, TokenEpoch, commitment,
};
pub use ticket::{TicketProof, ticket_key};
pub use web_roots::WebRoots;
