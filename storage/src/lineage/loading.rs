//! Reads the lines of all feeds when a store is opened.
//!
//! A node that has started for years has thousands of feeds, and each start reads them all: the
//! rows come as they lie, and each map is made in one go.

use std::sync::Arc;

use super::{Lineage, Place, Side, Stretch};
use crate::columns::{optional, unsigned};
use crate::{FeedId, Store, StoreError};

impl Lineage {
    /// Puts stretches that were read in any order into their feeds and lines.
    fn of(mut stretches: Vec<(FeedId, Stretch)>) -> Self {
        let mut lineage = Self::default();
        stretches.sort_unstable_by_key(|(_, stretch)| (stretch.line, stretch.rank));
        for line in stretches.chunk_by(|(_, one), (_, next)| one.line == next.line) {
            if let Some((_, stretch)) = line.first() {
                let feeds = line.iter().map(|(feed, _)| *feed).collect();
                lineage.lines.insert(stretch.line, feeds);
            }
        }
        let (first, mut further): (Vec<_>, Vec<_>) = stretches
            .into_iter()
            .partition(|(_, stretch)| stretch.after == 0);
        lineage.feeds = first.into_iter().collect();
        further.sort_by_key(|(feed, stretch)| (*feed, stretch.after));
        for (feed, stretch) in further {
            lineage.tails.entry(feed).or_default().push(stretch);
        }
        lineage
    }
}

impl Store {
    pub(crate) fn load_lineage(&mut self) -> Result<(), StoreError> {
        const STRETCHES: &str = "SELECT feed, after, upto, line, rank, base FROM stretches";
        const SIDES: &str = "SELECT line, rank, other_line, other_at FROM adoptions
             ORDER BY line, rank";
        let mut statement = self.connection.prepare_cached(STRETCHES)?;
        let mut rows = statement.query([])?;
        let mut stretches: Vec<(FeedId, Stretch)> = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let feed = self.feeds.get(&number).copied().ok_or_else(|| {
                StoreError::Damaged(format!("a stretch names the unknown feed {number}"))
            })?;
            let stretch = Stretch {
                after: unsigned(row, 1)?,
                upto: optional(row, 2)?,
                line: row.get(3)?,
                rank: unsigned(row, 4)?,
                base: unsigned(row, 5)?,
            };
            stretches.push((feed, stretch));
        }
        let mut lineage = Lineage::of(stretches);
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
