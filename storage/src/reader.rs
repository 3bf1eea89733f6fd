//! Read-only connections, so that reading never waits for writing.

use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::{StoreError, View};

/// How long closing waits for reads under way.
const CLOSE_WAIT_MAX: Duration = Duration::from_secs(3);

/// A fixed pool of read-only connections on one database file.
#[derive(Debug)]
pub struct Reader {
    pool: Mutex<Pool>,
    returned: Condvar,
}

#[derive(Debug)]
struct Pool {
    idle: Vec<Connection>,
    /// All connections there are, those in use included.
    open: usize,
    closed: bool,
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
            pool: Mutex::new(Pool {
                idle,
                open: connections,
                closed: false,
            }),
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
        let mut pool = self.lock();
        let connection = loop {
            if pool.closed {
                return Err(StoreError::Closed.into());
            }
            match pool.idle.pop() {
                Some(connection) => break connection,
                None => {
                    pool = self
                        .returned
                        .wait(pool)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        };
        drop(pool);
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

    /// Closes all connections, so that the file can be left alone: waits a while for those in use,
    /// and refuses every further read.
    pub fn close(&self) {
        let mut pool = self.lock();
        pool.closed = true;
        let closing = std::mem::take(&mut pool.idle);
        pool.open -= closing.len();
        self.returned.notify_all();
        drop(closing);
        let in_use = |pool: &mut Pool| pool.open > 0;
        // Whoever still reads after that keeps the file open; nothing is lost by it.
        let waited = self
            .returned
            .wait_timeout_while(pool, CLOSE_WAIT_MAX, in_use);
        drop(waited);
    }

    fn lock(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
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
            let mut pool = self.reader.lock();
            if pool.closed {
                pool.open -= 1;
                drop(connection);
            } else {
                pool.idle.push(connection);
            }
            drop(pool);
            self.reader.returned.notify_one();
        }
    }
}
