//! The applied log in this node's order, from which events are told and told again.

use rusqlite::{OptionalExtension, Row};

use crate::columns::{signed, unsigned};
use crate::ledger::{EntryState, newest_applied};
use crate::{FeedId, Position, Space, StoreError, View};

/// One applied entry in the order of this node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Local number; grows by one per entry.
    pub no: u64,
    pub position: Position,
    /// Hybrid logical time.
    pub time: u64,
    pub kind: u8,
    pub space: Space,
    pub state: EntryState,
    pub payload: Option<Vec<u8>>,
}

impl View<'_> {
    /// The applied entries with a local number above `after`, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn log_after(&self, after: u64, limit: usize) -> Result<Vec<LogRow>, StoreError> {
        const SQL: &str = "SELECT s.applied_no + e.seq - s.first_seq AS no, f.node, f.incarnation,
             e.seq, e.time, e.kind, e.space, e.state, e.payload
             FROM seals s JOIN entries e ON e.feed = s.feed AND e.seq BETWEEN s.first_seq AND s.last_seq
             JOIN feeds f ON f.feed = s.feed
             WHERE s.applied_no >= (SELECT coalesce(max(applied_no), 0) FROM seals
                                    WHERE applied_no <= ?1 + 1)
             AND s.applied_no + e.seq - s.first_seq > ?1
             ORDER BY s.applied_no, e.seq LIMIT ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((signed(after), limit), log_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The local number of the newest applied entry; 0 when there is none.
    ///
    /// # Errors
    /// The engine fails.
    pub fn log_head(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT coalesce(max(applied_no + last_seq - first_seq), 0) FROM
             (SELECT applied_no, last_seq, first_seq FROM seals WHERE applied_no IS NOT NULL
              ORDER BY applied_no DESC LIMIT 1)";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }

    /// How far the feeds that may go on are applied here. Whoever knows these positions knows all
    /// that is applied.
    ///
    /// # Errors
    /// The engine fails.
    pub fn applied_positions(&self) -> Result<Vec<Position>, StoreError> {
        const SQL: &str = concat!(
            "SELECT f.node, f.incarnation, coalesce(",
            newest_applied!(),
            ", 0) FROM feeds f WHERE NOT f.ended ORDER BY f.node, f.incarnation"
        );
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            let feed = FeedId {
                node: row.get(0)?,
                incarnation: unsigned(row, 1)?,
            };
            Ok(Position {
                feed,
                seq: unsigned(row, 2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How far one feed is applied here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn applied_seq(&self, feed: FeedId) -> Result<u64, StoreError> {
        const SQL: &str = concat!(
            "SELECT coalesce(",
            newest_applied!(),
            ", 0) FROM feeds f WHERE f.node = ?1 AND f.incarnation = ?2"
        );
        let mut statement = self.connection.prepare_cached(SQL)?;
        let seq = statement.query_row((feed.node, signed(feed.incarnation)), |row| {
            unsigned(row, 0)
        });
        Ok(seq.optional()?.unwrap_or(0))
    }

    /// The local number below the first applied entry of `feed` after `seq`; `None` when there is
    /// no such entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn log_before(&self, feed: FeedId, seq: u64) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "SELECT s.applied_no + max(?3 + 1 - s.first_seq, 0) - 1 FROM seals s
             JOIN feeds f ON f.feed = s.feed
             WHERE f.node = ?1 AND f.incarnation = ?2 AND s.last_seq > ?3
             AND s.applied_no IS NOT NULL ORDER BY s.last_seq LIMIT 1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query((feed.node, signed(feed.incarnation), signed(seq)))?;
        Ok(rows.next()?.map(|row| unsigned(row, 0)).transpose()?)
    }
}

fn log_row(row: &Row<'_>) -> rusqlite::Result<LogRow> {
    Ok(LogRow {
        no: unsigned(row, 0)?,
        position: Position {
            feed: FeedId {
                node: row.get(1)?,
                incarnation: unsigned(row, 2)?,
            },
            seq: unsigned(row, 3)?,
        },
        time: unsigned(row, 4)?,
        kind: row.get(5)?,
        space: row.get(6)?,
        state: EntryState::from_code(row.get(7)?)?,
        payload: row.get(8)?,
    })
}
