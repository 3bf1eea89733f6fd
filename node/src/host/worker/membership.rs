//! What the engine's thread does when the mesh changes, and what connected nodes tell it of it.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{NodeId, StoreError};
use sync::engine::{Command, Engine, Membership, Refusal, Reply, TokenSecret};
use sync::feed::Evidence;
use sync::replication::Replicator;
use zeroize::Zeroizing;

use super::{Taken, Worker};
use crate::host::facts::{MeshFacts, Pages};
use crate::host::handle::Host;
use crate::host::inbox::{Input, MeshInput};
use crate::host::joining::Knock;
use crate::host::kept::keep_entrance;
use crate::host::notices::{
    NOTICE_CERTIFICATE, NOTICE_CERTIFICATE_WANTED, NOTICE_HEALTH, NOTICE_KNOCKS, NOTICE_PAGES,
    NOTICE_ROOT_KEY, NOTICE_ROOT_KEY_HELD, NOTICE_ROOT_KEY_WHO, NOTICE_START, NOTICE_TOKEN_KEY,
    NOTICE_TOKEN_KEY_WANTED, NOTICE_TWIN, encode,
};
use crate::host::positions::{Table, floor_of};
use crate::host::shared::Shared;
use crate::host::ticket::ADDRESSES_MAX;
use crate::host::trouble::Trouble;
use crate::network::is_link_local_v6;
use crate::time::now_ms;
use crate::token::TokenKey;

impl Worker {
    pub(super) fn take_of_mesh(
        &mut self,
        input: MeshInput,
        now: u64,
        taken: &mut Taken,
    ) -> Result<(), StoreError> {
        match input {
            MeshInput::Enter {
                membership,
                evidence,
                root,
                token_key,
                entrance,
                reply,
            } => {
                let entered = self.enter(&membership, evidence, root, token_key, entrance, now);
                let result = entered.is_ok().then_some(Ok(Reply::Done));
                taken.unanswered.push((reply, result));
                entered?;
            }
            MeshInput::TokenKey(key) => {
                self.engine.take_token_key(&key)?;
            }
            MeshInput::RootKey(key) => self.take_root_key(*key, now),
            MeshInput::RestoreAuthority { key, reply } => {
                if self.engine.take_root_key(*key) {
                    self.took_root_key = true;
                    self.carry_out(Command::RestoreAuthority, reply, now, taken)?;
                } else {
                    let other = Err(Refusal::Conflict { code: "other_mesh" });
                    taken.unanswered.push((reply, Some(other)));
                }
            }
            MeshInput::MakeWebRoots {
                names,
                replaces,
                reply,
            } => self.make_web_roots(&names, replaces, reply, now, taken)?,
            MeshInput::WantCertificate(wanted) => self.want_certificate(&wanted),
            MeshInput::Learn { evidence, reply } => {
                let accepted = self.engine.accept_evidence(evidence, now);
                let result = accepted.is_ok().then_some(Ok(Reply::Done));
                taken.unanswered.push((reply, result));
                accepted?;
            }
        }
        Ok(())
    }

    fn enter(
        &mut self,
        membership: &Membership,
        evidence: Vec<Evidence>,
        root: Option<Box<SigningKey>>,
        token_key: Option<TokenSecret>,
        entrance: Option<SocketAddr>,
        now: u64,
    ) -> Result<(), StoreError> {
        self.engine.enter_mesh(membership)?;
        if let Some(entrance) = entrance {
            keep_entrance(self.engine.store_mut(), entrance)?;
        }
        self.engine.accept_evidence(evidence, now)?;
        if let Some(root) = root {
            self.took_root_key = self.engine.take_root_key(*root);
        }
        if let Some(key) = token_key {
            self.engine.take_token_key(&key)?;
        }
        Ok(())
    }

    /// What a newly connected node is told at once.
    pub(in crate::host) fn greet(&mut self, peer: NodeId) {
        self.hand_over_keys(peer);
        self.ask_for_token_key(peer);
        self.ask_for_root_key_proof(peer);
        self.tell_start(peer);
        self.tell_health(Some(peer));
        self.tell_pages_to(peer);
    }

    /// Gives a connected node the keys it shall have: the token key if it is admitted, the root key
    /// if it is an authority. Who is excluded may not know yet who is, and hands over nothing.
    fn hand_over_keys(&mut self, peer: NodeId) {
        let own = self.engine.node();
        let trust = self.engine.trust();
        if !trust.is_admitted(peer) || !trust.is_admitted(own) {
            return;
        }
        if let Some(key) = self.shared.facts.token_keys().first() {
            self.replicator
                .send_notice(Some(peer), NOTICE_TOKEN_KEY, key.expose_key());
        }
        if self.engine.trust().is_authority(peer)
            && let Some(root) = self.engine.root_key()
        {
            let seed = Zeroizing::new(root.to_bytes());
            self.replicator
                .send_notice(Some(peer), NOTICE_ROOT_KEY, &*seed);
        }
    }

    fn ask_for_token_key(&mut self, peer: NodeId) {
        if self.engine.lacks_token_key().unwrap_or(false) {
            self.replicator
                .send_notice(Some(peer), NOTICE_TOKEN_KEY_WANTED, &[]);
        }
    }

    /// Tells all connected nodes where this one's page is served now.
    pub(super) fn tell_pages(&mut self) {
        for peer in self.sessions.keys().copied().collect::<Vec<NodeId>>() {
            self.tell_pages_to(peer);
        }
    }

    fn tell_pages_to(&mut self, peer: NodeId) {
        let mut pages = self.shared.facts.own_pages().as_ref().clone();
        if !self.is_on_this_machine(peer) {
            let alone = |page: &SocketAddr| page.ip().to_canonical().is_loopback();
            pages.addresses.retain(|page| !alone(page));
        }
        self.replicator
            .send_notice(Some(peer), NOTICE_PAGES, &encode(&pages));
    }

    fn is_on_this_machine(&self, peer: NodeId) -> bool {
        let session = self.sessions.get(&peer);
        session.is_some_and(|session| session.address.ip().to_canonical().is_loopback())
    }

    /// Takes over where other nodes are, as a peer says.
    pub(super) fn learn(&self, peer: NodeId, nodes: Vec<(NodeId, Vec<SocketAddr>)>) {
        for (node, addresses) in &nodes {
            let addresses = self.reachable(peer, addresses.clone());
            self.shared.links.learnt(*node, &addresses, *node == peer);
        }
        let network = self.shared.network.clone();
        self.runtime
            .spawn(async move { network.learnt_addresses(peer, nodes).await });
    }

    /// A notice of an admitted node.
    pub(in crate::host) fn notice(&mut self, peer: NodeId, kind: u8, bytes: &[u8]) {
        match kind {
            NOTICE_TOKEN_KEY => {
                if let Ok(key) = bytes.try_into() {
                    self.take_later(MeshInput::TokenKey(TokenSecret::new(key)));
                }
            }
            NOTICE_TOKEN_KEY_WANTED => self.hand_over_keys(peer),
            NOTICE_ROOT_KEY => {
                if let Ok(seed) = bytes.try_into() {
                    let key = Box::new(SigningKey::from_bytes(seed));
                    self.take_later(MeshInput::RootKey(key));
                }
            }
            NOTICE_ROOT_KEY_WHO => self.heard_root_key_question(peer, bytes),
            NOTICE_ROOT_KEY_HELD => self.heard_root_key_proof(peer, bytes),
            NOTICE_KNOCKS => {
                if let Ok(knocks) = postcard::from_bytes::<Vec<Knock>>(bytes) {
                    self.shared.join.heard(peer, knocks);
                }
            }
            NOTICE_PAGES => {
                if let Some(mut pages) = Pages::decode(bytes)
                    && pages.addresses.len() <= ADDRESSES_MAX
                {
                    pages.addresses = self.reachable(peer, pages.addresses);
                    if self.shared.facts.set_pages(peer, pages) {
                        let shared = Arc::clone(&self.shared);
                        self.runtime
                            .spawn(async move { Host { shared }.keep_pages().await });
                    }
                }
            }
            NOTICE_HEALTH => self.heard_health(peer, bytes),
            NOTICE_START => self.heard_start(peer, bytes),
            NOTICE_TWIN => self.heard_twin(),
            NOTICE_CERTIFICATE_WANTED => self.heard_certificate_wanted(peer, bytes),
            NOTICE_CERTIFICATE => self.take_certificate(bytes.to_vec()),
            _ => drop(self.shared.notices.send((peer, kind, Arc::from(bytes)))),
        }
    }

    /// The addresses that mean the same here as at the peer: one of loopback does only on the same
    /// machine, one of a link only with the name of an interface, and nothing leads out of the
    /// private ranges.
    pub(super) fn reachable(
        &self,
        peer: NodeId,
        mut addresses: Vec<SocketAddr>,
    ) -> Vec<SocketAddr> {
        let same_machine = self.is_on_this_machine(peer);
        addresses.retain(|address| {
            let ip = address.ip().to_canonical();
            let usable = self.shared.ranges.contains(ip) && !is_link_local_v6(ip);
            usable && (same_machine || !ip.is_loopback())
        });
        addresses
    }

    /// Takes a key in a transaction of its own, in its turn.
    fn take_later(&self, input: MeshInput) {
        let shared = Arc::clone(&self.shared);
        self.runtime
            .spawn(async move { shared.inbox.ask(Input::Mesh(input)).await });
    }

    /// Brings what is kept in memory of the mesh up to date, and tells the network side whom to
    /// let in.
    pub(in crate::host) fn refresh_membership(&mut self) {
        self.forget_root_key_if_excluded();
        if let Err(error) = load_facts(&self.shared, &self.engine) {
            return tracing::error!(%error, "the mesh's nodes can't be read");
        }
        let admitted = self.engine.admitted();
        let connected: Vec<NodeId> = self.sessions.keys().copied().collect();
        for peer in connected {
            self.hand_over_keys(peer);
            self.ask_for_token_key(peer);
            self.ask_for_root_key_proof(peer);
        }
        self.answer_root_key_questions();
        let own = self.engine.node();
        let is_revoked = self.engine.trust().is_revoked(own);
        self.note_trouble(Trouble::Revoked, is_revoked);
        self.shared
            .positions
            .set(position_table(&self.engine, &self.replicator));
        let others: BTreeSet<NodeId> = admitted.into_iter().filter(|node| *node != own).collect();
        let mesh_id = self.engine.mesh_id().map(|mesh| mesh.0);
        self.shared.network.set_mesh(mesh_id, Arc::new(others));
        self.overview_differs(now_ms());
    }
}

/// Takes over what the store says of the mesh.
pub(in crate::host) fn load_facts(shared: &Shared, engine: &Engine) -> Result<(), StoreError> {
    let mut nodes = engine.view().nodes()?;
    for row in &mut nodes {
        // Whoever is none of the mesh is no place for browsers to turn to.
        if !engine.trust().is_admitted(row.node) {
            "out".clone_into(&mut row.state);
        }
    }
    let name = engine.view().mesh_text("name")?.unwrap_or_default();
    let key = engine.token_key()?;
    let key = key.map(|key| TokenKey::new(*key.expose()));
    shared.facts.set_token_keys(key.into_iter().collect());
    let root = engine.membership().map(|membership| membership.root);
    shared.root.store(Arc::new(root));
    let web_roots = engine.trust().web_roots();
    let web_roots = web_roots.map(|roots| roots.certificates.clone());
    shared.web.set_roots(web_roots.unwrap_or_default());
    let mesh = engine.mesh_id().map(|id| MeshFacts { id, name });
    shared.facts.set_mesh(mesh, nodes);
    Ok(())
}

/// How far each other admitted node is known to be.
pub(in crate::host) fn position_table(engine: &Engine, replicator: &Replicator) -> Table {
    let own = engine.node();
    let admitted = engine.admitted();
    let others = admitted.into_iter().filter(|node| *node != own);
    let lineage = engine.store().lineage_now();
    let known = |node| Arc::new(floor_of(&lineage, replicator.positions_of(node)));
    let nodes = others.map(|node| (node, known(node))).collect();
    Table { lineage, nodes }
}
