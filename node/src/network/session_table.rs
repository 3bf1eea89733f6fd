//! The sessions that exist, so that a frame goes straight into its peer's queue without a detour
//! through the driver.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use parking_lot::Mutex;
use storage::NodeId;

use super::event::{DisconnectReason, SessionId};
use super::limits::FRAME_BYTES_MAX;
use super::outbox::PushError;
use super::session::Session;
use super::statistics::PeerStats;

/// At most one session per peer.
#[derive(Debug, Default)]
pub(super) struct SessionTable {
    sessions: Mutex<BTreeMap<NodeId, Arc<Session>>>,
}

/// Why a frame was not queued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    #[error("the session has ended")]
    Ended,
    #[error("a frame has 1 to {FRAME_BYTES_MAX} bytes, this one {0}")]
    Length(usize),
    #[error("the peer is too slow, its session is being cut")]
    Overflow,
}

impl SessionTable {
    pub(super) fn send(
        &self,
        peer: NodeId,
        session: SessionId,
        frame: Bytes,
    ) -> Result<usize, SendError> {
        if frame.is_empty() || frame.len() > FRAME_BYTES_MAX {
            return Err(SendError::Length(frame.len()));
        }
        let found = self.of(&peer).filter(|found| found.id == session);
        let found = found.ok_or(SendError::Ended)?;
        found.outbox.push(frame).map_err(|error| match error {
            PushError::Closed => SendError::Ended,
            PushError::Overflow => SendError::Overflow,
        })
    }

    pub(super) fn close(&self, peer: NodeId, session: SessionId, reason: DisconnectReason) {
        if let Some(found) = self.of(&peer).filter(|found| found.id == session) {
            found.outbox.close(reason);
        }
    }

    pub(super) fn of(&self, peer: &NodeId) -> Option<Arc<Session>> {
        self.sessions.lock().get(peer).cloned()
    }

    pub(super) fn contains(&self, peer: &NodeId) -> bool {
        self.sessions.lock().contains_key(peer)
    }

    pub(super) fn all(&self) -> Vec<Arc<Session>> {
        self.sessions.lock().values().cloned().collect()
    }

    /// Puts a session in and closes the one it replaces.
    pub(super) fn put(&self, session: Arc<Session>) -> Option<Arc<Session>> {
        let replaced = self.sessions.lock().insert(session.peer, session);
        if let Some(replaced) = &replaced {
            replaced.outbox.close(DisconnectReason::Replaced);
        }
        replaced
    }

    pub(super) fn remove(&self, peer: &NodeId, session: SessionId) {
        let mut sessions = self.sessions.lock();
        if sessions.get(peer).is_some_and(|found| found.id == session) {
            sessions.remove(peer);
        }
    }

    pub(super) fn statistics(&self) -> Vec<PeerStats> {
        self.all()
            .iter()
            .map(|session| session.statistics())
            .collect()
    }
}
