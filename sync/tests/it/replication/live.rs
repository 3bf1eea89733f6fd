//! New messages on a mesh that is in step.

use sync::replication::Frame;

use super::world::{World, frames_of, post};

#[test]
fn a_message_reaches_every_peer_in_one_hop_and_one_copy() {
    let (mut world, hana, general) = World::office(5);
    world.connect_all();
    world.run_for(1_000);
    for round in 0..40 {
        for index in 0..5 {
            world.post(index, hana, general, &format!("{round} from {index}"));
            world.run_for(7);
        }
    }
    world.run_for(1);
    assert!(world.is_equal(), "one hop is enough");
    world.run_for(20_000);
    let (received, new) = world.all_copies();
    assert!(new >= 4 * 200);
    assert!(received * 10 <= new * 12, "{received} received, {new} new");
    assert_eq!(world.counter("gaps"), 0);
}

#[test]
fn a_node_in_between_hands_on_what_the_ends_write() {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    world.connect(1, 2);
    world.run_for(1_000);
    world.post(0, hana, general, "from one end");
    let took = world.run_until_equal(2_000);
    assert!(took <= 500, "{took} ms");
    world.post(2, hana, general, "from the other");
    world.run_until_equal(2_000);
    world.run_for(20_000);
    for index in 0..3 {
        let (received, new) = world.copies(index);
        assert_eq!(received, new);
    }
}

#[test]
fn a_push_builds_on_pushes_that_wait() {
    let (mut world, hana, general) = World::office(3);
    world.connect(0, 1);
    world.connect(0, 2);
    for index in 0..3 {
        world.post(index, hana, general, "good morning");
        world.run_for(2_000);
    }
    for round in 0..4 {
        world.post(2, hana, general, "not told to the other end yet");
        world.run_for(2);
        world.post(0, hana, general, "an answer");
        world.run_for(2);
        let engine = &mut world.nodes[1].desk.engine;
        assert_eq!(engine.waiting_entries(), round + 1);
        engine.begin().unwrap();
        engine.rollback(world.now).unwrap();
    }
    assert_eq!(world.counter("gaps") + world.counter("unfitting_pasts"), 0);
    world.run_until_equal(1_000);
    assert_eq!(world.nodes[1].desk.engine.waiting_entries(), 0);
}

#[test]
fn a_push_confirms_what_its_writer_had() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    for index in 0..3 {
        world.post(index, hana, general, "good morning");
        world.run_for(2_000);
    }
    world.post(0, hana, general, "a question");
    let at = world.nodes[0].newest();
    world.run_for(2);
    world.post(1, hana, general, "an answer");
    world.run_for(2);
    assert_eq!(world.nodes[0].acknowledged(at), (1, 2));
    world.tape = Some(Vec::new());
    world.run_for(1_000);
    assert_eq!(world.nodes[0].acknowledged(at), (2, 2));
    for (from, frame, to) in frames_of(&world) {
        let again =
            (from, to) == (1, 0) && matches!(frame, Frame::Positions(_) | Frame::Progress(_));
        assert!(!again, "told twice: {frame:?}");
    }
}

#[test]
fn nothing_uncommitted_leaves_the_node() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(10_000);
    world.tape = Some(Vec::new());
    let node = &mut world.nodes[0];
    node.desk.engine.begin().unwrap();
    let command = post(hana, general, "not durable");
    node.desk.engine.execute(command, world.now).unwrap();
    let sealed = node.desk.engine.accept(Vec::new(), world.now).unwrap();
    assert!(sealed.refused.is_empty());
    let pull = Frame::Pull(sync::replication::Pull {
        id: 9,
        chunk_bytes: 1 << 18,
        window: 4,
        feeds: vec![(
            sync::replication::FeedKey::of(node.desk.engine.own_feed()),
            0,
        )],
        has: Vec::new(),
    });
    let peer = world.id(1);
    let node = &mut world.nodes[0];
    let engine = &mut node.desk.engine;
    let frame = sync::replication::encode(&pull);
    node.replicator
        .handle_frame(engine, peer, &frame, world.now)
        .unwrap();
    engine.rollback(world.now).unwrap();
    world.flush(0);
    world.run_for(10_000);
    let newest = world.nodes[0].newest().seq;
    let mut chunks = 0;
    for (_, frame, _) in frames_of(&world) {
        assert!(
            !matches!(frame, Frame::Push(_)),
            "a push of what was rolled back"
        );
        if let Frame::Chunk(chunk) = frame {
            chunks += 1;
            for group in chunk.groups {
                assert!(group.first_seq + group.entries.len() as u64 - 1 <= newest);
            }
        }
    }
    assert_eq!(chunks, 1);
    world.post(0, hana, general, "durable");
    world.run_for(1);
    assert!(world.is_equal());
}

#[test]
fn a_slow_peer_is_not_buried_and_catches_up_by_pulling() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(1_000);
    world.mute(1, 0);
    let text = "x".repeat(3_900);
    for _ in 0..600 {
        world.post(0, hana, general, &text);
    }
    let counters = world.nodes[0].peer(world.id(1)).counters;
    assert!(counters.pushes_withheld > 0 && counters.bytes_out < 1_100_000);
    world.unmute();
    world.run_until_equal(20_000);
}

#[test]
fn replicas_are_counted_as_they_confirm() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    world.run_for(1_000);
    world.post(0, hana, general, "how far is it?");
    let at = world.nodes[0].newest();
    assert_eq!(world.nodes[0].acknowledged(at), (0, 2));
    world.run_for(150);
    assert_eq!(world.nodes[0].acknowledged(at), (2, 2));
    world.disconnect(0, 1);
    world.run_for(1_000);
    world.post(0, hana, general, "and this?");
    world.run_for(150);
    let at = world.nodes[0].newest();
    assert_eq!(world.nodes[0].acknowledged(at), (1, 2));
    let status = world.nodes[0].peer(world.id(1));
    assert!(!status.connected && status.entries_behind == 1);
    assert!(status.as_of_ms < world.now - 500);
}

#[test]
fn one_pushed_message_costs_little_more_than_itself() {
    let (mut world, hana, general) = World::office(2);
    world.connect(0, 1);
    world.run_for(20_000);
    world.post(0, hana, general, "the first group tells the feed's full id");
    world.run_for(20_000);
    world.take_traffic();
    world.tape = Some(Vec::new());
    world.post(0, hana, general, &"x".repeat(100));
    world.run_for(1_000);
    let Frame::Push(push) = frames_of(&world).remove(0).1 else {
        panic!("the first frame is the push")
    };
    let payload = u64::from(push.entries[0].body.length());
    let (frames, bytes) = world.take_traffic();
    assert_eq!(frames, 2, "the push and its acknowledgement");
    assert!(bytes <= payload + 160, "{bytes} for {payload}");
    assert_eq!((payload, bytes), (142, 272));
}

#[test]
fn quiet_nodes_say_nothing() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    world.post(0, hana, general, "good night");
    world.run_for(30_000);
    world.take_traffic();
    world.run_for(3_600_000);
    assert_eq!(world.take_traffic(), (0, 0));
}
