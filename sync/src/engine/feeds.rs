//! What this node holds of every feed, and which writer knew what: causality in one place.
//!
//! Kept in memory is only what may go on. A feed that a newer one of its node has adopted where it
//! ends here is *ended*: the lineage knows its place, the log its entries, and its past is folded
//! from its seals again should it go on after all.
//!
//! Invariants: a feed is in `live` or ended, never both, or unknown. What a feed is said to know
//! only grows. `waiting` holds just the feeds with stored groups that may still be applied;
//! `moved` at least those that were applied further than the own feed has said.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use storage::{FeedId, FeedRow, Floor, Lineage, NodeId, Position, Store, StoreError};

use super::limits::{LEFT_AT_ONCE_MAX, MOVED_AT_ONCE_MAX, WAITING_GROUPS_MAX};
use super::served::stored_past;
use super::trust::Trust;
use crate::feed::{Declared, Past};

/// One feed that may go on.
#[derive(Debug, Clone)]
pub(super) struct FeedState {
    pub(super) row: FeedRow,
    /// What its writer knew when it wrote what is applied of it.
    pub(super) known: Known,
    /// All that it has declared, where stored groups wait.
    waiting: Option<Declared>,
    /// Hybrid logical time of the newest stored entry.
    pub(super) last_time: u64,
}

/// What the writer of a feed has declared of others: the positions named, and all they stand for.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    named: Declared,
    floor: Floor,
}

/// Entries of a feed after one, up to another.
pub(super) type Run = (FeedId, u64, u64);

/// Every feed of the mesh as it is here.
#[derive(Debug, Clone)]
pub(super) struct Feeds {
    pub(super) own: FeedId,
    live: BTreeMap<FeedId, FeedState>,
    waiting: BTreeSet<FeedId>,
    moved: BTreeSet<FeedId>,
    /// Whose declared past changed in this transaction, and of which feeds.
    pasts_due: BTreeSet<(FeedId, FeedId)>,
    /// Openings that wait because an older feed they adopt is another one here.
    differing: BTreeMap<FeedId, Position>,
}

impl Known {
    fn load(lineage: &Lineage, feed: FeedId, named: Declared) -> Self {
        let mut known = Self {
            named,
            floor: Floor::default(),
        };
        known.settle(lineage, feed);
        known
    }

    pub(super) fn floor(&self) -> &Floor {
        &self.floor
    }

    /// Whether it names nobody but feeds of this node.
    pub(super) fn is_alone(&self, node: NodeId) -> bool {
        self.named.keys().all(|feed| feed.node == node)
    }

    /// Derives the floor from the positions named and the feeds adopted.
    fn settle(&mut self, lineage: &Lineage, feed: FeedId) {
        self.floor = Floor::default();
        lineage.raise(&mut self.floor, Position { feed, seq: 1 });
        for (feed, seq) in &self.named {
            let at = Position {
                feed: *feed,
                seq: *seq,
            };
            lineage.raise(&mut self.floor, at);
        }
    }

    fn covers(&self, lineage: &Lineage, at: Position) -> bool {
        let place = lineage.place(at);
        place.is_some_and(|place| self.floor.covers(place))
    }

    /// Takes in what a group declares. What it leaves although nothing named stands for it stays
    /// named: leaving takes nothing away.
    fn take(&mut self, lineage: &Lineage, feed: FeedId, past: &Past) {
        for (other, seq) in &past.moved {
            let named = self.named.entry(*other).or_default();
            *named = (*named).max(*seq);
            let at = Position {
                feed: *other,
                seq: *seq,
            };
            lineage.raise(&mut self.floor, at);
        }
        if past.left.is_empty() {
            return;
        }
        let mut rest = self.clone();
        past.add_to(&mut rest.named);
        rest.settle(lineage, feed);
        for other in &past.left {
            let Some(seq) = self.named.get(other).copied() else {
                continue;
            };
            if !rest.covers(lineage, Position { feed: *other, seq }) {
                rest.named.insert(*other, seq);
            }
        }
        self.named = rest.named;
    }
}

impl FeedState {
    pub(super) fn new(id: FeedId) -> Self {
        let row = FeedRow {
            id,
            stored_seq: 0,
            stored_hash: storage::Hash::ZERO,
            applied_seq: 0,
            applied_hash: storage::Hash::ZERO,
            cut_after: None,
        };
        Self::bare(row)
    }

    fn bare(row: FeedRow) -> Self {
        Self {
            row,
            known: Known::default(),
            waiting: None,
            last_time: 0,
        }
    }

    /// Whether groups are stored that may still be applied.
    fn waits(&self) -> bool {
        let end = self.row.cut_after.unwrap_or(u64::MAX);
        self.row.stored_seq.min(end) > self.row.applied_seq
    }

    /// All that is stored of the feed has declared.
    pub(super) fn declared(&self) -> &Declared {
        self.waiting.as_ref().unwrap_or(&self.known.named)
    }

    /// Whether entry `seq` of this feed counts as applied for those that build on it.
    fn covers(&self, seq: u64) -> bool {
        self.row.applied_seq >= seq || self.row.cut_after.is_some_and(|cut| cut < seq)
    }
}

impl Feeds {
    pub(super) fn new(own: FeedId) -> Self {
        Self {
            own,
            live: BTreeMap::new(),
            waiting: BTreeSet::new(),
            moved: BTreeSet::new(),
            pasts_due: BTreeSet::new(),
            differing: BTreeMap::new(),
        }
    }

    /// Reads what may go on.
    pub(super) fn load(store: &Store, trust: &Trust, own: FeedId) -> Result<Self, StoreError> {
        let mut feeds = Self::new(own);
        for mut row in store.feeds()? {
            let id = row.id;
            row.cut_after = trust.cut_of(id);
            let mut state = bare_state(store, row)?;
            let named = store.past(id)?.into_iter().collect();
            state.known = Known::load(store.lineage(), id, named);
            if state.row.cut_after.is_none() && state.waits() {
                let mut declared = state.known.named.clone();
                for seal in store.seals_after(id, state.row.applied_seq, WAITING_GROUPS_MAX)? {
                    stored_past(&seal)?.add_to(&mut declared);
                }
                state.waiting = Some(declared);
            }
            feeds.live.insert(id, state);
            feeds.note_waiting(id);
        }
        feeds.moved = feeds.live.keys().copied().collect();
        Ok(feeds)
    }

    pub(super) fn get(&self, feed: FeedId) -> Option<&FeedState> {
        self.live.get(&feed)
    }

    pub(super) fn get_mut(&mut self, feed: FeedId) -> Option<&mut FeedState> {
        self.live.get_mut(&feed)
    }

    pub(super) fn own_mut(&mut self) -> &mut FeedState {
        let own = self.own;
        self.live.entry(own).or_insert_with(|| FeedState::new(own))
    }

    pub(super) fn live(&self) -> impl Iterator<Item = &FeedState> {
        self.live.values()
    }

    /// The feeds of a node that may go on.
    pub(super) fn of(&self, node: NodeId) -> impl Iterator<Item = &FeedState> {
        let feed = |incarnation| FeedId { node, incarnation };
        let feeds = self.live.range(feed(0)..=feed(u64::MAX));
        feeds.map(|(_, state)| state)
    }

    /// What is decided by before a group is kept: everything but the past.
    pub(super) fn look_up(&self, store: &Store, feed: FeedId) -> Result<FeedState, StoreError> {
        if let Some(state) = self.live.get(&feed) {
            return Ok(FeedState {
                row: state.row.clone(),
                known: Known::default(),
                waiting: None,
                ..*state
            });
        }
        match store.feed(feed)? {
            Some(row) => bare_state(store, row),
            None => Ok(FeedState::new(feed)),
        }
    }

    /// Has a feed in memory that goes on, or is cut, although it had ended or was not known.
    pub(super) fn wake(&mut self, store: &Store, feed: FeedId) -> Result<(), StoreError> {
        if self.live.contains_key(&feed) {
            return Ok(());
        }
        let mut state = self.look_up(store, feed)?;
        let all = Position {
            feed,
            seq: storage::SEQ_MAX,
        };
        state.known = folded_past(store, all)?;
        self.live.insert(feed, state);
        self.note_waiting(feed);
        Ok(())
    }

    /// How far a feed is stored, groups that wait for their past included.
    pub(super) fn stored_seq(&self, lineage: &Lineage, feed: FeedId) -> u64 {
        match self.live.get(&feed) {
            Some(state) => state.row.stored_seq,
            None => lineage.ended(feed).unwrap_or(0),
        }
    }

    /// How far a feed is applied.
    pub(super) fn applied_seq(&self, lineage: &Lineage, feed: FeedId) -> u64 {
        match self.live.get(&feed) {
            Some(state) => state.row.applied_seq,
            None => lineage.ended(feed).unwrap_or(0),
        }
    }

    /// Whether the entry at a position counts as applied for those that build on it.
    pub(super) fn covers(&self, lineage: &Lineage, at: Position) -> bool {
        match self.live.get(&at.feed) {
            Some(state) => state.covers(at.seq),
            None => lineage.ended(at.feed).is_some_and(|end| end >= at.seq),
        }
    }

    /// Whether the writer of the entry at `at`, the newest applied of its feed, knew another one.
    pub(super) fn knew(&self, lineage: &Lineage, at: Position, other: Position) -> bool {
        if at.feed == other.feed {
            return other.seq < at.seq;
        }
        let state = self.live.get(&at.feed);
        state.is_some_and(|state| state.known.covers(lineage, other))
    }

    /// The entries of others that the next group of a feed names and none before did: of which
    /// feed, after which entry, up to which.
    pub(super) fn newly_known(&self, lineage: &Lineage, feed: FeedId, past: &Past) -> Vec<Run> {
        let Some(state) = self.live.get(&feed) else {
            return Vec::new();
        };
        let floor = &state.known.floor;
        let mut runs = Vec::new();
        let mut raised: Option<Floor> = None;
        for (other, seq) in &past.moved {
            let at = Position {
                feed: *other,
                seq: *seq,
            };
            match lineage.run_to(floor, at) {
                Some(after) => runs.push((*other, after, *seq)),
                // A newer feed of its node, which stands for more than itself.
                None => lineage.raise(raised.get_or_insert_with(|| floor.clone()), at),
            }
        }
        if let Some(raised) = raised {
            runs.extend(lineage.between(floor, &raised));
        }
        runs
    }

    /// The same for the first group of a feed, once it is applied: what the feeds that it adopts
    /// knew is nothing new.
    pub(super) fn newly_known_since(
        &self,
        lineage: &Lineage,
        feed: FeedId,
        before: &Floor,
    ) -> Vec<Run> {
        let state = self.live.get(&feed);
        state.map_or_else(Vec::new, |state| {
            lineage.between(before, &state.known.floor)
        })
    }

    /// What the writer of a feed knew once it had written an entry.
    pub(super) fn known_at(&self, store: &Store, at: Position) -> Result<Known, StoreError> {
        let state = self.live.get(&at.feed);
        match state.filter(|state| state.row.applied_seq == at.seq) {
            Some(state) => Ok(state.known.clone()),
            None => folded_past(store, at),
        }
    }

    /// Has a feed stand where its writer stood when it sealed an entry, so that the entry can be
    /// judged late. Answers where it stood, for [`Feeds::step_forward`].
    pub(super) fn step_back(
        &mut self,
        store: &Store,
        at: Position,
    ) -> Result<Option<FeedState>, StoreError> {
        let seal = store.seals_after(at.feed, at.seq - 1, 1)?;
        let upto = Position {
            feed: at.feed,
            seq: seal.first().map_or(at.seq, |seal| seal.last_seq),
        };
        let known = folded_past(store, upto)?;
        let before = self.live.get(&at.feed).cloned();
        let state = match before.clone() {
            Some(state) => state,
            None => self.look_up(store, at.feed)?,
        };
        self.live.insert(at.feed, FeedState { known, ..state });
        Ok(before)
    }

    /// Ends what [`Feeds::step_back`] began.
    pub(super) fn step_forward(&mut self, feed: FeedId, before: Option<FeedState>) {
        match before {
            Some(state) => self.live.insert(feed, state),
            None => self.live.remove(&feed),
        };
    }

    /// The positions that a feed names.
    pub(super) fn named(&self, feed: FeedId) -> impl Iterator<Item = Position> + '_ {
        let named = self.live.get(&feed).into_iter();
        let named = named.flat_map(|state| &state.known.named);
        named.map(|(feed, seq)| Position {
            feed: *feed,
            seq: *seq,
        })
    }

    /// Has every feed in memory, those that ended too, as if nothing had been declared: pasts are
    /// about to be told again from the beginning, to a copy.
    pub(super) fn recall(&mut self, store: &Store) -> Result<(), StoreError> {
        for feed in store.feed_ids() {
            let state = self.look_up(store, feed)?;
            self.live.insert(feed, state);
        }
        Ok(())
    }

    /// Forgets all that is applied, before it is applied again.
    pub(super) fn start_over(&mut self) {
        for state in self.live.values_mut() {
            state.known = Known::default();
            state.waiting = None;
            state.row.applied_seq = 0;
            state.row.applied_hash = storage::Hash::ZERO;
        }
        self.waiting = self.live.keys().copied().collect();
        self.moved = self.live.keys().copied().collect();
        self.pasts_due.clear();
        self.differing.clear();
    }

    /// Notes whether groups of a feed wait.
    pub(super) fn note_waiting(&mut self, feed: FeedId) {
        let waits = self.live.get(&feed).is_some_and(FeedState::waits);
        if waits {
            self.waiting.insert(feed);
        } else {
            self.waiting.remove(&feed);
            self.differing.remove(&feed);
            if let Some(state) = self.live.get_mut(&feed) {
                state.waiting = None;
            }
        }
    }

    pub(super) fn waiting(&self) -> Vec<FeedId> {
        self.waiting.iter().copied().collect()
    }

    /// Notes the past of a group that is stored and waits.
    pub(super) fn declare_waiting(&mut self, feed: FeedId, past: &Past) {
        if let Some(state) = self.live.get_mut(&feed) {
            let named = &state.known.named;
            past.add_to(state.waiting.get_or_insert_with(|| named.clone()));
        }
        self.note_waiting(feed);
    }

    /// Notes the past of a group that is about to be applied.
    pub(super) fn declare(&mut self, lineage: &Lineage, feed: FeedId, past: &Past) {
        let due = past.moved.iter().map(|(other, _)| other).chain(&past.left);
        self.pasts_due.extend(due.map(|other| (feed, *other)));
        if let Some(state) = self.live.get_mut(&feed) {
            state.known.take(lineage, feed, past);
        }
    }

    /// Notes that a feed has its place: its writer knew the feeds that it adopted.
    pub(super) fn note_opened(&mut self, lineage: &Lineage, feed: FeedId) {
        if let Some(state) = self.live.get_mut(&feed) {
            let at = Position { feed, seq: 1 };
            lineage.raise(&mut state.known.floor, at);
        }
    }

    /// Notes up to where a feed is applied.
    pub(super) fn applied(&mut self, feed: FeedId, seq: u64, hash: storage::Hash) {
        if let Some(state) = self.live.get_mut(&feed) {
            state.row.applied_seq = seq;
            state.row.applied_hash = hash;
        }
        if feed != self.own {
            self.moved.insert(feed);
        }
        self.note_waiting(feed);
    }

    /// Lets go of a feed that has ended: it was adopted, nothing of it waits, and it is not cut.
    /// Answers whether it had.
    pub(super) fn let_go(&mut self, lineage: &Lineage, feed: FeedId) -> bool {
        let ended = self.live.get(&feed).is_some_and(|state| {
            lineage.ended(feed) == Some(state.row.stored_seq)
                && state.row.applied_seq == state.row.stored_seq
                && state.row.cut_after.is_none()
                && feed != self.own
        });
        if ended {
            self.live.remove(&feed);
            self.note_waiting(feed);
        }
        ended
    }

    /// Has the own feed say anew where all others stand.
    pub(super) fn say_all(&mut self) {
        self.moved = self.live.keys().copied().collect();
    }

    /// More positions than this one group can say.
    pub(super) fn has_too_much_to_say(&self) -> bool {
        self.moved.len() > MOVED_AT_ONCE_MAX
    }

    /// What the own feed has not said yet of where others stand, as much as fits one group.
    pub(super) fn unsaid(&mut self, lineage: &Lineage) -> Past {
        let mut past = Past::default();
        let Some(own) = self.live.get(&self.own) else {
            return past;
        };
        let mut left: BTreeSet<FeedId> = BTreeSet::new();
        let mut said = Vec::new();
        for feed in &self.moved {
            if past.moved.len() == MOVED_AT_ONCE_MAX {
                break;
            }
            said.push(*feed);
            let seq = self.live.get(feed).map_or(0, |state| state.row.applied_seq);
            let at = Position { feed: *feed, seq };
            if seq > 0 && *feed != self.own && !own.known.covers(lineage, at) {
                past.moved.push((*feed, seq));
            }
            // Others of its node that have ended since are known through it.
            let node = |incarnation| FeedId {
                node: feed.node,
                incarnation,
            };
            let named = own.known.named.range(node(0)..=node(u64::MAX));
            let ended = named.filter(|(other, _)| !self.live.contains_key(other));
            left.extend(ended.map(|(other, _)| *other));
        }
        past.left = left.into_iter().take(LEFT_AT_ONCE_MAX).collect();
        for feed in said {
            self.moved.remove(&feed);
        }
        past
    }

    /// Notes that an opening can't be applied as long as the feed it adopts is another one here.
    pub(super) fn note_differing(&mut self, feed: FeedId, adopted: Position) {
        self.differing.insert(feed, adopted);
    }

    /// Where the copy of an older feed differs from the one that a waiting opening adopts.
    pub(super) fn differing(&self) -> &BTreeMap<FeedId, Position> {
        &self.differing
    }

    /// Writes down what feeds have declared in this transaction, once for each pair.
    pub(super) fn write_pasts(&mut self, store: &mut Store) -> Result<(), StoreError> {
        for (feed, other) in std::mem::take(&mut self.pasts_due) {
            let Some(state) = self.live.get(&feed) else {
                continue;
            };
            match state.known.named.get(&other) {
                Some(seq) => store.put_past(feed, other, *seq)?,
                None => store.forget_past(feed, Some(other))?,
            }
        }
        Ok(())
    }
}

/// A feed as far as its row and its entries tell.
fn bare_state(store: &Store, row: FeedRow) -> Result<FeedState, StoreError> {
    let last = Position {
        feed: row.id,
        seq: row.stored_seq,
    };
    Ok(FeedState {
        last_time: store.entry_time(last)?.unwrap_or(0),
        ..FeedState::bare(row)
    })
}

/// What a feed that had ended has declared up to an entry, by its applied seals.
fn folded_past(store: &Store, upto: Position) -> Result<Known, StoreError> {
    const BATCH: usize = 256;
    let mut known = Known::load(store.lineage(), upto.feed, Declared::new());
    let mut from = 0;
    loop {
        let seals = store.seals_after(upto.feed, from, BATCH)?;
        for seal in &seals {
            if seal.applied_no.is_none() || seal.last_seq > upto.seq {
                return Ok(known);
            }
            known.take(store.lineage(), upto.feed, &stored_past(seal)?);
            from = seal.last_seq;
        }
        if seals.len() < BATCH {
            return Ok(known);
        }
    }
}

/// What is declared of a feed, whether it is in memory or not.
pub(super) fn declared_of<'f>(
    feeds: &'f Feeds,
    store: &Store,
    feed: FeedId,
) -> Option<Cow<'f, Declared>> {
    if let Some(state) = feeds.get(feed) {
        return Some(Cow::Borrowed(state.declared()));
    }
    let row = store.feed(feed).ok().flatten()?;
    let upto = Position {
        feed,
        seq: row.applied_seq,
    };
    let known = folded_past(store, upto).ok()?;
    Some(Cow::Owned(known.named))
}
