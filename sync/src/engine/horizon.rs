//! Orders that erase whatever stands in a channel before a time: one for many messages, and for what
//! comes only later.
//!
//! Nothing is left of what such an order covers, not even a tombstone: whoever comes later has neither
//! content nor channel of it. Where messages stand only ever moves to earlier times
//! (`engine/order.rs`), and a channel's horizon only to later ones, so what is covered stays covered,
//! and every node ends with the same. What was made of a message goes by the time in its id, which is
//! never before where it stands: all know that without having the message.

use std::collections::BTreeMap;

use storage::{
    HorizonRow, Id, NodeId, OrderKind, OrderRow, Position, PostedRow, Space, StoreError, View,
};

use super::Engine;
use super::served::stored_past;
use crate::payload::{DocumentRef, EraseOlder, Payload};

/// Messages and overlays looked up at once.
const BATCH: usize = 256;

/// Up to where the histories of channels are gone, and by which order.
#[derive(Debug, Default)]
pub(super) struct Horizons(BTreeMap<Id, (Space, u64, Position)>);

impl Horizons {
    pub(super) fn load(view: View<'_>) -> Result<Self, StoreError> {
        let rows = view.horizons()?.into_iter();
        let horizons = rows.map(|row| (row.channel, (row.space, row.before_ms, row.order)));
        Ok(Self(horizons.collect()))
    }

    /// The order by which what stands at a time in a channel is gone.
    fn at(&self, space: Space, channel: Id, time: u64) -> Option<Position> {
        let (of, before_ms, order) = self.0.get(&channel)?;
        (*of == space && time >> 16 < *before_ms).then_some(*order)
    }

    /// The order by which a message is gone that stands where its row says.
    pub(super) fn covering(&self, row: &PostedRow) -> Option<Position> {
        self.at(row.space, row.channel, row.sort.time())
    }
}

impl Engine {
    /// An order is a moderator's who manages the channel, and reaches no further than the time at
    /// which another node was known to have written.
    pub(super) fn judge_erase_older(
        &mut self,
        order: &EraseOlder,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<bool, StoreError> {
        let may = self.may_known(at, space, order.channel, order.by)?;
        if !may.erase || !may.manage || order.before_ms > time >> 16 {
            return Ok(false);
        }
        match order.seen {
            Some(seen) => Ok(seen.feed.node != at.feed.node
                && self.knew(at, seen)
                && self.sealed_ms(seen)? >= order.before_ms),
            None => Ok(self.writes_as_founder(at)? && self.knew_nobody(at)),
        }
    }

    /// Whether the writer of an entry had heard of no other node.
    fn knew_nobody(&self, at: Position) -> bool {
        let other = |known: Position| known.feed.node != at.feed.node;
        !self.feeds.named(at.feed).any(other)
    }

    /// The mesh time at which the group of an applied entry was sealed; 0 where it is not here.
    fn sealed_ms(&self, at: Position) -> Result<u64, StoreError> {
        let seals = self
            .store
            .seals_after(at.feed, at.seq.saturating_sub(1), 1)?;
        let Some(seal) = seals.first() else {
            return Ok(0);
        };
        let last = Position {
            feed: at.feed,
            seq: seal.last_seq,
        };
        let time = self.store.entry_time(last)?.unwrap_or_default();
        Ok(stored_past(seal)?.clock.mesh_ms(time).unwrap_or_default())
    }

    pub(super) fn apply_erase_older(
        &mut self,
        order: &EraseOlder,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<(), StoreError> {
        self.store.put_order(&OrderRow {
            time,
            order: at,
            kind: OrderKind::Older,
            about: order.channel,
        })?;
        let known = self.horizons.0.get(&order.channel);
        let further = known.is_none_or(|(_, before_ms, known)| {
            // Of two that reach as far, that at the smaller place stands for both.
            order.before_ms > *before_ms || order.before_ms == *before_ms && at < *known
        });
        if !further {
            return Ok(());
        }
        let horizon = (space, order.before_ms, at);
        self.horizons.0.insert(order.channel, horizon);
        self.store.put_horizon(&HorizonRow {
            channel: order.channel,
            space,
            before_ms: order.before_ms,
            by: order.by,
            order: at,
        })?;
        self.erase_overlays_before(space, order, at)?;
        let place = Id::from_parts(order.before_ms << 16, 0);
        loop {
            let covered = self.store.messages_before(order.channel, place, BATCH)?;
            if covered.is_empty() {
                break;
            }
            for message in covered {
                if let Some(row) = self.store.view().posted(message)? {
                    let loose = self.take_out(&row, at)?;
                    self.sort_all_again(loose)?;
                }
            }
        }
        Ok(())
    }

    /// Erases what was made of messages whose ids are before an order's time, of those too that are
    /// not here or were refused.
    fn erase_overlays_before(
        &mut self,
        space: Space,
        order: &EraseOlder,
        at: Position,
    ) -> Result<(), StoreError> {
        let key = |message| {
            let overlay = DocumentRef::Overlay {
                space,
                channel: order.channel,
                message,
                author: Id::ZERO,
            };
            overlay.key()
        };
        let (from, to) = (key(Id::ZERO), key(Id::from_parts(order.before_ms << 16, 0)));
        loop {
            let keys = self.store.document_keys(&from, &to, BATCH)?;
            if keys.is_empty() {
                return Ok(());
            }
            for key in keys {
                let overlay = postcard::from_bytes(&key).map_err(|_| {
                    StoreError::Damaged("a document's name is unreadable".to_owned())
                })?;
                self.erase_overlay(overlay, at)?;
            }
        }
    }

    /// Takes a message out of the views and its content out of the log. Answers which others may
    /// stand elsewhere without it.
    pub(super) fn take_out(
        &mut self,
        row: &PostedRow,
        order: Position,
    ) -> Result<Vec<Id>, StoreError> {
        self.outcome.resync = true;
        self.store.raise_generation()?;
        self.erase_entry(row.at, order)?;
        let copies = self.store.copies_of(row.id)?;
        let replies = self.store.view().replies(row.id)?;
        self.store.remove_message(row.id)?;
        if let Some((first, others)) = copies.split_first() {
            self.store.clear_duplicate(*first)?;
            for copy in others {
                self.store.set_duplicate(*copy, *first)?;
            }
        }
        self.show_overlays_beside(row)?;
        for reply in &replies {
            self.answer_as_written(*reply)?;
        }
        Ok(replies.into_iter().chain(copies).collect())
    }

    /// Has a reply answer what it says it does: the copy of a message that was sent twice, where it
    /// had been handed over to the other, which is gone.
    fn answer_as_written(&mut self, reply: Id) -> Result<(), StoreError> {
        let Some(row) = self.store.view().posted(reply)? else {
            return Ok(());
        };
        let entries = self.store.entries(row.at.feed, row.at.seq, row.at.seq)?;
        let placed = entries.first().and_then(|entry| match &entry.payload {
            storage::Payload::Present(bytes) => Payload::decode(entry.kind, bytes)?.placed(),
            storage::Payload::Absent(_) => None,
        });
        if let Some(placed) = placed {
            let parent = self.original_of(placed.parent)?;
            self.store.set_parent(reply, parent)?;
        }
        Ok(())
    }

    /// The order by which a change of a message's overlay is to be erased, whoever made it.
    pub(super) fn overlay_erased_by(
        &self,
        document: DocumentRef,
    ) -> Result<Option<Position>, StoreError> {
        let DocumentRef::Overlay {
            space,
            channel,
            message,
            author,
        } = document
        else {
            return Ok(None);
        };
        if let Some(order) = self.horizons.at(space, channel, message.time()) {
            return Ok(Some(order));
        }
        let erasure = self.store.view().erasure(message)?;
        Ok(erasure
            .filter(|erasure| erasure.author == author)
            .map(|erasure| erasure.order))
    }

    /// What another node wrote last, by the time of its seal, of what the next seal of this node
    /// will cover.
    pub(super) fn newest_of_others(
        &self,
        own: NodeId,
    ) -> Result<Option<(Position, u64)>, StoreError> {
        let live = self.feeds.live().map(|state| Position {
            feed: state.row.id,
            seq: state.row.applied_seq,
        });
        let live = live.filter(|at| at.seq > 0 && !self.feeds.has_too_much_to_say());
        let named = self.feeds.named(self.feeds.own);
        let mut newest = None;
        for at in live.chain(named).filter(|at| at.feed.node != own) {
            let seq = at.seq.min(self.cut_of(at.feed).unwrap_or(u64::MAX));
            let at = Position { seq, ..at };
            let ms = self.sealed_ms(at)?;
            if newest.is_none_or(|(_, known)| known < ms) {
                newest = Some((at, ms));
            }
        }
        Ok(newest)
    }
}
