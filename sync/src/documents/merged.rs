//! The Automerge object of a document: made late, fed in batches, thrown away when in doubt.
//!
//! The only file that creates one, because one that is created has a random actor until it is set.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::legacy::{Key, Op, OpType};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{Automerge, AutomergeError, Change, ROOT, ReadDoc, ScalarValue};

use super::history::History;
use super::{Actor, Edit, Value};

/// The merged state of the changes handed to it.
#[derive(Debug, Default)]
pub(super) struct Merged {
    automerge: Option<Box<Automerge>>,
    /// Accepted and not yet merged.
    queue: Vec<Change>,
    /// Set when even a fresh object could not take the changes. Asking again would cost the same
    /// work and end the same way.
    failure: Option<String>,
}

impl Merged {
    pub(super) fn enqueue(&mut self, change: Change) {
        self.queue.push(change);
    }

    /// Forgets everything merged; the next read starts from the history.
    pub(super) fn reset(&mut self) {
        self.automerge = None;
        self.queue.clear();
    }

    /// All values of a key, the winner first.
    pub(super) fn values(&mut self, history: &History, key: &str) -> Result<Vec<Value>, String> {
        self.read(history, |automerge| values(automerge, key))
    }

    /// All values of every given key that has one.
    pub(super) fn entries(
        &mut self,
        history: &History,
        prefix: &str,
    ) -> Result<Vec<(String, Vec<Value>)>, String> {
        self.read(history, |automerge| {
            history
                .keys_from(prefix)
                .map(|key| Ok((key.to_owned(), values(automerge, key)?)))
                .filter(|entry| !matches!(entry, Ok((_, values)) if values.is_empty()))
                .collect()
        })
    }

    /// Writes the edits as `actor` and returns the bytes of the change. The object has it merged
    /// then, the history has not: the caller records it, or calls [`Merged::reset`].
    pub(super) fn write(
        &mut self,
        history: &History,
        actor: Actor,
        time_ms: i64,
        edits: &[&Edit],
    ) -> Result<Option<Vec<u8>>, String> {
        let automerge = self.merge(history)?;
        let written = caught(|| transact(automerge, actor, time_ms, edits));
        let written = written.and_then(|change| match change {
            Some(change) if has_stand_in(&change) => {
                let settled = caught(|| Ok(Some(settle(&change, edits))));
                // What is merged holds the stand-ins.
                self.reset();
                settled
            }
            other => Ok(other.map(|change| change.raw_bytes().to_vec())),
        });
        if written.is_err() {
            self.reset();
        }
        written
    }

    fn read<T>(
        &mut self,
        history: &History,
        read: impl Fn(&Automerge) -> Result<T, AutomergeError>,
    ) -> Result<T, String> {
        let automerge = self.merge(history)?;
        match caught(|| read(automerge)) {
            Ok(found) => Ok(found),
            Err(_) => {
                self.reset();
                let automerge = self.merge(history)?;
                caught(|| read(automerge))
            }
        }
    }

    /// The object with every accepted change in it.
    fn merge(&mut self, history: &History) -> Result<&mut Automerge, String> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        if self.automerge.is_some() || self.queue.len() == history.changes_count() {
            let queue = std::mem::take(&mut self.queue);
            let automerge = self.automerge.take().unwrap_or_else(fresh);
            self.automerge = caught_merge(automerge, queue, history).ok();
        }
        if self.automerge.is_none() {
            self.queue.clear();
            match rebuild(history) {
                Ok(automerge) => self.automerge = Some(automerge),
                Err(failure) => self.failure = Some(failure),
            }
        }
        self.automerge
            .as_deref_mut()
            .ok_or_else(|| self.failure.clone().unwrap_or_default())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the actor is set at once, and again before writing"
)]
fn fresh() -> Box<Automerge> {
    let nobody = automerge::ActorId::from([0; 16]);
    Box::new(Automerge::new().with_actor(nobody))
}

fn rebuild(history: &History) -> Result<Box<Automerge>, String> {
    let changes = history
        .raw_changes()
        .map(Change::try_from)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| error.to_string())?;
    caught_merge(fresh(), changes, history)
}

fn caught_merge(
    mut automerge: Box<Automerge>,
    changes: Vec<Change>,
    history: &History,
) -> Result<Box<Automerge>, String> {
    if !changes.is_empty() {
        caught(|| automerge.apply_changes(changes))?;
    }
    let merged: BTreeSet<_> = automerge.get_heads().iter().map(|hash| hash.0).collect();
    if merged.into_iter().eq(history.heads()) {
        Ok(automerge)
    } else {
        Err("some changes were left out".to_owned())
    }
}

/// Stands for a value that Automerge would not write, because it wins over concurrent ones already:
/// Automerge takes the others away instead, and two nodes that each settle a conflict in favour of
/// another value would together leave none. No document has a value of this type.
const STAND_IN: ScalarValue = ScalarValue::Uint(0);

fn transact(
    automerge: &mut Automerge,
    actor: Actor,
    time_ms: i64,
    edits: &[&Edit],
) -> Result<Option<Change>, AutomergeError> {
    let mut disputed = Vec::with_capacity(edits.len());
    for edit in edits {
        disputed.push(automerge.get_all(ROOT, edit.key())?.len() > 1);
    }
    automerge.set_actor(actor.to_automerge());
    let mut transaction = automerge.transaction();
    for (edit, conflict) in edits.iter().zip(disputed) {
        match edit {
            Edit::Put(key, _) if conflict => transaction.put(ROOT, key, STAND_IN)?,
            Edit::Put(key, value) => transaction.put(ROOT, key, value.to_automerge())?,
            Edit::Delete(key) => transaction.delete(ROOT, key.as_str())?,
        }
    }
    let (hash, _) = transaction.commit_with(CommitOptions::default().with_time(time_ms));
    Ok(hash.and_then(|hash| automerge.get_change_by_hash(&hash)))
}

fn has_stand_in(change: &Change) -> bool {
    let stands_in = |op: &Op| op.action == OpType::Put(STAND_IN);
    change.decode().operations.iter().any(stands_in)
}

/// The bytes of the change with the real values in place of the stand-ins.
fn settle(change: &Change, edits: &[&Edit]) -> Vec<u8> {
    let mut expanded = change.decode();
    for op in &mut expanded.operations {
        if op.action != OpType::Put(STAND_IN) {
            continue;
        }
        let Key::Map(key) = &op.key else { continue };
        let value = edits.iter().find_map(|edit| match edit {
            Edit::Put(name, value) if name.as_str() == key.as_str() => Some(value),
            Edit::Put(..) | Edit::Delete(_) => None,
        });
        if let Some(value) = value {
            op.action = OpType::Put(value.to_automerge());
        }
    }
    expanded.hash = None;
    Change::from(expanded).raw_bytes().to_vec()
}

/// Automerge lists them by ascending operation id, and the last one wins.
fn values(automerge: &Automerge, key: &str) -> Result<Vec<Value>, AutomergeError> {
    let found = automerge.get_all(ROOT, key)?;
    Ok(found
        .iter()
        .rev()
        .filter_map(|(value, _)| value.as_scalar().and_then(Value::from_automerge))
        .collect())
}

/// Turns a panic into an error. The object it happened to is thrown away by the caller.
fn caught<T>(work: impl FnOnce() -> Result<T, AutomergeError>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| error.to_string()),
        Err(_) => Err("Automerge panicked".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::decoded::DecodedChange;
    use super::super::{Document, DocumentKind};
    use super::*;

    fn history(changes: &[Vec<u8>]) -> History {
        let mut history = History::default();
        for bytes in changes {
            let change = DecodedChange::from_bytes(bytes).unwrap();
            let verdict = history.judge(DocumentKind::User, change.actor, &change);
            history.record(&change, verdict.unwrap());
        }
        history
    }

    fn changes() -> Vec<Vec<u8>> {
        let actor = Actor::of_feed(&[1; 32], 0);
        let mut document = Document::new(DocumentKind::User);
        for epoch in 0..3 {
            let edits = [Edit::put("epoch", epoch)];
            document.edit(&actor, 0, &edits).unwrap();
        }
        document.changes().map(<[u8]>::to_vec).collect()
    }

    #[test]
    fn an_object_that_lacks_something_is_rebuilt_from_the_history() {
        let changes = changes();
        let history = history(&changes);
        let mut merged = Merged::default();
        for bytes in [&changes[0], &changes[2], &changes[2]] {
            merged.enqueue(Change::try_from(bytes.as_slice()).unwrap());
        }
        assert_eq!(merged.values(&history, "epoch").unwrap(), [Value::Int(2)]);
        merged.reset();
        assert_eq!(merged.values(&history, "epoch").unwrap(), [Value::Int(2)]);
    }

    #[test]
    fn a_panic_is_an_error() {
        let result: Result<(), _> = caught(|| std::panic::resume_unwind(Box::new(())));
        assert_eq!(result, Err("Automerge panicked".to_owned()));
    }

    #[test]
    fn what_can_not_be_merged_at_all_fails_once_and_for_all() {
        let changes = changes();
        let mut merged = Merged {
            failure: Some("torn".to_owned()),
            ..Merged::default()
        };
        let history = history(&changes);
        assert_eq!(merged.values(&history, "epoch"), Err("torn".to_owned()));
    }
}
