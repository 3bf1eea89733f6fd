//! Files that people share: what is being uploaded, what is kept, and links to it.
//!
//! Content is in [`storage::Blobs`]; which message names it, and so who may read it, is in the views.
//! What was uploaded and not posted yet is known at this node only, and to its uploader only.

mod collecting;
mod exchange;
mod fetching;
mod kind;
mod link;
mod location;
mod scrubbing;
mod thumbnails;
mod unnamed;
mod upload;
mod uploads;
mod watching;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;
use storage::{BlobError, Blobs, Hash, NodeId, StoreError};

use crate::config::Config;
use crate::host::Host;

use self::fetching::{Fetching, Waiting};
pub(crate) use self::kind::{Kind, kind_of};
pub(crate) use self::link::{LinkError, issue_link, thumbnail_link, verify_link};
use self::thumbnails::Thumbnails;
pub(crate) use self::thumbnails::{Shown, Thumbnail, is_picture};
pub(crate) use self::unnamed::report;
pub(crate) use self::upload::Upload;
pub(crate) use self::uploads::{ToPost, UPLOADS_MAX, Uploads};

/// The file beside the database that remembers which folder has the files.
const NOTE: &str = "files-folder";
/// Where they are unless it is said.
const FOLDER: &str = "files";

/// Everything about files at this node; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Files(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    blobs: Arc<Blobs>,
    uploads: Uploads,
    thumbnails: Thumbnails,
    fetching: Fetching,
    fetching_in_background: Waiting,
    /// Found at the last look through the folder: that most of all content seems to be unnamed.
    most_unnamed: Mutex<Option<unnamed::Held>>,
    bounds: FileBounds,
}

/// How large, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileBounds {
    /// The largest file, in bytes.
    pub(crate) file_bytes_max: u64,
    /// What the disk has to keep free, in bytes.
    pub(crate) reserve_bytes: u64,
}

/// Why a file can't be uploaded, kept or read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    /// No such upload, or it is somebody else's.
    #[error("there is no such upload")]
    NotFound,
    #[error("nothing is left of the file's name")]
    NoName,
    #[error("the file is too large")]
    TooLarge,
    #[error("too many uploads, or too large ones together")]
    TooMany,
    /// The next byte is another one than was sent.
    #[error("the upload goes on at byte {0}")]
    Offset(u64),
    /// Somebody else writes this upload by now.
    #[error("another request goes on with the upload")]
    TakenOver,
    #[error("the body ended early")]
    CutOff,
    #[error("the body takes too long")]
    TooSlow,
    #[error("the disk is nearly full")]
    Reserve,
    #[error(transparent)]
    Blob(#[from] BlobError),
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        let is_full = matches!(
            error.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
        );
        if is_full {
            Self::Reserve
        } else {
            Self::Blob(error.into())
        }
    }
}

impl Files {
    /// Must be called within the async runtime.
    pub(crate) fn open(config: &Config, host: &Host) -> Self {
        let (folder, note) = places(config);
        let blobs = Arc::new(open_blobs(&folder, &note, host.node().id));
        let bounds = bounds(config);
        let uploads = Uploads::load(Arc::clone(&blobs), bounds);
        let thumbnails = Thumbnails::start(Arc::clone(&blobs), bounds.reserve_bytes);
        let files = Self(Arc::new(Parts {
            blobs,
            uploads,
            thumbnails,
            fetching: Fetching::default(),
            fetching_in_background: Waiting::default(),
            most_unnamed: Mutex::default(),
            bounds,
        }));
        tokio::spawn(collecting::remove_what_is_erased(
            files.clone(),
            host.clone(),
        ));
        tokio::spawn(scrubbing::read_now_and_then(files.clone(), host.clone()));
        tokio::spawn(unnamed::look_now_and_then(files.clone(), host.clone()));
        tokio::spawn(watching::watch(files.clone(), host.clone()));
        tokio::spawn(uploads::sweep_now_and_then(files.clone(), host.clone()));
        tokio::spawn(exchange::give_to_all(files.clone(), host.clone()));
        tokio::spawn(fetching::fetch_what_is_named(files.clone(), host.clone()));
        files
    }

    pub(crate) fn bounds(&self) -> FileBounds {
        self.0.bounds
    }

    pub(crate) fn uploads(&self) -> &Uploads {
        &self.0.uploads
    }

    pub(crate) fn blobs(&self) -> &Arc<Blobs> {
        &self.0.blobs
    }

    pub(crate) fn has(&self, hash: Hash) -> bool {
        self.0.blobs.size_of(hash).is_some()
    }

    /// Whether something needs a content: a message that names it, or an upload that may be posted
    /// yet. Where that can't be said, it is needed.
    fn is_needed(&self, host: &Host, hash: Hash) -> bool {
        let named = host.read(|view| view.is_named(hash));
        named.unwrap_or(true) || self.uploads().has(hash)
    }

    /// The same; where that can't be said, it is not sure.
    fn is_surely_needed(&self, host: &Host, hash: Hash) -> bool {
        let named = host.read(|view| view.is_named(hash));
        named.is_ok_and(|named| named || self.uploads().has(hash))
    }
}

/// Where the files of a node are, and the file that remembers that.
fn places(config: &Config) -> (PathBuf, PathBuf) {
    let folder = config.upload_dir.clone();
    let folder = folder.unwrap_or_else(|| config.data_dir.join(FOLDER));
    (folder, config.data_dir.join(NOTE))
}

fn bounds(config: &Config) -> FileBounds {
    FileBounds {
        file_bytes_max: config.max_upload_bytes,
        reserve_bytes: config.disk_reserve_bytes,
    }
}

fn open_blobs(folder: &Path, note: &Path, node: NodeId) -> Blobs {
    let (blobs, wrong) = Blobs::open(folder, note, node, fresh_marker());
    if let Some(error) = wrong {
        tracing::warn!(%error, "files can't be uploaded or read; everything else goes on");
    }
    blobs
}

/// Digits for a folder that is begun. Without luck two are called alike, and are told apart by the
/// node and the note anyway.
fn fresh_marker() -> [u8; 16] {
    let mut fresh = [0; 16];
    if let Err(error) = getrandom::fill(&mut fresh) {
        tracing::debug!(%error, "no random digits for a folder of files");
    }
    fresh
}

/// The database can't tell what is named.
fn unreadable(error: StoreError) -> FileError {
    io::Error::other(error).into()
}

/// Runs what may wait for a disk where that is allowed.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, FileError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(io::Error::other(error).into()),
    }
}
