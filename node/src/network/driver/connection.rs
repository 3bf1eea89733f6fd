//! What the driver knows about one connection.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use libp2p::PeerId;
use storage::NodeId;
use tokio::sync::oneshot;

use crate::network::event::{BlobStream, FoundBy};
use crate::network::limits::{CLOSE_GRACE, SILENCE_MAX, SIMULTANEOUS_DIAL, STRANGER_STAY};
use crate::network::meter::Meter;

/// An established connection.
#[derive(Debug)]
pub(in crate::network) struct Connection {
    pub(super) node: NodeId,
    pub(super) peer: PeerId,
    pub(super) address: SocketAddr,
    /// Whether this node dialled.
    pub(super) dialled: bool,
    pub(super) how: FoundBy,
    pub(super) established: Instant,
    pub(super) meter: Arc<Meter>,
    /// A sync stream is being negotiated.
    pub(super) opening: bool,
    /// When to ask for the sync stream again.
    pub(super) retry_at: Option<Instant>,
    /// Whether it ever carried a session.
    pub(super) had_session: bool,
    /// A node that is not admitted may stay until then.
    pub(super) stay_until: Instant,
    pub(super) closing_since: Option<Instant>,
    /// Who waits for a stream for a file. One of these streams is as good as another.
    pub(super) blobs_asked: VecDeque<oneshot::Sender<BlobStream>>,
}

impl Connection {
    pub(super) fn new(
        node: NodeId,
        peer: PeerId,
        address: SocketAddr,
        how: FoundBy,
        meter: Arc<Meter>,
    ) -> Self {
        let now = Instant::now();
        Self {
            node,
            peer,
            address,
            dialled: how != FoundBy::Inbound,
            how,
            established: now,
            meter,
            opening: false,
            retry_at: None,
            had_session: false,
            stay_until: now + STRANGER_STAY,
            closing_since: None,
            blobs_asked: VecDeque::new(),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.closing_since.is_none()
    }

    /// Whether nothing at all has arrived for too long.
    pub(super) fn has_fallen_silent(&self) -> bool {
        self.meter.wire().silence() >= SILENCE_MAX
    }

    /// When there is something to look at here.
    pub(super) fn next_due(&self, admitted: bool) -> Instant {
        if let Some(since) = self.closing_since {
            return since + CLOSE_GRACE;
        }
        let silent = self.meter.wire().heard_at() + SILENCE_MAX;
        let stay = (!admitted).then_some(self.stay_until);
        let due = [Some(silent), stay, self.retry_at];
        due.into_iter().flatten().min().unwrap_or(silent)
    }

    /// Whether this connection is to be kept rather than `other`, with the same peer. Asked only by
    /// the side with the lower id, so that the two sides can't disagree and close both.
    ///
    /// Of two that were dialled simultaneously, the one whose session has started stays, else the
    /// lower side's own dial. Otherwise the newer stays: a peer dials again only if it has lost the
    /// older one.
    pub(super) fn is_better_than(&self, other: &Self) -> bool {
        let (older, newer) = if self.established <= other.established {
            (self, other)
        } else {
            (other, self)
        };
        let simultaneous = newer.established - older.established <= SIMULTANEOUS_DIAL;
        if simultaneous && self.had_session != other.had_session {
            return self.had_session;
        }
        if simultaneous && self.dialled != other.dialled {
            return self.dialled;
        }
        self.established > other.established
    }
}
