//! Read marks: pushed by their writer, compared as state.

use storage::{Id, REGISTER_BUCKETS};
use sync::engine::Command;
use sync::feed::Signature;
use sync::preference::{PreferenceChanges, Word, preferences_of};
use sync::register::{READ, Register};
use sync::replication::limits::{
    FRAME_BYTES_MAX, REGISTERS_LISTED_MAX, REGISTERS_MAX, REGISTERS_PULLED_MAX,
};
use sync::replication::{
    Frame, RegisterBuckets, RegisterList, RegisterPull, Registers, decode, encode,
};

use super::world::World;

fn read(world: &mut World, at: usize, by: Id, channel: Id) {
    world.act(at, vec![Command::Read { by, channel }]);
}

fn marks(world: &World, at: usize) -> Vec<Register> {
    world.nodes[at].desk.registers()
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
        let expected = marks(&world, 1);
        assert_ne!(expected, written, "the mark is written");
        assert_eq!(marks(&world, 0), expected);
        assert_eq!(marks(&world, 2), expected);
        written = expected;
    }
}

#[test]
fn what_people_set_is_pushed_and_what_was_set_apart_is_asked_for() {
    let (mut world, hana, general) = World::office(3);
    let set = |world: &mut World, at: usize, changes: PreferenceChanges| {
        let user = hana;
        world.act(at, vec![Command::ChangePreferences { user, changes }]);
    };
    let seen = |world: &World, at: usize| {
        let view = world.nodes[at].desk.engine.view();
        preferences_of(view, hana).unwrap()
    };
    world.connect_all();
    world.run_for(1_000);
    let mute = PreferenceChanges {
        muted: [(general, true)].into(),
        ..PreferenceChanges::default()
    };
    set(&mut world, 0, mute);
    world.run_for(300);
    for at in 0..3 {
        assert!(seen(&world, at).channels[&general].muted, "pushed to {at}");
    }
    world.disconnect(0, 1);
    world.disconnect(0, 2);
    let word = |word, said: &str| PreferenceChanges {
        words: [(word, Some(said.to_owned()))].into(),
        ..PreferenceChanges::default()
    };
    set(&mut world, 0, word(Word::Theme, "dark"));
    set(&mut world, 1, word(Word::Language, "ja"));
    world.run_for(300);
    assert_ne!(seen(&world, 0), seen(&world, 1));
    world.connect(0, 2);
    world.run_until_equal(10_000);
    for at in 0..3 {
        let words = seen(&world, at).words;
        let said: Vec<&str> = words.values().map(String::as_str).collect();
        assert_eq!(said, ["ja", "dark"], "at {at}");
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
    assert_eq!(marks(&world, 0).len(), 301);
    assert_eq!(marks(&world, 0), marks(&world, 1));
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
    assert_eq!(marks(&world, 1).len(), 3);
}

/// More registers than one round carries, of a node that is not there any more, in one bucket.
fn many(world: &World, count: u64) -> Vec<Register> {
    let desk = &world.nodes[2].desk;
    let of = |n: u64| {
        let mut user = [9; 16];
        user[..8].copy_from_slice(&(n / 4_000).to_le_bytes());
        let mut channel = [9; 16];
        channel[..8].copy_from_slice(&n.to_le_bytes());
        let register = Register {
            node: desk.engine.node(),
            user: Id(user),
            channel: Id(channel),
            kind: READ,
            lane: 1,
            no: n,
            merged: Vec::new(),
            value: vec![0],
            signature: Signature([0; 64]),
        };
        register.signed(&desk.key())
    };
    (1..=count).map(of).collect()
}

#[test]
fn what_takes_many_rounds_is_handed_over_without_waiting_between_them() {
    let (mut world, ..) = World::office(3);
    let registers = many(&world, 9_000);
    let now = world.now;
    let engine = &mut world.nodes[0].desk.engine;
    engine.begin().unwrap();
    engine.accept_registers(registers, now).unwrap();
    let outcome = engine.commit(now).unwrap();
    world.nodes[0].committed(&outcome);
    world.connect(0, 1);
    world.run_for(2_000);
    assert_eq!(marks(&world, 1).len(), 9_000);
}

#[test]
fn comparing_costs_few_bytes_however_many_marks_there_are() {
    let (mut world, hana, general) = World::office(3);
    world.connect_all();
    world.run_for(10_000);
    world.disconnect(0, 1);
    world.disconnect(0, 2);
    world.disconnect(1, 2);
    let registers = many(&world, 4_000);
    let now = world.now;
    for at in 0..2 {
        let engine = &mut world.nodes[at].desk.engine;
        engine.begin().unwrap();
        let taken = engine.accept_registers(registers.clone(), now).unwrap();
        assert_eq!(taken.news, 4_000);
        let outcome = engine.commit(now).unwrap();
        world.nodes[at].committed(&outcome);
    }
    world.post(0, hana, general, "one mark differs");
    read(&mut world, 0, hana, general);
    world.take_traffic();
    world.connect(0, 1);
    world.run_for(1_000);
    let (frames, bytes) = world.take_traffic();
    assert!(bytes < 16_000, "{frames} frames, {bytes} bytes");
    assert_eq!(marks(&world, 1).len(), 4_001);
    assert_eq!(marks(&world, 0), marks(&world, 1));
    world.run_for(10_000);
    world.disconnect(0, 1);
    world.take_traffic();
    world.connect(0, 1);
    world.run_for(10_000);
    let (frames, bytes) = world.take_traffic();
    assert!(bytes < 1_000, "equal: {frames} frames, {bytes} bytes");
}

#[test]
fn a_bad_register_among_good_ones_ends_no_session() {
    let (mut world, ..) = World::office(3);
    world.connect(0, 1);
    world.run_for(1_000);
    let mut registers = many(&world, 3);
    registers[1].value = vec![7; 200_000];
    let more = false;
    let frame = Frame::Registers(Registers { more, registers });
    world.inject(1, 0, &encode(&frame));
    world.run_for(1_000);
    assert_eq!(marks(&world, 0).len(), 2);
    assert!(world.nodes[0].closed().is_empty());
    assert_eq!(marks(&world, 1).len(), 0, "not compared yet");
    world.run_for(10_000);
    assert_eq!(marks(&world, 1).len(), 2);
}

#[test]
fn lists_that_name_everything_many_times_are_little_work() {
    let (mut world, ..) = World::office(3);
    let registers = many(&world, 4_000);
    let now = world.now;
    let engine = &mut world.nodes[0].desk.engine;
    engine.begin().unwrap();
    engine.accept_registers(registers, now).unwrap();
    let outcome = engine.commit(now).unwrap();
    world.nodes[0].committed(&outcome);
    world.connect(0, 1);
    world.run_for(5_000);
    world.take_traffic();
    let list = RegisterList {
        more: true,
        spans: vec![([0; 16], [0xff; 16]); usize::from(REGISTER_BUCKETS)],
        hashes: vec![[1; 16]; REGISTERS_LISTED_MAX],
    };
    world.inject(1, 0, &encode(&Frame::RegisterList(list)));
    world.run_for(10);
    let (_, bytes) = world.take_traffic();
    assert!(bytes < 2_000_000, "one round at most: {bytes} bytes");
}

#[test]
fn frames_about_registers_are_taken_at_their_bounds_and_refused_beyond() {
    let takes = |frame: &Frame| {
        let bytes = encode(frame);
        assert!(bytes.len() <= FRAME_BYTES_MAX, "{} bytes", bytes.len());
        decode(&bytes).is_ok()
    };
    let buckets = |count: u16| {
        let digests = (0..count).map(|bucket| (bucket, [7; 8])).collect();
        Frame::RegisterBuckets(RegisterBuckets { digests })
    };
    assert!(takes(&buckets(REGISTER_BUCKETS)));
    assert!(!takes(&buckets(REGISTER_BUCKETS + 1)));
    let list = |spans: usize, hashes: usize| {
        Frame::RegisterList(RegisterList {
            more: false,
            spans: vec![([0; 16], [0xff; 16]); spans],
            hashes: vec![[1; 16]; hashes],
        })
    };
    let spans = usize::from(REGISTER_BUCKETS);
    assert!(takes(&list(spans, REGISTERS_LISTED_MAX)));
    assert!(!takes(&list(spans + 1, REGISTERS_LISTED_MAX)));
    assert!(!takes(&list(spans, REGISTERS_LISTED_MAX + 1)));
    let pull = |count: usize| {
        let hashes = vec![[1; 16]; count];
        Frame::RegisterPull(RegisterPull { hashes })
    };
    assert!(takes(&pull(REGISTERS_PULLED_MAX)));
    assert!(!takes(&pull(REGISTERS_PULLED_MAX + 1)));
    let (world, ..) = World::office(3);
    let registers = |count: usize| {
        let one = many(&world, 1).remove(0);
        let more = true;
        let registers = vec![one; count];
        Frame::Registers(Registers { more, registers })
    };
    assert!(takes(&registers(REGISTERS_MAX)));
    assert!(!takes(&registers(REGISTERS_MAX + 1)));
}
