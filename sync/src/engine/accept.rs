//! Taking in groups of other nodes: verified, stored, and applied once their past is here.

use storage::{Absence, EntryRow, EntryState, FeedId, Position, SealRow, Space, StoreError};

use super::judge::Verdict;
use super::served::stored_past;
use super::state::FeedState;
use super::{Carried, Engine, Event, Subject, subject_of};
use crate::exchange::{Accepted, GroupRefusal};
use crate::feed::{Body, ForkProof, Group, GroupEntry, KIND_CHANGE, KIND_PERSONAL, KIND_RECORD};
use crate::payload::{DocumentRef, PAYLOAD_BYTES_MAX, Payload, Record, encoded};
use crate::weakness::{Weakness, lacks};

/// A group may hold at most so many entries.
const GROUP_ENTRIES_MAX: usize = 1_024;
/// All payloads of a group together, in bytes.
const GROUP_BYTES_MAX: usize = 256 * 1024;
/// A feed may have at most so many groups that wait for their past.
pub(super) const WAITING_GROUPS_MAX: usize = 1_024;
/// How far a declared past may reach, in feeds and in bytes; a group with the longest past still
/// fits a frame.
const PAST_FEEDS_MAX: usize = 16_384;
const PAST_BYTES_MAX: usize = 700 * 1024;

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
        self.seal_pending(now_ms)?;
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
        let known = self.feeds.get(&feed).map(FeedState::without_past);
        let state = known.unwrap_or_else(|| FeedState::new(feed));
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
        if feed == self.feed {
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
        if group.entries.iter().any(is_never_absent) {
            return refuse(GroupRefusal::Withheld);
        }
        let orderly = group.past.len() <= PAST_FEEDS_MAX
            && group.past.is_sorted_by(|a, b| a.0 < b.0)
            && (group.past.iter()).all(|(feed, seq)| *feed != group.feed && *seq >> 62 == 0);
        if !orderly {
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
        let delta = group.past;
        let ready = state.row.stored_seq == state.row.applied_seq
            && self.is_covered(&delta)
            && !self.is_aside(feed, last_seq, now_ms);
        let seal = SealRow {
            feed,
            first_seq: group.first_seq,
            last_seq,
            last_hash,
            past: encoded(&delta),
            signature: group.seal.0,
            applied_no: ready.then_some(self.next_no),
            received_ms: now_ms,
        };
        for entry in &group.entries {
            if matches!(entry.body, Body::Absent(_)) && self.carried.has(entry.space) {
                self.count("erased_arrivals");
            }
        }
        let rows = entry_rows(group.entries, group.first_seq, ready, &self.carried);
        for row in &rows {
            self.store.insert_entry(feed, row)?;
            state.last_time = row.time;
        }
        self.store.insert_seal(&seal)?;
        if !lacks(Weakness::DeafClock) && self.clock.observe(state.last_time, now_ms).is_some() {
            self.count("clock_ahead");
        }
        state.row.stored_seq = last_seq;
        state.row.stored_hash = last_hash;
        let cut = self.cut_of(feed);
        if cut != state.row.cut_after {
            state.row.cut_after = cut;
            self.store.put_cut(feed, cut)?;
        }
        let known = self
            .feeds
            .entry(feed)
            .or_insert_with(|| FeedState::new(feed));
        (known.row, known.last_time) = (state.row, state.last_time);
        if !ready {
            known.declare_waiting(&delta);
        }
        if ready {
            return self.apply_rows(&seal, &delta, &rows);
        }
        Ok(0)
    }

    /// Writes down what feeds have declared in this transaction, once for each pair.
    pub(super) fn write_pasts(&mut self) -> Result<(), StoreError> {
        for (feed, other) in std::mem::take(&mut self.pasts_due) {
            let declared = self
                .feeds
                .get(&feed)
                .and_then(|state| state.past.get(&other));
            if let Some(seq) = declared {
                self.store.put_past(feed, other, *seq)?;
            }
        }
        Ok(())
    }

    /// Whether everything a group was written after is applied here.
    fn is_covered(&self, delta: &[(FeedId, u64)]) -> bool {
        let past = if lacks(Weakness::CausalWait) {
            &[]
        } else {
            delta
        };
        past.iter().all(|(other, seq)| {
            self.feeds
                .get(other)
                .is_some_and(|state| state.covers(*seq))
                || self.cut_of(*other).is_some_and(|cut| cut < *seq)
        })
    }

    /// Applies every stored group whose causal past is complete, until none is left. Answers how
    /// many entries that were.
    pub(super) fn apply_waiting(&mut self, now_ms: u64) -> Result<u64, StoreError> {
        let mut applied = 0;
        loop {
            let waiting: Vec<FeedId> = self
                .feeds
                .values()
                .filter(|state| state.waits())
                .map(|state| state.row.id)
                .collect();
            let before = applied;
            for feed in waiting {
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
        let Some(state) = self.feeds.get(&feed) else {
            return Ok(None);
        };
        if state.row.stored_seq == state.row.applied_seq {
            return Ok(None);
        }
        let next = self.store.seals_after(feed, state.row.applied_seq, 1)?;
        let Some(seal) = next.into_iter().next() else {
            return Ok(None);
        };
        if state.row.cut_after.is_some_and(|cut| seal.last_seq > cut) {
            return Ok(None);
        }
        let delta = stored_past(&seal)?;
        if !self.is_covered(&delta) || self.is_aside(feed, seal.last_seq, now_ms) {
            return Ok(None);
        }
        self.at_work = Some((feed, seal.first_seq));
        self.apply_group(&seal, &delta, now_ms).map(Some)
    }

    /// Applies a stored group.
    pub(super) fn apply_group(
        &mut self,
        seal: &SealRow,
        delta: &[(FeedId, u64)],
        _now_ms: u64,
    ) -> Result<u64, StoreError> {
        let entries = self
            .store
            .entries(seal.feed, seal.first_seq, seal.last_seq)?;
        self.store
            .set_applied_no(seal.feed, seal.last_seq, Some(self.next_no))?;
        self.apply_rows(seal, delta, &entries)
    }

    /// Applies the entries of a group: its declared past first, then entry after entry.
    fn apply_rows(
        &mut self,
        seal: &SealRow,
        delta: &[(FeedId, u64)],
        entries: &[EntryRow],
    ) -> Result<u64, StoreError> {
        let feed = seal.feed;
        for (other, seq) in delta {
            self.pasts_due.insert((feed, *other));
            if let Some(state) = self.feeds.get_mut(&feed) {
                let known = state.past.entry(*other).or_default();
                *known = (*known).max(*seq);
            }
        }
        let first_no = self.next_no;
        let count = entries.len() as u64;
        for (entry, no) in entries.iter().zip(first_no..) {
            self.apply_entry(feed, entry, no)?;
        }
        self.number_from(first_no + count)?;
        let Some(state) = self.feeds.get_mut(&feed) else {
            return Ok(count);
        };
        state.row.applied_seq = seal.last_seq;
        state.row.applied_hash = seal.last_hash;
        if state.row.stored_seq == seal.last_seq {
            state.waiting_past.clear();
        }
        self.outcome.changed_feeds.insert(feed);
        self.note_taken_in(feed, seal.last_seq);
        Ok(count)
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
        if self.is_shown(&subject)? {
            self.outcome.events.push(Event {
                no,
                at,
                subject,
                posted,
                mentioned: payload.mentioned(),
            });
        }
        Ok(match payload {
            Payload::Newer(_) => EntryState::Newer,
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
            | Subject::Mesh => Ok(true),
        }
    }
}

/// Whether a group is within its bounds.
fn check_shape(group: &Group) -> Result<(), GroupRefusal> {
    let end = group.first_seq.checked_add(group.entries.len() as u64);
    if group.entries.is_empty() || group.first_seq == 0 || end.is_none_or(|end| end >> 62 > 0) {
        return Err(GroupRefusal::Malformed);
    }
    let too_large = |entry: &GroupEntry| entry.body.length() as usize > PAYLOAD_BYTES_MAX;
    if group.entries.len() > GROUP_ENTRIES_MAX
        || group_bytes(group) > GROUP_BYTES_MAX
        || encoded(&group.past).len() > PAST_BYTES_MAX
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
