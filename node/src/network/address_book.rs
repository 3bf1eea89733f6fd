//! Where nodes have been seen, and when to dial them next.
//!
//! *Seeds* are addresses without a node: static peers and those of tickets. Dialling one tells
//! which node lives there; from then on it is dialled as that node.

mod entry;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use storage::NodeId;

use self::entry::{Entry, Known};
use super::backoff::Backoff;
use super::event::FoundBy;
use super::limits::{BOOK_NODES_MAX, SEEDS_MAX};

/// All known addresses, bounded.
#[derive(Debug, Default)]
pub(super) struct AddressBook {
    nodes: BTreeMap<NodeId, Entry>,
    seeds: BTreeMap<SocketAddr, Seed>,
}

#[derive(Debug)]
struct Seed {
    how: FoundBy,
    node: Option<NodeId>,
    is_self: bool,
    backoff: Backoff,
    dialling: bool,
}

impl AddressBook {
    /// Notes an address of a node; true if it is news.
    pub(super) fn add(
        &mut self,
        node: NodeId,
        address: SocketAddr,
        how: FoundBy,
        admitted: &BTreeSet<NodeId>,
        now: Instant,
    ) -> bool {
        if !self.nodes.contains_key(&node) && !self.make_room(node, admitted) {
            return false;
        }
        let entry = self.nodes.entry(node).or_insert_with(|| Entry::new(now));
        if let Some(known) = entry
            .addresses
            .iter_mut()
            .find(|known| known.address == address)
        {
            known.how = known.how.min(how);
            return false;
        }
        entry.make_room();
        entry.addresses.push(Known {
            address,
            how,
            failures: 0,
        });
        true
    }

    pub(super) fn add_seed(&mut self, address: SocketAddr, how: FoundBy, now: Instant) {
        if self.seeds.len() >= SEEDS_MAX && !self.seeds.contains_key(&address) {
            let spare = self
                .seeds
                .iter()
                .find(|(_, seed)| seed.how != FoundBy::Static);
            let Some((spare, _)) = spare.map(|(address, seed)| (*address, seed.how)) else {
                return;
            };
            self.seeds.remove(&spare);
        }
        let backoff = Backoff::due_at(now);
        let seed = Seed {
            how,
            node: None,
            is_self: false,
            backoff,
            dialling: false,
        };
        let seed = self.seeds.entry(address).or_insert(seed);
        seed.backoff.reset(now, Duration::ZERO);
    }

    /// Something was heard of the node: it is worth dialling soon.
    pub(super) fn sign_of_life(&mut self, node: &NodeId, now: Instant, wait: Duration) {
        if let Some(entry) = self.nodes.get_mut(node) {
            entry.backoff.reset(now, wait);
        }
    }

    pub(super) fn reset_all(&mut self, now: Instant) {
        for entry in self.nodes.values_mut() {
            entry.backoff.reset(now, Duration::ZERO);
        }
        for seed in self.seeds.values_mut() {
            seed.backoff.reset(now, Duration::ZERO);
        }
    }

    /// Nodes among `wanted` to dial now, with their addresses, the best first.
    pub(super) fn due_nodes<'a>(
        &self,
        wanted: impl Iterator<Item = &'a NodeId>,
        now: Instant,
    ) -> Vec<(NodeId, Vec<SocketAddr>)> {
        let due = wanted.filter_map(|node| Some((node, self.nodes.get(node)?)));
        due.filter(|(_, entry)| {
            !entry.dialling && !entry.addresses.is_empty() && entry.backoff.is_due(now)
        })
        .map(|(node, entry)| (*node, entry.best_first()))
        .collect()
    }

    /// Seeds to dial now, except those whose node `is_handled` otherwise.
    pub(super) fn due_seeds(
        &self,
        now: Instant,
        is_handled: impl Fn(&NodeId) -> bool,
    ) -> Vec<SocketAddr> {
        let due = self.seeds.iter().filter(|(_, seed)| {
            let handled = seed.node.as_ref().is_some_and(&is_handled);
            !handled && !seed.is_self && !seed.dialling && seed.backoff.is_due(now)
        });
        due.map(|(address, _)| *address).collect()
    }

    /// When the next of these falls due.
    pub(super) fn next_due<'a>(
        &self,
        wanted: impl Iterator<Item = &'a NodeId>,
        is_handled: impl Fn(&NodeId) -> bool,
    ) -> Option<Instant> {
        let nodes = wanted.filter_map(|node| self.nodes.get(node));
        let nodes = nodes
            .filter(|entry| !entry.dialling && !entry.addresses.is_empty())
            .map(|entry| entry.backoff.due());
        let seeds = self.seeds.values().filter(|seed| {
            let handled = seed.node.as_ref().is_some_and(&is_handled);
            !handled && !seed.is_self && !seed.dialling
        });
        nodes.chain(seeds.map(|seed| seed.backoff.due())).min()
    }

    pub(super) fn dial_started(&mut self, target: Target, now: Instant) {
        if let Some((dialling, backoff)) = self.schedule(target) {
            *dialling = true;
            backoff.started(now);
        }
    }

    /// Notes that a dial has ended without a session; returns when the next may start.
    pub(super) fn dial_failed(&mut self, target: Target, now: Instant) -> Duration {
        if let Target::Node(node) = target
            && let Some(entry) = self.nodes.get_mut(&node)
        {
            for known in &mut entry.addresses {
                known.failures = known.failures.saturating_add(1);
            }
        }
        let Some((dialling, backoff)) = self.schedule(target) else {
            return Duration::ZERO;
        };
        *dialling = false;
        backoff.failed(now)
    }

    pub(super) fn dial_succeeded(&mut self, target: Target) {
        if let Some((dialling, _)) = self.schedule(target) {
            *dialling = false;
        }
    }

    /// A session with the node has ended; a good one forgets the failures before it.
    pub(super) fn disconnected(&mut self, node: &NodeId, was_good: bool, now: Instant) {
        if let Some(entry) = self.nodes.get_mut(node) {
            if was_good {
                entry.backoff.succeeded(now);
            }
            entry.backoff.failed(now);
        }
    }

    /// The node was reached there by dialling; returns how the address had become known.
    pub(super) fn reached(&mut self, node: &NodeId, address: SocketAddr) -> FoundBy {
        let from_seed = self.seeds.get_mut(&address).map(|seed| {
            seed.node = Some(*node);
            seed.how
        });
        let known = self.nodes.get_mut(node).and_then(|entry| {
            entry
                .addresses
                .iter_mut()
                .find(|known| known.address == address)
        });
        let from_entry = known.map(|known| {
            known.failures = 0;
            known.how
        });
        from_entry.or(from_seed).unwrap_or(FoundBy::Ticket)
    }

    /// Another node answers at this address now.
    pub(super) fn moved_away(&mut self, node: &NodeId, address: SocketAddr) {
        if let Some(entry) = self.nodes.get_mut(node) {
            entry.addresses.retain(|known| known.address != address);
        }
        if let Some(seed) = self.seeds.get_mut(&address) {
            seed.node = None;
        }
    }

    /// This node itself answers at this address.
    pub(super) fn is_self(&mut self, address: SocketAddr) {
        if let Some(seed) = self.seeds.get_mut(&address) {
            seed.is_self = true;
        }
    }

    /// The known addresses of a node, the best first.
    pub(super) fn addresses(&self, node: &NodeId) -> Vec<SocketAddr> {
        self.nodes
            .get(node)
            .map(Entry::best_first)
            .unwrap_or_default()
    }

    /// Where nodes of the mesh may be: the addresses of those and of the seeds.
    pub(super) fn hosts_of(&self, admitted: &BTreeSet<NodeId>) -> BTreeSet<IpAddr> {
        let nodes = self
            .nodes
            .iter()
            .filter(|(node, _)| admitted.contains(node));
        let known = nodes.flat_map(|(_, entry)| entry.addresses.iter().map(|known| known.address));
        let all = known.chain(self.seeds.keys().copied());
        all.map(|address| address.ip().to_canonical()).collect()
    }

    fn schedule(&mut self, target: Target) -> Option<(&mut bool, &mut Backoff)> {
        match target {
            Target::Node(node) => self
                .nodes
                .get_mut(&node)
                .map(|entry| (&mut entry.dialling, &mut entry.backoff)),
            Target::Seed(address) => self
                .seeds
                .get_mut(&address)
                .map(|seed| (&mut seed.dialling, &mut seed.backoff)),
        }
    }

    /// Makes room for a node: one that is not admitted gives way to one that is.
    fn make_room(&mut self, node: NodeId, admitted: &BTreeSet<NodeId>) -> bool {
        if self.nodes.len() < BOOK_NODES_MAX {
            return true;
        }
        let spare = self
            .nodes
            .keys()
            .find(|other| !admitted.contains(other))
            .copied();
        spare.is_some_and(|spare| admitted.contains(&node) && self.nodes.remove(&spare).is_some())
    }
}

/// What a dial is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Node(NodeId),
    Seed(SocketAddr),
}

#[cfg(test)]
mod tests {
    use super::super::limits::BOOK_ADDRESSES_PER_NODE_MAX;
    use super::*;

    fn node(number: u16) -> NodeId {
        let mut id = [0; 32];
        id[..2].copy_from_slice(&number.to_be_bytes());
        NodeId(id)
    }

    fn address(number: u16) -> SocketAddr {
        SocketAddr::from(([10, 0, 0, 1], number))
    }

    #[test]
    fn a_flood_of_addresses_and_nodes_stays_bounded_and_spares_admitted_nodes() {
        let now = Instant::now();
        let mut book = AddressBook::default();
        let admitted = BTreeSet::from([node(9999)]);
        for n in 0..2000 {
            book.add(node(n), address(n), FoundBy::Mdns, &admitted, now);
            book.add(node(1), address(n), FoundBy::Learnt, &admitted, now);
        }
        assert_eq!(book.nodes.len(), BOOK_NODES_MAX);
        assert_eq!(book.addresses(&node(1)).len(), BOOK_ADDRESSES_PER_NODE_MAX);
        assert!(book.add(node(9999), address(1), FoundBy::Learnt, &admitted, now));
        assert_eq!(book.nodes.len(), BOOK_NODES_MAX);
    }

    #[test]
    fn a_node_is_due_once_until_its_dial_has_ended() {
        let now = Instant::now();
        let mut book = AddressBook::default();
        let admitted = BTreeSet::from([node(1)]);
        book.add(node(1), address(1), FoundBy::Static, &admitted, now);
        assert_eq!(book.due_nodes(admitted.iter(), now).len(), 1);
        book.dial_started(Target::Node(node(1)), now);
        assert!(book.due_nodes(admitted.iter(), now).is_empty());
        assert_eq!(book.next_due(admitted.iter(), |_| false), None);
        let wait = book.dial_failed(Target::Node(node(1)), now);
        assert!(book.due_nodes(admitted.iter(), now).is_empty());
        assert_eq!(book.next_due(admitted.iter(), |_| false), Some(now + wait));
        assert_eq!(book.due_nodes(admitted.iter(), now + wait).len(), 1);
    }

    #[test]
    fn a_seed_is_dialled_until_its_node_is_known_and_again_when_it_moved_away() {
        let now = Instant::now();
        let mut book = AddressBook::default();
        book.add_seed(address(1), FoundBy::Static, now);
        assert_eq!(book.due_seeds(now, |_| true), vec![address(1)]);
        assert_eq!(book.reached(&node(1), address(1)), FoundBy::Static);
        assert!(book.due_seeds(now, |_| true).is_empty());
        book.moved_away(&node(1), address(1));
        assert_eq!(book.due_seeds(now, |_| true), vec![address(1)]);
    }
}
