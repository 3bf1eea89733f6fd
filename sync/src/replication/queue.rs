//! What waits to be polled for one peer.

use std::collections::VecDeque;
use std::sync::Arc;

use super::limits::QUEUE_BYTES_MAX;

#[derive(Debug, Default)]
pub(super) struct Queue {
    frames: VecDeque<Arc<[u8]>>,
    bytes: usize,
}

impl Queue {
    pub(super) fn push(&mut self, frame: Arc<[u8]>) {
        self.bytes += frame.len();
        self.frames.push_back(frame);
    }

    pub(super) fn pop(&mut self) -> Option<Arc<[u8]>> {
        let frame = self.frames.pop_front()?;
        self.bytes -= frame.len();
        Some(frame)
    }

    pub(super) fn clear(&mut self) {
        self.frames.clear();
        self.bytes = 0;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// Whether so many bytes more stay within the bound.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        self.bytes + bytes <= QUEUE_BYTES_MAX
    }
}
