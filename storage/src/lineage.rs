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

mod loading;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use rusqlite::params;

use crate::columns::{signed, unsigned};
use crate::{FeedId, Position, Store, StoreError, View};

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

/// All feeds whose opening is applied, in their lines.
#[derive(Debug, Clone, Default)]
pub struct Lineage {
    feeds: BTreeMap<FeedId, Stretch>,
    /// Further stretches of feeds that went on after they had been adopted.
    tails: BTreeMap<FeedId, Vec<Stretch>>,
    /// The feeds of each line by rank.
    lines: BTreeMap<i64, Vec<FeedId>>,
    /// What a feed of a line, and all after it in the line, know of other lines.
    sides: BTreeMap<i64, Vec<Side>>,
}

#[derive(Debug, Clone, Copy)]
struct Side {
    rank: u64,
    knows: Place,
}

impl Lineage {
    /// The feeds that newer ones have adopted where they end here, in the order of their ids: each
    /// with its end, its line there, and the entries of its line before its first one.
    pub fn all_ended(&self) -> impl Iterator<Item = (Position, i64, u64)> + '_ {
        self.feeds.iter().filter_map(|(feed, first)| {
            let tail = self.tails.get(feed).and_then(|tails| tails.last());
            let last = tail.unwrap_or(first);
            let end = Position {
                feed: *feed,
                seq: last.upto?,
            };
            Some((end, last.line, first.base))
        })
    }

    /// Where an entry stands; `None` when its feed's opening is not applied, or the entry comes
    /// after an adoption and was not expected.
    #[must_use]
    pub fn place(&self, at: Position) -> Option<Place> {
        let holds = |stretch: &&Stretch| stretch.upto.is_none_or(|upto| at.seq <= upto);
        self.stretches(at.feed)
            .find(holds)
            .map(|stretch| stretch.place(at.seq))
    }

    /// How many entries its node wrote up to a position, as far as its line tells.
    #[must_use]
    pub fn total(&self, at: Position) -> u64 {
        let base = self.feeds.get(&at.feed).map_or(0, |stretch| stretch.base);
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
        self.feeds.contains_key(&feed)
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
        feeds.filter_map(move |feed| {
            let stretch = self.stretches(*feed).find(|s| s.line == place.line)?;
            let known = match stretch.rank == place.rank() {
                true => place.at & SEQ_MAX,
                false => 0,
            };
            Some((*feed, known.max(stretch.after), stretch.upto))
        })
    }

    fn stretches(&self, feed: FeedId) -> impl Iterator<Item = &Stretch> {
        let tails = self.tails.get(&feed).into_iter().flatten();
        self.feeds.get(&feed).into_iter().chain(tails)
    }

    fn last(&self, feed: FeedId) -> Option<&Stretch> {
        let tail = self.tails.get(&feed).and_then(|tails| tails.last());
        tail.or_else(|| self.feeds.get(&feed))
    }

    fn last_mut(&mut self, feed: FeedId) -> Option<&mut Stretch> {
        match self.tails.get_mut(&feed).and_then(|tails| tails.last_mut()) {
            Some(tail) => Some(tail),
            None => self.feeds.get_mut(&feed),
        }
    }

    fn insert(&mut self, feed: FeedId, stretch: Stretch) {
        if let Entry::Vacant(first) = self.feeds.entry(feed) {
            first.insert(stretch);
        } else {
            self.tails.entry(feed).or_default().push(stretch);
        }
        let line = self.lines.entry(stretch.line).or_default();
        line.push(feed);
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
            last.upto.is_none().then_some((*last, *at))
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
        let Some(last) = self.lineage.last(feed).copied() else {
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
        self.lineage = Arc::default();
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
        Arc::make_mut(&mut self.lineage).insert(feed, stretch);
        Ok(())
    }

    fn end_stretch(&mut self, feed: FeedId, after: u64, upto: u64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE stretches SET upto = ?3 WHERE feed = ?1 AND after = ?2";
        let number = self.feed_number(feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((number, signed(after), signed(upto)))?;
        if let Some(last) = Arc::make_mut(&mut self.lineage).last_mut(feed) {
            last.upto = Some(upto);
        }
        Ok(())
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

impl View<'_> {
    /// Whether a place of the log is among those that a floor covers.
    ///
    /// # Errors
    /// The engine fails.
    pub fn is_covered(&self, floor: &Floor, at: Position) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT s.line, s.rank FROM feeds f JOIN stretches s ON s.feed = f.feed
             WHERE f.node = ?1 AND f.incarnation = ?2 AND (s.upto IS NULL OR s.upto >= ?3)
             ORDER BY s.after LIMIT 1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let key = (at.feed.node, signed(at.feed.incarnation), signed(at.seq));
        let mut rows = statement.query(key)?;
        let Some(row) = rows.next()? else {
            return Ok(false);
        };
        Ok(floor.covers(Place::new(row.get(0)?, unsigned(row, 1)?, at.seq)))
    }

    /// The local number below the first applied entry of a line after a floor; `None` when all of
    /// it is covered.
    ///
    /// # Errors
    /// The engine fails.
    pub fn first_uncovered(&self, floor: &Floor) -> Result<Option<u64>, StoreError> {
        const LINES: &str = "SELECT DISTINCT line FROM stretches";
        // Entries of one line are applied in its order, so its first one that is not covered is in
        // the first feed that has any.
        const NEXT: &str = "SELECT s.applied_no + max(t.known + 1 - s.first_seq, 0) - 1 FROM
             (SELECT feed, rank, upto,
                     max(after, CASE WHEN rank = ?2 THEN ?3 ELSE 0 END) AS known
              FROM stretches WHERE line = ?1 AND rank >= ?2) t
             JOIN seals s ON s.feed = t.feed AND s.last_seq > t.known
                  AND s.first_seq <= coalesce(t.upto, s.first_seq)
             WHERE s.applied_no IS NOT NULL ORDER BY t.rank, s.last_seq LIMIT 1";
        let mut lines = self.connection.prepare_cached(LINES)?;
        let mut next = self.connection.prepare_cached(NEXT)?;
        let mut found = lines.query([])?;
        let mut first: Option<u64> = None;
        while let Some(row) = found.next()? {
            let line: i64 = row.get(0)?;
            let at = floor.at(line);
            let mut rows = next.query((line, signed(at >> SEQ_BITS), signed(at & SEQ_MAX)))?;
            if let Some(row) = rows.next()? {
                let no = unsigned(row, 0)?;
                first = Some(first.map_or(no, |first| first.min(no)));
            }
        }
        Ok(first)
    }

    /// The ids of all feeds.
    ///
    /// # Errors
    /// The engine fails.
    pub fn feed_ids(&self) -> Result<Vec<FeedId>, StoreError> {
        const SQL: &str = "SELECT node, incarnation FROM feeds";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            Ok(FeedId {
                node: row.get(0)?,
                incarnation: unsigned(row, 1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Where an entry stands, or would; nothing when its feed is not here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn place_of(&self, (id, seq): (FeedId, u64)) -> Result<Option<Place>, StoreError> {
        const FEED: &str = "SELECT feed FROM feeds WHERE node = ?1 AND incarnation = ?2";
        const STRETCH: &str = "SELECT line, rank FROM stretches
             WHERE feed = ?1 AND (upto IS NULL OR upto >= ?2) ORDER BY after LIMIT 1";
        let mut feed = self.connection.prepare_cached(FEED)?;
        let mut found = feed.query((id.node, signed(id.incarnation)))?;
        let Some(number) = found.next()?.map(|row| row.get::<_, i64>(0)).transpose()? else {
            return Ok(None);
        };
        let mut stretch = self.connection.prepare_cached(STRETCH)?;
        let mut found = stretch.query((number, signed(seq)))?;
        Ok(Some(match found.next()? {
            Some(row) => Place::new(row.get(0)?, unsigned(row, 1)?, seq),
            None => Place::new(-number, 0, seq),
        }))
    }

    /// Up to where whoever knows these positions knows each line. Positions of feeds that are not
    /// here say nothing.
    ///
    /// # Errors
    /// The engine fails.
    pub fn floor(&self, positions: &[(FeedId, u64)]) -> Result<Floor, StoreError> {
        const SIDES: &str = "SELECT other_line, other_at FROM adoptions
             WHERE line = ?1 AND rank <= ?2 AND rank > ?3";
        let mut sides = self.connection.prepare_cached(SIDES)?;
        let mut floor = Floor::default();
        for at in positions.iter().filter(|(_, seq)| *seq > 0) {
            let Some(place) = self.place_of(*at)? else {
                continue;
            };
            let mut due = vec![place];
            while let Some(place) = due.pop() {
                let known = floor.0.get(&place.line).copied();
                if known.is_some_and(|known| known >= place.at) {
                    continue;
                }
                floor.0.insert(place.line, place.at);
                let rank_known = known.map_or(-1, |at| signed(at >> SEQ_BITS));
                let rows =
                    sides.query_map((place.line, signed(place.rank()), rank_known), |row| {
                        Ok(Place {
                            line: row.get(0)?,
                            at: unsigned(row, 1)?,
                        })
                    })?;
                for side in rows {
                    due.push(side?);
                }
            }
        }
        Ok(floor)
    }
}

mod runs;

#[cfg(test)]
mod tests;
