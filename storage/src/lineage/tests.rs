use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::NodeId;

fn feed(incarnation: u64) -> FeedId {
    FeedId {
        node: NodeId([1; 32]),
        incarnation,
    }
}

fn at(incarnation: u64, seq: u64) -> Position {
    Position {
        feed: feed(incarnation),
        seq,
    }
}

fn opened(store: &mut Store, incarnation: u64, adopted: &[(Position, bool)]) {
    store
        .open_feed(feed(incarnation), adopted)
        .expect("the store answers");
}

fn knows(store: &Store, known: Position, other: Position) -> bool {
    let mut floor = Floor::default();
    store.lineage().raise(&mut floor, known);
    let by_query = store
        .view()
        .floor(&[(known.feed, known.seq)])
        .expect("the store answers");
    assert_eq!(floor, by_query, "memory and table agree");
    let place = store.lineage().place(other).expect("the feed is open");
    floor.covers(place)
}

#[test]
fn a_newer_feed_stands_for_the_older_ones_up_to_where_it_adopted_them() {
    let mut store = Store::in_memory().expect("the store answers");
    opened(&mut store, 1, &[]);
    opened(&mut store, 2, &[(at(1, 7), true)]);
    opened(&mut store, 3, &[(at(2, 4), true)]);
    assert!(knows(&store, at(3, 1), at(1, 7)));
    assert!(knows(&store, at(3, 1), at(2, 4)));
    assert!(knows(&store, at(2, 1), at(1, 7)));
    assert!(!knows(&store, at(2, 4), at(3, 1)));
    assert!(!knows(&store, at(1, 7), at(2, 1)));
    assert_eq!(store.lineage().total(at(3, 5)), 16);
    assert_eq!(store.lineage().ended(feed(1)), Some(7));
    assert_eq!(store.lineage().ended(feed(3)), None);
}

#[test]
fn what_a_feed_wrote_after_it_was_adopted_is_known_by_name_only() {
    let mut store = Store::in_memory().expect("the store answers");
    opened(&mut store, 1, &[]);
    opened(&mut store, 2, &[(at(1, 7), true)]);
    store.reopen_feed(feed(1)).expect("the store answers");
    assert!(!knows(&store, at(2, 9), at(1, 8)));
    assert!(knows(&store, at(1, 8), at(1, 7)));
    assert!(!knows(&store, at(1, 8), at(2, 1)));
    opened(&mut store, 3, &[(at(1, 9), true), (at(2, 3), true)]);
    assert!(knows(&store, at(3, 1), at(1, 9)));
    assert!(knows(&store, at(3, 1), at(2, 3)));
    assert_eq!(store.lineage().ended(feed(1)), Some(9));
}

#[test]
fn a_forgotten_feed_stays_named_until_a_start_adopts_it() {
    let mut store = Store::in_memory().expect("the store answers");
    opened(&mut store, 1, &[]);
    opened(&mut store, 2, &[(at(1, 7), true)]);
    // Restored to before feed 2, and to a time when feed 1 had fewer entries.
    opened(&mut store, 3, &[(at(1, 5), false)]);
    assert!(!knows(&store, at(3, 1), at(2, 1)));
    assert!(!knows(&store, at(3, 1), at(1, 6)));
    assert!(knows(&store, at(3, 1), at(1, 5)));
    assert_eq!(store.lineage().ended(feed(2)), None);
    opened(&mut store, 4, &[(at(2, 2), true), (at(3, 2), true)]);
    assert!(knows(&store, at(4, 1), at(2, 2)) && knows(&store, at(4, 1), at(3, 2)));
    assert!(knows(&store, at(4, 1), at(1, 7)));
}

#[test]
fn places_are_the_same_after_a_restart() {
    let mut store = Store::in_memory().expect("the store answers");
    opened(&mut store, 1, &[]);
    opened(&mut store, 2, &[(at(1, 7), true)]);
    store.reopen_feed(feed(1)).expect("the store answers");
    opened(&mut store, 3, &[(at(2, 3), true), (at(1, 9), true)]);
    let image = store.image().expect("the store answers");
    let again = Store::from_image(&image).expect("the store answers");
    for (incarnation, seq) in [(1, 3), (1, 8), (2, 2), (3, 5)] {
        let place = at(incarnation, seq);
        assert_eq!(again.lineage().place(place), store.lineage().place(place));
    }
    let (before, after) = (store.lineage(), again.lineage());
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
    let ended: Vec<(Position, u64)> = (after.all_ended())
        .map(|(end, _, base)| (end, base))
        .collect();
    assert_eq!(ended, [(at(1, 9), 0), (at(2, 3), 7)]);
}

/// What each opening names, as a graph that is walked in full.
fn reached(openings: &BTreeMap<u64, Vec<(u64, u64)>>, known: (u64, u64)) -> BTreeSet<(u64, u64)> {
    let mut reached = BTreeSet::new();
    let mut due = vec![known];
    while let Some((feed, seq)) = due.pop() {
        if seq > 0 && reached.insert((feed, seq)) {
            due.extend(openings.get(&feed).into_iter().flatten().copied());
        }
    }
    reached
}

proptest! {
    /// Whatever adopts whatever, and in whatever order it comes to be known: a position covers
    /// what can be reached from it by adoptions, and nothing else.
    #[test]
    fn a_position_covers_what_it_reaches_by_adoption(
        plan in proptest::collection::vec((1_u64..6, proptest::collection::vec((0_usize..8, 1_u64..9), 0..3)), 1..9),
    ) {
        let mut store = Store::in_memory().expect("the store answers");
        let mut openings: BTreeMap<u64, Vec<(u64, u64)>> = BTreeMap::new();
        let mut lengths: BTreeMap<u64, u64> = BTreeMap::new();
        for (number, (length, names)) in (1_u64..).zip(&plan) {
            let mut adopted: BTreeMap<u64, u64> = BTreeMap::new();
            for (which, seq) in names {
                let older: Vec<u64> = lengths.keys().copied().collect();
                if let Some(other) = older.get(which % older.len().max(1)) {
                    // Entries of the older feed that nobody had yet come in first.
                    let known = lengths.entry(*other).or_default();
                    if *seq > *known {
                        if store.lineage().ended(feed(*other)).is_some() {
                            store.reopen_feed(feed(*other)).expect("the store answers");
                        }
                        *known = *seq;
                    }
                    adopted.insert(*other, *seq);
                }
            }
            let named: Vec<(Position, bool)> = adopted
                .iter()
                .map(|(other, seq)| (at(*other, *seq), lengths[other] == *seq))
                .collect();
            opened(&mut store, number, &named);
            openings.insert(number, adopted.into_iter().collect());
            lengths.insert(number, *length);
        }
        for (a, length) in &lengths {
            for seq in 1..=*length {
                let reached = reached(&openings, (*a, seq));
                for (b, other) in &lengths {
                    for other_seq in 1..=*other {
                        let expected = reached.iter().any(|(f, s)| f == b && *s >= other_seq);
                        prop_assert_eq!(
                            knows(&store, at(*a, seq), at(*b, other_seq)), expected,
                            "{:?} of {:?} at {:?}", (b, other_seq), (a, seq), &openings
                        );
                    }
                }
            }
        }
    }
}
