//! A sealed run of entries: the unit in which feeds travel and are applied.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{Absence, Absent, FeedId, Hash, Position, Space};

use super::header::{Header, payload_hash};
use super::past::{Past, PastSteps};
use super::signature::Signature;
use crate::payload::encoded;
use crate::weakness::{Weakness, lacks};

const SEAL_DOMAIN: &str = "localchat seal v1";

/// One commit batch of a feed: entries, the causal past they were written in, one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub feed: FeedId,
    pub first_seq: u64,
    /// Hash of the entry before `first_seq`; zero at the start of the feed.
    pub previous: Hash,
    pub entries: Vec<GroupEntry>,
    /// What is signed is its postcard.
    pub past: Past,
    pub seal: Signature,
}

/// A group that this node has just written, and how to tell its past to those who have all before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnGroup {
    pub group: Group,
    pub steps: PastSteps,
}

/// A run of a feed, by both its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupSpan {
    pub feed: FeedId,
    pub first_seq: u64,
    /// Hash of the entry before `first_seq`.
    pub previous: Hash,
    pub last_seq: u64,
    pub last_hash: Hash,
}

/// An entry without what follows from its place in the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupEntry {
    pub time: u64,
    pub space: Space,
    pub kind: u8,
    pub body: Body,
}

/// A payload, or what is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    Present(#[serde(with = "serde_bytes")] Vec<u8>),
    Absent(Absent),
}

impl Body {
    #[must_use]
    pub fn length(&self) -> u32 {
        match self {
            Self::Present(bytes) => u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            Self::Absent(absent) => absent.length,
        }
    }

    /// The order that is said to have erased it.
    #[must_use]
    pub fn erased_by(&self) -> Option<Position> {
        match self {
            Self::Absent(Absent {
                why: Absence::Erased(by),
                ..
            }) => Some(*by),
            Self::Absent(_) | Self::Present(_) => None,
        }
    }

    #[must_use]
    pub fn hash(&self) -> Hash {
        match self {
            Self::Present(bytes) => payload_hash(bytes),
            Self::Absent(absent) => absent.hash,
        }
    }
}

impl Group {
    /// The sequence number of the last entry.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.first_seq
            .saturating_add((self.entries.len() as u64).saturating_sub(1))
    }

    /// The hash of the last entry, by walking the chain from `previous`.
    #[must_use]
    pub fn last_hash(&self) -> Hash {
        let mut hash = self.previous;
        for (index, entry) in (0_u64..).zip(&self.entries) {
            // A group that reaches beyond the last number is refused for that elsewhere.
            let seq = self.first_seq.saturating_add(index);
            hash = entry.header(self.feed, seq, hash).hash();
        }
        hash
    }

    /// Whether the feed's node sealed exactly this.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        if lacks(Weakness::SealCheck) {
            return true;
        }
        Self::is_sealed_as(&self.span(), past_hash(&self.past), &self.seal)
    }

    /// Whether a seal is for a run of entries with a past of this hash.
    #[must_use]
    pub fn is_sealed_as(span: &GroupSpan, past: Hash, seal: &Signature) -> bool {
        seal.is_by(&span.feed.node, SEAL_DOMAIN, &[&span.parts(past)])
    }

    /// Signs a run of entries and the past it was written in.
    #[must_use]
    pub fn seal(key: &SigningKey, span: &GroupSpan, past: &Past) -> Signature {
        Signature::sign(key, SEAL_DOMAIN, &[&span.parts(past_hash(past))])
    }

    /// Which run of its feed the group is.
    #[must_use]
    pub fn span(&self) -> GroupSpan {
        GroupSpan {
            feed: self.feed,
            first_seq: self.first_seq,
            previous: self.previous,
            last_seq: self.last_seq(),
            last_hash: self.last_hash(),
        }
    }
}

impl GroupEntry {
    /// The full header at a place of a feed.
    #[must_use]
    pub fn header(&self, feed: FeedId, seq: u64, previous: Hash) -> Header {
        Header {
            feed,
            seq,
            previous,
            time: self.time,
            space: self.space,
            kind: self.kind,
            payload_length: self.body.length(),
            payload_hash: self.body.hash(),
        }
    }
}

impl GroupSpan {
    /// What a seal covers. Both ends are in it, so that groups can't be joined or cut.
    fn parts(&self, past: Hash) -> Vec<u8> {
        let mut parts = Vec::with_capacity(152);
        parts.extend_from_slice(&self.feed.node.0);
        parts.extend_from_slice(&self.feed.incarnation.to_le_bytes());
        parts.extend_from_slice(&self.first_seq.to_le_bytes());
        parts.extend_from_slice(&self.previous.0);
        parts.extend_from_slice(&self.last_seq.to_le_bytes());
        parts.extend_from_slice(&self.last_hash.0);
        parts.extend_from_slice(&past.0);
        parts
    }
}

/// What a seal covers of a past.
pub(super) fn past_hash(past: &Past) -> Hash {
    payload_hash(&encoded(past))
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::NodeId;

    #[test]
    fn a_group_beyond_the_last_number_is_no_more_than_wrong() {
        let feed = FeedId {
            node: NodeId([1; 32]),
            incarnation: 1,
        };
        let entry = GroupEntry {
            time: 1,
            space: Space::Mesh,
            kind: 1,
            body: Body::Present(vec![1]),
        };
        let group = Group {
            feed,
            first_seq: u64::MAX,
            previous: Hash::ZERO,
            entries: vec![entry.clone(), entry],
            past: Past::default(),
            seal: Signature([0; 64]),
        };
        assert_eq!(group.last_seq(), u64::MAX);
        assert!(!group.is_sealed());
    }
}
