//! Users talk: direct conversations, groups, notes to oneself, private and announcement channels.

use std::collections::BTreeSet;

use storage::{Id, Role};
use sync::engine::{ChannelChanges, Command};

use super::World;
use super::ended::is_known;
use super::groups::EVERYBODY;
use super::model::{Channel, Deed, Home, Post, Talk};
use super::process::Live;
use super::{Violation, violation};

/// Direct conversations of a world.
const DIRECTS_MAX: usize = 8;

impl World {
    pub(super) fn talk_deed(&mut self, user: usize) {
        match self.user_dice.below(16) {
            0..=2 => self.open_direct(user),
            3 => {
                let named = BTreeSet::from([user]);
                self.open(user, named, false);
            }
            4 => self.open_group(user),
            5 => self.add_to_group(user),
            6 => self.leave_conversation(user),
            7 | 8 => self.choose_member(user),
            9 | 10 => self.restrict_channel(user),
            11..=14 => self.group_deed(user),
            _ => self.announce_in(user),
        }
    }

    /// The conversation of two, now and then opened by both at once at different nodes.
    fn open_direct(&mut self, user: usize) {
        let Some(other) = self.draw_user().filter(|other| *other != user) else {
            return;
        };
        let named = BTreeSet::from([user, other]);
        self.open(user, named.clone(), false);
        if self.user_dice.chance(500) {
            self.open(other, named, false);
        }
    }

    fn open_group(&mut self, user: usize) {
        let mut named = BTreeSet::from([user]);
        for _ in 0..self.user_dice.within((1, 4)) {
            named.extend(self.draw_user());
        }
        self.open(user, named, true);
    }

    fn open(&mut self, by: usize, named: BTreeSet<usize>, group: bool) {
        let directs = self.model.channels.iter();
        let directs = directs.filter(|channel| channel.home.server().is_none());
        if directs.count() >= DIRECTS_MAX {
            return;
        }
        let Some(home) = self.home_of(by) else { return };
        let others = named.iter().filter(|user| **user != by);
        let command = Command::OpenDirect {
            by: self.id_of(by),
            with: others.map(|user| self.id_of(*user)).collect(),
            group,
            name: String::new(),
        };
        self.submit(home, Deed::Talk(Talk::Open { named, group }), command);
    }

    /// A browser hears which conversation was opened: of the same two always the same.
    pub(super) fn opened(
        &mut self,
        id: Id,
        named: &BTreeSet<usize>,
        group: bool,
    ) -> Result<(), Violation> {
        let home = Home::Direct {
            named: named.clone(),
            group,
        };
        let with_id = self.model.channels.iter().find(|known| known.id == id);
        if let Some(known) = with_id {
            return if known.home == home && !group {
                Ok(())
            } else {
                violation(format!("I5: {id} became a conversation of others"))
            };
        }
        if !group && self.model.channels.iter().any(|known| known.home == home) {
            return violation("I3: two people have two conversations of their own");
        }
        self.model.channels.push(Channel { id, home });
        Ok(())
    }

    /// By somebody in it, or by whoever tries.
    fn add_to_group(&mut self, user: usize) {
        let group = |home: &Home| matches!(home, Home::Direct { .. });
        let Some(channel) = self.draw_home(group) else {
            return;
        };
        let by = self.fitting(user, channel);
        let (Some(home), Some(target)) = (self.home_of(by), self.draw_user()) else {
            return;
        };
        self.let_in(home, by, channel, target);
    }

    /// Adds a user to a group, or chooses one for a private channel.
    fn let_in(&mut self, home: usize, by: usize, channel: usize, user: usize) {
        if self.model.server_of(channel).is_some() {
            return self.choose(home, by, (channel, user), true);
        }
        let command = Command::AddToDirect {
            by: self.id_of(by),
            direct: self.model.channels[channel].id,
            users: vec![self.id_of(user)],
        };
        self.submit(home, Deed::Talk(Talk::Add { channel, user }), command);
    }

    /// Notes what a process knows that is about to carry out a command.
    pub(super) fn note_knowledge(&mut self, live: &Live, attempt: usize) -> Result<(), Violation> {
        let moves = self.model.attempts[attempt].moves();
        let view = live.engine.view();
        let changes = match (moves, &self.model.attempts[attempt].deed) {
            (Some((channel, user)), _) => {
                let (channel, user) = (self.model.channels[channel].id, self.id_of(user));
                view.is_chosen(channel, user)?
            }
            (None, Deed::Authority { process, holds }) => {
                let node = self.processes[*process].node;
                live.engine.trust().is_authority(node) != *holds
            }
            (None, Deed::Accept { user, invite }) => {
                let server = self.model.invites[*invite].server;
                let server = self.model.servers[server].id;
                view.role(server, self.id_of(*user))? == Role::Removed
            }
            (None, Deed::SetRole { .. }) => true,
            (None, Deed::Receipts { server, choice, .. }) => {
                let row = view.server(self.model.servers[*server].id)?;
                row.is_none_or(|row| row.read_receipts != *choice)
            }
            (None, _) => return Ok(()),
        };
        let knew = live.engine.feed_ids();
        let knew = knew.map(|feed| (feed, live.engine.standing(feed).head.seq));
        let noted = &mut self.model.attempts[attempt];
        noted.knew = knew.collect();
        noted.idle = !changes;
        Ok(())
    }

    /// Leaves a group, or a private channel.
    fn leave_conversation(&mut self, user: usize) {
        let channel = self.user_dice.index(self.model.channels.len());
        let user = self.fitting(user, channel);
        let Some(home) = self.home_of(user) else {
            return;
        };
        // Somebody else lets in who leaves, perhaps where that is not known.
        let drawn = self.draw_user().unwrap_or(user);
        let other = self.fitting(drawn, channel);
        if other != user && self.user_dice.chance(600) {
            let at = self.draw_process();
            self.let_in(at, other, channel, user);
        }
        if self.model.server_of(channel).is_some() {
            return self.choose(home, user, (channel, user), false);
        }
        let command = Command::LeaveDirect {
            by: self.id_of(user),
            direct: self.model.channels[channel].id,
        };
        self.submit(home, Deed::Talk(Talk::Leave { channel, user }), command);
    }

    fn choose_member(&mut self, user: usize) {
        let Some(channel) = self.draw_private_channel() else {
            return;
        };
        let by = self.manager_of(channel, user);
        let (Some(home), Some(target)) = (self.home_of(by), self.draw_user()) else {
            return;
        };
        if self.user_dice.chance(600) {
            let chosen = self.user_dice.chance(900);
            return self.choose(home, by, (channel, target), chosen);
        }
        // Out and in again, and at once out at another node, where that is not known.
        let (target, other) = (self.fitting(target, channel), self.draw_process());
        self.choose(home, by, (channel, target), false);
        self.choose(home, by, (channel, target), true);
        self.choose(other, by, (channel, target), false);
    }

    fn choose(&mut self, home: usize, by: usize, (channel, user): (usize, usize), chosen: bool) {
        let command = Command::ChooseMember {
            by: self.id_of(by),
            channel: self.model.channels[channel].id,
            user: self.id_of(user),
            chosen,
        };
        let talk = Talk::Choose {
            channel,
            user,
            chosen,
        };
        self.submit(home, Deed::Talk(talk), command);
    }

    /// The first channel stays one for everybody.
    fn restrict_channel(&mut self, user: usize) {
        let channel = self.user_dice.index(self.model.channels.len());
        if channel == 0 || self.model.server_of(channel).is_none() {
            return;
        }
        let by = self.manager_of(channel, user);
        let changes = ChannelChanges {
            private: Some(true),
            ..ChannelChanges::default()
        };
        let deed = Deed::Talk(Talk::Restrict { channel, by });
        self.change_channel(by, channel, changes, deed);
    }

    fn announce_in(&mut self, user: usize) {
        let channel = self.user_dice.index(self.model.channels.len());
        if channel == 0 || self.model.server_of(channel).is_none() {
            return;
        }
        let by = self.manager_of(channel, user);
        let changes = ChannelChanges {
            announcement: Some(true),
            ..ChannelChanges::default()
        };
        let deed = Deed::Talk(Talk::Announce { channel });
        self.change_channel(by, channel, changes, deed);
    }

    fn change_channel(&mut self, by: usize, channel: usize, changes: ChannelChanges, deed: Deed) {
        let Some(home) = self.home_of(by) else { return };
        let command = Command::UpdateChannel {
            by: self.id_of(by),
            channel: self.model.channels[channel].id,
            changes,
        };
        self.submit(home, deed, command);
    }

    /// The owner, who may manage every channel that she sees; now and then anybody.
    fn manager_of(&mut self, channel: usize, user: usize) -> usize {
        let owner = self.model.server_of(channel);
        let owner = owner.map_or(user, |server| self.model.servers[server].owner);
        if self.user_dice.chance(850) {
            owner
        } else {
            user
        }
    }

    fn draw_home(&mut self, fits: impl Fn(&Home) -> bool) -> Option<usize> {
        let all = 0..self.model.channels.len();
        let fitting: Vec<usize> = all
            .filter(|channel| fits(&self.model.channels[*channel].home))
            .collect();
        self.user_dice.pick(&fitting).copied()
    }

    fn draw_private_channel(&mut self) -> Option<usize> {
        let all = 0..self.model.channels.len();
        let private: Vec<usize> = all
            .filter(|channel| self.model.is_private(*channel, |_| true))
            .collect();
        self.user_dice.pick(&private).copied()
    }

    /// Mostly somebody who may see the conversation, where not everybody may.
    pub(super) fn fitting(&mut self, user: usize, channel: usize) -> usize {
        if !self.plan.talk || self.user_dice.chance(150) {
            return user;
        }
        let fits = |user: &usize| {
            self.model.could_see(channel, *user, |_| true)
                && !self.model.is_out(channel, *user, |_| true)
                && self.model.users[*user].id.is_some()
        };
        if fits(&user) {
            return user;
        }
        let fitting: Vec<usize> = (0..self.model.users.len()).filter(fits).collect();
        self.user_dice.pick(&fitting).copied().unwrap_or(user)
    }

    /// Names of people, who may see the text or not.
    pub(super) fn draw_mentions(&mut self) -> Vec<String> {
        if !self.plan.talk || !self.user_dice.chance(300) {
            return Vec::new();
        }
        if self.user_dice.chance(150) {
            return vec![EVERYBODY.to_owned()];
        }
        if !self.model.groups.is_empty() && self.user_dice.chance(400) {
            return vec![self.draw_group_name()];
        }
        let user = self.draw_user();
        user.map(|user| self.model.users[user].name.clone())
            .into_iter()
            .collect()
    }

    /// Why a user must not do anything in a conversation at a node, if there is a reason that this
    /// node knows.
    pub(super) fn hidden_from(
        &self,
        live: &Live,
        channel: usize,
        user: usize,
    ) -> Option<&'static str> {
        let model = &self.model;
        let knows = |place| is_known(live, place);
        if let Some(server) = model.server_of(channel) {
            // Of whom nobody is left to own it the last one does, put out or not.
            let owned = model.could_own(server, user);
            if !owned && model.standing_removal(server, user).is_some_and(knows) {
                return Some("a user who was removed acted where that was known");
            }
            if !model.could_be_member(server, user) {
                return Some("somebody acted in a channel who never was a member");
            }
        }
        if !model.could_see(channel, user, knows) {
            return Some("somebody acted in a conversation who was never let in");
        }
        // Where everybody sees it, being chosen or not means nothing.
        let chosen = model.server_of(channel).is_none() || model.is_private(channel, knows);
        (chosen && model.is_out(channel, user, knows))
            .then_some("somebody acted in a conversation who had left it where that was known")
    }

    pub(super) fn forbidden_post(&self, live: &Live, post: &Post) -> Option<&'static str> {
        if let Some(reason) = self.hidden_from(live, post.channel, post.user) {
            return Some(reason);
        }
        let knows = |place| is_known(live, place);
        let announced = post.parent.is_none() && self.model.is_announcement(post.channel, knows);
        if announced && !self.model.could_moderate(post.channel, post.user) {
            return Some("somebody posted among announcements who never was a moderator");
        }
        self.knows_end(live, post.channel)
            .then_some("a post in a deleted channel where that was known")
    }

    pub(super) fn forbidden_talk(&self, live: &Live, talk: &Talk) -> Option<&'static str> {
        match *talk {
            Talk::Leave { channel, user } => self.hidden_from(live, channel, user),
            Talk::Restrict { channel, by } => {
                if !self.model.could_moderate(channel, by) {
                    return Some("a channel was made private by somebody who never moderated");
                }
                self.hidden_from(live, channel, by)
            }
            Talk::Add { channel, .. } => {
                let two = matches!(
                    self.model.channels[channel].home,
                    Home::Direct { group: false, .. }
                );
                two.then_some("a third was added to a conversation of two")
            }
            Talk::Open { .. } | Talk::Choose { .. } | Talk::Announce { .. } => None,
        }
    }
}
