//! One session with an admitted peer: its stream is read and written until there is a reason to
//! stop.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use libp2p::Stream;
use libp2p::swarm::ConnectionId;
use parking_lot::Mutex;
use storage::NodeId;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_util::compat::FuturesAsyncReadCompatExt;

use super::event::{DisconnectReason, FoundBy, InboundFrame, NetworkEvent, SessionId};
use super::framing::{FrameError, framed_len, take_frame};
use super::limits::{
    READ_CHUNK_BYTES, RECEIVED_BYTES_MAX, WRITE_BATCH_BYTES, WRITE_PIECE_BYTES, WRITE_STALL,
};
use super::meter::Meter;
use super::outbox::Outbox;
use super::statistics::{Counters, PeerStats};

/// What is known about a session, shared by its task, the driver and the handles.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) peer: NodeId,
    pub(super) id: SessionId,
    pub(super) connection: ConnectionId,
    pub(super) address: SocketAddr,
    pub(super) how: FoundBy,
    pub(super) since: Instant,
    pub(super) rtt: Mutex<Option<Duration>>,
    pub(super) outbox: Outbox,
    pub(super) meter: Arc<Meter>,
    /// Whether `Connected` has been reported.
    pub(super) started: AtomicBool,
}

/// What a session's task needs besides the session.
#[derive(Debug)]
pub(super) struct Surroundings {
    pub(super) events: mpsc::Sender<NetworkEvent>,
    /// Tells the driver that the session has ended, before the event is sent.
    pub(super) ended: mpsc::Sender<Arc<Session>>,
    /// Permits for the bytes that may wait for the receiver, shared by all sessions.
    pub(super) received_bytes: Arc<Semaphore>,
    pub(super) counters: Arc<Counters>,
    /// The peer's session before this one, which has to be reported as ended first.
    pub(super) previous: Option<JoinHandle<()>>,
}

/// Permits for [`Surroundings::received_bytes`].
pub(super) fn received_bytes_semaphore() -> Arc<Semaphore> {
    Arc::new(Semaphore::new(RECEIVED_BYTES_MAX))
}

/// Runs a session from its first event to its last.
pub(super) async fn run(session: Arc<Session>, stream: Stream, surroundings: Surroundings) {
    let Surroundings {
        events,
        ended,
        received_bytes,
        counters,
        previous,
    } = surroundings;
    if let Some(previous) = previous {
        // It ends by itself; if it panicked there is nothing left to wait for.
        drop(previous.await);
    }
    let (peer, id) = (session.peer, session.id);
    let connected = NetworkEvent::Connected {
        peer,
        session: id,
        address: session.address,
        how: session.how,
    };
    if events.send(connected).await.is_err() {
        return;
    }
    session.started.store(true, Ordering::Relaxed);
    let (reader, writer) = tokio::io::split(stream.compat());
    let reason = tokio::select! {
        biased;
        () = session.outbox.closed() => None,
        reason = read_frames(&session, reader, &events, received_bytes, &counters) => Some(reason),
        reason = write_frames(&session.outbox, writer, &counters) => Some(reason),
    };
    if let Some(reason) = reason {
        session.outbox.close(reason);
    }
    let reason = session.outbox.reason().expect("the outbox was just closed");
    counters.disconnected(&reason);
    let disconnected = NetworkEvent::Disconnected {
        peer,
        session: id,
        reason,
    };
    // Either fails only when nobody listens any more.
    drop(ended.send(session).await);
    drop(events.send(disconnected).await);
}

async fn read_frames(
    session: &Session,
    mut reader: impl AsyncRead + Unpin,
    events: &mpsc::Sender<NetworkEvent>,
    received_bytes: Arc<Semaphore>,
    counters: &Counters,
) -> DisconnectReason {
    let mut buffer = BytesMut::with_capacity(READ_CHUNK_BYTES);
    loop {
        match take_frame(&mut buffer) {
            Ok(Ok(frame)) => {
                session.outbox.count_received(framed_len(&frame));
                counters.frames_received.increment();
                counters.bytes_received.add(framed_len(&frame) as u64);
                if deliver(session, frame, events, &received_bytes)
                    .await
                    .is_none()
                {
                    return DisconnectReason::Shutdown;
                }
            }
            Ok(Err(missing)) => {
                buffer.reserve(missing.max(READ_CHUNK_BYTES));
                match reader.read_buf(&mut buffer).await {
                    Ok(0) if buffer.is_empty() => return DisconnectReason::ClosedByPeer,
                    Ok(0) => return DisconnectReason::Lost("in the middle of a frame".to_owned()),
                    Ok(_) => {}
                    Err(error) => return lost(&error),
                }
            }
            Err(FrameError::Oversize(_)) => return DisconnectReason::Oversize,
            Err(error @ FrameError::Empty) => return DisconnectReason::Garbage(error.to_string()),
        }
    }
}

/// Hands a frame on; waits while too much is waiting already. `None` if nobody listens any more.
async fn deliver(
    session: &Session,
    frame: Bytes,
    events: &mpsc::Sender<NetworkEvent>,
    received_bytes: &Arc<Semaphore>,
) -> Option<()> {
    let permits = u32::try_from(frame.len()).ok()?;
    let permit = Arc::clone(received_bytes)
        .acquire_many_owned(permits)
        .await
        .ok()?;
    let frame = InboundFrame::new(frame, permit);
    let event = NetworkEvent::Frame {
        peer: session.peer,
        session: session.id,
        frame,
    };
    events.send(event).await.ok()
}

async fn write_frames(
    outbox: &Outbox,
    mut writer: impl AsyncWrite + Unpin,
    counters: &Counters,
) -> DisconnectReason {
    let mut buffer = BytesMut::with_capacity(WRITE_BATCH_BYTES);
    loop {
        let frames = outbox.next_batch(&mut buffer).await;
        // Piece by piece: on a slow line a whole batch may take minutes and still go on.
        for piece in buffer.chunks(WRITE_PIECE_BYTES) {
            let write = async {
                writer.write_all(piece).await?;
                writer.flush().await
            };
            match tokio::time::timeout(WRITE_STALL, write).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return lost(&error),
                Err(_) => return DisconnectReason::Stalled,
            }
        }
        outbox.written(frames, buffer.len());
        counters.frames_sent.add(frames as u64);
        counters.bytes_sent.add(buffer.len() as u64);
        // A buffer that grew for one large frame is not kept.
        if buffer.capacity() > 2 * WRITE_BATCH_BYTES {
            buffer = BytesMut::with_capacity(WRITE_BATCH_BYTES);
        }
        buffer.clear();
    }
}

fn lost(error: &io::Error) -> DisconnectReason {
    DisconnectReason::Lost(error.to_string())
}

impl Session {
    pub(super) fn statistics(&self) -> PeerStats {
        let (queued_frames, queued_bytes) = self.outbox.depth();
        let (frames_sent, bytes_sent) = self.outbox.sent();
        let (frames_received, bytes_received) = self.outbox.received();
        PeerStats {
            peer: self.peer,
            session: self.id,
            address: self.address,
            how: self.how,
            connected_for: self.since.elapsed(),
            rtt: *self.rtt.lock(),
            queued_frames,
            queued_bytes,
            frames_sent,
            frames_received,
            bytes_sent,
            bytes_received,
            connection_bytes_sent: self.meter.sent(),
            connection_bytes_received: self.meter.received(),
        }
    }
}
