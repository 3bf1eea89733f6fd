//! How far other nodes are known to have applied each feed.

use std::collections::BTreeMap;

use arc_swap::ArcSwap;
use serde::Serialize;
use std::sync::Arc;
use storage::{FeedId, Floor, Lineage, NodeId, Position};
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

/// Up to where each node has everything; the nodes are those admitted, without this one.
#[derive(Clone, Default)]
pub(super) struct Table {
    pub(super) lineage: Arc<Lineage>,
    pub(super) nodes: BTreeMap<NodeId, Arc<Floor>>,
}

impl Table {
    /// The nodes that are not known to have an entry; its own node has.
    pub(super) fn without(&self, at: Position) -> impl Iterator<Item = &NodeId> {
        let place = self.lineage.place(at);
        let lacks = move |(node, known): &(&NodeId, &Arc<Floor>)| {
            **node != at.feed.node && !place.is_some_and(|place| known.covers(place))
        };
        self.nodes.iter().filter(lacks).map(|(node, _)| node)
    }
}

/// Up to where whoever has these positions has everything.
pub(super) fn floor_of(
    lineage: &Lineage,
    positions: impl IntoIterator<Item = (FeedId, u64)>,
) -> Floor {
    let mut floor = Floor::default();
    for (feed, seq) in positions {
        lineage.raise(&mut floor, Position { feed, seq });
    }
    floor
}

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
        match table.without(at).count() {
            0 => Replicas::All,
            none if none == table.nodes.len() => Replicas::Here,
            _ => Replicas::Some,
        }
    }
}
