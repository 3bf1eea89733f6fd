//! What waits to be written to one peer, bounded, and the reason why its session ends.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};
use parking_lot::Mutex;
use tokio::sync::Notify;

use super::event::DisconnectReason;
use super::framing::{framed_len, put_frame};
use super::limits::WRITE_BATCH_BYTES;
use super::statistics::Counter;

/// The queue of one session. The first reason to close it wins; after that nothing goes in.
#[derive(Debug)]
pub(super) struct Outbox {
    state: Mutex<State>,
    bytes_max: usize,
    frames_max: usize,
    not_empty: Notify,
    closed: Notify,
    frames_sent: Counter,
    bytes_sent: Counter,
    frames_received: Counter,
    bytes_received: Counter,
}

#[derive(Debug, Default)]
struct State {
    frames: VecDeque<Bytes>,
    /// Queued and being written.
    bytes: usize,
    reason: Option<DisconnectReason>,
}

/// The frame did not go into the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PushError {
    Closed,
    /// The queue was full; the session is now closing.
    Overflow,
}

impl Outbox {
    pub(super) fn new(bytes_max: usize, frames_max: usize) -> Self {
        Self {
            state: Mutex::default(),
            bytes_max,
            frames_max,
            not_empty: Notify::new(),
            closed: Notify::new(),
            frames_sent: Counter::default(),
            bytes_sent: Counter::default(),
            frames_received: Counter::default(),
            bytes_received: Counter::default(),
        }
    }

    /// Queues a frame; returns the bytes now waiting.
    pub(super) fn push(&self, frame: Bytes) -> Result<usize, PushError> {
        let mut state = self.state.lock();
        if state.reason.is_some() {
            return Err(PushError::Closed);
        }
        let bytes = state.bytes + framed_len(&frame);
        // One frame always fits, however small the bound.
        if state.bytes > 0 && (bytes > self.bytes_max || state.frames.len() >= self.frames_max) {
            drop(state);
            self.close(DisconnectReason::QueueFull);
            return Err(PushError::Overflow);
        }
        state.bytes = bytes;
        state.frames.push_back(frame);
        drop(state);
        self.not_empty.notify_one();
        Ok(bytes)
    }

    /// Ends the session for this reason unless it has one already.
    pub(super) fn close(&self, reason: DisconnectReason) {
        let mut state = self.state.lock();
        if state.reason.is_none() {
            state.reason = Some(reason);
            state.frames.clear();
            drop(state);
            self.closed.notify_one();
        }
    }

    /// Waits until somebody closes the session. One task may wait.
    pub(super) async fn closed(&self) {
        while self.state.lock().reason.is_none() {
            self.closed.notified().await;
        }
    }

    pub(super) fn reason(&self) -> Option<DisconnectReason> {
        self.state.lock().reason.clone()
    }

    /// Frames and bytes waiting.
    pub(super) fn depth(&self) -> (usize, usize) {
        let state = self.state.lock();
        (state.frames.len(), state.bytes)
    }

    /// Moves the next frames into `buffer`, several small ones at once; returns how many. One task
    /// may wait.
    pub(super) async fn next_batch(&self, buffer: &mut BytesMut) -> usize {
        loop {
            let frames = self.fill(buffer);
            if frames > 0 {
                return frames;
            }
            self.not_empty.notified().await;
        }
    }

    /// Notes that what [`Self::next_batch`] gave has been written.
    pub(super) fn written(&self, frames: usize, bytes: usize) {
        self.state.lock().bytes -= bytes;
        self.frames_sent.add(frames as u64);
        self.bytes_sent.add(bytes as u64);
    }

    pub(super) fn count_received(&self, bytes: usize) {
        self.frames_received.increment();
        self.bytes_received.add(bytes as u64);
    }

    /// Frames and bytes written so far.
    pub(super) fn sent(&self) -> (u64, u64) {
        (self.frames_sent.value(), self.bytes_sent.value())
    }

    /// Frames and bytes read so far.
    pub(super) fn received(&self) -> (u64, u64) {
        (self.frames_received.value(), self.bytes_received.value())
    }

    fn fill(&self, buffer: &mut BytesMut) -> usize {
        let mut state = self.state.lock();
        let mut frames = 0;
        while let Some(frame) = state.frames.front() {
            if frames > 0 && buffer.len() + framed_len(frame) > WRITE_BATCH_BYTES {
                break;
            }
            put_frame(buffer, frame);
            state.frames.pop_front();
            frames += 1;
        }
        frames
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn small_frames_leave_in_one_batch_and_a_large_one_by_itself() {
        let outbox = Outbox::new(10_000_000, 100);
        for _ in 0..10 {
            outbox.push(Bytes::from_static(b"small")).expect("room");
        }
        outbox.push(Bytes::from(vec![0; 500_000])).expect("room");
        let mut buffer = BytesMut::new();
        assert_eq!(outbox.next_batch(&mut buffer).await, 10);
        assert_eq!(buffer.len(), 90);
        outbox.written(10, 90);
        buffer.clear();
        assert_eq!(outbox.next_batch(&mut buffer).await, 1);
        assert_eq!(buffer.len(), 500_004);
        outbox.written(1, buffer.len());
        assert_eq!(outbox.depth(), (0, 0));
        assert_eq!(outbox.sent(), (11, 500_094));
    }

    #[tokio::test]
    async fn a_full_queue_closes_the_session_and_frees_its_memory() {
        let outbox = Outbox::new(100, 100);
        outbox.push(Bytes::from_static(&[0; 60])).expect("room");
        assert_eq!(
            outbox.push(Bytes::from_static(&[0; 60])),
            Err(PushError::Overflow)
        );
        outbox.closed().await;
        assert_eq!(outbox.reason(), Some(DisconnectReason::QueueFull));
        assert_eq!(outbox.depth().0, 0);
        assert_eq!(
            outbox.push(Bytes::from_static(b"x")),
            Err(PushError::Closed)
        );
    }
}
