//! Giving files to other nodes, and getting one from a node: a stream each.
//!
//! ```text
//! asked:    1, hash (32 bytes), offset (8 bytes)
//! answered: 0 (not here, or not for you) | 2 (too many ask) | 1, length (8 bytes), bytes from offset on
//! ```
//!
//! Numbers are big-endian. Whoever asks trusts nothing of what comes: it counts once its hash is right.

use std::collections::BTreeMap;
use std::io::{self, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use storage::{Hash, NodeId};
use tokio::fs::{File, OpenOptions};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncSeekExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep_until, timeout};

use super::Files;
use crate::host::Host;

const VERSION: u8 = 1;
const NOT_HERE: u8 = 0;
const HERE: u8 = 1;
const BUSY: u8 = 2;
/// Files that are given at one time, to all nodes and to one.
const GIVEN_MAX: usize = 8;
const GIVEN_PER_NODE_MAX: usize = 3;
/// How fast one file is given, so that messages on the same line have their turn.
const BYTES_PER_S_MAX: u64 = 64 * 1024 * 1024;
const PIECE_BYTES: usize = 64 * 1024;
/// After so much it is looked at again whether it may be given.
const CHECKED_BYTES: usize = 8 * 1024 * 1024;
/// How long a node may take with a question, or with the next piece.
const WAIT_MAX: Duration = Duration::from_secs(20);

/// Why a node did not give a file.
#[derive(Debug, thiserror::Error)]
pub(super) enum TakeError {
    #[error("the node does not have it")]
    NotThere,
    #[error("the node gives to too many")]
    Busy,
    #[error("the node is not connected")]
    NotConnected,
    #[error("the node says that it is larger than its message says")]
    TooLarge,
    #[error("the node stopped sending")]
    TooSlow,
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Answers nodes that ask for files, for as long as the node runs.
pub(super) async fn give_to_all(files: Files, host: Host) {
    let places = Arc::new(Semaphore::new(GIVEN_MAX));
    let per_node: Arc<Mutex<BTreeMap<NodeId, usize>>> = Arc::default();
    let asked = host.blobs_asked();
    while let Ok((peer, stream)) = asked.recv_async().await {
        let (files, host, per_node) = (files.clone(), host.clone(), Arc::clone(&per_node));
        let place = Arc::clone(&places).try_acquire_owned().ok();
        tokio::spawn(async move {
            let own = Own::take(&per_node, peer);
            let is_busy = place.is_none() || own.is_none();
            if let Err(error) = give(&files, &host, stream, is_busy).await {
                tracing::debug!(%peer, %error, "a file was not given");
            }
            drop((place, own));
        });
    }
}

/// One of the places that a node has.
struct Own {
    per_node: Arc<Mutex<BTreeMap<NodeId, usize>>>,
    peer: NodeId,
}

impl Own {
    fn take(per_node: &Arc<Mutex<BTreeMap<NodeId, usize>>>, peer: NodeId) -> Option<Self> {
        let mut counts = per_node.lock();
        let count = counts.entry(peer).or_default();
        if *count >= GIVEN_PER_NODE_MAX {
            return None;
        }
        *count += 1;
        drop(counts);
        let per_node = Arc::clone(per_node);
        Some(Self { per_node, peer })
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        let mut counts = self.per_node.lock();
        if let Some(count) = counts.get_mut(&self.peer) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.peer);
            }
        }
    }
}

async fn give(
    files: &Files,
    host: &Host,
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    is_busy: bool,
) -> io::Result<()> {
    let mut question = [0; 41];
    timeout(WAIT_MAX, stream.read_exact(&mut question)).await??;
    let (hash, offset) = understood(&question).ok_or(io::ErrorKind::InvalidData)?;
    if is_busy {
        return end_with(stream, BUSY).await;
    }
    // A hash is no key: what no message names is nobody's here.
    let named = host.read(|view| view.spaces_naming(hash));
    let named = named.map_err(io::Error::other)?;
    let opened = if named.is_empty() {
        None
    } else {
        files.blobs().read(hash).ok()
    };
    let Some(file) = opened else {
        return end_with(stream, NOT_HERE).await;
    };
    let length = file.metadata()?.len();
    let mut file = File::from_std(file);
    file.seek(SeekFrom::Start(offset.min(length))).await?;
    stream.write_u8(HERE).await?;
    stream.write_u64(length).await?;
    let mut piece = vec![0; PIECE_BYTES];
    let (began, mut given, mut unchecked) = (Instant::now(), 0_u64, 0);
    loop {
        let count = file.read(&mut piece).await?;
        if count == 0 {
            break;
        }
        timeout(WAIT_MAX, stream.write_all(&piece[..count])).await??;
        given += count as u64;
        unchecked += count;
        if unchecked >= CHECKED_BYTES {
            unchecked = 0;
            // Its last message may have been erased meanwhile.
            if !host
                .read(|view| view.is_named(hash))
                .map_err(io::Error::other)?
            {
                return Err(io::ErrorKind::NotFound.into());
            }
        }
        let due = Duration::from_micros(given.saturating_mul(1_000_000) / BYTES_PER_S_MAX);
        sleep_until(began + due).await;
    }
    timeout(WAIT_MAX, stream.shutdown()).await?
}

async fn end_with(mut stream: impl AsyncWrite + Unpin, answer: u8) -> io::Result<()> {
    stream.write_u8(answer).await?;
    timeout(WAIT_MAX, stream.shutdown()).await?
}

fn understood(question: &[u8; 41]) -> Option<(Hash, u64)> {
    let (&VERSION, rest) = question.split_first()? else {
        return None;
    };
    let (hash, offset) = rest.split_first_chunk::<32>()?;
    Some((Hash(*hash), u64::from_be_bytes(offset.try_into().ok()?)))
}

fn question(hash: Hash, offset: u64) -> [u8; 41] {
    let mut question = [VERSION; 41];
    question[1..33].copy_from_slice(&hash.0);
    question[33..].copy_from_slice(&offset.to_be_bytes());
    question
}

/// Gets a file from a node into `part`, from where that ends. It is whole then, but not yet known to
/// be right.
pub(super) async fn take(
    host: &Host,
    peer: NodeId,
    (hash, size_max): (Hash, u64),
    part: &Path,
    received: &AtomicU64,
) -> Result<(), TakeError> {
    let stream = host.network().open_blob(peer).await;
    let stream = stream.ok_or(TakeError::NotConnected)?;
    take_from(stream, (hash, size_max), part, received).await
}

async fn take_from(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    (hash, size_max): (Hash, u64),
    part: &Path,
    received: &AtomicU64,
) -> Result<(), TakeError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    let mut file = options.open(part).await?;
    let mut reached = file.seek(SeekFrom::End(0)).await?;
    received.store(reached, Ordering::Relaxed);
    stream.write_all(&question(hash, reached)).await?;
    stream.flush().await?;
    let late = |_| TakeError::TooSlow;
    match timeout(WAIT_MAX, stream.read_u8()).await.map_err(late)?? {
        HERE => {}
        BUSY => return Err(TakeError::Busy),
        _ => return Err(TakeError::NotThere),
    }
    let length = timeout(WAIT_MAX, stream.read_u64()).await.map_err(late)??;
    if length > size_max || reached > length {
        return Err(TakeError::TooLarge);
    }
    let mut piece = vec![0; PIECE_BYTES];
    while reached < length {
        let count = timeout(WAIT_MAX, stream.read(&mut piece))
            .await
            .map_err(late)??;
        if count == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        }
        let left = usize::try_from(length - reached).unwrap_or(usize::MAX);
        let count = count.min(left);
        file.write_all(&piece[..count]).await?;
        reached += count as u64;
        received.store(reached, Ordering::Relaxed);
    }
    file.flush().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A node that answers with these bytes, whatever it is asked.
    async fn from(answer: Vec<u8>, part: &Path, size_max: u64) -> Result<(), TakeError> {
        let (mine, mut theirs) = tokio::io::duplex(1_024);
        let sending = tokio::spawn(async move {
            let mut question = [0; 41];
            theirs.read_exact(&mut question).await.expect("a question");
            let _ = theirs.write_all(&answer).await;
            question
        });
        let taken = take_from(mine, (Hash([7; 32]), size_max), part, &AtomicU64::new(0)).await;
        let question = sending.await.expect("no panic");
        assert_eq!(
            understood(&question).map(|(hash, _)| hash),
            Some(Hash([7; 32]))
        );
        taken
    }

    fn answer(length: u64, bytes: &[u8]) -> Vec<u8> {
        [&[HERE][..], &length.to_be_bytes(), bytes].concat()
    }

    #[tokio::test]
    async fn a_file_comes_whole_or_goes_on_where_it_broke_off() {
        let folder = tempfile::tempdir().expect("a folder");
        let part = folder.path().join("part");
        let broken = from(answer(10, b"01234"), &part, 10).await;
        assert!(matches!(broken, Err(TakeError::Io(_))), "{broken:?}");
        from(answer(10, b"56789 and more"), &part, 10)
            .await
            .expect("the rest");
        assert_eq!(std::fs::read(&part).expect("a file"), b"0123456789");
    }

    #[tokio::test]
    async fn a_node_can_send_no_more_than_the_message_says() {
        let folder = tempfile::tempdir().expect("a folder");
        let part = folder.path().join("part");
        let large = from(answer(11, b"0123456789a"), &part, 10).await;
        assert!(matches!(large, Err(TakeError::TooLarge)), "{large:?}");
        for (bytes, expected) in [
            (vec![NOT_HERE], "does not have"),
            (vec![BUSY], "too many"),
            (vec![9], "does not have"),
            (vec![], "end of file"),
            (vec![HERE, 1], "end of file"),
        ] {
            let refused = from(bytes, &part, 10).await.expect_err("nothing came");
            assert!(refused.to_string().contains(expected), "{refused}");
        }
        assert_eq!(std::fs::read(&part).expect("a file"), b"");
    }

    proptest::proptest! {
        #[test]
        fn no_answer_makes_it_fail_or_brings_more_than_the_message_says(
            bytes in proptest::collection::vec(0_u8..4, 0..64),
            size_max in 0_u64..32,
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let folder = tempfile::tempdir().expect("a folder");
            let part = folder.path().join("part");
            let taken = runtime.expect("a runtime").block_on(from(bytes, &part, size_max));
            let length = std::fs::metadata(&part).expect("a file").len();
            assert!(length <= size_max, "{taken:?}");
        }
    }
}
