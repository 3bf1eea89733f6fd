//! Proof that the writer of a feed signed two continuations of it.

use serde::{Deserialize, Serialize};
use storage::{FeedId, Hash};

use super::group::{Group, GroupSpan, past_hash};
use super::signature::Signature;
use crate::weakness::{Weakness, lacks};

/// Two groups that the same node sealed for the same place of its feed, as far as seals cover them:
/// what the entries say does not matter, so a proof is small whatever was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForkProof {
    pub feed: FeedId,
    pub first_seq: u64,
    /// Hash of the entry before; both continue it.
    pub previous: Hash,
    pub a: Branch,
    pub b: Branch,
}

/// One of the two continuations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    pub last_seq: u64,
    pub last_hash: Hash,
    /// Of the declared past as it is encoded.
    pub past: Hash,
    pub seal: Signature,
}

impl ForkProof {
    /// The proof that lies in two groups; `None` when they don't start at the same place.
    #[must_use]
    pub fn of(a: &Group, b: &Group) -> Option<Self> {
        let same = a.feed == b.feed && a.first_seq == b.first_seq && a.previous == b.previous;
        same.then(|| Self {
            feed: a.feed,
            first_seq: a.first_seq,
            previous: a.previous,
            a: Branch::of(a),
            b: Branch::of(b),
        })
    }

    /// Whether it proves anything.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let differ = (self.a.last_seq, self.a.last_hash, self.a.past)
            != (self.b.last_seq, self.b.last_hash, self.b.past);
        let sealed = |branch: &Branch| {
            lacks(Weakness::SealCheck)
                || Group::is_sealed_as(&self.span(branch), branch.past, &branch.seal)
        };
        differ && self.first_seq > 0 && sealed(&self.a) && sealed(&self.b)
    }

    fn span(&self, branch: &Branch) -> GroupSpan {
        GroupSpan {
            feed: self.feed,
            first_seq: self.first_seq,
            previous: self.previous,
            last_seq: branch.last_seq,
            last_hash: branch.last_hash,
        }
    }
}

impl Branch {
    fn of(group: &Group) -> Self {
        Self {
            last_seq: group.last_seq(),
            last_hash: group.last_hash(),
            past: past_hash(&group.past),
            seal: group.seal,
        }
    }
}
