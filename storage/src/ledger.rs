//! The log: feeds, entries, seals and declared pasts.

mod erased;

use std::sync::Arc;

use rusqlite::{OptionalExtension, Row, params};

use crate::columns::{optional, signed, unsigned};
use crate::{Absence, Absent, FeedId, Hash, NodeId, Position, Space, Store, StoreError};

pub use erased::{AppliedOrder, ErasedEntry};

/// The newest applied seal of feed `f`: mostly the newest of all, otherwise before the cut, where only
/// so many can wait.
macro_rules! newest_applied {
    () => {
        "coalesce((SELECT n.last_seq FROM seals n WHERE n.feed = f.feed AND n.applied_no IS NOT NULL
            AND n.last_seq = (SELECT max(x.last_seq) FROM seals x WHERE x.feed = f.feed)),
         (SELECT n.last_seq FROM seals n WHERE n.feed = f.feed AND n.applied_no IS NOT NULL
            AND n.last_seq <= coalesce(f.cut_after, n.last_seq) ORDER BY n.last_seq DESC LIMIT 1))"
    };
}
pub(crate) use newest_applied;

/// Feeds with their newest seal and their newest applied one. Sorted after they are chosen: an index that
/// has them in order leads to each row by itself, those of thousands that have ended included.
macro_rules! feeds {
    ($which:literal) => {
        concat!(
            "SELECT f.node, f.incarnation, s.last_seq, s.last_hash, a.last_seq, a.last_hash,
             f.cut_after FROM feeds f
             LEFT JOIN seals s ON s.feed = f.feed
                AND s.last_seq = (SELECT max(x.last_seq) FROM seals x WHERE x.feed = f.feed)
             LEFT JOIN seals a ON a.feed = f.feed AND a.last_seq = ",
            newest_applied!(),
            " WHERE ",
            $which,
            " ORDER BY +f.node, f.incarnation"
        )
    };
}

/// One feed as far as this node has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedRow {
    pub id: FeedId,
    pub stored_seq: u64,
    pub stored_hash: Hash,
    pub applied_seq: u64,
    pub applied_hash: Hash,
    /// Entries after this one are quarantined.
    pub cut_after: Option<u64>,
}

/// What became of an entry here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Its causal past is not complete yet.
    Waiting,
    Applied,
    /// It broke a rule; it stays in the chain and has no effect.
    Refused,
    /// It stands after a cut.
    Quarantined,
    /// A newer version of the program wrote it; what of it can be read has an effect, if anything.
    Newer,
    /// Its payload, or that of an entry of its space before it, is not carried here: it is judged
    /// once all before it are here.
    Unfilled,
}

/// An entry's payload, or what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    Present(Vec<u8>),
    Absent(Absent),
}

/// One entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    pub seq: u64,
    pub time: u64,
    pub space: Space,
    pub kind: u8,
    pub state: EntryState,
    pub payload: Payload,
}

/// One seal: the writer's signature over a run of entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealRow {
    pub feed: FeedId,
    pub first_seq: u64,
    pub last_seq: u64,
    pub last_hash: Hash,
    pub past: Vec<u8>,
    pub signature: [u8; 64],
    /// The local number of its first entry, once applied.
    pub applied_no: Option<u64>,
    pub received_ms: u64,
}

impl EntryState {
    fn code(self) -> i64 {
        match self {
            Self::Waiting => 0,
            Self::Applied => 1,
            Self::Refused => 2,
            Self::Quarantined => 3,
            Self::Newer => 4,
            Self::Unfilled => 5,
        }
    }

    pub(crate) fn from_code(code: i64) -> rusqlite::Result<Self> {
        match code {
            0 => Ok(Self::Waiting),
            1 => Ok(Self::Applied),
            2 => Ok(Self::Refused),
            3 => Ok(Self::Quarantined),
            4 => Ok(Self::Newer),
            5 => Ok(Self::Unfilled),
            other => Err(rusqlite::Error::IntegralValueOutOfRange(0, other)),
        }
    }
}

impl Store {
    /// Forgets what is cached of the database and reads it again.
    pub(crate) fn reload(&mut self) -> Result<(), StoreError> {
        self.load_lineage()?;
        self.forget_streaks();
        self.load_register_sums()?;
        self.forget_fresh_nonces()
    }

    /// The local number of a feed, made when the feed is new.
    ///
    /// # Errors
    /// The engine fails.
    pub fn feed_number(&mut self, feed: FeedId) -> Result<i64, StoreError> {
        if let Some(number) = self.lineage.feeds().number(feed) {
            return Ok(number);
        }
        const SQL: &str = "INSERT INTO feeds (node, incarnation) VALUES (?1, ?2)";
        self.connection
            .prepare_cached(SQL)?
            .execute((feed.node, signed(feed.incarnation)))?;
        let number = self.connection.last_insert_rowid();
        let lineage = Arc::make_mut(&mut self.lineage);
        lineage.feeds_mut().insert(number, feed)?;
        Ok(number)
    }

    /// The feeds that may go on: all but those that newer ones have adopted where they end here.
    ///
    /// # Errors
    /// The engine fails.
    pub fn feeds(&self) -> Result<Vec<FeedRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(feeds!("NOT f.ended"))?;
        let rows = statement.query_map([], feed_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One feed; `None` when it is not known.
    ///
    /// # Errors
    /// The engine fails.
    pub fn feed(&self, feed: FeedId) -> Result<Option<FeedRow>, StoreError> {
        let Some(number) = self.lineage.feeds().number(feed) else {
            return Ok(None);
        };
        let mut statement = self.connection.prepare_cached(feeds!("f.feed = ?1"))?;
        Ok(statement.query_row([number], feed_row).optional()?)
    }

    /// The ids of all feeds that are known, in order.
    pub fn feed_ids(&self) -> impl Iterator<Item = FeedId> + '_ {
        self.lineage.feeds().ids()
    }

    /// Writes where a feed is cut.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_cut(&mut self, feed: FeedId, cut_after: Option<u64>) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE feeds SET cut_after = ?2 WHERE feed = ?1";
        let number = self.feed_number(feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((number, cut_after.map(signed)))?;
        Ok(())
    }

    /// Adds an entry to a feed.
    ///
    /// # Errors
    /// The engine fails, or the position is taken.
    pub fn insert_entry(&mut self, feed: FeedId, entry: &EntryRow) -> Result<(), StoreError> {
        const PRESENT: &str = "INSERT INTO entries (feed, seq, time, space, kind, state,
             payload_length, payload) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)";
        const ABSENT: &str = "INSERT INTO entries (feed, seq, time, space, kind, state,
             payload_length, payload_hash, erased_by_node, erased_by_incarnation,
             erased_by_seq) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)";
        let number = self.feed_number(feed)?;
        let (seq, time) = (signed(entry.seq), signed(entry.time));
        let (space, kind, state) = (entry.space, entry.kind, entry.state.code());
        match &entry.payload {
            Payload::Present(bytes) => {
                self.connection.prepare_cached(PRESENT)?.execute(params![
                    number,
                    seq,
                    time,
                    space,
                    kind,
                    state,
                    signed(bytes.len() as u64),
                    bytes,
                ])?
            }
            Payload::Absent(absent) => {
                let by = match absent.why {
                    Absence::Erased(by) => Some(by),
                    Absence::NotCarried => None,
                };
                self.connection.prepare_cached(ABSENT)?.execute(params![
                    number,
                    seq,
                    time,
                    space,
                    kind,
                    state,
                    absent.length,
                    absent.hash,
                    by.map(|by| by.feed.node),
                    by.map(|by| signed(by.feed.incarnation)),
                    by.map(|by| signed(by.seq)),
                ])?
            }
        };
        Ok(())
    }

    /// Changes what became of an entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_entry_state(&mut self, at: Position, state: EntryState) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE entries SET state = ?3 WHERE feed = ?1 AND seq = ?2";
        let number = self.feed_number(at.feed)?;
        self.connection
            .prepare_cached(SQL)?
            .execute((number, signed(at.seq), state.code()))?;
        Ok(())
    }

    /// Removes an entry's payload, keeping its length and `hash` so the chain stays verifiable.
    /// Answers whether there was one.
    ///
    /// # Errors
    /// The engine fails.
    pub fn erase_payload(
        &mut self,
        at: Position,
        hash: Hash,
        by: Position,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE entries SET payload = NULL, payload_hash = ?3,
             erased_by_node = ?4, erased_by_incarnation = ?5, erased_by_seq = ?6
             WHERE feed = ?1 AND seq = ?2 AND payload IS NOT NULL";
        let number = self.feed_number(at.feed)?;
        let changed = self.connection.prepare_cached(SQL)?.execute(params![
            number,
            signed(at.seq),
            hash,
            by.feed.node,
            signed(by.feed.incarnation),
            signed(by.seq),
        ])?;
        Ok(changed > 0)
    }

    /// The entries `first..=last` of a feed, in order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn entries(
        &self,
        feed: FeedId,
        first: u64,
        last: u64,
    ) -> Result<Vec<EntryRow>, StoreError> {
        const SQL: &str = "SELECT seq, time, space, kind, state, payload_length, payload,
             payload_hash, erased_by_node, erased_by_incarnation, erased_by_seq
             FROM entries WHERE feed = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq";
        let Some(number) = self.lineage.feeds().number(feed) else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map((number, signed(first), signed(last)), entry_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Those of the entries `first..=last` of a feed that belong to a space and wait for payloads of
    /// it, in order.
    ///
    /// # Errors
    /// The engine fails.
    pub fn unfilled_entries(
        &self,
        feed: FeedId,
        first: u64,
        last: u64,
        space: Space,
    ) -> Result<Vec<EntryRow>, StoreError> {
        const SQL: &str = "SELECT seq, time, space, kind, state, payload_length, payload,
             payload_hash, erased_by_node, erased_by_incarnation, erased_by_seq
             FROM entries WHERE state = 5 AND space = ?4 AND feed = ?1 AND seq BETWEEN ?2 AND ?3
             ORDER BY seq";
        let Some(number) = self.lineage.feeds().number(feed) else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let range = (number, signed(first), signed(last), space);
        let rows = statement.query_map(range, entry_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Adds a seal.
    ///
    /// # Errors
    /// The engine fails, or a seal ends at that position already.
    pub fn insert_seal(&mut self, seal: &SealRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO seals (feed, last_seq, first_seq, last_hash, past,
             signature, applied_no, received_ms) VALUES (?1,?2,?3,?4,?5,?6,?7,?8)";
        let number = self.feed_number(seal.feed)?;
        self.connection.prepare_cached(SQL)?.execute(params![
            number,
            signed(seal.last_seq),
            signed(seal.first_seq),
            seal.last_hash,
            seal.past,
            seal.signature,
            seal.applied_no.map(signed),
            signed(seal.received_ms),
        ])?;
        Ok(())
    }

    /// Numbers a seal's entries in this node's order of application; `None` takes it back.
    ///
    /// # Errors
    /// The engine fails.
    pub fn set_applied_no(
        &mut self,
        feed: FeedId,
        last_seq: u64,
        applied_no: Option<u64>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE seals SET applied_no = ?3 WHERE feed = ?1 AND last_seq = ?2";
        let number = self.feed_number(feed)?;
        self.connection.prepare_cached(SQL)?.execute((
            number,
            signed(last_seq),
            applied_no.map(signed),
        ))?;
        Ok(())
    }

    /// The seals of a feed that end after `seq`, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn seals_after(
        &self,
        feed: FeedId,
        seq: u64,
        limit: usize,
    ) -> Result<Vec<SealRow>, StoreError> {
        const SQL: &str = "SELECT first_seq, last_seq, last_hash, past, signature, applied_no,
             received_ms FROM seals WHERE feed = ?1 AND last_seq > ?2 ORDER BY last_seq LIMIT ?3";
        let Some(number) = self.lineage.feeds().number(feed) else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((number, signed(seq), limit), |row| seal_row(feed, row))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The seals applied here from local number `no` on, in the order of application.
    ///
    /// # Errors
    /// The engine fails.
    pub fn seals_applied_from(&self, no: u64, limit: usize) -> Result<Vec<SealRow>, StoreError> {
        const SQL: &str = "SELECT first_seq, last_seq, last_hash, past, signature, applied_no,
             received_ms, feed FROM seals WHERE applied_no >= ?1 ORDER BY applied_no LIMIT ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut rows = statement.query((signed(no), limit))?;
        let mut seals = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(7)?;
            let feed = self.lineage.feeds().id(number).ok_or_else(|| {
                StoreError::Damaged(format!("a seal names the unknown feed {number}"))
            })?;
            seals.push(seal_row(feed, row)?);
        }
        Ok(seals)
    }

    /// The local number the next applied entry gets; the first is 1.
    ///
    /// # Errors
    /// The engine fails.
    pub fn next_applied_no(&self) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT applied_no + last_seq - first_seq + 1 FROM seals
             WHERE applied_no IS NOT NULL ORDER BY applied_no DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement
            .query_row([], |row| unsigned(row, 0))
            .optional()?
            .unwrap_or(1))
    }

    /// What a feed has declared of its causal past so far.
    ///
    /// # Errors
    /// The engine fails.
    pub fn past(&self, feed: FeedId) -> Result<Vec<(FeedId, u64)>, StoreError> {
        const SQL: &str = "SELECT node, incarnation, seq FROM pasts WHERE feed = ?1";
        let Some(number) = self.lineage.feeds().number(feed) else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([number], |row| {
            let id = FeedId {
                node: row.get::<_, NodeId>(0)?,
                incarnation: unsigned(row, 1)?,
            };
            Ok((id, unsigned(row, 2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets one, or all, of what a feed has declared of its causal past.
    ///
    /// # Errors
    /// The engine fails.
    pub fn forget_past(&mut self, feed: FeedId, other: Option<FeedId>) -> Result<(), StoreError> {
        const ONE: &str = "DELETE FROM pasts WHERE feed = ?1 AND node = ?2 AND incarnation = ?3";
        const ALL: &str = "DELETE FROM pasts WHERE feed = ?1";
        let number = self.feed_number(feed)?;
        match other {
            Some(other) => self.connection.prepare_cached(ONE)?.execute((
                number,
                other.node,
                signed(other.incarnation),
            ))?,
            None => self.connection.prepare_cached(ALL)?.execute([number])?,
        };
        Ok(())
    }

    /// Raises what a feed has declared of its causal past.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_past(&mut self, feed: FeedId, other: FeedId, seq: u64) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO pasts (feed, node, incarnation, seq) VALUES (?1,?2,?3,?4)
             ON CONFLICT (feed, node, incarnation) DO UPDATE SET seq = max(seq, excluded.seq)";
        let number = self.feed_number(feed)?;
        self.connection.prepare_cached(SQL)?.execute((
            number,
            other.node,
            signed(other.incarnation),
            signed(seq),
        ))?;
        Ok(())
    }

    /// The feed with a local number.
    #[must_use]
    pub fn feed_numbered(&self, number: i64) -> Option<FeedId> {
        self.lineage.feeds().id(number)
    }

    /// The hybrid logical time of an entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn entry_time(&self, at: Position) -> Result<Option<u64>, StoreError> {
        const SQL: &str = "SELECT time FROM entries WHERE feed = ?1 AND seq = ?2";
        let Some(number) = self.lineage.feeds().number(at.feed) else {
            return Ok(None);
        };
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement
            .query_row((number, signed(at.seq)), |row| unsigned(row, 0))
            .optional()?)
    }
}

fn feed_row(row: &Row<'_>) -> rusqlite::Result<FeedRow> {
    Ok(FeedRow {
        id: FeedId {
            node: row.get(0)?,
            incarnation: unsigned(row, 1)?,
        },
        stored_seq: optional(row, 2)?.unwrap_or(0),
        stored_hash: row.get::<_, Option<Hash>>(3)?.unwrap_or(Hash::ZERO),
        applied_seq: optional(row, 4)?.unwrap_or(0),
        applied_hash: row.get::<_, Option<Hash>>(5)?.unwrap_or(Hash::ZERO),
        cut_after: optional(row, 6)?,
    })
}

fn entry_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    let payload = match row.get::<_, Option<Vec<u8>>>(6)? {
        Some(bytes) => Payload::Present(bytes),
        None => Payload::Absent(Absent {
            length: row.get(5)?,
            hash: row.get(7)?,
            why: match row.get::<_, Option<NodeId>>(8)? {
                Some(node) => Absence::Erased(Position {
                    feed: FeedId {
                        node,
                        incarnation: unsigned(row, 9)?,
                    },
                    seq: unsigned(row, 10)?,
                }),
                None => Absence::NotCarried,
            },
        }),
    };
    Ok(EntryRow {
        seq: unsigned(row, 0)?,
        time: unsigned(row, 1)?,
        space: row.get(2)?,
        kind: row.get(3)?,
        state: EntryState::from_code(row.get(4)?)?,
        payload,
    })
}

fn seal_row(feed: FeedId, row: &Row<'_>) -> rusqlite::Result<SealRow> {
    Ok(SealRow {
        feed,
        first_seq: unsigned(row, 0)?,
        last_seq: unsigned(row, 1)?,
        last_hash: row.get(2)?,
        past: row.get(3)?,
        signature: row.get(4)?,
        applied_no: optional(row, 5)?,
        received_ms: unsigned(row, 6)?,
    })
}
