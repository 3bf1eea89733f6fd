//! Live groups: this node's own go to every peer at once, those of others come in.

use std::sync::Arc;

use storage::{FeedId, Hash, NodeId, StoreError};

use super::codec::encode_push;
use super::frame::{FeedRef, Push};
use super::key::FeedKey;
use super::limits::FRAME_BYTES_MAX;
use super::{GroupRefusal, Replicator};
use crate::engine::Engine;
use crate::feed::{Group, OwnGroup};

impl Replicator {
    /// Pushes durable groups of this node to every peer that has all before them.
    pub(super) fn push_groups(&mut self, groups: &[Arc<OwnGroup>]) {
        let heard = self
            .peers
            .values_mut()
            .any(|peer| peer.ready_mut().is_some());
        for own in groups {
            let group = &own.group;
            let key = self.durable.learn(group.feed);
            if !heard {
                continue;
            }
            let frame = encode_push(group, &own.steps);
            if frame.len() > FRAME_BYTES_MAX {
                self.count("unsendable_groups");
                continue;
            }
            for state in self.peers.values_mut() {
                let stripped = state.carried.stripped(group);
                let frame = match &stripped {
                    Some(stripped) => encode_push(stripped, &own.steps),
                    None => Arc::clone(&frame),
                };
                let reached = state.reached(key);
                let Some(session) = state.ready_mut() else {
                    continue;
                };
                if !session.compared || reached + 1 != group.first_seq {
                    continue;
                }
                if !session.may_push(frame.len()) {
                    state.counters.pushes_withheld += 1;
                    continue;
                }
                session.sent.insert(key, group.last_seq());
                session.note_pushed(key, group.last_seq(), frame.len());
                if let Some(serving) = session.serving.as_mut() {
                    serving.skip_to(group.feed, group.last_seq());
                }
                state.counters.entries_out += group.entries.len() as u64;
                state.send(frame);
            }
        }
    }

    pub(super) fn on_push(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        push: Push,
        now: u64,
    ) -> Result<(), StoreError> {
        let before = push.first_seq - 1;
        let last_seq = before + push.entries.len() as u64;
        let feed = match push.feed {
            FeedRef::Full(feed) => Some(feed),
            FeedRef::Key(key) => self.durable.id(key),
        };
        let key = match push.feed {
            FeedRef::Full(feed) => FeedKey::of(feed),
            FeedRef::Key(key) => key,
        };
        if let Some(state) = self.peers.get_mut(&peer) {
            state.counters.entries_in += push.entries.len() as u64;
            state.raise(key, last_seq);
        }
        let stored = feed.map_or(0, |feed| engine.stored_seq(feed));
        if stored >= last_seq {
            self.owe(peer, key, last_seq, now);
            let own = feed.filter(|feed| feed.node == peer);
            if let Some(declared) = own.and_then(|feed| engine.declared_past(feed)) {
                self.note_declared(engine, peer, &declared, now);
            }
            return Ok(());
        }
        let previous = feed.and_then(|feed| self.tail(engine, feed, before));
        let (Some(feed), Some(previous)) = (feed, previous) else {
            self.count("gaps");
            self.want(engine, key, last_seq, now);
            return Ok(());
        };
        let Some(past) = engine.past_after_stored(feed, &push.past, push.clock) else {
            self.count("unfitting_pasts");
            self.want(engine, key, last_seq, now);
            return Ok(());
        };
        let group = Group {
            feed,
            first_seq: push.first_seq,
            previous,
            entries: push.entries,
            past,
            seal: push.seal,
        };
        let refused = self.take_groups(engine, peer, vec![group], now)?;
        for (key, first_seq, refusal) in refused {
            // The hash before it was this node's own: if no seal fits, the feed may be forked.
            let open = matches!(refusal, GroupRefusal::NotSealed | GroupRefusal::Gap { .. });
            if open {
                self.count("gaps");
                self.want(engine, key, last_seq, now);
            } else {
                self.on_refusal(engine, peer, (key, first_seq), refusal, now);
            }
        }
        Ok(())
    }

    /// The hash of the last stored entry of a feed, if that is the one at `seq`.
    fn tail(&self, engine: &Engine, feed: FeedId, seq: u64) -> Option<Hash> {
        if engine.stored_seq(feed) != seq {
            return None;
        }
        if seq == 0 {
            return Some(Hash::ZERO);
        }
        if let Some((at, hash)) = self.tails.get(&feed)
            && *at == seq
        {
            return Some(*hash);
        }
        let head = self.durable.head(FeedKey::of(feed))?;
        (head.seq == seq).then_some(head.hash)
    }
}
