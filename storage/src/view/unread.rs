//! Unread messages, counted by feed position and not by time.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::read_to::ReadTo;
use super::unread_places::Reading;
use crate::columns::{signed, unsigned};
use crate::streaks::LENGTH;
use crate::{FeedId, Id, StoreError, View};

/// Counting stops here; the page shows "99+".
const UNREAD_MAX: usize = 100;

/// The next line with messages in a channel; a feed without a place is a line below zero.
const NEXT_LINE: &str = "SELECT line FROM messages INDEXED BY messages_place
     WHERE channel = ?1 AND line > ?2 ORDER BY line LIMIT 1";
const NEWEST: &str = "SELECT m.place, f.node, f.incarnation, m.seq FROM messages m
     INDEXED BY messages_place CROSS JOIN feeds f ON f.feed = m.feed
     WHERE m.channel = ?1 AND m.line = ?2 ORDER BY m.place DESC LIMIT 1";
/// A message names its conversation in place of everybody who sees it.
const COUNTED: &str =
    "SELECT EXISTS (SELECT 1 FROM mentions n WHERE n.message = m.id AND n.user IN (?1, ?4))
     FROM messages m INDEXED BY messages_place
     WHERE m.channel = ?1 AND m.line = ?2 AND m.place = ?3
     AND m.deleted_by IS NULL AND m.duplicate_of IS NULL";
/// Messages of the reader's are among them, so that whoever goes through them can leave out what
/// lies between. Whom those name is not looked up.
const AFTER: &str =
    "SELECT m.place, m.author = ?4, m.deleted_by IS NULL AND m.duplicate_of IS NULL,
     m.author <> ?4
     AND EXISTS (SELECT 1 FROM mentions n WHERE n.message = m.id AND n.user IN (?1, ?4))
     FROM messages m INDEXED BY messages_place
     WHERE m.channel = ?1 AND m.line = ?2 AND m.place > ?3 ORDER BY m.place";
const STREAK: &str = "SELECT last, author FROM streaks
     WHERE channel = ?1 AND line = ?2 AND first <= ?3 ORDER BY first DESC LIMIT 1";

/// How far a count has come, so that the next one for the same reader and channel looks only at
/// what is new: a reader's own messages, however many, are passed over once.
///
/// Worth nothing once views were rebuilt.
#[derive(Debug, Clone, Default)]
pub struct UnreadSoFar {
    lines: BTreeMap<i64, Passed>,
}

#[derive(Debug, Clone, Default)]
struct Passed {
    /// How far was read when it was counted last.
    floor: u64,
    /// Everything up to this place was looked at.
    upto: u64,
    /// The places of what of it was unread, at most 100 in all lines.
    unread: Vec<u64>,
}

/// A line with messages in a channel.
pub(super) struct ChannelLine {
    pub(super) line: i64,
    pub(super) newest: u64,
    /// The newest message's own position.
    at: (FeedId, u64),
}

impl UnreadSoFar {
    /// Whether it was counted on a later state of the database than the one that has these lines.
    fn is_of_later_than(&self, lines: &[ChannelLine]) -> bool {
        lines.iter().any(|line| {
            let passed = self.lines.get(&line.line);
            passed.is_some_and(|passed| passed.upto > line.newest)
        })
    }
}

/// What is counted, and for whom.
struct Question {
    channel: Id,
    reader: Id,
}

impl View<'_> {
    /// The newest message of each line of feeds that has messages in a channel. Whoever has read
    /// these has read all that is here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn channel_heads(&self, channel: Id) -> Result<Vec<(FeedId, u64)>, StoreError> {
        let lines = self.channel_lines(channel)?.into_iter();
        Ok(lines.map(|line| line.at).collect())
    }

    pub(super) fn channel_lines(&self, channel: Id) -> Result<Vec<ChannelLine>, StoreError> {
        let mut next = self.connection.prepare_cached(NEXT_LINE)?;
        let mut newest = self.connection.prepare_cached(NEWEST)?;
        let mut lines: Vec<ChannelLine> = Vec::new();
        loop {
            let last = lines.last().map_or(i64::MIN, |line| line.line);
            let found = next.query_row(params![channel, last], |row| row.get(0));
            let Some(line) = found.optional()? else {
                return Ok(lines);
            };
            lines.push(newest.query_row(params![channel, line], |row| {
                let feed = FeedId {
                    node: row.get(1)?,
                    incarnation: unsigned(row, 2)?,
                };
                Ok(ChannelLine {
                    line,
                    newest: unsigned(row, 0)?,
                    at: (feed, unsigned(row, 3)?),
                })
            })?);
        }
    }

    /// How many messages of others in a channel lie after a reader's mark, at most 100, and how
    /// many of those name the reader.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unread(
        &self,
        channel: Id,
        reader: Id,
        mark: &[(FeedId, u64)],
    ) -> Result<(u64, u64), StoreError> {
        let read = &ReadTo::mark(mark);
        let reading = Reading {
            channel,
            reader,
            read,
        };
        self.unread_to(reading, &mut UnreadSoFar::default())
    }

    /// The same with what was marked unread, going on from an earlier count for this reader and
    /// channel.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unread_to(
        &self,
        reading: Reading<'_>,
        so_far: &mut UnreadSoFar,
    ) -> Result<(u64, u64), StoreError> {
        let Reading {
            channel, reader, ..
        } = reading;
        let question = Question { channel, reader };
        let lines = self.channel_lines(channel)?;
        let read = self.read_floor(reading.read)?;
        let mut fresh = UnreadSoFar::default();
        let so_far = match so_far.is_of_later_than(&lines) {
            true => &mut fresh,
            false => so_far,
        };
        let (mut unread, mut mentions) = (0, 0);
        for line in lines {
            let seen = read.at(line.line);
            if line.newest <= seen {
                so_far.lines.remove(&line.line);
                continue;
            }
            let passed = so_far.lines.entry(line.line).or_default();
            // Marked unread: what was read when it was counted, and passed over, may count now.
            if seen < passed.floor {
                *passed = Passed::default();
            }
            passed.floor = seen;
            passed.upto = passed.upto.max(seen);
            passed.unread.retain(|place| *place > seen);
            mentions += self.count_again(&question, &line, passed)?;
            unread += passed.unread.len();
            if unread < UNREAD_MAX {
                let before = passed.unread.len();
                mentions += self.count_on(&question, &line, passed, UNREAD_MAX - unread)?;
                unread += passed.unread.len() - before;
            }
            if unread >= UNREAD_MAX {
                break;
            }
        }
        Ok((unread.min(UNREAD_MAX) as u64, mentions))
    }

    /// Drops what was erased since it was counted. Answers how many of the rest are mentions.
    fn count_again(
        &self,
        question: &Question,
        line: &ChannelLine,
        passed: &mut Passed,
    ) -> Result<u64, StoreError> {
        let mut statement = self.connection.prepare_cached(COUNTED)?;
        let mut mentions = 0;
        let mut kept = Vec::with_capacity(passed.unread.len());
        for place in passed.unread.drain(..) {
            let key = params![question.channel, line.line, signed(place), question.reader];
            let mentioned: Option<bool> = statement.query_row(key, |row| row.get(0)).optional()?;
            if let Some(mentioned) = mentioned {
                kept.push(place);
                mentions += u64::from(mentioned);
            }
        }
        passed.unread = kept;
        Ok(mentions)
    }

    /// Counts at most `left` more. Answers how many of those are mentions.
    fn count_on(
        &self,
        question: &Question,
        line: &ChannelLine,
        passed: &mut Passed,
        left: usize,
    ) -> Result<u64, StoreError> {
        let Question { channel, reader } = question;
        let mut statement = self.connection.prepare_cached(AFTER)?;
        let (mut from, mut found, mut mentions, mut own) = (passed.upto, 0, 0, 0);
        'streaks: loop {
            let mut rows = statement.query(params![channel, line.line, signed(from), reader])?;
            while let Some(row) = rows.next()? {
                from = unsigned(row, 0)?;
                if row.get(1)? {
                    // Looked for at the first of several, and again where a streak may begin.
                    let end = match own % LENGTH {
                        0 => self.streak_end(question, line, from)?,
                        _ => None,
                    };
                    own += 1;
                    if let Some(end) = end.filter(|end| *end > from) {
                        from = end;
                        continue 'streaks;
                    }
                } else if row.get(2)? {
                    own = 0;
                    found += 1;
                    passed.unread.push(from);
                    mentions += u64::from(row.get::<_, bool>(3)?);
                    if found == left {
                        passed.upto = from;
                        return Ok(mentions);
                    }
                }
            }
            passed.upto = line.newest;
            return Ok(mentions);
        }
    }

    /// Up to where the reader wrote everything from a place on, as far as that is written down.
    fn streak_end(
        &self,
        question: &Question,
        line: &ChannelLine,
        place: u64,
    ) -> Result<Option<u64>, StoreError> {
        let Question { channel, reader } = question;
        let mut statement = self.connection.prepare_cached(STREAK)?;
        let found = statement.query_row(params![channel, line.line, signed(place)], |row| {
            Ok((unsigned(row, 0)?, row.get(1)?))
        });
        let found: Option<(u64, Id)> = found.optional()?;
        let own = found.filter(|(_, author)| author == reader);
        Ok(own.map(|(last, _)| last))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;
    use crate::{NodeId, Position, PostedRow, Store};

    const CHANNEL: Id = Id([7; 16]);
    const HANA: Id = Id([1; 16]);
    const KEN: Id = Id([2; 16]);

    fn feed(node: u8) -> FeedId {
        FeedId {
            node: NodeId([node; 32]),
            incarnation: 1,
        }
    }

    fn posted(node: u8, seq: u64, author: Id, content: &str) -> PostedRow {
        let mut id = [node; 16];
        id[..8].copy_from_slice(&seq.to_be_bytes());
        PostedRow {
            sort: Id(id),
            id: Id(id),
            channel: CHANNEL,
            space: crate::Space::Server(Id([9; 16])),
            author,
            at: Position {
                feed: feed(node),
                seq,
            },
            parent: None,
            nonce: None,
            content: content.to_owned(),
            newer: false,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        }
    }

    fn post(store: &mut Store, node: u8, seqs: std::ops::RangeInclusive<u64>, author: Id) {
        for seq in seqs {
            let row = posted(node, seq, author, "hello @hana");
            store.put_message(&row).expect("the store answers");
            let named = store.put_mentions(row.id, [HANA]);
            named.expect("the store answers");
        }
    }

    fn counts(store: &Store, mark: &[(FeedId, u64)], so_far: &mut UnreadSoFar) -> (u64, u64) {
        let view = store.view();
        let read = &ReadTo::mark(mark);
        let reading = Reading {
            channel: CHANNEL,
            reader: HANA,
            read,
        };
        let counts = view.unread_to(reading, so_far);
        let counts = counts.expect("the store answers");
        let fresh = view.unread(CHANNEL, HANA, mark).expect("the store answers");
        assert_eq!(counts, fresh, "going on and starting over agree");
        counts
    }

    #[test]
    fn own_erased_and_read_messages_are_not_unread_and_late_ones_are() {
        let mut store = Store::in_memory().expect("the store answers");
        let mut so_far = UnreadSoFar::default();
        post(&mut store, 1, 1..=5, HANA);
        assert_eq!(counts(&store, &[], &mut so_far), (0, 0));
        post(&mut store, 1, 6..=8, KEN);
        post(&mut store, 2, 1..=4, KEN);
        assert_eq!(counts(&store, &[], &mut so_far), (7, 7));
        let erased = PostedRow {
            deleted_by: Some(KEN),
            ..posted(1, 7, KEN, "")
        };
        store.put_message(&erased).expect("the store answers");
        let copy = PostedRow {
            duplicate_of: Some(HANA),
            ..posted(2, 4, KEN, "hello @hana")
        };
        store.put_message(&copy).expect("the store answers");
        assert_eq!(counts(&store, &[], &mut so_far), (5, 5));
        let mark = [(feed(1), 8), (feed(2), 2)];
        assert_eq!(counts(&store, &mark, &mut so_far), (1, 1));
        store
            .put_message(&posted(3, 1, KEN, "late, and no mention: @hana"))
            .expect("the store answers");
        assert_eq!(counts(&store, &mark, &mut so_far), (2, 1));
        let mut heads = store
            .view()
            .channel_heads(CHANNEL)
            .expect("the store answers");
        heads.sort_unstable();
        assert_eq!(heads, [(feed(1), 8), (feed(2), 4), (feed(3), 1)]);
        assert_eq!(counts(&store, &heads, &mut so_far), (0, 0));
    }

    #[test]
    fn what_names_its_conversation_names_everybody_once() {
        let mut store = Store::in_memory().expect("the store answers");
        let mut so_far = UnreadSoFar::default();
        post(&mut store, 1, 1..=3, KEN);
        for (seq, named) in [(1, vec![CHANNEL]), (2, vec![HANA, CHANNEL]), (3, vec![KEN])] {
            let id = posted(1, seq, KEN, "").id;
            store.put_mentions(id, named).expect("the store answers");
        }
        assert_eq!(counts(&store, &[], &mut so_far), (3, 2));
    }

    #[test]
    fn counting_stops_at_a_hundred_and_goes_on_when_some_were_read() {
        let mut store = Store::in_memory().expect("the store answers");
        let mut so_far = UnreadSoFar::default();
        post(&mut store, 1, 1..=90, KEN);
        post(&mut store, 2, 1..=90, KEN);
        assert_eq!(counts(&store, &[], &mut so_far), (100, 100));
        assert_eq!(counts(&store, &[(feed(1), 85)], &mut so_far), (95, 95));
        let mark = [(feed(1), 85), (feed(2), 85)];
        assert_eq!(counts(&store, &mark, &mut so_far), (10, 10));
    }

    #[test]
    fn a_count_on_an_earlier_state_forgets_nothing_of_a_later_one() {
        let (mut earlier, mut later) = (
            Store::in_memory().expect("the store answers"),
            Store::in_memory().expect("the store answers"),
        );
        let mut so_far = UnreadSoFar::default();
        post(&mut earlier, 1, 1..=1, KEN);
        post(&mut later, 1, 1..=3, KEN);
        for (store, expected) in [(&later, 3), (&earlier, 1), (&later, 3)] {
            let count = counts(store, &[], &mut so_far);
            assert_eq!(count, (expected, expected));
        }
    }

    /// What a first count costs after a start, in steps of the database's machine.
    fn first_count(store: &Store) -> i32 {
        let view = store.view();
        let count = view.unread(CHANNEL, HANA, &[]);
        assert_eq!(count.expect("the store answers"), (1, 1));
        let steps = |sql| {
            let scan = view.connection.prepare_cached(sql);
            let scan = scan.expect("the store answers");
            scan.reset_status(StatementStatus::VmStep)
        };
        steps(AFTER) + steps(STREAK)
    }

    #[test]
    fn a_first_count_is_as_cheap_after_many_own_messages_as_after_few() {
        let mut store = Store::in_memory().expect("the store answers");
        post(&mut store, 1, 1..=1, KEN);
        post(&mut store, 1, 2..=1_000, HANA);
        post(&mut store, 2, 1..=1_000, HANA);
        let few = first_count(&store);
        post(&mut store, 1, 1_001..=10_000, HANA);
        // Another process goes on, and then another author's message is filled in.
        store.rollback().expect("the store answers");
        post(&mut store, 1, 10_001..=20_000, HANA);
        post(&mut store, 2, 1_001..=20_000, HANA);
        let many = first_count(&store);
        assert!(few > 0 && many <= 2 * few, "{few} steps, then {many}");
        assert!(many < 40 * 64, "{many} steps");
    }

    #[test]
    fn streaks_hide_nothing_whatever_their_lengths_and_whoever_comes_late() {
        for seed in 0..40_u64 {
            let mut store = Store::in_memory().expect("the store answers");
            let mut dice = seed;
            let mut roll = |sides: u64| {
                dice = dice
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(seed | 1);
                (dice >> 33) % sides
            };
            let (mut seq, mut expected, mut late) = (1, 0, Vec::new());
            while seq < 900 && expected < 60 {
                let author = if roll(2) == 0 { HANA } else { KEN };
                let length = match author {
                    HANA => 1 + roll(200),
                    _ => 1 + roll(3),
                };
                for seq in seq..seq + length {
                    if roll(40) == 0 {
                        late.push(seq);
                    } else {
                        post(&mut store, 1, seq..=seq, author);
                        expected += u64::from(author == KEN);
                    }
                }
                seq += length;
                if roll(5) == 0 {
                    store.rollback().expect("the store answers");
                }
            }
            for seq in late {
                post(&mut store, 1, seq..=seq, KEN);
                expected += 1;
            }
            let count = store.view().unread(CHANNEL, HANA, &[]);
            let count = count.expect("the store answers").0;
            assert_eq!(count, expected.min(100), "seed {seed}");
        }
    }

    #[test]
    fn every_query_is_a_search_of_an_index() {
        let store = Store::in_memory().expect("the store answers");
        for sql in [NEXT_LINE, NEWEST, COUNTED, AFTER, STREAK] {
            let view = store.view();
            let explain = format!("EXPLAIN QUERY PLAN {sql}");
            let mut plan = view
                .connection
                .prepare(&explain)
                .expect("the store answers");
            let mut rows = plan.raw_query();
            let mut lines: Vec<String> = Vec::new();
            while let Some(row) = rows.next().expect("the store answers") {
                lines.push(row.get(3).expect("the store answers"));
            }
            assert!(
                lines
                    .iter()
                    .any(|line| line.contains("messages_place") || line.contains("streaks")),
                "{sql}: {lines:?}"
            );
            // A subquery has a heading; how it is answered is a line of its own.
            let heading = "CORRELATED SCALAR SUBQUERY";
            let answers = lines.iter().filter(|line| !line.starts_with(heading));
            let mut scans = answers.filter(|line| !line.starts_with("SEARCH"));
            assert_eq!(scans.next(), None, "{sql}: {lines:?}");
        }
    }
}
