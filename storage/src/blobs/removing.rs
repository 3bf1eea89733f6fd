//! Taking content out of the folder, and back into it.
//!
//! Content is moved aside before anything else, and only then it is asked once more whether it is
//! needed. Whoever comes to need it before that has it moved back; whoever comes after finds it
//! missing, and gets it elsewhere. A process that is killed in between leaves it aside, where the
//! next call finds it.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::{ASIDE, BLOBS, BlobError, Blobs, sync_folder, write_durably};
use crate::Hash;

/// How many contents were named at the last look.
const NAMED: &str = "named";
/// Tells by its time when what is aside was looked at last.
const LOOKED: &str = "looked";
/// Longer is no number that was written there.
const NAMED_DIGITS_MAX: usize = 20;

/// What became of a content that was to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    Removed,
    /// It was not here.
    Absent,
    /// It is needed, and is in its place again if it was not.
    Needed,
    /// Somebody may be about to need it.
    Claimed,
}

impl Blobs {
    /// Removes a content for good, unless it is needed. `is_needed` is asked while nobody can take
    /// a claim, so it must not wait for whoever does.
    ///
    /// # Errors
    /// The folder is not usable, or the disk fails; the content is in its place or aside then.
    pub fn remove_unless(
        &self,
        hash: Hash,
        is_needed: impl Fn() -> bool,
    ) -> Result<Removal, BlobError> {
        self.usable()?;
        let claims = self.lock_places();
        if claims.contains_key(&hash) {
            return Ok(Removal::Claimed);
        }
        if is_needed() {
            self.move_back(hash)?;
            return Ok(Removal::Needed);
        }
        self.drop_damaged(hash)?;
        let aside = self.aside_place(hash);
        if !self.move_aside(hash)? && !aside.try_exists()? {
            // Or is the folder that was there a moment ago not?
            self.usable()?;
            return Ok(Removal::Absent);
        }
        if is_needed() {
            self.move_back(hash)?;
            return Ok(Removal::Needed);
        }
        fs::remove_file(&aside)?;
        sync_folder(&self.root.join(ASIDE))?;
        Ok(Removal::Removed)
    }

    /// Moves a content aside that is needed by nothing and was not kept, for the first time or
    /// again, within `age`. Answers whether it did.
    ///
    /// # Errors
    /// As for [`Blobs::remove_unless`].
    pub fn set_aside_unless(
        &self,
        hash: Hash,
        age: Duration,
        is_needed: impl Fn() -> bool,
    ) -> Result<bool, BlobError> {
        self.usable()?;
        let claims = self.lock_places();
        if claims.contains_key(&hash) || !self.is_older(hash, age)? || is_needed() {
            return Ok(false);
        }
        // From now on its time is that at which it was set aside. Should the process be killed
        // here, it counts as kept again, which does no harm.
        touch(&self.place(hash))?;
        self.move_aside(hash)?;
        if is_needed() {
            self.move_back(hash)?;
            return Ok(false);
        }
        Ok(true)
    }

    /// Moves a content back into its place that was set aside. Answers whether it is here then.
    ///
    /// # Errors
    /// As for [`Blobs::remove_unless`].
    pub fn put_back(&self, hash: Hash) -> Result<bool, BlobError> {
        self.usable()?;
        let _moving = self.lock_places();
        self.move_back(hash)?;
        Ok(self.size_of(hash).is_some())
    }

    /// What is set aside, each with how long it has been; nothing where the clock was set back
    /// since.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn aside(&self) -> io::Result<Vec<(Hash, Option<Duration>)>> {
        let mut found = Vec::new();
        for entry in entries(&self.root.join(ASIDE))? {
            let entry = entry?;
            if let Some(hash) = named_by(&entry) {
                let since = entry.metadata().and_then(|known| known.modified());
                found.push((hash, since.ok().and_then(|since| since.elapsed().ok())));
            }
        }
        Ok(found)
    }

    /// Whether what is aside was looked at within `usual`. Where that was longer ago, or is still to
    /// come, the node or its clock has not gone steadily since.
    ///
    /// # Errors
    /// That can't be read.
    pub fn is_steady(&self, usual: Duration) -> io::Result<bool> {
        match fs::metadata(self.root.join(ASIDE).join(LOOKED)) {
            Ok(known) => Ok(known.modified()?.elapsed().is_ok_and(|ago| ago <= usual)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Notes that what is aside is looked at now. Where `is_steady` says no, the time of all of it
    /// begins anew, so that no week is over at once.
    ///
    /// # Errors
    /// As for [`Blobs::remove_unless`].
    pub fn note_look(&self, is_steady: bool) -> Result<(), BlobError> {
        self.usable()?;
        let aside = self.root.join(ASIDE);
        let _moving = self.lock_places();
        fs::create_dir_all(&aside)?;
        for entry in entries(&aside)?.filter(|_| !is_steady) {
            let entry = entry?;
            if named_by(&entry).is_some() {
                touch(&entry.path())?;
            }
        }
        Ok(write_durably(&aside.join(LOOKED), b"")?)
    }

    /// The contents in their places whose hashes begin with a byte.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn contents(&self, first: u8) -> io::Result<Vec<Hash>> {
        let folder = self.root.join(BLOBS).join(format!("{first:02x}"));
        let mut found = Vec::new();
        for entry in entries(&folder)? {
            found.extend(named_by(&entry?).filter(|hash| hash.0[0] == first));
        }
        Ok(found)
    }

    /// Whether a content is in its place for longer than so long.
    ///
    /// # Errors
    /// It can't be looked at.
    pub fn is_older(&self, hash: Hash, age: Duration) -> io::Result<bool> {
        let kept = match fs::metadata(self.place(hash)) {
            Ok(known) => known.modified()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        Ok(kept.elapsed().is_ok_and(|passed| passed >= age))
    }

    /// How many contents were named when that was noted last. It lies beside the content, not in
    /// the database, which may be another one by now.
    ///
    /// # Errors
    /// It can't be read.
    pub fn named_before(&self) -> io::Result<Option<u64>> {
        let text = match fs::read_to_string(self.root.join(NAMED)) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let number = text.trim_end();
        let parsed = (number.len() <= NAMED_DIGITS_MAX).then(|| number.parse().ok());
        parsed
            .flatten()
            .map(Some)
            .ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Notes how many contents are named.
    ///
    /// # Errors
    /// The folder is not usable, or the disk fails.
    pub fn note_named(&self, count: u64) -> Result<(), BlobError> {
        self.usable()?;
        let text = format!("{count}\n");
        Ok(write_durably(&self.root.join(NAMED), text.as_bytes())?)
    }

    /// Answers whether it was in its place.
    fn move_aside(&self, hash: Hash) -> io::Result<bool> {
        self.drop_thumbnail(hash)?;
        let (place, aside) = (self.place(hash), self.aside_place(hash));
        if !place.try_exists()? {
            return Ok(false);
        }
        // Whoever needed room may have removed all that was aside, with its folder.
        fs::create_dir_all(self.root.join(ASIDE))?;
        fs::rename(&place, &aside)?;
        sync_folder(&self.root.join(ASIDE))?;
        sync_folder(place.parent().expect("a place is in a folder"))?;
        Ok(true)
    }

    fn move_back(&self, hash: Hash) -> io::Result<()> {
        let (place, aside) = (self.place(hash), self.aside_place(hash));
        if !aside.try_exists()? {
            return Ok(());
        }
        if place.try_exists()? {
            return fs::remove_file(&aside);
        }
        let folder = place.parent().expect("a place is in a folder");
        fs::create_dir_all(folder)?;
        fs::rename(&aside, &place)?;
        sync_folder(folder)?;
        sync_folder(&self.root.join(ASIDE))
    }
}

pub(super) fn touch(path: &Path) -> io::Result<()> {
    let file = OpenOptions::new().write(true).open(path)?;
    file.set_modified(SystemTime::now())
}

/// What is in a folder; nothing where there is none.
pub(super) fn entries(folder: &Path) -> io::Result<impl Iterator<Item = io::Result<fs::DirEntry>>> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(Some(entries).into_iter().flatten()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None.into_iter().flatten()),
        Err(error) => Err(error),
    }
}

/// The hash that a file is called after, exactly as it would be called here.
pub(super) fn named_by(entry: &fs::DirEntry) -> Option<Hash> {
    let name = entry.file_name().into_string().ok()?;
    Hash::parse(&name).filter(|hash| hash.to_string() == name)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::NodeId;
    use crate::blobs::Kept;

    const HOUR: Duration = Duration::from_secs(3_600);

    fn open(data: &Path) -> Blobs {
        let node = NodeId([7; 32]);
        let (blobs, wrong) = Blobs::open(&data.join("files"), &data.join("note"), node, [1; 16]);
        assert!(wrong.is_none(), "{wrong:?}");
        blobs
    }

    fn keep(blobs: &Blobs, bytes: &[u8]) -> Kept {
        let part = blobs.part("a");
        fs::write(&part, bytes).expect("the disk works");
        blobs.keep(&part, None).expect("the disk works")
    }

    /// A content that nobody holds a claim to, kept so long ago.
    fn kept(blobs: &Blobs, bytes: &[u8], ago: Duration) -> Hash {
        let Kept { hash, .. } = keep(blobs, bytes);
        age(&blobs.place(hash), ago);
        hash
    }

    fn age(path: &Path, ago: Duration) {
        let file = OpenOptions::new().write(true).open(path);
        let file = file.expect("the disk works");
        file.set_modified(SystemTime::now() - ago)
            .expect("the disk works");
    }

    fn remove(blobs: &Blobs, hash: Hash, is_needed: impl Fn() -> bool) -> Removal {
        blobs
            .remove_unless(hash, is_needed)
            .expect("the disk works")
    }

    fn set_aside(blobs: &Blobs, hash: Hash, needed: impl Fn() -> bool) -> bool {
        blobs
            .set_aside_unless(hash, HOUR, needed)
            .expect("the disk works")
    }

    #[test]
    fn what_is_removed_is_gone_from_every_folder() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", Duration::ZERO);
        fs::remove_dir(data.path().join("files/aside")).expect("the disk works");
        assert!(blobs.aside().expect("the disk works").is_empty());
        assert_eq!(remove(&blobs, hash, || false), Removal::Removed);
        assert_eq!(blobs.size_of(hash), None);
        assert!(blobs.aside().expect("the disk works").is_empty());
        assert_eq!(remove(&blobs, hash, || false), Removal::Absent);
    }

    #[test]
    fn what_somebody_holds_a_claim_to_stays_until_the_last_one_is_dropped() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let Kept { hash, claim, .. } = keep(&blobs, b"hello");
        let other = blobs.claim(hash);
        age(&blobs.place(hash), HOUR * 2);
        drop(claim);
        assert_eq!(remove(&blobs, hash, || false), Removal::Claimed);
        assert!(!set_aside(&blobs, hash, || false));
        assert_eq!(blobs.size_of(hash), Some(5));
        drop(other);
        assert_eq!(remove(&blobs, hash, || false), Removal::Removed);
    }

    #[test]
    fn what_is_named_while_it_is_being_removed_is_in_its_place_again() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", HOUR * 2);
        let asked = Cell::new(0);
        // A message that names it is applied between the two questions.
        let named_meanwhile = || asked.replace(asked.get() + 1) > 0;
        assert_eq!(remove(&blobs, hash, named_meanwhile), Removal::Needed);
        assert_eq!((asked.get(), blobs.size_of(hash)), (2, Some(5)));
        asked.set(0);
        assert!(!set_aside(&blobs, hash, named_meanwhile));
        assert_eq!((asked.get(), blobs.size_of(hash)), (2, Some(5)));
        assert_eq!(remove(&blobs, hash, || true), Removal::Needed);
    }

    #[test]
    fn what_a_killed_process_left_aside_is_removed_or_moved_back() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let [gone, needed] = [&b"gone"[..], b"needed"].map(|bytes| {
            let hash = kept(&blobs, bytes, Duration::ZERO);
            assert!(blobs.move_aside(hash).expect("the disk works"));
            hash
        });
        drop(blobs);
        let blobs = open(data.path());
        assert_eq!(remove(&blobs, gone, || false), Removal::Removed);
        assert_eq!(remove(&blobs, needed, || true), Removal::Needed);
        assert_eq!(
            (blobs.size_of(gone), blobs.size_of(needed)),
            (None, Some(6))
        );
        assert!(blobs.aside().expect("the disk works").is_empty());
    }

    #[test]
    fn what_is_set_aside_comes_back_when_it_is_asked_for_or_kept_again() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", HOUR / 2);
        assert!(!set_aside(&blobs, hash, || false), "it was kept just now");
        age(&blobs.place(hash), HOUR * 2);
        assert!(set_aside(&blobs, hash, || false));
        assert!(!set_aside(&blobs, hash, || false), "it is aside already");
        let aside = blobs.aside().expect("the disk works");
        assert!(matches!(&aside[..], [(known, Some(since))] if *known == hash && *since < HOUR));
        assert_eq!(blobs.size_of(hash), None);
        assert!(blobs.put_back(hash).expect("the disk works"));
        assert!(blobs.put_back(hash).expect("the disk works"));
        assert_eq!(blobs.size_of(hash), Some(5));
        assert!(!blobs.put_back(Hash::ZERO).expect("the disk works"));
        age(&blobs.place(hash), HOUR * 2);
        assert!(set_aside(&blobs, hash, || false));
        keep(&blobs, b"hello");
        assert!(blobs.aside().expect("the disk works").is_empty());
        assert_eq!(blobs.size_of(hash), Some(5));
    }

    #[test]
    fn a_clock_or_a_node_that_stood_still_has_what_is_aside_wait_anew() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", HOUR * 2);
        assert!(set_aside(&blobs, hash, || false));
        let since = || {
            let aside = blobs.aside().expect("the disk works");
            let [(known, since)] = aside[..] else {
                panic!("{aside:?}");
            };
            assert_eq!(known, hash);
            since
        };
        let look = || {
            let is_steady = blobs.is_steady(HOUR).expect("the disk works");
            blobs.note_look(is_steady).expect("the disk works");
            is_steady
        };
        let looked = data.path().join("files/aside/looked");
        assert!(!look(), "the first one");
        age(&blobs.aside_place(hash), HOUR * 30);
        assert!(look());
        assert!(since().is_some_and(|since| since >= HOUR * 30), "as usual");
        age(&looked, HOUR * 2);
        assert!(!look());
        assert!(since().is_some_and(|since| since < HOUR), "a year on");
        // The clock was set back: both times are still to come.
        for path in [&looked, &blobs.aside_place(hash)] {
            let file = OpenOptions::new().write(true).open(path);
            file.and_then(|file| file.set_modified(SystemTime::now() + HOUR * 9_000))
                .expect("the disk works");
        }
        assert!(since().is_none() && !look());
        assert!(since().is_some_and(|since| since < HOUR), "a year back");
    }

    #[test]
    fn a_folder_that_goes_away_in_the_middle_is_not_taken_for_one_without_the_content() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", HOUR * 2);
        let (here, away) = (data.path().join("files"), data.path().join("away"));
        let unmounted = || {
            fs::rename(&here, &away).expect("the disk works");
            fs::create_dir(&here).expect("the disk works");
            false
        };
        assert!(blobs.remove_unless(hash, unmounted).is_err());
        fs::remove_dir_all(&here).expect("the disk works");
        fs::rename(&away, &here).expect("the disk works");
        assert_eq!(remove(&blobs, hash, || false), Removal::Removed);
    }

    #[test]
    fn contents_are_listed_by_their_first_byte_and_nothing_else_is() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", Duration::ZERO);
        let folder = blobs.place(hash);
        let folder = folder.parent().expect("a folder");
        fs::write(folder.join("photo.jpg"), b"mine").expect("the disk works");
        let upper = hash.to_string().to_ascii_uppercase();
        fs::write(folder.join(upper), b"mine").expect("the disk works");
        fs::write(folder.join(Hash::ZERO.to_string()), b"mine").expect("the disk works");
        let mut all = Vec::new();
        for first in 0..=u8::MAX {
            all.extend(blobs.contents(first).expect("the disk works"));
        }
        assert_eq!(all, [hash]);
    }

    #[test]
    fn nothing_is_removed_from_a_folder_that_is_another() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        let hash = kept(&blobs, b"hello", HOUR * 2);
        fs::write(data.path().join("files/localchat-files"), b"another").expect("the disk works");
        assert!(blobs.remove_unless(hash, || false).is_err());
        assert!(blobs.set_aside_unless(hash, HOUR, || false).is_err());
        assert!(blobs.put_back(hash).is_err() && blobs.note_named(1).is_err());
        assert_eq!(blobs.size_of(hash), Some(5));
    }

    #[test]
    fn how_much_was_named_is_remembered_and_garbage_is_no_number() {
        let data = tempfile::tempdir().expect("the disk works");
        let blobs = open(data.path());
        assert_eq!(blobs.named_before().expect("the disk works"), None);
        blobs.note_named(u64::MAX).expect("the disk works");
        let named = open(data.path()).named_before();
        assert_eq!(named.expect("the disk works"), Some(u64::MAX));
        for garbage in ["", "many", "-1", "000000000000000000000000"] {
            fs::write(data.path().join("files/named"), garbage).expect("the disk works");
            assert!(blobs.named_before().is_err(), "{garbage}");
        }
    }
}
