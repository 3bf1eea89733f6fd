//! Unread messages, counted by feed position and not by time.

use rusqlite::params;

use crate::columns::{signed, unsigned};
use crate::{FeedId, Id, StoreError, View};

/// Counting stops here; the page shows "99+".
const UNREAD_MAX: u64 = 100;

impl View<'_> {
    /// Feeds that have messages in a channel, with the newest sequence number there.
    ///
    /// # Errors
    /// The engine fails.
    pub fn channel_heads(&self, channel: Id) -> Result<Vec<(FeedId, u64)>, StoreError> {
        const SQL: &str = "SELECT node, incarnation, newest FROM (SELECT f.node, f.incarnation,
             (SELECT max(m.seq) FROM messages m WHERE m.channel = ?1 AND m.feed = f.feed) AS newest
             FROM feeds f) WHERE newest IS NOT NULL";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([channel], |row| {
            let feed = FeedId {
                node: row.get(0)?,
                incarnation: unsigned(row, 1)?,
            };
            Ok((feed, unsigned(row, 2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many messages of others in a channel lie after a reader's mark, at most 100, and how
    /// many of those mention one of `names` (as `@name`).
    ///
    /// # Errors
    /// The engine fails.
    pub fn unread(
        &self,
        channel: Id,
        reader: Id,
        mark: &[(FeedId, u64)],
        mention: &str,
    ) -> Result<(u64, u64), StoreError> {
        const FEEDS: &str = "SELECT feed, node, incarnation FROM feeds";
        const SQL: &str = "SELECT count(*), coalesce(sum(mentioned), 0) FROM (
             SELECT instr(content, ?5) > 0 AS mentioned FROM messages
             WHERE channel = ?1 AND feed = ?2 AND seq > ?3 AND author <> ?4
             AND deleted_by IS NULL AND duplicate_of IS NULL LIMIT ?6)";
        let mut feeds = self.connection.prepare_cached(FEEDS)?;
        let mut count = self.connection.prepare_cached(SQL)?;
        let (mut unread, mut mentions) = (0, 0);
        let mut rows = feeds.query([])?;
        while let Some(row) = rows.next()? {
            if unread >= UNREAD_MAX {
                break;
            }
            let number: i64 = row.get(0)?;
            let feed = FeedId {
                node: row.get(1)?,
                incarnation: unsigned(row, 2)?,
            };
            let seen = mark
                .iter()
                .find(|(id, _)| *id == feed)
                .map_or(0, |(_, seq)| *seq);
            let left = signed(UNREAD_MAX - unread);
            let found = count.query_row(
                params![channel, number, signed(seen), reader, mention, left],
                |row| Ok((unsigned(row, 0)?, unsigned(row, 1)?)),
            )?;
            unread += found.0;
            mentions += found.1;
        }
        Ok((unread, mentions))
    }
}
