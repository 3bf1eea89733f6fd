//! Spreading proofs that a node signed two continuations of its feed.

use std::collections::BTreeMap;

use storage::{NodeId, StoreError};

use super::Replicator;
use super::codec::encode;
use super::frame::Frame;
use super::limits::{FORKS_MAX, FORKS_PER_EXCHANGE_MAX, FRAME_BYTES_MAX};
use crate::engine::Engine;
use crate::exchange::ForkProof;

impl Replicator {
    pub(super) fn refresh_forks(&mut self, engine: &Engine) -> Result<(), StoreError> {
        let proofs = engine.fork_proofs()?;
        let forks: BTreeMap<_, _> = proofs
            .iter()
            .take(FORKS_MAX)
            .map(|proof| (self.durable.key(proof.a.feed), proof.a.first_seq))
            .collect();
        self.durable.refresh_forks(forks);
        Ok(())
    }

    pub(super) fn on_fork(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        proof: &ForkProof,
    ) -> Result<(), StoreError> {
        self.take_fork(engine, peer, proof)
    }

    /// Gives a proof to the engine; if it was news it is spread after the commit.
    pub(super) fn take_fork(
        &mut self,
        engine: &mut Engine,
        from: NodeId,
        proof: &ForkProof,
    ) -> Result<(), StoreError> {
        let known = self.durable.forks.get(&self.durable.key(proof.a.feed));
        if known.is_some_and(|known| *known <= proof.a.first_seq) {
            return Ok(());
        }
        let frame = encode(&Frame::Fork(Box::new(proof.clone())));
        if frame.len() > FRAME_BYTES_MAX {
            self.count("unsendable_forks");
            return Ok(());
        }
        if engine.accept_fork(proof, self.time.wall_ms())? {
            self.count("forks");
            self.dirty = true;
            self.forks_new.push((from, frame));
        }
        Ok(())
    }

    pub(super) fn spread_forks(&mut self) {
        for (from, frame) in std::mem::take(&mut self.forks_new) {
            for (id, state) in &mut self.peers {
                if *id != from && state.ready().is_some() {
                    state.send(frame.clone());
                }
            }
        }
    }

    /// The peer knows other forks than this node: tells it the own ones, once for each pair of
    /// digests.
    pub(super) fn tell_forks(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        digests: ([u8; 8], [u8; 8]),
    ) -> Result<(), StoreError> {
        let Some(session) = self.ready_mut(peer) else {
            return Ok(());
        };
        if session.forks_told == Some(digests) {
            return Ok(());
        }
        session.forks_told = Some(digests);
        let known = self.durable.forks.clone();
        let durable = |proof: &ForkProof| {
            known.get(&self.durable.key(proof.a.feed)) == Some(&proof.a.first_seq)
        };
        let proofs: Vec<ForkProof> = engine.fork_proofs()?.into_iter().filter(durable).collect();
        for proof in proofs.into_iter().take(FORKS_PER_EXCHANGE_MAX) {
            self.send(peer, &Frame::Fork(Box::new(proof)));
        }
        Ok(())
    }
}
