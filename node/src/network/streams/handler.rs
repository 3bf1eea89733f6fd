//! The part of [`Streams`](super::Streams) that lives with one connection.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::Arc;
use std::task::{Context, Poll};

use libp2p::core::upgrade::{InboundUpgrade, OutboundUpgrade, UpgradeInfo};
use libp2p::swarm::handler::{
    ConnectionEvent, DialUpgradeError, FullyNegotiatedInbound, FullyNegotiatedOutbound,
};
use libp2p::swarm::{
    ConnectionHandler, ConnectionHandlerEvent, Stream, StreamProtocol, StreamUpgradeError,
    SubstreamProtocol,
};
use storage::NodeId;

use super::{Outcome, Protocol};
use crate::network::admission::Admission;
use crate::network::limits::STREAM_NEGOTIATION;

/// Negotiates streams on one connection.
#[derive(Debug)]
pub(in crate::network) struct StreamHandler {
    node: Option<NodeId>,
    admission: Arc<Admission>,
    to_open: VecDeque<Protocol>,
    done: VecDeque<(Protocol, Outcome)>,
}

/// Why a stream could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in crate::network) enum OpenError {
    #[error("the peer does not offer the protocol to this node")]
    NotOffered,
    #[error("the peer did not answer")]
    Timeout,
    #[error("{0}")]
    Broken(String),
}

/// The protocols to negotiate one stream with.
#[derive(Debug, Clone, Copy)]
pub(in crate::network) struct Negotiation {
    sync: bool,
    join: bool,
    blob: bool,
}

impl StreamHandler {
    pub(super) fn new(node: Option<NodeId>, admission: Arc<Admission>) -> Self {
        Self {
            node,
            admission,
            to_open: VecDeque::new(),
            done: VecDeque::new(),
        }
    }
}

impl ConnectionHandler for StreamHandler {
    type FromBehaviour = Protocol;
    type ToBehaviour = (Protocol, Outcome);
    type InboundProtocol = Negotiation;
    type OutboundProtocol = Negotiation;
    type InboundOpenInfo = ();
    type OutboundOpenInfo = Protocol;

    fn listen_protocol(&self) -> SubstreamProtocol<Negotiation, ()> {
        let admitted = self.node.is_some_and(|node| self.admission.admits(&node));
        let negotiation = Negotiation {
            sync: admitted,
            join: true,
            blob: admitted,
        };
        SubstreamProtocol::new(negotiation, ()).with_timeout(STREAM_NEGOTIATION)
    }

    /// The driver decides how long connections live.
    fn connection_keep_alive(&self) -> bool {
        true
    }

    fn poll(
        &mut self,
        _: &mut Context<'_>,
    ) -> Poll<ConnectionHandlerEvent<Negotiation, Protocol, (Protocol, Outcome)>> {
        if let Some(done) = self.done.pop_front() {
            return Poll::Ready(ConnectionHandlerEvent::NotifyBehaviour(done));
        }
        if let Some(protocol) = self.to_open.pop_front() {
            let negotiation = Negotiation::only(protocol);
            return Poll::Ready(ConnectionHandlerEvent::OutboundSubstreamRequest {
                protocol: SubstreamProtocol::new(negotiation, protocol)
                    .with_timeout(STREAM_NEGOTIATION),
            });
        }
        Poll::Pending
    }

    fn on_behaviour_event(&mut self, protocol: Protocol) {
        self.to_open.push_back(protocol);
    }

    fn on_connection_event(
        &mut self,
        event: ConnectionEvent<'_, Negotiation, Negotiation, (), Protocol>,
    ) {
        if let ConnectionEvent::FullyNegotiatedInbound(FullyNegotiatedInbound {
            protocol: (stream, protocol),
            info: (),
        }) = event
        {
            self.done.push_back((protocol, Outcome::Inbound(stream)));
        } else if let ConnectionEvent::FullyNegotiatedOutbound(FullyNegotiatedOutbound {
            protocol: (stream, _),
            info: protocol,
        }) = event
        {
            self.done.push_back((protocol, Outcome::Opened(stream)));
        } else if let ConnectionEvent::DialUpgradeError(DialUpgradeError { info, error }) = event {
            let error = match error {
                StreamUpgradeError::Timeout => OpenError::Timeout,
                StreamUpgradeError::NegotiationFailed => OpenError::NotOffered,
                StreamUpgradeError::Io(error) => OpenError::Broken(error.to_string()),
                StreamUpgradeError::Apply(never) => match never {},
            };
            self.done.push_back((info, Outcome::Failed(error)));
        }
    }
}

impl Negotiation {
    fn only(protocol: Protocol) -> Self {
        Self {
            sync: protocol == Protocol::Sync,
            join: protocol == Protocol::Join,
            blob: protocol == Protocol::Blob,
        }
    }
}

impl UpgradeInfo for Negotiation {
    type Info = StreamProtocol;
    type InfoIter = std::iter::Flatten<std::array::IntoIter<Option<StreamProtocol>, 3>>;

    fn protocol_info(&self) -> Self::InfoIter {
        let sync = self.sync.then(|| Protocol::Sync.name());
        let join = self.join.then(|| Protocol::Join.name());
        let blob = self.blob.then(|| Protocol::Blob.name());
        [sync, join, blob].into_iter().flatten()
    }
}

impl InboundUpgrade<Stream> for Negotiation {
    type Output = (Stream, Protocol);
    type Error = Infallible;
    type Future = Ready<Result<Self::Output, Infallible>>;

    fn upgrade_inbound(self, stream: Stream, name: StreamProtocol) -> Self::Future {
        ready(Ok((stream, protocol_named(&name))))
    }
}

impl OutboundUpgrade<Stream> for Negotiation {
    type Output = (Stream, Protocol);
    type Error = Infallible;
    type Future = Ready<Result<Self::Output, Infallible>>;

    fn upgrade_outbound(self, stream: Stream, name: StreamProtocol) -> Self::Future {
        ready(Ok((stream, protocol_named(&name))))
    }
}

/// Negotiation only ever agrees on one of the names it was given.
fn protocol_named(name: &StreamProtocol) -> Protocol {
    if *name == Protocol::Sync.name() {
        Protocol::Sync
    } else if *name == Protocol::Blob.name() {
        Protocol::Blob
    } else {
        Protocol::Join
    }
}
