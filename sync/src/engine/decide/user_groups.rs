//! Groups of a server's members that are mentioned by one name.

use std::collections::BTreeSet;

use storage::{Id, Role, UserGroupRow};

use crate::documents::{Edit, Value};
use crate::engine::project::signed;
use crate::engine::{Engine, Refusal, Reply};
use crate::names::{self, username_key};
use crate::payload::{DocumentRef, id_at};
use crate::weakness::{Weakness, lacks};

/// Groups of one server: all are in what every member's page holds.
const GROUPS_MAX: usize = 200;
/// People in one group. Whoever means more than these means everybody in a channel.
const GROUP_MEMBERS_MAX: usize = 500;
/// Members written by one change, of which the bound is 256 keys.
const MEMBERS_AT_ONCE: usize = 200;
/// Names besides those that call everybody by which no group can pass for them.
const RESERVED: [&str; 5] = ["everyone", "全員", "みんな", "ここ", "チャンネル"];

impl Engine {
    pub(super) fn create_user_group(
        &mut self,
        by: Id,
        server: Id,
        name: &str,
        members: Vec<Id>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let name = names::user_group_name(name)?;
        self.require_grouping(server, by)?;
        self.require_fresh_group_name(server, &name, None)?;
        if self.store.view().user_groups(server)?.len() >= GROUPS_MAX {
            return Refusal::conflict("too_many_groups");
        }
        let members = self.members_to_group(server, members)?;
        let slot = self.next_slot(now_ms)?;
        let group = id_at(slot.time, slot.at);
        let edits = [
            Edit::put("name", name),
            Edit::put("created", signed(now_ms)),
        ];
        let reference = DocumentRef::UserGroup { server, group };
        self.change(slot, by, reference, &edits, now_ms)?;
        let edits: Vec<Edit> = members.into_values().collect();
        self.write_group(by, reference, &edits, now_ms)?;
        Ok(Reply::UserGroup(group))
    }

    pub(super) fn change_user_group(
        &mut self,
        by: Id,
        group: Id,
        name: Option<String>,
        members: Option<Vec<Id>>,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let UserGroupRow { server, .. } = self.user_group_for(group, by)?;
        let mut edits = Vec::new();
        if let Some(name) = name {
            let name = names::user_group_name(&name)?;
            self.require_fresh_group_name(server, &name, Some(group))?;
            edits.push(Edit::put("name", name));
        }
        if let Some(members) = members {
            let mut members = self.members_to_group(server, members)?;
            for known in self.store.view().user_group_members(group)? {
                // Whoever is in it stays so by the choice that put them there.
                if members.remove(&known).is_none() {
                    edits.push(Edit::Put(format!("member/{known}"), Value::Null));
                }
            }
            edits.extend(members.into_values());
        }
        self.write_group(by, DocumentRef::UserGroup { server, group }, &edits, now_ms)?;
        Ok(Reply::UserGroup(group))
    }

    pub(super) fn delete_user_group(
        &mut self,
        by: Id,
        group: Id,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let UserGroupRow { server, .. } = self.user_group_for(group, by)?;
        let edits = [Edit::put("deleted", true)];
        self.change_now(by, DocumentRef::UserGroup { server, group }, &edits, now_ms)?;
        Ok(Reply::Done)
    }

    fn write_group(
        &mut self,
        by: Id,
        reference: DocumentRef,
        edits: &[Edit],
        now_ms: u64,
    ) -> Result<(), Refusal> {
        for edits in edits.chunks(MEMBERS_AT_ONCE) {
            self.change_now(by, reference, edits, now_ms)?;
        }
        Ok(())
    }

    fn require_grouping(&self, server: Id, by: Id) -> Result<(), Refusal> {
        let needed = if lacks(Weakness::ForeignGroups) {
            Role::Member
        } else {
            Role::Moderator
        };
        self.require_role(server, by, needed, "moderator_required")?;
        Ok(())
    }

    /// A group that is there, for whoever may change it; to others than members it is not there.
    fn user_group_for(&self, group: Id, by: Id) -> Result<UserGroupRow, Refusal> {
        let row = self.store.view().user_group(group)?;
        let Some(row) = row.filter(|row| !row.deleted) else {
            return Refusal::not_found("group");
        };
        match self.require_grouping(row.server, by) {
            Ok(()) => Ok(row),
            Err(Refusal::NotFound { .. }) => Refusal::not_found("group"),
            Err(other) => Err(other),
        }
    }

    /// No group passes for another, for somebody, or for a name that calls everybody. Usernames are
    /// the mesh's, so none of those that anybody has is told by this which was not known.
    fn require_fresh_group_name(
        &self,
        server: Id,
        name: &str,
        of: Option<Id>,
    ) -> Result<(), Refusal> {
        let key = username_key(name);
        let reserved = |word: &&str| username_key(word) == key;
        if names::call(name).is_some() || RESERVED.iter().any(reserved) {
            return Refusal::conflict("group_name_reserved");
        }
        let view = self.store.view();
        let claims = view.user_groups_claiming(server, &key)?;
        if claims.iter().any(|group| Some(group.id) != of) {
            return Refusal::conflict("group_name_taken");
        }
        let shown = view.display_names(server)?;
        let unspaced = |name: &String| name.split_whitespace().collect::<String>();
        let passes = |name: &String| username_key(&unspaced(name)) == key;
        if !view.users_claiming(&key)?.is_empty() || shown.iter().any(passes) {
            return Refusal::conflict("name_of_a_person");
        }
        Ok(())
    }

    /// What puts each of these into a group: the joining that makes them a member.
    fn members_to_group(
        &self,
        server: Id,
        members: Vec<Id>,
    ) -> Result<std::collections::BTreeMap<Id, Edit>, Refusal> {
        let members: BTreeSet<Id> = members.into_iter().collect();
        if members.len() > GROUP_MEMBERS_MAX {
            return Refusal::invalid("member_ids", "too_many");
        }
        let mut edits = std::collections::BTreeMap::new();
        for user in members {
            let row = self.store.view().member(server, user)?;
            let Some(row) = row.filter(|row| row.role != Role::Removed) else {
                return Refusal::not_found("member");
            };
            let edit = Edit::put(format!("member/{user}"), signed(row.joined));
            edits.insert(user, edit);
        }
        Ok(edits)
    }
}
