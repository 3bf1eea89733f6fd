//! Which nodes may speak the sync protocol with this one, readable from everywhere at any moment.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use storage::NodeId;

/// The current membership as far as the network side needs it.
#[derive(Debug, Default)]
pub(super) struct Admission {
    current: ArcSwap<Membership>,
    addresses: ArcSwap<BTreeSet<IpAddr>>,
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

    /// Whether a node of the mesh is believed to be at an address. A hint: who it is, only the
    /// handshake tells.
    pub(super) fn is_at(&self, address: IpAddr) -> bool {
        self.addresses.load().contains(&address.to_canonical())
    }

    pub(super) fn expect_at(&self, addresses: BTreeSet<IpAddr>) {
        if **self.addresses.load() != addresses {
            self.addresses.store(Arc::new(addresses));
        }
    }

    pub(super) fn current(&self) -> Arc<Membership> {
        self.current.load_full()
    }

    pub(super) fn replace(&self, membership: Arc<Membership>) -> Arc<Membership> {
        self.current.swap(membership)
    }
}
