//! Accounts as documents: who may change what of one, whether it is closed, and codes with which
//! somebody who forgot a password sets a new one.

use std::collections::BTreeSet;

use storage::{Id, Position, ResetRow, StoreError, UserRow};

use super::Engine;
use super::project::{Values, unsigned};
use super::servers::touched_ids;
use crate::documents::{Document, Edit, Value};
use crate::payload::DocumentRef;

const RESET: &str = "reset/";
const ENDED: &str = "ended/";

/// The key of a value of a reset code.
pub(super) fn reset_key(reset: Id, name: &str) -> String {
    format!("{RESET}{reset}/{name}")
}

/// The key that says that a session was ended.
pub(super) fn ended_key(session: Id) -> String {
    format!("{ENDED}{session}")
}

/// Which entry a code was used for: on two sides of a split there are two.
fn uses(document: &mut Document, reset: Id) -> Result<Vec<Id>, StoreError> {
    let values = document.all(&reset_key(reset, "used"))?;
    let ids = values.iter().filter_map(Value::as_str);
    let mut ids: Vec<Id> = ids.filter_map(|id| Id::parse(id).ok()).collect();
    ids.sort_unstable();
    Ok(ids)
}

fn resets(document: &mut Document) -> Result<BTreeSet<Id>, StoreError> {
    let entries = document
        .entries(RESET)
        .map_err(|failure| super::apply::damaged(&failure))?;
    let keys: Vec<String> = entries.into_iter().map(|(key, _)| key).collect();
    Ok(touched_ids(&keys, RESET))
}

impl Engine {
    /// An account is changed for its own person or by an administrator of the mesh; closed and opened
    /// only by the latter, and never that of an administrator.
    pub(super) fn may_edit_account(
        &mut self,
        by: Id,
        user: Id,
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        let admin = self.mesh_admin_known(at, by)?;
        if by != user && !admin {
            return Ok(false);
        }
        // Whoever ends all sessions need not say of some that they ended. Whether that is a raise is
        // judged below.
        let ends_all = edits.iter().any(|edit| edit.key() == "epoch");
        for edit in edits {
            let Edit::Put(key, value) = edit else {
                // A code is taken back by deleting it.
                let takes_back = edit.key().starts_with(RESET) && !edit.key().ends_with("/used");
                if takes_back || ends_all && edit.key().starts_with(ENDED) {
                    continue;
                }
                return Ok(false);
            };
            let closes = value.as_bool() == Some(true);
            let may = match key.as_str() {
                "disabled" if closes => admin && by != user && !self.mesh_admin_known(at, user)?,
                // Of one's own only the last administrator's, closed at the other side of a split.
                "disabled" => admin,
                "erased" => closes && !self.mesh_admin_known(at, user)?,
                "epoch" => self.raises(user, value, at)?,
                key if key.starts_with(ENDED) => closes && by == user,
                key if key.starts_with(RESET) && key.ends_with("/used") => {
                    by == user && self.is_unused(user, key, at)?
                }
                key => key.starts_with(RESET),
            };
            if !may {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether an epoch is greater than all that the writer at `at` knew: a lower one would bring
    /// ended sessions back.
    fn raises(&mut self, user: Id, value: &Value, at: Position) -> Result<bool, StoreError> {
        let document = DocumentRef::User(user);
        let known = self.read_document(document, Some(at), |document| document.all("epoch"))?;
        let newest = known.iter().filter_map(Value::as_int).max();
        Ok(value.as_int() > newest)
    }

    /// Whether the writer at `at` knew the code and no use of it.
    fn is_unused(&mut self, user: Id, used: &str, at: Position) -> Result<bool, StoreError> {
        let Some(reset) = touched_ids(&[used.to_owned()], RESET).pop_first() else {
            return Ok(false);
        };
        self.read_document(DocumentRef::User(user), Some(at), |document| {
            let known = !document.all(&reset_key(reset, "hash"))?.is_empty();
            Ok(known && uses(document, reset)?.is_empty())
        })
    }

    /// Whether nobody gets in by this account: its person is gone, or it was disabled. The last
    /// administrator's is not, whatever was said on two sides of a split.
    pub(super) fn is_closed(&mut self, user: Id) -> Result<bool, StoreError> {
        let gone = self.store.view().forgotten(user)?.is_some();
        let disabled = self.document(DocumentRef::User(user))?.is_set("disabled")?;
        Ok(gone || disabled && !self.store.view().is_mesh_admin(user)?)
    }

    /// Carries over whether an account is closed by now.
    pub(super) fn settle_disabled(&mut self, user: Id) -> Result<(), StoreError> {
        let disabled = self.is_closed(user)?;
        if let Some(row) = self.store.view().user(user)?
            && row.disabled != disabled
        {
            self.store.put_user(&UserRow { disabled, ..row })?;
        }
        Ok(())
    }

    /// The passwords that were set by a code after its first use: a code counts once, also across a
    /// split.
    pub(super) fn void_passwords(&mut self, user: Id) -> Result<Vec<Id>, StoreError> {
        let document = self.document(DocumentRef::User(user))?;
        let mut void = Vec::new();
        for reset in resets(document)? {
            void.extend(uses(document, reset)?.into_iter().skip(1));
        }
        Ok(void)
    }

    pub(super) fn project_resets(
        &mut self,
        user: Id,
        touched: &[String],
    ) -> Result<(), StoreError> {
        for id in touched_ids(touched, RESET) {
            let document = self.document(DocumentRef::User(user))?;
            let hash = document.all(&reset_key(id, "hash"))?.into_iter().next();
            let hash = hash.and_then(|value| value.as_bytes().map(<[u8]>::to_vec));
            let Some(hash) = hash else {
                self.store.delete_reset(id)?;
                continue;
            };
            let row = ResetRow {
                id,
                user,
                hash,
                expires: unsigned(document.number(&reset_key(id, "expires"))?),
                used: !uses(document, id)?.is_empty(),
            };
            self.store.put_reset(&row)?;
        }
        Ok(())
    }

    pub(super) fn project_ended(&mut self, user: Id, touched: &[String]) -> Result<(), StoreError> {
        for session in touched_ids(touched, ENDED) {
            let document = self.document(DocumentRef::User(user))?;
            let ended = document.is_set(&ended_key(session))?;
            self.store.put_ended_session(user, session, ended)?;
            self.outcome.sessions.insert(user);
        }
        Ok(())
    }

    /// The codes of a user that can still be used, for whoever makes a new one.
    pub(super) fn open_resets(&mut self, user: Id) -> Result<Vec<Id>, StoreError> {
        let document = self.document(DocumentRef::User(user))?;
        let mut open = Vec::new();
        for reset in resets(document)? {
            let there = !document.all(&reset_key(reset, "hash"))?.is_empty();
            if there && uses(document, reset)?.is_empty() {
                open.push(reset);
            }
        }
        Ok(open)
    }
}
