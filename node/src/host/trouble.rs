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
    /// The folder of files is not there.
    FilesGone,
    /// The folder of files is another one.
    FilesForeign,
    /// The folder of files can't be written.
    FilesReadOnly,
    /// The folder of files has less room than is to be left free.
    FilesFull,
    /// Files are damaged on the disk.
    FilesDamaged,
    /// Nothing is removed that seems to be named by nothing.
    FilesHeld,
    /// The certificate of its page is not valid any more.
    CertificateEnded,
    /// That of the administrator ends soon.
    CertificateEnding,
    /// The files that hold it can't be used; the one before is shown.
    CertificateUnread,
    /// No node that could give it one has for some time.
    CertificateWanted,
}

impl Trouble {
    pub(super) const ALL: [Self; 15] = [
        Self::Revoked,
        Self::Twin,
        Self::Damaged,
        Self::DiskFull,
        Self::DiskFailing,
        Self::FilesGone,
        Self::FilesForeign,
        Self::FilesReadOnly,
        Self::FilesFull,
        Self::FilesDamaged,
        Self::FilesHeld,
        Self::CertificateEnded,
        Self::CertificateEnding,
        Self::CertificateUnread,
        Self::CertificateWanted,
    ];

    /// Whether the node can't do its work. Without its files it goes on with messages.
    pub(super) fn stops_node(self) -> bool {
        self <= Self::DiskFailing
    }

    /// How much it is: what hurts nobody yet, or mends itself, is no alarm.
    pub(super) fn level(self) -> &'static str {
        match self {
            Self::FilesDamaged
            | Self::FilesHeld
            | Self::CertificateEnding
            | Self::CertificateUnread
            | Self::CertificateWanted => "amber",
            Self::Revoked
            | Self::Twin
            | Self::Damaged
            | Self::DiskFull
            | Self::DiskFailing
            | Self::FilesGone
            | Self::FilesForeign
            | Self::FilesReadOnly
            | Self::FilesFull
            | Self::CertificateEnded => "red",
        }
    }

    /// A stable word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Revoked => "node_revoked",
            Self::Twin => "node_twice",
            Self::Damaged => "database_damaged",
            Self::DiskFull => "disk_full",
            Self::DiskFailing => "disk_failing",
            Self::FilesGone => "files_gone",
            Self::FilesForeign => "files_foreign",
            Self::FilesReadOnly => "files_read_only",
            Self::FilesFull => "files_full",
            Self::FilesDamaged => "files_damaged",
            Self::FilesHeld => "files_held",
            Self::CertificateEnded => "certificate_ended",
            Self::CertificateEnding => "certificate_ending",
            Self::CertificateUnread => "certificate_unread",
            Self::CertificateWanted => "certificate_wanted",
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
            Self::FilesGone => {
                "does not find its folder of files: mount the disk, or set UPLOAD_DIR right; \
                 messages go on, and files do once it is there"
            }
            Self::FilesForeign => {
                "finds another folder where its files are to be, another node's or one of other \
                 things; mount the right disk, or set UPLOAD_DIR right"
            }
            Self::FilesReadOnly => {
                "can't write to its folder of files and takes no new ones; mount it to be \
                 written, or give the node the right to"
            }
            Self::FilesFull => {
                "has less room left for files than DISK_RESERVE and takes no new ones; make room, \
                 it goes on then"
            }
            Self::FilesDamaged => {
                "has files that are damaged on its disk and gets them from other nodes, where \
                 they have them; check the disk"
            }
            Self::FilesHeld => {
                "removes no file that nothing names, as its database may be the wrong one; stop \
                 the node and run `localchat files`, which says why"
            }
            Self::CertificateEnded => {
                "shows browsers a certificate that is not valid any more, so that they warn of it; \
                 put another one in SSL_CERTFILE, or check the clock"
            }
            Self::CertificateEnding => {
                "shows browsers a certificate that ends within 30 days; put another one in \
                 SSL_CERTFILE, it is taken without a restart"
            }
            Self::CertificateUnread => {
                "can't use what is in SSL_CERTFILE and SSL_KEYFILE now and goes on with the \
                 certificate before; its log names the file and the rule"
            }
            Self::CertificateWanted => {
                "has no certificate of the mesh for the addresses and names it has now, so that \
                 browsers warn of it; it gets one as soon as it meets a node that holds the \
                 mesh's key"
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

    #[test]
    fn a_node_without_its_files_does_the_rest_of_its_work() {
        let stopped = Trouble::ALL.map(|trouble| (trouble.stops_node(), trouble.level()));
        assert_eq!(stopped[..5], [(true, "red"); 5]);
        assert_eq!(stopped[5..9], [(false, "red"); 4]);
        assert_eq!(stopped[9..11], [(false, "amber"); 2]);
        assert_eq!(stopped[11], (false, "red"));
        assert_eq!(stopped[12..], [(false, "amber"); 3]);
    }
}
