//! What seals say of entries whose times are ahead of them.

use rusqlite::params;

use crate::columns::{optional, signed, unsigned};
use crate::{FeedId, Id, NodeId, Position, Store, StoreError};

/// A node had a run of a feed's entries at a time before the one they claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Witness {
    pub feed: FeedId,
    /// The entries after this one, up to `upto`.
    pub after: u64,
    pub upto: u64,
    pub node: NodeId,
    /// The mesh time of the node's seal, in milliseconds.
    pub ms: u64,
    /// It is the entries' own node, which knew of no other: its word alone counts.
    pub alone: bool,
}

impl Store {
    /// Keeps what a seal says of entries. Of several times of one node the earliest counts.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_witness(&mut self, witness: &Witness) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO witnesses (feed, upto, after, node, ms, alone)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (feed, upto, after, node)
             DO UPDATE SET ms = min(ms, excluded.ms), alone = max(alone, excluded.alone)";
        let feed = self.feed_number(witness.feed)?;
        self.connection.prepare_cached(SQL)?.execute(params![
            feed,
            signed(witness.upto),
            signed(witness.after),
            witness.node,
            signed(witness.ms),
            witness.alone,
        ])?;
        Ok(())
    }

    /// Of each node that had an entry before the time it claims, the earliest time, and the earliest
    /// of those for which its word alone counts.
    ///
    /// # Errors
    /// The engine fails.
    pub fn witnesses(&self, at: Position) -> Result<Vec<(u64, Option<u64>)>, StoreError> {
        const SQL: &str = "SELECT min(ms), min(CASE WHEN alone THEN ms END) FROM witnesses
             WHERE feed = ?1 AND upto >= ?2 AND after < ?2 GROUP BY node";
        let Some(feed) = self.lineage.feeds().number(at.feed) else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((feed, signed(at.seq)), |row| {
            Ok((unsigned(row, 0)?, optional(row, 1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The messages of a run of a feed with a time from `time` on.
    ///
    /// # Errors
    /// The engine fails.
    pub fn messages_ahead(&mut self, run: &Witness, time: u64) -> Result<Vec<Id>, StoreError> {
        const SQL: &str = "SELECT id FROM messages INDEXED BY messages_id
             WHERE id >= ?1 AND feed = ?2 AND seq > ?3 AND seq <= ?4 ORDER BY id";
        let feed = self.feed_number(run.feed)?;
        let from = Id::from_parts(time, 0);
        let mut statement = self.connection.prepare_cached(SQL)?;
        let values = params![from, feed, signed(run.after), signed(run.upto)];
        let rows = statement.query_map(values, |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
