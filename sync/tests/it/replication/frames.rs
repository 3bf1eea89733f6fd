//! Properties of the codec.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use storage::{Absence, Absent, FeedId, Hash, Id, NodeId, Position, Space};
use sync::clock::SealedClock;
use sync::engine::Carried;
use sync::feed::{
    Adopted, Body, Declared, Evidence, ForkProof, Group, GroupEntry, Past, PastSteps, Signature,
};
use sync::replication::*;

fn key() -> impl Strategy<Value = FeedKey> {
    any::<[u8; 12]>().prop_map(FeedKey)
}

fn node() -> impl Strategy<Value = NodeId> {
    any::<[u8; 32]>().prop_map(NodeId)
}

fn feed() -> impl Strategy<Value = FeedId> {
    (node(), any::<u64>()).prop_map(|(node, incarnation)| FeedId { node, incarnation })
}

fn seq() -> impl Strategy<Value = u64> {
    0..=storage::SEQ_MAX
}

fn bytes(max: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..max)
}

fn signature() -> impl Strategy<Value = Signature> {
    vec(any::<u8>(), 64).prop_map(|bytes| Signature(bytes.try_into().unwrap()))
}

fn body() -> impl Strategy<Value = Body> {
    let erased =
        (any::<u32>(), any::<[u8; 32]>(), feed(), seq()).prop_map(|(length, hash, feed, seq)| {
            Body::Absent(Absent {
                length,
                hash: Hash(hash),
                why: match seq % 2 {
                    0 => Absence::NotCarried,
                    _ => Absence::Erased(Position { feed, seq }),
                },
            })
        });
    prop_oneof![bytes(60).prop_map(Body::Present), erased]
}

fn space() -> impl Strategy<Value = Space> {
    let id = any::<[u8; 16]>().prop_map(Id);
    prop_oneof![
        Just(Space::Mesh),
        id.clone().prop_map(Space::Server),
        id.prop_map(Space::Direct),
    ]
}

fn entries() -> impl Strategy<Value = Vec<GroupEntry>> {
    let entry = (any::<u64>(), space(), any::<u8>(), body());
    let entry = entry.prop_map(|(time, space, kind, body)| GroupEntry {
        time,
        space,
        kind,
        body,
    });
    vec(entry, 1..5)
}

fn past() -> impl Strategy<Value = Past> {
    let adopted = vec((any::<u64>(), seq(), any::<[u8; 32]>()), 0..3);
    (
        btree_map(feed(), seq(), 0..5),
        btree_set(feed(), 0..3),
        adopted,
        any::<(i64, i64)>(),
    )
        .prop_map(|(moved, left, adopted, (late_ms, correction_ms))| Past {
            moved: moved.into_iter().collect(),
            left: left.into_iter().collect(),
            adopted: adopted
                .into_iter()
                .map(|(incarnation, seq, hash)| Adopted {
                    incarnation,
                    seq,
                    hash: Hash(hash),
                })
                .collect(),
            clock: SealedClock {
                late_ms,
                correction_ms,
            },
        })
}

/// What a feed has declared that names some of what a past names, and more.
fn declared(past: Past) -> impl Strategy<Value = (Past, Declared)> {
    let shares = vec((any::<bool>(), 0..100_u64), past.moved.len());
    (Just(past), shares, btree_map(feed(), seq(), 0..5)).prop_map(|(past, shares, others)| {
        let mut declared = others;
        declared.extend(past.left.iter().map(|feed| (*feed, 1)));
        for ((feed, seq), (named, by)) in past.moved.iter().zip(shares) {
            let left = past.left.contains(feed);
            declared.remove(feed);
            if (named || left) && *seq > by {
                declared.insert(*feed, seq - by - 1);
            } else if left {
                declared.insert(*feed, seq - 1);
            }
        }
        (past, declared)
    })
}

fn group() -> impl Strategy<Value = Group> {
    let parts = (
        feed(),
        seq(),
        any::<[u8; 32]>(),
        entries(),
        past(),
        signature(),
    );
    parts.prop_map(|(feed, seq, previous, entries, past, seal)| Group {
        feed,
        first_seq: seq.max(1),
        previous: Hash(previous),
        entries,
        // What is left must have been declared before, which these groups have no before for.
        past: Past {
            left: Vec::new(),
            ..past
        },
        seal,
    })
}

fn leaving_group() -> impl Strategy<Value = Group> {
    (group(), past()).prop_map(|(group, past)| Group { past, ..group })
}

fn state() -> impl Strategy<Value = StateDigest> {
    let parts = (any::<[u8; 16]>(), any::<[u8; 8]>(), any::<[u8; 8]>());
    parts.prop_map(|(feeds, registers, evidence)| StateDigest {
        feeds,
        registers,
        evidence,
    })
}

fn heads() -> impl Strategy<Value = Vec<WireHead>> {
    let head = (key(), seq(), any::<[u8; 8]>());
    vec(
        head.prop_map(|(feed, seq, hash)| WireHead { feed, seq, hash }),
        0..20,
    )
}

fn carried() -> impl Strategy<Value = Carried> {
    let some = btree_set(space(), 0..4).prop_map(Carried::Only);
    prop_oneof![Just(Carried::Everything), some]
}

fn hello() -> impl Strategy<Value = Frame> {
    let versions = (any::<u8>(), any::<u8>(), any::<bool>(), any::<[u8; 16]>());
    let rest = (
        any::<u64>(),
        state(),
        any::<u32>(),
        any::<[u8; 8]>(),
        option::of(heads()),
        carried(),
    );
    (versions, vec("[a-zé京]{0,20}", 3), rest).prop_map(|(versions, facts, rest)| {
        let (version_min, version_max, answer, mesh) = versions;
        let (clock_ms, state, feeds, addresses, heads, carried) = rest;
        let [name, segment, program] = facts.try_into().unwrap();
        Frame::Hello(Box::new(Hello {
            version_min,
            version_max,
            answer,
            mesh,
            name,
            segment,
            program,
            clock_ms,
            state,
            feeds,
            carried,
            addresses,
            heads,
        }))
    })
}

fn about_feeds() -> impl Strategy<Value = Frame> {
    let positions = || vec((key(), seq()), 0..20);
    let reply = (key(), seq(), option::of(group().prop_map(Box::new)));
    prop_oneof![
        hello(),
        (any::<bool>(), option::of(bytes(9)), heads()).prop_map(|(answer, buckets, heads)| {
            Frame::Heads(Heads {
                answer,
                buckets,
                heads,
            })
        }),
        vec(any::<(u8, [u8; 8])>(), 0..9).prop_map(|digests| Frame::Buckets(Buckets { digests })),
        positions().prop_map(|positions| Frame::Positions(Positions { positions })),
        (any::<[u8; 4]>(), past().prop_flat_map(declared)).prop_map(|(after, (past, declared))| {
            let steps = PastSteps::of(&past, &declared).unwrap();
            Frame::Progress(Progress { after, steps })
        }),
        group().prop_map(|group| decode(&push(&group)).unwrap().unwrap()),
        (any::<(u32, u32, u32)>(), positions(), positions()).prop_map(
            |((id, chunk_bytes, window), feeds, has)| {
                Frame::Pull(Pull {
                    id,
                    chunk_bytes,
                    window,
                    feeds,
                    has,
                })
            }
        ),
        (any::<(u32, u32, bool)>(), vec(leaving_group(), 0..4)).prop_map(
            |((pull, no, last), groups)| {
                decode(&encode_chunk(pull, no, last, &groups))
                    .unwrap()
                    .unwrap()
            }
        ),
        any::<(u32, u32)>().prop_map(|(pull, no)| Frame::Ack(Ack { pull, no })),
        (any::<(bool, u64, u32)>(), state()).prop_map(|((answer, clock_ms, feeds), state)| {
            Frame::Compare(Compare {
                answer,
                clock_ms,
                feeds,
                state,
            })
        }),
        (group(), group()).prop_map(|(a, mut b)| {
            (b.feed, b.first_seq, b.previous) = (a.feed, a.first_seq, a.previous);
            Frame::Evidence(vec![Evidence::Fork(ForkProof::of(&a, &b).unwrap())])
        }),
        (any::<bool>(), vec(any::<[u8; 16]>(), 0..20))
            .prop_map(|(answer, keys)| Frame::EvidenceList(EvidenceList { answer, keys })),
        (key(), seq()).prop_map(|(feed, after)| Frame::Audit(Audit { feed, after })),
        reply.prop_map(|(feed, after, group)| {
            Frame::AuditReply(AuditReply { feed, after, group })
        }),
    ]
}

fn about_the_rest() -> impl Strategy<Value = Frame> {
    let names = (node(), any::<([u8; 16], [u8; 16], u8)>());
    let numbers = (any::<(u64, u64)>(), vec(any::<(u64, u64)>(), 0..4));
    let register = (names, numbers, bytes(50), signature()).prop_map(
        |((node, (user, channel, kind)), ((lane, no), merged), value, signature)| Register {
            node,
            user: Id(user),
            channel: Id(channel),
            kind,
            lane,
            no,
            merged,
            value,
            signature,
        },
    );
    let hashes = || vec(any::<[u8; 16]>(), 0..9);
    let addresses = vec(any::<(std::net::IpAddr, u16)>().prop_map(Into::into), 0..4);
    prop_oneof![
        vec((0..256_u16, any::<[u8; 8]>()), 0..9)
            .prop_map(|digests| Frame::RegisterBuckets(RegisterBuckets { digests })),
        (
            any::<bool>(),
            vec(any::<([u8; 16], [u8; 16])>(), 0..4),
            hashes()
        )
            .prop_map(|(more, spans, hashes)| Frame::RegisterList(RegisterList {
                more,
                spans,
                hashes
            })),
        hashes().prop_map(|hashes| Frame::RegisterPull(RegisterPull { hashes })),
        (any::<bool>(), vec(register, 0..4))
            .prop_map(|(more, registers)| Frame::Registers(Registers { more, registers })),
        any::<u8>().prop_map(|code| Frame::Close(Close { code })),
        vec((node(), addresses), 0..4).prop_map(|nodes| Frame::Addresses(Addresses { nodes })),
        (any::<u8>(), bytes(50)).prop_map(|(kind, bytes)| Frame::Notice(Notice { kind, bytes })),
    ]
}

/// The push of a group to somebody to whom its feed has declared nothing.
fn push(group: &Group) -> std::sync::Arc<[u8]> {
    encode_push(
        group,
        &PastSteps::of(&group.past, &Declared::new()).unwrap(),
    )
}

proptest! {
    #[test]
    fn frames_come_out_as_they_went_in(frame in prop_oneof![about_feeds(), about_the_rest()]) {
        let bytes = encode(&frame);
        prop_assert_eq!(decode(&bytes), Ok(Some(frame)));
        for cut in 1..bytes.len() {
            prop_assert!(decode(&bytes[..cut]).is_err(), "cut at {}", cut);
        }
    }

    #[test]
    fn a_pushed_group_is_the_group_without_its_previous_hash(group in group()) {
        let Ok(Some(Frame::Push(push))) = decode(&push(&group)) else {
            panic!("not a push")
        };
        let feed = match push.feed {
            FeedRef::Full(feed) => FeedKey::of(feed),
            FeedRef::Key(key) => key,
        };
        prop_assert_eq!(feed, FeedKey::of(group.feed));
        prop_assert_eq!(push.first_seq, group.first_seq);
        let past = push.past.after(&Declared::new(), push.clock);
        prop_assert_eq!((push.entries, past, push.seal), (group.entries, Some(group.past), group.seal));
    }

    #[test]
    fn steps_lead_from_what_was_declared_to_the_past((past, declared) in past().prop_flat_map(declared)) {
        let steps = PastSteps::of(&past, &declared).unwrap();
        prop_assert!(steps.is_well_formed());
        prop_assert_eq!(steps.after(&declared, past.clock), Some(past));
    }

    #[test]
    fn the_groups_of_a_chunk_are_told_apart_by_index(
        groups in vec(leaving_group(), 1..4),
        which in any::<prop::sample::Index>(),
        wrong in any::<u32>(),
    ) {
        let Ok(Some(Frame::Chunk(chunk))) = decode(&encode_chunk(1, 1, true, &groups)) else {
            panic!("not a chunk")
        };
        let at = which.index(chunk.groups.len());
        let mut broken = chunk.clone();
        let beyond = wrong.max(u32::try_from(chunk.feeds.len()).unwrap());
        broken.groups[at].feed = beyond;
        prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        let mut broken = chunk.clone();
        broken.groups[at].past.moved.push((beyond, 1));
        prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        let mut broken = chunk.clone();
        broken.groups[at].past.moved.extend([(0, 1), (0, 1)]);
        prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        let mut broken = chunk.clone();
        broken.groups[at].past.left.push(beyond);
        prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        let mut broken = chunk.clone();
        broken.feeds.push(FeedId { node: NodeId([0xff; 32]), incarnation: 1 });
        prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        let mut broken = chunk;
        if broken.feeds.len() > 1 {
            broken.feeds.swap(0, 1);
            prop_assert_eq!(decode(&encode(&Frame::Chunk(broken))), Err(FrameError::OutOfBounds(7)));
        }
    }

    #[test]
    fn foreign_bytes_never_panic(kind in 0_u8..0x84, rest in bytes(300)) {
        let mut bytes = vec![kind];
        bytes.extend(rest);
        fuzz_decode(&bytes);
    }

    #[test]
    fn damaged_frames_never_panic(
        frame in prop_oneof![about_feeds(), about_the_rest()],
        at in any::<prop::sample::Index>(),
        with in any::<u8>(),
    ) {
        let mut bytes = encode(&frame).to_vec();
        let at = at.index(bytes.len());
        bytes[at] = with;
        fuzz_decode(&bytes);
    }
}
