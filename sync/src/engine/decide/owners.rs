//! Passing servers on.

use storage::{Id, Role, Space};

use crate::documents::Edit;
use crate::engine::{Engine, Refusal, Reply};
use crate::payload::DocumentRef;
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Another member owns the server from now on; whoever had it stays an admin, and so will the
    /// new owner.
    pub(super) fn transfer_server(
        &mut self,
        by: Id,
        server: Id,
        user: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.role_in(server, by)?;
        let owner = self.store.view().server(server)?.map(|row| row.owner);
        if owner != Some(by) && !lacks(Weakness::ForeignServers) {
            return Refusal::forbidden("owner_required");
        }
        let member = self.store.view().member(server, user)?;
        let member = member.filter(|member| member.role > Role::Removed);
        let Some(member) = member else {
            return Refusal::not_found("member");
        };
        if self.store.view().forgotten(user)?.is_some() {
            return Refusal::not_found("member");
        }
        if owner == Some(user) {
            return Refusal::conflict("already_owner");
        }
        if member.claimed_role < Role::Admin {
            let edits = [Edit::put("role", Role::Admin.word())];
            self.change_now(by, DocumentRef::Member { server, user }, &edits, now_ms)?;
        }
        self.pass_on(by, server, user, now_ms)?;
        Ok(Reply::Server(server))
    }

    /// Nobody who is erased goes on owning a server where others are left. Whoever had it before
    /// has it again by rule; where there is nobody, somebody is named.
    pub(super) fn pass_on_all(&mut self, by: Id, user: Id, now_ms: u64) -> Result<(), Refusal> {
        let servers = self.store.view().servers()?.into_iter();
        let owned: Vec<Id> = servers
            .filter(|row| row.owner == user && !row.deleted)
            .map(|row| row.id)
            .collect();
        for server in owned {
            if !self.is_filled(Space::Server(server)) {
                continue;
            }
            if let Some(next) = self.next_owner(server)? {
                self.pass_on(by, server, next, now_ms)?;
            }
        }
        Ok(())
    }

    fn pass_on(&mut self, by: Id, server: Id, user: Id, now_ms: u64) -> Result<(), Refusal> {
        match self.naming(server, user)? {
            Some(edit) => self.change_now(by, DocumentRef::Server(server), &[edit], now_ms),
            None => Refusal::not_found("member"),
        }
    }
}
