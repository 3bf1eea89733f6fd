//! Founding a mesh, letting nodes in and turning them out.

use std::net::SocketAddr;

use ed25519_dalek::SigningKey;
use storage::{Id, NodeId};
use sync::engine::{Command, Membership, Refusal, TokenSecret};
use sync::feed::{Certificate, Evidence, MeshRoot, ticket_key};
use tokio::sync::oneshot;

use super::batch::CommandError;
use super::handle::Host;
use super::inbox::{Input, MeshInput};
use super::joining::Knock;
use super::keys;
use super::tape::TapeEvent;
use super::ticket::{ADDRESSES_MAX, Ticket};
use crate::time::now_ms;
use crate::token::TokenKey;

/// How long a ticket lets somebody in.
const TICKET_MS: u64 = 24 * 3_600 * 1_000;

/// A new ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedTicket {
    pub text: String,
    /// Milliseconds since 1970 UTC.
    pub expires_ms: u64,
}

impl Host {
    /// Makes this node the first of a new mesh.
    ///
    /// # Errors
    /// It belongs to one already, or the root key can't be kept.
    /// Of it, browsers trust nodes under these names too.
    pub async fn found(&self, mesh_name: String, names: Vec<String>) -> Result<(), CommandError> {
        if self.mesh().is_some() {
            return Err(refused("already_founded"));
        }
        if self.has_lost_database() {
            return Err(refused("database_lost"));
        }
        let store = |error: &dyn std::fmt::Display| CommandError::Store(error.to_string());
        let root = keys::make_root_key(&self.shared.config.data_dir).map_err(|e| store(&e))?;
        let node = self.node();
        let certificate = Certificate::issue(&root, node.id, true, now_ms());
        let membership = Membership {
            root: MeshRoot::of(&root),
            certificate,
        };
        let token_key = match &self.shared.config.secret_key {
            Some(secret) => TokenSecret::new(*TokenKey::from_secret(secret).expose_key()),
            None => TokenSecret::new(keys::random().map_err(|e| store(&e))?),
        };
        self.enter(membership, Vec::new(), Some(root), None, None)
            .await?;
        let (node_name, segment) = (node.name, node.segment);
        self.execute(Command::Found {
            mesh_name,
            node_name,
            segment,
            token_key,
        })
        .await?;
        self.make_web_roots(names, true).await
    }

    pub(super) async fn enter(
        &self,
        membership: Membership,
        evidence: Vec<Evidence>,
        root: Option<SigningKey>,
        token_key: Option<TokenSecret>,
        entrance: Option<SocketAddr>,
    ) -> Result<(), CommandError> {
        let (reply, answer) = oneshot::channel();
        let membership = Box::new(membership);
        let root = root.map(Box::new);
        self.shared
            .inbox
            .ask(Input::Mesh(MeshInput::Enter {
                membership,
                evidence,
                root,
                token_key,
                entrance,
                reply,
            }))
            .await;
        answer.await.map_err(|_| CommandError::Stopping)??;
        Ok(())
    }

    /// Makes a ticket that lets one node in.
    ///
    /// # Errors
    /// The user does not administer the mesh, or the node has no address others could reach.
    pub async fn issue_ticket(&self, by: Id) -> Result<IssuedTicket, CommandError> {
        let mesh = self.mesh().ok_or_else(|| refused("no_mesh"))?;
        let mut addresses = self.own_addresses();
        addresses.truncate(ADDRESSES_MAX);
        if addresses.is_empty() {
            return Err(refused("no_address"));
        }
        let secret = keys::random().map_err(|error| CommandError::Store(error.to_string()))?;
        let expires_ms = self.clock().now_ms() + TICKET_MS;
        let key = ticket_key(&secret);
        self.execute(Command::IssueTicket {
            by,
            key,
            expires_ms,
        })
        .await?;
        let text = Ticket {
            mesh: mesh.id,
            secret,
            addresses,
        }
        .text();
        Ok(IssuedTicket { text, expires_ms })
    }

    /// Lets a node in that asked to join.
    ///
    /// # Errors
    /// The user does not administer the mesh, or no such node is waiting.
    pub async fn approve(&self, by: Id, node: NodeId) -> Result<(), CommandError> {
        let knock = self
            .shared
            .join
            .waiting()
            .into_iter()
            .find(|knock| knock.node == node);
        let knock = knock.ok_or(CommandError::Refused(Refusal::NotFound { what: "node" }))?;
        let Knock { name, segment, .. } = knock;
        self.execute(Command::ApproveNode {
            by,
            node,
            name,
            segment,
        })
        .await?;
        self.shared.join.forget(node);
        Ok(())
    }

    /// Turns a waiting node away. The caller checks that the user administers the mesh.
    pub fn deny(&self, node: NodeId) -> bool {
        self.shared.join.deny(node)
    }

    /// Takes a node's trust away, everywhere.
    ///
    /// # Errors
    /// The user does not administer the mesh, this node holds no root key, or there is no such
    /// node.
    pub async fn revoke(&self, by: Id, node: NodeId) -> Result<(), CommandError> {
        // The revoked node knows the key in use, so no session made with it can be trusted: all
        // log in again.
        let random = keys::random().map_err(|error| CommandError::Store(error.to_string()))?;
        let token_key = TokenSecret::new(random);
        self.execute(Command::RevokeNode {
            by,
            node,
            token_key,
        })
        .await?;
        let name = self.shared.facts.name_of(node);
        let event = TapeEvent::new("revoked", name.clone())
            .with("node", node.to_string())
            .with("name", name);
        self.shared.tape.note(event);
        Ok(())
    }
}

fn refused(code: &'static str) -> CommandError {
    CommandError::Refused(Refusal::Conflict { code })
}
