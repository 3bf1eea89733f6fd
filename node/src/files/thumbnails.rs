//! Small pictures that are shown instead of large ones.
//!
//! They are made by one thread, one at a time, off the requests that wait for them, of pictures that
//! may have been made to hurt whoever opens them: what is taken in hand is bounded in pixels, memory
//! and time, and a decoder that gives up costs that one picture. What is made is kept beside the
//! content (see [`storage::Blobs`]) and goes with it.

mod decoding;
mod gif;
mod jpeg;
mod making;
mod moving;
mod png;
mod queue;
mod reading;
mod shrinking;
mod webp;

use std::io;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bytes::Bytes;
use lru::LruCache;
use parking_lot::Mutex;
use storage::{BlobError, Blobs, Hash};
use tokio::time::timeout;

pub(crate) use self::making::is_picture;
use self::making::{HEIGHT_MAX, Unmade, WIDTH_MAX, make};
use self::queue::Queue;
use super::{FileError, Files, blocking, kind_of};

/// How much room they take together.
const KEPT_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// A picture that is no larger in any way is shown itself.
const SMALL_BYTES_MAX: u64 = 256 * 1024;
/// How long a request waits for one to be made.
const WAIT_MAX: Duration = Duration::from_secs(15);
/// Of so many contents it is remembered that there is none, or whether they move.
const REMEMBERED_MAX: NonZeroUsize = NonZeroUsize::new(8_192).expect("more than none");

/// What is shown instead of a content.
#[derive(Debug, Clone)]
pub(crate) enum Shown {
    Made(Thumbnail),
    /// The content, as it is small.
    Itself,
    /// It is no picture, is too large, or no decoder takes it.
    Nothing,
    /// Nothing yet: too many wait, or the content can't be read now.
    Later,
}

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thumbnail {
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Bytes,
}

/// What makes thumbnails, from its start until it is dropped.
#[derive(Debug)]
pub(super) struct Thumbnails {
    queue: Arc<Queue>,
    known: Arc<Known>,
}

/// What is remembered of contents until the node stops.
#[derive(Debug)]
struct Known {
    /// There is no thumbnail of these. That the disk did not give them is no reason.
    without: Mutex<LruCache<Hash, ()>>,
    moving: Mutex<LruCache<Hash, bool>>,
}

impl Thumbnails {
    pub(super) fn start(blobs: Arc<Blobs>, reserve_bytes: u64) -> Self {
        let queue = Arc::new(Queue::default());
        let known = Arc::new(Known {
            without: Mutex::new(LruCache::new(REMEMBERED_MAX)),
            moving: Mutex::new(LruCache::new(REMEMBERED_MAX)),
        });
        let mut worker = Worker {
            queue: Arc::clone(&queue),
            known: Arc::clone(&known),
            blobs,
            reserve_bytes,
            kept_bytes: None,
        };
        let named = thread::Builder::new().name("thumbnails".to_owned());
        if let Err(error) = named.spawn(move || worker.work()) {
            tracing::warn!(%error, "no thumbnails are made");
            queue.stop();
        }
        Self { queue, known }
    }
}

impl Drop for Thumbnails {
    fn drop(&mut self) {
        self.queue.stop();
    }
}

impl Files {
    /// What is shown instead of a content that is here.
    ///
    /// # Errors
    /// The content can't be read.
    pub(crate) async fn thumbnail(&self, hash: Hash) -> Result<Shown, FileError> {
        let thumbnails = &self.0.thumbnails;
        if thumbnails.known.without.lock().get(&hash).is_some() {
            return Ok(Shown::Nothing);
        }
        let blobs = Arc::clone(self.blobs());
        if let Some(shown) = blocking(move || Ok(at_hand(&blobs, hash)?)).await? {
            return Ok(shown);
        }
        let Some(made) = thumbnails.queue.want(hash) else {
            return Ok(Shown::Later);
        };
        let made = timeout(WAIT_MAX, made).await;
        Ok(made.ok().and_then(Result::ok).unwrap_or(Shown::Later))
    }

    /// Has one made of a content that somebody will look at soon, where there is time.
    pub(crate) fn prepare_thumbnail(&self, hash: Hash) {
        self.0.thumbnails.queue.prepare(hash);
    }

    /// Whether these contents are pictures that move. What is not here, or can't be read, does not.
    pub(crate) async fn moving(&self, hashes: Vec<Hash>) -> Vec<bool> {
        let (files, count) = (self.clone(), hashes.len());
        if count == 0 {
            return Vec::new();
        }
        let looked = blocking(move || {
            let moves = |hash| files.is_moving(hash).unwrap_or(false);
            Ok(hashes.into_iter().map(moves).collect())
        });
        looked.await.unwrap_or_else(|_| vec![false; count])
    }

    fn is_moving(&self, hash: Hash) -> io::Result<bool> {
        let known = &self.0.thumbnails.known.moving;
        if let Some(moves) = known.lock().get(&hash) {
            return Ok(*moves);
        }
        let moves = moving::is_moving(&mut self.blobs().read(hash)?)?;
        known.lock().put(hash, moves);
        Ok(moves)
    }
}

/// What needs not be made.
fn at_hand(blobs: &Blobs, hash: Hash) -> io::Result<Option<Shown>> {
    if let Some(kept) = blobs.thumbnail(hash)?.and_then(unpacked) {
        return Ok(Some(Shown::Made(kept)));
    }
    let mut file = blobs.read(hash)?;
    let bytes = file.metadata()?.len();
    let kind = kind_of(&mut file)?;
    let Some((width, height)) = kind.dimensions.filter(|_| is_picture(kind.content_type)) else {
        return Ok(Some(Shown::Nothing));
    };
    let is_small = width <= WIDTH_MAX && height <= HEIGHT_MAX && bytes <= SMALL_BYTES_MAX;
    let is_shown = is_small && !moving::is_moving(&mut file)?;
    Ok(is_shown.then_some(Shown::Itself))
}

const TYPES: [&str; 2] = ["image/jpeg", "image/png"];

/// As it is kept: a byte for its type first.
fn packed(thumbnail: &Thumbnail) -> Vec<u8> {
    let is_png = thumbnail.content_type == TYPES[1];
    [&[u8::from(is_png)], &thumbnail.bytes[..]].concat()
}

fn unpacked(kept: Vec<u8>) -> Option<Thumbnail> {
    let content_type = TYPES.get(usize::from(*kept.first()?))?;
    let bytes = Bytes::from(kept).slice(1..);
    Some(Thumbnail {
        content_type,
        bytes,
    })
}

/// The thread that makes them.
#[derive(Debug)]
struct Worker {
    queue: Arc<Queue>,
    known: Arc<Known>,
    blobs: Arc<Blobs>,
    reserve_bytes: u64,
    /// How much room they take, once that was looked at.
    kept_bytes: Option<u64>,
}

impl Worker {
    fn work(&mut self) {
        while let Some(hash) = self.queue.next() {
            let shown = self.show(hash);
            if matches!(shown, Shown::Nothing) {
                self.known.without.lock().put(hash, ());
            }
            self.queue.finish(hash, &shown);
        }
    }

    fn show(&mut self, hash: Hash) -> Shown {
        // Another request may have had it made; what is prepared may be here since long.
        match at_hand(&self.blobs, hash) {
            Ok(Some(shown)) => return shown,
            Ok(None) => {}
            Err(_) => return Shown::Later,
        }
        let made = self.blobs.read(hash).map_err(Unmade::from);
        // No decoder may panic, and one that does must cost no more than this picture.
        let made = made.and_then(|file| {
            let made = catch_unwind(AssertUnwindSafe(|| make(file)));
            made.unwrap_or(Err(Unmade::Unfit("the decoder panicked")))
        });
        match made {
            Ok(thumbnail) => {
                if let Err(error) = self.keep(hash, &thumbnail) {
                    tracing::debug!(%hash, %error, "a thumbnail was not kept");
                }
                Shown::Made(thumbnail)
            }
            Err(Unmade::Unfit(why)) => {
                tracing::debug!(%hash, why, "there is no thumbnail");
                Shown::Nothing
            }
            Err(Unmade::Unread(error)) => {
                tracing::debug!(%hash, %error, "a picture could not be read");
                Shown::Later
            }
        }
    }

    fn keep(&mut self, hash: Hash, thumbnail: &Thumbnail) -> Result<(), BlobError> {
        let before = match self.kept_bytes {
            Some(bytes) => bytes,
            None => self.blobs.trim_thumbnails(KEPT_BYTES_MAX)?.bytes,
        };
        self.kept_bytes = Some(before);
        if self.blobs.free_bytes()? < self.reserve_bytes {
            return Ok(());
        }
        self.blobs.keep_thumbnail(hash, &packed(thumbnail))?;
        let now = before + thumbnail.bytes.len() as u64;
        self.kept_bytes = Some(if now > KEPT_BYTES_MAX {
            self.blobs.trim_thumbnails(KEPT_BYTES_MAX)?.bytes
        } else {
            now
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests;
