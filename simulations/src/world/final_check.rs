//! The history that users were promised against the one that a node shows.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, MessageRow, Page, View};

use super::ended::check_ended;
use super::left_check::{check_erased, check_forgotten, check_unread};
use super::members_check::check_members;
use super::model::{Attempt, Deed, Fate, Model, Post};
use super::receipts::check_receipts;
use super::settings::check_settings;
use super::{Violation, World, violation};

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
        check_receipts(view, &self.model, &shown)?;
        check_settings(view, &self.model, |process| self.has_twin(process))?;
        check_ended(view, &self.model)?;
        check_erased(&live.engine, &self.model)?;
        check_forgotten(&live.engine, &self.model)?;
        self.check_audiences(index)?;
        self.check_called(index)?;
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
    check_pin(post, about, row)?;
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

fn check_pin(post: &Post, about: &[&Attempt], row: &MessageRow) -> Result<(), Violation> {
    let pins = about.iter().filter_map(|attempt| {
        let Deed::Pin { on, .. } = attempt.deed else {
            return None;
        };
        attempt.may_count().then_some((on, *attempt))
    });
    let pins: Vec<(bool, &Attempt)> = pins.collect();
    let tried = pins.iter().any(|(on, _)| *on);
    let is_wrong = expected(&pins).is_some_and(|expected| expected != row.pinned);
    if is_wrong || row.pinned && !tried {
        let (name, pinned) = (&post.content, row.pinned);
        return violation(format!("I1: \"{name}\" is pinned: {pinned}"));
    }
    Ok(())
}

/// Whether something stands at the end that was set and taken back by these, where that is certain.
fn expected(list: &[(bool, &Attempt)]) -> Option<bool> {
    let all = |wanted: bool| list.iter().all(|(on, _)| *on == wanted);
    let one_place = list
        .windows(2)
        .all(|pair| pair[0].1.process == pair[1].1.process && pair[0].1.life == pair[1].1.life);
    let certain = list.iter().all(|(_, attempt)| attempt.counts());
    if all(false) {
        Some(false)
    } else if all(true) {
        let any = list.iter().any(|(_, attempt)| attempt.counts());
        any.then_some(true)
    } else if one_place && certain {
        list.last().map(|(on, _)| *on)
    } else {
        None
    }
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
            .copied()
            .filter(|(_, attempt)| attempt.may_count())
            .collect();
        let is_there = row.reactions.iter().any(|reaction| {
            reaction.emoji == *emoji && Some(reaction.user) == model.users[*user].id
        });
        let expected = expected(&list);
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
