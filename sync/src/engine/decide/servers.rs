//! Servers, channels and roles.

use storage::{ChannelRow, Id, Role};

use super::accounts::{optional, picture_url};
use crate::documents::{Edit, Value};
use crate::engine::command::{ChannelChanges, ServerChanges};
use crate::engine::project::signed;
use crate::engine::{Carried, Engine, Refusal, Reply};
use crate::names;
use crate::payload::{DocumentRef, channel_id, id_at};
use crate::weakness::{Weakness, lacks};

/// A server's document must stay small enough to be merged quickly.
const CHANNELS_MAX: usize = 500;
/// Positions people can give a channel.
const POSITION_MAX: i64 = 1_000_000;

impl Engine {
    pub(super) fn create_server(
        &mut self,
        by: Id,
        name: &str,
        icon_url: Option<String>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if *self.carried() != Carried::Everything {
            // The server's own node would throw its history away.
            return Refusal::conflict("not_carried");
        }
        let name = names::server_name(name)?;
        let icon = icon_url
            .map(|url| picture_url("icon_url", url))
            .transpose()?;
        let slot = self.next_slot(now_ms)?;
        let server = id_at(slot.time, slot.at);
        let mut edits = vec![
            Edit::put("name", name),
            Edit::put("owner", by.to_string()),
            Edit::put("created", signed(now_ms)),
        ];
        edits.extend(icon.map(|url| optional("icon_url", url)));
        edits.extend(channel_edits(
            channel_id(slot.time, slot.at),
            "general",
            "",
            0,
            now_ms,
        ));
        self.change(slot, by, DocumentRef::Server(server), &edits, now_ms)?;
        let slot = self.next_slot(now_ms)?;
        let edits = [
            Edit::put("role", Role::Admin.word()),
            Edit::put("via", "founder"),
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

    pub(super) fn update_server(
        &mut self,
        by: Id,
        server: Id,
        changes: ServerChanges,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let ServerChanges {
            name,
            icon_url,
            read_receipts,
        } = changes;
        self.require_role(server, by, Role::Admin, "admin_required")?;
        let mut edits = Vec::new();
        if let Some(name) = name {
            edits.push(Edit::put("name", names::server_name(&name)?));
        }
        if let Some(url) = icon_url {
            edits.push(optional("icon_url", picture_url("icon_url", url)?));
        }
        if let Some(choice) = read_receipts {
            edits.push(Edit::put("read_receipts", choice.word()));
        }
        if !edits.is_empty() {
            self.change_now(by, DocumentRef::Server(server), &edits, now_ms)?;
        }
        Ok(Reply::Server(server))
    }

    pub(super) fn delete_server(
        &mut self,
        by: Id,
        server: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.role_in(server, by)?;
        let owner = self.store.view().server(server)?.map(|row| row.owner);
        if owner != Some(by) {
            return Refusal::forbidden("owner_required");
        }
        let edits = [Edit::put("deleted", true)];
        self.change_now(by, DocumentRef::Server(server), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn create_channel(
        &mut self,
        by: Id,
        server: Id,
        (name, topic): (&str, &str),
        private: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let name = names::channel_name(name)?;
        let topic = names::topic(topic)?;
        self.require_role(server, by, Role::Moderator, "moderator_required")?;
        self.require_fresh_name(by, server, &name, None)?;
        let channels = self.store.view().channels(server)?;
        if channels.len() >= CHANNELS_MAX {
            return Refusal::conflict("too_many_channels");
        }
        let position = channels
            .iter()
            .map(|channel| channel.position)
            .max()
            .unwrap_or(0)
            + 1;
        let slot = self.next_slot(now_ms)?;
        let channel = channel_id(slot.time, slot.at);
        let edits = channel_edits(channel, &name, &topic, position, now_ms);
        self.change(slot, by, DocumentRef::Server(server), &edits, now_ms)?;
        if private {
            // In one transaction with its creation, so that nobody ever sees it open.
            self.write_chosen(by, (server, channel, by), true, now_ms)?;
            let edits = [Edit::put(format!("channel/{channel}/private"), true)];
            self.change_now(by, DocumentRef::Server(server), &edits, now_ms)?;
        }
        Ok(Reply::Channel(channel))
    }

    /// No other channel that the user sees has this name. Names of others are not told this way.
    fn require_fresh_name(
        &self,
        user: Id,
        server: Id,
        name: &str,
        of: Option<Id>,
    ) -> Result<(), Refusal> {
        let seen = self.store.view().channels_for(server, user)?;
        let taken = |other: &ChannelRow| Some(other.id) != of && other.name == name;
        if seen.iter().any(taken) {
            return Refusal::conflict("channel_name_taken");
        }
        Ok(())
    }

    pub(super) fn update_channel(
        &mut self,
        by: Id,
        channel: Id,
        changes: ChannelChanges,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, may) = self.channel_for(channel, by)?;
        if !may.manage {
            return Refusal::forbidden("moderator_required");
        }
        let key = |name: &str| format!("channel/{channel}/{name}");
        let mut edits = Vec::new();
        if let Some(name) = changes.name {
            let name = names::channel_name(&name)?;
            self.require_fresh_name(by, row.server, &name, Some(channel))?;
            edits.push(Edit::put(key("name"), name));
        }
        if let Some(topic) = changes.topic {
            edits.push(Edit::put(key("topic"), names::topic(&topic)?));
        }
        if let Some(position) = changes.position {
            if !(0..=POSITION_MAX).contains(&position) {
                return Refusal::invalid("position", "out_of_range");
            }
            edits.push(Edit::put(key("position"), position));
        }
        if let Some(archived) = changes.archived {
            edits.push(Edit::put(key("archived"), archived));
        }
        if let Some(announcement) = changes.announcement {
            let word = if announcement {
                "moderators"
            } else {
                "everyone"
            };
            edits.push(Edit::put(key("posting"), word));
        }
        if let Some(private) = changes.private {
            if private && !row.private {
                // Before it is private: nobody could let anybody in afterwards.
                self.write_chosen(by, (row.server, channel, by), true, now_ms)?;
            }
            edits.push(Edit::put(key("private"), private));
        }
        if !edits.is_empty() {
            self.change_now(by, DocumentRef::Server(row.server), &edits, now_ms)?;
        }
        Ok(Reply::Channel(channel))
    }

    pub(super) fn delete_channel(
        &mut self,
        by: Id,
        channel: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, may) = self.channel_for(channel, by)?;
        if !may.delete {
            return Refusal::forbidden("admin_required");
        }
        if lacks(Weakness::DeletedChannels) {
            return Ok(Reply::Done);
        }
        let edits = [Edit::put(format!("channel/{channel}/deleted"), true)];
        self.change_now(by, DocumentRef::Server(row.server), &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn change_role(
        &mut self,
        by: Id,
        server: Id,
        user: Id,
        role: Role,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let actor = self.role_in(server, by)?;
        let target = self.store.view().role(server, user)?;
        if target == Role::Removed {
            return Refusal::not_found("member");
        }
        if self
            .store
            .view()
            .server(server)?
            .is_some_and(|row| row.owner == user)
        {
            return Refusal::forbidden("owner_keeps_role");
        }
        let moderates = actor == Role::Moderator && role == Role::Removed && target == Role::Member;
        if actor != Role::Admin && !moderates && !lacks(Weakness::ForeignRoles) {
            return Refusal::forbidden("admin_required");
        }
        let edits = [Edit::put("role", role.word())];
        self.change_now(by, DocumentRef::Member { server, user }, &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn leave(&mut self, by: Id, server: Id, now_ms: u64) -> Result<Reply, Refusal> {
        self.role_in(server, by)?;
        if self
            .store
            .view()
            .server(server)?
            .is_some_and(|row| row.owner == by)
        {
            return Refusal::forbidden("owner_cannot_leave");
        }
        let edits = [Edit::put("role", Role::Removed.word())];
        self.change_now(by, DocumentRef::Member { server, user: by }, &edits, now_ms)?;
        Ok(Reply::Done)
    }
}

fn channel_edits(channel: Id, name: &str, topic: &str, position: i64, now_ms: u64) -> Vec<Edit> {
    let key = |field: &str| format!("channel/{channel}/{field}");
    let mut edits = vec![
        Edit::put(key("name"), name),
        Edit::put(key("position"), Value::Int(position)),
        Edit::put(key("created"), signed(now_ms)),
    ];
    if !topic.is_empty() {
        edits.push(Edit::put(key("topic"), topic));
    }
    edits
}
