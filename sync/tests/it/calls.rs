//! Calling everybody in a channel at once, or those who are there.

use storage::{EntryState, Id, Role, Space};
use sync::documents::Edit;
use sync::engine::{Command, MentionChange, ProfileChanges, Refusal};
use sync::payload::{DocumentRef, Mention, Message, Payload, Record, encode_mentions};

use crate::office::{
    Desk, assert_equal, assert_rebuilds, exchange, forged, forged_edits, two_desks,
};

fn post(by: Id, channel: Id, name: &str) -> Command {
    Command::Post {
        by,
        channel,
        content: format!("＠{name}"),
        parent: None,
        nonce: None,
        mentions: vec![name.to_owned()],
        attachments: Vec::new(),
    }
}

fn edit(by: Id, message: Id, text: &str, names: &[&str]) -> Command {
    Command::Edit {
        by,
        message,
        content: text.to_owned(),
        mentions: names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn with(present: &[Id], then: Command) -> Command {
    Command::WithPresent {
        present: present.to_vec(),
        then: Box::new(then),
    }
}

fn run(desk: &mut Desk, command: Command) -> Id {
    desk.run(command).map(Desk::message_in).unwrap()
}

fn named(desk: &Desk, message: Id) -> Vec<Id> {
    desk.engine.view().mentions(message).unwrap()
}

fn unread(desk: &Desk, channel: Id, reader: Id) -> (u64, u64) {
    desk.engine.view().unread(channel, reader, &[]).unwrap()
}

fn join(desk: &mut Desk, name: &str) -> Id {
    let user = desk.register(name);
    desk.accept_invite(user, "ABCDEFGH").unwrap();
    user
}

#[test]
fn a_moderator_calls_everybody_who_sees_the_channel_and_a_members_words_are_text() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    for name in ["channel", "ALL", "ｃｈａｎｎｅｌ"] {
        let message = run(&mut a, post(hana, general, name));
        assert_eq!(named(&a, message), [general], "{name}");
    }
    let text = run(&mut b, post(ken, general, "channel"));
    let text_too = run(&mut b, with(&[hana], post(ken, general, "here")));
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(unread(desk, general, ken), (3, 3));
        assert_eq!(unread(desk, general, hana), (2, 0));
        assert_eq!((named(desk, text), named(desk, text_too)), (vec![], vec![]));
    }
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn an_edit_calls_everybody_or_takes_that_back() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let message = a.post(hana, general, "hello");
    exchange(&mut [&mut a, &mut b]);
    for (text, names, now) in [("@channel", &["channel"][..], true), ("hello", &[], false)] {
        a.run(edit(hana, message, text, names)).unwrap();
        let (_, outcome) = b.pull(&a);
        let change = MentionChange {
            message,
            channel: general,
            author: hana,
            user: general,
            named: now,
        };
        assert_eq!(outcome.mention_changes, [change]);
        assert_eq!(unread(&b, general, ken), (1, u64::from(now)));
    }
}

#[test]
fn who_was_there_is_called_and_whoever_comes_later_is_not_whatever_is_edited() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let yui = join(&mut a, "yui");
    let stranger = a.register("stranger");
    let there = [hana, ken, stranger];
    let message = run(&mut a, with(&there, post(hana, general, "here")));
    assert_eq!(named(&a, message), [ken]);
    let mended = with(&[hana, yui], edit(hana, message, "＠here！", &["here"]));
    a.run(mended).unwrap();
    assert_eq!(named(&a, message), [ken], "only those who were there first");
    a.run(edit(hana, message, "nobody", &[])).unwrap();
    let again = edit(hana, message, "@here again", &["here"]);
    a.run(with(&[yui], again)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(named(&b, message), [yui]);
    assert_equal(&[&a, &b]);
    // What was said to be there is forgotten with the command.
    let later = run(&mut a, post(hana, general, "here"));
    assert_eq!(named(&a, later), []);
}

#[test]
fn more_people_than_one_text_can_name_are_not_called_by_being_there() {
    let (mut a, _, hana, _, _, general) = two_desks();
    let many: Vec<Id> = (0..201)
        .map(|n| join(&mut a, &format!("user{n}")))
        .collect();
    let refused = a.run(with(&many, post(hana, general, "here")));
    let refused = matches!(
        refused,
        Err(Refusal::Conflict {
            code: "too_many_present"
        })
    );
    assert!(refused);
    let message = run(&mut a, with(&many[..200], post(hana, general, "here")));
    assert_eq!(named(&a, message).len(), 200);
}

#[test]
fn nobody_is_called_by_whoever_may_not_do_so_even_where_a_node_says_it() {
    for (owner, mention, state) in [
        (false, Mention::Everyone, EntryState::Refused),
        (false, Mention::Present, EntryState::Refused),
        (true, Mention::Everyone, EntryState::Applied),
    ] {
        let (mut a, _, hana, ken, server, general) = two_desks();
        let mut forger = Desk::admitted(9);
        exchange(&mut [&mut a, &mut forger]);
        let by = if owner { hana } else { ken };
        let mut message = Message::of_text(general, by, "@channel".to_owned());
        message.mentions = vec![mention];
        let payload = Payload::Record(Record::Message(message));
        let found = forged((&mut forger, &mut a), Space::Server(server), &payload);
        assert_eq!(found, state, "{mention:?}");
    }
    let (mut a, _, hana, ken, server, general) = two_desks();
    let message = a.post(ken, general, "hello");
    let overlay = DocumentRef::Overlay {
        space: Space::Server(server),
        channel: general,
        message,
        author: ken,
    };
    let key = format!("edit/{}/mentions", Id::from_parts(message.time() + 1, 1));
    for (mention, state) in [
        (Mention::Everyone, EntryState::Refused),
        (Mention::User(hana), EntryState::Applied),
    ] {
        let edits = [Edit::put(key.clone(), encode_mentions(&[mention]))];
        assert_eq!(forged_edits(&mut a, ken, overlay, &edits), state);
    }
}

#[test]
fn names_that_call_everybody_are_nobodys() {
    let (mut a, _, hana, _, server, general) = two_desks();
    for name in ["here", "Channel", "ＡＬＬ"] {
        let register = Command::Register {
            username: name.to_owned(),
            display_name: "x".to_owned(),
            password: "$pbkdf2$".to_owned(),
        };
        let changes = ProfileChanges {
            username: Some(name.to_owned()),
            ..ProfileChanges::default()
        };
        for command in [
            register,
            Command::UpdateProfile {
                user: hana,
                changes,
            },
        ] {
            let refused = a.run(command);
            let code = "username_reserved";
            assert!(matches!(refused, Err(Refusal::Conflict { code: c }) if c == code));
        }
    }
    // Of a demoted moderator they are text again.
    let yui = join(&mut a, "yui");
    a.set_role(hana, server, yui, Role::Moderator);
    let call = run(&mut a, post(yui, general, "channel"));
    a.set_role(hana, server, yui, Role::Member);
    let text = run(&mut a, post(yui, general, "channel"));
    assert_eq!((named(&a, call), named(&a, text)), (vec![general], vec![]));
}
