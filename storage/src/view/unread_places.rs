//! Where the unread messages of a channel lie, and how far what a reader has seen reaches.

use std::collections::BTreeMap;

use rusqlite::params;

use super::read_to::ReadTo;
use super::unread::ChannelLine;
use crate::columns::{signed, unsigned};
use crate::{FeedId, Id, StoreError, View};

/// Of each line of feeds, only so many unread messages are looked through for replies, the newest, and for
/// one that was in time, the oldest.
const LOOKED_AT_MAX: i64 = 2_000;
/// Threads named at most.
const THREADS_MAX: usize = 100;

const UNREAD: &str = "FROM messages m INDEXED BY messages_place
     WHERE m.channel = ?1 AND m.line = ?2 AND m.place > ?3 AND m.author <> ?4
     AND m.deleted_by IS NULL AND m.duplicate_of IS NULL";
const AFTER: &str = "SELECT m.sort, m.id, m.parent IS NULL AND m.author <> ?4
     AND m.deleted_by IS NULL AND m.duplicate_of IS NULL, f.node, f.incarnation, m.seq
     FROM messages m INDEXED BY messages_place JOIN feeds f ON f.feed = m.feed
     WHERE m.channel = ?1 AND m.line = ?2 AND m.place > ?3 ORDER BY m.place";

/// Where the unread messages of a channel lie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnreadPlaces {
    /// The first in the channel's order.
    pub first: Option<Id>,
    /// The first that did not arrive late: everything after it in the channel's order is new or
    /// arrived late.
    pub first_in_time: Option<Id>,
    /// Threads with unread replies, the newest reply last.
    pub threads: Vec<UnreadThread>,
}

/// A thread with unread replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnreadThread {
    pub parent: Id,
    pub count: u64,
    /// The newest of them.
    pub newest: Id,
}

/// Where a message stands in its channel, and the message.
type Sorted = (Id, Id);

/// Whose unread messages, in which channel.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'m> {
    pub channel: Id,
    pub reader: Id,
    /// How far the reader has read.
    pub read: &'m ReadTo,
}

impl View<'_> {
    /// Where a reader's unread messages of a channel lie. One that took longer than `late_ms` to
    /// get here arrived late.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unread_places(
        &self,
        reading: Reading<'_>,
        late_ms: u64,
    ) -> Result<UnreadPlaces, StoreError> {
        let (mut earliest, mut earliest_in_time) = (None, None);
        let mut places = UnreadPlaces::default();
        let mut threads = BTreeMap::new();
        for (line, seen) in self.unread_lines(reading)? {
            let (first, in_time) = self.first_unread(reading, &line, seen, late_ms)?;
            earliest = earlier(earliest, first);
            earliest_in_time = earlier(earliest_in_time, in_time);
            self.add_replies(reading, &line, seen, &mut threads)?;
        }
        places.first = earliest.map(|(_, id)| id);
        places.first_in_time = earliest_in_time.map(|(_, id)| id);
        places.threads = threads.into_values().collect();
        places.threads.sort_by_key(|thread| thread.newest);
        let surplus = places.threads.len().saturating_sub(THREADS_MAX);
        places.threads.drain(..surplus);
        Ok(places)
    }

    /// How far a reader has read once the messages from `from` on, to `up_to` or to the end, were
    /// seen: of each line to before its first message that was not. Replies are not shown among
    /// a channel's messages and so hold up nothing. Lines that are no further are left out.
    ///
    /// # Errors
    /// The engine fails.
    pub fn seen_to(
        &self,
        reading: Reading<'_>,
        from: Id,
        up_to: Option<Id>,
    ) -> Result<Vec<(FeedId, u64)>, StoreError> {
        let from = (self.sort_of(from)?, from);
        let up_to = match up_to {
            Some(id) => Some((self.sort_of(id)?, id)),
            None => None,
        };
        let mut reached = Vec::new();
        let mut statement = self.connection.prepare_cached(AFTER)?;
        for (line, seen) in self.unread_lines(reading)? {
            let values = params![reading.channel, line.line, signed(seen), reading.reader];
            let mut rows = statement.query(values)?;
            let mut upto = None;
            while let Some(row) = rows.next()? {
                let at: (Id, Id) = (row.get(0)?, row.get(1)?);
                let counts: bool = row.get(2)?;
                let beyond = up_to.is_some_and(|up_to| at > up_to);
                if beyond || (counts && at < from) {
                    break;
                }
                let feed = FeedId {
                    node: row.get(3)?,
                    incarnation: unsigned(row, 4)?,
                };
                upto = Some((feed, unsigned(row, 5)?));
            }
            reached.extend(upto);
        }
        Ok(reached)
    }

    /// Lines with messages in the channel after the mark, and the place up to which it reaches.
    fn unread_lines(&self, reading: Reading<'_>) -> Result<Vec<(ChannelLine, u64)>, StoreError> {
        let read = self.read_floor(reading.read)?;
        let lines = self.channel_lines(reading.channel)?.into_iter();
        let with_mark = lines.map(|line| {
            let seen = read.at(line.line);
            (line, seen)
        });
        Ok(with_mark
            .filter(|(line, seen)| line.newest > *seen)
            .collect())
    }

    fn first_unread(
        &self,
        reading: Reading<'_>,
        line: &ChannelLine,
        seen: u64,
        late_ms: u64,
    ) -> Result<(Option<Sorted>, Option<Sorted>), StoreError> {
        // Own seals have no time of arrival.
        let sql = format!(
            "SELECT m.sort, m.id, coalesce((SELECT s.received_ms FROM seals s WHERE s.feed = m.feed
                AND s.last_seq >= m.seq ORDER BY s.last_seq LIMIT 1), 0)
             {UNREAD} AND m.parent IS NULL ORDER BY m.place LIMIT ?5"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![
            reading.channel,
            line.line,
            signed(seen),
            reading.reader,
            LOOKED_AT_MAX
        ])?;
        let mut first = None;
        while let Some(row) = rows.next()? {
            let at: Sorted = (row.get(0)?, row.get(1)?);
            let received_ms = unsigned(row, 2)?;
            // The first of its line need not be the first in the channel's order.
            first = earlier(first, Some(at));
            if received_ms <= at.0.unix_ms().saturating_add(late_ms) {
                return Ok((first, Some(at)));
            }
        }
        Ok((first, None))
    }

    fn add_replies(
        &self,
        reading: Reading<'_>,
        line: &ChannelLine,
        seen: u64,
        threads: &mut BTreeMap<Id, UnreadThread>,
    ) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT parent, id FROM (SELECT m.parent, m.id {UNREAD} ORDER BY m.place DESC LIMIT ?5)
             WHERE parent IS NOT NULL"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![
            reading.channel,
            line.line,
            signed(seen),
            reading.reader,
            LOOKED_AT_MAX
        ])?;
        while let Some(row) = rows.next()? {
            let (parent, id): (Id, Id) = (row.get(0)?, row.get(1)?);
            let thread = threads.entry(parent).or_insert(UnreadThread {
                parent,
                count: 0,
                newest: id,
            });
            thread.count += 1;
            thread.newest = thread.newest.max(id);
        }
        Ok(())
    }
}

fn earlier(a: Option<Sorted>, b: Option<Sorted>) -> Option<Sorted> {
    a.into_iter().chain(b).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NodeId, Position, PostedRow, Space, Store};

    const CHANNEL: Id = Id([7; 16]);
    const HANA: Id = Id([1; 16]);
    const KEN: Id = Id([2; 16]);

    fn feed(node: u8) -> FeedId {
        FeedId {
            node: NodeId([node; 32]),
            incarnation: 1,
        }
    }

    /// Messages of one feed are numbered as they are written; `minute` is when.
    fn at(minute: u64, node: u8) -> Id {
        Id::from_parts((minute * 60_000) << 16, u64::from(node))
    }

    fn post(store: &mut Store, node: u8, seq: u64, minute: u64, author: Id, parent: Option<Id>) {
        let row = PostedRow {
            sort: at(minute, node),
            id: at(minute, node),
            channel: CHANNEL,
            space: Space::Server(Id([9; 16])),
            author,
            at: Position {
                feed: feed(node),
                seq,
            },
            parent,
            nonce: None,
            content: "hello".to_owned(),
            newer: false,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        };
        store.put_message(&row).expect("the store answers");
    }

    fn reading(read: &ReadTo) -> Reading<'_> {
        Reading {
            channel: CHANNEL,
            reader: HANA,
            read,
        }
    }

    #[test]
    fn the_first_unread_message_is_found_however_far_back_and_replies_by_thread() {
        let mut store = Store::in_memory().expect("the store answers");
        for seq in 1..=300 {
            post(&mut store, 1, seq, seq, KEN, None);
        }
        post(&mut store, 2, 1, 301, HANA, None);
        for seq in 2..=4 {
            post(&mut store, 2, seq, 300 + seq, KEN, Some(at(5, 1)));
        }
        let mark = ReadTo::mark(&[(feed(1), 40)]);
        let places = store.view().unread_places(reading(&mark), 60_000);
        let places = places.expect("the store answers");
        assert_eq!(places.first, Some(at(41, 1)));
        assert_eq!(places.first_in_time, Some(at(41, 1)));
        let thread = UnreadThread {
            parent: at(5, 1),
            count: 3,
            newest: at(304, 2),
        };
        assert_eq!(places.threads, [thread]);
        let all = ReadTo::mark(&[(feed(1), 300), (feed(2), 4)]);
        let places = store.view().unread_places(reading(&all), 60_000);
        assert_eq!(places.expect("the store answers"), UnreadPlaces::default());
    }

    #[test]
    fn what_was_not_in_view_stays_unread() {
        let mut store = Store::in_memory().expect("the store answers");
        for seq in 1..=9 {
            post(&mut store, 1, seq, seq, KEN, None);
        }
        // A feed of another node: what it wrote in the split sorts above, but arrived later.
        post(&mut store, 2, 1, 4, KEN, None);
        post(&mut store, 2, 2, 12, KEN, None);
        let seen = |from, up_to| {
            let mark = ReadTo::mark(&[(feed(1), 3)]);
            let view = store.view();
            let seen = view.seen_to(reading(&mark), at(from, 1), up_to);
            let mut seen = seen.expect("the store answers");
            seen.sort_unstable();
            seen
        };
        assert_eq!(seen(4, Some(at(6, 1))), [(feed(1), 6), (feed(2), 1)]);
        assert_eq!(seen(6, None), [], "4 and 5 were not seen");
        assert_eq!(seen(1, None), [(feed(1), 9), (feed(2), 2)]);
        assert_eq!(seen(4, Some(at(4, 1))), [(feed(1), 4)]);
    }

    #[test]
    fn own_messages_and_replies_hold_up_nothing() {
        let mut store = Store::in_memory().expect("the store answers");
        post(&mut store, 1, 1, 1, HANA, None);
        post(&mut store, 1, 2, 2, KEN, Some(at(1, 1)));
        post(&mut store, 1, 3, 3, KEN, None);
        let view = store.view();
        let seen = view.seen_to(reading(&ReadTo::default()), at(3, 1), None);
        assert_eq!(seen.expect("the store answers"), [(feed(1), 3)]);
    }
}
