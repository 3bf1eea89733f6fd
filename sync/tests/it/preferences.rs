//! What people set for themselves: the same at every node, whatever was set apart, by whatever clock.

use std::collections::BTreeMap;

use storage::{Id, Store};
use sync::engine::{Command, Refusal};
use sync::feed::Signature;
use sync::preference::{
    ChannelPreference, Notify, OVER_MAX, PreferenceChanges, Preferences, QuietHours, SAVED_MAX,
    Setting, Stated, Word, follows, saved_by,
};
use sync::register::Register;

use crate::office::{Desk, exchange, two_desks};

fn preferences(desk: &Desk, user: Id) -> Preferences {
    let rows = (desk.engine.view()).settings_of(user, Setting::PREFERENCES);
    Preferences::of(&rows.unwrap())
}

fn change(desk: &mut Desk, user: Id, changes: PreferenceChanges) -> Result<(), Refusal> {
    desk.run(Command::ChangePreferences { user, changes })
        .map(drop)
}

fn word(word: Word, said: &str) -> PreferenceChanges {
    PreferenceChanges {
        words: BTreeMap::from([(word, Some(said.to_owned()))]),
        ..PreferenceChanges::default()
    }
}

fn favourites(ids: &[Id]) -> PreferenceChanges {
    PreferenceChanges {
        favourites: Some(ids.to_vec()),
        ..PreferenceChanges::default()
    }
}

fn theme(desk: &Desk, user: Id) -> Option<String> {
    preferences(desk, user).words.get(&Word::Theme).cloned()
}

fn channel(desk: &mut Desk, by: Id, server: Id, name: &str) -> Id {
    let command = Command::CreateChannel {
        by,
        server,
        name: name.to_owned(),
        topic: String::new(),
        private: false,
    };
    match desk.run(command).unwrap() {
        sync::engine::Reply::Channel(channel) => channel,
        other => panic!("not a channel: {other:?}"),
    }
}

/// A register of this desk's node about ken's theme.
fn forged(desk: &Desk, user: Id, no: u64, said: &str) -> Register {
    let value = postcard::to_allocvec(said).unwrap();
    let register = Register {
        node: desk.engine.node(),
        user,
        channel: Id::ZERO,
        kind: Setting::Theme.kind(),
        lane: 77,
        no,
        merged: Vec::new(),
        value: Stated {
            over: Vec::new(),
            value,
        }
        .encode(),
        signature: Signature([0; 64]),
    };
    register.signed(&desk.key())
}

fn hand(to: &mut Desk, registers: Vec<Register>) -> (u64, u64) {
    to.engine.begin().unwrap();
    let taken = to.engine.accept_registers(registers, to.now_ms).unwrap();
    to.engine.commit(to.now_ms).unwrap();
    (taken.news, taken.refused)
}

#[test]
fn what_is_set_at_one_node_is_so_at_all_and_nobody_elses() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let hours = QuietHours {
        from_minute: 22 * 60,
        to_minute: 7 * 60,
        days: 0b1_1111,
    };
    let mut changes = word(Word::Language, "ja");
    changes
        .words
        .insert(Word::TimeZone, Some("Asia/Tokyo".to_owned()));
    changes.keywords = Some(vec![
        " 見積 ".to_owned(),
        "見積".to_owned(),
        "urgent".to_owned(),
    ]);
    changes.do_not_disturb = Some(Some(hours));
    changes.favourites = Some(vec![general]);
    changes.levels.insert(general, Some(Notify::Mentions));
    changes.muted.insert(general, true);
    change(&mut b, ken, changes).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let found = preferences(&a, ken);
    let said: Vec<&str> = found.words.values().map(String::as_str).collect();
    assert_eq!(said, ["ja", "Asia/Tokyo"]);
    assert_eq!(found.keywords, ["見積", "urgent"]);
    assert_eq!(found.do_not_disturb, Some(hours));
    assert_eq!(found.favourites, [general]);
    let expected = ChannelPreference {
        notify: Some(Notify::Mentions),
        muted: true,
    };
    assert_eq!(found.channels, BTreeMap::from([(general, expected)]));
    assert_eq!(preferences(&a, hana), Preferences::default());

    let undo = PreferenceChanges {
        words: BTreeMap::from([(Word::Language, None), (Word::TimeZone, None)]),
        keywords: Some(Vec::new()),
        do_not_disturb: Some(None),
        favourites: Some(Vec::new()),
        levels: BTreeMap::from([(general, None)]),
        muted: BTreeMap::from([(general, false)]),
    };
    change(&mut a, ken, undo).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(preferences(&b, ken), Preferences::default());
}

#[test]
fn two_sides_of_a_split_that_set_different_things_keep_both() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let second = channel(&mut a, hana, server, "second");
    exchange(&mut [&mut a, &mut b]);
    change(&mut a, ken, word(Word::Theme, "dark")).unwrap();
    change(&mut a, ken, favourites(&[general])).unwrap();
    change(&mut b, ken, word(Word::Language, "ja")).unwrap();
    change(&mut b, ken, favourites(&[second])).unwrap();
    let mute = PreferenceChanges {
        muted: BTreeMap::from([(general, true)]),
        ..PreferenceChanges::default()
    };
    change(&mut b, ken, mute).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let found = preferences(&a, ken);
    assert_eq!(found.words.len(), 2);
    assert_eq!(found.favourites, [general, second]);
    assert!(found.channels[&general].muted);
    assert_eq!(found, preferences(&b, ken));
    change(&mut b, ken, favourites(&[second, general])).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(preferences(&a, ken).favourites, [second, general]);
}

#[test]
fn of_one_thing_set_on_two_sides_the_later_counts_on_both() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    change(&mut a, ken, word(Word::Theme, "light")).unwrap();
    b.now_ms = a.now_ms + 1_000;
    change(&mut b, ken, word(Word::Theme, "dark")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(theme(&a, ken).as_deref(), Some("dark"));
    assert_eq!(theme(&b, ken).as_deref(), Some("dark"));
}

#[test]
fn what_a_clock_ahead_or_a_liar_has_set_gives_way_to_what_is_set_knowing_it() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let greatest = (1 << 62) - 1;
    let lie = forged(&b, ken, greatest, "dark");
    assert_eq!(hand(&mut a, vec![lie.clone()]), (1, 0));
    assert_eq!(theme(&a, ken).as_deref(), Some("dark"));
    change(&mut a, ken, word(Word::Theme, "light")).unwrap();
    assert_eq!(theme(&a, ken).as_deref(), Some("light"));
    // At the liar's own node too, and again at a third that knows only the newest of both.
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    hand(&mut b, vec![lie]);
    for desk in [&a, &b, &c] {
        assert_eq!(theme(desk, ken).as_deref(), Some("light"));
    }
    change(&mut c, ken, word(Word::Theme, "system")).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        assert_eq!(theme(desk, ken).as_deref(), Some("system"));
    }
}

#[test]
fn a_node_names_no_more_than_others_take() {
    let (mut a, _, _, ken, ..) = two_desks();
    let mut liars: Vec<Desk> = (20..26).map(Desk::admitted).collect();
    for liar in &mut liars {
        exchange(&mut [&mut a, liar]);
        let name = Command::DescribeSelf {
            name: "liar".to_owned(),
            segment: String::new(),
        };
        liar.run(name).unwrap();
        exchange(&mut [&mut a, liar]);
        let lanes = (1..=8).map(|lane| {
            let no = (1 << 61) + lane;
            let lie = Register {
                lane,
                ..forged(liar, ken, no, "dark")
            };
            lie.signed(&liar.key())
        });
        assert_eq!(hand(&mut a, lanes.collect()), (8, 0));
    }
    assert!(8 * liars.len() > OVER_MAX);
    change(&mut a, ken, word(Word::Theme, "light")).unwrap();
    let own = a.registers().into_iter();
    let own = own.filter(|one| one.node == a.engine.node() && one.user == ken);
    for register in own {
        assert!(register.is_orderly());
    }
}

#[test]
fn a_restored_disk_loses_nothing_that_others_hold_and_ends_like_them() {
    let (mut a, mut b, _, ken, ..) = two_desks();
    let image = b.engine.store_mut().image().unwrap();
    change(&mut b, ken, word(Word::Theme, "dark")).unwrap();
    change(&mut b, ken, word(Word::SendKey, "mod-enter")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let mut restored = Desk::open(Store::from_image(&image).unwrap(), 2, 50, false);
    restored.now_ms = b.now_ms + 1_000;
    change(&mut restored, ken, word(Word::Theme, "light")).unwrap();
    change(&mut restored, ken, word(Word::Replies, "inline")).unwrap();
    exchange(&mut [&mut a, &mut restored]);
    let expected = BTreeMap::from([
        (Word::Theme, "light".to_owned()),
        (Word::SendKey, "mod-enter".to_owned()),
        (Word::Replies, "inline".to_owned()),
    ]);
    assert_eq!(preferences(&a, ken).words, expected);
    assert_eq!(preferences(&restored, ken).words, expected);
    assert_eq!(a.engine.register_sums(), restored.engine.register_sums());
    // Once something is set again, one register is left of the two.
    change(&mut restored, ken, word(Word::Theme, "dark")).unwrap();
    exchange(&mut [&mut a, &mut restored]);
    let of_theme = |desk: &Desk| {
        let all = desk.registers().into_iter();
        all.filter(|one| one.kind == Setting::Theme.kind()).count()
    };
    assert_eq!((of_theme(&a), of_theme(&restored)), (1, 1));
}

#[test]
fn what_a_person_who_went_has_set_and_read_goes_everywhere_and_does_not_come_back() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    a.post(hana, general, "read me");
    exchange(&mut [&mut a, &mut b]);
    b.run(Command::Read {
        by: ken,
        channel: general,
    })
    .unwrap();
    change(&mut b, ken, word(Word::Theme, "dark")).unwrap();
    change(&mut b, hana, word(Word::Theme, "light")).unwrap();
    let registers = b.registers();
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::ForgetPerson {
        by: hana,
        user: ken,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    hand(&mut a, registers.clone());
    hand(&mut b, registers);
    for desk in [&mut a, &mut b] {
        assert!(desk.registers().iter().all(|one| one.user == hana));
        assert_eq!(theme(desk, hana).as_deref(), Some("light"));
        let now_ms = desk.now_ms;
        desk.engine.rebuild(now_ms).unwrap();
        assert!(desk.registers().iter().all(|one| one.user == hana));
    }
    assert_eq!(a.engine.register_sums(), b.engine.register_sums());
}

#[test]
fn messages_saved_on_two_sides_are_all_saved_and_what_is_taken_out_stays_out() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let posted: Vec<Id> = (0..3).map(|_| a.post(hana, general, "keep me")).collect();
    exchange(&mut [&mut a, &mut b]);
    let save = |desk: &mut Desk, message, on| {
        let by = ken;
        desk.run(Command::Save { by, message, on })
    };
    let kept = |desk: &Desk| -> Vec<Id> {
        let saved = saved_by(desk.engine.view(), ken).unwrap();
        saved.into_iter().map(|saved| saved.message).collect()
    };
    save(&mut a, posted[0], true).unwrap();
    b.now_ms = a.now_ms + 1_000;
    save(&mut b, posted[1], true).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(kept(&a), [posted[1], posted[0]], "the last first");
    assert_eq!(kept(&b), kept(&a));
    save(&mut b, posted[0], false).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(kept(&a), [posted[1]]);
    let others = saved_by(a.engine.view(), hana).unwrap();
    assert!(others.is_empty());
    // Nothing was ever saved of it, and it may not even be there.
    let before = b.registers().len();
    save(&mut b, Id([9; 16]), false).unwrap();
    assert_eq!(b.registers().len(), before);
    assert!(save(&mut b, Id([9; 16]), true).is_err());
}

#[test]
fn a_thread_is_followed_by_who_has_a_part_in_it_and_a_later_choice_counts_on_both_sides() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let parent = a.post(hana, general, "who comes along?");
    exchange(&mut [&mut a, &mut b]);
    let followed = |desk: &Desk, user| follows(desk.engine.view(), user, parent).unwrap();
    let choose = |desk: &mut Desk, by, message, on| {
        desk.run(Command::Follow { by, message, on }).unwrap();
    };
    assert!(followed(&b, hana) && !followed(&b, ken));
    let reply = b
        .post_with(ken, general, "I do", Some(parent), None)
        .unwrap();
    assert!(followed(&b, ken) && !followed(&a, ken));
    choose(&mut a, ken, parent, true);
    b.now_ms = a.now_ms + 1_000;
    // Of any message of the thread.
    choose(&mut b, ken, reply, false);
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert!(!followed(desk, ken), "what was chosen last");
        assert!(followed(desk, hana));
    }
    let unseen = Command::Follow {
        by: ken,
        message: Id([9; 16]),
        on: true,
    };
    assert!(a.run(unseen).is_err());
}

#[test]
fn only_so_many_messages_are_saved_and_one_taken_out_makes_room() {
    let (mut a, _, hana, ken, _, general) = two_desks();
    let posted: Vec<Id> = (0..=SAVED_MAX)
        .map(|_| a.post(hana, general, "x"))
        .collect();
    for message in &posted[..SAVED_MAX] {
        let message = *message;
        let (by, on) = (ken, true);
        a.run(Command::Save { by, message, on }).unwrap();
    }
    let message = posted[SAVED_MAX];
    let more = Command::Save {
        by: ken,
        message,
        on: true,
    };
    let refused = a.run(more.clone()).unwrap_err().to_string();
    assert_eq!(refused, "too_many_saved");
    a.run(Command::Save {
        by: ken,
        message: posted[7],
        on: false,
    })
    .unwrap();
    a.run(more).unwrap();
}

#[test]
fn what_breaks_a_bound_is_refused_and_nothing_of_it_is_set() {
    let (mut a, _, hana, ken, server, general) = two_desks();
    let refused = |desk: &mut Desk, user, changes: PreferenceChanges| {
        let before = preferences(desk, user);
        let refused = change(desk, user, changes).unwrap_err().to_string();
        assert_eq!(preferences(desk, user), before);
        refused
    };
    let mut bad = word(Word::Theme, "dark");
    bad.words
        .insert(Word::TimeZone, Some("not a zone".to_owned()));
    assert_eq!(refused(&mut a, ken, bad), "time_zone: not_allowed");
    let keywords = |words: Vec<String>| PreferenceChanges {
        keywords: Some(words),
        ..word(Word::Theme, "dark")
    };
    let many = (0..21).map(|number| format!("word {number}")).collect();
    assert_eq!(
        refused(&mut a, ken, keywords(many)),
        "keywords: too_many_keywords"
    );
    let long = refused(&mut a, ken, keywords(vec!["あ".repeat(41)]));
    assert!(long.starts_with("A keyword"), "{long}");
    let blank = refused(&mut a, ken, keywords(vec!["  ".to_owned()]));
    assert!(blank.starts_with("A keyword"), "{blank}");
    let longest = (0..20).map(|number| format!("{number:02}{}", "𠮟".repeat(38)));
    change(&mut a, ken, keywords(longest.collect())).unwrap();
    assert_eq!(preferences(&a, ken).keywords.len(), 20);
    let mut bad = word(Word::Language, "ja");
    bad.do_not_disturb = Some(Some(QuietHours {
        from_minute: 24 * 60,
        to_minute: 0,
        days: 1,
    }));
    assert_eq!(refused(&mut a, ken, bad), "do_not_disturb: bad_hours");
    let twice = favourites(&[general, general]);
    assert_eq!(refused(&mut a, ken, twice), "favourites: named_twice");
    let many: Vec<Id> = (0..=100).map(|number| Id([number; 16])).collect();
    assert_eq!(
        refused(&mut a, ken, favourites(&many)),
        "favourites: too_many_favourites"
    );
    let muted = (0..=500_u64).map(|number| (Id::from_parts(number, 1), true));
    let many = PreferenceChanges {
        muted: muted.collect(),
        ..PreferenceChanges::default()
    };
    assert_eq!(refused(&mut a, ken, many), "channels: too_many_set");
    // A channel that ken can't see is one that there isn't.
    let hidden = Command::CreateChannel {
        by: hana,
        server,
        name: "hidden".to_owned(),
        topic: String::new(),
        private: true,
    };
    let sync::engine::Reply::Channel(hidden) = a.run(hidden).unwrap() else {
        panic!("not a channel")
    };
    assert_eq!(
        refused(&mut a, ken, favourites(&[hidden])),
        "channel not found"
    );
    change(&mut a, hana, favourites(&[hidden])).unwrap();
}
