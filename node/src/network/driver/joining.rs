//! Join requests, this node's own and those of others.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use libp2p::Stream;
use libp2p::swarm::ConnectionId;
use storage::NodeId;
use tokio::task::AbortHandle;

use super::dialling::to_anybody;
use super::{Dial, Driver};
use crate::network::event::{Direction, Failure, JoinId, NetworkEvent};
use crate::network::join;
use crate::network::limits::{JOIN_REQUEST_BYTES_MAX, JOINS_ASKED_MAX};
use crate::network::streams::{Outcome, Protocol, StreamEvent};

/// One of this node's own requests under way.
#[derive(Debug)]
pub(in crate::network) struct JoinAttempt {
    address: SocketAddr,
    request: Bytes,
    /// The connection it goes over, or the dial for it.
    connection: ConnectionId,
    task: Option<AbortHandle>,
}

/// A request that was answered or failed.
#[derive(Debug)]
pub(in crate::network) struct JoinDone {
    join: JoinId,
    peer: NodeId,
    result: Result<Vec<u8>, join::JoinError>,
}

impl JoinAttempt {
    pub(super) fn abort(&self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

impl Driver {
    pub(super) fn join(&mut self, join: JoinId, address: SocketAddr, request: Bytes) {
        let refused = if request.len() > JOIN_REQUEST_BYTES_MAX {
            let text = format!("a join request has at most {JOIN_REQUEST_BYTES_MAX} bytes");
            Some(Failure::new("too_long", text))
        } else if !self.passes(address, Direction::Dial) {
            Some(Failure::new(
                "outside_private_network",
                "the address is not in the private network",
            ))
        } else if self.joins.len() >= JOINS_ASKED_MAX {
            Some(Failure::new(
                "too_often",
                "too many join requests are under way",
            ))
        } else {
            None
        };
        if let Some(error) = refused {
            self.events.post(NetworkEvent::JoinFailed {
                join,
                address,
                error,
            });
            return;
        }
        let known = self.connections.iter().find(|(_, connection)| {
            connection.dialled && connection.is_open() && connection.address == address
        });
        let known = known.map(|(id, _)| *id);
        let options = to_anybody(address);
        let connection = known.unwrap_or_else(|| options.connection_id());
        self.joins.insert(
            join,
            JoinAttempt {
                address,
                request,
                connection,
                task: None,
            },
        );
        match known {
            Some(id) => self.on_join_connected(join, id),
            None => {
                self.dial(options, Dial::Join(join), Instant::now());
            }
        }
    }

    pub(super) fn cancel_join(&mut self, join: JoinId) {
        if let Some(attempt) = self.joins.remove(&join) {
            attempt.abort();
        }
    }

    pub(super) fn on_join_connected(&mut self, join: JoinId, id: ConnectionId) {
        let peer = self.connections.get(&id).map(|connection| connection.peer);
        if let Some(peer) = peer.filter(|_| self.joins.contains_key(&join)) {
            self.prolong_stay(id);
            self.swarm
                .behaviour_mut()
                .streams
                .open(peer, id, Protocol::Join);
        }
    }

    pub(super) fn on_join_stream(&mut self, event: StreamEvent) {
        let StreamEvent {
            connection: id,
            outcome,
            ..
        } = event;
        match outcome {
            Outcome::Inbound(stream) => self.on_join_asked(id, stream),
            Outcome::Opened(stream) => {
                if let Some(join) = self.next_join_on(id) {
                    self.ask(join, id, stream);
                }
            }
            Outcome::Failed(error) => {
                if let Some(join) = self.next_join_on(id) {
                    let failure = Failure::new("no_node", error.to_string());
                    self.fail_join(join, failure);
                }
            }
        }
    }

    /// The join on this connection that still waits for its stream.
    fn next_join_on(&self, id: ConnectionId) -> Option<JoinId> {
        let mut waiting = self
            .joins
            .iter()
            .filter(|(_, attempt)| attempt.task.is_none());
        waiting
            .find(|(_, attempt)| attempt.connection == id)
            .map(|(join, _)| *join)
    }

    fn ask(&mut self, join: JoinId, id: ConnectionId, stream: Stream) {
        let peer = self.connections.get(&id).map(|connection| connection.node);
        let attempt = self.joins.get_mut(&join);
        let (Some(peer), Some(attempt)) = (peer, attempt) else {
            return;
        };
        let request = attempt.request.clone();
        let joined = self.internal.joined_sender.clone();
        let task = tokio::spawn(async move {
            let result = join::ask(stream, &request).await;
            // Fails only when the driver has stopped.
            drop(joined.send(JoinDone { join, peer, result }).await);
        });
        attempt.task = Some(task.abort_handle());
    }

    pub(super) fn on_join_done(&mut self, done: JoinDone) {
        let JoinDone { join, peer, result } = done;
        match result {
            Ok(response) => {
                if let Some(JoinAttempt { address, .. }) = self.joins.remove(&join) {
                    let event = NetworkEvent::JoinResponse {
                        join,
                        peer,
                        address,
                        response,
                    };
                    self.events.post(event);
                }
            }
            Err(error) => {
                let failure = Failure::new(error.code(), error.to_string());
                self.fail_join(join, failure);
            }
        }
    }

    pub(super) fn fail_join(&mut self, join: JoinId, error: Failure) {
        if let Some(JoinAttempt { address, .. }) = self.joins.remove(&join) {
            tracing::debug!(%address, %error, "join request failed");
            self.events.post(NetworkEvent::JoinFailed {
                join,
                address,
                error,
            });
        }
    }

    pub(super) fn on_join_connection_closed(&mut self, id: ConnectionId) {
        while let Some(join) = self.next_join_on(id) {
            let failure = Failure::new("closed_early", "the connection was closed");
            self.fail_join(join, failure);
        }
    }

    /// A node asks to join: within the limits its request is passed on and answered.
    fn on_join_asked(&mut self, id: ConnectionId, stream: Stream) {
        let Some(connection) = self.connections.get(&id) else {
            return;
        };
        let (peer, address) = (connection.node, connection.address);
        let allowed = self.join_limit.allows(address.ip(), peer, Instant::now());
        let Ok(permit) = Arc::clone(&self.joins_answered).try_acquire_owned() else {
            self.shared.counters.joins_over_limit.increment();
            return;
        };
        if !allowed {
            self.shared.counters.joins_over_limit.increment();
            tokio::spawn(async move {
                drop(join::turn_away(stream).await);
                drop(permit);
            });
            return;
        }
        self.shared.counters.join_requests.increment();
        self.prolong_stay(id);
        let events = self.events.sender();
        tokio::spawn(async move {
            let pass_on = |request, reply| {
                // If nobody has time for it, the dropped `reply` says so to the asking node.
                let _ = events.try_send(NetworkEvent::JoinRequest {
                    peer,
                    address,
                    request,
                    reply,
                });
            };
            if let Err(error) = join::answer(stream, pass_on).await {
                tracing::debug!(%peer, %address, %error, "join request not answered");
            }
            drop(permit);
        });
    }
}
