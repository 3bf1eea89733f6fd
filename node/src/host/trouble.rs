//! What is wrong with this node itself, so that it can't do its work: told to its people, to its
//! administrators, to other nodes, and to whoever asks whether it is ready.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use crate::time::now_ms;

/// How long after the last sign of a second process with one key that counts as over.
pub(super) const TWIN_MS: u64 = 30_000;

/// A trouble of a node; the worst comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Trouble {
    /// Its mesh has turned it out.
    Revoked,
    /// Another process runs with its key.
    Twin,
    /// Its database can't be read in places.
    Damaged,
    /// Its disk has no room left.
    DiskFull,
    /// Its disk can't be written or read.
    DiskFailing,
}

impl Trouble {
    pub(super) const ALL: [Self; 5] = [
        Self::Revoked,
        Self::Twin,
        Self::Damaged,
        Self::DiskFull,
        Self::DiskFailing,
    ];

    /// A stable word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Revoked => "node_revoked",
            Self::Twin => "node_twice",
            Self::Damaged => "database_damaged",
            Self::DiskFull => "disk_full",
            Self::DiskFailing => "disk_failing",
        }
    }

    /// What it is and what to do, as the rest of a sentence that begins with the node's name.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Revoked => {
                "was revoked by its mesh: it takes no more posts, and nobody gets what it has; \
                 to let it in again, remove its data folder and join with a ticket"
            }
            Self::Twin => {
                "runs twice: another process uses the same node.key; stop one of the two, remove \
                 its data folder and join with a ticket"
            }
            Self::Damaged => {
                "has a damaged database; stop the node and run `localchat repair`, which gets \
                 back from the other nodes what can't be read"
            }
            Self::DiskFull => "has a full disk and keeps nothing new; make room, it goes on then",
            Self::DiskFailing => {
                "can't use its disk; look at the machine's log, then stop the node and check the \
                 disk"
            }
        }
    }
}

/// The troubles a node has, each with when it began, in milliseconds since 1970 UTC.
pub(super) type TroubleList = BTreeMap<Trouble, u64>;

/// This node's troubles.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    now: Mutex<TroubleList>,
}

impl Troubles {
    /// Answers whether that is news.
    pub(super) fn begin(&self, trouble: Trouble) -> bool {
        let mut now = self.lock();
        let news = !now.contains_key(&trouble);
        now.entry(trouble).or_insert_with(now_ms);
        news
    }

    /// Answers whether there was one to end.
    pub(super) fn end(&self, trouble: Trouble) -> bool {
        self.lock().remove(&trouble).is_some()
    }

    pub(super) fn has(&self, trouble: Trouble) -> bool {
        self.lock().contains_key(&trouble)
    }

    pub(super) fn all(&self) -> TroubleList {
        self.lock().clone()
    }

    pub(super) fn worst(&self) -> Option<(Trouble, u64)> {
        let now = self.lock();
        now.first_key_value()
            .map(|(trouble, since)| (*trouble, *since))
    }

    fn lock(&self) -> MutexGuard<'_, TroubleList> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_trouble_is_told_first_and_each_begins_once() {
        let troubles = Troubles::default();
        assert!(troubles.begin(Trouble::DiskFull));
        assert!(!troubles.begin(Trouble::DiskFull));
        assert!(troubles.begin(Trouble::Revoked));
        assert_eq!(
            troubles.worst().map(|(worst, _)| worst),
            Some(Trouble::Revoked)
        );
        assert!(troubles.end(Trouble::Revoked));
        assert_eq!(
            troubles.worst().map(|(worst, _)| worst),
            Some(Trouble::DiskFull)
        );
        assert!(troubles.end(Trouble::DiskFull) && !troubles.end(Trouble::DiskFull));
        assert_eq!(troubles.worst(), None);
    }
}
