//! How far other nodes are known to have applied each feed.

use std::collections::BTreeMap;

use arc_swap::ArcSwap;
use serde::Serialize;
use std::sync::Arc;
use storage::{FeedId, NodeId, Position};
use utoipa::ToSchema;

/// On which of the nodes that should have it an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Replicas {
    /// On this node only.
    Here,
    /// On this and some others.
    Some,
    /// On all.
    All,
}

/// Positions by node; the nodes are those admitted, without this one.
pub(super) type Table = BTreeMap<NodeId, Arc<BTreeMap<FeedId, u64>>>;

#[derive(Default)]
pub(super) struct Positions {
    table: ArcSwap<Table>,
}

impl Positions {
    pub(super) fn set(&self, table: Table) {
        self.table.store(Arc::new(table));
    }

    pub(super) fn table(&self) -> Arc<Table> {
        self.table.load_full()
    }

    pub(super) fn replicas(&self, at: Position) -> Replicas {
        let table = self.table.load();
        let has = |positions: &BTreeMap<FeedId, u64>| {
            positions.get(&at.feed).is_some_and(|seq| *seq >= at.seq)
        };
        let wrote = |node: &NodeId| *node == at.feed.node;
        let have = table
            .iter()
            .filter(|(node, known)| wrote(node) || has(known))
            .count();
        match have {
            all if all == table.len() => Replicas::All,
            0 => Replicas::Here,
            _ => Replicas::Some,
        }
    }
}
