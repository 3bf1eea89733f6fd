//! Which addresses belong to the closed network, and whose address a request comes from.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;
use ipnet::IpNet;

const FORWARDED_FOR: &str = "x-forwarded-for";
/// Proxies in a row; more of them is a forged header.
const HOPS_MAX: usize = 16;

/// The private ranges and what the operator allows beyond them.
///
/// 10/8, 172.16/12, 192.168/16, 127/8, 169.254/16, `::1`, `fc00::/7`, `fe80::/10`. An IPv4 address
/// written as IPv6 (`::ffff:10.0.0.1`) counts as the IPv4 address; other ways to embed one (6to4,
/// NAT64, Teredo) lead out of the network and don't count.
#[derive(Debug, Clone, Default)]
pub struct PrivateRanges {
    allowed: Vec<IpNet>,
}

/// A trusted proxy named a client in a way that can't be read, so nobody knows whose request it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the X-Forwarded-For header of a trusted proxy is unreadable")]
pub struct UnreadableForwardedFor;

impl PrivateRanges {
    /// The private ranges and `allowed` (`ALLOWED_CIDRS`).
    #[must_use]
    pub fn new(allowed: Vec<IpNet>) -> Self {
        Self { allowed }
    }

    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        is_private(address) || contains_any(&self.allowed, address)
    }
}

/// The address that a request really comes from.
///
/// That of the connection, unless the connection comes from a trusted proxy with an
/// `X-Forwarded-For` header: then the right-most address in it that is not a trusted proxy's own,
/// since everything to the left of that was written by somebody unknown. If all are trusted, the
/// left-most. `Forwarded` is not read: a proxy that sets one of the two headers hands on whatever
/// the client wrote in the other.
///
/// # Errors
/// If what decides can't be read as an address; the request must be refused, because taking the
/// proxy's address instead would let anybody in.
pub fn client_address(
    peer: IpAddr,
    headers: &HeaderMap,
    trusted_proxies: &[IpNet],
) -> Result<IpAddr, UnreadableForwardedFor> {
    let peer = peer.to_canonical();
    if !contains_any(trusted_proxies, peer) {
        return Ok(peer);
    }
    let mut client = peer;
    let mut hops = 0;
    // Several headers of this name are one list, in order.
    for value in headers.get_all(FORWARDED_FOR).iter().rev() {
        let value = value.to_str().map_err(|_| UnreadableForwardedFor)?;
        for hop in value.rsplit(',') {
            client = parse_hop(hop).ok_or(UnreadableForwardedFor)?;
            hops += 1;
            if !contains_any(trusted_proxies, client) {
                return Ok(client);
            }
            if hops == HOPS_MAX {
                return Err(UnreadableForwardedFor);
            }
        }
    }
    Ok(client)
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_private() || v4.is_loopback() || v4.is_link_local(),
        IpAddr::V6(v6) => {
            v6 == Ipv6Addr::LOCALHOST || v6.is_unique_local() || v6.is_unicast_link_local()
        }
    }
}

fn contains_any(ranges: &[IpNet], address: IpAddr) -> bool {
    ranges.iter().any(|range| range.contains(&address))
}

/// An address as proxies write it: with or without a port, IPv6 with or without brackets, with or
/// without a zone.
fn parse_hop(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim_matches([' ', '\t']);
    let parsed = if let Some(bracketed) = hop.strip_prefix('[') {
        let (inside, port) = bracketed.split_once(']')?;
        let port_is_right = port.is_empty() || port.strip_prefix(':')?.parse::<u16>().is_ok();
        port_is_right.then(|| parse_v6(inside)).flatten()
    } else if let Ok(SocketAddr::V4(with_port)) = hop.parse() {
        Some(IpAddr::V4(*with_port.ip()))
    } else {
        hop.parse().ok().or_else(|| parse_v6(hop))
    };
    parsed.map(|address| address.to_canonical())
}

fn parse_v6(text: &str) -> Option<IpAddr> {
    let address = text
        .split_once('%')
        .map_or(text, |(address, _zone)| address);
    address.parse().ok().map(IpAddr::V6)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn nets(texts: &[&str]) -> Vec<IpNet> {
        texts
            .iter()
            .map(|text| text.parse().expect("a range"))
            .collect()
    }

    #[test]
    fn the_private_ranges_end_where_they_should() {
        let ranges = PrivateRanges::default();
        for inside in [
            "10.0.0.0",
            "10.255.255.255",
            "172.16.0.0",
            "172.31.255.255",
            "192.168.0.0",
            "192.168.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.0.1",
            "::1",
            "fc00::",
            "fdff:ffff::1",
            "fe80::1",
            "febf::1",
            "::ffff:10.1.2.3",
            "::ffff:127.0.0.1",
        ] {
            assert!(ranges.contains(ip(inside)), "{inside}");
        }
        for outside in [
            "9.255.255.255",
            "11.0.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.167.255.255",
            "192.169.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "8.8.8.8",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.251",
            "100.64.0.1",
            "198.18.0.1",
            "::",
            "::2",
            "fbff::1",
            "fe00::",
            "fec0::1",
            "ff02::fb",
            "2001:db8::1",
            "::ffff:8.8.8.8",
            "::10.0.0.1",
            "64:ff9b::10.0.0.1",
            "2002:0a00:0001::1",
        ] {
            assert!(!ranges.contains(ip(outside)), "{outside}");
        }
    }

    #[test]
    fn allowed_ranges_come_on_top() {
        let ranges = PrivateRanges::new(nets(&["203.0.113.0/24", "2001:db8::/32"]));
        for inside in [
            "203.0.113.9",
            "::ffff:203.0.113.9",
            "2001:db8::9",
            "10.0.0.1",
        ] {
            assert!(ranges.contains(ip(inside)), "{inside}");
        }
        assert!(!ranges.contains(ip("203.0.114.1")));
    }

    fn forwarded_for(values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            let value = HeaderValue::from_bytes(value.as_bytes()).expect("a header value");
            headers.append(FORWARDED_FOR, value);
        }
        headers
    }

    fn client(peer: &str, values: &[&str]) -> Result<IpAddr, UnreadableForwardedFor> {
        let trusted = nets(&["10.0.0.1/32", "10.0.0.2/32", "::1/128"]);
        client_address(ip(peer), &forwarded_for(values), &trusted)
    }

    #[test]
    fn only_a_trusted_proxy_can_speak_for_another() {
        assert_eq!(client("192.168.1.5", &["10.9.9.9"]), Ok(ip("192.168.1.5")));
        assert_eq!(client("8.8.8.8", &["10.9.9.9"]), Ok(ip("8.8.8.8")));
        assert_eq!(client("10.0.0.1", &["192.168.1.7"]), Ok(ip("192.168.1.7")));
        assert_eq!(
            client("::ffff:10.0.0.1", &["192.168.1.7"]),
            Ok(ip("192.168.1.7"))
        );
        assert_eq!(client("10.0.0.1", &[]), Ok(ip("10.0.0.1")));
    }

    #[test]
    fn the_right_most_untrusted_hop_is_the_client() {
        for (values, expected) in [
            (&["127.0.0.1, 8.8.8.8"][..], "8.8.8.8"),
            (&["127.0.0.1, 8.8.8.8, 10.0.0.2"], "8.8.8.8"),
            (&["127.0.0.1", "8.8.8.8", "10.0.0.2"], "8.8.8.8"),
            (&["garbage, 8.8.8.8"], "8.8.8.8"),
            (&["\u{fffd}", "8.8.8.8"], "8.8.8.8"),
            (&["10.0.0.2, 10.0.0.1"], "10.0.0.2"),
            (&["8.8.8.8:4711"], "8.8.8.8"),
            (&["[2001:db8::1]:4711"], "2001:db8::1"),
            (&["[2001:db8::1]"], "2001:db8::1"),
            (&["fe80::1%eth0"], "fe80::1"),
            (&["::ffff:8.8.8.8"], "8.8.8.8"),
            (&["\t 8.8.8.8 \t"], "8.8.8.8"),
        ] {
            assert_eq!(client("10.0.0.1", values), Ok(ip(expected)), "{values:?}");
        }
    }

    #[test]
    fn a_hop_that_cannot_be_read_is_nobody() {
        for values in [
            &[""][..],
            &["unknown"],
            &["192.168.1.1,"],
            &["192.168.1.1, "],
            &["192.168.1.1\u{fffd}"],
            &["192.168.1.1 8.8.8.8"],
            &["010.0.0.9"],
            &["0x0a000009"],
            &["10.9"],
            &["[::2"],
            &["[::2]x"],
            &["[::2]:99999"],
            &["[8.8.8.8]"],
            &["_hidden, 10.0.0.2"],
            &["\"192.168.1.1\""],
            &["localhost"],
        ] {
            assert_eq!(
                client("10.0.0.1", values),
                Err(UnreadableForwardedFor),
                "{values:?}"
            );
        }
        let endless = vec!["10.0.0.1"; 10_000].join(",");
        assert_eq!(client("10.0.0.1", &[&endless]), Err(UnreadableForwardedFor));
    }

    proptest! {
        #[test]
        fn what_a_client_writes_never_changes_the_answer(
            forged in proptest::collection::vec("[ -~]{0,60}", 0..4)
        ) {
            let mut values: Vec<&str> = forged.iter().map(String::as_str).collect();
            values.push("203.0.113.7");
            prop_assert_eq!(client("10.0.0.1", &values), Ok(ip("203.0.113.7")));
        }

        #[test]
        fn no_header_panics(value in proptest::collection::vec(32u8..=255, 0..80)) {
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                let mut headers = HeaderMap::new();
                headers.append(FORWARDED_FOR, value);
                let _ = client_address(ip("::1"), &headers, &nets(&["::1/128"]));
            }
        }
    }
}
