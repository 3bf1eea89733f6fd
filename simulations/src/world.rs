//! A deterministic world: processes that run the real engine and replication under virtual time,
//! a network between them, users, faults, and a model that knows what must hold.
//!
//! Everything that happens comes out of one queue and everything drawn comes from the seed, so a
//! seed always makes the same history.

mod audience_check;
mod authorities;
mod batch;
mod carry;
mod check;
mod clock;
mod copies;
mod crossed;
mod ended;
mod faults;
mod final_check;
mod groups;
mod heard;
mod joining;
mod leak;
mod left_check;
mod liar;
mod lifecycle;
mod links;
mod members_check;
mod membership;
mod messages;
mod model;
mod network;
mod order_check;
mod process;
mod queue;
mod rare;
mod receipts;
mod settings;
mod talk;
mod versions;
mod watch;
mod workload;

use std::collections::BTreeMap;
use std::path::PathBuf;

use ed25519_dalek::SigningKey;

use crate::dice::{Dice, derive};
use crate::exception::beyond_bound;
use crate::profile::{Plan, Profile};
use crate::weakening::Weakening;

use liar::Liar;
use model::Model;
use network::Network;
use process::Process;
use queue::{Happening, Queue};

/// An invariant that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation(pub String);

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<storage::StoreError> for Violation {
    fn from(error: storage::StoreError) -> Self {
        Self(format!("I1: the store failed: {error}"))
    }
}

pub(crate) fn violation<T>(text: impl Into<String>) -> Result<T, Violation> {
    Err(Violation(text.into()))
}

/// What became of a world.
#[derive(Debug, Clone)]
pub struct Report {
    pub seed: u64,
    pub profile: Profile,
    pub nodes: usize,
    pub virtual_ms: u64,
    pub happenings: u64,
    /// How often each thing happened: faults, actions, checks.
    pub counts: BTreeMap<&'static str, u64>,
    /// BLAKE3 of everything that happened.
    pub trace: String,
}

/// Happenings after which a world counts as busy without end.
const HAPPENINGS_MAX: u64 = 6_000_000;
/// Virtual time for converging once faults have ended.
const QUIET_MS_MAX: u64 = 360_000;
/// Virtual time for writes to reach everyone after that.
const AFTER_MS_MAX: u64 = 120_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Safety,
    Quiet,
}

/// What a world has besides what its seed and profile say.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub weakening: Option<Weakening>,
    /// Where each node's database is written when nodes differ.
    pub images: Option<PathBuf>,
}

/// One world.
#[derive(Debug)]
pub struct World {
    seed: u64,
    profile: Profile,
    options: Options,
    plan: Plan,
    phase: Phase,
    now: u64,
    queue: Queue,
    trace: blake3::Hasher,
    happenings: u64,
    counts: BTreeMap<&'static str, u64>,
    root: SigningKey,
    processes: Vec<Process>,
    network: Network,
    model: Model,
    liar: Option<Liar>,
    joins: BTreeMap<usize, joining::Join>,
    partitions: u64,
    actions_left: u64,
    faults_left: u64,
    net_dice: Dice,
    node_dice: Dice,
    user_dice: Dice,
    fault_dice: Dice,
    crossed_dice: Dice,
}

impl World {
    #[must_use]
    pub fn new(seed: u64, profile: Profile, options: Options) -> Self {
        let plan = profile.plan(seed);
        Self {
            seed,
            profile,
            phase: Phase::Safety,
            now: 0,
            queue: Queue::default(),
            trace: blake3::Hasher::new(),
            happenings: 0,
            counts: BTreeMap::new(),
            root: SigningKey::from_bytes(&derive(seed, "root")),
            processes: Vec::new(),
            network: Network::default(),
            model: Model::default(),
            liar: None,
            joins: BTreeMap::new(),
            partitions: 0,
            actions_left: plan.actions,
            faults_left: plan.faults,
            net_dice: Dice::new(seed, "network"),
            node_dice: Dice::new(seed, "nodes"),
            user_dice: Dice::new(seed, "users"),
            fault_dice: Dice::new(seed, "faults"),
            crossed_dice: Dice::new(seed, "crossed"),
            plan,
            options,
        }
    }

    /// Runs the world to its end.
    ///
    /// # Errors
    /// The first invariant that does not hold.
    pub fn run(mut self) -> Result<Report, Violation> {
        self.set_up();
        self.run_until(self.plan.safety_ms)?;
        self.calm_down()?;
        self.converge(QUIET_MS_MAX, "I8: not converged")?;
        self.check_all()?;
        self.write_everywhere()?;
        self.converge(AFTER_MS_MAX, "I8: writes after the faults did not spread")?;
        self.check_all()?;
        for index in self.honest() {
            self.check_places(index)?;
        }
        self.check_authorities()?;
        self.check_carried()?;
        self.check_versions()?;
        self.check_rebuilds()?;
        self.check_exceptions()?;
        Ok(self.report())
    }

    fn report(self) -> Report {
        Report {
            seed: self.seed,
            profile: self.profile,
            nodes: self.processes.len(),
            virtual_ms: self.now,
            happenings: self.happenings,
            counts: self.counts,
            trace: self.trace.finalize().to_hex().to_string(),
        }
    }

    pub(crate) fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    /// No exception was needed more often than it may be.
    fn check_exceptions(&mut self) -> Result<(), Violation> {
        let excused = self.model.excused.borrow().clone();
        for (exception, count) in &excused {
            self.counts.insert(exception.counter(), *count);
        }
        match beyond_bound(&excused) {
            Some((entry, count)) => violation(format!(
                "{} was needed {count} times, at most {} are excused",
                entry.name, entry.most
            )),
            None => Ok(()),
        }
    }

    pub(crate) fn weakened(&self, weakening: Weakening) -> bool {
        self.options.weakening == Some(weakening)
    }

    /// Plans something so many milliseconds from now.
    pub(crate) fn soon(&mut self, delay_ms: u64, happening: Happening) {
        self.queue.plan(self.now + delay_ms, happening);
    }

    pub(crate) fn note(&mut self, kind: u8, numbers: &[u64], bytes: &[u8]) {
        self.trace.update(&[kind]).update(&self.now.to_le_bytes());
        for number in numbers {
            self.trace.update(&number.to_le_bytes());
        }
        self.trace
            .update(&(bytes.len() as u64).to_le_bytes())
            .update(bytes);
    }

    pub(crate) fn run_until(&mut self, end: u64) -> Result<(), Violation> {
        while self.queue.next_at().is_some_and(|at| at < end) {
            let Some((at, happening)) = self.queue.next() else {
                break;
            };
            self.now = self.now.max(at);
            self.happenings += 1;
            if self.happenings > HAPPENINGS_MAX || self.queue.len() > 1_000_000 {
                return violation("I7: the world is busy without end");
            }
            self.happen(happening)?;
        }
        self.now = self.now.max(end);
        Ok(())
    }

    fn happen(&mut self, happening: Happening) -> Result<(), Violation> {
        match happening {
            Happening::Arrival {
                session,
                from,
                to,
                frame,
            } => {
                self.arrive(session, from, to, frame);
                Ok(())
            }
            Happening::Batch { process, life } => self.run_batch(process, life),
            Happening::Timer { process, life } => {
                self.timer_strikes(process, life);
                Ok(())
            }
            Happening::Act => {
                self.act();
                Ok(())
            }
            Happening::Retry { post } => {
                self.retry(post);
                Ok(())
            }
            Happening::Fault => self.fault(),
            Happening::Relief(relief) => {
                self.relieve(relief);
                Ok(())
            }
            Happening::Connect { a, b } => {
                self.try_connect(a, b);
                Ok(())
            }
            Happening::Detect { session } => {
                self.detect(session);
                Ok(())
            }
            Happening::Close { session } => {
                self.disconnect(session);
                Ok(())
            }
            Happening::Start { process } => self.start(process),
            Happening::Restart { process, left } => self.restart(process, left),
            Happening::Join { process } => self.join(process),
            Happening::Crossed(deed) => self.cross(deed),
            Happening::Depart { process } => {
                self.depart(process);
                Ok(())
            }
            Happening::Lie => {
                self.lie();
                Ok(())
            }
            Happening::Carry { process } => self.begin_to_carry(process),
            Happening::Update { process } => self.update(process),
            Happening::WriteNewer { process } => self.write_newer(process),
        }
    }
}
