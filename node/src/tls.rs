//! What the web side is encrypted with: the certificate that is shown, where it comes from, and when
//! another one takes its place.
//!
//! rustls speaks, with ring given to it by name: whatever else a dependency brings along, nothing
//! looks for a provider. Which certificate is shown is looked up in each handshake, so that a new one
//! needs no restart. Not done here: connections and who may open one (`http`).

mod facts;
mod files;
mod keeper;
mod names;
mod own;

use std::sync::Arc;

use arc_swap::ArcSwap;
use parking_lot::Mutex;
use rustls::crypto::{CryptoProvider, ring};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::version::{TLS12, TLS13};
use rustls::{ServerConfig, SignatureScheme};
use tokio_rustls::TlsAcceptor;

use self::facts::Facts;
use self::files::Pair;
use self::names::Names;
use self::own::Own;
use crate::config::Config;
use crate::network;
use crate::time::now_ms;

pub use self::facts::{Certificate, Origin};
pub use self::files::FileError;
pub(crate) use self::names::is_host;
pub use self::own::OwnError;

/// HTTP/2, and what a live connection needs.
const PROTOCOLS: [&[u8]; 2] = [HTTP_2, b"http/1.1"];
pub(crate) const HTTP_2: &[u8] = b"h2";

/// Why nothing can be encrypted.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    #[error(transparent)]
    Files(#[from] FileError),
    #[error(transparent)]
    Own(#[from] OwnError),
    #[error("TLS can't be spoken: {0}")]
    Rustls(#[from] rustls::Error),
}

/// The certificate of the web side and what speaks with it; cheap to clone.
#[derive(Debug, Clone)]
pub struct Tls(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    acceptor: Speaker,
    shown: Arc<Shown>,
    source: Mutex<Source>,
}

/// Where the certificate comes from.
#[derive(Debug)]
enum Source {
    /// The administrator's files.
    Files(Pair),
    /// The node itself.
    Own(Box<Own>),
}

/// The certificate that is shown, and what is known of it.
#[derive(Debug)]
struct Shown {
    now: ArcSwap<(Arc<CertifiedKey>, Certificate)>,
}

struct Speaker(TlsAcceptor);

impl std::fmt::Debug for Speaker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Speaker")
    }
}

impl Tls {
    /// The certificate of the settings, else one of the node's own; `None` where the settings want
    /// neither.
    ///
    /// # Errors
    /// The files can't be used, or the node's own can't be kept.
    pub fn open(config: &Config) -> Result<Option<Self>, TlsError> {
        let (source, key, certificate) = if let Some(paths) = config.tls.files() {
            let (pair, key, certificate) = Pair::open(paths)?;
            (Source::Files(pair), key, certificate)
        } else if config.tls.auto_generate {
            let names = Names::of(config, &network::interface_ips());
            let (own, key, certificate) = Own::open(config, names, now_ms())?;
            (Source::Own(Box::new(own)), key, certificate)
        } else {
            return Ok(None);
        };
        let shown = Arc::new(Shown {
            now: ArcSwap::from_pointee((key, certificate)),
        });
        let mut server = ServerConfig::builder_with_provider(provider())
            .with_protocol_versions(&[&TLS13, &TLS12])?
            .with_no_client_auth()
            .with_cert_resolver(Arc::<Shown>::clone(&shown));
        server.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).into();
        Ok(Some(Self(Arc::new(Parts {
            acceptor: Speaker(TlsAcceptor::from(Arc::new(server))),
            shown,
            source: Mutex::new(source),
        }))))
    }

    /// What takes connections.
    #[must_use]
    pub fn acceptor(&self) -> TlsAcceptor {
        self.0.acceptor.0.clone()
    }

    /// What is shown now.
    #[must_use]
    pub fn certificate(&self) -> Certificate {
        self.0.shown.now.load().1.clone()
    }

    fn show(&self, key: Arc<CertifiedKey>, certificate: Certificate) {
        self.0.shown.now.store(Arc::new((key, certificate)));
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let (key, _) = &**self.now.load();
        can_use(hello.signature_schemes(), key).then(|| Arc::clone(key))
    }
}

/// Whether a client takes any signature that the key makes; if not, the handshake ends with the alert
/// that says so.
fn can_use(offered: &[SignatureScheme], key: &CertifiedKey) -> bool {
    key.key.choose_scheme(offered).is_some()
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

/// A certificate with its key, where both belong together.
fn certified(
    chain: Vec<rustls::pki_types::CertificateDer<'static>>,
    key: rustls::pki_types::PrivateKeyDer<'static>,
) -> Result<Arc<CertifiedKey>, rustls::Error> {
    CertifiedKey::from_der(chain, key, &ring::default_provider()).map(Arc::new)
}

fn facts_of(origin: Origin, der: &[u8]) -> Option<Certificate> {
    Facts::read(der).map(|facts| facts.certificate(origin))
}
