//! How this node and the others are: told to each other by notices.

use std::collections::BTreeMap;

use storage::NodeId;

use super::Worker;
use crate::host::notices::{NOTICE_HEALTH, NOTICE_START, NOTICE_TWIN, encode};
use crate::host::tape::TapeEvent;
use crate::host::trouble::{TWIN_MS, Trouble, TroubleList};
use crate::time::now_ms;

/// Starts remembered of each node.
const STARTS_MAX: usize = 8;

/// By which starts other nodes were heard, newest last.
pub(super) type Incarnations = BTreeMap<NodeId, Vec<u64>>;

impl Worker {
    /// A trouble of this node begins or is over; if that is news, everybody is told.
    pub(super) fn note_trouble(&mut self, trouble: Trouble, begins: bool) {
        let troubles = &self.shared.troubles;
        let news = match begins {
            true => troubles.begin(trouble),
            false => troubles.end(trouble),
        };
        if !news {
            return;
        }
        let code = trouble.code();
        if begins && trouble.level() == "red" {
            tracing::error!(trouble = code, "this node {}", trouble.english());
        } else if begins {
            tracing::warn!(trouble = code, "this node {}", trouble.english());
        } else {
            tracing::info!(trouble = code, "this trouble is over");
        }
        let event = match begins {
            true => TapeEvent::new("trouble", format!("this node {}", trouble.english())),
            false => TapeEvent::new("trouble_over", format!("this node: {code} is over")),
        };
        self.shared.tape.note(event.with("trouble", code));
        self.tell_health(None);
        self.standing_may_differ(now_ms());
        self.overview_differs(now_ms());
    }

    /// Tells one node or all how this one is.
    pub(super) fn tell_health(&mut self, to: Option<NodeId>) {
        let troubles = encode(&self.shared.troubles.all());
        self.replicator.send_notice(to, NOTICE_HEALTH, &troubles);
    }

    /// Tells a node by which start it talks to this one.
    pub(super) fn tell_start(&mut self, to: NodeId) {
        let start = encode(&self.own_feed().incarnation);
        self.replicator.send_notice(Some(to), NOTICE_START, &start);
    }

    pub(super) fn heard_health(&mut self, peer: NodeId, bytes: &[u8]) {
        let Ok(troubles) = postcard::from_bytes::<TroubleList>(bytes) else {
            return;
        };
        let name = self.shared.facts.name_of(peer);
        for trouble in self.shared.links.set_troubles(peer, troubles) {
            let text = format!("{name} {}", trouble.english());
            tracing::warn!(node = name, id = peer.short(), "{text}");
            let event = TapeEvent::new("trouble", text).with("trouble", trouble.code());
            self.note_about(event, peer, name.clone());
        }
        self.overview_differs(now_ms());
    }

    /// A process says by which start it talks. One that comes back although a later one was heard
    /// is no restart: two processes run with the same key, and take the connection from each other.
    pub(super) fn heard_start(&mut self, peer: NodeId, bytes: &[u8]) {
        let Ok(start) = postcard::from_bytes::<u64>(bytes) else {
            return;
        };
        let known = self.incarnations.entry(peer).or_default();
        if known.last() == Some(&start) {
            return;
        }
        let twice = known.contains(&start);
        known.retain(|other| *other != start);
        known.push(start);
        if known.len() > STARTS_MAX {
            known.remove(0);
        }
        if !twice {
            return;
        }
        let name = self.shared.facts.name_of(peer);
        if self.shared.links.note_twin(peer, now_ms()) {
            let text = format!("{name} {}", Trouble::Twin.english());
            tracing::error!(node = name, id = peer.short(), "{text}");
            let event = TapeEvent::new("trouble", text).with("trouble", Trouble::Twin.code());
            self.note_about(event, peer, name);
        }
        self.replicator.send_notice(Some(peer), NOTICE_TWIN, &[]);
        self.overview_differs(now_ms());
    }

    /// Another node has heard a second process with this node's key.
    pub(super) fn heard_twin(&mut self) {
        self.twin_heard_ms = now_ms();
        self.note_trouble(Trouble::Twin, true);
    }

    /// Ends what is only known from others once they have stopped saying it.
    pub(super) fn forget_twin(&mut self, now: u64) {
        if self.shared.troubles.has(Trouble::Twin) && now >= self.twin_heard_ms + TWIN_MS {
            self.note_trouble(Trouble::Twin, false);
        }
    }
}
