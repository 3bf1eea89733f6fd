//! Who belongs to a server: invites, joining, roles, leaving.

use storage::Role;
use sync::engine::Command;

use super::World;
use super::model::{Deed, Server};

const INVITES_MAX: usize = 24;

impl World {
    pub(super) fn create_invite(&mut self, server: usize) {
        if self.model.invites.len() >= INVITES_MAX {
            return;
        }
        let Server { id, owner, .. } = self.model.servers[server].clone();
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let max_uses = match self.user_dice.below(3) {
            0 => None,
            _ if self.model.invites.is_empty() => None,
            _ => Some(self.user_dice.within((1, 2))),
        };
        let code = code_of(self.model.attempts.len());
        let clock = self.processes[home].mesh_ms(self.now);
        let ends = !self.model.invites.is_empty() && self.user_dice.chance(250);
        let expires_ms = ends.then(|| clock + self.user_dice.within((4_000, 60_000)));
        let command = Command::CreateInvite {
            by: self.id_of(owner),
            server: id,
            code: code.clone(),
            max_uses,
            expires_ms,
        };
        self.submit(
            home,
            Deed::CreateInvite {
                server,
                code,
                max_uses,
                expires_ms,
            },
            command,
        );
    }

    /// Uses an invite, now and then together with somebody else at another node.
    pub(super) fn accept(&mut self, user: usize) {
        // Newer codes are tried more often, so that limits are reached.
        let count = self.model.invites.len();
        let invite = self.user_dice.index(count).max(self.user_dice.index(count));
        let mut users = vec![user];
        if self.user_dice.chance(500) {
            users.extend(self.draw_user());
        }
        for user in users {
            let Some(home) = self.home_of(user) else {
                continue;
            };
            self.accept_at(home, user, invite);
        }
    }

    pub(super) fn accept_at(&mut self, home: usize, user: usize, invite: usize) {
        let code = self.model.invites[invite].code.clone();
        let command = Command::AcceptInvite {
            by: self.id_of(user),
            code,
        };
        self.submit(home, Deed::Accept { user, invite }, command);
    }

    pub(super) fn set_role(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        let Server { id, owner, .. } = self.model.servers[server].clone();
        let by = if self.user_dice.chance(700) {
            owner
        } else {
            user
        };
        let Some(target) = self.draw_user() else {
            return;
        };
        let Some(home) = self.home_of(by) else { return };
        let roles = [Role::Member, Role::Moderator, Role::Admin];
        let (by, target_id) = (self.id_of(by), self.id_of(target));
        if self.user_dice.chance(350) {
            let deed = Deed::SetRole {
                server,
                user: target,
                role: Role::Removed,
            };
            let command = Command::RemoveMember {
                by,
                server: id,
                user: target_id,
            };
            self.submit(home, deed, command);
        } else {
            let role = self.user_dice.pick(&roles).copied().unwrap_or(Role::Member);
            let deed = Deed::SetRole {
                server,
                user: target,
                role,
            };
            self.submit(
                home,
                deed,
                Command::SetRole {
                    by,
                    server: id,
                    user: target_id,
                    role,
                },
            );
        }
    }

    /// The owner, or whoever tries, passes a server on, but never the first one. Now and then the
    /// owner passes it to somebody else at another node at once, or puts the new owner out there.
    pub(super) fn pass_on(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        if server == 0 {
            return;
        }
        let owner = self.model.servers[server].owner;
        let by = if self.user_dice.chance(850) {
            owner
        } else {
            user
        };
        let there = |user: &usize| {
            *user != by
                && self.model.users[*user].id.is_some()
                && self.model.could_be_member(server, *user)
        };
        let members: Vec<usize> = (0..self.model.users.len()).filter(there).collect();
        let Some(target) = self.user_dice.pick(&members).copied() else {
            return;
        };
        let Some(home) = self.home_of(by) else { return };
        self.pass_to(home, by, server, target);
        let other = self.draw_process();
        if self.processes[other].live.is_none() || other == home {
            return;
        }
        match self.user_dice.below(4) {
            0 => {
                if let Some(second) = self.user_dice.pick(&members).copied() {
                    self.pass_to(other, by, server, second);
                }
            }
            1 | 2 => {
                let command = Command::RemoveMember {
                    by: self.id_of(by),
                    server: self.model.servers[server].id,
                    user: self.id_of(target),
                };
                let deed = Deed::SetRole {
                    server,
                    user: target,
                    role: Role::Removed,
                };
                self.submit(other, deed, command);
            }
            _ => {}
        }
    }

    pub(super) fn pass_to(&mut self, home: usize, by: usize, server: usize, user: usize) {
        let command = Command::TransferServer {
            by: self.id_of(by),
            server: self.model.servers[server].id,
            user: self.id_of(user),
        };
        self.submit(home, Deed::Transfer { server, by, user }, command);
    }

    pub(super) fn leave(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        let Some(home) = self.home_of(user) else {
            return;
        };
        let command = Command::Leave {
            by: self.id_of(user),
            server: self.model.servers[server].id,
        };
        self.submit(
            home,
            Deed::SetRole {
                server,
                user,
                role: Role::Removed,
            },
            command,
        );
    }
}

/// An invite's code, eight letters.
fn code_of(number: usize) -> String {
    let digits = format!("{number:08}");
    digits
        .bytes()
        .map(|digit| char::from(b'A' + (digit - b'0')))
        .collect()
}
