//! What the engine's thread does when the mesh changes, and what connected nodes tell it of it.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{NodeId, StoreError};
use sync::engine::{Engine, Membership};
use sync::feed::Certificate;
use sync::replication::Replicator;

use super::Worker;
use crate::host::facts::MeshFacts;
use crate::host::inbox::Input;
use crate::host::joining::Knock;
use crate::host::kept::keep_entrance;
use crate::host::notices::{NOTICE_KNOCKS, NOTICE_PAGES, NOTICE_TOKEN_KEYS, encode};
use crate::host::positions::Table;
use crate::host::shared::Shared;
use crate::host::ticket::ADDRESSES_MAX;
use crate::host::token_keys::{TOKEN_KEYS, TOKEN_KEYS_AHEAD_MAX, decode_keys, encode_keys};
use crate::token::TokenKey;

impl Worker {
    pub(in crate::host) fn enter(
        &mut self,
        membership: &Membership,
        others: &[Certificate],
        root: Option<Box<SigningKey>>,
        token_keys: &[TokenKey],
        entrance: Option<SocketAddr>,
    ) -> Result<(), StoreError> {
        self.engine.enter_mesh(membership)?;
        if let Some(entrance) = entrance {
            keep_entrance(self.engine.store_mut(), entrance)?;
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
    pub(in crate::host) fn keep_token_keys(&mut self, keys: &[TokenKey]) -> Result<(), StoreError> {
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
    pub(in crate::host) fn greet(&mut self, peer: NodeId) {
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
    pub(in crate::host) fn notice(&mut self, peer: NodeId, kind: u8, bytes: &[u8]) {
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
    pub(in crate::host) fn reachable(
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
    pub(in crate::host) fn refresh_membership(&mut self) {
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
pub(in crate::host) fn load_facts(shared: &Shared, engine: &Engine) -> Result<(), StoreError> {
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

/// How far each other admitted node is known to be.
pub(in crate::host) fn position_table(engine: &Engine, replicator: &Replicator) -> Table {
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
