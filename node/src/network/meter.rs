//! Counts the bytes of each connection and can cut it off.
//!
//! It sits between encryption and multiplexing, so that it sees everything a connection carries,
//! pings and stream headers included. Whether a peer is alive is seen further below, by its
//! [`Wire`]: a ping's answer can be late on a line that is busy, but then other bytes do arrive.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};

use futures::future::Ready;
use futures::task::AtomicWaker;
use futures::{AsyncRead, AsyncWrite};
use libp2p::core::upgrade::{InboundConnectionUpgrade, OutboundConnectionUpgrade, UpgradeInfo};
use libp2p::swarm::ConnectionId;
use libp2p::{PeerId, yamux};
use parking_lot::Mutex;

use super::attempt::Attempt;
use super::wire::Wire;

/// The counters of one connection.
#[derive(Debug, Default)]
pub(super) struct Meter {
    wire: Arc<Wire>,
    received: AtomicU64,
    sent: AtomicU64,
    aborted: AtomicBool,
    waker: AtomicWaker,
}

/// Hands each connection's meter from the transport, which makes it, to the driver.
#[derive(Debug, Clone, Default)]
pub(super) struct Meters {
    unclaimed: Arc<Mutex<Vec<Unclaimed>>>,
    /// The connection for which dials are being started.
    dialled: Arc<Mutex<Option<ConnectionId>>>,
}

#[derive(Debug)]
struct Unclaimed {
    /// The connection that this node dials.
    dialled: Option<ConnectionId>,
    peer: PeerId,
    address: Option<SocketAddr>,
    meter: Arc<Meter>,
}

/// The stream of a connection, counted.
#[derive(Debug)]
pub(super) struct Metered<C> {
    inner: C,
    meter: Arc<Meter>,
}

/// Yamux over a counted stream.
#[derive(Debug, Clone)]
pub(super) struct MeteredYamux {
    pub(super) yamux: yamux::Config,
    pub(super) meter: Arc<Meter>,
}

impl Meter {
    /// What arrives below, before it is decrypted.
    pub(super) fn wire(&self) -> &Wire {
        &self.wire
    }

    pub(super) fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    pub(super) fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    /// Makes every further read and write fail. An orderly close can hang for minutes on a dead
    /// line whose send buffer is full; this can't.
    pub(super) fn abort(&self) {
        self.aborted.store(true, Ordering::SeqCst);
        self.waker.wake();
    }

    fn check(&self, cx: &Context<'_>) -> io::Result<()> {
        self.waker.register(cx.waker());
        if self.aborted.load(Ordering::SeqCst) {
            return Err(io::Error::new(
                io::ErrorKind::ConnectionAborted,
                "cut off by this node",
            ));
        }
        Ok(())
    }
}

impl Meters {
    /// Says for which connection the next dials are.
    pub(super) fn dial(&self, connection: ConnectionId) {
        *self.dialled.lock() = Some(connection);
    }

    pub(super) fn dialled(&self) -> Option<ConnectionId> {
        *self.dialled.lock()
    }

    /// A meter for the attempt at a connection that has come so far that its peer is known.
    pub(super) fn make(&self, peer: PeerId, address: Option<SocketAddr>) -> Arc<Meter> {
        let Attempt { dialled, wire } = Attempt::current();
        let meter = Arc::new(Meter {
            wire,
            ..Meter::default()
        });
        let mut unclaimed = self.unclaimed.lock();
        // Connections that were given up before they were established.
        unclaimed.retain(|other| Arc::strong_count(&other.meter) > 1);
        unclaimed.push(Unclaimed {
            dialled,
            peer,
            address,
            meter: Arc::clone(&meter),
        });
        meter
    }

    /// The meter of a connection just established, which this node dialled or did not. Whoever comes
    /// in has an address that nobody else has at that time.
    pub(super) fn claim(
        &self,
        dialled: Option<ConnectionId>,
        peer: &PeerId,
        address: Option<SocketAddr>,
    ) -> Arc<Meter> {
        let mut unclaimed = self.unclaimed.lock();
        let found = unclaimed
            .iter()
            .position(|m| m.dialled == dialled && m.peer == *peer && m.address == address);
        found.map_or_else(Arc::default, |index| unclaimed.remove(index).meter)
    }
}

impl<C: AsyncRead + Unpin> AsyncRead for Metered<C> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        self.meter.check(cx)?;
        let polled = Pin::new(&mut self.inner).poll_read(cx, buffer);
        if let Poll::Ready(Ok(bytes)) = &polled {
            self.meter
                .received
                .fetch_add(*bytes as u64, Ordering::Relaxed);
        }
        polled
    }
}

impl<C: AsyncWrite + Unpin> AsyncWrite for Metered<C> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.meter.check(cx)?;
        let polled = Pin::new(&mut self.inner).poll_write(cx, buffer);
        if let Poll::Ready(Ok(bytes)) = &polled {
            self.meter.sent.fetch_add(*bytes as u64, Ordering::Relaxed);
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.meter.check(cx)?;
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.meter.check(cx)?;
        Pin::new(&mut self.inner).poll_close(cx)
    }
}

impl UpgradeInfo for MeteredYamux {
    type Info = &'static str;
    type InfoIter = <yamux::Config as UpgradeInfo>::InfoIter;

    fn protocol_info(&self) -> Self::InfoIter {
        self.yamux.protocol_info()
    }
}

impl<C> InboundConnectionUpgrade<C> for MeteredYamux
where
    C: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    type Output = yamux::Muxer<Metered<C>>;
    type Error = io::Error;
    type Future = Ready<Result<Self::Output, io::Error>>;

    fn upgrade_inbound(self, socket: C, info: Self::Info) -> Self::Future {
        let metered = Metered {
            inner: socket,
            meter: self.meter,
        };
        self.yamux.upgrade_inbound(metered, info)
    }
}

impl<C> OutboundConnectionUpgrade<C> for MeteredYamux
where
    C: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    type Output = yamux::Muxer<Metered<C>>;
    type Error = io::Error;
    type Future = Ready<Result<Self::Output, io::Error>>;

    fn upgrade_outbound(self, socket: C, info: Self::Info) -> Self::Future {
        let metered = Metered {
            inner: socket,
            meter: self.meter,
        };
        self.yamux.upgrade_outbound(metered, info)
    }
}
