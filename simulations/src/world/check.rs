//! Whether all nodes are equal, and whether they get there.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Hash, NodeId};
use sync::replication::Head;

use super::{Violation, World, violation};

/// A process, its heads and what its registers are compared by.
type Standing = (usize, Vec<Head>, BTreeMap<u16, u128>);
/// Registers of one node side by side for one user and channel.
const LANES_MAX: u64 = 8;

/// Name, hash and number of rows of each table.
type Digests = Vec<(&'static str, Hash, u64)>;

impl World {
    /// Runs until all honest nodes stand at the same positions.
    pub(super) fn converge(&mut self, limit_ms: u64, what: &str) -> Result<(), Violation> {
        const STEP_MS: u64 = 1_000;
        const ROTATE_EVERY: u64 = 12;
        let start = self.now;
        let mut steps = 0;
        loop {
            self.run_until(self.now + STEP_MS)?;
            steps += 1;
            if self.difference().is_none() {
                break;
            }
            if self.now - start > limit_ms {
                let difference = self.difference().unwrap_or_default();
                return violation(format!("{what} after {limit_ms} ms: {difference}"));
            }
            if steps % ROTATE_EVERY == 0 {
                self.rotate_twins();
            }
        }
        let took = self.now - start;
        let longest = self
            .counts
            .entry("longest way to convergence, ms")
            .or_default();
        *longest = (*longest).max(took);
        Ok(())
    }

    pub(super) fn honest(&self) -> Vec<usize> {
        (0..self.processes.len())
            .filter(|index| {
                let process = &self.processes[*index];
                process.honest && !process.leaving && !process.gone
            })
            .collect()
    }

    /// Where two honest nodes stand apart.
    fn difference(&self) -> Option<String> {
        let mut first: Option<Standing> = None;
        for index in self.honest() {
            let Some(live) = self.processes[index].live.as_ref() else {
                return Some(format!("p{index} is down"));
            };
            let idle = |input: &super::process::Input| {
                !matches!(input, super::process::Input::Command { .. })
            };
            if !self.processes[index].inbox.iter().all(idle) {
                return Some(format!("p{index} has commands"));
            }
            let mut heads = live.engine.heads();
            heads.retain(|head| head.seq > 0);
            let withheld = live.engine.withheld(1).unwrap_or_default();
            if let Some((at, _)) = withheld.first() {
                return Some(format!("p{index} lacks the payload of {at:?}"));
            }
            let registers = live.engine.register_sums().clone();
            match &first {
                None => first = Some((index, heads, registers)),
                Some((other, known, marks)) => {
                    if let Some(text) = heads_differ(known, &heads) {
                        return Some(format!("p{other} and p{index}: {text}"));
                    }
                    if *marks != registers {
                        return Some(format!("p{other} and p{index}: read marks differ"));
                    }
                }
            }
        }
        None
    }

    /// Every invariant that can be seen from outside, on every node.
    pub(super) fn check_all(&mut self) -> Result<(), Violation> {
        self.check_equal()?;
        self.check_admitted()?;
        self.check_read_marks()?;
        self.check_told_positions()?;
        let index = self.honest().first().copied().unwrap_or(0);
        self.check_history(index)?;
        self.count("checks of everything");
        Ok(())
    }

    fn digests(&self, index: usize) -> Result<Digests, Violation> {
        let Some(live) = self.processes[index].live.as_ref() else {
            return violation(format!("I8: p{index} is down"));
        };
        let mut digests = live.engine.view().view_digests()?;
        let mut log = live.engine.view().log_digests()?;
        // What a liar sent to one node alone may wait there for ever.
        if self.liar.is_some() {
            log.retain(|(name, ..)| *name == "registers");
        }
        digests.append(&mut log);
        Ok(digests)
    }

    fn check_equal(&mut self) -> Result<(), Violation> {
        let honest = self.carriers();
        let Some((first, others)) = honest.split_first() else {
            return Ok(());
        };
        let expected = self.digests(*first)?;
        for other in others {
            let found = self.digests(*other)?;
            let differ = |(a, b): &(&(&str, Hash, u64), &(&str, Hash, u64))| a != b;
            if let Some((a, b)) = expected.iter().zip(&found).find(differ) {
                let (a, b) = (*a, *b);
                self.dump_images()?;
                return violation(format!(
                    "I3: p{first} and p{other} differ in {}: {} and {} rows",
                    a.0, a.2, b.2
                ));
            }
        }
        self.count("checks of equality");
        Ok(())
    }

    fn dump_images(&mut self) -> Result<(), Violation> {
        let Some(folder) = self.options.images.clone() else {
            return Ok(());
        };
        for (index, process) in self.processes.iter_mut().enumerate() {
            let Some(live) = process.live.as_mut() else {
                continue;
            };
            let image = live.engine.store_mut().image()?;
            std::fs::write(folder.join(format!("p{index}.db")), image)
                .map_err(|error| Violation(format!("an image can't be written: {error}")))?;
        }
        Ok(())
    }

    /// Nothing of a node that was never admitted is applied anywhere.
    fn check_admitted(&self) -> Result<(), Violation> {
        for index in self.honest() {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            for head in live.engine.heads().iter().filter(|head| head.seq > 0) {
                if !self
                    .processes
                    .iter()
                    .any(|process| process.node == head.feed.node)
                {
                    return violation(format!("I5: p{index} applied a stranger's feed"));
                }
            }
        }
        Ok(())
    }

    /// Nobody but its node writes a read mark, no node that is not admitted has any, and no node
    /// has more of them than it may. A liar's forgeries are empty, and no node writes an empty one.
    fn check_read_marks(&self) -> Result<(), Violation> {
        for index in self.honest() {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            let nodes: BTreeSet<NodeId> = self.processes.iter().map(|one| one.node).collect();
            for node in nodes {
                let registers = live.engine.registers_after(node, 0, 10_000)?;
                if !registers.is_empty() && !live.engine.trust().is_admitted(node) {
                    return violation(format!("I5: p{index} keeps marks of an excluded node"));
                }
                let mut lanes: BTreeMap<_, u64> = BTreeMap::new();
                for register in registers {
                    if register.value == [0] {
                        return violation(format!("I5: p{index} took a read mark nobody signed"));
                    }
                    *lanes.entry(register.key()).or_default() += 1;
                }
                if lanes.values().any(|count| *count > LANES_MAX) {
                    return violation(format!("I5: p{index} keeps too many marks of one node"));
                }
            }
        }
        Ok(())
    }

    /// What a node says that others have durably applied is true.
    fn check_told_positions(&self) -> Result<(), Violation> {
        for index in self.honest() {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            for status in live.replicator.peers() {
                let of = |other: &&super::Process| other.node == status.node;
                let peers: Vec<_> = self.processes.iter().filter(of).collect();
                let [peer] = peers.as_slice() else { continue };
                let Some(peer_live) = peer.live.as_ref().filter(|_| peer.honest) else {
                    continue;
                };
                for (feed, seq) in status.positions.iter().filter(|_| status.ready) {
                    let has = peer_live.engine.standing(*feed).head;
                    if has.seq < *seq && has.cut_after.is_none() {
                        return violation(format!(
                            "I1: p{index} says that {:?} has {feed:?}:{seq}, which is not so",
                            status.node
                        ));
                    }
                }
            }
        }
        Ok(())
    }

    /// Views derived anew are equal to the live ones.
    pub(super) fn check_rebuilds(&mut self) -> Result<(), Violation> {
        let mut honest = self.honest();
        self.node_dice.shuffle(&mut honest);
        honest.truncate(2);
        for index in honest {
            let before = self.digests(index)?;
            let now = self.processes[index].clock.shows(self.now);
            if let Some(live) = self.processes[index].live.as_mut() {
                live.engine.rebuild(now)?;
            }
            let after = self.digests(index)?;
            if let Some((a, b)) = before.iter().zip(&after).find(|(a, b)| a != b) {
                return violation(format!(
                    "I6: rebuilding p{index} changed {}: {} rows, before {}",
                    a.0, b.2, a.2
                ));
            }
            self.count("checks of a rebuild");
        }
        let digests = self.digests(self.honest().first().copied().unwrap_or(0))?;
        for (_, hash, rows) in digests {
            self.note(9, &[rows], &hash.0);
        }
        Ok(())
    }
}

fn heads_differ(a: &[Head], b: &[Head]) -> Option<String> {
    if a.len() != b.len() {
        return Some(format!("{} and {} feeds", a.len(), b.len()));
    }
    let (a, b) = a.iter().zip(b).find(|(a, b)| a != b)?;
    Some(format!(
        "{:?} at {} (cut {:?}) and {:?} at {} (cut {:?})",
        a.feed, a.seq, a.cut_after, b.feed, b.seq, b.cut_after
    ))
}
