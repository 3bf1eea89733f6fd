//! Which connection carries the session with a peer, and from when to when.
//!
//! The node with the lower id opens the sync stream and chooses among several connections; the
//! other only accepts. So the two can't choose differently. When the higher one starts to admit the
//! lower one later, it opens a stream too, as a nudge: the lower drops that and opens its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libp2p::Stream;
use libp2p::ping;
use libp2p::swarm::ConnectionId;
use parking_lot::Mutex;
use storage::NodeId;

use super::Driver;
use crate::network::event::{DisconnectReason, NetworkEvent, SessionId};
use crate::network::limits::SYNC_RETRY;
use crate::network::outbox::Outbox;
use crate::network::session::{self, Session, Surroundings};
use crate::network::streams::{OpenError, Outcome, Protocol, StreamEvent};

/// A session that lasted this long clears the failures before it.
const GOOD_SESSION: Duration = Duration::from_secs(10);

impl Driver {
    /// Brings connections and session with an admitted peer into their final shape, as far as that
    /// is this node's part.
    pub(super) fn settle(&mut self, node: &NodeId) {
        if !self.is_lower_than(node) || *node == self.shared.node {
            return;
        }
        let Some(kept) = self.choose_connection(node) else {
            return;
        };
        let has_session = self
            .shared
            .sessions
            .of(node)
            .is_some_and(|session| session.connection == kept);
        if !has_session {
            self.open_sync(kept);
        }
    }

    /// Asks a peer that has just been admitted for a session.
    pub(super) fn nudge(&mut self, node: &NodeId) {
        if self.is_lower_than(node) {
            self.settle(node);
            return;
        }
        let open = self
            .connections
            .iter()
            .find(|(_, c)| c.node == *node && c.is_open());
        let id = open.map(|(id, _)| *id);
        if let Some(id) = id.filter(|_| !self.shared.sessions.contains(node)) {
            self.open_sync(id);
        }
    }

    pub(super) fn open_sync(&mut self, id: ConnectionId) {
        if let Some(connection) = self.connections.get_mut(&id)
            && !connection.opening
        {
            connection.opening = true;
            connection.retry_at = None;
            let peer = connection.peer;
            self.swarm
                .behaviour_mut()
                .streams
                .open(peer, id, Protocol::Sync);
        }
    }

    /// Closes all connections with the peer but one, which is returned.
    fn choose_connection(&mut self, node: &NodeId) -> Option<ConnectionId> {
        let open: Vec<ConnectionId> = self
            .connections
            .iter()
            .filter(|(_, connection)| connection.node == *node && connection.is_open())
            .map(|(id, _)| *id)
            .collect();
        let kept = open.iter().copied().reduce(|best, other| {
            if self.connections[&other].is_better_than(&self.connections[&best]) {
                other
            } else {
                best
            }
        })?;
        for id in open.into_iter().filter(|id| *id != kept) {
            self.shared.counters.duplicates_closed.increment();
            let session = self.shared.sessions.of(node).filter(|s| s.connection == id);
            if let Some(session) = session {
                session.outbox.close(DisconnectReason::Replaced);
            }
            self.close_connection(id);
        }
        Some(kept)
    }

    pub(super) fn on_stream(&mut self, event: StreamEvent) {
        if event.protocol == Protocol::Join {
            self.on_join_stream(event);
            return;
        }
        let StreamEvent {
            connection: id,
            outcome,
            ..
        } = event;
        if event.protocol == Protocol::Blob {
            self.on_blob_stream(id, outcome);
            return;
        }
        let Some(connection) = self.connections.get_mut(&id) else {
            return;
        };
        let node = connection.node;
        let open = connection.is_open();
        if !matches!(outcome, Outcome::Inbound(_)) {
            connection.opening = false;
        }
        if matches!(outcome, Outcome::Failed(OpenError::NotOffered)) {
            // The peer does not admit this node yet.
            connection.retry_at = Some(Instant::now() + SYNC_RETRY);
        }
        let accepted = open && self.admission.admits(&node);
        match outcome {
            Outcome::Inbound(_) if !accepted => self.shared.counters.sync_refused.increment(),
            Outcome::Inbound(_) if self.is_lower_than(&node) => self.settle(&node),
            Outcome::Inbound(stream) => self.start_session(id, stream),
            // The higher side's stream was a nudge and is dropped.
            Outcome::Opened(stream) if accepted && self.is_lower_than(&node) => {
                self.start_session(id, stream);
            }
            Outcome::Opened(_) | Outcome::Failed(OpenError::NotOffered) => {}
            Outcome::Failed(error) => {
                tracing::debug!(%node, %error, "no sync stream; closing the connection");
                self.close_connection(id);
            }
        }
    }

    fn start_session(&mut self, id: ConnectionId, stream: Stream) {
        let Some(connection) = self.connections.get_mut(&id) else {
            return;
        };
        let peer = connection.node;
        let waiting = self.tasks.get(&peer).is_some_and(|(session, task)| {
            !task.is_finished() && !session.started.load(Ordering::Relaxed)
        });
        if waiting {
            // A peer that opens one stream after the other waits for the first to get going.
            self.shared.counters.sync_refused.increment();
            return;
        }
        connection.had_session = true;
        let session = Arc::new(Session {
            peer,
            id: SessionId(self.next_session),
            connection: id,
            address: connection.address,
            how: connection.how,
            since: Instant::now(),
            rtt: Mutex::new(None),
            outbox: Outbox::new(
                self.settings.queue_bytes_max,
                self.settings.queue_frames_max,
            ),
            meter: Arc::clone(&connection.meter),
            started: AtomicBool::new(false),
        });
        self.next_session += 1;
        tracing::debug!(%peer, address = %session.address, how = ?session.how, "peer connected");
        let surroundings = Surroundings {
            events: self.events.sender(),
            ended: self.internal.ended_sender.clone(),
            received_bytes: Arc::clone(&self.received_bytes),
            counters: Arc::clone(&self.shared.counters),
            previous: self.tasks.remove(&peer).map(|(_, task)| task),
        };
        if let Some(replaced) = self.shared.sessions.put(Arc::clone(&session))
            && replaced.connection != id
        {
            self.close_connection(replaced.connection);
        }
        let task = tokio::spawn(session::run(Arc::clone(&session), stream, surroundings));
        self.tasks.insert(peer, (session, task));
    }

    pub(super) fn on_session_ended(&mut self, session: &Arc<Session>) {
        let now = Instant::now();
        let (peer, id) = (session.peer, session.connection);
        let reason = session
            .outbox
            .reason()
            .unwrap_or(DisconnectReason::Shutdown);
        tracing::debug!(%peer, %reason, "peer disconnected");
        self.shared.sessions.remove(&peer, session.id);
        if self
            .shared
            .sessions
            .of(&peer)
            .is_some_and(|newer| newer.connection == id)
        {
            return;
        }
        self.close_connection(id);
        if reason != DisconnectReason::Replaced {
            let was_good = session.since.elapsed() >= GOOD_SESSION;
            self.book.disconnected(&peer, was_good, now);
        }
    }

    pub(super) fn on_ping(&mut self, event: &ping::Event) {
        let Ok(rtt) = event.result else { return };
        let Some(connection) = self.connections.get(&event.connection) else {
            return;
        };
        let peer = connection.node;
        let session = self.shared.sessions.of(&peer);
        if let Some(session) = session.filter(|session| session.connection == event.connection) {
            *session.rtt.lock() = Some(rtt);
            self.events.offer(NetworkEvent::Rtt { peer, rtt });
        }
    }
}
