//! Streams for files, beside the session on the same connection.

use libp2p::Stream;
use libp2p::swarm::ConnectionId;
use storage::NodeId;
use tokio::sync::oneshot;
use tokio_util::compat::FuturesAsyncReadCompatExt as _;

use super::Driver;
use crate::network::event::{BlobStream, NetworkEvent};
use crate::network::limits::BLOBS_ASKED_PER_CONNECTION_MAX;
use crate::network::streams::{Outcome, Protocol};

impl Driver {
    /// Opens a stream for a file. Whoever asked hears nothing more where that is not possible.
    pub(super) fn open_blob(&mut self, peer: &NodeId, reply: oneshot::Sender<BlobStream>) {
        let Some(session) = self.shared.sessions.of(peer) else {
            return;
        };
        let id = session.connection;
        let Some(connection) = self.connections.get_mut(&id) else {
            return;
        };
        if !connection.is_open() || connection.blobs_asked.len() >= BLOBS_ASKED_PER_CONNECTION_MAX {
            return;
        }
        connection.blobs_asked.push_back(reply);
        let peer = connection.peer;
        let streams = &mut self.swarm.behaviour_mut().streams;
        streams.open(peer, id, Protocol::Blob);
    }

    pub(super) fn on_blob_stream(&mut self, id: ConnectionId, outcome: Outcome) {
        let Some(connection) = self.connections.get_mut(&id) else {
            return;
        };
        match outcome {
            Outcome::Opened(stream) => {
                if let Some(asked) = connection.blobs_asked.pop_front() {
                    // Who asked may have stopped waiting.
                    drop(asked.send(stream.compat()));
                }
            }
            Outcome::Failed(error) => {
                tracing::debug!(node = %connection.node, %error, "no stream for a file");
                drop(connection.blobs_asked.pop_front());
            }
            Outcome::Inbound(stream) => {
                let (peer, open) = (connection.node, connection.is_open());
                if open && self.admission.admits(&peer) {
                    self.offer_blob(peer, stream);
                }
            }
        }
    }

    fn offer_blob(&mut self, peer: NodeId, stream: Stream) {
        let stream = stream.compat();
        self.events.offer(NetworkEvent::BlobAsked { peer, stream });
    }
}
