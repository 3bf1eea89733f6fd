//! What messages carry besides their text, and what a newer version posts.

use storage::{EntryState, Id, Position};
use sync::engine::{Command, Outcome, Refusal};
use sync::feed::{Body, Group, KIND_ORDER, KIND_RECORD, payload_hash};
use sync::payload::{Payload, Placed, Record};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

fn post(desk: &mut Desk, by: Id, channel: Id, text: &str, names: &[&str]) -> Id {
    let command = Command::Post {
        by,
        channel,
        content: text.to_owned(),
        parent: None,
        nonce: None,
        mentions: names.iter().map(|name| (*name).to_owned()).collect(),
        attachments: Vec::new(),
    };
    desk.run(command).map(Desk::message_in).unwrap()
}

fn edit(desk: &mut Desk, by: Id, message: Id, text: &str, names: &[&str]) -> Result<(), Refusal> {
    let command = Command::Edit {
        by,
        message,
        content: text.to_owned(),
        mentions: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    desk.run(command).map(drop)
}

/// Unread messages and mentions of somebody who has read nothing.
fn unread(desk: &Desk, channel: Id, reader: Id) -> (u64, u64) {
    desk.engine.view().unread(channel, reader, &[]).unwrap()
}

#[test]
fn a_mention_is_of_the_member_who_had_the_name_when_it_was_written() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let kenji = a.register("kenji");
    a.accept_invite(kenji, "ABCDEFGH").unwrap();
    let stranger = a.register("stranger");
    let message = post(
        &mut a,
        hana,
        general,
        "@kenji @stranger",
        &["kenji", "stranger", "who"],
    );
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(b.engine.view().mentions(message).unwrap(), [kenji]);
    assert_eq!(unread(&b, general, kenji), (1, 1));
    assert_eq!(unread(&b, general, ken), (1, 0), "@kenji is not @ken");
    // Neither a new name nor a new member with the old one changes whom the text meant.
    a.rename(kenji, "jiro");
    a.rename(stranger, "kenji");
    a.accept_invite(stranger, "ABCDEFGH").unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(unread(&b, general, kenji), (1, 1));
    assert_eq!(unread(&b, general, stranger), (1, 0));
    assert_eq!(
        b.engine.view().role(server, stranger).unwrap(),
        storage::Role::Member
    );
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn an_edit_says_anew_whom_a_message_names_and_an_erased_one_names_nobody() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let message = post(&mut a, hana, general, "hello", &[]);
    assert_eq!(unread(&a, general, ken), (1, 0));
    edit(&mut a, hana, message, "hello @ken", &["ken"]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(
        (unread(&a, general, ken), unread(&b, general, ken)),
        ((1, 1), (1, 1))
    );
    edit(&mut a, hana, message, "hello all", &[]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(unread(&b, general, ken), (1, 0));
    edit(&mut a, hana, message, "hello @ken again", &["ken"]).unwrap();
    let by = hana;
    a.run(Command::Erase { by, message }).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(b.engine.view().mentions(message).unwrap(), []);
    assert_eq!(unread(&b, general, ken), (0, 0));
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

/// The group with a message of a node, with other bytes in the place of the message.
fn with_payload(outcome: &Outcome, desk: &Desk, kind: u8, payload: Vec<u8>) -> Group {
    let mut group = outcome.own_groups[0].group.clone();
    let entry = group.entries.last_mut().unwrap();
    entry.kind = kind;
    entry.body = Body::Present(payload);
    group.seal = Group::seal(&desk.key(), &group.span(), &group.past);
    group
}

/// What is posted by a version that knows one more kind of record.
fn newer_record(channel: Id, author: Id) -> Vec<u8> {
    let placed = Placed {
        channel,
        author,
        parent: None,
        nonce: Some("poll".to_owned()),
    };
    let mut bytes = vec![1, 16];
    bytes.extend(postcard::to_stdvec(&placed).unwrap());
    bytes.extend(b"lunch? ramen, curry");
    assert!(matches!(
        Payload::decode(KIND_RECORD, &bytes),
        Some(Payload::Newer(_))
    ));
    bytes
}

/// Hands a group over that its node itself does not have.
fn take(desk: &mut Desk, group: Group) {
    desk.engine.begin().unwrap();
    let accepted = desk.engine.accept(vec![group], desk.now_ms).unwrap();
    assert_eq!(accepted.refused, []);
    desk.engine.commit(desk.now_ms).unwrap();
}

#[test]
fn what_a_newer_version_posts_is_shown_as_such_handed_on_and_deleted_like_any_other() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let (_, outcome) = b.run_with_outcome(Desk::text(ken, general, "replaced"));
    let group = with_payload(&outcome, &b, KIND_RECORD, newer_record(general, ken));
    let at = Position {
        feed: group.feed,
        seq: group.last_seq(),
    };
    take(&mut a, group);
    let rows = a.shown(general);
    assert_eq!(rows.len(), 1);
    let posted = &rows[0].posted;
    assert!(posted.newer && posted.content.is_empty());
    assert_eq!((posted.author, posted.at), (ken, at));
    assert_eq!(a.engine.view().newer_entries().unwrap(), 1);
    assert_eq!(unread(&a, general, hana), (1, 0));
    let refused = edit(&mut a, ken, posted.id, "mine", &[]);
    let code = "newer_version";
    assert!(matches!(refused, Err(Refusal::Conflict { code: found }) if found == code));
    // Handed on with every byte, and with the same effect.
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut c]);
    assert_equal(&[&a, &c]);
    let log = c.engine.store().entries(at.feed, at.seq, at.seq).unwrap();
    assert_eq!(log[0].state, EntryState::Newer);
    let storage::Payload::Present(bytes) = &log[0].payload else {
        panic!("it was lost");
    };
    assert_eq!(*bytes, newer_record(general, ken));
    assert_rebuilds(&mut c);
    let (by, message) = (hana, posted.id);
    a.run(Command::Erase { by, message }).unwrap();
    exchange(&mut [&mut a, &mut c]);
    let log = c.engine.store().entries(at.feed, at.seq, at.seq).unwrap();
    let hash = payload_hash(&newer_record(general, ken));
    assert!(matches!(log[0].payload, storage::Payload::Absent(absent) if absent.hash == hash));
    assert_equal(&[&a, &c]);
}

#[test]
fn what_a_newer_version_posts_for_somebody_who_is_no_member_is_refused() {
    let (mut a, mut b, _, ken, _, general) = two_desks();
    let stranger = b.register("stranger");
    exchange(&mut [&mut a, &mut b]);
    let (_, outcome) = b.run_with_outcome(Desk::text(ken, general, "replaced"));
    let group = with_payload(&outcome, &b, KIND_RECORD, newer_record(general, stranger));
    take(&mut a, group);
    assert_eq!(a.shown(general), []);
    assert_eq!(a.engine.view().newer_entries().unwrap(), 0);
}

#[test]
fn orders_and_changes_of_a_newer_version_are_kept_without_effect() {
    let unknown_order = vec![1, 99, 1, 2, 3];
    let unknown_document = [vec![1], vec![7; 16], vec![99, 4]].concat();
    let next_version = vec![2, 1, 2, 3];
    let kinds = [
        (KIND_ORDER, unknown_order),
        (sync::feed::KIND_CHANGE, unknown_document),
        (KIND_RECORD, next_version.clone()),
        (5, next_version),
    ];
    for (kind, payload) in kinds {
        let (mut a, mut b, _, ken, _, general) = two_desks();
        let (_, outcome) = b.run_with_outcome(Desk::text(ken, general, "replaced"));
        let group = with_payload(&outcome, &b, kind, payload.clone());
        let at = (group.feed, group.last_seq());
        let before = a.engine.view().view_digests().unwrap();
        take(&mut a, group);
        assert_eq!(a.engine.view().newer_entries().unwrap(), 1, "{kind}");
        assert_eq!(a.shown(general), []);
        let after = a.engine.view().view_digests().unwrap();
        assert_eq!(after, before);
        let mut c = Desk::admitted(3);
        exchange(&mut [&mut a, &mut c]);
        let log = c.engine.store().entries(at.0, at.1, at.1).unwrap();
        assert_eq!(log[0].payload, storage::Payload::Present(payload));
        assert_rebuilds(&mut c);
    }
}

#[test]
fn a_message_beyond_its_bounds_has_no_effect() {
    let (mut a, mut b, _, ken, _, general) = two_desks();
    let (_, outcome) = b.run_with_outcome(Desk::text(ken, general, "replaced"));
    let entry = outcome.own_groups[0].group.entries.last().unwrap();
    let Body::Present(bytes) = &entry.body else {
        panic!("no payload");
    };
    let Some(Payload::Record(Record::Message(mut message))) = Payload::decode(KIND_RECORD, bytes)
    else {
        panic!("no message");
    };
    message.mentions = vec![sync::payload::Mention::Everyone; 2];
    let payload = Payload::Record(Record::Message(message)).encode();
    let group = with_payload(&outcome, &b, KIND_RECORD, payload);
    take(&mut a, group);
    assert_eq!(a.shown(general), []);
}
