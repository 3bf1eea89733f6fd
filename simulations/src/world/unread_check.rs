//! What is left unread: what nobody has shown the reader before reading, and what the reader marked
//! unread since.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, MessageRow, Reading, RegisterHash, UnreadSoFar, View};
use sync::engine::read_to;
use sync::preference::Setting;

use super::model::{Attempt, Deed, Model};
use super::{Violation, violation};
use crate::exception::Exception;

/// Unread counts stop here.
const UNREAD_MAX: u64 = 100;
const UNREAD: u8 = Setting::Unread.kind();

/// What a user's readings of a channel cover.
#[derive(Default)]
struct Marks {
    surely: BTreeSet<Id>,
    possibly: BTreeSet<Id>,
    withheld: BTreeSet<Id>,
    /// Was marked unread, and for certain not read since.
    unread: BTreeSet<Id>,
}

/// A message is unread exactly if the reader was never shown it before reading, or marked it unread.
/// Whether what is marked can be told exactly depends on the world: a cloned or restored disk can have
/// a message in another line than the node that marked it, and a liar reads in anybody's name.
pub(super) fn check_unread(
    view: View<'_>,
    model: &Model,
    shown: &BTreeMap<usize, Vec<MessageRow>>,
    exact: bool,
) -> Result<(), Violation> {
    let mut readings: BTreeMap<(usize, usize), Vec<&Attempt>> = BTreeMap::new();
    for attempt in &model.attempts {
        let (user, channel) = (attempt.deed.sets_for(), attempt.deed.channel_read());
        if let (Some(user), Some(channel), Some(_)) = (user, channel, &attempt.read) {
            readings.entry((user, channel)).or_default().push(attempt);
        }
    }
    for ((user, channel), readings) in readings {
        // What an erased person has read goes with the person.
        let erased = model.may_be_forgotten(user);
        let Some(reader) = model.users[user].id.filter(|_| !erased) else {
            continue;
        };
        let id = model.channels[channel].id;
        let kept = view.settings_about(reader, UNREAD, id)?;
        let kept = kept.into_iter().map(|row| row.hash).collect();
        let mut marks = Marks::of(&readings, id, &kept);
        if !exact {
            marks.unread.clear();
        }
        let others: Vec<Id> = shown[&channel]
            .iter()
            .filter(|row| row.posted.author != reader && row.posted.deleted_by.is_none())
            .map(|row| row.posted.id)
            .collect();
        let read = &read_to(view, reader, id)?;
        let reading = Reading {
            channel: id,
            reader,
            read,
        };
        let (unread, _) = view.unread_to(reading, &mut UnreadSoFar::default())?;
        marks.check(model, &model.users[user].name, &others, unread)?;
    }
    Ok(())
}

impl Marks {
    /// What was read and marked by these of one person, of whose settings about being unread these
    /// are kept.
    fn of(readings: &[&Attempt], channel: Id, kept: &BTreeSet<RegisterHash>) -> Self {
        let mut marks = Self::default();
        for attempt in readings {
            let Some((surely, possibly)) = &attempt.read else {
                continue;
            };
            let marks_unread = matches!(attempt.deed, Deed::MarkUnread { .. });
            let others = || readings.iter().filter(|other| !std::ptr::eq(**other, *attempt));
            // Whatever is said of being unread is from before, and what this says of it still stands.
            let is_last = attempt.wrote_of(UNREAD, channel).all(|one| kept.contains(&one.hash))
                && others().all(|other| {
                    let mut said = other.wrote_of(UNREAD, channel);
                    said.all(|one| attempt.knew_of(one))
                });
            if attempt.counts() && is_last && marks_unread {
                let knew = |other: &&Attempt| other.wrote.iter().all(|one| attempt.knew_of(one));
                if others().all(knew) {
                    marks.unread.extend(surely);
                }
            } else if attempt.counts() && is_last {
                marks.surely.extend(surely);
            }
            marks.possibly.extend(possibly);
            marks.withheld.extend(&attempt.withheld);
        }
        marks
    }

    fn check(
        &self,
        model: &Model,
        name: &str,
        others: &[Id],
        unread: u64,
    ) -> Result<(), Violation> {
        let without = |read: &dyn Fn(&Id) -> bool| {
            let unread = others.iter().filter(|id| !read(id)).count() as u64;
            unread.min(UNREAD_MAX)
        };
        let may_be_read = |id: &Id| self.possibly.contains(id) && !self.unread.contains(id);
        let most = without(&|id| self.surely.contains(id));
        let least = without(&may_be_read);
        if (least..=most).contains(&unread) {
            return Ok(());
        }
        let passed_off = without(&|id| may_be_read(id) || self.withheld.contains(id));
        if !(passed_off..=most).contains(&unread) {
            return violation(format!(
                "I3: {name} has {unread} unread, expected {least} to {most}"
            ));
        }
        model.excuse(Exception::WithheldRead);
        Ok(())
    }
}
