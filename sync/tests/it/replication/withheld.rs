//! Relays that pass off payloads as erased.

use storage::{Id, Position, Store};
use sync::engine::{Command, Reply};
use sync::feed::{KIND_CHANGE, KIND_RECORD};
use sync::replication::Frame;

use super::world::{World, frames_of, post};
use crate::office::{Desk, assert_rebuilds};

/// Three nodes; the first has written, a deletion included, and only the second has all of it.
/// Answers where the order stands.
fn two_hold_what_the_third_lacks() -> (World, Id, Id, Position) {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    let Reply::Message { message, .. } = world.act(0, vec![post(hana, general, "gone")])[0] else {
        panic!("not a message")
    };
    world.act(0, vec![Command::Erase { by: hana, message }]);
    let order = world.nodes[0].newest();
    for text in ["one", "two", "three"] {
        world.act(0, vec![post_once(hana, general, text)]);
    }
    world.run_until_equal_among(&[0, 1], 10_000);
    world.disconnect(0, 1);
    (world, hana, general, order)
}

/// A message whose nonce is its text.
fn post_once(by: Id, channel: Id, text: &str) -> Command {
    Command::Post {
        by,
        channel,
        content: text.to_owned(),
        parent: None,
        nonce: Some(text.to_owned()),
        mentions: Vec::new(),
        attachments: Vec::new(),
    }
}

fn withheld(world: &World, at: usize) -> usize {
    world.nodes[at]
        .desk
        .engine
        .withheld(usize::MAX)
        .unwrap()
        .len()
}

fn assert_same_as_the_first(world: &mut World) {
    let digests = |world: &World, at: usize| {
        let view = world.nodes[at].desk.engine.view();
        (view.log_digests().unwrap(), view.view_digests().unwrap())
    };
    assert_eq!(digests(world, 2), digests(world, 0));
    assert_rebuilds(&mut world.nodes[2].desk);
}

#[test]
fn what_the_only_peer_withholds_is_got_from_the_next() {
    let (mut world, _, general, order) = two_hold_what_the_third_lacks();
    world.withholding = Some((1, 2, KIND_RECORD, order));
    world.connect(1, 2);
    world.run_for(600_000);
    assert_eq!(withheld(&world, 2), 3, "the deleted one is accounted for");
    assert_eq!(world.nodes[2].desk.texts(general), ["(deleted)"]);
    let questions = world.counter("restoration_questions");
    assert!(
        (6..=40).contains(&questions),
        "{questions} questions in ten minutes"
    );
    world.connect(0, 2);
    world.run_for(5_000);
    assert_eq!(withheld(&world, 2), 0);
    let texts = world.nodes[0].desk.texts(general);
    assert_eq!(world.nodes[2].desk.texts(general), texts);
    assert_same_as_the_first(&mut world);
}

#[test]
fn a_restored_message_is_known_by_its_nonce_after_a_restart() {
    let (mut world, hana, general, order) = two_hold_what_the_third_lacks();
    world.withholding = Some((1, 2, KIND_RECORD, order));
    world.connect(1, 2);
    world.run_for(60_000);
    let desk = &mut world.nodes[2].desk;
    let newest = desk.engine.newest_no();
    desk.engine.begin().unwrap();
    desk.engine.store_mut().index_nonces(newest).unwrap();
    desk.engine.commit(desk.now_ms).unwrap();
    world.connect(0, 2);
    world.run_for(5_000);
    assert_eq!(withheld(&world, 2), 0);
    let desk = &mut world.nodes[2].desk;
    let image = desk.engine.store_mut().image().unwrap();
    let mut again = Desk::open(Store::from_image(&image).unwrap(), 3, 99, false);
    again.now_ms = desk.now_ms;
    for text in ["one", "two", "three"] {
        let reply = again.run(post_once(hana, general, text)).unwrap();
        assert!(
            matches!(reply, Reply::Message { existing: true, .. }),
            "{text}"
        );
    }
}

#[test]
fn what_a_relay_between_two_withholds_is_got_past_it() {
    let (mut world, hana, general, order) = two_hold_what_the_third_lacks();
    world.withholding = Some((
        1,
        2,
        KIND_RECORD,
        Position {
            seq: 1_000,
            ..order
        },
    ));
    world.connect(0, 1);
    world.connect(1, 2);
    world.run_for(10_000);
    world.post(0, hana, general, "live, and handed on");
    world.run_for(10_000);
    assert_eq!(
        withheld(&world, 2),
        5,
        "the order that is named never comes"
    );
    world.connect(0, 2);
    world.run_for(5_000);
    assert_eq!(
        withheld(&world, 2),
        0,
        "and the deleted one has its right order"
    );
    assert_same_as_the_first(&mut world);
    world.take_traffic();
    world.run_for(3_600_000);
    assert_eq!(world.take_traffic(), (0, 0));
}

#[test]
fn a_withheld_change_has_its_effect_once_it_is_here() {
    let (mut world, hana, general, order) = two_hold_what_the_third_lacks();
    let view = world.nodes[0].desk.engine.view();
    let server = view.servers_of(hana).unwrap()[0].id;
    let code = || "ABCD2345".to_owned();
    let register = Command::Register {
        username: "ken".to_owned(),
        display_name: "Ken".to_owned(),
        password: "$pbkdf2$".to_owned(),
    };
    let invite = Command::CreateInvite {
        by: hana,
        server,
        code: code(),
        max_uses: None,
        expires_ms: None,
    };
    let Reply::User(ken) = world.act(0, vec![register, invite])[0] else {
        panic!("not a user")
    };
    let accept = Command::AcceptInvite {
        by: ken,
        code: code(),
    };
    world.act(0, vec![accept]);
    world.post(0, ken, general, "from a new member");
    world.connect(0, 1);
    world.run_until_equal_among(&[0, 1], 10_000);
    world.disconnect(0, 1);
    let never = Position {
        seq: 1_000,
        ..order
    };
    world.withholding = Some((1, 2, KIND_CHANGE, never));
    world.connect(1, 2);
    world.run_for(20_000);
    assert!(
        !world.nodes[2]
            .desk
            .texts(general)
            .contains(&"from a new member".to_owned())
    );
    world.withholding = None;
    world.connect(0, 2);
    world.run_for(5_000);
    assert_same_as_the_first(&mut world);
}

#[test]
fn what_was_really_deleted_is_not_asked_for() {
    let (mut world, ..) = two_hold_what_the_third_lacks();
    world.tape = Some(Vec::new());
    world.connect(0, 2);
    world.run_for(60_000);
    assert_same_as_the_first(&mut world);
    let asked = frames_of(&world)
        .into_iter()
        .any(|(_, frame, _)| matches!(frame, Frame::Audit(_)));
    assert!(!asked);
}
