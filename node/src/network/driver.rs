//! The task that owns the swarm: it alone decides which connections, sessions and dials exist.
//!
//! It never waits for anybody: frames travel between queues and session tasks past it, events it
//! can't hand over at once wait in a bounded backlog.

mod blobs;
mod commands;
mod connection;
mod dialling;
mod discovery;
mod joining;
mod listening;
mod sessions;
mod swarm_events;
mod timing;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::StreamExt;
use libp2p::core::transport::ListenerId;
use libp2p::ping;
use libp2p::swarm::{ConnectionId, NetworkBehaviour, Swarm};
use storage::NodeId;
use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::{sleep_until, timeout};

use self::connection::Connection;
pub(super) use self::discovery::MdnsLink;
use self::joining::{JoinAttempt, JoinDone};
use super::address_book::{AddressBook, Target};
use super::admission::{Admission, Membership};
use super::command::NetworkCommand;
use super::event::{DisconnectReason, JoinId, Sighting};
use super::event_queue::EventQueue;
use super::gate::Gate;
use super::handle::Shared;
use super::join_limit::JoinLimit;
use super::limits::CLOSE_GRACE;
use super::mdns::Discovery;
use super::meter::Meters;
use super::refusals::Refusals;
use super::session::Session;
use super::streams::Streams;
use crate::private_range::PrivateRanges;

/// What runs on every connection. The gate is asked first.
#[derive(NetworkBehaviour)]
#[behaviour(prelude = "libp2p::swarm::derive_prelude")]
pub(super) struct Behaviour {
    pub(super) gate: Gate,
    pub(super) ping: ping::Behaviour,
    pub(super) streams: Streams,
}

/// Settings the driver goes on needing.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) announce: Vec<IpAddr>,
    pub(super) ranges: PrivateRanges,
    pub(super) node_name: String,
    pub(super) segment: String,
    pub(super) queue_bytes_max: usize,
    pub(super) queue_frames_max: usize,
}

/// The state of the network side.
pub(super) struct Driver {
    pub(super) swarm: Swarm<Behaviour>,
    pub(super) settings: Settings,
    pub(super) shared: Arc<Shared>,
    pub(super) admission: Arc<Admission>,
    pub(super) refusals: Refusals,
    pub(super) meters: Meters,
    pub(super) events: EventQueue,
    pub(super) commands: mpsc::Receiver<NetworkCommand>,
    pub(super) mesh: watch::Receiver<Option<Arc<Membership>>>,
    pub(super) internal: Internal,
    pub(super) received_bytes: Arc<Semaphore>,
    pub(super) connections: BTreeMap<ConnectionId, Connection>,
    pub(super) dials: BTreeMap<ConnectionId, Dial>,
    pub(super) book: AddressBook,
    pub(super) joins: BTreeMap<JoinId, JoinAttempt>,
    pub(super) join_limit: JoinLimit,
    pub(super) joins_answered: Arc<Semaphore>,
    /// The latest session task of each peer.
    pub(super) tasks: BTreeMap<NodeId, (Arc<Session>, JoinHandle<()>)>,
    pub(super) next_session: u64,
    pub(super) listeners: Vec<(ListenerId, SocketAddr)>,
    pub(super) listening: BTreeSet<SocketAddr>,
    /// To be listened on as well, at the port that the first listener gets.
    pub(super) listen_later: Vec<IpAddr>,
    pub(super) interfaces_read: Instant,
    /// When it was last looked at what is due.
    pub(super) looked: Instant,
    pub(super) mdns: Option<MdnsLink>,
    /// Whether the mesh this node belongs to has been told, if only that there is none.
    pub(super) knows_mesh: bool,
    pub(super) sightings: BTreeMap<NodeId, (Discovery, Sighting)>,
}

/// What the driver's own tasks tell it.
#[derive(Debug)]
pub(super) struct Internal {
    pub(super) ended_sender: mpsc::Sender<Arc<Session>>,
    pub(super) ended: mpsc::Receiver<Arc<Session>>,
    pub(super) joined_sender: mpsc::Sender<JoinDone>,
    pub(super) joined: mpsc::Receiver<JoinDone>,
}

/// What a dial in progress is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dial {
    Target(Target),
    Join(JoinId),
}

impl Driver {
    /// Runs until it is told to stop or nobody can tell it anything any more.
    pub(super) async fn run(mut self) {
        let mut due = Instant::now();
        let done = loop {
            tokio::select! {
                command = self.commands.recv() => match command {
                    Some(NetworkCommand::Shutdown { done }) => break Some(done),
                    Some(command) => self.on_command(command),
                    None => break None,
                },
                Ok(()) = self.mesh.changed() => self.take_mesh(),
                event = self.swarm.select_next_some() => self.on_swarm_event(event),
                Some(session) = self.internal.ended.recv() => self.on_session_ended(&session),
                Some(done) = self.internal.joined.recv() => self.on_join_done(done),
                Some(found) = discovery::next(&mut self.mdns) => self.on_discovery(found),
                () = sleep_until(due.into()) => self.on_due(Instant::now(), due),
            }
            due = self.next_due(Instant::now());
        };
        self.stop(done).await;
    }

    fn take_mesh(&mut self) {
        let membership = self.mesh.borrow_and_update().clone();
        if let Some(membership) = membership {
            self.set_mesh(membership);
        }
    }

    async fn stop(mut self, done: Option<oneshot::Sender<()>>) {
        for session in self.shared.sessions.all() {
            session.outbox.close(DisconnectReason::Shutdown);
        }
        for attempt in self.joins.values() {
            attempt.abort();
        }
        for id in self.connections.keys().copied().collect::<Vec<_>>() {
            self.swarm.close_connection(id);
        }
        let farewell = self.mdns.take().map(MdnsLink::farewell);
        let closed = async {
            while self.swarm.network_info().num_peers() > 0 {
                self.swarm.select_next_some().await;
            }
        };
        // A peer that doesn't take part in an orderly end is simply dropped.
        drop(timeout(CLOSE_GRACE, closed).await);
        if let Some(farewell) = farewell {
            drop(timeout(CLOSE_GRACE, farewell).await);
        }
        for (_, task) in self.tasks.into_values() {
            drop(timeout(Duration::from_millis(100), task).await);
        }
        self.events.flush();
        if let Some(done) = done {
            // Whoever asked may have stopped waiting.
            let _ = done.send(());
        }
    }

    /// Whether this node has the lower id: it then opens the sync stream and settles duplicates.
    pub(super) fn is_lower_than(&self, other: &NodeId) -> bool {
        self.shared.node < *other
    }
}
