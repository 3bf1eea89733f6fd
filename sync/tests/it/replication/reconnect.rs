//! Connections that come back.

use super::world::World;

#[test]
fn equal_nodes_are_done_in_one_round_trip() {
    let (mut world, hana, general) = World::office(2);
    world.post_many(0, hana, general, 500, 5);
    world.connect(0, 1);
    world.run_until_equal(2_000);
    world.run_for(20_000);
    world.disconnect(0, 1);
    world.take_traffic();
    world.connect(0, 1);
    world.run_for(60_000);
    let (frames, bytes) = world.take_traffic();
    assert_eq!(frames, 2, "a hello each");
    assert!(bytes <= 256, "{bytes} bytes");
    let behind = world.nodes[0].peer(world.id(1)).entries_behind;
    assert_eq!(behind, 0, "each knows that the other has all");
}

#[test]
fn equal_nodes_that_never_met_need_little_more() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.post_many(0, hana, general, 500, 5);
    world.run_until_equal(2_000);
    world.restart(1);
    world.take_traffic();
    world.connect(0, 1);
    world.run_for(60_000);
    let (frames, bytes) = world.take_traffic();
    assert_eq!(frames, 2);
    assert!(bytes <= 4_096, "{bytes} bytes");
}

#[test]
fn ten_missing_on_each_side_take_one_and_a_half_round_trips() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.post_many(0, hana, general, 2_000, 50);
    world.post_many(1, hana, general, 2_000, 50);
    world.run_until_equal(5_000);
    world.run_for(20_000);
    world.disconnect(0, 1);
    world.post_many(0, hana, general, 10, 1);
    world.post_many(1, hana, general, 10, 1);
    world.take_traffic();
    world.connect(0, 1);
    assert_eq!(world.run_until_equal(1_000), 3, "a frame takes 1 ms");
    world.run_for(20_000);
    let (_, bytes) = world.take_traffic();
    assert!(bytes < 8_192, "{bytes} bytes");
}

#[test]
fn a_clock_that_jumps_back_years_stops_nothing() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(10_000);
    world.disconnect(0, 1);
    world.post(0, hana, general, "before the jump");
    world.now -= 100_000_000;
    world.connect(0, 1);
    world.run_until_equal(1_000);
    world.post(1, hana, general, "after the jump");
    world.run_until_equal(1_000);
}
