//! Sessions: what nodes note of them, ending one of them everywhere and for good, and whom a login from
//! a device not known before is told to.

use std::net::{IpAddr, Ipv4Addr};

use storage::{EntryState, Id, SessionEpoch};
use sync::documents::Edit;
use sync::engine::{Command, Refusal, Reply, session_holds};
use sync::feed::Signature;
use sync::payload::DocumentRef;
use sync::preference::{
    Acting, Device, LOGINS_SEEN_MAX, Noted, SLOTS_MAX, Session, SessionNote, Setting, Stated,
    USED_STEP_MS, sessions_of,
};
use sync::register::Register;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged_edits, two_desks};

const HOUR_MS: u64 = 3_600_000;
const YEAR_MS: u64 = 365 * 24 * HOUR_MS;
const LOGIN: Noted = Noted::Login { continues: None };

fn id(number: u64) -> Id {
    let mut id = [0x5e; 16];
    id[8..].copy_from_slice(&number.to_be_bytes());
    Id(id)
}

/// A session on a machine of its own, as the desk would note it now.
fn note(desk: &Desk, user: Id, number: u64, machine: u8) -> SessionNote {
    let epoch = desk.engine.view().user(user).unwrap().unwrap().epoch;
    SessionNote {
        session: id(number),
        device: Device {
            browser: "Firefox".to_owned(),
            system: "Windows".to_owned(),
        },
        address: Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, machine))),
        key: None,
        new_device: false,
        issued_ms: desk.now_ms,
        expires_ms: desk.now_ms + 30 * 24 * HOUR_MS,
        epoch: (epoch.newest, epoch.raises),
        used_ms: 0,
    }
}

fn run_note(desk: &mut Desk, user: Id, note: SessionNote, noted: Noted) {
    let note = Box::new(note);
    let command = Command::NoteSession { user, note, noted };
    desk.run(command).unwrap();
}

fn log_in(desk: &mut Desk, user: Id, number: u64, machine: u8) -> Acting {
    let note = note(desk, user, number, machine);
    let acting = Acting {
        session: note.session,
        issued_ms: note.issued_ms,
    };
    run_note(desk, user, note, LOGIN);
    acting
}

fn end(desk: &mut Desk, by: Id, number: u64) {
    let session = id(number);
    desk.run(Command::EndSession { by, session }).unwrap();
}

fn see(desk: &mut Desk, by: Id, acting: Acting, number: u64) -> Result<Reply, Refusal> {
    let login = id(number);
    desk.run(Command::SeeLogin { by, acting, login })
}

fn noted(desk: &Desk, user: Id) -> Vec<Session> {
    sessions_of(desk.engine.view(), user).unwrap()
}

fn one(desk: &Desk, user: Id, number: u64) -> Session {
    let mut sessions = noted(desk, user).into_iter();
    sessions.find(|one| one.note.session == id(number)).unwrap()
}

fn told(desk: &Desk, user: Id, acting: Acting) -> Vec<Id> {
    let sessions = noted(desk, user);
    let told = sessions
        .iter()
        .filter(|one| one.is_told_to(acting, &sessions));
    told.map(|one| one.note.session).collect()
}

fn ended(desk: &Desk, user: Id) -> Vec<Id> {
    desk.engine.view().ended_sessions(user).unwrap()
}

fn epoch(desk: &Desk, user: Id) -> SessionEpoch {
    desk.engine.view().user(user).unwrap().unwrap().epoch
}

#[test]
fn a_session_noted_at_one_node_is_known_at_all_and_where_it_was_used_last_counts() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    log_in(&mut a, ken, 1, 5);
    exchange(&mut [&mut a, &mut b]);
    let known = one(&b, ken, 1);
    assert_eq!(known.node, a.engine.node());
    assert_eq!(known.note.device.browser, "Firefox");
    assert!(
        !known.note.new_device,
        "the first login tells nobody anything"
    );
    assert_eq!(noted(&b, hana), [], "nobody else's");
    b.now_ms += HOUR_MS / 2;
    let used = note(&b, ken, 1, 6);
    run_note(&mut b, ken, used, Noted::Use);
    exchange(&mut [&mut a, &mut b]);
    let known = one(&a, ken, 1);
    assert_eq!(
        known.node,
        b.engine.node(),
        "the page went on at another node"
    );
    assert_eq!(
        known.note.address,
        Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 6)))
    );
    assert_eq!(noted(&a, ken).len(), 1, "one session, whoever notes it");
}

#[test]
fn a_login_an_end_and_what_was_seen_is_news_and_a_use_is_not() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let first = log_in(&mut a, ken, 1, 5);
    let news = |desk: &mut Desk, command| {
        let (_, outcome) = desk.run_with_outcome(command);
        outcome.sessions.into_iter().collect::<Vec<Id>>()
    };
    let noting = |desk: &Desk, number, machine, noted| Command::NoteSession {
        user: ken,
        note: Box::new(note(desk, ken, number, machine)),
        noted,
    };
    a.now_ms += USED_STEP_MS;
    let used = noting(&a, 1, 5, Noted::Use);
    assert_eq!(news(&mut a, used), []);
    let login = noting(&a, 2, 66, LOGIN);
    assert_eq!(news(&mut a, login), [ken]);
    let (_, outcome) = b.pull(&a);
    assert_eq!(outcome.sessions.into_iter().collect::<Vec<Id>>(), [ken]);
    let (by, acting, login, session) = (ken, first, id(2), id(2));
    assert_eq!(news(&mut b, Command::SeeLogin { by, acting, login }), [ken]);
    assert_eq!(news(&mut b, Command::EndSession { by, session }), [ken]);
    assert_eq!(ended(&b, hana), []);
}

#[test]
fn a_use_is_written_once_an_hour_whatever_the_clock_says() {
    let (mut a, .., ken, _, _) = two_desks();
    log_in(&mut a, ken, 1, 5);
    let use_at = |desk: &mut Desk, after_ms: u64| {
        desk.now_ms += after_ms;
        let before = desk.engine.newest_register().unwrap();
        let used = note(desk, ken, 1, 5);
        run_note(desk, ken, used, Noted::Use);
        desk.engine.newest_register().unwrap() > before
    };
    assert!(!use_at(&mut a, 1));
    assert!(!use_at(&mut a, USED_STEP_MS - 1_000));
    assert!(use_at(&mut a, 2_000));
    assert!(!use_at(&mut a, 1));
    assert!(use_at(&mut a, USED_STEP_MS));
    assert_eq!(noted(&a, ken).len(), 1);
}

#[test]
fn a_thousand_logins_take_a_bounded_place_and_the_one_in_use_is_not_lost() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    log_in(&mut a, ken, 1, 5);
    for number in 2..=1_001 {
        log_in(&mut a, ken, number, 6);
        if number % 10 == 0 {
            a.now_ms += USED_STEP_MS;
            let used = note(&a, ken, 1, 5);
            run_note(&mut a, ken, used, Noted::Use);
        }
    }
    let registers = a.registers().into_iter();
    let kept = registers.filter(|one| one.kind == Setting::Session.kind());
    assert_eq!(kept.count(), SLOTS_MAX);
    assert_eq!(
        one(&a, ken, 1).note.address,
        Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 5)))
    );
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(noted(&b, ken).len(), SLOTS_MAX);
    assert_equal(&[&a, &b]);
}

#[test]
fn what_is_finished_gives_its_place_before_what_is_not() {
    let (mut a, .., ken, _, _) = two_desks();
    for number in 1..=SLOTS_MAX as u64 {
        log_in(&mut a, ken, number, 5);
    }
    end(&mut a, ken, 7);
    log_in(&mut a, ken, 100, 5);
    let there = |desk: &Desk, number| {
        (noted(desk, ken).iter()).any(|session| session.note.session == id(number))
    };
    assert!(!there(&a, 7));
    assert!(
        (1..=20)
            .filter(|number| *number != 7)
            .all(|number| there(&a, number))
    );
    // Else the one that was used the longest ago.
    a.now_ms += USED_STEP_MS;
    let used = note(&a, ken, 1, 5);
    run_note(&mut a, ken, used, Noted::Use);
    log_in(&mut a, ken, 101, 5);
    assert!(there(&a, 1) && !there(&a, 2) && there(&a, 3));
}

#[test]
fn an_ended_session_is_ended_on_both_sides_of_a_split_and_never_comes_back() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    log_in(&mut a, ken, 1, 5);
    log_in(&mut a, ken, 2, 6);
    exchange(&mut [&mut a, &mut b]);
    // One side ends it, the other one uses it, with a clock that is ahead, and ends another one.
    end(&mut a, ken, 1);
    b.now_ms += YEAR_MS;
    let used = note(&b, ken, 1, 5);
    run_note(&mut b, ken, used, Noted::Use);
    end(&mut b, ken, 2);
    a.now_ms = b.now_ms;
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_equal(&[&a, &b, &c]);
    assert_rebuilds(&mut c);
    for desk in [&a, &b, &c] {
        assert_eq!(ended(desk, ken), [id(1), id(2)]);
        assert_eq!(ended(desk, hana), []);
    }
    // It is not even noted any more, and nobody takes the end back.
    let used = note(&c, ken, 1, 9);
    run_note(&mut c, ken, used, Noted::Use);
    assert_ne!(
        one(&c, ken, 1).note.address,
        Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 9)))
    );
    let key = format!("ended/{}", id(1));
    let account = DocumentRef::User(ken);
    let lower = [Edit::put("epoch", 1), Edit::delete(key.clone())];
    for edits in [
        vec![Edit::delete(key.clone())],
        vec![Edit::put(key.clone(), false)],
        vec![Edit::delete("epoch"), Edit::delete(key)],
        lower.to_vec(),
    ] {
        let state = forged_edits(&mut a, ken, account, &edits);
        assert_eq!(state, EntryState::Refused, "{edits:?}");
    }
    // Nobody else ends it either, an administrator included.
    let foreign = [Edit::put(format!("ended/{}", id(9)), true)];
    for by in [hana, Id::ZERO] {
        let state = forged_edits(&mut a, by, account, &foreign);
        assert_eq!(state, EntryState::Refused, "{by}");
    }
    let own = forged_edits(&mut a, ken, account, &foreign);
    assert_eq!(own, EntryState::Applied);
}

#[test]
fn what_a_node_ended_stays_ended_when_the_node_is_revoked() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    log_in(&mut b, ken, 1, 5);
    end(&mut b, ken, 1);
    exchange(&mut [&mut a, &mut b]);
    let node = b.engine.node();
    a.revoke(hana, node);
    assert_eq!(noted(&a, ken), [], "what it noted is gone");
    assert_eq!(ended(&a, ken), [id(1)]);
}

#[test]
fn ending_all_takes_the_place_of_what_was_ended_one_by_one() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let before = epoch(&a, ken);
    for number in 1..=128 {
        end(&mut a, ken, number);
    }
    assert_eq!((ended(&a, ken).len(), epoch(&a, ken)), (128, before));
    // What was ended is known for ever, and its place is bounded: the next one ends all.
    end(&mut a, ken, 129);
    assert_eq!(ended(&a, ken), []);
    assert!(!session_holds(epoch(&a, ken), before));
    end(&mut b, ken, 130);
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
    assert_eq!(ended(&a, ken), [id(130)]);
    assert!(!session_holds(epoch(&b, ken), before));
    a.run(Command::EndSessions { user: ken }).unwrap();
    assert_eq!(ended(&a, ken), []);
    assert_rebuilds(&mut a);
}

#[test]
fn a_login_from_an_unknown_device_is_told_until_somebody_on_a_known_one_has_seen_it() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let first = log_in(&mut a, ken, 1, 5);
    let again = log_in(&mut a, ken, 2, 5);
    assert_eq!(told(&a, ken, first), [], "the same device");
    a.now_ms += 1_000;
    let stranger = log_in(&mut a, ken, 3, 66);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(told(&b, ken, first), [id(3)]);
    assert_eq!(told(&b, ken, again), [id(3)]);
    assert_eq!(told(&b, ken, stranger), [], "not in that session itself");
    // A second login of the stranger's waves the first one through in no way.
    b.now_ms += 1_000;
    let second = log_in(&mut b, ken, 4, 66);
    assert_eq!(told(&b, ken, second), []);
    assert!(
        one(&b, ken, 4).note.new_device,
        "a stranger's device is not known"
    );
    let code = |refused| match refused {
        Err(Refusal::Forbidden { code }) => code,
        other => panic!("{other:?}"),
    };
    assert_eq!(code(see(&mut b, ken, second, 3)), "session_too_new");
    assert_eq!(code(see(&mut b, ken, stranger, 3)), "session_too_new");
    assert!(matches!(
        see(&mut b, ken, first, 77),
        Err(Refusal::NotFound { what: "session" })
    ));
    // A session that begins later, on a known device, is told too.
    b.now_ms += 1_000;
    let later = log_in(&mut b, ken, 5, 5);
    assert_eq!(told(&b, ken, later), [id(4), id(3)]);
    see(&mut b, ken, later, 3).unwrap();
    see(&mut b, ken, later, 3).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(told(&a, ken, first), [id(4)]);
    // What was seen is known from then on.
    let known = log_in(&mut a, ken, 6, 66);
    assert!(!one(&a, ken, 6).note.new_device);
    assert_eq!(told(&a, ken, known), [id(4)]);
}

#[test]
fn a_browser_is_known_again_by_what_it_keeps_and_where_a_password_was_changed() {
    let (mut a, .., ken, _, _) = two_desks();
    let with_key = |desk: &Desk, number, machine, key| SessionNote {
        key: Some([key; 16]),
        ..note(desk, ken, number, machine)
    };
    let first = with_key(&a, 1, 5, 7);
    run_note(&mut a, ken, first, LOGIN);
    let moved = with_key(&a, 2, 6, 7);
    run_note(&mut a, ken, moved, LOGIN);
    assert!(
        !one(&a, ken, 2).note.new_device,
        "another address, the same browser"
    );
    let other = with_key(&a, 3, 99, 8);
    run_note(&mut a, ken, other, LOGIN);
    assert!(one(&a, ken, 3).note.new_device);
    // Whoever changes the password stays on their device, be it known or not.
    for (before, after, new_device) in [(2, 4, false), (3, 5, true)] {
        let continues = Some(id(before));
        let changed = note(&a, ken, after, 200);
        run_note(&mut a, ken, changed, Noted::Login { continues });
        let next = one(&a, ken, after).note;
        assert_eq!(next.new_device, new_device);
        assert_eq!(next.key, one(&a, ken, before).note.key);
    }
}

#[test]
fn what_was_seen_is_bounded_and_forgets_what_is_noted_no_more() {
    let (mut a, .., ken, _, _) = two_desks();
    let first = log_in(&mut a, ken, 1, 5);
    let mut number = 1;
    for _ in 0..2 * LOGINS_SEEN_MAX {
        number += 1;
        a.now_ms += USED_STEP_MS;
        let used = note(&a, ken, 1, 5);
        run_note(&mut a, ken, used, Noted::Use);
        let machine = 10 + u8::try_from(number % 240).unwrap();
        let mut strange = note(&a, ken, number, machine);
        strange.device.browser = format!("B{number}");
        run_note(&mut a, ken, strange, LOGIN);
        see(&mut a, ken, first, number).unwrap();
    }
    assert_eq!(told(&a, ken, first), []);
    let registers = a.registers().into_iter();
    let seen = registers.filter(|one| one.kind == Setting::LoginsSeen.kind());
    let bytes: Vec<usize> = seen.map(|one| one.value.len()).collect();
    assert!(
        bytes.len() == 1 && bytes[0] < 16 * SLOTS_MAX + 32,
        "{bytes:?}"
    );
}

#[test]
fn nothing_that_no_node_would_have_noted_is_shown() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    log_in(&mut a, ken, 1, 5);
    let good = note(&b, ken, 2, 5);
    let worded = |browser: &str| SessionNote {
        device: Device {
            browser: browser.to_owned(),
            system: String::new(),
        },
        ..good.clone()
    };
    let encoded = |note: &SessionNote| postcard::to_allocvec(note).unwrap();
    let mut values = vec![
        encoded(&worded("Fire\u{202e}fox")),
        encoded(&worded("a\nb")),
        encoded(&worded(&"長".repeat(41))),
        vec![0xff; 3],
        Vec::new(),
        [encoded(&good), vec![0]].concat(),
    ];
    values.push(encoded(&worded(&"長".repeat(40))));
    let count = values.len();
    let registers = (1..).zip(values).map(|(number, value)| {
        let mut channel = [0; 16];
        channel[0] = number;
        let register = Register {
            node: b.engine.node(),
            user: ken,
            channel: Id(channel),
            kind: Setting::Session.kind(),
            lane: 77,
            no: u64::from(number),
            merged: Vec::new(),
            value: Stated {
                over: Vec::new(),
                value,
            }
            .encode(),
            signature: Signature([0; 64]),
        };
        register.signed(&b.key())
    });
    let registers: Vec<Register> = registers.collect();
    a.engine.begin().unwrap();
    let taken = a.engine.accept_registers(registers, a.now_ms).unwrap();
    a.engine.commit(a.now_ms).unwrap();
    assert_eq!((taken.news, taken.refused), (count as u64, 0));
    let shown: Vec<Id> = (noted(&a, ken).iter())
        .map(|session| session.note.session)
        .collect();
    assert_eq!(
        shown.len(),
        2,
        "the longest that is allowed is shown: {shown:?}"
    );
    // Nor is it written here.
    b.now_ms += 10;
    let refused = b.run(Command::NoteSession {
        user: ken,
        note: Box::new(worded(&"長".repeat(41))),
        noted: LOGIN,
    });
    assert!(
        matches!(refused, Err(Refusal::Invalid { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_person_who_is_erased_leaves_no_note() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    log_in(&mut b, ken, 1, 5);
    exchange(&mut [&mut a, &mut b]);
    let (by, user) = (hana, ken);
    a.run(Command::ForgetPerson { by, user }).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(noted(desk, ken), []);
    }
    let late = note(&b, ken, 2, 5);
    let note = Box::new(late);
    let (user, noted) = (ken, LOGIN);
    let refused = b.run(Command::NoteSession { user, note, noted });
    assert!(
        matches!(refused, Err(Refusal::NotFound { .. })),
        "{refused:?}"
    );
}
