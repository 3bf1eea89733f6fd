//! What belongs to people is not kept for ever.

use storage::{Absence, Absent, EntryState, Payload as Stored, Role, Space};
use sync::engine::{Command, ProfileChanges, Refusal};
use sync::feed::KIND_PERSONAL;
use sync::payload::{Field, Forget, Order, Payload, Personal};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged, two_desks};

/// Whether any entry at a node still holds a text.
fn holds(desk: &Desk, text: &str) -> bool {
    let (store, text) = (desk.engine.store(), text.as_bytes());
    desk.engine.heads().into_iter().any(|head| {
        let entries = store.entries(head.feed, 1, head.seq).unwrap().into_iter();
        entries.into_iter().any(|entry| match entry.payload {
            Stored::Present(bytes) => bytes.windows(text.len()).any(|part| part == text),
            Stored::Absent(_) => false,
        })
    })
}

fn set_password(desk: &mut Desk, user: storage::Id, password: &str) {
    desk.run(Command::SetPassword {
        user,
        password: password.to_owned(),
        end_sessions: false,
    })
    .unwrap();
}

fn set_status(desk: &mut Desk, user: storage::Id, status: &str) {
    let changes = ProfileChanges {
        status_message: Some(status.to_owned()),
        ..ProfileChanges::default()
    };
    desk.run(Command::UpdateProfile { user, changes }).unwrap();
}

#[test]
fn a_replaced_password_is_gone_from_every_log() {
    let (mut a, mut b, hana, ..) = two_desks();
    set_password(&mut a, hana, "$old-hash$");
    set_status(&mut a, hana, "on the way to Osaka");
    exchange(&mut [&mut a, &mut b]);
    assert!(holds(&b, "$old-hash$") && holds(&b, "Osaka"));
    set_password(&mut b, hana, "$new-hash$");
    set_status(&mut b, hana, "");
    exchange(&mut [&mut a, &mut b]);
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        assert!(!holds(desk, "$old-hash$") && !holds(desk, "Osaka"));
        let row = desk.engine.view().user(hana).unwrap().unwrap();
        assert_eq!(
            (row.password.as_str(), row.status_message),
            ("$new-hash$", None)
        );
        assert_eq!(desk.engine.withheld(10).unwrap(), []);
    }
    assert_equal(&[&a, &b, &c]);
    assert_rebuilds(&mut c);
}

#[test]
fn of_two_passwords_set_on_both_sides_the_newest_counts_everywhere() {
    let (mut a, mut b, hana, ..) = two_desks();
    set_password(&mut a, hana, "$at-a$");
    b.now_ms = a.now_ms + 1_000;
    set_password(&mut b, hana, "$at-b$");
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        let row = desk.engine.view().user(hana).unwrap().unwrap();
        assert_eq!(row.password, "$at-b$");
    }
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn a_person_is_erased_everywhere_and_what_was_under_way_with_them() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    b.post(ken, general, "what I said stays");
    set_status(&mut b, ken, "at work");
    exchange(&mut [&mut a, &mut b]);
    // While it is ordered at one node, the person writes at another.
    a.run(Command::ForgetPerson {
        by: hana,
        user: ken,
    })
    .unwrap();
    set_status(&mut b, ken, "still here");
    exchange(&mut [&mut a, &mut b]);
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        for text in ["at work", "still here"] {
            assert!(!holds(desk, text), "{text}");
        }
        let row = desk.engine.view().user(ken).unwrap().unwrap();
        assert!(row.disabled && row.username.is_empty() && row.password.is_empty());
        assert_eq!(desk.texts(general), ["what I said stays"]);
        assert_eq!(desk.engine.withheld(10).unwrap(), []);
    }
    assert_equal(&[&a, &b, &c]);
    assert_rebuilds(&mut b);
    // The name is free again.
    let other = a.register("ken");
    assert_ne!(other, ken);
    assert_eq!(a.engine.view().role(server, other).unwrap(), Role::Removed);
}

#[test]
fn only_the_person_and_administrators_of_the_mesh_erase_a_person() {
    let (mut a, _, hana, ken, ..) = two_desks();
    let (by, user) = (ken, hana);
    let refused = a.run(Command::ForgetPerson { by, user });
    assert!(matches!(refused, Err(Refusal::Forbidden { code }) if code == "mesh_admin_required"));
    let last = a.run(Command::ForgetPerson { by: hana, user });
    assert!(matches!(last, Err(Refusal::Conflict { code }) if code == "still_mesh_admin"));
    a.run(Command::ForgetPerson { by: ken, user: ken }).unwrap();
}

#[test]
fn nobody_writes_or_erases_what_belongs_to_others() {
    let forget = |user, by, at| {
        Payload::Order(Order::Forget(Forget {
            user,
            at,
            by,
            person: false,
        }))
    };
    let (mut a, mut b, _, ken, _, general) = two_desks();
    let message = b.post(ken, general, "no value, but mine");
    exchange(&mut [&mut a, &mut b]);
    let at = b.engine.view().posted(message).unwrap().unwrap().at;
    let state = forged((&mut b, &mut a), Space::Mesh, &forget(ken, ken, vec![at]));
    assert_eq!(state, EntryState::Refused, "an order about a message");
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let state = forged((&mut b, &mut a), Space::Mesh, &forget(hana, ken, vec![]));
    assert_eq!(state, EntryState::Refused, "an order about somebody else");
    let value = |user, field, value: String| {
        Payload::Personal(Personal {
            user,
            by: ken,
            field,
            value,
        })
    };
    let (mut a, mut b, ..) = two_desks();
    let password = value(hana, Field::Password, "$mine-now$".to_owned());
    assert_eq!(
        forged((&mut b, &mut a), Space::Mesh, &password),
        EntryState::Refused
    );
    let (mut a, mut b, ..) = two_desks();
    let long = value(ken, Field::Status, "x".repeat(201));
    assert_eq!(
        forged((&mut b, &mut a), Space::Mesh, &long),
        EntryState::Refused
    );
    let (mut a, mut b, ..) = two_desks();
    let allowed = value(ken, Field::Status, "x".repeat(200));
    assert_eq!(
        forged((&mut b, &mut a), Space::Mesh, &allowed),
        EntryState::Applied
    );
}

#[test]
fn a_value_that_was_erased_keeps_its_place_in_the_chain() {
    let (mut a, mut b, hana, ..) = two_desks();
    set_password(&mut a, hana, "$second$");
    exchange(&mut [&mut a, &mut b]);
    let feed = a.engine.own_feed();
    let rows = b.engine.store().entries(feed, 1, 100).unwrap();
    let erased = rows.iter().filter(|row| {
        let erased = |absent: &Absent| matches!(absent.why, Absence::Erased(_));
        matches!(&row.payload, Stored::Absent(absent) if erased(absent))
    });
    let kinds: Vec<u8> = erased.map(|row| row.kind).collect();
    assert_eq!(
        kinds,
        [KIND_PERSONAL],
        "the first password and nothing else"
    );
}
