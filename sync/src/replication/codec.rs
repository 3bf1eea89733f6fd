//! Frames as bytes: one byte that says what it is, then postcard.
//!
//! Types below 0x80 must be known to the receiver; types from 0x80 on may be skipped by a receiver
//! that doesn't know them. A hello may be followed by fields of newer versions.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use storage::{FeedId, Hash, REGISTER_BUCKETS};

use super::entries;
use super::frame::{Chunk, ChunkGroup, ChunkPast, FeedRef, Frame, Positions, WireHead};
use super::key::FeedKey;
use super::limits::{
    ADDRESSES_PER_NODE_MAX, BUCKETS, CARRIED_MAX, CHUNK_GROUPS_MAX, EVIDENCE_KEYS_MAX,
    EVIDENCE_MAX, FACT_BYTES_MAX, FEEDS_MAX, FRAME_BYTES_MAX, GROUP_ENTRIES_MAX, NODES_MAX,
    NOTICE_BYTES_MAX, REGISTERS_LISTED_MAX, REGISTERS_MAX, REGISTERS_PULLED_MAX, SEQ_MAX,
};
use crate::clock::SealedClock;
use crate::engine::Carried;
use crate::feed::{Group, GroupEntry, Past, PastSteps, Signature};

const HELLO: u8 = 0x01;
const HEADS: u8 = 0x02;
const BUCKET_DIGESTS: u8 = 0x03;
const POSITIONS: u8 = 0x04;
const PUSH: u8 = 0x05;
const PULL: u8 = 0x06;
const CHUNK: u8 = 0x07;
const ACK: u8 = 0x08;
const COMPARE: u8 = 0x09;
const REGISTER_BUCKET_DIGESTS: u8 = 0x0a;
const REGISTER_PULL: u8 = 0x0b;
const REGISTERS: u8 = 0x0c;
const EVIDENCE: u8 = 0x0d;
const AUDIT: u8 = 0x0e;
const AUDIT_REPLY: u8 = 0x0f;
const CLOSE: u8 = 0x10;
const PROGRESS: u8 = 0x11;
const EVIDENCE_LIST: u8 = 0x12;
const REGISTER_LIST: u8 = 0x13;
const ADDRESSES: u8 = 0x80;
const NOTICE: u8 = 0x81;

const SKIPPABLE: u8 = 0x80;

/// Bytes that are no frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    #[error("an empty frame")]
    Empty,
    #[error("a frame of {0} bytes, more than {FRAME_BYTES_MAX}")]
    TooLong(usize),
    #[error("the unknown frame type {0:#04x}")]
    UnknownType(u8),
    #[error("a frame of type {0:#04x} that can't be read")]
    Malformed(u8),
    #[error("a frame of type {0:#04x} that breaks a bound")]
    OutOfBounds(u8),
}

/// Reads a frame; `None` is one that may be skipped.
///
/// # Errors
/// The bytes are not a frame of this version.
pub fn decode(bytes: &[u8]) -> Result<Option<Frame>, FrameError> {
    let (kind, rest) = bytes.split_first().ok_or(FrameError::Empty)?;
    if bytes.len() > FRAME_BYTES_MAX {
        return Err(FrameError::TooLong(bytes.len()));
    }
    let kind = *kind;
    let frame = match kind {
        HELLO => {
            let (hello, _) =
                postcard::take_from_bytes(rest).map_err(|_| FrameError::Malformed(HELLO))?;
            Frame::Hello(Box::new(hello))
        }
        HEADS => Frame::Heads(read(kind, rest)?),
        BUCKET_DIGESTS => Frame::Buckets(read(kind, rest)?),
        POSITIONS => Frame::Positions(read(kind, rest)?),
        PROGRESS => Frame::Progress(read(kind, rest)?),
        PUSH => Frame::Push(read(kind, rest)?),
        PULL => Frame::Pull(read(kind, rest)?),
        CHUNK => Frame::Chunk(read(kind, rest)?),
        ACK => Frame::Ack(read(kind, rest)?),
        COMPARE => Frame::Compare(read(kind, rest)?),
        REGISTER_BUCKET_DIGESTS => Frame::RegisterBuckets(read(kind, rest)?),
        REGISTER_LIST => Frame::RegisterList(read(kind, rest)?),
        REGISTER_PULL => Frame::RegisterPull(read(kind, rest)?),
        REGISTERS => Frame::Registers(read(kind, rest)?),
        EVIDENCE => Frame::Evidence(read(kind, rest)?),
        EVIDENCE_LIST => Frame::EvidenceList(read(kind, rest)?),
        AUDIT => Frame::Audit(read(kind, rest)?),
        AUDIT_REPLY => Frame::AuditReply(read(kind, rest)?),
        CLOSE => Frame::Close(read(kind, rest)?),
        ADDRESSES => Frame::Addresses(read(kind, rest)?),
        NOTICE => Frame::Notice(read(kind, rest)?),
        unknown if unknown & SKIPPABLE != 0 => return Ok(None),
        unknown => return Err(FrameError::UnknownType(unknown)),
    };
    if within_bounds(&frame) {
        Ok(Some(frame))
    } else {
        Err(FrameError::OutOfBounds(kind))
    }
}

/// Whether a frame brings what its receiver is to store.
#[must_use]
pub fn brings_data(bytes: &[u8]) -> bool {
    let kind = bytes.first();
    kind.is_some_and(|kind| matches!(*kind, PUSH | CHUNK | REGISTERS | EVIDENCE | AUDIT_REPLY))
}

/// A frame's bytes.
#[must_use]
pub fn encode(frame: &Frame) -> Arc<[u8]> {
    match frame {
        Frame::Hello(hello) => write(HELLO, hello),
        Frame::Heads(heads) => write(HEADS, heads),
        Frame::Buckets(buckets) => write(BUCKET_DIGESTS, buckets),
        Frame::Positions(positions) => write(POSITIONS, positions),
        Frame::Progress(progress) => write(PROGRESS, progress),
        Frame::Push(push) => write(PUSH, push),
        Frame::Pull(pull) => write(PULL, pull),
        Frame::Chunk(chunk) => write(CHUNK, chunk),
        Frame::Ack(ack) => write(ACK, ack),
        Frame::Compare(compare) => write(COMPARE, compare),
        Frame::RegisterBuckets(buckets) => write(REGISTER_BUCKET_DIGESTS, buckets),
        Frame::RegisterList(list) => write(REGISTER_LIST, list),
        Frame::RegisterPull(pull) => write(REGISTER_PULL, pull),
        Frame::Registers(registers) => write(REGISTERS, registers),
        Frame::Evidence(evidence) => write(EVIDENCE, evidence),
        Frame::EvidenceList(list) => write(EVIDENCE_LIST, list),
        Frame::Audit(audit) => write(AUDIT, audit),
        Frame::AuditReply(reply) => write(AUDIT_REPLY, reply),
        Frame::Close(close) => write(CLOSE, close),
        Frame::Addresses(addresses) => write(ADDRESSES, addresses),
        Frame::Notice(notice) => write(NOTICE, notice),
    }
}

/// The bytes of a [`Frame::Push`] of a group whose past is told by `steps`.
#[must_use]
pub fn encode_push(group: &Group, steps: &PastSteps) -> Arc<[u8]> {
    #[derive(Serialize)]
    struct Borrowed<'a> {
        feed: FeedRef,
        first_seq: u64,
        #[serde(with = "entries")]
        entries: &'a [GroupEntry],
        past: &'a PastSteps,
        clock: SealedClock,
        seal: &'a Signature,
    }
    let feed = if group.first_seq == 1 {
        FeedRef::Full(group.feed)
    } else {
        FeedRef::Key(FeedKey::of(group.feed))
    };
    let payloads: usize = group
        .entries
        .iter()
        .map(|entry| entry.body.length() as usize)
        .sum();
    write_into(
        Vec::with_capacity(payloads + 64 * (group.entries.len() + 4)),
        PUSH,
        &Borrowed {
            feed,
            first_seq: group.first_seq,
            entries: &group.entries,
            past: steps,
            clock: group.past.clock,
            seal: &group.seal,
        },
    )
}

/// The bytes of a [`Frame::Chunk`] of groups.
#[must_use]
pub fn encode_chunk(pull: u32, no: u32, last: bool, groups: &[Group]) -> Arc<[u8]> {
    #[derive(Serialize)]
    struct Borrowed<'a> {
        pull: u32,
        no: u32,
        last: bool,
        feeds: Vec<FeedId>,
        groups: Vec<BorrowedGroup<'a>>,
    }
    #[derive(Serialize)]
    struct BorrowedGroup<'a> {
        feed: u32,
        first_seq: u64,
        previous: Hash,
        #[serde(with = "entries")]
        entries: &'a [GroupEntry],
        past: ChunkPast,
        seal: &'a Signature,
    }
    let mut named: BTreeMap<FeedId, u32> = BTreeMap::new();
    for group in groups {
        named.insert(group.feed, 0);
        named.extend(group.past.moved.iter().map(|(feed, _)| (*feed, 0)));
        named.extend(group.past.left.iter().map(|feed| (*feed, 0)));
    }
    for (index, number) in named.values_mut().zip(0..) {
        *index = number;
    }
    let index = |feed: &FeedId| named.get(feed).copied().unwrap_or(u32::MAX);
    let groups = groups.iter().map(|group| BorrowedGroup {
        feed: index(&group.feed),
        first_seq: group.first_seq,
        previous: group.previous,
        entries: &group.entries,
        past: ChunkPast {
            moved: (group.past.moved.iter())
                .map(|(feed, seq)| (index(feed), *seq))
                .collect(),
            left: group.past.left.iter().map(index).collect(),
            adopted: group.past.adopted.clone(),
            clock: group.past.clock,
        },
        seal: &group.seal,
    });
    let groups = groups.collect();
    let feeds = named.keys().copied().collect();
    write(
        CHUNK,
        &Borrowed {
            pull,
            no,
            last,
            feeds,
            groups,
        },
    )
}

/// The groups of a chunk, whose indices have been checked.
pub(super) fn groups_of(chunk: Chunk) -> Option<Vec<Group>> {
    let feeds = chunk.feeds;
    let feed = |index: u32| feeds.get(usize::try_from(index).ok()?).copied();
    let groups = chunk.groups.into_iter().map(|group| {
        let (moved, left) = (group.past.moved.into_iter(), group.past.left.into_iter());
        Some(Group {
            feed: feed(group.feed)?,
            first_seq: group.first_seq,
            previous: group.previous,
            entries: group.entries,
            past: Past {
                moved: moved
                    .map(|(index, seq)| Some((feed(index)?, seq)))
                    .collect::<Option<_>>()?,
                left: left.map(feed).collect::<Option<_>>()?,
                adopted: group.past.adopted,
                clock: group.past.clock,
            },
            seal: group.seal,
        })
    });
    groups.collect()
}

/// For fuzzing: decodes foreign bytes, and whatever is read must come out the same when it is
/// written and read again.
///
/// # Panics
/// The codec has a fault.
pub fn fuzz_decode(bytes: &[u8]) {
    let Ok(Some(frame)) = decode(bytes) else {
        return;
    };
    let again = encode(&frame);
    if again.len() <= FRAME_BYTES_MAX {
        assert_eq!(
            decode(&again),
            Ok(Some(frame)),
            "a frame changed on its way"
        );
    }
}

fn read<T: DeserializeOwned>(kind: u8, bytes: &[u8]) -> Result<T, FrameError> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        Ok(_) | Err(_) => Err(FrameError::Malformed(kind)),
    }
}

fn write<T: Serialize + ?Sized>(kind: u8, value: &T) -> Arc<[u8]> {
    write_into(Vec::new(), kind, value)
}

fn write_into<T: Serialize + ?Sized>(mut start: Vec<u8>, kind: u8, value: &T) -> Arc<[u8]> {
    start.push(kind);
    let bytes = postcard::to_extend(value, start);
    bytes.expect("plain data structures always encode").into()
}

fn within_bounds(frame: &Frame) -> bool {
    match frame {
        Frame::Hello(hello) => {
            let facts = [&hello.name, &hello.segment, &hello.program];
            facts.iter().all(|fact| fact.len() <= FACT_BYTES_MAX)
                && hello.heads.as_deref().is_none_or(heads_fit)
                && carried_fits(&hello.carried)
        }
        Frame::Heads(heads) => {
            let buckets = heads.buckets.as_ref();
            heads_fit(&heads.heads) && buckets.is_none_or(|buckets| buckets.len() <= BUCKETS)
        }
        Frame::Buckets(buckets) => buckets.digests.len() <= BUCKETS,
        Frame::Positions(Positions { positions }) => positions_fit(positions),
        Frame::Progress(progress) => progress.steps.is_well_formed(),
        Frame::Push(push) => {
            group_fits(push.first_seq, &push.entries) && push.past.is_well_formed()
        }
        Frame::Pull(pull) => positions_fit(&pull.feeds) && positions_fit(&pull.has),
        Frame::Chunk(chunk) => {
            let fits = |group: &ChunkGroup| group_fits(group.first_seq, &group.entries);
            chunk.groups.len() <= CHUNK_GROUPS_MAX
                && chunk.groups.iter().all(fits)
                && names_each_feed(chunk)
        }
        Frame::RegisterBuckets(buckets) => {
            let buckets = &buckets.digests;
            buckets.len() <= usize::from(REGISTER_BUCKETS)
                && buckets.iter().all(|(bucket, _)| *bucket < REGISTER_BUCKETS)
        }
        Frame::RegisterList(list) => {
            list.spans.len() <= usize::from(REGISTER_BUCKETS)
                && list.hashes.len() <= REGISTERS_LISTED_MAX
        }
        Frame::RegisterPull(pull) => pull.hashes.len() <= REGISTERS_PULLED_MAX,
        // What a single one holds is judged by the engine: it costs that one only.
        Frame::Registers(registers) => registers.registers.len() <= REGISTERS_MAX,
        Frame::Evidence(evidence) => evidence.len() <= EVIDENCE_MAX,
        Frame::EvidenceList(list) => list.keys.len() <= EVIDENCE_KEYS_MAX,
        Frame::Audit(audit) => audit.after <= SEQ_MAX,
        Frame::AuditReply(reply) => {
            let group = reply.group.as_ref();
            reply.after <= SEQ_MAX
                && group.is_none_or(|group| group_fits(group.first_seq, &group.entries))
        }
        Frame::Addresses(addresses) => {
            addresses.nodes.len() <= NODES_MAX
                && addresses
                    .nodes
                    .iter()
                    .all(|(_, list)| list.len() <= ADDRESSES_PER_NODE_MAX)
        }
        Frame::Notice(notice) => notice.bytes.len() <= NOTICE_BYTES_MAX,
        Frame::Ack(_) | Frame::Compare(_) | Frame::Close(_) => true,
    }
}

/// Whether a chunk lists just the feeds that it names, in order.
fn names_each_feed(chunk: &Chunk) -> bool {
    let mut named = vec![false; chunk.feeds.len()];
    let mut name = |index: u32| {
        let slot = usize::try_from(index).ok().and_then(|at| named.get_mut(at));
        slot.map(|slot| *slot = true).is_some()
    };
    let ascending = |past: &ChunkPast| {
        past.moved.is_sorted_by(|a, b| a.0 < b.0) && past.left.is_sorted_by(|a, b| a < b)
    };
    let known = chunk.groups.iter().all(|group| {
        let past = &group.past;
        name(group.feed)
            && ascending(past)
            && past.moved.iter().all(|(feed, _)| name(*feed))
            && past.left.iter().all(|feed| name(*feed))
    });
    known && named.iter().all(|named| *named) && chunk.feeds.is_sorted_by(|a, b| a < b)
}

fn carried_fits(carried: &Carried) -> bool {
    match carried {
        Carried::Everything => true,
        Carried::Only(spaces) => spaces.len() <= CARRIED_MAX,
    }
}

fn heads_fit(heads: &[WireHead]) -> bool {
    heads.len() <= FEEDS_MAX && heads.iter().all(|head| head.seq <= SEQ_MAX)
}

fn positions_fit(positions: &[(FeedKey, u64)]) -> bool {
    positions.len() <= FEEDS_MAX && positions.iter().all(|(_, seq)| *seq <= SEQ_MAX)
}

fn group_fits(first_seq: u64, entries: &[GroupEntry]) -> bool {
    (1..=SEQ_MAX).contains(&first_seq) && (1..=GROUP_ENTRIES_MAX).contains(&entries.len())
}
