//! The write connection: one per process, one transaction at a time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use crate::declared;
use crate::lineage::Lineage;
use crate::migrations;
use crate::nonces::FreshNonces;
use crate::registers::RegisterSums;
use crate::streaks::Streaks;
use crate::{Reader, StoreError, View};

const DATABASE: &str = "localchat.db";
const LOCK: &str = "localchat.lock";

/// How hard a commit tries to reach the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A committed transaction survives power loss (`synchronous=FULL`).
    Full,
    /// For simulations, whose faults do not include power loss: nothing waits for the disk.
    None,
}

/// The only connection that writes. All writes happen between [`Store::begin`] and
/// [`Store::commit`].
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) lineage: Arc<Lineage>,
    pub(crate) fresh_nonces: FreshNonces,
    pub(crate) register_sums: RegisterSums,
    pub(crate) streaks: Streaks,
    path: Option<PathBuf>,
    _lock: Option<File>,
}

impl Store {
    /// Opens or creates the store in `folder` and brings its schema up to date.
    ///
    /// # Errors
    /// The folder can't be written, is in use by another process, or holds a database of a newer
    /// version.
    pub fn open(folder: &Path, durability: Durability) -> Result<Self, StoreError> {
        let unwritable = |source| StoreError::Unwritable {
            path: folder.to_path_buf(),
            source,
        };
        make_private(folder).map_err(unwritable)?;
        let lock = File::create(folder.join(LOCK)).map_err(unwritable)?;
        restrict_to_owner(&folder.join(LOCK)).map_err(unwritable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::InUse(folder.to_path_buf())),
            Err(TryLockError::Error(source)) => return Err(unwritable(source)),
        }
        let path = folder.join(DATABASE);
        let connection = Connection::open(&path)?;
        restrict_to_owner(&path).map_err(unwritable)?;
        let mut store = Self::from_connection(connection, durability)?;
        fold_log(&store.connection);
        store.path = Some(path);
        store._lock = Some(lock);
        Ok(store)
    }

    /// Whether there is a store in a folder.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        folder.join(DATABASE).is_file()
    }

    /// Puts the store of another folder in the place of the one in `folder`, whose files are kept
    /// under names that end in `suffix`. Neither may be open. Answers where the old file is.
    ///
    /// # Errors
    /// A file can't be renamed.
    pub fn replace(folder: &Path, with: &Path, suffix: &str) -> Result<PathBuf, StoreError> {
        let unwritable = |source| StoreError::Unwritable {
            path: folder.to_path_buf(),
            source,
        };
        for ending in ["-wal", "-shm"] {
            let beside = folder.join(format!("{DATABASE}{ending}"));
            if beside.exists() {
                let aside = folder.join(format!("{DATABASE}.{suffix}{ending}"));
                fs::rename(beside, aside).map_err(unwritable)?;
            }
        }
        let aside = folder.join(format!("{DATABASE}.{suffix}"));
        fs::rename(folder.join(DATABASE), &aside).map_err(unwritable)?;
        fs::rename(with.join(DATABASE), folder.join(DATABASE)).map_err(unwritable)?;
        Ok(aside)
    }

    /// Opens a store that lives in memory and is gone with the value.
    ///
    /// # Errors
    /// The engine refuses, for want of memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::from_connection(Connection::open_in_memory()?, Durability::None)
    }

    /// Restores an in-memory store from the bytes of [`Store::image`].
    ///
    /// # Errors
    /// The image is not a database this program knows.
    pub fn from_image(image: &[u8]) -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        connection.deserialize_read_exact("main", image, image.len(), false)?;
        Self::from_connection(connection, Durability::None)
    }

    /// A copy of the whole database as bytes, as a backup would hold it.
    ///
    /// # Errors
    /// The engine can't serialise the database.
    pub fn image(&mut self) -> Result<Vec<u8>, StoreError> {
        Ok(self.connection.serialize("main")?.to_vec())
    }

    /// Lets the database grow by no more than so many pages, as if the disk were full then; by as
    /// many as it likes when nothing is said.
    ///
    /// # Errors
    /// The engine fails.
    pub fn limit_room(&mut self, pages: Option<u32>) -> Result<(), StoreError> {
        const UNLIMITED: u32 = u32::MAX - 1;
        let count = |row: &rusqlite::Row<'_>| row.get::<_, u32>(0);
        let most = match pages {
            Some(pages) => {
                let used = self.connection.query_row("PRAGMA page_count", [], count)?;
                used.saturating_add(pages)
            }
            None => UNLIMITED,
        };
        let set = format!("PRAGMA max_page_count = {most}");
        self.connection.query_row(&set, [], count)?;
        Ok(())
    }

    fn from_connection(connection: Connection, durability: Durability) -> Result<Self, StoreError> {
        let synchronous = match durability {
            Durability::Full => "FULL",
            Durability::None => "OFF",
        };
        leave_newer_alone(&connection)?;
        connection.execute_batch(&format!(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = {synchronous};
             PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -16000;
             PRAGMA wal_autocheckpoint = 4000;
             PRAGMA journal_size_limit = 67108864;"
        ))?;
        keep_plans(&connection)?;
        connection.set_prepared_statement_cache_capacity(256);
        migrations::run(&connection)?;
        declared::make(&connection)?;
        let mut store = Self {
            connection,
            lineage: Arc::default(),
            fresh_nonces: FreshNonces::default(),
            register_sums: RegisterSums::default(),
            streaks: Streaks::default(),
            path: None,
            _lock: None,
        };
        store.reload()?;
        Ok(store)
    }

    /// A pool of read-only connections on the same file; reads never wait for writes.
    ///
    /// # Errors
    /// The store lives in memory, or the file can't be opened.
    pub fn reader(&self, connections: usize) -> Result<Reader, StoreError> {
        let path = self
            .path
            .as_deref()
            .ok_or_else(|| StoreError::Damaged("a store in memory has no readers".to_owned()))?;
        Reader::open(path, connections)
    }

    /// Queries on the state as this connection sees it, its open transaction included.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        View {
            connection: &self.connection,
        }
    }

    /// Starts a transaction.
    ///
    /// # Errors
    /// The engine refuses.
    pub fn begin(&mut self) -> Result<(), StoreError> {
        Ok(self
            .connection
            .prepare_cached("BEGIN IMMEDIATE")?
            .execute([])
            .map(drop)?)
    }

    /// Makes everything since [`Store::begin`] durable.
    ///
    /// # Errors
    /// The disk refuses; nothing since `begin` is kept, and the caller must roll back.
    pub fn commit(&mut self) -> Result<(), StoreError> {
        Ok(self
            .connection
            .prepare_cached("COMMIT")?
            .execute([])
            .map(drop)?)
    }

    /// Forgets everything since [`Store::begin`]. Does nothing outside a transaction.
    ///
    /// # Errors
    /// The engine can't read its own file any more.
    pub fn rollback(&mut self) -> Result<(), StoreError> {
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK")?;
        }
        self.reload()
    }

    /// A value of this node's own, not replicated.
    ///
    /// # Errors
    /// The engine fails.
    pub fn meta(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT value FROM meta WHERE key = ?1";
        Ok(self
            .connection
            .prepare_cached(SQL)?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// This node's own values, as many as can be read.
    #[must_use]
    pub fn readable_meta(&self) -> Vec<(String, Vec<u8>)> {
        const SQL: &str = "SELECT key, value FROM meta";
        let Ok(mut statement) = self.connection.prepare(SQL) else {
            return Vec::new();
        };
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.into_iter()
            .flat_map(|rows| rows.map_while(Result::ok))
            .collect()
    }

    /// Stores a value of this node's own.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_meta(&mut self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO meta (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.connection.prepare_cached(SQL)?.execute((key, value))?;
        Ok(())
    }
}

/// Refuses a database of a newer version before anything is set on it; its log stays as it is when
/// the connection is closed.
fn leave_newer_alone(connection: &Connection) -> Result<(), StoreError> {
    let kept = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    connection.set_db_config(kept, true)?;
    migrations::check(connection)?;
    connection.set_db_config(kept, false)?;
    Ok(())
}

/// A statement is planned once. Without this SQLite prepares statements that may use a partial
/// index again for every value that is bound to them.
pub(crate) fn keep_plans(connection: &Connection) -> Result<(), StoreError> {
    let stable = rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG;
    connection.set_db_config(stable, true)?;
    Ok(())
}

/// Makes the folder, if it is not there, so that only its owner sees what is in it.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(unix)]
pub(crate) fn restrict_to_owner(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
pub(crate) fn restrict_to_owner(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Folds into the database what processes that were killed have left in the log beside it.
///
/// `SQLite` goes back to the log's beginning only with the second commit after it has folded all of it, and
/// forgets with the process how far it was: of a node that is killed after each commit the log grew
/// without end, and every start read all of it. Where it can't be folded, on a full disk, it stays,
/// and nothing is lost.
pub(crate) fn fold_log(connection: &Connection) {
    let fold = "PRAGMA wal_checkpoint(TRUNCATE)";
    drop(connection.query_row(fold, [], |_| Ok(())));
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use rusqlite::config::DbConfig;

    use super::*;
    use crate::SCHEMA_VERSION;

    #[test]
    fn a_database_of_a_trial_version_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path(), Durability::Full).unwrap());
        drop(Store::open(folder.path(), Durability::Full).unwrap());
        let path = folder.path().join(DATABASE);
        let older = Connection::open(&path).unwrap();
        older.execute_batch("PRAGMA application_id = 0").unwrap();
        drop(older);
        let refused = Store::open(folder.path(), Durability::Full);
        assert!(matches!(refused, Err(StoreError::Trial)));
    }

    #[test]
    fn a_newer_database_keeps_its_bytes_and_its_log() {
        let folder = tempfile::tempdir().unwrap();
        drop(Store::open(folder.path(), Durability::Full).unwrap());
        let path = folder.path().join(DATABASE);
        {
            let newer = Connection::open(&path).unwrap();
            let kept = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            newer.set_db_config(kept, true).unwrap();
            let version = SCHEMA_VERSION + 1;
            newer
                .execute_batch(&format!("PRAGMA user_version = {version}"))
                .unwrap();
        }
        let log = folder.path().join(format!("{DATABASE}-wal"));
        let before = [fs::read(&path).unwrap(), fs::read(&log).unwrap()];
        assert!(!before[1].is_empty(), "the version is still in the log");
        let refused = Store::open(folder.path(), Durability::Full);
        assert!(matches!(refused, Err(StoreError::Newer { .. })));
        assert!(before == [fs::read(&path).unwrap(), fs::read(&log).unwrap()]);
    }

    #[test]
    fn the_log_of_a_node_that_is_killed_after_each_commit_does_not_grow() {
        let killed = |folder: &Path| {
            let next = tempfile::tempdir().unwrap();
            for name in [DATABASE.to_owned(), format!("{DATABASE}-wal")] {
                fs::copy(folder.join(&name), next.path().join(&name)).unwrap();
            }
            next
        };
        let wal = |folder: &Path| {
            let log = folder.join(format!("{DATABASE}-wal"));
            fs::metadata(log).map_or(0, |log| log.len())
        };
        let mut folder = tempfile::tempdir().unwrap();
        for start in 0_u32..5 {
            let mut store = Store::open(folder.path(), Durability::Full).unwrap();
            assert_eq!(wal(folder.path()), 0, "start {start}");
            store.begin().unwrap();
            store.set_meta("start", &start.to_be_bytes()).unwrap();
            store.commit().unwrap();
            assert!(wal(folder.path()) > 0);
            folder = killed(folder.path());
        }
        let store = Store::open(folder.path(), Durability::Full).unwrap();
        let kept = store.meta("start").unwrap();
        assert_eq!(kept.as_deref(), Some(&4_u32.to_be_bytes()[..]));
    }
}
