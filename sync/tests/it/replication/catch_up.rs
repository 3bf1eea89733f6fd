//! Finding out what differs and getting it.

use super::world::World;
use crate::office::assert_equal;

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
