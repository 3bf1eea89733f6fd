//! Bytes to a decoded change, or the reason why they aren't one.

use std::panic::{AssertUnwindSafe, catch_unwind};

use automerge::legacy::{Key, ObjectId, Op, OpType};
use automerge::{Change, ExpandedChange};

use super::limits::CHANGE_BYTES_MAX;
use super::{Actor, ChangeHash, ChangeRefusal, Fault, Malformation, Value, chunk};

/// The name of one operation: its number in the document's causal order, and who wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OperationId {
    pub(super) counter: u64,
    pub(super) actor: Actor,
}

/// One operation on the root map. `value` is `None` for a delete.
#[derive(Debug)]
pub(super) struct Operation {
    pub(super) key: String,
    pub(super) value: Option<Value>,
    /// In ascending order.
    pub(super) predecessors: Vec<OperationId>,
}

/// One change that is well formed and canonical, nothing more.
#[derive(Debug)]
pub(super) struct DecodedChange {
    pub(super) hash: ChangeHash,
    pub(super) actor: Actor,
    pub(super) seq: u64,
    pub(super) start_op: u64,
    pub(super) dependencies: Vec<ChangeHash>,
    pub(super) operations: Vec<Operation>,
    pub(super) change: Change,
}

impl DecodedChange {
    /// # Errors
    /// Too large, malformed, or operations of a kind that no document has.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, ChangeRefusal> {
        if bytes.len() > CHANGE_BYTES_MAX {
            return Err(ChangeRefusal::TooLarge { bytes: bytes.len() });
        }
        chunk::check(bytes)?;
        let (change, expanded) = parse(bytes)?;
        if expanded.message.is_some()
            || expanded.author.is_some()
            || !expanded.extra_bytes.is_empty()
        {
            return Err(Malformation::Extras.into());
        }
        if expanded.operations.is_empty() {
            return Err(Malformation::Empty.into());
        }
        let actor = Actor::from_automerge(&expanded.actor_id).ok_or(Malformation::ActorLength)?;
        Ok(Self {
            hash: change.hash().0,
            actor,
            seq: expanded.seq,
            start_op: expanded.start_op.get(),
            dependencies: expanded.deps.iter().map(|hash| hash.0).collect(),
            operations: expanded
                .operations
                .iter()
                .map(operation)
                .collect::<Result<_, _>>()?,
            change,
        })
    }

    /// The number of the last operation.
    pub(super) fn max_op(&self) -> u64 {
        self.start_op + self.operations.len() as u64 - 1
    }
}

/// Decoding panics on some bytes that parsing lets pass, hence `catch_unwind`; nothing that a panic
/// could leave half done outlives it.
fn parse(bytes: &[u8]) -> Result<(Change, ExpandedChange), Malformation> {
    catch_unwind(AssertUnwindSafe(|| {
        let change = Change::try_from(bytes).map_err(|_| Malformation::Undecodable)?;
        let expanded = change.decode();
        if Change::from(expanded.clone()).raw_bytes() == bytes {
            Ok((change, expanded))
        } else {
            Err(Malformation::NotCanonical)
        }
    }))
    .unwrap_or(Err(Malformation::Undecodable))
}

fn operation(op: &Op) -> Result<Operation, ChangeRefusal> {
    let Key::Map(key) = &op.key else {
        return Err(refuse(String::new(), Fault::Place));
    };
    let key = key.to_string();
    if op.obj != ObjectId::Root || op.insert {
        return Err(refuse(key, Fault::Place));
    }
    let value = match &op.action {
        OpType::Put(scalar) => Value::from_automerge(scalar).map(Some),
        OpType::Delete => Some(None),
        OpType::Make(_) | OpType::Increment(_) | OpType::MarkBegin(_) | OpType::MarkEnd(_) => None,
    };
    let Some(value) = value else {
        return Err(refuse(key, Fault::Action));
    };
    let predecessors = op
        .pred
        .iter()
        .map(|id| {
            let actor = Actor::from_automerge(id.actor()).ok_or(Malformation::ActorLength)?;
            Ok(OperationId {
                counter: id.counter(),
                actor,
            })
        })
        .collect::<Result<_, Malformation>>()?;
    Ok(Operation {
        key,
        value,
        predecessors,
    })
}

pub(super) const fn refuse(key: String, fault: Fault) -> ChangeRefusal {
    ChangeRefusal::Operation { key, fault }
}
