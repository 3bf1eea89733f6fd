//! Looking for damage in the file, and at single entries of the log.

use rusqlite::OptionalExtension;

use crate::columns::{signed, unsigned};
use crate::{Position, StoreError, View};

impl View<'_> {
    /// The tables that can be checked.
    ///
    /// # Errors
    /// The engine fails.
    pub fn tables(&self) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Reads a whole table and says what is wrong with its pages, if anything is. This takes as
    /// long as the table is large.
    ///
    /// # Errors
    /// The engine fails, for damage that keeps it from reading on.
    pub fn damage_in(&self, table: &str) -> Result<Option<String>, StoreError> {
        let name = table.replace('"', "\"\"");
        let sql = format!("PRAGMA quick_check(\"{name}\")");
        let mut statement = self.connection.prepare(&sql)?;
        let first: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
        drop(statement);
        // Nobody asks for these pages next; the cache would hold as many as it may for good.
        self.connection.execute_batch("PRAGMA shrink_memory")?;
        Ok(first.filter(|verdict| verdict != "ok"))
    }

    /// The hybrid time of an entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn entry_time(&self, at: Position) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "SELECT e.time FROM entries e JOIN feeds f ON f.feed = e.feed
             WHERE f.node = ?1 AND f.incarnation = ?2 AND e.seq = ?3";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let key = (at.feed.node, signed(at.feed.incarnation), signed(at.seq));
        Ok(statement
            .query_row(key, |row| unsigned(row, 0))
            .optional()?)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use std::fs::{self, OpenOptions};
    use std::io::{Seek as _, SeekFrom, Write as _};

    use crate::{Durability, Store, StoreError};

    #[test]
    fn overwritten_pages_are_found_before_anybody_asks_for_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), Durability::Full).unwrap();
        store.begin().unwrap();
        for key in 0..200 {
            store.set_meta(&format!("{key}"), &[7; 3_000]).unwrap();
        }
        store.commit().unwrap();
        let damage = |store: &Store| -> Result<Option<String>, StoreError> {
            let reader = store.reader(1).unwrap();
            reader.read(|view| {
                for table in view.tables()? {
                    if let Some(damage) = view.damage_in(&table)? {
                        return Ok(Some(damage));
                    }
                }
                Ok(None)
            })
        };
        assert_eq!(damage(&store).unwrap(), None);
        drop(store);
        let path = folder.path().join("localchat.db");
        let length = fs::metadata(&path).unwrap().len();
        let mut file = OpenOptions::new().write(true).open(&path).unwrap();
        file.seek(SeekFrom::Start(length / 2 / 4_096 * 4_096))
            .unwrap();
        file.write_all(&[0xa5; 64 * 1_024]).unwrap();
        drop(file);
        let store = Store::open(folder.path(), Durability::Full).unwrap();
        let found = damage(&store);
        let is_found = matches!(found, Ok(Some(_)) | Err(StoreError::Damaged(_)));
        assert!(is_found, "{found:?}");
    }

    #[test]
    fn a_store_that_is_closed_after_its_readers_leaves_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), Durability::Full).unwrap();
        let reader = store.reader(3).unwrap();
        store.set_meta("key", b"value").unwrap();
        reader.close();
        let refused = reader.read(|view| view.tables());
        assert!(matches!(refused, Err(StoreError::Closed)));
        drop(store);
        let entries = fs::read_dir(folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort_unstable();
        assert_eq!(names, ["localchat.db", "localchat.lock"]);
    }
}
