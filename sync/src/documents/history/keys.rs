//! Which operations wrote each key, and which of them a given past sees.

use std::collections::BTreeMap;

use super::super::decoded::Operation;
use super::count;

/// Counter and actor of an operation.
type Id = (u64, u32);

/// The operations of a document by key.
#[derive(Debug, Default)]
pub(super) struct Keys(BTreeMap<String, Vec<Write>>);

/// One put. A delete is nothing but a successor of puts.
#[derive(Debug)]
struct Write {
    id: Id,
    /// The change that wrote it, as its author's so-manyeth.
    seq: u32,
    /// The changes that replaced or deleted it: actor and seq.
    successors: Vec<(u32, u32)>,
}

impl Keys {
    /// The values of the key that an author with this past sees.
    pub(super) fn visible(&self, key: &str, past: &[u32]) -> impl Iterator<Item = Id> {
        let includes = move |actor, seq| seq <= count(past, actor);
        self.0
            .get(key)
            .into_iter()
            .flatten()
            .filter(move |write| includes(write.id.1, write.seq))
            .filter(move |write| {
                !write
                    .successors
                    .iter()
                    .any(|&(actor, seq)| includes(actor, seq))
            })
            .map(|write| write.id)
    }

    pub(super) fn record(
        &mut self,
        operation: &Operation,
        counter: u64,
        actor: u32,
        seq: u32,
        predecessors: impl Iterator<Item = Id>,
    ) {
        let writes = self.0.entry(operation.key.clone()).or_default();
        for id in predecessors {
            if let Some(write) = writes.iter_mut().rev().find(|write| write.id == id) {
                write.successors.push((actor, seq));
            }
        }
        if operation.value.is_some() {
            writes.push(Write {
                id: (counter, actor),
                seq,
                successors: Vec::new(),
            });
        }
    }

    pub(super) fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .range(prefix.to_owned()..)
            .map(|(key, _)| key.as_str())
            .take_while(move |key| key.starts_with(prefix))
    }
}
