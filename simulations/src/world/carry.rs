//! Nodes that don't carry every space.

use std::collections::BTreeSet;

use storage::Space;
use sync::engine::Carried;
use sync::feed::Body;

use super::queue::Happening;
use super::{Phase, Violation, World, violation};

impl World {
    /// The last node carries nothing at first; of four or more one never does.
    pub(super) fn plan_carriers(&mut self) {
        if !self.plan.carriers {
            return;
        }
        let last = self.plan.nodes - 1;
        let nothing = Carried::Only(BTreeSet::new());
        self.processes[last].carries = nothing.clone();
        let at = self.fault_dice.within((40_000, 150_000));
        self.soon(at, Happening::Carry { process: last });
        if self.plan.nodes >= 4 {
            self.processes[last - 1].carries = nothing;
        }
    }

    pub(super) fn begin_to_carry(&mut self, index: usize) -> Result<(), Violation> {
        self.count("nodes that began to carry everything");
        self.processes[index].carries = Carried::Everything;
        if self.processes[index].live.is_some() && self.phase == Phase::Safety {
            self.crash(index)?;
            self.start(index)?;
        }
        Ok(())
    }

    /// The honest nodes that have everything in the end.
    pub(super) fn carriers(&self) -> Vec<usize> {
        let mut honest = self.honest();
        honest.retain(|index| self.processes[*index].carries == Carried::Everything);
        honest
    }

    /// Who does not carry a space has none of its payloads, and who began to carry it has filled it
    /// in without deriving all views anew.
    pub(super) fn check_carried(&mut self) -> Result<(), Violation> {
        if !self.plan.carriers {
            return Ok(());
        }
        for index in self.honest() {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            if let Some(count) = live.engine.counters().get("rebuilds") {
                return violation(format!("I6: p{index} derived its views anew {count} times"));
            }
            if *live.engine.carried() == Carried::Everything {
                continue;
            }
            let mut after = live.engine.feed_ids().map(|feed| (feed, 0)).collect();
            loop {
                let groups = live.engine.groups_of(&after, 4 * 1024 * 1024)?;
                if groups.is_empty() {
                    break;
                }
                for group in groups {
                    after.insert(group.feed, group.last_seq());
                    let foreign = |entry: &sync::feed::GroupEntry| {
                        entry.space != Space::Mesh && matches!(entry.body, Body::Present(_))
                    };
                    if group.entries.iter().any(foreign) {
                        return violation(format!("I5: p{index} has what it does not carry"));
                    }
                }
            }
        }
        self.count("checks of what is carried");
        Ok(())
    }
}
