//! Groups of members that are mentioned by one name.

use std::collections::BTreeSet;

use storage::{Id, Role, View};
use sync::audience::seen_by;
use sync::engine::{Command, Refusal, Reply};
use sync::names::username_key;

use super::model::{Deed, Grouping, Model, UserGroup};
use super::process::Live;
use super::{Violation, World, violation};

/// Few names, so that both sides of a split use the same.
const NAMES: [&str; 3] = ["team-a", "TEAM-A", "team-b"];
const GROUPS_MAX: usize = 12;
/// The name that calls everybody in a channel.
pub(super) const EVERYBODY: &str = "channel";

impl World {
    pub(super) fn group_deed(&mut self, user: usize) {
        let count = self.model.groups.len();
        if count == 0 || count < GROUPS_MAX && self.user_dice.chance(300) {
            return self.make_group(user);
        }
        let group = self.user_dice.index(count);
        let UserGroup { id, server } = self.model.groups[group];
        let by = self.grouper(server, user);
        let Some(home) = self.home_of(by) else { return };
        if self.user_dice.chance(60) {
            let command = Command::DeleteUserGroup {
                by: self.id_of(by),
                group: id,
            };
            let deed = Deed::Group(Grouping::Delete { group, by });
            self.submit(home, deed, command);
            return;
        }
        let members = self.draw_members(server);
        let command = Command::ChangeUserGroup {
            by: self.id_of(by),
            group: id,
            name: None,
            members: Some(members.iter().map(|user| self.id_of(*user)).collect()),
        };
        let deed = Deed::Group(Grouping::Fill { group, by, members });
        self.submit(home, deed, command);
    }

    /// Now and then at two nodes at once, with the same name.
    fn make_group(&mut self, user: usize) {
        let server = self.user_dice.index(self.model.servers.len());
        for _ in 0..self.user_dice.within((1, 3)) {
            let by = self.grouper(server, user);
            let Some(home) = self.home_of(by) else { return };
            let name = self.draw_group_name();
            let members = self.draw_members(server);
            let command = Command::CreateUserGroup {
                by: self.id_of(by),
                server: self.model.servers[server].id,
                name,
                members: members.iter().map(|user| self.id_of(*user)).collect(),
            };
            let deed = Deed::Group(Grouping::Make {
                server,
                by,
                members,
            });
            self.submit(home, deed, command);
            self.model.users[by].home = self.draw_process();
        }
    }

    pub(super) fn draw_group_name(&mut self) -> String {
        let name = self.user_dice.pick(&NAMES).copied();
        name.unwrap_or(NAMES[0]).to_owned()
    }

    /// Mostly people who could be members: with one who is none the command is refused.
    fn draw_members(&mut self, server: usize) -> BTreeSet<usize> {
        let fits = |user: &usize| {
            self.model.users[*user].id.is_some() && self.model.could_be_member(server, *user)
        };
        let fitting: Vec<usize> = (0..self.model.users.len()).filter(fits).collect();
        let mut members = BTreeSet::new();
        for _ in 0..self.user_dice.within((1, 4)) {
            members.extend(self.user_dice.pick(&fitting).copied());
        }
        members
    }

    /// The owner, and now and then anybody.
    fn grouper(&mut self, server: usize, user: usize) -> usize {
        if self.user_dice.chance(850) {
            self.model.servers[server].owner
        } else {
            user
        }
    }

    pub(super) fn forbidden_grouping(&self, grouping: &Grouping) -> Option<&'static str> {
        let (server, by) = self.model.grouped_by(grouping);
        let could = self.model.could_hold(server, by, Role::Moderator);
        (!could).then_some("somebody changed a server's groups who never was a moderator")
    }

    /// Notes whom a post is to name by groups, as its node shows them at that moment.
    pub(super) fn note_called(&mut self, live: &Live, attempt: usize) -> Result<(), Violation> {
        let Deed::Post { post } = self.model.attempts[attempt].deed else {
            return Ok(());
        };
        let post = &self.model.posts[post];
        let Some(server) = self.model.server_of(post.channel) else {
            return Ok(());
        };
        let (server, channel) = (
            self.model.servers[server].id,
            self.model.channels[post.channel].id,
        );
        let view = live.engine.view();
        let author = self.id_of(post.user);
        let mut called = BTreeSet::new();
        let calls = post.mentions.iter().any(|name| name == EVERYBODY);
        let may = seen_by(view, channel, author)?;
        if calls && may.is_some_and(|(_, may)| may.call) {
            // The conversation stands for everybody in it.
            called.insert(channel);
        }
        for name in &post.mentions {
            let claims = view.user_groups_claiming(server, &username_key(name))?;
            let Some(group) = claims.first() else {
                continue;
            };
            for user in view.user_group_members(group.id)? {
                if user != author && seen_by(view, channel, user)?.is_some() {
                    called.insert(user);
                }
            }
        }
        if !called.is_empty() {
            self.model.called.insert(attempt, called);
        }
        Ok(())
    }

    /// Whoever has joined is in no group yet, whatever they were in before.
    pub(super) fn check_joining(
        &self,
        live: &Live,
        attempt: usize,
        result: &Result<Reply, Refusal>,
    ) -> Result<(), Violation> {
        let attempt = &self.model.attempts[attempt];
        let (Deed::Accept { user, invite }, Ok(_)) = (&attempt.deed, result) else {
            return Ok(());
        };
        if attempt.idle {
            return Ok(());
        }
        let server = self.model.servers[self.model.invites[*invite].server].id;
        let groups = live
            .engine
            .view()
            .user_groups_with(server, self.id_of(*user))?;
        if groups.is_empty() {
            return Ok(());
        }
        violation("I5: somebody joined again and was in a group at once")
    }

    /// Texts name by groups whom they had to name where they were written, and nobody else who was
    /// never put into a group or can't see the text.
    pub(super) fn check_called(&mut self, index: usize) -> Result<(), Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return Ok(());
        };
        let view = live.engine.view();
        for (attempt, called) in &self.model.called {
            let Deed::Post { post } = self.model.attempts[*attempt].deed else {
                continue;
            };
            let Some(message) = unchanged(&self.model, *attempt, post) else {
                continue;
            };
            let row = view.posted(message)?;
            if row.is_none_or(|row| row.deleted_by.is_some() || row.duplicate_of.is_some()) {
                continue;
            }
            let named: BTreeSet<Id> = view.mentions(message)?.into_iter().collect();
            // What is taken back of a feed later may be what it was known by.
            if !named.is_superset(called) && !self.plan.takes_back() {
                return violation(format!(
                    "I1: {message} names {named:?} at p{index}, and had to name {called:?}"
                ));
            }
            check_named(view, &self.model, post, &named)?;
        }
        self.count("checks of who is called");
        Ok(())
    }
}

/// The message of a post that was sent once and that nobody has tried to change.
fn unchanged(model: &Model, attempt: usize, post: usize) -> Option<Id> {
    let row = &model.posts[post];
    let edited = model.about(post).any(|about| {
        matches!(about.deed, Deed::Edit { .. } | Deed::Erase { .. }) && about.may_count()
    });
    let certain = model.attempts[attempt].counts() && row.sent == 1 && !edited;
    row.ids.first().copied().filter(|_| certain)
}

fn check_named(
    view: View<'_>,
    model: &Model,
    post: usize,
    named: &BTreeSet<Id>,
) -> Result<(), Violation> {
    let row = &model.posts[post];
    let Some(server) = model.server_of(row.channel) else {
        return Ok(());
    };
    for id in named {
        if *id == model.channels[row.channel].id {
            if model.could_moderate(row.channel, row.user) {
                continue;
            }
            return violation("I5: somebody called everybody who never was a moderator");
        }
        let known = model.user_with(*id);
        let by_name = view.user(*id)?.is_some_and(|user| {
            let names = row.mentions.iter().map(|name| username_key(name));
            names.into_iter().any(|key| key == user.claimed_key)
        });
        let reason = known.is_some_and(|user| {
            // Others may have been put out of the channel since.
            model.could_be_grouped(server, user) && model.could_be_member(server, user)
        });
        if !by_name && !reason {
            return violation(format!("I5: {id} is called who was never put into a group"));
        }
    }
    Ok(())
}
