//! Registers: small values outside the log, each signed by the node that writes it, and the rule by
//! which one of them stands for another.
//!
//! Which registers a node keeps follows from the set it was given, whatever the order: nothing
//! here looks at a clock or at what came first.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{FeedId, Id, NodeId, RegisterHash, RegisterKey, RegisterRow, SEQ_MAX};

use crate::feed::Signature;
use crate::payload::encoded;
use crate::preference::{Stated, bytes_max};
use crate::weakness::{Weakness, lacks};

const DOMAIN: &str = "localchat register v1";
const HASH: &str = "localchat register hash v1";

/// The kind of read marks. Of other kinds see [`crate::preference`].
pub const READ: u8 = 0;

/// Positions in a read mark: one for each node that ever wrote in the channel.
pub const POSITIONS_MAX: usize = 1_000;
/// The longest value of a read mark, in bytes: the longest position takes 49.
pub(crate) const MARK_BYTES_MAX: usize = 49 * POSITIONS_MAX + 2;
/// Lanes that one register names as merged. What an older one says is in the value all the same.
pub const MERGED_MAX: usize = 16;
/// Numbers stay far enough from the end that one can always be greater.
const NO_MAX: u64 = 1 << 62;

/// What one start of a node says of a user and channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    pub node: NodeId,
    pub user: Id,
    /// A conversation, or whatever else the kind is of; zero for what is about the user alone.
    pub channel: Id,
    pub kind: u8,
    /// Which start of the node wrote it: a restored or cloned disk starts anew and so can't write
    /// over what it has forgotten.
    pub lane: u64,
    /// Each write of a node takes a greater number than all it knows of its own.
    pub no: u64,
    /// Other lanes whose values this one holds too, each up to a number; by lane, ascending.
    pub merged: Vec<(u64, u64)>,
    #[serde(with = "serde_bytes")]
    pub value: Vec<u8>,
    pub signature: Signature,
}

impl Register {
    /// Signs it, as the last step of making one.
    #[must_use]
    pub fn signed(mut self, key: &SigningKey) -> Self {
        self.signature = Signature::sign(key, DOMAIN, &[&self.parts()]);
        self
    }

    #[must_use]
    pub fn is_signed(&self) -> bool {
        lacks(Weakness::RegisterSeals) || self.signature.is_by(&self.node, DOMAIN, &[&self.parts()])
    }

    /// Whether it is within all bounds and can be read.
    #[must_use]
    pub fn is_orderly(&self) -> bool {
        let merged = self.merged.iter();
        (1..NO_MAX).contains(&self.no)
            && self.merged.len() <= MERGED_MAX
            && self.merged.is_sorted_by(|a, b| a.0 < b.0)
            && merged
                .into_iter()
                .all(|(lane, no)| *lane != self.lane && *no < self.no)
            && match self.kind {
                READ => positions(&self.value).is_some(),
                kind => Stated::decode_within(&self.value, bytes_max(kind)).is_some(),
            }
    }

    #[must_use]
    pub fn key(&self) -> RegisterKey {
        RegisterKey {
            node: self.node,
            user: self.user,
            channel: self.channel,
            kind: self.kind,
        }
    }

    /// By what it is compared: everything but the signature, of which a node can make several.
    #[must_use]
    pub fn hash(&self) -> RegisterHash {
        let mut hasher = blake3::Hasher::new_derive_key(HASH);
        hasher.update(&self.node.0).update(&self.parts());
        let mut hash = [0; 16];
        hasher.finalize_xof().fill(&mut hash);
        hash
    }

    /// The order in which registers of one node are kept: the greatest first.
    #[must_use]
    pub fn rank(&self) -> (u64, RegisterHash) {
        (self.no, self.hash())
    }

    /// Whether nothing is lost without the other one, which has the same key: it is an older one
    /// of the same start, or was merged into this one.
    #[must_use]
    pub fn stands_for(&self, other: &Self) -> bool {
        // By the greater rank only, so that no two stand for each other, whatever a liar writes.
        self.rank() > other.rank()
            && (self.lane == other.lane
                || lacks(Weakness::LastMarkWins)
                || (self.merged.iter()).any(|(lane, no)| *lane == other.lane && other.no <= *no))
    }

    fn parts(&self) -> Vec<u8> {
        let mut parts = self.user.0.to_vec();
        parts.extend_from_slice(&self.channel.0);
        parts.push(self.kind);
        parts.extend_from_slice(&self.lane.to_le_bytes());
        parts.extend_from_slice(&self.no.to_le_bytes());
        parts.extend_from_slice(&encoded(&self.merged));
        parts.extend_from_slice(&self.value);
        parts
    }

    pub(crate) fn from_row(row: RegisterRow) -> Self {
        let merged = postcard::from_bytes(&row.merged);
        Self {
            node: row.key.node,
            user: row.key.user,
            channel: row.key.channel,
            kind: row.key.kind,
            lane: row.lane,
            no: row.no,
            merged: merged.unwrap_or_default(),
            value: row.value,
            signature: Signature(row.signature),
        }
    }

    pub(crate) fn to_row(&self) -> RegisterRow {
        RegisterRow {
            key: self.key(),
            lane: self.lane,
            no: self.no,
            merged: encoded(&self.merged),
            value: self.value.clone(),
            signature: self.signature.0,
            hash: self.hash(),
        }
    }
}

/// The number for a next write after `newest`, or none when there is no greater one.
pub(crate) fn next_no(clock: u64, newest: u64) -> Option<u64> {
    Some(clock.max(newest + 1)).filter(|no| *no < NO_MAX)
}

/// What a new register of a lane merges of those that its node has: the newest of what they are
/// and of what they name.
pub(crate) fn merged_of(known: &[Register], lane: u64) -> Vec<(u64, u64)> {
    let named = known.iter().flat_map(|one| one.merged.iter().copied());
    let themselves = known.iter().map(|one| (one.lane, one.no));
    let mut all: Vec<(u64, u64)> = named.chain(themselves).collect();
    all.retain(|(other, _)| *other != lane);
    all.sort_unstable_by_key(|(lane, no)| (std::cmp::Reverse(*no), *lane));
    let mut merged: Vec<(u64, u64)> = Vec::new();
    for (lane, no) in all {
        if merged.len() < MERGED_MAX && merged.iter().all(|(known, _)| *known != lane) {
            merged.push((lane, no));
        }
    }
    merged.sort_unstable();
    merged
}

/// The positions that a read mark's value names, or none when it is no such value.
#[must_use]
pub fn positions(value: &[u8]) -> Option<Vec<(FeedId, u64)>> {
    if value.len() > MARK_BYTES_MAX {
        return None;
    }
    let (positions, []) = postcard::take_from_bytes::<Vec<(FeedId, u64)>>(value).ok()? else {
        return None;
    };
    let orderly = positions.len() <= POSITIONS_MAX
        && positions.is_sorted_by(|a, b| a.0 < b.0)
        && (positions.iter()).all(|(_, seq)| (1..=SEQ_MAX).contains(seq));
    orderly.then_some(positions)
}

/// A read mark's value. Of more positions than it may have, those in `first` stay before others, and
/// those by feed id: something read earlier among a thousand nodes shows as unread again.
#[must_use]
pub fn mark_of(mut mark: Vec<(FeedId, u64)>, first: &[(FeedId, u64)]) -> Vec<u8> {
    if mark.len() > POSITIONS_MAX {
        mark.sort_by_key(|at| !first.contains(at));
        mark.truncate(POSITIONS_MAX);
    }
    mark.sort_unstable();
    encoded(&mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preference::{OVER_MAX, Setting, UNREAD_BYTES_MAX, VALUE_BYTES_MAX};

    fn register(lane: u64, no: u64, merged: &[(u64, u64)]) -> Register {
        Register {
            node: NodeId([1; 32]),
            user: Id([2; 16]),
            channel: Id([3; 16]),
            kind: READ,
            lane,
            no,
            merged: merged.to_vec(),
            value: encoded(&Vec::<(FeedId, u64)>::new()),
            signature: Signature([0; 64]),
        }
    }

    fn feed(number: usize) -> FeedId {
        FeedId {
            node: NodeId([u8::MAX; 32]),
            incarnation: u64::MAX - number as u64,
        }
    }

    #[test]
    fn a_newer_one_of_a_lane_stands_for_the_older_and_another_lane_only_if_it_was_merged() {
        let stands = |a: &Register, b: &Register| a.stands_for(b) && !b.stands_for(a);
        let old = register(1, 5, &[]);
        assert!(stands(&register(1, 6, &[]), &old));
        assert!(stands(&register(2, 6, &[(1, 5)]), &old));
        let apart = register(2, 6, &[(1, 4)]);
        assert!(!apart.stands_for(&old) && !old.stands_for(&apart));
        let twin = register(1, 5, &[(9, 1)]);
        assert!(
            stands(&twin, &old) || stands(&old, &twin),
            "one of two with a number"
        );
    }

    #[test]
    fn what_breaks_a_bound_is_not_orderly() {
        let named = |count: u64| (10..10 + count).map(|lane| (lane, 1)).collect::<Vec<_>>();
        assert!(register(1, NO_MAX - 1, &named(16)).is_orderly());
        assert!(!register(1, NO_MAX, &[]).is_orderly());
        assert!(!register(1, 0, &[]).is_orderly());
        assert!(!register(1, 5, &named(17)).is_orderly());
        assert!(
            !register(1, 5, &[(2, 5)]).is_orderly(),
            "a later one is not merged yet"
        );
        assert!(
            !register(1, 5, &[(1, 4)]).is_orderly(),
            "its own lane needs no naming"
        );
        assert!(!register(1, 5, &[(3, 1), (2, 1)]).is_orderly());
        let other = |over: usize, length| {
            let mut over: Vec<RegisterHash> = vec![[0; 16]; over];
            for (number, hash) in over.iter_mut().enumerate() {
                hash[..8].copy_from_slice(&(number as u64).to_be_bytes());
            }
            let value = vec![0xff; length];
            Register {
                kind: 9,
                value: Stated { over, value }.encode(),
                ..register(1, 5, &[])
            }
        };
        // One byte for how many are named, two for how long the value is.
        assert!(other(0, VALUE_BYTES_MAX - 3).is_orderly());
        assert!(!other(0, VALUE_BYTES_MAX - 2).is_orderly());
        assert!(other(OVER_MAX, 0).is_orderly());
        assert!(!other(OVER_MAX + 1, 0).is_orderly());
        let marked = |length| Register {
            kind: Setting::Unread.kind(),
            ..other(0, length)
        };
        assert!(marked(UNREAD_BYTES_MAX - 4).is_orderly());
        assert!(!marked(UNREAD_BYTES_MAX - 3).is_orderly());
        let mut twice = other(0, 0);
        let (over, value) = (vec![[7; 16]; 2], Vec::new());
        twice.value = Stated { over, value }.encode();
        assert!(!twice.is_orderly(), "named twice");
        twice.value = vec![0, 0, 0];
        assert!(!twice.is_orderly(), "a byte too many");
    }

    #[test]
    fn a_mark_of_too_many_positions_is_not_taken_and_not_made() {
        let long = |count| (0..count).map(|n| (feed(n), SEQ_MAX)).collect::<Vec<_>>();
        let read = |value: &[u8]| positions(value).map(|positions| positions.len());
        let mut most = long(POSITIONS_MAX);
        most.sort_unstable();
        assert_eq!(read(&encoded(&most)), Some(POSITIONS_MAX));
        let mut more = long(POSITIONS_MAX + 1);
        more.sort_unstable();
        assert_eq!(read(&encoded(&more)), None);
        let newest = [(feed(POSITIONS_MAX), SEQ_MAX), (feed(3), SEQ_MAX)];
        let made = mark_of(long(POSITIONS_MAX + 1), &newest);
        let made = positions(&made).expect("what is made can be read");
        assert_eq!(made.len(), POSITIONS_MAX);
        assert!(newest.iter().all(|at| made.contains(at)));
    }

    #[test]
    fn what_is_no_mark_is_not_read() {
        for bad in [
            encoded(&vec![(feed(1), 0)]),
            encoded(&vec![(feed(1), SEQ_MAX + 1)]),
            encoded(&vec![(feed(1), 1), (feed(1), 2)]),
            [encoded(&vec![(feed(1), 1)]), vec![0]].concat(),
            vec![7],
            Vec::new(),
        ] {
            assert_eq!(positions(&bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_was_merged_is_named_newest_first_and_within_the_bound() {
        let known: Vec<Register> = (1..=20)
            .map(|lane| register(lane, lane + 100, &[]))
            .collect();
        let merged = merged_of(&known, 20);
        assert_eq!(merged.len(), MERGED_MAX);
        assert_eq!((merged[0], merged[15]), ((4, 104), (19, 119)));
        let later = register(2, 50, &[(1, 7), (3, 4)]);
        let merged = merged_of(&[later, register(3, 9, &[])], 5);
        assert_eq!(merged, [(1, 7), (2, 50), (3, 9)]);
    }
}
