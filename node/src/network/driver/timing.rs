//! What happens because time passes: silence, deadlines, dials. There is no beat: the driver sleeps
//! until the first of them is due, so that an idle node lets its machine sleep.

use std::time::{Duration, Instant};

use libp2p::swarm::ConnectionId;
use storage::NodeId;

use super::Driver;
use crate::network::event::{DisconnectReason, NetworkEvent};
use crate::network::limits::{CLOSE_GRACE, DIALS_MAX, INTERFACES_INTERVAL, TICK};

/// A wake-up that is so late means that this process was held up.
const LATE: Duration = Duration::from_millis(500);

impl Driver {
    /// When there is something to do next if nothing happens until then.
    pub(super) fn next_due(&self, now: Instant) -> Instant {
        let membership = self.admission.current();
        let mut due = self.interfaces_read + INTERFACES_INTERVAL;
        if self.events.is_behind() || self.refusals.is_waiting() {
            due = now;
        }
        for connection in self.connections.values() {
            let admitted = membership.admitted.contains(&connection.node);
            due = due.min(connection.next_due(admitted));
        }
        if !membership.admitted.is_empty() && self.dials.len() < DIALS_MAX {
            let connected = self.connected_nodes();
            let wanted = membership.admitted.difference(&connected);
            let is_handled = |node: &NodeId| membership.admitted.contains(node);
            due = self
                .book
                .next_due(wanted, is_handled)
                .map_or(due, |dial| dial.min(due));
        }
        // What can't be done at once for another reason is not tried without a pause.
        due.max(self.looked + TICK)
    }

    /// `due` is when this was to be called.
    pub(super) fn on_due(&mut self, now: Instant, due: Instant) {
        self.looked = now;
        if now > due + LATE {
            // This node itself stood still; what its peers sent meanwhile is not read yet.
            for connection in self.connections.values() {
                connection.meter.wire().forgive();
            }
        }
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
            .iter()
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
