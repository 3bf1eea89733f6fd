//! Writes of groups that are mentioned by one name, and of whom they stand for.

use rusqlite::params;

use crate::columns::signed;
use crate::{Id, Store, StoreError, UserGroupRow};

impl Store {
    /// Writes a group.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_user_group(&mut self, group: &UserGroupRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT OR REPLACE INTO user_groups (id, server, claimed, claimed_key,
             name, created, deleted) VALUES (?1,?2,?3,?4,?5,?6,?7)";
        self.connection.prepare_cached(SQL)?.execute(params![
            group.id,
            group.server,
            group.claimed,
            group.claimed_key,
            group.name,
            signed(group.created),
            group.deleted,
        ])?;
        Ok(())
    }

    /// Writes the name a group is shown under.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_user_group_name(&mut self, group: Id, name: &str) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE user_groups SET name = ?2 WHERE id = ?1";
        self.connection
            .prepare_cached(SQL)?
            .execute((group, name))?;
        Ok(())
    }

    /// Writes whether somebody is in a group.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_user_group_member(
        &mut self,
        group: Id,
        user: Id,
        is_in: bool,
    ) -> Result<(), StoreError> {
        let sql = if is_in {
            "INSERT OR REPLACE INTO user_group_members (user_group, user) VALUES (?1, ?2)"
        } else {
            "DELETE FROM user_group_members WHERE user_group = ?1 AND user = ?2"
        };
        self.connection
            .prepare_cached(sql)?
            .execute((group, user))?;
        Ok(())
    }

    /// Writes whom the groups that a text names stand for. `source` is the message or its edit.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_called(
        &mut self,
        (message, source): (Id, Id),
        users: impl IntoIterator<Item = Id>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT OR REPLACE INTO called (source, user, message) VALUES (?1, ?2, ?3)";
        let mut add = self.connection.prepare_cached(SQL)?;
        for user in users {
            add.execute((source, user, message))?;
        }
        Ok(())
    }

    /// Forgets whom a message and its edits named by groups.
    ///
    /// # Errors
    /// The engine fails.
    pub(crate) fn drop_called(&mut self, message: Id) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM called WHERE message = ?1";
        self.connection.prepare_cached(SQL)?.execute([message])?;
        Ok(())
    }
}
