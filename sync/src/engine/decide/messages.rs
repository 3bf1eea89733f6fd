//! Messages.

use std::collections::BTreeSet;

use storage::{Id, PostedRow, Space, StoreError};

use crate::audience::{May, seen_by};
use crate::documents::Edit;
use crate::emoji::emoji;
use crate::engine::copies::mentions_in;
use crate::engine::messages::overlay_of;
use crate::engine::project::{Values as _, signed};
use crate::engine::user_groups::GROUPS_CALLED_MAX;
use crate::engine::{Engine, Refusal, Reply, Seen, read_to};
use crate::names::{self, Call, NameError};
use crate::payload::{
    ATTACHMENTS_MAX, Attachment, EraseOlder, MENTIONS_MAX, Mention, Message, NONCE_BYTES_MAX,
    Order, Payload, Record, encode_mentions, id_at, message_id,
};
use crate::preference::{MARKED_UNREAD_MAX, count_marked_unread};
use crate::weakness::{Weakness, lacks};

/// How often a message can be edited.
const EDITS_MAX: usize = 100;
/// People whom one text calls because they are there: each is named in it.
const PRESENT_MAX: usize = 200;
/// Different reactions a message can carry.
const REACTIONS_MAX: usize = 50;

/// A message as it was asked for.
pub(super) struct Post<'p> {
    pub(super) content: &'p str,
    pub(super) parent: Option<Id>,
    pub(super) nonce: Option<String>,
    pub(super) mentions: &'p [String],
    pub(super) attachments: Vec<Attachment>,
}

/// The text of a message with so many files, which may say it all.
fn content_beside(typed: &str, files: usize) -> Result<String, NameError> {
    if files > 0 {
        names::content_beside_files(typed)
    } else {
        names::content(typed)
    }
}

impl Engine {
    pub(super) fn post(
        &mut self,
        by: Id,
        channel: Id,
        post: Post<'_>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let Post {
            parent,
            nonce,
            attachments,
            ..
        } = post;
        let content = content_beside(post.content, attachments.len())?;
        if attachments.len() > ATTACHMENTS_MAX {
            return Refusal::invalid("attachment_ids", "too_many");
        }
        if !attachments.iter().all(Attachment::is_within_bounds) {
            return Refusal::invalid("attachment_ids", "out_of_range");
        }
        let (channel, may) = self.conversation_for(channel, by)?;
        if channel.archived {
            return Refusal::conflict("channel_archived");
        }
        if !(may.post || may.answer && parent.is_some()) {
            return Refusal::forbidden("moderators_post");
        }
        if let Some(nonce) = &nonce {
            if nonce.is_empty() || nonce.len() > NONCE_BYTES_MAX {
                return Refusal::invalid("nonce", "out_of_range");
            }
            let known = self.store.posted_with_nonce(by, nonce)?;
            if let Some(known) = known.first().filter(|_| !lacks(Weakness::NonceDedupe)) {
                if known.channel != channel.id {
                    return Refusal::conflict("nonce_reused");
                }
                return Ok(Reply::Message {
                    message: known.id,
                    existing: true,
                });
            }
        }
        let parent = parent
            .map(|id| self.parent_in(id, channel.id))
            .transpose()?;
        let slot = self.next_slot(now_ms)?;
        let message = message_id(slot.time, parent, slot.at);
        let record = Message {
            parent,
            nonce,
            mentions: self.mentioned(by, post.mentions, (channel.space, channel.id, may), &[])?,
            attachments,
            ..Message::of_text(channel.id, by, content)
        };
        let payload = Payload::Record(Record::Message(record));
        self.require_format(payload.format())?;
        self.append(slot, channel.space, &payload, &[], now_ms)?;
        Ok(Reply::Message {
            message,
            existing: false,
        })
    }

    /// Whom names in a text mean: everybody in the conversation or those of them who are there, where
    /// its writer may call them; of those who see it and claim a name, the one who has had it
    /// longest; else the group of the conversation's server that has the name. Names of nobody, or of
    /// people who don't see the text, mean nobody.
    ///
    /// `before` are those of the text that this one replaces: whom it called because they were there
    /// stay called, and nobody is who came since.
    fn mentioned(
        &self,
        by: Id,
        names: &[String],
        (space, conversation, may): (Space, Id, May),
        before: &[Mention],
    ) -> Result<Vec<Mention>, Refusal> {
        let view = self.store.view();
        let mut mentions = BTreeSet::new();
        let mut groups = 0;
        'names: for name in names.iter().take(MENTIONS_MAX) {
            match names::call(name).filter(|_| may.call) {
                Some(Call::Everyone) => {
                    mentions.insert(Mention::Everyone);
                    continue;
                }
                Some(Call::Present) => {
                    mentions.insert(Mention::Present);
                    mentions.extend(self.present_in(by, conversation, before)?);
                    continue;
                }
                None => {}
            }
            let key = names::username_key(name);
            for claim in view.users_claiming(&key)? {
                let sees = seen_by(view, conversation, claim.id)?.is_some();
                if sees || lacks(Weakness::MentionsAnybody) {
                    mentions.insert(Mention::User(claim.id));
                    continue 'names;
                }
            }
            if let Space::Server(server) = space
                && let Some(group) = view.user_groups_claiming(server, &key)?.first()
                && groups < GROUPS_CALLED_MAX
            {
                groups += usize::from(mentions.insert(Mention::Group(group.id)));
            }
        }
        if mentions.len() > MENTIONS_MAX {
            return Refusal::conflict("too_many_present");
        }
        Ok(mentions.into_iter().collect())
    }

    /// Those in a conversation who are there now, or were when its text called them first.
    fn present_in(
        &self,
        by: Id,
        conversation: Id,
        before: &[Mention],
    ) -> Result<Vec<Mention>, Refusal> {
        if before.contains(&Mention::Present) {
            let user = |mention: &&Mention| matches!(mention, Mention::User(_));
            return Ok(before.iter().filter(user).copied().collect());
        }
        let mut present = Vec::new();
        for user in self.present.iter().filter(|user| **user != by) {
            if seen_by(self.store.view(), conversation, *user)?.is_some() {
                present.push(Mention::User(*user));
            }
        }
        if present.len() > PRESENT_MAX {
            return Refusal::conflict("too_many_present");
        }
        Ok(present)
    }

    /// Whom the text of a message names as it was written last.
    fn mentions_of_text(&mut self, row: &PostedRow) -> Result<Vec<Mention>, StoreError> {
        match self.store.view().edits(row.id)?.pop() {
            Some(edit) => mentions_in(self.document(overlay_of(row))?, edit.id),
            None => self.mentions_as_posted(row),
        }
    }

    fn parent_in(&self, id: Id, channel: Id) -> Result<Id, Refusal> {
        let row = self
            .store
            .view()
            .posted(id)?
            .filter(|row| row.channel == channel);
        match row {
            Some(row) if row.deleted_by.is_some() => Refusal::conflict("parent_deleted"),
            Some(row) => Ok(row.duplicate_of.unwrap_or(id)),
            None => Refusal::not_found("parent"),
        }
    }

    /// A message that is there, in a conversation the user sees, with what the user may do there.
    fn message_for(&mut self, id: Id, user: Id) -> Result<(PostedRow, May), Refusal> {
        let hidden = Refusal::NotFound { what: "message" };
        let row = self.store.view().posted(id)?;
        let Some(row) = row.filter(|row| row.duplicate_of.is_none()) else {
            return Err(hidden);
        };
        match self.conversation_for(row.channel, user) {
            Ok((_, may)) => Ok((row, may)),
            Err(Refusal::NotFound { .. }) => Err(hidden),
            Err(other) => Err(other),
        }
    }

    pub(super) fn live_message_for(
        &mut self,
        id: Id,
        user: Id,
    ) -> Result<(PostedRow, May), Refusal> {
        let (row, may) = self.message_for(id, user)?;
        if row.deleted_by.is_some() {
            return Refusal::conflict("message_deleted");
        }
        Ok((row, may))
    }

    pub(super) fn edit(
        &mut self,
        by: Id,
        message: Id,
        content: &str,
        mentions: &[String],
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, may) = self.live_message_for(message, by)?;
        let files = usize::try_from(row.files).unwrap_or(usize::MAX);
        let content = content_beside(content, files)?;
        if row.author != by && !lacks(Weakness::ForeignEdits) {
            return Refusal::forbidden("not_the_author");
        }
        if row.newer {
            return Refusal::conflict("newer_version");
        }
        let edits = self.store.view().edits(message)?;
        let current = edits.last().map_or(&row.content, |edit| &edit.content);
        let reply = Reply::Message {
            message,
            existing: true,
        };
        if *current == content {
            return Ok(reply);
        }
        if edits.len() >= EDITS_MAX {
            return Refusal::conflict("too_many_edits");
        }
        let before = self.mentions_of_text(&row)?;
        let slot = self.next_slot(now_ms)?;
        let id = id_at(slot.time, slot.at);
        let mut changes = vec![
            Edit::put(format!("edit/{id}"), content),
            Edit::put(format!("edit/{id}/by"), by.to_string()),
        ];
        let place = (row.space, row.channel, may);
        let mentions = self.mentioned(by, mentions, place, &before)?;
        if !mentions.is_empty() {
            let bytes = encode_mentions(&mentions);
            changes.push(Edit::put(format!("edit/{id}/mentions"), bytes));
        }
        self.change(slot, by, overlay_of(&row), &changes, now_ms)?;
        Ok(reply)
    }

    pub(super) fn erase(&mut self, by: Id, message: Id, now_ms: u64) -> Result<Reply, Refusal> {
        let (row, may) = self.message_for(message, by)?;
        let foreign = row.author != by && !may.erase;
        if foreign && !lacks(Weakness::ForeignErasures) {
            return Refusal::forbidden("not_the_author");
        }
        if row.deleted_by.is_some() {
            return Ok(Reply::Done);
        }
        let copies = match &row.nonce {
            Some(nonce) => self.store.posted_with_nonce(row.author, nonce)?,
            None => vec![row],
        };
        for copy in copies.iter().filter(|copy| copy.deleted_by.is_none()) {
            self.append_erase(copy, by, None, now_ms)?;
        }
        Ok(Reply::Done)
    }

    /// Orders a channel's history before a time erased.
    pub(super) fn erase_older(
        &mut self,
        by: Id,
        channel: Id,
        before_ms: u64,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (conversation, may) = self.conversation_for(channel, by)?;
        if !may.erase || !may.manage {
            return Refusal::forbidden("moderator_required");
        }
        if before_ms > now_ms {
            return Refusal::invalid("before", "in_the_future");
        }
        let space = conversation.space;
        let slot = self.next_slot(now_ms)?;
        let seen = self.newest_of_others(slot.at.feed.node)?;
        let vouched = match seen {
            Some((_, ms)) => ms >= before_ms,
            None => self.writes_as_founder(slot.at)?,
        };
        if !vouched {
            return Refusal::conflict("time_unconfirmed");
        }
        let order = Payload::Order(Order::EraseOlder(EraseOlder {
            channel,
            before_ms,
            seen: seen.map(|(seen, _)| seen),
            by,
        }));
        self.append(slot, space, &order, &[], now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn react(
        &mut self,
        by: Id,
        message: Id,
        typed: &str,
        on: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let Some(emoji) = emoji(typed) else {
            return Refusal::invalid("emoji", "not_an_emoji");
        };
        let (row, may) = self.live_message_for(message, by)?;
        if !may.react {
            return Refusal::forbidden("moderators_post");
        }
        let reply = Reply::Message {
            message,
            existing: true,
        };
        let known = self.store.view().message(message)?.map(|row| row.reactions);
        let known = known.unwrap_or_default();
        let mine = known
            .iter()
            .any(|known| known.emoji == emoji && known.user == by);
        if mine == on {
            return Ok(reply);
        }
        let mut kinds: Vec<&str> = known.iter().map(|known| known.emoji.as_str()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if on && kinds.len() >= REACTIONS_MAX && !kinds.contains(&emoji.as_str()) {
            return Refusal::conflict("too_many_reactions");
        }
        let key = format!("reaction/{emoji}/{by}");
        if on {
            let slot = self.next_slot(now_ms)?;
            let edit = Edit::put(key, signed(slot.time));
            self.change(slot, by, overlay_of(&row), &[edit], now_ms)?;
            return Ok(reply);
        }
        // It stands in the overlays of those copies that it was made to.
        let edit = [Edit::delete(key)];
        for overlay in self.overlays_for(&row)? {
            self.change_now(by, overlay, &edit, now_ms)?;
        }
        Ok(reply)
    }

    pub(super) fn pin(
        &mut self,
        by: Id,
        message: Id,
        on: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, may) = self.live_message_for(message, by)?;
        if !may.pin {
            return Refusal::forbidden("moderator_required");
        }
        let edits = [
            Edit::put("pinned", on),
            Edit::put("pinned_by", by.to_string()),
        ];
        for overlay in self.overlays_for(&row)? {
            if overlay == overlay_of(&row) || !on && self.document(overlay)?.is_set("pinned")? {
                self.change_now(by, overlay, &edits, now_ms)?;
            }
        }
        Ok(Reply::Message {
            message,
            existing: true,
        })
    }

    pub(super) fn read(&mut self, by: Id, channel: Id, now_ms: u64) -> Result<Reply, Refusal> {
        self.conversation_for(channel, by)?;
        self.mark_read(by, channel, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn read_all(
        &mut self,
        by: Id,
        channels: &[Id],
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        for channel in channels {
            if seen_by(self.store.view(), *channel, by)?.is_some() {
                self.mark_read(by, *channel, now_ms)?;
            }
        }
        Ok(Reply::Done)
    }

    pub(super) fn read_seen(
        &mut self,
        by: Id,
        channel: Id,
        seen: Seen,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.conversation_for(channel, by)?;
        self.mark_seen(by, channel, seen, now_ms)?;
        Ok(Reply::Done)
    }

    /// A message of another conversation is none of this one, and nobody learns whether it exists.
    pub(super) fn unread_from(
        &mut self,
        by: Id,
        channel: Id,
        message: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.conversation_for(channel, by)?;
        let here = self.store.view().posted(message)?;
        if here.is_none_or(|row| row.channel != channel) {
            return Refusal::not_found("message");
        }
        self.live_message_for(message, by)?;
        let view = self.store.view();
        let is_marked = !read_to(view, by, channel)?.unread_from.is_empty();
        if !is_marked && count_marked_unread(view, by)? >= MARKED_UNREAD_MAX {
            return Refusal::conflict("too_many_marked_unread");
        }
        self.mark_unread(by, channel, message, now_ms)?;
        Ok(Reply::Done)
    }
}
