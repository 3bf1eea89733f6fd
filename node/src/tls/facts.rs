//! What a certificate says.

use std::collections::BTreeSet;
use std::net::IpAddr;

use sha2::{Digest as _, Sha256};
use x509_parser::extensions::GeneralName;
use x509_parser::parse_x509_certificate;

/// The certificate that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    pub origin: Origin,
    /// Milliseconds since 1970 UTC.
    pub from_ms: u64,
    pub until_ms: u64,
    /// SHA-256 of the whole, by which people compare it.
    pub fingerprint: [u8; 32],
}

/// Who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The administrator gave it.
    Files,
    /// An authority of the mesh signed it: who trusts the mesh's root trusts it.
    Mesh,
    /// The node signed it itself, so that every browser warns of it.
    Provisional,
}

/// The parts of it that are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) from_ms: u64,
    pub(super) until_ms: u64,
    /// Host names in lower case, and addresses.
    pub(super) hosts: BTreeSet<String>,
    pub(super) addresses: BTreeSet<IpAddr>,
    /// Whether it is signed by itself.
    pub(super) is_alone: bool,
    fingerprint: [u8; 32],
}

impl Facts {
    /// `None` for what is no certificate of one piece.
    pub(super) fn read(der: &[u8]) -> Option<Self> {
        let (rest, parsed) = parse_x509_certificate(der).ok()?;
        let validity = parsed.validity();
        let names = parsed.subject_alternative_name().ok()?;
        let names = names.map_or(&[][..], |names| &names.value.general_names);
        let mut facts = Self {
            from_ms: ms(validity.not_before.timestamp()),
            until_ms: ms(validity.not_after.timestamp()),
            hosts: BTreeSet::new(),
            addresses: BTreeSet::new(),
            is_alone: parsed.issuer() == parsed.subject(),
            fingerprint: Sha256::digest(der).into(),
        };
        for name in names {
            if let GeneralName::DNSName(host) = name {
                facts.hosts.insert(host.to_ascii_lowercase());
            } else if let GeneralName::IPAddress(bytes) = name {
                facts.addresses.extend(address(bytes));
            }
        }
        rest.is_empty().then_some(facts)
    }

    pub(super) fn certificate(&self, origin: Origin) -> Certificate {
        Certificate {
            origin,
            from_ms: self.from_ms,
            until_ms: self.until_ms,
            fingerprint: self.fingerprint,
        }
    }
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    let v6 = || <[u8; 16]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_| v6()).ok()
}

fn ms(seconds: i64) -> u64 {
    u64::try_from(seconds).unwrap_or(0).saturating_mul(1_000)
}
