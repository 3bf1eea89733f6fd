//! What a root permits: written into its certificate, and read out of it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;
use rcgen::{CidrSubnet, GeneralSubtree, NameConstraints};
use x509_parser::extensions::GeneralName;
use x509_parser::parse_x509_certificate;

/// Private, link-local and the machine itself.
const ADDRESSES: [(IpAddr, u8); 8] = [
    (IpAddr::V4(Ipv4Addr::new(10, 0, 0, 0)), 8),
    (IpAddr::V4(Ipv4Addr::new(172, 16, 0, 0)), 12),
    (IpAddr::V4(Ipv4Addr::new(192, 168, 0, 0)), 16),
    (IpAddr::V4(Ipv4Addr::new(169, 254, 0, 0)), 16),
    (IpAddr::V4(Ipv4Addr::new(127, 0, 0, 0)), 8),
    (IpAddr::V6(Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0)), 7),
    (IpAddr::V6(Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0)), 10),
    (IpAddr::V6(Ipv6Addr::LOCALHOST), 128),
];
/// Suffixes that nobody owns on the internet.
pub(super) const SUFFIXES: [&str; 5] = ["localhost", "local", "lan", "home.arpa", "internal"];

/// What may be signed, and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Permitted {
    hosts: Vec<String>,
    addresses: Vec<IpNet>,
}

/// With further suffixes and host names.
pub(super) fn permitted(names: &[String]) -> NameConstraints {
    let suffixes = SUFFIXES.iter().map(|suffix| (*suffix).to_owned());
    let hosts = suffixes.chain(names.iter().cloned());
    let nets = ADDRESSES.iter();
    let nets = nets.map(|(ip, bits)| CidrSubnet::from_addr_prefix(*ip, *bits));
    NameConstraints {
        permitted_subtrees: hosts
            .map(GeneralSubtree::DnsName)
            .chain(nets.map(GeneralSubtree::IpAddress))
            .collect(),
        excluded_subtrees: Vec::new(),
    }
}

impl Permitted {
    /// What a certificate permits; `None` where it is none, or permits without bounds.
    pub(crate) fn by(certificate: &[u8]) -> Option<Self> {
        let (_, parsed) = parse_x509_certificate(certificate).ok()?;
        let constraints = parsed.name_constraints().ok()??;
        let subtrees = constraints.value.permitted_subtrees.as_ref()?;
        let mut permitted = Self::default();
        for subtree in subtrees {
            if let GeneralName::DNSName(host) = subtree.base {
                permitted.hosts.push(host.to_ascii_lowercase());
            } else if let GeneralName::IPAddress(bytes) = subtree.base {
                permitted.addresses.extend(net(bytes));
            }
        }
        let bounds = !permitted.hosts.is_empty() && !permitted.addresses.is_empty();
        bounds.then_some(permitted)
    }

    pub(crate) fn host(&self, host: &str) -> bool {
        crate::tls::is_host(host)
            && self.hosts.iter().any(|permitted| {
                host.strip_suffix(permitted.as_str())
                    .is_some_and(|before| before.is_empty() || before.ends_with('.'))
            })
    }

    pub(crate) fn address(&self, address: IpAddr) -> bool {
        self.addresses.iter().any(|net| net.contains(&address))
    }

    /// The host names and suffixes that were given when the mesh was founded.
    pub(crate) fn given(&self) -> Vec<String> {
        let hosts = self.hosts.iter();
        let given = hosts.filter(|host| !SUFFIXES.contains(&host.as_str()));
        given.cloned().collect()
    }
}

/// An address and a mask, one behind the other.
fn net(bytes: &[u8]) -> Option<IpNet> {
    let (address, mask) = bytes.split_at_checked(bytes.len() / 2)?;
    let ip = |bytes: &[u8]| {
        let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
        let v6 = || <[u8; 16]>::try_from(bytes).map(IpAddr::from);
        v4.or_else(|_| v6()).ok()
    };
    IpNet::with_netmask(ip(address)?, ip(mask)?).ok()
}
