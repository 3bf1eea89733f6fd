//! A transport that dials nothing outside the private ranges, and lets the gate end what comes in.
//!
//! It lies under every dial whoever asks for it, so nothing above can get past it by mistake. Only
//! an IP address with a TCP port passes: names are refused, since what they stand for can change
//! between the check and the dial.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::future::BoxFuture;
use futures::{AsyncRead, AsyncWrite, TryFutureExt as _};
use libp2p::Multiaddr;
use libp2p::core::transport::{DialOpts, ListenerId, Transport, TransportError, TransportEvent};

use super::address::{is_diallable, to_socket_address};
use super::event::Direction;
use super::knock::{Knocking, Knocks};
use super::refusals::Refusals;
use crate::private_range::PrivateRanges;

/// Wraps a transport and guards its dials.
#[derive(Debug)]
pub(super) struct PrivateTransport<T> {
    inner: T,
    ranges: PrivateRanges,
    refusals: Refusals,
    knocks: Knocks,
}

impl<T> PrivateTransport<T> {
    pub(super) fn new(inner: T, ranges: PrivateRanges, refusals: Refusals, knocks: Knocks) -> Self {
        Self {
            inner,
            ranges,
            refusals,
            knocks,
        }
    }
}

impl<T> Transport for PrivateTransport<T>
where
    T: Transport + Unpin,
    T::Output: AsyncRead + AsyncWrite + Unpin,
    T::ListenerUpgrade: Send + 'static,
    T::Dial: Send + 'static,
{
    type Output = Knocking<T::Output>;
    type Error = T::Error;
    type ListenerUpgrade = BoxFuture<'static, Result<Self::Output, Self::Error>>;
    type Dial = BoxFuture<'static, Result<Self::Output, Self::Error>>;

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
        match to_socket_address(&address) {
            Some(socket) if is_diallable(socket, &self.ranges) => {
                let dial = self.inner.dial(address, options)?;
                Ok(Box::pin(dial.map_ok(|socket| Knocking::new(socket, None))))
            }
            Some(_) | None => {
                self.refusals.add(Direction::Dial, address.to_string());
                Err(TransportError::MultiaddrNotSupported(address))
            }
        }
    }

    fn poll(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<TransportEvent<Self::ListenerUpgrade, Self::Error>> {
        Pin::new(&mut self.inner).poll(cx).map(|event| {
            let mut from = None;
            if let TransportEvent::Incoming { send_back_addr, .. } = &event {
                from = to_socket_address(send_back_addr);
            }
            event.map_upgrade(|upgrade| {
                let knock = from.map(|from| self.knocks.leave(from));
                let upgrade = upgrade.map_ok(|socket| Knocking::new(socket, knock));
                Box::pin(upgrade) as Self::ListenerUpgrade
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use libp2p::core::Endpoint;
    use libp2p::core::transport::PortUse;
    use libp2p::tcp;

    use super::super::statistics::Counters;
    use super::*;

    #[tokio::test]
    async fn dials_out_of_the_private_network_and_by_name_are_refused_and_counted() {
        let counters = Arc::new(Counters::default());
        let refusals = Refusals::new(Arc::clone(&counters));
        let tcp = tcp::tokio::Transport::new(tcp::Config::new());
        let ranges = PrivateRanges::default();
        let mut transport = PrivateTransport::new(tcp, ranges, refusals, Knocks::default());
        let options = DialOpts {
            role: Endpoint::Dialer,
            port_use: PortUse::New,
        };
        for bad in [
            "/ip4/8.8.8.8/tcp/1",
            "/dns4/localhost/tcp/1",
            "/ip6/2001:db8::1/tcp/1",
        ] {
            let address: Multiaddr = bad.parse().expect("a multiaddress");
            assert!(transport.dial(address, options).is_err(), "{bad}");
        }
        let private: Multiaddr = "/ip4/127.0.0.1/tcp/1".parse().expect("a multiaddress");
        assert!(transport.dial(private, options).is_ok());
        assert_eq!(counters.refused_dials.value(), 3);
    }
}
