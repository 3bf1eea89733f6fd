//! Discrete faults, and their ends.

use super::network::draw_partition;
use super::process::Doom;
use super::queue::{Happening, Relief};
use super::{Phase, Violation, World};
use crate::profile::WrongClocks;

#[derive(Debug, Clone, Copy)]
enum Kind {
    Reconnect,
    Partition,
    Flapping,
    Crash,
    CrashAll,
    Backup,
    Restore,
    Clone,
    Jump,
    Freeze,
    Clog,
}

impl World {
    pub(super) fn fault(&mut self) -> Result<(), Violation> {
        if self.phase == Phase::Quiet || self.faults_left == 0 {
            return Ok(());
        }
        self.faults_left -= 1;
        let pause = self.plan.safety_ms / (self.plan.faults + 2);
        let delay = self.fault_dice.within((pause / 3, pause * 4 / 3));
        self.soon(delay, Happening::Fault);
        let kind = self.draw_kind();
        self.note(7, &[kind as u64], &[]);
        match kind {
            Kind::Reconnect => self.break_connections(),
            Kind::Partition => self.split(),
            Kind::Flapping => self.flap(),
            Kind::Crash => self.doom_one()?,
            Kind::CrashAll => {
                self.count("fault: all crash at once");
                for index in 0..self.processes.len() {
                    self.crash_now(index)?;
                }
            }
            Kind::Backup => self.back_up()?,
            Kind::Restore => self.restore_one()?,
            Kind::Clone => self.clone_one()?,
            Kind::Jump => self.jump(),
            Kind::Freeze => self.freeze(),
            Kind::Clog => {
                self.count("fault: clogged links");
                self.plan.bytes_per_ms = self.fault_dice.within((2, 50));
            }
        }
        Ok(())
    }

    fn draw_kind(&mut self) -> Kind {
        let plan = &self.plan;
        let mut kinds = vec![Kind::Reconnect];
        if plan.partitions {
            kinds.extend([
                Kind::Partition,
                Kind::Partition,
                Kind::Partition,
                Kind::Flapping,
            ]);
        }
        if plan.crashes {
            kinds.extend([
                Kind::Crash,
                Kind::Crash,
                Kind::Crash,
                Kind::Crash,
                Kind::CrashAll,
            ]);
        }
        if plan.backups {
            kinds.extend([
                Kind::Backup,
                Kind::Backup,
                Kind::Restore,
                Kind::Restore,
                Kind::Restore,
            ]);
        }
        if plan.clones {
            kinds.extend([Kind::Clone, Kind::Clone]);
        }
        if plan.clocks {
            kinds.extend([Kind::Jump, Kind::Jump, Kind::Freeze]);
        }
        if plan.loss > 0 {
            kinds.push(Kind::Clog);
        }
        self.fault_dice
            .pick(&kinds)
            .copied()
            .unwrap_or(Kind::Reconnect)
    }

    fn pick_process(&mut self) -> usize {
        self.fault_dice.index(self.processes.len())
    }

    /// Of how many nodes, from the first on, the clock may be wrong.
    pub(super) fn wrong_clocks(&self) -> usize {
        match self.plan.wrong_clocks {
            WrongClocks::One => 1,
            WrongClocks::Half => self.plan.nodes / 2,
            WrongClocks::Any => self.processes.len(),
        }
    }

    fn break_connections(&mut self) {
        self.count("fault: connections broken");
        let sessions: Vec<u64> = self.network.sessions.keys().copied().collect();
        for session in sessions {
            if self.fault_dice.chance(500) {
                self.disconnect(session);
            }
        }
    }

    fn split(&mut self) {
        let (name, ways) = draw_partition(self.processes.len(), &mut self.fault_dice);
        self.count(match name {
            "halves" => "fault: split in halves",
            "ring" => "fault: split to a ring",
            "star" => "fault: split to a star",
            "bridge" => "fault: split with a bridge",
            "one-way" => "fault: one-way split",
            _ => "fault: one node alone",
        });
        self.partitions += 1;
        let partition = self.partitions;
        self.network.block(partition, ways);
        self.plan_detection();
        self.cross_roles();
        self.cross_invites();
        // In the worlds that are to notice it: others would become other worlds for nothing.
        if self.plan.clocks {
            self.cross_posts();
        }
        let length = self.fault_dice.within((4_000, 45_000));
        self.soon(length, Happening::Relief(Relief::Heal { partition }));
    }

    fn plan_detection(&mut self) {
        let sessions: Vec<u64> = self.network.sessions.keys().copied().collect();
        for session in sessions {
            let delay = self.fault_dice.within((1_000, 15_000));
            self.soon(delay, Happening::Detect { session });
        }
    }

    fn flap(&mut self) {
        self.count("fault: flapping split");
        self.partitions += 1;
        let partition = self.partitions;
        let turns = self.fault_dice.within((4, 12));
        let mut at = 0;
        for turn in 0..turns {
            let on = turn % 2 == 0;
            self.soon(at, Happening::Relief(Relief::Flap { partition, on }));
            at += self.fault_dice.within((300, 4_000));
        }
        self.soon(at, Happening::Relief(Relief::Heal { partition }));
    }

    fn doom_one(&mut self) -> Result<(), Violation> {
        let index = self.pick_process();
        if self.plan.restarts > 0 && self.fault_dice.chance(300) {
            let left = self.plan.restarts;
            self.soon(
                1,
                Happening::Restart {
                    process: index,
                    left,
                },
            );
            return Ok(());
        }
        if self.plan.full_disks && self.fault_dice.chance(300) {
            let pages = u32::try_from(self.fault_dice.below(4)).unwrap_or(0);
            self.processes[index].doom = Some(Doom::FullDisk(pages));
            return Ok(());
        }
        let doom = match self.fault_dice.below(6) {
            0 => Doom::Amid(self.fault_dice.index(3)),
            1 => Doom::BeforeCommit,
            2 => Doom::AfterCommit,
            3 => Doom::AfterTransmits,
            4 => Doom::FailedCommit,
            _ => return self.crash_now(index),
        };
        self.processes[index].doom = Some(doom);
        Ok(())
    }

    fn crash_now(&mut self, index: usize) -> Result<(), Violation> {
        if self.processes[index].live.is_none() {
            return Ok(());
        }
        self.count("fault: crash between batches");
        self.crash(index)
    }

    fn back_up(&mut self) -> Result<(), Violation> {
        let index = self.pick_process();
        let now = self.now;
        let process = &mut self.processes[index];
        if process.honest
            && let Some(live) = process.live.as_mut()
        {
            process.backup = Some((live.engine.store_mut().image()?, now));
        }
        Ok(())
    }

    fn restore_one(&mut self) -> Result<(), Violation> {
        let with: Vec<usize> = (0..self.processes.len())
            .filter(|index| self.processes[*index].backup.is_some())
            .collect();
        match self.fault_dice.pick(&with) {
            Some(index) => self.restore(*index),
            None => self.back_up(),
        }
    }

    fn clone_one(&mut self) -> Result<(), Violation> {
        let index = self.pick_process();
        let cloned = (0..self.processes.len()).any(|index| self.twin_of(index).is_some());
        if cloned || !self.processes[index].honest {
            self.rotate_twins();
            return Ok(());
        }
        self.clone_process(index)
    }

    /// Lets the other of two processes with one identity have the connections.
    pub(super) fn rotate_twins(&mut self) {
        let sessions: Vec<u64> = self.network.sessions.keys().copied().collect();
        for session in sessions {
            let Some(ends) = self.network.sessions.get(&session).copied() else {
                continue;
            };
            if self.twin_of(ends.a).is_some() || self.twin_of(ends.b).is_some() {
                self.disconnect(session);
            }
        }
    }

    fn jump(&mut self) {
        const HOUR_MS: u64 = 3_600_000;
        let index = self.fault_dice.index(self.wrong_clocks());
        let span = match self.fault_dice.below(3) {
            0 => 5_000,
            1 => HOUR_MS,
            _ => 365 * 24 * HOUR_MS,
        };
        let length = i64::try_from(self.fault_dice.below(2 * span)).unwrap_or(0);
        let half = i64::try_from(span).unwrap_or(0);
        self.count("fault: clock jumped");
        self.processes[index].clock.offset_ms += length - half;
        self.wake(index);
    }

    fn freeze(&mut self) {
        let index = self.fault_dice.index(self.wrong_clocks());
        self.count("fault: clock stood still");
        let now = self.now;
        self.processes[index].clock.freeze(now);
        let length = self.fault_dice.within((2_000, 40_000));
        self.soon(
            length,
            Happening::Relief(Relief::Unfreeze { process: index }),
        );
    }

    pub(super) fn relieve(&mut self, relief: Relief) {
        match relief {
            Relief::Heal { partition } => self.network.heal(partition),
            Relief::Flap { partition, on } if on && self.phase == Phase::Safety => {
                let (_, ways) = draw_partition(self.processes.len(), &mut self.fault_dice);
                self.network.block(partition, ways);
                self.plan_detection();
            }
            Relief::Flap { partition, .. } => self.network.heal(partition),
            Relief::Unfreeze { process } => {
                self.processes[process].clock.run();
                self.wake(process);
            }
        }
    }

    /// Ends every fault and starts every process.
    pub(super) fn calm_down(&mut self) -> Result<(), Violation> {
        self.phase = Phase::Quiet;
        self.network.heal_all();
        for index in 0..self.processes.len() {
            self.processes[index].doom = None;
            self.processes[index].clock.run();
            if self.processes[index].gone {
                continue;
            }
            self.start(index)?;
            self.seek_peers(index);
            self.wake(index);
        }
        Ok(())
    }
}
