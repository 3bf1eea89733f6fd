//! Evidence from node to node: compared by a digest, and handed over where it differs.
//!
//! It belongs to no feed, so it arrives whatever becomes of the feed that told of it first. What takes
//! away is also passed on at once, to reach those whom the one that said it can't reach.

use std::collections::BTreeSet;
use std::sync::Arc;

use storage::{NodeId, StoreError};

use super::Replicator;
use super::codec::encode;
use super::frame::{EvidenceList, Frame};
use super::limits::{EVIDENCE_BYTES_MAX, EVIDENCE_KEYS_MAX};
use crate::engine::Engine;
use crate::feed::{Evidence, EvidenceKey, ForkProof};

impl Replicator {
    /// Takes over what is durable of the evidence. Answers what is new, and not in any feed.
    pub(super) fn refresh_evidence(
        &mut self,
        engine: &Engine,
    ) -> Result<Vec<Evidence>, StoreError> {
        let version = engine.trust().version();
        if self.durable.evidence_version == Some(version) {
            return Ok(Vec::new());
        }
        let first = self.durable.evidence_version.is_none();
        self.durable.evidence_version = Some(version);
        let keys = engine.trust().keys();
        let news: Vec<EvidenceKey> = keys.difference(&self.durable.evidence).copied().collect();
        self.durable.refresh_evidence(keys);
        if first {
            self.durable.evidence_moved();
            return Ok(Vec::new());
        }
        let mut news = engine.evidence(news.iter(), EVIDENCE_BYTES_MAX)?;
        // Certificates are entries too, and come with the feed of the authority that signed them.
        news.retain(|piece| !matches!(piece, Evidence::Certificate(_)));
        Ok(news)
    }

    pub(super) fn on_evidence(
        &mut self,
        engine: &mut Engine,
        peer: NodeId,
        evidence: Vec<Evidence>,
    ) -> Result<(), StoreError> {
        let news = engine.accept_evidence(evidence, self.time.wall_ms())?;
        if !news.is_empty() {
            self.dirty = true;
            self.evidence_from
                .extend(news.into_iter().map(|key| (key, peer)));
        }
        Ok(())
    }

    /// A proof that this node found, or was led to by a peer.
    pub(super) fn take_fork(
        &mut self,
        engine: &mut Engine,
        from: NodeId,
        proof: ForkProof,
    ) -> Result<(), StoreError> {
        self.on_evidence(engine, from, vec![Evidence::Fork(proof)])
    }

    /// Tells every peer what is new, except those it came from.
    pub(super) fn spread_evidence(&mut self, news: &[Evidence]) {
        let from = std::mem::take(&mut self.evidence_from);
        for piece in news {
            let key = piece.key();
            let frame: Arc<[u8]> = encode(&Frame::Evidence(vec![piece.clone()]));
            for (id, state) in &mut self.peers {
                if from.get(&key) != Some(id) && state.ready().is_some() {
                    state.send(frame.clone());
                }
            }
        }
    }

    /// The peer holds other evidence than this node: tells it which this is, once for each pair of
    /// digests.
    pub(super) fn tell_evidence(&mut self, peer: NodeId, digests: ([u8; 8], [u8; 8])) {
        let Some(session) = self.ready_mut(peer) else {
            return;
        };
        if session.evidence_told == Some(digests) {
            return;
        }
        session.evidence_told = Some(digests);
        self.send_evidence_list(peer, false);
    }

    fn send_evidence_list(&mut self, peer: NodeId, answer: bool) {
        let keys = self.durable.evidence.iter().take(EVIDENCE_KEYS_MAX);
        let keys = keys.copied().collect();
        self.send(peer, &Frame::EvidenceList(EvidenceList { answer, keys }));
    }

    /// Hands over what the peer lacks, and lets it do the same.
    pub(super) fn on_evidence_list(
        &mut self,
        engine: &Engine,
        peer: NodeId,
        list: EvidenceList,
    ) -> Result<(), StoreError> {
        let theirs: BTreeSet<EvidenceKey> = list.keys.into_iter().collect();
        let lacks = self.durable.evidence.difference(&theirs);
        let lacking = engine.evidence(lacks, EVIDENCE_BYTES_MAX)?;
        if !lacking.is_empty() {
            self.send(peer, &Frame::Evidence(lacking));
        }
        if !list.answer
            && theirs
                .iter()
                .any(|key| !self.durable.evidence.contains(key))
        {
            self.send_evidence_list(peer, true);
        }
        self.ensure_compare(peer, self.time.now());
        Ok(())
    }
}
