//! Versions, meshes, and frames that are none.

use storage::Hash;
use sync::replication::{
    CloseReason, Frame, FrameError, Hello, ReplicationEvent, Replicator, ReplicatorConfig, decode,
    encode,
};

use super::world::{World, config, frames_of};

fn speak(world: &mut World, at: usize, version_min: u8, version_max: u8) {
    let config = ReplicatorConfig {
        version_min,
        version_max,
        ..config()
    };
    world.nodes[at].replicator = Replicator::new(config);
}

fn closed(world: &World, at: usize) -> Option<CloseReason> {
    world.nodes[at].closed().first().copied()
}

#[test]
fn a_newer_and_an_older_node_agree_on_the_older_version() {
    let (mut world, hana, general) = World::office(2);
    speak(&mut world, 0, 1, 3);
    speak(&mut world, 1, 1, 2);
    world.post(0, hana, general, "hello");
    world.connect(0, 1);
    world.run_until_equal(1_000);
    assert_eq!(world.nodes[0].peer(world.id(1)).version, Some(2));
    assert_eq!(world.nodes[1].peer(world.id(0)).version, Some(2));
    let peer = world.id(1);
    let ready = ReplicationEvent::Ready { peer, version: 2 };
    assert!(world.nodes[0].events.contains(&ready));
}

#[test]
fn without_a_common_version_both_sides_say_why_they_part() {
    let (mut world, ..) = World::office(2);
    speak(&mut world, 0, 4, 5);
    world.connect(0, 1);
    world.run_for(1_000);
    assert_eq!(closed(&world, 0), Some(CloseReason::Version));
    assert_eq!(closed(&world, 1), Some(CloseReason::Version));
    let error = world.nodes[0].peer(world.id(1)).last_error;
    assert_eq!(
        error.as_deref(),
        Some("no protocol version is known to both nodes")
    );
    assert_eq!(world.nodes[0].replicator.counters()["closed_version"], 1);
}

/// The hello that node 0 said last.
fn hello_of(world: &World) -> Hello {
    let frames = frames_of(world).into_iter();
    let own = frames.rev().filter(|(from, _, _)| *from == 0);
    for (_, frame, _) in own {
        if let Frame::Hello(hello) = frame {
            return *hello;
        }
    }
    panic!("node 0 did not say hello")
}

#[test]
fn a_peer_of_another_mesh_is_turned_away() {
    let (mut world, ..) = World::office(2);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    let [mesh @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = Hash([7; 32]).0;
    let hello = Hello {
        mesh,
        ..hello_of(&world)
    };
    world.inject(0, 1, &encode(&Frame::Hello(Box::new(hello))));
    assert_eq!(closed(&world, 1), Some(CloseReason::OtherMesh));
}

#[test]
fn a_hello_of_a_newer_version_may_have_more_fields() {
    let (mut world, ..) = World::office(2);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    let hello = hello_of(&world);
    let mut bytes = encode(&Frame::Hello(Box::new(hello.clone()))).to_vec();
    bytes.extend_from_slice(b"something new");
    assert_eq!(decode(&bytes), Ok(Some(Frame::Hello(Box::new(hello)))));
}

#[test]
fn unknown_frames_are_skipped_where_that_is_allowed() {
    let (mut world, ..) = World::office(2);
    world.connect(0, 1);
    world.run_for(100);
    world.inject(0, 1, &[0xf0, 1, 2, 3]);
    assert_eq!(closed(&world, 1), None);
    assert_eq!(world.nodes[1].replicator.counters()["skipped_frames"], 1);
    world.inject(0, 1, &[0x70, 1, 2, 3]);
    let reason = CloseReason::Frame(FrameError::UnknownType(0x70));
    assert_eq!(closed(&world, 1), Some(reason));
}

#[test]
fn what_is_no_frame_ends_the_connection_with_a_reason() {
    let long = vec![0x07; (1 << 20) + 1];
    let cases: [(&[u8], FrameError); 4] = [
        (&[], FrameError::Empty),
        (&[0x05, 0xff, 0xff], FrameError::Malformed(0x05)),
        (&[0x08, 1, 1, 1], FrameError::Malformed(0x08)),
        (&long, FrameError::TooLong((1 << 20) + 1)),
    ];
    for (bytes, error) in cases {
        let (mut world, ..) = World::office(2);
        world.connect(0, 1);
        world.run_for(100);
        world.inject(0, 1, bytes);
        assert_eq!(closed(&world, 1), Some(CloseReason::Frame(error)));
        assert_eq!(world.nodes[1].replicator.counters()["closed_bad_frame"], 1);
        world.run_for(100);
        assert_eq!(closed(&world, 0), Some(CloseReason::ByPeer(4)));
    }
}

#[test]
fn nothing_but_a_hello_is_heard_before_the_hello() {
    let (mut world, hana, general) = World::office(2);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    world.run_for(1_000);
    world.post(0, hana, general, "a push");
    let push = world.tape.as_ref().unwrap().last().unwrap().2.clone();
    let (mut other, ..) = World::office(2);
    other.mute(0, 1);
    other.connect(0, 1);
    other.inject(0, 1, &push);
    assert_eq!(other.nodes[1].replicator.counters()["early_frames"], 1);
    assert_eq!(other.copies(1), (0, 0));
}

#[test]
fn addresses_and_notices_reach_the_other_side() {
    let (mut world, ..) = World::office(2);
    let (a, b) = (world.id(0), world.id(1));
    let address = "10.0.0.1:7700".parse().unwrap();
    let list = std::collections::BTreeMap::from([(a, vec![address])]);
    world.nodes[0].replicator.set_addresses(list.clone());
    world.connect(0, 1);
    world.run_for(10);
    let told = ReplicationEvent::Addresses {
        peer: a,
        nodes: list.into_iter().collect(),
    };
    assert!(world.nodes[1].events.contains(&told));
    let count =
        |world: &mut World, bytes: &[u8]| world.nodes[0].replicator.send_notice(Some(b), 3, bytes);
    assert_eq!(count(&mut world, &[1; 4_096]), 1);
    assert_eq!(count(&mut world, &[1; 4_097]), 0);
    world.flush(0);
    world.run_for(10);
    let notice = ReplicationEvent::Notice {
        peer: a,
        kind: 3,
        bytes: vec![1; 4_096],
    };
    assert!(world.nodes[1].events.contains(&notice));
}

#[test]
fn a_clock_that_is_off_is_noticed() {
    let (mut world, ..) = World::office(2);
    world.tape = Some(Vec::new());
    world.connect(0, 1);
    let hello = Hello {
        clock_ms: world.now + 90_000,
        ..hello_of(&world)
    };
    world.inject(0, 1, &encode(&Frame::Hello(Box::new(hello))));
    assert_eq!(world.nodes[1].peer(world.id(0)).clock_offset_ms, 90_000);
}
