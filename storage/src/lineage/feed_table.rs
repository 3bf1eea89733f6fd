//! The ids of all feeds by their local numbers, and back, in little room.
//!
//! A node that is started every morning for years has thousands of feeds, which all of its mesh
//! keeps: 28 bytes each. A feed's **slot** is its place in the order of the numbers; it never
//! changes, since numbers only grow.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::{FeedId, NodeId, StoreError};

#[derive(Debug, Clone, Default)]
pub(crate) struct FeedTable {
    /// Who wrote them: few, next to the feeds.
    nodes: Vec<NodeId>,
    index: BTreeMap<NodeId, u32>,
    rows: Vec<Row>,
    /// The slots in the order of the ids.
    by_id: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    number: i64,
    incarnation: u64,
    node: u32,
}

impl FeedTable {
    /// Of rows in the order of their numbers.
    pub(super) fn of(
        feeds: impl Iterator<Item = Result<(i64, FeedId), StoreError>>,
    ) -> Result<Self, StoreError> {
        let mut table = Self::default();
        for feed in feeds {
            let (number, id) = feed?;
            table.push(number, id)?;
        }
        // By the places of the nodes among each other: there are few, and each has many feeds.
        let mut ranks = vec![0_u32; table.nodes.len()];
        for (rank, node) in (0_u32..).zip(table.index.values()) {
            if let Some(of) = ranks.get_mut(usize::try_from(*node).unwrap_or(usize::MAX)) {
                *of = rank;
            }
        }
        let rank = |row: &Row| ranks.get(usize::try_from(row.node).ok()?).copied();
        let keyed = (0_u32..).zip(&table.rows);
        let mut keyed: Vec<(Option<u32>, u64, u32)> = keyed
            .map(|(slot, row)| (rank(row), row.incarnation, slot))
            .collect();
        keyed.sort_unstable();
        table.by_id = keyed.into_iter().map(|(.., slot)| slot).collect();
        Ok(table)
    }

    pub(crate) fn number(&self, id: FeedId) -> Option<i64> {
        self.row(self.slot(id)?).map(|row| row.number)
    }

    pub(crate) fn id(&self, number: i64) -> Option<FeedId> {
        self.id_at(self.slot_of(number)?)
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// All ids, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = FeedId> + '_ {
        self.by_id.iter().filter_map(|slot| self.id_at(*slot))
    }

    /// Takes in a feed with a number above all others.
    pub(crate) fn insert(&mut self, number: i64, id: FeedId) -> Result<(), StoreError> {
        let Err(at) = self.find(id) else {
            return Err(StoreError::Damaged(format!("feed {number} is there twice")));
        };
        let slot = self.push(number, id)?;
        self.by_id.insert(at, slot);
        Ok(())
    }

    pub(super) fn slot(&self, id: FeedId) -> Option<u32> {
        let at = self.find(id).ok()?;
        self.by_id.get(at).copied()
    }

    pub(super) fn slot_of(&self, number: i64) -> Option<u32> {
        let found = self.rows.binary_search_by_key(&number, |row| row.number);
        found.ok().and_then(|at| u32::try_from(at).ok())
    }

    pub(super) fn id_at(&self, slot: u32) -> Option<FeedId> {
        let row = self.row(slot)?;
        Some(FeedId {
            node: self.node(row.node)?,
            incarnation: row.incarnation,
        })
    }

    /// All slots with their ids, in the order of the ids.
    pub(super) fn slots(&self) -> impl Iterator<Item = (u32, FeedId)> + '_ {
        let slots = self.by_id.iter();
        slots.filter_map(|slot| Some((*slot, self.id_at(*slot)?)))
    }

    fn push(&mut self, number: i64, id: FeedId) -> Result<u32, StoreError> {
        if self.rows.last().is_some_and(|last| last.number >= number) {
            return Err(StoreError::Damaged(format!(
                "feed {number} comes after one with a greater number"
            )));
        }
        let full = |_| StoreError::Damaged("more feeds than can be counted".to_owned());
        let slot = u32::try_from(self.rows.len()).map_err(full)?;
        let node = match self.index.get(&id.node) {
            Some(node) => *node,
            None => {
                let node = u32::try_from(self.nodes.len()).map_err(full)?;
                self.nodes.push(id.node);
                self.index.insert(id.node, node);
                node
            }
        };
        self.rows.push(Row {
            number,
            incarnation: id.incarnation,
            node,
        });
        Ok(slot)
    }

    /// Where in the order of the ids one is, or would be.
    fn find(&self, id: FeedId) -> Result<usize, usize> {
        let order = |slot: &u32| self.id_at(*slot).map_or(Ordering::Less, |one| one.cmp(&id));
        self.by_id.binary_search_by(order)
    }

    fn row(&self, slot: u32) -> Option<&Row> {
        self.rows.get(usize::try_from(slot).ok()?)
    }

    fn node(&self, node: u32) -> Option<NodeId> {
        self.nodes.get(usize::try_from(node).ok()?).copied()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails should stop")]
mod tests {
    use super::*;

    fn feed(n: u64) -> FeedId {
        let node = NodeId([u8::try_from(n * 7 % 5).unwrap(); 32]);
        FeedId {
            node,
            incarnation: n.wrapping_mul(0x9E37_79B9_7F4A_7C15),
        }
    }

    #[test]
    fn ids_and_numbers_lead_to_each_other_whether_read_or_put_in() {
        let read = (0..50).map(|n| Ok((i64::try_from(n).unwrap() * 3 + 1, feed(n))));
        let mut table = FeedTable::of(read).unwrap();
        for n in 50..90 {
            table
                .insert(i64::try_from(n).unwrap() * 3 + 1, feed(n))
                .unwrap();
        }
        for n in 0..90 {
            let number = i64::try_from(n).unwrap() * 3 + 1;
            assert_eq!(table.number(feed(n)), Some(number));
            assert_eq!(table.id(number), Some(feed(n)));
            assert_eq!(table.id(number + 1), None);
        }
        assert_eq!(table.number(feed(90)), None);
        let ids: Vec<FeedId> = table.ids().collect();
        assert_eq!(ids.len(), 90);
        assert!(ids.is_sorted(), "in order");
    }

    #[test]
    fn numbers_only_grow_and_an_id_has_one() {
        let mut table = FeedTable::default();
        table.insert(4, feed(1)).unwrap();
        assert!(table.insert(4, feed(2)).is_err());
        assert!(table.insert(3, feed(2)).is_err());
        assert!(table.insert(5, feed(1)).is_err());
        assert_eq!(table.number(feed(1)), Some(4));
        assert_eq!(table.ids().count(), 1);
    }
}
