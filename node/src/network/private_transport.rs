//! A transport that dials nothing outside the private ranges.
//!
//! It lies under every dial whoever asks for it, so nothing above can get past it by mistake. Only
//! an IP address with a TCP port passes: names are refused, since what they stand for can change
//! between the check and the dial.

use std::pin::Pin;
use std::task::{Context, Poll};

use libp2p::Multiaddr;
use libp2p::core::transport::{DialOpts, ListenerId, Transport, TransportError, TransportEvent};

use super::address::{is_diallable, to_socket_address};
use super::event::Direction;
use super::refusals::Refusals;
use crate::private_range::PrivateRanges;

/// Wraps a transport and guards its dials.
#[derive(Debug)]
pub(super) struct PrivateTransport<T> {
    inner: T,
    ranges: PrivateRanges,
    refusals: Refusals,
}

impl<T> PrivateTransport<T> {
    pub(super) fn new(inner: T, ranges: PrivateRanges, refusals: Refusals) -> Self {
        Self {
            inner,
            ranges,
            refusals,
        }
    }
}

impl<T: Transport + Unpin> Transport for PrivateTransport<T> {
    type Output = T::Output;
    type Error = T::Error;
    type ListenerUpgrade = T::ListenerUpgrade;
    type Dial = T::Dial;

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
            Some(socket) if is_diallable(socket, &self.ranges) => self.inner.dial(address, options),
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
        Pin::new(&mut self.inner).poll(cx)
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
        let mut transport = PrivateTransport::new(tcp, PrivateRanges::default(), refusals);
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
