//! Who has read a message, as far as it is shown.

use storage::{EntryState, Id, ReadReceipts, Role};
use sync::documents::Edit;
use sync::engine::{Command, Refusal, Reply, Seen, ServerChanges};
use sync::payload::DocumentRef;
use sync::readers::{ONLOOKERS_MAX, Readers, SMALL_MAX, readers_of};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged_edits, two_desks};

fn asked(desk: &Desk, message: Id) -> Readers {
    let view = desk.engine.view();
    let posted = view.posted(message).unwrap().unwrap();
    readers_of(view, &posted).unwrap()
}

fn readers(desk: &Desk, message: Id) -> Vec<Id> {
    match asked(desk, message) {
        Readers::Known { readers, .. } => readers,
        other => panic!("{other:?}"),
    }
}

fn read(desk: &mut Desk, by: Id, channel: Id) {
    desk.run(Command::Read { by, channel }).unwrap();
}

fn choose(desk: &mut Desk, by: Id, server: Id, choice: ReadReceipts) -> Result<Reply, Refusal> {
    let changes = ServerChanges {
        read_receipts: Some(choice),
        ..ServerChanges::default()
    };
    desk.run(Command::UpdateServer {
        by,
        server,
        changes,
    })
}

fn chosen(desk: &Desk, server: Id) -> ReadReceipts {
    let row = desk.engine.view().server(server).unwrap();
    row.unwrap().read_receipts
}

/// Names in the order in which they joined, at one node.
fn join(desk: &mut Desk, count: usize) -> Vec<Id> {
    let names = (0..count).map(|number| format!("member{number}"));
    names
        .map(|name| {
            let user = desk.register(&name);
            desk.accept_invite(user, "ABCDEFGH").unwrap();
            user
        })
        .collect()
}

#[test]
fn whoever_has_read_at_one_node_is_a_reader_at_every_other() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let first = a.post(hana, general, "read me");
    exchange(&mut [&mut a, &mut b]);
    let nobody = Readers::Known {
        readers: Vec::new(),
        others: 1,
    };
    assert_eq!(
        (asked(&a, first), asked(&b, first)),
        (nobody.clone(), nobody)
    );
    read(&mut b, ken, general);
    assert_eq!(
        (readers(&a, first), readers(&b, first)),
        (vec![], vec![ken])
    );
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(readers(&a, first), [ken]);
    // Apart: what was written on this side only, ken can't have read on the other.
    let second = a.post(hana, general, "only here");
    read(&mut b, ken, general);
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(
            (readers(desk, first), readers(desk, second)),
            (vec![ken], vec![])
        );
    }
    assert_equal(&[&a, &b]);
}

#[test]
fn what_was_not_in_view_or_was_marked_unread_is_not_read() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let posted: Vec<Id> = (0..4).map(|_| a.post(hana, general, "read me")).collect();
    exchange(&mut [&mut a, &mut b]);
    let seen = Seen {
        from: posted[0],
        up_to: Some(posted[2]),
    };
    let command = Command::ReadSeen {
        by: ken,
        channel: general,
        seen,
    };
    b.run(command).unwrap();
    let by = |desk: &Desk| -> Vec<bool> {
        let list = posted.iter();
        list.map(|message| readers(desk, *message) == [ken])
            .collect()
    };
    assert_eq!(by(&b), [true, true, true, false]);
    let command = Command::MarkUnread {
        by: ken,
        channel: general,
        message: posted[1],
    };
    b.run(command).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(by(&a), [true, false, false, false]);
    read(&mut a, ken, general);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((by(&a), by(&b)), (vec![true; 4], vec![true; 4]));
}

#[test]
fn whoever_came_later_or_is_gone_has_read_nothing_of_before() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let before = a.post(hana, general, "before");
    let mia = join(&mut a, 1)[0];
    // As a node does for whoever joins: what was said before is not unread.
    read(&mut a, mia, general);
    assert_eq!(readers(&a, before), []);
    let after = a.post(hana, general, "after");
    exchange(&mut [&mut a, &mut b]);
    read(&mut b, mia, general);
    read(&mut b, ken, general);
    assert_eq!(readers(&b, before), [ken]);
    let mut both = vec![ken, mia];
    both.sort_unstable();
    assert_eq!(readers(&b, after), both);
    b.set_role(hana, server, mia, Role::Removed);
    let left = Readers::Known {
        readers: vec![ken],
        others: 1,
    };
    assert_eq!(asked(&b, after), left);
}

#[test]
fn of_replies_it_is_not_known_and_of_direct_conversations_it_is() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let open = Command::OpenDirect {
        by: hana,
        with: vec![ken],
        group: false,
        name: String::new(),
    };
    let Reply::Direct { direct, .. } = a.run(open).unwrap() else {
        panic!("no conversation");
    };
    let message = a.post(hana, direct, "between us");
    let reply = a.run(Command::Post {
        by: hana,
        channel: direct,
        content: "a reply".to_owned(),
        parent: Some(message),
        nonce: None,
        mentions: Vec::new(),
        attachments: Vec::new(),
    });
    let reply = reply.map(Desk::message_in).unwrap();
    exchange(&mut [&mut a, &mut b]);
    read(&mut b, ken, direct);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(readers(&a, message), [ken]);
    assert_eq!(asked(&a, reply), Readers::OfNoReply);
}

#[test]
fn admins_choose_whether_it_is_shown_and_at_once_the_more_private_choice_counts() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let message = a.post(hana, general, "read me");
    exchange(&mut [&mut a, &mut b]);
    let refused = choose(&mut b, ken, server, ReadReceipts::Off);
    assert!(matches!(refused, Err(Refusal::Forbidden { .. })));
    choose(&mut a, hana, server, ReadReceipts::Off).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(
        (asked(&a, message), asked(&b, message)),
        (Readers::Off, Readers::Off)
    );
    for (here, there) in [
        (ReadReceipts::On, ReadReceipts::BySize),
        (ReadReceipts::Off, ReadReceipts::On),
        (ReadReceipts::BySize, ReadReceipts::Off),
    ] {
        choose(&mut a, hana, server, ReadReceipts::On).unwrap();
        choose(&mut a, hana, server, ReadReceipts::BySize).unwrap();
        exchange(&mut [&mut a, &mut b]);
        choose(&mut a, hana, server, ReadReceipts::Off).unwrap();
        choose(&mut a, hana, server, here).unwrap();
        choose(&mut b, hana, server, ReadReceipts::Off).unwrap();
        choose(&mut b, hana, server, there).unwrap();
        exchange(&mut [&mut a, &mut b]);
        assert_eq!(
            (chosen(&a, server), chosen(&b, server)),
            (here.max(there), here.max(there))
        );
    }
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
    choose(&mut a, hana, server, ReadReceipts::On).unwrap();
    assert_eq!(chosen(&a, server), ReadReceipts::On, "later than both");
}

#[test]
fn an_altered_node_chooses_for_nobody() {
    let (mut a, _, _, ken, server, _) = two_desks();
    let edits = [Edit::put("read_receipts", "on")];
    let state = forged_edits(&mut a, ken, DocumentRef::Server(server), &edits);
    assert_eq!(state, EntryState::Refused);
    assert_eq!(chosen(&a, server), ReadReceipts::BySize);
}

#[test]
fn where_nothing_is_chosen_it_is_shown_among_fifty() {
    let (mut a, _, hana, ken, server, general) = two_desks();
    let message = a.post(hana, general, "read me");
    read(&mut a, ken, general);
    let many = join(&mut a, SMALL_MAX - 2);
    assert_eq!(readers(&a, message), [ken]);
    let last = a.register("last");
    a.accept_invite(last, "ABCDEFGH").unwrap();
    assert_eq!(asked(&a, message), Readers::Off, "one too many");
    choose(&mut a, hana, server, ReadReceipts::On).unwrap();
    assert_eq!(readers(&a, message), [ken]);
    choose(&mut a, hana, server, ReadReceipts::BySize).unwrap();
    a.set_role(hana, server, many[0], Role::Removed);
    assert_eq!(readers(&a, message), [ken], "fifty again");
}

#[test]
fn for_more_than_five_hundred_people_nothing_is_looked_up() {
    let (mut a, _, hana, ken, server, general) = two_desks();
    choose(&mut a, hana, server, ReadReceipts::On).unwrap();
    let message = a.post(hana, general, "read me");
    read(&mut a, ken, general);
    join(&mut a, ONLOOKERS_MAX - 2);
    let most = Readers::Known {
        readers: vec![ken],
        others: ONLOOKERS_MAX - 1,
    };
    assert_eq!(asked(&a, message), most);
    let last = a.register("last");
    a.accept_invite(last, "ABCDEFGH").unwrap();
    assert_eq!(asked(&a, message), Readers::TooMany);
}
