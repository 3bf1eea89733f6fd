//! What somebody sets for themselves.

use std::collections::BTreeSet;

use serde::Serialize;
use storage::{Id, StoreError};

use crate::audience::seen_by;
use crate::engine::{Engine, Refusal, Reply};
use crate::names;
use crate::payload::encoded;
use crate::preference::{
    AHEAD_MS_MAX, Absence, FAVOURITES_MAX, KEYWORDS_MAX, PreferenceChanges, Preferences, SAVED_MAX,
    Setting, choice, saved_by,
};

/// Conversations of which something is set, beside their being favourites. Fewer than registers of
/// one kind are kept of a person, so that what counts does not give way to what was taken back.
const CHANNELS_MAX: usize = 500;

impl Engine {
    /// Each setting is written by itself, and only where it says something else than before: two
    /// sides of a split that change different ones keep both.
    pub(super) fn change_preferences(
        &mut self,
        user: Id,
        changes: &PreferenceChanges,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if self.store.view().user(user)?.is_none() {
            return Refusal::not_found("user");
        }
        let rows = self.store.view().settings_of(user, Setting::PREFERENCES)?;
        let before = Preferences::of(&rows);
        let keywords = check(changes, &before)?;
        self.require_seen(user, changes)?;
        for (word, said) in &changes.words {
            self.put_setting(
                user,
                (word.setting(), Id::ZERO),
                optional(said.as_ref()),
                now_ms,
            )?;
        }
        if let Some(keywords) = keywords {
            let keywords = Some(keywords).filter(|keywords| !keywords.is_empty());
            let about = (Setting::Keywords, Id::ZERO);
            self.put_setting(user, about, optional(keywords.as_ref()), now_ms)?;
        }
        if let Some(hours) = changes.do_not_disturb {
            let about = (Setting::DoNotDisturb, Id::ZERO);
            self.put_setting(user, about, optional(hours.as_ref()), now_ms)?;
        }
        if let Some(favourites) = &changes.favourites {
            self.put_favourites(user, favourites, &before.favourites, now_ms)?;
        }
        for (channel, level) in &changes.levels {
            self.put_setting(
                user,
                (Setting::Notify, *channel),
                optional(level.as_ref()),
                now_ms,
            )?;
        }
        for (channel, muted) in &changes.muted {
            let muted = Some(muted).filter(|muted| **muted);
            self.put_setting(user, (Setting::Muted, *channel), optional(muted), now_ms)?;
        }
        Ok(Reply::Done)
    }

    /// Keeps a message for later. What is kept can always be taken out, also by who does not see it
    /// any more; of what was never kept that says nothing.
    pub(super) fn save(
        &mut self,
        by: Id,
        message: Id,
        on: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if on {
            self.live_message_for(message, by)?;
            let saved = saved_by(self.store.view(), by)?;
            let known = saved.iter().any(|saved| saved.message == message);
            if saved.len() >= SAVED_MAX && !known {
                return Refusal::conflict("too_many_saved");
            }
        }
        let value = optional(Some(&true).filter(|_| on));
        self.put_setting(by, (Setting::Saved, message), value, now_ms)?;
        Ok(Reply::Done)
    }

    /// Chooses to follow a thread, or not to. Of choices beyond a person's registers the oldest give
    /// way: what an old thread goes back to is what it would be without.
    pub(super) fn follow(
        &mut self,
        by: Id,
        message: Id,
        on: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let (row, _) = self.live_message_for(message, by)?;
        let parent = row.parent.unwrap_or(row.id);
        self.put_setting(by, (Setting::Followed, parent), choice(on), now_ms)?;
        Ok(Reply::Done)
    }

    /// What is said counts in place of all that was said before. An end that has passed says nothing, and
    /// one that is far off is a mistake.
    pub(super) fn say_absence(
        &mut self,
        by: Id,
        mut said: Absence,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        if self.store.view().user(by)?.is_none() {
            return Refusal::not_found("user");
        }
        said.note = names::absence_note(&said.note)?;
        let ahead = now_ms + 1..=now_ms.saturating_add(AHEAD_MS_MAX);
        if said
            .until_ms
            .is_some_and(|until_ms| !ahead.contains(&until_ms))
        {
            return Refusal::invalid("until", "bad_end");
        }
        let said = Some(said).filter(|said| !said.is_nothing());
        let value = optional(said.as_ref());
        self.put_setting(by, (Setting::Absence, Id::ZERO), value, now_ms)?;
        Ok(Reply::Done)
    }

    /// Of what can't be seen nothing can be set, so that nobody learns that it is there.
    fn require_seen(&self, user: Id, changes: &PreferenceChanges) -> Result<(), Refusal> {
        let favourites = changes.favourites.iter().flatten();
        let channels = favourites.chain(changes.levels.keys());
        let named: BTreeSet<Id> = channels.chain(changes.muted.keys()).copied().collect();
        for channel in named {
            if seen_by(self.store.view(), channel, user)?.is_none() {
                return Refusal::not_found("channel");
            }
        }
        Ok(())
    }

    /// Each favourite's place is a setting of its own. One that can't be seen at the moment was in no
    /// list that somebody could have changed, and stays.
    fn put_favourites(
        &mut self,
        user: Id,
        favourites: &[Id],
        before: &[Id],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        for (rank, channel) in (0_u32..).zip(favourites) {
            let about = (Setting::Favourite, *channel);
            self.put_setting(user, about, optional(Some(&rank)), now_ms)?;
        }
        for channel in before
            .iter()
            .filter(|channel| !favourites.contains(channel))
        {
            if seen_by(self.store.view(), *channel, user)?.is_some() {
                self.put_setting(user, (Setting::Favourite, *channel), Vec::new(), now_ms)?;
            }
        }
        Ok(())
    }
}

/// Checks all that needs no look at conversations, and answers the keywords in their normal form.
fn check(
    changes: &PreferenceChanges,
    before: &Preferences,
) -> Result<Option<Vec<String>>, Refusal> {
    for (word, said) in &changes.words {
        if said.as_ref().is_some_and(|said| !word.allows(said)) {
            return Refusal::invalid(word.name(), "not_allowed");
        }
    }
    if (changes.do_not_disturb.flatten()).is_some_and(|hours| !hours.is_orderly()) {
        return Refusal::invalid("do_not_disturb", "bad_hours");
    }
    let favourites = changes.favourites.as_deref().unwrap_or_default();
    if favourites.len() > FAVOURITES_MAX {
        return Refusal::invalid("favourites", "too_many_favourites");
    }
    if favourites.iter().collect::<BTreeSet<_>>().len() < favourites.len() {
        return Refusal::invalid("favourites", "named_twice");
    }
    let set = before.channels.keys().copied();
    let levels = (changes.levels.iter()).filter_map(|(id, level)| level.map(|_| *id));
    let muted = (changes.muted.iter()).filter_map(|(id, muted)| muted.then_some(*id));
    let all: BTreeSet<Id> = set.chain(levels).chain(muted).collect();
    if all.len() > CHANNELS_MAX.max(before.channels.len()) {
        return Refusal::invalid("channels", "too_many_set");
    }
    let Some(typed) = &changes.keywords else {
        return Ok(None);
    };
    let mut keywords: Vec<String> = Vec::new();
    for keyword in typed {
        let keyword = names::keyword(keyword)?;
        if !keywords.contains(&keyword) {
            keywords.push(keyword);
        }
        if keywords.len() > KEYWORDS_MAX {
            return Refusal::invalid("keywords", "too_many_keywords");
        }
    }
    Ok(Some(keywords))
}

/// A value's bytes; none of them for no value.
fn optional<T: Serialize>(value: Option<&T>) -> Vec<u8> {
    value.map(encoded).unwrap_or_default()
}
