//! By which rules the views were derived, and what all nodes of the mesh can read.
//!
//! Two numbers grow with the program. Views are derived anew when the rules that they were derived by
//! are not today's; nobody is asked. And nobody writes what the oldest admitted node can't read:
//! every node tells the mesh which format it reads, and the lowest counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use storage::{DERIVED_BY, NodeId, StoreError};

use super::{Engine, Refusal};
use crate::weakness::{Weakness, lacks};

/// The number of the rules by which entries are judged and views derived. Whoever changes one of
/// them, or what views hold, raises it.
pub const RULES: u64 = 11;
/// The newest format of payloads that this program reads. Whoever adds a variant or a row of the
/// documents' table raises it, and says in [`crate::payload::Payload::format`] what needs it.
pub const FORMAT: u64 = 1;

/// How far deriving the views anew has come, in groups. Another thread may look at it.
#[derive(Debug, Default)]
pub struct RebuildProgress {
    done: AtomicU64,
    total: AtomicU64,
}

impl RebuildProgress {
    /// Groups done and in all; `None` when nothing is being derived.
    #[must_use]
    pub fn read(&self) -> Option<(u64, u64)> {
        let total = self.total.load(Ordering::Relaxed);
        (total > 0).then(|| (self.done.load(Ordering::Relaxed), total))
    }

    pub(super) fn begin(&self, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    pub(super) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn end(&self) {
        self.total.store(0, Ordering::Relaxed);
    }
}

impl Engine {
    /// How far deriving the views anew has come, whenever that is done.
    #[must_use]
    pub fn rebuild_progress(&self) -> Arc<RebuildProgress> {
        Arc::clone(&self.progress)
    }

    /// Whether the views were derived by other rules than this program's.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn has_stale_views(&self) -> Result<bool, StoreError> {
        let known = self.store.meta(DERIVED_BY)?;
        Ok(self.newest_no() > 0 && known.as_deref() != Some(&RULES.to_le_bytes()))
    }

    /// Derives the views anew if that is due: to be called once after [`Engine::open`], before
    /// anything is read. Answers whether it was due.
    ///
    /// # Errors
    /// The store can't be read or written; the views are as before then.
    pub fn renew_views(&mut self, now_ms: u64) -> Result<bool, StoreError> {
        let due = self.has_stale_views()? && !lacks(Weakness::StaleViews);
        if due {
            self.rebuild(now_ms)?;
        }
        Ok(due)
    }

    /// Notes that the views are those of this program's rules. Needs an open transaction.
    pub(super) fn note_rules(&mut self) -> Result<(), StoreError> {
        self.store.set_meta(DERIVED_BY, &RULES.to_le_bytes())
    }

    /// The newest format that every admitted node reads, by its own word; 1 where one has not said
    /// anything yet.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn mesh_format(&self) -> Result<u64, StoreError> {
        if lacks(Weakness::DeafFormat) {
            return Ok(self.format);
        }
        let rows = self.store.view().nodes()?;
        let reads = |node: NodeId| {
            let row = rows.iter().find(|row| row.node == node);
            row.map_or(1, |row| row.format.max(1))
        };
        let others = self.admitted().into_iter();
        let others = others.filter(|node| *node != self.node()).map(reads);
        Ok(others.min().unwrap_or(self.format).min(self.format))
    }

    /// The format that this node reads.
    #[must_use]
    pub fn format(&self) -> u64 {
        self.format
    }

    /// Makes this engine one of a program of another version, for worlds that have several.
    pub fn set_format(&mut self, format: u64) {
        self.format = format;
    }

    /// Refuses to write what not every node could read.
    pub(super) fn require_format(&self, needed: u64) -> Result<(), Refusal> {
        if needed > 1 && needed > self.mesh_format()? {
            return Refusal::conflict("older_nodes");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;
    use storage::Store;

    use super::*;
    use crate::engine::{Command, Identity, Membership, TokenSecret};
    use crate::feed::{Certificate, Evidence, MeshRoot};

    #[test]
    fn nobody_writes_what_the_oldest_admitted_node_can_not_read() {
        let root = SigningKey::from_bytes(&[9; 32]);
        let identity = Identity {
            key: SigningKey::from_bytes(&[1; 32]),
            incarnation: 1,
            root: Some(root.clone()),
        };
        let mut engine = Engine::open(Store::in_memory().unwrap(), identity, 1).unwrap();
        engine.set_format(3);
        let certificate = Certificate::issue(&root, engine.node(), true, 1);
        let membership = Membership {
            root: MeshRoot::of(&root),
            certificate,
        };
        engine.begin().unwrap();
        engine.enter_mesh(&membership).unwrap();
        let found = Command::Found {
            mesh_name: "Office".to_owned(),
            node_name: "HQ".to_owned(),
            segment: String::new(),
            token_key: TokenSecret::new([1; 32]),
        };
        engine.execute(found, 1).unwrap();
        assert_eq!(engine.mesh_format().unwrap(), 3);
        assert!(engine.require_format(3).is_ok());
        let other = NodeId(SigningKey::from_bytes(&[2; 32]).verifying_key().to_bytes());
        let certificate = Certificate::issue(&root, other, false, 1);
        let evidence = vec![Evidence::Certificate(certificate)];
        engine.accept_evidence(evidence, 1).unwrap();
        assert_eq!(
            engine.mesh_format().unwrap(),
            1,
            "it has not said anything yet"
        );
        let refused = engine.require_format(2);
        assert!(matches!(
            refused,
            Err(Refusal::Conflict {
                code: "older_nodes"
            })
        ));
        assert!(engine.require_format(1).is_ok());
        engine.commit(1).unwrap();
    }
}
