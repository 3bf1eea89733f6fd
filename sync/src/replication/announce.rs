//! Telling peers where this node stands: what they gave is confirmed, what others gave is offered.

use storage::NodeId;

use super::Replicator;
use super::frame::{Frame, Positions};
use super::key::FeedKey;
use super::limits::{ANNOUNCE_MS, FEEDS_MAX};

impl Replicator {
    /// After a commit: what came in may be confirmed, what moved is to be announced.
    pub(super) fn schedule_announcements(&mut self, moved: bool, differs: bool, now: u64) {
        let peers: Vec<NodeId> = self.peers.keys().copied().collect();
        for peer in peers {
            let Some(session) = self.ready_mut(peer) else {
                continue;
            };
            let received = std::mem::take(&mut session.received);
            if moved || !received.is_empty() {
                session.announce_due.get_or_insert(now + ANNOUNCE_MS);
            }
            for (key, seq) in received {
                let owed = session.owed.entry(key).or_default();
                owed.received = owed.received.max(seq);
            }
            if differs {
                self.ensure_compare(peer, now);
            }
        }
    }

    /// Sends what has gathered since the last announcement, if it says anything new.
    pub(super) fn announce(&mut self, peer: NodeId) {
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let Some(session) = state.ready_mut() else {
            return;
        };
        session.announce_due = None;
        let announced = std::mem::replace(&mut session.announced, self.durable.change());
        let mut positions: Vec<(FeedKey, u64)> = Vec::new();
        for (key, owed) in &mut session.owed {
            let seq = self.durable.seq(*key);
            if seq > owed.confirmed {
                owed.confirmed = seq;
                positions.push((*key, seq));
            }
        }
        session
            .owed
            .retain(|_, owed| owed.confirmed < owed.received);
        let confirmed = positions.len();
        for (key, seq) in self.durable.changed_after(announced) {
            let told = positions[..confirmed]
                .binary_search_by_key(&key, |(key, _)| *key)
                .is_ok();
            if !told && seq > state.reached(key) {
                positions.push((key, seq));
            }
        }
        positions.truncate(FEEDS_MAX);
        if !positions.is_empty() {
            self.send(peer, &Frame::Positions(Positions { positions }));
        }
    }
}
