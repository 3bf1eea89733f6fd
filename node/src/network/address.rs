//! Socket addresses and their libp2p spelling.

use std::net::{IpAddr, SocketAddr};

use libp2p::Multiaddr;
use libp2p::multiaddr::Protocol;

use crate::private_range::PrivateRanges;

/// `/ip4/…/tcp/…` or `/ip6/…/tcp/…`.
pub(super) fn to_multiaddr(address: SocketAddr) -> Multiaddr {
    Multiaddr::from(address.ip().to_canonical()).with(Protocol::Tcp(address.port()))
}

/// The address if it is a plain IP address and TCP port, with or without a peer id after it.
pub(super) fn to_socket_address(address: &Multiaddr) -> Option<SocketAddr> {
    let mut parts = address.iter();
    let first = parts.next()?;
    let ip = if let Protocol::Ip4(ip) = first {
        IpAddr::V4(ip)
    } else if let Protocol::Ip6(ip) = first {
        IpAddr::V6(ip).to_canonical()
    } else {
        return None;
    };
    let Protocol::Tcp(port) = parts.next()? else {
        return None;
    };
    match (parts.next(), parts.next()) {
        (None | Some(Protocol::P2p(_)), None) => Some(SocketAddr::new(ip, port)),
        _ => None,
    }
}

/// Whether a node may be dialled there: in the private ranges and something TCP can connect to.
///
/// IPv6 link-local addresses are not: without the name of an interface they lead nowhere.
pub(super) fn is_diallable(address: SocketAddr, ranges: &PrivateRanges) -> bool {
    let ip = address.ip().to_canonical();
    address.port() != 0
        && !ip.is_unspecified()
        && !ip.is_multicast()
        && !is_link_local_v6(ip)
        && ranges.contains(ip)
}

pub(crate) fn is_link_local_v6(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V6(ip) if ip.is_unicast_link_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Option<SocketAddr> {
        to_socket_address(&text.parse().expect("a multiaddress"))
    }

    #[test]
    fn only_plain_tcp_addresses_are_understood() {
        assert_eq!(
            parse("/ip4/10.0.0.1/tcp/5000"),
            "10.0.0.1:5000".parse().ok()
        );
        assert_eq!(
            parse("/ip6/fd00::1/tcp/5000"),
            "[fd00::1]:5000".parse().ok()
        );
        assert_eq!(
            parse("/ip6/::ffff:10.0.0.1/tcp/1"),
            "10.0.0.1:1".parse().ok()
        );
        assert_eq!(parse("/dns4/example.com/tcp/5000"), None);
        assert_eq!(parse("/ip4/10.0.0.1/udp/5000"), None);
        assert_eq!(parse("/ip4/10.0.0.1/tcp/80/ws"), None);
    }

    #[test]
    fn public_and_unusable_addresses_are_not_diallable() {
        let ranges = PrivateRanges::default();
        for good in ["10.1.2.3:1", "192.168.0.9:9", "127.0.0.1:1", "[fd00::1]:1"] {
            assert!(
                is_diallable(good.parse().expect("address"), &ranges),
                "{good}"
            );
        }
        for bad in [
            "8.8.8.8:1",
            "10.1.2.3:0",
            "0.0.0.0:1",
            "[fe80::1]:1",
            "[2001:db8::1]:1",
        ] {
            assert!(
                !is_diallable(bad.parse().expect("address"), &ranges),
                "{bad}"
            );
        }
    }
}
