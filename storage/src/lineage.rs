//! In which order a node wrote its feeds, so that one position can stand for all of them.
//!
//! A node opens a feed at every start, and its first seal *adopts* the older ones: it says up to
//! where each of them is known. Feeds that adopt one another one by one stand in a **line**, in
//! which each entry has a **place**: the rank of its feed, then its sequence number. Who knows a
//! place of a line knows all places before it, so a node of a thousand starts is told by one
//! position. A restored or cloned disk makes a line of its own, until a later start adopts it.
//!
//! Lines and ranks are numbers of this node only and never travel: which feed comes to stand in
//! which line depends on what arrived first; what a position covers does not.

mod feed_table;
mod loading;
mod runs;
mod viewed;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::num::{NonZeroI64, NonZeroU64};
use std::sync::Arc;

use rusqlite::params;

pub(crate) use self::feed_table::FeedTable;
use crate::columns::signed;
use crate::{FeedId, Position, Store, StoreError};

/// Bits of a place that hold the sequence number; the ones above hold the feed's rank.
const SEQ_BITS: u32 = 40;

/// Feeds in one line; with more, which only a node that starts without end can have, a new line
/// is begun, which is slower and as right.
const RANK_MAX: u64 = 1 << 22;

/// The greatest sequence number of a feed.
pub const SEQ_MAX: u64 = (1 << SEQ_BITS) - 1;

/// Where an entry stands among all entries of its node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: i64,
    /// The rank of the feed within the line, then the sequence number.
    pub at: u64,
}

impl Place {
    fn new(line: i64, rank: u64, seq: u64) -> Self {
        Self {
            line,
            at: rank << SEQ_BITS | seq.min(SEQ_MAX),
        }
    }

    fn rank(self) -> u64 {
        self.at >> SEQ_BITS
    }
}

/// Up to which place of each line something is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor(BTreeMap<i64, u64>);

impl Floor {
    /// Whether a place and all before it in its line are known.
    #[must_use]
    pub fn covers(&self, place: Place) -> bool {
        self.at(place.line) >= place.at
    }

    /// Up to where a line is known; 0 when nothing of it is.
    #[must_use]
    pub fn at(&self, line: i64) -> u64 {
        self.0.get(&line).copied().unwrap_or(0)
    }

    /// Lowers what is known of a line, if that is more.
    pub fn lower(&mut self, line: i64, at: u64) {
        if let Some(known) = self.0.get_mut(&line) {
            *known = (*known).min(at);
        }
    }

    /// Raises it to all that another one covers.
    pub fn raise_to(&mut self, other: &Self) {
        for (line, at) in &other.0 {
            let known = self.0.entry(*line).or_default();
            *known = (*known).max(*at);
        }
    }

    /// The lines of which something is known, and up to where.
    pub fn lines(&self) -> impl Iterator<Item = Place> + '_ {
        self.0.iter().map(|(line, at)| Place {
            line: *line,
            at: *at,
        })
    }
}

/// A run of a feed's entries that stands at one rank of one line. A feed is one stretch, unless
/// it went on after a newer feed had adopted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    /// The entries after this one belong to it.
    after: u64,
    /// A newer feed has adopted it up to here, and nothing came after.
    upto: Option<u64>,
    line: i64,
    rank: u64,
    /// Entries of the line before the feed's first one.
    base: u64,
}

impl Stretch {
    fn place(self, seq: u64) -> Place {
        Place::new(self.line, self.rank, seq)
    }
}

/// A feed's first stretch, the only one of nearly all, as it is kept: 32 bytes.
#[derive(Debug, Clone, Copy)]
struct First {
    line: NonZeroI64,
    upto: Option<NonZeroU64>,
    base: u64,
    rank: u32,
}

impl First {
    /// None of a stretch that no store could have written.
    fn pack(stretch: Stretch) -> Option<Self> {
        let upto = match stretch.upto {
            Some(upto) => Some(NonZeroU64::new(upto)?),
            None => None,
        };
        Some(Self {
            line: NonZeroI64::new(stretch.line)?,
            upto,
            base: stretch.base,
            rank: u32::try_from(stretch.rank).ok()?,
        })
    }

    fn stretch(self) -> Stretch {
        Stretch {
            after: 0,
            upto: self.upto.map(NonZeroU64::get),
            line: self.line.get(),
            rank: u64::from(self.rank),
            base: self.base,
        }
    }
}

/// All feeds that are known, and those whose opening is applied in their lines.
#[derive(Debug, Clone, Default)]
pub struct Lineage {
    feeds: FeedTable,
    /// By the slots of the feeds; none where the opening is not applied.
    first: Vec<Option<First>>,
    /// Further stretches of feeds that went on after they had been adopted.
    tails: BTreeMap<FeedId, Vec<Stretch>>,
    /// The slots of each line's feeds by rank.
    lines: BTreeMap<i64, Vec<u32>>,
    /// What a feed of a line, and all after it in the line, know of other lines.
    sides: BTreeMap<i64, Vec<Side>>,
}

#[derive(Debug, Clone, Copy)]
struct Side {
    rank: u64,
    knows: Place,
}

impl Lineage {
    /// The local numbers of the feeds.
    pub(crate) fn feeds(&self) -> &FeedTable {
        &self.feeds
    }

    pub(crate) fn feeds_mut(&mut self) -> &mut FeedTable {
        &mut self.feeds
    }

    /// The feeds that newer ones have adopted where they end here, in the order of their ids: each
    /// with its end, its line there, and the entries of its line before its first one.
    pub fn all_ended(&self) -> impl Iterator<Item = (Position, i64, u64)> + '_ {
        self.feeds.slots().filter_map(|(slot, feed)| {
            let first = self.first_at(slot)?;
            let last = self.tail(feed).copied().unwrap_or(first);
            let end = Position {
                feed,
                seq: last.upto?,
            };
            Some((end, last.line, first.base))
        })
    }

    /// Where an entry stands; `None` when its feed's opening is not applied, or the entry comes
    /// after an adoption and was not expected.
    #[must_use]
    pub fn place(&self, at: Position) -> Option<Place> {
        let holds = |stretch: &Stretch| stretch.upto.is_none_or(|upto| at.seq <= upto);
        self.stretches(at.feed)
            .find(holds)
            .map(|stretch| stretch.place(at.seq))
    }

    /// How many entries its node wrote up to a position, as far as its line tells.
    #[must_use]
    pub fn total(&self, at: Position) -> u64 {
        let base = self.first(at.feed).map_or(0, |stretch| stretch.base);
        base.saturating_add(at.seq)
    }

    /// Up to where a newer feed has adopted a feed that did not go on since.
    #[must_use]
    pub fn ended(&self, feed: FeedId) -> Option<u64> {
        self.last(feed)?.upto
    }

    /// Whether a feed's opening is applied.
    #[must_use]
    pub fn has(&self, feed: FeedId) -> bool {
        self.first(feed).is_some()
    }

    /// Raises a floor to all that whoever knows the entry at `at` knows of its node's feeds.
    pub fn raise(&self, floor: &mut Floor, at: Position) {
        if at.seq == 0 {
            return;
        }
        // Each step raises the floor of a line, so a line is left behind after as many steps as
        // it has sides.
        let mut due: Vec<Place> = self.place(at).into_iter().collect();
        while let Some(place) = due.pop() {
            let known = floor.0.get(&place.line).copied();
            if known.is_some_and(|known| known >= place.at) {
                continue;
            }
            floor.0.insert(place.line, place.at);
            let rank_known = known.map(|at| at >> SEQ_BITS);
            let sides = self.sides.get(&place.line).into_iter().flatten();
            let news = sides.filter(|side| {
                side.rank <= place.rank() && rank_known.is_none_or(|rank| side.rank > rank)
            });
            due.extend(news.map(|side| side.knows));
        }
    }

    /// Up to which entry a feed is known to whoever has reached a floor; 0 when nothing of it is.
    #[must_use]
    pub fn known_of(&self, feed: FeedId, floor: &Floor) -> u64 {
        let known = self.stretches(feed).map(|stretch| {
            let reached = Place {
                line: stretch.line,
                at: floor.at(stretch.line),
            };
            let end = stretch.upto.unwrap_or(SEQ_MAX);
            match reached.rank().cmp(&stretch.rank) {
                Ordering::Greater => end,
                Ordering::Equal => (reached.at & SEQ_MAX).min(end),
                Ordering::Less => 0,
            }
        });
        known.max().unwrap_or(0)
    }

    /// The feeds of a line after a floor, in the order in which they were written, with the
    /// position up to which each is covered and the one at which it ends there (none when it may
    /// go on).
    pub fn after(&self, place: Place) -> impl Iterator<Item = (FeedId, u64, Option<u64>)> + '_ {
        let feeds = self.lines.get(&place.line).map_or(&[][..], Vec::as_slice);
        let rank = usize::try_from(place.rank()).unwrap_or(usize::MAX);
        let feeds = feeds.iter().skip(rank);
        feeds.filter_map(move |slot| {
            let feed = self.feeds.id_at(*slot)?;
            let stretch = self.stretches(feed).find(|s| s.line == place.line)?;
            let known = match stretch.rank == place.rank() {
                true => place.at & SEQ_MAX,
                false => 0,
            };
            Some((feed, known.max(stretch.after), stretch.upto))
        })
    }

    fn stretches(&self, feed: FeedId) -> impl Iterator<Item = Stretch> {
        let tails = self.tails.get(&feed).into_iter().flatten();
        self.first(feed).into_iter().chain(tails.copied())
    }

    fn last(&self, feed: FeedId) -> Option<Stretch> {
        self.tail(feed).copied().or_else(|| self.first(feed))
    }

    fn tail(&self, feed: FeedId) -> Option<&Stretch> {
        self.tails.get(&feed).and_then(|tails| tails.last())
    }

    fn first(&self, feed: FeedId) -> Option<Stretch> {
        self.first_at(self.feeds.slot(feed)?)
    }

    fn first_at(&self, slot: u32) -> Option<Stretch> {
        let first = self.first.get(usize::try_from(slot).ok()?).copied();
        first.flatten().map(First::stretch)
    }

    /// Takes in a stretch of a feed that is known; `None` of one that no store could have
    /// written.
    fn insert(&mut self, feed: FeedId, stretch: Stretch) -> Option<()> {
        let slot = self.feeds.slot(feed)?;
        let at = usize::try_from(slot).ok()?;
        if self.first.len() <= at {
            self.first.resize(at + 1, None);
        }
        let first = self.first.get_mut(at)?;
        if first.is_none() {
            *first = Some(First::pack(stretch)?);
        } else {
            self.tails.entry(feed).or_default().push(stretch);
        }
        self.lines.entry(stretch.line).or_default().push(slot);
        Some(())
    }

    /// Says up to where the last stretch of a feed was adopted.
    fn end(&mut self, feed: FeedId, upto: u64) -> Option<()> {
        if let Some(tail) = self.tails.get_mut(&feed).and_then(|tails| tails.last_mut()) {
            tail.upto = Some(upto);
            return Some(());
        }
        let at = usize::try_from(self.feeds.slot(feed)?).ok()?;
        let first = self.first.get_mut(at)?.as_mut()?;
        first.upto = Some(NonZeroU64::new(upto)?);
        Some(())
    }

    fn new_line(&self) -> i64 {
        self.lines.last_key_value().map_or(1, |(line, _)| line + 1)
    }
}

impl Store {
    /// The feeds of all nodes in their lines.
    #[must_use]
    pub fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    /// The same to keep: what changes later does not change it.
    #[must_use]
    pub fn lineage_now(&self) -> Arc<Lineage> {
        Arc::clone(&self.lineage)
    }

    /// Gives a feed whose opening is applied its place after the feeds that it adopts: each up to
    /// a position, and whether that is where it ends here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn open_feed(
        &mut self,
        feed: FeedId,
        adopted: &[(Position, bool)],
    ) -> Result<(), StoreError> {
        let open = |at: &Position| {
            let last = self.lineage.last(at.feed)?;
            last.upto.is_none().then_some((last, *at))
        };
        let ends = adopted.iter().filter(|(at, ends)| *ends && at.seq > 0);
        let ends: Vec<(Stretch, Position)> = ends.filter_map(|(at, _)| open(at)).collect();
        let main = (ends.iter().filter(|(stretch, _)| stretch.rank < RANK_MAX))
            .max_by_key(|(stretch, at)| stretch.base + at.seq);
        let stretch = match main {
            Some((before, at)) => Stretch {
                after: 0,
                upto: None,
                line: before.line,
                rank: before.rank + 1,
                base: before.base + at.seq,
            },
            None => Stretch {
                after: 0,
                upto: None,
                line: self.lineage.new_line(),
                rank: 0,
                base: 0,
            },
        };
        for (at, _) in adopted {
            let Some(knows) = self.lineage.place(*at).filter(|_| at.seq > 0) else {
                continue;
            };
            if knows.line != stretch.line || knows.rank() >= stretch.rank {
                self.put_side(stretch.line, stretch.rank, knows)?;
            }
        }
        for (before, at) in &ends {
            self.end_stretch(at.feed, before.after, at.seq)?;
        }
        self.put_stretch(feed, stretch)
    }

    /// Gives the entries of a feed after the position at which it was adopted a line of their
    /// own.
    ///
    /// # Errors
    /// The engine fails.
    pub fn reopen_feed(&mut self, feed: FeedId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE feeds SET ended = 0 WHERE feed = ?1";
        let Some(last) = self.lineage.last(feed) else {
            return Ok(());
        };
        let Some(upto) = last.upto else {
            return Ok(());
        };
        let line = self.lineage.new_line();
        let number = self.feed_number(feed)?;
        self.connection.prepare_cached(SQL)?.execute([number])?;
        self.put_side(line, 0, last.place(upto))?;
        let tail = Stretch {
            after: upto,
            upto: None,
            line,
            rank: 0,
            base: last.base,
        };
        self.put_stretch(feed, tail)
    }

    /// Says that a feed that was adopted where it ends needs no look at every start; or that it
    /// does again.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_ended(&mut self, feed: FeedId, ended: bool) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE feeds SET ended = ?2 WHERE feed = ?1";
        let number = self.feed_number(feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((number, ended))?;
        Ok(())
    }

    /// Forgets all places in memory, before the openings are applied again.
    pub(crate) fn forget_lineage(&mut self) {
        let lineage = Arc::make_mut(&mut self.lineage);
        *lineage = Lineage {
            feeds: std::mem::take(&mut lineage.feeds),
            ..Lineage::default()
        };
    }

    /// Where a message is counted: a feed without an opening is a line by itself.
    pub(crate) fn place_or_own(&mut self, at: Position) -> Result<Place, StoreError> {
        if let Some(place) = self.lineage.place(at) {
            return Ok(place);
        }
        let number = self.feed_number(at.feed)?;
        Ok(Place::new(-number, 0, at.seq))
    }

    fn put_stretch(&mut self, feed: FeedId, stretch: Stretch) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO stretches (feed, after, upto, line, rank, base)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let number = self.feed_number(feed)?;
        self.connection.prepare_cached(SQL)?.execute(params![
            number,
            signed(stretch.after),
            stretch.upto.map(signed),
            stretch.line,
            signed(stretch.rank),
            signed(stretch.base),
        ])?;
        let lineage = Arc::make_mut(&mut self.lineage);
        lineage.insert(feed, stretch).ok_or_else(|| wrong(number))
    }

    fn end_stretch(&mut self, feed: FeedId, after: u64, upto: u64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE stretches SET upto = ?3 WHERE feed = ?1 AND after = ?2";
        let number = self.feed_number(feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((number, signed(after), signed(upto)))?;
        let lineage = Arc::make_mut(&mut self.lineage);
        lineage.end(feed, upto).ok_or_else(|| wrong(number))
    }

    fn put_side(&mut self, line: i64, rank: u64, knows: Place) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO adoptions (line, rank, other_line, other_at)
             VALUES (?1, ?2, ?3, ?4) ON CONFLICT (line, rank, other_line)
             DO UPDATE SET other_at = max(other_at, excluded.other_at)";
        self.connection.prepare_cached(SQL)?.execute((
            line,
            signed(rank),
            knows.line,
            signed(knows.at),
        ))?;
        let lineage = Arc::make_mut(&mut self.lineage);
        let sides = lineage.sides.entry(line).or_default();
        sides.push(Side { rank, knows });
        Ok(())
    }
}

fn wrong(feed: i64) -> StoreError {
    StoreError::Damaged(format!("a stretch of feed {feed} can't be"))
}

#[cfg(test)]
mod tests;
