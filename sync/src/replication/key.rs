//! A short name for a feed.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use storage::FeedId;

/// 96 bits of the hash of a feed's id, for frames that name many feeds.
///
/// Long enough that nobody can make a feed whose key is that of another.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FeedKey(pub [u8; 12]);

impl FeedKey {
    #[must_use]
    pub fn of(feed: FeedId) -> Self {
        // What is hashed of the context is the same for all: a start makes the keys of thousands.
        static CONTEXT: LazyLock<blake3::Hasher> =
            LazyLock::new(|| blake3::Hasher::new_derive_key("localchat feed key v1"));
        let mut hasher = CONTEXT.clone();
        hasher
            .update(&feed.node.0)
            .update(&feed.incarnation.to_le_bytes());
        let mut key = [0; 12];
        hasher.finalize_xof().fill(&mut key);
        Self(key)
    }

    /// Which of the 256 buckets it falls into.
    #[must_use]
    pub fn bucket(self) -> u8 {
        self.0[0]
    }
}

impl fmt::Debug for FeedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0[..4]
            .iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
