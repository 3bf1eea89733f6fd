//! The first words on a connection: versions, mesh, who one is, and whether anything differs.

use storage::NodeId;

use super::frame::{Frame, Heads, Hello};
use super::limits::{
    BACKOFF_MAX_MS, HEADS_AT_ONCE_MAX, HELLO_ANSWER_MS, HELLO_HEADS_MAX, HELLO_RETRY_MS,
};
use super::peer::{Facts, Phase, Session};
use super::{CloseReason, ReplicationEvent, Replicator, encode};
use crate::engine::Engine;

impl Replicator {
    /// Says hello; `answer` tells that the peer's own has come.
    pub(super) fn send_hello(&mut self, engine: &Engine, peer: NodeId, answer: bool) {
        let inlines = self.inlines_heads(peer);
        let heads = inlines.then(|| self.durable.wire_heads(None));
        let inlined = inlines.then(|| self.durable.change());
        if let Some(session) = self.session_mut(peer) {
            session.hello.inlined = inlined;
        }
        let [mesh @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] =
            engine.mesh_id().map_or([0; 32], |id| id.0);
        let hello = Hello {
            version_min: self.config.version_min,
            version_max: self.config.version_max,
            answer,
            mesh,
            name: self.config.facts.name.clone(),
            segment: self.config.facts.segment.clone(),
            program: self.config.facts.program.clone(),
            clock_ms: self.time.wall_ms(),
            state: self.durable.digest(),
            feeds: self.feed_count(),
            carried: engine.carried().clone(),
            addresses: self.addresses_digest,
            heads,
        };
        self.send(peer, &Frame::Hello(Box::new(hello)));
    }

    /// Whether the heads go into the hello: there are few, and both sides were not found equal at
    /// exactly these.
    fn inlines_heads(&self, peer: NodeId) -> bool {
        let equal_at = self.peers.get(&peer).and_then(|state| state.equal_at);
        self.durable.len() <= HELLO_HEADS_MAX && equal_at != Some(self.durable.digest().feeds)
    }

    pub(super) fn feed_count(&self) -> u32 {
        u32::try_from(self.durable.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn on_hello(&mut self, engine: &mut Engine, peer: NodeId, hello: Hello, now: u64) {
        let version = match self.agree(engine, &hello) {
            Ok(version) => version,
            Err(reason) => {
                self.close(peer, reason, now);
                return;
            }
        };
        let wall_ms = self.time.wall_ms();
        let Some(state) = self.peers.get_mut(&peer) else {
            return;
        };
        let Some(session) = state.session.as_mut() else {
            return;
        };
        state.carried = hello.carried.clone();
        if session.phase == Phase::Ready {
            let early = now < session.hello.answered_ms.saturating_add(HELLO_ANSWER_MS);
            if hello.answer || early {
                return;
            }
            session.hello.answered_ms = now;
            self.send_hello(engine, peer, true);
        } else {
            session.phase = Phase::Ready;
            session.hello.answered_ms = now;
            state.version = Some(version);
            state.facts = Facts {
                name: hello.name.clone(),
                segment: hello.segment.clone(),
                program: hello.program.clone(),
            };
            self.events
                .push_back(ReplicationEvent::Ready { peer, version });
            self.restore_soon(now);
        }
        self.note_clock(peer, hello.clock_ms, wall_ms);
        if hello.addresses != self.addresses_digest {
            self.send_addresses(peer);
        }
        if hello.state.feeds == self.durable.digest().feeds {
            self.mark_equal(peer);
        } else {
            self.open_comparison(peer, &hello);
            if let Some(heads) = hello.heads {
                let heads = Heads {
                    answer: true,
                    buckets: None,
                    heads,
                };
                self.on_heads(engine, peer, heads, now);
            }
            self.ensure_compare(peer, now);
        }
        self.compare_rest(peer, hello.state, self.node < peer);
    }

    fn agree(&self, engine: &Engine, hello: &Hello) -> Result<u8, CloseReason> {
        let mesh = engine.mesh_id().ok_or(CloseReason::NoMesh)?;
        if !mesh.0.starts_with(&hello.mesh) {
            return Err(CloseReason::OtherMesh);
        }
        let highest = self.config.version_max.min(hello.version_max);
        let lowest = self.config.version_min.max(hello.version_min);
        if highest < lowest {
            Err(CloseReason::Version)
        } else {
            Ok(highest)
        }
    }

    /// Tells the peer this node's heads unless the hello did and nothing has changed since. With many feeds on both sides only
    /// the digests of buckets, and only from one side.
    fn open_comparison(&mut self, peer: NodeId, hello: &Hello) {
        let change = self.durable.change();
        let told = |session: &mut Session| session.hello.inlined == Some(change);
        if self.session_mut(peer).is_none_or(told) {
            return;
        }
        let theirs = usize::try_from(hello.feeds).unwrap_or(usize::MAX);
        if theirs.max(self.durable.len()) <= HEADS_AT_ONCE_MAX || hello.heads.is_some() {
            self.send_heads(peer, true, None);
        } else if self.node < peer {
            self.send_buckets(peer);
        }
    }

    /// Says hello again to a peer that has not answered.
    pub(super) fn repeat_hello(&mut self, engine: &Engine, peer: NodeId, now: u64) {
        let Some(session) = self.session_mut(peer) else {
            return;
        };
        session.hello.wait_ms = session.hello.wait_ms.saturating_mul(2).min(BACKOFF_MAX_MS);
        session.hello.due = now + session.hello.wait_ms;
        self.send_hello(engine, peer, false);
    }

    /// The peer has heard this node's hello, but its own got lost: asks for it soon.
    pub(super) fn on_early_frame(&mut self, peer: NodeId, now: u64) {
        self.count("early_frames");
        if let Some(session) = self.session_mut(peer) {
            session.hello.wait_ms = HELLO_RETRY_MS;
            session.hello.due = session.hello.due.min(now + HELLO_RETRY_MS);
        }
    }

    fn session_mut(&mut self, peer: NodeId) -> Option<&mut Session> {
        self.peers.get_mut(&peer)?.session.as_mut()
    }

    pub(super) fn send(&mut self, peer: NodeId, frame: &Frame) {
        if let Some(state) = self.peers.get_mut(&peer) {
            state.send(encode(frame));
        }
    }
}
