//! Payloads that were passed off as erased, put back in their places.

use std::collections::BTreeMap;

use storage::{AppliedOrder, EntryRow, EntryState, ErasedEntry, Position, Space, StoreError};

use super::Engine;
use super::judge::Verdict;
use crate::feed::{Body, Group, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL, KIND_RECORD};
use crate::payload::{Erase, Order, Payload, Record};

/// Entries looked at at once.
const BATCH: usize = 256;

impl Engine {
    /// How many entries without their payload have come in since the start.
    #[must_use]
    pub fn erased_arrivals(&self) -> u64 {
        self.counters.get("erased_arrivals").copied().unwrap_or(0)
    }

    /// Entries without a payload that should be here, at most so many: of spaces that this node has
    /// begun to carry, and those that came without one although no order that is applied here
    /// accounts for it.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn withheld(&self, limit: usize) -> Result<Vec<(Position, Space)>, StoreError> {
        let mut missing = self.holes(limit)?;
        for entry in self.store.unexplained()? {
            let asked = self.counts(entry.at) && self.is_filled(entry.space);
            // Where an entry stands may show only by now that an order covers it.
            if asked && !self.is_explained(&entry)? {
                missing.push((entry.at, entry.space));
            }
        }
        missing.truncate(limit);
        Ok(missing)
    }

    /// Whether an entry is before its feed's cut.
    pub(super) fn counts(&self, at: Position) -> bool {
        self.cut_of(at.feed).is_none_or(|cut| at.seq <= cut)
    }

    /// Puts payloads of a group that is stored here without them in their places, as if they had
    /// come at first. Answers how many.
    ///
    /// # Errors
    /// The store can't be read or written.
    pub fn restore(&mut self, group: &Group, now_ms: u64) -> Result<u64, StoreError> {
        let stored = self.store.seals_after(group.feed, group.first_seq - 1, 1)?;
        let Some(seal) = stored.into_iter().next().filter(|seal| {
            seal.first_seq == group.first_seq
                && seal.last_seq == group.last_seq()
                && seal.last_hash == group.last_hash()
        }) else {
            self.count("refused_restorations");
            return Ok(0);
        };
        let mut withheld: BTreeMap<Position, ErasedEntry> = BTreeMap::new();
        for entry in self.store.unexplained()? {
            if entry.at.feed == group.feed && !self.is_explained(&entry)? {
                withheld.insert(entry.at, entry);
            }
        }
        self.seal_pending(self.mesh_ms(now_ms))?;
        let rows = self
            .store
            .entries(group.feed, group.first_seq, group.last_seq())?;
        let mut restored = self.fill(group, &rows)?;
        for (row, entry) in rows.into_iter().zip(&group.entries) {
            let at = Position {
                feed: group.feed,
                seq: row.seq,
            };
            let Some(known) = withheld.get(&at) else {
                continue;
            };
            match &entry.body {
                Body::Present(bytes) => {
                    restored += u64::from(self.store.restore_payload(at, bytes)?);
                    let applied = seal.applied_no.is_some();
                    self.apply_restored(&row, at, bytes, applied)?;
                }
                Body::Absent(_) => {
                    if let Some(by) = entry.body.erased_by() {
                        self.correct_order(known, by)?;
                    }
                }
            }
        }
        if restored > 0 {
            // A start would not look for nonces so far back.
            self.store.index_nonces(self.next_no - 1)?;
        }
        Ok(restored)
    }

    /// The payload is gone, but by another order than was said at first.
    fn correct_order(&mut self, entry: &ErasedEntry, by: Position) -> Result<(), StoreError> {
        let orders = self.store.entries(by.feed, by.seq, by.seq)?.into_iter();
        let order = orders
            .filter(|order| order.kind == KIND_ORDER && order.state == EntryState::Applied)
            .find_map(|order| match order.payload {
                storage::Payload::Present(payload) => Some(AppliedOrder {
                    kind: order.kind,
                    space: order.space,
                    payload,
                }),
                storage::Payload::Absent(_) => None,
            });
        let corrected = ErasedEntry {
            order,
            ..entry.clone()
        };
        if self.is_explained(&corrected)? {
            self.store.set_erased_by(entry.at, by)?;
            self.store.set_unexplained(entry.at, false)?;
        }
        Ok(())
    }

    /// Notes whether an order accounts for an entry's missing payload.
    pub(super) fn explain(&mut self, at: Position) -> Result<(), StoreError> {
        if let Some(entry) = self.store.erased_entry(at)? {
            let explained = self.is_explained(&entry)?;
            self.store.set_unexplained(at, !explained)?;
        }
        Ok(())
    }

    /// An order is applied: what it accounts for is not missing any more.
    pub(super) fn explain_by(&mut self, order: Position) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let places = self.store.unexplained_by(order, after, BATCH)?;
            for at in &places {
                self.explain(*at)?;
            }
            after = places.last().copied();
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// Whether the order that is said to have erased an entry is here, and may have.
    fn is_explained(&self, entry: &ErasedEntry) -> Result<bool, StoreError> {
        let Some(order) = entry.order.as_ref() else {
            return Ok(false);
        };
        Ok(match Payload::decode(order.kind, &order.payload) {
            Some(Payload::Order(Order::Erase(Erase { at, .. }))) => match entry.kind {
                KIND_RECORD => at == entry.at,
                // Of an edit or a reaction nothing is left that says whose it was.
                KIND_CHANGE => order.space == entry.space,
                _ => false,
            },
            Some(Payload::Order(Order::Forget(forget))) => {
                // What was under way when a person went is not named.
                entry.kind == KIND_PERSONAL && (forget.person || forget.at.contains(&entry.at))
            }
            Some(Payload::Order(Order::EraseOlder(older))) => match entry.kind {
                // Nothing is left that says which channel it stood in, but when.
                KIND_RECORD => {
                    let bound = self.bound_of(entry.at)?.unwrap_or(u64::MAX);
                    order.space == entry.space && entry.time.min(bound) >> 16 < older.before_ms
                }
                KIND_CHANGE => order.space == entry.space,
                _ => false,
            },
            Some(_) | None => false,
        })
    }

    /// A message changes nothing but itself, so it is applied where it stands; anything else may
    /// have changed verdicts, and the views are derived anew.
    fn apply_restored(
        &mut self,
        row: &EntryRow,
        at: Position,
        bytes: &[u8],
        applied: bool,
    ) -> Result<(), StoreError> {
        self.count("restored_payloads");
        if !applied || row.state == EntryState::Quarantined {
            return Ok(());
        }
        self.outcome.resync = true;
        self.store.raise_generation()?;
        let state = match Payload::decode(row.kind, bytes) {
            Some(payload @ Payload::Record(Record::Message(_))) => {
                // What its writer came to know later must not speak for it, nor against it.
                let now = self.feeds.step_back(&self.store, at)?;
                let verdict = self.judge(&payload, row.space, row.time, at);
                self.feeds.step_forward(at.feed, now);
                match verdict? {
                    Verdict::Allowed(touched) => {
                        self.apply_payload(&payload, &touched, row.space, row.time, at)?;
                        EntryState::Applied
                    }
                    Verdict::Newer => EntryState::Newer,
                    Verdict::Refused => EntryState::Refused,
                }
            }
            Some(_) => {
                self.rebuild_due = true;
                return Ok(());
            }
            None => EntryState::Refused,
        };
        if state != row.state {
            self.store.set_entry_state(at, state)?;
        }
        Ok(())
    }
}
