//! Whom to dial now, and what to make of a dial that failed.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use libp2p::swarm::dial_opts::{DialOpts, PeerCondition};
use libp2p::swarm::{ConnectionId, DialError};
use storage::NodeId;

use super::{Dial, Driver};
use crate::network::address::{is_diallable, to_multiaddr, to_socket_address};
use crate::network::address_book::Target;
use crate::network::dial_error::failure;
use crate::network::event::{Direction, FoundBy, NetworkEvent};
use crate::network::identity::{node_of_peer, peer_of_node};
use crate::network::limits::{DIALS_MAX, HIGHER_ID_WAITS};

impl Driver {
    /// Dials what is due, within the bound of dials at a time.
    pub(super) fn dial_due(&mut self, now: Instant) {
        let membership = self.admission.current();
        if membership.admitted.is_empty() || self.dials.len() >= DIALS_MAX {
            return;
        }
        let connected = self.connected_nodes();
        let wanted = membership.admitted.difference(&connected);
        for (node, addresses) in self.book.due_nodes(wanted, now) {
            self.dial_node(node, addresses, now);
        }
        // A seed whose node is admitted is dialled as that node.
        let seeds = self
            .book
            .due_seeds(now, |node| membership.admitted.contains(node));
        for address in seeds {
            self.dial_seed(address, now);
        }
    }

    /// The nodes that need not be dialled, this one included.
    pub(super) fn connected_nodes(&self) -> BTreeSet<NodeId> {
        let open = self
            .connections
            .values()
            .filter(|connection| connection.is_open());
        open.map(|connection| connection.node)
            .chain([self.shared.node])
            .collect()
    }

    fn dial_node(&mut self, node: NodeId, addresses: Vec<SocketAddr>, now: Instant) {
        let Some(peer) = peer_of_node(&node) else {
            return;
        };
        if self.dials.len() >= DIALS_MAX {
            return;
        }
        let options = DialOpts::peer_id(peer)
            .condition(PeerCondition::Always)
            .addresses(addresses.into_iter().map(to_multiaddr).collect())
            .allocate_new_port()
            .build();
        self.dial(options, Dial::Target(Target::Node(node)), now);
    }

    fn dial_seed(&mut self, address: SocketAddr, now: Instant) {
        if self.dials.len() < DIALS_MAX {
            self.dial(
                to_anybody(address),
                Dial::Target(Target::Seed(address)),
                now,
            );
        }
    }

    /// Starts a dial; its failure is dealt with like one that comes later.
    pub(super) fn dial(&mut self, options: DialOpts, dial: Dial, now: Instant) -> ConnectionId {
        let id = options.connection_id();
        self.shared.counters.dials.increment();
        self.dials.insert(id, dial);
        if let Dial::Target(target) = dial {
            self.book.dial_started(target, now);
        }
        self.meters.dial(id);
        if let Err(error) = self.swarm.dial(options) {
            self.on_dial_error(id, &error);
        }
        id
    }

    pub(super) fn on_dial_error(&mut self, id: ConnectionId, error: &DialError) {
        let Some(dial) = self.dials.remove(&id) else {
            return;
        };
        self.shared.counters.dials_failed.increment();
        let target = match dial {
            Dial::Target(target) => target,
            Dial::Join(join) => {
                self.fail_join(join, failure(error));
                return;
            }
        };
        let peer = match target {
            Target::Node(node) => Some(node),
            Target::Seed(_) => None,
        };
        let wait = self.book.dial_failed(target, Instant::now());
        let addresses = self.dialled_addresses(target, error);
        let failure = failure(error);
        tracing::debug!(?peer, ?addresses, error = %failure, "dial failed");
        self.events.post(NetworkEvent::DialFailed {
            peer,
            addresses,
            error: failure,
            next_attempt_in_ms: in_ms(wait),
        });
    }

    /// The addresses that were tried; corrects the book where another node answered.
    fn dialled_addresses(&mut self, target: Target, error: &DialError) -> Vec<SocketAddr> {
        match (error, target) {
            (DialError::WrongPeerId { obtained, address }, Target::Node(node)) => {
                let address = to_socket_address(address);
                if let (Some(address), Some(found)) = (address, node_of_peer(obtained)) {
                    let how = self.book.reached(&found, address);
                    self.book.moved_away(&node, address);
                    let membership = self.admission.current();
                    let now = Instant::now();
                    self.book
                        .add(found, address, how, &membership.admitted, now);
                }
                address.into_iter().collect()
            }
            (DialError::LocalPeerId { address }, _) => {
                let address = to_socket_address(address);
                if let Some(address) = address {
                    self.book.is_self(address);
                    if let Target::Node(node) = target {
                        self.book.moved_away(&node, address);
                    }
                }
                address.into_iter().collect()
            }
            (DialError::Transport(errors), _) => errors
                .iter()
                .filter_map(|(address, _)| to_socket_address(address))
                .collect(),
            (_, Target::Seed(address)) => vec![address],
            (_, Target::Node(node)) => self.book.addresses(&node),
        }
    }

    /// Notes an address of a node if it may be dialled, and has it dialled soon if that is news.
    pub(super) fn note_address(
        &mut self,
        node: NodeId,
        address: SocketAddr,
        how: FoundBy,
        now: Instant,
    ) {
        if node == self.shared.node {
            return;
        }
        let membership = self.admission.current();
        if self.book.add(node, address, how, &membership.admitted, now) {
            self.book.sign_of_life(&node, now, self.head_start(&node));
        }
    }

    /// How long to leave the first dial to the other side.
    pub(super) fn head_start(&self, node: &NodeId) -> Duration {
        if self.is_lower_than(node) {
            Duration::ZERO
        } else {
            HIGHER_ID_WAITS
        }
    }

    /// Whether an address passes the gate; if not, the refusal is counted.
    pub(super) fn passes(&self, address: SocketAddr, direction: Direction) -> bool {
        let passes = is_diallable(address, &self.settings.ranges);
        if !passes {
            self.refusals.add(direction, address.to_string());
        }
        passes
    }
}

/// A dial of an address whoever answers there.
pub(super) fn to_anybody(address: SocketAddr) -> DialOpts {
    DialOpts::unknown_peer_id()
        .address(to_multiaddr(address))
        .allocate_new_port()
        .build()
}

pub(super) fn in_ms(wait: Duration) -> u64 {
    u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)
}
