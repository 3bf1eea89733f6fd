//! Reading what other nodes announce.

use std::net::{IpAddr, SocketAddr};

use mdns_sd::ResolvedService;
use storage::NodeId;

use super::announcement::{MeshTag, VERSION, parse_tag};
use crate::network::limits::{BOOK_ADDRESSES_PER_NODE_MAX, MDNS_NAME_BYTES_MAX};

/// A node's announcement, read but not verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::network) struct Discovery {
    pub(in crate::network) node: NodeId,
    pub(in crate::network) addresses: Vec<SocketAddr>,
    pub(in crate::network) tag: Option<MeshTag>,
    pub(in crate::network) name: String,
    pub(in crate::network) segment: String,
}

/// Reads what a node announces; `None` if it is not one of ours or of another protocol version.
pub(super) fn read(service: &ResolvedService) -> Option<Discovery> {
    let text = |key| service.get_property_val_str(key).unwrap_or_default();
    if text("v") != VERSION {
        return None;
    }
    let ips = service
        .get_addresses()
        .iter()
        .map(mdns_sd::ScopedIp::to_ip_addr);
    let addresses = ips
        .take(BOOK_ADDRESSES_PER_NODE_MAX)
        .map(|ip: IpAddr| SocketAddr::new(ip, service.get_port()))
        .collect();
    Some(Discovery {
        node: NodeId::parse(text("id"))?,
        addresses,
        tag: parse_tag(text("mesh")),
        name: shortened(text("name")),
        segment: shortened(text("segment")),
    })
}

/// Foreign text for people: bounded and without control characters.
pub(super) fn shortened(text: &str) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_control()).collect();
    let end = (0..=MDNS_NAME_BYTES_MAX.min(text.len()))
        .rev()
        .find(|i| text.is_char_boundary(*i));
    text.truncate(end.unwrap_or(0));
    text
}

#[cfg(test)]
mod tests {
    use super::super::SERVICE;
    use super::super::announcement::{Announcement, mesh_tag};
    use super::*;

    #[test]
    fn foreign_names_are_cut_at_a_character_and_cleaned() {
        assert_eq!(shortened("a\u{7}b\n"), "ab");
        let long = "会".repeat(100);
        assert_eq!(shortened(&long), "会".repeat(21));
    }

    #[test]
    fn an_announcement_reads_back_as_it_was_made() {
        let node = crate::network::identity::node_of_peer(
            &libp2p::identity::Keypair::generate_ed25519()
                .public()
                .to_peer_id(),
        )
        .expect("an Ed25519 peer id");
        let announcement = Announcement {
            node,
            addresses: vec!["10.0.0.1:7".parse().expect("address")],
            mesh_id: None,
            name: "北館".repeat(40),
            segment: "3F".to_owned(),
        };
        let service = announcement.to_service(SERVICE).expect("a valid service");
        let read = read(&service.as_resolved_service()).expect("a readable announcement");
        assert_eq!(read.node, node);
        assert_eq!(read.addresses, announcement.addresses);
        assert_eq!((read.tag, read.segment.as_str()), (None, "3F"));
        assert!(read.name.starts_with("北館"));

        let claimed = Announcement {
            mesh_id: Some([7; 32]),
            ..announcement
        };
        let service = claimed.to_service(SERVICE).expect("a valid service");
        let read = super::read(&service.as_resolved_service()).expect("a readable announcement");
        assert_eq!(read.tag, Some(mesh_tag(&[7; 32], &node)));
        assert_eq!(read.name, "");
    }
}
