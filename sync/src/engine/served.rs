//! What is stored, as it is told and handed to other nodes.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};

use storage::{FeedId, Floor, Hash, NodeId, Position, SealRow, StoreError};

use super::Engine;
use super::accept::group_bytes;
use super::feeds::{FeedState, declared_of};
use crate::clock::SealedClock;
use crate::exchange::{Head, Standing};
use crate::feed::{Body, Declared, Group, GroupEntry, Past, PastSteps};

impl Engine {
    /// How far the feeds are applied here that no newer feed of their node stands for, by feed.
    #[must_use]
    pub fn heads(&self) -> Vec<Head> {
        let heads = self.feeds.live().map(|state| self.head_of(state));
        heads
            .filter(|head| head.is_tip || head.cut_after.is_some())
            .collect()
    }

    /// How far one feed is applied here, and where it stands among its node's others.
    #[must_use]
    pub fn standing(&self, feed: FeedId) -> Standing {
        let lineage = self.store.lineage();
        let head = match self.feeds.get(feed) {
            Some(state) => self.head_of(state),
            None => Head {
                feed,
                seq: self.feeds.applied_seq(lineage, feed),
                hash: Hash::ZERO,
                cut_after: None,
                is_tip: false,
            },
        };
        let at = Position {
            feed,
            seq: head.seq,
        };
        Standing {
            head,
            line: lineage.place(at).map_or(0, |place| place.line),
            base: lineage.total(at) - at.seq,
        }
    }

    /// [`Engine::standing`] of all feeds that are known here, without a look at each that has ended.
    pub fn standings(&self) -> impl Iterator<Item = Standing> + '_ {
        let going_on = self.feeds.live().map(|state| self.standing(state.row.id));
        let ended = self.store.lineage().all_ended();
        let ended = ended.filter(|(end, ..)| self.feeds.get(end.feed).is_none());
        going_on.chain(ended.map(|(end, line, base)| Standing {
            head: Head {
                feed: end.feed,
                seq: end.seq,
                hash: Hash::ZERO,
                cut_after: None,
                is_tip: false,
            },
            line,
            base,
        }))
    }

    fn head_of(&self, state: &FeedState) -> Head {
        Head {
            feed: state.row.id,
            seq: state.row.applied_seq,
            hash: state.row.applied_hash,
            cut_after: state.row.cut_after,
            is_tip: self.store.lineage().ended(state.row.id).is_none(),
        }
    }

    /// Every feed that is known here, those included for which newer ones stand.
    pub fn feed_ids(&self) -> impl Iterator<Item = FeedId> + '_ {
        self.store.feed_ids()
    }

    /// How far a feed is stored, groups that wait for their past included.
    #[must_use]
    pub fn stored_seq(&self, feed: FeedId) -> u64 {
        self.feeds.stored_seq(self.store.lineage(), feed)
    }

    /// The stored ends of a node's feeds that may go on, groups that wait for their past included.
    #[must_use]
    pub fn stored_heads_of(&self, node: NodeId) -> Vec<Head> {
        let heads = self.feeds.of(node).map(|state| Head {
            seq: state.row.stored_seq,
            hash: state.row.stored_hash,
            ..self.head_of(state)
        });
        heads.collect()
    }

    /// Whether the first group of a feed is stored and waits for something that is not here.
    #[must_use]
    pub fn opening_waits(&self, feed: FeedId) -> bool {
        let state = self.feeds.get(feed);
        state.is_some_and(|state| {
            state.row.stored_seq > 0
                && state.row.applied_seq == 0
                && state.row.cut_after.is_none()
                && !self.feeds.differing().contains_key(&feed)
        })
    }

    /// Where the opening of a feed waits because the copy here of an older one that it adopts is
    /// not the one its writer had.
    #[must_use]
    pub fn differing(&self, feed: FeedId) -> Option<Position> {
        self.feeds.differing().get(&feed).copied()
    }

    /// What somebody lacks of these feeds and of those that they stand for, who has what the
    /// other positions stand for: per line the feeds to be handed over one after the other.
    #[must_use]
    pub fn routes(&self, wanted: &[Position], has: &[Position]) -> Vec<Route> {
        let lineage = self.store.lineage();
        let (mut from, mut to) = (Floor::default(), Floor::default());
        for at in has {
            lineage.raise(&mut from, *at);
        }
        for at in wanted {
            lineage.raise(&mut to, *at);
        }
        let lines = to.lines().filter(|end| !from.covers(*end));
        let routes = lines.map(|end| {
            let start = storage::Place {
                line: end.line,
                at: from.at(end.line),
            };
            let feeds = lineage.after(start).take_while(|(feed, known, _)| {
                let next = Position {
                    feed: *feed,
                    seq: known + 1,
                };
                lineage.place(next).is_none_or(|place| place.at <= end.at)
            });
            let legs = feeds.map(|(feed, after, upto)| Leg { feed, after, upto });
            legs.collect()
        });
        routes.collect()
    }

    /// How many entries wait for their causal past.
    #[must_use]
    pub fn waiting_entries(&self) -> u64 {
        let gap = |state: &FeedState| match state.row.cut_after {
            Some(_) => 0,
            None => state.row.stored_seq - state.row.applied_seq,
        };
        self.feeds.live().map(gap).sum()
    }

    /// The next groups of the routes, in the order in which they were applied here, up to about
    /// `bytes_max` of payload but at least one if there is one.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn groups_after(
        &self,
        routes: &[Route],
        bytes_max: usize,
    ) -> Result<Vec<Group>, StoreError> {
        // With many routes few of each: they come in one order, and only the first fill a chunk.
        let seals_per_route = (1_024 / routes.len().max(1)).clamp(16, 256);
        let mut seals: Vec<SealRow> = Vec::new();
        // Beyond the last seal that was looked at on some route there may be others between.
        let mut horizon = u64::MAX;
        for route in routes {
            let mut found: Vec<SealRow> = Vec::new();
            for leg in route {
                let cut = self
                    .feeds
                    .get(leg.feed)
                    .and_then(|state| state.row.cut_after);
                let end = cut.unwrap_or(u64::MAX).min(leg.upto.unwrap_or(u64::MAX));
                let room = seals_per_route - found.len();
                let next = self.store.seals_after(leg.feed, leg.after, room)?;
                let next = next.into_iter();
                found.extend(next.filter(|seal| seal.applied_no.is_some() && seal.last_seq <= end));
                if found.len() >= seals_per_route {
                    let last = found.last().and_then(|seal| seal.applied_no);
                    horizon = horizon.min(last.unwrap_or(u64::MAX));
                    break;
                }
            }
            seals.append(&mut found);
        }
        seals.retain(|seal| seal.applied_no.is_some_and(|no| no <= horizon));
        seals.sort_by_key(|seal| seal.applied_no);
        let mut groups: Vec<Group> = Vec::new();
        let mut bytes = 0;
        let mut ends: BTreeMap<FeedId, (u64, Hash)> = BTreeMap::new();
        for seal in seals {
            let before = match ends.insert(seal.feed, (seal.last_seq, seal.last_hash)) {
                Some((last_seq, hash)) if last_seq + 1 == seal.first_seq => hash,
                Some(_) | None => self.hash_before(&seal)?,
            };
            let group = self.load_group_after(before, &seal)?;
            let size = group_bytes(&group) + 200 + 32 * group.entries.len() + 8 * group.past.len();
            if !groups.is_empty() && bytes + size > bytes_max {
                break;
            }
            bytes += size;
            groups.push(group);
        }
        Ok(groups)
    }

    /// The same for single feeds, without those that they stand for.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn groups_of(
        &self,
        after: &BTreeMap<FeedId, u64>,
        bytes_max: usize,
    ) -> Result<Vec<Group>, StoreError> {
        let leg = |(feed, after): (&FeedId, &u64)| Leg {
            feed: *feed,
            after: *after,
            upto: None,
        };
        let routes: Vec<Route> = after.iter().map(|at| Route::from([leg(at)])).collect();
        self.groups_after(&routes, bytes_max)
    }

    /// A stored group as it travels.
    pub(super) fn load_group(&self, seal: &SealRow) -> Result<Group, StoreError> {
        self.load_group_after(self.hash_before(seal)?, seal)
    }

    fn load_group_after(&self, before: Hash, seal: &SealRow) -> Result<Group, StoreError> {
        let entries = self
            .store
            .entries(seal.feed, seal.first_seq, seal.last_seq)?;
        let entries = entries
            .into_iter()
            .map(|row| GroupEntry {
                time: row.time,
                space: row.space,
                kind: row.kind,
                body: match row.payload {
                    storage::Payload::Present(bytes) => Body::Present(bytes),
                    storage::Payload::Absent(absent) => Body::Absent(absent),
                },
            })
            .collect();
        Ok(Group {
            feed: seal.feed,
            first_seq: seal.first_seq,
            previous: before,
            entries,
            past: stored_past(seal)?,
            seal: crate::feed::Signature(seal.signature),
        })
    }

    fn hash_before(&self, seal: &SealRow) -> Result<Hash, StoreError> {
        if seal.first_seq == 1 {
            return Ok(Hash::ZERO);
        }
        let before = self.store.seals_after(seal.feed, seal.first_seq - 2, 1)?;
        before.first().map(|seal| seal.last_hash).ok_or_else(|| {
            StoreError::Damaged(format!(
                "the seal before {}:{} is gone",
                seal.feed.node, seal.first_seq
            ))
        })
    }

    /// The past that steps on from all that is stored of a feed; `None` when they don't fit it.
    #[must_use]
    pub fn past_after_stored(
        &self,
        feed: FeedId,
        steps: &PastSteps,
        clock: SealedClock,
    ) -> Option<Past> {
        match self.declared_past(feed) {
            Some(declared) => steps.after(&declared, clock),
            None => steps.after(&Declared::new(), clock),
        }
    }

    /// The positions that all that is stored of a feed names; `None` when the feed is not known.
    #[must_use]
    pub fn declared_past(&self, feed: FeedId) -> Option<Cow<'_, Declared>> {
        declared_of(&self.feeds, &self.store, feed)
    }
}

/// Feeds that are handed over one after the other.
pub type Route = VecDeque<Leg>;

/// A feed, or the part of it that a newer one stands for, from a position on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leg {
    pub feed: FeedId,
    pub after: u64,
    pub upto: Option<u64>,
}

/// The past in a stored seal.
pub(super) fn stored_past(seal: &SealRow) -> Result<Past, StoreError> {
    postcard::from_bytes(&seal.past)
        .map_err(|_| StoreError::Damaged("a stored past is unreadable".to_owned()))
}
