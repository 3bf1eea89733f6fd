//! Follows the database into the index: what the log tells, what commits name besides, and at the
//! first start everything that is there, the newest first.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Weak};
use std::thread::sleep;
use std::time::{Duration, Instant};

use flume::{Receiver, RecvError, Sender, TrySendError};
use parking_lot::Mutex;
use storage::{Id, SearchDocument, SearchIndex, SearchMark, SearchableRow, StoreError, View};
use sync::engine::{Subject, subject_of};
use sync::payload::Payload;
use tokio::sync::broadcast::error::RecvError as BatchError;

use super::fold::fold;
use super::words::{Hasher, Mark, RULES};
use super::{Open, Progress, Shared};
use crate::host::Host;

/// Log rows and messages looked at in one transaction.
const STEP: usize = 256;
/// Connections that search at the same time.
const READERS: usize = 3;
/// After a commit others are waited for, so that many are taken in together.
const GATHER: Duration = Duration::from_millis(100);
/// Until the index is tried again after it could not be written.
const RETRY: Duration = Duration::from_secs(30);
/// Messages named by commits that wait to be looked at; beyond that, everything is looked at.
const NAMED_MAX: usize = 10_000;
/// Reading in what is old takes one part in so many of a processor at most.
const SHARE: u32 = 2;

/// What commits name and the log alone would not tell: messages that moved, or whose content came
/// later.
#[derive(Debug, Default)]
struct Named {
    messages: BTreeSet<Id>,
    everything: bool,
}

/// Starts the thread, and the task that wakes it.
pub(super) fn start(
    host: Host,
    folder: PathBuf,
    shared: Weak<Shared>,
    woken: Receiver<()>,
    running: Sender<()>,
) {
    let named = Arc::new(Mutex::new(Named::default()));
    tokio::spawn(listen(host.clone(), Arc::clone(&named), shared.clone()));
    let follower = Follower {
        host,
        folder,
        shared,
        named,
        woken,
    };
    let thread = std::thread::Builder::new().name("search".to_owned());
    let follow = move || {
        follower.run();
        drop(running);
    };
    if let Err(error) = thread.spawn(follow) {
        tracing::warn!(%error, "nothing can be searched: a thread can't be started");
    }
}

async fn listen(host: Host, named: Arc<Mutex<Named>>, shared: Weak<Shared>) {
    let mut batches = host.subscribe();
    drop(host);
    loop {
        match batches.recv().await {
            Ok(batch) => {
                let mut named = named.lock();
                for event in &batch.events {
                    named.messages.extend(message_of(event.subject));
                }
                named.everything |= named.messages.len() > NAMED_MAX;
            }
            Err(BatchError::Lagged(_)) => named.lock().everything = true,
            Err(BatchError::Closed) => return,
        }
        let Some(shared) = shared.upgrade() else {
            return;
        };
        if let Err(TrySendError::Disconnected(())) = shared.wake.try_send(()) {
            return;
        }
    }
}

fn message_of(subject: Subject) -> Option<Id> {
    match subject {
        Subject::Message { message, .. }
        | Subject::Overlay { message, .. }
        | Subject::Erased { message, .. } => Some(message),
        Subject::User(_)
        | Subject::Server(_)
        | Subject::Member { .. }
        | Subject::Invite { .. }
        | Subject::ChannelMember { .. }
        | Subject::Direct(_)
        | Subject::UserGroup { .. }
        | Subject::Mesh
        | Subject::Nothing => None,
    }
}

struct Follower {
    host: Host,
    folder: PathBuf,
    shared: Weak<Shared>,
    named: Arc<Mutex<Named>>,
    woken: Receiver<()>,
}

/// Why following ends.
enum Ended {
    Stopped,
    Failed(StoreError),
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Closed) {
            Self::Stopped
        } else {
            Self::Failed(error)
        }
    }
}

impl Follower {
    fn run(self) {
        loop {
            let ended = self.follow();
            let Err(Ended::Failed(error)) = ended else {
                return;
            };
            if self.is_stopping() {
                return;
            }
            tracing::warn!(%error, "the search index can't be written; trying again");
            if matches!(error, StoreError::Damaged(_)) {
                drop(SearchIndex::remove(&self.folder));
            }
            let _ = self.woken.drain();
            let again = Instant::now() + RETRY;
            while Instant::now() < again && !self.is_stopping() {
                let _ = self.woken.recv_deadline(again);
            }
        }
    }

    /// Whether following is to end: the node stops, or nobody searches any more.
    fn is_stopping(&self) -> bool {
        let shared = self.shared.upgrade();
        shared.is_none_or(|shared| shared.stopping.load(Ordering::Acquire))
    }

    /// Follows until the host stops or the index fails.
    fn follow(&self) -> Result<(), Ended> {
        let mut key = [0; 32];
        getrandom::fill(&mut key)
            .map_err(|error| StoreError::Failing(format!("no random numbers: {error}")))?;
        let index = SearchIndex::open(&self.folder, RULES, key)?;
        let hasher = Hasher::new(index.key());
        let open = Arc::new(Open {
            reader: index.reader(READERS)?,
            hasher: hasher.clone(),
            progress: Mutex::new(Progress::default()),
        });
        let mut writer = Writer {
            mark: index.mark()?,
            index,
            hasher,
        };
        open.progress.lock().clone_from(&writer.progress());
        match self.shared.upgrade() {
            Some(shared) => shared.open.store(Some(Arc::clone(&open))),
            None => return Err(Ended::Stopped),
        }
        let ended = self.keep_up(&mut writer, &open);
        // Whoever writes closes last, and so folds the log into the file.
        if let Some(shared) = self.shared.upgrade() {
            shared.open.store(None);
        }
        drop(open);
        ended
    }

    fn keep_up(&self, writer: &mut Writer, open: &Open) -> Result<(), Ended> {
        loop {
            let begun = Instant::now();
            let more = self.step(writer)?;
            *open.progress.lock() = writer.progress();
            match more {
                More::News => {}
                More::Old => sleep(begun.elapsed() * (SHARE - 1)),
                More::Nothing => match self.woken.recv() {
                    Ok(()) if self.is_stopping() => {}
                    Ok(()) => sleep(GATHER),
                    Err(RecvError::Disconnected) => return Err(Ended::Stopped),
                },
            }
            if self.is_stopping() {
                return Err(Ended::Stopped);
            }
        }
    }

    fn step(&self, writer: &mut Writer) -> Result<More, StoreError> {
        let named = {
            let mut named = self.named.lock();
            if std::mem::take(&mut named.everything) {
                named.messages.clear();
                writer.mark.unswept_below = Id::MAX;
            }
            let rest = named.messages.iter().nth(STEP).copied();
            let rest = rest.map_or_else(BTreeSet::new, |first| named.messages.split_off(&first));
            std::mem::replace(&mut named.messages, rest)
        };
        let step = self.host.read(|view| writer.read(view, named))?;
        writer.write(step)
    }
}

/// What there is to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    News,
    /// Only messages that were there long before.
    Old,
    Nothing,
}

/// What one step found in the database.
struct Step {
    mark: SearchMark,
    /// The messages looked at, with what there is to find of each.
    seen: Vec<(Id, Option<SearchableRow>)>,
    more: More,
}

struct Writer {
    index: SearchIndex,
    hasher: Hasher,
    mark: SearchMark,
}

impl Writer {
    fn progress(&self) -> Progress {
        let below = self.mark.unswept_below;
        Progress {
            no: self.mark.no,
            reading_before_ms: (below != Id::ZERO).then(|| below.unix_ms()),
        }
    }

    fn read(&self, view: View<'_>, named: BTreeSet<Id>) -> Result<Step, StoreError> {
        let mut mark = self.mark;
        let generation = view.generation()?;
        if generation != mark.generation || view.log_head()? < mark.no {
            mark = SearchMark {
                generation,
                no: view.log_head()?,
                unswept_below: Id::MAX,
            };
        }
        let rows = view.log_after(mark.no, STEP)?;
        mark.no = rows.last().map_or(mark.no, |row| row.no);
        let caught_up = rows.len() < STEP && named.len() < STEP;
        let mut touched = named;
        for row in rows {
            let bytes = row.payload.as_deref().unwrap_or_default();
            let payload = Payload::decode(row.kind, bytes);
            let subject =
                payload.map(|payload| subject_of(&payload, row.space, row.time, row.position));
            touched.extend(subject.and_then(message_of));
        }
        let mut copies = BTreeSet::new();
        for message in &touched {
            if let Some(posted) = view.posted(*message)? {
                let original = posted.duplicate_of.unwrap_or(posted.id);
                copies.insert(original);
                copies.extend(view.copies_of(original)?.iter().map(|copy| copy.id));
            }
        }
        touched.extend(copies);
        let mut more = if caught_up { More::Nothing } else { More::News };
        if caught_up && mark.unswept_below != Id::ZERO {
            let below = mark.unswept_below;
            let there = view.messages_below(below, STEP)?;
            let lowest = there.get(STEP - 1).copied().unwrap_or(Id::ZERO);
            touched.extend(self.index.messages_between(lowest, below)?);
            touched.extend(there);
            mark.unswept_below = lowest;
            more = if lowest == Id::ZERO {
                More::Nothing
            } else {
                More::Old
            };
        }
        let seen = touched
            .into_iter()
            .map(|message| Ok((message, view.searchable(message)?)));
        Ok(Step {
            mark,
            seen: seen.collect::<Result<_, StoreError>>()?,
            more,
        })
    }

    fn write(&mut self, step: Step) -> Result<More, StoreError> {
        let mut changed = Vec::new();
        for (message, row) in step.seen {
            let document = row.as_ref().map(document);
            let same = match document {
                Some(document) => self.index.has(document)?,
                None => false,
            };
            if !same {
                let words = row.as_ref().map(|row| words_of(&self.hasher, row));
                changed.push((message, document.zip(words)));
            }
        }
        if step.mark != self.mark || !changed.is_empty() {
            self.index.write(step.mark, |index| {
                for (message, put) in &changed {
                    match put {
                        Some((document, words)) => index.put(*document, words)?,
                        None => drop(index.take(*message)?),
                    }
                }
                Ok(())
            })?;
            self.mark = step.mark;
        }
        Ok(step.more)
    }
}

fn document(row: &SearchableRow) -> SearchDocument {
    SearchDocument {
        message: row.message,
        sort: row.sort,
        stamp: row.stamp,
    }
}

fn words_of(hasher: &Hasher, row: &SearchableRow) -> String {
    let mut words = hasher.of_text(&fold(&row.content));
    let marks = [
        Mark::Channel(row.channel),
        Mark::Space(row.space.id()),
        Mark::Author(row.author),
    ];
    words.extend(marks.map(|mark| hasher.mark(mark)));
    if has_link(&row.content) {
        words.insert(hasher.mark(Mark::HasLink));
    }
    if row.content.contains('`') {
        words.insert(hasher.mark(Mark::HasCode));
    }
    words.into_iter().collect::<Vec<_>>().join(" ")
}

fn has_link(content: &str) -> bool {
    ["http://", "https://", "\\\\", "mailto:"]
        .iter()
        .any(|start| content.contains(start))
}
