//! Starting, crashing and restoring processes.

use std::collections::{BTreeMap, BTreeSet};

use ed25519_dalek::SigningKey;
use storage::{Id, Store};
use sync::engine::{Command, Engine, Identity, Membership, TokenSecret, read_mark};
use sync::feed::{Certificate, MeshRoot};
use sync::replication::{Facts, Replicator, ReplicatorConfig, VERSION};

use super::clock::START_MS;
use super::model::{Attempt, Deed, Fate};
use super::process::{Input, Live, Process, RootKeyAnswers, Shown};
use super::queue::Happening;
use super::{Phase, Violation, World, network};
use crate::dice::derive;
use crate::profile::WrongClocks;
use crate::weakening::Weakening;

impl World {
    pub(super) fn set_up(&mut self) {
        let total = self.plan.nodes + self.plan.late_nodes;
        for index in 0..total {
            let key = SigningKey::from_bytes(&derive(self.seed, &format!("node {index}")));
            let liar = self.plan.liar && index + 1 == self.plan.nodes;
            let mut process = Process::new(key, !liar);
            process.founder = index == 0;
            process.holds_root = index == 0;
            process.clock.offset_ms =
                i64::try_from(self.node_dice.below(4_000)).unwrap_or(0) - 2_000;
            self.processes.push(process);
        }
        self.network.pairs = network::neighbours(total, &mut self.net_dice);
        if self.plan.liar {
            self.liar = Some(super::Liar::new(self.plan.nodes - 1));
            self.soon(5_000, Happening::Lie);
        }
        for index in 0..total {
            let late = index >= self.plan.nodes;
            let at = if late {
                self.node_dice.within((20_000, 120_000))
            } else {
                0
            };
            let happening = match late {
                true => Happening::Join { process: index },
                false => Happening::Start { process: index },
            };
            self.soon(at, happening);
        }
        self.soon(50, Happening::Act);
        let first = self.fault_dice.within((8_000, 20_000));
        self.soon(first, Happening::Fault);
        if self.plan.departures {
            let process = self.plan.nodes - 1;
            let at = self.fault_dice.within((60_000, 130_000));
            self.soon(at, Happening::Depart { process });
        }
        if self.plan.clocks {
            self.draw_clocks();
        }
        self.plan_carriers();
        self.plan_versions();
    }

    fn draw_clocks(&mut self) {
        const HOUR_MS: i64 = 3_600_000;
        const YEAR_MS: u64 = 365 * 24 * 3_600_000;
        if self.plan.wrong_clocks != WrongClocks::Any {
            const HOURS: [i64; 4] = [1, 48, 365 * 24, 3_652 * 24];
            for index in 0..self.wrong_clocks() {
                let hours = self.fault_dice.pick(&HOURS).copied().unwrap_or(1);
                let sign = if self.fault_dice.chance(500) { 1 } else { -1 };
                self.processes[index].clock.offset_ms += sign * hours * HOUR_MS;
                self.count("fault: skewed clock");
            }
            return;
        }
        for index in 0..self.processes.len() {
            let years = match self.fault_dice.below(5) {
                0 => i64::try_from(self.fault_dice.below(4 * YEAR_MS)).unwrap_or(0),
                1 => -i64::try_from(self.fault_dice.below(4 * YEAR_MS)).unwrap_or(0),
                2 => i64::try_from(self.fault_dice.below(300_000)).unwrap_or(0) - 150_000,
                _ => 0,
            };
            self.processes[index].clock.offset_ms += years;
            if years != 0 {
                self.count("fault: skewed clock");
            }
        }
    }

    /// Starts a process on its disk, or for the first time.
    pub(super) fn start(&mut self, index: usize) -> Result<(), Violation> {
        if self.processes[index].live.is_some() || self.processes[index].gone {
            return Ok(());
        }
        let draw = self.node_dice.number();
        let reuse = self.weakened(Weakening::ReusedIncarnation);
        let process = &mut self.processes[index];
        process.life += 1;
        if !(reuse && process.incarnation != 0) {
            process.incarnation = draw;
        }
        let store = match process.disk.take() {
            Some(image) => Store::from_image(&image)?,
            None => Store::in_memory()?,
        };
        let identity = Identity {
            key: process.key.clone(),
            incarnation: process.incarnation,
            root: process.holds_root.then(|| self.root.clone()),
        };
        let now = process.clock.shows(self.now);
        let mut engine = Engine::open(store, identity, now)?;
        engine.carry(process.carries.clone());
        engine.set_format(process.format);
        let renewed = engine.renew_views(now)?;
        if engine.membership().is_none() {
            let issue = || Certificate::issue(&self.root, process.node, process.founder, START_MS);
            let certificate = process.certificate.clone().unwrap_or_else(issue);
            let root = MeshRoot::of(&self.root);
            engine.begin()?;
            engine.enter_mesh(&Membership { root, certificate })?;
            engine.commit(now)?;
        }
        let mut replicator = Self::replicator(index);
        replicator.committed(&engine, &[], &BTreeSet::new(), now)?;
        process.live = Some(Live {
            engine,
            replicator,
            durable: BTreeMap::new(),
            timer: None,
            shown: std::mem::take(&mut process.shown_before),
            sessions: BTreeMap::new(),
            root_key_answers: RootKeyAnswers::new(),
        });
        process.busy = false;
        let life = process.life;
        if renewed {
            self.count("views derived anew by a newer version");
        }
        self.note_durable(index);
        self.note(1, &[index as u64, life, draw], &[]);
        if index == 0 && life == 1 {
            self.found();
        } else if life == 1 {
            self.describe(index);
        }
        self.seek_peers(index);
        Ok(())
    }

    /// What a process replicates by, fresh.
    pub(super) fn replicator(index: usize) -> Replicator {
        let facts = Facts {
            name: format!("n{index}"),
            ..Facts::default()
        };
        let (version_min, version_max) = (VERSION, VERSION);
        Replicator::new(ReplicatorConfig {
            version_min,
            version_max,
            facts,
        })
    }

    /// Stops a process and starts it again, many times, with something to write each time.
    pub(super) fn restart(&mut self, index: usize, left: u64) -> Result<(), Violation> {
        if left == 0 || self.phase == Phase::Quiet || self.processes[index].gone {
            return Ok(());
        }
        if self.processes[index].live.is_some() {
            self.count("fault: one of many restarts");
            self.crash(index)?;
            self.start(index)?;
            self.say_something(index);
        }
        let process = index;
        let left = left - 1;
        let pause = self.fault_dice.within((20, 120));
        self.soon(pause, Happening::Restart { process, left });
        Ok(())
    }

    fn found(&mut self) {
        let command = Command::Found {
            mesh_name: "Office".to_owned(),
            node_name: "n0".to_owned(),
            segment: "1F".to_owned(),
            token_key: TokenSecret::new([1; 32]),
        };
        self.submit(0, Deed::Other, command);
    }

    pub(super) fn describe(&mut self, index: usize) {
        let (name, segment) = (format!("n{index}"), "2F".to_owned());
        self.submit(index, Deed::Other, Command::DescribeSelf { name, segment });
    }

    /// Pulls the plug: what was not committed is gone.
    pub(super) fn crash(&mut self, index: usize) -> Result<(), Violation> {
        let lose = self.weakened(Weakening::LostCommit);
        let process = &mut self.processes[index];
        let Some(mut live) = process.live.take() else {
            return Ok(());
        };
        live.engine.store_mut().rollback()?;
        let image = match process.stale.take().filter(|_| lose) {
            Some(stale) => stale,
            None => live.engine.store_mut().image()?,
        };
        let feeds = live.engine.feed_ids();
        process.held = feeds
            .map(|feed| (feed, live.engine.stored_seq(feed)))
            .collect();
        process.disk = Some(image);
        process.shown_before = Shown {
            last: BTreeMap::new(),
            ..live.shown
        };
        process.doom = None;
        process.busy = false;
        let lost: Vec<Input> = process.inbox.drain(..).collect();
        for input in lost {
            if let Input::Command { attempt, .. } = input {
                self.answer_lost(attempt);
            }
        }
        self.note(2, &[index as u64], &[]);
        let back = self.fault_dice.within((200, 15_000));
        self.soon(back, Happening::Start { process: index });
        for session in self.network.sessions_of(index) {
            let delay = if self.net_dice.chance(500) {
                1
            } else {
                self.net_dice.below(400)
            };
            self.soon(delay, Happening::Close { session });
        }
        Ok(())
    }

    /// A user does not hear what became of a command.
    pub(super) fn answer_lost(&mut self, attempt: usize) {
        self.count("answers lost");
        let attempt = &mut self.model.attempts[attempt];
        attempt.fate = Fate::Unknown;
        if let Deed::Post { post } = attempt.deed
            && self.model.posts[post].sent < 4
        {
            let delay = self.user_dice.within((50, 4_000));
            self.soon(delay, Happening::Retry { post });
        }
    }

    /// The disk is replaced by an older image of itself and the node is started on it.
    pub(super) fn restore(&mut self, index: usize) -> Result<(), Violation> {
        let Some((image, since)) = self.processes[index].backup.clone() else {
            return Ok(());
        };
        self.crash(index)?;
        self.processes[index].disk = Some(image);
        self.processes[index].shown_before = Shown::default();
        self.start(index)?;
        self.refresh_shown(index)?;
        let lost = self.lose_unheld();
        *self
            .counts
            .entry("acknowledged writes that only a replaced disk held")
            .or_default() += lost;
        self.count("fault: restored from an old image");
        self.read_again(index, since);
        Ok(())
    }

    /// Notes which acknowledged deeds no honest node has any more; answers how many.
    fn lose_unheld(&mut self) -> u64 {
        let (processes, users) = (&self.processes, &self.model.users);
        let channels: Vec<Id> = self.model.channels.iter().map(|one| one.id).collect();
        let users: Vec<Option<Id>> = users.iter().map(|user| user.id).collect();
        let has = |process: &Process, attempt: &Attempt, place| {
            if matches!(attempt.deed, Deed::Set { .. }) {
                return process.holds_setting(&users, attempt);
            }
            let Deed::Read { user, channel } = attempt.deed else {
                return process.holds(place);
            };
            let (Some(live), Some(user)) = (&process.live, users[user]) else {
                return false;
            };
            let mark = read_mark(live.engine.view(), user, channels[channel]).unwrap_or_default();
            let upto = |feed| mark.get(feed).copied().unwrap_or(0);
            attempt.mark.iter().all(|(feed, seq)| upto(feed) >= *seq)
        };
        let honest = processes.iter().filter(|process| process.honest);
        let held =
            |attempt: &Attempt, place| honest.clone().any(|process| has(process, attempt, place));
        self.model.lose_unheld(held)
    }

    /// A second process with the same identity on a copy of the disk.
    pub(super) fn clone_process(&mut self, index: usize) -> Result<(), Violation> {
        let (image, key) = match self.processes[index].live.as_mut() {
            Some(live) => (
                live.engine.store_mut().image()?,
                self.processes[index].key.clone(),
            ),
            None => return Ok(()),
        };
        let original = &self.processes[index];
        let mut twin = Process::new(key, original.honest);
        twin.founder = original.founder;
        twin.holds_root = original.holds_root;
        twin.carries = original.carries.clone();
        twin.format = original.format;
        twin.clock = original.clock;
        twin.disk = Some(image);
        twin.life = 1;
        let twin_index = self.processes.len();
        self.processes.push(twin);
        let others = 0..self.processes.len();
        for other in others.filter(|other| *other != index && *other != twin_index) {
            let pair = (other.min(index), other.max(index));
            if self.network.pairs.contains(&pair) {
                self.network.pairs.insert((other, twin_index));
            }
        }
        self.start(twin_index)?;
        self.refresh_shown(twin_index)?;
        self.count("fault: cloned disk");
        Ok(())
    }

    /// Whether another process has the same identity.
    pub(super) fn twin_of(&self, index: usize) -> Option<usize> {
        let node = self.processes[index].node;
        let same = |other: &usize| *other != index && self.processes[*other].node == node;
        (0..self.processes.len()).find(same)
    }
}
