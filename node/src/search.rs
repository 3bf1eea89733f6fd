//! Finding messages by what they say.
//!
//! A thread of its own follows the database into an index that lies beside it (`indexer`); whoever
//! searches asks that index for candidates and looks at each in the database (`find`): only what is
//! there now, what this reader may see now, and what really says what was looked for is found. An
//! index that lags or is damaged can miss something for a while; it can't tell too much.

mod days;
mod find;
mod fold;
mod indexer;
mod matching;
mod names;
mod query;
mod words;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use arc_swap::ArcSwapOption;
use storage::SearchReader;

pub use self::days::day_start_ms;
pub use self::find::{Found, Hit, Order, Question};
pub use self::matching::Fragment;
pub use self::names::rank;
pub use self::query::{Has, QUERY_CHARS_MAX, SearchQuery};
use self::words::Hasher;
use crate::host::Host;

/// What the index holds so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Local number of the newest entry whose effects are indexed.
    pub no: u64,
    /// Messages written before this time, in milliseconds since 1970, are still being read in.
    pub reading_before_ms: Option<u64>,
}

/// The way to search; cheap to clone.
#[derive(Debug, Clone)]
pub struct Search(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    /// Nothing while the index can't be opened.
    open: ArcSwapOption<Open>,
    stopping: AtomicBool,
    wake: flume::Sender<()>,
    /// Closed once the thread has ended.
    ended: flume::Receiver<()>,
}

/// How long stopping waits for what is being written.
const STOP_WAIT_MAX: Duration = Duration::from_secs(3);

/// An index that can be searched.
#[derive(Debug)]
struct Open {
    reader: SearchReader,
    hasher: Hasher,
    progress: parking_lot::Mutex<Progress>,
}

impl Search {
    /// Starts to follow the host's database with an index in `folder`. Must be called within the
    /// async runtime. Ends with the host.
    #[must_use]
    pub fn start(host: Host, folder: &Path) -> Self {
        let (wake, woken) = flume::bounded(1);
        let (running, ended) = flume::bounded(1);
        let shared = Arc::new(Shared {
            open: ArcSwapOption::empty(),
            stopping: AtomicBool::new(false),
            wake,
            ended,
        });
        let folder = folder.to_path_buf();
        indexer::start(host, folder, Arc::downgrade(&shared), woken, running);
        Self(shared)
    }

    /// Closes the index, so that it is one file. Blocks for a moment.
    pub fn stop(&self) {
        self.0.stopping.store(true, Ordering::Release);
        // Where it is full, the thread is about to wake anyway.
        let _ = self.0.wake.try_send(());
        let _ = self.0.ended.recv_timeout(STOP_WAIT_MAX);
    }

    /// How far the index has come; `None` while there is none.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        self.0
            .open
            .load()
            .as_ref()
            .map(|open| *open.progress.lock())
    }
}
