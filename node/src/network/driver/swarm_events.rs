//! Connections coming and going.

use std::time::Instant;

use libp2p::PeerId;
use libp2p::core::ConnectedPoint;
use libp2p::swarm::{ConnectionError, ConnectionId, SwarmEvent};

use super::connection::Connection;
use super::{BehaviourEvent, Dial, Driver};
use crate::network::address::to_socket_address;
use crate::network::address_book::Target;
use crate::network::event::{DisconnectReason, Failure, FoundBy, NetworkEvent};
use crate::network::identity::node_of_peer;
use crate::network::limits::STRANGER_STAY;

/// What the multiplexer says when the other side has closed the connection.
const CLOSED: &str = "connection is closed";

impl Driver {
    pub(super) fn on_swarm_event(&mut self, event: SwarmEvent<BehaviourEvent>) {
        if let SwarmEvent::Behaviour(event) = event {
            match event {
                BehaviourEvent::Streams(event) => self.on_stream(event),
                BehaviourEvent::Ping(event) => self.on_ping(&event),
                BehaviourEvent::Gate(never) => match never {},
            }
        } else if let SwarmEvent::ConnectionEstablished {
            peer_id,
            connection_id,
            endpoint,
            ..
        } = event
        {
            self.on_established(peer_id, connection_id, &endpoint);
        } else if let SwarmEvent::ConnectionClosed {
            connection_id,
            cause,
            ..
        } = event
        {
            self.on_closed(connection_id, cause.as_ref());
        } else if let SwarmEvent::OutgoingConnectionError {
            connection_id,
            error,
            ..
        } = event
        {
            self.on_dial_error(connection_id, &error);
        } else if let SwarmEvent::IncomingConnectionError {
            send_back_addr,
            error,
            ..
        } = event
        {
            let address = send_back_addr;
            tracing::debug!(%address, %error, "inbound connection not established");
        } else if let SwarmEvent::NewListenAddr {
            listener_id,
            address,
        } = event
        {
            self.on_listening(listener_id, &address);
            self.read_interfaces(Instant::now());
        } else if let SwarmEvent::ExpiredListenAddr { .. } = event {
            // A listener on all interfaces is told of each address that comes and goes.
            self.read_interfaces(Instant::now());
        } else if let SwarmEvent::ListenerClosed {
            listener_id,
            reason,
            ..
        } = event
        {
            tracing::error!(?listener_id, ?reason, "a listener has closed");
        }
    }

    fn on_established(&mut self, peer: PeerId, id: ConnectionId, endpoint: &ConnectedPoint) {
        let now = Instant::now();
        let address = to_socket_address(endpoint.get_remote_address());
        let dial = self.dials.remove(&id);
        // The gate lets in only nodes with a usable key and address.
        let (Some(node), Some(address)) = (node_of_peer(&peer), address) else {
            self.swarm.close_connection(id);
            return;
        };
        let admitted = self.admission.admits(&node);
        let how = if endpoint.is_dialer() {
            let how = self.book.reached(&node, address);
            let membership = self.admission.current();
            self.book.add(node, address, how, &membership.admitted, now);
            how
        } else {
            self.book
                .sign_of_life(&node, now, std::time::Duration::ZERO);
            FoundBy::Inbound
        };
        let dialled = endpoint.is_dialer().then_some(id);
        let meter = self.meters.claim(dialled, &peer, Some(address));
        self.connections
            .insert(id, Connection::new(node, peer, address, how, meter));
        self.count_connections();
        tracing::debug!(%node, %address, ?how, admitted, "connection established");
        match dial {
            Some(Dial::Target(target)) if admitted => {
                self.book.dial_succeeded(target);
                if let Target::Seed(address) = target {
                    self.events.post(NetworkEvent::SeedReached { address });
                }
            }
            Some(Dial::Target(target)) => self.on_stranger_dialled(target, id),
            Some(Dial::Join(join)) => self.on_join_connected(join, id),
            None => {}
        }
        if admitted {
            self.settle(&node);
        }
    }

    /// A static address turned out to belong to a node that is not admitted.
    fn on_stranger_dialled(&mut self, target: Target, id: ConnectionId) {
        let wait = self.book.dial_failed(target, Instant::now());
        if let Some(connection) = self.connections.get(&id) {
            self.events.post(NetworkEvent::DialFailed {
                peer: Some(connection.node),
                addresses: vec![connection.address],
                error: Failure::new(
                    "stranger",
                    "the node at this address does not belong to the mesh",
                ),
                next_attempt_in_ms: super::dialling::in_ms(wait),
            });
        }
        self.close_connection(id);
    }

    fn on_closed(&mut self, id: ConnectionId, cause: Option<&ConnectionError>) {
        let Some(connection) = self.connections.remove(&id) else {
            return;
        };
        self.count_connections();
        let node = connection.node;
        tracing::debug!(%node, address = %connection.address, ?cause, "connection closed");
        let session = self
            .shared
            .sessions
            .of(&node)
            .filter(|session| session.connection == id);
        if let Some(session) = session {
            session.outbox.close(reason_for(cause));
        }
        self.on_join_connection_closed(id);
        let alone = !self.connections.values().any(|other| other.node == node);
        if alone && !connection.had_session {
            // The peer does not admit this node (yet), or one of the two gave up at once.
            self.book.disconnected(&node, false, Instant::now());
        }
    }

    /// Closes a connection in order; the tick cuts it off if that takes too long.
    pub(super) fn close_connection(&mut self, id: ConnectionId) {
        if let Some(connection) = self.connections.get_mut(&id)
            && connection.is_open()
        {
            connection.closing_since = Some(Instant::now());
            self.swarm.close_connection(id);
        }
    }

    /// Closes a connection without waiting for anything.
    pub(super) fn cut_connection(&mut self, id: ConnectionId) {
        self.close_connection(id);
        if let Some(connection) = self.connections.get(&id) {
            connection.meter.abort();
        }
    }

    /// Lets a node that is not admitted stay for what it was just allowed to do.
    pub(super) fn prolong_stay(&mut self, id: ConnectionId) {
        if let Some(connection) = self.connections.get_mut(&id) {
            connection.stay_until = Instant::now() + STRANGER_STAY;
        }
    }

    fn count_connections(&self) {
        let connections = &self.shared.connections;
        connections.store(self.connections.len(), std::sync::atomic::Ordering::Relaxed);
    }
}

/// A connection that ends in order, or with the peer's process, is closed by the peer.
fn reason_for(cause: Option<&ConnectionError>) -> DisconnectReason {
    match cause {
        Some(ConnectionError::IO(error)) if error.to_string() != CLOSED => {
            DisconnectReason::Lost(error.to_string())
        }
        Some(ConnectionError::KeepAliveTimeout) => DisconnectReason::Silent,
        Some(ConnectionError::IO(_)) | None => DisconnectReason::ClosedByPeer,
    }
}
