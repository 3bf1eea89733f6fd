//! Every bound of a document, in one place.

/// Bytes of one change.
pub const CHANGE_BYTES_MAX: usize = 64 * 1024;

/// Operations (keys written or deleted) in one change.
pub const CHANGE_OPERATIONS_MAX: usize = 256;

/// Values replaced by one change, over all its operations: concurrent writers leave several.
pub const CHANGE_PREDECESSORS_MAX: usize = 4096;

/// Heads that one change joins.
pub const CHANGE_DEPENDENCIES_MAX: usize = 256;

/// Operations one after the other in a document's history. Past it a document takes no change: the
/// bound counts causal depth and not arrival, so every node draws it at the same change.
pub const DOCUMENT_DEPTH_MAX: u64 = 1 << 20;
