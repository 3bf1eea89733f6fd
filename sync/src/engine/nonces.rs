//! Which nonces the newest entries carry, read from the log.

use storage::{EntryState, LogRow, StoreError};

use super::Engine;
use crate::payload::{Order, Payload, message_id};

/// Entries whose nonces are kept in memory; with more they are moved into the index.
const FRESH_MAX: u64 = 4_096;
/// The same where a start has read them: each start reads those again that are not in the index.
const FRESH_AT_START_MAX: u64 = 128;
/// Entries read at once.
const BATCH: usize = 512;

impl Engine {
    /// The local number of the next entry. Nonces are indexed once enough are new.
    pub(super) fn number_from(&mut self, next_no: u64) -> Result<(), StoreError> {
        self.next_no = next_no;
        self.index_nonces_above(FRESH_MAX)
    }

    /// Indexes what a start had to read, so that the next one need not. To be called in the
    /// transaction that opens this start's feed.
    pub(super) fn index_nonces_read(&mut self) -> Result<(), StoreError> {
        self.index_nonces_above(FRESH_AT_START_MAX)
    }

    fn index_nonces_above(&mut self, most: u64) -> Result<(), StoreError> {
        let newest = self.next_no - 1;
        if newest < self.store.nonces_indexed() + most {
            return Ok(());
        }
        self.store.index_nonces(newest)
    }

    /// Reads the nonces of entries that are not in the index yet.
    pub(super) fn remember_nonces(&mut self) -> Result<(), StoreError> {
        let mut after = self.store.nonces_indexed();
        loop {
            let rows = self.store.view().log_after(after, BATCH)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = last.no;
            for row in &rows {
                self.remember_nonce_of(row);
            }
        }
    }

    fn remember_nonce_of(&mut self, row: &LogRow) {
        let Some(bytes) = row.payload.as_ref() else {
            // The order that erased it names its nonce too.
            return;
        };
        if !matches!(row.state, EntryState::Applied | EntryState::Newer) {
            return;
        }
        let (author, nonce, message) = match Payload::decode(row.kind, bytes) {
            Some(Payload::Order(Order::Erase(erase))) => (erase.author, erase.nonce, erase.message),
            Some(payload) => match payload.placed() {
                Some(placed) => {
                    let id = message_id(row.time, placed.parent, row.position);
                    (placed.author, placed.nonce, id)
                }
                None => return,
            },
            None => return,
        };
        if let Some(nonce) = nonce {
            self.store.remember_nonce(author, &nonce, message);
        }
    }
}
