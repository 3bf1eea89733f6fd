//! Messages that were posted twice: one counts, and what was done to any copy is shown at that one.
//!
//! Nodes that know one copy only take edits of it, reactions, pins and deletions, and acknowledge
//! them. What was made of a copy stays in the overlay of that copy, where it was judged by what its
//! writer knew; so it counts whatever its author may do once the copies meet. The rows of the message
//! that counts follow from all overlays together, and hidden copies have none: nothing is written
//! anew, and nobody has to look through copies to show a message. Only deletions are given anew, for
//! whoever comes later must find an order that names each entry.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, Position, PostedRow, StoreError};

use super::apply::damaged;
use super::messages::overlay_of;
use super::project::{Values, unsigned};
use super::{Engine, Subject};
use crate::documents::{Document, Value};
use crate::payload::{self, DocumentRef, Mention, Payload, Record};
use crate::weakness::{Weakness, lacks};

/// What is to be done once all that has come is applied.
#[derive(Debug)]
pub(super) enum FollowUp {
    /// A message is to be erased because another copy of it was.
    Erase {
        copy: Box<PostedRow>,
        by: Id,
        /// What erased the other copy.
        order: Position,
    },
    /// Clients are to hear what was made of another copy, after they have heard of the message.
    Tell(Subject),
}

/// What was made of a message, in the overlays of all its copies.
#[derive(Debug, Default)]
struct Made {
    /// Each text, and whom it names.
    edits: BTreeMap<Id, (String, Vec<Mention>)>,
    reactions: BTreeMap<(String, Id), u64>,
    /// Who pinned it, where it is pinned.
    pinned: Option<Option<Id>>,
}

impl Engine {
    /// A message and all its copies, the one that counts first.
    pub(super) fn copies_with(&self, row: &PostedRow) -> Result<Vec<PostedRow>, StoreError> {
        if let Some(nonce) = &row.nonce
            && !lacks(Weakness::NonceDedupe)
            && self.store.may_be_copied(row.author, nonce, row.id)?
        {
            let copies = self.store.posted_with_nonce(row.author, nonce)?;
            if copies.len() > 1 {
                return Ok(copies);
            }
        }
        Ok(vec![row.clone()])
    }

    /// Shows what was made of all copies at the first of them, which counts, and nothing at those that
    /// are hidden only now. Answers whether there is anything.
    pub(super) fn show_overlays(&mut self, copies: &[PostedRow]) -> Result<bool, StoreError> {
        let Some((first, others)) = copies.split_first() else {
            return Ok(false);
        };
        for copy in others.iter().filter(|copy| copy.duplicate_of.is_none()) {
            self.store.clear_attached(copy.id)?;
        }
        if first.deleted_by.is_some() {
            return Ok(false);
        }
        let made = self.made_of(first, copies)?;
        let before: BTreeSet<Id> = self.store.view().mentions(first.id)?.into_iter().collect();
        self.store.clear_attached(first.id)?;
        for (id, (text, _)) in &made.edits {
            self.store.put_edit(first.id, *id, first.author, text)?;
        }
        for ((emoji, user), at) in &made.reactions {
            self.store.put_reaction(first.id, emoji, *user, Some(*at))?;
        }
        if let Some(by) = made.pinned {
            self.store.put_pin(first.id, first.channel, by, true)?;
        }
        let named = match made.edits.last_key_value() {
            Some((edit, (_, mentions))) => {
                let called = self.store.view().called(*edit)?;
                let named = payload::named(mentions, first.channel);
                named.chain(called).collect()
            }
            None => self.mentioned_as_posted(first)?,
        };
        self.put_named(first, &before, &named)?;
        Ok(!made.is_nothing())
    }

    /// Something of a message is gone: what is left of its copies is shown where it counts now.
    pub(super) fn show_overlays_beside(&mut self, gone: &PostedRow) -> Result<(), StoreError> {
        if let Some(nonce) = &gone.nonce {
            let copies = self.store.posted_with_nonce(gone.author, nonce)?;
            if copies.iter().any(|copy| copy.id != gone.id) && !lacks(Weakness::NonceDedupe) {
                self.show_overlays(&copies)?;
            }
        }
        Ok(())
    }

    /// The overlays that tell what was made of a message: its own, and those of its copies.
    pub(super) fn overlays_for(&self, row: &PostedRow) -> Result<Vec<DocumentRef>, StoreError> {
        Ok(overlays_among(row, &self.copies_with(row)?))
    }

    fn made_of(&mut self, first: &PostedRow, copies: &[PostedRow]) -> Result<Made, StoreError> {
        let mut made = Made::default();
        for reference in overlays_among(first, copies) {
            if !self.store.change_positions(&reference.key())?.is_empty() {
                made.add(self.document(reference)?)?;
            }
        }
        Ok(made)
    }

    /// Whom a message named before it was edited.
    fn mentioned_as_posted(&self, row: &PostedRow) -> Result<BTreeSet<Id>, StoreError> {
        let mentions = self.mentions_as_posted(row)?;
        let called = self.store.view().called(row.id)?;
        Ok(payload::named(&mentions, row.channel)
            .chain(called)
            .collect())
    }

    /// The same as its record has it.
    pub(super) fn mentions_as_posted(&self, row: &PostedRow) -> Result<Vec<Mention>, StoreError> {
        let entries = self.store.entries(row.at.feed, row.at.seq, row.at.seq)?;
        let payload = entries.first().and_then(|entry| match &entry.payload {
            storage::Payload::Present(bytes) => Payload::decode(entry.kind, bytes),
            storage::Payload::Absent(_) => None,
        });
        Ok(match payload {
            Some(Payload::Record(Record::Message(message))) => message.mentions,
            Some(_) | None => Vec::new(),
        })
    }

    /// Has clients hear of a message anew once they have heard of all that has come.
    pub(super) fn tell_last(&mut self, row: &PostedRow) {
        self.follow_ups.push(FollowUp::Tell(Subject::Overlay {
            space: row.space,
            channel: row.channel,
            message: row.id,
        }));
    }

    /// When one copy of a retried message is deleted, all are: each by an order of its own, so that
    /// whoever comes later can tell which entry went by which order. The node that wrote the copy
    /// gives the order, and the one that gave the first, should that not come back.
    pub(super) fn follow_up(&mut self, copies: &[PostedRow]) -> Result<(), StoreError> {
        let mut known = None;
        for copy in copies {
            known = known.or(self.store.view().erasure(copy.id)?);
        }
        let Some(erasure) = known else {
            return Ok(());
        };
        let (by, order) = (erasure.by, erasure.order);
        for copy in copies {
            let own = [copy.at.feed.node, order.feed.node].contains(&self.node());
            if own && copy.deleted_by.is_none() && self.store.view().erasure(copy.id)?.is_none() {
                let copy = Box::new(copy.clone());
                self.follow_ups.push(FollowUp::Erase { copy, by, order });
            }
        }
        Ok(())
    }

    /// Forgets the orders that have been given already: deriving anew comes past each deletion
    /// before it comes to what followed from it. Clients load everything again then.
    pub(super) fn drop_settled_follow_ups(&mut self) -> Result<(), StoreError> {
        for due in std::mem::take(&mut self.follow_ups) {
            if let FollowUp::Erase { copy, .. } = &due
                && self.store.view().erasure(copy.id)?.is_none()
            {
                self.follow_ups.push(due);
            }
        }
        Ok(())
    }

    /// Does what follows from what was applied in this transaction.
    pub(super) fn issue_follow_ups(&mut self, now_ms: u64) -> Result<(), StoreError> {
        let mut told = BTreeSet::new();
        while let Some(due) = self.follow_ups.pop() {
            match due {
                // Whoever deleted the first copy may be no member any more: the first order is the
                // reason, not what they may do now.
                FollowUp::Erase { copy, by, order } => {
                    if self.store.view().erasure(copy.id)?.is_none() {
                        self.append_erase(&copy, by, Some(order), now_ms)?;
                    }
                }
                FollowUp::Tell(subject) => {
                    told.insert(subject);
                }
            }
        }
        for subject in told {
            self.tell_also(subject);
        }
        Ok(())
    }
}

impl Made {
    fn is_nothing(&self) -> bool {
        self.edits.is_empty() && self.reactions.is_empty() && self.pinned.is_none()
    }

    fn add(&mut self, overlay: &mut Document) -> Result<(), StoreError> {
        let entries = overlay.entries("").map_err(|failure| damaged(&failure))?;
        for (key, values) in entries {
            let parts: Vec<&str> = key.split('/').collect();
            let value = values.first();
            match parts.as_slice() {
                ["edit", id] => {
                    let text = value.and_then(Value::as_str);
                    if let (Some(text), Ok(id)) = (text, Id::parse(id)) {
                        let mentions = mentions_in(overlay, id)?;
                        let edit = || (text.to_owned(), mentions);
                        self.edits.entry(id).or_insert_with(edit);
                    }
                }
                ["reaction", emoji, user] => {
                    if let Ok(user) = Id::parse(user) {
                        let at = unsigned(value.and_then(Value::as_int));
                        let known = self.reactions.entry(((*emoji).to_owned(), user));
                        known
                            .and_modify(|known| *known = at.min(*known))
                            .or_insert(at);
                    }
                }
                _ => {}
            }
        }
        if self.pinned.is_none() && overlay.is_set("pinned")? {
            let by = overlay.text("pinned_by")?;
            self.pinned = Some(by.and_then(|by| Id::parse(&by).ok()));
        }
        Ok(())
    }
}

/// Nothing comes from copies in another channel: who sees the one need not see the other.
fn overlays_among(first: &PostedRow, copies: &[PostedRow]) -> Vec<DocumentRef> {
    let beside = |copy: &&PostedRow| {
        let same_place = (copy.space, copy.channel) == (first.space, first.channel);
        let looked_at = copy.id == first.id || !lacks(Weakness::CopiedOverlays);
        same_place && copy.deleted_by.is_none() && looked_at
    };
    copies.iter().filter(beside).map(overlay_of).collect()
}

/// Whom an edit names. One without that key names nobody.
pub(super) fn mentions_in(overlay: &mut Document, edit: Id) -> Result<Vec<Mention>, StoreError> {
    let value = overlay.all(&format!("edit/{edit}/mentions"))?;
    let bytes = value.first().and_then(Value::as_bytes);
    Ok(bytes.and_then(payload::decode_mentions).unwrap_or_default())
}
