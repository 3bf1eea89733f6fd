//! Taking in groups of other nodes: verified, stored, and applied once their past is here.

use storage::{Absence, EntryRow, EntryState, FeedId, Floor, Position, SealRow, Space, StoreError};

use super::feeds::FeedState;
use super::judge::Verdict;
use super::limits::{GROUP_BYTES_MAX, GROUP_ENTRIES_MAX, PAST_FEEDS_MAX, WAITING_GROUPS_MAX};
use super::served::stored_past;
use super::{Carried, Engine, Event, Subject, subject_of};
use crate::exchange::{Accepted, GroupRefusal};
use crate::feed::{
    Adopted, Body, ForkProof, Group, GroupEntry, KIND_CHANGE, KIND_ORDER, KIND_PERSONAL,
    KIND_RECORD, Past,
};
use crate::payload::{DocumentRef, PAYLOAD_BYTES_MAX, Payload, Record, encoded};
use crate::weakness::{Weakness, lacks};

/// Whether a group was new.
enum Arrival {
    /// With the number of entries that were applied at once.
    Stored {
        applied: u64,
    },
    Duplicate,
}

/// Why a group was not stored.
enum Stop {
    Refused(GroupRefusal),
    Forked(Box<ForkProof>),
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Engine {
    /// Takes in groups of any feeds; what is known already is ignored, what breaks a rule is
    /// refused by itself and named, what lacks its causal past is stored and waits.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn accept(&mut self, groups: Vec<Group>, now_ms: u64) -> Result<Accepted, StoreError> {
        self.seal_pending(self.mesh_ms(now_ms))?;
        let mut accepted = Accepted::default();
        for group in groups {
            let (feed, first_seq) = (group.feed, group.first_seq);
            self.at_work = Some((feed, first_seq));
            match self.store_group(group, now_ms) {
                Ok(Arrival::Stored { applied }) => {
                    accepted.new_entries += applied + self.apply_waiting(now_ms)?;
                }
                Ok(Arrival::Duplicate) => {}
                Err(Stop::Refused(reason)) => {
                    self.count("refused_groups");
                    accepted.refused.push((feed, first_seq, reason));
                }
                Err(Stop::Forked(proof)) => accepted.forks.push(*proof),
                Err(Stop::Store(error)) => return Err(error),
            }
        }
        self.at_work = None;
        accepted.differing = self.feeds.differing().values().copied().collect();
        Ok(accepted)
    }

    fn store_group(&mut self, group: Group, now_ms: u64) -> Result<Arrival, Stop> {
        if self.membership.is_none() {
            return Err(Stop::Refused(GroupRefusal::NoMesh));
        }
        if let Err(reason) = check_shape(&group) {
            return Err(Stop::Refused(blamed(&group, reason)));
        }
        let feed = group.feed;
        let cut = self.cut_of(feed);
        let state = self.feeds.look_up(&self.store, feed)?;
        if cut.is_some_and(|cut| group.last_seq() > cut) {
            return Err(Stop::Refused(GroupRefusal::Cut));
        }
        if group.first_seq <= state.row.stored_seq {
            return self.compare_known(&group);
        }
        if self.is_unstorable(feed, group.last_seq(), now_ms) {
            return Err(Stop::Refused(GroupRefusal::Aside));
        }
        if group.first_seq > state.row.stored_seq + 1 {
            let have = state.row.stored_seq;
            return Err(Stop::Refused(GroupRefusal::Gap { have }));
        }
        // Before its content is held against its writer: whoever handed it over may have changed it.
        if !group.is_sealed() {
            return Err(Stop::Refused(GroupRefusal::NotSealed));
        }
        if group.previous != state.row.stored_hash {
            return Err(Stop::Refused(GroupRefusal::Chain));
        }
        self.check_content(&group, &state)?;
        if feed == self.feeds.own {
            self.leave_incarnation(group.last_hash());
        }
        let applied = self.keep_group(group, state, now_ms)?;
        Ok(Arrival::Stored { applied })
    }

    /// A group that reaches into what is stored: the same one again, or a fork.
    fn compare_known(&mut self, group: &Group) -> Result<Arrival, Stop> {
        let known = self.store.seals_after(group.feed, group.first_seq - 1, 1)?;
        let Some(seal) = known.into_iter().next() else {
            return Err(Stop::Refused(GroupRefusal::Malformed));
        };
        if seal.first_seq == group.first_seq
            && seal.last_seq == group.last_seq()
            && seal.last_hash == group.last_hash()
            && seal.past == encoded(&group.past)
        {
            return Ok(Arrival::Duplicate);
        }
        if !group.is_sealed() {
            return Err(Stop::Refused(GroupRefusal::NotSealed));
        }
        let ours = self.load_group(&seal)?;
        if let Some(proof) = ForkProof::of(&ours, group) {
            return Err(Stop::Forked(Box::new(proof)));
        }
        Err(Stop::Refused(GroupRefusal::Chain))
    }

    fn check_content(&self, group: &Group, state: &FeedState) -> Result<(), Stop> {
        let refuse = |reason| Err(Stop::Refused(reason));
        let mut time = state.last_time;
        for entry in &group.entries {
            if entry.time <= time || entry.time >> 63 != 0 {
                return refuse(GroupRefusal::Time);
            }
            time = entry.time;
        }
        if group.past.clock.mesh_ms(time).is_none() {
            return refuse(GroupRefusal::Time);
        }
        if group.entries.iter().any(is_never_absent) {
            return refuse(GroupRefusal::Withheld);
        }
        let first = group.first_seq == 1;
        if group.past.len() > PAST_FEEDS_MAX || !group.past.is_orderly(group.feed, first) {
            return refuse(GroupRefusal::Malformed);
        }
        if group.first_seq == 1 && !self.opens_with_certificate(group) {
            return refuse(GroupRefusal::Certificate);
        }
        // A group has an entry at least, so fewer entries than that are fewer groups.
        if state.row.stored_seq - state.row.applied_seq >= WAITING_GROUPS_MAX as u64 {
            let after = state.row.applied_seq;
            let waiting = self
                .store
                .seals_after(group.feed, after, WAITING_GROUPS_MAX)?;
            if waiting.len() >= WAITING_GROUPS_MAX {
                return refuse(GroupRefusal::Backlog);
            }
        }
        Ok(())
    }

    fn opens_with_certificate(&self, group: &Group) -> bool {
        let first = group.entries.first();
        let Some(GroupEntry {
            kind,
            body: Body::Present(bytes),
            ..
        }) = first
        else {
            return false;
        };
        let Some(Payload::Record(Record::Certificate(certificate))) = Payload::decode(*kind, bytes)
        else {
            return false;
        };
        let root = self.membership.as_ref().map(|membership| membership.root);
        lacks(Weakness::Certificates)
            || certificate.node == group.feed.node
                && root.is_some_and(|root| certificate.is_signed_by(&root))
    }

    /// Stores a group and applies it if nothing holds it up. Answers how many entries that were.
    fn keep_group(
        &mut self,
        group: Group,
        mut state: FeedState,
        now_ms: u64,
    ) -> Result<u64, StoreError> {
        let (feed, last_seq, last_hash) = (group.feed, group.last_seq(), group.last_hash());
        let mesh_ms = self.mesh_ms(now_ms);
        self.feeds.wake(&self.store, feed)?;
        let past = group.past;
        let next = state.row.stored_seq == state.row.applied_seq;
        let ready = next && self.is_covered(feed, &past)? && !self.is_aside(feed, last_seq, now_ms);
        let seal = SealRow {
            feed,
            first_seq: group.first_seq,
            last_seq,
            last_hash,
            past: encoded(&past),
            signature: group.seal.0,
            applied_no: ready.then_some(self.next_no),
            received_ms: mesh_ms,
        };
        for entry in &group.entries {
            if matches!(entry.body, Body::Absent(_)) && self.carried.has(entry.space) {
                self.count("erased_arrivals");
            }
        }
        let rows = entry_rows(group.entries, group.first_seq, ready, &self.carried);
        for row in &rows {
            self.store.insert_entry(feed, row)?;
            if matches!(&row.payload, storage::Payload::Absent(_)) {
                let seq = row.seq;
                self.explain(Position { feed, seq })?;
            }
            state.last_time = row.time;
        }
        self.store.insert_seal(&seal)?;
        if !lacks(Weakness::DeafClock) && self.clock.observe(state.last_time, mesh_ms).is_some() {
            self.note_ahead();
        }
        state.row.stored_seq = last_seq;
        state.row.stored_hash = last_hash;
        let cut = self.cut_of(feed);
        if cut != state.row.cut_after {
            state.row.cut_after = cut;
            self.store.put_cut(feed, cut)?;
        }
        if let Some(known) = self.feeds.get_mut(feed) {
            (known.row, known.last_time) = (state.row, state.last_time);
        }
        if ready {
            return self.apply_rows(&seal, &past, &rows);
        }
        self.feeds.declare_waiting(feed, &past);
        Ok(0)
    }

    /// Whether everything a group was written after is applied here, and is what its writer had.
    fn is_covered(&mut self, feed: FeedId, past: &Past) -> Result<bool, StoreError> {
        if lacks(Weakness::CausalWait) {
            return Ok(true);
        }
        let applied = |engine: &Self, at: Position| {
            engine.feeds.covers(engine.store.lineage(), at)
                || engine.cut_of(at.feed).is_some_and(|cut| cut < at.seq)
        };
        let moved = past.moved.iter();
        let mut moved = moved.map(|(feed, seq)| Position {
            feed: *feed,
            seq: *seq,
        });
        if !moved.all(|at| applied(self, at)) {
            return Ok(false);
        }
        for older in &past.adopted {
            let at = Position {
                feed: older.feed(feed.node),
                seq: older.seq,
            };
            if !applied(self, at) {
                return Ok(false);
            }
            if !self.ends_so(at, older)? {
                self.feeds.note_differing(feed, at);
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether the applied entry at a position is the one that a newer feed adopts. If it is not,
    /// the writer has sealed two histories, and whoever has the other one can prove it.
    fn ends_so(&self, at: Position, older: &Adopted) -> Result<bool, StoreError> {
        if self.cut_of(at.feed).is_some_and(|cut| cut < at.seq) || lacks(Weakness::AnyAncestor) {
            return Ok(true);
        }
        let ending = self.store.seals_after(at.feed, at.seq - 1, 1)?;
        let ending = ending.first().filter(|seal| seal.last_seq == at.seq);
        Ok(ending.is_some_and(|seal| seal.last_hash == older.hash))
    }

    /// Applies every stored group whose causal past is complete, until none is left. Answers how
    /// many entries that were.
    pub(super) fn apply_waiting(&mut self, now_ms: u64) -> Result<u64, StoreError> {
        let mut applied = 0;
        loop {
            let before = applied;
            for feed in self.feeds.waiting() {
                while let Some(count) = self.apply_next(feed, now_ms)? {
                    applied += count;
                }
            }
            if applied == before {
                return Ok(applied);
            }
        }
    }

    /// Applies the next stored group of a feed if its past is here.
    fn apply_next(&mut self, feed: FeedId, now_ms: u64) -> Result<Option<u64>, StoreError> {
        let Some(state) = self.feeds.get(feed) else {
            return Ok(None);
        };
        if state.row.stored_seq == state.row.applied_seq {
            return Ok(None);
        }
        let (applied, cut) = (state.row.applied_seq, state.row.cut_after);
        let next = self.store.seals_after(feed, applied, 1)?;
        let Some(seal) = next.into_iter().next() else {
            return Ok(None);
        };
        if cut.is_some_and(|cut| seal.last_seq > cut) {
            return Ok(None);
        }
        let past = stored_past(&seal)?;
        if !self.is_covered(feed, &past)? || self.is_aside(feed, seal.last_seq, now_ms) {
            return Ok(None);
        }
        self.at_work = Some((feed, seal.first_seq));
        self.apply_group(&seal, &past, now_ms).map(Some)
    }

    /// Applies a stored group.
    pub(super) fn apply_group(
        &mut self,
        seal: &SealRow,
        past: &Past,
        _now_ms: u64,
    ) -> Result<u64, StoreError> {
        let entries = self
            .store
            .entries(seal.feed, seal.first_seq, seal.last_seq)?;
        self.store
            .set_applied_no(seal.feed, seal.last_seq, Some(self.next_no))?;
        self.apply_rows(seal, past, &entries)
    }

    /// Applies the entries of a group: its place and its declared past first, then entry after
    /// entry.
    fn apply_rows(
        &mut self,
        seal: &SealRow,
        past: &Past,
        entries: &[EntryRow],
    ) -> Result<u64, StoreError> {
        let feed = seal.feed;
        let mut known_before = None;
        if seal.first_seq == 1 {
            known_before = Some(self.known_before(feed.node, &past.adopted)?);
            self.open_feed(feed, &past.adopted)?;
        } else if self.store.lineage().ended(feed).is_some() {
            self.store.reopen_feed(feed)?;
        }
        let last_time = entries.last().map_or(0, |entry| entry.time);
        let mesh_ms = past.clock.mesh_ms(last_time).unwrap_or(last_time >> 16);
        self.declare(feed, past, known_before, mesh_ms)?;
        if let Some(first) = entries.first().filter(|_| seal.first_seq == 1) {
            self.bear_own_witness(feed, &past.adopted, first.time)?;
        }
        let first_no = self.next_no;
        let count = entries.len() as u64;
        for (entry, no) in entries.iter().zip(first_no..) {
            self.apply_entry(feed, entry, no)?;
        }
        self.number_from(first_no + count)?;
        self.feeds.applied(feed, seal.last_seq, seal.last_hash);
        self.outcome.changed_feeds.insert(feed);
        self.note_taken_in(feed, seal.last_seq);
        Ok(count)
    }

    /// Notes the past that a group sealed at `mesh_ms` declares, and what that tells of others.
    /// With what the feeds knew that it adopts, if it is the first of its feed.
    pub(super) fn declare(
        &mut self,
        feed: FeedId,
        past: &Past,
        known_before: Option<Floor>,
        mesh_ms: u64,
    ) -> Result<(), StoreError> {
        let lineage = self.store.lineage();
        let runs = match known_before {
            None => {
                let runs = self.feeds.newly_known(lineage, feed, past);
                self.feeds.declare(lineage, feed, past);
                runs
            }
            Some(before) => {
                self.feeds.declare(lineage, feed, past);
                self.feeds.newly_known_since(lineage, feed, &before)
            }
        };
        self.bear_witness(feed, runs, mesh_ms)
    }

    /// Gives a feed that begins its place after the older ones of its node, and lets go of those
    /// that end there.
    pub(super) fn open_feed(
        &mut self,
        feed: FeedId,
        adopted: &[Adopted],
    ) -> Result<(), StoreError> {
        let mut known: Vec<(Position, bool)> = Vec::with_capacity(adopted.len());
        for older in adopted {
            let id = older.feed(feed.node);
            // Less is applied where the older feed was cut: what is beyond has no effect.
            let applied = self.feeds.applied_seq(self.store.lineage(), id);
            let seq = older.seq.min(applied);
            known.push((Position { feed: id, seq }, seq == applied));
        }
        self.store.open_feed(feed, &known)?;
        self.feeds.note_opened(self.store.lineage(), feed);
        for (at, _) in known {
            self.outcome.changed_feeds.insert(at.feed);
            if self.feeds.let_go(self.store.lineage(), at.feed) {
                self.store.set_ended(at.feed, true)?;
                self.store.forget_past(at.feed, None)?;
            }
        }
        Ok(())
    }

    pub(super) fn apply_entry(
        &mut self,
        feed: FeedId,
        entry: &EntryRow,
        no: u64,
    ) -> Result<(), StoreError> {
        let at = Position {
            feed,
            seq: entry.seq,
        };
        let verdict = match &entry.payload {
            _ if self.waits_for_payload(entry) => EntryState::Unfilled,
            storage::Payload::Absent(_) => EntryState::Applied,
            storage::Payload::Present(bytes) => match Payload::decode(entry.kind, bytes) {
                Some(payload) => self.judge_and_apply(&payload, entry, at, no)?,
                None => EntryState::Refused,
            },
        };
        if verdict == EntryState::Refused {
            self.count("refused_entries");
        }
        if verdict != entry.state {
            self.store.set_entry_state(at, verdict)?;
        }
        if entry.kind == KIND_ORDER && verdict == EntryState::Applied {
            self.explain_by(at)?;
        }
        Ok(())
    }

    fn judge_and_apply(
        &mut self,
        payload: &Payload,
        entry: &EntryRow,
        at: Position,
        no: u64,
    ) -> Result<EntryState, StoreError> {
        let touched = match self.judge(payload, entry.space, entry.time, at)? {
            Verdict::Allowed(touched) => touched,
            verdict @ (Verdict::Newer | Verdict::Refused) => {
                if let Payload::Change(change) = payload
                    && matches!(change.document, DocumentRef::Overlay { .. })
                {
                    self.store
                        .insert_refused_change(&change.document.key(), at)?;
                }
                return Ok(match verdict {
                    Verdict::Newer => EntryState::Newer,
                    Verdict::Allowed(_) | Verdict::Refused => EntryState::Refused,
                });
            }
        };
        let posted = self.apply_payload(payload, &touched, entry.space, entry.time, at)?;
        let subject = subject_of(payload, entry.space, entry.time, at);
        let mentioned = self.mentioned_in(payload, posted.as_deref())?;
        let gone = payload.placed().is_some() && posted.is_none();
        if !gone && self.is_shown(&subject)? {
            self.outcome.events.push(Event {
                no,
                at,
                subject,
                posted,
                mentioned,
            });
        }
        Ok(match payload {
            Payload::Newer(_) if !gone => EntryState::Newer,
            Payload::Newer(_) => EntryState::Applied,
            Payload::Record(_) | Payload::Change(_) | Payload::Order(_) | Payload::Personal(_) => {
                EntryState::Applied
            }
        })
    }

    /// Whether clients have anything to do with a subject: an edit or a reaction may come before
    /// the content of its message, from a peer that passed the content off as deleted.
    fn is_shown(&self, subject: &Subject) -> Result<bool, StoreError> {
        match subject {
            Subject::Overlay { message, .. } => {
                let there = self.store.view().posted(*message)?.is_some();
                Ok(there || lacks(Weakness::EarlyOverlays))
            }
            Subject::Message { .. }
            | Subject::Erased { .. }
            | Subject::User(_)
            | Subject::Server(_)
            | Subject::Member { .. }
            | Subject::Invite { .. }
            | Subject::ChannelMember { .. }
            | Subject::Direct(_)
            | Subject::UserGroup { .. }
            | Subject::Mesh => Ok(true),
            Subject::Nothing => Ok(false),
        }
    }
}

/// Whether a group is within its bounds.
fn check_shape(group: &Group) -> Result<(), GroupRefusal> {
    let end = group.first_seq.checked_add(group.entries.len() as u64);
    let within = end.is_some_and(|end| end <= storage::SEQ_MAX);
    if group.entries.is_empty() || group.first_seq == 0 || !within {
        return Err(GroupRefusal::Malformed);
    }
    let too_large = |entry: &GroupEntry| entry.body.length() as usize > PAYLOAD_BYTES_MAX;
    if group.entries.len() > GROUP_ENTRIES_MAX
        || group_bytes(group) > GROUP_BYTES_MAX
        || group.entries.iter().any(too_large)
    {
        return Err(GroupRefusal::TooLarge);
    }
    Ok(())
}

/// The reason, unless the group is not even what its writer sealed.
fn blamed(group: &Group, reason: GroupRefusal) -> GroupRefusal {
    if group.is_sealed() {
        reason
    } else {
        GroupRefusal::NotSealed
    }
}

/// Whether it came without a payload that everybody has: the mesh's own are carried everywhere, and
/// only messages, their overlays and what belongs to people are erased.
fn is_never_absent(entry: &GroupEntry) -> bool {
    let Body::Absent(absent) = &entry.body else {
        return false;
    };
    let may_be = match (entry.space, absent.why) {
        (Space::Mesh, Absence::Erased(_)) => entry.kind == KIND_PERSONAL,
        (Space::Mesh, Absence::NotCarried) => false,
        (_, Absence::Erased(_)) => matches!(entry.kind, KIND_RECORD | KIND_CHANGE),
        (_, Absence::NotCarried) => true,
    };
    !may_be
}

/// The rows of a group's entries.
fn entry_rows(
    entries: Vec<GroupEntry>,
    first_seq: u64,
    applied: bool,
    carried: &Carried,
) -> Vec<EntryRow> {
    let state = if applied {
        EntryState::Applied
    } else {
        EntryState::Waiting
    };
    let row = |(entry, seq): (GroupEntry, u64)| EntryRow {
        seq,
        time: entry.time,
        space: entry.space,
        kind: entry.kind,
        state,
        payload: match carried.kept(entry) {
            Body::Present(bytes) => storage::Payload::Present(bytes),
            Body::Absent(absent) => storage::Payload::Absent(absent),
        },
    };
    entries.into_iter().zip(first_seq..).map(row).collect()
}

pub(super) fn group_bytes(group: &Group) -> usize {
    let bodies = group.entries.iter().map(|entry| match &entry.body {
        Body::Present(bytes) => bytes.len(),
        Body::Absent(_) => 0,
    });
    bodies.sum()
}
