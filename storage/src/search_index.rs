//! The search index: a file of its own beside the database, written behind it.
//!
//! It finds messages by words that its caller made of their texts. It does not know what a word is,
//! nor who may see what it finds, and it holds no text: nothing of a message that is erased can be
//! left in it.

mod reader;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};

pub use self::reader::{SearchReader, Sought};
use crate::store::{fold_log, restrict_to_owner};
use crate::{Id, StoreError};

const FILE: &str = "search.db";
const SCHEMA: &str = include_str!("../migrations/search.sql");
/// Raised whenever the schema changes: an index of another form is made anew.
const FORM: i64 = 1;
/// Milliseconds that share a place in the order of documents; where more messages stand, they go on
/// in the next free places. Short numbers make small lists.
const MS_PER_PLACE: u64 = 4;

/// Where a message stands, and what it reads as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchDocument {
    pub message: Id,
    /// Where it stands in its channel.
    pub sort: Id,
    /// Its id, or that of its newest edit.
    pub stamp: Id,
}

/// How far the index has followed the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchMark {
    /// Of the database's views: they were derived anew when it differs.
    pub generation: u64,
    /// Local number of the newest entry whose effects are indexed.
    pub no: u64,
    /// Messages with ids below are still to be looked at, whatever the log tells.
    pub unswept_below: Id,
}

impl Default for SearchMark {
    /// Of an index that has seen nothing.
    fn default() -> Self {
        Self {
            generation: 0,
            no: 0,
            unswept_below: Id::MAX,
        }
    }
}

/// The only connection that writes the index.
#[derive(Debug)]
pub struct SearchIndex {
    connection: Connection,
    path: PathBuf,
    key: [u8; 32],
}

impl SearchIndex {
    /// Opens the index in `folder`. One that is missing, damaged, or was made by other `rules` for
    /// words is made anew, empty, with `key` for hashing them.
    ///
    /// # Errors
    /// The folder can't be written.
    pub fn open(folder: &Path, rules: u32, key: [u8; 32]) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        match Self::open_as_is(&path, rules) {
            Ok(Some(index)) => return Ok(index),
            Ok(None) | Err(StoreError::Damaged(_) | StoreError::Engine(_)) => {}
            Err(error) => return Err(error),
        }
        remove(&path)?;
        let connection = connect(&path)?;
        connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA}"))?;
        set_meta(&connection, "key", &key)?;
        set_meta(&connection, "rules", &rules.to_be_bytes())?;
        connection.execute_batch(&format!("PRAGMA user_version = {FORM}; COMMIT"))?;
        Ok(Self {
            connection,
            path,
            key,
        })
    }

    fn open_as_is(path: &Path, rules: u32) -> Result<Option<Self>, StoreError> {
        if !path.is_file() {
            return Ok(None);
        }
        let connection = connect(path)?;
        let form: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if form != FORM || meta(&connection, "rules")? != Some(rules.to_be_bytes()) {
            return Ok(None);
        }
        let key = meta(&connection, "key")?;
        Ok(key.map(|key| Self {
            connection,
            path: path.to_path_buf(),
            key,
        }))
    }

    /// Removes the index in a folder; it must not be open.
    ///
    /// # Errors
    /// A file can't be removed.
    pub fn remove(folder: &Path) -> Result<(), StoreError> {
        remove(&folder.join(FILE))
    }

    /// What words are hashed with.
    #[must_use]
    pub fn key(&self) -> [u8; 32] {
        self.key
    }

    /// Connections that search while this one writes.
    ///
    /// # Errors
    /// The file can't be opened.
    pub fn reader(&self, connections: usize) -> Result<SearchReader, StoreError> {
        SearchReader::open(&self.path, connections)
    }

    /// How far the index has followed the database.
    ///
    /// # Errors
    /// The engine fails.
    pub fn mark(&self) -> Result<SearchMark, StoreError> {
        let number = |key| {
            let bytes = meta(&self.connection, key)?;
            Ok::<_, StoreError>(bytes.map_or(0, u64::from_be_bytes))
        };
        Ok(SearchMark {
            generation: number("generation")?,
            no: number("no")?,
            unswept_below: meta(&self.connection, "unswept_below")?.map_or(Id::MAX, Id),
        })
    }

    /// Runs changes in one transaction, which ends with the index at `mark`.
    ///
    /// # Errors
    /// What `change` answers, or the engine fails; then nothing of it is kept.
    pub fn write(
        &mut self,
        mark: SearchMark,
        change: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let written = change(self).and_then(|()| {
            set_meta(
                &self.connection,
                "generation",
                &mark.generation.to_be_bytes(),
            )?;
            set_meta(&self.connection, "no", &mark.no.to_be_bytes())?;
            set_meta(&self.connection, "unswept_below", &mark.unswept_below.0)?;
            Ok(self.connection.execute_batch("COMMIT")?)
        });
        if written.is_err() && !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK")?;
        }
        written
    }

    /// Whether a message is in the index as it stands and reads now.
    ///
    /// # Errors
    /// The engine fails.
    pub fn has(&self, document: SearchDocument) -> Result<bool, StoreError> {
        let found = self.document(document.message)?;
        Ok(found.is_some_and(|(_, there)| there == document))
    }

    /// Puts a message in, or in the place of what it was. `words` are of lower-case letters and
    /// digits of ASCII, with spaces between them.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put(&mut self, document: SearchDocument, words: &str) -> Result<(), StoreError> {
        const DOCUMENT: &str =
            "INSERT INTO documents (no, message, sort, stamp) VALUES (?1, ?2, ?3, ?4)";
        const WORDS: &str = "INSERT INTO words (rowid, list) VALUES (?1, ?2)";
        self.take(document.message)?;
        let no = self.free_place(document.sort)?;
        self.connection.prepare_cached(DOCUMENT)?.execute((
            no,
            document.message,
            document.sort,
            document.stamp,
        ))?;
        self.connection
            .prepare_cached(WORDS)?
            .execute((no, words))?;
        Ok(())
    }

    /// Takes a message out. Answers whether it was there.
    ///
    /// # Errors
    /// The engine fails.
    pub fn take(&mut self, message: Id) -> Result<bool, StoreError> {
        let Some((no, _)) = self.document(message)? else {
            return Ok(false);
        };
        for sql in [
            "DELETE FROM words WHERE rowid = ?1",
            "DELETE FROM documents WHERE no = ?1",
        ] {
            self.connection.prepare_cached(sql)?.execute([no])?;
        }
        Ok(true)
    }

    /// The messages in the index with ids from `from` on and below `below`.
    ///
    /// # Errors
    /// The engine fails.
    pub fn messages_between(&self, from: Id, below: Id) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT message FROM documents WHERE message >= ?1 AND message < ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((from, below), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn document(&self, message: Id) -> Result<Option<(i64, SearchDocument)>, StoreError> {
        const SQL: &str = "SELECT no, sort, stamp FROM documents WHERE message = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let found = statement.query_row([message], |row| {
            let document = SearchDocument {
                message,
                sort: row.get(1)?,
                stamp: row.get(2)?,
            };
            Ok((row.get(0)?, document))
        });
        Ok(found.optional()?)
    }

    /// The first free number for what stands at `sort`.
    fn free_place(&self, sort: Id) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT no FROM documents WHERE no >= ?1 ORDER BY no";
        let mut free = place(sort.unix_ms());
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([free])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(0)? != free {
                break;
            }
            free += 1;
        }
        Ok(free)
    }
}

/// The first number of what stands at a time in milliseconds since 1970.
fn place(ms: u64) -> i64 {
    (ms / MS_PER_PLACE).cast_signed()
}

fn meta<const N: usize>(connection: &Connection, key: &str) -> Result<Option<[u8; N]>, StoreError> {
    const SQL: &str = "SELECT value FROM meta WHERE key = ?1";
    let value = connection
        .prepare_cached(SQL)?
        .query_row([key], |row| row.get(0));
    Ok(value.optional()?)
}

fn set_meta(connection: &Connection, key: &str, value: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO meta (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value";
    connection.prepare_cached(SQL)?.execute((key, value))?;
    Ok(())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    restrict_to_owner(path).map_err(|source| StoreError::Unwritable {
        path: path.to_path_buf(),
        source,
    })?;
    // What is lost with the power is indexed again: nothing here waits for the disk.
    connection.execute_batch(
        "PRAGMA page_size = 8192;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = NORMAL;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;
         PRAGMA journal_size_limit = 16777216;",
    )?;
    fold_log(&connection);
    Ok(connection)
}

fn remove(path: &Path) -> Result<(), StoreError> {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        match fs::remove_file(&name) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Unwritable {
                    path: name.into(),
                    source,
                });
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}
