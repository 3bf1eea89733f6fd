//! Digests by which two nodes, or a node before and after a rebuild, can be compared.

use rusqlite::types::ValueRef;

use crate::declared::{self, Compared};
use crate::{Hash, StoreError, View};

/// What of the log must be equal on nodes that carry the same spaces. Local numbers and times of
/// arrival are left out, feeds are named by their ids.
const LOG: &[(&str, &str)] = &[
    (
        "entries",
        "SELECT f.node, f.incarnation, e.seq, e.time, e.space, e.kind, e.state,
        e.payload_length, e.payload, e.payload_hash IS NOT NULL
        FROM entries e JOIN feeds f ON f.feed = e.feed ORDER BY 1, 2, 3",
    ),
    (
        "seals",
        "SELECT f.node, f.incarnation, s.last_seq, s.first_seq, s.last_hash, s.past,
        s.signature FROM seals s JOIN feeds f ON f.feed = s.feed ORDER BY 1, 2, 3",
    ),
    (
        "registers",
        "SELECT node, user, channel, kind, lane, no, merged, value FROM registers
        ORDER BY 1, 2, 3, 4, 5",
    ),
    ("certificates", "SELECT * FROM certificates ORDER BY 1"),
    ("statements", "SELECT * FROM statements ORDER BY 1"),
    // Which two continuations prove it may differ.
    (
        "forks",
        "SELECT node, incarnation, first_seq FROM forks ORDER BY 1, 2",
    ),
];

impl View<'_> {
    /// A digest of each table of the log: name, hash, number of rows.
    ///
    /// # Errors
    /// The engine fails.
    pub fn log_digests(&self) -> Result<Vec<(&'static str, Hash, u64)>, StoreError> {
        let tables = LOG.iter().copied();
        tables.map(|(name, sql)| self.digest(name, sql)).collect()
    }

    /// A digest of each view: name, hash, number of rows.
    ///
    /// # Errors
    /// The engine fails.
    pub fn view_digests(&self) -> Result<Vec<(&'static str, Hash, u64)>, StoreError> {
        let compared = declared::all().filter_map(|view| match view.compared {
            Compared::By(sql) => Some((view.table, sql)),
            Compared::Not(_) => None,
        });
        compared.map(|(name, sql)| self.digest(name, sql)).collect()
    }

    fn digest(
        &self,
        name: &'static str,
        sql: &str,
    ) -> Result<(&'static str, Hash, u64), StoreError> {
        let mut statement = self.connection.prepare(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        let (mut hasher, mut count) = (blake3::Hasher::new(), 0);
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Null => hasher.update(&[0]),
                    ValueRef::Integer(value) => hasher.update(&[1]).update(&value.to_le_bytes()),
                    ValueRef::Real(value) => hasher.update(&[2]).update(&value.to_le_bytes()),
                    ValueRef::Text(bytes) => framed(&mut hasher, 3, bytes),
                    ValueRef::Blob(bytes) => framed(&mut hasher, 4, bytes),
                };
            }
            hasher.update(&[5]);
            count += 1;
        }
        Ok((name, Hash(*hasher.finalize().as_bytes()), count))
    }
}

fn framed<'h>(hasher: &'h mut blake3::Hasher, tag: u8, bytes: &[u8]) -> &'h mut blake3::Hasher {
    hasher
        .update(&[tag])
        .update(&(bytes.len() as u64).to_le_bytes())
        .update(bytes)
}
