//! Carrying an accepted payload over into the views.

use std::sync::Arc;

use storage::{EntryState, Hash, Position, PostedRow, Space, StoreError};

use super::Engine;
use crate::documents::MergeFailure;
use crate::feed::payload_hash;
use crate::payload::{Change, Order, Payload, Record};
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Applies a payload that was judged, or decided by this node itself.
    pub(super) fn apply_payload(
        &mut self,
        payload: &Payload,
        touched: &[String],
        space: Space,
        time: u64,
        at: Position,
    ) -> Result<Option<Arc<PostedRow>>, StoreError> {
        match payload {
            Payload::Record(Record::Message(message)) => {
                return self.apply_message(message, space, time, at);
            }
            Payload::Newer(newer) => {
                let Some(placed) = &newer.placed else {
                    return Ok(None);
                };
                return self.apply_newer(placed, space, time, at);
            }
            Payload::Record(Record::Heard) => {}
            Payload::Record(Record::Certificate(certificate) | Record::Admission(certificate)) => {
                self.keep_certificate(certificate)?;
            }
            Payload::Change(change) => self.apply_change(change, touched, at)?,
            Payload::Personal(personal) => self.apply_personal(personal, time, at)?,
            Payload::Order(Order::Forget(forget)) => self.apply_forget(forget, at)?,
            Payload::Order(Order::Erase(erase)) => self.apply_erase(erase, space, time, at)?,
            Payload::Order(Order::EraseOlder(order)) => {
                self.apply_erase_older(order, space, time, at)?;
            }
        }
        Ok(None)
    }

    fn apply_change(
        &mut self,
        change: &Change,
        touched: &[String],
        at: Position,
    ) -> Result<(), StoreError> {
        if let Some(order) = self.overlay_erased_by(change.document)? {
            return self.erase_entry(at, order);
        }
        let hash = change_hash(&change.bytes);
        self.store.insert_change(&change.document.key(), at, hash)?;
        self.project(change.document, touched, at)
    }

    /// Removes the payload of an entry by an erase order. Whether it had been refused is not to be
    /// seen by who gets it without its payload, so it is not kept by those who did see it.
    pub(super) fn erase_entry(&mut self, at: Position, by: Position) -> Result<(), StoreError> {
        let rows = self.store.entries(at.feed, at.seq, at.seq)?;
        if let Some(row) = rows.into_iter().next()
            && !lacks(Weakness::KeptErased)
            && let storage::Payload::Present(bytes) = row.payload
        {
            self.store.erase_payload(at, payload_hash(&bytes), by)?;
            if matches!(row.state, EntryState::Refused | EntryState::Newer) {
                self.store.set_entry_state(at, EntryState::Applied)?;
            }
        }
        Ok(())
    }
}

/// The hash by which other changes name a raw change: it stands in its own chunk header's
/// checksum only in part, so it is computed as Automerge does.
fn change_hash(bytes: &[u8]) -> Hash {
    crate::documents::hash_of_change(bytes).map_or(Hash::ZERO, Hash)
}

/// A document that can't be merged is damage: its changes were checked before they were stored.
pub(super) fn damaged(failure: &MergeFailure) -> StoreError {
    StoreError::Damaged(failure.to_string())
}
