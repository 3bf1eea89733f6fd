//! Finding out what differs and getting it.

use storage::{Id, Store};
use sync::replication::Frame;

use super::world::{World, frames_of};
use crate::office::{Desk, assert_equal, exchange};

#[test]
fn two_nodes_catch_up_thousands_of_entries_both_ways() {
    let (mut world, hana, general) = World::office(2);
    world.post_many(0, hana, general, 3_000, 50);
    world.post_many(1, hana, general, 2_000, 1);
    world.connect(0, 1);
    let took = world.run_until_equal(10_000);
    assert!(took < 2_000, "{took} ms");
    assert_equal(&[&world.nodes[0].desk, &world.nodes[1].desk]);
    for (own, other) in [(0, 1), (1, 0)] {
        let counters = world.nodes[own].peer(world.id(other)).counters;
        assert_eq!(
            counters.entries_in, counters.entries_new,
            "nothing came twice"
        );
    }
}

#[test]
fn a_newcomer_with_many_peers_gets_each_entry_once() {
    let (mut world, hana, general) = World::office(5);
    world.connect_all();
    for index in 0..5 {
        world.post_many(index, hana, general, 200, 20);
    }
    world.run_until_equal(5_000);
    world.add(Desk::admitted(77));
    for peer in 0..5 {
        world.connect(5, peer);
    }
    world.run_until_equal(5_000);
    world.run_for(10_000);
    let heads = world.nodes[5].desk.engine.heads();
    let all: u64 = heads.iter().map(|head| head.seq).sum();
    assert!(all > 1_000);
    assert_eq!(world.copies(5), (all, all));
}

#[test]
fn a_healed_split_costs_each_node_about_one_copy() {
    let (mut world, hana, general) = World::office(8);
    let same_side = |a: usize, b: usize| (a < 4) == (b < 4);
    world.connect_where(same_side);
    for index in 0..8 {
        world.post_many(index, hana, general, 100, 5);
    }
    world.run_for(10_000);
    world.connect_where(|a, b| !same_side(a, b));
    let took = world.run_until_equal(5_000);
    assert!(took < 1_000, "{took} ms");
    world.run_for(10_000);
    let (received, new) = world.all_copies();
    assert!(received * 10 <= new * 12, "{received} received, {new} new");
}

#[test]
fn a_third_node_takes_over_when_the_source_goes_silent() {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    world.post_many(0, hana, general, 3_000, 10);
    world.run_until_equal_among(&[0, 1], 10_000);
    world.connect(2, 0);
    world.connect(2, 1);
    while world.pulling(2).is_none() {
        world.run_for(1);
    }
    let source = world.pulling(2).unwrap();
    world.mute(source, 2);
    let took = world.run_until_equal(20_000);
    assert!((3_000..8_000).contains(&took), "{took} ms");
}

/// A desk with one feed for each of so many starts.
fn many_starts(count: u64) -> (Desk, Id, Id) {
    let mut desk = Desk::founder();
    let hana = desk.register("hana");
    let (_, general) = desk.server(hana, "Sales");
    for incarnation in 2..count {
        let image = desk.engine.store_mut().image().unwrap();
        let now_ms = desk.now_ms;
        desk = Desk::open(Store::from_image(&image).unwrap(), 1, incarnation, true);
        desk.now_ms = now_ms;
        desk.post(hana, general, "after a start");
    }
    (desk, hana, general)
}

#[test]
fn with_many_feeds_only_the_buckets_that_differ_are_told() {
    let mut a = Desk::founder();
    let hana = a.register("hana");
    let (_, general) = a.server(hana, "Sales");
    let mut b = Desk::admitted(2);
    for other in 3..93 {
        let mut other = Desk::admitted(other);
        exchange(&mut [&mut a, &mut other]);
        other.post(hana, general, "from one of many nodes");
        exchange(&mut [&mut a, &mut other]);
    }
    exchange(&mut [&mut a, &mut b]);
    let mut world = World::new(vec![a, b]);
    world.post(0, hana, general, "news");
    world.post(1, hana, general, "more news");
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    world.run_until_equal(1_000);
    let frames = frames_of(&world);
    let mut told = 0;
    for (_, frame, _) in &frames {
        if let Frame::Heads(heads) = frame {
            told += heads.heads.len();
        }
    }
    assert!((1..20).contains(&told));
    let comparison = world
        .tape
        .as_ref()
        .unwrap()
        .iter()
        .filter(|(_, _, frame)| frame[0] < 0x04);
    let bytes: usize = comparison.map(|(_, _, frame)| frame.len()).sum();
    assert!(bytes < 3_000, "{bytes} bytes");
}

#[test]
fn a_newcomer_learns_hundreds_of_feeds() {
    let (a, ..) = many_starts(90);
    let mut world = World::new(vec![a, Desk::admitted(2)]);
    world.connect(0, 1);
    world.run_until_equal(2_000);
    assert_equal(&[&world.nodes[0].desk, &world.nodes[1].desk]);
}

#[test]
fn while_catching_up_from_one_peer_live_messages_arrive_once() {
    let (mut world, hana, general) = World::office(2);
    world.post_many(0, hana, general, 4_000, 4);
    world.connect(0, 1);
    for index in 0..50 {
        world.run_for(1);
        world.post(0, hana, general, &format!("live {index}"));
    }
    world.run_until_equal(5_000);
    world.run_for(10_000);
    let (received, new) = world.copies(1);
    assert_eq!(received, new);
}
