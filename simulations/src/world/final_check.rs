//! The history that users were promised against the one that a node shows.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, MessageRow, Page, Role, View};

use super::ended::check_ended;
use super::left_check::{check_erased, check_forgotten, check_unread};
use super::model::{Attempt, Deed, Fate, Model, Post};
use super::{Violation, World, violation};
use crate::exception::Exception;

impl World {
    pub(super) fn check_history(&mut self, index: usize) -> Result<(), Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return violation(format!("I8: p{index} is down"));
        };
        let view = live.engine.view();
        let shown = listing(view, &self.model)?;
        check_posts(view, &self.model, &shown)?;
        check_strangers(&self.model, &shown)?;
        check_people(view, &self.model)?;
        check_members(view, &self.model)?;
        check_unread(view, &self.model, &shown)?;
        check_ended(view, &self.model)?;
        check_erased(&live.engine, &self.model)?;
        check_forgotten(&live.engine, &self.model)?;
        self.check_audiences(index)?;
        *self.counts.entry("posts compared").or_default() += self.model.posts.len() as u64;
        Ok(())
    }

    /// Every node takes a write once faults have ended.
    pub(super) fn write_everywhere(&mut self) -> Result<(), Violation> {
        let mut written = Vec::new();
        for index in self.carriers() {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            let Some(server) = self.model.servers.first() else {
                continue;
            };
            let owner = server.owner;
            if live.engine.view().server(server.id)?.is_none() {
                continue;
            }
            written.push(self.post_in(index, owner, 0, None));
        }
        self.run_until(self.now + 2_000)?;
        self.check_stamps(&written)?;
        for attempt in written {
            let fate = self.model.attempts[attempt].fate;
            if !matches!(fate, Fate::Acknowledged(_) | Fate::Unknown) {
                return violation(format!("I8: a write after the faults ended as {fate:?}"));
            }
        }
        Ok(())
    }
}

/// Every message that is shown, by channel.
fn listing(view: View<'_>, model: &Model) -> Result<BTreeMap<usize, Vec<MessageRow>>, Violation> {
    let mut shown = BTreeMap::new();
    for (index, channel) in model.channels.iter().enumerate() {
        shown.insert(
            index,
            view.messages(channel.id, None, Page::Newest, 100_000)?,
        );
    }
    Ok(shown)
}

fn check_posts(
    view: View<'_>,
    model: &Model,
    shown: &BTreeMap<usize, Vec<MessageRow>>,
) -> Result<(), Violation> {
    let mut attempts: BTreeMap<usize, Vec<&Attempt>> = BTreeMap::new();
    for attempt in &model.attempts {
        if let Some(post) = attempt.deed.post() {
            attempts.entry(post).or_default().push(attempt);
        }
    }
    let mut by_nonce: BTreeMap<&str, Vec<&MessageRow>> = BTreeMap::new();
    for row in shown.values().flatten() {
        if let Some(nonce) = &row.posted.nonce {
            by_nonce.entry(nonce).or_default().push(row);
        }
    }
    for (index, post) in model.posts.iter().enumerate() {
        let about = attempts.remove(&index).unwrap_or_default();
        let rows = by_nonce.remove(post.nonce.as_str()).unwrap_or_default();
        check_post(view, model, post, &about, &rows)?;
    }
    Ok(())
}

fn check_post(
    view: View<'_>,
    model: &Model,
    post: &Post,
    about: &[&Attempt],
    rows: &[&MessageRow],
) -> Result<(), Violation> {
    let name = &post.content;
    if rows.len() > 1 {
        return violation(format!("I2: \"{name}\" is shown {} times", rows.len()));
    }
    let posted = |attempt: &&&Attempt| matches!(attempt.deed, Deed::Post { .. });
    let promised = about.iter().filter(posted).any(|attempt| attempt.counts());
    let Some(row) = rows.first() else {
        return if promised {
            violation(format!("I1: \"{name}\" was acknowledged and is not there"))
        } else {
            Ok(())
        };
    };
    if !about
        .iter()
        .filter(posted)
        .any(|attempt| attempt.may_count())
    {
        return violation(format!("I5: \"{name}\" was refused and is there"));
    }
    let by = Some(row.posted.author) == model.users[post.user].id;
    let channel = row.posted.channel == model.channels[post.channel].id;
    if !by || !channel {
        return violation(format!("I1: \"{name}\" has another author or channel"));
    }
    let erase = |attempt: &&&Attempt| matches!(attempt.deed, Deed::Erase { .. });
    let erased = about.iter().filter(erase).any(|attempt| attempt.counts());
    let maybe_erased = about
        .iter()
        .filter(erase)
        .any(|attempt| attempt.may_count());
    if erased && (row.posted.deleted_by.is_none() || !row.posted.content.is_empty()) {
        return violation(format!("I1: \"{name}\" was deleted and is still there"));
    }
    if maybe_erased {
        return Ok(());
    }
    if row.posted.content != *name || row.posted.deleted_by.is_some() {
        return violation(format!("I1: \"{name}\" has lost its text"));
    }
    for id in &post.ids {
        if promised && about.iter().all(|attempt| !attempt.lost) && view.posted(*id)?.is_none() {
            return violation(format!("I1: \"{name}\" has lost the id {id}"));
        }
    }
    check_edits(view, post, about, row)?;
    check_reactions(model, post, about, row)
}

fn check_edits(
    view: View<'_>,
    post: &Post,
    about: &[&Attempt],
    row: &MessageRow,
) -> Result<(), Violation> {
    let edits = view.edits(row.posted.id)?;
    for attempt in about {
        let Deed::Edit { text, .. } = &attempt.deed else {
            continue;
        };
        let count = edits.iter().filter(|edit| edit.content == *text).count();
        if attempt.counts() && count != 1 {
            return violation(format!(
                "I1: \"{text}\" of \"{}\" is there {count} times (sent {} times)",
                post.content, post.sent
            ));
        }
        if !attempt.may_count() && count > 0 {
            return violation(format!("I5: \"{text}\" was refused and is there"));
        }
    }
    Ok(())
}

fn check_reactions(
    model: &Model,
    post: &Post,
    about: &[&Attempt],
    row: &MessageRow,
) -> Result<(), Violation> {
    let mut by_key: BTreeMap<(usize, &str), Vec<(bool, &Attempt)>> = BTreeMap::new();
    for attempt in about {
        if let Deed::React {
            user, emoji, on, ..
        } = attempt.deed
        {
            by_key.entry((user, emoji)).or_default().push((on, attempt));
        }
    }
    for ((user, emoji), list) in &by_key {
        let list: Vec<_> = list
            .iter()
            .filter(|(_, attempt)| attempt.may_count())
            .collect();
        let is_there = row.reactions.iter().any(|reaction| {
            reaction.emoji == *emoji && Some(reaction.user) == model.users[*user].id
        });
        let all_on = list.iter().all(|(on, _)| *on);
        let all_off = list.iter().all(|(on, _)| !*on);
        let one_place = list
            .windows(2)
            .all(|pair| pair[0].1.process == pair[1].1.process && pair[0].1.life == pair[1].1.life);
        let certain = list.iter().all(|(_, attempt)| attempt.counts());
        let expected = if all_off {
            Some(false)
        } else if all_on {
            list.iter()
                .any(|(_, attempt)| attempt.counts())
                .then_some(true)
        } else if one_place && certain {
            list.last().map(|(on, _)| *on)
        } else {
            None
        };
        if expected.is_some_and(|expected| expected != is_there) {
            return violation(format!(
                "I1: {emoji} of user{user} on \"{}\" is there: {is_there} (sent {} times)",
                post.content, post.sent
            ));
        }
    }
    let known = |emoji: &str, id: Id| {
        by_key
            .keys()
            .any(|(user, known)| *known == emoji && model.users[*user].id == Some(id))
    };
    match row
        .reactions
        .iter()
        .find(|reaction| !known(&reaction.emoji, reaction.user))
    {
        Some(_) => violation(format!(
            "I1: a reaction nobody made on \"{}\"",
            post.content
        )),
        None => Ok(()),
    }
}

/// Nothing is shown that nobody wrote, or that a user wrote who was never a member.
fn check_strangers(
    model: &Model,
    shown: &BTreeMap<usize, Vec<MessageRow>>,
) -> Result<(), Violation> {
    let nonces: BTreeSet<&str> = model.posts.iter().map(|post| post.nonce.as_str()).collect();
    for (channel, rows) in shown {
        for row in rows {
            let liar = row
                .posted
                .nonce
                .as_deref()
                .is_some_and(|nonce| nonce.starts_with("liar"));
            let known = row
                .posted
                .nonce
                .as_deref()
                .is_some_and(|nonce| nonces.contains(nonce) || nonce.starts_with("newer"));
            if !known && !liar {
                return violation(format!(
                    "I5: \"{}\" was written by nobody",
                    row.posted.content
                ));
            }
            let author = model.user_with(row.posted.author);
            // Who wrote before a channel became private need not see it now.
            if author.is_none_or(|author| !model.could_see(*channel, author, |_| false)) {
                return violation(format!(
                    "I5: \"{}\" is from somebody who was never a member",
                    row.posted.content
                ));
            }
        }
    }
    Ok(())
}

/// Every account is there, and no two are shown under one name.
fn check_people(view: View<'_>, model: &Model) -> Result<(), Violation> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut gone: BTreeSet<String> = BTreeSet::new();
    for attempt in &model.attempts {
        let Deed::Register { user } = attempt.deed else {
            continue;
        };
        if model.may_be_forgotten(user) {
            // Nobody is promised a name that somebody else may have given up.
            gone.insert(model.users[user].name.to_lowercase());
        }
        let user = &model.users[user];
        let Some(id) = user.id else { continue };
        match view.user(id)? {
            Some(row) => names
                .entry(user.name.to_lowercase())
                .or_default()
                .push(row.username),
            None if attempt.counts() => {
                return violation(format!("I1: the account {} is gone", user.name));
            }
            None => {}
        }
    }
    for (name, shown) in names.into_iter().filter(|(name, _)| !gone.contains(name)) {
        let distinct: BTreeSet<String> = shown.iter().map(|name| name.to_lowercase()).collect();
        if distinct.len() != shown.len() {
            return violation(format!("I3: two accounts are shown as {name}: {shown:?}"));
        }
        let bare = view.users_claiming(&sync::names::username_key(&name))?;
        let first = bare.first().is_some_and(|row| !row.username.contains('~'));
        if !first {
            return violation(format!("I3: nobody keeps the name {name}: {shown:?}"));
        }
    }
    Ok(())
}

fn check_members(view: View<'_>, model: &Model) -> Result<(), Violation> {
    for invite in &model.invites {
        let joined = view.members_via(invite.id)?.into_iter();
        // Whoever was named an owner is a member by that.
        let named = |id| {
            let user = model.user_with(id);
            user.is_some_and(|user| model.could_own(invite.server, user))
        };
        let counted = joined
            .filter(|member| member.role > Role::Removed && !named(member.user))
            .count() as u64;
        if invite.max_uses.is_some_and(|max| counted > max) {
            return violation(format!("I3: {} was used {counted} times", invite.code));
        }
    }
    for (server, row) in model.servers.iter().enumerate() {
        for (user, account) in model.users.iter().enumerate() {
            let Some(id) = account.id else { continue };
            let role = view.role(row.id, id)?;
            check_member(model, server, user, role)?;
        }
        check_owner(view, model, server)?;
    }
    Ok(())
}

/// Every server has an owner, who had a reason to be that, and who was not put out while the founder
/// was there to have it back.
fn check_owner(view: View<'_>, model: &Model, server: usize) -> Result<(), Violation> {
    let founder = model.servers[server].founder;
    let Some(row) = view.server(model.servers[server].id)? else {
        return Ok(());
    };
    if row.deleted {
        return Ok(());
    }
    let Some(owner) = model.user_with(row.owner) else {
        return violation(format!("I5: server {server} is owned by nobody known"));
    };
    let name = &model.users[owner].name;
    if !model.could_own(server, owner) {
        return violation(format!("I5: {name} owns server {server} and never got it"));
    }
    if view.role(row.id, row.owner)? != Role::Admin {
        return violation(format!("I3: {name} owns server {server} and is no admin"));
    }
    let role = Role::Removed;
    let put_out = |user| Deed::SetRole { server, user, role };
    let founder_stays = !model.may_have(&put_out(founder)) && !model.may_be_forgotten(founder);
    let removals = model.attempts.iter().filter(|attempt| attempt.may_count());
    let mut removals = removals.filter(|attempt| attempt.deed == put_out(owner));
    let removed = model.standing_removal(server, owner).is_some() && removals.all(Attempt::counts);
    if founder_stays && owner != founder && removed {
        return violation(format!("I5: {name} was removed and owns server {server}"));
    }
    Ok(())
}

fn check_member(model: &Model, server: usize, user: usize, role: Role) -> Result<(), Violation> {
    let name = &model.users[user].name;
    if model.may_have(&Deed::DeleteServer { server }) {
        return Ok(());
    }
    if model.could_own(server, user) {
        if role == Role::Removed && was_given(model, server, user) {
            return violation(format!(
                "I1: {name} was given server {server} and is no member"
            ));
        }
        return Ok(());
    }
    if role > Role::Removed && !model.could_be_member(server, user) {
        return violation(format!("I5: {name} is a member and never joined"));
    }
    let (mut promised, mut doubtful) = (false, false);
    let (mut removed, mut removed_certainly) = (false, false);
    for attempt in model.attempts.iter().filter(|attempt| attempt.may_count()) {
        if let Deed::Accept { user: who, invite } = attempt.deed
            && (who, model.invites[invite].server) == (user, server)
        {
            promised |= attempt.counts() && is_certain(model, invite);
            doubtful |= !is_certain(model, invite);
        }
        if let Deed::SetRole {
            server: at,
            user: who,
            role: Role::Removed,
        } = attempt.deed
            && (at, who) == (server, user)
        {
            removed = true;
            removed_certainly |= attempt.counts();
        }
    }
    if promised && !removed && role == Role::Removed {
        if !doubtful {
            return violation(format!("I1: {name} joined and is no member"));
        }
        model.excuse(Exception::TwoInvites);
    }
    if removed_certainly && model.standing_removal(server, user).is_some() && role > Role::Removed {
        return violation(format!("I5: {name} was removed and is {}", role.word()));
    }
    Ok(())
}

/// Whether a server was passed on to somebody for certain, whom nobody may have put out since, and
/// who can't have joined anew: they were named for the joining of that time.
fn was_given(model: &Model, server: usize, user: usize) -> bool {
    let to = |attempt: &Attempt| {
        matches!(attempt.deed, Deed::Transfer { server: at, user: who, .. }
            if (at, who) == (server, user))
    };
    let joins = |attempt: &&Attempt| {
        let of = matches!(attempt.deed, Deed::Accept { user: who, invite }
            if (who, model.invites[invite].server) == (user, server));
        of && attempt.may_count() && !attempt.idle
    };
    let role = Role::Removed;
    let given = (model.attempts.iter()).any(|attempt| to(attempt) && attempt.counts());
    let removed = model.may_have(&Deed::SetRole { server, user, role });
    given && !removed && model.attempts.iter().filter(joins).count() <= 1
}

/// Whether an invite can't have been used after its end or beyond its limit.
fn is_certain(model: &Model, invite: usize) -> bool {
    if model.invites[invite].expires_ms.is_some() || model.may_have(&Deed::RevokeInvite { invite })
    {
        return false;
    }
    let Some(max) = model.invites[invite].max_uses else {
        return true;
    };
    let users: BTreeSet<usize> = model
        .attempts
        .iter()
        .filter(|attempt| attempt.may_count())
        .filter_map(|attempt| {
            let Deed::Accept { user, invite: used } = attempt.deed else {
                return None;
            };
            (used == invite).then_some(user)
        })
        .collect();
    users.len() as u64 <= max
}
