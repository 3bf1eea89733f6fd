//! What the peers' clocks say of this node's.

use storage::NodeId;

use super::Replicator;
use super::limits::CLOCK_GAP_MS;
use crate::clock::correction;
use crate::engine::Engine;

/// What is known of this node's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OwnClock {
    /// Something was heard or seen of which the engine does not know.
    moved: bool,
    /// Enough peers were heard to tell whether it is right.
    judged: bool,
    /// What it was set back by since it was judged last.
    set_back_ms: i64,
}

impl Replicator {
    /// Takes note of the wall clock before anything is stamped by it.
    pub fn note_time(&mut self, engine: &mut Engine, now_ms: u64) {
        self.enter(now_ms);
        self.correct_clock(engine);
    }

    /// How far the clocks of this node and its one connected peer differ: of two nobody can tell
    /// which is right. Where more are heard, clocks are corrected.
    #[must_use]
    pub fn skew_ms(&self) -> u64 {
        let mut ready = self.peers.values().filter(|peer| peer.ready().is_some());
        match (ready.next(), ready.next()) {
            (Some(only), None) => only.clock_offset_ms.unsigned_abs(),
            _ => 0,
        }
    }

    /// Takes note of the wall clock; answers the time on the scale of deadlines.
    ///
    /// A clock that was set back is seen at once. One that was set forward looks as if this process
    /// had slept, so the peers are asked for theirs.
    pub(super) fn enter(&mut self, now_ms: u64) -> u64 {
        let (lost, before) = (self.time.lost_ms(), self.time.wall_ms());
        let now = self.time.enter(now_ms);
        let set_back_ms = (self.time.lost_ms() - lost).cast_signed();
        if set_back_ms > 0 {
            for peer in self.peers.values_mut() {
                peer.clock_offset_ms = peer.clock_offset_ms.saturating_add(set_back_ms);
            }
            let own = &mut self.own_clock;
            own.set_back_ms = own.set_back_ms.saturating_add(set_back_ms);
            own.moved = true;
        }
        if before > 0 && now_ms > before.saturating_add(CLOCK_GAP_MS) {
            let sessions = self.peers.values_mut();
            for session in sessions.filter_map(|peer| peer.session.as_mut()) {
                session.compare_due = Some(now);
            }
        }
        now
    }

    pub(super) fn note_clock(&mut self, peer: NodeId, clock_ms: u64, wall_ms: u64) {
        if let Some(state) = self.peers.get_mut(&peer) {
            state.clock_offset_ms = clock_ms.cast_signed().saturating_sub(wall_ms.cast_signed());
            self.own_clock.moved = true;
        }
    }

    /// Tells the engine what the connected peers' clocks make of this node's.
    pub(super) fn correct_clock(&mut self, engine: &mut Engine) {
        if !std::mem::take(&mut self.own_clock.moved) {
            return;
        }
        let ready = self.peers.values().filter(|peer| peer.ready().is_some());
        let offsets: Vec<i64> = ready.map(|peer| peer.clock_offset_ms).collect();
        let set_back_ms = std::mem::take(&mut self.own_clock.set_back_ms);
        let mut before = engine.correction_ms();
        // Nobody else knows the time of a node that never heard enough others: it follows its own.
        if self.own_clock.judged {
            before = before.saturating_add(set_back_ms);
        }
        self.own_clock.judged |= offsets.len() > 1;
        engine.correct_clock(correction(offsets, before));
    }
}
