//! Direct conversations and chosen members: rows from their documents, and what somebody may do in a
//! conversation as the writer of an entry knew it.

use std::collections::BTreeSet;

use storage::{DirectRow, Id, Position, Role, Space, StoreError};

use super::members::joinings;
use super::project::{Values, unsigned};
use super::servers::touched_ids;
use super::{Engine, Subject};
use crate::audience::{Audience, May, Standing};
use crate::documents::{Document, Edit, Value};
use crate::payload::{self, DocumentRef, direct_id, id_at};
use crate::weakness::{Weakness, lacks};

/// People in one direct conversation.
pub(super) const DIRECT_MEMBERS_MAX: usize = 100;

/// The joinings of a member for which they were chosen for a private channel; none where a
/// concurrent word says no.
///
/// A choice is for one membership: whoever was removed or left, and joins again, has joined anew
/// and comes into no private channel by what was decided before. Removal and joining don't touch
/// the choices, so nothing has to be known of those that are made at the other side of a split.
fn chosen_joinings(document: &mut Document) -> Result<Vec<i64>, StoreError> {
    let values = document.all("member")?;
    let joinings: Option<Vec<i64>> = values.iter().map(Value::as_int).collect();
    Ok(joinings.unwrap_or_default())
}

/// Whether a choice is for one of the joinings that make somebody a member.
pub(super) fn is_for(chosen: &[i64], joined: &[i64]) -> bool {
    let kept = lacks(Weakness::KeptChoices) && !chosen.is_empty();
    kept || chosen.iter().any(|joining| joined.contains(joining))
}

/// Whether a document says that somebody is in a conversation. Between concurrent words "no" counts.
fn names(document: &mut Document, key: &str) -> bool {
    let values = document.all(key).unwrap_or_default();
    !values.is_empty() && values.iter().all(|value| value.as_bool() == Some(true))
}

impl Engine {
    pub(super) fn project_direct(
        &mut self,
        direct: Id,
        touched: &[String],
    ) -> Result<(), StoreError> {
        let document = self.document(DocumentRef::Direct(direct))?;
        let row = DirectRow {
            id: direct,
            group: document.is_set("group")?,
            name: document.text("name")?.unwrap_or_default(),
            created: unsigned(document.number("created")?),
        };
        self.store.put_direct(&row)?;
        for user in touched_ids(touched, "member/") {
            let document = self.document(DocumentRef::Direct(direct))?;
            let chosen = names(document, &format!("member/{user}"));
            self.store.put_chosen(direct, user, chosen)?;
        }
        Ok(())
    }

    pub(super) fn project_channel_member(
        &mut self,
        server: Id,
        channel: Id,
        user: Id,
    ) -> Result<(), StoreError> {
        let chosen = self.is_chosen_now(server, channel, user)?;
        self.store.put_chosen(channel, user, chosen)
    }

    fn is_chosen_now(&mut self, server: Id, channel: Id, user: Id) -> Result<bool, StoreError> {
        let reference = DocumentRef::ChannelMember {
            server,
            channel,
            user,
        };
        let chosen = chosen_joinings(self.document(reference)?)?;
        let joined = joinings(self.document(DocumentRef::Member { server, user })?)?;
        Ok(is_for(&chosen, &joined))
    }

    /// Somebody has joined: what they were chosen for before that is past. A joining that was
    /// replaced never comes back, so nobody is chosen by this.
    pub(super) fn settle_choices(&mut self, server: Id, user: Id) -> Result<(), StoreError> {
        for channel in self.store.view().chosen_channels(server, user)? {
            if !self.is_chosen_now(server, channel, user)? {
                self.store.put_chosen(channel, user, false)?;
                self.tell_also(Subject::ChannelMember {
                    server,
                    channel,
                    user,
                });
            }
        }
        self.settle_user_groups(server, user)
    }

    /// What a user may do in a conversation, as far as the writer at `at` knew.
    pub(super) fn may_known(
        &mut self,
        at: Position,
        space: Space,
        conversation: Id,
        user: Id,
    ) -> Result<May, StoreError> {
        let (audience, standing) = match space {
            Space::Mesh => return Ok(May::default()),
            Space::Server(server) => {
                if !self.channel_known(at, server, conversation)? {
                    return Ok(May::default());
                }
                let audience = self.channel_audience_known(at, server, conversation)?;
                let chosen =
                    !audience.is_open() && self.chosen_known(at, server, conversation, user)?;
                let role = self.role_known(at, server, user)?;
                (audience, Standing { role, chosen })
            }
            Space::Direct(direct) => {
                if direct != conversation {
                    return Ok(May::default());
                }
                let reference = DocumentRef::Direct(direct);
                let mut document = self.document_as_of(reference, at)?;
                let group = names(&mut document, "group");
                let chosen = names(&mut document, &format!("member/{user}"));
                let role = Role::Removed;
                (Audience::Direct { group }, Standing { role, chosen })
            }
        };
        Ok(audience.may(standing))
    }

    /// Most channels are and stay open, which is remembered; of the others the document is looked at
    /// as the writer saw it. The keys can't be deleted, so a channel without them never had them.
    fn channel_audience_known(
        &mut self,
        at: Position,
        server: Id,
        channel: Id,
    ) -> Result<Audience, StoreError> {
        let open = Audience::Channel {
            private: false,
            announcement: false,
        };
        if self.access.is_always_open(server, channel) {
            return Ok(open);
        }
        let key = |name: &str| format!("channel/{channel}/{name}");
        let reference = DocumentRef::Server(server);
        let document = self.document(reference)?;
        let restricted = !document.all(&key("private"))?.is_empty()
            || !document.all(&key("posting"))?.is_empty();
        if !restricted {
            self.access.keep_always_open(server, channel);
            return Ok(open);
        }
        let mut document = self.document_as_of(reference, at)?;
        Ok(Audience::Channel {
            private: document.is_set(&key("private"))?,
            announcement: is_announcement(&mut document, channel)?,
        })
    }

    /// Whether a user was chosen for a private channel, as far as the writer at `at` knew.
    fn chosen_known(
        &mut self,
        at: Position,
        server: Id,
        channel: Id,
        user: Id,
    ) -> Result<bool, StoreError> {
        let reference = DocumentRef::ChannelMember {
            server,
            channel,
            user,
        };
        let chosen = chosen_joinings(&mut self.document_as_of(reference, at)?)?;
        Ok(!chosen.is_empty() && is_for(&chosen, &self.joinings_known(at, server, user)?))
    }

    /// The joinings that made somebody a member, as far as the writer at `at` knew.
    pub(super) fn joinings_known(
        &mut self,
        at: Position,
        server: Id,
        user: Id,
    ) -> Result<Vec<i64>, StoreError> {
        joinings(&mut self.document_as_of(DocumentRef::Member { server, user }, at)?)
    }

    /// A document as the writer at `at` saw it.
    pub(super) fn document_as_of(
        &self,
        reference: DocumentRef,
        at: Position,
    ) -> Result<Document, StoreError> {
        let known = match self.known_changes(reference, at)? {
            Some(known) => known,
            None => {
                let all = self.store.change_positions(&reference.key())?;
                all.into_iter().map(|(position, _)| position).collect()
            }
        };
        self.document_known(reference, &known)
    }

    /// A direct conversation is what its id says: of two it is derived from them, so that both sides
    /// of a split make the same one and it can't become another; a group has the id of the entry that
    /// made it.
    pub(super) fn may_edit_direct(
        &mut self,
        by: Id,
        direct: Id,
        edits: &[Edit],
        first: bool,
        (time, at): (u64, Position),
    ) -> Result<bool, StoreError> {
        let mut members = BTreeSet::new();
        let mut group = false;
        for edit in edits {
            let Edit::Put(key, value) = edit else {
                return Ok(false);
            };
            match (key.as_str(), value) {
                ("group", Value::Bool(true)) => group = true,
                ("group", _) => return Ok(false),
                (key, Value::Bool(true)) => {
                    let user = key.strip_prefix("member/").map(Id::parse);
                    members.extend(user.and_then(Result::ok));
                }
                _ => {}
            }
        }
        if first {
            let named = members.contains(&by) && members.len() <= DIRECT_MEMBERS_MAX;
            let ids: Vec<Id> = members.into_iter().collect();
            let derived = match ids.as_slice() {
                [one] => direct == direct_id(*one, *one),
                [one, other] => direct == direct_id(*one, *other),
                _ => false,
            };
            return Ok(named
                && if group || lacks(Weakness::TwoDirects) {
                    direct == id_at(time, at)
                } else {
                    derived
                });
        }
        let may = self.may_known(at, Space::Direct(direct), direct, by)?;
        let leaves = |edit: &Edit| match edit {
            Edit::Put(key, Value::Bool(false)) => *key == format!("member/{by}"),
            Edit::Put(key, Value::Bool(true)) => key.starts_with("member/"),
            Edit::Put(key, _) => key == "name",
            Edit::Delete(_) => false,
        };
        Ok(may.manage && !group && edits.iter().all(leaves))
    }

    /// Members of a private channel are chosen by those who manage it; anybody may go. Who makes a
    /// channel private chooses the first, and where nobody is left, an admin of the server comes in.
    pub(super) fn may_edit_channel_member(
        &mut self,
        by: Id,
        (server, channel, user): (Id, Id, Id),
        edits: &[Edit],
        at: Position,
    ) -> Result<bool, StoreError> {
        if !self.channel_known(at, server, channel)? {
            return Ok(false);
        }
        let signed = Value::Str(by.to_string());
        let mut joining = None;
        for edit in edits {
            match edit {
                Edit::Put(key, Value::Int(number)) if key == "member" => joining = Some(*number),
                Edit::Put(key, Value::Null) if key == "member" => {}
                Edit::Put(key, value) if key == "by" && *value == signed => {}
                Edit::Put(..) | Edit::Delete(_) => return Ok(false),
            }
        }
        if by == user && joining.is_none() {
            return Ok(true);
        }
        if let Some(joining) = joining
            && (self.role_known(at, server, user)? < Role::Member
                || !self.joinings_known(at, server, user)?.contains(&joining))
        {
            return Ok(false);
        }
        let may = self.may_known(at, Space::Server(server), channel, by)?;
        if may.manage {
            return Ok(true);
        }
        Ok(by == user
            && self.role_known(at, server, by)? == Role::Admin
            && !self.is_peopled_known(at, server, channel)?)
    }

    /// Whether a private channel had a member, in it and in its server, as far as the writer at `at`
    /// knew.
    fn is_peopled_known(
        &mut self,
        at: Position,
        server: Id,
        channel: Id,
    ) -> Result<bool, StoreError> {
        let key = |user| {
            let reference = DocumentRef::ChannelMember {
                server,
                channel,
                user,
            };
            reference.key()
        };
        let documents = self
            .store
            .documents_within((&key(Id::ZERO), &key(Id::MAX)))?;
        for document in documents {
            let Ok(DocumentRef::ChannelMember { user, .. }) = postcard::from_bytes(&document)
            else {
                continue;
            };
            if self.chosen_known(at, server, channel, user)?
                && self.role_known(at, server, user)? >= Role::Member
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether only moderators post. Between concurrent words that one counts.
pub(super) fn is_announcement(document: &mut Document, channel: Id) -> Result<bool, StoreError> {
    let values = document.all(&format!("channel/{channel}/posting"))?;
    Ok(values
        .iter()
        .any(|value| value.as_str() == Some("moderators")))
}

/// Whether an edit of what was made of a message is its author's, or what anybody there may do.
pub(super) fn may_edit_overlay(by: Id, author: Id, may: May, edit: &Edit) -> bool {
    let key = edit.key();
    if let Some(rest) = key.strip_prefix("reaction/") {
        return may.react && rest.rsplit('/').next() == Some(by.to_string().as_str());
    }
    if key.starts_with("edit/") {
        let signed = !key.ends_with("/by")
            || matches!(edit, Edit::Put(_, v) if *v == Value::Str(by.to_string()));
        let Edit::Put(key, value) = edit else {
            return false;
        };
        let named = key.ends_with("/mentions").then(|| value.as_bytes());
        let mentions = named.flatten().and_then(payload::decode_mentions);
        let calls = mentions.is_some_and(|mentions| payload::calls_many(&mentions));
        return may.see && by == author && signed && (may.call || !calls);
    }
    may.pin
        && (key == "pinned"
            || matches!(edit, Edit::Put(_, value) if *value == Value::Str(by.to_string())))
}
