//! What the code is known not to withstand: each with a date and a bound, and counted in every
//! world. What goes beyond its bound is a violation like any other.

use std::collections::BTreeMap;

/// A promise that is known not to be kept always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exception {
    /// Joining by two invites at once of which one turns out to be used up or ended.
    TwoInvites,
    /// A reply to a message whose content a relay passed off as deleted.
    WithheldParent,
    /// A message that a relay passed off as deleted where somebody read its channel.
    WithheldRead,
}

/// An exception as it is written down.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub exception: Exception,
    pub name: &'static str,
    pub since: &'static str,
    pub what: &'static str,
    /// How often a world may need it.
    pub most: u64,
}

/// Every exception.
pub const EXCEPTIONS: [Entry; 3] = [
    Entry {
        exception: Exception::TwoInvites,
        name: "two-invites",
        since: "2026-11-29",
        what: "who uses two invites at once, of which one turns out to be used up or ended, may \
               have to join once more",
        most: 6,
    },
    Entry {
        exception: Exception::WithheldParent,
        name: "withheld-parent",
        since: "2026-11-29",
        what: "a reply is shown before its target while a relay passes the target off as deleted, \
               until another peer has handed it over",
        most: 200,
    },
    Entry {
        exception: Exception::WithheldRead,
        name: "withheld-read",
        since: "2026-11-30",
        what: "who reads a channel while a relay passes off a message in it as deleted has read \
               that message too; a mark that stopped before it could never be cleared where its \
               writer hands it to nobody",
        most: 40,
    },
];

/// How often a world needed each exception.
pub(crate) type Excused = BTreeMap<Exception, u64>;

/// The first exception that was needed more often than it may be.
pub(crate) fn beyond_bound(excused: &Excused) -> Option<(&'static Entry, u64)> {
    let count = |entry: &Entry| excused.get(&entry.exception).copied().unwrap_or(0);
    EXCEPTIONS
        .iter()
        .map(|entry| (entry, count(entry)))
        .find(|(entry, count)| *count > entry.most)
}

impl Exception {
    /// Under which name a world counts it.
    pub(crate) fn counter(self) -> &'static str {
        match self {
            Self::TwoInvites => "exception: two-invites",
            Self::WithheldParent => "exception: withheld-parent",
            Self::WithheldRead => "exception: withheld-read",
        }
    }
}
