//! Notices: short messages that are neither stored nor repeated.

use storage::NodeId;

use super::frame::{Frame, Notice};
use super::limits::{EVENTS_MAX, NOTICE_BYTES_MAX};
use super::{ReplicationEvent, Replicator};

impl Replicator {
    /// Sends a notice to one peer, or to all that are connected. Answers how many it is on the
    /// way to: none if it is longer than 4 KiB.
    pub fn send_notice(&mut self, to: Option<NodeId>, kind: u8, bytes: &[u8]) -> usize {
        if bytes.len() > NOTICE_BYTES_MAX {
            self.count("notices_dropped");
            return 0;
        }
        let frame = super::encode(&Frame::Notice(Notice {
            kind,
            bytes: bytes.to_vec(),
        }));
        let mut sent = 0;
        for (id, state) in &mut self.peers {
            let room = state
                .ready()
                .is_some_and(|session| session.queue.has_room(frame.len()));
            if room && to.is_none_or(|to| to == *id) {
                state.send(frame.clone());
                sent += 1;
            }
        }
        sent
    }

    pub(super) fn on_notice(&mut self, peer: NodeId, notice: Notice) {
        if self.events.len() < EVENTS_MAX {
            let Notice { kind, bytes } = notice;
            self.events
                .push_back(ReplicationEvent::Notice { peer, kind, bytes });
        } else {
            self.count("events_dropped");
        }
    }
}
