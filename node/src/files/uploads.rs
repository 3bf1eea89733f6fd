//! All uploads of this node: whose they are, how many somebody may have, and when they end.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures::Stream;
use parking_lot::Mutex;
use storage::{Blobs, Claim, Hash, Id};
use sync::names::file_name;
use sync::payload::Attachment;

use super::upload::{Growth, Record, Upload};
use super::{FileBounds, FileError, Files, blocking};
use crate::host::Host;
use crate::time::now_ms;

/// Uploads that one person may have begun and not posted.
pub(crate) const UPLOADS_MAX: usize = 64;
/// How much they may be together, in largest files.
const LARGEST_MAX: u64 = 10;
/// How long an upload is kept that nobody posts.
const KEPT_MS: u64 = 24 * 3_600 * 1_000;
/// Content that was kept within this time may be about to be posted.
const SETTLED: Duration = Duration::from_secs(3_600);
const SWEEP_EVERY: Duration = Duration::from_secs(600);

/// The uploads, by their ids.
#[derive(Debug)]
pub(crate) struct Uploads {
    blobs: Arc<Blobs>,
    bounds: FileBounds,
    known: Mutex<BTreeMap<Id, Arc<Upload>>>,
}

/// Files of a message that is to be posted. Nobody removes their content while the claims are held.
#[derive(Debug)]
pub(crate) struct ToPost {
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) claims: Vec<Claim>,
}

impl Uploads {
    /// What an earlier run of this node has left.
    pub(super) fn load(blobs: Arc<Blobs>, bounds: FileBounds) -> Self {
        let mut known = BTreeMap::new();
        for name in blobs.parts().unwrap_or_default() {
            let id = name.strip_suffix(".json").and_then(|id| Id::parse(id).ok());
            let Some(id) = id else { continue };
            let text = std::fs::read(blobs.part(&name)).unwrap_or_default();
            match serde_json::from_slice::<Record>(&text) {
                Ok(record) => {
                    known.insert(id, Arc::new(Upload::new(id, record, Arc::clone(&blobs))));
                }
                Err(error) => tracing::warn!(%id, %error, "an unfinished upload is unreadable"),
            }
        }
        Self {
            blobs,
            bounds,
            known: Mutex::new(known),
        }
    }

    /// Begins an upload of so many bytes, or of at most so many.
    pub(crate) async fn begin(
        &self,
        user: Id,
        typed_name: &str,
        size: u64,
    ) -> Result<Arc<Upload>, FileError> {
        let name = file_name(typed_name).ok_or(FileError::NoName)?;
        if size > self.bounds.file_bytes_max {
            return Err(FileError::TooLarge);
        }
        self.blobs.usable()?;
        let mut tail = [0; 8];
        getrandom::fill(&mut tail).map_err(std::io::Error::other)?;
        let id = Id::from_parts(now_ms() << 16, u64::from_le_bytes(tail));
        let record = Record::new(user, name, size);
        let upload = Arc::new(Upload::new(id, record, Arc::clone(&self.blobs)));
        let free = self.blobs.free_bytes()?;
        {
            let mut known = self.known.lock();
            self.has_room(&known, user, size, free)?;
            known.insert(id, Arc::clone(&upload));
        }
        if let Err(error) = upload.keep_record().await {
            self.known.lock().remove(&id);
            return Err(error);
        }
        Ok(upload)
    }

    fn has_room(
        &self,
        known: &BTreeMap<Id, Arc<Upload>>,
        user: Id,
        size: u64,
        free: u64,
    ) -> Result<(), FileError> {
        let (mut count, mut own, mut coming) = (0, size, size);
        for upload in known.values() {
            let record = upload.record.lock();
            if record.whole.is_none() {
                coming = coming.saturating_add(record.size.saturating_sub(record.received));
            }
            if record.user == user && !record.posted {
                count += 1;
                own = own.saturating_add(record.size);
            }
        }
        let own_max = self.bounds.file_bytes_max.saturating_mul(LARGEST_MAX);
        if count >= UPLOADS_MAX || own > own_max {
            return Err(FileError::TooMany);
        }
        if free < coming.saturating_add(self.bounds.reserve_bytes) {
            return Err(FileError::Reserve);
        }
        Ok(())
    }

    /// Somebody's upload; others' are not there.
    pub(crate) fn find(&self, id: Id, user: Id) -> Result<Arc<Upload>, FileError> {
        let upload = self.known.lock().get(&id).cloned();
        let own = upload.filter(|upload| upload.record.lock().user == user);
        own.ok_or(FileError::NotFound)
    }

    /// When an upload ends, in milliseconds since 1970 UTC.
    pub(crate) fn end_of(upload: &Upload) -> u64 {
        upload.record.lock().begun_ms.saturating_add(KEPT_MS)
    }

    /// Writes what a request brings. It goes on when the request is dropped, to note what came.
    pub(crate) async fn write<E: Send + 'static>(
        &self,
        upload: &Arc<Upload>,
        offset: u64,
        body: impl Stream<Item = Result<Bytes, E>> + Send + Unpin + 'static,
        ends_with_body: bool,
    ) -> Result<u64, FileError> {
        let growth = Growth {
            reserve_bytes: self.bounds.reserve_bytes,
            ends_with_body,
        };
        let upload = Arc::clone(upload);
        let writing = tokio::spawn(async move { upload.write(offset, body, growth).await });
        writing.await.map_err(std::io::Error::other)?
    }

    /// Forgets an upload. Its bytes go, unless they are whole and so may be another's, too.
    pub(crate) async fn end(&self, upload: &Upload) -> Result<(), FileError> {
        upload.remove().await?;
        self.known.lock().remove(&upload.id);
        Ok(())
    }

    /// The files of somebody's uploads, to be posted while the claims to them are held. `None`
    /// where one is not whole.
    pub(crate) fn attachments(&self, ids: &[Id], user: Id) -> Result<Option<ToPost>, FileError> {
        let mut attachments = Vec::with_capacity(ids.len());
        let mut claims = Vec::with_capacity(ids.len());
        for id in ids {
            let upload = self.find(*id, user)?;
            let Some(whole) = upload.whole() else {
                return Ok(None);
            };
            claims.push(self.blobs.claim(whole.hash));
            // The message that had it before may have been erased, and its content with it.
            if self.blobs.size_of(whole.hash).is_none() {
                self.blobs.usable()?;
                return Err(FileError::NotFound);
            }
            attachments.push(Attachment {
                hash: whole.hash,
                size: whole.size,
                name: upload.name(),
                content_type: whole.content_type,
                dimensions: whole.dimensions,
            });
        }
        Ok(Some(ToPost {
            attachments,
            claims,
        }))
    }

    /// A message has these. They are kept for a while, for whoever posts it again as the answer was
    /// lost, but are not served by their ids any more.
    pub(crate) async fn posted(&self, ids: &[Id], user: Id) {
        for id in ids {
            let Ok(upload) = self.find(*id, user) else {
                continue;
            };
            upload.record.lock().posted = true;
            if let Err(error) = upload.keep_record().await {
                tracing::debug!(%error, "it was not noted that an upload is posted");
            }
        }
    }

    fn expired(&self, now_ms: u64) -> Vec<Arc<Upload>> {
        let known = self.known.lock();
        let is_over = |upload: &&Arc<Upload>| Self::end_of(upload) <= now_ms;
        known.values().filter(is_over).cloned().collect()
    }

    /// Whether an upload that is still kept has this content.
    pub(super) fn has(&self, hash: Hash) -> bool {
        let known = self.known.lock();
        known.values().any(|upload| {
            let record = upload.record.lock();
            !record.posted
                && record
                    .whole
                    .as_ref()
                    .is_some_and(|whole| whole.hash == hash)
        })
    }

    /// Finishes what the process was ended in the middle of, and removes bytes of no upload.
    async fn tidy(&self) {
        let known: Vec<_> = self.known.lock().values().cloned().collect();
        for upload in known {
            if let Err(error) = upload.finish_what_is_left().await {
                tracing::debug!(%error, "an upload could not be finished");
                drop(self.end(&upload).await);
            }
        }
        for name in self.blobs.parts().unwrap_or_default() {
            let id = name
                .strip_suffix(".bytes")
                .and_then(|id| Id::parse(id).ok());
            if id.is_some_and(|id| !self.known.lock().contains_key(&id)) {
                drop(std::fs::remove_file(self.blobs.part(&name)));
            }
        }
        self.drop_old_parts();
    }

    /// Removes what was begun long ago and nobody goes on with: files on their way from other nodes,
    /// and records that were being written when the process was ended.
    fn drop_old_parts(&self) {
        let kept = Duration::from_millis(KEPT_MS);
        for name in self.blobs.parts().unwrap_or_default() {
            let path = self.blobs.part(&name);
            let is_other = name.ends_with(".fetched") || name.ends_with(".new");
            let written = std::fs::metadata(&path).and_then(|known| known.modified());
            let age = written.ok().and_then(|written| written.elapsed().ok());
            if is_other && age.is_some_and(|age| age > kept) {
                drop(std::fs::remove_file(path));
            }
        }
    }
}

impl Files {
    /// Ends uploads that were not posted in time. Of a posted one the content is its message's.
    async fn sweep(&self, host: &Host) -> Result<(), FileError> {
        for upload in self.uploads().expired(now_ms()) {
            let (whole, posted) = (upload.whole(), upload.is_posted());
            if self.uploads().end(&upload).await.is_err() {
                continue;
            }
            if let Some(whole) = whole.filter(|_| !posted) {
                self.set_aside(host, whole.hash, SETTLED).await?;
            }
        }
        self.uploads().drop_old_parts();
        if !host.is_deriving() {
            let (files, host) = (self.clone(), host.clone());
            blocking(move || Ok(files.drop_unneeded_parts(&host)?)).await?;
        }
        Ok(())
    }
}

/// Ends uploads that nobody goes on with, for as long as the node runs.
pub(super) async fn sweep_now_and_then(files: Files, host: Host) {
    if files.blobs().usable().is_ok() {
        files.uploads().tidy().await;
    }
    loop {
        tokio::time::sleep(SWEEP_EVERY).await;
        if files.blobs().usable().is_err() {
            continue;
        }
        if let Err(error) = files.sweep(&host).await {
            tracing::debug!(%error, "old uploads could not be looked through");
        }
    }
}
