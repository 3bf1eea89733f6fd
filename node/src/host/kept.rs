//! Where other nodes are, kept for the next start.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use serde::Serialize;
use storage::{NodeId, Store, StoreError};
use tokio::sync::oneshot;

use super::facts::Pages;
use super::handle::Host;
use super::inbox::Input;
use crate::network;

/// Where the addresses of other nodes are kept for the next start.
const ADDRESSES: &str = "addresses";
/// Where this node was let in, for a start before it has kept the addresses of others.
const ENTRANCE: &str = "entrance";
/// Where the pages of other nodes are, so that they may ask here while those nodes are down.
const PAGES: &str = "pages of nodes";
/// How long changes gather before they are kept.
const GATHER: Duration = Duration::from_secs(1);

/// Dials what was known before the last stop, and keeps what is known for the next.
pub(super) async fn redial(
    host: Host,
    known: Vec<(NodeId, Vec<SocketAddr>)>,
    entrance: Option<SocketAddr>,
) {
    if let Some(address) = entrance {
        let how = network::FoundBy::Ticket;
        host.shared.network.add_address(None, address, how).await;
    }
    for (node, addresses) in known {
        host.shared.links.learnt(node, &addresses, false);
        for address in addresses {
            let how = network::FoundBy::Learnt;
            host.shared
                .network
                .add_address(Some(node), address, how)
                .await;
        }
    }
    let mut kept = Vec::new();
    loop {
        host.shared.links.changed().await;
        // Where there is one change there are often more.
        tokio::time::sleep(GATHER).await;
        let known = host.shared.links.known();
        if known != kept {
            kept.clone_from(&known);
            let mut told = known;
            told.push((host.node().id, host.own_addresses()));
            host.shared.inbox.network(Input::Addresses(told)).await;
            host.keep_addresses().await;
        }
    }
}

impl Host {
    /// Keeps the addresses of other nodes for the next start.
    pub(super) async fn keep_addresses(&self) {
        self.keep(ADDRESSES, &self.shared.links.known()).await;
    }

    /// Keeps where the pages of other nodes are for the next start.
    pub(super) async fn keep_pages(&self) {
        self.keep(PAGES, self.shared.facts.pages().as_ref()).await;
    }

    async fn keep<T: Serialize>(&self, key: &'static str, known: &T) {
        let bytes = postcard::to_stdvec(known).expect("plain data structures always encode");
        let (done, written) = oneshot::channel();
        let keep = Input::KeepMeta { key, bytes, done };
        self.shared.inbox.network(keep).await;
        drop(written.await);
    }
}

/// Keeps the address at which this node was let in, in the transaction that makes it a member.
pub(super) fn keep_entrance(store: &mut Store, address: SocketAddr) -> Result<(), StoreError> {
    store.set_meta(ENTRANCE, address.to_string().as_bytes())
}

pub(super) fn load_entrance(store: &Store) -> Result<Option<SocketAddr>, StoreError> {
    let bytes = store.meta(ENTRANCE)?;
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(text.and_then(|text| text.parse().ok()))
}

pub(super) fn load_addresses(store: &Store) -> Result<Vec<(NodeId, Vec<SocketAddr>)>, StoreError> {
    let bytes = store.meta(ADDRESSES)?;
    Ok(bytes
        .and_then(|bytes| postcard::from_bytes(&bytes).ok())
        .unwrap_or_default())
}

pub(super) fn load_pages(store: &Store) -> Result<BTreeMap<NodeId, Pages>, StoreError> {
    let bytes = store.meta(PAGES)?;
    Ok(bytes
        .and_then(|bytes| postcard::from_bytes(&bytes).ok())
        .unwrap_or_default())
}
