//! The users: what they do, where, and what their browsers remember.

use storage::{Id, Position, Role};
use sync::engine::{ChannelChanges, Command, ProfileChanges, Reply};

use super::model::{Channel, Deed, Invite, Post, Server, User};
use super::process::Input;
use super::queue::Happening;
use super::{Phase, World};

const EMOJIS: [&str; 3] = ["👍", "🎉", "😮"];
const CHANNELS_MAX: usize = 5;
const SERVERS_MAX: usize = 2;
const INVITES_MAX: usize = 24;

impl World {
    /// Sends a command to a process.
    pub(super) fn submit(&mut self, index: usize, deed: Deed, command: Command) -> usize {
        let life = self.processes[index].life;
        let attempt = self.model.try_deed(deed, index, life, self.now);
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
        match self.user_dice.below(100) {
            0..=39 => self.post(user, false),
            40..=51 => self.post(user, true),
            52..=59 => self.edit(user),
            60..=68 => self.react(user),
            69..=73 => self.erase(user),
            74..=76 => self.set_role(user),
            77..=78 => self.leave(user),
            79..=86 => self.accept(user),
            87..=93 => self.read(user),
            94 => self.create_channel(),
            95..=97 => {
                let server = self.user_dice.index(self.model.servers.len());
                self.create_invite(server);
            }
            98 => self.rename(user),
            _ if self.model.servers.len() < SERVERS_MAX => self.create_server(user),
            _ if self.user_dice.chance(500) => self.describe_channel(user),
            _ => self.pin(user),
        }
    }

    /// A process of an honest node, running if possible.
    fn draw_process(&mut self) -> usize {
        let up: Vec<usize> = (0..self.processes.len())
            .filter(|index| self.processes[*index].honest && self.processes[*index].live.is_some())
            .collect();
        self.user_dice.pick(&up).copied().unwrap_or(0)
    }

    fn draw_user(&mut self) -> Option<usize> {
        let known: Vec<usize> = (0..self.model.users.len())
            .filter(|user| self.model.users[*user].id.is_some())
            .collect();
        self.user_dice.pick(&known).copied()
    }

    /// Where a user is: at home, or at another node when that is down or just so.
    fn home_of(&mut self, user: usize) -> Option<usize> {
        let home = self.model.users[user].home;
        let elsewhere = self.user_dice.chance(100) || self.processes[home].live.is_none();
        let index = if elsewhere { self.draw_process() } else { home };
        self.model.users[user].home = index;
        self.processes[index].live.is_some().then_some(index)
    }

    fn id_of(&self, user: usize) -> Id {
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
        if self.model.channels.len() >= CHANNELS_MAX {
            return;
        }
        let server = self.user_dice.index(self.model.servers.len());
        let Server { id, owner } = self.model.servers[server].clone();
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
        };
        self.submit(home, Deed::CreateChannel { server }, command);
    }

    fn create_invite(&mut self, server: usize) {
        if self.model.invites.len() >= INVITES_MAX {
            return;
        }
        let Server { id, owner } = self.model.servers[server].clone();
        let Some(home) = self.home_of(owner) else {
            return;
        };
        let max_uses = match self.user_dice.below(3) {
            0 => None,
            _ if self.model.invites.is_empty() => None,
            _ => Some(self.user_dice.within((1, 2))),
        };
        let code = code_of(self.model.attempts.len());
        let command = Command::CreateInvite {
            by: self.id_of(owner),
            server: id,
            code: code.clone(),
            max_uses,
            expires_ms: None,
        };
        self.submit(
            home,
            Deed::CreateInvite {
                server,
                code,
                max_uses,
            },
            command,
        );
    }

    /// Uses an invite, now and then together with somebody else at another node.
    fn accept(&mut self, user: usize) {
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
            let code = self.model.invites[invite].code.clone();
            let command = Command::AcceptInvite {
                by: self.id_of(user),
                code,
            };
            self.submit(home, Deed::Accept { user, invite }, command);
        }
    }

    fn set_role(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        let Server { id, owner } = self.model.servers[server].clone();
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

    fn leave(&mut self, user: usize) {
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

    fn post(&mut self, user: usize, reply: bool) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let mut channel = self.user_dice.index(self.model.channels.len());
        let mut parent = None;
        if reply && let Some(post) = self.draw_post() {
            let post = &self.model.posts[post];
            channel = post.channel;
            parent = post.ids.first().copied();
        }
        self.post_in(home, user, channel, parent);
    }

    pub(super) fn post_in(
        &mut self,
        home: usize,
        user: usize,
        channel: usize,
        parent: Option<Id>,
    ) -> usize {
        let number = self.model.posts.len();
        self.model.posts.push(Post {
            user,
            channel,
            parent,
            content: format!("message {number:05} of seed {}", self.seed),
            nonce: format!("nonce-{number}"),
            ids: std::collections::BTreeSet::new(),
            sent: 0,
        });
        self.send_post(home, number)
    }

    fn send_post(&mut self, home: usize, number: usize) -> usize {
        let post = &self.model.posts[number];
        let command = Command::Post {
            by: self.id_of(post.user),
            channel: self.model.channels[post.channel].id,
            content: post.content.clone(),
            parent: post.parent,
            nonce: Some(post.nonce.clone()),
            mentions: Vec::new(),
        };
        self.submit(home, Deed::Post { post: number }, command)
    }

    /// The browser has heard nothing and turns to another node with the same nonce.
    pub(super) fn retry(&mut self, post: usize) {
        self.count("posts sent again");
        let home = self.draw_process();
        self.send_post(home, post);
    }

    /// One of the newer acknowledged posts.
    fn draw_post(&mut self) -> Option<usize> {
        let known: Vec<usize> = (0..self.model.posts.len())
            .filter(|post| !self.model.posts[*post].ids.is_empty())
            .collect();
        let skip = if self.user_dice.chance(700) {
            known.len().saturating_sub(12)
        } else {
            0
        };
        self.user_dice.pick(&known[skip..]).copied()
    }

    fn post_id(&self, post: usize) -> Id {
        self.model.posts[post]
            .ids
            .first()
            .copied()
            .unwrap_or_default()
    }

    fn edit(&mut self, _user: usize) {
        let Some(post) = self.draw_post() else { return };
        let author = self.model.posts[post].user;
        let Some(home) = self.home_of(author) else {
            return;
        };
        let text = format!(
            "edit {:05} of seed {}",
            self.model.attempts.len(),
            self.seed
        );
        let command = Command::Edit {
            by: self.id_of(author),
            message: self.post_id(post),
            content: text.clone(),
            mentions: Vec::new(),
        };
        self.submit(home, Deed::Edit { post, text }, command);
    }

    fn react(&mut self, user: usize) {
        let Some(post) = self.draw_post() else { return };
        let Some(home) = self.home_of(user) else {
            return;
        };
        let emoji = self.user_dice.pick(&EMOJIS).copied().unwrap_or("👍");
        let on = self.user_dice.chance(800);
        let command = Command::React {
            by: self.id_of(user),
            message: self.post_id(post),
            emoji: emoji.to_owned(),
            on,
        };
        self.submit(
            home,
            Deed::React {
                post,
                user,
                emoji,
                on,
            },
            command,
        );
    }

    fn erase(&mut self, _user: usize) {
        let Some(post) = self.draw_post() else { return };
        let author = self.model.posts[post].user;
        let Some(home) = self.home_of(author) else {
            return;
        };
        let command = Command::Erase {
            by: self.id_of(author),
            message: self.post_id(post),
        };
        self.submit(home, Deed::Erase { post }, command);
    }

    fn pin(&mut self, user: usize) {
        let Some(post) = self.draw_post() else { return };
        let Some(home) = self.home_of(user) else {
            return;
        };
        let on = self.user_dice.chance(700);
        let command = Command::Pin {
            by: self.id_of(user),
            message: self.post_id(post),
            on,
        };
        self.submit(home, Deed::Other, command);
    }

    fn read(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let channel = self.user_dice.index(self.model.channels.len());
        if (self.plan.backups || self.plan.clones) && !self.options.open {
            self.post_in(home, user, channel, None);
            return;
        }
        let id = self.model.channels[channel].id;
        let command = Command::Read {
            by: self.id_of(user),
            channel: id,
        };
        self.submit(home, Deed::Read { user, channel }, command);
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

    /// A browser hears that its command was carried out.
    pub(super) fn acknowledged(
        &mut self,
        index: usize,
        attempt: usize,
        reply: Reply,
        place: Position,
    ) {
        let deed = self.model.attempts[attempt].deed.clone();
        match (deed, reply) {
            (Deed::Register { user }, Reply::User(id)) => self.model.users[user].id = Some(id),
            (Deed::CreateServer { user }, Reply::Server(id)) => {
                let server = self.model.servers.len();
                self.model.servers.push(Server { id, owner: user });
                let general = self.processes[index]
                    .live
                    .as_ref()
                    .and_then(|live| live.engine.view().channels(id).ok())
                    .and_then(|channels| channels.first().map(|channel| channel.id));
                if let Some(id) = general {
                    self.model.channels.push(Channel { id, server });
                }
            }
            (Deed::CreateChannel { server }, Reply::Channel(id)) => {
                self.model.channels.push(Channel { id, server });
            }
            (
                Deed::CreateInvite {
                    server,
                    code,
                    max_uses,
                },
                Reply::Invite(id),
            ) => {
                self.model.invites.push(Invite {
                    id,
                    server,
                    code,
                    max_uses,
                });
            }
            (Deed::Post { post }, Reply::Message { message, .. }) => {
                self.model.posts[post].ids.insert(message);
            }
            (
                Deed::SetRole {
                    server,
                    user,
                    role: Role::Removed,
                },
                _,
            ) => {
                let at = self.model.attempts[attempt].at;
                self.model.removed(server, user, place, at);
            }
            _ => {}
        }
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
