//! At which addresses others can reach this node.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};

use super::address::is_link_local_v6;
use super::limits::OWN_ADDRESSES_MAX;
use crate::private_range::PrivateRanges;

/// Bridges and virtual cables of containers and virtual machines: reachable from this host only.
const VIRTUAL_PREFIXES: [&str; 6] = ["docker", "br-", "veth", "virbr", "lxc", "cni"];

/// An IP address of this host and the name of its interface.
pub(super) type InterfaceAddress = (String, IpAddr);

pub(super) fn is_virtual(interface: &str) -> bool {
    VIRTUAL_PREFIXES
        .iter()
        .any(|prefix| interface.starts_with(prefix))
}

/// The addresses of this host's interfaces that are up; empty if they can't be listed.
pub(super) fn interface_addresses() -> Vec<InterfaceAddress> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let up = interfaces
        .into_iter()
        .filter(if_addrs::Interface::is_oper_up);
    up.map(|interface| (interface.name.clone(), interface.ip()))
        .collect()
}

/// The same without the names of the interfaces.
pub(crate) fn interface_ips() -> Vec<IpAddr> {
    let addresses = interface_addresses().into_iter();
    addresses.map(|(_, ip)| ip).collect()
}

/// Chooses the addresses to tell others.
///
/// `announce` wins if given. Otherwise a listener on all interfaces stands for their private
/// addresses, those of virtual interfaces only if there are no others; a listener on one address
/// for that one. Loopback is told only where it was asked for and nothing else was: an address that
/// nobody else can reach is worse than none.
pub(super) fn own_addresses(
    listening: &BTreeSet<SocketAddr>,
    announce: &[IpAddr],
    interfaces: &[InterfaceAddress],
    ranges: &PrivateRanges,
) -> Vec<SocketAddr> {
    let ports: BTreeSet<u16> = listening.iter().map(SocketAddr::port).collect();
    if !announce.is_empty() {
        let all = announce
            .iter()
            .flat_map(|ip| ports.iter().map(|p| SocketAddr::new(*ip, *p)));
        return all.take(OWN_ADDRESSES_MAX).collect();
    }
    let usable = |ip: IpAddr| ranges.contains(ip) && !is_link_local_v6(ip) && !ip.is_unspecified();
    let mut physical = BTreeSet::new();
    let mut others = BTreeSet::new();
    let mut loopback = BTreeSet::new();
    for address in listening {
        if address.ip().is_loopback() {
            loopback.insert(*address);
        }
        let of_host = |ip: IpAddr| {
            if address.ip().is_unspecified() {
                address.is_ipv4() == ip.is_ipv4()
            } else {
                ip == address.ip()
            }
        };
        for (name, ip) in interfaces
            .iter()
            .filter(|(_, ip)| usable(*ip) && of_host(*ip))
        {
            let own = SocketAddr::new(*ip, address.port());
            // An address that was asked for counts whatever its interface is called.
            if ip.is_loopback() {
                if !address.ip().is_unspecified() {
                    loopback.insert(own);
                }
            } else if is_virtual(name) && address.ip().is_unspecified() {
                others.insert(own);
            } else {
                physical.insert(own);
            }
        }
    }
    let chosen = [physical, others, loopback]
        .into_iter()
        .find(|found| !found.is_empty());
    chosen
        .into_iter()
        .flatten()
        .take(OWN_ADDRESSES_MAX)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interfaces(list: &[(&str, &str)]) -> Vec<InterfaceAddress> {
        let parse = |(name, ip): &(&str, &str)| ((*name).to_owned(), ip.parse().expect("an IP"));
        list.iter().map(parse).collect()
    }

    fn own(listen: &str, announce: &[&str], list: &[(&str, &str)]) -> Vec<String> {
        let listening = BTreeSet::from([listen.parse().expect("an address")]);
        let announce: Vec<_> = announce
            .iter()
            .map(|ip| ip.parse().expect("an IP"))
            .collect();
        let ranges = PrivateRanges::default();
        let own = own_addresses(&listening, &announce, &interfaces(list), &ranges);
        own.iter().map(ToString::to_string).collect()
    }

    const HOST: [(&str, &str); 6] = [
        ("lo", "127.0.0.1"),
        ("eth0", "192.168.1.5"),
        ("eth0", "fd00::5"),
        ("eth0", "fe80::5"),
        ("docker0", "172.17.0.1"),
        ("wan0", "203.0.113.5"),
    ];

    #[test]
    fn all_interfaces_means_the_private_ones_that_others_can_reach() {
        assert_eq!(own("0.0.0.0:9", &[], &HOST), ["192.168.1.5:9"]);
        assert_eq!(own("[::]:9", &[], &HOST), ["[fd00::5]:9"]);
    }

    #[test]
    fn virtual_interfaces_count_only_when_alone_or_asked_for() {
        let docker = [("lo", "127.0.0.1"), ("docker0", "172.17.0.1")];
        assert_eq!(own("0.0.0.0:9", &[], &docker), ["172.17.0.1:9"]);
        assert_eq!(own("172.17.0.1:9", &[], &HOST), ["172.17.0.1:9"]);
    }

    #[test]
    fn what_the_operator_announces_wins() {
        assert_eq!(own("0.0.0.0:9", &["10.9.9.9"], &HOST), ["10.9.9.9:9"]);
    }

    #[test]
    fn loopback_is_told_only_when_it_was_asked_for() {
        assert_eq!(own("127.0.0.1:9", &[], &HOST), ["127.0.0.1:9"]);
        let offline = [("lo", "127.0.0.1"), ("lo", "::1"), ("eth0", "fe80::5")];
        assert!(own("0.0.0.0:9", &[], &offline).is_empty());
        assert!(own("[::]:9", &[], &offline).is_empty());
        let public = [("lo", "127.0.0.1"), ("eth0", "203.0.113.5")];
        assert!(own("0.0.0.0:9", &[], &public).is_empty());
    }
}
