//! What people say of their being there: the same at every node, and only what somebody could have said.

use storage::{Id, Store};
use sync::engine::{Command, Refusal};
use sync::feed::Signature;
use sync::preference::{AHEAD_MS_MAX, Absence, Chosen, Setting, Stated, absence_of, absences};
use sync::register::Register;

use crate::office::{Desk, exchange, two_desks};

fn away(note: &str, until_ms: Option<u64>) -> Absence {
    Absence {
        state: Chosen::Away,
        note: note.to_owned(),
        until_ms,
    }
}

fn say(desk: &mut Desk, by: Id, said: Absence) -> Result<(), Refusal> {
    desk.run(Command::SayAbsence { by, said }).map(drop)
}

fn heard(desk: &Desk, user: Id) -> Option<Absence> {
    absence_of(desk.engine.view(), user).unwrap()
}

#[test]
fn what_is_said_at_one_node_is_said_at_all_and_taken_back_at_any() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let said = away("大阪に出張中", Some(a.now_ms + 3_600_000));
    say(&mut b, ken, said.clone()).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(heard(&a, ken), Some(said.clone()));
    assert_eq!(heard(&a, hana), None);
    assert_eq!(absences(a.engine.view()).unwrap(), [(ken, said.clone())]);
    assert!(said.holds_at(a.now_ms) && !said.holds_at(a.now_ms + 3_600_000));
    assert!(away("", None).holds_at(u64::MAX));

    b.now_ms = a.now_ms + 1_000;
    say(&mut a, ken, Absence::default()).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((heard(&a, ken), heard(&b, ken)), (None, None));
    assert!(absences(b.engine.view()).unwrap().is_empty());
}

#[test]
fn of_two_sides_of_a_split_the_one_that_spoke_later_counts_as_a_whole() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let soon_ms = a.now_ms + 60_000;
    say(&mut a, ken, away("lunch", Some(soon_ms))).unwrap();
    b.now_ms = a.now_ms + 1_000;
    let later = Absence {
        state: Chosen::DoNotDisturb,
        ..Absence::default()
    };
    say(&mut b, ken, later.clone()).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(heard(&a, ken), Some(later.clone()));
    assert_eq!(heard(&b, ken), Some(later));
    assert_eq!(a.engine.register_sums(), b.engine.register_sums());
}

#[test]
fn a_restored_disk_learns_again_what_was_said_there() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let image = b.engine.store_mut().image().unwrap();
    let said = away("back on Monday", None);
    say(&mut b, ken, said.clone()).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let mut restored = Desk::open(Store::from_image(&image).unwrap(), 2, 50, false);
    assert_eq!(heard(&restored, ken), None);
    exchange(&mut [&mut a, &mut restored]);
    assert_eq!(heard(&restored, ken), Some(said));
}

#[test]
fn what_breaks_a_rule_is_refused_and_what_was_said_before_stays() {
    let (mut a, _, _, ken, ..) = two_desks();
    let said = away("lunch", None);
    say(&mut a, ken, said.clone()).unwrap();
    let now_ms = a.now_ms;
    for (wrong, error) in [
        (away("x", Some(now_ms - 1)), "until: bad_end"),
        (away("x", Some(now_ms + 2 * AHEAD_MS_MAX)), "until: bad_end"),
        (away("x", Some(u64::MAX)), "until: bad_end"),
        (
            away(&"あ".repeat(201), None),
            "The note must have at most 200 characters.",
        ),
    ] {
        let refused = say(&mut a, ken, wrong).unwrap_err().to_string();
        assert_eq!(refused, error);
    }
    assert_eq!(heard(&a, ken), Some(said));
    let nobody = say(&mut a, Id([9; 16]), away("x", None)).unwrap_err();
    assert_eq!(nobody.to_string(), "user not found");
    say(&mut a, ken, away("  trimmed ", None)).unwrap();
    assert_eq!(heard(&a, ken), Some(away("trimmed", None)));
}

#[test]
fn what_no_node_would_have_made_counts_as_not_said() {
    let (mut a, b, _, ken, ..) = two_desks();
    let good = postcard::to_allocvec(&away("here", None)).unwrap();
    let hidden = postcard::to_allocvec(&away("evil \u{202E}txt.exe", None)).unwrap();
    let long = postcard::to_allocvec(&away(&"x".repeat(201), None)).unwrap();
    let nothing = postcard::to_allocvec(&Absence::default()).unwrap();
    let more = [good.clone(), vec![0]].concat();
    let cases = [
        (hidden, false),
        (long, false),
        (nothing, false),
        (more, false),
        (vec![7], false),
    ];
    let cases = cases.into_iter().chain([(good, true)]);
    for (no, (value, is_said)) in (1..).zip(cases) {
        let stated = Stated {
            over: Vec::new(),
            value,
        };
        let register = Register {
            node: b.engine.node(),
            user: ken,
            channel: Id::ZERO,
            kind: Setting::Absence.kind(),
            lane: 77,
            no,
            merged: Vec::new(),
            value: stated.encode(),
            signature: Signature([0; 64]),
        };
        a.engine.begin().unwrap();
        let taken = a
            .engine
            .accept_registers(vec![register.signed(&b.key())], a.now_ms);
        assert_eq!(taken.unwrap().news, 1);
        a.engine.commit(a.now_ms).unwrap();
        assert_eq!(heard(&a, ken).is_some(), is_said, "{no}");
    }
}

#[test]
fn what_a_person_who_went_has_said_goes_everywhere() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    say(&mut b, ken, away("on leave", None)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::ForgetPerson {
        by: hana,
        user: ken,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((heard(&a, ken), heard(&b, ken)), (None, None));
}
