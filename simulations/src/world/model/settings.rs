//! What people set for themselves, and what nodes wrote of it.

use storage::{Id, RegisterHash, View};
use sync::engine::read_to;
use sync::preference::{
    Absence, Notify, Preferences, QuietHours, Setting, Word, absence_of, follows, is_saved,
};

use super::{Attempt, Deed};
use crate::world::Violation;

/// What somebody sets for themselves. Conversations and messages are ids, as pages name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    Word(Word, Option<String>),
    Keywords(Vec<String>),
    Quiet(Option<QuietHours>),
    Favourites(Vec<Id>),
    Level(Id, Option<Notify>),
    Muted(Id, bool),
    Absence(Absence),
    /// A message is kept for later.
    Saved(Id, bool),
    /// The thread under a message is followed.
    Followed(Id, bool),
}

/// A register that a node wrote for a deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) kind: u8,
    /// What it is about beside the person.
    pub(crate) about: Id,
    pub(crate) no: u64,
    pub(crate) hash: RegisterHash,
    /// What is set; nothing in a read mark.
    pub(crate) value: Vec<u8>,
}

impl Said {
    /// Whether a node shows it as it was set.
    pub(crate) fn is_shown(&self, view: View<'_>, user: Id) -> Result<bool, Violation> {
        let set = || -> Result<Preferences, Violation> {
            Ok(Preferences::of(&view.settings_of(user, Setting::PREFERENCES)?))
        };
        Ok(match self {
            Self::Word(word, said) => set()?.words.get(word) == said.as_ref(),
            Self::Keywords(keywords) => set()?.keywords == *keywords,
            Self::Quiet(hours) => set()?.do_not_disturb == *hours,
            Self::Favourites(favourites) => set()?.favourites == *favourites,
            Self::Level(channel, level) => {
                set()?.channels.get(channel).and_then(|set| set.notify) == *level
            }
            Self::Muted(channel, muted) => {
                set()?.channels.get(channel).is_some_and(|set| set.muted) == *muted
            }
            Self::Absence(said) => {
                absence_of(view, user)? == Some(said.clone()).filter(|said| !said.is_nothing())
            }
            Self::Saved(message, on) => is_saved(view, user, *message)? == *on,
            Self::Followed(message, on) => follows(view, user, *message)? == *on,
        })
    }
}

impl Deed {
    /// Whose registers it writes, if any.
    pub(crate) fn sets_for(&self) -> Option<usize> {
        match self {
            Self::Read { user, .. }
            | Self::ReadSeen { user, .. }
            | Self::MarkUnread { user, .. }
            | Self::Set { user, .. } => Some(*user),
            _ => None,
        }
    }
}

impl Attempt {
    /// Whether it was carried out where what another wrote was known.
    pub(crate) fn knew_of(&self, other: &Written) -> bool {
        self.saw.contains(&other.hash)
    }

    /// What it wrote of one kind about one thing.
    pub(crate) fn wrote_of(&self, kind: u8, about: Id) -> impl Iterator<Item = &Written> {
        let of = move |one: &&Written| (one.kind, one.about) == (kind, about);
        self.wrote.iter().filter(of)
    }
}
