//! The certificate that the node sees to: of an authority of its mesh, and of its own for as long as there
//! is none.
//!
//! Its key stays the same, so that whoever has looked at the fingerprint of the key does not have to
//! look again when addresses change.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rcgen::{
    CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose, PublicKeyData as _, date_time_ymd,
};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::sign::CertifiedKey;
use zeroize::Zeroizing;

use super::facts::{Certificate, Facts, Origin};
use super::names::Names;
use super::{certified, facts_of};
use crate::config::Config;
use crate::host::TLS_KEY;
use crate::web_root::{self, BACKDATED_MS, Permitted, VALID_MS, Wanted, pem, serial};

const CERTIFICATE: &str = "tls.crt";
const DAY_MS: u64 = 24 * 60 * 60 * 1_000;
/// Of a node's name in its certificate.
const NAME_CHARS_MAX: usize = 40;

/// Why the node has no certificate of its own.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    #[error("a certificate can't be made: {0}")]
    Made(#[from] rcgen::Error),
    #[error("a certificate that was made can't be used: {0}")]
    Used(#[from] rustls::Error),
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

/// What the node makes certificates with.
#[derive(Debug)]
pub(super) struct Own {
    folder: PathBuf,
    node_name: String,
    renew_ms: u64,
    key: KeyPair,
    names: Names,
    /// What is shown, where an authority of the mesh made it.
    given: Option<Vec<u8>>,
}

type Shown = (Arc<CertifiedKey>, Certificate);

impl Own {
    /// The certificate that was kept, unless it is to be replaced.
    pub(super) fn open(
        config: &Config,
        names: Names,
        now: u64,
    ) -> Result<(Self, Arc<CertifiedKey>, Certificate), OwnError> {
        let mut own = Self {
            folder: config.data_dir.clone(),
            node_name: config.node_name.clone(),
            renew_ms: u64::from(config.tls.renew_days) * DAY_MS,
            key: key_in(&config.data_dir)?,
            names,
            given: None,
        };
        let (key, certificate) = match own.kept(now) {
            Some(shown) => shown,
            None => own.issue(now)?,
        };
        Ok((own, key, certificate))
    }

    /// Another certificate, where the node is reached otherwise now or the one that is shown ends soon.
    pub(super) fn look(
        &mut self,
        names: Names,
        shown: &Certificate,
        now: u64,
    ) -> Result<Option<Shown>, OwnError> {
        let same = names == self.names;
        self.names = names;
        let goes_on = match shown.origin {
            // It is asked for another one; what it is good for, it is good for until its end.
            Origin::Mesh => now < shown.until_ms,
            Origin::Files | Origin::Provisional => same && !self.is_due(shown, now),
        };
        if goes_on {
            return Ok(None);
        }
        self.given = None;
        self.issue(now).map(Some)
    }

    /// What to ask an authority for, unless what is shown is good for it and does not end soon.
    pub(super) fn wants(&self, roots: &[Vec<u8>], shown: &Certificate, now: u64) -> Option<Wanted> {
        let wanted = self.wanted(roots)?;
        let is_good = self.given.as_ref().is_some_and(|given| {
            !self.is_due(shown, now) && web_root::is_good(roots, given, &wanted, now)
        });
        (!is_good).then_some(wanted)
    }

    /// What was given, if it is what was asked for.
    pub(super) fn take(&mut self, given: Vec<u8>, roots: &[Vec<u8>], now: u64) -> Option<Shown> {
        let wanted = self.wanted(roots)?;
        if !web_root::is_good(roots, &given, &wanted, now) {
            return None;
        }
        let certificate = facts_of(Origin::Mesh, &given)?;
        let der = CertificateDer::from(given.clone());
        let key = certified(vec![der], self.private_key()).ok()?;
        keep(&self.folder.join(CERTIFICATE), pem(&given).as_bytes());
        self.given = Some(given);
        Some((key, certificate))
    }

    fn wanted(&self, roots: &[Vec<u8>]) -> Option<Wanted> {
        let permitted = Permitted::by(roots.first()?)?;
        let wanted = Wanted {
            public_key: self.key.subject_public_key_info(),
            hosts: self.names.hosts.iter().cloned().collect(),
            addresses: self.names.addresses.iter().copied().collect(),
        };
        Some(wanted.within(&permitted))
    }

    fn is_due(&self, certificate: &Certificate, now: u64) -> bool {
        now < certificate.from_ms || now.saturating_add(self.renew_ms) >= certificate.until_ms
    }

    fn kept(&mut self, now: u64) -> Option<Shown> {
        let pem = fs::read(self.folder.join(CERTIFICATE)).ok()?;
        let der = CertificateDer::from_pem_slice(&pem).ok()?;
        let facts = Facts::read(&der)?;
        let origin = if facts.is_alone {
            Origin::Provisional
        } else {
            Origin::Mesh
        };
        let certificate = facts.certificate(origin);
        let same = facts.hosts == self.names.hosts && facts.addresses == self.names.addresses;
        let ended = !(certificate.from_ms..certificate.until_ms).contains(&now);
        if ended || facts.is_alone && (!same || self.is_due(&certificate, now)) {
            return None;
        }
        self.given = (!facts.is_alone).then(|| der.to_vec());
        let key = certified(vec![der], self.private_key()).ok()?;
        Some((key, certificate))
    }

    fn issue(&self, now: u64) -> Result<Shown, OwnError> {
        let mut params = CertificateParams::new(self.names.texts())?;
        let from_ms = now.saturating_sub(BACKDATED_MS);
        params.not_before = date_time_ymd(1970, 1, 1) + Duration::from_millis(from_ms);
        params.not_after = params.not_before + Duration::from_millis(VALID_MS);
        // Firefox refuses two of one name with one number.
        params.serial_number = Some(serial()?);
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.distinguished_name = DistinguishedName::new();
        let name: String = self.node_name.chars().take(NAME_CHARS_MAX).collect();
        let name = format!("LocalChat {name}");
        params.distinguished_name.push(DnType::CommonName, name);
        let made = params.self_signed(&self.key)?;
        let der = made.der().clone();
        let certificate = facts_of(Origin::Provisional, &der).ok_or(
            rustls::Error::InvalidCertificate(rustls::CertificateError::BadEncoding),
        )?;
        let key = certified(vec![der], self.private_key())?;
        keep(&self.folder.join(CERTIFICATE), made.pem().as_bytes());
        Ok((key, certificate))
    }

    fn private_key(&self) -> PrivateKeyDer<'static> {
        PrivatePkcs8KeyDer::from(self.key.serialized_der().to_vec()).into()
    }
}

/// The key in the folder. One that can't be used is replaced: it protects nothing but what is said from
/// now on.
fn key_in(folder: &Path) -> Result<KeyPair, OwnError> {
    let path = folder.join(TLS_KEY);
    match fs::read_to_string(&path).map(Zeroizing::new) {
        Ok(pem) => match KeyPair::from_pem(&pem) {
            Ok(key) => return Ok(key),
            Err(error) => tracing::warn!("{} holds no key: {error}", path.display()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => tracing::warn!("{} can't be read: {error}", path.display()),
    }
    let key = KeyPair::generate()?;
    keep(&path, Zeroizing::new(key.serialize_pem()).as_bytes());
    Ok(key)
}

/// Keeps a file for the next start. A disk that is full keeps nobody from being served.
fn keep(path: &Path, content: &[u8]) {
    if let Err(error) = replace(path, content) {
        tracing::warn!("{} can't be written: {error}", path.display());
    }
}

/// Puts a file in place whole, for its owner alone.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_800_000_000_000;

    fn config(folder: &Path) -> Config {
        let around = crate::config::Surroundings {
            environment: vec![("DATA_DIR".into(), folder.into())],
            ..Default::default()
        };
        let invocation = crate::config::Invocation::load(["localchat".into()], &around);
        invocation.expect("right settings").config
    }

    fn names(hosts: &[&str]) -> Names {
        Names {
            hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
            addresses: ["10.0.0.5", "::1"]
                .map(|ip| ip.parse().expect("an IP"))
                .into(),
        }
    }

    #[test]
    fn a_certificate_is_kept_and_replaced_when_names_change_or_it_ends_soon() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = config(folder.path());
        let open = |hosts: &[&str], now| {
            let (own, _, shown) = Own::open(&config, names(hosts), now).expect("a certificate");
            (own, shown)
        };
        let (mut own, first) = open(&["a.local"], NOW);
        assert_eq!(first.from_ms, NOW - DAY_MS);
        assert_eq!(first.until_ms - first.from_ms, VALID_MS);
        assert_eq!(open(&["a.local"], NOW + DAY_MS).1, first);
        assert!(
            own.look(names(&["a.local"]), &first, NOW)
                .expect("looked")
                .is_none()
        );
        let (_, other) = own
            .look(names(&["b.local"]), &first, NOW)
            .expect("looked")
            .expect("another");
        assert_ne!(other.fingerprint, first.fingerprint);
        let facts = CertificateDer::from_pem_slice(
            &fs::read(folder.path().join(CERTIFICATE)).expect("kept"),
        );
        let facts = Facts::read(&facts.expect("PEM")).expect("a certificate");
        assert_eq!(
            (facts.hosts, facts.addresses),
            (names(&["b.local"]).hosts, names(&[]).addresses)
        );
        let due = other.until_ms - 120 * DAY_MS;
        assert!(
            own.look(names(&["b.local"]), &other, due - 1)
                .expect("looked")
                .is_none()
        );
        let (_, renewed) = own
            .look(names(&["b.local"]), &other, due)
            .expect("looked")
            .expect("another");
        assert!(renewed.until_ms > other.until_ms);
        // A clock that went back: it is not valid yet.
        assert!(
            own.look(names(&["b.local"]), &renewed, NOW - 3 * DAY_MS)
                .expect("looked")
                .is_some()
        );
    }

    #[test]
    fn a_damaged_key_is_replaced_and_a_certificate_of_another_key_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = config(folder.path());
        let (_, _, first) = Own::open(&config, names(&["a.local"]), NOW).expect("made");
        fs::write(folder.path().join(TLS_KEY), "no key").expect("written");
        let (_, _, second) = Own::open(&config, names(&["a.local"]), NOW).expect("made");
        assert_ne!(first.fingerprint, second.fingerprint);
        fs::write(folder.path().join(CERTIFICATE), [0xff; 99]).expect("written");
        assert!(Own::open(&config, names(&["a.local"]), NOW).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_the_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        Own::open(&config(folder.path()), names(&["a.local"]), NOW).expect("made");
        let key = fs::metadata(folder.path().join(TLS_KEY)).expect("a file");
        assert_eq!(key.permissions().mode() & 0o777, 0o600);
    }
}
