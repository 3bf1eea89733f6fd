//! Under which names and addresses browsers reach this node.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::config::{self, Config};
use crate::network::is_link_local_v6;

/// Names and addresses of one certificate.
const HOSTS_MAX: usize = 32;
const ADDRESSES_MAX: usize = 64;
const HOST_BYTES_MAX: usize = 253;
const LABEL_BYTES_MAX: usize = 63;

/// What a certificate of this node is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// In lower case.
    pub(super) hosts: BTreeSet<String>,
    pub(super) addresses: BTreeSet<IpAddr>,
}

impl Names {
    /// Of a machine that has these addresses. One that only counts on one link is left out: no
    /// browser opens a page there.
    pub(super) fn of(config: &Config, interfaces: &[IpAddr]) -> Self {
        let ranges = config.private_ranges();
        let loopback = [Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
        let usable = |ip: &IpAddr| ranges.contains(*ip) && !is_link_local_v6(*ip);
        let interfaces = interfaces.iter().map(IpAddr::to_canonical).filter(usable);
        let addresses: BTreeSet<IpAddr> = interfaces.take(ADDRESSES_MAX).collect();
        let own = [Some(config.node_name.clone()), config::host_name()];
        let mut hosts = BTreeSet::from(["localhost".to_owned()]);
        for name in own.into_iter().flatten() {
            let name = name.trim().trim_end_matches('.').to_lowercase();
            let label = name.split('.').next().unwrap_or_default().to_owned();
            hosts.extend([name, format!("{label}.local")]);
        }
        hosts.extend(config.origin_hosts());
        hosts.retain(|host| is_host(host));
        Self {
            hosts: hosts.into_iter().take(HOSTS_MAX).collect(),
            addresses: addresses.into_iter().chain(loopback).collect(),
        }
    }

    /// As rcgen takes them.
    pub(super) fn texts(&self) -> Vec<String> {
        let addresses = self.addresses.iter().map(ToString::to_string);
        self.hosts.iter().cloned().chain(addresses).collect()
    }
}

/// Whether a text in lower case is a host name as certificates may hold it, and no address.
pub(crate) fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= LABEL_BYTES_MAX
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= HOST_BYTES_MAX && text.split('.').all(is_label) && text.parse::<IpAddr>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_name_is_labels_of_letters_digits_and_hyphens() {
        for good in ["localhost", "hq-3f", "chat.corp.example", "a", "3f"] {
            assert!(is_host(good), "{good}");
        }
        let long = "a".repeat(64);
        for bad in [
            "", "a..b", ".a", "a.", "-a", "a-", "a_b", "本社", "a b", "*.a", "A", "10.0.0.1", &long,
        ] {
            assert!(!is_host(bad), "{bad}");
        }
    }

    #[test]
    fn a_certificate_is_for_private_addresses_and_the_names_of_the_node() {
        let around = config::Surroundings {
            environment: vec![
                ("NODE_NAME".into(), "HQ-3F".into()),
                (
                    "CORS_ALLOW_ORIGINS".into(),
                    "https://Chat.Corp.example".into(),
                ),
            ],
            ..Default::default()
        };
        let invocation = config::Invocation::load(["localchat".into()], &around);
        let config = invocation.expect("right settings").config;
        let interfaces = ["10.0.0.5", "203.0.113.9", "fd00::5", "fe80::5", "127.0.0.1"];
        let interfaces = interfaces.map(|text| text.parse().expect("an address"));
        let names = Names::of(&config, &interfaces);
        for host in ["hq-3f", "hq-3f.local", "localhost", "chat.corp.example"] {
            assert!(names.hosts.contains(host), "{host}: {names:?}");
        }
        let addresses: Vec<String> = names.addresses.iter().map(ToString::to_string).collect();
        assert_eq!(addresses, ["10.0.0.5", "127.0.0.1", "::1", "fd00::5"]);
    }
}
