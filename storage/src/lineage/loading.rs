//! Reads the lines of all feeds when a store is opened.
//!
//! A node that has started for years has thousands of feeds, and each start reads them all: the
//! rows come as they lie, and each map is made in one go.

use std::sync::Arc;

use super::{FeedTable, First, Lineage, Place, Side, Stretch, wrong};
use crate::columns::{optional, unsigned};
use crate::{FeedId, NodeId, Store, StoreError};

impl Lineage {
    /// Puts stretches that were read in any order, with the numbers of their feeds, into feeds and
    /// lines.
    fn of(feeds: FeedTable, mut stretches: Vec<(i64, Stretch)>) -> Result<Self, StoreError> {
        let mut lineage = Self {
            first: vec![None; feeds.len()],
            feeds,
            ..Self::default()
        };
        stretches.sort_unstable_by_key(|(_, stretch)| (stretch.line, stretch.rank));
        for line in stretches.chunk_by(|(_, one), (_, next)| one.line == next.line) {
            let slots = line.iter().map(|(number, _)| lineage.slot_of(*number));
            if let Some((_, stretch)) = line.first() {
                let slots = slots.collect::<Result<Vec<u32>, _>>()?;
                lineage.lines.insert(stretch.line, slots);
            }
        }
        stretches.sort_unstable_by_key(|(number, stretch)| (*number, stretch.after));
        for (number, stretch) in stretches {
            let slot = lineage.slot_of(number)?;
            if stretch.after > 0 {
                let feed = lineage.feeds.id_at(slot).ok_or_else(|| wrong(number))?;
                lineage.tails.entry(feed).or_default().push(stretch);
            } else if let Some(first) = lineage.first.get_mut(usize::try_from(slot).unwrap_or(0)) {
                *first = Some(First::pack(stretch).ok_or_else(|| wrong(number))?);
            }
        }
        Ok(lineage)
    }

    fn slot_of(&self, number: i64) -> Result<u32, StoreError> {
        self.feeds.slot_of(number).ok_or_else(|| {
            StoreError::Damaged(format!("a stretch names the unknown feed {number}"))
        })
    }
}

impl Store {
    pub(crate) fn load_lineage(&mut self) -> Result<(), StoreError> {
        const FEEDS: &str = "SELECT feed, node, incarnation FROM feeds ORDER BY feed";
        const STRETCHES: &str = "SELECT feed, after, upto, line, rank, base FROM stretches";
        const SIDES: &str = "SELECT line, rank, other_line, other_at FROM adoptions
             ORDER BY line, rank";
        let mut statement = self.connection.prepare_cached(FEEDS)?;
        let rows = statement.query_map([], |row| {
            let node: NodeId = row.get(1)?;
            let incarnation = unsigned(row, 2)?;
            Ok((row.get(0)?, FeedId { node, incarnation }))
        })?;
        let feeds = FeedTable::of(rows.map(|row| row.map_err(StoreError::from)))?;
        let mut statement = self.connection.prepare_cached(STRETCHES)?;
        let mut rows = statement.query([])?;
        let mut stretches: Vec<(i64, Stretch)> = Vec::with_capacity(feeds.len());
        while let Some(row) = rows.next()? {
            let stretch = Stretch {
                after: unsigned(row, 1)?,
                upto: optional(row, 2)?,
                line: row.get(3)?,
                rank: unsigned(row, 4)?,
                base: unsigned(row, 5)?,
            };
            stretches.push((row.get(0)?, stretch));
        }
        let mut lineage = Lineage::of(feeds, stretches)?;
        let mut statement = self.connection.prepare_cached(SIDES)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (line, rank) = (row.get(0)?, unsigned(row, 1)?);
            let knows = Place {
                line: row.get(2)?,
                at: unsigned(row, 3)?,
            };
            let sides = lineage.sides.entry(line).or_default();
            sides.push(Side { rank, knows });
        }
        self.lineage = Arc::new(lineage);
        Ok(())
    }
}
