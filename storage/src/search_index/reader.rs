//! Searching, beside the one connection that writes.

use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use super::place;
use crate::{Id, StoreError};

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// In the words' query language: words in quotes, `AND`, `OR`, `NOT`. Everything when empty.
    pub words: String,
    /// Only what stands at or after this time in its channel, in milliseconds since 1970.
    pub from_ms: Option<u64>,
    /// Only what stands before this time.
    pub before_ms: Option<u64>,
    /// Only what comes after the document of this number, when the newest come first.
    pub below: Option<i64>,
}

/// A fixed pool of read-only connections to the index.
#[derive(Debug)]
pub struct SearchReader {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl SearchReader {
    pub(super) fn open(path: &Path, connections: usize) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut idle = Vec::with_capacity(connections);
        for _ in 0..connections {
            let connection = Connection::open_with_flags(path, flags)?;
            connection.execute_batch(
                "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;
                 PRAGMA cache_size = -16000; PRAGMA query_only = ON;",
            )?;
            idle.push(connection);
        }
        Ok(Self {
            idle: Mutex::new(idle),
            returned: Condvar::new(),
        })
    }

    /// Shows the messages that have the words, newest first, until `visit` has seen enough and
    /// answers `false`. With each comes its number, below which a search can go on. Blocks while
    /// all connections are busy.
    ///
    /// # Errors
    /// What `visit` answers, or the engine fails.
    pub fn search<E: From<StoreError>>(
        &self,
        sought: &Sought,
        mut visit: impl FnMut(i64, Id) -> Result<bool, E>,
    ) -> Result<(), E> {
        let connection = self.take();
        let answer = search(&connection, sought, &mut visit);
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(connection);
        drop(idle);
        self.returned.notify_one();
        answer
    }

    fn take(&self) -> Connection {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = idle.pop() {
                return connection;
            }
            let waited = self.returned.wait(idle);
            idle = waited.unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn search<E: From<StoreError>>(
    connection: &Connection,
    sought: &Sought,
    visit: &mut impl FnMut(i64, Id) -> Result<bool, E>,
) -> Result<(), E> {
    const ALL: &str = "SELECT no, message FROM documents WHERE no < ?1 AND no >= ?2 AND ?3 = ''
         ORDER BY no DESC";
    // The word list comes first, whatever the planner thinks: it is what narrows.
    const NAMED: &str = "SELECT d.no, d.message FROM words CROSS JOIN documents d
         ON d.no = words.rowid WHERE words MATCH ?3 AND words.rowid < ?1 AND words.rowid >= ?2
         ORDER BY words.rowid DESC";
    let before = sought.before_ms.map_or(i64::MAX, place);
    let below = before.min(sought.below.unwrap_or(i64::MAX));
    let from = sought.from_ms.map_or(0, place);
    let words = sought.words.as_str();
    let sql = if words.is_empty() { ALL } else { NAMED };
    let mut statement = connection.prepare_cached(sql).map_err(StoreError::from)?;
    let rows = statement.query_map((below, from, words), |row| Ok((row.get(0)?, row.get(1)?)));
    for row in rows.map_err(StoreError::from)? {
        let (no, message) = row.map_err(StoreError::from)?;
        if !visit(no, message)? {
            break;
        }
    }
    Ok(())
}
