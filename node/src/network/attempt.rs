//! What belongs together in an attempt at a connection: its socket, its multiplexer and, where this
//! node dials, its number.
//!
//! The layers between hide the socket from what is above, and the peer's address names no
//! attempt: a node may dial one address twice at the same moment, as a node's and as a seed's. So
//! everything that is polled for an attempt finds the attempt in its task.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures::FutureExt as _;
use futures::future::BoxFuture;
use libp2p::Multiaddr;
use libp2p::core::transport::{DialOpts, ListenerId, Transport, TransportError, TransportEvent};
use libp2p::swarm::ConnectionId;

use super::meter::Meters;
use super::wire::Wire;

tokio::task_local! {
    static CURRENT: Attempt;
}

/// One attempt at a connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Attempt {
    /// What the connection is going to be called; `None` for one that comes in.
    pub(super) dialled: Option<ConnectionId>,
    pub(super) wire: Arc<Wire>,
}

impl Attempt {
    /// The attempt for which this is polled.
    pub(super) fn current() -> Self {
        CURRENT.try_with(Clone::clone).unwrap_or_default()
    }
}

/// Wraps a whole stack of transports, and tells all of it which attempt it works at.
#[derive(Debug)]
pub(super) struct Attempts<T> {
    inner: T,
    meters: Meters,
}

impl<T> Attempts<T> {
    pub(super) fn new(inner: T, meters: Meters) -> Self {
        Self { inner, meters }
    }
}

impl<T> Transport for Attempts<T>
where
    T: Transport + Unpin,
    T::ListenerUpgrade: Send + 'static,
    T::Dial: Send + 'static,
{
    type Output = T::Output;
    type Error = T::Error;
    type ListenerUpgrade = BoxFuture<'static, Result<T::Output, T::Error>>;
    type Dial = BoxFuture<'static, Result<T::Output, T::Error>>;

    fn listen_on(
        &mut self,
        id: ListenerId,
        address: Multiaddr,
    ) -> Result<(), TransportError<Self::Error>> {
        self.inner.listen_on(id, address)
    }

    fn remove_listener(&mut self, id: ListenerId) -> bool {
        self.inner.remove_listener(id)
    }

    fn dial(
        &mut self,
        address: Multiaddr,
        options: DialOpts,
    ) -> Result<Self::Dial, TransportError<Self::Error>> {
        let attempt = Attempt {
            dialled: self.meters.dialled(),
            wire: Arc::default(),
        };
        let dial = self.inner.dial(address, options)?;
        Ok(CURRENT.scope(attempt, dial).boxed())
    }

    fn poll(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<TransportEvent<Self::ListenerUpgrade, Self::Error>> {
        let polled = Pin::new(&mut self.inner).poll(cx);
        polled.map(|event| {
            event.map_upgrade(|upgrade| CURRENT.scope(Attempt::default(), upgrade).boxed())
        })
    }
}
