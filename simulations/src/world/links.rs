//! Connecting, disconnecting, and frames on their way.

use std::sync::Arc;

use storage::NodeId;
use sync::replication::ReplicationEvent;

use super::process::Input;
use super::queue::Happening;
use super::{Phase, Violation, World, violation};
use crate::weakening::Weakening;

/// What one flush may hold for one peer: its queue's bound and the frame that fills it.
const FLUSH_BYTES_MAX: usize =
    sync::replication::limits::QUEUE_BYTES_MAX + 2 * sync::replication::limits::FRAME_BYTES_MAX;

impl World {
    /// Plans attempts to connect a process with all its neighbours.
    pub(super) fn seek_peers(&mut self, index: usize) {
        let pairs: Vec<(usize, usize)> = self
            .network
            .pairs
            .iter()
            .copied()
            .filter(|(a, b)| *a == index || *b == index)
            .collect();
        for (a, b) in pairs {
            self.seek(a, b, (1, 300));
        }
    }

    fn seek(&mut self, a: usize, b: usize, delay_ms: (u64, u64)) {
        if self.network.attempts.insert((a, b)) {
            let delay = self.net_dice.within(delay_ms);
            self.soon(delay, Happening::Connect { a, b });
        }
    }

    pub(super) fn try_connect(&mut self, a: usize, b: usize) {
        self.network.attempts.remove(&(a, b));
        let (node_a, node_b) = (self.processes[a].node, self.processes[b].node);
        let up = self.processes[a].live.is_some() && self.processes[b].live.is_some();
        let free = self.network.session_with(a, node_b).is_none()
            && self.network.session_with(b, node_a).is_none();
        let open = !self.network.is_blocked(a, b) && !self.network.is_blocked(b, a);
        if !up || node_a == node_b || self.processes[a].gone || self.processes[b].gone {
            return;
        }
        if !free || !open {
            if self.network.session_with(a, node_b).is_none()
                || self.twin_of(a).or(self.twin_of(b)).is_some()
            {
                self.seek(a, b, (500, 4_000));
            }
            return;
        }
        let session = self.network.open((a, node_a), (b, node_b));
        self.note(3, &[a as u64, b as u64, session], &[]);
        self.give(
            a,
            Input::Connected {
                session,
                peer: node_b,
            },
        );
        self.give(
            b,
            Input::Connected {
                session,
                peer: node_a,
            },
        );
    }

    pub(super) fn disconnect(&mut self, session: u64) {
        let Some(ends) = self.network.close(session) else {
            return;
        };
        let (node_a, node_b) = (self.processes[ends.a].node, self.processes[ends.b].node);
        self.note(4, &[session], &[]);
        self.give(
            ends.a,
            Input::Disconnected {
                session,
                peer: node_b,
            },
        );
        self.give(
            ends.b,
            Input::Disconnected {
                session,
                peer: node_a,
            },
        );
        self.seek(ends.a.min(ends.b), ends.a.max(ends.b), (100, 2_500));
    }

    /// The transport gives up a connection through which nothing comes.
    pub(super) fn detect(&mut self, session: u64) {
        let Some(ends) = self.network.sessions.get(&session).copied() else {
            return;
        };
        if self.network.is_blocked(ends.a, ends.b) || self.network.is_blocked(ends.b, ends.a) {
            self.disconnect(session);
        }
    }

    /// Hands a process something to do.
    pub(super) fn give(&mut self, index: usize, input: Input) {
        if self.processes[index].live.is_none() {
            if let Input::Command { attempt, .. } = input {
                self.answer_lost(attempt);
            }
            return;
        }
        self.processes[index].inbox.push_back(input);
        self.wake(index);
    }

    /// Plans the next batch of a process.
    pub(super) fn wake(&mut self, index: usize) {
        if self.processes[index].busy || self.processes[index].live.is_none() {
            return;
        }
        self.processes[index].busy = true;
        let life = self.processes[index].life;
        let starved = self.phase == Phase::Safety && self.node_dice.chance(3);
        let delay = if starved {
            self.count("fault: starved process");
            self.node_dice.within((100, 2_500))
        } else {
            self.node_dice.within((0, 6))
        };
        self.soon(
            delay,
            Happening::Batch {
                process: index,
                life,
            },
        );
    }

    pub(super) fn arrive(&mut self, session: u64, from: usize, to: usize, frame: Arc<[u8]>) {
        if !self.network.sessions.contains_key(&session) {
            return;
        }
        self.note(5, &[session, to as u64], blake3::hash(&frame).as_bytes());
        let peer = self.processes[from].node;
        self.give(
            to,
            Input::Frame {
                session,
                peer,
                frame,
            },
        );
    }

    /// Sends out what a process's replication has to say, and plans its timer.
    pub(super) fn flush(&mut self, index: usize) -> Result<(), Violation> {
        let Some(mut live) = self.processes[index].live.take() else {
            return Ok(());
        };
        let mut frames = Vec::new();
        while let Some(transmit) = live.replicator.poll_transmit() {
            frames.push((transmit.peer, transmit.frame));
        }
        let mut closed = Vec::new();
        while let Some(event) = live.replicator.poll_event() {
            if let ReplicationEvent::Close { peer, .. } = event {
                closed.push(peer);
            }
        }
        self.check_leak(index, &live, &frames)?;
        self.check_flush(&frames)?;
        self.processes[index].live = Some(live);
        for (peer, frame) in frames {
            self.send(index, peer, frame);
        }
        for peer in closed {
            self.count("closed for a bad frame");
            if let Some(session) = self.network.session_with(index, peer) {
                self.soon(5, Happening::Close { session });
            }
        }
        self.plan_timer(index);
        Ok(())
    }

    fn check_flush(&self, frames: &[(NodeId, Arc<[u8]>)]) -> Result<(), Violation> {
        let mut bytes = std::collections::BTreeMap::new();
        for (peer, frame) in frames {
            *bytes.entry(peer).or_insert(0) += frame.len();
            if frame.len() > sync::replication::limits::FRAME_BYTES_MAX {
                return violation(format!("I7: a frame of {} bytes", frame.len()));
            }
        }
        match bytes.values().max() {
            Some(most) if *most > FLUSH_BYTES_MAX => {
                violation(format!("I7: {most} bytes were queued for one peer"))
            }
            Some(_) | None => Ok(()),
        }
    }

    fn plan_timer(&mut self, index: usize) {
        const LONGEST_MS: u64 = 5_000;
        let now = self.now;
        let deaf = self.weakened(Weakening::NoTimeouts);
        let process = &mut self.processes[index];
        let (clock, life) = (process.clock, process.life);
        let Some(live) = process.live.as_mut() else {
            return;
        };
        let Some(due) = live.replicator.poll_timeout().filter(|_| !deaf) else {
            return;
        };
        let shortest = if clock.is_frozen() { 200 } else { 1 };
        let wait = due
            .saturating_sub(clock.shows(now))
            .clamp(shortest, LONGEST_MS);
        if live.timer.is_none_or(|planned| planned > now + wait) {
            live.timer = Some(now + wait);
            self.soon(
                wait,
                Happening::Timer {
                    process: index,
                    life,
                },
            );
        }
    }

    pub(super) fn timer_strikes(&mut self, index: usize, life: u64) {
        let now = self.now;
        let process = &mut self.processes[index];
        if process.life != life {
            return;
        }
        let Some(live) = process.live.as_mut() else {
            return;
        };
        if live.timer != Some(now) {
            return;
        }
        live.timer = None;
        self.wake(index);
    }

    /// Puts a frame on the wire.
    pub(super) fn send(&mut self, from: usize, peer: NodeId, frame: Arc<[u8]>) {
        let Some(session) = self.network.session_with(from, peer) else {
            return;
        };
        if self.phase == Phase::Safety && !self.processes[from].honest {
            for frame in self.twist(&frame) {
                self.transmit(session, from, frame);
            }
        } else {
            self.transmit(session, from, frame);
        }
    }

    pub(super) fn transmit(&mut self, session: u64, from: usize, frame: Arc<[u8]>) {
        let Some(to) = self.network.other_end(session, from) else {
            return;
        };
        if self.network.is_blocked(from, to) {
            self.count("fault: frame blocked");
            return;
        }
        let safety = self.phase == Phase::Safety;
        let latency = if safety { self.plan.latency_ms } else { (1, 5) };
        let speed = if safety {
            self.plan.bytes_per_ms
        } else {
            20_000
        };
        let transit = self.net_dice.within(latency) + frame.len() as u64 / speed.max(1);
        let arrival = Happening::Arrival {
            session,
            from,
            to,
            frame,
        };
        if !safety {
            let at = self.network.arrival(session, to, self.now, transit);
            self.queue.plan(at, arrival);
            return;
        }
        self.transmit_badly(session, arrival, transit);
    }

    fn transmit_badly(&mut self, session: u64, mut arrival: Happening, transit: u64) {
        if self.net_dice.chance(self.plan.loss) {
            self.count("fault: frame lost");
            return;
        }
        let Happening::Arrival { to, frame, .. } = &mut arrival else {
            return;
        };
        let to = *to;
        if self.net_dice.chance(self.plan.truncate) {
            self.count("fault: frame cut short");
            let length = self.net_dice.index(frame.len());
            *frame = frame[..length].into();
        }
        if self.net_dice.chance(self.plan.duplicate) {
            self.count("fault: frame doubled");
            let later = self.now + transit + self.net_dice.within((1, 3_000));
            self.queue.plan(later, arrival.clone());
        }
        if self.net_dice.chance(self.plan.reorder) {
            self.count("fault: frame out of order");
            let later = self.now + transit + self.net_dice.within((1, 1_500));
            self.queue.plan(later, arrival);
            return;
        }
        let at = self.network.arrival(session, to, self.now, transit);
        self.queue.plan(at, arrival);
    }
}
