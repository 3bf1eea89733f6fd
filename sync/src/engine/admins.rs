//! Who administers the mesh: never nobody.
//!
//! No administrator unmakes or closes the last one, as far as they know. On two sides of a split two
//! can still unmake each other; then the one who was unmade last stays, so that a mesh never comes to
//! a state that nobody may mend.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, Position, StoreError};

use super::project::{Values, unsigned};
use super::{Engine, Subject};
use crate::documents::{Document, Edit, Value};
use crate::payload::DocumentRef;

const PREFIX: &str = "admin/";
/// Behind the name of somebody who was made an administrator or unmade.
const NUMBER: &str = "/no";

/// Somebody who was made an administrator once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) user: Id,
    /// Whether the last word was "yes"; between concurrent words "no" counts.
    pub(super) made: bool,
    /// One above all that whoever said it knew.
    no: u64,
}

/// What has become of the account of somebody who was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Account {
    Open,
    Disabled,
    Erased,
}

/// Everybody whom the mesh document names.
fn named(document: &mut Document) -> Vec<Named> {
    let mut known: BTreeMap<Id, Named> = BTreeMap::new();
    for (key, values) in document.entries(PREFIX).unwrap_or_default() {
        let Some(name) = key.strip_prefix(PREFIX) else {
            continue;
        };
        let (name, is_number) = match name.strip_suffix(NUMBER) {
            Some(name) => (name, true),
            None => (name, false),
        };
        let Ok(user) = Id::parse(name) else { continue };
        let (made, no) = (false, 0);
        let entry = known.entry(user).or_insert(Named { user, made, no });
        if is_number {
            let numbers = values.iter().map(|value| unsigned(value.as_int()));
            entry.no = numbers.max().unwrap_or(0);
        } else {
            let yes = |value: &Value| value.as_bool() == Some(true);
            entry.made = !values.is_empty() && values.iter().all(yes);
        }
    }
    known.into_values().collect()
}

/// Who of them administers the mesh: whoever is made so and has an open account; if nobody is, the
/// one who was unmade last, and of two at once the older account.
fn settled(named: &[(Named, Account)]) -> BTreeSet<Id> {
    let standing = |(named, account): &&(Named, Account)| named.made && *account == Account::Open;
    let admins: BTreeSet<Id> = (named.iter().filter(standing))
        .map(|(named, _)| named.user)
        .collect();
    if !admins.is_empty() {
        return admins;
    }
    let left = named
        .iter()
        .filter(|(_, account)| *account != Account::Erased);
    let last = left.min_by_key(|(named, account)| (*account, Reverse(named.no), named.user));
    last.map(|(named, _)| named.user).into_iter().collect()
}

/// What says that somebody is an administrator from now on, or no longer.
pub(super) fn naming(user: Id, made: bool, no: u64) -> [Edit; 2] {
    let number = i64::try_from(no).unwrap_or(i64::MAX);
    [
        Edit::put(format!("{PREFIX}{user}"), made),
        Edit::put(format!("{PREFIX}{user}{NUMBER}"), number),
    ]
}

impl Engine {
    /// Everybody who was ever made an administrator, as the mesh document says now, or as the writer
    /// at a position saw it.
    pub(super) fn named_admins(&mut self, at: Option<Position>) -> Result<Vec<Named>, StoreError> {
        self.read_document(DocumentRef::Mesh, at, |document| Ok(named(document)))
    }

    /// The number of the next word on who is an administrator.
    pub(super) fn next_naming(&mut self, at: Option<Position>) -> Result<u64, StoreError> {
        let named = self.named_admins(at)?.into_iter();
        let highest = named.map(|named| named.no).max().unwrap_or(0);
        Ok(highest.saturating_add(1).min(i64::MAX.unsigned_abs()))
    }

    fn admins(&mut self, at: Option<Position>) -> Result<BTreeSet<Id>, StoreError> {
        let mut people = Vec::new();
        for named in self.named_admins(at)? {
            let document = DocumentRef::User(named.user);
            let account = self.read_document(document, at, |document| {
                Ok(if document.is_set("erased")? {
                    Account::Erased
                } else if document.is_set("disabled")? {
                    Account::Disabled
                } else {
                    Account::Open
                })
            })?;
            people.push((named, account));
        }
        Ok(settled(&people))
    }

    /// Everybody who administered the mesh as the writer at `at` saw it; `None` if that is who does
    /// now.
    fn admins_known(&mut self, at: Position) -> Result<Option<BTreeSet<Id>>, StoreError> {
        let mut documents = vec![DocumentRef::Mesh];
        let named = self.named_admins(None)?.into_iter();
        documents.extend(named.map(|named| DocumentRef::User(named.user)));
        for document in documents {
            if self.known_changes(document, at)?.is_some() {
                return self.admins(Some(at)).map(Some);
            }
        }
        Ok(None)
    }

    /// Whether a user administered the mesh as the writer at `at` saw it.
    pub(super) fn mesh_admin_known(&mut self, at: Position, user: Id) -> Result<bool, StoreError> {
        match self.admins_known(at)? {
            None => self.store.view().is_mesh_admin(user),
            Some(admins) => Ok(admins.contains(&user)),
        }
    }

    /// Whether anybody administered the mesh as the writer at `at` saw it: from then on even the
    /// founding node writes nothing there in its own name.
    pub(super) fn has_mesh_admin_known(&mut self, at: Position) -> Result<bool, StoreError> {
        match self.admins_known(at)? {
            None => self.store.view().has_mesh_admin(),
            Some(admins) => Ok(!admins.is_empty()),
        }
    }

    /// Whether an administrator may say this of who is one. Nobody unmakes oneself, so nobody who
    /// knows no other can unmake the last one.
    pub(super) fn may_name_admins(
        &mut self,
        by: Id,
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        let words: Vec<&Edit> = (edits.iter())
            .filter(|edit| edit.key().starts_with(PREFIX))
            .collect();
        if words.is_empty() {
            return Ok(true);
        }
        let next = self.next_naming(Some(at))?;
        let whole = words.iter().all(|edit| {
            let key = edit.key().trim_end_matches(NUMBER);
            let Some(Ok(user)) = key.strip_prefix(PREFIX).map(Id::parse) else {
                return false;
            };
            let fits = |made| naming(user, made, next).contains(edit);
            fits(true) || user != by && fits(false)
        });
        let numbers = words.iter().filter(|edit| edit.key().ends_with(NUMBER));
        Ok(whole && 2 * numbers.count() == words.len())
    }

    /// Carries over who administers the mesh by now, after something that may decide it.
    pub(super) fn settle_admins(&mut self) -> Result<(), StoreError> {
        let now = self.admins(None)?;
        let before: BTreeSet<Id> = self.store.view().mesh_admins()?.into_iter().collect();
        for user in now.symmetric_difference(&before).copied() {
            self.store.put_mesh_admin(user, now.contains(&user))?;
            self.settle_disabled(user)?;
            self.tell_also(Subject::User(user));
        }
        if now != before {
            self.tell_also(Subject::Mesh);
        }
        Ok(())
    }
}
