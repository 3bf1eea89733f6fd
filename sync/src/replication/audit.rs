//! Finding the first group in which two nodes' copies of a feed differ.
//!
//! A binary search by questions: the first group of the other side that reaches beyond a position
//! is compared with the own one. Seals make a difference that is found this way a proof.

use std::collections::BTreeMap;

use storage::{FeedId, NodeId, StoreError};

use super::Replicator;
use super::frame::{Audit, AuditReply, Frame};
use super::key::FeedKey;
use super::limits::{
    ANSWER_MS, AUDIT_STEPS_MAX, AUDITS_MAX, FRAME_BYTES_MAX, QUEUE_BYTES_MAX, REFUSED_MS,
};
use crate::engine::Engine;
use crate::feed::{ForkProof, Group};

/// A comparison that is under way.
#[derive(Debug, Clone, Copy)]
pub(super) struct AuditState {
    feed: FeedKey,
    /// Up to here both are known to be the same.
    low: u64,
    /// Up to here a difference is expected.
    high: u64,
    asked: u64,
    steps: u32,
    pub(super) deadline: u64,
}

enum Verdict {
    /// The groups are the same.
    Same,
    Proof,
    /// The difference comes before this position.
    Before(u64),
}

impl Replicator {
    /// The peer's copy of a feed differs from the own one somewhere up to `high`.
    pub(super) fn suspect(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        feed: FeedKey,
        high: u64,
        now: u64,
    ) {
        let audits = self
            .peers
            .values()
            .filter_map(|state| state.session.as_ref()?.audit);
        let (mut count, mut same) = (0, false);
        for audit in audits {
            count += 1;
            same |= audit.feed == feed;
        }
        let cut = self.durable.head(feed).and_then(|head| head.cut_after);
        let high = high.min(self.stored(engine, feed));
        let Some(session) = self.ready_mut(peer) else {
            return;
        };
        let tried = session
            .avoided
            .get(&feed)
            .is_some_and(|backoff| backoff.until > now);
        if count >= AUDITS_MAX || same || tried || session.audit.is_some() || cut.is_some() {
            return;
        }
        self.count("audits");
        let audit = AuditState {
            feed,
            low: 0,
            high,
            asked: 0,
            steps: 0,
            deadline: now + ANSWER_MS,
        };
        self.ask_audit(peer, audit, now);
    }

    fn ask_audit(&mut self, peer: NodeId, mut audit: AuditState, now: u64) {
        audit.asked = audit.low + (audit.high - audit.low) / 2;
        audit.steps += 1;
        audit.deadline = now + ANSWER_MS;
        let question = Audit {
            feed: audit.feed,
            after: audit.asked,
        };
        if let Some(session) = self.ready_mut(peer) {
            session.audit = Some(audit);
        }
        self.send(peer, &Frame::Audit(question));
    }

    pub(super) fn on_audit(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        audit: Audit,
    ) -> Result<(), StoreError> {
        let full =
            |session: &mut super::peer::Session| !session.queue.has_room(QUEUE_BYTES_MAX / 2);
        if self.ready_mut(peer).is_none_or(full) {
            self.count("questions_dropped");
            return Ok(());
        }
        let durable = self.durable.seq(audit.feed);
        let group = match self.durable.id(audit.feed) {
            Some(feed) => own_group(engine, feed, audit.after)?,
            None => None,
        };
        let group = group
            .filter(|group| group.last_seq() <= durable)
            .map(Box::new);
        let reply = AuditReply {
            feed: audit.feed,
            after: audit.after,
            group,
        };
        let frame = super::encode(&Frame::AuditReply(reply));
        if frame.len() <= FRAME_BYTES_MAX
            && let Some(state) = self.peers.get_mut(&peer)
        {
            state.send(frame);
        }
        Ok(())
    }

    pub(super) fn on_audit_reply(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        reply: AuditReply,
        now: u64,
    ) -> Result<(), StoreError> {
        if self.take_withheld(engine, peer, &reply, now)? {
            return Ok(());
        }
        let Some(session) = self.ready_mut(peer) else {
            return Ok(());
        };
        let asked = |audit: &AuditState| audit.feed == reply.feed && audit.asked == reply.after;
        let Some(audit) = session.audit.take_if(|audit| asked(audit)) else {
            return Ok(());
        };
        let feed = self.durable.id(audit.feed);
        let ours = match feed {
            Some(feed) => own_group(engine, feed, audit.asked)?,
            None => None,
        };
        let next = match (ours, reply.group) {
            (Some(ours), Some(theirs)) if is_answer(&theirs, ours.feed, audit.asked) => {
                match judge(&ours, &theirs) {
                    Verdict::Proof => {
                        return match ForkProof::of(&ours, &theirs) {
                            Some(proof) => self.take_fork(engine, peer, proof),
                            None => Ok(()),
                        };
                    }
                    Verdict::Same => Some(AuditState {
                        low: ours.last_seq(),
                        ..audit
                    }),
                    Verdict::Before(high) => Some(AuditState { high, ..audit }),
                }
            }
            _ => None,
        };
        let next = next.filter(|next| next.low <= next.high && next.steps < AUDIT_STEPS_MAX);
        let unfinished = next.filter(|next| (next.low, next.high) != (audit.low, audit.high));
        match unfinished {
            Some(next) if next.low < next.high || next.asked != next.low => {
                self.ask_audit(peer, next, now);
            }
            Some(_) | None => self.end_audit(peer, audit.feed, now),
        }
        Ok(())
    }

    /// No proof came of it: the peer is wrong, or changed its mind.
    pub(super) fn end_audit(&mut self, peer: NodeId, feed: FeedKey, now: u64) {
        self.count("audits_without_proof");
        if let Some(session) = self.ready_mut(peer) {
            session.audit = None;
        }
        self.avoid(peer, feed, now, REFUSED_MS);
    }

    /// The feed of a comparison that went unanswered.
    pub(super) fn overdue_audit(&mut self, peer: NodeId, now: u64) -> Option<FeedKey> {
        let session = self.ready_mut(peer)?;
        session
            .audit
            .filter(|audit| audit.deadline <= now)
            .map(|audit| audit.feed)
    }
}

/// The first own group of a feed that reaches beyond a position.
fn own_group(engine: &Engine, feed: FeedId, after: u64) -> Result<Option<Group>, StoreError> {
    let groups = engine.groups_of(&BTreeMap::from([(feed, after)]), 1)?;
    Ok(groups
        .into_iter()
        .next()
        .filter(|group| is_answer(group, feed, after)))
}

fn is_answer(group: &Group, feed: FeedId, after: u64) -> bool {
    group.feed == feed && group.first_seq <= after + 1 && group.last_seq() > after
}

fn judge(ours: &Group, theirs: &Group) -> Verdict {
    if ours.first_seq == theirs.first_seq && ours.previous == theirs.previous {
        let same = ours.last_seq() == theirs.last_seq() && ours.last_hash() == theirs.last_hash();
        return if same { Verdict::Same } else { Verdict::Proof };
    }
    Verdict::Before(ours.first_seq.min(theirs.first_seq) - 1)
}
