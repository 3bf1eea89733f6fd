//! Which messages carry which nonce: a command that is sent twice is found however old it is.
//!
//! Nonces come in no order, so an index over them would touch one more page for nearly every
//! message. New ones are appended instead, kept in memory as well, and moved into the index many
//! at a time.

use std::collections::{BTreeSet, HashMap};

use crate::{Id, PostedRow, Store, StoreError};

/// Nonces outside the index; when there are more they are moved into it.
const FRESH_MAX: usize = 2_048;

/// Nonces that are not in the index yet, by author.
#[derive(Debug, Default)]
pub(crate) struct FreshNonces {
    by_author: HashMap<Id, HashMap<String, Vec<Id>>>,
    count: usize,
}

impl FreshNonces {
    fn of(&self, author: Id, nonce: &str) -> &[Id] {
        let nonces = self.by_author.get(&author);
        nonces
            .and_then(|nonces| nonces.get(nonce))
            .map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, author: Id, nonce: String, message: Id) {
        let nonces = self.by_author.entry(author).or_default();
        nonces.entry(nonce).or_default().push(message);
        self.count += 1;
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Store {
    /// The messages an author posted with a nonce, the one that counts first.
    ///
    /// # Errors
    /// The engine fails.
    pub fn posted_with_nonce(&self, author: Id, nonce: &str) -> Result<Vec<PostedRow>, StoreError> {
        const SQL: &str = "SELECT message FROM nonces WHERE author = ?1 AND nonce = ?2";
        let fresh = self.fresh_nonces.of(author, nonce);
        let mut ids: BTreeSet<Id> = fresh.iter().copied().collect();
        {
            let mut statement = self.connection.prepare_cached(SQL)?;
            let mut rows = statement.query((author, nonce))?;
            while let Some(row) = rows.next()? {
                ids.insert(row.get(0)?);
            }
        }
        let mut posted = Vec::with_capacity(ids.len());
        for id in ids {
            // A message is written anew when more becomes known of it.
            let row = self.view().posted(id)?;
            posted.extend(
                row.filter(|row| row.author == author && row.nonce.as_deref() == Some(nonce)),
            );
        }
        Ok(posted)
    }

    /// Remembers that a message carries a nonce.
    pub(crate) fn note_nonce(&mut self, message: &PostedRow) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO fresh_nonces (author, nonce, message) VALUES (?1, ?2, ?3)";
        let Some(nonce) = &message.nonce else {
            return Ok(());
        };
        if self
            .fresh_nonces
            .of(message.author, nonce)
            .contains(&message.id)
        {
            return Ok(());
        }
        self.connection
            .prepare_cached(SQL)?
            .execute((message.author, nonce, message.id))?;
        self.fresh_nonces
            .add(message.author, nonce.clone(), message.id);
        if self.fresh_nonces.count > FRESH_MAX {
            self.index_nonces()?;
        }
        Ok(())
    }

    fn index_nonces(&mut self) -> Result<(), StoreError> {
        // In the order of the index, so that each of its pages is touched once.
        const MOVE: &str = "INSERT OR IGNORE INTO nonces (author, nonce, message)
             SELECT author, nonce, message FROM fresh_nonces ORDER BY author, nonce, message";
        self.connection.prepare_cached(MOVE)?.execute([])?;
        self.connection
            .prepare_cached("DELETE FROM fresh_nonces")?
            .execute([])?;
        self.fresh_nonces.clear();
        Ok(())
    }

    /// Reads what is not in the index yet.
    pub(crate) fn load_fresh_nonces(&mut self) -> Result<(), StoreError> {
        self.fresh_nonces.clear();
        let mut statement = self
            .connection
            .prepare_cached("SELECT author, nonce, message FROM fresh_nonces")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            self.fresh_nonces.add(row.get(0)?, row.get(1)?, row.get(2)?);
        }
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use super::FRESH_MAX;
    use crate::{FeedId, Id, NodeId, Position, PostedRow, Store};

    fn message(number: u128, nonce: &str) -> PostedRow {
        let feed = FeedId {
            node: NodeId([1; 32]),
            incarnation: 1,
        };
        PostedRow {
            channel: Id([1; 16]),
            id: Id(number.to_be_bytes()),
            server: Id([2; 16]),
            author: Id([3; 16]),
            at: Position {
                feed,
                seq: u64::try_from(number).unwrap(),
            },
            parent: None,
            nonce: Some(nonce.to_owned()),
            content: "hello".to_owned(),
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
        let count = 2 * FRESH_MAX as u128 + 10;
        for number in 1..=count {
            let message = message(number, &format!("nonce {number}"));
            store.insert_message(&message).unwrap();
        }
        store.put_message(&message(count + 1, "nonce 1")).unwrap();
        store.put_message(&message(count + 1, "nonce 1")).unwrap();
        store.commit().unwrap();
        for number in 2..=count {
            assert_eq!(ids(&store, &format!("nonce {number}")), [number]);
        }
        assert_eq!(ids(&store, "nonce 1"), [1, count + 1]);
        assert_eq!(ids(&store, "nonce 0"), [0_u128; 0]);
        let fresh = &store.fresh_nonces;
        assert!(fresh.count <= FRESH_MAX, "most are in the index");
        let known = fresh.by_author.values().flatten().count();
        assert_eq!(known, fresh.count);
    }

    #[test]
    fn a_nonce_is_forgotten_with_its_transaction_and_known_after_a_restart() {
        let mut store = Store::in_memory().unwrap();
        store.begin().unwrap();
        store.insert_message(&message(1, "kept")).unwrap();
        store.commit().unwrap();
        store.begin().unwrap();
        store.insert_message(&message(2, "undone")).unwrap();
        store.rollback().unwrap();
        assert_eq!(ids(&store, "undone"), [0_u128; 0]);
        let again = Store::from_image(&store.image().unwrap()).unwrap();
        assert_eq!(ids(&again, "kept"), [1]);
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
