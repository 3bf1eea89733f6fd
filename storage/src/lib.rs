//! What a node remembers: one SQLite file with the log of every feed, the changes of every
//! document, and the views derived from them.
//!
//! SQL lives here and nowhere else. This crate knows rows and bytes; it does not know what an
//! entry means, who may do what, or how anything is replicated: that is `sync`.

mod absent;
mod applied_before;
mod attachments;
mod blobs;
mod changes;
mod columns;
mod declared;
mod digest;
mod error;
mod evidence;
mod feed_id;
mod id;
mod key_filter;
mod ledger;
mod lineage;
mod log;
mod migrations;
mod nonces;
mod orders;
mod read_receipts;
mod reader;
mod registers;
mod rows;
mod search_index;
mod sessions;
mod space;
mod store;
mod streaks;
mod user_groups;
mod view;
mod view_writes;
mod witnesses;

pub use absent::{Absence, Absent};
pub use blobs::{
    BlobError, Blobs, Checked, Claim, Kept, Removal, THUMBNAIL_BYTES_MAX, ThumbnailsKept,
    write_durably,
};
pub use changes::ChangeRow;
pub use declared::DERIVED_BY;
pub use error::StoreError;
pub use evidence::ReadableEvidence;
pub use feed_id::{FeedId, Hash, NodeId, Position};
pub use id::{Id, ParseIdError};
pub use ledger::{AppliedOrder, EntryRow, EntryState, ErasedEntry, FeedRow, Payload, SealRow};
pub use lineage::{Floor, Lineage, Place, SEQ_MAX};
pub use log::LogRow;
pub use migrations::SCHEMA_VERSION;
pub use read_receipts::ReadReceipts;
pub use reader::Reader;
pub use registers::{REGISTER_BUCKETS, RegisterClass, RegisterHash, RegisterKey, RegisterRow};
pub use rows::*;
pub use search_index::{SearchDocument, SearchIndex, SearchMark, SearchReader, Sought};
pub use space::Space;
pub use store::{Durability, Store};
pub use view::{Onlooker, ReadTo, Reading, UnreadPlaces, UnreadSoFar, UnreadThread, View};
pub use witnesses::Witness;
