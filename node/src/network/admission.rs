//! Which nodes may speak the sync protocol with this one, readable from everywhere at any moment.

use std::collections::BTreeSet;
use std::sync::Arc;

use arc_swap::ArcSwap;
use storage::NodeId;

/// The current membership as far as the network side needs it.
#[derive(Debug, Default)]
pub(super) struct Admission {
    current: ArcSwap<Membership>,
}

/// The mesh this node belongs to and the nodes it admits; both empty while unclaimed.
#[derive(Debug, Default)]
pub(super) struct Membership {
    pub(super) mesh_id: Option<[u8; 32]>,
    pub(super) admitted: Arc<BTreeSet<NodeId>>,
}

impl Admission {
    pub(super) fn admits(&self, node: &NodeId) -> bool {
        self.current.load().admitted.contains(node)
    }

    pub(super) fn current(&self) -> Arc<Membership> {
        self.current.load_full()
    }

    pub(super) fn replace(&self, membership: Membership) -> Arc<Membership> {
        self.current.swap(Arc::new(membership))
    }
}
