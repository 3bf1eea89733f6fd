//! What nodes have noted of a person's sessions: on which device, from where, when last, and whether
//! the login was from a device not known before.
//!
//! Only told, never relied on: a session goes on by its token alone, and that it ended is in the log.
//! Each node has a few places per person and writes over the oldest, so that a thousand logins take no
//! more room than twenty. A node that is used in a session after another one notes it too, and what was
//! noted last counts.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use storage::{Id, NodeId, RegisterRow, SessionEpoch, StoreError, View};

use super::{Setting, Stated, counting};
use crate::engine::session_holds;
use crate::names;

/// Sessions of one person that one node keeps a note of.
pub const SLOTS_MAX: usize = 20;
/// A use is noted when the last note of this node is so old: people want to know the day, and a
/// note at every request would be a write at every request.
pub const USED_STEP_MS: u64 = 60 * 60 * 1_000;
/// Logins of which a person has taken note at a time.
pub const LOGINS_SEEN_MAX: usize = 100;
const WORD_CHARS_MAX: usize = 40;

/// What a device says of itself, in words for people. Empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub browser: String,
    pub system: String,
}

impl Device {
    fn is_legible(&self) -> bool {
        [&self.browser, &self.system].into_iter().all(|word| {
            word.chars().count() <= WORD_CHARS_MAX && word.chars().all(names::is_visible)
        })
    }
}

/// One node's note of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionNote {
    pub session: Id,
    pub device: Device,
    pub address: Option<IpAddr>,
    /// A hash of what the browser keeps to be known again by.
    pub key: Option<[u8; 16]>,
    /// The login was from a device that none of the person's sessions had known.
    pub new_device: bool,
    /// As the token says. All times are in milliseconds since 1970.
    pub issued_ms: u64,
    pub expires_ms: u64,
    /// The newest raise and the hash of all, as the token says.
    pub epoch: (u64, u64),
    pub used_ms: u64,
}

impl SessionNote {
    /// Whether it can be shown and kept.
    #[must_use]
    pub fn is_orderly(&self) -> bool {
        self.device.is_legible()
    }

    /// Whether it was written at the login: no use has followed.
    pub(crate) fn is_login(&self) -> bool {
        self.used_ms == self.issued_ms
    }

    /// What a register says; nothing where no node would have said it.
    pub(crate) fn of(row: &RegisterRow) -> Option<Self> {
        let value = Stated::of(row).value;
        let (note, []) = postcard::take_from_bytes::<Self>(&value).ok()? else {
            return None;
        };
        note.is_orderly().then_some(note)
    }

    /// By what the browser keeps, or by its words and address: in a network of an office an address is
    /// a machine.
    fn is_of_device(&self, other: &Self) -> bool {
        let by_key = self.key.is_some() && self.key == other.key;
        let by_place = self.address.is_some() && self.address == other.address;
        by_key || by_place && self.device == other.device
    }

    /// Whether the session can't be used any more, as far as is known here.
    pub(crate) fn is_finished(&self, epoch: SessionEpoch, ended: &[Id], now_ms: u64) -> bool {
        let (newest, raises) = self.epoch;
        let token = SessionEpoch { newest, raises };
        self.expires_ms <= now_ms || ended.contains(&self.session) || !session_holds(epoch, token)
    }
}

/// Why a node notes a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// It begins; on the same device as another one that it goes on for, where a password was changed.
    Login {
        continues: Option<Id>,
    },
    Use,
}

/// The session in which somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acting {
    pub session: Id,
    pub issued_ms: u64,
}

/// A session, by the notes of all nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The node that noted it last.
    pub node: NodeId,
    pub note: SessionNote,
    /// The person knows of the login.
    pub seen: bool,
}

impl Session {
    /// On a device that was not known, and of which nobody has said that they know it.
    #[must_use]
    pub fn is_strange(&self) -> bool {
        self.note.new_device && !self.seen
    }

    /// Whether somebody is to be told of this login in the session in which they ask.
    ///
    /// A stranger must not be the one who is told: neither in the very session, nor in a second one
    /// made to wave the first one through. So it takes a session on a known device, or an earlier one.
    #[must_use]
    pub fn is_told_to(&self, acting: Acting, all: &[Self]) -> bool {
        let asks = all.iter().find(|one| one.note.session == acting.session);
        let known = asks.is_some_and(|asks| !asks.is_strange());
        self.is_strange()
            && self.note.session != acting.session
            && (known || acting.issued_ms < self.note.issued_ms)
    }
}

/// Whether a login is from a device of which no session knows. The very first one tells nobody anything.
pub(crate) fn is_new_device(note: &SessionNote, sessions: &[Session]) -> bool {
    let known = |one: &Session| !one.is_strange() && one.note.is_of_device(note);
    !sessions.is_empty() && !sessions.iter().any(known)
}

/// What is known of somebody's sessions, also of finished ones, the last used first.
///
/// # Errors
/// The store can't be read.
pub fn sessions_of(view: View<'_>, user: Id) -> Result<Vec<Session>, StoreError> {
    let seen = logins_seen(view, user)?;
    let kind = Setting::Session.kind();
    let mut sessions: BTreeMap<Id, Session> = BTreeMap::new();
    for row in view.settings_of(user, (kind, kind))? {
        let Some(note) = SessionNote::of(&row) else {
            continue;
        };
        let new = Session {
            node: row.key.node,
            seen: seen.contains(&note.session),
            note,
        };
        let Some(known) = sessions.get_mut(&new.note.session) else {
            sessions.insert(new.note.session, new);
            continue;
        };
        let new_device = known.note.new_device || new.note.new_device;
        let key = known.note.key.or(new.note.key);
        if (new.note.used_ms, new.node) > (known.note.used_ms, known.node) {
            *known = new;
        }
        known.note.new_device = new_device;
        known.note.key = key;
    }
    let mut sessions: Vec<Session> = sessions.into_values().collect();
    sessions.sort_by_key(|one| (std::cmp::Reverse(one.note.used_ms), one.note.session));
    Ok(sessions)
}

/// The logins of which a person has taken note, the newest last.
pub(crate) fn logins_seen(view: View<'_>, user: Id) -> Result<Vec<Id>, StoreError> {
    let rows = view.settings_about(user, Setting::LoginsSeen.kind(), Id::ZERO)?;
    let value = counting(&rows);
    Ok(match postcard::take_from_bytes::<Vec<[u8; 16]>>(&value) {
        Ok((seen, [])) => seen.into_iter().map(Id).collect(),
        Ok(_) | Err(_) => Vec::new(),
    })
}
