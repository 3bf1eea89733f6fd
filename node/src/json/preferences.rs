//! What a person has set for themselves.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sync::preference::{self, QuietHours, Word};
use utoipa::ToSchema;

use super::IdText;

/// Kept by the mesh, the same at every node. What was never set is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Preferences {
    /// Conversations that stand above the others, in their order.
    favourites: Vec<IdText>,
    /// Conversations of which something is set.
    #[schema(value_type = BTreeMap<String, ChannelPreference>)]
    channels: BTreeMap<IdText, ChannelPreference>,
    /// Words that notify like a mention.
    keywords: Vec<String>,
    do_not_disturb: Option<DoNotDisturb>,
    /// `system`, `ja` or `en`.
    language: Option<String>,
    /// `system`, `light` or `dark`.
    theme: Option<String>,
    /// `enter` or `mod-enter`.
    send_key: Option<String>,
    /// A name of the zone database.
    time_zone: Option<String>,
    /// `panel` or `inline`.
    replies: Option<String>,
}

/// What is set for one conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
struct ChannelPreference {
    notify: Option<Notify>,
    muted: bool,
}

/// What of a conversation is notified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Notify {
    All,
    Mentions,
    None,
}

/// When nothing is notified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct DoNotDisturb {
    /// Hours and minutes, such as `22:00`.
    from: String,
    /// Where it is before `from`, on the next day.
    to: String,
    days: Vec<Day>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    const ALL: [Self; 7] = [
        Self::Mon,
        Self::Tue,
        Self::Wed,
        Self::Thu,
        Self::Fri,
        Self::Sat,
        Self::Sun,
    ];

    /// Its bit among the days of quiet hours.
    #[must_use]
    pub fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl From<preference::Notify> for Notify {
    fn from(notify: preference::Notify) -> Self {
        match notify {
            preference::Notify::All => Self::All,
            preference::Notify::Mentions => Self::Mentions,
            preference::Notify::None => Self::None,
        }
    }
}

impl From<Notify> for preference::Notify {
    fn from(notify: Notify) -> Self {
        match notify {
            Notify::All => Self::All,
            Notify::Mentions => Self::Mentions,
            Notify::None => Self::None,
        }
    }
}

impl From<QuietHours> for DoNotDisturb {
    fn from(hours: QuietHours) -> Self {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let on = |day: &Day| hours.days & day.bit() != 0;
        Self {
            from: clock(hours.from_minute),
            to: clock(hours.to_minute),
            days: Day::ALL.into_iter().filter(on).collect(),
        }
    }
}

impl From<preference::Preferences> for Preferences {
    fn from(set: preference::Preferences) -> Self {
        let word = |word: Word| set.words.get(&word).cloned();
        let channels = set.channels.iter().map(|(id, one)| {
            let (notify, muted) = (one.notify.map(Notify::from), one.muted);
            (IdText(*id), ChannelPreference { notify, muted })
        });
        Self {
            channels: channels.collect(),
            language: word(Word::Language),
            theme: word(Word::Theme),
            send_key: word(Word::SendKey),
            time_zone: word(Word::TimeZone),
            replies: word(Word::Replies),
            favourites: set.favourites.into_iter().map(IdText).collect(),
            keywords: set.keywords,
            do_not_disturb: set.do_not_disturb.map(DoNotDisturb::from),
        }
    }
}
