//! Carrying what the network reports to where it belongs.

use std::net::SocketAddr;
use std::time::Duration;

use storage::NodeId;
use sync::engine::Command;
use tokio::sync::{mpsc, oneshot};

use super::facts::Pages;
use super::handle::Host;
use super::inbox::Input;
use super::links::Seed;
use super::tape::TapeEvent;
use crate::network::{Direction, DisconnectReason, Failure, InboundFrame, NetworkEvent, SessionId};
use crate::time::now_ms;

/// Addresses of this node's page that others are told.
const PAGES_MAX: usize = 4;

/// Carries network events to where they belong until the network side stops.
pub(super) async fn pump(host: Host, mut events: mpsc::Receiver<NetworkEvent>) {
    while let Some(event) = events.recv().await {
        handle(&host, event).await;
    }
}

async fn handle(host: &Host, event: NetworkEvent) {
    let inbox = &host.shared.inbox;
    match event {
        NetworkEvent::Listening { .. } => {}
        NetworkEvent::OwnAddresses { addresses } => {
            let mut known = host.shared.links.known();
            known.push((host.node().id, addresses));
            inbox.network(Input::Addresses(known)).await;
        }
        NetworkEvent::InterfacesChanged => follow_interfaces(host).await,
        NetworkEvent::SeedReached { address } => host.shared.links.seed_answered(address),
        NetworkEvent::Connected {
            peer,
            session,
            address,
            how,
        } => {
            host.shared.links.connected(peer, address, how);
            describe(host);
            inbox.network(connected(peer, session, address)).await;
        }
        NetworkEvent::Disconnected {
            peer,
            session,
            reason,
        } => {
            note_disconnected(host, peer, &reason);
            inbox.network(disconnected(peer, session, reason)).await;
        }
        NetworkEvent::Frame {
            peer,
            session,
            frame,
        } => inbox.network(arrived(peer, session, frame)).await,
        NetworkEvent::Rtt { peer, rtt } => host.shared.links.rtt(peer, rtt),
        NetworkEvent::Found(sighting) => {
            let host = host.clone();
            tokio::spawn(async move { host.sighted(sighting).await });
        }
        NetworkEvent::JoinRequest {
            peer,
            address,
            request,
            reply,
        } => {
            answer_join(host.clone(), peer, address, request, reply);
        }
        NetworkEvent::JoinResponse { join, response, .. } => {
            host.shared.asking.answered(join, Ok(response));
        }
        NetworkEvent::JoinFailed { join, error, .. } => {
            host.shared.asking.answered(join, Err(error));
        }
        NetworkEvent::BlobAsked { peer, stream } => {
            // Too many ask at once; they will ask again.
            drop(host.shared.blobs_asked.0.try_send((peer, stream)));
        }
        NetworkEvent::Refused { direction, address } => note_refused(host, direction, address),
        NetworkEvent::DialFailed {
            peer,
            addresses,
            error,
            next_attempt_in_ms,
        } => {
            tracing::debug!(?peer, ?addresses, %error, next_attempt_in_ms, "dial failed");
            let next = now_ms() + next_attempt_in_ms;
            note_failed_dial(host, peer, &addresses, error, next);
        }
    }
}

/// This node's page may be served at other addresses now.
async fn follow_interfaces(host: &Host) {
    if host.shared.facts.set_own_pages(host.pages_now()) {
        // What the certificate is for may be other addresses, too.
        host.shared.web.changed.notify_one();
        host.shared.inbox.network(Input::Pages).await;
    }
}

fn note_failed_dial(
    host: &Host,
    peer: Option<NodeId>,
    addresses: &[SocketAddr],
    failure: Failure,
    next_attempt_ms: u64,
) {
    // A node of the mesh that is away for a while is none whose address is mistyped.
    if peer.is_none() || failure.code == "stranger" {
        note_unanswered(host, addresses, &failure, next_attempt_ms);
    }
    if let Some(peer) = peer {
        host.shared.links.failed(peer, failure, next_attempt_ms);
    }
}

/// An address from the settings that leads to no node of the mesh may be mistyped.
fn note_unanswered(host: &Host, addresses: &[SocketAddr], failure: &Failure, next_attempt_ms: u64) {
    let from_settings = |address: &&SocketAddr| host.shared.static_peers.contains(address);
    for address in addresses.iter().filter(from_settings) {
        let seed = Seed {
            failure: failure.clone(),
            at_ms: now_ms(),
            next_attempt_ms,
        };
        if host.shared.links.seed_failed(*address, seed) {
            let error = &failure.text;
            tracing::warn!("PEERS: no node of the mesh answers at {address}: {error}");
        }
    }
}

fn note_refused(host: &Host, direction: Direction, address: String) {
    host.shared.counters.add("refused_addresses", 1);
    let text = format!("{address} is outside the private ranges ({direction:?})");
    let event = TapeEvent::new("refused_address", text)
        .with("address", address)
        .with("direction", direction.code());
    host.shared.tape.note(event);
}

fn note_disconnected(host: &Host, peer: NodeId, reason: &DisconnectReason) {
    let failure = reason
        .is_failure()
        .then(|| Failure::new(reason.code(), reason.to_string()));
    host.shared.links.disconnected(peer, failure);
}

fn connected(peer: NodeId, session: SessionId, address: SocketAddr) -> Input {
    Input::Connected {
        peer,
        session,
        address,
    }
}

fn disconnected(peer: NodeId, session: SessionId, reason: DisconnectReason) -> Input {
    Input::Disconnected {
        peer,
        session,
        reason,
    }
}

fn arrived(peer: NodeId, session: SessionId, frame: InboundFrame) -> Input {
    Input::Frame {
        peer,
        session,
        frame,
    }
}

/// Answers a node that asks to be let in, however long that takes.
fn answer_join(
    host: Host,
    peer: NodeId,
    address: SocketAddr,
    request: Vec<u8>,
    reply: oneshot::Sender<Vec<u8>>,
) {
    tokio::spawn(async move {
        if let Some(answer) = host.answer_join(peer, address, &request).await {
            drop(reply.send(answer));
        }
    });
}

impl Host {
    /// Where browsers reach this node's page, as the interfaces are now.
    pub(super) fn pages_now(&self) -> Pages {
        let shared = &self.shared;
        let mut addresses = shared
            .network
            .addresses_of(shared.config.web, &shared.ranges);
        addresses.truncate(PAGES_MAX);
        Pages {
            addresses,
            encrypted: shared.config.encrypted,
            certificate: None,
        }
    }
}

/// Tells the mesh this node's name, when it is new or has changed.
pub(super) fn describe(host: &Host) {
    let host = host.clone();
    tokio::spawn(async move {
        // What was admitted a moment ago arrives first, so that the name is compared with it.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let node = host.node();
        let command = Command::DescribeSelf {
            name: node.name,
            segment: node.segment,
        };
        if let Err(error) = host.execute(command).await {
            tracing::debug!(%error, "the node's name was not told");
        }
    });
}
