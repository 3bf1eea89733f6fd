//! Preferences as they are read and changed, and the values that stand for them in registers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use storage::{Id, RegisterRow};

use super::{Setting, counting, same};
use crate::names::KEYWORD_CHARS_MAX;

/// Conversations that stand above the others.
pub const FAVOURITES_MAX: usize = 100;
/// With the longest keywords of the longest characters the value stays within a register's bound.
pub const KEYWORDS_MAX: usize = 20;
pub const ZONE_CHARS_MAX: usize = 64;
/// All days of a week, as bits; Monday is the lowest.
pub const QUIET_DAYS: u8 = 0x7f;
/// Minutes of a day.
const DAY_MINUTES: u16 = 24 * 60;

/// A setting that is one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    Language,
    Theme,
    SendKey,
    TimeZone,
    Replies,
}

/// What of a conversation is notified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notify {
    All,
    Mentions,
    None,
}

/// When nothing is notified: from one minute of the day to another, on some days of the week. Where
/// the end is before the beginning, it is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from_minute: u16,
    pub to_minute: u16,
    /// Bits, Monday the lowest.
    pub days: u8,
}

/// What is set for one conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChannelPreference {
    pub notify: Option<Notify>,
    pub muted: bool,
}

/// All that a person has set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    /// What is not set is left out.
    pub words: BTreeMap<Word, String>,
    pub keywords: Vec<String>,
    pub do_not_disturb: Option<QuietHours>,
    /// In their order.
    pub favourites: Vec<Id>,
    pub channels: BTreeMap<Id, ChannelPreference>,
}

/// What is to change; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreferenceChanges {
    /// With nothing for what is to be unset.
    pub words: BTreeMap<Word, Option<String>>,
    pub keywords: Option<Vec<String>>,
    pub do_not_disturb: Option<Option<QuietHours>>,
    /// All of them, in their order.
    pub favourites: Option<Vec<Id>>,
    pub levels: BTreeMap<Id, Option<Notify>>,
    pub muted: BTreeMap<Id, bool>,
}

impl Word {
    #[must_use]
    pub fn setting(self) -> Setting {
        match self {
            Self::Language => Setting::Language,
            Self::Theme => Setting::Theme,
            Self::SendKey => Setting::SendKey,
            Self::TimeZone => Setting::TimeZone,
            Self::Replies => Setting::Replies,
        }
    }

    /// Its name, as the API has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::SendKey => "send_key",
            Self::TimeZone => "time_zone",
            Self::Replies => "replies",
        }
    }

    /// Whether it may be set so.
    #[must_use]
    pub fn allows(self, word: &str) -> bool {
        match self {
            Self::Language => matches!(word, "system" | "ja" | "en"),
            Self::Theme => matches!(word, "system" | "light" | "dark"),
            Self::SendKey => matches!(word, "enter" | "mod-enter"),
            Self::Replies => matches!(word, "panel" | "inline"),
            // A name of the zone database; which there are, every browser knows another.
            Self::TimeZone => {
                (1..=ZONE_CHARS_MAX).contains(&word.len())
                    && word.bytes().all(|byte| {
                        byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'+' | b'-')
                    })
            }
        }
    }

    const ALL: [Self; 5] = [
        Self::Language,
        Self::Theme,
        Self::SendKey,
        Self::TimeZone,
        Self::Replies,
    ];
}

impl QuietHours {
    #[must_use]
    pub fn is_orderly(self) -> bool {
        self.from_minute < DAY_MINUTES
            && self.to_minute < DAY_MINUTES
            && (1..=QUIET_DAYS).contains(&self.days)
    }
}

impl Preferences {
    /// From all registers of a person's preferences, those about one thing together. What does not
    /// read as it should counts as not set.
    #[must_use]
    pub fn of(rows: &[RegisterRow]) -> Self {
        let mut all = Self::default();
        let mut favourites: Vec<(u32, Id)> = Vec::new();
        for about in rows.chunk_by(same) {
            let [first, ..] = about else { continue };
            let value = counting(about);
            let (kind, id) = (first.key.kind, first.key.channel);
            if id == Id::ZERO {
                all.take_general(kind, &value);
            } else if kind == Setting::Favourite.kind() {
                favourites.extend(read::<u32>(&value).map(|rank| (rank, id)));
            } else if kind == Setting::Notify.kind()
                && let Some(notify) = read(&value)
            {
                all.channels.entry(id).or_default().notify = Some(notify);
            } else if kind == Setting::Muted.kind() && read(&value) == Some(true) {
                all.channels.entry(id).or_default().muted = true;
            }
        }
        favourites.sort_unstable();
        all.favourites = favourites.into_iter().map(|(_, id)| id).collect();
        all
    }

    fn take_general(&mut self, kind: u8, value: &[u8]) {
        if kind == Setting::Keywords.kind() {
            let within = |words: &Vec<String>| {
                words.len() <= KEYWORDS_MAX
                    && (words.iter()).all(|word| word.chars().count() <= KEYWORD_CHARS_MAX)
            };
            self.keywords = read(value).filter(within).unwrap_or_default();
        } else if kind == Setting::DoNotDisturb.kind() {
            self.do_not_disturb = read(value).filter(|hours: &QuietHours| hours.is_orderly());
        }
        for word in Word::ALL {
            if word.setting().kind() == kind {
                let said = read::<String>(value).filter(|said| word.allows(said));
                self.words.extend(said.map(|said| (word, said)));
            }
        }
    }
}

fn read<T: DeserializeOwned>(value: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(value) {
        Ok((value, [])) => Some(value),
        Ok(_) | Err(_) => None,
    }
}
