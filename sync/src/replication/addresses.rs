//! Exchanging at which addresses nodes can be reached.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use storage::NodeId;

use super::durable::finish;
use super::frame::{Addresses, Frame};
use super::limits::{ADDRESSES_PER_NODE_MAX, EVENTS_MAX, NODES_MAX};
use super::{ReplicationEvent, Replicator};

impl Replicator {
    /// Sets the addresses this node tells others: its own and those of admitted nodes. What
    /// changed is told to connected peers.
    pub fn set_addresses(&mut self, mut addresses: BTreeMap<NodeId, Vec<SocketAddr>>) {
        while addresses.len() > NODES_MAX {
            addresses.pop_last();
        }
        for list in addresses.values_mut() {
            list.sort_unstable();
            list.dedup();
            list.truncate(ADDRESSES_PER_NODE_MAX);
        }
        let known = std::mem::replace(&mut self.addresses, addresses);
        if known == self.addresses {
            return;
        }
        let mut hasher = blake3::Hasher::new();
        for (node, list) in &self.addresses {
            hasher
                .update(&node.0)
                .update(format!("{list:?}").as_bytes());
        }
        self.addresses_digest = finish(&hasher);
        let changed = self
            .addresses
            .iter()
            .filter(|(node, list)| known.get(*node) != Some(*list));
        let nodes: Vec<_> = changed.map(|(node, list)| (*node, list.clone())).collect();
        if nodes.is_empty() {
            return;
        }
        let frame = super::encode(&Frame::Addresses(Addresses { nodes }));
        for state in self
            .peers
            .values_mut()
            .filter(|state| state.ready().is_some())
        {
            state.send(frame.clone());
        }
    }

    /// Tells a peer all addresses.
    pub(super) fn send_addresses(&mut self, peer: NodeId) {
        if self.addresses.is_empty() {
            return;
        }
        let nodes = self
            .addresses
            .iter()
            .map(|(node, list)| (*node, list.clone()))
            .collect();
        self.send(peer, &Frame::Addresses(Addresses { nodes }));
    }

    pub(super) fn on_addresses(&mut self, peer: NodeId, addresses: Addresses) {
        if self.events.len() < EVENTS_MAX {
            let nodes = addresses.nodes;
            self.events
                .push_back(ReplicationEvent::Addresses { peer, nodes });
        } else {
            self.count("events_dropped");
        }
    }
}
