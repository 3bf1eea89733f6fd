//! Who owns a server: of those it was passed on to, the last one who is still there.
//!
//! Passing on names somebody beside those named before, and never overwrites them. So what is left
//! when the new owner was removed or erased at the other side of a split is whoever had it before,
//! and no server is ever without an owner.

use std::cmp::Reverse;

use storage::{Id, MemberRow, Position, Role, ServerRow, StoreError};

use super::apply::damaged;
use super::members::{claims, joinings};
use super::project::Values;
use super::{Engine, Subject};
use crate::documents::{Document, Edit, Value};
use crate::payload::DocumentRef;
use crate::weakness::{Weakness, lacks};

const PREFIX: &str = "owner/";

/// Somebody a server was passed on to, or its founder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heir {
    /// The founder's is 0; each is one above all that whoever passed the server on knew.
    no: u64,
    pub(super) user: Id,
    /// The time of the joining that made the heir a member: who left and comes back is no heir any
    /// more. None for the founder, who never joined.
    joined: Option<i64>,
}

impl Heir {
    /// What a server's document says of the heir.
    fn edit(self) -> Edit {
        let mut bytes = self.no.to_be_bytes().to_vec();
        bytes.extend(self.joined.unwrap_or(0).to_be_bytes());
        Edit::put(format!("{PREFIX}{}", self.user), bytes)
    }

    fn parse(key: &str, value: &Value) -> Option<Self> {
        let user = Id::parse(key.strip_prefix(PREFIX)?).ok()?;
        let (no, joined) = value.as_bytes()?.split_first_chunk::<8>()?;
        Some(Self {
            no: u64::from_be_bytes(*no),
            user,
            joined: Some(i64::from_be_bytes(joined.try_into().ok()?)),
        })
    }
}

/// Everybody a server was passed on to, the newest first, and its founder. Of two who were named at
/// once on both sides of a split, the older account comes first.
fn heirs(document: &mut Document) -> Result<Vec<Heir>, StoreError> {
    let mut heirs = Vec::new();
    let named = document.entries(PREFIX);
    for (key, values) in named.map_err(|failure| damaged(&failure))? {
        let values = values.iter().filter_map(|value| Heir::parse(&key, value));
        heirs.extend(values.max_by_key(|heir| (heir.no, heir.joined)));
    }
    heirs.sort_by_key(|heir| (Reverse(heir.no), heir.user));
    let founder = document.text("owner")?.and_then(|id| Id::parse(&id).ok());
    heirs.push(Heir {
        no: 0,
        user: founder.unwrap_or_default(),
        joined: None,
    });
    Ok(heirs)
}

/// Whether an edit passes a server on.
pub(super) fn passes_on(edit: &Edit) -> bool {
    edit.key().starts_with(PREFIX)
}

impl Engine {
    /// Who owns a server, as it is now.
    pub(super) fn owner_now(&mut self, server: Id) -> Result<Id, StoreError> {
        let heirs = self.heirs(server, None)?;
        self.owner_among(server, &heirs, None)
    }

    /// Who owned a server as the writer at `at` saw it.
    pub(super) fn owner_known(&mut self, server: Id, at: Position) -> Result<Id, StoreError> {
        match self.store.view().server(server)? {
            Some(row) if row.passed_on => {
                let heirs = self.heirs(server, Some(at))?;
                self.owner_among(server, &heirs, Some(at))
            }
            Some(row) => Ok(row.founder),
            None => Ok(Id::ZERO),
        }
    }

    pub(super) fn heirs(
        &mut self,
        server: Id,
        at: Option<Position>,
    ) -> Result<Vec<Heir>, StoreError> {
        self.read_document(DocumentRef::Server(server), at, heirs)
    }

    /// The first heir who is a member still; if none is, the first whose account is not erased: a
    /// server without an owner would be nobody's to rename, to pass on or to delete.
    fn owner_among(
        &mut self,
        server: Id,
        heirs: &[Heir],
        at: Option<Position>,
    ) -> Result<Id, StoreError> {
        let mut there = None;
        for heir in heirs {
            if self.is_erased(heir.user, at)? {
                continue;
            }
            if self.is_member_still(server, *heir, at)? || lacks(Weakness::GoneOwners) {
                return Ok(heir.user);
            }
            there = there.or(Some(heir.user));
        }
        let last = heirs.first().map(|heir| heir.user);
        Ok(there.or(last).unwrap_or_default())
    }

    fn is_erased(&mut self, user: Id, at: Option<Position>) -> Result<bool, StoreError> {
        let document = DocumentRef::User(user);
        self.read_document(document, at, |document| document.is_set("erased"))
    }

    /// Whether somebody was named an owner for the joining that makes them a member, whoever it is
    /// now.
    pub(super) fn is_named(&mut self, server: &ServerRow, user: Id) -> Result<bool, StoreError> {
        if !server.passed_on {
            return Ok(false);
        }
        let mut heirs = self.heirs(server.id, None)?.into_iter();
        match heirs.find(|heir| heir.user == user) {
            Some(heir) => self.is_member_still(server.id, heir, None),
            None => Ok(false),
        }
    }

    /// Judged by what the member's document says, before limits of invites are settled: those are
    /// a question of who else came, which a verdict would have to ask of all who joined, as the
    /// writer knew them. So that both agree, limits do not apply to heirs ([`Self::is_named`]).
    fn is_member_still(
        &mut self,
        server: Id,
        heir: Heir,
        at: Option<Position>,
    ) -> Result<bool, StoreError> {
        let user = heir.user;
        let document = DocumentRef::Member { server, user };
        self.read_document(document, at, |document| {
            let Some(claims) = claims(document) else {
                return Ok(false);
            };
            let same = match heir.joined {
                None => claims.via == Id::ZERO,
                Some(joined) => joinings(document)?.contains(&joined),
            };
            Ok(same && claims.role > Role::Removed)
        })
    }

    /// Reads a document as it is now, or as the writer at a position saw it.
    pub(super) fn read_document<T>(
        &mut self,
        reference: DocumentRef,
        at: Option<Position>,
        read: impl FnOnce(&mut Document) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match at {
            None => read(self.document(reference)?),
            Some(at) => read(&mut self.document_as_of(reference, at)?),
        }
    }

    /// What names a member the next owner; `None` for somebody who is no member.
    pub(super) fn naming(&mut self, server: Id, user: Id) -> Result<Option<Edit>, StoreError> {
        let highest = self.heirs(server, None)?.first().map_or(0, |heir| heir.no);
        let document = self.document(DocumentRef::Member { server, user })?;
        let heir = document.number("joined")?.map(|joined| Heir {
            no: highest.saturating_add(1),
            user,
            joined: Some(joined),
        });
        Ok(heir.map(Heir::edit))
    }

    /// The owner passes a server on to a member; an administrator of the mesh does where everybody
    /// who could own it is erased.
    pub(super) fn may_pass_on(
        &mut self,
        by: Id,
        server: Id,
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        let [Edit::Put(key, value)] = edits else {
            return Ok(false);
        };
        let Some(named) = Heir::parse(key, value) else {
            return Ok(false);
        };
        let heirs = self.heirs(server, Some(at))?;
        let next = heirs.first().map_or(0, |heir| heir.no).saturating_add(1);
        if named.no != next
            || self.is_erased(named.user, Some(at))?
            || self.role_known(at, server, named.user)? < Role::Member
            || !self.is_member_still(server, named, Some(at))?
        {
            return Ok(false);
        }
        let owner = self.owner_known(server, at)?;
        let may = by == owner || lacks(Weakness::ForeignServers);
        Ok(may || self.is_erased(owner, Some(at))? && self.mesh_admin_known(at, by)?)
    }

    /// Everything that may have decided who owns a server; nothing for one that was never passed on.
    pub(super) fn ownership_changes(
        &mut self,
        row: &ServerRow,
    ) -> Result<Vec<Position>, StoreError> {
        let mut changes = Vec::new();
        if !row.passed_on {
            return Ok(changes);
        }
        let server = row.id;
        let mut documents = vec![DocumentRef::Server(server)];
        for Heir { user, .. } in self.heirs(server, None)? {
            documents.push(DocumentRef::Member { server, user });
            documents.push(DocumentRef::User(user));
        }
        for document in documents {
            let places = self.store.change_positions(&document.key())?;
            changes.extend(places.into_iter().map(|(position, _)| position));
        }
        Ok(changes)
    }

    /// Carries over who owns a server by now, after something that may decide it.
    pub(super) fn settle_ownership(&mut self, server: Id) -> Result<(), StoreError> {
        let row = self.store.view().server(server)?;
        let Some(row) = row.filter(|row| row.passed_on) else {
            return Ok(());
        };
        let owner = self.owner_now(server)?;
        if owner == row.owner {
            return Ok(());
        }
        let before = row.owner;
        self.store.put_server(&ServerRow { owner, ..row })?;
        for user in [before, owner] {
            self.settle_named(server, user)?;
        }
        self.tell_also(Subject::Server(server));
        Ok(())
    }

    /// Carries over what an heir may do by now.
    pub(super) fn settle_named(&mut self, server: Id, user: Id) -> Result<(), StoreError> {
        match self.store.view().member(server, user)? {
            Some(member) => self.settle_role(&member),
            None => Ok(()),
        }
    }

    /// An account was erased.
    pub(super) fn settle_owners(&mut self) -> Result<(), StoreError> {
        let servers = self.store.view().servers()?.into_iter();
        for row in servers.filter(|row| row.passed_on) {
            self.settle_ownership(row.id)?;
        }
        Ok(())
    }

    /// Whoever is to own a server of which nobody is left who could: the member of the highest role
    /// who has been there longest.
    pub(super) fn next_owner(&self, server: Id) -> Result<Option<Id>, StoreError> {
        let view = self.store.view();
        let mut members = view.members(server)?;
        members
            .sort_by_key(|member: &MemberRow| (Reverse(member.role), member.joined, member.user));
        for member in members {
            if view.forgotten(member.user)?.is_none() {
                return Ok(Some(member.user));
            }
        }
        Ok(None)
    }
}
