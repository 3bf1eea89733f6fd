//! Deriving the views again, in batches.

use std::collections::BTreeSet;

use sync::engine::Command;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

/// More groups than are read at once.
const GROUPS: u64 = 600;

/// Two nodes with many groups, of which some were erased, and some were sent to both.
fn busy_desks() -> (Desk, Desk) {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    for number in 0..GROUPS / 2 {
        let message = a.post(hana, general, &format!("hello {number}"));
        if number % 50 == 7 {
            let nonce = format!("nonce {number}");
            for desk in [&mut a, &mut b] {
                let posted = desk.post_with(ken, general, "twice", None, Some(&nonce));
                posted.unwrap();
            }
        }
        if number % 50 == 9 {
            a.run(Command::Erase { by: hana, message }).unwrap();
        }
        b.post(ken, general, "and hello");
    }
    exchange(&mut [&mut a, &mut b]);
    let rows = b.shown(general).into_iter();
    let copied = rows.filter(|row| row.posted.content == "twice");
    let copied: BTreeSet<_> = copied.map(|row| row.posted.id).collect();
    assert_eq!(copied.len(), 6);
    for message in copied {
        b.run(Command::Erase { by: ken, message }).unwrap();
    }
    exchange(&mut [&mut a, &mut b]);
    (a, b)
}

#[test]
fn deriving_again_in_many_batches_ends_where_it_began_and_orders_nothing() {
    let (mut a, mut b) = busy_desks();
    for desk in [&mut a, &mut b] {
        let newest = desk.engine.newest_no();
        assert!(newest > GROUPS);
        assert_rebuilds(desk);
        assert_eq!(desk.engine.newest_no(), newest);
        assert_eq!(desk.engine.rebuild_progress().read(), None);
        let command = desk.harmless();
        desk.run(command).unwrap();
        assert_eq!(desk.engine.newest_no(), newest + 1, "just the command");
    }
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
}
