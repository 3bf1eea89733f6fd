//! Peers that lie.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use storage::FeedId;
use sync::feed::{Declared, Group, Past, PastSteps, Signature};
use sync::replication::{
    CloseReason, FeedKey, Frame, Heads, Positions, Progress, Pull, WireHead, encode, encode_chunk,
    encode_push,
};

use super::world::{World, frames_of};

fn closed(world: &World, at: usize) -> bool {
    !world.nodes[at].closed().is_empty()
}

#[test]
fn a_liar_that_announces_what_it_cannot_serve_is_asked_ever_more_seldom() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    world.run_for(10_000);
    let feed = FeedKey::of(world.nodes[2].desk.engine.own_feed());
    let heads = vec![
        WireHead {
            feed,
            seq: 1_000_000,
            hash: [1; 8],
        },
        WireHead {
            feed: FeedKey([9; 12]),
            seq: 5,
            hash: [2; 8],
        },
    ];
    let lie = Frame::Heads(Heads {
        answer: true,
        buckets: None,
        heads,
    });
    world.inject(1, 0, &encode(&lie));
    world.run_for(2_000);
    world.inject(
        1,
        0,
        &encode(&Frame::Positions(Positions {
            positions: vec![(feed, 2_000_000)],
        })),
    );
    world.take_traffic();
    world.run_for(120_000);
    let (frames, bytes) = world.take_traffic();
    assert!(
        frames < 200 && bytes < 20_000,
        "{frames} frames, {bytes} bytes"
    );
    world.post(2, hana, general, "the truth still gets through");
    world.run_for(2);
    assert!(world.is_equal());
}

#[test]
fn floods_of_made_up_feeds_are_bounded() {
    let (mut world, ..) = World::office(2);
    world.connect(0, 1);
    world.run_for(10_000);
    for round in 0..4_u32 {
        let positions = (0..32_000_u32).map(|index| {
            let mut key = [0; 12];
            key[..4].copy_from_slice(&(round * 32_000 + index).to_le_bytes());
            (FeedKey(key), 7)
        });
        let flood = Frame::Positions(Positions {
            positions: positions.collect(),
        });
        world.inject(1, 0, &encode(&flood));
    }
    world.take_traffic();
    world.run_for(120_000);
    let (_, bytes) = world.take_traffic();
    assert!(bytes < 4_000_000, "{bytes} bytes");
    assert!(!closed(&world, 0));
}

#[test]
fn a_group_without_its_writers_seal_ends_the_connection() {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    world.post_many(2, hana, general, 3, 1);
    world.post_many(0, hana, general, 600, 1);
    world.run_for(1);
    let engine = &world.nodes[2].desk.engine;
    let after = BTreeMap::from([(engine.own_feed(), 0)]);
    let mut groups = engine.groups_of(&after, 1 << 20).unwrap();
    groups[1].seal = Signature([7; 64]);
    world.run_for(1_000);
    world.inject(0, 1, &encode_chunk(1, 9, true, &groups));
    assert_eq!(world.nodes[1].closed(), [CloseReason::NotSealed]);
}

#[test]
fn replayed_frames_change_nothing() {
    let (mut world, hana, general) = World::office(2);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    world.post_many(0, hana, general, 30, 1);
    world.run_for(10_000);
    let tape = world.tape.take().unwrap();
    let before = world.nodes[1].desk.engine.heads();
    for (from, to, frame) in tape {
        world.inject(from, to, &frame);
    }
    world.run_for(30_000);
    assert_eq!(world.nodes[1].desk.engine.heads(), before);
    assert!(world.is_equal() && !closed(&world, 0) && !closed(&world, 1));
}

#[test]
fn a_push_that_skips_something_makes_the_node_ask() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(10_000);
    world.mute(0, 1);
    world.post_many(0, hana, general, 5, 1);
    world.unmute();
    let engine = &world.nodes[0].desk.engine;
    let after = BTreeMap::from([(engine.own_feed(), 0)]);
    let groups = engine.groups_of(&after, 1 << 20).unwrap();
    world.inject(
        0,
        1,
        &encode_push(groups.last().unwrap(), &PastSteps::default()),
    );
    assert_eq!(world.nodes[1].replicator.counters()["gaps"], 1);
    assert_eq!(world.run_until_equal(1_000), 2, "a question and its answer");
}

#[test]
fn a_push_whose_past_does_not_fit_is_asked_for() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(10_000);
    world.mute(0, 1);
    world.post(0, hana, general, "with a past that nobody can find");
    world.unmute();
    let engine = &world.nodes[0].desk.engine;
    let own = engine.own_feed();
    let after = BTreeMap::from([(own, engine.stored_seq(own) - 1)]);
    let group = engine.groups_of(&after, 1).unwrap().remove(0);
    let feed = |incarnation| FeedId { incarnation, ..own };
    let declared: Declared = (0..1_000).map(|index| (feed(index), 1)).collect();
    let steps = PastSteps::of(&Past::of(vec![(feed(999), 2)]), &declared).unwrap();
    world.inject(0, 1, &encode_push(&group, &steps));
    assert_eq!(world.counter("unfitting_pasts"), 1);
    assert_eq!(world.run_until_equal(1_000), 2, "a question and its answer");
    assert!(!closed(&world, 1));
}

#[test]
fn progress_that_does_not_fit_is_counted_and_forgotten() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.post(0, hana, general, "one");
    world.post(1, hana, general, "two");
    world.run_for(10_000);
    let own = world.nodes[0].desk.engine.own_feed();
    let head = world.nodes[0].desk.engine.heads().into_iter();
    let hash = head
        .into_iter()
        .find(|head| head.feed == own)
        .unwrap()
        .hash
        .0;
    let declared: Declared = (0..1_000)
        .map(|incarnation| (FeedId { incarnation, ..own }, 1))
        .collect();
    let beyond = Past::of(vec![(
        FeedId {
            incarnation: 999,
            ..own
        },
        2,
    )]);
    let steps = PastSteps::of(&beyond, &declared).unwrap();
    let lies = [
        (hash[..4].try_into().unwrap(), steps),
        ([1; 4], PastSteps::default()),
    ];
    for (after, steps) in lies {
        world.inject(0, 1, &encode(&Frame::Progress(Progress { after, steps })));
    }
    assert_eq!(world.counter("unfitting_progress"), 2);
    world.post(0, hana, general, "three");
    world.run_for(2);
    assert!(world.is_equal() && !closed(&world, 1));
}

#[test]
fn a_feed_whose_group_is_refused_leaves_the_pull_at_once() {
    let (mut world, hana, general) = World::office(2);
    world.post_many(0, hana, general, 200, 1);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    world.run_for(1);
    world.mute(0, 1);
    let engine = &world.nodes[0].desk.engine;
    let after = BTreeMap::from([(engine.own_feed(), 0)]);
    let mut groups = engine.groups_of(&after, 1 << 20).unwrap();
    let (broken, before) = (groups.len() - 100, groups[groups.len() - 100].first_seq - 1);
    groups[broken].entries[0].time = 0;
    let (span, past) = (groups[broken].span(), groups[broken].past.clone());
    groups[broken].seal = Group::seal(&SigningKey::from_bytes(&[1; 32]), &span, &past);
    let id = pulls(&world)[0].id;
    world.inject(0, 1, &encode_chunk(id, 1, false, &groups));
    world.run_for(10_000);
    let feed = world.nodes[0].desk.engine.own_feed();
    assert_eq!(world.nodes[1].desk.engine.stored_seq(feed), before);
    let pulls = pulls(&world);
    assert_eq!(pulls.len(), 2, "one that asks, one that stops it");
    assert!(pulls[1].feeds.is_empty());
    world.unmute();
    let took = world.run_until_equal(100_000);
    assert!(took > 40_000, "{took} ms");
}

fn pulls(world: &World) -> Vec<Pull> {
    let mut pulls = Vec::new();
    for (_, frame, _) in frames_of(world) {
        if let Frame::Pull(pull) = frame {
            pulls.push(pull);
        }
    }
    pulls
}
