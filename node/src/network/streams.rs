//! The behaviour that opens and accepts streams of this program's protocols.
//!
//! A node that is not admitted is offered the join protocol only; the others do not exist for
//! it. What is done with a stream is the driver's matter.

mod handler;

use std::collections::VecDeque;
use std::sync::Arc;
use std::task::{Context, Poll};

use libp2p::core::Endpoint;
use libp2p::core::transport::PortUse;
use libp2p::swarm::{
    ConnectionDenied, ConnectionId, FromSwarm, NetworkBehaviour, NotifyHandler, Stream,
    StreamProtocol, THandler, THandlerInEvent, THandlerOutEvent, ToSwarm,
};
use libp2p::{Multiaddr, PeerId};

pub(super) use self::handler::{OpenError, StreamHandler};
use super::admission::Admission;
use super::identity::node_of_peer;

/// The protocols spoken between nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    /// One long-lived stream of frames between two nodes that admit each other.
    Sync,
    /// One question and one answer per stream, for everybody.
    Join,
    /// One file per stream, between two nodes that admit each other.
    Blob,
}

/// A stream was opened by either side, or could not be.
#[derive(Debug)]
pub(super) struct StreamEvent {
    pub(super) connection: ConnectionId,
    pub(super) protocol: Protocol,
    pub(super) outcome: Outcome,
}

#[derive(Debug)]
pub(super) enum Outcome {
    Inbound(Stream),
    Opened(Stream),
    Failed(OpenError),
}

/// The behaviour itself.
#[derive(Debug)]
pub(super) struct Streams {
    admission: Arc<Admission>,
    queue: VecDeque<ToSwarm<StreamEvent, Protocol>>,
}

impl Protocol {
    pub(super) fn name(self) -> StreamProtocol {
        match self {
            Self::Sync => StreamProtocol::new("/localchat/sync/1"),
            Self::Join => StreamProtocol::new("/localchat/join/1"),
            Self::Blob => StreamProtocol::new("/localchat/blob/1"),
        }
    }
}

impl Streams {
    pub(super) fn new(admission: Arc<Admission>) -> Self {
        Self {
            admission,
            queue: VecDeque::new(),
        }
    }

    /// Opens a stream on this connection; a [`StreamEvent`] tells how it went, unless the
    /// connection closes before.
    pub(super) fn open(&mut self, peer: PeerId, connection: ConnectionId, protocol: Protocol) {
        self.queue.push_back(ToSwarm::NotifyHandler {
            peer_id: peer,
            handler: NotifyHandler::One(connection),
            event: protocol,
        });
    }

    fn handler(&self, peer: &PeerId) -> StreamHandler {
        StreamHandler::new(node_of_peer(peer), Arc::clone(&self.admission))
    }
}

impl NetworkBehaviour for Streams {
    type ConnectionHandler = StreamHandler;
    type ToSwarm = StreamEvent;

    fn handle_established_inbound_connection(
        &mut self,
        _connection: ConnectionId,
        peer: PeerId,
        _local: &Multiaddr,
        _remote: &Multiaddr,
    ) -> Result<THandler<Self>, ConnectionDenied> {
        Ok(self.handler(&peer))
    }

    fn handle_established_outbound_connection(
        &mut self,
        _connection: ConnectionId,
        peer: PeerId,
        _remote: &Multiaddr,
        _role: Endpoint,
        _port_use: PortUse,
    ) -> Result<THandler<Self>, ConnectionDenied> {
        Ok(self.handler(&peer))
    }

    fn on_swarm_event(&mut self, _event: FromSwarm<'_>) {}

    fn on_connection_handler_event(
        &mut self,
        _peer: PeerId,
        connection: ConnectionId,
        (protocol, outcome): THandlerOutEvent<Self>,
    ) {
        let event = StreamEvent {
            connection,
            protocol,
            outcome,
        };
        self.queue.push_back(ToSwarm::GenerateEvent(event));
    }

    fn poll(&mut self, _: &mut Context<'_>) -> Poll<ToSwarm<StreamEvent, THandlerInEvent<Self>>> {
        self.queue.pop_front().map_or(Poll::Pending, Poll::Ready)
    }
}
