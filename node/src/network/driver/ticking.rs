//! What is looked at ten times a second: silence, deadlines, dials.

use std::time::Instant;

use libp2p::swarm::ConnectionId;
use storage::NodeId;

use super::Driver;
use crate::network::event::{DisconnectReason, NetworkEvent};
use crate::network::limits::{CLOSE_GRACE, INTERFACES_INTERVAL};

impl Driver {
    pub(super) fn on_tick(&mut self, now: Instant) {
        self.cut_silent_connections();
        self.cut_slow_closes(now);
        self.show_strangers_out(now);
        self.retry_sync(now);
        self.dial_due(now);
        for (direction, address) in self.refusals.take() {
            tracing::warn!(
                ?direction,
                address,
                "refused an address outside the private network"
            );
            self.events
                .post(NetworkEvent::Refused { direction, address });
        }
        let membership = self.admission.current();
        self.admission
            .expect_at(self.book.hosts_of(&membership.admitted));
        if now >= self.interfaces_read + INTERFACES_INTERVAL {
            self.read_interfaces(now);
        }
        self.tasks.retain(|_, (_, task)| !task.is_finished());
        self.events.flush();
    }

    fn cut_silent_connections(&mut self) {
        let silent: Vec<(ConnectionId, NodeId)> = self
            .connections
            .iter_mut()
            .filter_map(|(id, c)| (c.is_open() && c.has_fallen_silent()).then_some((*id, c.node)))
            .collect();
        for (id, node) in silent {
            let session = self
                .shared
                .sessions
                .of(&node)
                .filter(|s| s.connection == id);
            if let Some(session) = session {
                session.outbox.close(DisconnectReason::Silent);
            }
            self.cut_connection(id);
        }
    }

    fn cut_slow_closes(&mut self, now: Instant) {
        for connection in self.connections.values() {
            if connection
                .closing_since
                .is_some_and(|since| now >= since + CLOSE_GRACE)
            {
                connection.meter.abort();
            }
        }
    }

    /// Ends the stay of nodes that are not admitted.
    fn show_strangers_out(&mut self, now: Instant) {
        let over = self.connections.iter().filter(|(_, connection)| {
            now >= connection.stay_until && !self.admission.admits(&connection.node)
        });
        for id in over.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.close_connection(id);
        }
    }

    fn retry_sync(&mut self, now: Instant) {
        let due: Vec<NodeId> = self
            .connections
            .values_mut()
            .filter(|c| c.is_open() && c.retry_at.is_some_and(|at| now >= at))
            .map(|connection| {
                connection.retry_at = None;
                connection.node
            })
            .collect();
        for node in due {
            if self.admission.admits(&node) {
                self.settle(&node);
            }
        }
    }
}
