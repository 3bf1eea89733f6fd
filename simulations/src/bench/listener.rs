//! WebSocket listeners that do nothing but count the messages that reach them.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use futures::{StreamExt as _, TryStreamExt as _, stream};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use super::clock;
use super::prose;

const OPENING_AT_ONCE: usize = 16;
const READ_BUFFER_BYTES: usize = 8 * 1_024;

/// Where and as whom to listen.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    pub(super) address: SocketAddr,
    pub(super) path: String,
    /// Token to hand over as a subprotocol.
    pub(super) bearer: Option<String>,
}

/// A crowd of open connections; dropping it closes them.
#[derive(Debug)]
pub(super) struct Listeners {
    pub(super) arrivals: Arc<Arrivals>,
    tasks: JoinSet<()>,
}

/// What has reached the listeners so far.
#[derive(Debug, Default)]
pub(super) struct Arrivals {
    count: AtomicU64,
    awaited: AtomicU64,
    reached: Notify,
    frame_bytes: AtomicU64,
    last: Mutex<Option<(u64, Instant)>>,
}

impl Listeners {
    /// Opens one WebSocket per seat.
    pub(super) async fn open(seats: Vec<Seat>) -> Result<Self> {
        let arrivals = Arc::new(Arrivals::default());
        let sockets: Vec<_> = stream::iter(seats.iter().map(connect))
            .buffer_unordered(OPENING_AT_ONCE)
            .try_collect()
            .await?;
        let mut tasks = JoinSet::new();
        for socket in sockets {
            tasks.spawn(listen(socket, Arc::clone(&arrivals)));
        }
        Ok(Self { arrivals, tasks })
    }

    /// Listeners whose connection still stands.
    pub(super) fn alive(&mut self) -> usize {
        while self.tasks.try_join_next().is_some() {}
        self.tasks.len()
    }
}

impl Arrivals {
    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// Payload bytes of the newest frame.
    pub(super) fn frame_bytes(&self) -> u64 {
        self.frame_bytes.load(Ordering::Relaxed)
    }

    /// Number and time of the newest message.
    pub(super) fn last(&self) -> Option<(u64, Instant)> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until this many messages have arrived in all.
    pub(super) async fn wait_for(&self, count: u64, at_most: Duration) -> Result<()> {
        self.awaited.store(count, Ordering::Relaxed);
        let reached = async {
            while self.count() < count {
                self.reached.notified().await;
            }
        };
        let waited = tokio::time::timeout(at_most, reached).await;
        waited.with_context(|| format!("{} of {count} deliveries arrived", self.count()))
    }

    fn note(&self, number: u64, frame_bytes: usize) {
        self.frame_bytes
            .store(frame_bytes as u64, Ordering::Relaxed);
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((number, clock::now()));
        let count = self.count.fetch_add(1, Ordering::Relaxed) + 1;
        if count == self.awaited.load(Ordering::Relaxed) {
            self.reached.notify_one();
        }
    }
}

async fn connect(seat: &Seat) -> Result<WebSocketStream<TcpStream>> {
    let stream = TcpStream::connect(seat.address).await?;
    stream.set_nodelay(true)?;
    let config = WebSocketConfig::default().read_buffer_size(READ_BUFFER_BYTES);
    let handshake = client_async_with_config(request(seat)?, stream, Some(config));
    let (socket, _) = handshake.await.context("the WebSocket was refused")?;
    Ok(socket)
}

fn request(seat: &Seat) -> Result<Request> {
    let mut request = format!("ws://{}{}", seat.address, seat.path).into_client_request()?;
    if let Some(token) = &seat.bearer {
        let protocols = format!("localchat.v1, bearer.{token}");
        request
            .headers_mut()
            .insert("sec-websocket-protocol", protocols.parse()?);
    }
    Ok(request)
}

async fn listen(mut socket: WebSocketStream<TcpStream>, arrivals: Arc<Arrivals>) {
    while let Some(Ok(frame)) = socket.next().await {
        let Ok(text) = frame.to_text() else { continue };
        if let Some(number) = prose::number_in(text) {
            arrivals.note(number, text.len());
        }
    }
}
