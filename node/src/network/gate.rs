//! Decides which connections may exist: range, number, and room for nodes that are not admitted.
//!
//! The range and the number of pending connections are checked before the handshake, so a host
//! outside the private network costs nothing but an accepted socket.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;
use std::task::{Context, Poll};

use libp2p::core::Endpoint;
use libp2p::core::transport::PortUse;
use libp2p::swarm::{
    ConnectionDenied, ConnectionId, FromSwarm, NetworkBehaviour, THandler, THandlerInEvent,
    THandlerOutEvent, ToSwarm, dummy,
};
use libp2p::{Multiaddr, PeerId};
use storage::NodeId;

use super::address::to_socket_address;
use super::admission::Admission;
use super::event::Direction;
use super::identity::node_of_peer;
use super::limits;
use super::refusals::Refusals;
use super::statistics::Counters;
use crate::private_range::PrivateRanges;

/// The behaviour that admits and counts connections.
#[derive(Debug)]
pub(super) struct Gate {
    ranges: PrivateRanges,
    admission: Arc<Admission>,
    refusals: Refusals,
    counters: Arc<Counters>,
    pending: BTreeMap<ConnectionId, IpAddr>,
    established: BTreeMap<ConnectionId, Established>,
}

#[derive(Debug)]
struct Established {
    node: NodeId,
    ip: Option<IpAddr>,
}

/// Why a connection was not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Denied {
    #[error("the address is outside the private ranges")]
    NotPrivate,
    #[error("too many connections")]
    TooMany,
    #[error("the node's key is not Ed25519")]
    ForeignKey,
}

impl Gate {
    pub(super) fn new(
        ranges: PrivateRanges,
        admission: Arc<Admission>,
        refusals: Refusals,
        counters: Arc<Counters>,
    ) -> Self {
        Self {
            ranges,
            admission,
            refusals,
            counters,
            pending: BTreeMap::new(),
            established: BTreeMap::new(),
        }
    }

    fn check_pending(&self, remote: &Multiaddr) -> Result<IpAddr, Denied> {
        let ip = to_socket_address(remote).map(|address| address.ip());
        let Some(ip) = ip.filter(|ip| self.ranges.contains(*ip)) else {
            self.refusals.add(Direction::Inbound, remote.to_string());
            return Err(Denied::NotPrivate);
        };
        let from_ip = self.pending.values().filter(|other| **other == ip).count();
        if self.pending.len() >= limits::PENDING_INBOUND_MAX
            || from_ip >= limits::PENDING_INBOUND_PER_IP_MAX
        {
            self.counters.inbound_over_limit.increment();
            return Err(Denied::TooMany);
        }
        Ok(ip)
    }

    fn check_established(&self, peer: PeerId, ip: Option<IpAddr>) -> Result<NodeId, Denied> {
        let node = node_of_peer(&peer).ok_or(Denied::ForeignKey)?;
        let of_peer = self
            .established
            .values()
            .filter(|other| other.node == node)
            .count();
        let full = of_peer >= limits::ESTABLISHED_PER_PEER_MAX
            || self.established.len() >= limits::ESTABLISHED_MAX
            || (!self.admission.admits(&node) && self.is_full_for_strangers(ip));
        if full {
            return Err(Denied::TooMany);
        }
        Ok(node)
    }

    fn is_full_for_strangers(&self, ip: Option<IpAddr>) -> bool {
        let strangers = self
            .established
            .values()
            .filter(|o| !self.admission.admits(&o.node));
        let (mut total, mut from_ip) = (0, 0);
        for stranger in strangers {
            total += 1;
            from_ip += usize::from(stranger.ip == ip);
        }
        total >= limits::STRANGERS_MAX || from_ip >= limits::STRANGERS_PER_IP_MAX
    }

    fn establish(
        &mut self,
        connection: ConnectionId,
        peer: PeerId,
        remote: &Multiaddr,
    ) -> Result<(), Denied> {
        let ip = to_socket_address(remote).map(|address| address.ip());
        let node = self.check_established(peer, ip)?;
        self.established
            .insert(connection, Established { node, ip });
        Ok(())
    }
}

impl NetworkBehaviour for Gate {
    type ConnectionHandler = dummy::ConnectionHandler;
    type ToSwarm = Infallible;

    fn handle_pending_inbound_connection(
        &mut self,
        connection: ConnectionId,
        _local: &Multiaddr,
        remote: &Multiaddr,
    ) -> Result<(), ConnectionDenied> {
        let ip = self.check_pending(remote).map_err(ConnectionDenied::new)?;
        self.pending.insert(connection, ip);
        Ok(())
    }

    fn handle_established_inbound_connection(
        &mut self,
        connection: ConnectionId,
        peer: PeerId,
        _local: &Multiaddr,
        remote: &Multiaddr,
    ) -> Result<THandler<Self>, ConnectionDenied> {
        self.pending.remove(&connection);
        self.establish(connection, peer, remote).map_err(|denied| {
            self.counters.inbound_over_limit.increment();
            ConnectionDenied::new(denied)
        })?;
        Ok(dummy::ConnectionHandler)
    }

    fn handle_established_outbound_connection(
        &mut self,
        connection: ConnectionId,
        peer: PeerId,
        remote: &Multiaddr,
        _role: Endpoint,
        _port_use: PortUse,
    ) -> Result<THandler<Self>, ConnectionDenied> {
        self.establish(connection, peer, remote)
            .map_err(ConnectionDenied::new)?;
        Ok(dummy::ConnectionHandler)
    }

    fn on_swarm_event(&mut self, event: FromSwarm<'_>) {
        // Also for connections that another behaviour denied after this one let them in.
        if let FromSwarm::ListenFailure(failure) = &event {
            self.pending.remove(&failure.connection_id);
            self.established.remove(&failure.connection_id);
        } else if let FromSwarm::DialFailure(failure) = &event {
            self.established.remove(&failure.connection_id);
        } else if let FromSwarm::ConnectionClosed(closed) = &event {
            self.established.remove(&closed.connection_id);
        }
    }

    fn on_connection_handler_event(
        &mut self,
        _peer: PeerId,
        _connection: ConnectionId,
        event: THandlerOutEvent<Self>,
    ) {
        match event {}
    }

    fn poll(&mut self, _: &mut Context<'_>) -> Poll<ToSwarm<Infallible, THandlerInEvent<Self>>> {
        Poll::Pending
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate() -> Gate {
        let counters = Arc::new(Counters::default());
        let refusals = Refusals::new(Arc::clone(&counters));
        Gate::new(PrivateRanges::default(), Arc::default(), refusals, counters)
    }

    fn knock(gate: &mut Gate, number: usize, from: &str) -> bool {
        let from: Multiaddr = from.parse().expect("a multiaddress");
        let connection = ConnectionId::new_unchecked(number);
        gate.handle_pending_inbound_connection(connection, &from, &from)
            .is_ok()
    }

    #[test]
    fn a_connection_from_a_public_address_is_denied_before_the_handshake() {
        let mut gate = gate();
        assert!(!knock(&mut gate, 1, "/ip4/203.0.113.9/tcp/40000"));
        assert!(!knock(&mut gate, 2, "/ip6/::ffff:203.0.113.9/tcp/40000"));
        assert!(knock(&mut gate, 3, "/ip6/::ffff:10.0.0.9/tcp/40000"));
        assert_eq!(gate.counters.refused_inbound.value(), 2);
    }

    #[test]
    fn one_host_and_all_hosts_together_can_only_knock_so_often() {
        let mut gate = gate();
        let one = (0..20)
            .filter(|n| knock(&mut gate, *n, "/ip4/10.0.0.1/tcp/1"))
            .count();
        assert_eq!(one, limits::PENDING_INBOUND_PER_IP_MAX);
        let all = (20..200)
            .filter(|n| knock(&mut gate, *n, &format!("/ip4/10.0.1.{n}/tcp/1")))
            .count();
        assert_eq!(one + all, limits::PENDING_INBOUND_MAX);
    }
}
