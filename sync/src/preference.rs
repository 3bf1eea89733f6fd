//! What somebody has set for themselves, as registers hold it: one register per setting, the form of
//! its value, and which of several counts.
//!
//! Of values set apart from each other the newest counts. One that was set in knowledge of another
//! counts before it, whatever their times: a clock that runs ahead, or a liar's greatest number, must
//! not hold a setting for ever.

mod absence;
mod followed;
mod session;
mod value;

use serde::{Deserialize, Serialize};
use storage::{Id, RegisterHash, RegisterRow, StoreError, View};

use crate::audience::seen_by;
use crate::payload::encoded;
use crate::register::MARK_BYTES_MAX;
use crate::weakness::{Weakness, lacks};

pub use absence::{AHEAD_MS_MAX, Absence, Chosen, absence_of, absences};
pub(crate) use followed::choice;
pub use followed::follows;
pub use session::{
    Acting, Device, LOGINS_SEEN_MAX, Noted, SLOTS_MAX, Session, SessionNote, USED_STEP_MS,
    sessions_of,
};
pub(crate) use session::{is_new_device, logins_seen};
pub use value::{
    ChannelPreference, FAVOURITES_MAX, KEYWORDS_MAX, Notify, PreferenceChanges, Preferences,
    QUIET_DAYS, QuietHours, Word, ZONE_CHARS_MAX,
};

/// The longest value of most registers that are no read marks, in bytes.
pub const VALUE_BYTES_MAX: usize = 4 * 1024;
/// Of what is marked unread, which names as many positions as a read mark.
pub const UNREAD_BYTES_MAX: usize = 1_024 + MARK_BYTES_MAX;
/// Conversations that one person has marked unread at a time. Fewer than registers of one kind are
/// kept of a person, so that what is marked does not give way to what was read again.
pub const MARKED_UNREAD_MAX: usize = 500;
/// Messages that one person keeps for later. Fewer than registers of one kind are kept of a person, so
/// that what is saved does not give way to what was taken out.
pub const SAVED_MAX: usize = 500;
/// How many others one names that it counts before: a value of a clock that runs ahead is one, and
/// a liar has eight.
pub const OVER_MAX: usize = 32;

/// A setting; its number is the kind of its registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Setting {
    Language = 1,
    Theme = 2,
    SendKey = 3,
    TimeZone = 4,
    Replies = 5,
    Keywords = 6,
    DoNotDisturb = 7,
    /// Of a conversation: where it stands among the favourites.
    Favourite = 8,
    /// Of a conversation: what of it is notified.
    Notify = 9,
    /// Of a conversation.
    Muted = 10,
    /// Of a message: kept for later.
    Saved = 11,
    /// Of a conversation: from where on it was marked unread. Counts against read marks.
    Unread = 12,
    /// What a person says of being there.
    Absence = 13,
    /// Of a message that replies answer: whether its thread is followed.
    Followed = 14,
    /// Of a place among those that a node has for a person's sessions: what is known of one.
    Session = 15,
    /// The logins from devices not known before of which a person has taken note.
    LoginsSeen = 16,
}

impl Setting {
    /// The first and the last kind of what preferences are made of.
    pub const PREFERENCES: (u8, u8) = (Self::Language.kind(), Self::Muted.kind());

    #[must_use]
    pub const fn kind(self) -> u8 {
        self as u8
    }

    /// Whether a kind belongs to a person's preferences.
    #[must_use]
    pub fn is_preference(kind: u8) -> bool {
        let (first, last) = Self::PREFERENCES;
        (first..=last).contains(&kind)
    }
}

/// The value of a register that is no read mark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Registers of greater rank that its writer knew and meant to replace, ascending.
    pub over: Vec<RegisterHash>,
    /// Encoded as the setting has it; empty where nothing is set any more. Not looked into when it
    /// is taken in, so that what a later version sets does not split the mesh.
    #[serde(with = "serde_bytes")]
    pub value: Vec<u8>,
}

impl Stated {
    /// None where it breaks a bound or is of another form.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        Self::decode_within(bytes, VALUE_BYTES_MAX)
    }

    /// The same with another bound of bytes.
    #[must_use]
    pub fn decode_within(bytes: &[u8], bytes_max: usize) -> Option<Self> {
        if bytes.len() > bytes_max {
            return None;
        }
        let (stated, []) = postcard::take_from_bytes::<Self>(bytes).ok()? else {
            return None;
        };
        let orderly = stated.over.len() <= OVER_MAX && stated.over.is_sorted_by(|a, b| a < b);
        orderly.then_some(stated)
    }

    /// What a register says; nothing where it can't be read.
    pub(crate) fn of(row: &RegisterRow) -> Self {
        Self::decode_within(&row.value, bytes_max(row.key.kind)).unwrap_or_default()
    }

    /// One that counts before all of `known`, which are about the same, once it has the number
    /// `no`: by its number as a rule, and before those with greater ones because it names them.
    #[must_use]
    pub fn over(known: &[RegisterRow], no: u64, value: Vec<u8>) -> Self {
        let mut later: Vec<&RegisterRow> = known.iter().filter(|row| row.no >= no).collect();
        later.sort_by_key(|row| std::cmp::Reverse((row.no, row.hash)));
        let mut over: Vec<RegisterHash> = later.iter().take(OVER_MAX).map(|row| row.hash).collect();
        over.sort_unstable();
        Self { over, value }
    }

    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        encoded(self)
    }
}

/// The longest value of a register of a kind that is no read mark.
#[must_use]
pub const fn bytes_max(kind: u8) -> usize {
    if kind == Setting::Unread.kind() {
        UNREAD_BYTES_MAX
    } else {
        VALUE_BYTES_MAX
    }
}

/// The value that counts of all that nodes hold about one setting of a person; empty for none.
#[must_use]
pub fn counting(rows: &[RegisterRow]) -> Vec<u8> {
    counting_row(rows)
        .map(|row| Stated::of(row).value)
        .unwrap_or_default()
}

/// The register that counts. A name is a hash, so no two registers name each other and one always
/// counts.
pub(crate) fn counting_row(rows: &[RegisterRow]) -> Option<&RegisterRow> {
    let replaced: Vec<RegisterHash> = rows.iter().flat_map(|row| Stated::of(row).over).collect();
    let by_number = lacks(Weakness::SettingsByNumber);
    let standing = (rows.iter()).filter(|row| by_number || !replaced.contains(&row.hash));
    if lacks(Weakness::FirstSetting) {
        return standing.min_by_key(|row| (row.no, row.hash));
    }
    standing.max_by_key(|row| (row.no, row.hash))
}

/// Whether two registers are about the same.
fn same(a: &RegisterRow, b: &RegisterRow) -> bool {
    (a.key.kind, a.key.channel) == (b.key.kind, b.key.channel)
}

/// A message that somebody keeps for later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    pub message: Id,
    /// Milliseconds since 1970, by the clock of the node at which it was saved.
    pub at_ms: u64,
}

/// What somebody keeps for later, what was saved last first; also what is not seen any more.
///
/// # Errors
/// The store can't be read.
pub fn saved_by(view: View<'_>, user: Id) -> Result<Vec<Saved>, StoreError> {
    let kind = Setting::Saved.kind();
    let rows = view.settings_of(user, (kind, kind))?;
    let counting = rows.chunk_by(same).filter_map(counting_row);
    let mut kept: Vec<(u64, Id)> = counting
        .filter(|row| !Stated::of(row).value.is_empty())
        .map(|row| (row.no, row.key.channel))
        .collect();
    kept.sort_unstable_by(|a, b| b.cmp(a));
    let saved = |(no, message): (u64, Id)| Saved {
        message,
        at_ms: no >> 16,
    };
    Ok(kept.into_iter().map(saved).collect())
}

/// How many conversations somebody has marked unread and nobody has said to be read again.
///
/// # Errors
/// The store can't be read.
pub fn count_marked_unread(view: View<'_>, user: Id) -> Result<usize, StoreError> {
    let kind = Setting::Unread.kind();
    let rows = view.settings_of(user, (kind, kind))?;
    let counting = rows.chunk_by(same).filter_map(counting_row);
    Ok(counting
        .filter(|row| !Stated::of(row).value.is_empty())
        .count())
}

/// Whether somebody keeps a message for later.
///
/// # Errors
/// The store can't be read.
pub fn is_saved(view: View<'_>, user: Id, message: Id) -> Result<bool, StoreError> {
    let rows = view.settings_about(user, Setting::Saved.kind(), message)?;
    Ok(!counting(&rows).is_empty())
}

/// What a person has set, without conversations that the person can't see now.
///
/// # Errors
/// The store can't be read.
pub fn preferences_of(view: View<'_>, user: Id) -> Result<Preferences, StoreError> {
    let rows = view.settings_of(user, Setting::PREFERENCES)?;
    let mut preferences = Preferences::of(&rows);
    let mut seen = Vec::with_capacity(preferences.favourites.len());
    for id in std::mem::take(&mut preferences.favourites) {
        if seen_by(view, id, user)?.is_some() {
            seen.push(id);
        }
    }
    preferences.favourites = seen;
    for (id, set) in std::mem::take(&mut preferences.channels) {
        if seen_by(view, id, user)?.is_some() {
            preferences.channels.insert(id, set);
        }
    }
    Ok(preferences)
}
