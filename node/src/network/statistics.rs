//! Counters of the network side, for metrics and the status page.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::Serialize;
use storage::NodeId;

use super::event::{Direction, DisconnectReason, FoundBy, SessionId};

/// One counter that only grows.
#[derive(Debug, Default)]
pub(super) struct Counter(AtomicU64);

impl Counter {
    pub(super) fn add(&self, amount: u64) {
        self.0.fetch_add(amount, Ordering::Relaxed);
    }

    pub(super) fn increment(&self) {
        self.add(1);
    }

    pub(super) fn value(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// What is counted since the start.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) refused_dials: Counter,
    pub(super) refused_inbound: Counter,
    pub(super) refused_learnt: Counter,
    pub(super) inbound_over_limit: Counter,
    pub(super) joins_over_limit: Counter,
    pub(super) join_requests: Counter,
    pub(super) sync_refused: Counter,
    pub(super) oversize_frames: Counter,
    pub(super) garbage: Counter,
    pub(super) slow_peers_cut: Counter,
    pub(super) silent_peers_cut: Counter,
    pub(super) duplicates_closed: Counter,
    pub(super) dials: Counter,
    pub(super) dials_failed: Counter,
    pub(super) mdns_sightings: Counter,
    pub(super) mdns_restarts: Counter,
    pub(super) events_dropped: Counter,
    pub(super) frames_sent: Counter,
    pub(super) frames_received: Counter,
    pub(super) bytes_sent: Counter,
    pub(super) bytes_received: Counter,
}

/// A snapshot of the network side.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NetworkStats {
    /// Addresses outside the private ranges that were not dialled.
    pub refused_dials: u64,
    /// Connections from outside the private ranges, refused before any handshake.
    pub refused_inbound: u64,
    /// Addresses told by peers or by multicast that are not usable.
    pub refused_learnt: u64,
    /// Inbound connections refused because there were too many.
    pub inbound_over_limit: u64,
    pub joins_over_limit: u64,
    pub join_requests: u64,
    /// Sync streams that a peer opened although it is not admitted or out of turn.
    pub sync_refused: u64,
    pub oversize_frames: u64,
    pub garbage: u64,
    pub slow_peers_cut: u64,
    pub silent_peers_cut: u64,
    /// Second connections with a peer that were closed.
    pub duplicates_closed: u64,
    pub dials: u64,
    pub dials_failed: u64,
    pub mdns_sightings: u64,
    pub mdns_restarts: u64,
    /// Events nobody took in time; never frames.
    pub events_dropped: u64,
    pub frames_sent: u64,
    pub frames_received: u64,
    /// Frames with their lengths, of all ended and running sessions.
    pub bytes_sent: u64,
    pub bytes_received: u64,
    /// Established connections, those with nodes that are not admitted included.
    pub connections: usize,
    pub peers: Vec<PeerStats>,
}

/// A snapshot of one session.
#[derive(Debug, Clone, Serialize)]
pub struct PeerStats {
    pub peer: NodeId,
    pub session: SessionId,
    pub address: SocketAddr,
    pub how: FoundBy,
    pub connected_for: Duration,
    pub rtt: Option<Duration>,
    pub queued_frames: usize,
    pub queued_bytes: usize,
    pub frames_sent: u64,
    pub frames_received: u64,
    /// Frames with their lengths.
    pub bytes_sent: u64,
    pub bytes_received: u64,
    /// Everything on the connection (pings and stream headers too), before encryption.
    pub connection_bytes_sent: u64,
    pub connection_bytes_received: u64,
}

impl Counters {
    pub(super) fn refused(&self, direction: Direction) {
        match direction {
            Direction::Dial => self.refused_dials.increment(),
            Direction::Inbound => self.refused_inbound.increment(),
            Direction::Learnt => self.refused_learnt.increment(),
        }
    }

    pub(super) fn disconnected(&self, reason: &DisconnectReason) {
        match reason {
            DisconnectReason::Oversize => self.oversize_frames.increment(),
            DisconnectReason::Garbage(_) => self.garbage.increment(),
            DisconnectReason::QueueFull | DisconnectReason::Stalled => {
                self.slow_peers_cut.increment();
            }
            DisconnectReason::Silent => self.silent_peers_cut.increment(),
            DisconnectReason::ClosedByPeer
            | DisconnectReason::Lost(_)
            | DisconnectReason::Revoked
            | DisconnectReason::Replaced
            | DisconnectReason::Closed(_)
            | DisconnectReason::Shutdown => {}
        }
    }

    pub(super) fn snapshot(&self) -> NetworkStats {
        NetworkStats {
            refused_dials: self.refused_dials.value(),
            refused_inbound: self.refused_inbound.value(),
            refused_learnt: self.refused_learnt.value(),
            inbound_over_limit: self.inbound_over_limit.value(),
            joins_over_limit: self.joins_over_limit.value(),
            join_requests: self.join_requests.value(),
            sync_refused: self.sync_refused.value(),
            oversize_frames: self.oversize_frames.value(),
            garbage: self.garbage.value(),
            slow_peers_cut: self.slow_peers_cut.value(),
            silent_peers_cut: self.silent_peers_cut.value(),
            duplicates_closed: self.duplicates_closed.value(),
            dials: self.dials.value(),
            dials_failed: self.dials_failed.value(),
            mdns_sightings: self.mdns_sightings.value(),
            mdns_restarts: self.mdns_restarts.value(),
            events_dropped: self.events_dropped.value(),
            frames_sent: self.frames_sent.value(),
            frames_received: self.frames_received.value(),
            bytes_sent: self.bytes_sent.value(),
            bytes_received: self.bytes_received.value(),
            connections: 0,
            peers: Vec::new(),
        }
    }
}
