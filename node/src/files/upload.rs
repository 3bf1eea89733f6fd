//! One upload: what it is to become, how far it has come, and writing the next bytes of it.

use std::io::{self, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::{Stream, StreamExt as _};
use parking_lot::Mutex;
use serde::{Deserialize, Serialize};
use storage::{Blobs, Hash, Id, Kept, write_durably};
use tokio::fs::{File, OpenOptions};
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::location::remove_location;
use super::{FileError, blocking, kind_of};
use crate::time::now_ms;

/// How much is gathered before it is written.
const WRITE_BYTES: usize = 256 * 1024;
/// How much is written before it is made durable. After a power cut an upload goes on from there.
const DURABLE_BYTES: u64 = 8 * 1024 * 1024;
/// How long a client may send nothing.
const PIECE_WAIT_MAX: Duration = Duration::from_secs(60);
/// How long the request before may take to make durable what it has.
const TURN_WAIT_MAX: Duration = Duration::from_secs(5);

/// A file that is whole and durable here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Whole {
    pub(crate) hash: Hash,
    pub(crate) size: u64,
    pub(crate) content_type: String,
    pub(crate) dimensions: Option<(u32, u32)>,
}

/// What is kept of an upload beside its bytes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) user: Id,
    pub(super) name: String,
    /// The whole file's length; what it may be at most while that is not known.
    pub(super) size: u64,
    pub(super) begun_ms: u64,
    /// How much of it is durable.
    pub(super) received: u64,
    pub(super) whole: Option<Whole>,
    /// A message has it.
    pub(super) posted: bool,
}

/// An upload, shared by those who write it and those who ask for it.
#[derive(Debug)]
pub(crate) struct Upload {
    pub(crate) id: Id,
    pub(super) record: Mutex<Record>,
    blobs: Arc<Blobs>,
    /// Held by the one request that writes.
    turn: tokio::sync::Mutex<()>,
    /// Ends the request that writes.
    writer: Mutex<CancellationToken>,
}

/// What an upload still needs to know of where it may grow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Growth {
    pub(super) reserve_bytes: u64,
    /// The length is what came, once the body ends.
    pub(super) ends_with_body: bool,
}

impl Upload {
    pub(super) fn new(id: Id, record: Record, blobs: Arc<Blobs>) -> Self {
        Self {
            id,
            record: Mutex::new(record),
            blobs,
            turn: tokio::sync::Mutex::default(),
            writer: Mutex::default(),
        }
    }

    pub(crate) fn name(&self) -> String {
        self.record.lock().name.clone()
    }

    pub(crate) fn size(&self) -> u64 {
        self.record.lock().size
    }

    /// How much of it is durable.
    pub(crate) fn received(&self) -> u64 {
        self.record.lock().received
    }

    pub(crate) fn whole(&self) -> Option<Whole> {
        self.record.lock().whole.clone()
    }

    pub(crate) fn is_posted(&self) -> bool {
        self.record.lock().posted
    }

    /// A new request is the one that counts: the one before may hang on a connection that is dead.
    fn take_over(&self) -> CancellationToken {
        let mine = CancellationToken::new();
        std::mem::replace(&mut *self.writer.lock(), mine.clone()).cancel();
        mine
    }

    /// How much has come, once whoever wrote has put it down.
    pub(crate) async fn offset(&self) -> Result<u64, FileError> {
        let _mine = self.take_over();
        let _turn = self.wait_for_turn().await?;
        Ok(self.record.lock().received)
    }

    async fn wait_for_turn(&self) -> Result<tokio::sync::MutexGuard<'_, ()>, FileError> {
        let turn = timeout(TURN_WAIT_MAX, self.turn.lock()).await;
        turn.map_err(|_| FileError::TakenOver)
    }

    /// Writes what comes from `offset` on; answers how much is durable then. With the last byte the
    /// file is whole, and durable, before this answers.
    pub(super) async fn write<E: Send>(
        &self,
        offset: u64,
        body: impl Stream<Item = Result<Bytes, E>> + Send + Unpin,
        growth: Growth,
    ) -> Result<u64, FileError> {
        let stop = self.take_over();
        let _turn = self.wait_for_turn().await?;
        let (received, size, whole) = {
            let record = self.record.lock();
            (record.received, record.size, record.whole.is_some())
        };
        if offset != received {
            return Err(FileError::Offset(received));
        }
        if whole {
            return Ok(received);
        }
        self.blobs.usable()?;
        let mut writer = Writer::open(self, received).await?;
        let ended = writer.take(body, &stop, (size, growth)).await;
        // What came counts, however the request ended.
        let noted = writer.note().await;
        ended.and(noted)?;
        if growth.ends_with_body {
            let mut record = self.record.lock();
            record.size = record.received;
        }
        let (received, size) = {
            let record = self.record.lock();
            (record.received, record.size)
        };
        if received == size {
            self.finish().await?;
        }
        Ok(received)
    }

    /// Finishes an upload whose last byte had come when the process was ended.
    pub(super) async fn finish_what_is_left(&self) -> Result<(), FileError> {
        let _turn = self.wait_for_turn().await?;
        let is_left = {
            let record = self.record.lock();
            record.whole.is_none() && record.received == record.size
        };
        if is_left {
            self.finish().await?;
        }
        Ok(())
    }

    /// Looks at the file, makes it durable and puts it where it is found by its hash.
    async fn finish(&self) -> Result<(), FileError> {
        let (blobs, part) = (Arc::clone(&self.blobs), self.bytes_path());
        let (whole, claim) = blocking(move || {
            let mut file = std::fs::OpenOptions::new()
                .read(true)
                .write(true)
                .open(&part)?;
            remove_location(&mut file)?;
            let kind = kind_of(&mut file)?;
            let Kept { hash, size, claim } = blobs.keep(&part, None)?;
            let whole = Whole {
                hash,
                size,
                content_type: kind.content_type.to_owned(),
                dimensions: kind.dimensions,
            };
            Ok((whole, claim))
        })
        .await?;
        self.record.lock().whole = Some(whole);
        // From here on the upload itself says that its content is needed.
        drop(claim);
        self.keep_record().await
    }

    pub(super) async fn keep_record(&self) -> Result<(), FileError> {
        let (path, record) = (self.record_path(), self.record.lock().clone());
        blocking(move || {
            let text = serde_json::to_vec(&record).map_err(io::Error::other)?;
            Ok(write_durably(&path, &text)?)
        })
        .await
    }

    /// Ends whoever writes and removes what there is.
    pub(super) async fn remove(&self) -> Result<(), FileError> {
        let _mine = self.take_over();
        let _turn = self.wait_for_turn().await?;
        let (record, bytes) = (self.record_path(), self.bytes_path());
        blocking(move || {
            for path in [bytes, record] {
                match std::fs::remove_file(path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => {
                        return Err(error.into());
                    }
                    Ok(()) | Err(_) => {}
                }
            }
            Ok(())
        })
        .await
    }

    pub(super) fn bytes_path(&self) -> PathBuf {
        self.blobs.part(&format!("{}.bytes", self.id))
    }

    fn record_path(&self) -> PathBuf {
        self.blobs.part(&format!("{}.json", self.id))
    }
}

/// The bytes of one request on their way to the disk.
struct Writer<'u> {
    upload: &'u Upload,
    file: File,
    gathered: BytesMut,
    /// On the disk or on the way there.
    written: u64,
    durable: u64,
}

impl<'u> Writer<'u> {
    async fn open(upload: &'u Upload, received: u64) -> Result<Self, FileError> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let mut file = options.open(upload.bytes_path()).await?;
        // What lies beyond was never said to be here.
        file.set_len(received).await?;
        file.seek(SeekFrom::Start(received)).await?;
        Ok(Self {
            upload,
            file,
            gathered: BytesMut::with_capacity(WRITE_BYTES),
            written: received,
            durable: received,
        })
    }

    async fn take<E: Send>(
        &mut self,
        mut body: impl Stream<Item = Result<Bytes, E>> + Send + Unpin,
        stop: &CancellationToken,
        (size, growth): (u64, Growth),
    ) -> Result<(), FileError> {
        loop {
            let piece = tokio::select! {
                () = stop.cancelled() => return Err(FileError::TakenOver),
                piece = timeout(PIECE_WAIT_MAX, body.next()) => piece.map_err(|_| FileError::TooSlow)?,
            };
            let Some(piece) = piece else { return Ok(()) };
            let piece = piece.map_err(|_| FileError::CutOff)?;
            let reached = self.written + self.gathered.len() as u64 + piece.len() as u64;
            if reached > size {
                return Err(FileError::TooLarge);
            }
            self.gathered.extend_from_slice(&piece);
            if self.gathered.len() >= WRITE_BYTES {
                self.flush().await?;
            }
            if self.written - self.durable >= DURABLE_BYTES {
                if self.upload.blobs.free_bytes()? < growth.reserve_bytes {
                    return Err(FileError::Reserve);
                }
                self.note().await?;
            }
        }
    }

    async fn flush(&mut self) -> Result<(), FileError> {
        self.file.write_all(&self.gathered).await?;
        self.written += self.gathered.len() as u64;
        self.gathered.clear();
        Ok(())
    }

    /// Makes durable what there is, and notes it.
    async fn note(&mut self) -> Result<(), FileError> {
        self.flush().await?;
        self.file.flush().await?;
        self.file.sync_data().await?;
        self.durable = self.written;
        self.upload.record.lock().received = self.written;
        self.upload.keep_record().await
    }
}

impl Record {
    pub(super) fn new(user: Id, name: String, size: u64) -> Self {
        Self {
            user,
            name,
            size,
            begun_ms: now_ms(),
            received: 0,
            whole: None,
            posted: false,
        }
    }
}
