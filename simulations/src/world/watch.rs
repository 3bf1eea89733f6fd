//! What each process tells its clients, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, Page};
use sync::engine::{Outcome, Subject, read_mark};
use sync::payload::id_at;

use super::model::Deed;
use super::process::Shown;
use super::{Violation, World, violation};
use crate::exception::Exception;

impl World {
    /// Follows the events of a commit; answers what was shown of each channel before.
    pub(super) fn watch(
        &mut self,
        index: usize,
        outcome: &Outcome,
    ) -> Result<BTreeMap<Id, BTreeSet<Id>>, Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return Ok(BTreeMap::new());
        };
        let before = live.shown.messages.clone();
        let mut shown = live.shown.clone();
        for event in outcome.events.iter().filter(|event| event.no > 0) {
            let last = shown.last.insert(event.at.feed, event.at.seq);
            if last.is_some_and(|last| last >= event.at.seq) && !outcome.resync {
                return violation(format!(
                    "I4: {:?} was told out of order at p{index}",
                    event.at
                ));
            }
            let parent = event.posted.as_ref().and_then(|row| row.parent);
            let hidden = |id: Id| !shown.all.contains(&id) && !self.model.may_be_erased(id);
            let target = parent.filter(|id| hidden(*id));
            let withheld = match target {
                Some(target) => self.is_withheld(index, target)?,
                None => false,
            };
            match event.subject {
                Subject::Message {
                    channel, message, ..
                } => {
                    if withheld {
                        self.model.excuse(Exception::WithheldParent);
                    } else if target.is_some() && !outcome.resync {
                        return violation(format!(
                            "I4: the reply {message} before its target {parent:?} at p{index}"
                        ));
                    }
                    shown.all.insert(message);
                    shown.messages.entry(channel).or_default().insert(message);
                }
                Subject::Overlay { message, .. } => {
                    if hidden(message) && !outcome.resync {
                        return violation(format!(
                            "I4: an edit or a reaction before its target {message} at p{index}"
                        ));
                    }
                }
                Subject::Erased { .. }
                | Subject::User(_)
                | Subject::Server(_)
                | Subject::Member { .. }
                | Subject::Invite { .. }
                | Subject::ChannelMember { .. }
                | Subject::Direct(_)
                | Subject::UserGroup { .. }
                | Subject::Mesh
                | Subject::Nothing => {}
            }
        }
        if let Some(live) = self.processes[index].live.as_mut() {
            live.shown = shown;
        }
        self.check_pushes(index, outcome)?;
        if outcome.resync {
            self.count("views rebuilt after a cut");
            self.refresh_shown(index)?;
        }
        Ok(before)
    }

    /// Whether a message stands here without its content, and no order accounts for that.
    fn is_withheld(&self, index: usize, message: Id) -> Result<bool, Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return Ok(false);
        };
        let withheld = live.engine.withheld(1_000)?;
        Ok(withheld
            .iter()
            .any(|(at, _)| id_at(message.time(), *at) == message))
    }

    /// Clients load everything again.
    pub(super) fn refresh_shown(&mut self, index: usize) -> Result<(), Violation> {
        let Some(live) = self.processes[index].live.as_mut() else {
            return Ok(());
        };
        let mut shown = Shown::default();
        let view = live.engine.view();
        for channel in &self.model.channels {
            let rows = view.messages(channel.id, None, Page::Newest, 100_000)?;
            let ids: BTreeSet<Id> = rows.into_iter().map(|row| row.posted.id).collect();
            shown.all.extend(&ids);
            shown.messages.insert(channel.id, ids);
        }
        for post in &self.model.posts {
            for id in &post.ids {
                if view.posted(*id)?.is_some() {
                    shown.all.insert(*id);
                }
            }
        }
        live.shown = shown;
        Ok(())
    }

    /// Notes what a user who read a channel had been shown, before and after that transaction.
    pub(super) fn note_read(
        &mut self,
        index: usize,
        attempt: usize,
        before: &BTreeMap<Id, BTreeSet<Id>>,
    ) -> Result<(), Violation> {
        let Deed::Read { user, channel } = self.model.attempts[attempt].deed else {
            return Ok(());
        };
        let id = self.model.channels[channel].id;
        let of = |shown: &BTreeMap<Id, BTreeSet<Id>>| shown.get(&id).cloned().unwrap_or_default();
        let after = self.processes[index]
            .live
            .as_ref()
            .map(|live| of(&live.shown.messages));
        let mark = match (&self.processes[index].live, self.model.users[user].id) {
            (Some(live), Some(user)) => read_mark(live.engine.view(), user, id)?,
            _ => BTreeMap::new(),
        };
        let mut withheld = BTreeSet::new();
        for post in self
            .model
            .posts
            .iter()
            .filter(|post| post.channel == channel)
        {
            for message in &post.ids {
                if self.is_withheld(index, *message)? {
                    withheld.insert(*message);
                }
            }
        }
        let attempt = &mut self.model.attempts[attempt];
        attempt.withheld = withheld;
        attempt.read = Some((of(before), after.unwrap_or_default()));
        attempt.mark = mark;
        Ok(())
    }
}
