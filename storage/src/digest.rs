//! Digests by which two nodes, or a node before and after a rebuild, can be compared.

use rusqlite::types::ValueRef;

use crate::{Hash, StoreError, View};

/// Everything that must be equal on nodes that carry the same spaces. Local numbers and times of
/// arrival are left out, feeds are named by their ids.
const TABLES: &[(&str, &str)] = &[
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

const VIEWS: &[(&str, &str)] = &[
    (
        "changes",
        "SELECT c.document, f.node, f.incarnation, c.seq, c.hash
        FROM changes c JOIN feeds f ON f.feed = c.feed ORDER BY 1, 2, 3, 4",
    ),
    (
        "users",
        "SELECT id, claimed, claimed_key, username, display_name, avatar_url,
        status_message, password, epoch, raises, disabled, created FROM users ORDER BY 1",
    ),
    (
        "personal",
        "SELECT * FROM personal ORDER BY 1, 2, 3, 4, 5, 6",
    ),
    ("forgotten", "SELECT * FROM forgotten ORDER BY 1"),
    ("mesh_admins", "SELECT user FROM mesh_admins ORDER BY 1"),
    ("mesh", "SELECT key, value FROM mesh ORDER BY 1"),
    ("nodes", "SELECT * FROM nodes ORDER BY 1"),
    ("tickets", "SELECT * FROM tickets ORDER BY 1"),
    (
        "servers",
        "SELECT id, name, icon_url, owner, created, deleted FROM servers ORDER BY 1",
    ),
    ("channels", "SELECT * FROM channels ORDER BY 1"),
    ("directs", "SELECT * FROM directs ORDER BY 1"),
    ("chosen", "SELECT * FROM chosen ORDER BY 1, 2"),
    ("members", "SELECT * FROM members ORDER BY 1, 2"),
    ("invites", "SELECT * FROM invites ORDER BY 1"),
    (
        "messages",
        "SELECT m.channel, m.id, m.sort, m.space, m.author, f.node, f.incarnation, m.seq,
        m.parent, m.nonce, m.content, m.newer, m.deleted_by, m.duplicate_of
        FROM messages m JOIN feeds f ON f.feed = m.feed ORDER BY 2",
    ),
    (
        "erasures",
        "SELECT message, author, by, order_node, order_incarnation, order_seq
        FROM erasures ORDER BY 1",
    ),
    ("edits", "SELECT * FROM edits ORDER BY 1, 2"),
    ("reactions", "SELECT * FROM reactions ORDER BY 1, 2, 3"),
    ("pins", "SELECT * FROM pins ORDER BY 1"),
    ("mentions", "SELECT * FROM mentions ORDER BY 1, 2"),
];

impl View<'_> {
    /// A digest of each table of the log: name, hash, number of rows.
    ///
    /// # Errors
    /// The engine fails.
    pub fn log_digests(&self) -> Result<Vec<(&'static str, Hash, u64)>, StoreError> {
        self.digests(TABLES)
    }

    /// A digest of each view: name, hash, number of rows.
    ///
    /// # Errors
    /// The engine fails.
    pub fn view_digests(&self) -> Result<Vec<(&'static str, Hash, u64)>, StoreError> {
        self.digests(VIEWS)
    }

    fn digests(
        &self,
        tables: &[(&'static str, &str)],
    ) -> Result<Vec<(&'static str, Hash, u64)>, StoreError> {
        tables
            .iter()
            .map(|(name, sql)| self.digest(sql).map(|(h, n)| (*name, h, n)))
            .collect()
    }

    fn digest(&self, sql: &str) -> Result<(Hash, u64), StoreError> {
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
        Ok((Hash(*hasher.finalize().as_bytes()), count))
    }
}

fn framed<'h>(hasher: &'h mut blake3::Hasher, tag: u8, bytes: &[u8]) -> &'h mut blake3::Hasher {
    hasher
        .update(&[tag])
        .update(&(bytes.len() as u64).to_le_bytes())
        .update(bytes)
}
