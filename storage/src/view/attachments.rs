//! Files of messages: of a page, by their ids, by their content.

use rusqlite::{Row, params};

use super::messages::hex_json;
use crate::columns::{signed, unsigned};
use crate::{
    AttachedRow, AttachmentRow, FeedId, Hash, Id, MessageRow, Position, ReferenceRow, Space,
    StoreError, View,
};

const FILE: &str = "a.id, a.hash, a.size, a.name, a.content_type, a.width, a.height";
const ATTACHED: &str = "a.message, a.place, a.channel, m.space, m.author, f.node, f.incarnation,
     m.seq";
/// Only of messages that are shown.
const SHOWN: &str = "JOIN messages m ON m.id = a.message AND m.deleted_by IS NULL
     AND m.duplicate_of IS NULL JOIN feeds f ON f.feed = m.feed";

impl View<'_> {
    /// The files of a message, in their order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn attachments(&self, message: Id) -> Result<Vec<AttachmentRow>, StoreError> {
        let sql = format!("SELECT {FILE} FROM attachments a WHERE a.message = ?1 ORDER BY a.place");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([message], attachment_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The files that an id names, of messages that are shown, the earliest message first. An honest
    /// node makes no id twice.
    ///
    /// # Errors
    /// The engine fails.
    pub fn attached(&self, id: Id) -> Result<Vec<AttachedRow>, StoreError> {
        const FEW: u32 = 8;
        let sql = format!(
            "SELECT {FILE}, {ATTACHED} FROM attachments a {SHOWN} WHERE a.id = ?1
             ORDER BY a.message, a.place LIMIT {FEW}"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([id], attached_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The files of a conversation, the newest first; with `before`, those that stand before it.
    ///
    /// # Errors
    /// The engine fails.
    pub fn files_of(
        &self,
        conversation: Id,
        before: Option<Id>,
        limit: usize,
    ) -> Result<Vec<AttachedRow>, StoreError> {
        const PLACE: &str = "SELECT message, place FROM attachments
             WHERE id = ?1 AND channel = ?2 ORDER BY message, place LIMIT 1";
        let mut end = (Id::MAX, i64::MAX);
        if let Some(before) = before {
            let mut statement = self.connection.prepare_cached(PLACE)?;
            let mut rows = statement.query((before, conversation))?;
            // Its message may be gone by now; then what stands before its time is meant.
            end = match rows.next()? {
                Some(row) => (row.get(0)?, row.get(1)?),
                None => (before, 0),
            };
        }
        let sql = format!(
            "SELECT {FILE}, {ATTACHED} FROM attachments a {SHOWN}
             WHERE a.channel = ?1 AND (a.message, a.place) < (?2, ?3)
             ORDER BY a.message DESC, a.place DESC LIMIT ?4"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let parameters = params![conversation, end.0, end.1, limit];
        let rows = statement.query_map(parameters, attached_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What is named by some message, by its hash, after a hash.
    ///
    /// # Errors
    /// The engine fails.
    pub fn references_after(
        &self,
        hash: Hash,
        limit: usize,
    ) -> Result<Vec<ReferenceRow>, StoreError> {
        const SQL: &str = "SELECT hash, max(size) FROM attachments WHERE hash > ?1
             GROUP BY hash ORDER BY hash LIMIT ?2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((hash, limit), |row| {
            Ok(ReferenceRow {
                hash: row.get(0)?,
                size: unsigned(row, 1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether some message names a content.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_named(&self, hash: Hash) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (SELECT 1 FROM attachments WHERE hash = ?1)";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([hash], |row| row.get(0))?)
    }

    /// How many contents messages name.
    ///
    /// # Errors
    /// The engine fails.
    pub fn named_contents(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(DISTINCT hash) FROM attachments";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }

    /// Content of erased messages that is to go unless it is named elsewhere, at most so much, with
    /// the numbers under which it is noted, after one of them.
    ///
    /// # Errors
    /// The engine fails.
    pub fn released_after(
        &self,
        number: u64,
        limit: usize,
    ) -> Result<Vec<(u64, Hash)>, StoreError> {
        const SQL: &str = "SELECT no, hash FROM released WHERE no > ?1 ORDER BY no LIMIT ?2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((signed(number), limit), |row| {
            Ok((unsigned(row, 0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How much content of erased messages is still to go.
    ///
    /// # Errors
    /// The engine fails.
    pub fn released_count(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM released";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row([], |row| unsigned(row, 0))?)
    }

    /// The spaces in which a content is named by messages.
    ///
    /// # Errors
    /// The engine fails.
    pub fn spaces_naming(&self, hash: Hash) -> Result<Vec<Space>, StoreError> {
        const SQL: &str = "SELECT DISTINCT m.space FROM attachments a
             JOIN messages m ON m.id = a.message WHERE a.hash = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([hash], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn add_attachments(&self, page: &mut [MessageRow]) -> Result<(), StoreError> {
        let with_files = page.iter().filter(|row| row.posted.files > 0);
        let ids: Vec<String> = with_files.map(|row| hex_json(row.posted.id)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "SELECT {FILE}, a.message FROM attachments a
             WHERE a.message IN (SELECT unhex(value) FROM json_each(?1))
             ORDER BY a.message, a.place"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([format!("[{}]", ids.join(","))])?;
        while let Some(row) = rows.next()? {
            let message: Id = row.get(7)?;
            let file = attachment_row(row)?;
            if let Some(message) = page.iter_mut().find(|row| row.posted.id == message) {
                message.attachments.push(file);
            }
        }
        Ok(())
    }
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    let width: Option<u32> = row.get(5)?;
    let height: Option<u32> = row.get(6)?;
    Ok(AttachmentRow {
        id: row.get(0)?,
        hash: row.get(1)?,
        size: unsigned(row, 2)?,
        name: row.get(3)?,
        content_type: row.get(4)?,
        dimensions: width.zip(height),
    })
}

fn attached_row(row: &Row<'_>) -> rusqlite::Result<AttachedRow> {
    Ok(AttachedRow {
        file: attachment_row(row)?,
        message: row.get(7)?,
        place: row.get(8)?,
        channel: row.get(9)?,
        space: row.get(10)?,
        author: row.get(11)?,
        at: Position {
            feed: FeedId {
                node: row.get(12)?,
                incarnation: unsigned(row, 13)?,
            },
            seq: unsigned(row, 14)?,
        },
    })
}
