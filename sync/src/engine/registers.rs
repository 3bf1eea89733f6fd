//! Read marks: outside the log, only the newest per node and channel kept.

use std::collections::BTreeMap;

use storage::{FeedId, Floor, Id, NodeId, Position, Reading, RegisterRow, StoreError, View};

use super::{Engine, Seen};
use crate::exchange::Register;
use crate::feed::Signature;
use crate::payload::encoded;
use crate::weakness::{Weakness, lacks};

const DOMAIN: &str = "localchat register v1";
/// The longest value, in bytes.
const VALUE_BYTES_MAX: usize = 64 * 1024;

impl Engine {
    /// The newest register number of every node known here.
    #[must_use]
    pub fn register_heads(&self) -> Vec<(NodeId, u64)> {
        self.register_heads
            .iter()
            .map(|(node, no)| (*node, *no))
            .collect()
    }

    /// A node's registers written after number `no`.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn registers_after(
        &self,
        node: NodeId,
        no: u64,
        limit: usize,
    ) -> Result<Vec<Register>, StoreError> {
        let rows = self.store.registers_after(node, no, limit)?;
        Ok(rows.into_iter().map(from_row).collect())
    }

    /// Takes in registers of any nodes. Answers how many were refused.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn accept_registers(&mut self, registers: Vec<Register>) -> Result<u64, StoreError> {
        let mut refused = 0;
        for register in registers {
            let known = self
                .register_heads
                .get(&register.node)
                .copied()
                .unwrap_or(0);
            if register.no <= known {
                continue;
            }
            let parts = parts(&register);
            let valid = register.no >> 62 == 0
                && register.value.len() <= VALUE_BYTES_MAX
                && decode(&register.value).is_some()
                && (lacks(Weakness::RegisterSeals)
                    || register.signature.is_by(&register.node, DOMAIN, &[&parts]));
            if !valid || !self.trust.is_admitted(register.node) {
                self.count("refused_registers");
                refused += 1;
                continue;
            }
            self.register_heads.insert(register.node, register.no);
            let moved = (register.user, register.channel);
            self.outcome.read_marks.insert(moved);
            self.store.put_register(&to_row(register))?;
        }
        Ok(refused)
    }

    /// Notes that a user has read everything that is in a channel now.
    pub(super) fn mark_read(
        &mut self,
        user: Id,
        channel: Id,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let heads = self.store.view().channel_heads(channel)?;
        self.raise_mark(user, channel, heads, now_ms)
    }

    /// Notes that a user has seen a stretch of a channel; what lies before it and was never seen
    /// stays unread.
    pub(super) fn mark_seen(
        &mut self,
        user: Id,
        channel: Id,
        seen: Seen,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let view = self.store.view();
        let mark: Vec<(FeedId, u64)> = read_mark(view, user, channel)?.into_iter().collect();
        let reading = Reading {
            channel,
            reader: user,
            mark: &mark,
        };
        let reached = view.seen_to(reading, seen.from, seen.up_to)?;
        self.raise_mark(user, channel, reached, now_ms)
    }

    fn raise_mark(
        &mut self,
        user: Id,
        channel: Id,
        reached: Vec<(FeedId, u64)>,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let mut mark: BTreeMap<FeedId, u64> = read_mark(self.store.view(), user, channel)?;
        let before = mark.clone();
        for (feed, seq) in reached {
            let known = mark.entry(feed).or_default();
            *known = (*known).max(seq);
            *known += u64::from(lacks(Weakness::UnreadByTime)) << 40;
        }
        if mark == before || lacks(Weakness::LostMarks) {
            return Ok(());
        }
        let list = self.least_positions(&mark);
        let node = self.node();
        let known = self.register_heads.get(&node).copied().unwrap_or(0);
        let mut register = Register {
            node,
            user,
            channel,
            // By the clock, so that a node restored from a backup does not use numbers again.
            no: self.clock.tick(now_ms).max(known + 1),
            value: encoded(&list),
            signature: Signature([0; 64]),
        };
        register.signature = Signature::sign(&self.key, DOMAIN, &[&parts(&register)]);
        self.register_heads.insert(node, register.no);
        self.store.put_register(&to_row(register))?;
        self.outcome.read_marks.insert((user, channel));
        Ok(())
    }
}

impl Engine {
    /// The positions of a mark without those for which others of it stand.
    fn least_positions(&self, mark: &BTreeMap<FeedId, u64>) -> Vec<(FeedId, u64)> {
        let lineage = self.store.lineage();
        let positions = mark.iter().map(|(feed, seq)| Position {
            feed: *feed,
            seq: *seq,
        });
        let mut placed: Vec<_> = positions.map(|at| (lineage.place(at), at)).collect();
        // The last of a line first: it covers the others.
        placed.sort_unstable_by(|a, b| b.cmp(a));
        let mut floor = Floor::default();
        let mut least = Vec::new();
        for (place, at) in placed {
            if place.is_none_or(|place| !floor.covers(place)) {
                lineage.raise(&mut floor, at);
                least.push((at.feed, at.seq));
            }
        }
        least.sort_unstable();
        least
    }
}

/// How far a user has read a channel: the furthest of what all nodes heard.
///
/// # Errors
/// The store can't be read.
pub fn read_mark(
    view: View<'_>,
    user: Id,
    channel: Id,
) -> Result<BTreeMap<FeedId, u64>, StoreError> {
    let mut mark = BTreeMap::new();
    for row in view.registers(user, channel)? {
        for (feed, seq) in decode(&row.value).unwrap_or_default() {
            let known = mark.entry(feed).or_default();
            *known = seq.max(*known);
        }
    }
    Ok(mark)
}

fn decode(value: &[u8]) -> Option<Vec<(FeedId, u64)>> {
    postcard::from_bytes(value).ok()
}

fn parts(register: &Register) -> Vec<u8> {
    let mut parts = register.user.0.to_vec();
    parts.extend_from_slice(&register.channel.0);
    parts.extend_from_slice(&register.no.to_le_bytes());
    parts.extend_from_slice(&register.value);
    parts
}

fn from_row(row: RegisterRow) -> Register {
    Register {
        node: row.node,
        user: row.user,
        channel: row.channel,
        no: row.no,
        value: row.value,
        signature: Signature(row.signature),
    }
}

fn to_row(register: Register) -> RegisterRow {
    RegisterRow {
        node: register.node,
        user: register.user,
        channel: register.channel,
        no: register.no,
        value: register.value,
        signature: register.signature.0,
    }
}
