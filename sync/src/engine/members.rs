//! Members and invites: rows from their documents, and who counts when an invite was used too
//! often or after it ended.

use storage::{Id, InviteRow, MemberRow, Role, ServerRow, StoreError};

use super::project::{Values, unsigned};
use super::{Engine, Subject};
use crate::documents::{Document, Value};
use crate::payload::DocumentRef;
use crate::weakness::{Weakness, lacks};

/// What a member's document says.
pub(super) struct Claims {
    pub(super) role: Role,
    /// [`Id::ZERO`] for the founder.
    pub(super) via: Id,
    pub(super) joined: u64,
}

/// Reads a member's document. Between concurrent roles the weakest counts: revoke > demote >
/// grant.
pub(super) fn claims(document: &mut Document) -> Option<Claims> {
    let roles = document.all("role").ok()?;
    let role = roles
        .iter()
        .filter_map(Value::as_str)
        .filter_map(Role::from_word)
        .reduce(|a, b| {
            if lacks(Weakness::GrantWins) {
                a.max(b)
            } else {
                a.min(b)
            }
        })?;
    let via = document.text("via").ok()?;
    let via = via.and_then(|id| Id::parse(&id).ok()).unwrap_or(Id::ZERO);
    let joined = unsigned(document.number("joined").ok()?);
    Some(Claims { role, via, joined })
}

/// The times of joining that a member's document holds: several where somebody joined on both sides
/// of a split, and none of those that were known when they joined again.
pub(super) fn joinings(document: &mut Document) -> Result<Vec<i64>, StoreError> {
    let times = document.all("joined")?;
    Ok(times.iter().filter_map(Value::as_int).collect())
}

/// The owner is always an admin. Nobody but the founder is a member without an invite.
pub(super) fn standing_role(server: &ServerRow, user: Id, claims: Option<(Role, Id)>) -> Role {
    match claims {
        _ if server.owner == user => Role::Admin,
        Some((role, via)) if via != Id::ZERO || server.founder == user => role,
        Some(_) | None => Role::Removed,
    }
}

impl Engine {
    pub(super) fn project_member(&mut self, server: Id, user: Id) -> Result<(), StoreError> {
        let before = self.store.view().member(server, user)?;
        let document = self.document(DocumentRef::Member { server, user })?;
        let Some(claims) = claims(document) else {
            return Ok(());
        };
        let role = before.as_ref().map_or(Role::Removed, |before| before.role);
        self.store.put_member(&MemberRow {
            server,
            user,
            role,
            claimed_role: claims.role,
            via: claims.via,
            joined: claims.joined,
        })?;
        if let Some(before) = before.filter(|before| before.via != claims.via) {
            self.settle_invite(before.via)?;
        }
        self.settle_ownership(server)?;
        match self.store.view().member(server, user)? {
            Some(member) => self.settle_role(&member),
            None => Ok(()),
        }
    }

    /// Carries over what a member may do by now.
    pub(super) fn settle_role(&mut self, member: &MemberRow) -> Result<(), StoreError> {
        if member.via != Id::ZERO {
            return self.settle_invite(member.via);
        }
        let MemberRow { server, user, .. } = *member;
        let row = self.store.view().server(server)?;
        let role = row.map_or(Role::Removed, |row| {
            let claims = Some((member.claimed_role, member.via));
            standing_role(&row, user, claims)
        });
        if role != member.role {
            self.store.set_role(server, user, role)?;
            self.tell_also(Subject::Member { server, user });
        }
        Ok(())
    }

    pub(super) fn project_invite(&mut self, server: Id, invite: Id) -> Result<(), StoreError> {
        let document = self.document(DocumentRef::Invite { server, invite })?;
        let positive = |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok());
        let revoked = document.all("revoked")?;
        let creator = document.text("by")?.and_then(|id| Id::parse(&id).ok());
        let row = InviteRow {
            id: invite,
            server,
            code: document.text("code")?.unwrap_or_default(),
            max_uses: positive(document.number("max_uses")?),
            uses: 0,
            expires: positive(document.number("expires")?),
            revoked: revoked
                .iter()
                .filter_map(Value::as_int)
                .min()
                .map(|at| unsigned(Some(at))),
            created: unsigned(document.number("created")?),
            creator: creator.unwrap_or_default(),
        };
        self.store.put_invite(&row)?;
        self.settle_invite(invite)
    }

    /// Everyone who joined by an invite, in the order of joining: those beyond its limit, after
    /// its end or after its revocation do not count, and are no members unless they were named
    /// owners since. The same everywhere, whatever came first.
    fn settle_invite(&mut self, invite: Id) -> Result<(), StoreError> {
        let row = self.store.view().invite(invite)?;
        let mut joined = self.store.view().members_via(invite)?;
        if lacks(Weakness::InviteByArrival) {
            joined.sort_by_key(|member| member.role == Role::Removed);
        }
        let mut uses = 0;
        for member in joined {
            let counts = row.as_ref().is_some_and(|row| {
                row.server == member.server
                    && row.max_uses.is_none_or(|max| uses < max)
                    && row
                        .expires
                        .is_none_or(|expires| member.joined >> 16 <= expires)
                    && row.revoked.is_none_or(|revoked| member.joined < revoked)
            });
            uses += u64::from(counts);
            let role = self.role_by_invite(&member, counts)?;
            if role != member.role {
                self.store.set_role(member.server, member.user, role)?;
                self.tell_also(Subject::Member {
                    server: member.server,
                    user: member.user,
                });
            }
        }
        match row {
            Some(row) if row.uses != uses => self.store.put_invite(&InviteRow { uses, ..row }),
            Some(_) | None => Ok(()),
        }
    }

    /// What somebody may do who joined by an invite, which they may have used too late. Who owns a
    /// server is decided without asking that, so whoever was named for it is a member by having
    /// been named: nobody shall be out of a server that falls to them next.
    fn role_by_invite(&mut self, member: &MemberRow, counts: bool) -> Result<Role, StoreError> {
        let Some(server) = self.store.view().server(member.server)? else {
            return Ok(Role::Removed);
        };
        let owns = server.owner == member.user;
        let limited = lacks(Weakness::LimitedOwners);
        let stays = counts || !limited && (owns || self.is_named(&server, member.user)?);
        Ok(match (stays, owns) {
            (false, _) => Role::Removed,
            (true, true) => Role::Admin,
            (true, false) => member.claimed_role,
        })
    }

    /// Adds an event that follows from a rule rather than from an entry of its own.
    pub(super) fn tell_also(&mut self, subject: Subject) {
        let feed = self.feeds.own;
        let at = storage::Position { feed, seq: 0 };
        self.outcome.events.push(super::Event {
            no: 0,
            at,
            subject,
            posted: None,
            mentioned: Vec::new(),
        });
    }
}
