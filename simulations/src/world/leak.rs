//! Nothing that depends on uncommitted state may leave a node.

use std::sync::Arc;

use storage::NodeId;
use sync::replication::{FeedKey, FeedRef, Frame, decode};

use super::process::Live;
use super::{Violation, World, violation};

impl World {
    /// Every position and every group in a frame must have been durable at the last commit.
    pub(super) fn check_leak(
        &self,
        index: usize,
        live: &Live,
        frames: &[(NodeId, Arc<[u8]>)],
    ) -> Result<(), Violation> {
        for (_, frame) in frames {
            if frame.len() > 16 * 1024 {
                continue;
            }
            let Ok(Some(frame)) = decode(frame) else {
                return violation("I10: a node made a frame that can't be read");
            };
            for (key, seq) in claims(&frame) {
                let durable = live.durable.get(&key).copied().unwrap_or(0);
                if seq > durable {
                    return violation(format!(
                        "I1: a frame left p{index} that tells of {key:?}:{seq}, durable is {durable}"
                    ));
                }
            }
        }
        Ok(())
    }
}

/// What a frame says its sender has.
fn claims(frame: &Frame) -> Vec<(FeedKey, u64)> {
    match frame {
        Frame::Hello(hello) => hello
            .heads
            .iter()
            .flatten()
            .map(|head| (head.feed, head.seq))
            .collect(),
        Frame::Heads(heads) => heads
            .heads
            .iter()
            .map(|head| (head.feed, head.seq))
            .collect(),
        Frame::Positions(positions) => positions.positions.clone(),
        Frame::Push(push) => {
            let key = match push.feed {
                FeedRef::Key(key) => key,
                FeedRef::Full(feed) => FeedKey::of(feed),
            };
            vec![(key, push.first_seq + push.entries.len() as u64 - 1)]
        }
        Frame::Chunk(chunk) => {
            let groups = chunk.groups.iter().filter_map(|group| {
                let feed = chunk.feeds.get(usize::try_from(group.feed).ok()?)?;
                let last = group.first_seq + group.entries.len() as u64 - 1;
                Some((FeedKey::of(*feed), last))
            });
            groups.collect()
        }
        // Steps from a place that only its receiver knows.
        Frame::Progress(_)
        | Frame::Buckets(_)
        | Frame::Pull(_)
        | Frame::Ack(_)
        | Frame::Compare(_)
        | Frame::RegisterBuckets(_)
        | Frame::RegisterList(_)
        | Frame::RegisterPull(_)
        | Frame::Registers(_)
        | Frame::Evidence(_)
        | Frame::EvidenceList(_)
        | Frame::Audit(_)
        | Frame::AuditReply(_)
        | Frame::Close(_)
        | Frame::Addresses(_)
        | Frame::Notice(_) => Vec::new(),
    }
}
