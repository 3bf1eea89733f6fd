//! Places in the stream of events, as clients hand them back.
//!
//! A local cursor names an entry by this node's number and is exact on this node only. A
//! checkpoint says how far every feed was applied and is understood by every node.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use storage::{FeedId, NodeId, Position};

/// The longest text taken for a cursor, in bytes.
const TEXT_BYTES_MAX: usize = 8 * 1024;
/// Feeds a checkpoint names one by one.
const FEEDS_MAX: usize = 128;
const LOCAL: &str = "l";
const CHECKPOINT: &str = "c";

/// An entry of this node's log.
///
/// The check ties the number to the entry, because numbers are given anew when views are rebuilt
/// and after a backup was restored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) no: u64,
    check: u32,
}

/// A cursor as a client sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cursor {
    Local(Mark),
    Checkpoint(Checkpoint),
}

/// How far feeds were applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Checkpoint {
    /// Short name of the feed and the last sequence number.
    feeds: Vec<([u8; 8], u64)>,
    /// Digest of all other feeds, where there are too many to name.
    others: Option<[u8; 8]>,
}

impl Mark {
    pub(super) fn new(no: u64, at: Position) -> Self {
        let [a, b, c, d, ..] = digest(&[at]);
        let check = u32::from_le_bytes([a, b, c, d]);
        Self { no, check }
    }

    /// The text for clients of the node whose short name is given.
    pub(super) fn text(self, node: &str) -> String {
        format!("{LOCAL}.{node}.{}.{:x}", self.no, self.check)
    }
}

impl Cursor {
    /// Reads a cursor; `None` when it is mangled or a local one of another node.
    pub(super) fn parse(text: &str, node: &str) -> Option<Self> {
        if text.len() > TEXT_BYTES_MAX {
            return None;
        }
        let (kind, rest) = text.split_once('.')?;
        match kind {
            LOCAL => {
                let (place, check) = rest
                    .strip_prefix(node)?
                    .strip_prefix('.')?
                    .split_once('.')?;
                let mark = Mark {
                    no: place.parse().ok()?,
                    check: u32::from_str_radix(check, 16).ok()?,
                };
                Some(Self::Local(mark))
            }
            CHECKPOINT => {
                let bytes = URL_SAFE_NO_PAD.decode(rest).ok()?;
                let (checkpoint, left) = postcard::take_from_bytes(&bytes).ok()?;
                left.is_empty().then_some(Self::Checkpoint(checkpoint))
            }
            _ => None,
        }
    }
}

impl Checkpoint {
    /// Everything up to these positions. Where they are too many, `active` feeds are named.
    pub(super) fn new(positions: &[Position], active: &BTreeSet<FeedId>) -> Self {
        let all = positions.len() <= FEEDS_MAX;
        let (mut named, others): (Vec<Position>, Vec<Position>) = positions
            .iter()
            .partition(|position| all || active.contains(&position.feed));
        named.truncate(FEEDS_MAX);
        let feeds = named.iter().map(|at| (short(at.feed), at.seq)).collect();
        let rest: Vec<Position> = if named.len() + others.len() == positions.len() {
            others
        } else {
            let kept: BTreeSet<FeedId> = named.iter().map(|at| at.feed).collect();
            let left = positions.iter().filter(|at| !kept.contains(&at.feed));
            left.copied().collect()
        };
        Self {
            feeds,
            others: (!rest.is_empty()).then(|| digest(&rest)),
        }
    }

    pub(super) fn text(&self) -> String {
        let bytes = postcard::to_stdvec(self).expect("plain data structures always encode");
        format!("{CHECKPOINT}.{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The positions that are covered, by this node's own names for the feeds: `feeds` are all it
    /// knows, `positions` those that newer ones don't stand for. `None` when that can't be told.
    pub(super) fn covered(
        &self,
        feeds: &[FeedId],
        positions: &[Position],
    ) -> Option<Vec<(FeedId, u64)>> {
        let named: BTreeMap<[u8; 8], u64> = self.feeds.iter().copied().collect();
        let mut covered = Vec::new();
        for feed in feeds {
            if let Some(seq) = named.get(&short(*feed)) {
                covered.push((*feed, *seq));
            }
        }
        let Some(expected) = self.others else {
            return Some(covered);
        };
        let others: Vec<Position> = positions
            .iter()
            .filter(|at| !named.contains_key(&short(at.feed)))
            .copied()
            .collect();
        covered.extend(others.iter().map(|at| (at.feed, at.seq)));
        (digest(&others) == expected).then_some(covered)
    }
}

/// The first digits of a node's name, as local cursors carry them.
pub(super) fn node_name(node: NodeId) -> String {
    node.short()
}

fn short(feed: FeedId) -> [u8; 8] {
    digest(&[Position { feed, seq: 0 }])
}

fn digest(positions: &[Position]) -> [u8; 8] {
    let mut hasher = blake3::Hasher::new();
    for at in positions {
        hasher.update(&at.feed.node.0);
        hasher.update(&at.feed.incarnation.to_le_bytes());
        hasher.update(&at.seq.to_le_bytes());
    }
    let mut short = [0; 8];
    hasher.finalize_xof().fill(&mut short);
    short
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(node: u8, incarnation: u64, seq: u64) -> Position {
        let feed = FeedId {
            node: NodeId([node; 32]),
            incarnation,
        };
        Position { feed, seq }
    }

    #[test]
    fn a_local_cursor_is_understood_by_its_node_only() {
        let mark = Mark::new(1_234, at(1, 2, 3));
        let text = mark.text("0101abcd");
        assert_eq!(Cursor::parse(&text, "0101abcd"), Some(Cursor::Local(mark)));
        assert_eq!(Cursor::parse(&text, "0202abcd"), None);
        assert_ne!(mark, Mark::new(1_234, at(1, 2, 4)));
    }

    #[test]
    fn a_checkpoint_says_how_far_feeds_are_covered() {
        let known = [at(1, 1, 10), at(2, 1, 5)];
        let text = Checkpoint::new(&known, &BTreeSet::new()).text();
        let Some(Cursor::Checkpoint(read)) = Cursor::parse(&text, "x") else {
            panic!("{text} is a checkpoint");
        };
        let here = [at(1, 1, 12), at(2, 1, 5), at(3, 1, 7)];
        let feeds = here.map(|at| at.feed);
        let covered = read
            .covered(&feeds, &here)
            .expect("few feeds are all named");
        assert_eq!(covered, [(here[0].feed, 10), (here[1].feed, 5)]);
    }

    #[test]
    fn many_feeds_are_covered_only_where_the_quiet_ones_are_equal() {
        let known: Vec<Position> = (0..500).map(|n| at(1, n, 9)).collect();
        let active = BTreeSet::from([known[7].feed]);
        let checkpoint = Checkpoint::new(&known, &active);
        assert!(checkpoint.text().len() < 100);
        let mut here = known.clone();
        here[7].seq = 20;
        let feeds: Vec<FeedId> = here.iter().map(|at| at.feed).collect();
        let covered = checkpoint
            .covered(&feeds, &here)
            .expect("the others are equal");
        let covered: BTreeMap<FeedId, u64> = covered.into_iter().collect();
        assert_eq!((covered[&known[7].feed], covered[&known[8].feed]), (9, 9));
        here[8].seq = 10;
        assert_eq!(checkpoint.covered(&feeds, &here), None);
    }

    #[test]
    fn too_many_active_feeds_are_cut_and_digested() {
        let known: Vec<Position> = (0..500).map(|n| at(1, n, 9)).collect();
        let active = known.iter().map(|at| at.feed).collect();
        let checkpoint = Checkpoint::new(&known, &active);
        assert!(checkpoint.text().len() < 2_000);
        let feeds: Vec<FeedId> = known.iter().map(|at| at.feed).collect();
        let covered = checkpoint
            .covered(&feeds, &known)
            .expect("nothing has changed");
        let covered: BTreeMap<FeedId, u64> = covered.into_iter().collect();
        assert!(known.iter().all(|at| covered[&at.feed] == at.seq));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}", rest in "[A-Za-z0-9_.-]{0,60}") {
            let _ = Cursor::parse(&text, "0101abcd");
            let _ = Cursor::parse(&format!("c.{rest}"), "0101abcd");
            let _ = Cursor::parse(&format!("l.0101abcd.{rest}"), "0101abcd");
        }
    }
}
