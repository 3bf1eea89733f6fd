//! Orders that erase a channel's history before a time: what they cover goes on every node, also what
//! comes later, and nothing else does.

use storage::{EntryState, Id, OrderKind, Payload as Stored, Position, Role, Space};
use sync::engine::{Command, Refusal};
use sync::payload::{EraseOlder, Order, Payload};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged, two_desks};

const HOUR_MS: u64 = 3_600_000;

fn erase_older(by: Id, channel: Id, before_ms: u64) -> Command {
    Command::EraseOlder {
        by,
        channel,
        before_ms,
    }
}

/// A desk that comes only now and gets everything from another.
fn newcomer(from: &mut Desk) -> Desk {
    let mut desk = Desk::admitted(3);
    desk.now_ms = from.now_ms;
    exchange(&mut [&mut *from, &mut desk]);
    desk
}

/// All show the same, a newcomer and a rebuild too, and nobody misses anything.
fn assert_settled(desks: &mut [&mut Desk]) {
    let mut late = newcomer(desks[0]);
    exchange(desks);
    for desk in desks.iter_mut() {
        assert_rebuilds(desk);
        assert_eq!(desk.engine.view().unexplained_erasures().unwrap(), 0);
        assert_eq!(desk.engine.withheld(10).unwrap(), []);
        assert_equal(&[&**desk, &late]);
    }
    assert_rebuilds(&mut late);
    assert_eq!(late.engine.withheld(10).unwrap(), []);
}

/// Whether a text is anywhere in a desk's log.
fn holds(desk: &Desk, text: &str) -> bool {
    let store = desk.engine.store();
    let feeds: Vec<_> = store.feed_ids().collect();
    let entries = feeds
        .into_iter()
        .flat_map(|feed| store.entries(feed, 1, 10_000).unwrap());
    entries.into_iter().any(|entry| match entry.payload {
        Stored::Present(bytes) => bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes()),
        Stored::Absent(_) => false,
    })
}

fn edit(by: Id, message: Id, content: &str) -> Command {
    Command::Edit {
        by,
        message,
        content: content.to_owned(),
        mentions: Vec::new(),
    }
}

fn react(by: Id, message: Id) -> Command {
    Command::React {
        by,
        message,
        emoji: "🎉".to_owned(),
        on: true,
    }
}

#[test]
fn one_order_erases_what_is_older_with_all_that_was_made_of_it_and_nothing_else() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let other = Command::CreateChannel {
        by: hana,
        server,
        name: "other".to_owned(),
        topic: String::new(),
        private: false,
    };
    a.run(other).unwrap();
    let other = a.engine.view().channels(server).unwrap()[1].id;
    let old = a.post(hana, general, "old words");
    a.post(hana, other, "elsewhere");
    a.run(edit(hana, old, "old words, edited")).unwrap();
    exchange(&mut [&mut a, &mut b]);
    b.run(react(ken, old)).unwrap();
    let reply = b.post_with(ken, general, "an old reply", Some(old), None);
    reply.unwrap();
    let single = b.post(ken, general, "deleted by itself");
    let by = ken;
    b.run(Command::Erase {
        by,
        message: single,
    })
    .unwrap();
    b.now_ms += HOUR_MS;
    let before_ms = b.now_ms;
    let young = b.post_with(ken, general, "a young reply", Some(old), None);
    let young = young.unwrap();
    b.post(ken, general, "young words");
    exchange(&mut [&mut a, &mut b]);
    a.run(erase_older(hana, general, before_ms)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(desk.texts(general), ["a young reply", "young words"]);
        assert_eq!(desk.texts(other), ["elsewhere"]);
        assert!(!holds(desk, "old"), "content is gone from the log too");
        assert!(holds(desk, "a young reply"));
        assert!(desk.engine.view().posted(young).unwrap().is_some());
    }
    assert_settled(&mut [&mut a, &mut b]);
}

#[test]
fn what_was_written_in_a_split_and_is_covered_goes_when_it_arrives() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let known = a.post(hana, general, "known to both");
    exchange(&mut [&mut a, &mut b]);
    // From here on neither hears of the other.
    b.post(ken, general, "unheard of");
    b.run(edit(hana, known, "edited unheard of")).unwrap();
    b.run(react(ken, known)).unwrap();
    a.now_ms += HOUR_MS;
    let mut c = Desk::admitted(4);
    c.now_ms = a.now_ms;
    let before_ms = a.now_ms;
    exchange(&mut [&mut a, &mut c]);
    let command = c.harmless();
    c.run(command).unwrap();
    a.pull(&c);
    a.run(erase_older(hana, general, before_ms)).unwrap();
    b.now_ms += 2 * HOUR_MS;
    b.post(ken, general, "later than that");
    let (_, outcome) = a.pull(&b);
    assert_eq!(outcome.events.len(), 1, "nobody hears of what is gone");
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        assert_eq!(desk.texts(general), ["later than that"]);
        assert!(!holds(desk, "unheard of"));
    }
    assert_settled(&mut [&mut a, &mut b, &mut c]);
}

#[test]
fn of_a_post_that_was_sent_twice_the_copy_that_stays_counts() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let copy = |desk: &mut Desk| desk.post_with(ken, general, "once", None, Some("n-1"));
    copy(&mut a).unwrap();
    b.now_ms += HOUR_MS;
    let before_ms = b.now_ms;
    let second = copy(&mut b).unwrap();
    let reply = b.post_with(hana, general, "to the copy", Some(second), None);
    let reply = reply.unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.shown(general)[0].posted.at.feed, a.engine.own_feed());
    a.run(erase_older(hana, general, before_ms)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        let shown = desk.shown(general);
        assert_eq!(shown.len(), 2, "the copy and its reply");
        assert_eq!(shown[0].posted.id, second);
        let row = desk.engine.view().posted(reply).unwrap().unwrap();
        assert_eq!(row.parent, Some(second));
    }
    assert_settled(&mut [&mut a, &mut b]);
}

#[test]
fn the_order_that_reaches_furthest_stands_whatever_came_first() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    a.set_role(hana, server, ken, Role::Moderator);
    let start = a.now_ms;
    for hour in 1..=4 {
        a.now_ms = start + hour * HOUR_MS;
        a.post(hana, general, &format!("hour {hour}"));
    }
    exchange(&mut [&mut a, &mut b]);
    let command = b.harmless();
    b.run(command).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let at = |hour: u64| start + hour * HOUR_MS;
    a.run(erase_older(hana, general, at(2))).unwrap();
    b.run(erase_older(ken, general, at(4))).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(desk.texts(general), ["hour 4"]);
    }
    assert_settled(&mut [&mut a, &mut b]);
}

#[test]
fn orders_are_listed_by_when_they_were_given() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let old = a.post(hana, general, "old");
    let messages: Vec<Id> = (0..5)
        .map(|number| a.post(hana, general, &format!("young {number}")))
        .collect();
    for message in messages {
        a.run(Command::Erase { by: hana, message }).unwrap();
    }
    a.run(Command::Erase {
        by: hana,
        message: old,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        let newest = desk.engine.view().newest_orders(2).unwrap();
        assert_eq!(newest[0].about, old, "given last");
        assert_eq!(newest.len(), 2);
        assert!(newest[0].time > newest[1].time);
    }
    let command = b.harmless();
    b.run(command).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let before_ms = a.now_ms - 1_000;
    a.run(erase_older(hana, general, before_ms)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let newest = b.engine.view().newest_orders(1).unwrap()[0];
    assert_eq!((newest.kind, newest.about), (OrderKind::Older, general));
    assert_eq!(newest.order.feed, a.engine.own_feed());
}

#[test]
fn a_clock_that_is_ahead_erases_nothing_that_others_are_about_to_write() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    a.post(hana, general, "hello");
    exchange(&mut [&mut a, &mut b]);
    let now_ms = b.now_ms;
    a.now_ms += 365 * 24 * HOUR_MS;
    let ahead = erase_older(hana, general, a.now_ms - HOUR_MS);
    let refused = a.run(ahead);
    let unconfirmed = "time_unconfirmed";
    assert!(
        matches!(refused, Err(Refusal::Conflict { code }) if code == unconfirmed),
        "{refused:?}"
    );
    let future = a.run(erase_older(hana, general, a.now_ms + HOUR_MS));
    assert!(matches!(future, Err(Refusal::Invalid { .. })), "{future:?}");
    a.run(erase_older(hana, general, now_ms - HOUR_MS)).unwrap();
    let by_ken = a.run(erase_older(ken, general, now_ms - HOUR_MS));
    assert!(
        matches!(by_ken, Err(Refusal::Forbidden { .. })),
        "{by_ken:?}"
    );
    assert_eq!(a.texts(general), ["hello"]);
}

#[test]
fn a_node_that_seals_such_an_order_against_the_rules_is_not_obeyed() {
    let state = |change: fn(&mut EraseOlder, [Position; 2], Id)| {
        let (mut a, mut b, hana, ken, server, general) = two_desks();
        a.post(hana, general, "hello");
        a.now_ms += HOUR_MS;
        let command = a.harmless();
        a.run(command).unwrap();
        exchange(&mut [&mut a, &mut b]);
        let of = |desk: &Desk, feed| Position {
            feed,
            seq: desk.engine.stored_seq(feed),
        };
        let own = of(&b, b.engine.own_feed());
        let seen = of(&b, a.engine.own_feed());
        let mut order = EraseOlder {
            channel: general,
            before_ms: a.now_ms - HOUR_MS / 2,
            seen: Some(seen),
            by: hana,
        };
        change(&mut order, [own, seen], ken);
        let order = Payload::Order(Order::EraseOlder(order));
        b.now_ms += HOUR_MS;
        let space = Space::Server(server);
        let state = forged((&mut b, &mut a), space, &order);
        let left = usize::from(state == EntryState::Refused);
        assert_eq!(a.texts(general).len(), left);
        assert_rebuilds(&mut a);
        state
    };
    assert_eq!(state(|_, _, _| {}), EntryState::Applied);
    let refused = [
        state(|order, _, ken| order.by = ken),
        state(|order, _, _| order.before_ms += HOUR_MS),
        state(|order, _, _| order.before_ms = u64::MAX),
        state(|order, _, _| order.seen = None),
        state(|order, [own, _], _| order.seen = Some(own)),
        state(|order, [_, seen], _| order.seen = Some(Position { seq: 0, ..seen })),
        state(|order, [_, seen], _| {
            let seq = seen.seq + 1;
            order.seen = Some(Position { seq, ..seen });
        }),
    ];
    assert_eq!(refused, [EntryState::Refused; 7]);
}

#[test]
fn a_founder_that_is_alone_needs_nobody_to_tell_the_time() {
    let mut a = Desk::founder();
    let hana = a.register("hana");
    let (_, general) = a.server(hana, "Sales");
    a.post(hana, general, "old");
    a.now_ms += HOUR_MS;
    let before_ms = a.now_ms;
    a.post(hana, general, "young");
    a.run(erase_older(hana, general, before_ms)).unwrap();
    assert_eq!(a.texts(general), ["young"]);
    assert_settled(&mut [&mut a]);
}
