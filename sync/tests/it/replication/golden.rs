//! The bytes of every frame of version 1. They never change.

use std::collections::BTreeSet;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{Absence, Absent, FeedId, Hash, Id, NodeId, Position, Space};
use sync::clock::SealedClock;
use sync::engine::Carried;
use sync::feed::{
    Adopted, AuthorityChange, Body, Certificate, Declared, Evidence, Fact, ForkProof, Group,
    GroupEntry, Past, PastSteps, Revocation, Signature, Statement, TokenEpoch, commitment,
};
use sync::replication::*;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn group() -> Group {
    let entry = |time, body| GroupEntry {
        time,
        space: Space::Server(Id([4; 16])),
        kind: 1,
        body,
    };
    let by = Position {
        feed: feed(),
        seq: 9,
    };
    let absent = |why| {
        Body::Absent(Absent {
            length: 300,
            hash: Hash([6; 32]),
            why,
        })
    };
    Group {
        feed: feed(),
        first_seq: 2,
        previous: Hash([3; 32]),
        entries: vec![
            entry(5, Body::Present(vec![0xaa, 0xbb])),
            entry(6, absent(Absence::Erased(by))),
            entry(7, absent(Absence::NotCarried)),
        ],
        past: Past {
            moved: vec![(other(), 300)],
            left: vec![feed()],
            adopted: vec![Adopted {
                incarnation: 5,
                seq: 7,
                hash: Hash([9; 32]),
            }],
            clock: SealedClock {
                late_ms: 3,
                correction_ms: -70_000,
            },
        },
        seal: Signature([5; 64]),
    }
}

fn feed() -> FeedId {
    FeedId {
        node: NodeId([1; 32]),
        incarnation: 300,
    }
}

fn other() -> FeedId {
    FeedId {
        node: NodeId([7; 32]),
        incarnation: 1,
    }
}

fn key() -> FeedKey {
    FeedKey([2; 12])
}

fn hello() -> Frame {
    Frame::Hello(Box::new(Hello {
        version_min: 1,
        version_max: 2,
        answer: true,
        mesh: [1; 16],
        name: "HQ".to_owned(),
        segment: "3F".to_owned(),
        program: "0.1".to_owned(),
        clock_ms: 300,
        state: state(),
        feeds: 1,
        carried: Carried::Only(BTreeSet::from([Space::Direct(Id([9; 16]))])),
        addresses: [5; 8],
        heads: Some(vec![head()]),
    }))
}

fn state() -> StateDigest {
    StateDigest {
        feeds: [2; 16],
        registers: [3; 8],
        evidence: [4; 8],
    }
}

fn head() -> WireHead {
    WireHead {
        feed: key(),
        seq: 300,
        hash: [6; 8],
    }
}

fn frames() -> Vec<Frame> {
    let mut frames = frames_about_feeds();
    frames.extend(frames_about_the_rest());
    frames
}

fn frames_about_feeds() -> Vec<Frame> {
    vec![
        hello(),
        Frame::Heads(Heads {
            answer: true,
            buckets: Some(vec![2, 7]),
            heads: vec![head()],
        }),
        Frame::Buckets(Buckets {
            digests: vec![(2, [7; 8])],
        }),
        Frame::Positions(Positions {
            positions: vec![(key(), 300)],
        }),
        Frame::Progress(Progress {
            after: [8, 9, 10, 11],
            steps: PastSteps::of(
                &Past::of(vec![(other(), 300)]),
                &Declared::from([(other(), 299)]),
            )
            .unwrap(),
        }),
        Frame::Pull(Pull {
            id: 1,
            chunk_bytes: 262_144,
            window: 4,
            feeds: vec![(key(), 0)],
            has: vec![(key(), 3)],
        }),
        Frame::Ack(Ack { pull: 1, no: 200 }),
        Frame::Compare(Compare {
            answer: false,
            clock_ms: 300,
            feeds: 1,
            state: state(),
        }),
    ]
}

fn frames_about_the_rest() -> Vec<Frame> {
    let register = Register {
        node: NodeId([1; 32]),
        user: Id([2; 16]),
        channel: Id([3; 16]),
        kind: 0,
        lane: 300,
        no: 7,
        merged: vec![(4, 5)],
        value: vec![9],
        signature: Signature([5; 64]),
    };
    let addresses = vec![
        "10.0.0.1:80".parse().unwrap(),
        "[fe80::1]:443".parse().unwrap(),
    ];
    vec![
        Frame::RegisterBuckets(RegisterBuckets {
            digests: vec![(200, [7; 8])],
        }),
        Frame::RegisterList(RegisterList {
            more: true,
            spans: vec![([1; 16], [2; 16])],
            hashes: vec![[3; 16]],
        }),
        Frame::RegisterPull(RegisterPull {
            hashes: vec![[3; 16], [4; 16]],
        }),
        Frame::Registers(Registers {
            more: true,
            registers: vec![register],
        }),
        Frame::Evidence(evidence()),
        Frame::EvidenceList(EvidenceList {
            answer: true,
            keys: vec![[6; 16], [7; 16]],
        }),
        Frame::Audit(Audit {
            feed: key(),
            after: 300,
        }),
        Frame::AuditReply(AuditReply {
            feed: key(),
            after: 300,
            group: Some(Box::new(group())),
        }),
        Frame::Close(Close { code: 2 }),
        Frame::Addresses(Addresses {
            nodes: vec![(NodeId([1; 32]), addresses)],
        }),
        Frame::Notice(Notice {
            kind: 3,
            bytes: vec![1, 2],
        }),
    ]
}

/// One of each kind, signed by a root key of sevens.
fn evidence() -> Vec<Evidence> {
    let root = SigningKey::from_bytes(&[7; 32]);
    let node = NodeId([1; 32]);
    let token = TokenEpoch {
        no: 2,
        commitment: commitment(&[9; 32]),
    };
    let revocation = Fact::Revocation(Revocation {
        node,
        keep: vec![(3, 300), (4, 1)],
        token,
    });
    let authority = Fact::Authority(AuthorityChange {
        node,
        no: 1,
        holds: true,
    });
    let facts = [revocation, Fact::TokenKey(token), authority];
    let statements = facts
        .into_iter()
        .map(|fact| Evidence::Statement(Statement::issue(&root, fact, Id([4; 16]), 1_000)));
    let certificate = Certificate::issue(&root, node, false, 1_000);
    let by_ticket = Certificate::issue_by_ticket(&root, node, NodeId([5; 32]), 1_000);
    let mut other = group();
    other.entries[0].time += 1;
    let fork = ForkProof::of(&group(), &other).unwrap();
    let certificates = [certificate, by_ticket].map(Evidence::Certificate);
    certificates
        .into_iter()
        .chain(statements)
        .chain([Evidence::Fork(fork)])
        .collect()
}

fn push(group: &Group, declared: &[(FeedId, u64)]) -> Arc<[u8]> {
    let declared = declared.iter().copied().collect();
    encode_push(group, &PastSteps::of(&group.past, &declared).unwrap())
}

#[test]
fn every_frame_keeps_its_bytes() {
    let mut lines: Vec<String> = frames().iter().map(|frame| hex(&encode(frame))).collect();
    lines.push(hex(&push(&group(), &[(feed(), 1), (other(), 299)])));
    lines.push(hex(&push(&group(), &[(feed(), 1), (other(), 1)])));
    let first = Group {
        first_seq: 1,
        previous: Hash::ZERO,
        past: Past {
            left: Vec::new(),
            ..group().past
        },
        ..group()
    };
    lines.push(hex(&push(&first, &[])));
    lines.push(hex(&encode_chunk(1, 2, true, &[group()])));
    let golden = include_str!("frames_v1.hex");
    assert_eq!(lines.join("\n"), golden.trim_end());
}

#[test]
fn headers_of_every_kind_of_space_keep_their_hashes() {
    let id = Id([4; 16]);
    let hash = |space| {
        let entry = GroupEntry {
            space,
            ..group().entries[0].clone()
        };
        hex(&entry.header(feed(), 2, Hash([3; 32])).hash().0)
    };
    let hashes = [Space::Mesh, Space::Server(id), Space::Direct(id)].map(hash);
    assert_eq!(
        hashes,
        [
            "1388e19fdd6ce794f8c774a61705d2192af7409de82ed1143fae041bf498a0d1",
            "5206a7c2121e79e70ace436c512a927a7da69e350ad3e1d0445859642e42c412",
            "b64914df2b820dee566e5010c3e358dbe58e0f97a086c54c032ae1e149f3f294",
        ]
    );
}

#[test]
fn a_feeds_key_keeps_its_bytes() {
    assert_eq!(hex(&FeedKey::of(feed()).0), "a0295cd2ff1b61539094666c");
}
