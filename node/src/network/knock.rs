//! Connections from outside until it is known who they come from, and how they are told to go.
//!
//! The transport hands out a [`Knocking`] socket for each; the gate finds its [`Knock`] by the
//! address it comes from, sees whether anything was heard of it, and can end it at any moment.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use futures::task::AtomicWaker;
use futures::{AsyncRead, AsyncWrite};
use parking_lot::Mutex;

/// The gate takes each knock right after the transport has left it.
const LEFT_MAX: usize = 64;

/// One connection, as the gate sees it.
#[derive(Debug, Default)]
pub(super) struct Knock {
    heard: AtomicBool,
    ended: AtomicBool,
    waker: AtomicWaker,
}

impl Knock {
    /// Whether the other side has said anything.
    pub(super) fn is_heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }

    /// Ends the connection.
    pub(super) fn end(&self) {
        self.ended.store(true, Ordering::Release);
        self.waker.wake();
    }

    #[cfg(test)]
    pub(super) fn hear_for_test(&self) {
        self.heard.store(true, Ordering::Relaxed);
    }

    fn check(&self, context: &mut Context<'_>) -> io::Result<()> {
        self.waker.register(context.waker());
        if self.ended.load(Ordering::Acquire) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        Ok(())
    }
}

/// Where the transport leaves knocks for the gate.
#[derive(Debug, Clone, Default)]
pub(super) struct Knocks(Arc<Mutex<VecDeque<Left>>>);

#[derive(Debug)]
struct Left {
    from: SocketAddr,
    knock: Arc<Knock>,
}

impl Knocks {
    pub(super) fn leave(&self, from: SocketAddr) -> Arc<Knock> {
        let knock = Arc::new(Knock::default());
        let mut left = self.0.lock();
        if left.len() >= LEFT_MAX {
            left.pop_front();
        }
        left.push_back(Left {
            from,
            knock: Arc::clone(&knock),
        });
        knock
    }

    pub(super) fn take(&self, from: SocketAddr) -> Option<Arc<Knock>> {
        let mut left = self.0.lock();
        let at = left.iter().rposition(|other| other.from == from)?;
        left.remove(at).map(|left| left.knock)
    }
}

/// A socket that can be ended from outside; one that was dialled is like any other.
#[derive(Debug)]
pub(super) struct Knocking<S> {
    socket: S,
    knock: Option<Arc<Knock>>,
}

impl<S> Knocking<S> {
    pub(super) fn new(socket: S, knock: Option<Arc<Knock>>) -> Self {
        Self { socket, knock }
    }

    fn check(&self, context: &mut Context<'_>) -> io::Result<()> {
        self.knock
            .as_ref()
            .map_or(Ok(()), |knock| knock.check(context))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Knocking<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        self.check(context)?;
        let read = Pin::new(&mut self.socket).poll_read(context, buffer);
        if let (Poll::Ready(Ok(1..)), Some(knock)) = (&read, &self.knock) {
            knock.heard.store(true, Ordering::Relaxed);
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Knocking<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check(context)?;
        Pin::new(&mut self.socket).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check(context)?;
        Pin::new(&mut self.socket).poll_write_vectored(context, slices)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_close(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_close(context)
    }
}

#[cfg(test)]
mod tests {
    use futures::AsyncReadExt as _;

    use super::*;

    #[tokio::test]
    async fn a_knock_is_heard_found_by_its_address_and_ended_while_it_waits() {
        let knocks = Knocks::default();
        let from = SocketAddr::from(([10, 0, 0, 1], 4_000));
        let knock = knocks.leave(from);
        let found = knocks.take(from).expect("it was left");
        assert!(Arc::ptr_eq(&knock, &found) && knocks.take(from).is_none());
        let mut said = Knocking::new(&b"x"[..], Some(Arc::clone(&knock)));
        assert!(!found.is_heard());
        let mut byte = [0];
        said.read_exact(&mut byte).await.expect("it was said");
        assert!(found.is_heard());
        let (end, _other) = tokio::io::duplex(8);
        let end = tokio_util::compat::TokioAsyncReadCompatExt::compat(end);
        let mut silent = Knocking::new(end, Some(knock));
        let waiting = tokio::spawn(async move { silent.read(&mut [0]).await });
        tokio::task::yield_now().await;
        found.end();
        let ended = waiting.await.expect("no panic").expect_err("ended");
        assert_eq!(ended.kind(), io::ErrorKind::ConnectionAborted);
    }

    #[test]
    fn knocks_that_nobody_takes_do_not_pile_up() {
        let knocks = Knocks::default();
        for port in 0..1_000 {
            knocks.leave(SocketAddr::from(([10, 0, 0, 1], port)));
        }
        assert_eq!(knocks.0.lock().len(), LEFT_MAX);
    }
}
