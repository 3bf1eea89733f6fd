//! What is known of the way to each other node: where it listens, how it was found, what went wrong.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use storage::NodeId;
use tokio::sync::Notify;

use super::trouble::{TWIN_MS, Trouble, TroubleList};
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
    connected: bool,
    /// When it was heard last, in milliseconds since 1970 UTC, 0 for never.
    heard_ms: u64,
    /// What it said is wrong with it.
    pub(super) troubles: TroubleList,
    /// When two processes with its key were heard last.
    twin_ms: u64,
}

/// An address from the settings at which nobody of the mesh has answered yet.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) failure: Failure,
    pub(super) at_ms: u64,
    pub(super) next_attempt_ms: u64,
}

#[derive(Default)]
pub(super) struct Links {
    links: Mutex<BTreeMap<NodeId, Link>>,
    seeds: Mutex<BTreeMap<SocketAddr, Seed>>,
    /// Where a node listens may have changed.
    changed: Notify,
}

impl Link {
    pub(super) fn is_connected(&self) -> bool {
        self.connected
    }

    /// When it was heard last, if it ever was.
    pub(super) fn heard_ms(&self) -> Option<u64> {
        Some(self.heard_ms).filter(|at| *at > 0)
    }

    /// The worst that is wrong with it, by its own word or as seen from here.
    pub(super) fn trouble(&self, now: u64) -> Option<(Trouble, u64)> {
        let told = self.troubles.first_key_value();
        let told = told.map(|(trouble, since)| (*trouble, *since));
        let is_twin = self.twin_ms > 0 && self.twin_ms + TWIN_MS > now;
        let twin = is_twin.then_some((Trouble::Twin, self.twin_ms));
        told.into_iter().chain(twin).min()
    }
}

impl Links {
    #[cfg(test)]
    fn of(&self, node: NodeId) -> Link {
        self.lock().get(&node).cloned().unwrap_or_default()
    }

    /// The ways to all nodes.
    pub(super) fn all(&self) -> BTreeMap<NodeId, Link> {
        self.lock().clone()
    }

    pub(super) fn connected(&self, node: NodeId, address: SocketAddr, how: FoundBy) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.found_by = Some(how);
        link.failure = None;
        link.next_attempt_ms = None;
        link.connected = true;
        link.heard_ms = now_ms();
        // An inbound connection's port is not where the peer listens.
        if how != FoundBy::Inbound {
            link.listening.retain(|known| *known != address);
            link.listening.insert(0, address);
            link.listening.truncate(ADDRESSES_MAX);
            self.changed.notify_one();
        }
    }

    pub(super) fn disconnected(&self, node: NodeId, failure: Option<Failure>) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.rtt_ms = None;
        link.connected = false;
        link.failure = failure.map(|failure| (failure, now_ms()));
    }

    /// A dial failed; `next_attempt_ms` is in milliseconds since 1970 UTC. One beside a connection
    /// that stands says nothing of the node.
    pub(super) fn failed(&self, node: NodeId, failure: Failure, next_attempt_ms: u64) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        if !link.connected {
            link.failure = Some((failure, now_ms()));
            link.next_attempt_ms = Some(next_attempt_ms);
        }
    }

    /// A sign of life, with how long it took to come back.
    pub(super) fn rtt(&self, node: NodeId, rtt: Duration) {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        link.rtt_ms = Some(rtt.as_secs_f64() * 1_000.0);
        link.heard_ms = now_ms();
    }

    /// When a node was heard last, if it ever was.
    pub(super) fn heard_ms(&self, node: NodeId) -> Option<u64> {
        let links = self.lock();
        let heard = links.get(&node).map(|link| link.heard_ms);
        heard.filter(|at| *at > 0)
    }

    /// What a node says is wrong with it. Answers what of it is news.
    pub(super) fn set_troubles(&self, node: NodeId, troubles: TroubleList) -> Vec<Trouble> {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        let before = std::mem::replace(&mut link.troubles, troubles);
        let news = link.troubles.keys().filter(|now| !before.contains_key(now));
        news.copied().collect()
    }

    /// Two processes with a node's key were heard. Answers whether that is news.
    pub(super) fn note_twin(&self, node: NodeId, now: u64) -> bool {
        let mut links = self.lock();
        let link = links.entry(node).or_default();
        let before = std::mem::replace(&mut link.twin_ms, now);
        before + TWIN_MS < now
    }

    /// A dial of an address from the settings failed. Answers whether it is the first time.
    pub(super) fn seed_failed(&self, address: SocketAddr, seed: Seed) -> bool {
        let mut seeds = self.seeds.lock().unwrap_or_else(PoisonError::into_inner);
        if seeds.len() >= NODES_MAX && !seeds.contains_key(&address) {
            return false;
        }
        seeds.insert(address, seed).is_none()
    }

    /// Somebody of the mesh answers at an address.
    pub(super) fn seed_answered(&self, address: SocketAddr) {
        let mut seeds = self.seeds.lock().unwrap_or_else(PoisonError::into_inner);
        seeds.remove(&address);
    }

    /// Addresses from the settings at which nobody of the mesh answers.
    pub(super) fn seeds(&self) -> BTreeMap<SocketAddr, Seed> {
        let seeds = self.seeds.lock().unwrap_or_else(PoisonError::into_inner);
        seeds.clone()
    }

    /// Where a node listens. Its own word counts, others' only while there is nothing better.
    pub(super) fn learnt(&self, node: NodeId, addresses: &[SocketAddr], by_itself: bool) {
        let mut links = self.lock();
        if addresses.is_empty() || (links.len() >= NODES_MAX && !links.contains_key(&node)) {
            return;
        }
        let link = links.entry(node).or_default();
        if by_itself || link.listening.is_empty() {
            self.changed.notify_one();
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

    /// Waits until it may have changed where a node listens. One task may wait.
    pub(super) async fn changed(&self) {
        self.changed.notified().await;
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
        links.failed(NODE, Failure::new("no_answer", "no answer"), 5);
        assert!(links.of(NODE).failure.is_none(), "beside a connection");
        links.disconnected(NODE, None);
        assert!(links.of(NODE).failure.is_none());
    }

    #[test]
    fn what_is_wrong_with_a_node_is_news_once() {
        let links = Links::default();
        let full = TroubleList::from([(Trouble::DiskFull, 7)]);
        assert_eq!(links.set_troubles(NODE, full.clone()), [Trouble::DiskFull]);
        assert_eq!(links.set_troubles(NODE, full), []);
        assert_eq!(links.of(NODE).trouble(0), Some((Trouble::DiskFull, 7)));
        let now = 10 * TWIN_MS;
        assert!(links.note_twin(NODE, now) && !links.note_twin(NODE, now + 1));
        assert_eq!(links.of(NODE).trouble(now), Some((Trouble::Twin, now + 1)));
        let over = links.of(NODE).trouble(now + 2 * TWIN_MS);
        assert_eq!(over, Some((Trouble::DiskFull, 7)));
    }
}
