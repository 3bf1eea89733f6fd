//! What people set for themselves, at several nodes at once, and which of it counts.
//!
//! Each setting is another word, so that the one that is shown tells who said it.

use storage::{Id, StoreError, View};
use sync::engine::Command;
use sync::preference::{PreferenceChanges, preferences_of};

use super::model::{Attempt, Deed, Model};
use super::process::{Live, Process};
use super::{Violation, World, violation};

impl World {
    /// At home, and every other time at another node at once. Counted through instead of drawn,
    /// which would make other worlds of all seeds.
    pub(super) fn set_something(&mut self, user: usize) {
        let turn = self.model.attempts.len();
        let home = self.model.users[user].home;
        let places = [home, (home + 1 + turn % 3) % self.processes.len()];
        let count = if turn.is_multiple_of(2) { 2 } else { 1 };
        for index in places.into_iter().take(count) {
            let process = &self.processes[index];
            if process.honest && !process.leaving && process.live.is_some() {
                self.set_at(index, user);
            }
        }
    }

    fn set_at(&mut self, index: usize, user: usize) {
        let word = format!("word {}", self.model.attempts.len());
        let changes = PreferenceChanges {
            keywords: Some(vec![word.clone()]),
            ..PreferenceChanges::default()
        };
        let command = Command::ChangePreferences {
            user: self.id_of(user),
            changes,
        };
        self.submit(index, Deed::Set { user, word }, command);
    }

    /// Whether another process has, or had, the identity of one.
    pub(super) fn has_twin(&self, index: usize) -> bool {
        let node = self.processes[index].node;
        self.processes.iter().filter(|one| one.node == node).count() > 1
    }

    /// Notes in place of what a setting is put.
    pub(super) fn note_replaced(&mut self, live: &Live, attempt: usize) -> Result<(), Violation> {
        let Deed::Set { user, .. } = self.model.attempts[attempt].deed else {
            return Ok(());
        };
        if let Some(id) = self.model.users[user].id
            && let Some(word) = word_of(live.engine.view(), id)?
        {
            self.model.replaced.insert(attempt, word);
        }
        Ok(())
    }
}

impl Process {
    /// Whether a setting is on this process's disk. One that something else was put in the place of is
    /// not any more, and nothing is asked of it then.
    pub(super) fn holds_setting(&self, users: &[Option<Id>], attempt: &Attempt) -> bool {
        let Deed::Set { user, word } = &attempt.deed else {
            return false;
        };
        let (Some(live), Some(id)) = (&self.live, users[*user]) else {
            return false;
        };
        let said = live
            .engine
            .view()
            .settings_of(id, sync::preference::Setting::PREFERENCES);
        let holds = |bytes: &[u8]| bytes.windows(word.len()).any(|at| at == word.as_bytes());
        said.is_ok_and(|rows| rows.iter().any(|row| holds(&row.value)))
    }
}

fn word_of(view: View<'_>, user: Id) -> Result<Option<String>, StoreError> {
    Ok(preferences_of(view, user)?.keywords.into_iter().next())
}

/// What is shown as set was set by that person, and nobody who knew it has put anything in its place.
pub(super) fn check_settings(
    view: View<'_>,
    model: &Model,
    has_twin: impl Fn(usize) -> bool,
) -> Result<(), Violation> {
    for (user, known) in model.users.iter().enumerate() {
        let Some(id) = known.id.filter(|_| !model.may_be_forgotten(user)) else {
            continue;
        };
        let shown = word_of(view, id)?;
        let of_user = |attempt: &Attempt| matches!(&attempt.deed, Deed::Set { user: who, .. } if *who == user);
        let attempts = || (model.attempts.iter().enumerate()).filter(|(_, one)| of_user(one));
        // Of what two processes with one memory were told, only one can stay.
        let mut certain = attempts().filter(|(_, one)| one.counts() && !has_twin(one.process));
        let Some(shown) = shown else {
            if certain.next().is_some() {
                return violation(format!("I1: what {} set is not set", known.name));
            }
            continue;
        };
        let said = attempts().any(|(_, one)| {
            matches!(&one.deed, Deed::Set { word, .. } if *word == shown) && one.may_count()
        });
        if !said {
            return violation(format!("I5: {} never set \"{shown}\"", known.name));
        }
        if let Some((at, _)) = certain.find(|(at, _)| model.replaced.get(at) == Some(&shown)) {
            return violation(format!(
                "I1: {} put \"word {at}\" in the place of \"{shown}\", which is shown",
                known.name
            ));
        }
    }
    Ok(())
}
