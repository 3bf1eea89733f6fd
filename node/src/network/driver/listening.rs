//! Where this node listens and at which addresses others can reach it.

use std::sync::Arc;
use std::time::Instant;

use libp2p::Multiaddr;
use libp2p::core::transport::ListenerId;

use super::Driver;
use crate::network::address::to_socket_address;
use crate::network::event::NetworkEvent;
use crate::network::own_addresses::{interface_addresses, own_addresses};

impl Driver {
    pub(super) fn on_listening(&mut self, listener: ListenerId, address: &Multiaddr) {
        let Some(address) = to_socket_address(address) else {
            return;
        };
        tracing::info!(%address, "listening for other nodes");
        self.events.post(NetworkEvent::Listening { address });
        let listener = self.listeners.iter_mut().find(|(id, _)| *id == listener);
        if let Some((_, configured)) = listener {
            // A listener on all interfaces stays one, but its port is known now.
            configured.set_port(address.port());
            self.listening.insert(*configured);
            self.refresh_own_addresses();
        }
    }

    /// Looks at the interfaces; a change is a reason to try every peer again.
    pub(super) fn read_interfaces(&mut self, now: Instant) {
        self.interfaces_read = now;
        let interfaces = interface_addresses();
        if interfaces != self.interfaces {
            self.interfaces = interfaces;
            self.book.reset_all(now);
            self.refresh_own_addresses();
        }
    }

    fn refresh_own_addresses(&mut self) {
        let addresses = own_addresses(
            &self.listening,
            &self.settings.announce,
            &self.interfaces,
            &self.settings.ranges,
        );
        if **self.shared.own_addresses.load() != addresses {
            self.shared.own_addresses.store(Arc::new(addresses.clone()));
            self.events.post(NetworkEvent::OwnAddresses { addresses });
            self.announce();
        }
    }
}
