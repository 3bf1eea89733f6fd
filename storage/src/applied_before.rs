//! The order in which everything was applied before it is derived again.
//!
//! Deriving again gives the log new numbers, so the old ones are moved out of its way first. They
//! are kept in a table and read from there bit by bit: held in memory they would grow with the log.

use crate::columns::{signed, unsigned};
use crate::{SealRow, Store, StoreError};

/// Seals whose numbers are taken away at once.
const BATCH: u64 = 4_096;

impl Store {
    /// Takes the local number of every applied seal away and keeps their order. Answers how many
    /// there are.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_order_aside(&mut self) -> Result<u64, StoreError> {
        const KEEP: &str = "INSERT INTO applied_before (feed, last_seq)
             SELECT feed, last_seq FROM seals WHERE applied_no IS NOT NULL ORDER BY applied_no";
        // One statement for all would note the keys of all in memory before it changes the first.
        const DROP: &str = "UPDATE seals SET applied_no = NULL WHERE (feed, last_seq) IN
             (SELECT feed, last_seq FROM applied_before WHERE no > ?1 AND no <= ?2)";
        self.forget_order_aside()?;
        let kept = self.connection.prepare_cached(KEEP)?.execute([])? as u64;
        let mut from = 0;
        while from < kept {
            let mut drop = self.connection.prepare_cached(DROP)?;
            drop.execute((signed(from), signed(from + BATCH)))?;
            from += BATCH;
        }
        Ok(kept)
    }

    /// The seals set aside after the first `after`, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn order_aside(&self, after: u64, limit: u64) -> Result<Vec<SealRow>, StoreError> {
        const SQL: &str = "SELECT feed, last_seq FROM applied_before
             WHERE no > ?1 AND no <= ?2 ORDER BY no";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query((signed(after), signed(after.saturating_add(limit))))?;
        let mut seals = Vec::new();
        while let Some(row) = rows.next()? {
            let (number, last_seq): (i64, u64) = (row.get(0)?, unsigned(row, 1)?);
            let feed = self.feed_numbered(number).ok_or_else(|| {
                StoreError::Damaged(format!("a seal names the unknown feed {number}"))
            })?;
            seals.extend(self.seals_after(feed, last_seq - 1, 1)?);
        }
        Ok(seals)
    }

    /// Forgets the order that was set aside.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forget_order_aside(&mut self) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM applied_before", [])?;
        Ok(())
    }
}
