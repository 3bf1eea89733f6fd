//! What people say of their being there: a state chosen by hand, a note for whoever writes to them,
//! and when both end.
//!
//! Whether somebody is connected is seen, and never stored. This is said, so it is a setting: the same
//! at every node, also at one that has not seen the person. It ends by itself, at an instant, and no
//! node has to write anything for that.

use serde::{Deserialize, Serialize};
use storage::{Id, RegisterRow, StoreError, View};

use super::{Setting, counting};
use crate::names;

/// How far ahead an end may lie: what was forgotten must not stand for ever.
pub const AHEAD_MS_MAX: u64 = 366 * 24 * 60 * 60 * 1_000;

/// How somebody wants to be seen while they are connected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chosen {
    /// As their pages say.
    #[default]
    AsSeen,
    Away,
    DoNotDisturb,
}

/// What somebody has said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub state: Chosen,
    /// One line, or nothing.
    pub note: String,
    /// Milliseconds since 1970; until it is taken back where there is none.
    pub until_ms: Option<u64>,
}

impl Absence {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.state == Chosen::AsSeen && self.note.is_empty()
    }

    #[must_use]
    pub fn holds_at(&self, now_ms: u64) -> bool {
        self.until_ms.is_none_or(|until_ms| now_ms < until_ms)
    }

    /// From all registers about it of one person. What no node would have made, such as a note with
    /// what does not show, counts as not said.
    #[must_use]
    pub fn of(rows: &[RegisterRow]) -> Option<Self> {
        let (said, []) = postcard::take_from_bytes::<Self>(&counting(rows)).ok()? else {
            return None;
        };
        let as_made = names::absence_note(&said.note).as_ref() == Ok(&said.note);
        (as_made && !said.is_nothing()).then_some(said)
    }
}

/// What one person has said, also where it has ended.
///
/// # Errors
/// The store can't be read.
pub fn absence_of(view: View<'_>, user: Id) -> Result<Option<Absence>, StoreError> {
    let rows = view.settings_about(user, Setting::Absence.kind(), Id::ZERO)?;
    Ok(Absence::of(&rows))
}

/// What everybody has said, also where it has ended.
///
/// # Errors
/// The store can't be read.
pub fn absences(view: View<'_>) -> Result<Vec<(Id, Absence)>, StoreError> {
    let rows = view.settings_of_all(Setting::Absence.kind(), Id::ZERO)?;
    let of_persons = rows.chunk_by(|a, b| a.key.user == b.key.user);
    let said = of_persons.filter_map(|rows| Some((rows.first()?.key.user, Absence::of(rows)?)));
    Ok(said.collect())
}
