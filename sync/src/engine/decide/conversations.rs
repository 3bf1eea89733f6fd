//! Direct conversations, and who is chosen for private channels.

use std::collections::BTreeSet;

use storage::{Id, Role};

use super::messages::Post;
use crate::documents::{Edit, Value};
use crate::engine::conversations::DIRECT_MEMBERS_MAX;
use crate::engine::project::{Values, signed};
use crate::engine::{Carried, Engine, Refusal, Reply};
use crate::names;
use crate::payload::{DocumentRef, direct_id, id_at};
use crate::weakness::{Weakness, lacks};

impl Engine {
    pub(super) fn open_direct(
        &mut self,
        by: Id,
        with: &[Id],
        group: Option<&str>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let name = group.map(names::group_name).transpose()?;
        if *self.carried() != Carried::Everything {
            return Refusal::conflict("not_carried");
        }
        let mut members: BTreeSet<Id> = with.iter().copied().collect();
        members.insert(by);
        if members.len() > DIRECT_MEMBERS_MAX || name.is_none() && members.len() > 2 {
            return Refusal::invalid("user_ids", "out_of_range");
        }
        for user in &members {
            if self.store.view().user(*user)?.is_none() {
                return Refusal::not_found("user");
            }
        }
        let slot = self.next_slot(now_ms)?;
        let other = members.iter().copied().find(|user| *user != by);
        let direct = if name.is_some() || lacks(Weakness::TwoDirects) {
            id_at(slot.time, slot.at)
        } else {
            direct_id(by, other.unwrap_or(by))
        };
        if self.store.view().conversation(direct)?.is_some() {
            return Ok(Reply::Direct {
                direct,
                existing: true,
            });
        }
        let mut edits = vec![Edit::put("created", signed(now_ms))];
        if let Some(name) = name {
            edits.push(Edit::put("group", true));
            edits.extend((!name.is_empty()).then(|| Edit::put("name", name)));
        }
        let named = members
            .iter()
            .map(|user| Edit::put(format!("member/{user}"), true));
        edits.extend(named);
        self.change(slot, by, DocumentRef::Direct(direct), &edits, now_ms)?;
        Ok(Reply::Direct {
            direct,
            existing: false,
        })
    }

    pub(super) fn add_to_direct(
        &mut self,
        by: Id,
        direct: Id,
        users: &[Id],
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.managed_direct(by, direct)?;
        for user in users {
            if self.store.view().user(*user)?.is_none() {
                return Refusal::not_found("user");
            }
        }
        let mut members: BTreeSet<Id> = self.store.view().chosen(direct)?.into_iter().collect();
        let fresh: Vec<Id> = users
            .iter()
            .copied()
            .filter(|id| members.insert(*id))
            .collect();
        if members.len() > DIRECT_MEMBERS_MAX {
            return Refusal::invalid("user_ids", "out_of_range");
        }
        let named = fresh
            .iter()
            .map(|user| Edit::put(format!("member/{user}"), true));
        let edits: Vec<Edit> = named.collect();
        if !edits.is_empty() {
            self.change_now(by, DocumentRef::Direct(direct), &edits, now_ms)?;
        }
        Ok(Reply::Done)
    }

    pub(super) fn rename_direct(
        &mut self,
        by: Id,
        direct: Id,
        name: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.managed_direct(by, direct)?;
        let edits = [Edit::put("name", names::group_name(name)?)];
        self.change_now(by, DocumentRef::Direct(direct), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn leave_direct(
        &mut self,
        by: Id,
        direct: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.managed_direct(by, direct)?;
        let edits = [Edit::put(format!("member/{by}"), false)];
        self.change_now(by, DocumentRef::Direct(direct), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    /// Refuses what is no group that the user is in.
    fn managed_direct(&mut self, by: Id, direct: Id) -> Result<(), Refusal> {
        let (row, may) = self.conversation_for(direct, by)?;
        if row.space.server().is_some() {
            return Refusal::not_found("channel");
        }
        if may.manage {
            Ok(())
        } else {
            Refusal::conflict("not_a_group")
        }
    }

    pub(super) fn choose_member(
        &mut self,
        by: Id,
        channel: Id,
        user: Id,
        chosen: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, may) = self.channel_for(channel, by)?;
        if !may.manage && (by != user || chosen) {
            return Refusal::forbidden("moderator_required");
        }
        if !row.private {
            return Refusal::conflict("not_private");
        }
        if chosen && self.store.view().role(row.server, user)? == Role::Removed {
            return Refusal::not_found("member");
        }
        // Of somebody who never was in there is nothing to say, and nobody to tell it to.
        if chosen || self.store.view().is_chosen(channel, user)? {
            self.write_chosen(by, (row.server, channel, user), chosen, now_ms)?;
        }
        Ok(Reply::Done)
    }

    /// Without this, what nobody is left to manage would be there for ever.
    pub(super) fn take_over_channel(
        &mut self,
        by: Id,
        channel: Id,
        notice: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let hidden = Refusal::NotFound { what: "channel" };
        let view = self.store.view();
        let row = view.channel(channel)?.filter(|row| !row.deleted);
        let Some(row) = row else {
            return Err(hidden);
        };
        let admin = view.role(row.server, by)? == Role::Admin;
        if !admin || !row.private || view.is_peopled(row.server, channel)? {
            // Whether there are people in it is not for those outside.
            return Err(hidden);
        }
        self.role_in(row.server, by)?;
        self.write_chosen(by, (row.server, channel, by), true, now_ms)?;
        let post = Post {
            content: notice,
            parent: None,
            nonce: None,
            mentions: &[],
            attachments: Vec::new(),
        };
        // An archived one stays archived; then who took it over is in its list of members.
        if !row.archived {
            self.post(by, channel, post, now_ms)?;
        }
        Ok(Reply::Channel(channel))
    }

    pub(super) fn write_chosen(
        &mut self,
        by: Id,
        (server, channel, user): (Id, Id, Id),
        chosen: bool,
        now_ms: u64,
    ) -> Result<(), Refusal> {
        let reference = DocumentRef::ChannelMember {
            server,
            channel,
            user,
        };
        let member = if chosen {
            // It counts for this membership only, not for one that follows it.
            let document = self.document(DocumentRef::Member { server, user })?;
            let Some(joined) = document.number("joined")? else {
                return Refusal::not_found("member");
            };
            Value::Int(joined)
        } else {
            Value::Null
        };
        let member = Edit::Put("member".to_owned(), member);
        let edits = [member, Edit::put("by", by.to_string())];
        self.change_now(by, reference, &edits, now_ms)
    }
}
