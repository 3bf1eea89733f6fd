//! Joining a mesh, from both sides: asking to be let in, and answering those who ask.

mod wire;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use storage::{Hash, NodeId};
use sync::engine::{Command, Membership, Refusal};
use sync::feed::{Certificate, TicketProof};
use utoipa::ToSchema;

use self::wire::{Answer, Request};
use super::membership::{decode_keys, encode_keys};
use super::ticket::Ticket;
use super::{CommandError, Host};
use crate::comparison_words::comparison_words;
use crate::network::{FoundBy, FoundMesh, Sighting};
use crate::time::now_ms;

/// Nodes that may wait to be let in, here and as told by each peer.
const KNOCKS_MAX: usize = 16;
/// A node that has stopped asking is forgotten after this time.
const KNOCK_MS_MAX: u64 = 30_000;
/// A node that was turned away is not shown again for this time.
const DENIED_MS: u64 = 600_000;
/// How often a waiting node asks again.
const ASK_AGAIN: Duration = Duration::from_secs(2);
/// How long an unanswered question is waited for.
const ANSWER: Duration = Duration::from_secs(12);
/// Meshes found by multicast that are remembered.
const FOUND_MAX: usize = 32;
const NAME_CHARS_MAX: usize = 100;
/// Certificates of others that a newcomer is given.
const CERTIFICATES_MAX: usize = 32;

/// How to find the mesh to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JoinBy {
    Ticket(String),
    Address(SocketAddr),
}

/// Why joining could not begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    #[error("this node belongs to a mesh already")]
    AlreadyMember,
    #[error("this is not a ticket; copy the whole line that begins with lcm1-")]
    NotATicket,
    #[error("the address is not in a private range")]
    NotPrivate,
}

/// Where a node stands on its way into a mesh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum JoinStatus {
    /// Looking for somebody who answers.
    Asking,
    /// An administrator has to approve.
    Waiting,
    Refused,
}

/// A join under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JoinProgress {
    pub address: String,
    pub mesh_id: Option<String>,
    pub mesh_name: Option<String>,
    /// Six words, to be compared with those the administrator sees.
    pub words: Vec<String>,
    pub status: JoinStatus,
    pub error: Option<String>,
}

/// A mesh that answers on the local network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FoundNode {
    pub mesh_id: String,
    pub mesh_name: String,
    pub node_id: String,
    pub node_name: String,
    pub address: String,
}

/// What a node without a mesh can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinState {
    pub join: Option<JoinProgress>,
    pub found: Vec<FoundNode>,
}

/// A node that waits to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Knock {
    pub(super) node: NodeId,
    pub(super) name: String,
    pub(super) segment: String,
    pub(super) address: String,
    pub(super) asked_ms: u64,
}

/// The state of joining on both sides.
#[derive(Default)]
pub(super) struct Joining {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    progress: Option<JoinProgress>,
    task: Option<tokio::task::AbortHandle>,
    found: BTreeMap<NodeId, FoundNode>,
    knocks: BTreeMap<NodeId, (Knock, u64)>,
    /// Knocks at other nodes: node → (where, knock, heard at).
    elsewhere: BTreeMap<NodeId, (NodeId, Knock, u64)>,
    denied: BTreeMap<NodeId, u64>,
}

impl Joining {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everyone who waits, here or elsewhere.
    pub(super) fn waiting(&self) -> Vec<Knock> {
        self.waiting_with_place()
            .into_iter()
            .map(|(_, knock)| knock)
            .collect()
    }

    /// With the node at which they wait, `None` for this one.
    pub(super) fn waiting_with_place(&self) -> Vec<(Option<NodeId>, Knock)> {
        let mut inner = self.lock();
        inner.forget_old();
        let own = inner
            .knocks
            .values()
            .map(|(knock, _)| (None, knock.clone()));
        let other = inner
            .elsewhere
            .values()
            .map(|(at, knock, _)| (Some(*at), knock.clone()));
        let mut all: Vec<_> = own.chain(other).collect();
        all.sort_by_key(|(_, knock)| knock.node);
        all.dedup_by_key(|(_, knock)| knock.node);
        all
    }

    pub(super) fn own_knocks(&self) -> Vec<Knock> {
        let mut inner = self.lock();
        inner.forget_old();
        inner
            .knocks
            .values()
            .map(|(knock, _)| knock.clone())
            .collect()
    }

    pub(super) fn heard(&self, at: NodeId, knocks: Vec<Knock>) {
        let now = now_ms();
        let mut inner = self.lock();
        inner.elsewhere.retain(|_, (place, _, _)| *place != at);
        for mut knock in knocks.into_iter().take(KNOCKS_MAX) {
            knock.name = short(&knock.name);
            knock.segment = short(&knock.segment);
            knock.address = short(&knock.address);
            inner.elsewhere.insert(knock.node, (at, knock, now));
        }
    }

    pub(super) fn forget(&self, node: NodeId) {
        let mut inner = self.lock();
        inner.knocks.remove(&node);
        inner.elsewhere.remove(&node);
    }

    pub(super) fn deny(&self, node: NodeId) -> bool {
        let mut inner = self.lock();
        let known = inner.knocks.remove(&node).is_some() | inner.elsewhere.remove(&node).is_some();
        inner.denied.insert(node, now_ms());
        known
    }

    fn note_found(&self, node: NodeId, found: Option<FoundNode>) {
        let mut inner = self.lock();
        match found {
            Some(found) if inner.found.len() < FOUND_MAX => drop(inner.found.insert(node, found)),
            Some(_) => {}
            None => drop(inner.found.remove(&node)),
        }
    }

    fn update(&self, change: impl FnOnce(&mut JoinProgress)) {
        if let Some(progress) = self.lock().progress.as_mut() {
            change(progress);
        }
    }
}

impl Inner {
    fn forget_old(&mut self) {
        let now = now_ms();
        self.knocks
            .retain(|_, (_, heard)| *heard + KNOCK_MS_MAX > now);
        self.elsewhere
            .retain(|_, (_, _, heard)| *heard + KNOCK_MS_MAX > now);
        self.denied.retain(|_, at| *at + DENIED_MS > now);
    }
}

impl Host {
    /// How joining goes, and which meshes are near.
    #[must_use]
    pub fn join_state(&self) -> JoinState {
        let inner = self.shared.join.lock();
        JoinState {
            join: inner.progress.clone(),
            found: inner.found.values().cloned().collect(),
        }
    }

    /// Begins to join a mesh; [`Host::join_state`] tells how it goes.
    ///
    /// # Errors
    /// This node belongs to a mesh, or what was given is no ticket or no private address.
    pub fn join(&self, by: JoinBy) -> Result<(), JoinError> {
        if self.mesh().is_some() {
            return Err(JoinError::AlreadyMember);
        }
        let (addresses, ticket) = match by {
            JoinBy::Ticket(text) => {
                let ticket = Ticket::parse(&text).ok_or(JoinError::NotATicket)?;
                (ticket.addresses.clone(), Some(ticket))
            }
            JoinBy::Address(address) => (vec![address], None),
        };
        let given = addresses.len();
        let allowed = |address: &SocketAddr| self.shared.ranges.contains(address.ip());
        let addresses: Vec<SocketAddr> = addresses.into_iter().filter(allowed).collect();
        let refused = (given - addresses.len()) as u64;
        self.counters().add("refused_join_addresses", refused);
        let first = *addresses.first().ok_or(JoinError::NotPrivate)?;
        self.cancel_join();
        let host = self.clone();
        let task = tokio::spawn(async move { host.keep_asking(addresses, ticket).await });
        let mut inner = self.shared.join.lock();
        inner.task = Some(task.abort_handle());
        inner.progress = Some(JoinProgress {
            address: first.to_string(),
            mesh_id: None,
            mesh_name: None,
            words: Vec::new(),
            status: JoinStatus::Asking,
            error: None,
        });
        Ok(())
    }

    /// Stops asking.
    pub fn cancel_join(&self) {
        let mut inner = self.shared.join.lock();
        if let Some(task) = inner.task.take() {
            task.abort();
        }
        inner.progress = None;
    }

    async fn keep_asking(self, addresses: Vec<SocketAddr>, ticket: Option<Ticket>) {
        let node = self.node();
        let request = Request::Join {
            name: node.name,
            segment: node.segment,
            proof: ticket
                .as_ref()
                .map(|ticket| TicketProof::make(&ticket.secret, ticket.mesh, node.id)),
        };
        let expected = ticket.map(|ticket| ticket.mesh);
        for address in addresses.iter().cycle() {
            self.shared
                .join
                .update(|progress| progress.address = address.to_string());
            match self.ask(*address, &request).await {
                Ok(answer) => {
                    if self.handle_answer(answer, expected, *address).await {
                        return;
                    }
                }
                Err(error) => self.shared.join.update(|progress| {
                    progress.error = Some(error);
                    progress.status = JoinStatus::Asking;
                }),
            }
            tokio::time::sleep(ASK_AGAIN).await;
        }
    }

    async fn ask(&self, address: SocketAddr, request: &Request) -> Result<Answer, String> {
        let bytes = postcard::to_stdvec(request).expect("plain data structures always encode");
        let response = self
            .shared
            .asking
            .ask(&self.shared.network, address, bytes, ANSWER)
            .await?;
        postcard::from_bytes(&response).map_err(|_| "the answer is unreadable".to_owned())
    }

    /// Answers whether joining has ended.
    async fn handle_answer(
        &self,
        answer: Answer,
        expected: Option<Hash>,
        address: SocketAddr,
    ) -> bool {
        let refuse = |error: &str| {
            self.shared.join.update(|progress| {
                progress.status = JoinStatus::Refused;
                progress.error = Some(error.to_owned());
            });
        };
        match answer {
            Answer::NoMesh | Answer::Here { .. } => {
                refuse("the node at this address belongs to no mesh");
                false
            }
            Answer::Waiting { mesh, mesh_name } => {
                if expected.is_some_and(|expected| expected != mesh) {
                    refuse("another mesh answers at this address");
                    return true;
                }
                let words = comparison_words(&self.node().id.0, &mesh.0);
                self.shared.join.update(|progress| {
                    progress.mesh_id = Some(mesh.to_string());
                    progress.mesh_name = Some(short(&mesh_name));
                    progress.words = words.iter().map(|word| (*word).to_owned()).collect();
                    progress.status = JoinStatus::Waiting;
                    progress.error = None;
                });
                false
            }
            Answer::Refused { code } => {
                refuse(&short(&code));
                true
            }
            Answer::Admitted {
                root,
                certificate,
                others,
                token_keys,
            } => {
                let shown = self
                    .shared
                    .join
                    .lock()
                    .progress
                    .as_ref()
                    .and_then(|p| p.mesh_id.clone());
                let mesh = root.mesh_id();
                let other = expected.is_some_and(|expected| expected != mesh)
                    || shown.is_some_and(|shown| shown != mesh.to_string());
                let keys = decode_keys(&token_keys);
                let (false, Some(keys)) = (other, keys) else {
                    refuse("another mesh answers at this address");
                    return true;
                };
                let membership = Membership {
                    root,
                    certificate: *certificate,
                };
                match self.enter(membership, others, None, keys).await {
                    Ok(()) => self.entered(address).await,
                    Err(error) => refuse(&error.to_string()),
                }
                true
            }
        }
    }

    async fn entered(&self, address: SocketAddr) {
        self.shared
            .network
            .add_address(None, address, FoundBy::Ticket)
            .await;
        self.shared.join.lock().progress = None;
        self.shared
            .tape
            .note("joined", "this node was admitted to the mesh".to_owned());
        tracing::info!("admitted to the mesh");
    }

    /// Answers a node that is not admitted. `None` when it isn't worth an answer.
    pub(super) async fn answer_join(
        &self,
        peer: NodeId,
        address: SocketAddr,
        request: &[u8],
    ) -> Option<Vec<u8>> {
        let answer = match postcard::from_bytes(request) {
            Ok(Request::Probe) => self.describe(),
            Ok(Request::Join {
                name,
                segment,
                proof,
            }) => {
                self.consider(peer, address, short(&name), short(&segment), proof)
                    .await
            }
            Err(_) => {
                self.counters().add("bad_join_requests", 1);
                return None;
            }
        };
        Some(postcard::to_stdvec(&answer).expect("plain data structures always encode"))
    }

    fn describe(&self) -> Answer {
        match self.mesh() {
            Some(mesh) => Answer::Here {
                mesh: mesh.id,
                mesh_name: mesh.name,
                node_name: self.node().name,
            },
            None => Answer::NoMesh,
        }
    }

    async fn consider(
        &self,
        peer: NodeId,
        address: SocketAddr,
        name: String,
        segment: String,
        proof: Option<TicketProof>,
    ) -> Answer {
        let Some(mesh) = self.mesh() else {
            return Answer::NoMesh;
        };
        if let Some(admitted) = self.admission_for(peer) {
            return admitted;
        }
        if let Some(proof) = proof {
            let command = Command::UseTicket {
                node: peer,
                proof,
                name,
                segment,
            };
            return match self.execute(command).await {
                Ok(_) => self.admission_for(peer).unwrap_or(Answer::Waiting {
                    mesh: mesh.id,
                    mesh_name: mesh.name,
                }),
                Err(CommandError::Refused(refusal)) => {
                    self.counters().add("refused_tickets", 1);
                    Answer::Refused {
                        code: code(&refusal),
                    }
                }
                Err(_) => Answer::Waiting {
                    mesh: mesh.id,
                    mesh_name: mesh.name,
                },
            };
        }
        let asked_ms = now_ms();
        let knock = Knock {
            node: peer,
            name,
            segment,
            address: address.to_string(),
            asked_ms,
        };
        let mut inner = self.shared.join.lock();
        inner.forget_old();
        if inner.denied.contains_key(&peer) {
            return Answer::Refused {
                code: "denied".to_owned(),
            };
        }
        let known = inner.knocks.get(&peer).map(|(knock, _)| knock.asked_ms);
        if known.is_none() && inner.knocks.len() >= KNOCKS_MAX {
            return Answer::Refused {
                code: "too_many_waiting".to_owned(),
            };
        }
        let knock = Knock {
            asked_ms: known.unwrap_or(asked_ms),
            ..knock
        };
        inner.knocks.insert(peer, (knock, asked_ms));
        drop(inner);
        self.tell_knocks();
        Answer::Waiting {
            mesh: mesh.id,
            mesh_name: mesh.name,
        }
    }

    fn admission_for(&self, peer: NodeId) -> Option<Answer> {
        let here = self.node().id;
        let found = self.read(|view| {
            let revoked = view.revocations()?;
            let mut all = view.certificates()?;
            all.retain(|(node, _)| revoked.iter().all(|(gone, _)| gone != node));
            // The node that answers comes first: the newcomer connects with it.
            all.sort_by_key(|(node, _)| *node != here);
            let own = all
                .iter()
                .find(|(node, _)| *node == peer)
                .map(|(_, bytes)| bytes.clone());
            let others: Vec<Vec<u8>> = all.into_iter().map(|(_, bytes)| bytes).collect();
            Ok::<_, storage::StoreError>((own, others))
        });
        let (own, all) = found.ok()?;
        let certificate: Certificate = postcard::from_bytes(&own?).ok()?;
        let others = all
            .iter()
            .filter_map(|bytes| postcard::from_bytes(bytes).ok());
        let others = others.take(CERTIFICATES_MAX).collect();
        let root = (*self.shared.root.load_full())?;
        Some(Answer::Admitted {
            root,
            certificate: Box::new(certificate),
            others,
            token_keys: encode_keys(&self.token_keys()),
        })
    }

    /// A node seen by multicast: one that belongs to a mesh is asked which.
    pub(super) async fn sighted(&self, sighting: Sighting) {
        if self.mesh().is_some() {
            return;
        }
        let Some(address) = sighting.addresses.first().copied() else {
            return self.shared.join.note_found(sighting.node, None);
        };
        if sighting.mesh == FoundMesh::None {
            return self.shared.join.note_found(sighting.node, None);
        }
        if let Ok(Answer::Here {
            mesh,
            mesh_name,
            node_name,
        }) = self.ask(address, &Request::Probe).await
        {
            let found = FoundNode {
                mesh_id: mesh.to_string(),
                mesh_name: short(&mesh_name),
                node_id: sighting.node.to_string(),
                node_name: short(&node_name),
                address: address.to_string(),
            };
            self.shared.join.note_found(sighting.node, Some(found));
        }
    }
}

fn code(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotFound { what } => format!("{what}_not_found"),
        Refusal::Forbidden { code } | Refusal::Conflict { code } => (*code).to_owned(),
        Refusal::Name(_) | Refusal::Invalid { .. } => "bad_name".to_owned(),
        Refusal::Store(_) => "not_now".to_owned(),
    }
}

/// A text of a stranger: without control characters, cut to length.
fn short(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(NAME_CHARS_MAX)
        .collect()
}
