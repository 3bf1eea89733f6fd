//! Registers: own writes are pushed, and everything is compared as state.
//!
//! Where the digests of two nodes differ, one of them tells its buckets, the other lists the hashes
//! in those that differ, and each gets from the other what it lacks. Nothing follows from a number
//! or from what came before, so a lost frame, a refused register or a peer that lies costs a
//! round, never a hole that stays.

use std::collections::{BTreeMap, BTreeSet};

use storage::{NodeId, RegisterHash, StoreError};

use super::Replicator;
use super::codec::encode;
use super::durable::finish;
use super::frame::{Frame, RegisterBuckets, RegisterList, RegisterPull, Registers, ShortHash};
use super::limits::{
    ANNOUNCE_MS, QUEUE_BYTES_MAX, QUIET_MS, REGISTER_ROUND_BYTES_MAX, REGISTERS_BYTES_MAX,
    REGISTERS_LISTED_MAX, REGISTERS_MAX, REGISTERS_PULLED_MAX,
};
use crate::engine::Engine;
use crate::register::Register;

/// Registers as they are compared with others: what the last commit made durable.
#[derive(Debug, Default)]
pub(super) struct HeldRegisters {
    /// Of the engine's registers that this was read from.
    changes: Option<u64>,
    sums: BTreeMap<u16, u128>,
    buckets: BTreeMap<u16, ShortHash>,
    /// The greatest number of this node's own.
    newest: u64,
    /// When anything last changed.
    moved_ms: u64,
}

/// Where the comparison with a peer stands.
#[derive(Debug, Default)]
pub(super) struct RegisterRound {
    /// Not all that differs was told in this round, so another one is worth it once this has
    /// brought something.
    more: bool,
    /// Comparisons in a row that found a difference.
    differing: u32,
    /// Another round begins at the next commit.
    due: bool,
    /// Where the next list begins, when the last one did not reach the end.
    list_from: RegisterHash,
}

impl HeldRegisters {
    /// Takes over what is durable now. Answers the digest of it if it has changed.
    pub(super) fn refresh(
        &mut self,
        engine: &Engine,
        now: u64,
    ) -> Result<Option<ShortHash>, StoreError> {
        if self.changes == Some(engine.register_changes()) {
            return Ok(None);
        }
        self.changes = Some(engine.register_changes());
        self.moved_ms = now;
        self.newest = engine.newest_register()?;
        let sums = engine.register_sums();
        self.buckets.retain(|bucket, _| sums.contains_key(bucket));
        for (bucket, sum) in sums {
            if self.sums.get(bucket) != Some(sum) {
                let mut hasher = blake3::Hasher::new();
                hasher.update(&sum.to_be_bytes());
                self.buckets.insert(*bucket, finish(&hasher));
            }
        }
        self.sums.clone_from(sums);
        if self.buckets.is_empty() {
            return Ok(Some([0; 8]));
        }
        let mut hasher = blake3::Hasher::new();
        for (bucket, digest) in &self.buckets {
            hasher.update(&bucket.to_le_bytes()).update(digest);
        }
        Ok(Some(finish(&hasher)))
    }

    pub(super) fn newest(&self) -> u64 {
        self.newest
    }
}

impl Replicator {
    /// After a commit: own registers are pushed together after a moment, and comparisons go on.
    pub(super) fn schedule_registers(&mut self, now: u64) {
        if self.durable.registers.newest() > self.registers_pushed {
            self.registers_due.get_or_insert(now + ANNOUNCE_MS);
        }
        let due = |session: &mut super::peer::Session| std::mem::take(&mut session.registers.due);
        let peers = self.peers.iter_mut();
        let peers = peers.filter_map(|(id, peer)| peer.ready_mut().is_some_and(due).then_some(*id));
        for peer in peers.collect::<Vec<_>>() {
            self.send_register_buckets(peer);
        }
    }

    /// Pushes own registers to every peer.
    pub(super) fn push_registers(&mut self, engine: &Engine, now: u64) -> Result<(), StoreError> {
        self.registers_due = None;
        let (after, newest) = (self.registers_pushed, self.durable.registers.newest());
        let mut found = engine.registers_after(self.node, after, REGISTERS_MAX)?;
        found.retain(|register| register.no <= newest);
        found.truncate(fitting(&found));
        let Some(last) = found.last() else {
            return Ok(());
        };
        self.registers_pushed = last.no;
        let frame = encode(&Frame::Registers(Registers {
            more: false,
            registers: found,
        }));
        for state in self.peers.values_mut() {
            let has_room = |session: &super::peer::Session| session.queue.has_room(frame.len());
            if state.ready().is_some_and(has_room) {
                state.send(frame.clone());
            }
        }
        self.schedule_registers(now);
        Ok(())
    }

    /// Whether a difference is worth comparing: one right after something moved is on its way
    /// already, one that stays is not.
    pub(super) fn registers_stay_apart(&mut self, peer: NodeId, now: u64) -> bool {
        let quiet = now >= self.durable.registers.moved_ms.saturating_add(QUIET_MS);
        let Some(session) = self.ready_mut(peer) else {
            return false;
        };
        session.registers.differing += 1;
        let stay = quiet || session.registers.differing >= 2;
        if stay {
            session.registers.differing = 0;
        }
        stay
    }

    /// Begins a comparison.
    pub(super) fn send_register_buckets(&mut self, peer: NodeId) {
        if let Some(session) = self.ready_mut(peer) {
            session.registers.more = false;
        }
        let buckets = self.durable.registers.buckets.iter();
        let digests = buckets.map(|(bucket, digest)| (*bucket, *digest)).collect();
        self.send(peer, &Frame::RegisterBuckets(RegisterBuckets { digests }));
    }

    /// Lists what is here in the buckets that differ, as much as one frame takes.
    pub(super) fn on_register_buckets(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        theirs: RegisterBuckets,
    ) -> Result<(), StoreError> {
        let theirs: BTreeSet<(u16, ShortHash)> = theirs.digests.into_iter().collect();
        let ours = self.durable.registers.buckets.iter();
        let ours: BTreeSet<_> = ours.map(|(bucket, digest)| (*bucket, *digest)).collect();
        let differing = ours.symmetric_difference(&theirs);
        let differing: BTreeSet<u16> = differing.map(|(bucket, _)| *bucket).collect();
        if differing.is_empty() || self.is_clogged(peer) {
            return Ok(());
        }
        let Some(session) = self.ready_mut(peer) else {
            return Ok(());
        };
        let from = std::mem::take(&mut session.registers.list_from);
        let (list, next) = list_of(engine, &differing, from)?;
        session.registers.list_from = next.unwrap_or_default();
        self.send(peer, &Frame::RegisterList(list));
        Ok(())
    }

    /// Hands over what the peer lacks, and asks for what is lacking here. In this order: what the
    /// peer no longer has once it has these need not travel.
    pub(super) fn on_register_list(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        list: RegisterList,
    ) -> Result<(), StoreError> {
        if self.is_clogged(peer) {
            return Ok(());
        }
        let theirs: BTreeSet<RegisterHash> = list.hashes.into_iter().collect();
        let (mut ours, mut room) = (BTreeSet::new(), 2 * REGISTERS_LISTED_MAX);
        for span in list.spans {
            // Counted as found, so that a liar's many spans over everything are no more work.
            let found = engine.register_hashes(span, room)?;
            room -= found.len();
            ours.extend(found);
        }
        self.send_registers(engine, peer, ours.difference(&theirs))?;
        let mut lacking = theirs.difference(&ours).copied();
        let hashes: Vec<_> = lacking.by_ref().take(REGISTERS_PULLED_MAX).collect();
        let more = list.more || lacking.next().is_some();
        if let Some(session) = self.ready_mut(peer) {
            session.registers.more = more;
        }
        if !hashes.is_empty() {
            self.send(peer, &Frame::RegisterPull(RegisterPull { hashes }));
        }
        Ok(())
    }

    pub(super) fn on_register_pull(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        pull: &RegisterPull,
    ) -> Result<(), StoreError> {
        if self.is_clogged(peer) {
            return Ok(());
        }
        self.send_registers(engine, peer, pull.hashes.iter())
    }

    /// Sends registers, as many as one round may have.
    fn send_registers<'h>(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        hashes: impl Iterator<Item = &'h RegisterHash>,
    ) -> Result<(), StoreError> {
        let (mut due, mut bytes, mut more) = (Vec::new(), 0, false);
        for hash in hashes {
            let Some(register) = engine.find_register(*hash)? else {
                continue;
            };
            if register.node == self.node && register.no > self.durable.registers.newest() {
                continue;
            }
            bytes += register.value.len();
            if bytes > REGISTER_ROUND_BYTES_MAX || due.len() >= REGISTERS_PULLED_MAX {
                more = true;
                break;
            }
            due.push(register);
        }
        while !due.is_empty() {
            let rest = due.split_off(fitting(&due));
            let frame = Registers {
                more: more && rest.is_empty(),
                registers: std::mem::replace(&mut due, rest),
            };
            self.send(peer, &Frame::Registers(frame));
        }
        Ok(())
    }

    pub(super) fn on_registers(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        registers: Registers,
        now: u64,
    ) -> Result<(), StoreError> {
        let taken = engine.accept_registers(registers.registers, self.time.wall_ms())?;
        if taken.refused > 0 {
            self.count("refused_registers");
        }
        if taken.news > 0 {
            self.dirty = true;
            if let Some(session) = self.ready_mut(peer) {
                session.registers.due |= registers.more || session.registers.more;
            }
        }
        self.ensure_compare(peer, now);
        Ok(())
    }

    /// Whether too much waits for the peer already for another question to be answered.
    fn is_clogged(&mut self, peer: NodeId) -> bool {
        let full =
            |session: &mut super::peer::Session| !session.queue.has_room(QUEUE_BYTES_MAX / 2);
        let clogged = self.ready_mut(peer).is_none_or(full);
        if clogged {
            self.count("questions_dropped");
        }
        clogged
    }
}

/// How many of these fit one frame; one always does.
fn fitting(registers: &[Register]) -> usize {
    let mut bytes = 0;
    let fits = registers.iter().take(REGISTERS_MAX).take_while(|register| {
        bytes += register.value.len();
        bytes <= REGISTERS_BYTES_MAX
    });
    match registers {
        [] => 0,
        _ => fits.count().max(1),
    }
}

/// The hashes of all registers in some buckets, from a hash on and round to it, and where the next
/// list is to begin if that is more than one takes. A list that begins where the last one ended
/// gets everywhere, even if what is at the start can't be made equal.
fn list_of(
    engine: &Engine,
    buckets: &BTreeSet<u16>,
    from: RegisterHash,
) -> Result<(RegisterList, Option<RegisterHash>), StoreError> {
    let (mut spans, mut hashes) = (Vec::new(), Vec::new());
    let (before, after): (Vec<_>, Vec<_>) = buckets
        .iter()
        .map(|bucket| span_of(*bucket))
        .partition(|(_, end)| *end < from);
    for (start, end) in after.into_iter().chain(before) {
        let start = if end < from { start } else { start.max(from) };
        let room = REGISTERS_LISTED_MAX - hashes.len();
        let mut found = engine.register_hashes((start, end), room + 1)?;
        if found.len() <= room {
            spans.push((start, end));
            hashes.append(&mut found);
            continue;
        }
        let next = found.pop();
        if let Some(last) = found.last() {
            spans.push((start, *last));
            hashes.append(&mut found);
        }
        let more = true;
        return Ok((
            RegisterList {
                more,
                spans,
                hashes,
            },
            next,
        ));
    }
    let more = false;
    Ok((
        RegisterList {
            more,
            spans,
            hashes,
        },
        None,
    ))
}

/// The first and the last hash that fall into a bucket.
fn span_of(bucket: u16) -> (RegisterHash, RegisterHash) {
    let [first, _] = bucket.to_le_bytes();
    let (mut start, mut end) = ([0; 16], [0xff; 16]);
    (start[0], end[0]) = (first, first);
    (start, end)
}
