//! What can go wrong between the process and the disk.

use std::path::PathBuf;

/// A failure of the store. Nothing of the transaction that met it has been kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk or the quota is full.
    #[error("the disk that holds the data folder is full")]
    Full,
    /// Another process runs on this data folder.
    #[error("another process is already using the data folder {0}")]
    InUse(PathBuf),
    /// The folder or the file can't be created or written.
    #[error("the data folder {path} can't be written: {source}")]
    Unwritable {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The database was written by a newer version of this program.
    #[error(
        "the database has version {found}, this program knows versions up to {known}; use the newer program again"
    )]
    Newer { found: i64, known: i64 },
    /// The database was written before its format was settled.
    #[error(
        "the database was made by a trial version of this program, whose data can't be taken over; move localchat.db away and join the mesh again"
    )]
    Trial,
    /// A stored value does not have the form this program writes.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// The node is stopping; nothing is read any more.
    #[error("the database is closed")]
    Closed,
    /// The disk or its file system refuses to be read or written.
    #[error("the disk that holds the data folder fails: {0}")]
    Failing(String),
    /// Everything else the database engine reports.
    #[error("database: {0}")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied,
            ) => Self::Failing(error.to_string()),
            _ => Self::Engine(Box::new(error)),
        }
    }
}
