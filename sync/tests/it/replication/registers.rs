//! Read marks: pushed by their writer, relayed by being asked for.

use storage::Id;
use sync::engine::Command;

use super::world::World;

fn read(world: &mut World, at: usize, by: Id, channel: Id) {
    world.act(at, vec![Command::Read { by, channel }]);
}

fn heads(world: &World, at: usize) -> Vec<(storage::NodeId, u64)> {
    world.nodes[at].desk.engine.register_heads()
}

#[test]
fn a_read_mark_is_pushed_at_once_to_every_peer() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    world.run_for(1_000);
    world.post(
        1,
        hana,
        general,
        "with this the others know the node's certificate",
    );
    let mut written = Vec::new();
    for round in 0..5 {
        world.post(0, hana, general, &format!("{round}"));
        world.run_for(150);
        read(&mut world, 1, hana, general);
        world.run_for(110);
        let expected = heads(&world, 1);
        assert!(expected > written, "the mark is written");
        assert_eq!(
            (heads(&world, 0), heads(&world, 2)),
            (expected.clone(), expected.clone())
        );
        written = expected;
    }
}

#[test]
fn read_marks_get_past_a_node_in_between() {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    world.connect(1, 2);
    world.post(0, hana, general, "read me");
    world.run_for(1_000);
    read(&mut world, 0, hana, general);
    let took = world.run_until_equal(10_000);
    assert!(took <= 9_000, "{took} ms");
}

#[test]
fn what_was_written_apart_is_asked_for_on_meeting() {
    let (mut world, hana, general) = World::office(2);
    for round in 0..200 {
        world.now += 10;
        let text = format!("{round}");
        world.post(0, hana, general, &text);
        read(&mut world, 0, hana, general);
    }
    let channels: Vec<Id> = world.channels(0, hana, 300);
    for channel in channels {
        world.post(0, hana, channel, "unread");
        read(&mut world, 0, hana, channel);
    }
    world.connect(0, 1);
    let took = world.run_until_equal(2_000);
    assert!(took < 500, "{took} ms");
    let all = |at: usize| {
        let engine = &world.nodes[at].desk.engine;
        engine.registers_after(world.id(0), 0, 10_000).unwrap()
    };
    assert_eq!(all(0).len(), 301);
    assert_eq!(all(0), all(1));
}

#[test]
fn a_lost_push_leaves_no_hole() {
    let (mut world, hana, general) = World::office(2);
    let channels: Vec<Id> = world.channels(0, hana, 3);
    world.connect(0, 1);
    world.run_for(1_000);
    for (round, channel) in channels.iter().enumerate() {
        world.post(0, hana, *channel, "unread");
        world.run_for(200);
        if round == 1 {
            world.mute(0, 1);
        }
        read(&mut world, 0, hana, *channel);
        world.run_for(200);
        world.unmute();
    }
    read(&mut world, 0, hana, general);
    world.run_until_equal(10_000);
    let held = world.nodes[1]
        .desk
        .engine
        .registers_after(world.id(0), 0, 100)
        .unwrap();
    assert_eq!(held.len(), 3);
}
