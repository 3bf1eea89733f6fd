//! What is known of one peer, and of the connection with it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use storage::NodeId;

use super::audit::AuditState;
use super::frame::Ack;
use super::key::FeedKey;
use super::limits::{
    AVOIDED_MAX, BACKOFF_FIRST_MS, BACKOFF_MAX_MS, FEEDS_MAX, HELLO_RETRY_MS, PUSHED_BYTES_MAX,
    PUSHED_GROUPS_MAX,
};
use super::pull::PullState;
use super::queue::Queue;
use super::registers::RegisterRound;
use super::serve::Serving;
use super::status::PeerCounters;
use crate::engine::Carried;

/// A peer, connected or remembered.
#[derive(Debug, Default)]
pub(super) struct Peer {
    pub(super) session: Option<Session>,
    /// How far the peer has durably applied each feed, by its own word.
    pub(super) known: BTreeMap<FeedKey, u64>,
    /// Wall clock when `known` was last confirmed, in milliseconds.
    pub(super) as_of_ms: u64,
    pub(super) last_heard_ms: u64,
    pub(super) clock_offset_ms: i64,
    pub(super) version: Option<u8>,
    pub(super) facts: Facts,
    /// The spaces it carries, by its own word.
    pub(super) carried: Carried,
    /// The digest of feeds at which both sides were last found equal.
    pub(super) equal_at: Option<[u8; 16]>,
    pub(super) counters: PeerCounters,
    pub(super) last_error: Option<String>,
}

/// What a node says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub segment: String,
    /// The program's version.
    pub program: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The peer's hello has not come.
    Greeting,
    Ready,
    /// The connection is about to end.
    Closed,
}

/// One connection.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) phase: Phase,
    pub(super) connected_ms: u64,
    pub(super) hello: HelloTimer,
    /// `known` is what the peer said on this connection.
    pub(super) compared: bool,
    /// Up to where each feed was handed to the peer, acknowledged or not.
    pub(super) sent: BTreeMap<FeedKey, u64>,
    /// Pushes the peer has not acknowledged: feed, last sequence number, bytes.
    pushed: VecDeque<(FeedKey, u64, usize)>,
    pushed_bytes: usize,
    /// What was received of each feed but not yet confirmed to the peer.
    pub(super) owed: BTreeMap<FeedKey, Owed>,
    /// The same until the next commit.
    pub(super) received: BTreeMap<FeedKey, u64>,
    /// Changes up to this number have been announced.
    pub(super) announced: u64,
    pub(super) announce_due: Option<u64>,
    pub(super) compare_due: Option<u64>,
    /// Comparisons in a row that found a difference.
    pub(super) differing: u32,
    pub(super) serving: Option<Serving>,
    pub(super) pull: Option<PullState>,
    /// The newest pull made, so that answers to others are known to be made up.
    pub(super) pull_newest: u32,
    /// To be sent once what it confirms is durable.
    pub(super) ack: Option<Ack>,
    pub(super) audit: Option<AuditState>,
    /// Feeds that are not asked of this peer for a while.
    pub(super) avoided: BTreeMap<FeedKey, Backoff>,
    /// The peer itself is not asked for a while.
    pub(super) backoff: Backoff,
    /// Digests of evidence that differed and were dealt with as far as possible: ours, theirs.
    pub(super) evidence_told: Option<([u8; 8], [u8; 8])>,
    pub(super) registers: RegisterRound,
    pub(super) queue: Queue,
}

/// When the own hello is to be repeated or may be given again.
#[derive(Debug, Clone, Copy)]
pub(super) struct HelloTimer {
    pub(super) due: u64,
    pub(super) wait_ms: u64,
    pub(super) answered_ms: u64,
    /// The change up to which the last one held all heads.
    pub(super) inlined: Option<u64>,
}

/// A confirmation that is due.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Owed {
    pub(super) received: u64,
    pub(super) confirmed: u64,
}

/// A wait that doubles from failure to failure.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Backoff {
    pub(super) until: u64,
    failures: u32,
}

impl Backoff {
    pub(super) fn fail(&mut self, now: u64) {
        self.until = now + self.doubled(BACKOFF_FIRST_MS);
        self.failures = self.failures.saturating_add(1);
    }

    /// A time that doubles with each failure so far.
    pub(super) fn doubled(self, first_ms: u64) -> u64 {
        first_ms
            .saturating_mul(1 << self.failures.min(10))
            .min(BACKOFF_MAX_MS)
    }

    pub(super) fn wait(now: u64, wait_ms: u64) -> Self {
        Self {
            until: now + wait_ms,
            failures: 0,
        }
    }
}

impl Session {
    pub(super) fn new(now: u64, announced: u64) -> Self {
        let hello = HelloTimer {
            due: now + HELLO_RETRY_MS,
            wait_ms: HELLO_RETRY_MS,
            answered_ms: 0,
            inlined: None,
        };
        Self {
            phase: Phase::Greeting,
            connected_ms: now,
            hello,
            compared: false,
            sent: BTreeMap::new(),
            pushed: VecDeque::new(),
            pushed_bytes: 0,
            owed: BTreeMap::new(),
            received: BTreeMap::new(),
            announced,
            announce_due: None,
            compare_due: None,
            differing: 0,
            serving: None,
            pull: None,
            pull_newest: 0,
            ack: None,
            audit: None,
            avoided: BTreeMap::new(),
            backoff: Backoff::default(),
            evidence_told: None,
            registers: RegisterRound::default(),
            queue: Queue::default(),
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        self.phase == Phase::Ready
    }

    /// Keeps the list of avoided feeds within its bound.
    pub(super) fn make_room_to_avoid(&mut self) {
        if self.avoided.len() >= AVOIDED_MAX {
            self.avoided.clear();
        }
    }

    /// Notes a push; it counts as unacknowledged until the peer names that position.
    pub(super) fn note_pushed(&mut self, feed: FeedKey, last_seq: u64, bytes: usize) {
        self.pushed.push_back((feed, last_seq, bytes));
        self.pushed_bytes += bytes;
    }

    /// Whether so many bytes more may be pushed.
    pub(super) fn may_push(&self, bytes: usize) -> bool {
        self.pushed.len() < PUSHED_GROUPS_MAX
            && (self.pushed.is_empty() || self.pushed_bytes + bytes <= PUSHED_BYTES_MAX)
            && self.queue.has_room(bytes)
    }

    /// Forgets the pushes that the peer has by now.
    pub(super) fn note_known(&mut self, known: &BTreeMap<FeedKey, u64>) {
        while let Some((feed, seq, bytes)) = self.pushed.front() {
            if known.get(feed).is_none_or(|known| known < seq) {
                break;
            }
            self.pushed_bytes -= bytes;
            self.pushed.pop_front();
        }
    }
}

impl Peer {
    pub(super) fn ready(&self) -> Option<&Session> {
        self.session.as_ref().filter(|session| session.is_ready())
    }

    pub(super) fn ready_mut(&mut self) -> Option<&mut Session> {
        self.session.as_mut().filter(|session| session.is_ready())
    }

    /// Queues a frame unless the connection is over.
    pub(super) fn send(&mut self, frame: Arc<[u8]>) {
        if let Some(session) = self.session.as_mut().filter(|s| s.phase != Phase::Closed) {
            self.counters.frames_out += 1;
            self.counters.bytes_out += frame.len() as u64;
            session.queue.push(frame);
        }
    }

    /// How far the peer is known to have a feed.
    pub(super) fn known(&self, key: FeedKey) -> u64 {
        self.known.get(&key).copied().unwrap_or(0)
    }

    /// How far the peer has a feed or has been handed it.
    pub(super) fn reached(&self, key: FeedKey) -> u64 {
        let sent = self
            .session
            .as_ref()
            .and_then(|session| session.sent.get(&key));
        self.known(key).max(sent.copied().unwrap_or(0))
    }

    /// Raises what the peer is known to have. Answers whether that is news.
    pub(super) fn raise(&mut self, key: FeedKey, seq: u64) -> bool {
        if self.known.len() >= FEEDS_MAX && !self.known.contains_key(&key) {
            return false;
        }
        let known = self.known.entry(key).or_default();
        let news = *known < seq;
        *known = (*known).max(seq);
        news
    }

    /// Whether a feed may be asked of the peer now.
    pub(super) fn may_ask(&self, key: FeedKey, now: u64) -> bool {
        self.ready().is_some_and(|session| {
            session
                .avoided
                .get(&key)
                .is_none_or(|backoff| backoff.until <= now)
        })
    }
}

/// Spreads choices over peers: each node prefers another one.
pub(super) fn preference(own: NodeId, peer: NodeId) -> [u8; 8] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&own.0).update(&peer.0);
    super::durable::finish(&hasher)
}
