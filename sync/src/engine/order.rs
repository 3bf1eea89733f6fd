//! Where messages stand: by the times of their entries, unless others show that these can't be.
//!
//! Nothing is later than what others wrote who had already seen it. A seal covers everything in
//! its causal past and carries the mesh time at which it was made: the first seal of a node that
//! covers an entry tells when that node had it, at the latest. An entry counts as no later than
//! the second earliest of these times, one for each node, and the clocks' tolerance. Only what is
//! further ahead than that is looked at here; as a rule nothing is.
//!
//! All of this follows from the seals and what they cover, so every node ends with the same order.
//! Times only go down when more becomes known. `docs/decisions/0006-clocks.md` tells the cases.

use std::collections::BTreeMap;

use storage::{FeedId, Floor, Id, NodeId, Position, PostedRow, StoreError, Witness};

use super::feeds::Run;
use super::served::stored_past;
use super::{Admission, Engine, Subject};
use crate::clock::{SKEW_MS_MAX, is_ahead};
use crate::feed::Adopted;
use crate::payload::{Payload, Record};
use crate::weakness::{Weakness, lacks};

/// How often a node says at most that it has heard of entries ahead of mesh time, if it has nothing
/// else to say.
const HEARD_MS: u64 = 60_000;

/// Entries ahead of mesh time that no seal of this node covers yet.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ahead {
    due: bool,
    said_ms: u64,
}

impl Engine {
    /// Where a message stands in its channel whose entry has this time: after its parent, wherever
    /// that stands.
    pub(super) fn sort_of(&mut self, row: &PostedRow, time: u64) -> Result<Id, StoreError> {
        let mut counted = match self.bound_of(row.at)? {
            Some(bound) => time.min(bound),
            None => time,
        };
        if let Some(parent) = row.parent
            && let Some(parent) = self.store.view().posted(parent)?
        {
            counted = counted.max(parent.sort.time().saturating_add(1));
        }
        if counted == row.id.time() {
            return Ok(row.id);
        }
        // Entries that count as of one time stay in the order they claim.
        Ok(Id::from_parts(counted, row.id.time()))
    }

    /// Up to which time an entry may stand, by what is known of it.
    pub(super) fn bound_of(&self, at: Position) -> Result<Option<u64>, StoreError> {
        let mut witnesses = self.store.witnesses(at)?;
        witnesses.sort_unstable();
        let second = witnesses.get(1);
        let second = second.map(|(ms, _)| ms.saturating_add(SKEW_MS_MAX) << 16);
        let alone = witnesses.iter().filter_map(|(_, alone)| *alone).min();
        // No clock differs from itself: what is before an opening stands before what follows it.
        let alone = alone.map(|ms| ms << 16);
        Ok(second.into_iter().chain(alone).min())
    }

    /// Puts a message where it belongs by now, and its replies after it.
    pub(super) fn sort_again(&mut self, message: Id) -> Result<(), StoreError> {
        self.sort_all_again(vec![message])
    }

    /// Puts messages where they belong by now, and whatever hangs on them; those that are gone there
    /// are erased.
    pub(super) fn sort_all_again(&mut self, mut due: Vec<Id>) -> Result<(), StoreError> {
        while let Some(message) = due.pop() {
            let Some(row) = self.store.view().posted(message)? else {
                continue;
            };
            let time = self.store.entry_time(row.at)?.unwrap_or(row.id.time());
            let sort = self.sort_of(&row, time)?;
            let placed = PostedRow { sort, ..row };
            if let Some(order) = self.horizons.covering(&placed) {
                due.extend(self.take_out(&placed, order)?);
                continue;
            }
            if sort == row.sort {
                continue;
            }
            self.store.move_message(message, sort)?;
            self.tell_also(Subject::Overlay {
                space: row.space,
                channel: row.channel,
                message,
            });
            due.extend(self.store.view().replies(message)?);
        }
        Ok(())
    }

    /// Puts the replies to a message after it.
    pub(super) fn sort_replies(&mut self, message: Id) -> Result<(), StoreError> {
        for reply in self.store.view().replies(message)? {
            self.sort_again(reply)?;
        }
        Ok(())
    }

    /// Notes what a seal of `feed` made at `mesh_ms` says of the entries that none before it
    /// covered.
    pub(super) fn bear_witness(
        &mut self,
        feed: FeedId,
        runs: Vec<Run>,
        mesh_ms: u64,
    ) -> Result<(), StoreError> {
        let mut counted = None;
        for (other, after, upto) in runs {
            if other.node == feed.node {
                continue;
            }
            // Times rise within a feed, so the last of a run tells whether any is ahead.
            let last = self.end_of(other, upto)?;
            if !is_ahead(last, mesh_ms) {
                continue;
            }
            let ms = match counted {
                Some(ms) => ms,
                None => self.counted_ms(feed, mesh_ms)?,
            };
            counted = Some(ms);
            if is_ahead(last, ms) {
                let limit = ms.saturating_add(SKEW_MS_MAX) << 16;
                let witness = Witness {
                    feed: other,
                    after,
                    upto,
                    node: feed.node,
                    ms,
                    alone: false,
                };
                self.take_witness(&witness, limit)?;
            }
        }
        Ok(())
    }

    fn take_witness(&mut self, witness: &Witness, limit: u64) -> Result<(), StoreError> {
        if lacks(Weakness::NoWitness) {
            return Ok(());
        }
        self.store.put_witness(witness)?;
        for message in self.store.messages_ahead(witness, limit)? {
            self.sort_again(message)?;
        }
        Ok(())
    }

    /// The mesh time that a seal counts as of: no earlier than half of the nodes it has heard of
    /// said it was. So a clock that is behind does not move what its node hears of.
    fn counted_ms(&self, feed: FeedId, mesh_ms: u64) -> Result<u64, StoreError> {
        let mut newest: BTreeMap<NodeId, u64> = BTreeMap::new();
        for at in self
            .feeds
            .named(feed)
            .filter(|at| at.feed.node != feed.node)
        {
            let seq = at.seq.min(self.cut_of(at.feed).unwrap_or(u64::MAX));
            let seals = self.store.seals_after(at.feed, seq.saturating_sub(1), 1)?;
            let Some(seal) = seals.first() else {
                continue;
            };
            let last = Position {
                feed: at.feed,
                seq: seal.last_seq,
            };
            let time = self.store.entry_time(last)?.unwrap_or_default();
            let ms = stored_past(seal)?.clock.mesh_ms(time).unwrap_or_default();
            let known = newest.entry(at.feed.node).or_default();
            *known = (*known).max(ms);
        }
        let mut all: Vec<u64> = newest.into_values().chain([mesh_ms]).collect();
        all.sort_unstable();
        Ok(mesh_ms.max(all[(all.len() - 1) / 2]))
    }

    /// Notes what a node says of its own older feeds by opening a new one: they end before it
    /// begins. That brings back what a clock ahead has stamped once the clock is set right.
    pub(super) fn bear_own_witness(
        &mut self,
        feed: FeedId,
        adopted: &[Adopted],
        time: u64,
    ) -> Result<(), StoreError> {
        let mut due = Vec::new();
        for older in adopted {
            let at = Position {
                feed: older.feed(feed.node),
                seq: older.seq,
            };
            let alone = self.feeds.known_at(&self.store, at)?.is_alone(feed.node);
            due.push((at, alone));
        }
        while let Some((at, alone)) = due.pop() {
            let last = self.end_of(at.feed, at.seq)?;
            let ahead = if alone {
                last > time
            } else {
                is_ahead(last, time >> 16)
            };
            if !ahead {
                continue;
            }
            let witness = Witness {
                feed: at.feed,
                after: 0,
                upto: at.seq,
                node: feed.node,
                ms: time >> 16,
                alone,
            };
            self.take_witness(&witness, time)?;
            // What ended before an older feed began ended before this one.
            for opening in self.store.seals_after(at.feed, 0, 1)? {
                let adopted = stored_past(&opening)?.adopted.into_iter();
                due.extend(adopted.map(|older| {
                    let at = Position {
                        feed: older.feed(feed.node),
                        seq: older.seq,
                    };
                    (at, alone)
                }));
            }
        }
        Ok(())
    }

    /// The time of a feed's entry, or of its last one that counts.
    fn end_of(&self, feed: FeedId, seq: u64) -> Result<u64, StoreError> {
        if let Some(state) = self.feeds.get(feed)
            && state.row.stored_seq == seq
        {
            return Ok(state.last_time);
        }
        let applied = self.feeds.applied_seq(self.store.lineage(), feed);
        let at = Position {
            feed,
            seq: seq.min(applied),
        };
        Ok(self.store.entry_time(at)?.unwrap_or_default())
    }

    /// What the feeds knew that an opening adopts, and they themselves.
    pub(super) fn known_before(
        &self,
        node: NodeId,
        adopted: &[Adopted],
    ) -> Result<Floor, StoreError> {
        let mut before = Floor::default();
        for older in adopted {
            let at = Position {
                feed: older.feed(node),
                seq: older.seq,
            };
            self.store.lineage().raise(&mut before, at);
            before.raise_to(self.feeds.known_at(&self.store, at)?.floor());
        }
        Ok(before)
    }

    /// Entries ahead of mesh time have come in: others can't tell when, until a seal of this node
    /// covers them.
    pub(super) fn note_ahead(&mut self) {
        self.count("clock_ahead");
        self.ahead.due = true;
    }

    /// Says that it has heard of what is ahead, if nobody here writes anything else: what a wrong
    /// clock has stamped must not wait for that.
    pub(super) fn say_heard(&mut self, mesh_ms: u64) -> Result<(), StoreError> {
        let Ahead { due, said_ms } = self.ahead;
        let soon = (said_ms..said_ms.saturating_add(HEARD_MS)).contains(&mesh_ms);
        if !due || self.trust.admission(self.node()) != Admission::Admitted {
            return Ok(());
        }
        if !self.is_about_to_seal() {
            if soon {
                return Ok(());
            }
            let slot = self.next_slot(mesh_ms)?;
            let heard = Payload::Record(Record::Heard);
            self.append(slot, storage::Space::Mesh, &heard, &[], mesh_ms)?;
            self.ahead.said_ms = mesh_ms;
        }
        self.ahead.due = false;
        Ok(())
    }
}
