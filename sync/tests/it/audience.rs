//! Who sees and writes what, judged by what the writer of an entry knew.

use storage::{EntryState, Id, Role, Space};
use sync::audience::seen_by;
use sync::engine::{ChannelChanges, Command, Refusal, Reply};
use sync::feed::{Body, Group, KIND_RECORD};
use sync::payload::{Message, Payload, Record, direct_id};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

fn sees(desk: &Desk, conversation: Id, user: Id) -> bool {
    seen_by(desk.engine.view(), conversation, user)
        .unwrap()
        .is_some()
}

fn hidden<T>(result: &Result<T, Refusal>) -> bool {
    matches!(result, Err(Refusal::NotFound { what: "channel" }))
}

fn change(desk: &mut Desk, by: Id, channel: Id, changes: ChannelChanges) {
    desk.run(Command::UpdateChannel {
        by,
        channel,
        changes,
    })
    .unwrap();
}

fn make_private(desk: &mut Desk, by: Id, channel: Id) {
    let private = Some(true);
    let changes = ChannelChanges {
        private,
        ..ChannelChanges::default()
    };
    change(desk, by, channel, changes);
}

fn choose(desk: &mut Desk, by: Id, channel: Id, user: Id, chosen: bool) {
    desk.run(Command::ChooseMember {
        by,
        channel,
        user,
        chosen,
    })
    .unwrap();
}

fn open_direct(desk: &mut Desk, by: Id, with: &[Id], group: bool) -> (Id, bool) {
    let with = with.to_vec();
    let name = String::new();
    let open = Command::OpenDirect {
        by,
        with,
        group,
        name,
    };
    match desk.run(open).unwrap() {
        Reply::Direct { direct, existing } => (direct, existing),
        other => panic!("no conversation: {other:?}"),
    }
}

/// What became of a message that a node seals although its own rules forbid it.
fn forged(forger: &mut Desk, victim: &mut Desk, space: Space, message: Message) -> EntryState {
    let harmless = forger.harmless();
    let (_, outcome) = forger.run_with_outcome(harmless);
    let mut group = outcome.own_groups[0].group.clone();
    let entry = group.entries.last_mut().unwrap();
    entry.space = space;
    entry.kind = KIND_RECORD;
    entry.body = Body::Present(Payload::Record(Record::Message(message)).encode());
    group.seal = Group::seal(&forger.key(), &group.span(), &group.past);
    let (feed, seq) = (group.feed, group.last_seq());
    victim.engine.begin().unwrap();
    let accepted = victim.engine.accept(vec![group], victim.now_ms).unwrap();
    assert_eq!(accepted.refused, []);
    victim.engine.commit(victim.now_ms).unwrap();
    victim.engine.store().entries(feed, seq, seq).unwrap()[0].state
}

#[test]
fn a_private_channel_is_there_for_its_members_only() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    make_private(&mut a, hana, general);
    a.post(hana, general, "for us");
    exchange(&mut [&mut a, &mut b]);
    assert!(sees(&b, general, hana) && !sees(&b, general, ken));
    assert!(hidden(&b.try_post(ken, general, "let me in")));
    let listed = |desk: &Desk, user| desk.engine.view().channels_for(server, user).unwrap();
    assert_eq!((listed(&b, hana).len(), listed(&b, ken).len()), (1, 0));
    choose(&mut a, hana, general, ken, true);
    exchange(&mut [&mut a, &mut b]);
    b.post(ken, general, "thank you");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["for us", "thank you"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn what_was_posted_before_a_channel_was_known_to_be_private_stays_and_what_comes_after_is_refused()
{
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    make_private(&mut a, hana, general);
    // At the other node nobody has heard of it yet.
    b.post(ken, general, "still open, as far as I know");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["still open, as far as I know"]);
    let message = Message::of_text(general, ken, "I know, but I write".to_owned());
    let state = forged(&mut b, &mut a, Space::Server(server), message);
    assert_eq!(state, EntryState::Refused);
    // Whoever is removed loses the channel with the server.
    choose(&mut a, hana, general, ken, true);
    a.set_role(hana, server, ken, Role::Removed);
    assert!(!sees(&a, general, ken));
}

#[test]
fn in_an_announcement_channel_only_moderators_post_and_everybody_answers() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let changes = ChannelChanges {
        announcement: Some(true),
        ..ChannelChanges::default()
    };
    b.post(ken, general, "before");
    change(&mut a, hana, general, changes);
    let news = a.post(hana, general, "news");
    exchange(&mut [&mut a, &mut b]);
    let refused = b.try_post(ken, general, "me too");
    assert!(matches!(refused, Err(Refusal::Forbidden { code }) if code == "moderators_post"));
    b.post_with(ken, general, "thanks", Some(news), None)
        .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["before", "news", "thanks"]);
    let answer = Message {
        parent: Some(news),
        also_in_channel: true,
        ..Message::of_text(general, ken, "to all".to_owned())
    };
    let state = forged(&mut b, &mut a, Space::Server(server), answer);
    assert_eq!(state, EntryState::Refused, "an answer that is a post");
    assert_rebuilds(&mut a);
}

#[test]
fn two_people_have_one_conversation_wherever_it_was_begun() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let (direct, existing) = open_direct(&mut a, hana, &[ken], false);
    assert!(!existing);
    assert_eq!(open_direct(&mut b, ken, &[hana], false), (direct, false));
    assert_eq!(direct, direct_id(ken, hana));
    a.post(hana, direct, "hello");
    b.post(ken, direct, "hi");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(direct).len(), 2);
    assert_eq!(open_direct(&mut b, ken, &[hana], false), (direct, true));
    let space = a.shown(direct)[0].posted.space;
    assert_eq!(space, Space::Direct(direct));
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn nobody_else_writes_into_a_direct_conversation_or_gets_into_one_of_two() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let mika = b.register("mika");
    exchange(&mut [&mut a, &mut b]);
    let (direct, _) = open_direct(&mut a, hana, &[ken], false);
    exchange(&mut [&mut a, &mut b]);
    assert!(!sees(&b, direct, mika));
    assert!(hidden(&b.try_post(mika, direct, "hello?")));
    let message = Message::of_text(direct, mika, "hello?".to_owned());
    let state = forged(&mut b, &mut a, Space::Direct(direct), message);
    assert_eq!(state, EntryState::Refused);
    let added = a.run(Command::AddToDirect {
        by: hana,
        direct,
        users: vec![mika],
    });
    assert!(matches!(added, Err(Refusal::Conflict { code }) if code == "not_a_group"));
    // In another one's name it is no better.
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let (direct, _) = open_direct(&mut a, hana, &[ken], false);
    exchange(&mut [&mut a, &mut b]);
    let elsewhere = Message::of_text(direct, hana, "said in the wrong place".to_owned());
    let other = Space::Direct(direct_id(ken, ken));
    assert_eq!(
        forged(&mut b, &mut a, other, elsewhere),
        EntryState::Refused
    );
}

#[test]
fn in_a_group_people_come_and_go_and_what_they_wrote_stays() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let mika = b.register("mika");
    exchange(&mut [&mut a, &mut b]);
    let (direct, _) = open_direct(&mut a, hana, &[ken], true);
    exchange(&mut [&mut a, &mut b]);
    b.run(Command::AddToDirect {
        by: ken,
        direct,
        users: vec![mika, ken],
    })
    .unwrap();
    b.post(mika, direct, "here I am");
    b.run(Command::LeaveDirect { by: mika, direct }).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert!(!sees(&a, direct, mika) && sees(&a, direct, hana));
    assert_eq!(a.texts(direct), ["here I am"]);
    assert_eq!(a.engine.view().directs_of(mika).unwrap(), []);
    let view = a.engine.view();
    let mut inside = [hana, ken];
    inside.sort_unstable();
    assert_eq!(view.chosen(direct).unwrap(), inside);
    assert_eq!(view.partners_of(hana).unwrap(), [ken]);
    let message = Message::of_text(direct, mika, "and another thing".to_owned());
    let state = forged(&mut b, &mut a, Space::Direct(direct), message);
    assert_eq!(state, EntryState::Refused);
    assert_equal_views(&a, &b);
    assert_rebuilds(&mut a);
}

/// The forger's own log is not what it handed out, but what is shown must be the same.
fn assert_equal_views(a: &Desk, b: &Desk) {
    let shown = |desk: &Desk, table: &str| {
        let digests = desk.engine.view().view_digests().unwrap().into_iter();
        digests
            .filter(|(name, ..)| *name == table)
            .collect::<Vec<_>>()
    };
    for table in ["directs", "chosen", "messages"] {
        assert_eq!(shown(a, table), shown(b, table), "{table}");
    }
}

#[test]
fn only_chosen_members_decide_who_else_is_let_into_a_private_channel() {
    let (mut a, _, hana, ken, server, general) = two_desks();
    a.set_role(hana, server, ken, Role::Moderator);
    make_private(&mut a, hana, general);
    let chosen = a.run(Command::ChooseMember {
        by: ken,
        channel: general,
        user: ken,
        chosen: true,
    });
    assert!(
        hidden(&chosen),
        "a moderator who is not in it does not see it"
    );
    choose(&mut a, hana, general, ken, true);
    choose(&mut a, ken, general, ken, false);
    assert!(!sees(&a, general, ken));
}

#[test]
fn who_left_the_server_can_still_be_taken_out_of_a_private_channel() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    make_private(&mut a, hana, general);
    choose(&mut a, hana, general, ken, true);
    exchange(&mut [&mut a, &mut b]);
    a.set_role(hana, server, ken, Role::Removed);
    choose(&mut a, hana, general, ken, false);
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(b.engine.view().chosen(general).unwrap(), [hana]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn an_admin_comes_into_a_private_channel_only_where_nobody_is_left() {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    a.set_role(hana, server, ken, Role::Admin);
    let (name, topic) = ("人事".to_owned(), String::new());
    let make = a.run(Command::CreateChannel {
        by: hana,
        server,
        name,
        topic,
        private: true,
    });
    let Ok(Reply::Channel(channel)) = make else {
        panic!("no channel");
    };
    exchange(&mut [&mut a, &mut b]);
    assert!(sees(&b, channel, hana) && !sees(&b, channel, ken));
    let take_over = |desk: &mut Desk| {
        desk.run(Command::TakeOverChannel {
            by: ken,
            channel,
            notice: "taken over".to_owned(),
        })
    };
    assert!(hidden(&take_over(&mut b)));
    choose(&mut a, hana, channel, hana, false);
    exchange(&mut [&mut a, &mut b]);
    take_over(&mut b).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert!(sees(&a, channel, ken) && !sees(&a, channel, hana));
    assert_eq!(a.texts(channel), ["taken over"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn nobody_forces_the_door_of_a_private_channel_in_which_there_is_somebody() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    a.set_role(hana, server, ken, Role::Admin);
    make_private(&mut a, hana, general);
    exchange(&mut [&mut a, &mut b]);
    // What Ken's node believes while it does not know that Hana is in there again.
    choose(&mut a, hana, general, hana, false);
    exchange(&mut [&mut a, &mut b]);
    let by = ken;
    let (channel, notice) = (general, "taken over".to_owned());
    b.run(Command::TakeOverChannel {
        by,
        channel,
        notice,
    })
    .unwrap();
    let refused = a.run(Command::ChooseMember {
        by: hana,
        channel,
        user: hana,
        chosen: true,
    });
    assert!(hidden(&refused), "who went does not come back by oneself");
    exchange(&mut [&mut a, &mut b]);
    assert!(sees(&a, general, ken) && !sees(&a, general, hana));
    assert_equal(&[&a, &b]);
}
