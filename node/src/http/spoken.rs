//! A connection in either of both kinds of HTTP, from its first request to its end.

use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::Service;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::sleep;

use super::gate;
use super::line::Spoken;
use super::places::Place;
use super::server::HEAD_WAIT_MAX;

/// Requests that one connection may have open. A browser opens six connections by HTTP/1.1; by HTTP/2
/// one does the same, and whoever takes no answers costs no more than so many.
const STREAMS_MAX: u32 = 16;
/// Of a request that nobody reads yet, and of an answer that nobody takes.
const STREAM_BYTES_MAX: u32 = 256 * 1024;
const CONNECTION_BYTES_MAX: u32 = 1024 * 1024;
const ANSWER_BYTES_MAX: usize = 128 * 1024;
/// Whoever does not say within so long that they are there is gone.
const PING_EVERY: Duration = Duration::from_secs(30);
const PING_WAIT_MAX: Duration = Duration::from_secs(20);
const IDLE_CHECK: Duration = Duration::from_secs(5);

/// Serves a connection until its peer, its silence or `stop` ends it.
pub(super) async fn serve<S, Q>(
    socket: S,
    spoken: Spoken,
    service: Q,
    place: &Place,
    stop: impl Future<Output = ()>,
) -> hyper::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    Q: Service<Request<Incoming>, Response = Response, Error = Infallible> + Send + 'static,
    Q::Future: Send + 'static,
{
    match spoken {
        Spoken::Http1 => one_at_a_time(socket, service, stop).await,
        Spoken::Http2 => several(socket, service, place, stop).await,
    }
}

/// An answer is written before the next request is read, so that a peer who asks and asks and takes
/// nothing is made to wait, and costs one answer.
async fn one_at_a_time<S, Q>(
    socket: S,
    service: Q,
    stop: impl Future<Output = ()>,
) -> hyper::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    Q: Service<Request<Incoming>, Response = Response, Error = Infallible>,
{
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WAIT_MAX)
        .max_buf_size(gate::HEAD_BYTES_MAX)
        .serve_connection(TokioIo::new(socket), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    tokio::select! {
        ended = &mut connection => ended,
        () = stop => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    }
}

/// A live connection is not spoken so: browsers open another connection for each by HTTP/1.1.
async fn several<S, Q>(
    socket: S,
    service: Q,
    place: &Place,
    stop: impl Future<Output = ()>,
) -> hyper::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    Q: Service<Request<Incoming>, Response = Response, Error = Infallible>,
    Q::Future: Send + 'static,
{
    let connection = http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS_MAX)
        .initial_stream_window_size(STREAM_BYTES_MAX)
        .initial_connection_window_size(CONNECTION_BYTES_MAX)
        .max_send_buf_size(ANSWER_BYTES_MAX)
        .max_header_list_size(HEAD_LIST_MAX)
        .keep_alive_interval(PING_EVERY)
        .keep_alive_timeout(PING_WAIT_MAX)
        .serve_connection(TokioIo::new(socket), service);
    let mut connection = pin!(connection);
    let idle = async {
        while place.idle_for() < HEAD_WAIT_MAX {
            sleep(IDLE_CHECK).await;
        }
    };
    tokio::select! {
        ended = &mut connection => return ended,
        () = stop => {}
        () = idle => {}
    }
    connection.as_mut().graceful_shutdown();
    connection.await
}

/// As [`gate::HEAD_BYTES_MAX`]; HTTP/2 counts 32 bytes more for each field, and the gate all the others.
const HEAD_LIST_MAX: u32 = 48 * 1024;
