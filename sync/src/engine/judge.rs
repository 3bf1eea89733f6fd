//! Whether an entry may have an effect. The verdict depends only on the entry and on what its
//! writer had applied when it wrote it, so it is the same on every node and in every order.

use storage::{EntryState, Hash, Id, Position, Role, ServerRow, Space, StoreError};

use super::Engine;
use super::access::Standing;
use super::conversations::may_edit_overlay;
use super::members::standing_role;
use super::owners::passes_on;
use super::project::signed;
use crate::documents::{AcceptedChange, Actor, Document, Edit, Value};
use crate::feed::{KIND_CHANGE, KIND_RECORD};
use crate::payload::{
    self, Change, DocumentRef, Erase, Message, Newer, Order, Payload, Record, channel_id, id_at,
};
use crate::weakness::{Weakness, lacks};

/// What may become of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It has an effect; if it is a change, on these keys.
    Allowed(Vec<String>),
    /// It is kept for a newer version, and has no effect until then.
    Newer,
    Refused,
}

impl Engine {
    /// Whether the entry may have an effect.
    pub(super) fn judge(
        &mut self,
        payload: &Payload,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<Verdict, StoreError> {
        let allowed = match payload {
            Payload::Change(change) => return self.judge_change(change, space, time, at),
            Payload::Record(Record::Message(message)) => self.judge_message(message, space, at)?,
            Payload::Record(Record::Certificate(certificate)) => {
                at.seq == 1 && certificate.node == at.feed.node
            }
            Payload::Record(Record::Heard) => true,
            Payload::Record(Record::Admission(certificate)) => {
                let root = self.membership.as_ref().map(|membership| membership.root);
                root.is_some_and(|root| certificate.is_signed_by(&root))
            }
            Payload::Order(Order::Erase(erase)) => self.judge_erase(erase, space, at)?,
            Payload::Order(Order::Forget(forget)) => self.judge_forget(forget, space, at)?,
            Payload::Order(Order::EraseOlder(order)) => {
                self.judge_erase_older(order, space, time, at)?
            }
            Payload::Personal(personal) => self.judge_personal(personal, space, at)?,
            Payload::Newer(Newer {
                placed: Some(placed),
                ..
            }) => {
                let may = self.may_known(at, space, placed.channel, placed.author)?;
                if placed.parent.is_some() {
                    may.answer
                } else {
                    may.post
                }
            }
            Payload::Newer(_) => return Ok(Verdict::Newer),
        };
        Ok(Verdict::of(allowed))
    }

    fn judge_message(
        &mut self,
        message: &Message,
        space: Space,
        at: Position,
    ) -> Result<bool, StoreError> {
        if !message.is_within_bounds() {
            return Ok(false);
        }
        let may = self.may_known(at, space, message.channel, message.author)?;
        let answers = message.parent.is_some() && !message.also_in_channel;
        let calls = payload::calls_many(&message.mentions);
        Ok((may.post || answers && may.answer) && (may.call || !calls))
    }

    /// Whether the channel is one of this server, and the writer at `at` knew of it.
    pub(super) fn channel_known(
        &mut self,
        at: Position,
        server: Id,
        channel: Id,
    ) -> Result<bool, StoreError> {
        let created = match self.access.created(server, channel) {
            Some(created) => created,
            None => {
                let changes = self
                    .store
                    .change_positions(&DocumentRef::Server(server).key())?;
                let creates = |at: &Position| channel_id(channel.time(), *at) == channel;
                let mut places = changes.into_iter().map(|(position, _)| position);
                let created = places.find(creates);
                self.access.keep_created(server, channel, created);
                created
            }
        };
        Ok(created.is_some_and(|created| self.knew(at, created)))
    }

    /// An order erases nothing but a message of this server that its writer knew, for its author
    /// or a moderator. The message's id tells where it stands, so the order can't name another
    /// entry.
    fn judge_erase(
        &mut self,
        erase: &Erase,
        space: Space,
        at: Position,
    ) -> Result<bool, StoreError> {
        let names_message = id_at(erase.message.time(), erase.at) == erase.message;
        if !names_message || !self.knew(at, erase.at) {
            return Ok(false);
        }
        let Erase { at: place, .. } = *erase;
        let entries = self.store.entries(place.feed, place.seq, place.seq)?;
        let Some(entry) = entries.into_iter().next() else {
            return Ok(false);
        };
        let about_it = entry.space == space
            && entry.kind == KIND_RECORD
            && match &entry.payload {
                storage::Payload::Absent(_) => true,
                storage::Payload::Present(bytes) => match Payload::decode(entry.kind, bytes) {
                    Some(payload) => payload.placed().is_some_and(|placed| {
                        placed.author == erase.author
                            && placed.channel == erase.channel
                            && placed.nonce == erase.nonce
                    }),
                    None => false,
                },
            };
        if let Some(first) = erase.follows {
            return Ok(about_it
                && self.knew(at, first)
                && self.erases_copy(erase, space, first)?);
        }
        let may = self.may_known(at, space, erase.channel, erase.by)?;
        let allowed = may.erase || erase.by == erase.author && may.see;
        Ok(about_it && allowed)
    }

    /// Whether the entry at `first` is an order that erased another copy of the same post, for the
    /// same user: what was right for one copy is right for all, whatever has become of the user.
    fn erases_copy(
        &self,
        erase: &Erase,
        space: Space,
        first: Position,
    ) -> Result<bool, StoreError> {
        let entries = self.store.entries(first.feed, first.seq, first.seq)?;
        let Some(entry) = entries.into_iter().next() else {
            return Ok(false);
        };
        let storage::Payload::Present(bytes) = &entry.payload else {
            return Ok(false);
        };
        if entry.space != space || entry.state != EntryState::Applied {
            return Ok(false);
        }
        Ok(match Payload::decode(entry.kind, bytes) {
            Some(Payload::Order(Order::Erase(other))) => {
                let same_post = erase.nonce.is_some() && other.nonce == erase.nonce;
                same_post && other.author == erase.author && other.by == erase.by
            }
            Some(_) | None => false,
        })
    }

    fn judge_change(
        &mut self,
        change: &Change,
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<Verdict, StoreError> {
        if change.document.space() != space {
            return Ok(Verdict::Refused);
        }
        if self.overlay_erased_by(change.document)?.is_some() {
            // Nothing of it will be read, so there is nothing to judge: a node that had it before
            // the order may have refused it, and erases it all the same.
            return Ok(Verdict::Allowed(Vec::new()));
        }
        let actor = Actor::of_feed(&at.feed.node.0, at.feed.incarnation);
        let document = self.document(change.document)?;
        let accepted = match document.accept(&actor, &change.bytes) {
            Ok(accepted) => accepted,
            // Tables of keys and values only grow, so this may be a row that was added later.
            Err(refusal) if refusal.may_be_newer() => return Ok(Verdict::Newer),
            Err(_) => {
                self.count("refused_changes");
                return Ok(Verdict::Refused);
            }
        };
        let allowed = self.dependencies_known(change.document, &accepted, at)?
            && self.entitled(
                change,
                &accepted.edits,
                accepted.dependencies.is_empty(),
                time,
                at,
            )?;
        if !allowed {
            self.documents.remove(&change.document);
            return Ok(Verdict::Refused);
        }
        Ok(Verdict::Allowed(accepted.touched))
    }

    /// Whether the change builds only on changes its writer had applied.
    fn dependencies_known(
        &self,
        document: DocumentRef,
        accepted: &AcceptedChange,
        at: Position,
    ) -> Result<bool, StoreError> {
        let key = document.key();
        for hash in &accepted.dependencies {
            match self.store.change_position(&key, Hash(*hash))? {
                Some(position) if self.knew(at, position) => {}
                Some(_) | None => return Ok(false),
            }
        }
        Ok(true)
    }

    fn entitled(
        &mut self,
        change: &Change,
        edits: &[Edit],
        first: bool,
        time: u64,
        at: Position,
    ) -> Result<bool, StoreError> {
        let by = change.by;
        match change.document {
            DocumentRef::Mesh => self.may_edit_mesh(by, edits, first, at),
            DocumentRef::User(user) if first => Ok(by == user && user == id_at(time, at)),
            DocumentRef::User(user) => self.may_edit_account(by, user, edits, at),
            DocumentRef::Server(server) if first => {
                let founds = puts(edits, "owner") == Some(&text(by));
                Ok(server == id_at(time, at) && founds && !edits.iter().any(passes_on))
            }
            DocumentRef::Server(server) => self.may_edit_server(by, server, edits, at),
            DocumentRef::Member { server, user } => {
                self.may_edit_member(by, (server, user), edits, time, at)
            }
            DocumentRef::Invite { server, invite } => {
                let shape = if first {
                    invite == id_at(time, at)
                } else {
                    edits.iter().all(|edit| edit.key() == "revoked")
                };
                Ok(shape && self.role_known(at, server, by)? >= Role::Moderator)
            }
            DocumentRef::Overlay {
                space,
                channel,
                author,
                ..
            } => {
                let may = self.may_known(at, space, channel, by)?;
                Ok((edits.iter()).all(|edit| may_edit_overlay(by, author, may, edit)))
            }
            DocumentRef::ChannelMember {
                server,
                channel,
                user,
            } => self.may_edit_channel_member(by, (server, channel, user), edits, at),
            DocumentRef::Direct(direct) => {
                self.may_edit_direct(by, direct, edits, first, (time, at))
            }
            DocumentRef::UserGroup { server, group } => {
                let named_rightly = !first || group == id_at(time, at);
                Ok(named_rightly && self.may_edit_user_group(by, server, edits, at)?)
            }
        }
    }

    /// Channels are for moderators, as far as these manage the channel; the rest is for admins. What
    /// decides who sees a channel is never deleted: a channel without it never had it.
    fn may_edit_server(
        &mut self,
        by: Id,
        server: Id,
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        if edits.iter().any(passes_on) {
            return self.may_pass_on(by, server, edits, at);
        }
        let role = self.role_known(at, server, by)?;
        let channels_only = edits.iter().all(|edit| edit.key().starts_with("channel/"));
        let owner_kept = edits.iter().all(|edit| edit.key() != "owner");
        let kept = |edit: &Edit| {
            let key = edit.key();
            let decides = key.ends_with("/private") || key.ends_with("/posting");
            !decides || matches!(edit, Edit::Put(..))
        };
        if !owner_kept || !edits.iter().all(kept) {
            return Ok(false);
        }
        if edits.iter().any(|edit| edit.key() == "deleted") {
            return Ok(self.owner_known(server, at)? == by);
        }
        if role == Role::Admin {
            return Ok(true);
        }
        let keys: Vec<String> = edits.iter().map(|edit| edit.key().to_owned()).collect();
        for channel in super::servers::touched_ids(&keys, "channel/") {
            let created = self.channel_known(at, server, channel)?;
            let space = Space::Server(server);
            if created && !self.may_known(at, space, channel, by)?.manage {
                return Ok(false);
            }
        }
        Ok(channels_only && role >= Role::Moderator)
    }

    fn may_edit_member(
        &mut self,
        by: Id,
        (server, user): (Id, Id),
        edits: &[Edit],
        time: u64,
        at: Position,
    ) -> Result<bool, StoreError> {
        if edits.iter().any(|edit| matches!(edit, Edit::Delete(_))) {
            // A member without a joining could be chosen for nothing.
            return Ok(false);
        }
        // What a document says already is not written again, so joining shows by its time alone.
        let joins = puts(edits, "via").is_some() || puts(edits, "joined").is_some();
        let word = puts(edits, "role").map(|value| value.as_str().and_then(Role::from_word));
        let role = match word {
            Some(Some(role)) => role,
            Some(None) => return Ok(false),
            None if joins && self.role_known(at, server, user)? <= Role::Member => Role::Member,
            None => return Ok(false),
        };
        if by == user && joins {
            // Each joining has a time of its own, or what counts for one would count for the next.
            if puts(edits, "joined") != Some(&signed(time)) {
                return Ok(false);
            }
            let founder = puts(edits, "via") == Some(&Value::Str("founder".to_owned()));
            return Ok(if founder {
                role == Role::Admin
            } else {
                role == Role::Member
            });
        }
        if self.owner_known(server, at)? == user {
            // Whoever owns it passes it on first.
            return Ok(false);
        }
        if by == user && role == Role::Removed {
            return Ok(true);
        }
        let actor = self.role_known(at, server, by)?;
        let target = self.role_known(at, server, user)?;
        if role > Role::Removed && target == Role::Removed {
            // Nobody is a member again but by joining.
            return Ok(false);
        }
        let moderates = actor == Role::Moderator && role == Role::Removed && target <= Role::Member;
        Ok(!joins && (actor == Role::Admin || moderates))
    }

    fn may_edit_mesh(
        &mut self,
        by: Id,
        edits: &[Edit],
        first: bool,
        at: Position,
    ) -> Result<bool, StoreError> {
        let founds = by == Id::ZERO || first;
        if founds && self.writes_as_founder(at)? && !self.has_mesh_admin_known(at)? {
            return Ok(true);
        }
        if by != Id::ZERO {
            return Ok(self.mesh_admin_known(at, by)? && self.may_name_admins(by, edits, at)?);
        }
        let own = format!("node/{}/", at.feed.node);
        let relayed = |edit: &Edit| {
            let key = edit.key();
            let names_node =
                key.starts_with("node/") && (key.ends_with("/name") || key.ends_with("/segment"));
            let by_ticket = key.starts_with("node/")
                && key.ends_with("/approved")
                && matches!(edit, Edit::Put(_, Value::Str(word)) if word == "ticket");
            let uses_ticket = key.starts_with("ticket/")
                && (key.ends_with("/used_by") || key.ends_with("/proof"));
            (key.starts_with(&own) && !key.ends_with("/state") && !key.ends_with("/approved"))
                || names_node
                || by_ticket
                || uses_ticket
        };
        Ok(edits.iter().all(relayed))
    }

    /// Whether the feed opens with the founder's certificate. Read from the feed itself, so that it
    /// is the same on every node whatever certificates the node has been given since.
    pub(super) fn writes_as_founder(&self, at: Position) -> Result<bool, StoreError> {
        let first = self.store.entries(at.feed, 1, 1)?.into_iter().next();
        let certificate = first.and_then(|entry| match &entry.payload {
            storage::Payload::Present(bytes) => Payload::decode(entry.kind, bytes),
            storage::Payload::Absent(_) => None,
        });
        Ok(matches!(
            certificate,
            Some(Payload::Record(Record::Certificate(certificate))) if certificate.authority
        ))
    }

    /// Whoever writes here now knows all that is here: nothing foreign is applied until that is sealed.
    pub(super) fn knew(&self, at: Position, other: Position) -> bool {
        self.is_being_written(at) || self.feeds.knew(self.store.lineage(), at, other)
    }

    /// The changes of a document split by whether the writer at `at` knew them; `None` for "all".
    pub(super) fn known_changes(
        &self,
        document: DocumentRef,
        at: Position,
    ) -> Result<Option<Vec<Position>>, StoreError> {
        let all = self.store.change_positions(&document.key())?;
        let total = all.len();
        let known: Vec<Position> = all
            .into_iter()
            .map(|(position, _)| position)
            .filter(|p| self.knew(at, *p))
            .collect();
        Ok((known.len() < total).then_some(known))
    }

    /// The document as the writer at `at` saw it.
    pub(super) fn document_known(
        &self,
        document: DocumentRef,
        known: &[Position],
    ) -> Result<Document, StoreError> {
        let rows = self.store.changes(&document.key())?;
        let bytes: Vec<Vec<u8>> = rows
            .into_iter()
            .filter(|row| known.contains(&row.position))
            .filter_map(|row| change_bytes(&row.payload?))
            .collect();
        let changes = bytes.iter().map(Vec::as_slice);
        Ok(Document::from_changes(document.kind(), changes)
            .unwrap_or_else(|_| Document::new(document.kind())))
    }

    /// A user's role as the writer at `at` saw it, before limits of invites are settled.
    pub(super) fn role_known(
        &mut self,
        at: Position,
        server: Id,
        user: Id,
    ) -> Result<Role, StoreError> {
        if lacks(Weakness::Entitlement) {
            return Ok(Role::Admin);
        }
        let standing = match self.access.standing(server, user) {
            Some(standing) => standing.clone(),
            None => self.look_up_standing(server, user)?,
        };
        if !standing
            .server_created
            .is_some_and(|created| self.knew(at, created))
        {
            return Ok(Role::Removed);
        }
        let known: Vec<Position> = standing
            .changes
            .iter()
            .copied()
            .filter(|position| self.knew(at, *position))
            .collect();
        if known.len() == standing.changes.len() {
            return Ok(standing.role);
        }
        let reference = DocumentRef::Member { server, user };
        let mut document = self.document_known(reference, &known)?;
        let claims = super::members::claims(&mut document);
        let Some(row) = self.store.view().server(server)? else {
            return Ok(Role::Removed);
        };
        let owner = self.owner_known(server, at)?;
        let claims = claims.map(|claims| (claims.role, claims.via));
        Ok(standing_role(&ServerRow { owner, ..row }, user, claims))
    }

    fn look_up_standing(&mut self, server: Id, user: Id) -> Result<Standing, StoreError> {
        let row = self.store.view().server(server)?;
        let member = self.store.view().member(server, user)?;
        let key = DocumentRef::Member { server, user }.key();
        let mut changes = match &row {
            Some(row) => self.ownership_changes(row)?,
            None => Vec::new(),
        };
        let own = self.store.change_positions(&key)?;
        changes.extend(own.into_iter().map(|(position, _)| position));
        let claims = member.map(|member| (member.claimed_role, member.via));
        let role = row.as_ref().map(|row| standing_role(row, user, claims));
        let standing = Standing {
            server_created: row.and_then(|row| {
                let feed = self.store.feed_numbered(row.feed)?;
                Some(Position { feed, seq: row.seq })
            }),
            changes,
            role: role.unwrap_or(Role::Removed),
        };
        self.access.keep_standing(server, user, standing.clone());
        Ok(standing)
    }

    /// A document, loaded from its stored changes when it is not in memory.
    pub(super) fn document(&mut self, reference: DocumentRef) -> Result<&mut Document, StoreError> {
        let store = &self.store;
        self.documents.lookup_or_load(reference, || {
            let rows = store.changes(&reference.key())?;
            let bytes: Vec<Vec<u8>> = rows
                .into_iter()
                .filter_map(|row| change_bytes(&row.payload?))
                .collect();
            Document::from_changes(reference.kind(), bytes.iter().map(Vec::as_slice))
                .map_err(|error| StoreError::Damaged(error.to_string()))
        })
    }
}

impl Verdict {
    /// The verdict on what writes no keys.
    fn of(allowed: bool) -> Self {
        if allowed {
            Self::Allowed(Vec::new())
        } else {
            Self::Refused
        }
    }
}

/// The Automerge change inside an entry's payload.
fn change_bytes(payload: &[u8]) -> Option<Vec<u8>> {
    match Payload::decode(KIND_CHANGE, payload)? {
        Payload::Change(change) => Some(change.bytes),
        Payload::Record(_) | Payload::Order(_) | Payload::Personal(_) | Payload::Newer(_) => None,
    }
}

fn puts<'e>(edits: &'e [Edit], key: &str) -> Option<&'e Value> {
    edits.iter().find_map(|edit| match edit {
        Edit::Put(found, value) if found == key => Some(value),
        Edit::Put(..) | Edit::Delete(_) => None,
    })
}

fn text(id: Id) -> Value {
    Value::Str(id.to_string())
}
