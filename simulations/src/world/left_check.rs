//! What is left unread, and what is left of deleted messages.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, MessageRow, View};
use sync::engine::read_mark;
use sync::payload::Payload;

use super::model::{Attempt, Deed, Model};
use super::{Violation, violation};
use crate::exception::Exception;

/// Unread counts stop here.
const UNREAD_MAX: u64 = 100;

/// What a user's readings of a channel cover.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) surely: BTreeSet<Id>,
    pub(super) possibly: BTreeSet<Id>,
    /// What stood there without its content.
    pub(super) withheld: BTreeSet<Id>,
}

/// What everybody's readings cover, by user and channel.
pub(super) fn marks_of(model: &Model) -> BTreeMap<(usize, usize), Marks> {
    let mut marks: BTreeMap<(usize, usize), Marks> = BTreeMap::new();
    for attempt in &model.attempts {
        let (Deed::Read { user, channel }, Some((surely, possibly))) =
            (&attempt.deed, &attempt.read)
        else {
            continue;
        };
        let marks = marks.entry((*user, *channel)).or_default();
        if attempt.counts() {
            marks.surely.extend(surely);
        }
        marks.possibly.extend(possibly);
        marks.withheld.extend(&attempt.withheld);
    }
    marks
}

/// A message is unread exactly if the reader was never shown it before reading.
pub(super) fn check_unread(
    view: View<'_>,
    model: &Model,
    shown: &BTreeMap<usize, Vec<MessageRow>>,
) -> Result<(), Violation> {
    for ((user, channel), marks) in marks_of(model) {
        // What an erased person has read goes with the person.
        let Some(reader) = model.users[user]
            .id
            .filter(|_| !model.may_be_forgotten(user))
        else {
            continue;
        };
        let others: Vec<Id> = shown[&channel]
            .iter()
            .filter(|row| row.posted.author != reader && row.posted.deleted_by.is_none())
            .map(|row| row.posted.id)
            .collect();
        let without = |read: &dyn Fn(&Id) -> bool| {
            let unread = others.iter().filter(|id| !read(id)).count() as u64;
            unread.min(UNREAD_MAX)
        };
        let most = without(&|id| marks.surely.contains(id));
        let least = without(&|id| marks.possibly.contains(id));
        let id = model.channels[channel].id;
        let mark: Vec<_> = read_mark(view, reader, id)?.into_iter().collect();
        let (unread, _) = view.unread(id, reader, &mark)?;
        if (least..=most).contains(&unread) {
            continue;
        }
        let passed_off = without(&|id| marks.possibly.contains(id) || marks.withheld.contains(id));
        if !(passed_off..=most).contains(&unread) {
            return violation(format!(
                "I3: {} has {unread} unread, expected {least} to {most}",
                model.users[user].name
            ));
        }
        model.excuse(Exception::WithheldRead);
    }
    Ok(())
}

/// The content of a deleted message is nowhere in the log any more.
pub(super) fn check_erased(engine: &sync::engine::Engine, model: &Model) -> Result<(), Violation> {
    let mut texts: BTreeSet<&str> = BTreeSet::new();
    for (index, post) in model.posts.iter().enumerate() {
        let erased =
            |attempt: &Attempt| matches!(attempt.deed, Deed::Erase { .. }) && attempt.counts();
        if model.about(index).any(erased) {
            texts.insert(&post.content);
        }
    }
    let mut after: BTreeMap<_, u64> = engine.feed_ids().map(|feed| (feed, 0)).collect();
    loop {
        let groups = engine.groups_of(&after, 4 * 1024 * 1024)?;
        if groups.is_empty() {
            return Ok(());
        }
        for group in groups {
            after.insert(group.feed, group.last_seq());
            for entry in &group.entries {
                let sync::feed::Body::Present(bytes) = &entry.body else {
                    continue;
                };
                let text = String::from_utf8_lossy(bytes);
                let Some(at) = text.find("message ") else {
                    continue;
                };
                let rest: String = text[at..].chars().take(60).collect();
                if texts
                    .iter()
                    .any(|erased| rest.starts_with(*erased) && !digit_follows(&rest, erased))
                {
                    return violation("I1: the text of a deleted message is still in the log");
                }
            }
        }
    }
}

/// Nothing that belonged to a person who was erased is in the log any more, nor in registers.
pub(super) fn check_forgotten(
    engine: &sync::engine::Engine,
    model: &Model,
) -> Result<(), Violation> {
    let forgotten = model.forgotten();
    if forgotten.is_empty() {
        return Ok(());
    }
    for user in &forgotten {
        for channel in &model.channels {
            if !read_mark(engine.view(), *user, channel.id)?.is_empty() {
                return violation("I1: what an erased person has read is still known");
            }
        }
    }
    let mut after: BTreeMap<_, u64> = engine.feed_ids().map(|feed| (feed, 0)).collect();
    loop {
        let groups = engine.groups_of(&after, 4 * 1024 * 1024)?;
        if groups.is_empty() {
            return Ok(());
        }
        for group in groups {
            after.insert(group.feed, group.last_seq());
            for entry in &group.entries {
                let sync::feed::Body::Present(bytes) = &entry.body else {
                    continue;
                };
                if let Some(Payload::Personal(personal)) = Payload::decode(entry.kind, bytes)
                    && forgotten.contains(&personal.user)
                {
                    return violation("I1: a value of an erased person is still in the log");
                }
            }
        }
    }
}

fn digit_follows(rest: &str, text: &str) -> bool {
    rest[text.len()..].starts_with(|next: char| next.is_ascii_digit())
}
