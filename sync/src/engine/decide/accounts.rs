//! Accounts.

use storage::Id;

use crate::documents::Edit;
use crate::engine::command::ProfileChanges;
use crate::engine::project::signed;
use crate::engine::{Engine, Refusal, Reply};
use crate::names;
use crate::payload::{DocumentRef, id_at};

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
        let display_name = names::display_name(display_name)?;
        if password.len() > PASSWORD_HASH_BYTES_MAX {
            return Refusal::invalid("password", "too_long");
        }
        if !self
            .store
            .view()
            .users_claiming(&names::username_key(&username))?
            .is_empty()
        {
            return Refusal::conflict("username_taken");
        }
        let first = self.is_authority() && !self.store.view().has_mesh_admin()?;
        let slot = self.next_slot(now_ms)?;
        let user = id_at(slot.time, slot.at);
        let edits = [
            Edit::put("username", username),
            Edit::put("display_name", display_name),
            Edit::put("password", password),
            Edit::put("epoch", 1_i64),
            Edit::put("created", signed(now_ms)),
        ];
        self.change(slot, user, DocumentRef::User(user), &edits, now_ms)?;
        if first {
            let edits = [Edit::put(format!("admin/{user}"), true)];
            self.change_now(Id::ZERO, DocumentRef::Mesh, &edits, now_ms)?;
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
        let mut edits = Vec::new();
        if let Some(username) = changes.username {
            let username = names::username(&username)?;
            let claims = self
                .store
                .view()
                .users_claiming(&names::username_key(&username))?;
            if claims.iter().any(|claim| claim.id != user) {
                return Refusal::conflict("username_taken");
            }
            edits.push(Edit::put("username", username));
        }
        if let Some(name) = changes.display_name {
            edits.push(Edit::put("display_name", names::display_name(&name)?));
        }
        if let Some(status) = changes.status_message {
            edits.push(optional("status_message", names::status_message(&status)?));
        }
        if let Some(url) = changes.avatar_url {
            edits.push(optional("avatar_url", picture_url("avatar_url", url)?));
        }
        if !edits.is_empty() {
            self.change_now(user, DocumentRef::User(user), &edits, now_ms)?;
        }
        Ok(Reply::User(user))
    }

    pub(super) fn set_password(
        &mut self,
        user: Id,
        password: String,
        end_sessions: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if password.len() > PASSWORD_HASH_BYTES_MAX {
            return Refusal::invalid("password", "too_long");
        }
        let mut edits = vec![Edit::put("password", password)];
        if end_sessions {
            edits.push(self.next_epoch(user)?);
        }
        self.change_now(user, DocumentRef::User(user), &edits, now_ms)?;
        Ok(Reply::User(user))
    }

    pub(super) fn end_sessions(&mut self, user: Id, now_ms: u64) -> Result<Reply, Refusal> {
        let edits = [self.next_epoch(user)?];
        self.change_now(user, DocumentRef::User(user), &edits, now_ms)?;
        Ok(Reply::User(user))
    }

    fn next_epoch(&self, user: Id) -> Result<Edit, Refusal> {
        match self.store.view().user(user)? {
            Some(row) => Ok(Edit::put("epoch", signed(row.epoch + 1))),
            None => Refusal::not_found("user"),
        }
    }
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
