//! What the web interface is encrypted with.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use super::parse;
use super::problem::Problem;
use super::values::Values;

/// The settings of the certificate.
#[derive(Debug, Clone)]
pub struct TlsConfig {
    /// Certificates from the administrator, and the key of the first.
    pub certificate: Option<PathBuf>,
    pub key: Option<PathBuf>,
    /// Whether the node sees to a certificate where it was given none.
    pub auto_generate: bool,
    /// How long before its end a certificate is replaced.
    pub renew_days: u16,
    /// Serve the network without encryption, too.
    pub plain: bool,
}

impl TlsConfig {
    pub(super) fn read(values: &mut Values) -> Self {
        Self {
            certificate: values.parse("SSL_CERTFILE", parse::optional_path),
            key: values.parse("SSL_KEYFILE", parse::optional_path),
            auto_generate: values.parse("TLS_AUTO_GENERATE", parse::boolean),
            renew_days: values.parse("TLS_RENEW_DAYS", parse::renew_days),
            plain: values.parse("PLAIN_HTTP", parse::boolean),
        }
    }

    /// The administrator's files, where both were given.
    #[must_use]
    pub fn files(&self) -> Option<(&Path, &Path)> {
        self.certificate.as_deref().zip(self.key.as_deref())
    }

    /// Whether the network is served with encryption.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.auto_generate || self.files().is_some()
    }

    /// What is wrong with these settings together.
    pub(super) fn problems(&self, host: IpAddr) -> Option<Problem> {
        match (&self.certificate, &self.key) {
            (Some(_), None) => {
                let rule = "must be given together with SSL_CERTFILE";
                Some(Problem::new("SSL_KEYFILE", None, rule))
            }
            (None, Some(_)) => {
                let rule = "must be given together with SSL_KEYFILE";
                Some(Problem::new("SSL_CERTFILE", None, rule))
            }
            (None, None) if !self.auto_generate && !self.plain && !host.is_loopback() => {
                let rule = "must be true where HOST is open to the network and there is no \
                            SSL_CERTFILE; PLAIN_HTTP=true serves the network without encryption";
                Some(Problem::new("TLS_AUTO_GENERATE", None, rule))
            }
            (None, None) | (Some(_), Some(_)) => None,
        }
    }
}
