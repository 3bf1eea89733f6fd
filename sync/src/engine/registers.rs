//! Registers as this node keeps them: which it takes, what gives way, and its own writes.

use std::collections::BTreeMap;

use storage::{
    FeedId, Floor, Id, NodeId, Position, Reading, RegisterClass, RegisterHash, RegisterKey,
    RegisterRow, StoreError, View,
};

use super::unread::read_to;
use super::{Engine, Seen};
use crate::feed::Signature;
use crate::preference::{SessionNote, Setting, Stated, counting};
use crate::register::{READ, Register, mark_of, merged_of, next_no, positions};
use crate::weakness::{Weakness, lacks};

/// Lanes of a node side by side for one user and channel: one as a rule, one more for each time a
/// disk was restored or cloned since somebody last read there.
const LANES_MAX: usize = 8;

/// How much a node may make others keep. Beyond, its oldest give way, here as everywhere else.
#[derive(Debug, Clone, Copy)]
pub(super) struct RegisterBounds {
    /// Read marks of one user: as many channels can be read at one node.
    pub(super) marks_of_user: u64,
    /// Registers of one user and any other kind. By kind, so that a choice made years ago doesn't
    /// give way to what is set for channel after channel.
    pub(super) settings_of_user: u64,
    /// All of a node's read marks, in bytes, 256 for each included.
    pub(super) mark_bytes: u64,
    /// All of its other registers.
    pub(super) setting_bytes: u64,
}

impl Default for RegisterBounds {
    fn default() -> Self {
        Self {
            marks_of_user: 4_096,
            settings_of_user: 1_024,
            mark_bytes: 256 * 1024 * 1024,
            setting_bytes: 64 * 1024 * 1024,
        }
    }
}

/// What became of registers that were handed to the engine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakenRegisters {
    /// Are kept and were not known.
    pub news: u64,
    /// Are not what they should be.
    pub refused: u64,
}

enum Taken {
    News,
    /// It is here, or something is that stands for it.
    Known,
    Refused,
}

impl Engine {
    /// Per bucket the sum of all registers' hashes: by these, nodes are compared.
    #[must_use]
    pub fn register_sums(&self) -> &BTreeMap<u16, u128> {
        self.store.register_sums()
    }

    /// Differs whenever the sums may.
    #[must_use]
    pub fn register_changes(&self) -> u64 {
        self.store.register_changes()
    }

    /// The greatest number of this node's own registers.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn newest_register(&self) -> Result<u64, StoreError> {
        self.store.newest_register(self.node())
    }

    /// A node's registers written after number `no`, oldest first.
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
        Ok(rows.into_iter().map(Register::from_row).collect())
    }

    /// The hashes of all registers here within a span, both ends included, ascending.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn register_hashes(
        &self,
        span: (RegisterHash, RegisterHash),
        limit: usize,
    ) -> Result<Vec<RegisterHash>, StoreError> {
        self.store.register_hashes(span, limit)
    }

    /// A register by its hash.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn find_register(&self, hash: RegisterHash) -> Result<Option<Register>, StoreError> {
        Ok(self.store.register(hash)?.map(Register::from_row))
    }

    /// Takes in registers of any nodes from anybody; each is judged by itself.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn accept_registers(
        &mut self,
        registers: Vec<Register>,
        now_ms: u64,
    ) -> Result<TakenRegisters, StoreError> {
        let mut taken = TakenRegisters::default();
        for register in registers {
            match self.take_register(&register, now_ms)? {
                Taken::News => taken.news += 1,
                Taken::Known => {}
                Taken::Refused => {
                    self.count("refused_registers");
                    taken.refused += 1;
                }
            }
        }
        Ok(taken)
    }

    fn take_register(&mut self, register: &Register, now_ms: u64) -> Result<Taken, StoreError> {
        if !register.is_orderly() || !self.trust.is_admitted(register.node) {
            return Ok(Taken::Refused);
        }
        let known = self.known_registers(register.key())?;
        let hash = register.hash();
        let covers = |one: &&Register| one.hash() == hash || one.stands_for(register);
        if known.iter().any(|one| covers(&one)) {
            return Ok(Taken::Known);
        }
        if !register.is_signed() {
            return Ok(Taken::Refused);
        }
        // Of this very start, and not written here: the process was rolled back with its memory, or
        // runs twice. Only one of two with the same lane is kept, so that one takes over the other.
        let own = register.node == self.node() && register.lane == self.feeds.own.incarnation;
        let beaten = known.iter().find(|one| own && one.lane == register.lane);
        let beaten = beaten.and_then(|one| positions(&one.value));
        let (user, channel, kind) = (register.user, register.channel, register.kind);
        if !self.keep_register(register, &known)? {
            return Ok(Taken::Known);
        }
        if let Some(beaten) = beaten.filter(|_| kind == READ) {
            self.read_before(user, channel, &beaten, now_ms)?;
        }
        Ok(Taken::News)
    }

    /// Keeps a register in place of those it stands for. Answers whether it is still there once
    /// what is beyond a bound has given way.
    fn keep_register(&mut self, new: &Register, known: &[Register]) -> Result<bool, StoreError> {
        // What a person who went has read and set is theirs, too. Every node drops it with the
        // order, and takes nothing more that was under way.
        if self.store.view().forgotten(new.user)?.is_some() && !lacks(Weakness::KeptPersons) {
            return Ok(false);
        }
        let hash = new.hash();
        let key = new.key();
        let (gone, mut side_by_side): (Vec<&Register>, Vec<&Register>) =
            known.iter().partition(|one| new.stands_for(one));
        for one in &gone {
            self.store.drop_register(key, one.lane)?;
        }
        self.store.put_register(&new.to_row())?;
        if new.kind == READ || new.kind == Setting::Unread.kind() {
            self.outcome.read_marks.insert((new.user, new.channel));
        } else if Setting::is_preference(new.kind) {
            self.outcome.preferences.insert(new.user);
        } else if new.kind == Setting::Saved.kind() {
            self.outcome.saved.insert((new.user, new.channel));
        } else if new.kind == Setting::Followed.kind() {
            self.outcome.followed.insert((new.user, new.channel));
        } else if new.kind == Setting::Absence.kind() {
            self.outcome.absences.insert(new.user);
        } else if new.kind == Setting::LoginsSeen.kind() || is_login(new) {
            self.outcome.sessions.insert(new.user);
        }
        let mut kept = true;
        if side_by_side.len() >= LANES_MAX && !lacks(Weakness::EndlessLanes) {
            side_by_side.push(new);
            side_by_side.sort_by_key(|one| std::cmp::Reverse(one.rank()));
            for one in side_by_side.iter().skip(LANES_MAX) {
                self.store.drop_register(key, one.lane)?;
                kept &= one.hash() != hash;
            }
        }
        kept &= !self.give_way(key, gone.is_empty())?.contains(&hash);
        Ok(kept)
    }

    /// Drops what is beyond a node's bounds, and says what that was.
    fn give_way(&mut self, key: RegisterKey, grown: bool) -> Result<Vec<RegisterHash>, StoreError> {
        let (node, user, kind) = (key.node, key.user, key.kind);
        let class = RegisterClass::of(kind);
        let bounds = self.register_bounds;
        let (of_user, bytes) = match class {
            RegisterClass::Marks => (bounds.marks_of_user, bounds.mark_bytes),
            RegisterClass::Settings => (bounds.settings_of_user, bounds.setting_bytes),
        };
        let mut given = Vec::new();
        // Those that take the place of others do not grow in number.
        while grown && self.store.count_registers(node, user, kind)? > of_user {
            let oldest = self.store.oldest_register_of(node, user, kind)?;
            given.extend(self.drop_oldest(oldest)?);
        }
        while self.store.register_bytes_of(node, class)? > bytes {
            let oldest = self.store.oldest_register(node, class)?;
            given.extend(self.drop_oldest(oldest)?);
        }
        Ok(given)
    }

    fn drop_oldest(
        &mut self,
        oldest: Option<RegisterRow>,
    ) -> Result<Option<RegisterHash>, StoreError> {
        let Some(oldest) = oldest else {
            return Ok(None);
        };
        self.store.drop_register(oldest.key, oldest.lane)?;
        self.count("registers_given_way");
        Ok(Some(oldest.hash))
    }

    /// Forgets what nodes have said that are not admitted any more.
    pub(super) fn drop_foreign_registers(&mut self) -> Result<(), StoreError> {
        if lacks(Weakness::RevokedMarks) {
            return Ok(());
        }
        for node in self.store.register_bytes()?.into_keys() {
            if !self.trust.is_admitted(node) {
                self.store.drop_registers(node)?;
            }
        }
        Ok(())
    }

    pub(super) fn known_registers(&self, key: RegisterKey) -> Result<Vec<Register>, StoreError> {
        let rows = self.store.registers_of(key)?;
        Ok(rows.into_iter().map(Register::from_row).collect())
    }

    /// Notes that a user has read everything that is in a channel now.
    pub(super) fn mark_read(
        &mut self,
        user: Id,
        channel: Id,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let heads = self.store.view().channel_heads(channel)?;
        self.read_up_to(user, channel, &heads, now_ms)
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
        let read = &read_to(view, user, channel)?;
        let reading = Reading {
            channel,
            reader: user,
            read,
        };
        let reached = view.seen_to(reading, seen.from, seen.up_to)?;
        self.read_up_to(user, channel, &reached, now_ms)
    }

    /// Raises what this node itself has heard of a user's reading. What others have heard is left
    /// out: it would outlive the node that said it, and what is heard here must not hang on another
    /// node's staying.
    pub(super) fn raise_mark(
        &mut self,
        user: Id,
        channel: Id,
        reached: &[(FeedId, u64)],
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let key = RegisterKey {
            node: self.node(),
            user,
            channel,
            kind: READ,
        };
        let known = self.known_registers(key)?;
        let mut mark = highest(known.iter().filter_map(|one| positions(&one.value)));
        let before = mark.clone();
        for (feed, seq) in reached {
            let known = mark.entry(*feed).or_default();
            *known = (*known).max(*seq);
            if lacks(Weakness::UnreadByTime) {
                *known = storage::SEQ_MAX;
            }
        }
        if mark == before || lacks(Weakness::LostMarks) {
            return Ok(());
        }
        let Some(no) = self.next_register_no(now_ms)? else {
            return Ok(());
        };
        let value = mark_of(self.least_positions(&mark), reached);
        self.write_register(key, no, value, &known)
    }

    /// Writes what a person has set, at this node and now. Empty bytes take it back.
    pub(super) fn put_setting(
        &mut self,
        user: Id,
        (setting, about): (Setting, Id),
        value: Vec<u8>,
        now_ms: u64,
    ) -> Result<(), StoreError> {
        let kind = setting.kind();
        let rows = self.store.view().settings_about(user, kind, about)?;
        if counting(&rows) == value {
            return Ok(());
        }
        let Some(no) = self.next_register_no(now_ms)? else {
            return Ok(());
        };
        let key = RegisterKey {
            node: self.node(),
            user,
            channel: about,
            kind,
        };
        let known = self.known_registers(key)?;
        let value = Stated::over(&rows, no, value).encode();
        self.write_register(key, no, value, &known)
    }

    /// The number of this node's next register. With numbers at their end, which only an altered
    /// node uses, nothing can be newer.
    pub(super) fn next_register_no(&mut self, now_ms: u64) -> Result<Option<u64>, StoreError> {
        let no = next_no(self.clock.tick(now_ms), self.newest_register()?);
        Ok(no.filter(|_| self.trust.is_admitted(self.node())))
    }

    pub(super) fn write_register(
        &mut self,
        key: RegisterKey,
        no: u64,
        value: Vec<u8>,
        known: &[Register],
    ) -> Result<(), StoreError> {
        let lane = self.feeds.own.incarnation;
        let register = Register {
            node: key.node,
            user: key.user,
            channel: key.channel,
            kind: key.kind,
            lane,
            no,
            merged: merged_of(known, lane),
            value,
            signature: Signature([0; 64]),
        };
        let register = register.signed(&self.key);
        self.keep_register(&register, known)?;
        Ok(())
    }

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

/// Whether it says that a session began. That one is used is no news.
fn is_login(new: &Register) -> bool {
    new.kind == Setting::Session.kind()
        && SessionNote::of(&new.to_row()).is_some_and(|note| note.is_login())
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
    Ok(furthest(&view.registers(user, channel, READ)?))
}

/// How far the furthest of some read marks reach.
pub(super) fn furthest(marks: &[RegisterRow]) -> BTreeMap<FeedId, u64> {
    highest(marks.iter().filter_map(|row| positions(&row.value)))
}

fn highest(marks: impl Iterator<Item = Vec<(FeedId, u64)>>) -> BTreeMap<FeedId, u64> {
    let mut highest = BTreeMap::new();
    for (feed, seq) in marks.flatten() {
        let known = highest.entry(feed).or_default();
        *known = seq.max(*known);
    }
    highest
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;
    use storage::Store;

    use super::*;
    use crate::engine::{Identity, Membership};
    use crate::feed::{Certificate, MeshRoot};
    use crate::payload::encoded;

    #[test]
    fn of_a_nodes_registers_the_oldest_give_way_when_they_take_too_many_bytes() {
        let key = SigningKey::from_bytes(&[1; 32]);
        let node = NodeId(key.verifying_key().to_bytes());
        let root = SigningKey::from_bytes(&[2; 32]);
        let identity = Identity {
            key: key.clone(),
            incarnation: 1,
            root: None,
        };
        let mut engine = Engine::open(Store::in_memory().unwrap(), identity, 1).unwrap();
        let membership = Membership {
            root: MeshRoot::of(&root),
            certificate: Certificate::issue(&root, node, false, 1),
        };
        engine.begin().unwrap();
        engine.enter_mesh(&membership).unwrap();
        engine.register_bounds.mark_bytes = 4 * 300;
        let of = |no: u64| {
            let register = Register {
                node,
                user: Id([no.to_le_bytes()[0]; 16]),
                channel: Id([3; 16]),
                kind: READ,
                lane: 7,
                no,
                merged: Vec::new(),
                value: encoded(&Vec::<(FeedId, u64)>::new()),
                signature: Signature([0; 64]),
            };
            register.signed(&key)
        };
        let taken = engine
            .accept_registers((2..=9).map(of).collect(), 1)
            .unwrap();
        assert_eq!((taken.news, taken.refused), (8, 0));
        let kept = engine.registers_after(node, 0, 100).unwrap();
        assert_eq!(
            kept.iter().map(|one| one.no).collect::<Vec<_>>(),
            [6, 7, 8, 9]
        );
        let taken = engine.accept_registers(vec![of(1)], 1).unwrap();
        assert_eq!(
            (taken.news, taken.refused),
            (0, 0),
            "older than all that is kept"
        );
        let kept = engine.registers_after(node, 0, 100).unwrap();
        assert_eq!(kept.len(), 4);
    }
}
