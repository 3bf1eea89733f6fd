//! Taking in what is judged by itself, saying something as the mesh's root, and the cuts that follow.

use storage::{EntryState, FeedId, Hash, Id, NodeId, Position, ReadableEvidence, StoreError};

use super::trust::{Added, Held, Trust, is_signed};
use super::{Engine, Refusal};
use crate::documents::Actor;
use crate::feed::{Certificate, Evidence, EvidenceKey, Fact, Statement};
use crate::payload::encoded;
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Who belongs to the mesh and where feeds end.
    #[must_use]
    pub fn trust(&self) -> &Trust {
        &self.trust
    }

    /// Where a feed is cut by a revocation of its node or a fork.
    pub(super) fn cut_of(&self, feed: FeedId) -> Option<u64> {
        self.trust.cut_of(feed)
    }

    /// The pieces of evidence with these keys, as far as they are here, up to about `bytes_max` but
    /// at least one if there is one.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn evidence<'k>(
        &self,
        keys: impl Iterator<Item = &'k EvidenceKey>,
        bytes_max: usize,
    ) -> Result<Vec<Evidence>, StoreError> {
        let mut proofs = None;
        let (mut found, mut bytes) = (Vec::new(), 0);
        for held in keys.filter_map(|key| self.trust.held(key)) {
            let piece = match held {
                Held::Certificate(node) => {
                    let certificate = self.trust.certificate(node);
                    certificate.map(|certificate| Evidence::Certificate(certificate.clone()))
                }
                Held::Statement(hash) => {
                    let statement = self.trust.statement(&hash);
                    statement.map(|statement| Evidence::Statement(statement.clone()))
                }
                Held::Fork(feed) => {
                    let proofs = match &mut proofs {
                        Some(proofs) => proofs,
                        none @ None => none.insert(self.store.view().forks()?),
                    };
                    let proof = proofs.iter().find(|(of, ..)| *of == feed);
                    proof.and_then(|(.., bytes)| Some(Evidence::Fork(read(bytes)?)))
                }
            };
            let Some(piece) = piece else { continue };
            bytes += encoded(&piece).len();
            if bytes > bytes_max && !found.is_empty() {
                break;
            }
            found.push(piece);
        }
        Ok(found)
    }

    /// Takes in evidence from anywhere. What is not signed as it must be is ignored and counted.
    /// Answers the keys of what was news.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn accept_evidence(
        &mut self,
        evidence: Vec<Evidence>,
        now_ms: u64,
    ) -> Result<Vec<EvidenceKey>, StoreError> {
        let Some(root) = self.membership.as_ref().map(|membership| membership.root) else {
            return Ok(Vec::new());
        };
        let mut news = Vec::new();
        for piece in evidence {
            let key = piece.key();
            if self.trust.held(&key).is_some() {
                continue;
            }
            if !is_signed(&piece, &root) && !lacks(Weakness::UnsignedStatements) {
                self.count("refused_evidence");
                continue;
            }
            // A rebuild may follow, and it must find everything sealed.
            self.seal_pending(self.mesh_ms(now_ms))?;
            if self.keep_evidence(&piece)? {
                news.push(key);
            }
        }
        self.refresh_cuts()?;
        Ok(news)
    }

    /// Takes in what can be read of another store's evidence, as if a peer had sent it. Answers how
    /// much of it was news.
    ///
    /// # Errors
    /// The own store can't be written.
    pub fn salvage_evidence(
        &mut self,
        readable: &ReadableEvidence,
        now_ms: u64,
    ) -> Result<usize, StoreError> {
        let ReadableEvidence {
            certificates,
            statements,
            forks,
        } = readable;
        // Forks last: they count only for nodes that have a certificate.
        let certificates = certificates.iter().filter_map(|bytes| read(bytes));
        let statements = statements.iter().filter_map(|bytes| read(bytes));
        let forks = forks.iter().filter_map(|bytes| read(bytes));
        let all = certificates
            .map(Evidence::Certificate)
            .chain(statements.map(Evidence::Statement))
            .chain(forks.map(Evidence::Fork));
        Ok(self.accept_evidence(all.collect(), now_ms)?.len())
    }

    fn keep_evidence(&mut self, piece: &Evidence) -> Result<bool, StoreError> {
        match piece {
            Evidence::Certificate(certificate) => self.keep_certificate(certificate),
            Evidence::Statement(statement) => self.keep_statement(statement),
            Evidence::Fork(proof) => {
                // Anybody can sign two of anything: only of nodes of the mesh it means something.
                let member = self.trust.certificate(proof.feed.node).is_some();
                if lacks(Weakness::NoCut) || (!member && !lacks(Weakness::ForksOfStrangers)) {
                    self.count("refused_evidence");
                    return Ok(false);
                }
                if !self.trust.add_fork(proof.feed, proof.first_seq) {
                    return Ok(false);
                }
                self.store
                    .put_fork(proof.feed, proof.first_seq, &encoded(proof))?;
                if proof.feed == self.feeds.own {
                    // Two that run as one node hold different ends, and must not meet again.
                    let own = self.feeds.get(self.feeds.own);
                    let end = own.map(|own| own.row.stored_hash);
                    self.leave_incarnation(end.unwrap_or(Hash::ZERO));
                }
                self.count("forks");
                Ok(true)
            }
        }
    }

    /// Keeps the newest certificate of a node.
    pub(super) fn keep_certificate(&mut self, new: &Certificate) -> Result<bool, StoreError> {
        if !self.trust.add_certificate(new) {
            return Ok(false);
        }
        self.store.put_certificate(new.node, &encoded(new))?;
        self.outcome.membership_changed = true;
        Ok(true)
    }

    fn keep_statement(&mut self, statement: &Statement) -> Result<bool, StoreError> {
        let Added::News { replaced } = self.trust.add_statement(statement) else {
            return Ok(false);
        };
        if let Some(replaced) = replaced {
            self.store.delete_statement(replaced)?;
        }
        self.store
            .put_statement(statement.hash(), &encoded(statement))?;
        self.outcome.membership_changed = true;
        Ok(true)
    }

    /// Says something as the mesh's root.
    pub(super) fn state(&mut self, fact: Fact, by: Id, now_ms: u64) -> Result<(), Refusal> {
        let Some(root) = &self.root_key else {
            return Refusal::conflict("not_an_authority");
        };
        let statement = Statement::issue(root, fact, by, now_ms);
        self.seal_pending(now_ms)?;
        self.keep_statement(&statement)?;
        self.refresh_cuts()?;
        Ok(())
    }

    /// Brings the cuts of all feeds up to date with the evidence. A rebuild is due only where
    /// something that was applied stands after a cut.
    pub(super) fn refresh_cuts(&mut self) -> Result<(), StoreError> {
        if self.cuts_of_version == self.trust.version() {
            return Ok(());
        }
        self.cuts_of_version = self.trust.version();
        self.drop_foreign_registers()?;
        // A feed that had ended is in memory again once it is cut.
        let cut = self.store.feed_ids();
        let cut: Vec<FeedId> = cut
            .filter(|feed| self.trust.cut_of(*feed).is_some())
            .collect();
        for feed in cut {
            self.feeds.wake(&self.store, feed)?;
            self.store.set_ended(feed, false)?;
        }
        let known = self.feeds.live().map(|state| &state.row);
        let differing = known.filter(|row| row.cut_after != self.trust.cut_of(row.id));
        let differing: Vec<FeedId> = differing.map(|row| row.id).collect();
        for feed in differing {
            let cut = self.trust.cut_of(feed);
            let Some(state) = self.feeds.get_mut(feed) else {
                continue;
            };
            state.row.cut_after = cut;
            let (applied, stored) = (state.row.applied_seq, state.row.stored_seq);
            self.store.put_cut(feed, cut)?;
            self.feeds.note_waiting(feed);
            self.outcome.changed_feeds.insert(feed);
            let end = cut.unwrap_or(u64::MAX);
            self.rebuild_due |= end < applied;
            for seq in applied.min(end) + 1..=stored {
                let state = if seq > end {
                    EntryState::Quarantined
                } else {
                    EntryState::Waiting
                };
                self.store.set_entry_state(Position { feed, seq }, state)?;
            }
        }
        Ok(())
    }

    /// Rebuilds until nothing that is applied stands after a cut: what a rebuild brings to light, a
    /// certificate for instance, can cut once more. It ends, because evidence only grows.
    pub(super) fn settle(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.refresh_cuts()?;
        while self.rebuild_due {
            self.rebuild_in_transaction(now_ms)?;
            self.refresh_cuts()?;
        }
        Ok(())
    }

    /// The certificate by which a node is admitted.
    #[must_use]
    pub fn certificate_of(&self, node: NodeId) -> Option<&Certificate> {
        let certificate = self.trust.certificate(node);
        certificate.filter(|_| self.trust.is_admitted(node))
    }

    /// Someone holds more of this process's own feed than it wrote: it has been rolled back while
    /// running, or runs twice. It goes on under a new incarnation, which follows from an end of the
    /// old one.
    pub(super) fn leave_incarnation(&mut self, end: Hash) {
        let mut seed = self.feeds.own.incarnation.to_le_bytes().to_vec();
        seed.extend_from_slice(&end.0);
        let [a, b, c, d, e, f, g, h, ..] = blake3::derive_key("localchat incarnation v1", &seed);
        self.feeds.own.incarnation = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        self.actor = Actor::of_feed(&self.feeds.own.node.0, self.feeds.own.incarnation);
        // The new feed says at its start all that it knows.
        self.feeds.say_all();
        self.count("incarnations_left");
    }
}

fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
