//! Decides which connections may exist: range, number, and room for nodes that are not admitted.
//!
//! The range and the number of pending connections are checked before the handshake, so a host
//! outside the private network costs nothing but an accepted socket. Nobody is kept out because
//! others wait: the one that has waited longest, and above all one that says nothing, gives way, and
//! addresses where a node of the mesh is known to be have places of their own.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::task::{Context, Poll};

use libp2p::core::Endpoint;
use libp2p::core::transport::PortUse;
use libp2p::swarm::{
    ConnectionDenied, ConnectionId, FromSwarm, NetworkBehaviour, THandler, THandlerInEvent,
    THandlerOutEvent, ToSwarm, dummy,
};
use libp2p::{Multiaddr, PeerId};
use lru::LruCache;
use storage::NodeId;

use super::address::to_socket_address;
use super::admission::Admission;
use super::event::Direction;
use super::identity::node_of_peer;
use super::knock::{Knock, Knocks};
use super::limits;
use super::refusals::Refusals;
use super::statistics::Counters;
use crate::private_range::PrivateRanges;

const CALLERS_MAX: NonZeroUsize = NonZeroUsize::new(limits::CALLERS_MAX).expect("not zero");

/// The behaviour that admits and counts connections.
#[derive(Debug)]
pub(super) struct Gate {
    ranges: PrivateRanges,
    admission: Arc<Admission>,
    refusals: Refusals,
    counters: Arc<Counters>,
    knocks: Knocks,
    /// In the order in which they came.
    pending: BTreeMap<ConnectionId, Pending>,
    established: BTreeMap<ConnectionId, Established>,
    /// From where nodes have come that were admitted, and which.
    callers: LruCache<IpAddr, NodeId>,
}

#[derive(Debug)]
struct Pending {
    ip: IpAddr,
    is_known: bool,
    knock: Option<Arc<Knock>>,
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
        knocks: Knocks,
    ) -> Self {
        Self {
            ranges,
            admission,
            refusals,
            counters,
            knocks,
            pending: BTreeMap::new(),
            established: BTreeMap::new(),
            callers: LruCache::new(CALLERS_MAX),
        }
    }

    fn check_pending(&mut self, remote: &Multiaddr) -> Result<Pending, Denied> {
        let from = to_socket_address(remote);
        let Some(from) = from.filter(|from| self.ranges.contains(from.ip())) else {
            self.refusals.add(Direction::Inbound, remote.to_string());
            return Err(Denied::NotPrivate);
        };
        let (ip, knock) = (from.ip().to_canonical(), self.knocks.take(from));
        let is_known = self.is_known(ip);
        let places = if is_known {
            limits::PENDING_KNOWN_MAX
        } else {
            limits::PENDING_UNKNOWN_MAX
        };
        self.make_room(limits::PENDING_PER_IP_MAX, |other| other.ip == ip);
        self.make_room(places, |other| other.is_known == is_known);
        Ok(Pending {
            ip,
            is_known,
            knock,
        })
    }

    fn is_known(&self, ip: IpAddr) -> bool {
        let caller = self.callers.peek(&ip);
        self.admission.is_at(ip) || caller.is_some_and(|node| self.admission.admits(node))
    }

    /// Ends one of the pending connections where there are as many as there may be.
    fn make_room(&mut self, most: usize, among: impl Fn(&Pending) -> bool) {
        let others = self.pending.iter().filter(|(_, other)| among(other));
        if others.clone().count() < most {
            return;
        }
        let is_silent = |other: &Pending| {
            let knock = other.knock.as_ref();
            knock.is_none_or(|knock| !knock.is_heard())
        };
        let silent = others.clone().find(|(_, other)| is_silent(other));
        let Some((id, _)) = silent.or_else(|| others.clone().next()) else {
            return;
        };
        let id = *id;
        self.counters.inbound_over_limit.increment();
        if let Some(knock) = self.pending.remove(&id).and_then(|ended| ended.knock) {
            knock.end();
        }
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
        let pending = self.check_pending(remote).map_err(ConnectionDenied::new)?;
        self.pending.insert(connection, pending);
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
        let established = self.established.get(&connection);
        if let Some(Established { node, ip: Some(ip) }) = established
            && self.admission.admits(node)
        {
            self.callers.put(ip.to_canonical(), *node);
        }
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
    use std::collections::BTreeSet;

    use super::*;

    fn gate() -> Gate {
        let counters = Arc::new(Counters::default());
        let refusals = Refusals::new(Arc::clone(&counters));
        let (ranges, knocks) = (PrivateRanges::default(), Knocks::default());
        Gate::new(ranges, Arc::default(), refusals, counters, knocks)
    }

    fn id(number: usize) -> ConnectionId {
        ConnectionId::new_unchecked(number)
    }

    fn knock(gate: &mut Gate, number: usize, from: &str) -> bool {
        let from: Multiaddr = from.parse().expect("a multiaddress");
        if let Some(from) = to_socket_address(&from) {
            gate.knocks.leave(from);
        }
        gate.handle_pending_inbound_connection(id(number), &from, &from)
            .is_ok()
    }

    fn waits(gate: &Gate, number: usize) -> bool {
        gate.pending.contains_key(&id(number))
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
    fn of_one_host_and_of_all_strangers_only_so_many_wait_and_the_newest_of_them() {
        let mut gate = gate();
        for n in 0..20 {
            assert!(knock(&mut gate, n, "/ip4/10.0.0.1/tcp/1"));
        }
        assert_eq!(gate.pending.len(), limits::PENDING_PER_IP_MAX);
        assert!(waits(&gate, 19) && !waits(&gate, 0));
        for n in 20..200 {
            assert!(knock(&mut gate, n, &format!("/ip4/10.0.1.{n}/tcp/1")));
        }
        assert_eq!(gate.pending.len(), limits::PENDING_UNKNOWN_MAX);
        let ended = 200 - limits::PENDING_UNKNOWN_MAX;
        assert_eq!(gate.counters.inbound_over_limit.value(), ended as u64);
    }

    #[test]
    fn who_says_nothing_gives_way_before_who_is_in_the_midst_of_it() {
        let mut gate = gate();
        for n in 0..limits::PENDING_UNKNOWN_MAX {
            assert!(knock(&mut gate, n, &format!("/ip4/10.0.1.{n}/tcp/1")));
        }
        let speaking = gate.pending.get(&id(0)).and_then(|p| p.knock.clone());
        speaking.expect("its knock was left").hear_for_test();
        assert!(knock(&mut gate, 90, "/ip4/10.0.2.1/tcp/1"));
        assert!(waits(&gate, 0) && !waits(&gate, 1) && waits(&gate, 90));
    }

    #[test]
    fn strangers_take_no_place_from_where_a_node_of_the_mesh_is() {
        let mut gate = gate();
        let home = "10.0.0.7".parse().expect("an address");
        gate.admission.expect_at(BTreeSet::from([home]));
        assert!(knock(&mut gate, 0, "/ip4/10.0.0.7/tcp/1"));
        for n in 1..200 {
            assert!(knock(&mut gate, n, &format!("/ip4/10.0.1.{n}/tcp/1")));
        }
        assert!(waits(&gate, 0));
        assert_eq!(gate.pending.len(), limits::PENDING_UNKNOWN_MAX + 1);
    }
}
