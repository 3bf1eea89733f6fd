//! Invites.

use storage::{Id, InviteRow, Role, Space};

use crate::documents::Edit;
use crate::engine::project::signed;
use crate::engine::{Engine, Refusal, Reply};
use crate::payload::{DocumentRef, id_at};
use crate::weakness::{Weakness, lacks};

/// The largest `max_uses`.
const USES_MAX: u64 = 1_000_000;

impl Engine {
    pub(super) fn create_invite(
        &mut self,
        by: Id,
        server: Id,
        code: String,
        max_uses: Option<u64>,
        expires_ms: Option<u64>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_role(server, by, Role::Moderator, "moderator_required")?;
        if max_uses.is_some_and(|uses| uses == 0 || uses > USES_MAX) {
            return Refusal::invalid("max_uses", "out_of_range");
        }
        if expires_ms.is_some_and(|at| at <= now_ms) {
            return Refusal::invalid("expires_in_minutes", "out_of_range");
        }
        let slot = self.next_slot(now_ms)?;
        let invite = id_at(slot.time, slot.at);
        let mut edits = vec![
            Edit::put("code", code),
            Edit::put("created", signed(now_ms)),
            Edit::put("by", by.to_string()),
        ];
        edits.extend(max_uses.map(|uses| Edit::put("max_uses", signed(uses))));
        edits.extend(expires_ms.map(|at| Edit::put("expires", signed(at))));
        self.change(
            slot,
            by,
            DocumentRef::Invite { server, invite },
            &edits,
            now_ms,
        )?;
        Ok(Reply::Invite(invite))
    }

    pub(super) fn revoke_invite(
        &mut self,
        by: Id,
        server: Id,
        invite: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_role(server, by, Role::Moderator, "moderator_required")?;
        let row = self
            .store
            .view()
            .invite(invite)?
            .filter(|row| row.server == server);
        let Some(row) = row else {
            return Refusal::not_found("invite");
        };
        if row.revoked.is_none() {
            let slot = self.next_slot(now_ms)?;
            let edits = [Edit::put("revoked", signed(slot.time))];
            self.change(
                slot,
                by,
                DocumentRef::Invite { server, invite },
                &edits,
                now_ms,
            )?;
        }
        Ok(Reply::Done)
    }

    pub(super) fn accept_invite(
        &mut self,
        by: Id,
        code: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let row = self.usable_invite(code, now_ms)?;
        let server = row.server;
        if self.store.view().role(server, by)? != Role::Removed {
            return Ok(Reply::Server(server));
        }
        if row.max_uses.is_some_and(|max| row.uses >= max) {
            return Refusal::conflict("invite_used_up");
        }
        let slot = self.next_slot(now_ms)?;
        let edits = [
            Edit::put("role", Role::Member.word()),
            Edit::put("via", row.id.to_string()),
            Edit::put("joined", signed(slot.time)),
        ];
        self.change(
            slot,
            by,
            DocumentRef::Member { server, user: by },
            &edits,
            now_ms,
        )?;
        Ok(Reply::Server(server))
    }

    fn usable_invite(&self, code: &str, now_ms: u64) -> Result<InviteRow, Refusal> {
        let Some(row) = self.store.view().invite_with_code(code)? else {
            return Refusal::not_found("invite");
        };
        if self
            .store
            .view()
            .server(row.server)?
            .is_none_or(|server| server.deleted)
        {
            return Refusal::not_found("invite");
        }
        // Whether it was revoked may stand in what is not here.
        if !self.is_filled(Space::Server(row.server)) {
            return Refusal::conflict("not_carried");
        }
        if row.revoked.is_some() && !lacks(Weakness::EndedInvites) {
            return Refusal::conflict("invite_revoked");
        }
        let expired = row.expires.is_some_and(|expires| expires <= now_ms);
        if expired && !lacks(Weakness::EndedInvites) {
            return Refusal::conflict("invite_expired");
        }
        Ok(row)
    }
}
