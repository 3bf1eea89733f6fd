//! Conversations, be they channels or direct ones, and who is chosen for them.

use rusqlite::OptionalExtension;

use crate::{ConversationRow, Id, Space, StoreError, View};

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
