//! What is known of the way to each other node: where it listens, how it was found, what went wrong.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use storage::NodeId;

use crate::network::{Failure, FoundBy};
use crate::time::now_ms;

/// Nodes of which this is kept, and addresses of each.
const NODES_MAX: usize = 256;
const ADDRESSES_MAX: usize = 8;

/// The way to one node.
#[derive(Debug, Clone, Default)]
pub(super) struct Link {
    /// Where the node listens, the address at which it was reached last first.
    pub(super) listening: Vec<SocketAddr>,
    pub(super) found_by: Option<FoundBy>,
    pub(super) rtt_ms: Option<f64>,
    /// What went wrong since it was connected last, and when.
    pub(super) failure: Option<(Failure, u64)>,
    pub(super) next_attempt_ms: Option<u64>,
}

#[derive(Default)]
pub(super) struct Links {
    links: Mutex<BTreeMap<NodeId, Link>>,
}

impl Links {
    pub(super) fn of(&self, node: NodeId) -> Link {
        self.lock().get(&node).cloned().unwrap_or_default()
    }

    pub(super) fn connected(&self, node: NodeId, address: SocketAddr, how: FoundBy) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.found_by = Some(how);
        link.failure = None;
        link.next_attempt_ms = None;
        // An inbound connection's port is not where the peer listens.
        if how != FoundBy::Inbound {
            link.listening.retain(|known| *known != address);
            link.listening.insert(0, address);
            link.listening.truncate(ADDRESSES_MAX);
        }
    }

    pub(super) fn disconnected(&self, node: NodeId, failure: Option<Failure>) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.rtt_ms = None;
        link.failure = failure.map(|failure| (failure, now_ms()));
    }

    /// A dial failed; `next_attempt_ms` is in milliseconds since 1970 UTC.
    pub(super) fn failed(&self, node: NodeId, failure: Failure, next_attempt_ms: u64) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.failure = Some((failure, now_ms()));
        link.next_attempt_ms = Some(next_attempt_ms);
    }

    pub(super) fn rtt(&self, node: NodeId, rtt: Duration) {
        self.lock().entry(node).or_default().rtt_ms = Some(rtt.as_secs_f64() * 1_000.0);
    }

    /// Where a node listens. Its own word counts, others' only while there is nothing better.
    pub(super) fn learnt(&self, node: NodeId, addresses: &[SocketAddr], by_itself: bool) {
        let mut links = self.lock();
        if addresses.is_empty() || (links.len() >= NODES_MAX && !links.contains_key(&node)) {
            return;
        }
        let link = links.entry(node).or_default();
        if by_itself || link.listening.is_empty() {
            // Where it was reached goes first; it may be an address it does not know of.
            let reached = link.found_by.is_some_and(|how| how != FoundBy::Inbound);
            link.listening.truncate(usize::from(reached));
            for address in addresses {
                if !link.listening.contains(address) && link.listening.len() < ADDRESSES_MAX {
                    link.listening.push(*address);
                }
            }
        }
    }

    /// Where nodes can be dialled.
    pub(super) fn known(&self) -> Vec<(NodeId, Vec<SocketAddr>)> {
        let links = self.lock();
        let known = links.iter().filter(|(_, link)| !link.listening.is_empty());
        known
            .take(NODES_MAX)
            .map(|(node, link)| (*node, link.listening.clone()))
            .collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<NodeId, Link>> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NODE: NodeId = NodeId([7; 32]);

    fn address(port: u16) -> SocketAddr {
        SocketAddr::from(([10, 0, 0, 1], port))
    }

    #[test]
    fn the_port_of_a_caller_is_not_where_it_listens() {
        let links = Links::default();
        links.connected(NODE, address(50_000), FoundBy::Inbound);
        assert!(links.of(NODE).listening.is_empty());
        links.learnt(NODE, &[address(9)], false);
        assert_eq!(links.of(NODE).listening, [address(9)]);
        links.learnt(NODE, &[address(4_401)], true);
        links.learnt(NODE, &[address(9)], false);
        assert_eq!(links.of(NODE).listening, [address(4_401)]);
        assert_eq!(links.known(), [(NODE, vec![address(4_401)])]);
    }

    #[test]
    fn the_address_at_which_it_was_reached_goes_first() {
        let links = Links::default();
        links.learnt(NODE, &[address(1), address(2)], true);
        links.connected(NODE, address(2), FoundBy::Learnt);
        assert_eq!(links.of(NODE).listening, [address(2), address(1)]);
        links.learnt(NODE, &[address(1), address(3)], true);
        assert_eq!(
            links.of(NODE).listening,
            [address(2), address(1), address(3)]
        );
    }

    #[test]
    fn a_failure_lasts_until_the_node_is_connected_again() {
        let links = Links::default();
        links.failed(NODE, Failure::new("no_answer", "no answer"), 5);
        let link = links.of(NODE);
        assert_eq!(
            link.failure.map(|(failure, _)| failure.code),
            Some("no_answer")
        );
        assert_eq!(link.next_attempt_ms, Some(5));
        links.connected(NODE, address(1), FoundBy::Mdns);
        assert!(links.of(NODE).failure.is_none());
        links.disconnected(NODE, None);
        assert!(links.of(NODE).failure.is_none());
    }
}
