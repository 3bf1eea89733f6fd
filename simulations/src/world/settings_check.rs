//! What people have set for themselves, and that nobody else learns of it.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, View};
use sync::engine::Outcome;
use sync::preference::{Setting, counting, follows, preferences_of, saved_by};
use sync::register::READ;

use super::model::{Attempt, Deed, Model, Said, Written};
use super::{Violation, World, violation};

/// One setting: whose, of which kind, about what.
type Matter = (usize, u8, Id);
/// What was written of a setting, and by which deeds.
type Writings<'m> = Vec<(&'m Attempt, &'m Written)>;

impl World {
    /// What a commit tells of somebody's settings is of what that person has set.
    pub(super) fn check_told_settings(&self, outcome: &Outcome) -> Result<(), Violation> {
        let kept = outcome.saved.iter().map(|told| (Setting::Saved, told));
        let followed = outcome.followed.iter().map(|told| (Setting::Followed, told));
        for (setting, (user, message)) in kept.chain(followed) {
            if !has_set(&self.model, *user, setting, *message) {
                return violation(format!(
                    "I5: {user} is told of {setting:?} about {message}, which they never set"
                ));
            }
        }
        Ok(())
    }
}

/// Of each setting the value that counts is the one that everybody would name who knows all that was
/// set, and it is shown.
pub(super) fn check_settings(view: View<'_>, model: &Model) -> Result<(), Violation> {
    let mut matters: BTreeMap<Matter, Writings<'_>> = BTreeMap::new();
    for attempt in model.attempts.iter().filter(|attempt| attempt.may_count()) {
        let Some(user) = attempt.deed.sets_for() else {
            continue;
        };
        for written in attempt.wrote.iter().filter(|one| one.kind != READ) {
            let matter = (user, written.kind, written.about);
            matters.entry(matter).or_default().push((attempt, written));
        }
    }
    for ((user, kind, about), writings) in matters {
        // What an erased person has set goes with the person.
        let Some(id) = model.users[user].id.filter(|_| !model.may_be_forgotten(user)) else {
            continue;
        };
        let found = counting(&view.settings_about(id, kind, about)?);
        let certain = writings.iter().all(|(attempt, _)| attempt.counts());
        let standing = standing(&writings);
        let last = standing.iter().max_by_key(|(_, one)| (one.no, one.hash));
        let is_right = match last {
            Some((_, last)) if certain => last.value == found,
            _ => standing.iter().any(|(_, one)| one.value == found) || found.is_empty() && !any_counts(&writings),
        };
        let name = &model.users[user].name;
        if !is_right {
            return violation(format!("I1: setting {kind} of {name} is not what was set last"));
        }
        let shown = writings.iter().find(|(_, one)| one.value == found);
        let deed = shown.map(|(attempt, _)| &attempt.deed);
        if let Some(Deed::Set { said, .. }) = deed
            && !matches!(said, Said::Favourites(_))
            && !said.is_shown(view, id)?
        {
            return violation(format!("I1: setting {kind} of {name} is not shown as it was set"));
        }
    }
    check_others(view, model)
}

fn any_counts(writings: &Writings<'_>) -> bool {
    writings.iter().any(|(attempt, _)| attempt.counts())
}

/// What was not written over for certain by somebody who knew of it.
fn standing<'m>(writings: &Writings<'m>) -> Writings<'m> {
    let replaced = |written: &Written| {
        let knew = |attempt: &Attempt| attempt.counts() && attempt.knew_of(written);
        writings.iter().any(|(attempt, _)| knew(attempt))
    };
    let stands = |(_, written): &&(&'m Attempt, &'m Written)| !replaced(written);
    writings.iter().filter(stands).copied().collect()
}

/// Nobody keeps, follows or prefers what only others do, nor what they can't see.
fn check_others(view: View<'_>, model: &Model) -> Result<(), Violation> {
    let mut threads: BTreeSet<Id> = BTreeSet::new();
    for attempt in &model.attempts {
        if let Deed::Set {
            said: Said::Followed(message, _),
            ..
        } = attempt.deed
        {
            threads.insert(message);
        }
    }
    for account in &model.users {
        let Some(id) = account.id else { continue };
        for saved in saved_by(view, id)? {
            if !has_set(model, id, Setting::Saved, saved.message) {
                let name = &account.name;
                return violation(format!("I5: {name} keeps a message that only others saved"));
            }
        }
        for thread in &threads {
            let chose = has_set(model, id, Setting::Followed, *thread);
            if !chose && follows(view, id, *thread)? != view.takes_part(*thread, id)? {
                let name = &account.name;
                return violation(format!("I5: {name} follows a thread that only others follow"));
            }
        }
        let set = preferences_of(view, id)?;
        for channel in set.channels.keys().chain(&set.favourites) {
            if sync::audience::seen_by(view, *channel, id)?.is_none() {
                let name = &account.name;
                return violation(format!("I5: {name} is told of a conversation they don't see"));
            }
        }
    }
    Ok(())
}

/// Whether somebody tried to set this.
fn has_set(model: &Model, user: Id, setting: Setting, message: Id) -> bool {
    let who = model.user_with(user);
    let kind = setting.kind();
    model.attempts.iter().any(|attempt| {
        let theirs = who.is_some() && attempt.deed.sets_for() == who;
        theirs && attempt.wrote_of(kind, message).next().is_some()
    })
}
