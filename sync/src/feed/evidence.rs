//! Everything that is judged by itself, in one type, as nodes compare it and hand it over.

use serde::{Deserialize, Serialize};
use storage::FeedId;

use super::certificate::Certificate;
use super::fork::ForkProof;
use super::statement::Statement;
use crate::payload::encoded;

/// Something about a node that no feed is needed to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    Certificate(Certificate),
    Statement(Statement),
    Fork(ForkProof),
}

/// What a piece of evidence is compared by. Long enough that nobody finds two with the same.
pub type EvidenceKey = [u8; 16];

impl Evidence {
    #[must_use]
    pub fn key(&self) -> EvidenceKey {
        match self {
            Self::Certificate(certificate) => key_of(0, &encoded(certificate)),
            Self::Statement(statement) => key_of(1, &statement.hash().0),
            Self::Fork(proof) => fork_key(proof.feed, proof.first_seq),
        }
    }
}

/// The key of a proof that a feed was forked here: which two continuations prove it makes no
/// difference.
pub(crate) fn fork_key(feed: FeedId, first_seq: u64) -> EvidenceKey {
    key_of(2, &encoded(&(feed, first_seq)))
}

fn key_of(kind: u8, bytes: &[u8]) -> EvidenceKey {
    let mut hasher = blake3::Hasher::new_derive_key("localchat evidence v1");
    let mut key = [0; 16];
    hasher
        .update(&[kind])
        .update(bytes)
        .finalize_xof()
        .fill(&mut key);
    key
}
