//! What somebody has marked unread, beside read marks, which only ever grow.

use storage::{FeedId, Id, ReadTo, Reading, RegisterKey, RegisterRow, StoreError, View};

use super::Engine;
use super::registers::furthest;
use crate::preference::{Setting, Stated, counting_row};
use crate::register::{READ, mark_of, positions};

impl Engine {
    /// Notes that a conversation is unread for a user from a message on.
    pub(super) fn mark_unread(
        &mut self,
        user: Id,
        channel: Id,
        from: Id,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let view = self.store.view();
        let read = &read_to(view, user, channel)?;
        let reading = Reading {
            channel,
            reader: user,
            read,
        };
        let marked = view.marked_unread(reading, from)?;
        self.put_unread(user, channel, &marked, now_ms)
    }

    /// Notes that a user has read up to some positions, now: what was marked unread before goes as
    /// far as they reach.
    pub(super) fn read_up_to(
        &mut self,
        user: Id,
        channel: Id,
        reached: &[(FeedId, u64)],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let left = self.left_of_marked(user, channel, reached)?;
        self.raise_mark(user, channel, reached, now_ms)?;
        // After the read mark and so with a greater number: the mark holds what was read long ago,
        // too, and would otherwise count as having been read just now.
        self.put_unread(user, channel, &left, now_ms)
    }

    /// Notes what was read some time ago, before what is marked unread was marked so.
    pub(super) fn read_before(
        &mut self,
        user: Id,
        channel: Id,
        reached: &[(FeedId, u64)],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let left = self.left_of_marked(user, channel, &[])?;
        self.raise_mark(user, channel, reached, now_ms)?;
        self.put_unread(user, channel, &left, now_ms)
    }

    fn left_of_marked(
        &self,
        user: Id,
        channel: Id,
        reached: &[(FeedId, u64)],
    ) -> Result<Vec<(FeedId, u64)>, StoreError> {
        let view = self.store.view();
        let read = &read_to(view, user, channel)?;
        let reading = Reading {
            channel,
            reader: user,
            read,
        };
        view.left_unread(reading, reached)
    }

    fn put_unread(
        &mut self,
        user: Id,
        channel: Id,
        from: &[(FeedId, u64)],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let view = self.store.view();
        let said = read_to(view, user, channel)?;
        if said.unread_from == from && said.read_since.is_empty() {
            return Ok(());
        }
        let kind = Setting::Unread.kind();
        let mut rows = view.settings_about(user, kind, channel)?;
        rows.extend(view.registers(user, channel, READ)?);
        let Some(no) = self.next_register_no(now_ms)? else {
            return Ok(());
        };
        let key = RegisterKey {
            node: self.node(),
            user,
            channel,
            kind,
        };
        let known = self.known_registers(key)?;
        let value = match from {
            [] => Vec::new(),
            from => mark_of(from.to_vec(), &[]),
        };
        let value = Stated::over(&rows, no, value).encode();
        self.write_register(key, no, value, &known)
    }
}

/// How far a user has read a conversation, and from where on it is marked unread.
///
/// Of what was marked on two sides of a split the newest counts, as of any setting. Read marks with
/// a greater rank that it does not name were written later and in ignorance of it: as far as they
/// reach, it was read since. Those with a smaller one hold what was read before, whenever they
/// arrive.
///
/// # Errors
/// The store can't be read.
pub fn read_to(view: View<'_>, user: Id, channel: Id) -> Result<ReadTo, StoreError> {
    let marks = view.registers(user, channel, READ)?;
    let mut read = ReadTo::mark(&furthest_of(&marks));
    let said = view.settings_about(user, Setting::Unread.kind(), channel)?;
    let Some(counting) = counting_row(&said) else {
        return Ok(read);
    };
    let Stated { over, value } = Stated::of(counting);
    // What can't be read counts as not set; empty bytes are how it is taken back.
    read.unread_from = positions(&value).unwrap_or_default();
    if !read.unread_from.is_empty() {
        let since: Vec<RegisterRow> = (marks.into_iter())
            .filter(|row| (row.no, row.hash) > (counting.no, counting.hash))
            .filter(|row| !over.contains(&row.hash))
            .collect();
        read.read_since = furthest_of(&since);
    }
    Ok(read)
}

fn furthest_of(marks: &[RegisterRow]) -> Vec<(FeedId, u64)> {
    furthest(marks).into_iter().collect()
}
