//! Taking content out of its place that is not what its hash says any more.
//!
//! It is kept beside until the right one is here again or nothing needs it: damaged may be better than
//! nothing, for whoever looks with other tools. Nobody is handed it.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::PathBuf;

use super::removing::{entries, named_by};
use super::{BlobError, Blobs, DAMAGED, sync_folder};
use crate::Hash;

/// A content that is being read as a whole, to see whether it still is what its hash says.
#[derive(Debug)]
pub struct Checked {
    hash: Hash,
    known: Metadata,
}

impl Blobs {
    /// Opens a content to be checked. What is kept again meanwhile is another file.
    ///
    /// # Errors
    /// It is not here, or can't be read.
    pub fn open_checked(&self, hash: Hash) -> io::Result<(File, Checked)> {
        let file = self.read(hash)?;
        let known = file.metadata()?;
        Ok((file, Checked { hash, known }))
    }

    /// Takes a content out of its place that was found to be damaged, unless it was kept again
    /// since. Answers whether it did.
    ///
    /// # Errors
    /// The folder is not usable, or the disk fails.
    pub fn take_out_damaged(&self, checked: &Checked) -> Result<bool, BlobError> {
        self.usable()?;
        let hash = checked.hash;
        let _moving = self.lock_places();
        let place = self.place(hash);
        let now = match fs::metadata(&place) {
            Ok(now) => now,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        // Whatever is kept gets a new time.
        if now.len() != checked.known.len() || now.modified()? != checked.known.modified()? {
            return Ok(false);
        }
        self.drop_thumbnail(hash)?;
        fs::create_dir_all(self.root.join(DAMAGED))?;
        fs::rename(&place, self.damaged_place(hash))?;
        sync_folder(&self.root.join(DAMAGED))?;
        sync_folder(place.parent().expect("a place is in a folder"))?;
        Ok(true)
    }

    /// The contents that were found to be damaged and are not here again.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn damaged(&self) -> io::Result<Vec<Hash>> {
        let mut found = Vec::new();
        for entry in entries(&self.root.join(DAMAGED))? {
            found.extend(named_by(&entry?).filter(|hash| self.size_of(*hash).is_none()));
        }
        Ok(found)
    }

    pub(super) fn damaged_place(&self, hash: Hash) -> PathBuf {
        self.root.join(DAMAGED).join(hash.to_string())
    }

    /// Removes what is kept of a damaged content, if anything is.
    pub(super) fn drop_damaged(&self, hash: Hash) -> io::Result<()> {
        match fs::remove_file(self.damaged_place(hash)) {
            Ok(()) => sync_folder(&self.root.join(DAMAGED)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::NodeId;
    use crate::blobs::{Kept, Removal};

    fn open(data: &Path) -> Blobs {
        let node = NodeId([7; 32]);
        let (blobs, wrong) = Blobs::open(&data.join("files"), &data.join("note"), node, [1; 16]);
        assert!(wrong.is_none(), "{wrong:?}");
        blobs
    }

    fn keep(blobs: &Blobs) -> Hash {
        let part = blobs.part("a");
        fs::write(&part, b"hello").expect("the disk works");
        let Kept { hash, .. } = blobs.keep(&part, None).expect("the disk works");
        hash
    }

    fn check(blobs: &Blobs, hash: Hash) -> Checked {
        blobs.open_checked(hash).expect("the disk works").1
    }

    #[test]
    fn damaged_content_is_beside_until_the_right_one_is_kept() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = keep(&blobs);
        fs::write(blobs.path_of(hash), b"jello").expect("the disk works");
        let checked = check(&blobs, hash);
        assert!(blobs.take_out_damaged(&checked).expect("the disk works"));
        assert!(!blobs.take_out_damaged(&checked).expect("the disk works"));
        assert!(blobs.size_of(hash).is_none() && blobs.damaged_place(hash).exists());
        assert_eq!(blobs.damaged().expect("the disk works"), [hash]);
        keep(&blobs);
        assert!(blobs.damaged().expect("the disk works").is_empty());
        assert!(blobs.size_of(hash).is_some() && !blobs.damaged_place(hash).exists());
    }

    #[test]
    fn what_was_kept_again_since_it_was_read_is_not_taken_for_damaged() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = keep(&blobs);
        let checked = check(&blobs, hash);
        keep(&blobs);
        assert!(!blobs.take_out_damaged(&checked).expect("the disk works"));
        assert_eq!(blobs.size_of(hash), Some(5));
    }

    #[test]
    fn an_order_removes_what_is_kept_of_a_damaged_content_too() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = keep(&blobs);
        let checked = check(&blobs, hash);
        assert!(blobs.take_out_damaged(&checked).expect("the disk works"));
        let removed = blobs.remove_unless(hash, || true).expect("the disk works");
        assert_eq!(removed, Removal::Needed);
        assert!(blobs.damaged_place(hash).exists());
        blobs.remove_unless(hash, || false).expect("the disk works");
        assert!(!blobs.damaged_place(hash).exists());
    }
}
