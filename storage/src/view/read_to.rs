//! How far somebody has read a conversation, and from where on it was marked unread since.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::unread_places::Reading;
use crate::columns::{signed, unsigned};
use crate::{FeedId, Floor, Id, StoreError, View};

/// Of each line, where the first message stands that was marked, with all that come after it in the
/// conversation's order. A reader's own are never unread and so don't begin anything.
const FIRST_FROM: &str = "SELECT line, min(place) FROM messages
     WHERE channel = ?1 AND (sort, id) >= (?2, ?3) AND author <> ?4
     AND deleted_by IS NULL AND duplicate_of IS NULL GROUP BY line";
const FIRST_AFTER: &str = "SELECT m.place, f.node, f.incarnation, m.seq FROM messages m
     INDEXED BY messages_place CROSS JOIN feeds f ON f.feed = m.feed
     WHERE m.channel = ?1 AND m.line = ?2 AND m.place > ?3 ORDER BY m.place LIMIT 1";

/// How far somebody has read a conversation. Read marks only ever grow, so that what was marked
/// unread is said beside them, and what was read since beside that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadTo {
    /// The furthest that was ever read.
    pub mark: Vec<(FeedId, u64)>,
    /// Of each line, the first message that was marked unread; with it all that come after.
    pub unread_from: Vec<(FeedId, u64)>,
    /// What was read after it was marked so.
    pub read_since: Vec<(FeedId, u64)>,
}

impl ReadTo {
    /// Read up to a mark, and nothing marked unread.
    #[must_use]
    pub fn mark(mark: &[(FeedId, u64)]) -> Self {
        Self {
            mark: mark.to_vec(),
            ..Self::default()
        }
    }
}

impl View<'_> {
    /// Up to where each line counts as read.
    pub(super) fn read_floor(&self, read: &ReadTo) -> Result<Floor, StoreError> {
        let mut floor = self.floor(&read.mark)?;
        if read.unread_from.is_empty() {
            return Ok(floor);
        }
        for at in &read.unread_from {
            if let Some(first) = self.place_of(*at)? {
                floor.lower(first.line, first.at.saturating_sub(1));
            }
        }
        floor.raise_to(&self.floor(&read.read_since)?);
        Ok(floor)
    }

    /// From where on a conversation is unread for a reader who marks it so from a message on: of
    /// each line that was read beyond. Nothing that is unread becomes read by it.
    ///
    /// # Errors
    /// The engine fails.
    pub fn marked_unread(
        &self,
        reading: Reading<'_>,
        from: Id,
    ) -> Result<Vec<(FeedId, u64)>, StoreError> {
        let mut floor = self.read_floor(reading.read)?;
        let mut statement = self.connection.prepare_cached(FIRST_FROM)?;
        let sort = self.sort_of(from)?;
        let values = params![reading.channel, sort, from, reading.reader];
        let firsts = statement.query_map(values, |row| Ok((row.get(0)?, unsigned(row, 1)?)))?;
        for first in firsts {
            let (line, place) = first?;
            floor.lower(line, place.saturating_sub(1));
        }
        self.unread_after(reading, &floor)
    }

    /// What is left of what was marked unread, once what is `reached` was read.
    ///
    /// # Errors
    /// The engine fails.
    pub fn left_unread(
        &self,
        reading: Reading<'_>,
        reached: &[(FeedId, u64)],
    ) -> Result<Vec<(FeedId, u64)>, StoreError> {
        if reading.read.unread_from.is_empty() {
            return Ok(Vec::new());
        }
        let mut floor = self.read_floor(reading.read)?;
        floor.raise_to(&self.floor(reached)?);
        self.unread_after(reading, &floor)
    }

    /// Of each line that was once read further than to a floor, the first message after that.
    fn unread_after(
        &self,
        reading: Reading<'_>,
        floor: &Floor,
    ) -> Result<Vec<(FeedId, u64)>, StoreError> {
        let mark = self.floor(&reading.read.mark)?;
        let mut statement = self.connection.prepare_cached(FIRST_AFTER)?;
        let mut firsts = BTreeMap::new();
        for line in mark.lines() {
            let after = signed(floor.at(line.line));
            let found = statement.query_row(params![reading.channel, line.line, after], |row| {
                let feed = FeedId {
                    node: row.get(1)?,
                    incarnation: unsigned(row, 2)?,
                };
                Ok((unsigned(row, 0)?, feed, unsigned(row, 3)?))
            });
            // What was never read is unread without being marked so.
            let first = found.optional()?.filter(|(place, ..)| *place <= line.at);
            firsts.extend(first.map(|(_, feed, seq)| (feed, seq)));
        }
        self.add_marked_elsewhere(reading.read, floor, &mut firsts)?;
        Ok(firsts.into_iter().collect())
    }

    /// What was read and then marked at another node, and is not here yet, stays marked: nobody can
    /// have read it here.
    fn add_marked_elsewhere(
        &self,
        read: &ReadTo,
        floor: &Floor,
        firsts: &mut BTreeMap<FeedId, u64>,
    ) -> Result<(), StoreError> {
        for (feed, seq) in &read.unread_from {
            if self.place_of((*feed, *seq))?.is_none() {
                firsts.insert(*feed, *seq);
            }
        }
        for (feed, upto) in &read.mark {
            let applied = self.applied_seq(*feed)?;
            let end = self.place_of((*feed, *upto))?;
            if *upto > applied && end.is_some_and(|end| !floor.covers(end)) {
                let said = read.unread_from.iter().find(|(one, _)| one == feed);
                let first = said.map_or(0, |(_, seq)| *seq).max(applied + 1);
                firsts.entry(*feed).or_insert(first);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NodeId, Position, PostedRow, Space, Store, UnreadSoFar};

    const CHANNEL: Id = Id([7; 16]);
    const HANA: Id = Id([1; 16]);
    const KEN: Id = Id([2; 16]);

    fn feed(node: u8) -> FeedId {
        FeedId {
            node: NodeId([node; 32]),
            incarnation: 1,
        }
    }

    fn at(minute: u64, node: u8) -> Id {
        Id::from_parts((minute * 60_000) << 16, u64::from(node))
    }

    fn post(store: &mut Store, node: u8, seq: u64, minute: u64, author: Id) {
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
            parent: None,
            nonce: None,
            content: "hello".to_owned(),
            newer: false,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        };
        store.put_message(&row).expect("the store answers");
    }

    /// Ken's messages of two nodes, one a minute in turns, and two of hana's own between them.
    fn office() -> Store {
        let mut store = Store::in_memory().expect("the store answers");
        for seq in 1..=5 {
            post(
                &mut store,
                1,
                seq,
                seq * 2,
                if seq == 3 { HANA } else { KEN },
            );
            post(
                &mut store,
                2,
                seq,
                seq * 2 + 1,
                if seq == 3 { HANA } else { KEN },
            );
        }
        store
    }

    fn reading(read: &ReadTo) -> Reading<'_> {
        Reading {
            channel: CHANNEL,
            reader: HANA,
            read,
        }
    }

    fn unread(store: &Store, read: &ReadTo) -> u64 {
        let counted = store
            .view()
            .unread_to(reading(read), &mut UnreadSoFar::default());
        counted.expect("the store answers").0
    }

    fn marked(store: &Store, read: &ReadTo, from: Id) -> Vec<(FeedId, u64)> {
        let marked = store.view().marked_unread(reading(read), from);
        marked.expect("the store answers")
    }

    #[test]
    fn marked_from_a_message_on_it_and_what_comes_after_it_of_others_is_unread() {
        let store = office();
        let mut read = ReadTo::mark(&[(feed(1), 5), (feed(2), 4)]);
        assert_eq!(unread(&store, &read), 1);
        // From the own message of node 1 on: what begins is the other's next one of each line.
        let from = marked(&store, &read, at(6, 1));
        assert_eq!(from, [(feed(1), 4), (feed(2), 4)]);
        read.unread_from = from;
        assert_eq!(unread(&store, &read), 4);
        let places = store.view().unread_places(reading(&read), 60_000);
        assert_eq!(places.expect("the store answers").first, Some(at(8, 1)));
        // Further back there is more; from a later one on nothing of it becomes read.
        let earlier = marked(&store, &read, at(5, 2));
        assert_eq!(earlier, [(feed(1), 4), (feed(2), 2)]);
        assert_eq!(marked(&store, &read, at(10, 1)), read.unread_from);
    }

    #[test]
    fn what_was_never_read_is_not_marked_and_own_messages_alone_are_nothing_to_mark() {
        let mut store = office();
        let read = ReadTo::mark(&[(feed(1), 2)]);
        assert_eq!(marked(&store, &read, at(8, 1)), []);
        post(&mut store, 3, 1, 30, HANA);
        let read = ReadTo::mark(&[(feed(1), 5), (feed(2), 5), (feed(3), 1)]);
        assert_eq!(marked(&store, &read, at(30, 3)), []);
    }

    #[test]
    fn reading_on_takes_from_what_was_marked_and_ends_with_it() {
        let store = office();
        let mut read = ReadTo::mark(&[(feed(1), 5), (feed(2), 5)]);
        read.unread_from = marked(&store, &read, at(2, 1));
        assert_eq!(read.unread_from, [(feed(1), 1), (feed(2), 1)]);
        assert_eq!(unread(&store, &read), 8);
        let view = store.view();
        let seen = view.seen_to(reading(&read), at(2, 1), Some(at(4, 1)));
        let left = view.left_unread(reading(&read), &seen.expect("the store answers"));
        read.unread_from = left.expect("the store answers");
        assert_eq!(read.unread_from, [(feed(1), 3), (feed(2), 2)]);
        assert_eq!(unread(&store, &read), 5);
        // From below what is unread nothing is read: there would be holes.
        let seen = view.seen_to(reading(&read), at(9, 2), None);
        assert_eq!(seen.expect("the store answers"), [(feed(1), 3)]);
        let heads = view.channel_heads(CHANNEL).expect("the store answers");
        let left = view.left_unread(reading(&read), &heads);
        assert_eq!(left.expect("the store answers"), []);
    }

    #[test]
    fn what_was_read_after_it_was_marked_counts_as_far_as_it_reaches() {
        let store = office();
        let mut read = ReadTo::mark(&[(feed(1), 5), (feed(2), 5)]);
        read.unread_from = marked(&store, &read, at(2, 1));
        read.read_since = vec![(feed(1), 4)];
        assert_eq!(unread(&store, &read), 5, "one of node 1, four of node 2");
        read.read_since = read.mark.clone();
        assert_eq!(unread(&store, &read), 0);
    }

    #[test]
    fn a_count_that_went_on_from_what_was_read_starts_over_when_it_is_marked_unread() {
        let store = office();
        let mut so_far = UnreadSoFar::default();
        let mut read = ReadTo::mark(&[(feed(1), 4)]);
        let mut count = |read: &ReadTo| {
            let counted = store.view().unread_to(reading(read), &mut so_far);
            let counted = counted.expect("the store answers").0;
            assert_eq!(counted, unread(&store, read), "going on and starting over");
            counted
        };
        assert_eq!(count(&read), 5);
        read.unread_from = vec![(feed(1), 2)];
        assert_eq!(count(&read), 7);
        read.unread_from = vec![(feed(1), 4)];
        assert_eq!(count(&read), 6);
        read.unread_from = Vec::new();
        assert_eq!(count(&read), 5);
    }
}
