//! Entries whose payload is gone or not here, and payloads that come.

use rusqlite::Row;

use crate::columns::{signed, unsigned};
use crate::{FeedId, Position, Space, Store, StoreError};

/// An entry whose payload is said to have been erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedEntry {
    pub at: Position,
    pub kind: u8,
    pub space: Space,
    /// What is said to have erased it, if that is an order that is applied here.
    pub order: Option<AppliedOrder>,
}

/// An order as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedOrder {
    pub kind: u8,
    pub space: Space,
    pub payload: Vec<u8>,
}

impl Store {
    /// Every entry whose payload is said to have been erased.
    ///
    /// # Errors
    /// The engine fails.
    pub fn erased_entries(&self) -> Result<Vec<ErasedEntry>, StoreError> {
        const SQL: &str = "SELECT f.node, f.incarnation, e.seq, e.kind, e.space, o.kind, o.space,
             o.payload FROM entries e JOIN feeds f ON f.feed = e.feed
             LEFT JOIN feeds g ON g.node = e.erased_by_node
                              AND g.incarnation = e.erased_by_incarnation
             LEFT JOIN entries o ON o.feed = g.feed AND o.seq = e.erased_by_seq
                                AND o.kind = 3 AND o.state = 1 AND o.payload IS NOT NULL
             WHERE e.erased_by_node IS NOT NULL ORDER BY e.feed, e.seq";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], erased_entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Names another order as the one that erased an entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_erased_by(&mut self, at: Position, by: Position) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE entries SET erased_by_node = ?3, erased_by_incarnation = ?4,
             erased_by_seq = ?5 WHERE feed = ?1 AND seq = ?2 AND payload IS NULL";
        let number = self.feed_number(at.feed)?;
        self.connection.prepare_cached(SQL)?.execute((
            number,
            signed(at.seq),
            by.feed.node,
            signed(by.feed.incarnation),
            signed(by.seq),
        ))?;
        Ok(())
    }

    /// The spaces of which entries wait for payloads that are not here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unfilled_spaces(&self) -> Result<Vec<Space>, StoreError> {
        const SQL: &str = "SELECT DISTINCT space FROM entries WHERE state = 5";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first places of a space, at most so many, whose payloads are not here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unfilled(&self, space: Space, limit: usize) -> Result<Vec<Position>, StoreError> {
        const SQL: &str = "SELECT feed, seq FROM entries WHERE state = 5 AND space = ?1
             AND payload IS NULL AND erased_by_node IS NULL ORDER BY feed, seq LIMIT ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut rows = statement.query((space, limit))?;
        let mut places = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let feed = self.feed_numbered(number).ok_or_else(|| {
                StoreError::Damaged(format!("an entry names the unknown feed {number}"))
            })?;
            places.push(Position {
                feed,
                seq: unsigned(row, 1)?,
            });
        }
        Ok(places)
    }

    /// Gives an entry its payload, or gives it back. The caller has compared its hash. Answers whether it had
    /// none.
    ///
    /// # Errors
    /// The engine fails.
    pub fn restore_payload(&mut self, at: Position, payload: &[u8]) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE entries SET payload = ?3, payload_hash = NULL,
             erased_by_node = NULL, erased_by_incarnation = NULL, erased_by_seq = NULL
             WHERE feed = ?1 AND seq = ?2 AND payload IS NULL";
        let number = self.feed_number(at.feed)?;
        let changed =
            self.connection
                .prepare_cached(SQL)?
                .execute((number, signed(at.seq), payload))?;
        Ok(changed > 0)
    }
}

fn erased_entry(row: &Row<'_>) -> rusqlite::Result<ErasedEntry> {
    let feed = FeedId {
        node: row.get(0)?,
        incarnation: unsigned(row, 1)?,
    };
    let order = match row.get::<_, Option<u8>>(5)? {
        Some(kind) => Some(AppliedOrder {
            kind,
            space: row.get(6)?,
            payload: row.get(7)?,
        }),
        None => None,
    };
    Ok(ErasedEntry {
        at: Position {
            feed,
            seq: unsigned(row, 2)?,
        },
        kind: row.get(3)?,
        space: row.get(4)?,
        order,
    })
}
