//! What calls for a reader: messages that name them, threads that they have a part in.

use rusqlite::{OptionalExtension as _, params};

use super::unread_places::Reading;
use crate::columns::unsigned;
use crate::{Id, StoreError, View};

const TAKES_PART: &str = "SELECT EXISTS (
     SELECT 1 FROM messages m WHERE (m.id = ?1 OR m.parent = ?1) AND m.author = ?2
        AND m.deleted_by IS NULL AND m.duplicate_of IS NULL)
   OR EXISTS (
     SELECT 1 FROM messages m JOIN mentions n ON n.message = m.id AND n.user = ?2
        WHERE (m.id = ?1 OR m.parent = ?1) AND m.deleted_by IS NULL AND m.duplicate_of IS NULL)";

impl View<'_> {
    /// Whether somebody began a thread, wrote in it, or is named in it. What is erased is no part.
    ///
    /// # Errors
    /// The engine fails.
    pub fn takes_part(&self, parent: Id, user: Id) -> Result<bool, StoreError> {
        let mut statement = self.connection.prepare_cached(TAKES_PART)?;
        Ok(statement.query_row(params![parent, user], |row| row.get(0))?)
    }

    /// Messages that name somebody, or that name everybody in a conversation, below `before`, the newest
    /// first. Also those that a reader can't see now.
    ///
    /// # Errors
    /// The engine fails.
    pub fn mentions_of(&self, named: Id, before: Id, limit: usize) -> Result<Vec<Id>, StoreError> {
        let sql = "SELECT message FROM mentions INDEXED BY mentions_user
             WHERE user = ?1 AND message < ?2 ORDER BY message DESC LIMIT ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![named, before, limit], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether a message of the conversation lies after what its reader has read.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_unread(&self, reading: Reading<'_>, message: Id) -> Result<bool, StoreError> {
        let sql = "SELECT line, place FROM messages
             WHERE id = ?1 AND channel = ?2 AND author <> ?3
             AND deleted_by IS NULL AND duplicate_of IS NULL";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row(params![message, reading.channel, reading.reader], |row| {
            Ok((row.get::<_, i64>(0)?, unsigned(row, 1)?))
        });
        let Some((line, place)) = found.optional()? else {
            return Ok(false);
        };
        Ok(place > self.read_floor(reading.read)?.at(line))
    }
}
