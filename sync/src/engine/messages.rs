//! Messages, their overlays, and erasing them.

use std::collections::BTreeSet;
use std::sync::Arc;

use storage::{
    AttachmentRow, EntryState, ErasureRow, Id, OrderKind, OrderRow, Position, PostedRow, Space,
    StoreError,
};

use super::copies::mentions_in;
use super::project::{Values, unsigned};
use super::{Engine, MentionChange};
use crate::payload::{
    self, Attachment, DocumentRef, Erase, Message, Order, Payload, Placed, attachment_id,
    message_id,
};
use crate::weakness::{Weakness, lacks};

impl Engine {
    pub(super) fn apply_message(
        &mut self,
        message: &Message,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<Option<Arc<PostedRow>>, StoreError> {
        let row = PostedRow {
            channel: message.channel,
            sort: Id::ZERO,
            id: message_id(time, message.parent, at),
            space,
            author: message.author,
            at,
            parent: message.parent,
            nonce: message.nonce.clone(),
            content: message.content.clone(),
            newer: false,
            files: u32::try_from(message.attachments.len()).unwrap_or(u32::MAX),
            deleted_by: None,
            duplicate_of: None,
        };
        if !message.mentions.is_empty() {
            let place = (row.id, row.id, row.author);
            self.note_called(place, (space, row.channel), &message.mentions, at)?;
            let named = payload::named(&message.mentions, row.channel);
            let mut named: BTreeSet<Id> = named.collect();
            named.extend(self.store.view().called(row.id)?);
            self.store.put_mentions(row.id, named)?;
        }
        if !message.attachments.is_empty() {
            let files = attached(row.id, &message.attachments);
            self.store.put_attachments(row.id, row.channel, &files)?;
        }
        self.put_posted(row, time)
    }

    /// Something in a conversation of which this version can't read more than where it stands.
    pub(super) fn apply_newer(
        &mut self,
        placed: &Placed,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<Option<Arc<PostedRow>>, StoreError> {
        let row = PostedRow {
            channel: placed.channel,
            sort: Id::ZERO,
            id: message_id(time, placed.parent, at),
            space,
            author: placed.author,
            at,
            parent: placed.parent,
            nonce: placed.nonce.clone(),
            content: String::new(),
            newer: true,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        };
        self.put_posted(row, time)
    }

    /// Shows what was posted; nothing where its channel's history is gone by now.
    fn put_posted(
        &mut self,
        mut row: PostedRow,
        time: u64,
    ) -> Result<Option<Arc<PostedRow>>, StoreError> {
        let at = row.at;
        let written = self.is_being_written(at);
        if !written {
            row.parent = self.original_of(row.parent)?;
        }
        row.sort = self.sort_of(&row, time)?;
        if let Some(order) = self.horizons.covering(&row) {
            self.store.remove_message(row.id)?;
            self.erase_entry(at, order)?;
            return Ok(None);
        }
        if written {
            // Its command was checked against the same tables just before. That is not so in a
            // rebuild: what a relay had passed off as deleted may stand before it by then.
            self.store.insert_message(&row)?;
            return Ok(Some(Arc::new(row)));
        }
        self.store.put_message(&row)?;
        self.sort_replies(row.id)?;
        let duplicate = self.settle_nonce(&row)?;
        if let Some(erasure) = self.store.view().erasure(row.id)?
            && erasure.author == row.author
        {
            self.store.bury_message(row.id, erasure.by)?;
            self.erase_entry(at, erasure.order)?;
        }
        row.duplicate_of = duplicate;
        self.project_early_overlay(&row)?;
        Ok(Some(Arc::new(row)))
    }

    /// The same command sent to two nodes: the earliest message counts, the others are hidden.
    /// Answers which one hides `row`.
    fn settle_nonce(&mut self, row: &PostedRow) -> Result<Option<Id>, StoreError> {
        let Some(nonce) = &row.nonce else {
            return Ok(None);
        };
        if !self.store.may_be_copied(row.author, nonce, row.id)? {
            return Ok(None);
        }
        let same = self.store.posted_with_nonce(row.author, nonce)?;
        let Some(first) = same.first().map(|first| first.id) else {
            return Ok(None);
        };
        if same.len() < 2 || lacks(Weakness::NonceDedupe) {
            return Ok(None);
        }
        for copy in &same[1..] {
            self.store.set_duplicate(copy.id, first)?;
        }
        self.sort_replies(first)?;
        if self.show_overlays(&same)? {
            self.tell_last(&same[0]);
        }
        self.follow_up(&same)?;
        if row.id == first {
            for copy in &same[1..] {
                let (space, channel, message) = (copy.space, copy.channel, copy.id);
                self.tell_also(super::Subject::Erased {
                    space,
                    channel,
                    message,
                });
            }
        }
        Ok((row.id != first).then_some(first))
    }

    /// An overlay whose message comes only now, as a faulty peer may send them.
    fn project_early_overlay(&mut self, row: &PostedRow) -> Result<(), StoreError> {
        let reference = overlay_of(row);
        if self.store.change_positions(&reference.key())?.is_empty() {
            return Ok(());
        }
        let document = self.document(reference)?;
        let entries = document
            .entries("")
            .map_err(|failure| super::apply::damaged(&failure))?;
        let keys: Vec<String> = entries.into_iter().map(|(key, _)| key).collect();
        self.project_overlay(reference, row.id, &keys)
    }

    pub(super) fn project_overlay(
        &mut self,
        reference: DocumentRef,
        message: Id,
        touched: &[String],
    ) -> Result<(), StoreError> {
        let about = self.store.view().posted(message)?;
        let Some(row) = about.filter(|row| overlay_of(row) == reference) else {
            return Ok(());
        };
        let copies = self.copies_with(&row)?;
        if copies.len() > 1 {
            self.show_overlays(&copies)?;
            if message != copies[0].id {
                self.tell_last(&copies[0]);
            }
            return Ok(());
        }
        let (channel, author) = (row.channel, row.author);
        for key in touched {
            let document = self.document(reference)?;
            let parts: Vec<&str> = key.split('/').collect();
            match parts.as_slice() {
                ["edit", id] => {
                    let text = document.text(key)?;
                    if let (Some(text), Ok(id)) = (text, Id::parse(id)) {
                        self.store.put_edit(message, id, author, &text)?;
                        self.project_mentions(reference, &row)?;
                    }
                }
                ["reaction", emoji, user] => {
                    let at = document
                        .all(key)?
                        .first()
                        .map(|value| unsigned(value.as_int()));
                    if let Ok(user) = Id::parse(user) {
                        self.store.put_reaction(message, emoji, user, at)?;
                    }
                }
                ["pinned"] | ["pinned_by"] => {
                    let pinned = document.is_set("pinned")?;
                    let by = document
                        .text("pinned_by")?
                        .and_then(|id| Id::parse(&id).ok());
                    self.store.put_pin(message, channel, by, pinned)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A message names whom its newest edit names.
    fn project_mentions(
        &mut self,
        reference: DocumentRef,
        row: &PostedRow,
    ) -> Result<(), StoreError> {
        let before: BTreeSet<Id> = self.store.view().mentions(row.id)?.into_iter().collect();
        let Some(newest) = self.store.view().edits(row.id)?.pop() else {
            return Ok(());
        };
        let mentions = mentions_in(self.document(reference)?, newest.id)?;
        let mut named: BTreeSet<Id> = payload::named(&mentions, row.channel).collect();
        named.extend(self.store.view().called(newest.id)?);
        self.put_named(row, &before, &named)
    }

    /// Has a message name these users, and tells for whom that is new.
    pub(super) fn put_named(
        &mut self,
        row: &PostedRow,
        before: &BTreeSet<Id>,
        now: &BTreeSet<Id>,
    ) -> Result<(), StoreError> {
        self.store.put_mentions(row.id, now.iter().copied())?;
        for user in now.symmetric_difference(before) {
            self.outcome.mention_changes.push(MentionChange {
                message: row.id,
                channel: row.channel,
                author: row.author,
                user: *user,
                named: now.contains(user),
            });
        }
        Ok(())
    }

    /// Carries out an erase order: content, overlay and everything attached go.
    pub(super) fn apply_erase(
        &mut self,
        erase: &Erase,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<(), StoreError> {
        self.store.put_order(&OrderRow {
            time,
            order: at,
            kind: OrderKind::Message,
            about: erase.message,
        })?;
        let known = self.store.view().erasure(erase.message)?;
        if known
            .as_ref()
            .is_some_and(|known| known.author == erase.author && known.order <= at)
        {
            return Ok(());
        }
        let row = self.store.view().posted(erase.message)?;
        if row
            .as_ref()
            .is_some_and(|row| row.author != erase.author || row.space != space)
        {
            return Ok(());
        }
        self.store.put_erasure(&ErasureRow {
            message: erase.message,
            author: erase.author,
            by: erase.by,
            order: at,
        })?;
        let row = match row {
            Some(row) => row,
            None => self.put_tombstone(erase, space)?,
        };
        self.store.bury_message(erase.message, erase.by)?;
        self.erase_entry(row.at, at)?;
        if let Some(nonce) = &row.nonce {
            let same = self.store.posted_with_nonce(row.author, nonce)?;
            self.follow_up(&same)?;
        }
        self.erase_overlay(overlay_of(&row), at)?;
        self.show_overlays_beside(&row)
    }

    /// Orders a message erased; `follows` is the order that erased another copy of it.
    pub(super) fn append_erase(
        &mut self,
        row: &PostedRow,
        by: Id,
        follows: Option<Position>,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let slot = self.next_slot(now_ms)?;
        let order = Order::Erase(Erase {
            message: row.id,
            channel: row.channel,
            author: row.author,
            parent: row.parent,
            nonce: row.nonce.clone(),
            at: row.at,
            by,
            follows,
        });
        self.append(slot, row.space, &Payload::Order(order), &[], now_ms)
    }

    /// The message itself, or the one it is a second copy of.
    pub(super) fn original_of(&self, message: Option<Id>) -> Result<Option<Id>, StoreError> {
        let row = match message {
            Some(id) => self.store.view().posted(id)?,
            None => None,
        };
        Ok(row.and_then(|row| row.duplicate_of).or(message))
    }

    /// The row of a message whose content this node never saw.
    fn put_tombstone(&mut self, erase: &Erase, space: Space) -> Result<PostedRow, StoreError> {
        let mut row = PostedRow {
            channel: erase.channel,
            sort: Id::ZERO,
            id: erase.message,
            space,
            author: erase.author,
            at: erase.at,
            parent: self.original_of(erase.parent)?,
            nonce: erase.nonce.clone(),
            content: String::new(),
            newer: false,
            files: 0,
            deleted_by: Some(erase.by),
            duplicate_of: None,
        };
        let time = self.store.entry_time(row.at)?.unwrap_or(row.id.time());
        row.sort = self.sort_of(&row, time)?;
        if self.horizons.covering(&row).is_some() {
            return Ok(row);
        }
        self.store.put_message(&row)?;
        self.sort_replies(row.id)?;
        self.settle_nonce(&row)?;
        Ok(row)
    }

    /// Erases what was made of a message, by everybody.
    pub(super) fn erase_overlay(
        &mut self,
        reference: DocumentRef,
        order: Position,
    ) -> Result<(), StoreError> {
        let key = reference.key();
        for (position, _) in self.store.change_positions(&key)? {
            self.erase_entry(position, order)?;
        }
        // Whether a change was refused can depend on what had arrived: one that builds on changes
        // which came without their payloads can't be merged. In the end all are gone everywhere.
        for position in self.store.take_refused_changes(&key)? {
            self.erase_entry(position, order)?;
            self.store.set_entry_state(position, EntryState::Applied)?;
        }
        self.store.forget_changes(&key)?;
        self.documents.remove(&reference);
        Ok(())
    }
}

/// The files of a message as they are shown.
fn attached(message: Id, files: &[Attachment]) -> Vec<AttachmentRow> {
    let row = |(place, file): (usize, &Attachment)| AttachmentRow {
        id: attachment_id(message, place),
        hash: file.hash,
        size: file.size,
        name: file.name.clone(),
        content_type: file.content_type.clone(),
        dimensions: file.dimensions,
    };
    files.iter().enumerate().map(row).collect()
}

/// The document with what was made of a message after it was posted.
pub(super) fn overlay_of(row: &PostedRow) -> DocumentRef {
    DocumentRef::Overlay {
        space: row.space,
        channel: row.channel,
        message: row.id,
        author: row.author,
    }
}
