//! One open connection, as the hub sees it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use storage::{Id, SessionEpoch};

use super::ending::Ending;
use super::limits::{PING_EVERY_S, SILENT_S};
use super::outbox::Outbox;
use crate::session::Session;

/// A client's connection. Seconds are those of the hub's clock.
#[derive(Debug)]
pub(super) struct Socket {
    pub(super) id: u64,
    pub(super) user: Id,
    pub(super) session: Id,
    /// The session epoch of the token it was opened with.
    pub(super) epoch: SessionEpoch,
    /// Unix time at which that token expires.
    pub(super) expires_at_s: u64,
    pub(super) outbox: Outbox,
    heard_s: AtomicU32,
    idle: AtomicBool,
}

impl Socket {
    pub(super) fn new(id: u64, session: &Session, now_s: u32) -> Self {
        let outbox = Outbox::default();
        outbox.hold();
        Self {
            id,
            user: session.user,
            session: session.id,
            epoch: session.epoch,
            expires_at_s: session.expires_at,
            outbox,
            heard_s: AtomicU32::new(now_s),
            idle: AtomicBool::new(false),
        }
    }

    /// Notes that the client is alive.
    pub(super) fn heard(&self, now_s: u32) {
        self.heard_s.store(now_s, Ordering::Relaxed);
    }

    /// Notes whether somebody uses the page. Answers whether that is news.
    pub(super) fn turn(&self, is_idle: bool) -> bool {
        self.idle.swap(is_idle, Ordering::Relaxed) != is_idle
    }

    pub(super) fn is_idle(&self) -> bool {
        self.idle.load(Ordering::Relaxed)
    }

    /// What time brings: pings, and the end of sessions and of silent or stalled connections.
    pub(super) fn tick(&self, now_s: u32, unix_s: u64) {
        let silent_s = now_s.saturating_sub(self.heard_s.load(Ordering::Relaxed));
        if unix_s >= self.expires_at_s {
            self.outbox.end(Ending::Session);
        } else if silent_s >= SILENT_S {
            self.outbox.end(Ending::Silent);
        } else {
            self.outbox.check_stalled(now_s);
        }
        // Spread out, so that not all sockets are pinged in the same second.
        let turn = u32::try_from(self.id % u64::from(PING_EVERY_S)).unwrap_or_default();
        if now_s % PING_EVERY_S == turn {
            self.outbox.ping();
        }
    }
}
