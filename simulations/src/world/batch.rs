//! One transaction of a process, as the production node makes it: everything that waits goes in,
//! and only once it is durable anything comes out.

use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, Position};
use sync::engine::{Refusal, Reply};
use sync::feed::Evidence;
use sync::replication::{Frame, decode};

use super::model::{Deed, Fate};
use super::process::{Doom, Input, Live};
use super::queue::Happening;
use super::{Violation, World, violation};
use crate::weakening::Weakening;

/// Inputs that share a transaction.
const BATCH_MAX: usize = 64;

/// A command whose answer is not out yet.
struct Unanswered {
    attempt: usize,
    result: Result<Reply, Refusal>,
    place: Position,
}

impl World {
    pub(super) fn run_batch(&mut self, index: usize, life: u64) -> Result<(), Violation> {
        if self.processes[index].life != life {
            return Ok(());
        }
        let Some(mut live) = self.processes[index].live.take() else {
            return Ok(());
        };
        let process = &mut self.processes[index];
        process.busy = false;
        let doom = process.doom.take();
        let taken = process.inbox.len().min(BATCH_MAX);
        let mut inputs: Vec<Input> = process.inbox.drain(..taken).collect();
        let faked = self.fake_last(&mut inputs);
        let now = self.processes[index].clock.shows(self.now);
        self.keep_stale(index, &mut live)?;
        live.replicator.note_time(&mut live.engine, now);
        if let Some(Doom::FullDisk(pages)) = doom {
            live.engine.store_mut().limit_room(Some(pages))?;
        }
        live.engine.begin()?;
        let mut answers = Vec::new();
        let filled = self.fill(index, &mut live, (&inputs, doom), now, &mut answers);
        if matches!(doom, Some(Doom::FullDisk(_))) && filled.as_ref().is_err_and(is_of_store) {
            return self.fail_amid(index, live, now, &inputs);
        }
        filled?;
        if matches!(doom, Some(Doom::Amid(_) | Doom::BeforeCommit)) {
            self.processes[index].live = Some(live);
            return self.die_before_commit(index, inputs, answers);
        }
        if doom == Some(Doom::FailedCommit) {
            self.fail_commit(index, live, now, &answers)?;
        } else {
            self.commit(index, live, now, (&inputs, answers), doom)?;
        }
        if let Some(attempt) = faked {
            self.fake_answer(index, attempt);
        }
        if !self.processes[index].inbox.is_empty() {
            self.wake(index);
        }
        Ok(())
    }

    /// Everything that happens between the beginning of a transaction and its commit.
    fn fill(
        &mut self,
        index: usize,
        live: &mut Live,
        (inputs, doom): (&[Input], Option<Doom>),
        now: u64,
        answers: &mut Vec<Unanswered>,
    ) -> Result<(), Violation> {
        for (number, input) in inputs.iter().enumerate() {
            if doom == Some(Doom::Amid(number)) {
                break;
            }
            self.take(live, input, now, answers)?;
        }
        if live.replicator.poll_timeout().is_some_and(|due| due <= now)
            && !self.weakened(Weakening::NoTimeouts)
        {
            live.replicator.handle_timeout(&mut live.engine, now)?;
        }
        self.poll_early(index, live, now)
    }

    /// The disk was full in the middle of a transaction: nothing of it is kept, and the node goes on
    /// or is killed.
    fn fail_amid(
        &mut self,
        index: usize,
        mut live: Live,
        now: u64,
        inputs: &[Input],
    ) -> Result<(), Violation> {
        self.count("fault: full disk");
        live.engine.rollback(now)?;
        live.engine.store_mut().limit_room(None)?;
        self.begin_anew(index, live, now)?;
        for input in inputs {
            if let Input::Command { attempt, .. } = input {
                self.model.attempts[*attempt].fate = Fate::Refused;
            }
        }
        if self.fault_dice.chance(300) {
            return self.crash(index);
        }
        if !self.processes[index].inbox.is_empty() {
            self.wake(index);
        }
        Ok(())
    }

    fn take(
        &mut self,
        live: &mut Live,
        input: &Input,
        now: u64,
        answers: &mut Vec<Unanswered>,
    ) -> Result<(), Violation> {
        match input {
            Input::Connected { session, peer } => {
                live.sessions.insert(*peer, *session);
                live.replicator.connected(&live.engine, *peer, now)?;
            }
            Input::Disconnected { session, peer } => {
                if live.sessions.get(peer) == Some(session) {
                    live.sessions.remove(peer);
                    live.replicator.disconnected(*peer, now);
                }
            }
            Input::Frame {
                session,
                peer,
                frame,
            } => {
                let fork = || match decode(frame) {
                    Ok(Some(Frame::Evidence(evidence))) => {
                        let is_fork = |piece: &Evidence| matches!(piece, Evidence::Fork(_));
                        evidence.iter().any(is_fork)
                    }
                    Ok(_) | Err(_) => false,
                };
                let deaf = self.weakened(Weakening::NoForkFrames) && fork();
                if live.sessions.get(peer) == Some(session) && !deaf {
                    live.replicator
                        .handle_frame(&mut live.engine, *peer, frame, now)?;
                }
            }
            Input::Command { attempt, command } => {
                let forbidden = self.forbidden(live, *attempt, now);
                self.note_epoch(live, *attempt)?;
                self.note_knowledge(live, *attempt)?;
                self.note_called(live, *attempt)?;
                self.note_replaced(live, *attempt)?;
                let result = live.engine.execute((**command).clone(), now);
                self.check_joining(live, *attempt, &result)?;
                self.model.attempts[*attempt].done = Some(self.now);
                self.note_statement(live, *attempt);
                if let Err(Refusal::Store(error)) = &result {
                    return violation(format!("I1: the store failed: {error}"));
                }
                if let Some(reason) = forbidden.filter(|_| has_effect(&result)) {
                    return violation(format!("I5: {reason}"));
                }
                let feed = live.engine.own_feed();
                let place = Position {
                    feed,
                    seq: live.engine.stored_seq(feed),
                };
                answers.push(Unanswered {
                    attempt: *attempt,
                    result,
                    place,
                });
            }
        }
        Ok(())
    }

    /// Takes out frames before the commit: they may only tell of what was durable before.
    fn poll_early(&mut self, index: usize, live: &mut Live, now: u64) -> Result<(), Violation> {
        if self.weakened(Weakening::EarlyTransmit) {
            live.replicator
                .committed(&live.engine, &[], &all_feeds(live), now)?;
            live.replicator
                .handle_timeout(&mut live.engine, now + 200)?;
        }
        if !self.node_dice.chance(200) && !self.weakened(Weakening::EarlyTransmit) {
            return Ok(());
        }
        self.count("checks of frames before a commit");
        let mut frames = Vec::new();
        while let Some(transmit) = live.replicator.poll_transmit() {
            frames.push((transmit.peer, transmit.frame));
        }
        self.check_leak(index, live, &frames)?;
        for (peer, frame) in frames {
            self.send(index, peer, frame);
        }
        Ok(())
    }

    fn die_before_commit(
        &mut self,
        index: usize,
        inputs: Vec<Input>,
        answers: Vec<Unanswered>,
    ) -> Result<(), Violation> {
        let early = self.weakened(Weakening::EarlyReply);
        if early {
            for answer in answers {
                self.answer(index, answer)?;
            }
        }
        for input in inputs {
            if let Input::Command { attempt, .. } = input
                && self.model.attempts[attempt].fate == Fate::Open
            {
                self.answer_lost(attempt);
            }
        }
        self.count("fault: crash before a commit");
        self.crash(index)
    }

    /// The disk refuses the commit: nothing of the transaction is kept, its commands are answered
    /// with an error, and sessions begin anew from what is on the disk.
    fn fail_commit(
        &mut self,
        index: usize,
        mut live: Live,
        now: u64,
        answers: &[Unanswered],
    ) -> Result<(), Violation> {
        self.count("fault: failed commit");
        if self.weakened(Weakening::FailedCommit) {
            live.engine.store_mut().rollback()?;
        } else {
            live.engine.rollback(now)?;
        }
        self.begin_anew(index, live, now)?;
        for answer in answers {
            self.model.attempts[answer.attempt].fate = Fate::Refused;
        }
        Ok(())
    }

    /// Replication goes on from what is on the disk, with fresh sessions.
    fn begin_anew(&mut self, index: usize, mut live: Live, now: u64) -> Result<(), Violation> {
        live.replicator = Self::replicator(index);
        live.replicator
            .committed(&live.engine, &[], &BTreeSet::new(), now)?;
        live.timer = None;
        live.sessions.clear();
        self.processes[index].live = Some(live);
        for session in self.network.sessions_of(index) {
            self.soon(1, Happening::Close { session });
        }
        Ok(())
    }

    fn commit(
        &mut self,
        index: usize,
        mut live: Live,
        now: u64,
        (inputs, answers): (&[Input], Vec<Unanswered>),
        doom: Option<Doom>,
    ) -> Result<(), Violation> {
        let full = matches!(doom, Some(Doom::FullDisk(_)));
        let outcome = match live.engine.commit(now) {
            Err(_) if full => return self.fail_amid(index, live, now, inputs),
            committed => committed?,
        };
        if full {
            live.engine.store_mut().limit_room(None)?;
        }
        self.processes[index].live = Some(live);
        self.settle_root_key(index);
        let before = self.watch(index, &outcome)?;
        self.note(6, &[index as u64, outcome.events.len() as u64], &[]);
        // Also where the answer gets lost: what is durable may have had its effect.
        for answer in answers.iter().filter(|answer| answer.result.is_ok()) {
            self.note_read(index, answer.attempt, &before)?;
        }
        if doom == Some(Doom::AfterCommit) {
            self.count("fault: crash after a commit");
            answers
                .iter()
                .for_each(|answer| self.answer_lost(answer.attempt));
            return self.crash(index);
        }
        let Some(live) = self.processes[index].live.as_mut() else {
            return Ok(());
        };
        live.replicator.committed(
            &live.engine,
            &outcome.own_groups,
            &outcome.changed_feeds,
            now,
        )?;
        self.note_durable(index);
        self.flush(index)?;
        if doom == Some(Doom::AfterTransmits) {
            self.count("fault: crash before the answers");
            answers
                .iter()
                .for_each(|answer| self.answer_lost(answer.attempt));
            return self.crash(index);
        }
        for answer in answers {
            // Whoever revokes a node sees in the list of nodes whether it is revoked.
            let deed = &self.model.attempts[answer.attempt].deed;
            let shown = matches!(deed, Deed::Revoke { .. });
            if !shown && self.user_dice.chance(15) {
                self.answer_lost(answer.attempt);
            } else {
                self.check_order(&answer, &before)?;
                self.answer(index, answer)?;
            }
        }
        Ok(())
    }

    /// An author's messages sort in the order in which they were written, wherever the author saw
    /// the earlier one before.
    fn check_order(
        &mut self,
        answer: &Unanswered,
        before: &BTreeMap<Id, BTreeSet<Id>>,
    ) -> Result<(), Violation> {
        let Deed::Post { post } = self.model.attempts[answer.attempt].deed else {
            return Ok(());
        };
        let Ok(Reply::Message {
            message,
            existing: false,
        }) = answer.result
        else {
            return Ok(());
        };
        let (user, channel) = (self.model.posts[post].user, self.model.posts[post].channel);
        let shown = before.get(&self.model.channels[channel].id);
        let earlier = self.model.follow(user, channel, message);
        let seen = earlier.filter(|id| shown.is_some_and(|shown| shown.contains(id)));
        // Wrong clocks are outrun within a bound only.
        if !self.plan.clocks && seen.is_some_and(|id| id > message) {
            return violation(format!(
                "I4: the later message {message} sorts before {seen:?}"
            ));
        }
        Ok(())
    }

    fn answer(&mut self, index: usize, answer: Unanswered) -> Result<(), Violation> {
        let attempt = answer.attempt;
        match answer.result {
            Ok(reply) => {
                self.count("commands acknowledged");
                self.model.attempts[attempt].fate = Fate::Acknowledged(answer.place);
                self.acknowledged(index, attempt, reply, answer.place)?;
            }
            Err(_) => {
                self.count("commands refused");
                self.model.attempts[attempt].fate = Fate::Refused;
            }
        }
        Ok(())
    }

    /// What is durable now, for judging frames.
    pub(super) fn note_durable(&mut self, index: usize) {
        let Some(live) = self.processes[index].live.as_mut() else {
            return;
        };
        let feeds: Vec<storage::FeedId> = live.engine.feed_ids().collect();
        for head in feeds
            .into_iter()
            .map(|feed| live.engine.standing(feed).head)
        {
            let known = live
                .durable
                .entry(sync::replication::FeedKey::of(head.feed))
                .or_default();
            // A cut takes positions back that were told of rightly before.
            *known = (*known).max(head.seq);
        }
    }

    fn keep_stale(&mut self, index: usize, live: &mut Live) -> Result<(), Violation> {
        if self.weakened(Weakening::LostCommit) && self.node_dice.chance(100) {
            self.processes[index].stale = Some(live.engine.store_mut().image()?);
        }
        Ok(())
    }

    /// For a weakening: takes the last command out of a batch.
    fn fake_last(&mut self, inputs: &mut Vec<Input>) -> Option<usize> {
        if !self.weakened(Weakening::LostTail) || inputs.len() < 2 {
            return None;
        }
        match inputs.last() {
            Some(Input::Command { attempt, .. })
                if matches!(self.model.attempts[*attempt].deed, Deed::Edit { .. }) =>
            {
                let attempt = *attempt;
                inputs.pop();
                Some(attempt)
            }
            Some(_) | None => None,
        }
    }

    fn fake_answer(&mut self, index: usize, attempt: usize) {
        if let Some(live) = &self.processes[index].live {
            let place = Position {
                feed: live.engine.own_feed(),
                seq: 0,
            };
            self.model.attempts[attempt].fate = Fate::Acknowledged(place);
        }
    }
}

/// Whether it is the store that failed.
fn is_of_store(violation: &Violation) -> bool {
    violation.0.starts_with("I1: the store failed")
}

/// Whether a command was carried out and changed something.
fn has_effect(result: &Result<Reply, Refusal>) -> bool {
    match result {
        Ok(Reply::Message { existing, .. }) => !existing,
        Ok(_) => true,
        Err(_) => false,
    }
}

fn all_feeds(live: &Live) -> BTreeSet<storage::FeedId> {
    live.engine.feed_ids().collect()
}
