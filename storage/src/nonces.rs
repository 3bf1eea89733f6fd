//! Which messages carry which nonce: a command that is sent twice is found however old it is.
//!
//! Nonces come in no order, so an index over them would touch one more page for nearly every
//! message. Those of the newest entries are therefore kept in memory only, and moved into the index
//! many at a time. The log has them too: whoever opens a store reads them from there, with
//! [`Store::remember_nonce`], beginning after [`Store::nonces_indexed`].

use std::collections::BTreeSet;

use crate::key_filter::KeyFilter;
use crate::{Id, PostedRow, Store, StoreError};

/// The local number up to which nonces are in the index.
pub(crate) const INDEXED: &str = "nonces_indexed";

/// The nonces of entries after `indexed`, as they will be in the index.
#[derive(Debug, Default)]
pub(crate) struct FreshNonces {
    by_key: BTreeSet<(i64, Id)>,
    indexed: u64,
    /// Of the keys in the index.
    filter: KeyFilter,
}

impl Store {
    /// The messages an author posted with a nonce, the one that counts first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn posted_with_nonce(&self, author: Id, nonce: &str) -> Result<Vec<PostedRow>, StoreError> {
        let ids = self.ids_with_key(key(author, nonce))?;
        let mut posted = Vec::with_capacity(ids.len());
        for id in ids {
            // Keys of different nonces may be equal, and a message is written anew when more
            // becomes known of it.
            let row = self.view().posted(id)?;
            posted.extend(
                row.filter(|row| row.author == author && row.nonce.as_deref() == Some(nonce)),
            );
        }
        Ok(posted)
    }

    /// Whether any other message may carry the nonce of this one.
    ///
    /// # Errors
    /// The engine fails.
    pub fn may_be_copied(&self, author: Id, nonce: &str, message: Id) -> Result<bool, StoreError> {
        let ids = self.ids_with_key(key(author, nonce))?;
        Ok(ids.into_iter().any(|id| id != message))
    }

    fn ids_with_key(&self, key: i64) -> Result<BTreeSet<Id>, StoreError> {
        const SQL: &str = "SELECT messages FROM nonces WHERE key = ?1";
        let fresh = self
            .fresh_nonces
            .by_key
            .range((key, Id::ZERO)..=(key, Id::MAX));
        let mut ids: BTreeSet<Id> = fresh.map(|(_, id)| *id).collect();
        let read = |first, last| self.indexed_keys(first, last);
        if !self.fresh_nonces.filter.may_hold(key, read)? {
            return Ok(ids);
        }
        let mut statement = self.connection.prepare_cached(SQL)?;
        let mut rows = statement.query([key])?;
        while let Some(row) = rows.next()? {
            let indexed = row.get_ref(0)?.as_blob().unwrap_or_default();
            ids.extend(indexed.as_chunks().0.iter().copied().map(Id));
        }
        Ok(ids)
    }

    fn indexed_keys(&self, first: i64, last: i64) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT key FROM nonces WHERE key BETWEEN ?1 AND ?2";
        let mut statement = self.connection.prepare_cached(SQL)?;
        let keys = statement.query_map((first, last), |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// Notes that a message carries a nonce, as the log says. Messages that are written are noted
    /// by themselves.
    pub fn remember_nonce(&mut self, author: Id, nonce: &str, message: Id) {
        let entry = (key(author, nonce), message);
        self.fresh_nonces.by_key.insert(entry);
    }

    /// The local number of the newest entry whose nonce is in the index, and those of all before it.
    #[must_use]
    pub fn nonces_indexed(&self) -> u64 {
        self.fresh_nonces.indexed
    }

    /// Moves what is in memory into the index. `upto` is the local number of the newest entry.
    ///
    /// # Errors
    /// The engine fails.
    pub fn index_nonces(&mut self, upto: u64) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO nonces (key, messages) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET messages = CAST(messages || excluded.messages AS BLOB)
             WHERE instr(messages, excluded.messages) = 0";
        {
            // In the order of the index, so that each of its pages is touched once.
            let mut insert = self.connection.prepare_cached(SQL)?;
            for entry in &self.fresh_nonces.by_key {
                insert.execute(*entry)?;
            }
        }
        self.set_meta(INDEXED, &upto.to_le_bytes())?;
        let fresh = &mut self.fresh_nonces;
        for (key, _) in std::mem::take(&mut fresh.by_key) {
            fresh.filter.add(key);
        }
        fresh.indexed = upto;
        Ok(())
    }

    /// Forgets what is not in the index and reads where the index ends.
    pub(crate) fn forget_fresh_nonces(&mut self) -> Result<(), StoreError> {
        let indexed = match self.meta(INDEXED)? {
            Some(bytes) => u64::from_le_bytes(bytes.try_into().map_err(|_| {
                StoreError::Damaged("how far nonces are indexed is unreadable".to_owned())
            })?),
            None => 0,
        };
        self.fresh_nonces = FreshNonces {
            indexed,
            ..FreshNonces::default()
        };
        Ok(())
    }

    /// Begins again from the first entry, with an index that is empty.
    pub(crate) fn forget_nonces(&mut self) -> Result<(), StoreError> {
        self.fresh_nonces.by_key.clear();
        self.index_nonces(0)
    }
}

/// The beginning of a hash of author and nonce.
fn key(author: Id, nonce: &str) -> i64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&author.0).update(nonce.as_bytes());
    let [a, b, c, d, e, f, g, h, ..] = *hasher.finalize().as_bytes();
    i64::from_le_bytes([a, b, c, d, e, f, g, h])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use crate::{FeedId, Id, NodeId, Position, PostedRow, Store};

    fn message(number: u128, nonce: &str) -> PostedRow {
        let feed = FeedId {
            node: NodeId([1; 32]),
            incarnation: 1,
        };
        PostedRow {
            channel: Id([1; 16]),
            sort: Id(number.to_be_bytes()),
            id: Id(number.to_be_bytes()),
            space: crate::Space::Server(Id([2; 16])),
            author: Id([3; 16]),
            at: Position {
                feed,
                seq: u64::try_from(number).unwrap(),
            },
            parent: None,
            nonce: Some(nonce.to_owned()),
            content: "hello".to_owned(),
            newer: false,
            files: 0,
            deleted_by: None,
            duplicate_of: None,
        }
    }

    fn ids(store: &Store, nonce: &str) -> Vec<u128> {
        let rows = store.posted_with_nonce(Id([3; 16]), nonce).unwrap();
        rows.iter()
            .map(|row| u128::from_be_bytes(row.id.0))
            .collect()
    }

    #[test]
    fn a_nonce_is_found_before_and_after_it_is_indexed() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        let count = 100;
        for number in 1..=count {
            let message = message(number, &format!("nonce {number}"));
            store.insert_message(&message).unwrap();
            if number == 90 {
                store.index_nonces(90).unwrap();
            }
        }
        store.put_message(&message(count + 1, "nonce 1")).unwrap();
        store.put_message(&message(count + 1, "nonce 1")).unwrap();
        store.commit().unwrap();
        for number in 2..=count {
            assert_eq!(ids(&store, &format!("nonce {number}")), [number]);
        }
        assert_eq!(ids(&store, "nonce 1"), [1, count + 1]);
        assert_eq!(ids(&store, "nonce 0"), [0_u128; 0]);
        assert_eq!(store.nonces_indexed(), 90);
        assert_eq!(store.fresh_nonces.by_key.len(), 11);
        let may_be_copied =
            |nonce, id: u128| store.may_be_copied(Id([3; 16]), nonce, Id(id.to_be_bytes()));
        assert!(may_be_copied("nonce 1", 1).unwrap());
        assert!(!may_be_copied("nonce 2", 2).unwrap());
    }

    #[test]
    fn copies_are_found_however_they_came_into_the_index() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        // Ids with zeros and bytes that are not UTF-8.
        let numbers = [1, 2, 0xFF00_0000_0000_00FF, u128::MAX / 3 * 2];
        for number in numbers {
            let copy = PostedRow {
                id: Id(number.to_be_bytes()),
                ..message(1, "twice")
            };
            store.put_message(&copy).unwrap();
            if number != 1 {
                store.index_nonces(1).unwrap();
            }
        }
        store.index_nonces(2).unwrap();
        store.remember_nonce(Id([3; 16]), "twice", Id(2_u128.to_be_bytes()));
        store.index_nonces(3).unwrap();
        store.commit().unwrap();
        assert_eq!(ids(&store, "twice"), numbers);
        let again = Store::from_image(&store.image().unwrap()).unwrap();
        assert_eq!(ids(&again, "twice"), numbers);
        let (bytes, kind): (i64, String) = again
            .connection
            .query_row(
                "SELECT length(messages), typeof(messages) FROM nonces",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!((bytes, kind.as_str()), (16 * 4, "blob"));
    }

    #[test]
    fn an_index_made_in_a_transaction_is_forgotten_with_it_and_known_after_a_restart() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        store.insert_message(&message(1, "kept")).unwrap();
        store.index_nonces(1).unwrap();
        store.commit().unwrap();
        store.begin().unwrap();
        store.insert_message(&message(2, "undone")).unwrap();
        store.index_nonces(2).unwrap();
        store.rollback().unwrap();
        assert_eq!(ids(&store, "undone"), [0_u128; 0]);
        let again = Store::from_image(&store.image().unwrap()).unwrap();
        assert_eq!((store.nonces_indexed(), again.nonces_indexed()), (1, 1));
        assert_eq!(ids(&again, "kept"), [1]);
    }

    #[test]
    fn an_index_that_was_emptied_in_a_transaction_is_known_again_after_it() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        store.insert_message(&message(1, "kept")).unwrap();
        store.index_nonces(1).unwrap();
        store.commit().unwrap();
        let mut store = Store::from_image(&store.image().unwrap()).unwrap();
        store.begin().unwrap();
        store.clear_views().unwrap();
        assert_eq!(ids(&store, "kept"), [0_u128; 0]);
        store.rollback().unwrap();
        assert_eq!(ids(&store, "kept"), [1]);
    }

    #[test]
    fn a_message_written_anew_with_another_nonce_is_not_found_by_the_old_one() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        store.put_message(&message(1, "old")).unwrap();
        store.put_message(&message(1, "new")).unwrap();
        store.commit().unwrap();
        assert_eq!(ids(&store, "old"), [0_u128; 0]);
        assert_eq!(ids(&store, "new"), [1]);
    }
}
