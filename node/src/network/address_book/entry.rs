//! What the address book knows about one node.

use std::net::SocketAddr;
use std::time::Instant;

use crate::network::backoff::Backoff;
use crate::network::event::FoundBy;
use crate::network::limits::BOOK_ADDRESSES_PER_NODE_MAX;

/// A node's addresses, bounded, and when to dial it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) addresses: Vec<Known>,
    pub(super) backoff: Backoff,
    pub(super) dialling: bool,
}

/// One address of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) address: SocketAddr,
    pub(super) how: FoundBy,
    pub(super) failures: u32,
}

impl Entry {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            addresses: Vec::new(),
            backoff: Backoff::due_at(now),
            dialling: false,
        }
    }

    /// Those that worked last and come from the surest source first.
    pub(super) fn best_first(&self) -> Vec<SocketAddr> {
        let mut known = self.addresses.clone();
        known.sort_by_key(|known| (known.failures, known.how));
        known.into_iter().map(|known| known.address).collect()
    }

    /// Drops the worst address if there is no room for another.
    pub(super) fn make_room(&mut self) {
        if self.addresses.len() >= BOOK_ADDRESSES_PER_NODE_MAX {
            let worst = (0..self.addresses.len())
                .max_by_key(|index| (self.addresses[*index].failures, self.addresses[*index].how));
            self.addresses.remove(worst.expect("the list is not empty"));
        }
    }
}
