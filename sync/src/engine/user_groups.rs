//! Groups of a server's members that are mentioned by one name: rows from their documents, and whom a
//! text means that names one.
//!
//! A text names the group and not its members, so it costs the same however many these are. Whom it
//! means is settled where it is applied: those in the group, and seeing the conversation, as far as
//! its writer knew. That never changes, whatever becomes of the group.

use std::collections::BTreeSet;

use storage::{Id, Position, PostedRow, Space, StoreError, UserGroupRow};

use super::conversations::is_for;
use super::copies::mentions_in;
use super::members::joinings;
use super::project::{Values, unsigned};
use super::servers::touched_ids;
use super::{Engine, Subject};
use crate::documents::{Document, Edit, Value};
use crate::names::username_key;
use crate::payload::{self, DocumentRef, Mention, Payload, Record, id_at};
use crate::weakness::{Weakness, lacks};

/// Groups that one text can call. Each of their members costs a look at every node.
pub(super) const GROUPS_CALLED_MAX: usize = 10;

/// The joinings for which somebody was put into a group; none where a concurrent word says no.
fn chosen_joinings(values: &[Value]) -> Vec<i64> {
    let joinings: Option<Vec<i64>> = values.iter().map(Value::as_int).collect();
    joinings.unwrap_or_default()
}

impl Engine {
    pub(super) fn project_user_group(
        &mut self,
        server: Id,
        group: Id,
        touched: &[String],
    ) -> Result<(), StoreError> {
        let before = self.store.view().user_group(group)?;
        let document = self.document(DocumentRef::UserGroup { server, group })?;
        let claimed = document.text("name")?.unwrap_or_default();
        let row = UserGroupRow {
            id: group,
            server,
            claimed_key: username_key(&claimed),
            name: claimed.clone(),
            claimed,
            created: unsigned(document.number("created")?),
            deleted: document.is_set("deleted")?,
        };
        self.store.put_user_group(&row)?;
        for user in touched_ids(touched, "member/") {
            let is_in = self.is_in_group_now(server, group, user)?;
            self.store.put_user_group_member(group, user, is_in)?;
        }
        if let Some(before) = before.filter(|before| before.claimed_key != row.claimed_key) {
            self.settle_group_name(server, &before.claimed_key)?;
        }
        self.settle_group_name(server, &row.claimed_key)
    }

    /// The earliest group of a server keeps a name; each later one is shown with a number behind it,
    /// and by that nobody can mention it until it has a name of its own.
    fn settle_group_name(&mut self, server: Id, key: &str) -> Result<(), StoreError> {
        let claims = self.store.view().user_groups_claiming(server, key)?;
        for (group, place) in claims.into_iter().zip(1_u32..) {
            let shown = match place {
                1 => group.claimed.clone(),
                _ => format!("{}~{place}", group.claimed),
            };
            if shown != group.name {
                self.store.set_user_group_name(group.id, &shown)?;
                let group = group.id;
                self.tell_also(Subject::UserGroup { server, group });
            }
        }
        Ok(())
    }

    fn is_in_group_now(&mut self, server: Id, group: Id, user: Id) -> Result<bool, StoreError> {
        let document = self.document(DocumentRef::UserGroup { server, group })?;
        let chosen = chosen_joinings(&document.all(&format!("member/{user}"))?);
        let joined = joinings(self.document(DocumentRef::Member { server, user })?)?;
        Ok(is_for(&chosen, &joined) || lacks(Weakness::KeptInGroups) && !chosen.is_empty())
    }

    /// Somebody has joined: what they were put into before that is past.
    pub(super) fn settle_user_groups(&mut self, server: Id, user: Id) -> Result<(), StoreError> {
        for group in self.store.view().user_groups_with(server, user)? {
            if !self.is_in_group_now(server, group, user)? {
                self.store.put_user_group_member(group, user, false)?;
                self.tell_also(Subject::UserGroup { server, group });
            }
        }
        Ok(())
    }

    /// Groups are the moderators'. Who is put into one has joined, as far as the writer knew, so that
    /// later nothing but another joining can put them out.
    pub(super) fn may_edit_user_group(
        &mut self,
        by: Id,
        server: Id,
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        if self.role_known(at, server, by)? < storage::Role::Moderator {
            return Ok(false);
        }
        for edit in edits {
            let Edit::Put(key, value) = edit else {
                return Ok(false);
            };
            let Some(user) = key.strip_prefix("member/").map(Id::parse) else {
                continue;
            };
            let (Ok(user), Value::Int(joining)) = (user, value) else {
                continue;
            };
            if !self.has_joined_known(at, server, user, &[*joining])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether one of these is a joining that made somebody a member, as far as the writer at `at`
    /// knew. What is in force here and was known is in force there: it was not replaced before it was
    /// here, so mostly no document has to be looked at as it was.
    fn has_joined_known(
        &mut self,
        at: Position,
        server: Id,
        user: Id,
        chosen: &[i64],
    ) -> Result<bool, StoreError> {
        let reference = DocumentRef::Member { server, user };
        if self.known_changes(reference, at)?.is_none() {
            let joined = joinings(self.document(reference)?)?;
            return Ok(is_for(chosen, &joined));
        }
        Ok(is_for(chosen, &self.joinings_known(at, server, user)?))
    }

    /// Notes whom the groups stand for that a text names. `source` is the message or the edit of it.
    pub(super) fn note_called(
        &mut self,
        (message, source, author): (Id, Id, Id),
        (space, conversation): (Space, Id),
        mentions: &[Mention],
        at: Position,
    ) -> Result<(), StoreError> {
        let Space::Server(server) = space else {
            return Ok(());
        };
        let mut called = BTreeSet::new();
        for group in payload::groups(mentions).take(GROUPS_CALLED_MAX) {
            for (user, chosen) in self.group_known(at, server, group)? {
                let known = user != author
                    && !called.contains(&user)
                    && self.may_known(at, space, conversation, user)?.see
                    && self.has_joined_known(at, server, user, &chosen)?;
                if known {
                    called.insert(user);
                }
            }
        }
        self.store.put_called((message, source), called)
    }

    /// Who was put into a group, and for which joinings, as far as the writer at `at` knew.
    fn group_known(
        &mut self,
        at: Position,
        server: Id,
        group: Id,
    ) -> Result<Vec<(Id, Vec<i64>)>, StoreError> {
        let reference = DocumentRef::UserGroup { server, group };
        if lacks(Weakness::GroupsAsTheyAre) || self.known_changes(reference, at)?.is_none() {
            return members_of(self.document(reference)?);
        }
        members_of(&mut self.document_as_of(reference, at)?)
    }

    /// The same for the texts that a change of an overlay brings. An edit is named after the entry that
    /// made it, so none can speak for another.
    pub(super) fn note_called_by_edits(
        &mut self,
        reference: DocumentRef,
        touched: &[String],
        at: Position,
    ) -> Result<(), StoreError> {
        let DocumentRef::Overlay {
            space,
            channel,
            message,
            author,
        } = reference
        else {
            return Ok(());
        };
        for key in touched {
            let Some(edit) = key.strip_prefix("edit/") else {
                continue;
            };
            let edit = edit.strip_suffix("/mentions").map(Id::parse);
            let Some(Ok(edit)) = edit else { continue };
            if id_at(edit.time(), at) != edit {
                continue;
            }
            let mentions = mentions_in(self.document(reference)?, edit)?;
            self.note_called((message, edit, author), (space, channel), &mentions, at)?;
        }
        Ok(())
    }

    /// Whom a new message names, and whom the groups stand for that it names.
    pub(super) fn mentioned_in(
        &self,
        payload: &Payload,
        posted: Option<&PostedRow>,
    ) -> Result<Vec<Id>, StoreError> {
        match (payload, posted) {
            (Payload::Record(Record::Message(message)), Some(posted))
                if payload::groups(&message.mentions).next().is_some() =>
            {
                self.store.view().mentions(posted.id)
            }
            _ => Ok(payload.mentioned()),
        }
    }
}

fn members_of(document: &mut Document) -> Result<Vec<(Id, Vec<i64>)>, StoreError> {
    if document.is_set("deleted")? {
        return Ok(Vec::new());
    }
    let entries = document.entries("member/");
    let entries = entries.map_err(|failure| super::apply::damaged(&failure))?;
    let member = |(key, values): (String, Vec<Value>)| {
        let user = Id::parse(key.strip_prefix("member/")?).ok()?;
        Some((user, chosen_joinings(&values)))
    };
    Ok(entries.into_iter().filter_map(member).collect())
}
