//! Carrying out commands: the rule first, then the facts.

mod accounts;
mod admin;
mod conversations;
mod invites;
mod mesh;
mod messages;
mod owners;
mod preferences;
mod servers;
mod sessions;
mod user_groups;

use storage::{ChannelRow, ConversationRow, Id, Role, Space};

use self::messages::Post;
use super::append::Slot;
use super::{Admission, Command, Engine, Refusal, Reply};
use crate::audience::{May, seen_by};
use crate::documents::Edit;
use crate::payload::{Change, DocumentRef, Payload};

impl Engine {
    /// Carries out a command in the open transaction, or refuses it and changes nothing. The
    /// reply may be given out after [`Engine::commit`].
    ///
    /// # Errors
    /// The refusal. On [`Refusal::Store`] the whole transaction must be rolled back.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the rest is in `execute_chat`"
    )]
    pub fn execute(&mut self, command: Command, now_ms: u64) -> Result<Reply, Refusal> {
        if self.membership.is_none() {
            return Refusal::conflict("no_mesh");
        }
        // What is written here now would reach nobody and be lost.
        match self.trust.admission(self.node()) {
            Admission::Admitted => {}
            Admission::Revoked { .. } => return Refusal::forbidden("node_revoked"),
            Admission::Stranger | Admission::TicketUsed => {
                return Refusal::forbidden("node_not_admitted");
            }
        }
        let now_ms = self.mesh_ms(now_ms);
        match command {
            Command::Found {
                mesh_name,
                node_name,
                segment,
                token_key,
            } => self.found(&mesh_name, &node_name, &segment, &token_key, now_ms),
            Command::Register {
                username,
                display_name,
                password,
            } => self.register(&username, &display_name, password, now_ms),
            Command::UpdateProfile { user, changes } => self.update_profile(user, changes, now_ms),
            Command::SetPassword {
                user,
                password,
                end_sessions,
            } => self.set_password(user, password, end_sessions, now_ms),
            Command::EndSessions { user } => self.end_sessions(user, now_ms),
            Command::ForgetPerson { by, user } => self.forget_person(by, user, now_ms),
            Command::IssueTicket {
                by,
                key,
                expires_ms,
            } => self.issue_ticket(by, key, expires_ms, now_ms),
            Command::UseTicket {
                node,
                proof,
                name,
                segment,
            } => self.use_ticket(node, proof, &name, &segment, now_ms),
            Command::ApproveNode {
                by,
                node,
                name,
                segment,
            } => self.approve_node(by, node, &name, &segment, now_ms),
            Command::RevokeNode {
                by,
                node,
                token_key,
            } => self.revoke_node(by, node, &token_key, now_ms),
            Command::MakeAuthority { by, node, holds } => {
                self.make_authority(by, node, holds, now_ms)
            }
            Command::RestoreAuthority => self.restore_authority(now_ms),
            Command::StateWebRoots {
                certificates,
                replaces,
            } => self.state_web_roots(certificates, replaces, now_ms),
            Command::DescribeSelf { name, segment } => self.describe_self(&name, &segment, now_ms),
            chat => self.execute_chat(chat, now_ms),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the middle part of `execute`"
    )]
    fn execute_chat(&mut self, command: Command, now_ms: u64) -> Result<Reply, Refusal> {
        match command {
            Command::CreateServer { by, name, icon_url } => {
                self.create_server(by, &name, icon_url, now_ms)
            }
            Command::UpdateServer {
                by,
                server,
                changes,
            } => self.update_server(by, server, changes, now_ms),
            Command::DeleteServer { by, server } => self.delete_server(by, server, now_ms),
            Command::CreateChannel {
                by,
                server,
                name,
                topic,
                private,
            } => self.create_channel(by, server, (&name, &topic), private, now_ms),
            Command::UpdateChannel {
                by,
                channel,
                changes,
            } => self.update_channel(by, channel, changes, now_ms),
            Command::DeleteChannel { by, channel } => self.delete_channel(by, channel, now_ms),
            Command::SetRole {
                by,
                server,
                user,
                role,
            } => self.change_role(by, server, user, role, now_ms),
            Command::RemoveMember { by, server, user } => {
                self.change_role(by, server, user, Role::Removed, now_ms)
            }
            Command::Leave { by, server } => self.leave(by, server, now_ms),
            Command::TransferServer { by, server, user } => {
                self.transfer_server(by, server, user, now_ms)
            }
            Command::CreateInvite {
                by,
                server,
                code,
                max_uses,
                expires_ms,
            } => self.create_invite(by, server, code, max_uses, expires_ms, now_ms),
            Command::RevokeInvite { by, server, invite } => {
                self.revoke_invite(by, server, invite, now_ms)
            }
            Command::AcceptInvite { by, code } => self.accept_invite(by, &code, now_ms),
            Command::CreateUserGroup {
                by,
                server,
                name,
                members,
            } => self.create_user_group(by, server, &name, members, now_ms),
            Command::ChangeUserGroup {
                by,
                group,
                name,
                members,
            } => self.change_user_group(by, group, name, members, now_ms),
            Command::DeleteUserGroup { by, group } => self.delete_user_group(by, group, now_ms),
            talk => self.execute_talk(talk, now_ms),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "one more part of `execute`")]
    fn execute_talk(&mut self, command: Command, now_ms: u64) -> Result<Reply, Refusal> {
        match command {
            Command::OpenDirect {
                by,
                with,
                group,
                name,
            } => self.open_direct(by, &with, group.then_some(name.as_str()), now_ms),
            Command::AddToDirect { by, direct, users } => {
                self.add_to_direct(by, direct, &users, now_ms)
            }
            Command::RenameDirect { by, direct, name } => {
                self.rename_direct(by, direct, &name, now_ms)
            }
            Command::LeaveDirect { by, direct } => self.leave_direct(by, direct, now_ms),
            Command::ChooseMember {
                by,
                channel,
                user,
                chosen,
            } => self.choose_member(by, channel, user, chosen, now_ms),
            Command::TakeOverChannel {
                by,
                channel,
                notice,
            } => self.take_over_channel(by, channel, &notice, now_ms),
            Command::Post {
                by,
                channel,
                content,
                parent,
                nonce,
                mentions,
                attachments,
            } => {
                let post = Post {
                    content: &content,
                    parent,
                    nonce,
                    mentions: &mentions,
                    attachments,
                };
                self.post(by, channel, post, now_ms)
            }
            Command::Edit {
                by,
                message,
                content,
                mentions,
            } => self.edit(by, message, &content, &mentions, now_ms),
            Command::Erase { by, message } => self.erase(by, message, now_ms),
            Command::EraseOlder {
                by,
                channel,
                before_ms,
            } => self.erase_older(by, channel, before_ms, now_ms),
            Command::React {
                by,
                message,
                emoji,
                on,
            } => self.react(by, message, &emoji, on, now_ms),
            Command::Pin { by, message, on } => self.pin(by, message, on, now_ms),
            Command::WithPresent { present, then } => {
                self.present = present;
                let reply = self.execute_talk(*then, now_ms);
                self.present.clear();
                reply
            }
            own => self.execute_own(own, now_ms),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "one more part of `execute`")]
    fn execute_own(&mut self, command: Command, now_ms: u64) -> Result<Reply, Refusal> {
        match command {
            Command::Read { by, channel } => self.read(by, channel, now_ms),
            Command::ReadAll { by, channels } => self.read_all(by, &channels, now_ms),
            Command::ReadSeen { by, channel, seen } => self.read_seen(by, channel, seen, now_ms),
            Command::MarkUnread {
                by,
                channel,
                message,
            } => self.unread_from(by, channel, message, now_ms),
            Command::Save { by, message, on } => self.save(by, message, on, now_ms),
            Command::Follow { by, message, on } => self.follow(by, message, on, now_ms),
            Command::SayAbsence { by, said } => self.say_absence(by, said, now_ms),
            Command::NoteSession { user, note, noted } => {
                self.note_session(user, *note, noted, now_ms)
            }
            Command::EndSession { by, session } => self.end_session(by, session, now_ms),
            Command::SeeLogin { by, acting, login } => self.see_login(by, acting, login, now_ms),
            Command::ChangePreferences { user, changes } => {
                self.change_preferences(user, &changes, now_ms)
            }
            admin => self.execute_admin(admin, now_ms),
        }
    }

    /// Edits a document for a user; nothing happens where it says all that already.
    fn change(
        &mut self,
        slot: Slot,
        by: Id,
        reference: DocumentRef,
        edits: &[Edit],
        now_ms: u64,
    ) -> Result<(), Refusal> {
        let actor = self.actor;
        let time_ms = i64::try_from(now_ms).unwrap_or(i64::MAX);
        let Some(bytes) = self.document(reference)?.edit(&actor, time_ms, edits)? else {
            return Ok(());
        };
        let touched: Vec<String> = edits.iter().map(|edit| edit.key().to_owned()).collect();
        let change = Change {
            by,
            document: reference,
            bytes,
        };
        let payload = Payload::Change(change);
        self.require_format(payload.format())?;
        self.append(slot, reference.space(), &payload, &touched, now_ms)?;
        Ok(())
    }

    /// Like [`Engine::change`], at the next free place.
    fn change_now(
        &mut self,
        by: Id,
        reference: DocumentRef,
        edits: &[Edit],
        now_ms: u64,
    ) -> Result<(), Refusal> {
        let slot = self.next_slot(now_ms)?;
        self.change(slot, by, reference, edits, now_ms)
    }

    /// A user's role in a server that is not deleted; not being a member hides the server.
    fn role_in(&self, server: Id, user: Id) -> Result<Role, Refusal> {
        match self.store.view().role(server, user)? {
            Role::Removed => Refusal::not_found("server"),
            _ if !self.is_filled(Space::Server(server)) => Refusal::conflict("not_carried"),
            role @ (Role::Member | Role::Moderator | Role::Admin) => Ok(role),
        }
    }

    fn require_role(
        &self,
        server: Id,
        user: Id,
        needed: Role,
        code: &'static str,
    ) -> Result<Role, Refusal> {
        let role = self.role_in(server, user)?;
        if role < needed {
            Refusal::forbidden(code)
        } else {
            Ok(role)
        }
    }

    /// A conversation that the user sees, with what the user may do in it.
    fn conversation_for(&mut self, id: Id, user: Id) -> Result<(ConversationRow, May), Refusal> {
        let known = self.access.conversation(id, user);
        let (row, may) = match known {
            Some(known) => known,
            None => match seen_by(self.store.view(), id, user)? {
                Some(seen) => seen,
                None => return Refusal::not_found("channel"),
            },
        };
        // What was known may have ended by what is not here, which no verdict has told.
        if !self.is_filled(row.space) {
            return Refusal::conflict("not_carried");
        }
        if known.is_none() {
            self.access.keep_conversation(user, row, may);
        }
        Ok((row, may))
    }

    /// A channel of a server that the user sees, with what the user may do there.
    fn channel_for(&mut self, id: Id, user: Id) -> Result<(ChannelRow, May), Refusal> {
        let (_, may) = self.conversation_for(id, user)?;
        match self.store.view().channel(id)? {
            Some(row) => Ok((row, may)),
            None => Refusal::not_found("channel"),
        }
    }
}
