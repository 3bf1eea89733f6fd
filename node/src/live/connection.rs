//! The task of one open connection: writes what its queue holds, many frames at a time, and reads
//! what the client sends.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::extract::ws::{Message, Utf8Bytes, WebSocket};
use bytes::Bytes;
use futures::{Sink as _, SinkExt as _, Stream as _};
use storage::{Id, StoreError};
use tokio::time::timeout;

use super::client_frame::{Allowance, ClientFrame};
use super::cursor::Cursor;
use super::ending::Ending;
use super::event::LiveEvent;
use super::hub::Hub;
use super::limits::{CLOSE_WITHIN, RESUME_WITHIN, STALLED};
use super::outbox::Due;
use super::replay::{Part, Replay, Then};
use super::socket::Socket;
use crate::session::Session;
use crate::time::now_ms;

/// Serves a connection until it ends.
pub(super) async fn serve(hub: Arc<Hub>, mut socket: WebSocket, session: Result<Session, Ending>) {
    let attached = match session.and_then(|session| hub.attach(&session)) {
        Ok(attached) => attached,
        Err(ending) => return close(&hub, &mut socket, ending).await,
    };
    let mut connection = Connection {
        allowance: Allowance::new(hub.now_s()),
        hub,
        socket: attached.socket,
        stream: socket,
        unflushed: false,
    };
    let ending = connection.run(attached.ready.text).await;
    close(&connection.hub, &mut connection.stream, ending).await;
}

struct Connection {
    hub: Arc<Hub>,
    socket: Arc<Socket>,
    stream: WebSocket,
    allowance: Allowance,
    unflushed: bool,
}

/// Something to act on.
enum Step {
    Received(Message),
    End(Ending),
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.hub.detach(&self.socket);
    }
}

impl Connection {
    async fn run(&mut self, ready: Utf8Bytes) -> Ending {
        if let Err(ending) = self.write(vec![ready]).await {
            return ending;
        }
        // Live events wait until the client has had the time to say where it left off.
        let mut first = timeout(RESUME_WITHIN, self.step()).await.ok();
        if !matches!(&first, Some(Step::Received(message)) if is_resume(message)) {
            self.socket.outbox.release(self.hub.now_s());
        }
        loop {
            let step = match first.take() {
                Some(step) => step,
                None => self.step().await,
            };
            match step {
                Step::End(ending) => return ending,
                Step::Received(message) => {
                    self.socket.heard(self.hub.now_s());
                    if let Err(ending) = self.receive(message).await {
                        return ending;
                    }
                }
            }
        }
    }

    /// Writes until there is something to act on.
    fn step(&mut self) -> impl Future<Output = Step> {
        std::future::poll_fn(|context| self.poll_step(context))
    }

    fn poll_step(&mut self, context: &mut Context<'_>) -> Poll<Step> {
        if let Poll::Ready(ending) = self.poll_write(context) {
            return Poll::Ready(Step::End(ending));
        }
        match Pin::new(&mut self.stream).poll_next(context) {
            Poll::Ready(Some(Ok(message))) => Poll::Ready(Step::Received(message)),
            Poll::Ready(Some(Err(_)) | None) => Poll::Ready(Step::End(Ending::Gone)),
            Poll::Pending => Poll::Pending,
        }
    }

    /// Moves waiting frames to the kernel; ready only when the connection is to end.
    fn poll_write(&mut self, context: &mut Context<'_>) -> Poll<Ending> {
        loop {
            if self.unflushed {
                match Pin::new(&mut self.stream).poll_flush(context) {
                    Poll::Ready(Ok(())) => self.unflushed = false,
                    Poll::Ready(Err(_)) => return Poll::Ready(Ending::Gone),
                    Poll::Pending => {}
                }
            }
            let outbox = &self.socket.outbox;
            match outbox.due(context.waker(), self.unflushed) {
                Due::End(ending) => return Poll::Ready(ending),
                Due::Nothing => return Poll::Pending,
                Due::Ping => {
                    let ping = Message::Ping(Bytes::new());
                    if Pin::new(&mut self.stream).start_send(ping).is_err() {
                        return Poll::Ready(Ending::Gone);
                    }
                }
                Due::Frames => {
                    let mut stream = Pin::new(&mut self.stream);
                    let write = |text| stream.as_mut().start_send(Message::Text(text));
                    if outbox
                        .drain(self.hub.now_s(), self.hub.write_batch_bytes(), write)
                        .is_err()
                    {
                        return Poll::Ready(Ending::Gone);
                    }
                }
            }
            self.unflushed = true;
        }
    }

    async fn receive(&mut self, message: Message) -> Result<(), Ending> {
        if !self.allowance.take(self.hub.now_s()) {
            return Err(Ending::Flood);
        }
        let text = match message {
            Message::Text(text) => text,
            Message::Binary(_) => return self.bad_frame(),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
            Message::Close(_) => return Err(Ending::Gone),
        };
        match ClientFrame::parse(&text) {
            Some(ClientFrame::Ping) => self.write(vec![LiveEvent::Pong.encode(None)]).await,
            Some(ClientFrame::Typing { channel }) => {
                if self.allowance.take_typing(now_ms()) {
                    self.typing(channel);
                }
                Ok(())
            }
            Some(ClientFrame::Presence { is_idle }) => {
                self.hub.turned(&self.socket, is_idle);
                Ok(())
            }
            Some(ClientFrame::Resume { cursor }) => self.resume(&cursor).await,
            Some(ClientFrame::Other) => Ok(()),
            None => self.bad_frame(),
        }
    }

    fn bad_frame(&mut self) -> Result<(), Ending> {
        self.hub.count("live_bad_frames");
        if self.allowance.take_bad() {
            Ok(())
        } else {
            Err(Ending::Garbage)
        }
    }

    fn typing(&self, channel: Id) {
        let user = self.socket.user;
        if self.hub.tell_typing(channel, user) {
            self.hub.announce_typing(channel, user);
        }
    }

    /// Tells again what came after the cursor, then goes on with live events: those up to the
    /// newest entry told are in the replay, those after it wait in the queue.
    async fn resume(&mut self, cursor: &str) -> Result<(), Ending> {
        if !self.allowance.take_resume(self.hub.now_s()) {
            return Err(Ending::Flood);
        }
        let upto = {
            let registry = self.hub.registry.lock();
            self.socket.outbox.hold();
            self.socket.outbox.drop_told_again();
            registry.head.no
        };
        let done = Box::pin(self.replay(cursor, upto)).await;
        self.socket.outbox.release(self.hub.now_s());
        done
    }

    async fn replay(&mut self, cursor: &str, upto: u64) -> Result<(), Ending> {
        let Some(cursor) = Cursor::parse(cursor, &self.hub.node) else {
            return self.resync().await;
        };
        let (hub, user) = (Arc::clone(&self.hub), self.socket.user);
        let plan = move |view: storage::View<'_>| Replay::plan(hub, &view, user, &cursor, upto);
        let mut replay = match self.hub.host.read_page(plan).await {
            Ok(Some(replay)) => replay,
            Ok(None) => return self.resync().await,
            Err(error) => return Err(self.unreadable(&error)),
        };
        self.hub.count("live_resumes");
        loop {
            let read = self.hub.host.read_page(move |view| {
                replay.refresh();
                let part = replay.part(&view)?;
                Ok::<_, StoreError>((replay, part))
            });
            let (back, Part { frames, then }) = match read.await {
                Ok(read) => read,
                Err(error) => return Err(self.unreadable(&error)),
            };
            replay = back;
            self.write(frames).await?;
            match then {
                Then::More => {}
                Then::Live => return Ok(()),
                Then::Resync => return self.resync().await,
            }
        }
    }

    fn unreadable(&self, error: &StoreError) -> Ending {
        tracing::error!(%error, "a client could not be told what it missed");
        self.hub.count("live_unreadable");
        Ending::Leaving
    }

    /// Makes the client load everything again.
    async fn resync(&mut self) -> Result<(), Ending> {
        self.hub.count("live_resyncs");
        let cursor = self.hub.host.read(|view| self.hub.checkpoint(&view));
        let cursor = cursor.map_err(|error| self.unreadable(&error))?;
        self.write(vec![LiveEvent::Resync.encode(Some(&cursor))])
            .await
    }

    /// Writes frames outside the queue.
    async fn write(&mut self, frames: Vec<Utf8Bytes>) -> Result<(), Ending> {
        let mut frames = frames.into_iter().peekable();
        let bytes_max = self.hub.write_batch_bytes();
        while frames.peek().is_some() {
            if let Some(ending) = self.socket.outbox.ending() {
                return Err(ending);
            }
            let mut bytes = 0;
            let stream = &mut self.stream;
            let batch = async {
                while bytes < bytes_max
                    && let Some(text) = frames.next()
                {
                    bytes += text.len();
                    stream.feed(Message::Text(text)).await?;
                }
                stream.flush().await
            };
            match timeout(STALLED, batch).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) => return Err(Ending::Gone),
                Err(_) => return Err(Ending::TooSlow),
            }
        }
        Ok(())
    }
}

fn is_resume(message: &Message) -> bool {
    let Message::Text(text) = message else {
        return false;
    };
    matches!(ClientFrame::parse(text), Some(ClientFrame::Resume { .. }))
}

/// Says why and leaves, without waiting long for those who don't listen.
async fn close(hub: &Hub, stream: &mut WebSocket, ending: Ending) {
    if let Some(counter) = ending.counter() {
        hub.count(counter);
    }
    let leave = async {
        if let Some(frame) = ending.frame() {
            stream.send(Message::Close(Some(frame))).await?;
        }
        // The answer, so that the other side has read the code before the connection is gone.
        while let Some(Ok(_)) = stream.recv().await {}
        Ok::<_, axum::Error>(())
    };
    drop(timeout(CLOSE_WITHIN, leave).await);
}
