//! Bounds of the live connection, all in one place.

use std::time::Duration;

/// The longest frame a client may send, in bytes.
pub(super) const FRAME_BYTES_MAX: usize = 64 * 1024;
/// Read buffer of a socket; clients send little.
pub(super) const READ_BUFFER_BYTES: usize = 512;
/// Frames are gathered up to this size before they are handed to the kernel: the more sockets, the
/// less each may gather, because a socket keeps a buffer of the size it once needed.
const WRITE_BATCHES_BYTES: usize = 32 * 1024 * 1024;
const WRITE_BATCH_BYTES_MIN: usize = 16 * 1024;
pub(super) const WRITE_BATCH_BYTES_MAX: usize = 64 * 1024;
/// The socket's own threshold; above the batch, so that a batch is one write.
pub(super) const WRITE_BUFFER_BYTES: usize = 2 * WRITE_BATCH_BYTES_MAX;
/// What a socket may hold unsent besides its queue.
pub(super) const WRITE_BUFFER_BYTES_MAX: usize = 1024 * 1024;
/// Events that may wait for one socket, and their bytes.
pub(super) const QUEUED_EVENTS_MAX: usize = 4_096;
pub(super) const QUEUED_BYTES_MAX: usize = 1024 * 1024;
/// While willing readers have so much waiting, this node is what is slow, and no more is queued.
pub(super) const BEHIND_BYTES: usize = 256 * 1024;
pub(super) const BEHIND_POLL: Duration = Duration::from_millis(2);
/// A socket that takes nothing for so long is cut off.
pub(super) const STALLED_S: u32 = 10;
pub(super) const STALLED: Duration = Duration::from_secs(10);
/// How long a close frame may take to leave.
pub(super) const CLOSE_WITHIN: Duration = Duration::from_secs(3);

pub(super) const PING_EVERY_S: u32 = 20;
/// A client from which nothing, not even a pong, came for so long is gone.
pub(super) const SILENT_S: u32 = 60;
/// How long a new client may take to ask for what it missed before live events flow.
pub(super) const RESUME_WITHIN: Duration = Duration::from_millis(250);

/// Open sockets of one node.
pub(super) const SOCKETS_MAX: usize = 20_000;
/// Frames that make no sense, per socket.
pub(super) const BAD_FRAMES_MAX: u32 = 20;
/// Frames a client may send at once, and per second in the long run.
pub(super) const FRAMES_BURST: u32 = 60;
pub(super) const FRAMES_PER_S: u32 = 10;
/// A resume costs as much as so many other frames.
pub(super) const RESUME_FRAMES: u32 = 10;
pub(super) const TYPING_EVERY_MS: u64 = 2_000;
/// Typing notices of other nodes that are passed on per second.
pub(super) const FOREIGN_TYPING_PER_S: u32 = 200;

/// Events told again to a client that resumes; a longer gap means loading anew.
pub(super) const REPLAY_EVENTS_MAX: usize = 5_000;
/// Log entries looked at for one resume.
pub(super) const REPLAY_ENTRIES_MAX: u64 = 20_000;
/// Log entries read at a time.
pub(super) const REPLAY_PAGE: usize = 256;

pub(super) const CHECKPOINT_EVERY_S: u32 = 30;
pub(super) const REPLICAS_EVERY: Duration = Duration::from_millis(250);
/// Messages whose spreading is followed, and for how long.
pub(super) const REPLICAS_FOLLOWED_MAX: usize = 512;
pub(super) const REPLICAS_FOLLOWED_S: u32 = 600;
/// Unread counts that may wait to be told again, and how many are counted at a time.
pub(super) const UNREAD_DUE_MAX: usize = 16_384;
pub(super) const UNREAD_AT_ONCE: usize = 64;
/// How long the messages that a mark covers are waited for.
pub(super) const UNREAD_AHEAD_S: u32 = 600;
/// Readers and channels of which it is known how far unread messages are counted.
pub(super) const COUNTS_MAX: usize = 8_192;
/// Authors kept in memory.
pub(super) const AUTHORS_MAX: usize = 4_096;

/// How much one of so many sockets gathers.
pub(super) fn write_batch_bytes(sockets: usize) -> usize {
    let share = WRITE_BATCHES_BYTES / sockets.max(1);
    share.clamp(WRITE_BATCH_BYTES_MIN, WRITE_BATCH_BYTES_MAX)
}
