//! For whom a private channel is after somebody was removed from the server, or left, and joined
//! again.

use storage::{EntryState, Id, Role, Space, Store};
use sync::audience::seen_by;
use sync::documents::Edit;
use sync::engine::{Command, Refusal, Reply, Subject};
use sync::payload::{DocumentRef, Message, Payload, Record};

use crate::office::{
    Desk, assert_equal, assert_rebuilds, exchange, forged, forged_edits, two_desks,
};

fn sees(desk: &Desk, conversation: Id, user: Id) -> bool {
    seen_by(desk.engine.view(), conversation, user)
        .unwrap()
        .is_some()
}

fn hidden<T>(result: &Result<T, Refusal>) -> bool {
    matches!(result, Err(Refusal::NotFound { what: "channel" }))
}

fn private_channel(desk: &mut Desk, by: Id, server: Id) -> Id {
    let (name, topic) = ("人事".to_owned(), String::new());
    let make = Command::CreateChannel {
        by,
        server,
        name,
        topic,
        private: true,
    };
    match desk.run(make).unwrap() {
        Reply::Channel(channel) => channel,
        other => panic!("no channel: {other:?}"),
    }
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

fn remove(desk: &mut Desk, by: Id, server: Id, user: Id) {
    desk.run(Command::RemoveMember { by, server, user })
        .unwrap();
}

fn leave(desk: &mut Desk, by: Id, server: Id) {
    desk.run(Command::Leave { by, server }).unwrap();
}

fn come_back(desk: &mut Desk, user: Id) {
    desk.accept_invite(user, "ABCDEFGH").unwrap();
}

fn take_over(desk: &mut Desk, by: Id, channel: Id) -> Result<Reply, Refusal> {
    let notice = "taken over".to_owned();
    desk.run(Command::TakeOverChannel {
        by,
        channel,
        notice,
    })
}

fn joined(desk: &Desk, server: Id, user: Id) -> i64 {
    let member = desk.engine.view().member(server, user).unwrap().unwrap();
    i64::try_from(member.joined).unwrap()
}

/// Everybody knows everything, shows the same, and does so again after a rebuild.
fn agree(desks: &mut [&mut Desk]) {
    exchange(desks);
    for desk in &mut *desks {
        assert_rebuilds(desk);
    }
    let desks: Vec<&Desk> = desks.iter().map(|desk| &**desk).collect();
    assert_equal(&desks);
}

/// Two nodes and a private channel of hana's that ken was let into.
fn ken_inside() -> (Desk, Desk, [Id; 2], Id, Id) {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let channel = private_channel(&mut a, hana, server);
    choose(&mut a, hana, channel, ken, true);
    exchange(&mut [&mut a, &mut b]);
    assert!(sees(&b, channel, ken));
    (a, b, [hana, ken], server, channel)
}

#[test]
fn who_was_removed_or_left_and_joins_again_is_let_into_private_channels_anew() {
    for goes in [true, false] {
        let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
        if goes {
            leave(&mut b, ken, server);
        } else {
            remove(&mut a, hana, server, ken);
        }
        exchange(&mut [&mut a, &mut b]);
        let command = Command::AcceptInvite {
            by: ken,
            code: "ABCDEFGH".to_owned(),
        };
        let (_, outcome) = b.run_with_outcome(command);
        let told = Subject::ChannelMember {
            server,
            channel,
            user: ken,
        };
        let events = outcome.events.iter();
        assert_eq!(events.filter(|event| event.subject == told).count(), 1);
        agree(&mut [&mut a, &mut b]);
        for desk in [&mut a, &mut b] {
            assert!(!sees(desk, channel, ken) && sees(desk, channel, hana));
            assert!(hidden(&desk.try_post(ken, channel, "back again")));
            let view = desk.engine.view();
            assert_eq!(view.chosen(channel).unwrap(), [hana]);
            assert_eq!(view.channels_for(server, ken).unwrap().len(), 1);
        }
        choose(&mut a, hana, channel, ken, true);
        agree(&mut [&mut a, &mut b]);
        b.post(ken, channel, "thank you");
        assert!(sees(&a, channel, ken) && sees(&b, channel, ken));
    }
}

#[test]
fn who_is_let_in_on_one_side_of_a_split_and_removed_on_the_other_does_not_come_back_into_it() {
    // Removed where nobody knows of the choice.
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let channel = private_channel(&mut a, hana, server);
    exchange(&mut [&mut a, &mut b]);
    choose(&mut a, hana, channel, ken, true);
    remove(&mut b, hana, server, ken);
    agree(&mut [&mut a, &mut b]);
    assert!(!sees(&a, channel, ken));
    come_back(&mut b, ken);
    agree(&mut [&mut a, &mut b]);
    assert!(!sees(&a, channel, ken) && !sees(&b, channel, ken));
    // Back already where nobody knows of the choice, or where it is made once more.
    for chosen_before in [true, false] {
        let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
        if !chosen_before {
            choose(&mut a, hana, channel, ken, false);
            exchange(&mut [&mut a, &mut b]);
        }
        remove(&mut b, hana, server, ken);
        come_back(&mut b, ken);
        choose(&mut a, hana, channel, ken, false);
        choose(&mut a, hana, channel, ken, true);
        a.post(ken, channel, "I never went, as far as I know");
        agree(&mut [&mut a, &mut b]);
        assert!(!sees(&a, channel, ken) && !sees(&b, channel, ken));
        assert_eq!(b.texts(channel), ["I never went, as far as I know"]);
    }
}

#[test]
fn a_choice_for_who_is_back_counts_beside_one_for_the_membership_before() {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let channel = private_channel(&mut a, hana, server);
    exchange(&mut [&mut a, &mut b]);
    remove(&mut b, hana, server, ken);
    come_back(&mut b, ken);
    choose(&mut b, hana, channel, ken, true);
    choose(&mut a, hana, channel, ken, true);
    agree(&mut [&mut a, &mut b]);
    assert!(sees(&a, channel, ken) && sees(&b, channel, ken));
    // Who is put out at the same time stays out.
    choose(&mut a, hana, channel, ken, false);
    remove(&mut b, hana, server, ken);
    come_back(&mut b, ken);
    choose(&mut b, hana, channel, ken, true);
    agree(&mut [&mut a, &mut b]);
    assert!(!sees(&a, channel, ken) && !sees(&b, channel, ken));
}

#[test]
fn who_joined_on_both_sides_of_a_split_keeps_what_either_side_let_them_into() {
    let (mut a, mut b) = (Desk::founder(), Desk::admitted(2));
    let (hana, ken) = (a.register("hana"), a.register("ken"));
    let (server, _) = a.server(hana, "Sales");
    a.invite(hana, server, "ABCDEFGH", None);
    let channels = ["1", "2"].map(|_| {
        let channel = private_channel(&mut a, hana, server);
        let changes = sync::engine::ChannelChanges {
            name: Some(format!("c{channel}").to_lowercase()),
            ..Default::default()
        };
        a.run(Command::UpdateChannel {
            by: hana,
            channel,
            changes,
        })
        .unwrap();
        channel
    });
    exchange(&mut [&mut a, &mut b]);
    for (desk, channel) in [&mut a, &mut b].into_iter().zip(channels) {
        come_back(desk, ken);
        choose(desk, hana, channel, ken, true);
    }
    agree(&mut [&mut a, &mut b]);
    let all = |desk: &Desk, user| channels.map(|channel| sees(desk, channel, user));
    assert_eq!(all(&a, ken), [true; 2]);
    // Neither survives that they go.
    leave(&mut b, ken, server);
    come_back(&mut b, ken);
    agree(&mut [&mut a, &mut b]);
    assert_eq!(all(&a, ken), [false; 2]);
    assert_eq!(all(&a, hana), [true; 2]);
}

#[test]
fn a_founder_who_left_and_joins_again_is_a_member_like_others() {
    let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
    a.run(Command::TransferServer {
        by: hana,
        server,
        user: ken,
    })
    .unwrap();
    leave(&mut a, hana, server);
    come_back(&mut a, hana);
    agree(&mut [&mut a, &mut b]);
    assert!(!sees(&b, channel, hana) && sees(&b, channel, ken));
}

#[test]
fn a_channel_whose_members_all_went_is_an_orphan_although_they_are_back() {
    let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
    let mia = b.register("mia");
    come_back(&mut b, mia);
    a.set_role(hana, server, ken, Role::Admin);
    exchange(&mut [&mut a, &mut b]);
    choose(&mut a, hana, channel, hana, false);
    leave(&mut b, ken, server);
    come_back(&mut b, ken);
    exchange(&mut [&mut a, &mut b]);
    assert!(!a.engine.view().is_peopled(server, channel).unwrap());
    assert!(
        hidden(&take_over(&mut b, ken, channel)),
        "no admin any more"
    );
    // Judged by a node that was told of everything in one go.
    take_over(&mut a, hana, channel).unwrap();
    agree(&mut [&mut a, &mut b]);
    assert!(sees(&b, channel, hana) && !sees(&b, channel, ken));
    assert_eq!(b.texts(channel), ["taken over"]);
}

#[test]
fn a_node_that_lets_somebody_in_for_a_membership_that_is_past_or_never_was_is_not_heard() {
    let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
    let before = joined(&b, server, ken);
    let message = Message::of_text(channel, ken, "I am still in".to_owned());
    let message = Payload::Record(Record::Message(message));
    remove(&mut a, hana, server, ken);
    exchange(&mut [&mut a, &mut b]);
    let member = DocumentRef::Member { server, user: ken };
    let invite = b.engine.view().invite_with_code("ABCDEFGH").unwrap();
    let via = Edit::put("via", invite.unwrap().id.to_string());
    let role = Edit::put("role", Role::Member.word());
    let refused = |desk: &mut Desk, by, document, edits: &[Edit]| {
        let image = desk.engine.store_mut().image().unwrap();
        let mut victim = Desk::open(Store::from_image(&image).unwrap(), 2, 91, false);
        victim.now_ms = desk.now_ms;
        let state = forged_edits(&mut victim, by, document, edits);
        assert_eq!(state, EntryState::Refused, "{edits:?}");
        assert!(!sees(&victim, channel, ken));
    };
    // Joining again as if one had never been away, or being made a member again without joining.
    let rejoin = [role.clone(), via.clone(), Edit::put("joined", before)];
    refused(&mut b, ken, member, &rejoin);
    refused(&mut b, ken, member, &[role.clone(), via.clone()]);
    refused(
        &mut b,
        ken,
        member,
        &[role.clone(), via, Edit::put("joined", 1)],
    );
    refused(&mut b, hana, member, std::slice::from_ref(&role));
    come_back(&mut b, ken);
    let moderator = Edit::put("role", Role::Moderator.word());
    refused(&mut b, hana, member, &[moderator, Edit::delete("joined")]);
    let now = joined(&b, server, ken);
    let choice = DocumentRef::ChannelMember {
        server,
        channel,
        user: ken,
    };
    refused(&mut b, hana, choice, &[Edit::put("member", now - 1)]);
    refused(&mut b, ken, choice, &[Edit::put("member", now)]);
    let signed = [Edit::put("member", now), Edit::put("by", ken.to_string())];
    refused(&mut b, hana, choice, &signed);
    // And what is written in there by whoever knows better.
    let mut forger = Desk::admitted(9);
    exchange(&mut [&mut b, &mut forger]);
    let state = forged((&mut forger, &mut b), Space::Server(server), &message);
    assert_eq!(state, EntryState::Refused);
    assert_eq!(b.texts(channel), [] as [String; 0]);
}

#[test]
fn the_right_choice_of_a_foreign_node_is_heard() {
    let (mut a, mut b, [hana, ken], server, channel) = ken_inside();
    remove(&mut a, hana, server, ken);
    exchange(&mut [&mut a, &mut b]);
    come_back(&mut b, ken);
    let choice = DocumentRef::ChannelMember {
        server,
        channel,
        user: ken,
    };
    let edits = [Edit::put("member", joined(&b, server, ken))];
    let state = forged_edits(&mut b, hana, choice, &edits);
    assert_eq!(state, EntryState::Applied);
    assert!(sees(&b, channel, ken));
}
