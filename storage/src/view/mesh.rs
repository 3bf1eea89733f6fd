//! The mesh: its nodes, administrators and tickets.

use rusqlite::OptionalExtension;

use crate::columns::unsigned;
use crate::{Id, NodeRow, StoreError, TicketRow, View};

impl View<'_> {
    /// A value of the mesh document, such as its name.
    ///
    /// # Errors
    /// The engine fails.
    pub fn mesh_text(&self, key: &str) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT CAST(value AS TEXT) FROM mesh WHERE key = ?1";
        Ok(self
            .connection
            .prepare_cached(SQL)?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Whether a user administers the mesh.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_mesh_admin(&self, user: Id) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM mesh_admins WHERE user = ?1";
        Ok(self.connection.prepare_cached(SQL)?.exists([user])?)
    }

    /// Everybody who administers the mesh, by id.
    ///
    /// # Errors
    /// The engine fails.
    pub fn mesh_admins(&self) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT user FROM mesh_admins ORDER BY user";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether anybody administers the mesh.
    ///
    /// # Errors
    /// The engine fails.
    pub fn has_mesh_admin(&self) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM mesh_admins LIMIT 1";
        Ok(self.connection.prepare_cached(SQL)?.exists([])?)
    }

    /// Every node the mesh document names.
    ///
    /// # Errors
    /// The engine fails.
    pub fn nodes(&self) -> Result<Vec<NodeRow>, StoreError> {
        const SQL: &str =
            "SELECT node, name, segment, approved, state, format FROM nodes ORDER BY node";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            Ok(NodeRow {
                node: row.get(0)?,
                name: row.get(1)?,
                segment: row.get(2)?,
                approved: row.get(3)?,
                state: row.get(4)?,
                format: unsigned(row, 5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every ticket, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn tickets(&self) -> Result<Vec<TicketRow>, StoreError> {
        const SQL: &str = "SELECT id, key, expires, used_by, proof FROM tickets ORDER BY id";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            Ok(TicketRow {
                id: row.get(0)?,
                key: row.get(1)?,
                expires: unsigned(row, 2)?,
                used_by: row.get(3)?,
                proof: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
