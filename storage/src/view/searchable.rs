//! Messages as search reads them.

use rusqlite::OptionalExtension;

use crate::{Id, SearchableRow, Space, Store, StoreError, View};

/// How often the views were derived anew in ways that single entries don't tell.
const GENERATION: &str = "generation";

impl View<'_> {
    /// A message that can be found, as it reads now; `None` when it is erased, hidden as a copy, of
    /// a newer version, or not there.
    ///
    /// # Errors
    /// The engine fails.
    pub fn searchable(&self, message: Id) -> Result<Option<SearchableRow>, StoreError> {
        const SQL: &str = "SELECT m.channel, m.sort, m.space, m.author, m.parent,
             coalesce(e.id, m.id), coalesce(e.content, m.content)
             FROM messages m LEFT JOIN edits e ON e.message = m.id AND e.id =
                (SELECT max(x.id) FROM edits x WHERE x.message = m.id AND x.author = m.author)
             WHERE m.id = ?1 AND m.deleted_by IS NULL AND m.duplicate_of IS NULL AND m.newer = 0";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let found = statement.query_row([message], |row| {
            Ok(SearchableRow {
                message,
                channel: row.get(0)?,
                sort: row.get(1)?,
                space: row.get::<_, Space>(2)?,
                author: row.get(3)?,
                parent: row.get(4)?,
                stamp: row.get(5)?,
                content: row.get(6)?,
            })
        });
        Ok(found.optional()?)
    }

    /// The messages with ids below `id`, the newest first, whatever became of them.
    ///
    /// # Errors
    /// The engine fails.
    pub fn messages_below(&self, id: Id, limit: usize) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT id FROM messages WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((id, limit), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A number that grows whenever the views were derived anew in ways that the log does not tell.
    ///
    /// # Errors
    /// The engine fails.
    pub fn generation(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT value FROM meta WHERE key = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let found = statement.query_row([GENERATION], |row| row.get::<_, Vec<u8>>(0));
        let bytes = found.optional()?.and_then(|bytes| bytes.try_into().ok());
        Ok(bytes.map_or(0, u64::from_be_bytes))
    }
}

impl Store {
    /// Notes that views changed in ways that the log does not tell.
    ///
    /// # Errors
    /// The engine fails.
    pub fn raise_generation(&mut self) -> Result<(), StoreError> {
        let next = self.view().generation()? + 1;
        self.set_meta(GENERATION, &next.to_be_bytes())
    }
}
