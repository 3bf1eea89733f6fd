//! Bounds of what a group may hold. What a peer's group is refused for is never made here either:
//! makers stay below what receivers take.

/// Entries of one group.
pub(super) const GROUP_ENTRIES_MAX: usize = 1_024;
/// All payloads of a received group together, in bytes.
pub(super) const GROUP_BYTES_MAX: usize = 256 * 1024;
/// A group of this node is sealed when its payloads exceed this, so that it fits a transfer chunk.
pub(super) const OWN_GROUP_BYTES_MAX: usize = 128 * 1024;
/// A feed may have at most so many groups that wait for their past.
pub(super) const WAITING_GROUPS_MAX: usize = 1_024;

/// Feeds that a past names. With the longest payloads a group stays within a third of a frame, so
/// that a proof of two of them fits one.
pub(super) const PAST_FEEDS_MAX: usize = 4_096;
/// Of these, in a group of this node: positions, feeds left, older feeds adopted. What does not
/// fit is said by a group that holds nothing else, before the next entry.
pub(super) const MOVED_AT_ONCE_MAX: usize = 2_048;
pub(super) const LEFT_AT_ONCE_MAX: usize = 1_024;
pub(super) const ADOPTED_MAX: usize = 1_024;

const _: () = assert!(MOVED_AT_ONCE_MAX + LEFT_AT_ONCE_MAX + ADOPTED_MAX <= PAST_FEEDS_MAX);
