//! What administrators of the mesh do with accounts, and codes for who forgot a password.

use storage::Id;

use super::accounts::check_hash;
use crate::documents::{Edit, Value};
use crate::engine::account::reset_key;
use crate::engine::admins::naming;
use crate::engine::project::{Values as _, signed};
use crate::engine::{Command, Engine, Refusal, Registration, Reply};
use crate::names;
use crate::payload::{DocumentRef, Field, id_at};
use crate::weakness::{Weakness, lacks};

impl Engine {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the last part of `execute`")]
    pub(super) fn execute_admin(
        &mut self,
        command: Command,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        match command {
            Command::MakeMeshAdmin { by, user, admin } => {
                self.make_mesh_admin(by, user, admin, now_ms)
            }
            Command::DisableAccount { by, user, disabled } => {
                self.disable_account(by, user, disabled, now_ms)
            }
            Command::RenameAccount { by, user, username } => {
                self.rename_account(by, user, &username, now_ms)
            }
            Command::IssueReset {
                by,
                user,
                hash,
                expires_ms,
            } => self.issue_reset(by, user, hash, expires_ms, now_ms),
            Command::UseReset { hash, password } => self.use_reset(&hash, password, now_ms),
            Command::SetRegistration { by, registration } => {
                self.set_registration(by, registration, now_ms)
            }
            _ => Refusal::conflict("not_a_chat_command"),
        }
    }

    pub(super) fn require_mesh_admin(&self, by: Id) -> Result<(), Refusal> {
        if self.store.view().is_mesh_admin(by)? || lacks(Weakness::MeshRights) {
            Ok(())
        } else {
            Refusal::forbidden("mesh_admin_required")
        }
    }

    /// An account that is there and whose person is not gone.
    fn require_person(&self, user: Id) -> Result<(), Refusal> {
        let view = self.store.view();
        if view.user(user)?.is_none() || view.forgotten(user)?.is_some() {
            return Refusal::not_found("user");
        }
        Ok(())
    }

    fn make_mesh_admin(
        &mut self,
        by: Id,
        user: Id,
        admin: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        self.require_person(user)?;
        if by == user && !admin {
            return Refusal::forbidden("not_oneself");
        }
        let view = self.store.view();
        if view.is_mesh_admin(user)? == admin {
            return Ok(Reply::Done);
        }
        if admin && view.user(user)?.is_some_and(|row| row.disabled) {
            return Refusal::conflict("account_disabled");
        }
        self.stand_up(by, now_ms)?;
        self.name_admin(by, user, admin, now_ms)?;
        Ok(Reply::Done)
    }

    fn name_admin(&mut self, by: Id, user: Id, admin: bool, now_ms: u64) -> Result<(), Refusal> {
        let no = self.next_naming(None)?;
        self.change_now(by, DocumentRef::Mesh, &naming(user, admin, no), now_ms)
    }

    /// Whoever administers only because nobody else was left says so, before others come who would
    /// take that place.
    pub(super) fn stand_up(&mut self, by: Id, now_ms: u64) -> Result<(), Refusal> {
        if !self.store.view().is_mesh_admin(by)? {
            return Ok(());
        }
        let own = DocumentRef::User(by);
        if self.document(own)?.is_set("disabled")? {
            self.change_now(by, own, &[Edit::put("disabled", false)], now_ms)?;
        }
        let named = self.named_admins(None)?.into_iter();
        if !(named.filter(|named| named.made)).any(|named| named.user == by) {
            self.name_admin(by, by, true, now_ms)?;
        }
        Ok(())
    }

    /// Whoever may not log in any more has no session left either, at no node and for good.
    fn disable_account(
        &mut self,
        by: Id,
        user: Id,
        disabled: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        self.require_person(user)?;
        if by == user {
            return Refusal::forbidden("not_oneself");
        }
        let view = self.store.view();
        if view.is_mesh_admin(user)? && disabled {
            return Refusal::conflict("admin_not_disabled");
        }
        self.stand_up(by, now_ms)?;
        let account = DocumentRef::User(user);
        if !disabled && self.is_made_admin_elsewhere(user)? {
            // Made one at the other side of a split: that is not to come back unseen.
            self.name_admin(by, user, false, now_ms)?;
        }
        let slot = self.next_slot(now_ms)?;
        let mut edits = vec![Edit::put("disabled", disabled)];
        if disabled {
            edits.extend(self.raise(user, slot.time)?);
        }
        self.change(slot, by, account, &edits, now_ms)?;
        Ok(Reply::Done)
    }

    fn is_made_admin_elsewhere(&mut self, user: Id) -> Result<bool, Refusal> {
        let admin = self.store.view().is_mesh_admin(user)?;
        let named = self.named_admins(None)?;
        Ok(!admin && named.iter().any(|named| named.user == user && named.made))
    }

    fn rename_account(
        &mut self,
        by: Id,
        user: Id,
        username: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        self.require_person(user)?;
        let username = names::username(username)?;
        let key = names::username_key(&username);
        let claims = self.store.view().users_claiming(&key)?;
        if claims.iter().any(|claim| claim.id != user) {
            return Refusal::conflict("username_taken");
        }
        self.write_personal(by, user, Field::Username, username, now_ms)?;
        Ok(Reply::User(user))
    }

    /// A new code takes earlier ones back that were not used.
    fn issue_reset(
        &mut self,
        by: Option<Id>,
        user: Id,
        hash: [u8; 32],
        expires_ms: u64,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if let Some(by) = by {
            self.require_mesh_admin(by)?;
        }
        self.require_person(user)?;
        let by = by.unwrap_or(user);
        let mut edits = Vec::new();
        for open in self.open_resets(user)? {
            for name in ["hash", "expires", "by"] {
                edits.push(Edit::delete(reset_key(open, name)));
            }
        }
        let slot = self.next_slot(now_ms)?;
        let id = id_at(slot.time, slot.at);
        edits.extend([
            Edit::put(reset_key(id, "hash"), Value::Bytes(hash.to_vec())),
            Edit::put(reset_key(id, "expires"), signed(expires_ms)),
            Edit::put(reset_key(id, "by"), by.to_string()),
        ]);
        self.change(slot, by, DocumentRef::User(user), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    /// Whoever has the code sets the password and ends all sessions.
    fn use_reset(
        &mut self,
        hash: &[u8; 32],
        password: String,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let Some(reset) = self.store.view().reset(hash)? else {
            return Refusal::forbidden("recovery_code_invalid");
        };
        if reset.used || reset.expires <= now_ms {
            return Refusal::forbidden("recovery_code_invalid");
        }
        check_hash(&password)?;
        let user = reset.user;
        if self.store.view().user(user)?.is_none_or(|row| row.disabled) {
            return Refusal::forbidden("account_disabled");
        }
        let written = self.write_personal(user, user, Field::Password, password, now_ms)?;
        let Some(entry) = written else {
            return Refusal::forbidden("recovery_code_invalid");
        };
        let slot = self.next_slot(now_ms)?;
        let mut edits = self.raise(user, slot.time)?;
        edits.push(Edit::put(reset_key(reset.id, "used"), entry.to_string()));
        self.change(slot, user, DocumentRef::User(user), &edits, now_ms)?;
        Ok(Reply::User(user))
    }

    fn set_registration(
        &mut self,
        by: Id,
        registration: Registration,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        let edits = [Edit::put("registration", registration.word())];
        self.change_now(by, DocumentRef::Mesh, &edits, now_ms)?;
        Ok(Reply::Done)
    }
}
