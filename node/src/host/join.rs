//! Joining a mesh, from both sides: asking to be let in, and answering those who ask.

pub(super) mod wire;

use std::net::SocketAddr;
use std::time::Duration;

use storage::{Hash, NodeId};
use sync::engine::{Command, Membership, Refusal, TokenSecret, Trust};
use sync::feed::{Certificate, Evidence, TicketProof};

use self::wire::{Answer, Request};
use super::batch::CommandError;
use super::handle::Host;
use super::join_progress::{FoundNode, JoinProgress, JoinState, JoinStatus, JoinWay};
use super::joining::{KNOCKS_MAX, Knock, short};
use super::notices::encode;
use super::tape::TapeEvent;
use super::ticket::Ticket;
use crate::comparison_words::comparison_words;
use crate::network::{Failure, FoundBy, FoundMesh, Sighting};
use crate::time::now_ms;

/// How often a waiting node asks again.
const ASK_AGAIN: Duration = Duration::from_secs(2);
/// How long an unanswered question is waited for.
const ANSWER: Duration = Duration::from_secs(12);
/// Certificates of others that a newcomer is given.
const CERTIFICATES_MAX: usize = 32;
/// The longest statement that a newcomer is given with them, in bytes.
const STATEMENT_BYTES_MAX: usize = 8 * 1024;

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
        let way = match &ticket {
            Some(_) => JoinWay::Ticket,
            None => JoinWay::Address,
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
            by: way,
            address: first.to_string(),
            mesh_id: None,
            mesh_name: None,
            words: Vec::new(),
            status: JoinStatus::Asking,
            error_code: None,
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
            certificate: self.own_certificate(),
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
                Err(failure) => {
                    let status = JoinStatus::Asking;
                    self.shared.join.fail(status, failure.code, &failure.text);
                }
            }
            tokio::time::sleep(ASK_AGAIN).await;
        }
    }

    pub(super) async fn ask(
        &self,
        address: SocketAddr,
        request: &Request,
    ) -> Result<Answer, Failure> {
        let bytes = postcard::to_stdvec(request).expect("plain data structures always encode");
        let response = self
            .shared
            .asking
            .ask(&self.shared.network, address, bytes, ANSWER)
            .await?;
        postcard::from_bytes(&response)
            .map_err(|_| Failure::new("unreadable", "the answer is unreadable"))
    }

    /// Answers whether joining has ended.
    async fn handle_answer(
        &self,
        answer: Answer,
        expected: Option<Hash>,
        address: SocketAddr,
    ) -> bool {
        let refuse = |code: &str, text: &str| {
            self.shared.join.fail(JoinStatus::Refused, code, text);
        };
        match answer {
            Answer::NoMesh | Answer::Here { .. } | Answer::Excluded { .. } => {
                refuse("no_mesh", "the node at this address belongs to no mesh");
                false
            }
            Answer::Waiting { mesh, mesh_name } => {
                if expected.is_some_and(|expected| expected != mesh) {
                    refuse("other_mesh", "another mesh answers at this address");
                    return true;
                }
                self.wait(mesh, &mesh_name, expected.is_some());
                false
            }
            Answer::Refused { code } => {
                refuse(&short(&code), refusal_text(&code));
                true
            }
            Answer::Admitted {
                root,
                certificate,
                evidence,
                token_key,
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
                if other {
                    refuse("other_mesh", "another mesh answers at this address");
                    return true;
                }
                let token_key = token_key.map(TokenSecret::new);
                let root_key = self.restored_root_key(&root);
                let restores = root_key.is_some();
                let membership = Membership {
                    root,
                    certificate: *certificate,
                };
                let entrance = Some(address);
                let entered = self.enter(membership, evidence, root_key, token_key, entrance);
                match entered.await {
                    Ok(()) => {
                        if restores {
                            self.put_restored_key_in_place().await;
                        }
                        self.entered(address).await;
                    }
                    Err(error) => refuse("not_now", &error.to_string()),
                }
                true
            }
        }
    }

    /// Somebody else has to act: whoever holds the mesh's key after a good ticket, else an
    /// administrator, who compares the words.
    fn wait(&self, mesh: Hash, mesh_name: &str, by_ticket: bool) {
        let words = comparison_words(&self.node().id.0, &mesh.0);
        self.shared.join.update(|progress| {
            progress.mesh_id = Some(mesh.to_string());
            progress.mesh_name = Some(short(mesh_name));
            progress.error_code = None;
            progress.error = None;
            if by_ticket {
                progress.status = JoinStatus::Accepted;
            } else {
                progress.status = JoinStatus::Waiting;
                progress.words = words.iter().map(|word| (*word).to_owned()).collect();
            }
        });
    }

    async fn entered(&self, address: SocketAddr) {
        self.shared
            .network
            .add_address(None, address, FoundBy::Ticket)
            .await;
        self.shared.join.lock().progress = None;
        let event = TapeEvent::new("joined", "this node was admitted to the mesh");
        self.shared.tape.note(event);
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
            Ok(Request::Standing) => self.tell_standing_of(peer)?,
            Ok(Request::Join {
                name,
                segment,
                proof,
                certificate,
            }) => {
                self.believe(peer, certificate).await;
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

    pub(super) fn describe(&self) -> Answer {
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
            // Its port is not where the node listens.
            address: address.ip().to_string(),
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
        let trust = self.read(Trust::load).ok()?;
        let certificate = trust.certificate(peer)?;
        if !trust.is_admitted(peer) {
            return None;
        }
        let mut all: Vec<&Certificate> = trust.admitted().collect();
        // The node that answers comes first: the newcomer connects with it.
        all.sort_by_key(|certificate| certificate.node != here);
        let first = all.into_iter().take(CERTIFICATES_MAX);
        let mut evidence: Vec<Evidence> = first.cloned().map(Evidence::Certificate).collect();
        // A statement that is too long for this answer comes by replication, and the key after it.
        let token = trust.newest_token_statement();
        let token = token.filter(|statement| encode(statement).len() <= STATEMENT_BYTES_MAX);
        evidence.extend(token.cloned().map(Evidence::Statement));
        let key = token.and(self.token_keys().first().map(|key| *key.expose_key()));
        let root = (*self.shared.root.load_full())?;
        Some(Answer::Admitted {
            root,
            certificate: Box::new(certificate.clone()),
            evidence,
            token_key: key,
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

/// What a refusal means, in English.
fn refusal_text(code: &str) -> &'static str {
    match code {
        "denied" => "an administrator turned this node away",
        "too_many_waiting" => "too many nodes wait to join already",
        "ticket_not_found" => "the mesh does not know this ticket",
        "ticket_used" => "the ticket was used by another node",
        "ticket_expired" => "the ticket has expired",
        "node_revoked" => "this node was revoked",
        _ => "the request was refused",
    }
}
