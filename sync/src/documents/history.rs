//! What is known of a document's accepted changes, and the verdict on the next one.
//!
//! Every question is answered as of the change's own dependencies (a clock: how many changes of
//! each actor its author had seen), never as of what else has arrived.

mod keys;

use std::collections::{BTreeMap, BTreeSet};

use self::keys::Keys;
use super::decoded::{DecodedChange, Operation, refuse};
use super::limits::DOCUMENT_DEPTH_MAX;
use super::{Actor, ChangeHash, ChangeRefusal, DocumentKind, Fault, check_key, check_put};

/// How many changes of each actor are in a past; actors beyond its end have none.
type Clock = Box<[u32]>;

/// The accepted changes of a document, without their values.
#[derive(Debug, Default)]
pub(super) struct History {
    changes: Vec<Accepted>,
    positions: BTreeMap<ChangeHash, u32>,
    /// Numbers the actors in order of arrival: private to this object, for compactness.
    actors: BTreeMap<Actor, u32>,
    changes_per_actor: Vec<u32>,
    heads: BTreeSet<ChangeHash>,
    keys: Keys,
}

#[derive(Debug)]
struct Accepted {
    raw: Box<[u8]>,
    max_op: u64,
    /// Includes the change itself.
    clock: Clock,
}

/// A change that may be recorded: the proof is the clock of its past.
#[derive(Debug)]
pub(super) struct Verdict {
    past: Vec<u32>,
}

impl History {
    /// Whether the change may follow in the feed of `actor`.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub(super) fn judge(
        &self,
        kind: DocumentKind,
        actor: Actor,
        change: &DecodedChange,
    ) -> Result<Verdict, ChangeRefusal> {
        if change.actor != actor {
            return Err(ChangeRefusal::WrongActor {
                expected: actor,
                found: change.actor,
            });
        }
        let last_seq = u64::from(self.changes_of(actor));
        expect("sequence number", last_seq + 1, change.seq)?;
        let (past, max_op) = self.past_of(change)?;
        let seen = self
            .actors
            .get(&actor)
            .map_or(0, |&index| count(&past, index));
        if u64::from(seen) != last_seq {
            return Err(ChangeRefusal::Dependencies(
                "its author's previous change is missing",
            ));
        }
        expect("first operation", max_op + 1, change.start_op)?;
        if change.max_op() > DOCUMENT_DEPTH_MAX {
            return Err(ChangeRefusal::Dependencies("the document is full"));
        }
        self.judge_operations(kind, &past, change)?;
        Ok(Verdict { past })
    }

    /// Takes the change in.
    pub(super) fn record(&mut self, change: &DecodedChange, verdict: Verdict) {
        let index = self.index_of(change.actor);
        let mut clock = verdict.past;
        clock.resize(self.changes_per_actor.len(), 0);
        let seq = &mut self.changes_per_actor[index as usize];
        *seq += 1;
        clock[index as usize] = *seq;
        for (counter, operation) in (change.start_op..).zip(&change.operations) {
            let predecessors = operation
                .predecessors
                .iter()
                .map(|id| (id.counter, self.actors[&id.actor]));
            self.keys
                .record(operation, counter, index, *seq, predecessors);
        }
        for dependency in &change.dependencies {
            self.heads.remove(dependency);
        }
        self.heads.insert(change.hash);
        let position = u32::try_from(self.changes.len()).expect("a change takes more than a byte");
        self.positions.insert(change.hash, position);
        self.changes.push(Accepted {
            raw: change.change.raw_bytes().into(),
            max_op: change.max_op(),
            clock: clock.into_boxed_slice(),
        });
    }

    /// The accepted changes in the order of their arrival.
    pub(super) fn raw_changes(&self) -> impl Iterator<Item = &[u8]> {
        self.changes.iter().map(|change| &*change.raw)
    }

    pub(super) fn changes_count(&self) -> usize {
        self.changes.len()
    }

    /// In ascending order.
    pub(super) fn heads(&self) -> impl Iterator<Item = ChangeHash> {
        self.heads.iter().copied()
    }

    /// Every key ever written that starts with `prefix`, in ascending order.
    pub(super) fn keys_from<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.keys.starting_with(prefix)
    }

    fn changes_of(&self, actor: Actor) -> u32 {
        self.actors
            .get(&actor)
            .map_or(0, |&index| self.changes_per_actor[index as usize])
    }

    fn index_of(&mut self, actor: Actor) -> u32 {
        let next = u32::try_from(self.actors.len()).expect("an actor takes more than a byte");
        let index = *self.actors.entry(actor).or_insert(next);
        if index == next {
            self.changes_per_actor.push(0);
        }
        index
    }

    /// The clock of the change's past and the number of the last operation in it. Every change
    /// counts on from its dependencies, so the direct ones have the highest number.
    fn past_of(&self, change: &DecodedChange) -> Result<(Vec<u32>, u64), ChangeRefusal> {
        let mut past = vec![0; self.changes_per_actor.len()];
        let mut max_op = 0;
        let mut previous = None;
        for dependency in &change.dependencies {
            if previous.replace(dependency) == Some(dependency) {
                return Err(ChangeRefusal::Dependencies("one is named twice"));
            }
            let position = self
                .positions
                .get(dependency)
                .ok_or(ChangeRefusal::Dependencies("one is unknown"))?;
            let accepted = &self.changes[*position as usize];
            max_op = max_op.max(accepted.max_op);
            for (mine, theirs) in past.iter_mut().zip(&accepted.clock) {
                *mine = (*mine).max(*theirs);
            }
        }
        Ok((past, max_op))
    }

    fn judge_operations(
        &self,
        kind: DocumentKind,
        past: &[u32],
        change: &DecodedChange,
    ) -> Result<(), ChangeRefusal> {
        let mut named = BTreeSet::new();
        for operation in &change.operations {
            let fail = |fault: Fault| Err(refuse(operation.key.clone(), fault));
            let schema = match &operation.value {
                Some(value) => check_put(kind, &operation.key, value),
                None => check_key(kind, &operation.key),
            };
            if let Err(fault) = schema {
                return fail(fault.into());
            }
            if !named.insert(&operation.key) {
                return fail(Fault::Repeated);
            }
            if operation.value.is_none() && operation.predecessors.is_empty() {
                return fail(Fault::NothingToDelete);
            }
            if !self.replaces_what_it_saw(operation, past) {
                return fail(Fault::Predecessors);
            }
        }
        Ok(())
    }

    /// A put replaces all values its author saw. A delete takes away some: all, or (Automerge's way
    /// to choose the winner of a conflict) the others.
    fn replaces_what_it_saw(&self, operation: &Operation, past: &[u32]) -> bool {
        let seen: BTreeSet<_> = self.keys.visible(&operation.key, past).collect();
        let replaced: Option<BTreeSet<_>> = operation
            .predecessors
            .iter()
            .map(|id| Some((id.counter, *self.actors.get(&id.actor)?)))
            .collect();
        replaced.is_some_and(|replaced| {
            replaced.len() == operation.predecessors.len()
                && if operation.value.is_some() {
                    replaced == seen
                } else {
                    replaced.is_subset(&seen)
                }
        })
    }
}

fn count(clock: &[u32], actor: u32) -> u32 {
    clock.get(actor as usize).copied().unwrap_or(0)
}

const fn expect(what: &'static str, expected: u64, found: u64) -> Result<(), ChangeRefusal> {
    if expected == found {
        Ok(())
    } else {
        Err(ChangeRefusal::OutOfOrder {
            what,
            expected,
            found,
        })
    }
}
