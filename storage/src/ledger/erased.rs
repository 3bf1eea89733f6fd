//! Entries whose payload is gone or not here, and payloads that come.

use rusqlite::{OptionalExtension as _, Row, params};

use crate::columns::{signed, unsigned};
use crate::{FeedId, Position, Space, Store, StoreError};

/// Erased entries, with the orders that are said to have done it.
macro_rules! erased {
    ($which:literal) => {
        concat!(
            "SELECT f.node, f.incarnation, e.seq, e.kind, e.space, o.kind, o.space, o.payload,
             e.time FROM entries e JOIN feeds f ON f.feed = e.feed
             LEFT JOIN feeds g ON g.node = e.erased_by_node
                              AND g.incarnation = e.erased_by_incarnation
             LEFT JOIN entries o ON o.feed = g.feed AND o.seq = e.erased_by_seq
                                AND o.kind = 3 AND o.state = 1 AND o.payload IS NOT NULL
             WHERE ",
            $which
        )
    };
}

/// An entry whose payload is said to have been erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedEntry {
    pub at: Position,
    pub kind: u8,
    pub space: Space,
    pub time: u64,
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
    /// An entry whose payload is said to have been erased; `None` where it is here, or not carried.
    ///
    /// # Errors
    /// The engine fails.
    pub fn erased_entry(&self, at: Position) -> Result<Option<ErasedEntry>, StoreError> {
        const SQL: &str = erased!("e.feed = ?1 AND e.seq = ?2 AND e.erased_by_node IS NOT NULL");
        let Some(number) = self.lineage.feeds().number(at.feed) else {
            return Ok(None);
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let row = statement.query_row((number, signed(at.seq)), erased_entry);
        Ok(row.optional()?)
    }

    /// Entries whose payload is missing although nothing that is applied here accounts for it.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unexplained(&self) -> Result<Vec<ErasedEntry>, StoreError> {
        const SQL: &str = erased!(
            "(e.feed, e.seq) IN (SELECT feed, seq FROM unexplained) ORDER BY e.feed, e.seq"
        );
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], erased_entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Those of them after a place, at most so many, that are said to have been erased by one order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unexplained_by(
        &self,
        order: Position,
        after: Option<Position>,
        limit: usize,
    ) -> Result<Vec<Position>, StoreError> {
        const SQL: &str = "SELECT feed, seq FROM unexplained WHERE by_node = ?1
             AND by_incarnation = ?2 AND by_seq = ?3 AND (feed, seq) > (?4, ?5)
             ORDER BY feed, seq LIMIT ?6";
        let number = after.and_then(|at| self.lineage.feeds().number(at.feed));
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query(params![
            order.feed.node,
            signed(order.feed.incarnation),
            signed(order.seq),
            number.unwrap_or(i64::MIN),
            signed(after.map_or(0, |at| at.seq)),
            i64::try_from(limit).unwrap_or(i64::MAX),
        ])?;
        let mut places = Vec::new();
        while let Some(row) = rows.next()? {
            places.push(self.place(row)?);
        }
        Ok(places)
    }

    /// Notes that nothing accounts for an entry's missing payload, or that something does.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_unexplained(&mut self, at: Position, unexplained: bool) -> Result<(), StoreError> {
        const ADD: &str = "INSERT OR REPLACE INTO unexplained
             SELECT feed, seq, erased_by_node, erased_by_incarnation, erased_by_seq FROM entries
             WHERE feed = ?1 AND seq = ?2 AND erased_by_node IS NOT NULL";
        const DROP: &str = "DELETE FROM unexplained WHERE feed = ?1 AND seq = ?2";
        let number = self.feed_number(at.feed)?;
        let sql = if unexplained { ADD } else { DROP };
        self.connection
            .prepare_cached(sql)?
            .execute((number, signed(at.seq)))?;
        Ok(())
    }

    /// Has all erased entries count as unexplained, before the orders are applied again.
    ///
    /// # Errors
    /// The engine fails.
    pub fn doubt_erased(&mut self) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO unexplained
             SELECT feed, seq, erased_by_node, erased_by_incarnation, erased_by_seq FROM entries
             WHERE erased_by_node IS NOT NULL ORDER BY feed, seq";
        self.connection.execute(SQL, [])?;
        Ok(())
    }

    fn place(&self, row: &Row<'_>) -> Result<Position, StoreError> {
        let number: i64 = row.get(0)?;
        let feed = self.feed_numbered(number).ok_or_else(|| {
            StoreError::Damaged(format!("an entry names the unknown feed {number}"))
        })?;
        Ok(Position {
            feed,
            seq: unsigned(row, 1)?,
        })
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
            places.push(self.place(row)?);
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
        self.set_unexplained(at, false)?;
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
        time: unsigned(row, 8)?,
        order,
    })
}
