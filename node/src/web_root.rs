//! The root by which browsers trust the mesh's nodes, and what it signs.
//!
//! Its key is derived from the mesh's root key: exactly those who hold that one can sign, the recovery
//! kit covers it, and nothing secret is handed about for it. Its certificate permits private addresses
//! and names of the office alone, so that whoever trusts it trusts it for nothing on the internet.

mod constraints;
mod names;

use std::net::IpAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use p256::SecretKey;
use p256::pkcs8::EncodePrivateKey as _;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PublicKeyData as _, SerialNumber,
    SubjectPublicKeyInfo, date_time_ymd,
};
use rustls::RootCertStore;
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use serde::{Deserialize, Serialize};
use x509_parser::parse_x509_certificate;
use zeroize::Zeroizing;

pub(crate) use self::constraints::Permitted;
use self::constraints::permitted;
pub(crate) use self::names::permitted_names;

const CONTEXT: &str = "localchat web root v1";
/// The first of the two that there may be side by side.
const FIRST: u32 = 1;
const LAST: u32 = 2;
const DAY_MS: u64 = 24 * 60 * 60 * 1_000;
/// The longest that browsers take is 398 days.
pub(crate) const VALID_MS: u64 = 397 * DAY_MS;
/// Every machine has to be told of the next one.
const ROOT_VALID_MS: u64 = 20 * 365 * DAY_MS;
/// Clocks that stand on local time instead of UTC are up to 14 hours behind.
pub(crate) const BACKDATED_MS: u64 = DAY_MS;
/// Of what a node asks for. Both fit a notice.
pub(crate) const HOSTS_MAX: usize = 12;
pub(crate) const ADDRESSES_MAX: usize = 48;
/// Of all host names together.
pub(crate) const HOST_BYTES_MAX: usize = 1_024;
/// Of names of meshes and nodes in a certificate.
const NAME_CHARS_MAX: usize = 32;
/// Of a public key on P-256 with what says that it is one.
const PUBLIC_KEY_BYTES_MAX: usize = 128;

/// What a node wants a certificate for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wanted {
    /// DER of a `SubjectPublicKeyInfo`.
    pub(crate) public_key: Vec<u8>,
    /// In lower case, in ascending order.
    pub(crate) hosts: Vec<String>,
    pub(crate) addresses: Vec<IpAddr>,
}

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum IssueError {
    #[error("the names asked for are too many, or not such as the mesh's root permits")]
    NotPermitted,
    #[error("the key asked for is none on P-256")]
    BadKey,
    #[error("the mesh's root for browsers is none of its root key")]
    OtherRoot,
    #[error("it can't be made: {0}")]
    Made(#[from] rcgen::Error),
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

/// The certificate of the mesh's first root for browsers.
///
/// # Errors
/// It can't be made.
pub(crate) fn make(
    root: &SigningKey,
    mesh_name: &str,
    names: &[String],
    now: u64,
) -> Result<Vec<u8>, IssueError> {
    let key = key(root, FIRST)?;
    let mesh = sync::feed::MeshRoot::of(root).mesh_id().to_string();
    let short = mesh.get(..8).unwrap_or_default();
    let mut params = dated(now, ROOT_VALID_MS)?;
    // Two meshes of one name are two to a browser.
    params.distinguished_name = named(&format!("{} {short}", shortened(mesh_name)));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(permitted(names));
    Ok(params.self_signed(&key)?.der().to_vec())
}

/// A certificate for a node, as far as the root permits what it asks for.
///
/// # Errors
/// What is asked for is not permitted, or it can't be made.
pub(crate) fn issue(
    root: &SigningKey,
    root_certificate: &[u8],
    wanted: &Wanted,
    node_name: &str,
    now: u64,
) -> Result<Vec<u8>, IssueError> {
    let permitted = Permitted::by(root_certificate).ok_or(IssueError::OtherRoot)?;
    if !wanted.is_bounded() || !wanted.is_within(&permitted) {
        return Err(IssueError::NotPermitted);
    }
    if wanted.public_key.len() > PUBLIC_KEY_BYTES_MAX {
        return Err(IssueError::BadKey);
    }
    let public = SubjectPublicKeyInfo::from_der(&wanted.public_key);
    let public = public.map_err(|_| IssueError::BadKey)?;
    if *public.algorithm() != PKCS_ECDSA_P256_SHA256 {
        return Err(IssueError::BadKey);
    }
    let key = key_of(root, root_certificate)?;
    let root_certificate = CertificateDer::from(root_certificate.to_vec());
    let issuer = Issuer::from_ca_cert_der(&root_certificate, key)?;
    let mut params = dated(now, VALID_MS)?;
    let addresses = wanted.addresses.iter().map(ToString::to_string);
    let names: Vec<String> = wanted.hosts.iter().cloned().chain(addresses).collect();
    params.subject_alt_names = CertificateParams::new(names)?.subject_alt_names;
    params.distinguished_name = named(&shortened(node_name));
    params.is_ca = IsCa::ExplicitNoCa;
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    Ok(params.signed_by(&public, &issuer)?.der().to_vec())
}

/// Whether a browser that trusts one of the roots takes the certificate for all that is wanted.
pub(crate) fn is_good(roots: &[Vec<u8>], certificate: &[u8], wanted: &Wanted, now: u64) -> bool {
    let mut store = RootCertStore::empty();
    for root in roots {
        drop(store.add(CertificateDer::from(root.clone())));
    }
    let der = CertificateDer::from(certificate.to_vec());
    let Ok(parsed) = ParsedCertificate::try_from(&der) else {
        return false;
    };
    let algorithms = ring::default_provider().signature_verification_algorithms;
    let at = UnixTime::since_unix_epoch(Duration::from_millis(now));
    let all = algorithms.all;
    let signed = verify_server_cert_signed_by_trust_anchor(&parsed, &store, &[], at, all);
    let names = wanted.hosts.iter().cloned();
    let mut names = names.chain(wanted.addresses.iter().map(ToString::to_string));
    let is_for = |name: String| {
        let name = ServerName::try_from(name);
        name.is_ok_and(|name| verify_server_name(&parsed, &name).is_ok())
    };
    signed.is_ok() && names.all(is_for) && public_key(certificate) == Some(&*wanted.public_key)
}

impl Wanted {
    /// What of it a root permits, and of that not too much.
    pub(crate) fn within(mut self, permitted: &Permitted) -> Self {
        self.hosts.retain(|host| permitted.host(host));
        self.addresses.retain(|address| permitted.address(*address));
        self.addresses.truncate(ADDRESSES_MAX);
        self.hosts.truncate(HOSTS_MAX);
        while self.host_bytes() > HOST_BYTES_MAX {
            self.hosts.pop();
        }
        self
    }

    fn is_within(&self, permitted: &Permitted) -> bool {
        let hosts = self.hosts.iter();
        let mut addresses = self.addresses.iter();
        hosts.clone().all(|host| permitted.host(host))
            && addresses.all(|address| permitted.address(*address))
            && self.hosts.len() + self.addresses.len() > 0
    }

    fn is_bounded(&self) -> bool {
        self.hosts.len() <= HOSTS_MAX
            && self.addresses.len() <= ADDRESSES_MAX
            && self.host_bytes() <= HOST_BYTES_MAX
    }

    fn host_bytes(&self) -> usize {
        self.hosts.iter().map(String::len).sum()
    }
}

/// A certificate as text.
pub(crate) fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = String::from("-----BEGIN CERTIFICATE-----\n");
    for (place, letter) in text.chars().enumerate() {
        if place > 0 && place % 64 == 0 {
            pem.push('\n');
        }
        pem.push(letter);
    }
    pem.push_str("\n-----END CERTIFICATE-----\n");
    pem
}

/// The `SubjectPublicKeyInfo` in a certificate.
fn public_key(certificate: &[u8]) -> Option<&[u8]> {
    let (_, parsed) = parse_x509_certificate(certificate).ok()?;
    Some(parsed.tbs_certificate.subject_pki.raw)
}

/// The key of that root, whichever of the two it is.
fn key_of(root: &SigningKey, certificate: &[u8]) -> Result<KeyPair, IssueError> {
    let public = public_key(certificate).ok_or(IssueError::OtherRoot)?;
    for number in FIRST..=LAST {
        let key = key(root, number)?;
        if key.subject_public_key_info() == public {
            return Ok(key);
        }
    }
    Err(IssueError::OtherRoot)
}

/// The key of a number.
fn key(root: &SigningKey, number: u32) -> Result<KeyPair, IssueError> {
    let seed = Zeroizing::new(root.to_bytes());
    // Of 2^32 texts of 256 bits one is no key on this curve.
    let keys = (0_u32..).map(|attempt| {
        let mut text = Zeroizing::new(seed.to_vec());
        text.extend_from_slice(&number.to_le_bytes());
        text.extend_from_slice(&attempt.to_le_bytes());
        let bytes = Zeroizing::new(blake3::derive_key(CONTEXT, &text));
        SecretKey::from_slice(&*bytes)
    });
    let secret = keys.flatten().next().ok_or(IssueError::OtherRoot)?;
    let der = secret.to_pkcs8_der().map_err(|_| IssueError::OtherRoot)?;
    let der = PrivatePkcs8KeyDer::from(der.as_bytes());
    let pair = KeyPair::from_pkcs8_der_and_sign_algo(&der, &PKCS_ECDSA_P256_SHA256);
    Ok(pair?)
}

fn dated(now: u64, valid_ms: u64) -> Result<CertificateParams, IssueError> {
    let mut params = CertificateParams::default();
    let from = Duration::from_millis(now.saturating_sub(BACKDATED_MS));
    params.not_before = date_time_ymd(1970, 1, 1) + from;
    params.not_after = params.not_before + Duration::from_millis(valid_ms);
    params.serial_number = Some(serial()?);
    Ok(params)
}

/// Firefox refuses two certificates of one issuer with one number.
pub(crate) fn serial() -> Result<SerialNumber, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    // A positive number of full length.
    bytes[0] = bytes[0] & 0x3f | 0x40;
    Ok(SerialNumber::from_slice(&bytes))
}

fn named(name: &str) -> DistinguishedName {
    let mut distinguished = DistinguishedName::new();
    distinguished.push(DnType::OrganizationName, "LocalChat");
    distinguished.push(DnType::CommonName, format!("LocalChat {name}"));
    distinguished
}

fn shortened(name: &str) -> String {
    name.chars().take(NAME_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests;
