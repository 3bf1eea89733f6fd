//! Where this node listens and at which addresses others can reach it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use libp2p::Multiaddr;
use libp2p::core::transport::ListenerId;

use super::Driver;
use crate::network::address::{to_multiaddr, to_socket_address};
use crate::network::event::NetworkEvent;
use crate::network::own_addresses::{interface_addresses, own_addresses};

impl Driver {
    pub(super) fn on_listening(&mut self, listener: ListenerId, address: &Multiaddr) {
        let Some(address) = to_socket_address(address) else {
            return;
        };
        tracing::debug!(%address, "listening for other nodes");
        self.events.post(NetworkEvent::Listening { address });
        let listener = self.listeners.iter_mut().find(|(id, _)| *id == listener);
        if let Some((_, configured)) = listener {
            // A listener on all interfaces stays one, but its port is known now.
            configured.set_port(address.port());
            self.listening.insert(*configured);
            self.listen_too(address.port());
            self.refresh_own_addresses();
        }
    }

    /// Listens on what is left, at the same port where that is free.
    fn listen_too(&mut self, port: u16) {
        for ip in std::mem::take(&mut self.listen_later) {
            let mut failed = None;
            for port in [port, 0] {
                let address = SocketAddr::new(ip, port);
                match self.swarm.listen_on(to_multiaddr(address)) {
                    Ok(listener) => {
                        self.listeners.push((listener, address));
                        failed = None;
                        break;
                    }
                    Err(error) => failed = Some(error),
                }
            }
            if let Some(error) = failed {
                tracing::info!(%ip, %error, "not listening for other nodes there");
            }
        }
    }

    /// Looks at the interfaces; a change is a reason to try every peer again.
    pub(super) fn read_interfaces(&mut self, now: Instant) {
        self.interfaces_read = now;
        let interfaces = interface_addresses();
        if **self.shared.interfaces.load() != interfaces {
            self.shared.interfaces.store(Arc::new(interfaces));
            self.book.reset_all(now);
            self.refresh_own_addresses();
            self.events.post(NetworkEvent::InterfacesChanged);
        }
    }

    fn refresh_own_addresses(&mut self) {
        let addresses = own_addresses(
            &self.listening,
            &self.settings.announce,
            &self.shared.interfaces.load(),
            &self.settings.ranges,
        );
        if **self.shared.own_addresses.load() != addresses {
            self.shared.own_addresses.store(Arc::new(addresses.clone()));
            self.events.post(NetworkEvent::OwnAddresses { addresses });
            self.announce();
        }
    }
}
