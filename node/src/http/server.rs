//! Connections: accepting, bounding and ending them.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::app::App;
use super::error::ApiError;
use super::gate;
use super::language::Language;

/// Connections at one time; each costs some 20 KiB.
const CONNECTIONS_MAX: usize = 8_192;
/// How long a request's head may take, and how long a connection may be idle.
const HEAD_WAIT_MAX: Duration = Duration::from_secs(75);
const HEAD_BYTES_MAX: usize = 32 * 1024;
/// How long requests under way may take when the node stops.
const STOP_WAIT_MAX: Duration = Duration::from_secs(10);
/// After a failed accept (no file descriptors left) there is no hurry.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// After so many in a row there is no hope.
const ACCEPT_FAILURES_MAX: u32 = 600;
/// For telling a stranger that he is one.
const FAREWELL_WAIT_MAX: Duration = Duration::from_secs(1);

/// Serves the API and the page until `stop` is ready, then lets requests under way finish.
///
/// # Errors
/// No connection could be accepted for a while.
pub async fn serve(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let router = super::routes::router(app.clone());
    let permits = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let stopping = CancellationToken::new();
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    let mut failures = 0;
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    failures = 0;
                    let permit = Arc::clone(&permits).try_acquire_owned().ok();
                    let (app, router, stopping) = (app.clone(), router.clone(), stopping.clone());
                    connections.spawn(connection(app, router, stream, peer, permit, stopping));
                }
                Err(error) if failures == ACCEPT_FAILURES_MAX => return Err(error),
                Err(error) => {
                    failures += 1;
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(_) = connections.join_next() => {}
            () = &mut stop => break,
        }
    }
    drop(listener);
    stopping.cancel();
    app.live.close();
    let finished = async { while connections.join_next().await.is_some() {} };
    if timeout(STOP_WAIT_MAX, finished).await.is_err() {
        tracing::info!(connections = connections.len(), "connections were cut off");
    }
    Ok(())
}

async fn connection(
    app: App,
    router: Router,
    stream: TcpStream,
    peer: SocketAddr,
    permit: Option<OwnedSemaphorePermit>,
    stopping: CancellationToken,
) {
    if !may_connect(&app, peer.ip()) {
        app.host.counters().add("http_refused_address", 1);
        tracing::debug!(%peer, "a connection from outside the private network was refused");
        return farewell(stream, ApiError::forbidden("address_not_allowed")).await;
    }
    let Some(_permit) = permit else {
        app.host.counters().add("http_refused_full", 1);
        return farewell(stream, ApiError::unavailable("busy", 5)).await;
    };
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY could not be set");
    }
    let service =
        service_fn(|request| gate::answer(app.clone(), router.clone(), peer.ip(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT_MAX)
        .max_buf_size(HEAD_BYTES_MAX)
        .pipeline_flush(true)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = &mut connection => ended,
        () = stopping.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::trace!(%error, %peer, "a connection ended");
    }
}

/// Before anything is read: the connection itself comes from the private network, or from a proxy
/// that is trusted to say who is behind it.
fn may_connect(app: &App, peer: IpAddr) -> bool {
    let config = &app.config;
    let peer = peer.to_canonical();
    !config.restrict_to_private
        || app.ranges.contains(peer)
        || config.trust_forwarded_for
            && config.trusted_proxies.iter().any(|net| net.contains(&peer))
}

/// Says why, and takes what the peer is still sending so that the answer is not lost with it.
async fn farewell(mut stream: TcpStream, error: ApiError) {
    let body = error.body(Language::English);
    let head = format!(
        "HTTP/1.1 {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n",
        error.status,
        body.len()
    );
    let said: Result<io::Result<()>, _> = timeout(FAREWELL_WAIT_MAX, async {
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(&body).await?;
        stream.shutdown().await?;
        let mut sink = [0_u8; 1_024];
        while stream.read(&mut sink).await? > 0 {}
        Ok(())
    })
    .await;
    drop(said);
}
