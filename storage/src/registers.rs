//! Registers: values outside the log of which only the newest per writing node is kept.

use rusqlite::Row;

use crate::columns::{signed, unsigned};
use crate::{Id, NodeId, Store, StoreError, View};

/// How far a user has read a channel, as one node heard it from the user's browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    pub node: NodeId,
    pub user: Id,
    pub channel: Id,
    /// The writing node's counter; each write takes the next number.
    pub no: u64,
    /// Encoded feed positions.
    pub value: Vec<u8>,
    /// The writing node's signature.
    pub signature: [u8; 64],
}

const COLUMNS: &str = "node, user, channel, no, value, signature";

impl Store {
    /// Keeps a register value unless a newer one of the same node is here. Answers whether it was
    /// kept.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_register(&mut self, register: &RegisterRow) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO registers (node, user, channel, no, value, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (node, user, channel) DO UPDATE SET no = excluded.no,
             value = excluded.value, signature = excluded.signature
             WHERE excluded.no > registers.no";
        let changed = self.connection.prepare_cached(SQL)?.execute((
            register.node,
            register.user,
            register.channel,
            signed(register.no),
            &register.value,
            register.signature,
        ))?;
        Ok(changed > 0)
    }

    /// Forgets a node's registers.
    ///
    /// # Errors
    /// The engine fails.
    pub fn delete_registers(&mut self, node: NodeId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM registers WHERE node = ?1";
        self.connection.prepare_cached(SQL)?.execute([node])?;
        Ok(())
    }

    /// A node's registers written after its counter stood at `no`, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn registers_after(
        &self,
        node: NodeId,
        no: u64,
        limit: usize,
    ) -> Result<Vec<RegisterRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM registers WHERE node = ?1 AND no > ?2 ORDER BY no LIMIT ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((node, signed(no), limit), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest register number of every node.
    ///
    /// # Errors
    /// The engine fails.
    pub fn register_heads(&self) -> Result<Vec<(NodeId, u64)>, StoreError> {
        const SQL: &str = "SELECT node, max(no) FROM registers GROUP BY node ORDER BY node";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, unsigned(row, 1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl View<'_> {
    /// Every node's register of a user and channel.
    ///
    /// # Errors
    /// The engine fails.
    pub fn registers(&self, user: Id, channel: Id) -> Result<Vec<RegisterRow>, StoreError> {
        // A node may have read marks and no feed: people read at it before anything was written.
        const SQL: &str = "SELECT r.node, r.user, r.channel, r.no, r.value, r.signature
             FROM certificates n
             JOIN registers r ON r.node = n.node AND r.user = ?1 AND r.channel = ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((user, channel), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn register_row(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    Ok(RegisterRow {
        node: row.get(0)?,
        user: row.get(1)?,
        channel: row.get(2)?,
        no: unsigned(row, 3)?,
        value: row.get(4)?,
        signature: row.get(5)?,
    })
}
