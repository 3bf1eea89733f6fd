//! One loaded document.

use std::collections::BTreeSet;

use super::decoded::DecodedChange;
use super::history::History;
use super::merged::Merged;
use super::{
    Actor, ChangeHash, ChangeRefusal, DocumentKind, Edit, EditError, MergeFailure,
    StoredChangeError, Value, check_key, check_put,
};

/// A document with all its accepted changes.
///
/// Nothing is stored here: whoever edits or accepts stores the change in the same transaction, and
/// drops the document when that transaction fails.
#[derive(Debug)]
pub struct Document {
    kind: DocumentKind,
    history: History,
    merged: Merged,
}

/// What became of an accepted change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedChange {
    pub hash: ChangeHash,
    /// The keys it writes or deletes, in ascending order.
    pub touched: Vec<String>,
    /// What it writes or deletes, in its own order.
    pub edits: Vec<Edit>,
    /// The changes it was made on top of.
    pub dependencies: Vec<ChangeHash>,
}

impl Document {
    /// An empty document.
    #[must_use]
    pub fn new(kind: DocumentKind) -> Self {
        Self {
            kind,
            history: History::default(),
            merged: Merged::default(),
        }
    }

    /// A document from our own store. The changes come in the order they were accepted in, or in
    /// any other in which each comes after its dependencies.
    ///
    /// # Errors
    /// They are checked like a peer's: a disk may have changed them.
    pub fn from_changes<'a>(
        kind: DocumentKind,
        changes: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Self, StoredChangeError> {
        let mut document = Self::new(kind);
        for (position, bytes) in changes.into_iter().enumerate() {
            DecodedChange::from_bytes(bytes)
                .and_then(|change| document.admit(change.actor, change))
                .map_err(|refusal| StoredChangeError {
                    kind,
                    position,
                    refusal,
                })?;
        }
        Ok(document)
    }

    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        self.kind
    }

    /// Edits the document and returns the bytes of the change to be stored and sent; `None` when it
    /// says all that already. A put replaces all concurrent values; the same value again, where it
    /// is the only one, is no change, nor is deleting what isn't there.
    ///
    /// `time_ms` is kept in the change and decides nothing.
    ///
    /// # Errors
    /// The edit breaks a rule, or the document can't be merged. Nothing is edited then.
    pub fn edit(
        &mut self,
        actor: &Actor,
        time_ms: i64,
        edits: &[Edit],
    ) -> Result<Option<Vec<u8>>, EditError> {
        self.check_edits(edits)?;
        let effective = self.effective(edits)?;
        if effective.is_empty() {
            return Ok(None);
        }
        let Some(bytes) = self
            .merged
            .write(&self.history, *actor, time_ms, &effective)
            .map_err(|reason| self.failure(reason))?
        else {
            return Ok(None);
        };
        let recorded = DecodedChange::from_bytes(&bytes).and_then(|change| {
            let verdict = self.history.judge(self.kind, *actor, &change)?;
            self.history.record(&change, verdict);
            Ok(())
        });
        if let Err(refusal) = recorded {
            self.merged.reset();
            return Err(refusal.into());
        }
        Ok(Some(bytes))
    }

    /// Takes in a change that a peer wrote in the feed of `actor`.
    ///
    /// The verdict depends only on the change and its causal past (all of which must be here). It
    /// is merged at the next read.
    ///
    /// # Errors
    /// It is not exactly what an honest node would write. The document is as before.
    pub fn accept(&mut self, actor: &Actor, bytes: &[u8]) -> Result<AcceptedChange, ChangeRefusal> {
        let change = DecodedChange::from_bytes(bytes)?;
        let hash = change.hash;
        let mut touched: Vec<_> = change
            .operations
            .iter()
            .map(|one| one.key.clone())
            .collect();
        touched.sort_unstable();
        let edits = change.operations.iter().map(|one| match &one.value {
            Some(value) => Edit::put(one.key.clone(), value.clone()),
            None => Edit::delete(one.key.clone()),
        });
        let edits = edits.collect();
        let dependencies = change.dependencies.clone();
        self.admit(*actor, change)?;
        Ok(AcceptedChange {
            hash,
            touched,
            edits,
            dependencies,
        })
    }

    /// All concurrent values of a key, the winner first; the same on every node that has the same
    /// changes. Empty when the key is not there.
    ///
    /// # Errors
    /// The document can't be merged.
    pub fn values(&mut self, key: &str) -> Result<Vec<Value>, MergeFailure> {
        self.merged
            .values(&self.history, key)
            .map_err(|reason| self.failure(reason))
    }

    /// The value of a key that wins over concurrent ones.
    ///
    /// # Errors
    /// The document can't be merged.
    pub fn value(&mut self, key: &str) -> Result<Option<Value>, MergeFailure> {
        Ok(self.values(key)?.into_iter().next())
    }

    /// Every key that starts with `prefix` and its values, in ascending order of the keys. Costs in
    /// proportion to those keys, deleted ones included, and not to the document.
    ///
    /// # Errors
    /// The document can't be merged.
    pub fn entries(&mut self, prefix: &str) -> Result<Vec<(String, Vec<Value>)>, MergeFailure> {
        self.merged
            .entries(&self.history, prefix)
            .map_err(|reason| self.failure(reason))
    }

    /// The changes that no other depends on, in ascending order: equal on two nodes exactly when
    /// their documents are.
    #[must_use]
    pub fn heads(&self) -> Vec<ChangeHash> {
        self.history.heads().collect()
    }

    /// How many changes it consists of.
    #[must_use]
    pub fn changes_count(&self) -> usize {
        self.history.changes_count()
    }

    /// The bytes of its changes, each after its dependencies.
    pub fn changes(&self) -> impl Iterator<Item = &[u8]> {
        self.history.raw_changes()
    }

    fn admit(&mut self, actor: Actor, change: DecodedChange) -> Result<(), ChangeRefusal> {
        let verdict = self.history.judge(self.kind, actor, &change)?;
        self.history.record(&change, verdict);
        self.merged.enqueue(change.change);
        Ok(())
    }

    fn check_edits(&self, edits: &[Edit]) -> Result<(), EditError> {
        let mut named = BTreeSet::new();
        for edit in edits {
            let key = edit.key();
            let checked = match edit {
                Edit::Put(_, value) => check_put(self.kind, key, value),
                Edit::Delete(_) => check_key(self.kind, key),
            };
            checked.map_err(|fault| EditError::Schema {
                key: key.to_owned(),
                fault,
            })?;
            if !named.insert(key) {
                return Err(EditError::Repeated {
                    key: key.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// The edits that would change something.
    fn effective<'a>(&mut self, edits: &'a [Edit]) -> Result<Vec<&'a Edit>, MergeFailure> {
        let mut effective = Vec::with_capacity(edits.len());
        for edit in edits {
            let values = self.values(edit.key())?;
            let already = match edit {
                Edit::Put(_, value) => values == [value.clone()],
                Edit::Delete(_) => values.is_empty(),
            };
            if !already {
                effective.push(edit);
            }
        }
        Ok(effective)
    }

    fn failure(&self, reason: String) -> MergeFailure {
        MergeFailure {
            kind: self.kind,
            changes: self.changes_count(),
            reason,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    fn actor(number: u8) -> Actor {
        Actor::of_feed(&[number; 32], 0)
    }

    fn text(values: &[&str]) -> Vec<Value> {
        values.iter().map(|&value| value.into()).collect()
    }

    #[test]
    fn an_edit_is_read_back_here_and_at_a_peer() {
        let mut here = Document::new(DocumentKind::Server);
        let key = format!("channel/{ID}/name");
        let edits = [Edit::put("name", "Tokyo"), Edit::put(&key, "general")];
        let bytes = here.edit(&actor(1), 5, &edits).unwrap().unwrap();
        let mut peer = Document::new(DocumentKind::Server);
        let accepted = peer.accept(&actor(1), &bytes).unwrap();
        assert_eq!(accepted.touched, [key.as_str(), "name"]);
        assert_eq!(peer.heads(), [accepted.hash]);
        for document in [&mut here, &mut peer] {
            assert_eq!(document.value("name").unwrap(), Some("Tokyo".into()));
            assert_eq!(
                document.entries("channel/").unwrap(),
                [(key.clone(), text(&["general"]))]
            );
        }
    }

    #[test]
    fn concurrent_values_are_all_kept_until_one_is_chosen() {
        let mut one = Document::new(DocumentKind::Server);
        let mut other = Document::new(DocumentKind::Server);
        let a = one
            .edit(&actor(1), 0, &[Edit::put("name", "a")])
            .unwrap()
            .unwrap();
        let b = other
            .edit(&actor(2), 0, &[Edit::put("name", "b")])
            .unwrap()
            .unwrap();
        one.accept(&actor(2), &b).unwrap();
        other.accept(&actor(1), &a).unwrap();
        let both = one.values("name").unwrap();
        assert_eq!(both.len(), 2);
        assert_eq!(other.values("name").unwrap(), both);

        let winner = both[0].clone();
        let chosen = one.edit(
            &actor(1),
            0,
            &[Edit::Put("name".to_owned(), winner.clone())],
        );
        other.accept(&actor(1), &chosen.unwrap().unwrap()).unwrap();
        assert_eq!(other.values("name").unwrap(), [winner]);
        assert_eq!(one.heads(), other.heads());
    }

    #[test]
    fn an_edit_that_changes_nothing_makes_no_change() {
        let mut document = Document::new(DocumentKind::Overlay);
        let pin = [Edit::put("pinned", true)];
        assert!(document.edit(&actor(1), 0, &[]).unwrap().is_none());
        assert!(
            document
                .edit(&actor(1), 0, &[Edit::delete("pinned")])
                .unwrap()
                .is_none()
        );
        assert!(document.edit(&actor(1), 0, &pin).unwrap().is_some());
        assert!(document.edit(&actor(1), 1, &pin).unwrap().is_none());
        assert!(
            document
                .edit(&actor(1), 1, &[Edit::delete("pinned")])
                .unwrap()
                .is_some()
        );
        assert_eq!(document.value("pinned").unwrap(), None);
        assert_eq!(document.entries("").unwrap(), []);
        assert_eq!(document.changes_count(), 2);
    }

    #[test]
    fn a_bad_edit_names_the_key_and_the_rule() {
        let mut document = Document::new(DocumentKind::Member);
        let message = |document: &mut Document, edits: &[Edit]| {
            document.edit(&actor(1), 0, edits).unwrap_err().to_string()
        };
        assert_eq!(
            message(&mut document, &[Edit::put("role", "god")]),
            "role: the value must be one of admin, moderator, member, removed"
        );
        assert_eq!(
            message(&mut document, &[Edit::put("rôle", "admin")]),
            "rôle: no such key in this kind of document"
        );
        assert_eq!(
            message(
                &mut document,
                &[Edit::put("joined", 1), Edit::delete("joined")]
            ),
            "joined: named twice in one edit"
        );
        assert_eq!(document.changes_count(), 0);
    }
}
