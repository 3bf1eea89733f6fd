//! What is known of this node and its mesh, kept in memory for everyone to read.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use arc_swap::ArcSwap;
use serde::Serialize;
use storage::{Hash, NodeId, NodeRow};
use utoipa::ToSchema;

use crate::token::TokenKey;

/// This node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeFacts {
    pub id: NodeId,
    pub name: String,
    pub segment: String,
    pub version: &'static str,
}

/// The mesh this node belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeshFacts {
    pub id: Hash,
    pub name: String,
}

/// A node as a browser can turn to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BrowserNode {
    /// 64 hexadecimal digits.
    pub id: String,
    pub name: String,
    pub segment: String,
    /// Where its page is served.
    pub urls: Vec<String>,
}

pub(super) struct Facts {
    node: NodeFacts,
    mesh: ArcSwap<Option<MeshFacts>>,
    token_keys: ArcSwap<Vec<TokenKey>>,
    nodes: ArcSwap<Vec<NodeRow>>,
    /// Where the pages of other nodes are, as they told.
    pages: ArcSwap<BTreeMap<NodeId, Vec<SocketAddr>>>,
    own_pages: ArcSwap<Vec<SocketAddr>>,
    browser_nodes: ArcSwap<Vec<BrowserNode>>,
}

impl Facts {
    pub(super) fn new(node: NodeFacts) -> Self {
        Self {
            node,
            mesh: ArcSwap::default(),
            token_keys: ArcSwap::default(),
            nodes: ArcSwap::default(),
            pages: ArcSwap::default(),
            own_pages: ArcSwap::default(),
            browser_nodes: ArcSwap::default(),
        }
    }

    /// With pages of other nodes that were known before the last stop: one of a node that is down may
    /// be open still, and turns to this node.
    pub(super) fn knowing(self, pages: BTreeMap<NodeId, Vec<SocketAddr>>) -> Self {
        self.pages.store(Arc::new(pages));
        self
    }

    pub(super) fn node(&self) -> NodeFacts {
        self.node.clone()
    }

    pub(super) fn mesh(&self) -> Option<MeshFacts> {
        self.mesh.load().as_ref().clone()
    }

    pub(super) fn token_keys(&self) -> Arc<Vec<TokenKey>> {
        self.token_keys.load_full()
    }

    pub(super) fn browser_nodes(&self) -> Arc<Vec<BrowserNode>> {
        self.browser_nodes.load_full()
    }

    pub(super) fn nodes(&self) -> Arc<Vec<NodeRow>> {
        self.nodes.load_full()
    }

    pub(super) fn name_of(&self, node: NodeId) -> String {
        let nodes = self.nodes.load();
        let named = nodes
            .iter()
            .find(|row| row.node == node)
            .map(|row| row.name.clone());
        named
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| node.short())
    }

    pub(super) fn set_mesh(&self, mesh: Option<MeshFacts>, nodes: Vec<NodeRow>) {
        self.mesh.store(Arc::new(mesh));
        self.nodes.store(Arc::new(nodes));
        self.refresh();
    }

    pub(super) fn set_token_keys(&self, keys: Vec<TokenKey>) {
        self.token_keys.store(Arc::new(keys));
    }

    /// Where the pages of all nodes are, as they told.
    pub(super) fn pages(&self) -> Arc<BTreeMap<NodeId, Vec<SocketAddr>>> {
        self.pages.load_full()
    }

    /// Where a node serves its page. Answers whether that was news.
    pub(super) fn set_pages(&self, node: NodeId, pages: Vec<SocketAddr>) -> bool {
        let known = self.pages.load();
        if known.get(&node) == Some(&pages) {
            return false;
        }
        let mut pages_now = known.as_ref().clone();
        pages_now.insert(node, pages);
        self.pages.store(Arc::new(pages_now));
        self.refresh();
        true
    }

    /// Where this node's own page is served.
    pub(super) fn own_pages(&self) -> Arc<Vec<SocketAddr>> {
        self.own_pages.load_full()
    }

    /// Takes over where this node's own page is served now. Answers whether that was news.
    pub(super) fn set_own_pages(&self, pages: Vec<SocketAddr>) -> bool {
        self.own_pages.store(Arc::new(pages.clone()));
        self.set_pages(self.node.id, pages)
    }

    fn refresh(&self) {
        let pages = self.pages.load();
        let nodes = self.nodes.load();
        let rows = nodes
            .iter()
            .filter(|row| row.state.is_empty())
            .map(|row| BrowserNode {
                id: row.node.to_string(),
                name: row.name.clone(),
                segment: row.segment.clone(),
                urls: pages
                    .get(&row.node)
                    .into_iter()
                    .flatten()
                    .map(url)
                    .collect(),
            });
        self.browser_nodes.store(Arc::new(rows.collect()));
    }
}

fn url(address: &SocketAddr) -> String {
    match address.ip() {
        IpAddr::V4(ip) => format!("http://{ip}:{}", address.port()),
        IpAddr::V6(ip) => format!("http://[{ip}]:{}", address.port()),
    }
}
