//! Writing this node's own feed.

use std::sync::Arc;

use storage::{EntryRow, EntryState, Floor, Hash, Position, SealRow, Space, StoreError};

use super::limits::{ADOPTED_MAX, GROUP_ENTRIES_MAX, OWN_GROUP_BYTES_MAX};
use super::{Engine, Event, Subject, subject_of};
use crate::clock::{HybridClock, SKEW_MS_MAX, SealedClock, is_ahead};
use crate::feed::{Adopted, Body, Group, GroupEntry, GroupSpan, OwnGroup, PastSteps};
use crate::payload::{Payload, Record, encoded};
use crate::weakness::{Weakness, lacks};

/// Own entries of the open transaction that no seal covers yet.
#[derive(Debug, Default)]
pub(super) struct Pending {
    entries: Vec<GroupEntry>,
    first_seq: u64,
    previous: Hash,
    last_hash: Hash,
    first_no: u64,
    bytes: usize,
    /// The older feeds that this group, which opens the feed, adopts, and what they knew.
    adopted: Vec<Adopted>,
    known_before: Option<Floor>,
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
        self.follow_clock_back(now_ms)?;
        if self.feeds.own_mut().row.stored_seq == 0 {
            self.start_own_feed(now_ms)?;
        }
        // The entry's group must name all that its author may have known. Nothing foreign is
        // applied while a group is pending, so there is never more to say at its seal than here.
        while self.feeds.has_too_much_to_say() {
            if self.pending.entries.is_empty() {
                let slot = self.slot(now_ms);
                self.append(
                    slot,
                    Space::Mesh,
                    &Payload::Record(Record::Heard),
                    &[],
                    now_ms,
                )?;
            }
            self.seal_pending(now_ms)?;
        }
        Ok(self.slot(now_ms))
    }

    /// Lets the hybrid clock come back when mesh time has: a clock that was ahead was set right.
    /// Times rise within a feed, so the node goes on in a new one, which adopts this one.
    fn follow_clock_back(&mut self, now_ms: u64) -> Result<(), StoreError> {
        // Twice what a received time may pull it ahead: following a peer at that bound is no fault.
        let limit_ms = now_ms.saturating_add(SKEW_MS_MAX);
        if !is_ahead(self.clock.last(), limit_ms) || lacks(Weakness::StuckClock) {
            return Ok(());
        }
        self.seal_pending(now_ms)?;
        let mut newest = self.newest_time(now_ms);
        let own = self.feeds.own_mut();
        if is_ahead(own.last_time, limit_ms) {
            let end = own.row.stored_hash;
            self.leave_incarnation(end);
        } else {
            newest = newest.max(own.last_time);
        }
        self.clock = HybridClock::after(newest);
        Ok(())
    }

    fn slot(&mut self, now_ms: u64) -> Slot {
        Slot {
            time: self.clock.tick(now_ms),
            at: Position {
                feed: self.feeds.own,
                seq: self.feeds.own_mut().row.stored_seq + 1,
            },
        }
    }

    fn start_own_feed(&mut self, now_ms: u64) -> Result<(), StoreError> {
        let membership = self
            .membership
            .clone()
            .ok_or_else(|| StoreError::Damaged("a node without a mesh has no feed".to_owned()))?;
        let slot = self.slot(now_ms);
        let adopted = self.own_older_feeds();
        let known_before = self.known_before(slot.at.feed.node, &adopted)?;
        self.open_feed(slot.at.feed, &adopted)?;
        self.bear_own_witness(slot.at.feed, &adopted, slot.time)?;
        let record = Payload::Record(Record::Certificate(membership.certificate));
        self.append(slot, Space::Mesh, &record, &[], now_ms)?;
        self.index_nonces_read()?;
        self.pending.adopted = adopted;
        self.pending.known_before = Some(known_before);
        Ok(())
    }

    /// The feeds of earlier starts that no later one has adopted: one as a rule, two after a disk
    /// was restored or cloned. One more than fits stays named as feeds of other nodes are.
    fn own_older_feeds(&self) -> Vec<Adopted> {
        let own = self.feeds.own;
        let lineage = self.store.lineage();
        let older = self.feeds.of(own.node).filter(|state| {
            let id = state.row.id;
            id != own && state.row.applied_seq > 0 && lineage.ended(id).is_none()
        });
        let adopted = older.map(|state| Adopted {
            incarnation: state.row.id.incarnation,
            seq: state.row.applied_seq,
            hash: state.row.applied_hash,
        });
        adopted.take(ADOPTED_MAX).collect()
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
        if self.pending.bytes + bytes.len() > OWN_GROUP_BYTES_MAX
            || self.pending.entries.len() >= GROUP_ENTRIES_MAX
        {
            self.seal_pending(now_ms)?;
        }
        self.start_group(slot)?;
        let row = EntryRow {
            seq: slot.at.seq,
            time: slot.time,
            space,
            kind: payload.kind(),
            state: EntryState::Applied,
            payload: storage::Payload::Present(bytes.clone()),
        };
        self.store.insert_entry(self.feeds.own, &row)?;
        self.pending.bytes += bytes.len();
        let entry = GroupEntry {
            time: slot.time,
            space,
            kind: payload.kind(),
            body: Body::Present(bytes),
        };
        let hash = entry
            .header(self.feeds.own, slot.at.seq, self.pending.last_hash)
            .hash();
        self.pending.last_hash = hash;
        let no = self.pending.first_no + self.pending.entries.len() as u64;
        self.pending.entries.push(entry);
        let state = self.feeds.own_mut();
        state.last_time = slot.time;
        state.row.stored_seq = slot.at.seq;
        state.row.stored_hash = hash;
        state.row.applied_seq = slot.at.seq;
        state.row.applied_hash = hash;
        let posted = self.apply_payload(payload, touched, space, slot.time, slot.at)?;
        let subject = subject_of(payload, space, slot.time, slot.at);
        let mentioned = self.mentioned_in(payload, posted.as_deref())?;
        let gone = payload.placed().is_some() && posted.is_none();
        if subject != Subject::Nothing && !gone {
            self.outcome.events.push(Event {
                no,
                at: slot.at,
                subject,
                posted,
                mentioned,
            });
        }
        Ok(())
    }

    /// Whether an entry is one of this node's own that no seal covers yet.
    pub(super) fn is_being_written(&self, at: Position) -> bool {
        let pending = &self.pending;
        at.feed == self.feeds.own && !pending.entries.is_empty() && at.seq >= pending.first_seq
    }

    /// Whether own entries wait for their seal.
    pub(super) fn is_about_to_seal(&self) -> bool {
        !self.pending.entries.is_empty()
    }

    fn start_group(&mut self, slot: Slot) -> Result<(), StoreError> {
        if self.pending.entries.is_empty() {
            // A clone of this node may have adopted the feed where it then stood.
            if self.store.lineage().ended(slot.at.feed).is_some() {
                self.store.reopen_feed(slot.at.feed)?;
            }
            let previous = self.feeds.own_mut().row.stored_hash;
            self.pending = Pending {
                first_seq: slot.at.seq,
                previous,
                last_hash: previous,
                first_no: self.next_no,
                ..Pending::default()
            };
        }
        Ok(())
    }

    /// Seals the own entries written since the last seal. Must come before anything of another
    /// feed is applied, so that a seal never claims a past its entries' authors did not know.
    pub(super) fn seal_pending(&mut self, now_ms: u64) -> Result<(), StoreError> {
        if self.pending.entries.is_empty() {
            return Ok(());
        }
        let pending = std::mem::take(&mut self.pending);
        let feed = self.feeds.own;
        let mut past = self.feeds.unsaid(self.store.lineage());
        past.adopted = pending.adopted;
        let last_time = self.feeds.own_mut().last_time;
        past.clock = SealedClock::at(now_ms, last_time, self.correction_ms);
        let steps = PastSteps::of(&past, self.feeds.own_mut().declared())
            .ok_or_else(|| StoreError::Damaged("a feed's past went backwards".to_owned()))?;
        let last_seq = pending.first_seq + pending.entries.len() as u64 - 1;
        let span = GroupSpan {
            feed,
            first_seq: pending.first_seq,
            previous: pending.previous,
            last_seq,
            last_hash: pending.last_hash,
        };
        let seal = Group::seal(&self.key, &span, &past);
        self.store.insert_seal(&SealRow {
            feed,
            first_seq: pending.first_seq,
            last_seq,
            last_hash: pending.last_hash,
            past: encoded(&past),
            signature: seal.0,
            applied_no: Some(pending.first_no),
            received_ms: now_ms,
        })?;
        let mesh_ms = past.clock.mesh_ms(last_time).unwrap_or(now_ms);
        self.declare(feed, &past, pending.known_before, mesh_ms)?;
        self.number_from(pending.first_no + pending.entries.len() as u64)?;
        self.outcome.changed_feeds.insert(feed);
        let group = Group {
            feed,
            first_seq: pending.first_seq,
            previous: pending.previous,
            entries: pending.entries,
            past,
            seal,
        };
        self.outcome
            .own_groups
            .push(Arc::new(OwnGroup { group, steps }));
        Ok(())
    }
}
