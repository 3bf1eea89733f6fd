//! What users do seldom: they end things, and try what they have no right to.

use storage::{Id, Role};
use sync::engine::Command;

use super::World;
use super::ended::MODERATING;
use super::model::Deed;

impl World {
    pub(super) fn rare_deed(&mut self, user: usize) {
        if self.plan.forget && self.user_dice.chance(100) {
            return self.forget_person(user);
        }
        if self.plan.authorities && self.user_dice.chance(300) {
            return self.manage_authority();
        }
        match self.user_dice.below(12) {
            0 => self.delete_channel(),
            1 => self.delete_server(),
            2 | 3 => self.revoke_invite(),
            4 | 5 => self.end_sessions(user),
            6 | 7 => self.make_admin(user),
            8 => self.edit_of_another(user),
            9 => self.erase_of_another(user),
            10 if self.user_dice.chance(500) => self.pass_on_without_right(user),
            10 => self.promote_without_right(user),
            _ => self.delete_without_right(user),
        }
    }

    /// The first channel and the first server stay.
    fn delete_channel(&mut self) {
        let channel = self.user_dice.index(self.model.channels.len());
        if channel == 0 {
            return;
        }
        let Some(server) = self.model.server_of(channel) else {
            return;
        };
        let owner = self.model.servers[server].owner;
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let command = Command::DeleteChannel {
            by: self.id_of(owner),
            channel: self.model.channels[channel].id,
        };
        self.submit(home, Deed::DeleteChannel { channel }, command);
    }

    fn delete_server(&mut self) {
        let server = self.user_dice.index(self.model.servers.len());
        if server == 0 || self.user_dice.chance(500) {
            return;
        }
        let owner = self.model.servers[server].owner;
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let command = Command::DeleteServer {
            by: self.id_of(owner),
            server: self.model.servers[server].id,
        };
        self.submit(home, Deed::DeleteServer { server }, command);
    }

    /// The very first invite stays.
    fn revoke_invite(&mut self) {
        let invite = self.user_dice.index(self.model.invites.len());
        if invite == 0 {
            return;
        }
        let server = self.model.invites[invite].server;
        let owner = self.model.servers[server].owner;
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let command = Command::RevokeInvite {
            by: self.id_of(owner),
            server: self.model.servers[server].id,
            invite: self.model.invites[invite].id,
        };
        self.submit(home, Deed::RevokeInvite { invite }, command);
    }

    fn end_sessions(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let id = self.id_of(user);
        let turn = self.model.attempts.len() as u64;
        let command = if self.user_dice.chance(500) {
            if turn.is_multiple_of(2) {
                let mut session = Id([0x5e; 16]);
                session.0[8..].copy_from_slice(&turn.to_be_bytes());
                let end = Command::EndSession { by: id, session };
                self.submit(home, Deed::EndSession { user, session }, end);
                return;
            }
            Command::EndSessions { user: id }
        } else {
            Command::SetPassword {
                user: id,
                password: "$pbkdf2$new".to_owned(),
                end_sessions: true,
            }
        };
        self.submit(home, Deed::EndSessions { user }, command);
    }

    /// By somebody who may, or tries.
    fn make_admin(&mut self, user: usize) {
        let Some(target) = self.draw_user() else {
            return;
        };
        let by = if self.user_dice.chance(600) { 0 } else { user };
        if self.model.users[by].id.is_none() || by == target {
            return;
        }
        let Some(home) = self.home_of(by) else { return };
        let admin = self.user_dice.chance(600);
        let command = Command::MakeMeshAdmin {
            by: self.id_of(by),
            user: self.id_of(target),
            admin,
        };
        let user = target;
        self.submit(home, Deed::MakeAdmin { by, user, admin }, command);
    }

    /// Erases one of the later users: by herself, by an administrator, or by whoever tries.
    fn forget_person(&mut self, user: usize) {
        const FORGOTTEN_MAX: usize = 2;
        let Some(target) = self.draw_user().filter(|target| *target >= 4) else {
            return;
        };
        let gone = (0..self.model.users.len()).filter(|who| self.model.may_be_forgotten(*who));
        if gone.count() >= FORGOTTEN_MAX {
            return;
        }
        let by = match self.user_dice.below(4) {
            0 | 1 => target,
            2 => 0,
            _ => user,
        };
        let Some(home) = self.home_of(by) else { return };
        let command = Command::ForgetPerson {
            by: self.id_of(by),
            user: self.id_of(target),
        };
        let user = target;
        self.submit(home, Deed::Forget { by, user }, command);
    }

    /// A post of another user, in a server.
    fn post_of_another(&mut self, user: usize) -> Option<(usize, Option<usize>, Id)> {
        let post = self.draw_post()?;
        let known = &self.model.posts[post];
        let server = self.model.server_of(known.channel);
        (known.user != user).then(|| (post, server, self.post_id(post)))
    }

    fn edit_of_another(&mut self, user: usize) {
        let Some((_, _, message)) = self.post_of_another(user) else {
            return;
        };
        let Some(home) = self.home_of(user) else {
            return;
        };
        let command = Command::Edit {
            by: self.id_of(user),
            message,
            content: "not mine".to_owned(),
            mentions: Vec::new(),
        };
        let reason = "a message was edited by another than its author";
        self.submit(home, Deed::Trespass { reason }, command);
    }

    fn erase_of_another(&mut self, user: usize) {
        let Some((post, server, message)) = self.post_of_another(user) else {
            return;
        };
        let Some(home) = self.home_of(user) else {
            return;
        };
        let by = self.id_of(user);
        let moderates = |server| self.model.could_hold(server, user, MODERATING);
        let deed = if server.is_some_and(moderates) {
            Deed::Erase { post }
        } else {
            let reason = "a message was deleted by somebody who never was its author or moderator";
            Deed::Trespass { reason }
        };
        self.submit(home, deed, Command::Erase { by, message });
    }

    fn promote_without_right(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        if self.model.could_hold(server, user, Role::Admin) {
            return;
        }
        let (Some(home), Some(target)) = (self.home_of(user), self.draw_user()) else {
            return;
        };
        let command = Command::SetRole {
            by: self.id_of(user),
            server: self.model.servers[server].id,
            user: self.id_of(target),
            role: Role::Admin,
        };
        let reason = "a role was given by somebody who never was an admin";
        self.submit(home, Deed::Trespass { reason }, command);
    }

    fn pass_on_without_right(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        if self.model.could_own(server, user) {
            return;
        }
        let (Some(home), Some(target)) = (self.home_of(user), self.draw_user()) else {
            return;
        };
        let command = Command::TransferServer {
            by: self.id_of(user),
            server: self.model.servers[server].id,
            user: self.id_of(target),
        };
        let deed = Deed::Transfer {
            server,
            by: user,
            user: target,
        };
        self.submit(home, deed, command);
    }

    fn delete_without_right(&mut self, user: usize) {
        let channel = self.user_dice.index(self.model.channels.len());
        let server = self.model.server_of(channel);
        if server.is_none_or(|server| self.model.could_hold(server, user, Role::Admin)) {
            return;
        }
        let Some(home) = self.home_of(user) else {
            return;
        };
        let command = Command::DeleteChannel {
            by: self.id_of(user),
            channel: self.model.channels[channel].id,
        };
        let reason = "a channel was deleted by somebody who never was an admin";
        self.submit(home, Deed::Trespass { reason }, command);
    }

    /// Something to write after a start.
    pub(super) fn say_something(&mut self, index: usize) {
        if !self.processes[index].honest || self.processes[index].leaving {
            return;
        }
        if let Some(owner) = self.model.servers.first().map(|server| server.owner)
            && !self.model.channels.is_empty()
        {
            self.post_in(index, owner, 0, None);
        }
    }
}
