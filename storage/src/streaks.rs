//! Where one author wrote many messages in a row in a line of a channel, so that counting what is
//! unread passes over somebody's own messages without a look at each.
//!
//! A row for each turn would be a row for nearly every message of a lively channel, and an index by
//! author a second one for every message. Only what is long is written down, and only once in
//! [`LENGTH`] messages; shorter streaks are as quickly read.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use crate::columns::{signed, unsigned};
use crate::{Id, Store, StoreError};

/// Streaks from this length on are written down, and again whenever they have grown by as much.
pub(crate) const LENGTH: u64 = 64;
/// Lines of channels whose newest streak is kept in memory.
const LINES_MAX: usize = 4_096;

/// How the newest messages of lines go on.
#[derive(Debug, Default)]
pub(crate) struct Streaks(BTreeMap<(Id, i64), Streak>);

/// The newest messages of a line, as far as one author wrote them.
#[derive(Debug, Clone, Copy)]
struct Streak {
    author: Id,
    first: u64,
    last: u64,
    /// Messages since it began, or was written down.
    fresh: u64,
}

impl Store {
    /// Takes note of a message that is about to be written.
    pub(crate) fn note_streak(
        &mut self,
        channel: Id,
        line: i64,
        place: u64,
        author: Id,
    ) -> Result<(), StoreError> {
        let key = (channel, line);
        let known = match self.streaks.0.get(&key) {
            Some(streak) => Some(*streak),
            None => self.newest_streak(channel, line)?,
        };
        if known.is_some_and(|streak| place <= streak.last) {
            return self.break_streak(channel, line, place, author);
        }
        let mut streak = match known.filter(|streak| streak.author == author) {
            Some(streak) => Streak {
                last: place,
                fresh: streak.fresh + 1,
                ..streak
            },
            None => Streak {
                author,
                first: place,
                last: place,
                fresh: 1,
            },
        };
        if streak.fresh >= LENGTH {
            self.put_streak(key, (streak.author, streak.first, streak.last))?;
            streak.fresh = 0;
        }
        if self.streaks.0.len() >= LINES_MAX {
            self.streaks.0.clear();
        }
        self.streaks.0.insert(key, streak);
        Ok(())
    }

    fn put_streak(
        &mut self,
        (channel, line): (Id, i64),
        (author, first, last): (Id, u64, u64),
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO streaks (channel, line, first, last, author)
             VALUES (?1, ?2, ?3, ?4, ?5)";
        self.connection.prepare_cached(SQL)?.execute(params![
            channel,
            line,
            signed(first),
            signed(last),
            author,
        ])?;
        Ok(())
    }

    /// A message comes late, between older ones: if somebody else wrote it, the streak it is in ends
    /// before it and another begins after it.
    fn break_streak(
        &mut self,
        channel: Id,
        line: i64,
        place: u64,
        author: Id,
    ) -> Result<(), StoreError> {
        const BROKEN: &str = "DELETE FROM streaks WHERE channel = ?1 AND line = ?2
             AND first <= ?3 AND last >= ?3 AND author <> ?4 RETURNING author, first, last";
        let values = params![channel, line, signed(place), author];
        let mut statement = self.connection.prepare_cached(BROKEN)?;
        let broken = statement.query_row(values, |row| {
            Ok((row.get(0)?, unsigned(row, 1)?, unsigned(row, 2)?))
        });
        let broken: Option<(Id, u64, u64)> = broken.optional()?;
        drop(statement);
        if let Some((author, first, last)) = broken {
            for (first, last) in [(first, place.saturating_sub(1)), (place + 1, last)] {
                if first <= last {
                    self.put_streak((channel, line), (author, first, last))?;
                }
            }
        }
        let newest = self.streaks.0.get(&(channel, line));
        if newest.is_some_and(|streak| streak.first <= place && streak.author != author) {
            self.streaks.0.remove(&(channel, line));
        }
        Ok(())
    }

    /// The newest streak of a line by what is stored: where this process goes on.
    fn newest_streak(&self, channel: Id, line: i64) -> Result<Option<Streak>, StoreError> {
        const NEWEST: &str = "SELECT place, author FROM messages INDEXED BY messages_place
             WHERE channel = ?1 AND line = ?2 ORDER BY place DESC LIMIT ?3";
        const STORED: &str = "SELECT first FROM streaks WHERE channel = ?1 AND line = ?2
             AND first <= ?3 AND last >= ?3 AND author = ?4";
        let mut statement = self.connection.prepare_cached(NEWEST)?;
        let mut rows = statement.query(params![channel, line, signed(LENGTH)])?;
        let mut streak: Option<Streak> = None;
        while let Some(row) = rows.next()? {
            let (place, author) = (unsigned(row, 0)?, row.get(1)?);
            match &mut streak {
                Some(streak) if streak.author != author => break,
                Some(streak) => {
                    streak.first = place;
                    streak.fresh += 1;
                }
                None => {
                    streak = Some(Streak {
                        author,
                        first: place,
                        last: place,
                        fresh: 1,
                    });
                }
            }
        }
        let Some(found) = &mut streak else {
            return Ok(None);
        };
        let values = params![channel, line, signed(found.first), found.author];
        let mut stored = self.connection.prepare_cached(STORED)?;
        let first = stored
            .query_row(values, |row| unsigned(row, 0))
            .optional()?;
        found.first = first.unwrap_or(found.first);
        Ok(streak)
    }

    pub(crate) fn forget_streaks(&mut self) {
        self.streaks.0.clear();
    }
}
