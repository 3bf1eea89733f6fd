//! The bytes of a TCP connection as they arrive, before anything is decrypted.
//!
//! This is where life shows first: on a slow line one encrypted message may take many seconds to
//! arrive, and nothing above sees any of it before it is whole.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use futures::{AsyncRead, AsyncWrite};

/// What times are counted from.
static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What has arrived on one connection.
#[derive(Debug)]
pub(super) struct Wire {
    received: AtomicU64,
    /// When the latest of it came, in milliseconds since [`START`].
    heard_ms: AtomicU64,
}

impl Default for Wire {
    fn default() -> Self {
        Self {
            received: AtomicU64::new(0),
            heard_ms: AtomicU64::new(ms_since_start()),
        }
    }
}

impl Wire {
    pub(super) fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    /// When something arrived last; at first when the connection was made.
    pub(super) fn heard_at(&self) -> Instant {
        *START + Duration::from_millis(self.heard_ms.load(Ordering::Relaxed))
    }

    /// For how long nothing has arrived.
    pub(super) fn silence(&self) -> Duration {
        self.heard_at().elapsed()
    }

    /// Counts silence from now on: this process itself could not listen.
    pub(super) fn forgive(&self) {
        self.heard_ms.store(ms_since_start(), Ordering::Relaxed);
    }

    fn heard(&self, bytes: usize) {
        self.received.fetch_add(bytes as u64, Ordering::Relaxed);
        self.forgive();
    }
}

fn ms_since_start() -> u64 {
    u64::try_from(START.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// A socket whose arriving bytes are counted.
#[derive(Debug)]
pub(super) struct Wired<C> {
    pub(super) inner: C,
    pub(super) wire: Arc<Wire>,
}

impl<C: AsyncRead + Unpin> AsyncRead for Wired<C> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.inner).poll_read(cx, buffer);
        if let Poll::Ready(Ok(bytes)) = &polled {
            self.wire.heard(*bytes);
        }
        polled
    }
}

impl<C: AsyncWrite + Unpin> AsyncWrite for Wired<C> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buffer)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_close(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_close(cx)
    }
}
