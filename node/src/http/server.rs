//! Connections: accepting, bounding and ending them.

use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::service::service_fn;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::app::App;
use super::error::ApiError;
use super::farewell::farewell;
use super::gate;
use super::line::{Line, Spoken};
use super::places::{Bounds, Place, Places};
use super::plain::From;
use super::spoken;

/// How long a connection may be open before it has asked for anything.
const FIRST_HEAD_WAIT_MAX: Duration = Duration::from_secs(15);
/// How long a later request's head may take, and how long a connection may be idle.
pub(super) const HEAD_WAIT_MAX: Duration = Duration::from_secs(75);
/// How long requests under way may take when the node stops.
const STOP_WAIT_MAX: Duration = Duration::from_secs(10);
/// After a failed accept (no file descriptors left) there is no hurry.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// Strangers who are being told that they are strangers, at one time.
const FAREWELLS_MAX: usize = 64;

/// Serves the API and the page until `stop` is ready, then lets requests under way finish.
///
/// Whatever happens to its connections, the node goes on: others copy from it.
pub async fn serve(app: App, listener: TcpListener, stop: impl Future<Output = ()>) {
    let port = listener.local_addr().map_or(0, |address| address.port());
    let door = Door {
        port,
        router: super::routes::router(app.clone()),
        app: app.clone(),
        places: Places::new(Bounds::of_process()),
        farewells: Arc::new(Semaphore::new(FAREWELLS_MAX)),
        stopping: CancellationToken::new(),
    };
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    let mut refusing = false;
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    if std::mem::take(&mut refusing) {
                        tracing::info!("connections are accepted again");
                    }
                    connections.spawn(door.clone().open(stream, peer));
                }
                Err(error) => {
                    if !std::mem::replace(&mut refusing, true) {
                        tracing::warn!(%error, "connections can't be accepted");
                    }
                    app.host.counters().add("http_accept_failures", 1);
                    door.places.drop_longest_idle();
                    sleep(ACCEPT_PAUSE).await;
                }
            },
            Some(_) = connections.join_next() => {}
            () = &mut stop => break,
        }
    }
    drop(listener);
    door.stopping.cancel();
    app.live.close();
    let finished = async { while connections.join_next().await.is_some() {} };
    if timeout(STOP_WAIT_MAX, finished).await.is_err() {
        tracing::info!(connections = connections.len(), "connections were cut off");
    }
}

/// What every new connection meets; cheap to clone.
#[derive(Debug, Clone)]
struct Door {
    port: u16,
    app: App,
    router: Router,
    places: Arc<Places>,
    farewells: Arc<Semaphore>,
    stopping: CancellationToken,
}

impl Door {
    async fn open(self, stream: TcpStream, peer: SocketAddr) {
        let from = peer.ip().to_canonical();
        let is_proxy = self.is_trusted_proxy(from);
        if !self.may_connect(from, is_proxy) {
            self.app.host.counters().add("http_refused_address", 1);
            tracing::debug!(%peer, "a connection from outside the private network was refused");
            return self
                .say(stream, ApiError::forbidden("address_not_allowed"))
                .await;
        }
        let Some(place) = self.places.take((!is_proxy).then_some(from)) else {
            self.app.host.counters().add("http_refused_full", 1);
            return self.say(stream, ApiError::unavailable("busy", 5)).await;
        };
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY could not be set");
        }
        self.serve(stream, from, place).await;
    }

    async fn serve(self, stream: TcpStream, peer: IpAddr, place: Arc<Place>) {
        let mut silent = pin!(sleep(FIRST_HEAD_WAIT_MAX));
        let taken = tokio::select! {
            taken = Line::take(stream, &place, self.app.tls.as_ref()) => taken,
            () = place.dropped() => return self.note_dropped(),
            () = &mut silent => return,
            () = self.stopping.cancelled() => return,
        };
        let silent = async {
            silent.await;
            if place.has_asked() {
                std::future::pending::<()>().await;
            }
        };
        let from = From {
            peer,
            port: self.port,
            encrypted: !matches!(taken, Ok(Line::Plain(_))),
        };
        match taken {
            Ok(Line::Plain(socket)) => self.talk(socket, Spoken::Http1, from, &place, silent).await,
            Ok(Line::Encrypted(stream, spoken)) => {
                self.talk(*stream, spoken, from, &place, silent).await;
            }
            Err(error) => {
                self.app.host.counters().add("http_failed_handshakes", 1);
                tracing::trace!(%error, %peer, "a connection was not encrypted");
            }
        }
    }

    async fn talk<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
        &self,
        socket: S,
        spoken: Spoken,
        from: From,
        place: &Arc<Place>,
        silent: impl Future<Output = ()>,
    ) {
        let (door, own) = (self.clone(), Arc::clone(place));
        let service = service_fn(move |request| {
            let (door, place) = (door.clone(), Arc::clone(&own));
            async move { door.answer(from, &place, request).await }
        });
        let ending = self.stopping.cancelled();
        let connection = spoken::serve(socket, spoken, service, place, ending);
        let ended = tokio::select! {
            ended = connection => ended,
            () = place.dropped() => return self.note_dropped(),
            () = silent => return,
        };
        if let Err(error) = ended {
            if error.is_parse() {
                self.app.host.counters().add("http_malformed", 1);
            }
            tracing::trace!(%error, peer = %from.peer, "a connection ended");
        }
    }

    fn note_dropped(&self) {
        self.app.host.counters().add("http_dropped_idle", 1);
    }

    async fn answer(
        &self,
        from: From,
        place: &Arc<Place>,
        mut request: axum::http::Request<Incoming>,
    ) -> Result<Response, std::convert::Infallible> {
        let asked = place.ask();
        request.extensions_mut().insert(Arc::clone(place));
        let (app, router) = (self.app.clone(), self.router.clone());
        let answered = gate::answer(app, router, from, request).await;
        if matches!(&answered, Ok(response) if response.status() == StatusCode::SWITCHING_PROTOCOLS)
        {
            asked.stay();
        }
        answered
    }

    /// Tells somebody who gets no answer why; a crowd of them is not told.
    async fn say(&self, stream: TcpStream, error: ApiError) {
        if let Ok(_one_of_few) = self.farewells.try_acquire() {
            farewell(stream, error).await;
        }
    }

    fn is_trusted_proxy(&self, peer: IpAddr) -> bool {
        let config = &self.app.config;
        config.trust_forwarded_for && config.trusted_proxies.iter().any(|net| net.contains(&peer))
    }

    /// Before anything is read: the connection itself comes from the private network, or from a
    /// proxy that is trusted to say who is behind it.
    fn may_connect(&self, peer: IpAddr, is_proxy: bool) -> bool {
        !self.app.config.restrict_to_private || self.app.ranges.contains(peer) || is_proxy
    }
}
