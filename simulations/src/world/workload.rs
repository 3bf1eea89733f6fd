//! The users: what they do, where, and what their browsers remember.

use storage::Id;
use sync::engine::{Carried, ChannelChanges, Command, ProfileChanges};

use super::model::{Deed, Server, User};
use super::process::Input;
use super::queue::Happening;
use super::{Phase, World};

const CHANNELS_MAX: usize = 8;
const SERVERS_MAX: usize = 3;

impl World {
    /// Sends a command to a process.
    pub(super) fn submit(&mut self, index: usize, deed: Deed, command: Command) -> usize {
        let life = self.processes[index].life;
        let place = (index, self.processes[index].founder);
        let attempt = self.model.try_deed(deed, place, life, self.now);
        self.note(8, &[index as u64, attempt as u64], &[]);
        self.count("commands sent");
        self.give(
            index,
            Input::Command {
                attempt,
                command: Box::new(command),
            },
        );
        attempt
    }

    pub(super) fn act(&mut self) {
        if self.phase == Phase::Quiet || self.actions_left == 0 {
            return;
        }
        self.actions_left -= 1;
        let pause = (self.plan.safety_ms - self.now) / (self.actions_left + 2);
        let delay = self.user_dice.within((0, 2 * pause));
        self.soon(delay, Happening::Act);
        self.draw_deed();
    }

    fn draw_deed(&mut self) {
        if self.model.users.is_empty() {
            return self.register(0);
        }
        let Some(user) = self.draw_user() else { return };
        if self.model.servers.is_empty() {
            return self.create_server(user);
        }
        if self.model.invites.is_empty() {
            return self.create_invite(0);
        }
        let few = self.model.users.len() < self.plan.users;
        if few && (self.model.users.len() < 3 || self.user_dice.chance(40)) {
            let home = self.draw_process();
            return self.register(home);
        }
        if self.home_of(user).is_none() {
            return;
        }
        if self.user_dice.chance(70) {
            return self.rare_deed(user);
        }
        if self.plan.talk && self.user_dice.chance(90) {
            return self.talk_deed(user);
        }
        if self.model.attempts.len() % 11 == 3 {
            self.set_something(user);
        }
        match self.user_dice.below(100) {
            0..=39 => self.post(user, false),
            40..=51 => self.post(user, true),
            52..=59 => self.edit(user),
            60..=68 => self.react(user),
            69..=73 => self.erase(user),
            74..=76 => self.set_role(user),
            77 if self.user_dice.chance(500) => self.pass_on(user),
            77..=78 => self.leave(user),
            79..=86 => self.accept(user),
            87..=93 => self.read(user),
            94 => self.create_channel(),
            95..=97 => {
                let server = self.user_dice.index(self.model.servers.len());
                self.create_invite(server);
            }
            98 if self.model.attempts.len().is_multiple_of(2) => self.choose_receipts(user),
            98 => self.rename(user),
            _ if self.model.servers.len() < SERVERS_MAX => self.create_server(user),
            _ if self.user_dice.chance(500) => self.describe_channel(user),
            _ => self.pin(user),
        }
    }

    /// A process of an honest node, running if possible.
    pub(super) fn draw_process(&mut self) -> usize {
        // Seldom one that carries nothing: what is said there is refused.
        let all = !self.plan.carriers || self.user_dice.chance(100);
        let works = |index: &usize| {
            let process = &self.processes[*index];
            let fills = all || process.carries == Carried::Everything;
            process.honest && !process.leaving && process.live.is_some() && fills
        };
        let up: Vec<usize> = (0..self.processes.len()).filter(works).collect();
        self.user_dice.pick(&up).copied().unwrap_or(0)
    }

    /// A channel; seldom one that has ended.
    pub(super) fn draw_channel(&mut self) -> usize {
        let count = self.model.channels.len();
        let drawn = self.user_dice.index(count);
        let Some(server) = self.model.server_of(drawn) else {
            return drawn;
        };
        let ended = self.model.may_have(&Deed::DeleteChannel { channel: drawn })
            || self.model.may_have(&Deed::DeleteServer { server });
        if ended && self.user_dice.chance(800) {
            return 0;
        }
        drawn
    }

    pub(super) fn draw_user(&mut self) -> Option<usize> {
        let known: Vec<usize> = (0..self.model.users.len())
            .filter(|user| self.model.users[*user].id.is_some())
            .collect();
        self.user_dice.pick(&known).copied()
    }

    /// Where a user is: at home, or at another node when that is down or just so.
    pub(super) fn home_of(&mut self, user: usize) -> Option<usize> {
        let home = self.model.users[user].home;
        let process = &self.processes[home];
        let unusable = process.live.is_none() || process.leaving;
        let elsewhere = self.user_dice.chance(100) || unusable;
        let index = if elsewhere { self.draw_process() } else { home };
        self.model.users[user].home = index;
        self.processes[index].live.is_some().then_some(index)
    }

    pub(super) fn id_of(&self, user: usize) -> Id {
        self.model.users[user].id.unwrap_or_default()
    }

    fn register(&mut self, home: usize) {
        let number = self.model.users.len();
        let mut names = vec![format!("user{number}")];
        // The same name at two nodes at once.
        if number > 0 && self.user_dice.chance(300) {
            names.push(names[0].to_uppercase());
        }
        for (turn, name) in names.into_iter().enumerate() {
            let home = if turn == 0 { home } else { self.draw_process() };
            let user = self.model.users.len();
            self.model.users.push(User {
                name: name.clone(),
                id: None,
                home,
            });
            let command = Command::Register {
                username: name.clone(),
                display_name: name,
                password: "$pbkdf2$".to_owned(),
            };
            self.submit(home, Deed::Register { user }, command);
        }
    }

    fn create_server(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let name = format!("Server {}", self.model.servers.len());
        let command = Command::CreateServer {
            by: self.id_of(user),
            name,
            icon_url: None,
        };
        self.submit(home, Deed::CreateServer { user }, command);
    }

    fn create_channel(&mut self) {
        let in_servers = self.model.channels.iter();
        let in_servers = in_servers.filter(|channel| channel.home.server().is_some());
        if in_servers.count() >= CHANNELS_MAX {
            return;
        }
        let server = self.user_dice.index(self.model.servers.len());
        let Server { id, owner, .. } = self.model.servers[server].clone();
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let name = format!("room-{}", self.model.attempts.len());
        let by = self.id_of(owner);
        let command = Command::CreateChannel {
            by,
            server: id,
            name,
            topic: String::new(),
            private: false,
        };
        self.submit(home, Deed::CreateChannel { server }, command);
    }

    fn rename(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let status_message = Some(format!("status {}", self.model.attempts.len()));
        let changes = ProfileChanges {
            status_message,
            ..ProfileChanges::default()
        };
        let command = Command::UpdateProfile {
            user: self.id_of(user),
            changes,
        };
        self.submit(home, Deed::Other, command);
    }

    fn describe_channel(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let channel = self.user_dice.index(self.model.channels.len());
        let topic = Some(format!("topic {}", self.model.attempts.len()));
        let changes = ChannelChanges {
            topic,
            ..ChannelChanges::default()
        };
        let channel = self.model.channels[channel].id;
        let command = Command::UpdateChannel {
            by: self.id_of(user),
            channel,
            changes,
        };
        self.submit(home, Deed::Other, command);
    }
}
