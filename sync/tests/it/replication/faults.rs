//! Frames that get lost, come twice, late or cut short only cost time.

use super::world::{Faults, World};
use crate::office::assert_equal;

fn survives(seed: u64, faults: Faults) {
    let (mut world, hana, general) = World::office(3);
    world.seed(seed);
    world.faults = faults;
    world.connect_all();
    for round in 0..30 {
        for index in 0..3 {
            let text = format!("{round} from {index}");
            world.post(index, hana, general, &text);
        }
        let pause = world.draw(200);
        world.run_for(pause);
        world.reconnect_closed();
    }
    for _ in 0..120 {
        world.run_for(1_000);
        world.reconnect_closed();
        if world.is_equal() {
            break;
        }
    }
    assert!(world.is_equal(), "seed {seed}");
    let desks: Vec<_> = world.nodes.iter().map(|node| &node.desk).collect();
    assert_equal(&desks);
}

#[test]
fn lost_frames_cost_only_time() {
    for seed in 0..8 {
        survives(
            seed,
            Faults {
                lost: 20,
                ..Faults::default()
            },
        );
    }
}

#[test]
fn frames_that_come_twice_and_out_of_order_cost_only_time() {
    for seed in 100..108 {
        survives(
            seed,
            Faults {
                twice: 30,
                delay_max: 80,
                ..Faults::default()
            },
        );
    }
}

#[test]
fn frames_cut_short_cost_only_time() {
    for seed in 200..204 {
        survives(
            seed,
            Faults {
                truncated: 3,
                ..Faults::default()
            },
        );
    }
}

#[test]
fn everything_at_once_costs_only_time() {
    for seed in 300..312 {
        survives(
            seed,
            Faults {
                lost: 10,
                twice: 10,
                truncated: 1,
                delay_max: 300,
            },
        );
    }
}

#[test]
fn catching_up_survives_lost_frames() {
    for seed in 400..403 {
        let (mut world, hana, general) = World::office(2);
        world.post_many(0, hana, general, 3_000, 3);
        world.seed(seed);
        world.faults = Faults {
            lost: 15,
            delay_max: 20,
            ..Faults::default()
        };
        world.connect(0, 1);
        world.run_until_equal(180_000);
    }
}

#[test]
fn the_same_seed_gives_the_same_frames() {
    let run = || {
        let (mut world, hana, general) = World::office(3);
        world.seed(7);
        world.faults = Faults {
            lost: 10,
            twice: 10,
            delay_max: 50,
            ..Faults::default()
        };
        world.tape = Some(Vec::new());
        world.connect_all();
        world.post_many(0, hana, general, 50, 1);
        world.run_for(30_000);
        world.tape.take().unwrap()
    };
    assert!(run() == run());
}
