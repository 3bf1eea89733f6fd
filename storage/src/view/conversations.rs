//! Conversations, be they channels or direct ones, and who is chosen for them.

use rusqlite::{OptionalExtension, Row};

use crate::columns::unsigned;
use crate::{ConversationRow, DirectRow, Id, Space, StoreError, View};

const DIRECT: &str = "d.id, d.is_group, d.name, d.created,
     (SELECT m.sort FROM messages m WHERE m.channel = d.id ORDER BY m.sort DESC LIMIT 1)";

impl View<'_> {
    /// A conversation that is there: a channel of a server, both not deleted, or a direct one.
    ///
    /// # Errors
    /// The engine fails.
    pub fn conversation(&self, id: Id) -> Result<Option<ConversationRow>, StoreError> {
        const CHANNEL: &str = "SELECT c.server, c.private, c.announcement, c.archived
             FROM channels c JOIN servers s ON s.id = c.server
             WHERE c.id = ?1 AND c.deleted = 0 AND s.deleted = 0";
        const DIRECT: &str = "SELECT is_group FROM directs WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(CHANNEL)?;
        let channel = statement.query_row([id], |row| {
            Ok(ConversationRow {
                id,
                space: Space::Server(row.get(0)?),
                private: row.get(1)?,
                announcement: row.get(2)?,
                group: false,
                archived: row.get(3)?,
            })
        });
        if let Some(channel) = channel.optional()? {
            return Ok(Some(channel));
        }
        let mut statement = self.connection.prepare_cached(DIRECT)?;
        let direct = statement.query_row([id], |row| {
            Ok(ConversationRow {
                id,
                space: Space::Direct(id),
                private: true,
                announcement: false,
                group: row.get(0)?,
                archived: false,
            })
        });
        Ok(direct.optional()?)
    }

    /// Whether a user is chosen for a private channel or named in a direct conversation.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_chosen(&self, conversation: Id, user: Id) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM chosen WHERE conversation = ?1 AND user = ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.exists((conversation, user))?)
    }

    /// Everybody who is chosen for a conversation, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn chosen(&self, conversation: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT user FROM chosen WHERE conversation = ?1 ORDER BY user";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([conversation], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The channels of a server that a user is chosen for, in ascending order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn chosen_channels(&self, server: Id, user: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT o.conversation FROM chosen o
             JOIN channels c ON c.id = o.conversation
             WHERE o.user = ?2 AND c.server = ?1 ORDER BY o.conversation";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((server, user), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a private channel has a member left, in it and in its server.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_peopled(&self, server: Id, channel: Id) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT 1 FROM chosen c JOIN members m ON m.user = c.user
             WHERE c.conversation = ?2 AND m.server = ?1 AND m.role > 0";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.exists((server, channel))?)
    }

    /// A direct conversation, and where its newest message stands.
    ///
    /// # Errors
    /// The engine fails.
    pub fn direct(&self, id: Id) -> Result<Option<(DirectRow, Option<Id>)>, StoreError> {
        let sql = format!("SELECT {DIRECT} FROM directs d WHERE d.id = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([id], direct_row).optional()?)
    }

    /// The direct conversations that a user is named in, each with where its newest message stands.
    ///
    /// # Errors
    /// The engine fails.
    pub fn directs_with_newest(
        &self,
        user: Id,
    ) -> Result<Vec<(DirectRow, Option<Id>)>, StoreError> {
        let sql = format!(
            "SELECT {DIRECT} FROM chosen c JOIN directs d ON d.id = c.conversation
             WHERE c.user = ?1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([user], direct_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everybody else who is in a direct conversation with a user.
    ///
    /// # Errors
    /// The engine fails.
    pub fn partners_of(&self, user: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT DISTINCT o.user FROM chosen c
             JOIN directs d ON d.id = c.conversation
             JOIN chosen o ON o.conversation = c.conversation
             WHERE c.user = ?1 AND o.user <> ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([user], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The direct conversations that a user is named in.
    ///
    /// # Errors
    /// The engine fails.
    pub fn directs_of(&self, user: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT d.id FROM chosen c JOIN directs d ON d.id = c.conversation
             WHERE c.user = ?1 ORDER BY d.id";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([user], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn direct_row(row: &Row<'_>) -> rusqlite::Result<(DirectRow, Option<Id>)> {
    let direct = DirectRow {
        id: row.get(0)?,
        group: row.get(1)?,
        name: row.get(2)?,
        created: unsigned(row, 3)?,
    };
    Ok((direct, row.get(4)?))
}
