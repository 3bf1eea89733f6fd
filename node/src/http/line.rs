//! What a connection begins with: the first byte tells whether it is encrypted.
//!
//! So one port serves both, and an old bookmark that says `http` leads on to where `https` is.

use std::io;
use std::sync::Arc;

use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

use super::places::Place;
use super::socket::Socket;
use crate::tls::{HTTP_2, Tls};

/// The type of a record that a TLS handshake begins with; no HTTP method begins so.
const HANDSHAKE: u8 = 0x16;

/// A connection whose beginning is known.
#[derive(Debug)]
pub(super) enum Line {
    Plain(Socket),
    Encrypted(Box<TlsStream<Socket>>, Spoken),
}

/// Which HTTP is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    Http1,
    Http2,
}

impl Line {
    /// Waits for the first byte, and for the handshake where it is one. How long that may take is the
    /// caller's to say.
    ///
    /// # Errors
    /// The handshake failed, or there is nothing to make it with.
    pub(super) async fn take(
        stream: TcpStream,
        place: &Arc<Place>,
        tls: Option<&Tls>,
    ) -> io::Result<Self> {
        let mut first = [0];
        let begun = stream.peek(&mut first).await?;
        let socket = Socket::new(stream, Arc::clone(place));
        let Some(tls) = tls.filter(|_| begun > 0 && first[0] == HANDSHAKE) else {
            return Ok(Self::Plain(socket));
        };
        let stream = Box::new(tls.acceptor().accept(socket).await?);
        let spoken = match stream.get_ref().1.alpn_protocol() {
            Some(HTTP_2) => Spoken::Http2,
            Some(_) | None => Spoken::Http1,
        };
        Ok(Self::Encrypted(stream, spoken))
    }
}
