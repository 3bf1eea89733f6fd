//! Writing this node's own feed.

use std::sync::Arc;

use storage::{EntryRow, EntryState, FeedId, Hash, Position, SealRow, Space, StoreError};

use super::state::FeedState;
use super::{Engine, Event, subject_of};
use crate::feed::{Body, Group, GroupEntry, GroupSpan, OwnGroup, PastDelta, PastSteps};
use crate::payload::{Payload, Record, encoded};

/// A group is sealed when its payloads exceed this, so that it fits a transfer chunk.
const GROUP_BYTES_MAX: usize = 128 * 1024;
/// A group is sealed when it holds so many entries.
const GROUP_ENTRIES_MAX: usize = 1_024;

/// Own entries of the open transaction that no seal covers yet.
#[derive(Debug, Default)]
pub(super) struct Pending {
    entries: Vec<GroupEntry>,
    first_seq: u64,
    previous: Hash,
    last_hash: Hash,
    first_no: u64,
    bytes: usize,
}

/// The time and place the next own entry will have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) time: u64,
    pub(super) at: Position,
}

impl Engine {
    /// Reserves the time and place of the next own entry; [`Engine::append`] must follow.
    pub(super) fn next_slot(&mut self, now_ms: u64) -> Result<Slot, StoreError> {
        if self.own_state().row.stored_seq == 0 {
            self.start_own_feed(now_ms)?;
        }
        let seq = self.own_state().row.stored_seq + 1;
        let at = Position {
            feed: self.feed,
            seq,
        };
        Ok(Slot {
            time: self.clock.tick(now_ms),
            at,
        })
    }

    fn own_state(&mut self) -> &mut FeedState {
        let feed = self.feed;
        self.feeds
            .entry(feed)
            .or_insert_with(|| FeedState::new(feed))
    }

    fn start_own_feed(&mut self, now_ms: u64) -> Result<(), StoreError> {
        let membership = self
            .membership
            .clone()
            .ok_or_else(|| StoreError::Damaged("a node without a mesh has no feed".to_owned()))?;
        let slot = Slot {
            time: self.clock.tick(now_ms),
            at: Position {
                feed: self.feed,
                seq: 1,
            },
        };
        let record = Payload::Record(Record::Certificate(membership.certificate));
        self.append(slot, Space::Mesh, &record, &[], now_ms)
    }

    /// Adds an entry to this node's feed and applies it to the views. `touched` are the keys a
    /// change writes, for payloads that are changes.
    pub(super) fn append(
        &mut self,
        slot: Slot,
        space: Space,
        payload: &Payload,
        touched: &[String],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let bytes = payload.encode();
        if self.pending.bytes + bytes.len() > GROUP_BYTES_MAX
            || self.pending.entries.len() >= GROUP_ENTRIES_MAX
        {
            self.seal_pending(now_ms)?;
        }
        self.start_group(slot);
        let row = EntryRow {
            seq: slot.at.seq,
            time: slot.time,
            space,
            kind: payload.kind(),
            state: EntryState::Applied,
            payload: storage::Payload::Present(bytes.clone()),
        };
        self.store.insert_entry(self.feed, &row)?;
        self.pending.bytes += bytes.len();
        let entry = GroupEntry {
            time: slot.time,
            space,
            kind: payload.kind(),
            body: Body::Present(bytes),
        };
        let hash = entry
            .header(self.feed, slot.at.seq, self.pending.last_hash)
            .hash();
        self.pending.last_hash = hash;
        let no = self.pending.first_no + self.pending.entries.len() as u64;
        self.pending.entries.push(entry);
        let state = self.own_state();
        state.last_time = slot.time;
        state.row.stored_seq = slot.at.seq;
        state.row.stored_hash = hash;
        state.row.applied_seq = slot.at.seq;
        state.row.applied_hash = hash;
        let posted = self.apply_payload(payload, touched, space, slot.time, slot.at)?;
        let subject = subject_of(payload, space, slot.time, slot.at);
        self.outcome.events.push(Event {
            no,
            at: slot.at,
            subject,
            posted,
            mentioned: payload.mentioned(),
        });
        Ok(())
    }

    fn start_group(&mut self, slot: Slot) {
        if self.pending.entries.is_empty() {
            let previous = self.own_state().row.stored_hash;
            self.pending = Pending {
                first_seq: slot.at.seq,
                previous,
                last_hash: previous,
                first_no: self.next_no,
                ..Pending::default()
            };
        }
    }

    /// Seals the own entries written since the last seal. Must come before anything of another
    /// feed is applied, so that a seal never claims a past its entries' authors did not know.
    pub(super) fn seal_pending(&mut self, now_ms: u64) -> Result<(), StoreError> {
        if self.pending.entries.is_empty() {
            return Ok(());
        }
        let pending = std::mem::take(&mut self.pending);
        let delta = self.past_delta();
        let steps = PastSteps::of(&delta, &self.own_state().past)
            .ok_or_else(|| StoreError::Damaged("a feed's past went backwards".to_owned()))?;
        let last_seq = pending.first_seq + pending.entries.len() as u64 - 1;
        let span = GroupSpan {
            feed: self.feed,
            first_seq: pending.first_seq,
            previous: pending.previous,
            last_seq,
            last_hash: pending.last_hash,
        };
        let seal = Group::seal(&self.key, &span, &delta);
        self.store.insert_seal(&SealRow {
            feed: self.feed,
            first_seq: pending.first_seq,
            last_seq,
            last_hash: pending.last_hash,
            past: encoded(&delta),
            signature: seal.0,
            applied_no: Some(pending.first_no),
            received_ms: now_ms,
        })?;
        for (feed, seq) in &delta {
            self.pasts_due.insert((self.feed, *feed));
            self.own_state().past.insert(*feed, *seq);
        }
        self.number_from(pending.first_no + pending.entries.len() as u64)?;
        self.outcome.changed_feeds.insert(self.feed);
        let group = Group {
            feed: self.feed,
            first_seq: pending.first_seq,
            previous: pending.previous,
            entries: pending.entries,
            past: delta,
            seal,
        };
        self.outcome
            .own_groups
            .push(Arc::new(OwnGroup { group, steps }));
        Ok(())
    }

    /// Where other feeds stand, as far as this feed has not said so yet.
    fn past_delta(&self) -> PastDelta {
        let declared = self.feeds.get(&self.feed).map(|own| &own.past);
        let known = |feed: &FeedId| declared.and_then(|past| past.get(feed)).copied();
        self.feeds
            .values()
            .filter(|state| state.row.id != self.feed && state.row.applied_seq > 0)
            .map(|state| (state.row.id, state.row.applied_seq))
            .filter(|(feed, seq)| known(feed).is_none_or(|known| known < *seq))
            .collect()
    }
}
