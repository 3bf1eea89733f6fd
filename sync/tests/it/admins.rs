//! Who administers the mesh, and what administrators do with accounts.

use storage::{EntryState, Id, SessionEpoch};
use sync::documents::Edit;
use sync::engine::{Command, Refusal, Registration, Reply, session_holds};
use sync::payload::DocumentRef;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged_edits, two_desks};

const HOUR_MS: u64 = 3_600_000;

fn make(desk: &mut Desk, by: Id, user: Id, admin: bool) -> Result<Reply, Refusal> {
    desk.run(Command::MakeMeshAdmin { by, user, admin })
}

fn disable(desk: &mut Desk, by: Id, user: Id, disabled: bool) -> Result<Reply, Refusal> {
    desk.run(Command::DisableAccount { by, user, disabled })
}

fn issue(desk: &mut Desk, by: Id, user: Id, hash: u8) {
    let command = Command::IssueReset {
        by: Some(by),
        user,
        hash: [hash; 32],
        expires_ms: desk.now_ms + HOUR_MS,
    };
    desk.run(command).unwrap();
}

fn recover(desk: &mut Desk, hash: u8, password: &str) -> Result<Reply, Refusal> {
    desk.run(Command::UseReset {
        hash: [hash; 32],
        password: password.to_owned(),
    })
}

fn code<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> &'static str {
    match refused {
        Err(Refusal::Forbidden { code } | Refusal::Conflict { code }) => code,
        other => panic!("{other:?}"),
    }
}

fn admins(desk: &Desk) -> Vec<Id> {
    desk.engine.view().mesh_admins().unwrap()
}

fn is_disabled(desk: &Desk, user: Id) -> bool {
    desk.engine.view().user(user).unwrap().unwrap().disabled
}

fn epoch(desk: &Desk, user: Id) -> SessionEpoch {
    desk.engine.view().user(user).unwrap().unwrap().epoch
}

fn password(desk: &Desk, user: Id) -> String {
    desk.engine.view().user(user).unwrap().unwrap().password
}

/// After everything has been exchanged, with a third node that hears it all at once.
fn assert_healed(a: &mut Desk, b: &mut Desk) -> Desk {
    let mut c = Desk::admitted(3);
    exchange(&mut [a, b, &mut c]);
    assert_equal(&[a, b, &c]);
    assert_rebuilds(&mut c);
    for desk in [&*a, b, &c] {
        assert_eq!(desk.engine.withheld(10).unwrap(), []);
    }
    c
}

#[test]
fn of_two_administrators_who_unmake_each_other_in_a_split_one_stays() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    make(&mut a, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    make(&mut a, hana, ken, false).unwrap();
    make(&mut b, ken, hana, false).unwrap();
    let mut c = assert_healed(&mut a, &mut b);
    assert_eq!(admins(&c), [hana], "the older account");
    // And the one who stays can do all again, the other nothing.
    assert_eq!(code(make(&mut c, ken, ken, true)), "mesh_admin_required");
    make(&mut c, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_eq!(admins(&a), [hana, ken]);
}

#[test]
fn whoever_was_unmade_last_stays_and_not_who_was_unmade_long_ago() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let mia = a.register("mia");
    make(&mut a, hana, mia, true).unwrap();
    make(&mut a, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    make(&mut b, ken, hana, false).unwrap();
    exchange(&mut [&mut a, &mut b]);
    make(&mut a, mia, ken, false).unwrap();
    make(&mut b, ken, mia, false).unwrap();
    let c = assert_healed(&mut a, &mut b);
    assert_eq!(admins(&c).len(), 1);
    assert_ne!(admins(&c), [hana]);
}

#[test]
fn two_administrators_who_close_each_others_accounts_leave_one_that_can_be_used() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    make(&mut a, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for (desk, by, user) in [(&mut a, hana, ken), (&mut b, ken, hana)] {
        assert_eq!(code(disable(desk, by, user, true)), "admin_not_disabled");
        make(desk, by, user, false).unwrap();
        disable(desk, by, user, true).unwrap();
    }
    let mut c = assert_healed(&mut a, &mut b);
    assert_eq!(admins(&c), [hana]);
    for desk in [&a, &b, &c] {
        assert!(!is_disabled(desk, hana), "the last administrator's is open");
        assert!(is_disabled(desk, ken));
    }
    // And stays so when there is another one again.
    disable(&mut c, hana, ken, false).unwrap();
    make(&mut c, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_eq!(admins(&a), [hana, ken]);
    assert!(!is_disabled(&a, hana) && !is_disabled(&a, ken));
    assert_equal(&[&a, &b, &c]);
}

#[test]
fn an_account_that_is_closed_on_one_side_and_made_an_administrator_on_the_other_is_closed() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let mia = a.register("mia");
    make(&mut a, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    disable(&mut a, hana, mia, true).unwrap();
    make(&mut b, ken, mia, true).unwrap();
    let mut c = assert_healed(&mut a, &mut b);
    assert!(is_disabled(&c, mia));
    assert_eq!(admins(&c), [hana, ken]);
    assert_eq!(code(make(&mut c, hana, mia, true)), "account_disabled");
    // It is opened again as one like others.
    disable(&mut c, ken, mia, false).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(!is_disabled(&a, mia));
    assert_eq!(admins(&a), [hana, ken]);
    assert_equal(&[&a, &b, &c]);
    assert_rebuilds(&mut a);
}

#[test]
fn nobody_closes_or_unmakes_the_last_administrator_or_oneself() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    assert_eq!(code(make(&mut a, hana, hana, false)), "not_oneself");
    assert_eq!(code(disable(&mut a, hana, hana, true)), "not_oneself");
    for refused in [
        make(&mut b, ken, hana, false),
        disable(&mut b, ken, hana, true),
        disable(&mut b, ken, ken, false),
    ] {
        assert_eq!(code(refused), "mesh_admin_required");
    }
    let named = |user, made: bool, no: i64| {
        [
            Edit::put(format!("admin/{user}"), made),
            Edit::put(format!("admin/{user}/no"), no),
        ]
    };
    for (by, edits) in [
        (hana, named(hana, false, 2).to_vec()),
        (ken, named(ken, true, 2).to_vec()),
        // Out of turn, or half of it: what decides between two sides is not left to chance.
        (hana, named(ken, true, 9).to_vec()),
        (hana, named(ken, true, 2)[..1].to_vec()),
        (hana, vec![Edit::delete(format!("admin/{hana}"))]),
    ] {
        let state = forged_edits(&mut a, by, DocumentRef::Mesh, &edits);
        assert_eq!(state, EntryState::Refused, "{edits:?}");
    }
    let right = named(ken, true, 2);
    let state = forged_edits(&mut a, hana, DocumentRef::Mesh, &right);
    assert_eq!(state, EntryState::Applied);
}

#[test]
fn an_account_is_not_opened_by_its_person_and_no_session_of_it_comes_back() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let before = epoch(&b, ken);
    disable(&mut a, hana, ken, true).unwrap();
    // Unheard of it at the other node, the person changes the password and gets a new session.
    b.run(Command::SetPassword {
        user: ken,
        password: "$mine$".to_owned(),
        end_sessions: true,
    })
    .unwrap();
    let during = epoch(&b, ken);
    assert_healed(&mut a, &mut b);
    assert!(is_disabled(&b, ken));
    let account = DocumentRef::User(ken);
    for edit in [
        Edit::put("disabled", false),
        Edit::delete("disabled"),
        Edit::put("epoch", 1),
        Edit::delete("epoch"),
    ] {
        let state = forged_edits(&mut a, ken, account, std::slice::from_ref(&edit));
        assert_eq!(state, EntryState::Refused, "{edit:?}");
    }
    disable(&mut a, hana, ken, false).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert!(!is_disabled(desk, ken));
        for old in [before, during] {
            assert!(!session_holds(epoch(desk, ken), old));
        }
    }
}

#[test]
fn a_code_sets_a_password_once_and_ends_all_sessions() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    issue(&mut a, hana, ken, 7);
    exchange(&mut [&mut a, &mut b]);
    let before = epoch(&b, ken);
    assert_eq!(code(recover(&mut b, 8, "$x$")), "recovery_code_invalid");
    assert_eq!(recover(&mut b, 7, "$new$").unwrap(), Reply::User(ken));
    assert_eq!(code(recover(&mut b, 7, "$x$")), "recovery_code_invalid");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(code(recover(&mut a, 7, "$x$")), "recovery_code_invalid");
    assert_eq!(password(&a, ken), "$new$");
    assert!(!session_holds(epoch(&a, ken), before));
    // A later code takes an earlier one back; none is good for ever.
    issue(&mut a, hana, ken, 9);
    issue(&mut a, hana, ken, 10);
    assert_eq!(code(recover(&mut a, 9, "$x$")), "recovery_code_invalid");
    a.now_ms += HOUR_MS + 1;
    assert_eq!(code(recover(&mut a, 10, "$x$")), "recovery_code_invalid");
    assert_rebuilds(&mut a);
}

#[test]
fn a_code_used_on_both_sides_of_a_split_counts_where_it_was_used_first() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    issue(&mut a, hana, ken, 7);
    exchange(&mut [&mut a, &mut b]);
    recover(&mut b, 7, "$first$").unwrap();
    let at_b = epoch(&b, ken);
    a.now_ms = b.now_ms + 1_000;
    recover(&mut a, 7, "$second$").unwrap();
    let at_a = epoch(&a, ken);
    let c = assert_healed(&mut a, &mut b);
    for desk in [&a, &b, &c] {
        assert_eq!(password(desk, ken), "$first$");
        for old in [at_a, at_b] {
            assert!(!session_holds(epoch(desk, ken), old));
        }
    }
    // What is set afterwards counts as ever.
    b.run(Command::SetPassword {
        user: ken,
        password: "$third$".to_owned(),
        end_sessions: true,
    })
    .unwrap();
    assert_healed(&mut a, &mut b);
    assert_eq!(password(&a, ken), "$third$");
}

#[test]
fn codes_are_for_administrators_and_the_console_to_make_and_for_nobody_to_use_twice() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let refused = b.run(Command::IssueReset {
        by: Some(ken),
        user: hana,
        hash: [7; 32],
        expires_ms: b.now_ms + HOUR_MS,
    });
    assert_eq!(code(refused), "mesh_admin_required");
    let at_console = Command::IssueReset {
        by: None,
        user: hana,
        hash: [7; 32],
        expires_ms: b.now_ms + HOUR_MS,
    };
    b.run(at_console).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let reset = a.engine.view().reset(&[7; 32]).unwrap().unwrap().id;
    let key = |name: &str| format!("reset/{reset}/{name}");
    let account = DocumentRef::User(hana);
    let foreign = [Edit::put(key("hash"), vec![1; 32])];
    let state = forged_edits(&mut a, ken, account, &foreign);
    assert_eq!(state, EntryState::Refused);
    recover(&mut a, 7, "$new$").unwrap();
    for edit in [
        Edit::put(key("used"), ken.to_string()),
        Edit::delete(key("used")),
    ] {
        let state = forged_edits(&mut a, hana, account, std::slice::from_ref(&edit));
        assert_eq!(state, EntryState::Refused, "{edit:?}");
    }
}

#[test]
fn of_two_words_on_who_may_register_the_narrower_counts() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    make(&mut a, hana, ken, true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let say =
        |desk: &mut Desk, by, registration| desk.run(Command::SetRegistration { by, registration });
    let said = |desk: &Desk| desk.engine.view().mesh_text("registration").unwrap();
    assert_eq!(said(&a), None);
    say(&mut a, hana, Registration::Closed).unwrap();
    b.now_ms += 5_000;
    say(&mut b, ken, Registration::Invite).unwrap();
    assert_healed(&mut a, &mut b);
    assert_eq!(said(&b).as_deref(), Some("closed"));
    say(&mut b, ken, Registration::Open).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(said(&a).as_deref(), Some("open"));
    make(&mut a, hana, ken, false).unwrap();
    let refused = say(&mut a, ken, Registration::Closed);
    assert_eq!(code(refused), "mesh_admin_required");
}

#[test]
fn an_administrator_renames_who_lost_a_name_in_a_split() {
    let (mut a, mut b, hana, ..) = two_desks();
    let first = a.register("yuki");
    b.now_ms = a.now_ms + 1_000;
    let second = b.register("yuki");
    assert_healed(&mut a, &mut b);
    let rename = |user, username: &str| Command::RenameAccount {
        by: hana,
        user,
        username: username.to_owned(),
    };
    assert_eq!(code(a.run(rename(second, "yuki"))), "username_taken");
    a.run(rename(second, "yuki.mori")).unwrap_err();
    a.run(rename(second, "yuki_mori")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let name = |desk: &Desk, user| desk.engine.view().user(user).unwrap().unwrap().username;
    assert_eq!(name(&b, first), "yuki");
    assert_eq!(name(&b, second), "yuki_mori");
    assert_equal(&[&a, &b]);
}
