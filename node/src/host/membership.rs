//! Founding a mesh, letting nodes in, keeping the keys that only admitted nodes get.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{Id, NodeId, StoreError};
use sync::engine::{Command, Engine, Membership, Refusal};
use sync::feed::{Certificate, MeshRoot, ticket_key};
use sync::replication::Replicator;
use tokio::sync::oneshot;

use super::inbox::Input;
use super::join::Knock;
use super::positions::Table;
use super::tape::TapeEvent;
use super::thread::Worker;
use super::ticket::{ADDRESSES_MAX, Ticket};
use super::{CommandError, Host, MeshFacts, Shared, keys};
use crate::time::now_ms;
use crate::token::TokenKey;

/// How long a ticket lets somebody in.
const TICKET_MS: u64 = 24 * 3_600 * 1_000;

/// By how many revocations another node may be ahead; more is a lie.
const TOKEN_KEYS_AHEAD_MAX: u32 = 64;
const TOKEN_KEYS: &str = "token_keys";
/// Kinds of notices between hosts.
const NOTICE_TOKEN_KEYS: u8 = 1;
const NOTICE_KNOCKS: u8 = 2;
const NOTICE_PAGES: u8 = 3;

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
    pub async fn found(&self, mesh_name: String) -> Result<(), CommandError> {
        if self.mesh().is_some() {
            return Err(refused("already_founded"));
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
            Some(secret) => TokenKey::from_secret(1, secret),
            None => TokenKey::new(1, keys::random().map_err(|e| store(&e))?),
        };
        self.enter(membership, Vec::new(), Some(root), vec![token_key], None)
            .await?;
        let (node_name, segment) = (node.name, node.segment);
        self.execute(Command::Found {
            mesh_name,
            node_name,
            segment,
        })
        .await?;
        Ok(())
    }

    pub(super) async fn enter(
        &self,
        membership: Membership,
        others: Vec<Certificate>,
        root: Option<SigningKey>,
        token_keys: Vec<TokenKey>,
        entrance: Option<SocketAddr>,
    ) -> Result<(), CommandError> {
        let (reply, answer) = oneshot::channel();
        let membership = Box::new(membership);
        let root = root.map(Box::new);
        self.shared
            .inbox
            .ask(Input::Enter {
                membership,
                others,
                root,
                token_keys,
                entrance,
                reply,
            })
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
        let expires_ms = now_ms() + TICKET_MS;
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
        self.execute(Command::RevokeNode { by, node }).await?;
        let random = keys::random().map_err(|error| CommandError::Store(error.to_string()))?;
        // The revoked node knows the key in use, so no session made with it can be trusted: all
        // log in again.
        let newest = self.token_keys().iter().map(TokenKey::key_id).max();
        let next = newest.unwrap_or(0).saturating_add(1);
        let keys = vec![TokenKey::new(next, random)];
        self.shared.inbox.ask(Input::TokenKeys(keys)).await;
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

impl Worker {
    pub(super) fn enter(
        &mut self,
        membership: &Membership,
        others: &[Certificate],
        root: Option<Box<SigningKey>>,
        token_keys: &[TokenKey],
        entrance: Option<SocketAddr>,
    ) -> Result<(), StoreError> {
        self.engine.enter_mesh(membership)?;
        if let Some(entrance) = entrance {
            super::pump::keep_entrance(self.engine.store_mut(), entrance)?;
        }
        for certificate in others {
            self.engine.learn_certificate(certificate)?;
        }
        if let Some(root) = root {
            self.engine.take_root_key(*root);
        }
        self.keep_token_keys(token_keys)
    }

    /// Stores token keys and hands them to the connected nodes that are admitted (still).
    pub(super) fn keep_token_keys(&mut self, keys: &[TokenKey]) -> Result<(), StoreError> {
        let bytes = encode_keys(keys);
        self.engine.store_mut().set_meta(TOKEN_KEYS, &bytes)?;
        self.shared.facts.set_token_keys(keys.to_vec());
        let admitted = self.engine.admitted()?;
        for peer in self.sessions.keys().filter(|peer| admitted.contains(peer)) {
            self.replicator
                .send_notice(Some(*peer), NOTICE_TOKEN_KEYS, &bytes);
        }
        Ok(())
    }

    /// What a newly connected node is told at once.
    pub(super) fn greet(&mut self, peer: NodeId) {
        let keys = self.shared.facts.token_keys();
        if !keys.is_empty() {
            self.replicator
                .send_notice(Some(peer), NOTICE_TOKEN_KEYS, &encode_keys(&keys));
        }
        let pages = encode(&self.own_pages());
        self.replicator
            .send_notice(Some(peer), NOTICE_PAGES, &pages);
    }

    fn own_pages(&self) -> Vec<SocketAddr> {
        let port = self.shared.config.web_port;
        let mut pages: Vec<SocketAddr> = self
            .shared
            .web_hosts
            .iter()
            .map(|ip| SocketAddr::new(*ip, port))
            .collect();
        pages.dedup();
        pages
    }

    /// A notice of an admitted node.
    pub(super) fn notice(&mut self, peer: NodeId, kind: u8, bytes: &[u8]) {
        match kind {
            NOTICE_TOKEN_KEYS => self.learn_token_keys(bytes),
            NOTICE_KNOCKS => {
                if let Ok(knocks) = postcard::from_bytes::<Vec<Knock>>(bytes) {
                    self.shared.join.heard(peer, knocks);
                }
            }
            NOTICE_PAGES => {
                if let Ok(pages) = postcard::from_bytes::<Vec<SocketAddr>>(bytes)
                    && pages.len() <= ADDRESSES_MAX
                {
                    let pages = self.reachable(peer, pages);
                    self.shared.facts.set_pages(peer, pages);
                }
            }
            _ => drop(self.shared.notices.send((peer, kind, Arc::from(bytes)))),
        }
    }

    /// The addresses that mean the same here as at the peer: one of loopback does only on the same
    /// machine, and nothing leads out of the private ranges.
    pub(super) fn reachable(
        &self,
        peer: NodeId,
        mut addresses: Vec<SocketAddr>,
    ) -> Vec<SocketAddr> {
        let session = self.sessions.get(&peer);
        let same_machine = session.is_some_and(|session| session.address.ip().is_loopback());
        addresses.retain(|address| {
            let ip = address.ip().to_canonical();
            self.shared.ranges.contains(ip) && (same_machine || !ip.is_loopback())
        });
        addresses
    }

    fn learn_token_keys(&mut self, bytes: &[u8]) {
        let Some(theirs) = decode_keys(bytes) else {
            return;
        };
        let known = self.shared.facts.token_keys();
        let newest = |keys: &[TokenKey]| keys.iter().map(TokenKey::key_id).max().unwrap_or(0);
        let ahead = newest(&theirs).saturating_sub(newest(&known));
        if known.is_empty() || !(1..=TOKEN_KEYS_AHEAD_MAX).contains(&ahead) {
            return;
        }
        let shared = Arc::clone(&self.shared);
        self.runtime
            .spawn(async move { shared.inbox.ask(Input::TokenKeys(theirs)).await });
    }

    /// Brings what is kept in memory of the mesh up to date, and tells the network side whom to
    /// let in.
    pub(super) fn refresh_membership(&mut self) {
        let admitted = load_facts(&self.shared, &self.engine).and_then(|()| self.engine.admitted());
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(error) => return tracing::error!(%error, "the mesh's nodes can't be read"),
        };
        let own = self.engine.node();
        self.shared.facts.set_pages(own, self.own_pages());
        self.shared
            .positions
            .set(position_table(&self.engine, &self.replicator));
        let others: BTreeSet<NodeId> = admitted.into_iter().filter(|node| *node != own).collect();
        let network = self.shared.network.clone();
        let mesh_id = self.engine.mesh_id().map(|mesh| mesh.0);
        self.runtime
            .block_on(network.set_mesh(mesh_id, Arc::new(others)));
    }
}

/// Takes over what the store says of the mesh.
pub(super) fn load_facts(shared: &Shared, engine: &Engine) -> Result<(), StoreError> {
    let nodes = engine.view().nodes()?;
    let name = engine.view().mesh_text("name")?.unwrap_or_default();
    if let Some(keys) = engine
        .store()
        .meta(TOKEN_KEYS)?
        .and_then(|bytes| decode_keys(&bytes))
    {
        shared.facts.set_token_keys(keys);
    }
    let root = engine.membership().map(|membership| membership.root);
    shared.root.store(Arc::new(root));
    let mesh = engine.mesh_id().map(|id| MeshFacts { id, name });
    shared.facts.set_mesh(mesh, nodes);
    Ok(())
}

impl Host {
    /// Tells the other nodes who waits here to join.
    pub(super) fn tell_knocks(&self) {
        let knocks = self.shared.join.own_knocks();
        self.send_notice(NOTICE_KNOCKS, encode(&knocks));
    }
}

/// How far each other admitted node is known to be.
pub(super) fn position_table(engine: &Engine, replicator: &Replicator) -> Table {
    let own = engine.node();
    let admitted = engine.admitted().unwrap_or_default();
    let mut table: Table = admitted
        .into_iter()
        .filter(|node| *node != own)
        .map(|node| (node, BTreeMap::new()))
        .collect();
    for peer in replicator.peers() {
        if let Some(known) = table.get_mut(&peer.node) {
            known.extend(peer.positions.iter().map(|(feed, seq)| (*feed, *seq)));
        }
    }
    table
}

fn encode<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_stdvec(value).expect("plain data structures always encode")
}

pub(super) fn encode_keys(keys: &[TokenKey]) -> Vec<u8> {
    let list: Vec<(u32, [u8; 32])> = keys
        .iter()
        .map(|key| (key.key_id(), *key.expose_key()))
        .collect();
    encode(&list)
}

pub(super) fn decode_keys(bytes: &[u8]) -> Option<Vec<TokenKey>> {
    let list: Vec<(u32, [u8; 32])> = postcard::from_bytes(bytes).ok()?;
    (1..=16).contains(&list.len()).then(|| {
        list.into_iter()
            .map(|(id, key)| TokenKey::new(id, key))
            .collect()
    })
}
