//! What happens when the program changes under a database, and in a mesh of several versions.

use storage::{EntryState, Position, Store};
use sync::engine::Command;

use crate::office::{Desk, exchange, two_desks};

#[test]
fn views_of_other_rules_are_derived_anew_at_the_first_start_and_only_then() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    a.post(hana, general, "read by nobody yet");
    exchange(&mut [&mut a, &mut b]);
    let (before, now_ms) = (b.engine.view().view_digests().unwrap(), b.now_ms);
    // An older version could not read the message, and so showed nothing of it.
    let feed = a.engine.own_feed();
    let at = Position {
        feed,
        seq: a.engine.stored_seq(feed),
    };
    let store = b.engine.store_mut();
    store.clear_views().unwrap();
    store.set_entry_state(at, EntryState::Newer).unwrap();
    store.set_meta("rules", &0_u64.to_le_bytes()).unwrap();
    let image = store.image().unwrap();
    let mut updated = Desk::open(Store::from_image(&image).unwrap(), 2, 77, false);
    assert!(updated.engine.has_stale_views().unwrap());
    assert!(updated.engine.renew_views(now_ms).unwrap());
    assert_eq!(updated.engine.view().view_digests().unwrap(), before);
    assert_eq!(updated.texts(general), ["read by nobody yet"]);
    assert_eq!(updated.engine.view().newer_entries().unwrap(), 0);
    assert_eq!(updated.engine.rebuild_progress().read(), None, "it is over");
    assert!(!updated.engine.renew_views(now_ms).unwrap());
    let image = updated.engine.store_mut().image().unwrap();
    let again = Desk::open(Store::from_image(&image).unwrap(), 2, 78, false);
    assert!(!again.engine.has_stale_views().unwrap());
}

#[test]
fn a_new_node_has_no_views_to_derive() {
    let mut desk = Desk::founder();
    assert!(!desk.engine.has_stale_views().unwrap());
    desk.register("hana");
    assert!(!desk.engine.has_stale_views().unwrap());
}

#[test]
fn the_mesh_writes_what_its_oldest_admitted_node_reads() {
    let (mut a, mut b, hana, ..) = two_desks();
    a.engine.set_format(3);
    b.engine.set_format(2);
    assert_eq!(
        a.engine.mesh_format().unwrap(),
        1,
        "the other has not said what it reads"
    );
    let tell = |name: &str| Command::DescribeSelf {
        name: name.to_owned(),
        segment: "3F".to_owned(),
    };
    b.run(tell("Osaka")).unwrap();
    a.run(tell("HQ")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.engine.mesh_format().unwrap(), 2);
    assert_eq!(b.engine.mesh_format().unwrap(), 2);
    b.engine.set_format(3);
    b.run(tell("Osaka")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.engine.mesh_format().unwrap(), 3);
    // Who is not trusted any more holds nobody back.
    b.engine.set_format(1);
    b.run(tell("Osaka")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.engine.mesh_format().unwrap(), 1);
    let node = b.engine.node();
    a.revoke(hana, node);
    assert_eq!(a.engine.mesh_format().unwrap(), 3);
}
