//! Which spaces a node carries, and what becomes of entries whose payloads it does not have.
//!
//! Headers go everywhere, payloads only to nodes that carry the space. What of a space comes after a
//! payload that is not here waits unjudged, because it may build on that one. Once the last of them
//! has come, the space alone is derived: nothing outside a space depends on what is in it, so no other
//! view changes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use storage::{
    Absence, Absent, EntryRow, EntryState, FeedId, Position, SealRow, Space, StoreError,
};

use super::Engine;
use super::served::stored_past;
use crate::feed::{Body, Group, GroupEntry};
use crate::weakness::{Weakness, lacks};

/// Seals read at once.
const BATCH: usize = 1_024;

/// The spaces whose payloads a node keeps. The mesh's own are always among them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Carried {
    #[default]
    Everything,
    Only(BTreeSet<Space>),
}

impl Carried {
    #[must_use]
    pub fn has(&self, space: Space) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(spaces) => space == Space::Mesh || spaces.contains(&space),
        }
    }

    /// A group as it is handed to a node that carries these spaces; `None` when that is as it is.
    #[must_use]
    pub fn stripped(&self, group: &Group) -> Option<Group> {
        let foreign =
            |entry: &GroupEntry| !self.has(entry.space) && matches!(entry.body, Body::Present(_));
        if !group.entries.iter().any(foreign) || lacks(Weakness::LeakyCarry) {
            return None;
        }
        let mut group = group.clone();
        for entry in group.entries.iter_mut().filter(|entry| foreign(entry)) {
            entry.body = not_carried(&entry.body);
        }
        Some(group)
    }

    /// What a node that carries these spaces keeps of an entry.
    pub(super) fn kept(&self, entry: GroupEntry) -> Body {
        if self.has(entry.space) || lacks(Weakness::LeakyCarry) {
            entry.body
        } else {
            not_carried(&entry.body)
        }
    }
}

fn not_carried(body: &Body) -> Body {
    Body::Absent(Absent {
        length: body.length(),
        hash: body.hash(),
        why: Absence::NotCarried,
    })
}

impl Engine {
    /// Says which spaces this node carries from now on; everything when nothing is said. What is
    /// here already of others stays.
    pub fn carry(&mut self, carried: Carried) {
        self.carried = carried;
    }

    #[must_use]
    pub fn carried(&self) -> &Carried {
        &self.carried
    }

    /// Whether everything of a space is here that the views should show.
    #[must_use]
    pub fn is_filled(&self, space: Space) -> bool {
        self.carried.has(space) && !self.unfilled.contains(&space)
    }

    /// Whether an entry is here, but what it says is still to come.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn is_hole(&self, at: Position) -> Result<bool, StoreError> {
        let rows = self.store.entries(at.feed, at.seq, at.seq)?;
        Ok(rows.iter().any(|row| row.state == EntryState::Unfilled))
    }

    pub(super) fn load_unfilled(&mut self) -> Result<(), StoreError> {
        self.unfilled = self.store.unfilled_spaces()?.into_iter().collect();
        Ok(())
    }

    /// Whether an entry that is about to be applied has to wait for payloads of its space.
    pub(super) fn waits_for_payload(&mut self, entry: &EntryRow) -> bool {
        if let storage::Payload::Absent(Absent {
            why: Absence::NotCarried,
            ..
        }) = entry.payload
        {
            self.unfilled.insert(entry.space);
        }
        self.unfilled.contains(&entry.space)
    }

    /// Places of carried spaces whose payloads are not here, at most so many.
    pub(super) fn holes(&self, limit: usize) -> Result<Vec<(Position, Space)>, StoreError> {
        let mut holes = Vec::new();
        if lacks(Weakness::UnaskedHoles) {
            return Ok(holes);
        }
        for space in self
            .unfilled
            .iter()
            .filter(|space| self.carried.has(**space))
        {
            let places = self.store.unfilled(*space, limit - holes.len())?;
            let counting = places.into_iter().filter(|at| self.counts(*at));
            holes.extend(counting.map(|at| (at, *space)));
            if holes.len() >= limit {
                break;
            }
        }
        Ok(holes)
    }

    /// Gives entries that wait for their payloads what a group has of them, and derives the spaces
    /// of which nothing is missing then. Answers how many payloads came.
    pub(super) fn fill(&mut self, group: &Group, rows: &[EntryRow]) -> Result<u64, StoreError> {
        let mut filled = 0;
        let mut spaces = BTreeSet::new();
        for (row, entry) in rows.iter().zip(&group.entries) {
            let missing = match row.payload {
                storage::Payload::Absent(absent) => absent.why == Absence::NotCarried,
                storage::Payload::Present(_) => false,
            };
            if !missing || row.state != EntryState::Unfilled || !self.carried.has(row.space) {
                continue;
            }
            let at = Position {
                feed: group.feed,
                seq: row.seq,
            };
            match &entry.body {
                Body::Present(bytes) => {
                    filled += u64::from(self.store.restore_payload(at, bytes)?);
                }
                body => match body.erased_by() {
                    // Whether the order is one that may have is looked at like any other's.
                    Some(by) => {
                        self.store.set_erased_by(at, by)?;
                        self.explain(at)?;
                    }
                    None => continue,
                },
            }
            spaces.insert(row.space);
        }
        for space in spaces {
            if self.store.unfilled(space, 1)?.is_empty() {
                self.derive_space(space)?;
            }
        }
        Ok(filled)
    }

    /// Judges and applies what of a space has waited, in the order of this node. Verdicts need what
    /// each writer knew at that place, so the declared pasts are told again from the beginning,
    /// which costs a look at every seal but at no payload outside the space.
    fn derive_space(&mut self, space: Space) -> Result<(), StoreError> {
        self.unfilled.remove(&space);
        let live = self.feeds.clone();
        let derived = self
            .feeds
            .recall(&self.store)
            .and_then(|()| self.derive_in_order(space));
        self.feeds = live;
        derived?;
        self.store.index_nonces(self.next_no - 1)?;
        self.outcome.resync = true;
        self.store.raise_generation()?;
        self.rebuild_due |= lacks(Weakness::RebuildsOnFill);
        Ok(())
    }

    fn derive_in_order(&mut self, space: Space) -> Result<(), StoreError> {
        let mut from = 1;
        loop {
            let seals = self.store.seals_applied_from(from, BATCH)?;
            let Some(last) = seals.last() else {
                return Ok(());
            };
            from = last.applied_no.unwrap_or(from) + 1;
            for seal in &seals {
                self.derive_group(seal, space)?;
            }
        }
    }

    fn derive_group(&mut self, seal: &SealRow, space: Space) -> Result<(), StoreError> {
        let feed: FeedId = seal.feed;
        if seal.first_seq == 1 {
            self.feeds.note_opened(self.store.lineage(), feed);
        }
        self.feeds
            .declare(self.store.lineage(), feed, &stored_past(seal)?);
        let rows = self
            .store
            .unfilled_entries(feed, seal.first_seq, seal.last_seq, space)?;
        for row in rows {
            let no = seal.applied_no.unwrap_or(0) + row.seq - seal.first_seq;
            self.apply_entry(feed, &row, no)?;
        }
        Ok(())
    }
}
