//! What a message costs on the wire when many nodes write at once.

use sync::replication::Frame;

use super::world::{World, frames_of};

/// Bytes beyond the payload: of a push, and of everything per message that came to a node.
struct Overhead {
    push: u64,
    delivery: u64,
}

/// Nodes on a full mesh, each of which posts at the same moment, again and again.
fn of_writers(writers: u8) -> Overhead {
    const ROUNDS: u64 = 8;
    let nodes = writers.max(2);
    let (mut world, hana, general) = World::office(nodes);
    world.connect_all();
    world.run_for(10_000);
    let text = "x".repeat(100);
    for round in 0..ROUNDS + 2 {
        if round == 2 {
            // Until then each feed is told in full, and names each other feed in full.
            world.take_traffic();
            world.tape = Some(Vec::new());
        }
        for writer in 0..usize::from(writers) {
            world.post(writer, hana, general, &text);
        }
        world.run_for(250);
        assert!(world.is_equal());
    }
    let (_, bytes) = world.take_traffic();
    let (mut pushes, mut pushed, mut payload) = (0, 0, 0);
    let tape = world.tape.as_ref().unwrap().iter();
    for ((_, frame, _), (_, _, raw)) in frames_of(&world).into_iter().zip(tape) {
        if let Frame::Push(push) = frame {
            pushes += 1;
            pushed += raw.len() as u64;
            payload += u64::from(push.entries[0].body.length());
        }
    }
    let deliveries = ROUNDS * u64::from(writers) * (u64::from(nodes) - 1);
    assert_eq!(pushes, deliveries, "one hop and one copy");
    assert_eq!(world.counter("gaps") + world.counter("unfitting_pasts"), 0);
    assert_eq!(world.counter("unfitting_progress"), 0);
    Overhead {
        push: (pushed - payload) / pushes,
        delivery: (bytes - payload) / pushes,
    }
}

#[test]
fn a_message_costs_its_payload_and_little_more() {
    let overheads = [1, 2, 5, 20].map(of_writers);
    let pushes = overheads.each_ref().map(|overhead| overhead.push);
    let deliveries = overheads.each_ref().map(|overhead| overhead.delivery);
    // Acknowledgements, and what nodes tell each other of third ones, are in the second.
    assert!(
        deliveries.iter().all(|bytes| *bytes <= 160),
        "{deliveries:?}"
    );
    assert_eq!(
        (pushes, deliveries),
        ([115, 116, 119, 134], [130, 124, 130, 160])
    );
}
