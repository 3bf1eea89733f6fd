//! Who sees which conversation, by the functions that pages, pushes and searches ask.

use std::collections::BTreeSet;

use storage::{Id, Role, View};
use sync::audience::seen_by;
use sync::engine::{Outcome, Subject};

use super::model::{Deed, Home, Model, Talk};
use super::{Violation, World, violation};

impl World {
    /// What a commit tells of a conversation reaches nobody who must not see it, as far as this
    /// process knows.
    pub(super) fn check_pushes(&self, index: usize, outcome: &Outcome) -> Result<(), Violation> {
        let Some(live) = self.processes[index]
            .live
            .as_ref()
            .filter(|_| self.plan.talk)
        else {
            return Ok(());
        };
        let mut told: BTreeSet<Id> = BTreeSet::new();
        for event in &outcome.events {
            let (Subject::Message { channel, .. }
            | Subject::Overlay { channel, .. }
            | Subject::Erased { channel, .. }) = event.subject
            else {
                continue;
            };
            told.insert(channel);
        }
        let view = live.engine.view();
        for (channel, known) in self.model.channels.iter().enumerate() {
            let restricted =
                known.home.server().is_none() || self.model.is_private(channel, |_| true);
            if !restricted || !told.contains(&known.id) {
                continue;
            }
            for (user, account) in self.model.users.iter().enumerate() {
                let Some(id) = account.id else { continue };
                if seen_by(view, known.id, id)?.is_none() {
                    continue;
                }
                if let Some(reason) = self.hidden_from(live, channel, user) {
                    return violation(format!(
                        "I5: {} is told of conversation {channel} at p{index}: {reason}",
                        account.name
                    ));
                }
            }
        }
        Ok(())
    }

    /// Everybody sees what they may, on a node that knows everything, and nothing else is listed.
    pub(super) fn check_audiences(&mut self, index: usize) -> Result<(), Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return Ok(());
        };
        let view = live.engine.view();
        for (user, account) in self.model.users.iter().enumerate() {
            let Some(id) = account.id else { continue };
            let mut seen = BTreeSet::new();
            for (channel, known) in self.model.channels.iter().enumerate() {
                let sees = seen_by(view, known.id, id)?.is_some();
                let reason = self.hidden_from(live, channel, user);
                if let Some(reason) = reason.filter(|_| sees) {
                    return violation(format!(
                        "I5: {} sees conversation {channel} at p{index}: {reason}",
                        account.name
                    ));
                }
                if !sees && self.model.must_see(channel, user) {
                    return violation(format!(
                        "I1: {} does not see conversation {channel} at p{index}",
                        account.name
                    ));
                }
                if sees {
                    seen.insert(known.id);
                }
            }
            check_lists(view, &self.model, user, id, &seen)?;
        }
        check_directs(view, &self.model)?;
        self.count("checks of audiences");
        Ok(())
    }
}

/// Lists of conversations hold what a user sees, and nothing that nobody opened.
fn check_lists(
    view: View<'_>,
    model: &Model,
    user: usize,
    id: Id,
    seen: &BTreeSet<Id>,
) -> Result<(), Violation> {
    let mut listed: BTreeSet<Id> = BTreeSet::new();
    for server in &model.servers {
        // Whoever has no role is told of no server, so of none of its channels.
        if view.role(server.id, id)? == Role::Removed {
            continue;
        }
        let channels = view.channels_for(server.id, id)?.into_iter();
        listed.extend(channels.map(|channel| channel.id));
    }
    for direct in view.directs_of(id)? {
        let known = model.channels.iter().any(|known| known.id == direct);
        if !known && !could_be_lost(view, model, direct, user)? {
            return violation(format!("I5: {direct} is listed and nobody opened it"));
        }
        listed.insert(direct);
    }
    for channel in &model.channels {
        if seen.contains(&channel.id) != listed.contains(&channel.id) {
            return violation(format!(
                "I5: {} is seen by {}: {}, and listed: {}",
                channel.id,
                model.users[user].name,
                seen.contains(&channel.id),
                listed.contains(&channel.id)
            ));
        }
    }
    Ok(())
}

/// Whether a conversation of which no browser has heard was opened by an answer that got lost.
fn could_be_lost(
    view: View<'_>,
    model: &Model,
    direct: Id,
    user: usize,
) -> Result<bool, Violation> {
    let people: BTreeSet<Id> = view.chosen(direct)?.into_iter().collect();
    Ok(model.attempts.iter().any(|attempt| {
        let Deed::Talk(Talk::Open { named, .. }) = &attempt.deed else {
            return false;
        };
        let ids: BTreeSet<Id> = named
            .iter()
            .filter_map(|who| model.users[*who].id)
            .collect();
        attempt.may_count() && named.contains(&user) && ids == people
    }))
}

/// A conversation of two is of those two for ever, and mentions nobody else.
fn check_directs(view: View<'_>, model: &Model) -> Result<(), Violation> {
    for (channel, known) in model.channels.iter().enumerate() {
        let Home::Direct { named, group } = &known.home else {
            continue;
        };
        let people: BTreeSet<Id> = view.chosen(known.id)?.into_iter().collect();
        let ids: BTreeSet<Id> = named
            .iter()
            .filter_map(|who| model.users[*who].id)
            .collect();
        let there = view.conversation(known.id)?.is_some();
        if !group && there && people != ids {
            return violation(format!("I5: {} is no longer of its two", known.id));
        }
        let posts = model.posts.iter().filter(|post| post.channel == channel);
        for id in posts.flat_map(|post| &post.ids) {
            for mentioned in view.mentions(*id)? {
                let user = model.user_with(mentioned);
                if user.is_none_or(|user| !model.could_see(channel, user, |_| true)) {
                    return violation(format!("I5: {id} mentions somebody who can't see it"));
                }
            }
        }
    }
    Ok(())
}
