//! What is known of this node and its mesh, kept in memory for everyone to read.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use arc_swap::ArcSwap;
use serde::{Deserialize, Serialize};
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

/// Where a node serves its page, as it tells others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pages {
    pub(super) addresses: Vec<SocketAddr>,
    /// Whether it is encrypted, other than on the machine itself.
    pub(super) encrypted: bool,
    pub(super) certificate: Option<PageCertificate>,
}

/// What browsers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageCertificate {
    /// Whether the node made it for itself.
    pub(crate) provisional: bool,
    /// Milliseconds since 1970 UTC.
    pub(crate) until_ms: u64,
}

impl Pages {
    /// Nodes of before there was encryption tell addresses alone.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let addresses = || postcard::from_bytes(bytes).ok();
        postcard::from_bytes(bytes).ok().or_else(|| {
            Some(Self {
                addresses: addresses()?,
                encrypted: false,
                certificate: None,
            })
        })
    }

    pub(super) fn urls(&self) -> Vec<String> {
        let url = |address: &SocketAddr| {
            let alone = address.ip().to_canonical().is_loopback();
            let scheme = if self.encrypted && !alone {
                "https"
            } else {
                "http"
            };
            match address.ip() {
                IpAddr::V4(ip) => format!("{scheme}://{ip}:{}", address.port()),
                IpAddr::V6(ip) => format!("{scheme}://[{ip}]:{}", address.port()),
            }
        };
        self.addresses.iter().map(url).collect()
    }
}

pub(super) struct Facts {
    node: NodeFacts,
    mesh: ArcSwap<Option<MeshFacts>>,
    token_keys: ArcSwap<Vec<TokenKey>>,
    nodes: ArcSwap<Vec<NodeRow>>,
    /// Where the pages of other nodes are, as they told.
    pages: ArcSwap<BTreeMap<NodeId, Pages>>,
    own_pages: ArcSwap<Pages>,
    certificate: ArcSwap<Option<PageCertificate>>,
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
            certificate: ArcSwap::default(),
            browser_nodes: ArcSwap::default(),
        }
    }

    /// With pages of other nodes that were known before the last stop: one of a node that is down may
    /// be open still, and turns to this node.
    pub(super) fn knowing(self, pages: BTreeMap<NodeId, Pages>) -> Self {
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
    pub(super) fn pages(&self) -> Arc<BTreeMap<NodeId, Pages>> {
        self.pages.load_full()
    }

    /// Where a node serves its page. Answers whether that was news.
    pub(super) fn set_pages(&self, node: NodeId, pages: Pages) -> bool {
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
    pub(super) fn own_pages(&self) -> Arc<Pages> {
        self.own_pages.load_full()
    }

    /// Takes over where this node's own page is served now. Answers whether that was news.
    pub(super) fn set_own_pages(&self, mut pages: Pages) -> bool {
        pages.certificate = **self.certificate.load();
        self.own_pages.store(Arc::new(pages.clone()));
        self.set_pages(self.node.id, pages)
    }

    /// What browsers are shown here from now on. Answers whether that was news.
    pub(super) fn set_certificate(&self, certificate: PageCertificate) -> bool {
        self.certificate.store(Arc::new(Some(certificate)));
        self.set_own_pages(self.own_pages().as_ref().clone())
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
                urls: pages.get(&row.node).map(Pages::urls).unwrap_or_default(),
            });
        self.browser_nodes.store(Arc::new(rows.collect()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_encrypted_where_a_node_says_so_and_not_on_its_own_machine() {
        let addresses: Vec<SocketAddr> = ["10.0.0.5:8000", "[fd00::5]:8000", "127.0.0.1:8000"]
            .map(|text| text.parse().expect("an address"))
            .into();
        let told = postcard::to_stdvec(&addresses).expect("bytes");
        let older = Pages::decode(&told).expect("pages");
        let urls = [
            "http://10.0.0.5:8000",
            "http://[fd00::5]:8000",
            "http://127.0.0.1:8000",
        ];
        assert_eq!(older.urls(), urls);
        let pages = Pages {
            addresses: addresses.clone(),
            encrypted: true,
            certificate: None,
        };
        let told = postcard::to_stdvec(&pages).expect("bytes");
        assert_eq!(Pages::decode(&told), Some(pages.clone()));
        let urls = [
            "https://10.0.0.5:8000",
            "https://[fd00::5]:8000",
            "http://127.0.0.1:8000",
        ];
        assert_eq!(pages.urls(), urls);
        // An older node reads what it knows.
        assert_eq!(
            postcard::from_bytes::<Vec<SocketAddr>>(&told),
            Ok(addresses)
        );
        assert_eq!(Pages::decode(&[9]), None);
    }
}
