//! A post that two nodes took: what was done to either copy is shown at the one that counts.

use storage::{Id, MessageRow};
use sync::engine::{Command, Reply, Subject};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

const HOUR_MS: u64 = 3_600_000;

fn edit(desk: &mut Desk, by: Id, message: Id, content: &str, mentions: &[&str]) {
    desk.now_ms += 1_000;
    desk.run(Command::Edit {
        by,
        message,
        content: content.to_owned(),
        mentions: mentions.iter().map(|name| (*name).to_owned()).collect(),
    })
    .unwrap();
}

fn react(desk: &mut Desk, by: Id, message: Id, emoji: &str, on: bool) {
    desk.run(Command::React {
        by,
        message,
        emoji: emoji.to_owned(),
        on,
    })
    .unwrap();
}

fn pin(desk: &mut Desk, by: Id, message: Id, on: bool) {
    desk.run(Command::Pin { by, message, on }).unwrap();
}

/// The same post, taken by two nodes that have not heard of each other's.
fn post_twice(a: &mut Desk, b: &mut Desk, by: Id, channel: Id) -> (Id, Id) {
    let copy = |desk: &mut Desk| desk.post_with(by, channel, "once", None, Some("n-1"));
    let first = copy(a).unwrap();
    b.now_ms += HOUR_MS;
    (first, copy(b).unwrap())
}

fn shown(desk: &Desk, message: Id) -> MessageRow {
    desk.engine.view().message(message).unwrap().unwrap()
}

fn edits(desk: &Desk, message: Id) -> Vec<String> {
    let edits = desk.engine.view().edits(message).unwrap().into_iter();
    edits.map(|edit| edit.content).collect()
}

fn reactions(desk: &Desk, message: Id) -> Vec<(String, Id)> {
    let reactions = shown(desk, message).reactions.into_iter();
    reactions
        .map(|reaction| (reaction.emoji, reaction.user))
        .collect()
}

#[test]
fn what_was_made_of_a_copy_is_shown_at_the_one_that_counts_in_whatever_order_they_come() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let (first, copy) = post_twice(&mut a, &mut b, hana, general);
    edit(&mut a, hana, first, "edited", &[]);
    react(&mut a, ken, first, "👍", true);
    edit(&mut b, hana, copy, "edited for Ken", &["ken"]);
    react(&mut b, ken, copy, "🎉", true);
    pin(&mut b, hana, copy, true);
    // One has the copy first, the other the one that counts, and a third hears of both.
    let (mut c, mut d) = (Desk::admitted(3), Desk::admitted(4));
    exchange(&mut [&mut b, &mut c]);
    exchange(&mut [&mut a, &mut d]);
    exchange(&mut [&mut a, &mut b, &mut c, &mut d]);
    assert_equal(&[&a, &b, &c, &d]);
    for desk in [&mut a, &mut b, &mut c, &mut d] {
        assert_eq!(desk.texts(general), ["edited for Ken"]);
        assert_eq!(edits(desk, first), ["edited", "edited for Ken"]);
        assert_eq!(desk.engine.view().mentions(first).unwrap(), [ken]);
        let made = [("👍".to_owned(), ken), ("🎉".to_owned(), ken)];
        assert_eq!(reactions(desk, first), made);
        let pins = desk.engine.view().pins(general).unwrap();
        assert_eq!(pins.len(), 1, "and nothing that is hidden");
        assert_eq!(pins[0].posted.id, first);
        assert!(edits(desk, copy).is_empty());
        assert_rebuilds(desk);
    }
}

#[test]
fn an_edit_of_a_copy_counts_though_its_author_is_no_member_when_the_copies_meet() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let (first, copy) = post_twice(&mut a, &mut b, ken, general);
    edit(&mut b, ken, copy, "edited", &[]);
    react(&mut b, ken, copy, "🎉", true);
    a.run(Command::RemoveMember {
        by: hana,
        server,
        user: ken,
    })
    .unwrap();
    let written = |desk: &Desk| desk.engine.stored_seq(desk.engine.own_feed());
    let before = (written(&a), written(&b));
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(desk.texts(general), ["edited"]);
        assert_eq!(reactions(desk, first), [("🎉".to_owned(), ken)]);
        assert_rebuilds(desk);
    }
    assert_eq!(
        (written(&a), written(&b)),
        before,
        "nothing is written anew"
    );
}

#[test]
fn what_was_done_to_a_copy_is_taken_back_at_the_one_that_counts() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let (first, copy) = post_twice(&mut a, &mut b, hana, general);
    for (desk, message) in [(&mut a, first), (&mut b, copy)] {
        react(desk, ken, message, "👍", true);
        pin(desk, ken, message, true);
    }
    react(&mut b, hana, copy, "🎉", true);
    exchange(&mut [&mut a, &mut b]);
    react(&mut a, ken, first, "👍", false);
    react(&mut a, hana, first, "🎉", false);
    pin(&mut a, hana, first, false);
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(reactions(desk, first), []);
        assert!(!shown(desk, first).pinned);
        assert_rebuilds(desk);
    }
    react(&mut b, hana, first, "🎉", true);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(reactions(&a, first), [("🎉".to_owned(), hana)]);
    assert_equal(&[&a, &b]);
}

#[test]
fn nothing_of_a_copy_is_shown_in_another_conversation() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let open = Command::OpenDirect {
        by: hana,
        with: Vec::new(),
        group: false,
        name: String::new(),
    };
    let notes = match b.run(open).unwrap() {
        Reply::Direct { direct, .. } => direct,
        other => panic!("no conversation: {other:?}"),
    };
    let first = a.post_with(hana, general, "once", None, Some("n-1"));
    let first = first.unwrap();
    b.now_ms += HOUR_MS;
    let copy = b.post_with(hana, notes, "once", None, Some("n-1"));
    let copy = copy.unwrap();
    edit(&mut b, hana, copy, "for nobody else", &["ken"]);
    react(&mut b, hana, copy, "🎉", true);
    exchange(&mut [&mut a, &mut b]);
    react(&mut a, hana, first, "🎉", true);
    react(&mut a, hana, first, "🎉", false);
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(desk.texts(general), ["once"]);
        assert!(!desk.engine.view().mentions(first).unwrap().contains(&ken));
        assert_eq!(reactions(desk, first), []);
        assert_rebuilds(desk);
    }
}

#[test]
fn clients_hear_what_was_made_of_a_copy_after_the_message_itself() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let (first, copy) = post_twice(&mut a, &mut b, hana, general);
    edit(&mut b, hana, copy, "edited", &["ken"]);
    let heard = |subject: Subject| match subject {
        Subject::Message { message, .. } => Some((message, "posted")),
        Subject::Overlay { message, .. } => Some((message, "changed")),
        Subject::Erased { message, .. } => Some((message, "gone")),
        _ => None,
    };
    let (_, outcome) = b.pull(&a);
    let events = outcome.events.iter().map(|event| event.subject);
    let events: Vec<_> = events.filter_map(heard).collect();
    let expected = [(copy, "gone"), (first, "posted"), (first, "changed")];
    assert_eq!(events, expected);
    let named = outcome.mention_changes.iter();
    let named: Vec<_> = named.map(|change| (change.message, change.user)).collect();
    assert_eq!(named, [(first, ken)]);
    let (_, outcome) = a.pull(&b);
    let last = outcome.events.last().unwrap();
    assert_eq!(heard(last.subject), Some((first, "changed")));
}

#[test]
fn what_was_made_of_a_copy_goes_with_it() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let (first, copy) = post_twice(&mut a, &mut b, ken, general);
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut b, &mut c]);
    // A third node edits and reacts while the copy's own node deletes it.
    edit(&mut c, ken, copy, "a secret edit", &["hana"]);
    react(&mut c, hana, copy, "🎉", true);
    b.run(Command::Erase {
        by: ken,
        message: copy,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut c]);
    assert_eq!(a.texts(general), ["a secret edit"]);
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_equal(&[&a, &b, &c]);
    for desk in [&mut a, &mut b, &mut c] {
        assert_eq!(desk.texts(general), ["(deleted)"]);
        assert!(edits(desk, first).is_empty());
        assert_eq!(reactions(desk, first), []);
        assert!(desk.engine.view().mentions(first).unwrap().is_empty());
        assert_rebuilds(desk);
    }
}

#[test]
fn a_copy_that_counts_again_shows_what_was_made_of_it() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let post = |desk: &mut Desk| {
        let post = Command::Post {
            by: ken,
            channel: general,
            content: "once, @hana".to_owned(),
            parent: None,
            nonce: Some("n-1".to_owned()),
            mentions: vec!["hana".to_owned()],
            attachments: Vec::new(),
        };
        Desk::message_in(desk.run(post).unwrap())
    };
    let first = post(&mut a);
    edit(&mut a, ken, first, "edited before", &[]);
    b.now_ms += HOUR_MS;
    let before_ms = b.now_ms;
    let copy = post(&mut b);
    react(&mut b, hana, copy, "🎉", true);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["edited before"]);
    assert_eq!(reactions(&a, first), [("🎉".to_owned(), hana)]);
    a.run(Command::EraseOlder {
        by: hana,
        channel: general,
        before_ms,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    let mut late = Desk::admitted(3);
    exchange(&mut [&mut b, &mut late]);
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b, &late]);
    for desk in [&mut a, &mut b, &mut late] {
        assert_eq!(desk.texts(general), ["once, @hana"]);
        assert_eq!(reactions(desk, copy), [("🎉".to_owned(), hana)]);
        assert_eq!(desk.engine.view().mentions(copy).unwrap(), [hana]);
        assert_rebuilds(desk);
    }
}
