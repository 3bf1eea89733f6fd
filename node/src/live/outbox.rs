//! What waits to be written to one socket: bounded, shared by reference, many frames per write.

use std::collections::VecDeque;
use std::task::Waker;

use axum::extract::ws::Utf8Bytes;
use parking_lot::Mutex;

use super::ending::Ending;
use super::limits::{BEHIND_BYTES, QUEUED_BYTES_MAX, QUEUED_EVENTS_MAX, STALLED_S};

/// A frame that was encoded once for all who get it.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// Local number of the entry behind it; 0 where there is none.
    pub(super) no: u64,
    pub(super) text: Utf8Bytes,
}

/// The queue between the hub and one socket's task.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    frames: VecDeque<Frame>,
    bytes: usize,
    waker: Option<Waker>,
    ending: Option<Ending>,
    ping: bool,
    /// Frames wait for a replay to end.
    held: bool,
    /// The socket takes nothing at the moment, so there is no point in waking its task.
    blocked: bool,
    /// When the socket last took something, or when the queue stopped being empty.
    moved_s: u32,
}

/// What the socket's task has to do next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Due {
    Nothing,
    Ping,
    Frames,
    End(Ending),
}

impl Outbox {
    /// Queues a frame. Answers whom to wake, which is best done after all frames of a commit.
    pub(super) fn push(&self, frame: &Frame, now_s: u32) -> Option<Waker> {
        let mut inner = self.inner.lock();
        if inner.ending.is_some() {
            return None;
        }
        let bytes = inner.bytes + frame.text.len();
        if inner.frames.len() >= QUEUED_EVENTS_MAX || bytes > QUEUED_BYTES_MAX {
            return inner.end(Ending::TooSlow);
        }
        if inner.frames.is_empty() {
            inner.moved_s = now_s;
        }
        inner.bytes = bytes;
        inner.frames.push_back(frame.clone());
        if inner.held || inner.blocked {
            None
        } else {
            inner.waker.take()
        }
    }

    /// Ends the connection; what waits is dropped.
    pub(super) fn end(&self, ending: Ending) {
        let waker = self.inner.lock().end(ending);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Asks the socket's task to send a ping.
    pub(super) fn ping(&self) {
        let mut inner = self.inner.lock();
        inner.ping = true;
        let waker = if inner.blocked {
            None
        } else {
            inner.waker.take()
        };
        drop(inner);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Cuts the socket off when it has taken nothing for too long.
    pub(super) fn check_stalled(&self, now_s: u32) {
        let mut inner = self.inner.lock();
        let stalled = !inner.frames.is_empty()
            && !inner.held
            && now_s.saturating_sub(inner.moved_s) >= STALLED_S;
        let waker = stalled.then(|| inner.end(Ending::TooSlow)).flatten();
        drop(inner);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Keeps frames back until [`Outbox::release`].
    pub(super) fn hold(&self) {
        self.inner.lock().held = true;
    }

    pub(super) fn release(&self, now_s: u32) {
        let mut inner = self.inner.lock();
        inner.held = false;
        inner.moved_s = now_s;
    }

    /// Drops the waiting frames that a replay tells again.
    pub(super) fn drop_told_again(&self) {
        let mut inner = self.inner.lock();
        inner.frames.retain(|frame| frame.no == 0);
        inner.bytes = inner.frames.iter().map(|frame| frame.text.len()).sum();
    }

    /// What is to be done; when it is nothing, `waker` is called once there is something. While
    /// the socket is `blocked`, that can only be the end.
    pub(super) fn due(&self, waker: &Waker, blocked: bool) -> Due {
        let mut inner = self.inner.lock();
        if let Some(ending) = inner.ending {
            return Due::End(ending);
        }
        inner.blocked = blocked;
        if !blocked && std::mem::take(&mut inner.ping) {
            return Due::Ping;
        }
        if !blocked && !inner.held && !inner.frames.is_empty() {
            return Due::Frames;
        }
        match &inner.waker {
            Some(known) if known.will_wake(waker) => {}
            Some(_) | None => inner.waker = Some(waker.clone()),
        }
        Due::Nothing
    }

    /// Hands waiting frames to `write` until about `bytes_max` were written or it refuses one.
    ///
    /// # Errors
    /// What `write` answers.
    pub(super) fn drain<E>(
        &self,
        now_s: u32,
        bytes_max: usize,
        mut write: impl FnMut(Utf8Bytes) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut inner = self.inner.lock();
        inner.moved_s = now_s;
        let mut written = 0;
        while written < bytes_max {
            let Some(frame) = inner.frames.pop_front() else {
                break;
            };
            written += frame.text.len();
            inner.bytes -= frame.text.len();
            write(frame.text)?;
        }
        if inner.frames.is_empty() && inner.frames.capacity() > 64 {
            inner.frames = VecDeque::new();
        }
        Ok(())
    }

    /// Whether much waits for a reader that is not what holds it up.
    pub(super) fn is_behind(&self) -> bool {
        let inner = self.inner.lock();
        inner.bytes > BEHIND_BYTES && !inner.blocked && !inner.held
    }

    pub(super) fn ending(&self) -> Option<Ending> {
        self.inner.lock().ending
    }
}

impl Inner {
    fn end(&mut self, ending: Ending) -> Option<Waker> {
        self.ending.get_or_insert(ending);
        self.frames = VecDeque::new();
        self.bytes = 0;
        self.waker.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(no: u64, bytes: usize) -> Frame {
        Frame {
            no,
            text: Utf8Bytes::from("x".repeat(bytes)),
        }
    }

    fn drained(outbox: &Outbox, bytes_max: usize) -> usize {
        let mut count = 0;
        let write = |_| {
            count += 1;
            Ok::<(), ()>(())
        };
        outbox
            .drain(0, bytes_max, write)
            .expect("writing never fails here");
        count
    }

    #[test]
    fn a_queue_that_grows_too_long_ends_the_connection() {
        let outbox = Outbox::default();
        for no in 0..4_096 {
            let _ = outbox.push(&frame(no, 10), 0);
        }
        assert_eq!(outbox.due(Waker::noop(), false), Due::Frames);
        let _ = outbox.push(&frame(5_000, 10), 0);
        assert_eq!(outbox.due(Waker::noop(), false), Due::End(Ending::TooSlow));
        assert_eq!(drained(&outbox, usize::MAX), 0);
    }

    #[test]
    fn a_queue_that_holds_too_many_bytes_ends_the_connection() {
        let outbox = Outbox::default();
        for no in 0..16 {
            let _ = outbox.push(&frame(no, 64 * 1024), 0);
        }
        assert_eq!(outbox.ending(), None);
        let _ = outbox.push(&frame(17, 1), 0);
        assert_eq!(outbox.ending(), Some(Ending::TooSlow));
    }

    #[test]
    fn only_a_reader_that_takes_nothing_counts_as_stalled() {
        let outbox = Outbox::default();
        let _ = outbox.push(&frame(1, 30), 100);
        let _ = outbox.push(&frame(2, 30), 105);
        outbox.check_stalled(109);
        assert_eq!(outbox.ending(), None);
        let write = |_| Ok::<(), ()>(());
        outbox
            .drain(109, 20, write)
            .expect("writing never fails here");
        outbox.check_stalled(118);
        assert_eq!(outbox.ending(), None);
        outbox.check_stalled(119);
        assert_eq!(outbox.ending(), Some(Ending::TooSlow));
    }

    #[test]
    fn frames_are_kept_back_during_a_replay() {
        let outbox = Outbox::default();
        outbox.hold();
        for no in [4, 0, 5] {
            let _ = outbox.push(&frame(no, 1), 0);
        }
        assert_eq!(outbox.due(Waker::noop(), false), Due::Nothing);
        outbox.drop_told_again();
        outbox.release(0);
        assert_eq!(outbox.due(Waker::noop(), false), Due::Frames);
        assert_eq!(drained(&outbox, usize::MAX), 1);
    }

    #[test]
    fn only_readers_that_would_take_more_are_waited_for() {
        let outbox = Outbox::default();
        for no in 1..=5 {
            let _ = outbox.push(&frame(no, 60 * 1024), 0);
        }
        assert!(outbox.is_behind());
        assert_eq!(outbox.due(Waker::noop(), true), Due::Nothing);
        assert!(!outbox.is_behind());
        assert_eq!(outbox.due(Waker::noop(), false), Due::Frames);
        assert_eq!(drained(&outbox, 100 * 1024), 2);
        assert!(!outbox.is_behind());
    }

    #[test]
    fn a_batch_is_about_as_large_as_asked() {
        let outbox = Outbox::default();
        for no in 1..=10 {
            let _ = outbox.push(&frame(no, 100), 0);
        }
        assert_eq!(drained(&outbox, 250), 3);
        assert_eq!(drained(&outbox, usize::MAX), 7);
    }
}
