//! Reading all files now and then, to find what has been damaged on the disk while other nodes still
//! have it whole.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use storage::{Blobs, Hash};
use tokio::fs::File;
use tokio::io::AsyncReadExt as _;
use tokio::time::{Instant, sleep_until};

use super::{FileError, Files, blocking};
use crate::host::Host;

/// After the start, so that whoever waits for the node is served first.
const FIRST: Duration = Duration::from_secs(1_800);
/// From the end of one time to the next.
const AGAIN: Duration = Duration::from_secs(7 * 24 * 3_600);
const PIECE_BYTES: usize = 256 * 1024;
/// How fast files are read: about 700 GB a day.
const BYTES_PER_S_MAX: u64 = 8 * 1024 * 1024;
/// So many that are damaged at one time are rather the fault of the disk, or of the way there.
const DAMAGED_MAX: u64 = 8;

/// What reading all files has found.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    whole: u64,
    damaged: u64,
    /// What could not be read, and may be once more.
    unreadable: u64,
}

/// Reads all files again and again, for as long as the node runs.
pub(super) async fn read_now_and_then(files: Files, host: Host) {
    tokio::time::sleep(FIRST).await;
    loop {
        match scrub(files.blobs(), BYTES_PER_S_MAX).await {
            Ok(found) => {
                host.counters().add("files_damaged", found.damaged);
                let Found {
                    whole,
                    damaged,
                    unreadable,
                } = found;
                if damaged + unreadable > 0 {
                    tracing::warn!(whole, damaged, unreadable, "files are damaged on the disk");
                    files.look_for_missing();
                }
            }
            Err(error) => tracing::warn!(%error, "the files could not be read through"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

/// Reads every content, and takes those out of their places that are not what their hashes say.
async fn scrub(blobs: &Arc<Blobs>, bytes_per_s_max: u64) -> Result<Found, FileError> {
    let mut found = Found::default();
    for first in 0..=u8::MAX {
        blobs.usable()?;
        for hash in blobs.contents(first)? {
            match is_whole(blobs, hash, bytes_per_s_max).await {
                Ok(true) => found.whole += 1,
                Ok(false) => found.damaged += 1,
                // Nobody needed it any more.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    tracing::debug!(%hash, %error, "a file could not be read");
                    found.unreadable += 1;
                }
            }
            if found.damaged + found.unreadable >= DAMAGED_MAX {
                return Ok(found);
            }
        }
    }
    Ok(found)
}

/// Whether a content is what its hash says. If not, it is out of its place then.
async fn is_whole(blobs: &Arc<Blobs>, hash: Hash, bytes_per_s_max: u64) -> io::Result<bool> {
    let (file, checked) = blobs.open_checked(hash)?;
    if read(file, bytes_per_s_max).await? == hash {
        return Ok(true);
    }
    // What is read wrongly once may have been damaged on the way.
    if read(blobs.read(hash)?, bytes_per_s_max).await? == hash {
        return Ok(true);
    }
    let blobs = Arc::clone(blobs);
    let taken = blocking(move || Ok(blobs.take_out_damaged(&checked)?)).await;
    // What was kept again meanwhile is whole.
    Ok(!taken.map_err(io::Error::other)?)
}

async fn read(file: std::fs::File, bytes_per_s_max: u64) -> io::Result<Hash> {
    let mut file = File::from_std(file);
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    let began = Instant::now();
    loop {
        let count = file.read(&mut piece).await?;
        if count == 0 {
            return Ok(Hash(*hasher.finalize().as_bytes()));
        }
        hasher.update(&piece[..count]);
        let due = hasher.count().saturating_mul(1_000_000) / bytes_per_s_max;
        sleep_until(began + Duration::from_micros(due)).await;
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use storage::NodeId;

    use super::*;

    fn folder(count: u8) -> (tempfile::TempDir, Arc<Blobs>, Vec<Hash>) {
        let data = tempfile::tempdir().expect("a folder");
        let (root, note) = (data.path().join("files"), data.path().join("note"));
        let (blobs, wrong) = Blobs::open(&root, &note, NodeId([7; 32]), [1; 16]);
        assert!(wrong.is_none(), "{wrong:?}");
        let keep = |number: u8| {
            let part = blobs.part("a");
            fs::write(&part, [number; 10]).expect("written");
            blobs.keep(&part, None).expect("kept").hash
        };
        let hashes = (0..count).map(keep).collect();
        (data, Arc::new(blobs), hashes)
    }

    #[tokio::test]
    async fn what_is_damaged_on_the_disk_is_found_and_out_of_its_place() {
        let (_data, blobs, hashes) = folder(3);
        fs::write(blobs.path_of(hashes[1]), [7; 10]).expect("written");
        let found = scrub(&blobs, u64::MAX).await.expect("the disk works");
        let expected = Found {
            whole: 2,
            damaged: 1,
            unreadable: 0,
        };
        assert_eq!(found, expected);
        let here = hashes.iter().map(|hash| blobs.size_of(*hash).is_some());
        assert_eq!(here.collect::<Vec<_>>(), [true, false, true]);
        let again = scrub(&blobs, u64::MAX).await.expect("the disk works");
        assert_eq!((again.whole, again.damaged), (2, 0));
    }

    #[tokio::test]
    async fn a_disk_that_reads_nothing_rightly_costs_few_files_at_a_time() {
        let (_data, blobs, hashes) = folder(20);
        for hash in &hashes {
            fs::write(blobs.path_of(*hash), [99; 10]).expect("written");
        }
        let found = scrub(&blobs, u64::MAX).await.expect("the disk works");
        assert_eq!(found.damaged, DAMAGED_MAX);
        let here = hashes.iter().filter(|hash| blobs.size_of(**hash).is_some());
        assert_eq!(here.count() as u64, 20 - DAMAGED_MAX);
    }
}
