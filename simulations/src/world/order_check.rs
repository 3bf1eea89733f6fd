//! Wrong clocks don't own the order: where messages stand, by the true time.

use std::collections::BTreeMap;

use storage::{NodeId, Page};
use sync::clock::SKEW_MS_MAX;

use super::clock::START_MS;
use super::{Violation, World, violation};
use crate::profile::WrongClocks;

/// How far a clock that is right or was corrected may be off: the way of a frame, and a bit.
const OFF_MS_MAX: u64 = 2 * SKEW_MS_MAX + 10_000;

impl World {
    /// Where no more than one clock of several was ever wrong, nothing stands after the present, all
    /// that nodes with right clocks wrote stands no earlier than they say, and what was posted
    /// last, by all, is the end of its channel.
    pub(super) fn check_places(&mut self, index: usize) -> Result<(), Violation> {
        let alone = self.plan.clocks && self.plan.wrong_clocks == WrongClocks::One;
        if !alone || self.plan.liar || self.plan.clones {
            return Ok(());
        }
        let Some(live) = self.processes[index].live.as_ref() else {
            return Ok(());
        };
        let wrong: BTreeMap<NodeId, bool> = (0..self.processes.len())
            .map(|process| (self.processes[process].node, process == 0))
            .collect();
        let present_ms = START_MS + self.now;
        let view = live.engine.view();
        let mut checked = 0;
        for channel in &self.model.channels {
            for row in view.messages(channel.id, None, Page::Newest, 100_000)? {
                let at = row.posted.at;
                let sort = row.posted.sort.time();
                if sort >> 16 > present_ms + OFF_MS_MAX {
                    return violation(format!(
                        "I9: {} stands {} ms after the present at p{index}",
                        row.posted.id,
                        (sort >> 16) - present_ms
                    ));
                }
                let time = live.engine.store().entry_time(at)?.unwrap_or_default();
                if wrong.get(&at.feed.node) == Some(&false) && sort < time {
                    return violation(format!(
                        "I9: {}, of a right clock, stands {} ms too early at p{index}",
                        row.posted.id,
                        (time - sort) >> 16
                    ));
                }
                checked += 1;
            }
        }
        *self.counts.entry("places checked").or_default() += checked;
        Ok(())
    }

    /// What a node has just written, connected to others, is stamped with the true time.
    pub(super) fn check_stamps(&self, written: &[usize]) -> Result<(), Violation> {
        if !self.plan.clocks || self.plan.wrong_clocks != WrongClocks::One || self.plan.liar {
            return Ok(());
        }
        let present_ms = START_MS + self.now;
        for attempt in written {
            let Some(post) = self.model.attempts[*attempt].deed.post() else {
                continue;
            };
            for id in &self.model.posts[post].ids {
                let off = id.unix_ms().abs_diff(present_ms);
                if off > OFF_MS_MAX {
                    return violation(format!("I9: {id} was stamped {off} ms off"));
                }
            }
        }
        Ok(())
    }
}
