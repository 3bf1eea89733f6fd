//! What happens because time passes.

use storage::{NodeId, StoreError};

use super::Replicator;
use super::peer::{Peer, Phase, Session};
use crate::engine::Engine;

impl Replicator {
    /// Does what is due. Reads from the engine but changes nothing there.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn handle_timeout(&mut self, engine: &mut Engine, now_ms: u64) -> Result<(), StoreError> {
        let now = self.enter(now_ms);
        if self.registers_due.is_some_and(|due| due <= now) {
            self.push_registers(engine, now)?;
        }
        if self.restoring.due.is_some_and(|due| due <= now) {
            self.ask_withheld(engine, now)?;
        }
        let due = self
            .peers
            .iter()
            .filter(|(_, peer)| next_of(peer).is_some_and(|at| at <= now));
        for peer in due.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.handle_peer_timeout(engine, peer, now);
        }
        self.plan_if_due(engine, now);
        Ok(())
    }

    fn handle_peer_timeout(&mut self, engine: &Engine, peer: NodeId, now: u64) {
        let Some(session) = self.peers.get(&peer).and_then(|peer| peer.session.as_ref()) else {
            return;
        };
        if session.phase == Phase::Greeting {
            return self.repeat_hello(engine, peer, now);
        }
        let announce = session.announce_due.is_some_and(|due| due <= now);
        let compare = session.compare_due.is_some_and(|due| due <= now);
        let stalled = session
            .pull
            .as_ref()
            .is_some_and(|pull| pull.stalls_at() <= now);
        if announce {
            self.announce(engine, peer);
        }
        if compare {
            self.ask_compare(peer, now);
        }
        if stalled {
            self.stall_pull(peer, now);
        }
        if let Some(feed) = self.overdue_audit(peer, now) {
            self.end_audit(peer, feed, now);
        }
    }

    /// When [`Replicator::handle_timeout`] is due next, by the wall clock.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<u64> {
        let peers = self.peers.values().filter_map(next_of);
        let own = [self.plan_due, self.registers_due, self.restoring.due]
            .into_iter()
            .flatten();
        peers.chain(own).min().map(|due| self.time.leave(due))
    }
}

fn next_of(peer: &Peer) -> Option<u64> {
    let session: &Session = peer.session.as_ref()?;
    match session.phase {
        Phase::Closed => None,
        Phase::Greeting => Some(session.hello.due),
        Phase::Ready => {
            let pull = session.pull.as_ref().map(|pull| pull.stalls_at());
            let audit = session.audit.map(|audit| audit.deadline);
            let due = [session.announce_due, session.compare_due, pull, audit];
            due.into_iter().flatten().min()
        }
    }
}
