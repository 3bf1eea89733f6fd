//! Registers: values outside the log of which only the newest per writing node is kept, with what
//! they are compared by: hashes in buckets, and of each bucket the sum.

mod settings;

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, Row, params};

use crate::columns::{signed, unsigned};
use crate::{Id, NodeId, Store, StoreError, View};

/// Buckets that registers fall into by the first byte of their hash: their digests take 2.5 KiB,
/// and of a hundred thousand registers the hashes in one bucket 6 KiB.
pub const REGISTER_BUCKETS: u16 = 256;

/// What one costs beside its content, in bytes, as its node is charged for it.
const ROW_BYTES: usize = 256;

/// Where the registers of one class are, by age.
const OF_MARKS: &str = "INDEXED BY registers_marks WHERE kind = 0";
const OF_SETTINGS: &str = "INDEXED BY registers_settings WHERE kind > 0";

/// By what a register is found and compared.
pub type RegisterHash = [u8; 16];

/// What a register is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegisterKey {
    pub node: NodeId,
    pub user: Id,
    /// A conversation, or whatever else the kind is of; zero for what is about the user alone.
    pub channel: Id,
    pub kind: u8,
}

/// What one start of a node said of a user and channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    pub key: RegisterKey,
    /// Which start of the node wrote it.
    pub lane: u64,
    /// Each write of a node takes a greater number.
    pub no: u64,
    /// Which other lanes' values it holds too, encoded.
    pub merged: Vec<u8>,
    pub value: Vec<u8>,
    /// The writing node's signature.
    pub signature: [u8; 64],
    /// Of everything but the signature.
    pub hash: RegisterHash,
}

/// Which of a node's registers give way to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterClass {
    /// How far somebody has read: changes all the time.
    Marks,
    /// What somebody has set: may stand for years and must not give way to marks.
    Settings,
}

impl RegisterClass {
    /// That of a kind.
    #[must_use]
    pub fn of(kind: u8) -> Self {
        if kind == 0 {
            Self::Marks
        } else {
            Self::Settings
        }
    }
}

impl RegisterRow {
    fn bytes(&self) -> u64 {
        (self.value.len() + self.merged.len() + ROW_BYTES) as u64
    }
}

/// Per bucket the sum of its registers' hashes.
///
/// Sums come out the same in any order, and take a register out again by subtraction. Who writes
/// registers so that two sets of them have the same sum hides a difference in its own ones only,
/// and could as well not have sent them.
#[derive(Debug, Default)]
pub(crate) struct RegisterSums {
    sums: BTreeMap<u16, u128>,
    changes: u64,
}

const COLUMNS: &str =
    "r.node, r.user, r.channel, r.kind, r.lane, r.no, r.merged, r.value, r.signature, r.hash";

impl Store {
    /// Keeps a register in place of the one of the same lane.
    ///
    /// # Errors
    /// The engine fails.
    pub fn put_register(&mut self, row: &RegisterRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO registers
             (node, user, channel, kind, lane, no, merged, value, signature, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        self.drop_register(row.key, row.lane)?;
        self.connection.prepare_cached(SQL)?.execute(params![
            row.key.node,
            row.key.user,
            row.key.channel,
            row.key.kind,
            signed(row.lane),
            signed(row.no),
            row.merged,
            row.value,
            row.signature,
            row.hash,
        ])?;
        self.sum_register(row.hash, u128::wrapping_add)?;
        self.charge(row.key, row.bytes().cast_signed())
    }

    /// Forgets a register.
    ///
    /// # Errors
    /// The engine fails.
    pub fn drop_register(&mut self, key: RegisterKey, lane: u64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM registers WHERE node = ?1 AND user = ?2 AND channel = ?3
             AND kind = ?4 AND lane = ?5 RETURNING hash, length(value) + length(merged)";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let lane = signed(lane);
        let names = params![key.node, key.user, key.channel, key.kind, lane];
        let gone = statement.query_row(names, |row| {
            Ok((row.get::<_, RegisterHash>(0)?, unsigned(row, 1)?))
        });
        let gone = gone.optional()?;
        drop(statement);
        let Some((hash, bytes)) = gone else {
            return Ok(());
        };
        self.sum_register(hash, u128::wrapping_sub)?;
        self.charge(key, -(bytes + ROW_BYTES as u64).cast_signed())
    }

    /// Forgets all of a node's registers.
    ///
    /// # Errors
    /// The engine fails.
    pub fn drop_registers(&mut self, node: NodeId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM registers WHERE node = ?1 RETURNING hash";
        const BYTES: &str = "DELETE FROM register_bytes WHERE node = ?1";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let hashes = statement.query_map([node], |row| row.get(0))?;
        let hashes: Vec<RegisterHash> = hashes.collect::<Result<_, _>>()?;
        drop(statement);
        for hash in hashes {
            self.sum_register(hash, u128::wrapping_sub)?;
        }
        self.connection.prepare_cached(BYTES)?.execute([node])?;
        Ok(())
    }

    /// Forgets all that any node says of a person.
    ///
    /// # Errors
    /// The engine fails.
    pub fn drop_registers_of(&mut self, user: Id) -> Result<(), StoreError> {
        const KEYS: &str = "SELECT channel, kind, lane FROM registers
             WHERE node = ?1 AND user = ?2";
        for node in self.register_bytes()?.into_keys() {
            let mut statement = self.connection.prepare_cached(KEYS)?;
            let rows = statement.query_map((node, user), |row| {
                let (channel, kind) = (row.get(0)?, row.get(1)?);
                let key = RegisterKey {
                    node,
                    user,
                    channel,
                    kind,
                };
                Ok((key, unsigned(row, 2)?))
            })?;
            let found: Vec<(RegisterKey, u64)> = rows.collect::<Result<_, _>>()?;
            drop(statement);
            for (key, lane) in found {
                self.drop_register(key, lane)?;
            }
        }
        Ok(())
    }

    /// A node's registers written after its number stood at `no`, oldest first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn registers_after(
        &self,
        node: NodeId,
        no: u64,
        limit: usize,
    ) -> Result<Vec<RegisterRow>, StoreError> {
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut found: Vec<RegisterRow> = Vec::new();
        for of_class in [OF_MARKS, OF_SETTINGS] {
            let sql = format!(
                "SELECT {COLUMNS} FROM registers r {of_class} AND node = ?1 AND no > ?2
                 ORDER BY no, hash LIMIT ?3"
            );
            let mut statement = self.connection.prepare_cached(&sql)?;
            for row in statement.query_map((node, signed(no), most), register_row)? {
                found.push(row?);
            }
        }
        found.sort_by_key(|row| (row.no, row.hash));
        found.truncate(limit);
        Ok(found)
    }

    /// What the lanes of a node say of one user and channel: one as a rule.
    ///
    /// # Errors
    /// The engine fails.
    pub fn registers_of(&self, key: RegisterKey) -> Result<Vec<RegisterRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r
             WHERE node = ?1 AND user = ?2 AND channel = ?3 AND kind = ?4"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let names = (key.node, key.user, key.channel, key.kind);
        let rows = statement.query_map(names, register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A register by its hash.
    ///
    /// # Errors
    /// The engine fails.
    pub fn register(&self, hash: RegisterHash) -> Result<Option<RegisterRow>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM registers r WHERE hash = ?1 LIMIT 1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([hash], register_row).optional()?)
    }

    /// The hashes of registers within a span, both ends included, ascending.
    ///
    /// # Errors
    /// The engine fails.
    pub fn register_hashes(
        &self,
        span: (RegisterHash, RegisterHash),
        limit: usize,
    ) -> Result<Vec<RegisterHash>, StoreError> {
        const SQL: &str = "SELECT hash FROM registers INDEXED BY registers_hash
             WHERE hash BETWEEN ?1 AND ?2 ORDER BY hash LIMIT ?3";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map((span.0, span.1, limit), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many registers of one kind a node has written for a user.
    ///
    /// # Errors
    /// The engine fails.
    pub fn count_registers(&self, node: NodeId, user: Id, kind: u8) -> Result<u64, StoreError> {
        const SQL: &str =
            "SELECT count(*) FROM registers WHERE node = ?1 AND user = ?2 AND kind = ?3";
        let mut statement = self.connection.prepare_cached(SQL)?;
        Ok(statement.query_row((node, user, kind), |row| unsigned(row, 0))?)
    }

    /// The oldest of a node's registers of one kind for a user.
    ///
    /// # Errors
    /// The engine fails.
    pub fn oldest_register_of(
        &self,
        node: NodeId,
        user: Id,
        kind: u8,
    ) -> Result<Option<RegisterRow>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r
             WHERE node = ?1 AND user = ?2 AND kind = ?3 ORDER BY no, hash LIMIT 1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found = statement.query_row((node, user, kind), register_row);
        Ok(found.optional()?)
    }

    /// The oldest of a node's registers of one class.
    ///
    /// # Errors
    /// The engine fails.
    pub fn oldest_register(
        &self,
        node: NodeId,
        class: RegisterClass,
    ) -> Result<Option<RegisterRow>, StoreError> {
        let of_class = match class {
            RegisterClass::Marks => OF_MARKS,
            RegisterClass::Settings => OF_SETTINGS,
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM registers r {of_class} AND node = ?1 ORDER BY no, hash LIMIT 1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([node], register_row).optional()?)
    }

    /// The greatest number that a node has used, 0 if none.
    ///
    /// # Errors
    /// The engine fails.
    pub fn newest_register(&self, node: NodeId) -> Result<u64, StoreError> {
        let mut newest = 0;
        for of_class in [OF_MARKS, OF_SETTINGS] {
            let sql =
                format!("SELECT coalesce(max(no), 0) FROM registers {of_class} AND node = ?1");
            let mut statement = self.connection.prepare_cached(&sql)?;
            newest = newest.max(statement.query_row([node], |row| unsigned(row, 0))?);
        }
        Ok(newest)
    }

    /// How many bytes each node is charged for its registers.
    ///
    /// # Errors
    /// The engine fails.
    pub fn register_bytes(&self) -> Result<BTreeMap<NodeId, u64>, StoreError> {
        const SQL: &str = "SELECT node, sum(bytes) FROM register_bytes GROUP BY node";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, unsigned(row, 1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many bytes a node is charged for its registers of one class.
    ///
    /// # Errors
    /// The engine fails.
    pub fn register_bytes_of(&self, node: NodeId, class: RegisterClass) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT bytes FROM register_bytes WHERE node = ?1 AND is_setting = ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let is_setting = class == RegisterClass::Settings;
        let found = statement.query_row((node, is_setting), |row| unsigned(row, 0));
        Ok(found.optional()?.unwrap_or(0))
    }

    /// The sums of the buckets that hold anything.
    #[must_use]
    pub fn register_sums(&self) -> &BTreeMap<u16, u128> {
        &self.register_sums.sums
    }

    /// Differs whenever the sums may.
    #[must_use]
    pub fn register_changes(&self) -> u64 {
        self.register_sums.changes
    }

    fn sum_register(
        &mut self,
        hash: RegisterHash,
        add: fn(u128, u128) -> u128,
    ) -> Result<(), StoreError> {
        const PUT: &str = "INSERT OR REPLACE INTO register_sums (bucket, sum) VALUES (?1, ?2)";
        const DROP: &str = "DELETE FROM register_sums WHERE bucket = ?1";
        let bucket = bucket_of(hash);
        let sums = &mut self.register_sums;
        let known = sums.sums.get(&bucket).copied().unwrap_or(0);
        let sum = add(known, u128::from_be_bytes(hash));
        sums.changes += 1;
        // The sum of nothing. That of something is as seldom zero as two hashes are equal.
        if sum == 0 {
            sums.sums.remove(&bucket);
            self.connection.prepare_cached(DROP)?.execute([bucket])?;
        } else {
            sums.sums.insert(bucket, sum);
            let mut statement = self.connection.prepare_cached(PUT)?;
            statement.execute((bucket, sum.to_be_bytes()))?;
        }
        Ok(())
    }

    fn charge(&mut self, key: RegisterKey, bytes: i64) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO register_bytes (node, is_setting, bytes)
             VALUES (?1, ?2, ?3)
             ON CONFLICT (node, is_setting) DO UPDATE SET bytes = bytes + excluded.bytes";
        let is_setting = RegisterClass::of(key.kind) == RegisterClass::Settings;
        self.connection
            .prepare_cached(SQL)?
            .execute((key.node, is_setting, bytes))?;
        Ok(())
    }

    pub(crate) fn load_register_sums(&mut self) -> Result<(), StoreError> {
        const SQL: &str = "SELECT bucket, sum FROM register_sums";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let rows = statement.query_map([], |row| {
            Ok((row.get(0)?, u128::from_be_bytes(row.get(1)?)))
        })?;
        let sums = rows.collect::<Result<_, _>>()?;
        self.register_sums.sums = sums;
        self.register_sums.changes += 1;
        Ok(())
    }
}

impl View<'_> {
    /// What all nodes say of a user and channel.
    ///
    /// # Errors
    /// The engine fails.
    pub fn registers(
        &self,
        user: Id,
        channel: Id,
        kind: u8,
    ) -> Result<Vec<RegisterRow>, StoreError> {
        // Found by node, so that a node's registers lie together. A node may have registers and no
        // feed: people read at it before anything was written.
        let sql = format!(
            "SELECT {COLUMNS} FROM certificates n CROSS JOIN registers r
             ON r.node = n.node AND r.user = ?1 AND r.channel = ?2 AND r.kind = ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map((user, channel, kind), register_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The bucket of a register.
fn bucket_of(hash: RegisterHash) -> u16 {
    let [first, ..] = hash;
    u16::from(first)
}

fn register_row(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    Ok(RegisterRow {
        key: RegisterKey {
            node: row.get(0)?,
            user: row.get(1)?,
            channel: row.get(2)?,
            kind: row.get(3)?,
        },
        lane: unsigned(row, 4)?,
        no: unsigned(row, 5)?,
        merged: row.get(6)?,
        value: row.get(7)?,
        signature: row.get(8)?,
        hash: row.get(9)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(node: u8, channel: u8, lane: u64, no: u64) -> RegisterRow {
        let mut hash = [no.to_le_bytes()[0]; 16];
        hash[0] = channel;
        RegisterRow {
            key: RegisterKey {
                node: NodeId([node; 32]),
                user: Id([1; 16]),
                channel: Id([channel; 16]),
                kind: 0,
            },
            lane,
            no,
            merged: Vec::new(),
            value: vec![7; 10],
            signature: [0; 64],
            hash,
        }
    }

    fn store(rows: &[RegisterRow]) -> Store {
        let mut store = Store::in_memory().expect("the store answers");
        for row in rows {
            store.put_register(row).expect("the store answers");
        }
        store
    }

    #[test]
    fn sums_and_charges_follow_what_is_kept_however_it_came_to_be() {
        let kept = [row(1, 1, 5, 9), row(1, 200, 5, 8), row(2, 1, 6, 3)];
        let straight = store(&kept);
        let mut winding = store(&[row(1, 1, 5, 4), row(3, 9, 1, 1), row(3, 8, 1, 2)]);
        winding
            .drop_registers(NodeId([3; 32]))
            .expect("the store answers");
        for row in kept.iter().rev() {
            winding.put_register(row).expect("the store answers");
        }
        let gone = row(1, 7, 5, 20);
        winding.put_register(&gone).expect("the store answers");
        winding
            .drop_register(gone.key, gone.lane)
            .expect("the store answers");
        assert_eq!(straight.register_sums(), winding.register_sums());
        assert_eq!(
            straight.register_bytes().expect("the store answers"),
            winding.register_bytes().expect("the store answers")
        );
        let image = winding.image().expect("the store answers");
        let again = Store::from_image(&image).expect("the store answers");
        assert_eq!(again.register_sums(), straight.register_sums());
        let hashes = again.register_hashes(([0; 16], [255; 16]), 100);
        assert_eq!(hashes.expect("the store answers").len(), 3);
    }

    #[test]
    fn what_is_rolled_back_is_in_no_sum() {
        let mut store = store(&[row(1, 1, 5, 9)]);
        let before = store.register_sums().clone();
        store.begin().expect("the store answers");
        store
            .put_register(&row(1, 1, 5, 10))
            .expect("the store answers");
        assert_ne!(*store.register_sums(), before);
        store.rollback().expect("the store answers");
        assert_eq!(*store.register_sums(), before);
    }

    #[test]
    fn the_oldest_goes_by_number() {
        let store = store(&[row(1, 1, 5, 9), row(1, 2, 5, 3), row(2, 3, 5, 1)]);
        let node = NodeId([1; 32]);
        let of_all = store.oldest_register(node, RegisterClass::Marks);
        let of_user = store.oldest_register_of(node, Id([1; 16]), 0);
        for oldest in [of_all, of_user] {
            let oldest = oldest.expect("the store answers");
            assert_eq!(oldest.map(|row| row.no), Some(3));
        }
        assert_eq!(store.newest_register(node).expect("the store answers"), 9);
        let after = store
            .registers_after(node, 3, 9)
            .expect("the store answers");
        assert_eq!(after.len(), 1);
    }

    #[test]
    fn settings_are_counted_and_age_apart_from_marks() {
        let mut setting = row(1, 1, 5, 2);
        setting.key.kind = 7;
        let mut store = store(&[row(1, 1, 5, 9), setting.clone(), row(1, 2, 5, 3)]);
        let node = NodeId([1; 32]);
        let bytes = |store: &Store, class| {
            let bytes = store.register_bytes_of(node, class);
            bytes.expect("the store answers")
        };
        let (marks, settings) = (RegisterClass::Marks, RegisterClass::Settings);
        assert_eq!(bytes(&store, marks), 2 * bytes(&store, settings));
        let oldest = store.oldest_register(node, settings);
        assert_eq!(oldest.expect("the store answers"), Some(setting.clone()));
        let after = store
            .registers_after(node, 0, 2)
            .expect("the store answers");
        let numbers: Vec<u64> = after.iter().map(|row| row.no).collect();
        assert_eq!(numbers, [2, 3], "of both, by age");
        let found = store.view().settings_of(setting.key.user, (1, 9));
        assert_eq!(found.expect("the store answers"), [setting.clone()]);
        store
            .drop_registers_of(setting.key.user)
            .expect("the store answers");
        assert_eq!(bytes(&store, marks) + bytes(&store, settings), 0);
        assert!(store.register_sums().is_empty());
    }
}
