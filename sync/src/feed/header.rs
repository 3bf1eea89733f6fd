//! What the hash chain of a feed is made of.

use storage::{FeedId, Hash, Space};

/// Payload kinds as they stand in headers.
pub const KIND_RECORD: u8 = 1;
pub const KIND_CHANGE: u8 = 2;
pub const KIND_ORDER: u8 = 3;
/// What belongs to a person: the only kind that can be erased in the mesh's space.
pub const KIND_PERSONAL: u8 = 4;

const VERSION: u8 = 1;

/// The hashed part of an entry. Its payload may be erased later; the header stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    pub feed: FeedId,
    pub seq: u64,
    /// Hash of the entry before; zero for the first.
    pub previous: Hash,
    /// Hybrid logical time.
    pub time: u64,
    /// The scope of replication.
    pub space: Space,
    pub kind: u8,
    pub payload_length: u32,
    pub payload_hash: Hash,
}

impl Header {
    /// BLAKE3 of the header's fixed 146-byte form.
    #[must_use]
    pub fn hash(&self) -> Hash {
        let mut hasher = blake3::Hasher::new();
        hasher
            .update(b"lce")
            .update(&[VERSION])
            .update(&self.feed.node.0)
            .update(&self.feed.incarnation.to_le_bytes())
            .update(&self.seq.to_le_bytes())
            .update(&self.previous.0)
            .update(&self.time.to_le_bytes())
            .update(&self.space.bytes())
            .update(&[self.kind])
            .update(&self.payload_length.to_le_bytes())
            .update(&self.payload_hash.0);
        Hash(*hasher.finalize().as_bytes())
    }
}

/// BLAKE3 of a payload.
#[must_use]
pub fn payload_hash(payload: &[u8]) -> Hash {
    Hash(*blake3::hash(payload).as_bytes())
}
