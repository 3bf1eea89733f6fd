//! Groups that are mentioned by one name, and whom they stand for.

use rusqlite::{OptionalExtension as _, Row};

use crate::columns::unsigned;
use crate::{Id, StoreError, UserGroupRow, View};

const GROUP: &str = "id, server, claimed, claimed_key, name, created, deleted";

impl View<'_> {
    /// One group, deleted ones included.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_group(&self, id: Id) -> Result<Option<UserGroupRow>, StoreError> {
        let sql = format!("SELECT {GROUP} FROM user_groups WHERE id = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([id], group_row).optional()?)
    }

    /// The groups of a server that are not deleted, by their names.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_groups(&self, server: Id) -> Result<Vec<UserGroupRow>, StoreError> {
        let sql = format!(
            "SELECT {GROUP} FROM user_groups WHERE server = ?1 AND deleted = 0
             ORDER BY claimed_key, id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([server], group_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The groups of a server that claim a name, the one that has it first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_groups_claiming(
        &self,
        server: Id,
        key: &str,
    ) -> Result<Vec<UserGroupRow>, StoreError> {
        let sql = format!(
            "SELECT {GROUP} FROM user_groups WHERE server = ?1 AND claimed_key = ?2
             AND deleted = 0 ORDER BY id"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((server, key), group_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who is in a group and in its server, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_group_members(&self, group: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT n.user FROM user_group_members n
             JOIN user_groups g ON g.id = n.user_group
             JOIN members m ON m.server = g.server AND m.user = n.user
             WHERE n.user_group = ?1 AND m.role > 0 ORDER BY n.user";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([group], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The groups of a server that a user was put into, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn user_groups_with(&self, server: Id, user: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT n.user_group FROM user_group_members n
             JOIN user_groups g ON g.id = n.user_group
             WHERE n.user = ?2 AND g.server = ?1 ORDER BY n.user_group";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((server, user), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The display names of a server's members.
    ///
    /// # Errors
    /// The engine fails.
    pub fn display_names(&self, server: Id) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT u.display_name FROM members m JOIN users u ON u.id = m.user
             WHERE m.server = ?1 AND m.role > 0";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([server], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whom the groups stand for that a message or one of its edits names.
    ///
    /// # Errors
    /// The engine fails.
    pub fn called(&self, source: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT user FROM called WHERE source = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([source], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn group_row(row: &Row<'_>) -> rusqlite::Result<UserGroupRow> {
    Ok(UserGroupRow {
        id: row.get(0)?,
        server: row.get(1)?,
        claimed: row.get(2)?,
        claimed_key: row.get(3)?,
        name: row.get(4)?,
        created: unsigned(row, 5)?,
        deleted: row.get(6)?,
    })
}
