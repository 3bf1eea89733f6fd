//! Read-only connections, so that reading never waits for writing.

use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use crate::{StoreError, View};

/// A fixed pool of read-only connections on one database file.
#[derive(Debug)]
pub struct Reader {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl Reader {
    pub(crate) fn open(path: &Path, connections: usize) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut idle = Vec::with_capacity(connections);
        for _ in 0..connections {
            let connection = Connection::open_with_flags(path, flags)?;
            connection.execute_batch(
                "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;
                 PRAGMA cache_size = -4000; PRAGMA query_only = ON;",
            )?;
            crate::store::keep_plans(&connection)?;
            connection.set_prepared_statement_cache_capacity(64);
            idle.push(connection);
        }
        Ok(Self {
            idle: Mutex::new(idle),
            returned: Condvar::new(),
        })
    }

    /// Runs queries on one consistent state of the database. Blocks while all connections are
    /// busy, so call it where blocking is allowed.
    ///
    /// # Errors
    /// What `query` answers, or the engine fails.
    pub fn read<T, E: From<StoreError>>(
        &self,
        query: impl FnOnce(View<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = loop {
            match idle.pop() {
                Some(connection) => break connection,
                None => {
                    idle = self
                        .returned
                        .wait(idle)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        };
        drop(idle);
        let lease = Lease {
            reader: self,
            connection: Some(connection),
        };
        let connection = lease
            .connection
            .as_ref()
            .expect("a lease holds its connection");
        connection
            .prepare_cached("BEGIN")
            .and_then(|mut begin| begin.execute([]))
            .map_err(StoreError::from)?;
        let answer = query(View { connection });
        connection
            .prepare_cached("ROLLBACK")
            .and_then(|mut end| end.execute([]))
            .map_err(StoreError::from)?;
        answer
    }
}

struct Lease<'r> {
    reader: &'r Reader,
    connection: Option<Connection>,
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            if !connection.is_autocommit() {
                let _ = connection.execute_batch("ROLLBACK");
            }
            self.reader
                .idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(connection);
            self.reader.returned.notify_one();
        }
    }
}
