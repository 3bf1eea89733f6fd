//! Content of files, each found by its BLAKE3 hash: a folder that may be on another disk or machine.
//!
//! ```text
//! localchat-files        whose folder this is
//! blobs/3f/3fa9…         content, under its hash
//! aside/3fa9…            content that nothing names, on its way out; moved back when it is named
//! damaged/3fa9…          what is not what its hash says any more, until the right one is here again
//! thumbnails/3fa9…       what is shown instead of a picture; goes before its content
//! parts/…                what is not whole yet; its names are for whoever writes them
//! named                  how many contents were named when that was last looked at
//! ```
//!
//! Content is written beside, made durable, hashed as it was stored and only then moved to its
//! place, all within this one folder, so what has a place is whole. Nothing here knows who may read
//! it, or what is still needed: whoever removes content says so, and it is not removed under the
//! hands of somebody who holds a claim to it.

mod claims;
mod damaged;
mod removing;
mod thumbnails;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

pub use self::claims::Claim;
use self::claims::Claims;
pub use self::damaged::Checked;
pub use self::removing::Removal;
pub use self::thumbnails::{THUMBNAIL_BYTES_MAX, ThumbnailsKept};
use crate::{Hash, NodeId};

const MARKER: &str = "localchat-files";
const BLOBS: &str = "blobs";
const ASIDE: &str = "aside";
const DAMAGED: &str = "damaged";
const PARTS: &str = "parts";
/// How much of a file is in memory while it is hashed.
const PIECE_BYTES: usize = 256 * 1024;

/// The folder, as this node uses it.
#[derive(Debug)]
pub struct Blobs {
    root: PathBuf,
    /// A copy of the marker beside the database: what the folder has to be.
    note: PathBuf,
    node: NodeId,
    /// Held while content is put in its place or taken from there.
    places: Arc<Mutex<Claims>>,
}

/// A content that is in its place, and stays there at least as long as the claim is held.
#[derive(Debug)]
pub struct Kept {
    pub hash: Hash,
    pub size: u64,
    pub claim: Claim,
}

/// Why content can't be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The folder is not the one that this node has used so far: another node's, or one full of
    /// something else.
    #[error("{}: {why}", .folder.display())]
    Foreign { folder: PathBuf, why: &'static str },
    /// What was there is not: a disk that is not mounted.
    #[error("{}: the files that were here are not; is the disk mounted?", .folder.display())]
    Gone { folder: PathBuf },
    #[error("the content is not what its hash says")]
    Mismatch,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Blobs {
    /// Uses `root` for the content of files. `note` is a file beside the database that remembers which
    /// folder that is; `fresh` is drawn by the caller, for a folder that is begun now.
    ///
    /// A folder that can't be used is none that is begun anew: everything that is asked of it fails,
    /// until it is back. What is wrong is the second answer.
    #[must_use]
    pub fn open(
        root: &Path,
        note: &Path,
        node: NodeId,
        fresh: [u8; 16],
    ) -> (Self, Option<BlobError>) {
        let blobs = Self {
            root: root.to_owned(),
            note: note.to_owned(),
            node,
            places: Arc::default(),
        };
        let wrong = blobs.begin(fresh).err();
        (blobs, wrong)
    }

    /// Whether the folder can be used. One that could not be begun at the start is begun now, if it
    /// can be by now.
    ///
    /// # Errors
    /// It can't.
    pub fn begin_unless_begun(&self, fresh: [u8; 16]) -> Result<(), BlobError> {
        match self.note.try_exists()? {
            true => self.usable(),
            false => self.begin(fresh),
        }
    }

    fn begin(&self, fresh: [u8; 16]) -> Result<(), BlobError> {
        if !self.note.try_exists()? {
            match fs::read_to_string(self.root.join(MARKER)) {
                // Made just before the program ended, the note was still to be written.
                Ok(marker) if marker.ends_with(&self.signature()) => {
                    write_durably(&self.note, marker.as_bytes())?;
                }
                Ok(_) => return Err(self.foreign("it belongs to another node")),
                Err(error) if error.kind() == io::ErrorKind::NotFound => self.found(fresh)?,
                Err(error) => return Err(error.into()),
            }
        }
        self.usable()?;
        for folder in [BLOBS, ASIDE, PARTS] {
            fs::create_dir_all(self.root.join(folder))?;
        }
        Ok(sync_folder(&self.root)?)
    }

    /// Begins an empty folder.
    fn found(&self, fresh: [u8; 16]) -> Result<(), BlobError> {
        make_folder(&self.root)?;
        if fs::read_dir(&self.root)?.next().is_some() {
            return Err(self.foreign("there is something else in it"));
        }
        let fresh = u128::from_be_bytes(fresh);
        let marker = format!("{fresh:032x}{}", self.signature());
        write_durably(&self.root.join(MARKER), marker.as_bytes())?;
        Ok(write_durably(&self.note, marker.as_bytes())?)
    }

    fn signature(&self) -> String {
        format!(" {}\n", self.node)
    }

    fn foreign(&self, why: &'static str) -> BlobError {
        BlobError::Foreign {
            folder: self.root.clone(),
            why,
        }
    }

    /// Whether the folder is there and is this node's, now.
    ///
    /// # Errors
    /// It is not.
    pub fn usable(&self) -> Result<(), BlobError> {
        let known = match fs::read(&self.note) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(self.foreign("this node has not begun it"));
            }
            known => known?,
        };
        match fs::read(self.root.join(MARKER)) {
            Ok(marker) if marker == known => Ok(()),
            Ok(_) => Err(self.foreign("it is not the folder that this node has used so far")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = self.root.clone();
                Err(BlobError::Gone { folder })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the system says that nothing can be written to the folder.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        is_read_only(&self.root.join(PARTS))
    }

    /// How many bytes the folder's disk still takes.
    ///
    /// # Errors
    /// The system does not say.
    pub fn free_bytes(&self) -> io::Result<u64> {
        fs4::available_space(&self.root)
    }

    /// Where something is written that is not whole yet.
    #[must_use]
    pub fn part(&self, name: &str) -> PathBuf {
        self.root.join(PARTS).join(name)
    }

    /// The names of what is not whole yet.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn parts(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.root.join(PARTS))? {
            names.extend(entry?.file_name().into_string());
        }
        Ok(names)
    }

    /// The length of a content that is here.
    #[must_use]
    pub fn size_of(&self, hash: Hash) -> Option<u64> {
        let known = fs::metadata(self.place(hash)).ok()?;
        known.is_file().then_some(known.len())
    }

    /// A content, to be read.
    ///
    /// # Errors
    /// It is not here, or can't be read.
    pub fn read(&self, hash: Hash) -> io::Result<File> {
        File::open(self.place(hash))
    }

    /// Moves what is whole by now to its place. It is made durable and hashed as it is stored; content
    /// other than `expected` is left where it is.
    ///
    /// # Errors
    /// The folder is not usable, the disk fails, or the content is another.
    pub fn keep(&self, part: &Path, expected: Option<Hash>) -> Result<Kept, BlobError> {
        self.usable()?;
        let mut file = OpenOptions::new().read(true).write(true).open(part)?;
        // What is kept again counts as new, for whoever is about to remove it as old.
        file.set_modified(SystemTime::now())?;
        file.sync_all()?;
        let (hash, size) = hash_of(&mut file)?;
        drop(file);
        if expected.is_some_and(|expected| expected != hash) {
            return Err(BlobError::Mismatch);
        }
        let place = self.place(hash);
        let folder = place.parent().expect("a place is in a folder");
        if !folder.try_exists()? {
            fs::create_dir_all(folder)?;
            sync_folder(&self.root.join(BLOBS))?;
        }
        // What is there already has the same content, or has been damaged since.
        let mut moving = self.lock_places();
        fs::rename(part, &place)?;
        // One copy is enough.
        drop(fs::remove_file(self.aside_place(hash)));
        drop(self.drop_damaged(hash));
        let claim = Claim::take(&self.places, &mut moving, hash);
        drop(moving);
        sync_folder(folder)?;
        Ok(Kept { hash, size, claim })
    }

    fn lock_places(&self) -> MutexGuard<'_, Claims> {
        // Whoever panicked has left each file in one place or the other; both are looked at.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a content is, if it is here.
    #[must_use]
    pub fn path_of(&self, hash: Hash) -> PathBuf {
        self.place(hash)
    }

    fn place(&self, hash: Hash) -> PathBuf {
        let name = hash.to_string();
        self.root.join(BLOBS).join(&name[..2]).join(&name)
    }

    fn aside_place(&self, hash: Hash) -> PathBuf {
        self.root.join(ASIDE).join(hash.to_string())
    }
}

fn hash_of(file: &mut File) -> io::Result<(Hash, u64)> {
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            return Ok((Hash(*hasher.finalize().as_bytes()), hasher.count()));
        }
        hasher.update(&piece[..length]);
    }
}

/// Writes a small file beside its place and moves it there: it is whole or as before.
///
/// # Errors
/// The disk fails or is full.
pub fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Makes a folder that is its owner's only.
#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Asked without writing: who looks all the time would keep a disk awake.
#[cfg(unix)]
fn is_read_only(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    use rustix::io::Errno;
    let answer = access(folder, Access::WRITE_OK | Access::EXEC_OK);
    matches!(answer, Err(Errno::ROFS | Errno::ACCESS | Errno::PERM))
}

/// There it shows with the first file that is written.
#[cfg(not(unix))]
fn is_read_only(_: &Path) -> bool {
    false
}

/// Makes durable which files a folder has.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Folders are no files there, and are durable with what is in them.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on the other systems")]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NODE: NodeId = NodeId([7; 32]);

    fn open(data: &Path, node: NodeId) -> (Blobs, Option<BlobError>) {
        Blobs::open(&data.join("files"), &data.join("note"), node, [1; 16])
    }

    fn write(blobs: &Blobs, name: &str, bytes: &[u8]) -> PathBuf {
        let part = blobs.part(name);
        fs::write(&part, bytes).expect("the disk works");
        part
    }

    #[test]
    fn what_is_kept_is_found_by_its_hash_and_stored_once() {
        let data = tempfile::tempdir().expect("the disk works");
        let (blobs, wrong) = open(data.path(), NODE);
        assert!(wrong.is_none(), "{wrong:?}");
        let Kept { hash, size, .. } = blobs
            .keep(&write(&blobs, "a", b"hello"), None)
            .expect("the disk works");
        assert_eq!(hash.0, *blake3::hash(b"hello").as_bytes());
        assert_eq!((size, blobs.size_of(hash)), (5, Some(5)));
        let again = blobs
            .keep(&write(&blobs, "b", b"hello"), Some(hash))
            .expect("the disk works");
        assert_eq!(
            (
                again.hash,
                again.size,
                blobs.parts().expect("the disk works").len()
            ),
            (hash, 5, 0)
        );
        let empty = blobs
            .keep(&write(&blobs, "c", b""), None)
            .expect("the disk works");
        assert_eq!(blobs.size_of(empty.hash), Some(0));
        let mut text = String::new();
        blobs
            .read(hash)
            .expect("the disk works")
            .read_to_string(&mut text)
            .expect("the disk works");
        assert_eq!(text, "hello");
        assert!(blobs.free_bytes().expect("the disk works") > 0);
    }

    #[test]
    fn content_that_is_not_what_was_asked_for_gets_no_place() {
        let data = tempfile::tempdir().expect("the disk works");
        let (blobs, _) = open(data.path(), NODE);
        let part = write(&blobs, "a", b"something else");
        let hash = Hash(*blake3::hash(b"hello").as_bytes());
        let kept = blobs.keep(&part, Some(hash));
        assert!(matches!(kept, Err(BlobError::Mismatch)), "{kept:?}");
        assert!(part.exists() && blobs.size_of(hash).is_none());
    }

    #[test]
    fn a_folder_that_is_not_mounted_is_no_empty_one() {
        let data = tempfile::tempdir().expect("the disk works");
        let (blobs, _) = open(data.path(), NODE);
        let Kept { hash, .. } = blobs
            .keep(&write(&blobs, "a", b"hello"), None)
            .expect("the disk works");
        let (here, away) = (data.path().join("files"), data.path().join("away"));
        fs::rename(&here, &away).expect("the disk works");
        fs::create_dir(&here).expect("the disk works");
        let (again, wrong) = open(data.path(), NODE);
        assert!(matches!(wrong, Some(BlobError::Gone { .. })), "{wrong:?}");
        assert!(again.usable().is_err() && blobs.usable().is_err());
        assert!(
            fs::read_dir(&here)
                .expect("the disk works")
                .next()
                .is_none(),
            "nothing is begun there"
        );
        fs::remove_dir(&here).expect("the disk works");
        fs::rename(&away, &here).expect("the disk works");
        assert!(again.usable().is_ok() && again.size_of(hash) == Some(5));
    }

    #[test]
    fn a_folder_of_another_node_or_of_other_things_is_left_alone() {
        let data = tempfile::tempdir().expect("the disk works");
        assert!(open(data.path(), NODE).1.is_none());
        let note = data.path().join("another note");
        let other = NodeId([8; 32]);
        let (_, wrong) = Blobs::open(&data.path().join("files"), &note, other, [2; 16]);
        assert!(
            matches!(wrong, Some(BlobError::Foreign { .. })),
            "{wrong:?}"
        );
        let full = data.path().join("full");
        fs::create_dir(&full).expect("the disk works");
        fs::write(full.join("photo.jpg"), b"mine").expect("the disk works");
        let (_, wrong) = Blobs::open(&full, &note, NODE, [3; 16]);
        assert!(
            matches!(wrong, Some(BlobError::Foreign { .. })),
            "{wrong:?}"
        );
        assert!(!note.exists() && !full.join(MARKER).exists());
        let (blobs, _) = Blobs::open(&full, &note, NODE, [3; 16]);
        let foreign = blobs.usable();
        assert!(
            matches!(foreign, Err(BlobError::Foreign { .. })),
            "{foreign:?}"
        );
        // Once what does not belong there is gone, it needs no new start.
        fs::remove_file(full.join("photo.jpg")).expect("the disk works");
        blobs.begin_unless_begun([4; 16]).expect("the disk works");
        assert!(blobs.usable().is_ok() && !blobs.is_read_only());
    }

    #[test]
    fn a_start_that_ended_between_marker_and_note_is_finished_by_the_next() {
        let data = tempfile::tempdir().expect("the disk works");
        assert!(open(data.path(), NODE).1.is_none());
        fs::remove_file(data.path().join("note")).expect("the disk works");
        assert!(open(data.path(), NODE).1.is_none());
        assert!(open(data.path(), NODE).0.usable().is_ok());
    }
}
