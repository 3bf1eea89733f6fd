//! Connections by TLS, from this process or out of a network namespace.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::Arc;
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    StreamOwned, SupportedProtocolVersion,
};

use super::http::Place;

const PATIENCE: Duration = Duration::from_secs(30);

/// A client that asks for a name, and what it trusts.
#[derive(Debug, Clone)]
pub(crate) struct Tls {
    name: String,
    trusts: Trusts,
    versions: Vec<&'static SupportedProtocolVersion>,
    protocols: Vec<Vec<u8>>,
}

#[derive(Debug, Clone)]
enum Trusts {
    Roots(RootCertStore),
    /// Like somebody who passes the warning.
    Whoever,
}

/// Trusts what is signed by the certificate in a file, or is it.
pub(crate) fn trusting(file: &Path, name: &str) -> Tls {
    let mut roots = RootCertStore::empty();
    let root = CertificateDer::from_pem_file(file).unwrap();
    roots.add(root).unwrap();
    Tls::new(name, Trusts::Roots(roots))
}

/// Trusts whoever answers.
pub(crate) fn whoever(name: &str) -> Tls {
    Tls::new(name, Trusts::Whoever)
}

impl Tls {
    fn new(name: &str, trusts: Trusts) -> Self {
        Self {
            name: name.to_owned(),
            trusts,
            versions: rustls::ALL_VERSIONS.to_vec(),
            protocols: Vec::new(),
        }
    }

    /// The same with one version alone.
    pub(crate) fn by(mut self, version: &'static SupportedProtocolVersion) -> Self {
        self.versions = vec![version];
        self
    }

    /// The same with a protocol to be spoken within.
    pub(crate) fn speaking(mut self, protocol: &str) -> Self {
        self.protocols.push(protocol.as_bytes().to_vec());
        self
    }

    /// Connects, and shakes hands.
    pub(crate) fn connect(
        &self,
        place: &Place,
        to: SocketAddr,
    ) -> io::Result<StreamOwned<ClientConnection, Way>> {
        let name = ServerName::try_from(self.name.clone()).map_err(io::Error::other)?;
        let config = Arc::new(self.config());
        let mut client = ClientConnection::new(config, name).map_err(io::Error::other)?;
        let mut way = Way::open(place, to)?;
        client.complete_io(&mut way)?;
        Ok(StreamOwned::new(client, way))
    }

    /// Sends a request and reads until the server has taken leave.
    pub(crate) fn exchange(
        &self,
        place: &Place,
        to: SocketAddr,
        request: &[u8],
    ) -> io::Result<Vec<u8>> {
        let mut stream = self.connect(place, to)?;
        stream.write_all(request)?;
        stream.flush()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer)
    }

    fn config(&self) -> ClientConfig {
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&self.versions)
            .unwrap();
        let mut config = match &self.trusts {
            Trusts::Roots(roots) => builder.with_root_certificates(roots.clone()),
            Trusts::Whoever => builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Anybody(provider))),
        }
        .with_no_client_auth();
        config.alpn_protocols.clone_from(&self.protocols);
        config
    }
}

/// Bytes there and back.
#[derive(Debug)]
pub(crate) enum Way {
    Here(TcpStream),
    /// Through a shell in a namespace, since this process can't move there.
    There(Child, ChildStdin, ChildStdout),
}

impl Way {
    fn open(place: &Place, to: SocketAddr) -> io::Result<Self> {
        if let Place::Here | Place::Mounts(_) = place {
            let stream = TcpStream::connect_timeout(&to, PATIENCE)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            return Ok(Self::Here(stream));
        }
        let (ip, port) = (to.ip(), to.port());
        let script = format!("exec 3<>/dev/tcp/{ip}/{port}; cat <&3 & cat >&3");
        let seconds = PATIENCE.as_secs().to_string();
        let mut shell = place
            .command("timeout")
            .args([&seconds, "bash", "-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (input, output) = (shell.stdin.take().unwrap(), shell.stdout.take().unwrap());
        Ok(Self::There(shell, input, output))
    }
}

impl Read for Way {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Here(stream) => stream.read(buffer),
            Self::There(_, _, output) => output.read(buffer),
        }
    }
}

impl Write for Way {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Here(stream) => stream.write(bytes),
            Self::There(_, input, _) => input.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Here(stream) => stream.flush(),
            Self::There(_, input, _) => input.flush(),
        }
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        if let Self::There(shell, _, _) = self {
            // It may have ended by itself.
            drop(shell.kill());
            drop(shell.wait());
        }
    }
}

#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
