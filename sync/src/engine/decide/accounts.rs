//! Accounts.

use storage::Id;

use super::sessions::ENDED_FORGOTTEN_MAX;
use crate::documents::Edit;
use crate::engine::account::ended_key;
use crate::engine::admins::naming;
use crate::engine::command::ProfileChanges;
use crate::engine::project::signed;
use crate::engine::{Engine, Refusal, Reply};
use crate::names;
use crate::payload::{DocumentRef, FORGOTTEN_MAX, Field, id_at};
use crate::weakness::{Weakness, lacks};

/// The longest address of a picture, in characters.
const URL_CHARS_MAX: usize = 500;
/// The longest password hash, in bytes.
const PASSWORD_HASH_BYTES_MAX: usize = 300;

impl Engine {
    pub(super) fn register(
        &mut self,
        username: &str,
        display_name: &str,
        password: String,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let username = names::username(username)?;
        if names::call(&username).is_some() {
            return Refusal::conflict("username_reserved");
        }
        let display_name = names::display_name(display_name)?;
        check_hash(&password)?;
        if !self
            .store
            .view()
            .users_claiming(&names::username_key(&username))?
            .is_empty()
        {
            return Refusal::conflict("username_taken");
        }
        // As others judge it: whoever founded the mesh names its first administrator.
        let membership = self.membership.as_ref();
        let founder = membership.is_some_and(|membership| membership.certificate.authority);
        let first = founder && self.named_admins(None)?.is_empty();
        let slot = self.next_slot(now_ms)?;
        let user = id_at(slot.time, slot.at);
        let edits = [
            Edit::put("epoch", 1_i64),
            Edit::put("created", signed(now_ms)),
        ];
        self.change(slot, user, DocumentRef::User(user), &edits, now_ms)?;
        for (field, value) in [
            (Field::Username, username),
            (Field::DisplayName, display_name),
            (Field::Password, password),
        ] {
            self.write_personal(user, user, field, value, now_ms)?;
        }
        if first {
            self.change_now(Id::ZERO, DocumentRef::Mesh, &naming(user, true, 1), now_ms)?;
        }
        Ok(Reply::User(user))
    }

    pub(super) fn update_profile(
        &mut self,
        user: Id,
        changes: ProfileChanges,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if self.store.view().user(user)?.is_none() {
            return Refusal::not_found("user");
        }
        let mut values = Vec::new();
        if let Some(username) = changes.username {
            let username = names::username(&username)?;
            if names::call(&username).is_some() {
                return Refusal::conflict("username_reserved");
            }
            let claims = self
                .store
                .view()
                .users_claiming(&names::username_key(&username))?;
            if claims.iter().any(|claim| claim.id != user) {
                return Refusal::conflict("username_taken");
            }
            values.push((Field::Username, username));
        }
        if let Some(name) = changes.display_name {
            values.push((Field::DisplayName, names::display_name(&name)?));
        }
        if let Some(status) = changes.status_message {
            values.push((Field::Status, names::status_message(&status)?));
        }
        if let Some(url) = changes.avatar_url {
            values.push((Field::Avatar, picture_url("avatar_url", url)?));
        }
        for (field, value) in values {
            self.write_personal(user, user, field, value, now_ms)?;
        }
        Ok(Reply::User(user))
    }

    /// Takes a person's name, profile and password away everywhere and closes the account. What the
    /// person wrote stays, without a name.
    pub(super) fn forget_person(
        &mut self,
        by: Id,
        user: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let view = self.store.view();
        let may = by == user || view.is_mesh_admin(by)? || lacks(Weakness::ForeignForgetting);
        if !may {
            return Refusal::forbidden("mesh_admin_required");
        }
        if view.user(user)?.is_none() {
            return Refusal::not_found("user");
        }
        if view.is_mesh_admin(user)? {
            // Somebody else makes them one person like others first; the last one stays.
            return Refusal::conflict("still_mesh_admin");
        }
        self.stand_up(by, now_ms)?;
        let view = self.store.view();
        if view.forgotten(user)?.is_none() {
            let values = view.personal(user)?.into_iter().map(|row| row.at);
            let places = values.take(FORGOTTEN_MAX).collect();
            self.order_forgotten(by, user, places, true, now_ms)?;
        }
        let edits = [Edit::put("erased", true)];
        self.change_now(by, DocumentRef::User(user), &edits, now_ms)?;
        self.pass_on_all(by, user, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn set_password(
        &mut self,
        user: Id,
        password: String,
        end_sessions: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        check_hash(&password)?;
        if self.store.view().user(user)?.is_none() {
            return Refusal::not_found("user");
        }
        self.write_personal(user, user, Field::Password, password, now_ms)?;
        if end_sessions {
            let slot = self.next_slot(now_ms)?;
            let edits = self.raise(user, slot.time)?;
            self.change(slot, user, DocumentRef::User(user), &edits, now_ms)?;
        }
        Ok(Reply::User(user))
    }

    pub(super) fn end_sessions(&mut self, user: Id, now_ms: u64) -> Result<Reply, Refusal> {
        let slot = self.next_slot(now_ms)?;
        let edits = self.raise(user, slot.time)?;
        self.change(slot, user, DocumentRef::User(user), &edits, now_ms)?;
        Ok(Reply::User(user))
    }

    /// Ends every session issued so far. Greater than any raise known here, and by its time nobody
    /// else's at the same moment. Of which sessions it was said one by one is not needed any more.
    pub(super) fn raise(&self, user: Id, time: u64) -> Result<Vec<Edit>, Refusal> {
        let Some(row) = self.store.view().user(user)? else {
            return Refusal::not_found("user");
        };
        let next = row.epoch.newest.saturating_add(1);
        let raise = if lacks(Weakness::KeptSessions) {
            row.epoch.newest
        } else if lacks(Weakness::EpochByNumber) {
            next
        } else {
            next.max(time)
        };
        let mut edits = vec![Edit::put("epoch", signed(raise))];
        let ended = self.store.view().ended_sessions(user)?.into_iter();
        let forgotten = ended.take(ENDED_FORGOTTEN_MAX).map(ended_key);
        edits.extend(forgotten.map(Edit::delete));
        Ok(edits)
    }
}

pub(super) fn check_hash(password: &str) -> Result<(), Refusal> {
    if password.len() > PASSWORD_HASH_BYTES_MAX {
        return Refusal::invalid("password", "too_long");
    }
    Ok(())
}

/// An empty text removes the value.
pub(super) fn optional(key: &str, text: String) -> Edit {
    if text.is_empty() {
        Edit::delete(key)
    } else {
        Edit::put(key, text)
    }
}

/// Pictures come from this mesh only: a path on the node, nothing that reaches outside.
pub(super) fn picture_url(field: &'static str, url: String) -> Result<String, Refusal> {
    let local = url.is_empty() || url.starts_with('/') && !url.starts_with("//");
    if !local || url.chars().any(char::is_control) || url.contains('\\') {
        return Refusal::invalid(field, "not_a_local_path");
    }
    if url.chars().count() > URL_CHARS_MAX {
        return Refusal::invalid(field, "too_long");
    }
    Ok(url)
}
