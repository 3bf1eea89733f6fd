//! Registers: own writes are pushed, those of others travel by being asked for.
//!
//! A node's registers after a number always travel as a complete run, so the newest number held
//! says that everything before it was seen, although only the newest values are kept.

use storage::{NodeId, StoreError};

use super::Replicator;
use super::codec::encode;
use super::frame::{Frame, RegisterHeads, RegisterPull, Registers, WireRegister};
use super::limits::{
    ANNOUNCE_MS, ANSWER_MS, NODES_MAX, QUEUE_BYTES_MAX, REGISTERS_BYTES_MAX, REGISTERS_MAX,
};
use crate::engine::Engine;
use crate::exchange::Register;

impl Replicator {
    fn registers_stored(&self, engine: &Engine, node: NodeId) -> u64 {
        let heads = engine.register_heads();
        heads
            .iter()
            .find(|(known, _)| *known == node)
            .map_or(0, |(_, no)| *no)
    }

    /// After a commit: own registers are pushed together after a moment.
    pub(super) fn schedule_registers(&mut self, now: u64) {
        let newest = self.durable.registers.get(&self.node).copied().unwrap_or(0);
        if newest > self.registers_pushed {
            self.registers_due.get_or_insert(now + ANNOUNCE_MS);
        }
    }

    /// Pushes own registers to every peer.
    pub(super) fn push_registers(&mut self, engine: &Engine, now: u64) -> Result<(), StoreError> {
        self.registers_due = None;
        let registers = self.load_registers(engine, self.node, self.registers_pushed)?;
        let Some(newest) = registers.registers.last().map(|register| register.no) else {
            return Ok(());
        };
        let frame = encode(&Frame::Registers(Registers {
            more: false,
            ..registers
        }));
        self.registers_pushed = newest;
        for state in self.peers.values_mut() {
            if state
                .ready()
                .is_some_and(|session| session.queue.has_room(frame.len()))
            {
                state.send(frame.clone());
            }
        }
        self.schedule_registers(now);
        Ok(())
    }

    fn load_registers(
        &self,
        engine: &Engine,
        node: NodeId,
        after: u64,
    ) -> Result<Registers, StoreError> {
        let durable = self.durable.registers.get(&node).copied().unwrap_or(0);
        let mut found = engine.registers_after(node, after, REGISTERS_MAX)?;
        let mut bytes = 0;
        let fits = found.iter().take_while(|register| {
            bytes += register.value.len();
            bytes <= REGISTERS_BYTES_MAX
        });
        let fits = fits.count().max(1);
        let more = found.len() == REGISTERS_MAX || fits < found.len();
        found.truncate(fits);
        found.retain(|register| register.no <= durable);
        let registers = found.into_iter().map(|register| WireRegister {
            user: register.user,
            channel: register.channel,
            no: register.no,
            value: register.value,
            signature: register.signature,
        });
        Ok(Registers {
            node,
            after,
            more,
            registers: registers.collect(),
        })
    }

    pub(super) fn on_register_heads(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        theirs: &RegisterHeads,
        now: u64,
    ) {
        if !theirs.answer {
            self.send_register_heads(peer, true);
        }
        for (node, no) in &theirs.heads {
            let stored = self.registers_stored(engine, *node);
            if *no > stored {
                self.pull_registers(peer, *node, stored, now);
            }
        }
    }

    /// Asks a peer for a node's registers unless another one is being asked.
    fn pull_registers(&mut self, peer: NodeId, node: NodeId, after: u64, now: u64) {
        let busy = self.register_pulls.get(&node);
        if busy.is_some_and(|(from, until)| *from != peer && *until > now)
            || (busy.is_none() && self.register_pulls.len() >= NODES_MAX)
        {
            return;
        }
        self.register_pulls.insert(node, (peer, now + ANSWER_MS));
        self.send(peer, &Frame::RegisterPull(RegisterPull { node, after }));
    }

    pub(super) fn on_register_pull(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        pull: RegisterPull,
    ) -> Result<(), StoreError> {
        let full =
            |session: &mut super::peer::Session| !session.queue.has_room(QUEUE_BYTES_MAX / 2);
        if self.ready_mut(peer).is_none_or(full) {
            self.count("questions_dropped");
            return Ok(());
        }
        let registers = self.load_registers(engine, pull.node, pull.after)?;
        self.send(peer, &Frame::Registers(registers));
        Ok(())
    }

    pub(super) fn on_registers(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        registers: Registers,
        now: u64,
    ) -> Result<(), StoreError> {
        let node = registers.node;
        let stored = self.registers_stored(engine, node);
        if registers.after > stored {
            self.pull_registers(peer, node, stored, now);
            return Ok(());
        }
        let newest = registers.registers.last().map_or(0, |register| register.no);
        let fresh = registers
            .registers
            .into_iter()
            .filter(|register| register.no > stored);
        let fresh: Vec<Register> = fresh
            .map(|item| Register {
                node,
                user: item.user,
                channel: item.channel,
                no: item.no,
                value: item.value,
                signature: item.signature,
            })
            .collect();
        if !fresh.is_empty() {
            self.dirty = true;
            let refused = engine.accept_registers(fresh)?;
            if refused > 0 {
                self.count("refused_registers");
            }
        }
        if self
            .register_pulls
            .get(&node)
            .is_some_and(|(from, _)| *from == peer)
        {
            self.register_pulls.remove(&node);
        }
        let stored = self.registers_stored(engine, node);
        if registers.more && stored >= newest {
            self.pull_registers(peer, node, stored, now);
        }
        self.ensure_compare(peer, now);
        Ok(())
    }
}
