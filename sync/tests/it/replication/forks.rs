//! A node that signs two continuations of its feed.

use storage::Store;

use super::world::World;
use crate::office::{Desk, assert_equal};

/// Node 0 holds one branch of node 2's feed, node 1 the other.
fn forked(common: usize, branch_a: usize, branch_b: usize) -> (World, storage::FeedId) {
    let (mut world, hana, general) = World::office(4);
    world.post_many(2, hana, general, common, 1);
    let image = world.nodes[2].desk.engine.store_mut().image().unwrap();
    let mut twin = Desk::open(Store::from_image(&image).unwrap(), 3, 3, false);
    twin.now_ms = world.now;
    world.post_many(2, hana, general, branch_a, 1);
    for index in 0..branch_b {
        twin.post(hana, general, &format!("twin {index}"));
    }
    let original = world.nodes[2].desk.engine.own_feed();
    assert_eq!(original, twin.engine.own_feed());
    let mut nodes = world.nodes.iter_mut();
    let (a, b) = (nodes.next().unwrap(), nodes.next().unwrap());
    let c = nodes.next().unwrap();
    for _ in 0..3 {
        a.desk.pull(&c.desk);
        b.desk.pull(&twin);
    }
    world.nodes.remove(2);
    world.now += 10_000;
    (world, original)
}

fn cut(world: &World, at: usize, feed: storage::FeedId) -> Option<u64> {
    let heads = world.nodes[at].desk.engine.heads();
    heads
        .into_iter()
        .find(|head| head.feed == feed)
        .and_then(|head| head.cut_after)
}

fn settles(mut world: World, feed: storage::FeedId, common: u64) {
    world.connect(0, 1);
    world.connect(1, 2);
    world.run_for(30_000);
    for at in 0..3 {
        assert_eq!(cut(&world, at, feed), Some(common), "node {at}");
    }
    assert!(world.is_equal());
    let views = |at: usize| world.nodes[at].desk.engine.view().view_digests().unwrap();
    assert_eq!(views(0), views(1));
    assert_eq!(views(0), views(2));
    world.take_traffic();
    world.run_for(600_000);
    assert_eq!(world.take_traffic(), (0, 0), "settled for good");
}

#[test]
fn a_node_that_was_rolled_back_and_then_wrote_nothing_loses_nothing() {
    let (mut world, hana, general) = World::office(2);
    world.post(1, hana, general, "before the snapshot");
    let image = world.nodes[1].desk.engine.store_mut().image().unwrap();
    world.connect(0, 1);
    world.post(1, hana, general, "after the snapshot");
    world.run_for(1_000);
    let feed = world.nodes[1].desk.engine.own_feed();
    world.disconnect(0, 1);
    let store = Store::from_image(&image).unwrap();
    world.nodes[1] = super::world::Node::new(Desk::open(store, 2, 2, false));
    assert_eq!(world.nodes[1].desk.engine.own_feed(), feed);
    world.connect(0, 1);
    world.run_for(1_000);
    assert_ne!(world.nodes[1].desk.engine.own_feed(), feed);
    world.post(1, hana, general, "after the rollback");
    world.run_for(1_000);
    for node in &world.nodes {
        let texts = node.desk.texts(general);
        assert_eq!(texts.len(), 3, "{texts:?}");
        assert_eq!(node.desk.engine.quarantined_entries(), 0);
    }
    assert_equal(&[&world.nodes[0].desk, &world.nodes[1].desk]);
}

#[test]
fn branches_of_the_same_length_are_found_by_their_hashes() {
    let (world, feed) = forked(40, 5, 5);
    settles(world, feed, 41);
}

#[test]
fn branches_of_different_length_are_found_by_what_does_not_fit() {
    let (world, feed) = forked(40, 3, 9);
    settles(world, feed, 41);
}

#[test]
fn long_branches_are_searched_in_few_questions() {
    let (mut world, feed) = forked(300, 200, 150);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    world.run_for(10_000);
    assert_eq!(cut(&world, 0, feed), Some(301));
    assert_eq!(cut(&world, 1, feed), Some(301));
    let questions = world
        .tape
        .as_ref()
        .unwrap()
        .iter()
        .filter(|(_, _, frame)| frame[0] == 0x0e);
    assert!(questions.count() <= 40);
}

#[test]
fn nodes_without_a_fork_do_not_suspect_one() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    for index in 0..3 {
        world.post_many(index, hana, general, 50, 1);
    }
    world.run_for(30_000);
    let desks: Vec<_> = world.nodes.iter().map(|node| &node.desk).collect();
    assert_equal(&desks);
    assert_eq!(world.counter("audits"), 0);
}
