//! Unread counts, told again to a user's pages once something was read or marked unread, here or at
//! another node.

use std::collections::{BTreeMap, BTreeSet};

use lru::LruCache;
use parking_lot::Mutex;
use storage::{Id, ReadTo, Reading, StoreError, UnreadSoFar, View};
use sync::audience::seen_by;
use sync::engine::{MentionChange, read_to};

use super::ephemeral::ephemeral;
use super::event::LiveEvent;
use super::hub::Hub;
use super::limits::{COUNTS_MAX, UNREAD_AHEAD_S, UNREAD_AT_ONCE, UNREAD_DUE_MAX};
use super::registry::{Delivery, Registry};
use super::telling::mention;
use crate::json::IdText;

/// Connected users and channels of which the unread count is to be told again.
#[derive(Debug, Default)]
pub(super) struct UnreadDue {
    due: BTreeSet<(Id, Id)>,
    /// Those whose mark covers messages that are not here yet: told again as these arrive, until
    /// the hub's clock shows so many seconds.
    ahead: BTreeMap<(Id, Id), u32>,
    /// The newest entry when those ahead were last told.
    seen_no: u64,
}

/// More counts wait than are worth telling one by one.
pub(super) struct TooMany;

/// An unread count as it is now.
struct Counted {
    count: u64,
    mentions: u64,
    /// The mark covers messages that are not here yet.
    ahead: bool,
}

/// How far earlier counts have come, by reader and channel; the least recently used goes first.
#[derive(Debug)]
pub(super) struct Counts {
    known: Mutex<LruCache<(Id, Id), UnreadSoFar>>,
}

impl Default for Counts {
    fn default() -> Self {
        let size = std::num::NonZeroUsize::new(COUNTS_MAX).expect("the bound is not zero");
        Self {
            known: Mutex::new(LruCache::new(size)),
        }
    }
}

impl Counts {
    /// How many messages of a channel a user has not read, and how many of those mention the user.
    pub(super) fn count(
        &self,
        view: View<'_>,
        user: Id,
        channel: Id,
        read: &ReadTo,
    ) -> Result<(u64, u64), StoreError> {
        let key = (user, channel);
        let mut so_far = self.known.lock().pop(&key).unwrap_or_default();
        let reading = Reading {
            channel,
            reader: user,
            read,
        };
        let counted = view.unread_to(reading, &mut so_far)?;
        self.known.lock().put(key, so_far);
        Ok(counted)
    }

    pub(super) fn clear(&self) {
        self.known.lock().clear();
    }
}

impl Hub {
    /// Notes which connected users have read something, or marked it unread.
    pub(super) fn note_read(
        &self,
        registry: &Registry,
        read_marks: &BTreeSet<(Id, Id)>,
    ) -> Result<(), TooMany> {
        let mut unread = self.unread_due.lock();
        let until_s = self.now_s() + UNREAD_AHEAD_S;
        let connected = |(user, _): &&(Id, Id)| registry.is_connected(*user);
        for read in read_marks.iter().filter(connected) {
            unread.due.insert(*read);
            unread.ahead.insert(*read, until_s);
        }
        if unread.due.len() + unread.ahead.len() > UNREAD_DUE_MAX {
            *unread = UnreadDue::default();
            return Err(TooMany);
        }
        Ok(())
    }

    /// Tells whom an edit names that it does. Those it names no longer lose the badge: their counts
    /// are told again.
    pub(super) fn tell_named(
        &self,
        registry: &Registry,
        changes: &[MentionChange],
        out: &mut Delivery,
    ) -> Result<(), StoreError> {
        let everybody = |change: &MentionChange| {
            // A message that names its conversation names everybody in it.
            let named = change.user == change.channel;
            let users = named.then(|| registry.connected_users());
            let users = users.unwrap_or_else(|| vec![change.user]);
            let each = move |change: MentionChange| {
                let of = move |user| MentionChange { user, ..change };
                users.into_iter().map(of)
            };
            each(*change)
        };
        for change in changes.iter().flat_map(everybody) {
            if change.user == change.author || !registry.is_connected(change.user) {
                continue;
            }
            let key = (change.user, change.channel);
            self.unread_due.lock().due.insert(key);
            if !change.named {
                continue;
            }
            let row = self.host.read(|view| -> Result<_, StoreError> {
                let seen = seen_by(view, change.channel, change.user)?.is_some();
                let row = view.message(change.message)?.filter(|_| seen);
                Ok(row.filter(|row| row.posted.deleted_by.is_none()))
            })?;
            if let Some(row) = row {
                let message = self.message(&row);
                let frame = ephemeral(&mention(&message));
                registry.to_user(change.user, &frame, out);
            }
        }
        Ok(())
    }

    /// Has those counts told again that may be others, now that entries have come.
    pub(super) fn note_arrived(&self, registry: &Registry) {
        let mut unread = self.unread_due.lock();
        let newest = registry.head.no;
        if std::mem::replace(&mut unread.seen_no, newest) != newest {
            let now_s = self.now_s();
            unread.ahead.retain(|_, until_s| now_s < *until_s);
            let ahead: Vec<(Id, Id)> = unread.ahead.keys().copied().collect();
            unread.due.extend(ahead);
        }
    }

    pub(super) fn has_unread_due(&self) -> bool {
        !self.unread_due.lock().due.is_empty()
    }

    /// Counts some of what is due and tells it. Called when no commit waits to be told, so that a
    /// page which adds up new messages is not told of one twice.
    pub(super) fn tell_unread(&self) {
        for _ in 0..UNREAD_AT_ONCE {
            let Some((user, channel)) = self.unread_due.lock().due.pop_first() else {
                return;
            };
            let counted = self
                .host
                .read(|view| self.count_unread(view, user, channel));
            if !matches!(&counted, Ok(Some(counted)) if counted.ahead) {
                self.unread_due.lock().ahead.remove(&(user, channel));
            }
            match counted {
                Ok(Some(counted)) => self.tell_count(user, channel, &counted),
                Ok(None) => {}
                Err(error) => tracing::warn!(%error, "an unread count could not be told"),
            }
        }
    }

    fn tell_count(&self, user: Id, channel: Id, counted: &Counted) {
        let event = LiveEvent::Unread {
            channel_id: IdText(channel),
            count: counted.count,
            mentions: counted.mentions,
        };
        let mut out = Delivery::new(self.now_s());
        let registry = self.registry.lock();
        registry.to_user(user, &ephemeral(&event), &mut out);
        drop(registry);
        out.wake();
    }

    /// What a user has not read of a channel; nothing where one of the two is gone.
    fn count_unread(
        &self,
        view: View<'_>,
        user: Id,
        channel: Id,
    ) -> Result<Option<Counted>, StoreError> {
        let (Some((channel, _)), Some(user)) = (seen_by(view, channel, user)?, view.user(user)?)
        else {
            return Ok(None);
        };
        let read = read_to(view, user.id, channel.id)?;
        let (count, mentions) = self.counts.count(view, user.id, channel.id, &read)?;
        let mut ahead = false;
        for (feed, seq) in &read.mark {
            ahead |= view.applied_seq(*feed)? < *seq;
        }
        Ok(Some(Counted {
            count,
            mentions,
            ahead,
        }))
    }
}
