//! Several authorities: others are made ones and stop being ones, on both sides of a split.

use std::collections::BTreeSet;

use storage::NodeId;
use sync::engine::Command;

use super::model::{Attempt, Deed, Model};
use super::process::{Live, Process, RootKeyAnswers};
use super::{Violation, World, violation};
use crate::weakening::Weakening;

impl World {
    /// Makes a node an authority, or takes that back, at one that is.
    pub(super) fn manage_authority(&mut self) {
        let holds_key = |index: &usize| {
            let live = self.processes[*index].live.as_ref();
            live.is_some_and(|live| live.engine.root_key().is_some())
        };
        let honest: Vec<usize> = self.honest();
        let authorities: Vec<usize> = honest.iter().copied().filter(holds_key).collect();
        let (Some(at), Some(process)) = (
            self.user_dice.pick(&authorities).copied(),
            self.user_dice.pick(&honest).copied(),
        ) else {
            return;
        };
        let Some(live) = self.processes[at].live.as_ref() else {
            return;
        };
        let is_admin = |id| live.engine.view().is_mesh_admin(id).unwrap_or(false);
        let mut users = self.model.users.iter().filter_map(|user| user.id);
        let Some(by) = users.find(|id| is_admin(*id)) else {
            return;
        };
        let holds = self.user_dice.chance(600);
        let node = self.processes[process].node;
        let command = Command::MakeAuthority { by, node, holds };
        self.submit(at, Deed::Authority { process, holds }, command);
    }

    /// A node that is an authority gets the root key from one that is connected and has it; one
    /// that is none any more gives it up to one that is connected and has proved to have it.
    pub(super) fn settle_root_key(&mut self, index: usize) {
        if !self.plan.authorities {
            return;
        }
        let node = self.processes[index].node;
        let gives = |session: &u64| {
            let other = self.network.other_end(*session, index);
            let other = other.and_then(|other| self.processes[other].live.as_ref());
            other.is_some_and(|other| {
                other.engine.root_key().is_some() && other.engine.trust().is_authority(node)
            })
        };
        let sessions = self.network.sessions_of(index);
        let given = sessions.iter().any(gives);
        let asked = self.ask_for_root_key(index, &sessions);
        let keeps = self.weakened(Weakening::KeptAuthority);
        let process = &mut self.processes[index];
        let Some(live) = process.live.as_mut() else {
            return;
        };
        // What was asked this time is looked at the next time: answers take their time, and
        // meanwhile both ends may have learnt something.
        let answers = std::mem::replace(&mut live.root_key_answers, asked);
        let stands = live.engine.trust().is_authority(node);
        let proven = answers.iter().any(|(session, answer)| {
            let (holder, question, proof) = answer;
            let open = sessions.contains(session);
            open && live.engine.forgets_root_key_by(*holder, question, proof)
        });
        if stands && given && live.engine.root_key().is_none() {
            process.holds_root = live.engine.take_root_key(self.root.clone());
            self.count("root keys handed over");
        } else if (proven || live.engine.forgets_root_key_unasked()) && !keeps {
            live.engine.drop_root_key();
            process.holds_root = false;
            self.count("root keys given up");
        }
    }

    /// Asks the nodes at the other ends of a process's sessions whether they have the root key, if
    /// it waits for that. Answers what they say.
    fn ask_for_root_key(&self, index: usize, sessions: &[u64]) -> RootKeyAnswers {
        let mut answers = RootKeyAnswers::new();
        let Some(live) = self.processes[index].live.as_ref() else {
            return answers;
        };
        for session in sessions {
            let mut challenge = [0; 32];
            challenge[..8].copy_from_slice(&session.to_le_bytes());
            challenge[8..16].copy_from_slice(&self.now.to_le_bytes());
            let Some(question) = live.engine.root_key_question(challenge) else {
                break;
            };
            let other = self.network.other_end(*session, index);
            let other = other.and_then(|other| self.processes[other].live.as_ref());
            let Some(other) = other.map(|other| &other.engine) else {
                continue;
            };
            let proof = other.answer_root_key_question(live.engine.node(), &question);
            answers.extend(proof.map(|proof| (*session, (other.node(), question, proof))));
        }
        answers
    }

    /// An authority that runs and has everything of a node that is to be revoked.
    pub(super) fn authority_for(&self, leaving: usize) -> Option<usize> {
        let mut honest = self.honest().into_iter();
        honest.find(|index| {
            let live = self.processes[*index].live.as_ref();
            live.is_some_and(|live| {
                live.engine.root_key().is_some() && self.has_all_of(live, leaving)
            })
        })
    }

    /// Why a node must not act as an authority, if it knows a reason.
    pub(super) fn forbidden_authority(&self, live: &Live) -> Option<&'static str> {
        let node = live.engine.node();
        let of = |index: &usize| self.processes[*index].node == node;
        let process = (0..self.processes.len()).find(of)?;
        let taken = self.model.standing_authority(process, false)?;
        let known = live.engine.trust().authority_change(node)?;
        (Some(u64::from(known.no)) >= taken.epoch)
            .then_some("a node acted as an authority that is known to be none")
    }

    /// Notes the number of a statement: they stand by themselves, outside of all feeds.
    pub(super) fn note_statement(&mut self, live: &Live, attempt: usize) {
        let Deed::Authority { process, .. } = self.model.attempts[attempt].deed else {
            return;
        };
        let node = self.processes[process].node;
        let stated = live.engine.trust().authority_change(node);
        self.model.attempts[attempt].epoch = stated.map(|change| u64::from(change.no));
    }

    /// All nodes agree who the authorities are, as they were told, and these have the root key; where
    /// nobody is one, whoever had the key last.
    pub(super) fn check_authorities(&mut self) -> Result<(), Violation> {
        if !self.plan.authorities {
            return Ok(());
        }
        let mut agreed: Option<BTreeSet<NodeId>> = None;
        let honest = self.honest();
        for index in &honest {
            let Some(live) = self.processes[*index].live.as_ref() else {
                continue;
            };
            let found = live.engine.trust().authorities();
            if agreed.get_or_insert_with(|| found.clone()) != &found {
                return violation(format!("I3: p{index} takes others for authorities"));
            }
            let node = self.processes[*index].node;
            let stands = found.contains(&node);
            let holds = live.engine.root_key().is_some();
            if holds != stands && !found.is_empty() {
                return violation(format!(
                    "I8: p{index} is an authority: {stands}, and has the root key: {holds}"
                ));
            }
            if stands && self.model.standing_authority(*index, false).is_some() {
                return violation(format!("I5: p{index} was made no authority and is one"));
            }
            if !stands && self.model.standing_authority(*index, true).is_some() {
                return violation(format!("I1: p{index} was made an authority and is none"));
            }
        }
        // Also one that nobody works at any more: no other may be left that could revoke it.
        let holds = |process: &Process| process.holds_root && process.honest && !process.gone;
        if !self.processes.iter().any(holds) {
            return violation("I1: nobody has the root key any more");
        }
        self.count("checks of authorities");
        Ok(())
    }
}

impl Model {
    /// What was said for certain of a node, if nothing else that may count has as high a number.
    fn standing_authority(&self, process: usize, holds: bool) -> Option<&Attempt> {
        let says = |attempt: &&Attempt, what: bool| {
            let of = matches!(attempt.deed, Deed::Authority { process: of, holds }
                if of == process && holds == what);
            of && !attempt.idle
        };
        let mut certain = self.attempts.iter().filter(|attempt| says(attempt, holds));
        certain.find(|attempt| {
            let mut against = self.attempts.iter().filter(|other| says(other, !holds));
            let older = |other: &Attempt| other.epoch.is_some() && other.epoch < attempt.epoch;
            attempt.counts() && against.all(|other| !other.may_count() || older(other))
        })
    }
}
