//! The certificate that the administrator gave. It is read, and never written.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use zeroize::Zeroizing;

use super::facts::{Certificate, Origin};
use super::{certified, facts_of};

/// Of a file with a whole chain.
const BYTES_MAX: u64 = 1024 * 1024;

/// Files that can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("{setting}: {path} can't be read: {source}")]
    Unreadable {
        setting: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    #[error("{setting}: {path} {rule}")]
    Unusable {
        setting: &'static str,
        path: PathBuf,
        rule: &'static str,
    },
}

/// The files, as they were when they were last good.
#[derive(Debug)]
pub(super) struct Pair {
    certificate: PathBuf,
    key: PathBuf,
    /// Of both contents.
    taken: [u8; 32],
    /// How often in a row they could not be used.
    failures: u32,
}

/// What a look at the files has found.
#[derive(Debug)]
pub(super) enum Look {
    Same,
    Changed(Arc<CertifiedKey>, Certificate),
    /// Not for the first time in a row: whoever replaces two files does one after the other.
    Unusable {
        error: FileError,
        is_news: bool,
    },
    /// The first time.
    Doubtful,
}

impl Pair {
    pub(super) fn open(
        (certificate, key): (&Path, &Path),
    ) -> Result<(Self, Arc<CertifiedKey>, Certificate), FileError> {
        let mut pair = Self {
            certificate: certificate.to_path_buf(),
            key: key.to_path_buf(),
            taken: [0; 32],
            failures: 0,
        };
        let (taken, key, certificate) = pair.read()?;
        pair.taken = taken;
        Ok((pair, key, certificate))
    }

    /// Reads the files again.
    pub(super) fn look(&mut self) -> Look {
        match self.read() {
            Ok((taken, _, _)) if taken == self.taken => {
                self.failures = 0;
                Look::Same
            }
            Ok((taken, key, certificate)) => {
                (self.taken, self.failures) = (taken, 0);
                Look::Changed(key, certificate)
            }
            Err(error) => {
                self.failures = self.failures.saturating_add(1);
                match self.failures {
                    1 => Look::Doubtful,
                    failures => Look::Unusable {
                        error,
                        is_news: failures == 2,
                    },
                }
            }
        }
    }

    fn read(&self) -> Result<([u8; 32], Arc<CertifiedKey>, Certificate), FileError> {
        let of_certificate = bytes("SSL_CERTFILE", &self.certificate)?;
        let of_key = bytes("SSL_KEYFILE", &self.key)?;
        let taken = blake3::Hasher::new()
            .update(blake3::hash(&of_certificate).as_bytes())
            .update(blake3::hash(&of_key).as_bytes())
            .finalize();
        let bad = |setting, path: &Path, rule| FileError::Unusable {
            setting,
            path: path.to_path_buf(),
            rule,
        };
        let bad_certificate = |rule| bad("SSL_CERTFILE", &self.certificate, rule);
        let bad_key = |rule| bad("SSL_KEYFILE", &self.key, rule);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&of_certificate).collect();
        let chain = chain.unwrap_or_default();
        let Some(first) = chain.first() else {
            return Err(bad_certificate("must hold certificates in PEM form"));
        };
        let certificate = facts_of(Origin::Files, first)
            .ok_or_else(|| bad_certificate("must begin with a certificate of version 3"))?;
        let key = PrivateKeyDer::from_pem_slice(&of_key)
            .map_err(|_| bad_key("must hold a private key in PEM form that needs no passphrase"))?;
        let key = certified(chain, key)
            .map_err(|_| bad_key("must hold the key of the first certificate in SSL_CERTFILE"))?;
        Ok((*taken.as_bytes(), key, certificate))
    }
}

fn bytes(setting: &'static str, path: &Path) -> Result<Zeroizing<Vec<u8>>, FileError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let read = File::open(path).and_then(|file| file.take(BYTES_MAX + 1).read_to_end(&mut bytes));
    read.map_err(|source| FileError::Unreadable {
        setting,
        path: path.to_path_buf(),
        source,
    })?;
    if bytes.len() as u64 > BYTES_MAX {
        return Err(FileError::Unusable {
            setting,
            path: path.to_path_buf(),
            rule: "must have at most 1 MiB",
        });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rcgen::{CertificateParams, KeyPair};

    use super::*;

    fn made(host: &str) -> (String, String) {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec![host.to_owned()]).expect("a name");
        let certificate = params.self_signed(&key).expect("a certificate");
        (certificate.pem(), key.serialize_pem())
    }

    fn refusal(certificate: &Path, key: &Path) -> String {
        let refused = Pair::open((certificate, key)).expect_err("a bad pair");
        refused.to_string()
    }

    #[test]
    fn a_bad_pair_is_refused_by_the_file_and_its_rule() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str, content: &str| {
            let path = folder.path().join(name);
            fs::write(&path, content).expect("written");
            path
        };
        let ((certificate, key), (_, other)) = (made("a.local"), made("b.local"));
        let (certificate, key) = (path("a.crt", &certificate), path("a.key", &key));
        assert!(Pair::open((&certificate, &key)).is_ok());
        let other = path("other.key", &other);
        assert!(refusal(&certificate, &other).starts_with("SSL_KEYFILE: "));
        assert!(refusal(&certificate, &other).ends_with("first certificate in SSL_CERTFILE"));
        assert!(refusal(&key, &key).ends_with("must hold certificates in PEM form"));
        let locked = path(
            "locked.key",
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
        );
        assert!(refusal(&certificate, &locked).ends_with("needs no passphrase"));
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assert!(refusal(&path("broken.crt", broken), &key).ends_with("of version 3"));
        let gone = folder.path().join("gone.crt");
        assert!(refusal(&gone, &key).starts_with("SSL_CERTFILE: "));
        let long = path("long.crt", &"x".repeat(1024 * 1024 + 1));
        assert!(refusal(&long, &key).ends_with("at most 1 MiB"));
    }

    #[test]
    fn a_new_pair_is_taken_and_one_that_is_half_replaced_is_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let (at, key_at) = (folder.path().join("crt"), folder.path().join("key"));
        let (first, second) = (made("a.local"), made("a.local"));
        fs::write(&at, &first.0).expect("written");
        fs::write(&key_at, &first.1).expect("written");
        let (mut pair, _, before) = Pair::open((&at, &key_at)).expect("a pair");
        assert!(matches!(pair.look(), Look::Same));
        fs::write(&at, &second.0).expect("written");
        assert!(matches!(pair.look(), Look::Doubtful));
        assert!(matches!(pair.look(), Look::Unusable { is_news: true, .. }));
        fs::write(&key_at, &second.1).expect("written");
        let Look::Changed(_, after) = pair.look() else {
            panic!("the new pair was not taken");
        };
        assert_ne!(before.fingerprint, after.fingerprint);
        assert!(matches!(pair.look(), Look::Same));
    }
}
