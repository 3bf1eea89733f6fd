//! Binary input: what other nodes send, and what lies on the disk.

use std::collections::BTreeMap;

use storage::{NodeId, Store};
use sync::documents::DocumentKind;
use sync::documents::fuzzing::{Target, fuzz_change};
use sync::engine::Engine;
use sync::feed::{Body, Declared, Group, PastSteps};
use sync::payload::Payload;
use sync::replication::{Facts, Replicator, ReplicatorConfig, VERSION, encode_push, fuzz_decode};

use super::attack::attack;
use super::office::{
    NOW_MS, assert_rebuilds, founder, groups, newcomer, node_key, reopened, sealed,
};

const PEER_SEED: u8 = 2;

fn node_id(seed: u8) -> NodeId {
    NodeId(node_key(seed).verifying_key().to_bytes())
}

fn replicator(name: &str) -> Replicator {
    Replicator::new(ReplicatorConfig {
        version_min: VERSION,
        version_max: VERSION,
        facts: Facts {
            name: name.to_owned(),
            segment: String::new(),
            program: "0.1.0".to_owned(),
        },
    })
}

/// One end of a connection.
struct Side {
    engine: Engine,
    replicator: Replicator,
    peer: NodeId,
}

impl Side {
    fn new(engine: Engine, peer: u8) -> Self {
        let mut side = Self {
            engine,
            replicator: replicator("side"),
            peer: node_id(peer),
        };
        side.greet();
        side
    }

    fn greet(&mut self) {
        let peer = self.peer;
        self.replicator
            .connected(&self.engine, peer, NOW_MS)
            .unwrap();
    }

    fn take(&mut self, frame: &[u8]) {
        self.engine.begin().unwrap();
        self.replicator
            .handle_frame(&mut self.engine, self.peer, frame, NOW_MS)
            .unwrap();
        let outcome = self.engine.commit(NOW_MS).unwrap();
        self.replicator
            .committed(
                &self.engine,
                &outcome.own_groups,
                &outcome.changed_feeds,
                NOW_MS,
            )
            .unwrap();
    }

    fn sent(&mut self) -> Vec<Vec<u8>> {
        let transmits = std::iter::from_fn(|| self.replicator.poll_transmit());
        transmits.map(|transmit| transmit.frame.to_vec()).collect()
    }
}

/// Every frame of a newcomer's first contact with the founder, in order.
fn conversation() -> Vec<Vec<u8>> {
    let mut old = Side::new(founder(), PEER_SEED);
    let mut new = Side::new(newcomer(PEER_SEED), 1);
    let mut frames = Vec::new();
    for _ in 0..20 {
        for frame in old.sent() {
            new.take(&frame);
            frames.push(frame);
        }
        for frame in new.sent() {
            old.take(&frame);
            frames.push(frame);
        }
    }
    let all = groups(&old.engine);
    let steps = |group: &Group| PastSteps::of(&group.past, &Declared::new()).unwrap();
    let pushes = all.iter().map(|group| encode_push(group, &steps(group)));
    frames.extend(pushes.map(|frame| frame.to_vec()));
    assert!(frames.len() > 8, "they hardly talked");
    frames
}

#[test]
fn a_frame_is_read_or_refused() {
    attack(&conversation(), fuzz_decode);
}

#[test]
fn a_frame_costs_its_sender_at_most_the_connection() {
    let mut victim = Side::new(founder(), PEER_SEED);
    let hello = Side::new(newcomer(PEER_SEED), 1).sent();
    let mut frames = 0_u32;
    attack(&conversation(), |bytes| {
        victim.take(bytes);
        victim.sent();
        let closed = std::iter::from_fn(|| victim.replicator.poll_event()).count() > 0;
        frames += 1;
        if closed || frames.is_multiple_of(64) {
            victim.greet();
            hello.iter().for_each(|frame| victim.take(frame));
        }
    });
    assert_rebuilds(&mut victim.engine);
}

#[test]
fn a_group_of_an_outsider_is_refused() {
    let founder = founder();
    let corpus: Vec<Vec<u8>> = groups(&founder).iter().map(to_bytes).collect();
    let mut engine = newcomer(PEER_SEED);
    attack(&corpus, |bytes| {
        let Ok(group) = postcard::from_bytes::<Group>(bytes) else {
            return;
        };
        engine.begin().unwrap();
        engine.accept(vec![group], NOW_MS).unwrap();
        engine.commit(NOW_MS).unwrap();
    });
    assert_rebuilds(&mut engine);
}

fn to_bytes(group: &Group) -> Vec<u8> {
    postcard::to_stdvec(group).unwrap()
}

/// The log up to each of its groups, and the group that comes next.
struct Moment {
    image: Vec<u8>,
    next: Group,
}

fn moments() -> Vec<Moment> {
    let mut engine = newcomer(PEER_SEED);
    let mut moments = Vec::new();
    for group in groups(&founder()) {
        let image = engine.store_mut().image().unwrap();
        moments.push(Moment {
            image,
            next: group.clone(),
        });
        engine.begin().unwrap();
        engine.accept(vec![group], NOW_MS).unwrap();
        engine.commit(NOW_MS).unwrap();
    }
    moments
}

#[test]
fn a_lying_member_s_well_sealed_group_harms_nobody() {
    let moments = moments();
    let mut victims: BTreeMap<usize, Engine> = BTreeMap::new();
    let (mut accepted, mut refused) = (0_u32, 0_u32);
    attack(&insider_corpus(&moments), |bytes| {
        let [moment, entry, payload @ ..] = bytes else {
            return;
        };
        let index = usize::from(*moment) % moments.len();
        let moment = &moments[index];
        let mut group = moment.next.clone();
        let entry = usize::from(*entry) % group.entries.len();
        group.entries[entry].body = Body::Present(payload.to_vec());
        let group = sealed(group, &node_key(1));
        let victim = victims
            .entry(index)
            .or_insert_with(|| reopened(PEER_SEED, &moment.image));
        victim.begin().unwrap();
        let outcome = victim.accept(vec![group], NOW_MS).unwrap();
        if outcome.new_entries == 0 {
            refused += 1;
            victim.rollback(NOW_MS).unwrap();
            return;
        }
        accepted += 1;
        victim.commit(NOW_MS).unwrap();
        assert_rebuilds(victim);
        victims.remove(&index);
    });
    assert!(accepted > 0 && refused > 0, "{accepted} and {refused}");
}

fn insider_corpus(moments: &[Moment]) -> Vec<Vec<u8>> {
    let mut corpus = Vec::new();
    for (number, moment) in (0_u8..).zip(moments) {
        for (place, entry) in (0_u8..).zip(&moment.next.entries) {
            if let Body::Present(payload) = &entry.body {
                corpus.push([&[number, place], payload.as_slice()].concat());
            }
        }
    }
    corpus
}

#[test]
fn a_payload_is_read_in_one_way_or_refused() {
    let mut corpus = Vec::new();
    for group in groups(&founder()) {
        for entry in group.entries {
            if let Body::Present(payload) = entry.body {
                corpus.push([&[entry.kind], payload.as_slice()].concat());
            }
        }
    }
    attack(&corpus, |bytes| {
        let Some((kind, bytes)) = bytes.split_first() else {
            return;
        };
        if let Some(payload) = Payload::decode(*kind, bytes) {
            assert_eq!(payload.encode(), bytes);
        }
    });
}

#[test]
fn a_document_change_is_merged_or_refused() {
    let kinds = (0_u8..).zip(DocumentKind::ALL);
    let corpus: Vec<Vec<u8>> = kinds
        .map(|(number, kind)| [&[number], Target::new(kind).next_change()].concat())
        .collect();
    attack(&corpus, fuzz_change);
}

#[test]
fn a_damaged_database_is_an_error() {
    let image = founder().store_mut().image().unwrap();
    let pages: Vec<Vec<u8>> = image.chunks(4096).map(<[u8]>::to_vec).collect();
    let mut page = 0;
    attack(&pages, |bytes| {
        page = (page + 1) % pages.len();
        let mut image = image.clone();
        let start = page * 4096;
        let length = bytes.len().min(image.len() - start);
        image[start..start + length].copy_from_slice(&bytes[..length]);
        let Ok(store) = Store::from_image(&image) else {
            return;
        };
        // Whatever still opens is read through without a panic.
        drop(store.view().log_digests());
        drop(store.view().view_digests());
    });
}
