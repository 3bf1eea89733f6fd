//! Asking for payloads that a peer passed off as erased: one question at a time, ever another
//! peer, ever more seldom.

use storage::{NodeId, Position, StoreError};

use super::Replicator;
use super::frame::{Audit, AuditReply, Frame};
use super::key::FeedKey;
use super::limits::{
    ANSWER_MS, RESTORE_FIRST_MS, RESTORE_MAX_MS, RESTORE_PUT_OFF_MAX, RESTORED_AT_ONCE_MAX,
};
use crate::engine::Engine;
use crate::weakness::{Weakness, lacks};

/// What is being done about withheld payloads.
#[derive(Debug, Default)]
pub(super) struct Restoring {
    pub(super) due: Option<u64>,
    wait_ms: u64,
    /// Entries without a payload that had come when they were last looked at.
    seen: u64,
    asked: Option<Question>,
    /// Everybody was asked for everything: the next round waits.
    rests: bool,
    put_off: u32,
    /// Questions asked; who is next, and about what.
    turn: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Question {
    peer: NodeId,
    feed: FeedKey,
    after: u64,
}

impl Replicator {
    /// Looks for withheld payloads in a while: the orders that account for them may be on the way.
    pub(super) fn restore_soon(&mut self, now: u64) {
        self.restoring.wait_ms = RESTORE_FIRST_MS;
        let due = now + RESTORE_FIRST_MS;
        self.restoring.due = Some(self.restoring.due.map_or(due, |known| known.min(due)));
    }

    pub(super) fn note_erased(&mut self, engine: &Engine, now: u64) {
        let arrivals = engine.erased_arrivals();
        if arrivals != self.restoring.seen {
            self.restoring.seen = arrivals;
            self.restore_soon(now);
        }
    }

    /// Asks the next peer for the next of the withheld payloads.
    pub(super) fn ask_withheld(&mut self, engine: &Engine, now: u64) -> Result<(), StoreError> {
        self.restoring.asked = None;
        self.restoring.due = None;
        if lacks(Weakness::Withheld) {
            return Ok(());
        }
        if self.active_pulls() > 0 && self.restoring.put_off < RESTORE_PUT_OFF_MAX {
            self.restoring.put_off += 1;
            self.restoring.due = Some(now + RESTORE_FIRST_MS);
            return Ok(());
        }
        self.restoring.put_off = 0;
        let withheld = engine.withheld(RESTORED_AT_ONCE_MAX)?;
        let mut questions: Vec<(Position, NodeId)> = Vec::new();
        for (at, space) in withheld {
            let ready = self.peers.iter().filter(|(_, peer)| peer.ready().is_some());
            let carriers = ready.filter(|(_, peer)| peer.carried.has(space));
            questions.extend(carriers.map(|(id, _)| (at, *id)));
        }
        if questions.is_empty() {
            return Ok(());
        }
        let turn = self.restoring.turn;
        let (Position { feed, seq }, peer) = questions[turn % questions.len()];
        self.restoring.turn = turn.wrapping_add(1);
        self.restoring.rests = (turn + 1).is_multiple_of(questions.len());
        let mut wait_ms = ANSWER_MS;
        if self.restoring.rests {
            wait_ms = self.restoring.wait_ms;
            self.restoring.wait_ms = wait_ms.saturating_mul(2).min(RESTORE_MAX_MS);
        }
        let question = Question {
            peer,
            feed: FeedKey::of(feed),
            after: seq - 1,
        };
        self.restoring.due = Some(now + wait_ms);
        self.restoring.asked = Some(question);
        self.count("restoration_questions");
        let Question { feed, after, .. } = question;
        self.send(peer, &Frame::Audit(Audit { feed, after }));
        Ok(())
    }

    /// Takes the answer to such a question; answers whether it was one.
    pub(super) fn take_withheld(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        reply: &AuditReply,
        now: u64,
    ) -> Result<bool, StoreError> {
        let answered = Question {
            peer,
            feed: reply.feed,
            after: reply.after,
        };
        if self.restoring.asked != Some(answered) {
            return Ok(false);
        }
        self.restoring.asked = None;
        let group = reply.group.as_deref();
        let group = group.filter(|group| FeedKey::of(group.feed) == reply.feed);
        let restored = match group {
            Some(group) => engine.restore(group, self.time.wall_ms())?,
            None => 0,
        };
        if restored > 0 {
            self.dirty = true;
            self.restoring.wait_ms = RESTORE_FIRST_MS;
        }
        if restored > 0 || !self.restoring.rests {
            self.restoring.due = Some(now + 1);
        }
        Ok(true)
    }
}
