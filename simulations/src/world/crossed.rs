//! Deeds that meet: what two sides of a split do to one member, and what is read again on a disk
//! that has forgotten. By chance alone they are too rare to show whether the rules for them hold.

use storage::Role;
use sync::engine::Command;

use super::model::{Deed, Fate, Invite, Server};
use super::queue::{Crossed, Happening};
use super::{Violation, World};

impl World {
    pub(super) fn cross(&mut self, deed: Crossed) -> Result<(), Violation> {
        match deed {
            Crossed::TakeOut {
                process,
                server,
                user,
            } => self.take_out(process, server, user),
            Crossed::PassOn {
                process,
                server,
                user,
            } => self.give_away(process, server, user),
            Crossed::PostAgain { process, post } => self.post_again(process, post),
            Crossed::HandleCopy { process, post } => return self.handle_copy(process, post),
        }
        Ok(())
    }

    /// Right after a split: one side gives somebody a role, the other takes them out of the server
    /// before it can have heard of that.
    pub(super) fn cross_roles(&mut self) {
        if self.model.servers.is_empty() {
            return;
        }
        let Some((here, there)) = self.draw_sides() else {
            return;
        };
        let server = self.crossed_dice.index(self.model.servers.len());
        let Server { id, owner, .. } = self.model.servers[server].clone();
        let members: Vec<usize> = (0..self.model.users.len())
            .filter(|user| *user != owner && self.model.users[*user].id.is_some())
            .filter(|user| self.model.could_be_member(server, *user))
            .filter(|user| self.model.standing_removal(server, *user).is_none())
            .collect();
        let Some(user) = self.crossed_dice.pick(&members).copied() else {
            return;
        };
        let roles = [Role::Moderator, Role::Admin];
        let role = self.crossed_dice.pick(&roles).copied();
        let role = role.unwrap_or(Role::Admin);
        let command = Command::SetRole {
            by: self.id_of(owner),
            server: id,
            user: self.id_of(user),
            role,
        };
        self.count("roles given and taken on two sides");
        self.submit(here, Deed::SetRole { server, user, role }, command);
        let delay = self.crossed_dice.within((1, 1_000));
        let process = there;
        self.soon(
            delay,
            Happening::Crossed(Crossed::TakeOut {
                process,
                server,
                user,
            }),
        );
    }

    /// Right after a split: two people use up one invite on the two sides, and one of them is made
    /// the owner there before it can have heard of the other.
    pub(super) fn cross_invites(&mut self) {
        let model = &self.model;
        let fresh = |invite: &usize| {
            let Invite {
                server, max_uses, ..
            } = model.invites[*invite];
            let mut deeds = model.attempts.iter().map(|attempt| &attempt.deed);
            let uses =
                |deed: &Deed| matches!(deed, Deed::Accept { invite: of, .. } if of == invite);
            server > 0 && max_uses == Some(1) && !deeds.any(uses)
        };
        let invites: Vec<usize> = (0..model.invites.len()).filter(fresh).collect();
        let Some(invite) = self.crossed_dice.pick(&invites).copied() else {
            return;
        };
        let Some((here, there)) = self.draw_sides() else {
            return;
        };
        let server = self.model.invites[invite].server;
        let mut strangers: Vec<usize> = (0..self.model.users.len())
            .filter(|user| self.model.users[*user].id.is_some())
            .filter(|user| !self.model.could_be_member(server, *user))
            .collect();
        if strangers.len() < 2 {
            return;
        }
        let first = strangers.remove(self.crossed_dice.index(strangers.len()));
        let user = strangers.remove(self.crossed_dice.index(strangers.len()));
        self.count("invites used up on two sides");
        self.accept_at(here, first, invite);
        self.accept_at(there, user, invite);
        let delay = self.crossed_dice.within((1, 1_000));
        let process = there;
        self.soon(
            delay,
            Happening::Crossed(Crossed::PassOn {
                process,
                server,
                user,
            }),
        );
    }

    /// The owner of a server passes it on at a process.
    fn give_away(&mut self, process: usize, server: usize, user: usize) {
        if self.processes[process].live.is_some() {
            self.pass_to(process, self.model.servers[server].owner, server, user);
        }
    }

    /// Two running honest processes of which neither hears the other.
    pub(super) fn draw_sides(&mut self) -> Option<(usize, usize)> {
        let up = |index: &usize| {
            let process = &self.processes[*index];
            process.honest && !process.leaving && process.live.is_some()
        };
        let up: Vec<usize> = (0..self.processes.len()).filter(up).collect();
        let mut sides = Vec::new();
        for here in &up {
            for there in &up {
                let deaf = |a, b| self.network.is_blocked(a, b);
                if deaf(*here, *there) && deaf(*there, *here) {
                    sides.push((*here, *there));
                }
            }
        }
        self.crossed_dice.pick(&sides).copied()
    }

    /// The owner of a server takes a member out of it at a process.
    fn take_out(&mut self, process: usize, server: usize, user: usize) {
        if self.processes[process].live.is_none() {
            return;
        }
        let Server { id, owner, .. } = self.model.servers[server].clone();
        let role = Role::Removed;
        let command = Command::RemoveMember {
            by: self.id_of(owner),
            server: id,
            user: self.id_of(user),
        };
        self.submit(process, Deed::SetRole { server, user, role }, command);
    }

    /// On a disk that has forgotten what was read there since, somebody reads again before anybody
    /// can tell this node so.
    pub(super) fn read_again(&mut self, process: usize, since: u64) {
        let read: Vec<(usize, usize)> = (self.model.attempts.iter())
            .filter(|attempt| attempt.process == process && attempt.at > since)
            .filter(|attempt| matches!(attempt.fate, Fate::Acknowledged(_)) && !attempt.lost)
            .filter_map(|attempt| {
                let Deed::Read { user, channel } = attempt.deed else {
                    return None;
                };
                Some((user, channel))
            })
            .collect();
        for (user, channel) in read {
            if self.crossed_dice.chance(500) {
                self.count("read again after a restore");
                let command = Command::Read {
                    by: self.id_of(user),
                    channel: self.model.channels[channel].id,
                };
                self.submit(process, Deed::Read { user, channel }, command);
            }
        }
    }
}
