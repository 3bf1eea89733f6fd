//! Which entries carry the changes of a document, in the order in which they were applied here.

use crate::columns::{signed, unsigned};
use crate::{Hash, Position, Store, StoreError};

/// One stored change of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    pub position: Position,
    pub hash: Hash,
    /// The entry's payload; absent when erased.
    pub payload: Option<Vec<u8>>,
}

impl Store {
    /// The first keys of documents from one to before another of which any change is here, one that
    /// was refused too; at most so many.
    ///
    /// # Errors
    /// The engine fails.
    pub fn document_keys(
        &self,
        from: &[u8],
        to: &[u8],
        limit: usize,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT document FROM changes WHERE document >= ?1 AND document < ?2
             UNION SELECT document FROM refused_changes WHERE document >= ?1 AND document < ?2
             ORDER BY 1 LIMIT ?3";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let keys = statement.query_map((from, to, limit), |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Notes that the entry at `at` carries a change of `document`.
    ///
    /// # Errors
    /// The engine fails.
    pub fn insert_change(
        &mut self,
        document: &[u8],
        at: Position,
        hash: Hash,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO changes (document, no, feed, seq, hash) VALUES (?1,
             (SELECT coalesce(max(no), 0) + 1 FROM changes WHERE document = ?1), ?2, ?3, ?4)";
        let number = self.feed_number(at.feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((document, number, signed(at.seq), hash))?;
        Ok(())
    }

    /// The stored changes of a document in the order they were applied here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn changes(&self, document: &[u8]) -> Result<Vec<ChangeRow>, StoreError> {
        const SQL: &str = "SELECT c.feed, c.seq, c.hash, e.payload FROM changes c
             JOIN entries e ON e.feed = c.feed AND e.seq = c.seq
             WHERE c.document = ?1 ORDER BY c.no";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([document])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let feed = self.lineage.feeds().id(number).ok_or_else(|| {
                StoreError::Damaged(format!("a change names the unknown feed {number}"))
            })?;
            let position = Position {
                feed,
                seq: unsigned(row, 1)?,
            };
            changes.push(ChangeRow {
                position,
                hash: row.get(2)?,
                payload: row.get(3)?,
            });
        }
        Ok(changes)
    }

    /// Where the change of a document with this hash stands.
    ///
    /// # Errors
    /// The engine fails.
    pub fn change_position(
        &self,
        document: &[u8],
        hash: Hash,
    ) -> Result<Option<Position>, StoreError> {
        let changes = self.change_positions(document)?;
        Ok(changes
            .into_iter()
            .find(|(_, found)| *found == hash)
            .map(|(at, _)| at))
    }

    /// Where a document's changes stand, with their hashes.
    ///
    /// # Errors
    /// The engine fails.
    pub fn change_positions(&self, document: &[u8]) -> Result<Vec<(Position, Hash)>, StoreError> {
        const SQL: &str = "SELECT feed, seq, hash FROM changes WHERE document = ?1 ORDER BY no";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([document])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let feed = self.lineage.feeds().id(number).ok_or_else(|| {
                StoreError::Damaged(format!("a change names the unknown feed {number}"))
            })?;
            changes.push((
                Position {
                    feed,
                    seq: unsigned(row, 1)?,
                },
                row.get(2)?,
            ));
        }
        Ok(changes)
    }

    /// The documents within a span of keys, both ends included, of which there are changes.
    ///
    /// # Errors
    /// The engine fails.
    pub fn documents_within(&self, span: (&[u8], &[u8])) -> Result<Vec<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT DISTINCT document FROM changes
             WHERE document BETWEEN ?1 AND ?2 ORDER BY document";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map(span, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes that the entry at `at` carries a change of `document` that was refused.
    ///
    /// # Errors
    /// The engine fails.
    pub fn insert_refused_change(
        &mut self,
        document: &[u8],
        at: Position,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT OR IGNORE INTO refused_changes (document, feed, seq) VALUES (?1, ?2, ?3)";
        let number = self.feed_number(at.feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((document, number, signed(at.seq)))?;
        Ok(())
    }

    /// Takes the refused changes of a document off the list.
    ///
    /// # Errors
    /// The engine fails.
    pub fn take_refused_changes(&mut self, document: &[u8]) -> Result<Vec<Position>, StoreError> {
        const SQL: &str = "DELETE FROM refused_changes WHERE document = ?1 RETURNING feed, seq";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([document])?;
        let mut taken = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let feed = self.lineage.feeds().id(number).ok_or_else(|| {
                StoreError::Damaged(format!("a change names the unknown feed {number}"))
            })?;
            taken.push(Position {
                feed,
                seq: unsigned(row, 1)?,
            });
        }
        Ok(taken)
    }

    /// Forgets which entries carry the changes of a document whose payloads were erased.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forget_changes(&mut self, document: &[u8]) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM changes WHERE document = ?1";
        self.connection.prepare_cached(SQL)?.execute([document])?;
        Ok(())
    }
}
