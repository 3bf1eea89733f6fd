//! Small pictures that were made of contents, each under the hash of its content.
//!
//! They can be made again at any time, so they are written without waiting for the disk, and one that
//! is torn or was not written here is taken for none. They go before their contents do: whoever takes
//! a content out of its place removes what was made of it first, under the same lock, and for a
//! content that is not in its place none is kept.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::removing::{entries, named_by, touch};
use super::{BlobError, Blobs, sync_folder};
use crate::Hash;

const THUMBNAILS: &str = "thumbnails";
/// Changes when they are made in another way; the older ones are made again then.
const MAGIC: &[u8; 8] = b"lc-thmb1";
const HEAD_BYTES: usize = MAGIC.len() + 32;
/// More is none that was written here.
pub const THUMBNAIL_BYTES_MAX: usize = 4 * 1024 * 1024;
/// How old the time of the last use may be.
const USED_EVERY: Duration = Duration::from_secs(24 * 3_600);

/// How many thumbnails there are, and how large they are together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ThumbnailsKept {
    pub count: u64,
    pub bytes: u64,
}

impl Blobs {
    /// What was kept for a content; none where it is missing, torn, or not from here.
    ///
    /// # Errors
    /// The disk fails.
    pub fn thumbnail(&self, hash: Hash) -> io::Result<Option<Vec<u8>>> {
        let place = self.thumbnail_place(hash);
        let file = match File::open(&place) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let used = file.metadata()?.modified()?;
        let mut bytes = Vec::new();
        let most = (HEAD_BYTES + THUMBNAIL_BYTES_MAX + 1) as u64;
        file.take(most).read_to_end(&mut bytes)?;
        if !is_whole(&bytes) {
            drop(fs::remove_file(&place));
            return Ok(None);
        }
        if used.elapsed().is_ok_and(|ago| ago > USED_EVERY) {
            drop(touch(&place));
        }
        Ok(Some(bytes.split_off(HEAD_BYTES)))
    }

    /// Keeps what was made of a content, unless that is not in its place any more. Answers whether it
    /// did.
    ///
    /// # Errors
    /// The folder is not usable, or the disk fails.
    pub fn keep_thumbnail(&self, hash: Hash, bytes: &[u8]) -> Result<bool, BlobError> {
        if bytes.len() > THUMBNAIL_BYTES_MAX {
            return Ok(false);
        }
        self.usable()?;
        let place = self.thumbnail_place(hash);
        let beside = place.with_extension("new");
        fs::create_dir_all(self.thumbnails_folder())?;
        let written = write(&beside, bytes);
        let moving = self.lock_places();
        let kept = written.and_then(|()| {
            let is_there = self.place(hash).try_exists()?;
            if is_there {
                fs::rename(&beside, &place)?;
            }
            Ok(is_there)
        });
        drop(moving);
        if !matches!(kept, Ok(true)) {
            drop(fs::remove_file(&beside));
        }
        Ok(kept?)
    }

    /// Removes what belongs to no content that is here and, where all is more than `bytes_max`, what
    /// was not used for longest.
    ///
    /// # Errors
    /// The folder is not usable, or the disk fails.
    pub fn trim_thumbnails(&self, bytes_max: u64) -> Result<ThumbnailsKept, BlobError> {
        self.usable()?;
        let (mut found, mut kept) = (Vec::new(), ThumbnailsKept::default());
        for entry in entries(&self.thumbnails_folder())? {
            let entry = entry?;
            let is_of_content = match named_by(&entry) {
                Some(hash) => self.place(hash).try_exists()?,
                None => false,
            };
            let known = entry.metadata()?;
            if !is_of_content {
                // Or has the folder gone away in the middle?
                self.usable()?;
                drop(fs::remove_file(entry.path()));
                continue;
            }
            kept.count += 1;
            kept.bytes += known.len();
            let used = known.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            found.push((used, known.len(), entry.path()));
        }
        if kept.bytes <= bytes_max {
            return Ok(kept);
        }
        found.sort_unstable();
        // Some room more, or every new one would have all of them looked at.
        let enough = bytes_max / 10 * 9;
        for (_, bytes, path) in found {
            if kept.bytes <= enough {
                break;
            }
            fs::remove_file(path)?;
            kept.count -= 1;
            kept.bytes -= bytes;
        }
        Ok(kept)
    }

    /// How many there are.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn thumbnails_kept(&self) -> io::Result<ThumbnailsKept> {
        let mut kept = ThumbnailsKept::default();
        for entry in entries(&self.thumbnails_folder())? {
            let entry = entry?;
            if named_by(&entry).is_some() {
                kept.count += 1;
                kept.bytes += entry.metadata()?.len();
            }
        }
        Ok(kept)
    }

    /// Removes what was made of a content, if anything was. Called while places are locked.
    pub(super) fn drop_thumbnail(&self, hash: Hash) -> io::Result<()> {
        match fs::remove_file(self.thumbnail_place(hash)) {
            Ok(()) => sync_folder(&self.thumbnails_folder()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn thumbnails_folder(&self) -> PathBuf {
        self.root.join(THUMBNAILS)
    }

    fn thumbnail_place(&self, hash: Hash) -> PathBuf {
        self.thumbnails_folder().join(hash.to_string())
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(MAGIC)?;
    file.write_all(blake3::hash(bytes).as_bytes())?;
    file.write_all(bytes)
}

fn is_whole(file: &[u8]) -> bool {
    let Some((head, bytes)) = file.split_at_checked(HEAD_BYTES) else {
        return false;
    };
    bytes.len() <= THUMBNAIL_BYTES_MAX
        && head.starts_with(MAGIC)
        && head[MAGIC.len()..] == *blake3::hash(bytes).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NodeId;
    use crate::blobs::{Kept, Removal};

    fn open(data: &Path) -> Blobs {
        let node = NodeId([7; 32]);
        let (blobs, wrong) = Blobs::open(&data.join("files"), &data.join("note"), node, [1; 16]);
        assert!(wrong.is_none(), "{wrong:?}");
        blobs
    }

    fn keep(blobs: &Blobs, content: &[u8]) -> Hash {
        let part = blobs.part("a");
        fs::write(&part, content).expect("the disk works");
        let Kept { hash, .. } = blobs.keep(&part, None).expect("the disk works");
        hash
    }

    fn kept(blobs: &Blobs, hash: Hash) -> Option<Vec<u8>> {
        blobs.thumbnail(hash).expect("the disk works")
    }

    #[test]
    fn a_thumbnail_is_kept_with_its_content_and_goes_with_it() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = keep(&blobs, b"large");
        assert_eq!(kept(&blobs, hash), None);
        assert!(blobs.keep_thumbnail(hash, b"small").expect("kept"));
        assert_eq!(kept(&blobs, hash).as_deref(), Some(&b"small"[..]));
        assert_eq!(blobs.thumbnails_kept().expect("read").count, 1);
        let removed = blobs.remove_unless(hash, || true).expect("asked");
        assert_eq!(removed, Removal::Needed);
        assert!(kept(&blobs, hash).is_some());
        blobs.remove_unless(hash, || false).expect("removed");
        assert_eq!(kept(&blobs, hash), None);
        // It was being made when its content went.
        assert!(!blobs.keep_thumbnail(hash, b"small").expect("refused"));
        let left = fs::read_dir(data.path().join("files").join(THUMBNAILS)).expect("a folder");
        assert_eq!(left.count(), 0);
    }

    #[test]
    fn whatever_takes_content_from_its_place_takes_the_thumbnail() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let (aside, damaged) = (keep(&blobs, b"aside"), keep(&blobs, b"damaged"));
        for hash in [aside, damaged] {
            blobs.keep_thumbnail(hash, b"small").expect("kept");
        }
        let is_aside = blobs.set_aside_unless(aside, Duration::ZERO, || false);
        assert!(is_aside.expect("set aside"));
        let (_, checked) = blobs.open_checked(damaged).expect("opened");
        assert!(blobs.take_out_damaged(&checked).expect("taken out"));
        assert_eq!((kept(&blobs, aside), kept(&blobs, damaged)), (None, None));
    }

    #[test]
    fn one_that_is_torn_or_not_from_here_is_none_and_goes() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = keep(&blobs, b"large");
        blobs.keep_thumbnail(hash, b"small").expect("kept");
        let place = blobs.thumbnail_place(hash);
        let whole = fs::read(&place).expect("read");
        let mut turned = whole.clone();
        turned[HEAD_BYTES] ^= 1;
        let huge = vec![0; HEAD_BYTES + THUMBNAIL_BYTES_MAX + 9];
        for wrong in [&whole[..whole.len() - 1], &whole[..3], b"", &turned, &huge] {
            fs::write(&place, wrong).expect("written");
            assert_eq!(kept(&blobs, hash), None);
            assert!(!place.exists());
        }
        fs::write(&place, whole).expect("written");
        assert!(kept(&blobs, hash).is_some());
        let much = vec![0; THUMBNAIL_BYTES_MAX + 1];
        assert!(!blobs.keep_thumbnail(hash, &much).expect("refused"));
        assert!(blobs.keep_thumbnail(hash, &much[1..]).expect("kept"));
        assert_eq!(
            kept(&blobs, hash).map(|bytes| bytes.len()),
            Some(much.len() - 1)
        );
    }

    #[test]
    fn the_least_used_go_where_there_are_too_many_and_strange_ones_always() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let mut hashes = Vec::new();
        for number in 0..10_u8 {
            let hash = keep(&blobs, &[number]);
            blobs.keep_thumbnail(hash, &[0; 60]).expect("kept");
            let place = blobs.thumbnail_place(hash);
            let file = File::options().write(true).open(place).expect("there");
            let old = SystemTime::now() - Duration::from_secs(1_000 - u64::from(number));
            file.set_modified(old).expect("set");
            hashes.push(hash);
        }
        let folder = blobs.thumbnails_folder();
        fs::write(folder.join("x.new"), b"left over").expect("written");
        fs::write(folder.join(Hash([9; 32]).to_string()), b"of nothing").expect("written");
        let all = blobs.trim_thumbnails(1_000).expect("trimmed");
        assert_eq!((all.count, all.bytes), (10, 1_000));
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 10);
        let left = blobs.trim_thumbnails(999).expect("trimmed");
        assert_eq!((left.count, left.bytes), (8, 800));
        assert_eq!(
            (kept(&blobs, hashes[1]), kept(&blobs, hashes[2]).is_some()),
            (None, true)
        );
        assert_eq!(blobs.trim_thumbnails(0).expect("trimmed").count, 0);
    }
}
