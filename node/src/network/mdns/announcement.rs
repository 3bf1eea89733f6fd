//! What this node says about itself by multicast.
//!
//! Everybody on the segment can read it, so a node that belongs to a mesh gives neither the mesh's
//! name nor its own: only a tag that members of the same mesh can recompute.

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};

use mdns_sd::ServiceInfo;
use storage::NodeId;

use super::discovery::shortened;
use crate::network::identity::peer_of_node;

/// The protocol version in the announcement.
pub(super) const VERSION: &str = "1";
const TAG_CONTEXT: &str = "LocalChat mesh 2026 multicast tag v1";

/// Proves to members of a mesh that an announcement comes from one, and tells others nothing.
///
/// It differs from node to node, so an outsider can't tell which nodes belong together. It is no
/// proof of membership: it can be copied.
pub(in crate::network) type MeshTag = [u8; 8];

/// What is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::network) struct Announcement {
    pub(in crate::network) node: NodeId,
    /// One port only: addresses with another than the first are left out.
    pub(in crate::network) addresses: Vec<SocketAddr>,
    pub(in crate::network) mesh_id: Option<[u8; 32]>,
    pub(in crate::network) name: String,
    pub(in crate::network) segment: String,
}

pub(in crate::network) fn mesh_tag(mesh_id: &[u8; 32], node: &NodeId) -> MeshTag {
    let key = blake3::derive_key(TAG_CONTEXT, mesh_id);
    let hash = blake3::keyed_hash(&key, &node.0);
    let mut tag = MeshTag::default();
    tag.copy_from_slice(&hash.as_bytes()[..8]);
    tag
}

pub(super) fn parse_tag(text: &str) -> Option<MeshTag> {
    if text.len() != 16 || !text.is_ascii() {
        return None;
    }
    u64::from_str_radix(text, 16).ok().map(u64::to_be_bytes)
}

impl Announcement {
    pub(super) fn to_service(&self, service: &str) -> Result<ServiceInfo, mdns_sd::Error> {
        let port = self.addresses.first().map_or(0, SocketAddr::port);
        let ips: Vec<IpAddr> = self
            .addresses
            .iter()
            .filter(|a| a.port() == port)
            .map(SocketAddr::ip)
            .collect();
        let peer = peer_of_node(&self.node)
            .ok_or_else(|| mdns_sd::Error::Msg("the node's id is not a key".to_owned()))?;
        let id = hex(&self.node.0);
        let host = format!("lc-{}.local.", id.get(..32).unwrap_or(&id));
        let mut properties = vec![("v", VERSION.to_owned()), ("id", id)];
        if let Some(mesh_id) = &self.mesh_id {
            properties.push(("mesh", hex(&mesh_tag(mesh_id, &self.node))));
        } else {
            properties.push(("name", shortened(&self.name)));
            properties.push(("segment", shortened(&self.segment)));
        }
        let mut service = ServiceInfo::new(
            service,
            &peer.to_string(),
            &host,
            &ips[..],
            port,
            &properties[..],
        )?;
        // No other node can have these names, and asking first whether one has takes a second.
        service.set_requires_probe(false);
        Ok(service)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
