//! Places and what covers them, looked up in the database by whoever reads it.

use super::{Floor, Place, SEQ_BITS, SEQ_MAX};
use crate::columns::{signed, unsigned};
use crate::{FeedId, Position, StoreError, View};

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
