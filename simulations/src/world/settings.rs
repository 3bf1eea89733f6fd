//! What people set for themselves: preferences, absence notes, what they keep for later, threads that
//! they follow, how far they have read, and what they mark unread.

use std::collections::BTreeMap;

use storage::{Id, NodeId, Page};
use sync::engine::{Command, Seen};
use sync::preference::{
    Absence, Chosen, Notify, PreferenceChanges, QUIET_DAYS, QuietHours, Setting, Stated, Word,
};
use sync::register::{READ, Register};

use super::model::{Deed, Said, Written};
use super::process::Live;
use super::{Violation, World, violation};

/// How many of a thousand deeds are accompanied by one of these.
const OFTEN: u64 = 150;
/// Registers that one command may write.
const WRITTEN_MAX: usize = 1_000;

impl World {
    /// Now and then somebody sets something, perhaps at two nodes at once.
    pub(super) fn set_something(&mut self) -> Result<(), Violation> {
        if !self.setting_dice.chance(OFTEN) || self.model.channels.is_empty() {
            return Ok(());
        }
        // Few people set much: only what is set again and again can be in another's way.
        let few = self.model.users.len().min(4);
        let user = self.setting_dice.index(few);
        if self.model.users[user].id.is_none() {
            return Ok(());
        }
        let Some((home, elsewhere)) = self.draw_places(user) else {
            return Ok(());
        };
        let matter = self.setting_dice.below(14);
        let both = self.setting_dice.chance(300);
        for place in [Some(home), Some(elsewhere).filter(|_| both)] {
            let Some(place) = place else { continue };
            match matter {
                0..=8 => self.set(place, user, matter),
                9 | 10 => self.see(place, user)?,
                _ => self.mark_unread(place, user)?,
            }
        }
        Ok(())
    }

    /// Where a user's browser is, or would be, and another node.
    fn draw_places(&mut self, user: usize) -> Option<(usize, usize)> {
        let up: Vec<usize> = (0..self.processes.len())
            .filter(|index| {
                let process = &self.processes[*index];
                process.honest && !process.leaving && process.live.is_some()
            })
            .collect();
        let drawn = self.setting_dice.pick(&up).copied()?;
        let other = self.setting_dice.pick(&up).copied()?;
        let home = self.model.users[user].home;
        let at_home = up.contains(&home) && self.setting_dice.chance(600);
        Some((if at_home { home } else { drawn }, other))
    }

    fn set(&mut self, place: usize, user: usize, matter: u64) {
        let Some(said) = self.draw_said(user, matter) else {
            return;
        };
        self.count("things set by people for themselves");
        let command = self.command_of(user, &said);
        self.submit(place, Deed::Set { user, said }, command);
    }

    fn draw_said(&mut self, user: usize, matter: u64) -> Option<Said> {
        let number = self.model.attempts.len();
        let on = self.setting_dice.chance(650);
        let channels = self.model.channels.len().min(3);
        let channel = self.setting_dice.index(channels);
        let channel = self.model.channels[channel].id;
        Some(match matter {
            0 => {
                let themes = ["light", "dark", "system"];
                let theme = self.setting_dice.pick(&themes).copied()?;
                Said::Word(Word::Theme, Some(theme.to_owned()).filter(|_| on))
            }
            1 => Said::Word(Word::TimeZone, on.then(|| format!("Zone/{number}"))),
            2 => Said::Keywords(Vec::from_iter(on.then(|| format!("word{number}")))),
            3 => Said::Quiet(on.then(|| QuietHours {
                from_minute: u16::try_from(number % 1_440).unwrap_or(0),
                to_minute: 420,
                days: QUIET_DAYS,
            })),
            4 => {
                let mut channels: Vec<Id> = self.model.channels.iter().map(|one| one.id).collect();
                self.setting_dice.shuffle(&mut channels);
                channels.truncate(self.setting_dice.index(3));
                Said::Favourites(channels)
            }
            5 if self.setting_dice.chance(500) => Said::Muted(channel, on),
            5 => {
                let levels = [Notify::All, Notify::Mentions, Notify::None];
                let level = self.setting_dice.pick(&levels).copied();
                Said::Level(channel, level.filter(|_| on))
            }
            6 => Said::Absence(self.draw_absence(number, on)),
            7 => Said::Saved(self.draw_message(user)?, on),
            _ => Said::Followed(self.draw_thread(user)?, on),
        })
    }

    /// Seldom one that has ended already, which nobody may say.
    fn draw_absence(&mut self, number: usize, on: bool) -> Absence {
        const DAY_MS: u64 = 86_400_000;
        if !on {
            return Absence::default();
        }
        let ends_ms = super::clock::START_MS + self.now + DAY_MS;
        let past = self.setting_dice.chance(150);
        // Where clocks are years ahead every end has passed.
        let until_ms = (past || !self.plan.clocks).then_some(if past { 1 } else { ends_ms });
        Absence {
            state: Chosen::Away,
            note: format!("note {number}"),
            until_ms,
        }
    }

    /// A message; half of the time one that this person has set something about before.
    fn draw_message(&mut self, user: usize) -> Option<Id> {
        let again = self.model.attempts.iter().rev().find_map(|attempt| {
            let Deed::Set { user: who, said } = &attempt.deed else {
                return None;
            };
            let (Said::Saved(message, _) | Said::Followed(message, _)) = said else {
                return None;
            };
            (*who == user).then_some(*message)
        });
        match again.filter(|_| self.setting_dice.chance(500)) {
            Some(message) => Some(message),
            None => {
                let ids = self.model.posts.iter().rev();
                let ids: Vec<Id> = ids.flat_map(|post| &post.ids).take(12).copied().collect();
                self.setting_dice.pick(&ids).copied()
            }
        }
    }

    /// A message that is no reply.
    fn draw_thread(&mut self, user: usize) -> Option<Id> {
        let drawn = self.draw_message(user)?;
        let mut posts = self.model.posts.iter();
        let post = posts.find(|post| post.ids.contains(&drawn))?;
        Some(post.parent.unwrap_or(drawn))
    }

    fn command_of(&self, user: usize, said: &Said) -> Command {
        let by = self.id_of(user);
        let mut changes = PreferenceChanges::default();
        match said.clone() {
            Said::Word(word, said) => changes.words = BTreeMap::from([(word, said)]),
            Said::Keywords(keywords) => changes.keywords = Some(keywords),
            Said::Quiet(hours) => changes.do_not_disturb = Some(hours),
            Said::Favourites(favourites) => changes.favourites = Some(favourites),
            Said::Level(channel, level) => changes.levels = BTreeMap::from([(channel, level)]),
            Said::Muted(channel, muted) => changes.muted = BTreeMap::from([(channel, muted)]),
            Said::Absence(said) => return Command::SayAbsence { by, said },
            Said::Saved(message, on) => return Command::Save { by, message, on },
            Said::Followed(message, on) => return Command::Follow { by, message, on },
        }
        Command::ChangePreferences { user: by, changes }
    }

    /// A page tells that a stretch of a conversation was seen.
    fn see(&mut self, place: usize, user: usize) -> Result<(), Violation> {
        let channel = self.setting_dice.index(self.model.channels.len().min(3));
        let listed = self.listed(place, channel)?;
        let from = self.setting_dice.index(listed.len());
        let Some(first) = listed.get(from).copied() else {
            return Ok(());
        };
        let length = self.setting_dice.index(12);
        let up_to = listed.get(from + length).copied();
        let by = self.id_of(user);
        let command = Command::ReadSeen {
            by,
            channel: self.model.channels[channel].id,
            seen: Seen { from: first, up_to },
        };
        let deed = Deed::ReadSeen {
            user,
            channel,
            from: first,
            up_to,
        };
        self.count("stretches seen");
        self.submit(place, deed, command);
        Ok(())
    }

    /// Mostly after having read all, or else there may be nothing to mark.
    fn mark_unread(&mut self, place: usize, user: usize) -> Result<(), Violation> {
        let channel = self.setting_dice.index(self.model.channels.len().min(3));
        let listed = self.listed(place, channel)?;
        let newest = listed.len().saturating_sub(8);
        let Some(message) = self.setting_dice.pick(&listed[newest..]).copied() else {
            return Ok(());
        };
        let (by, id) = (self.id_of(user), self.model.channels[channel].id);
        if self.setting_dice.chance(700) {
            let command = Command::Read { by, channel: id };
            self.submit(place, Deed::Read { user, channel }, command);
        }
        let command = Command::MarkUnread {
            by,
            channel: id,
            message,
        };
        self.count("messages marked unread");
        let deed = Deed::MarkUnread {
            user,
            channel,
            message,
        };
        self.submit(place, deed, command);
        Ok(())
    }

    /// What a process lists in a channel, in its order.
    pub(super) fn listed(&self, place: usize, channel: usize) -> Result<Vec<Id>, Violation> {
        let Some(live) = self.processes[place].live.as_ref() else {
            return Ok(Vec::new());
        };
        let id = self.model.channels[channel].id;
        let rows = live.engine.view().messages(id, None, Page::Newest, 100_000)?;
        let mut ids: Vec<(Id, Id)> = rows
            .iter()
            .map(|row| (row.posted.sort, row.posted.id))
            .collect();
        ids.sort_unstable();
        Ok(ids.into_iter().map(|(_, id)| id).collect())
    }

    /// Why a person must not set something at a node, if there is a reason that this node knows.
    pub(super) fn forbidden_setting(
        &self,
        live: &Live,
        user: usize,
        said: &Said,
    ) -> Option<&'static str> {
        let model = &self.model;
        let place = |id: &Id| model.channels.iter().position(|channel| channel.id == *id);
        let seen = |id: &Id| place(id).and_then(|channel| self.hidden_from(live, channel, user));
        match said {
            Said::Favourites(channels) => channels.iter().find_map(seen),
            Said::Level(channel, _) | Said::Muted(channel, _) => seen(channel),
            Said::Saved(message, true) | Said::Followed(message, _) => {
                let mut posts = model.posts.iter();
                let post = posts.find(|post| post.ids.contains(message))?;
                self.hidden_from(live, post.channel, user)
            }
            Said::Absence(said) => (said.until_ms == Some(1))
                .then_some("somebody said to be away until a time that had passed"),
            Said::Word(..) | Said::Keywords(_) | Said::Quiet(_) | Said::Saved(_, false) => None,
        }
    }

    /// Notes which registers of a person a process knows that is about to write such.
    pub(super) fn note_registers(&mut self, live: &Live, attempt: usize) -> Result<u64, Violation> {
        let deed = &self.model.attempts[attempt].deed;
        let Some(user) = deed.sets_for() else {
            return Ok(0);
        };
        let (view, id) = (live.engine.view(), self.id_of(user));
        let mut rows = view.settings_of(id, (1, u8::MAX))?;
        if let Some(channel) = deed.channel_read() {
            rows.extend(view.registers(id, self.model.channels[channel].id, READ)?);
        }
        let saw = rows.into_iter().map(|row| row.hash).collect();
        let idle = match deed {
            Deed::Set { said, .. } => said.is_shown(view, id)?,
            _ => true,
        };
        let noted = &mut self.model.attempts[attempt];
        (noted.saw, noted.idle) = (saw, idle);
        Ok(live.engine.newest_register()?)
    }

    /// Notes which registers it wrote.
    pub(super) fn note_written(
        &mut self,
        (live, node): (&Live, NodeId),
        attempt: usize,
        (newest, done): (u64, bool),
    ) -> Result<(), Violation> {
        if self.model.attempts[attempt].deed.sets_for().is_none() {
            return Ok(());
        }
        let registers = live.engine.registers_after(node, newest, WRITTEN_MAX)?;
        let noted = &mut self.model.attempts[attempt];
        noted.wrote = registers.iter().map(written).collect();
        // A process whose numbers are at their end, which only a liar's can be, writes nothing.
        if done && noted.wrote.is_empty() && !noted.idle {
            return violation("I1: what a person set was taken and not kept");
        }
        Ok(())
    }
}

fn written(register: &Register) -> Written {
    let stated = || Stated::decode_within(&register.value, usize::MAX);
    let value = match register.kind {
        READ => Vec::new(),
        _ => stated().map(|stated| stated.value).unwrap_or_default(),
    };
    Written {
        kind: register.kind,
        about: register.channel,
        no: register.no,
        hash: register.hash(),
        value,
    }
}
