//! Who belongs to the mesh, and where feeds end: a pure function of the evidence that is here.
//!
//! The evidence is a set that only grows or is replaced by something greater, so nodes that hold the
//! same evidence, in whatever order it came, say the same. Nothing that follows from it is kept:
//! where a feed is cut is computed from the fork proofs and the revocations each time they change.

use std::collections::{BTreeMap, BTreeSet};

use storage::{FeedId, Hash, NodeId, StoreError, View};

use crate::feed::{
    AuthorityChange, Certificate, Evidence, EvidenceKey, Fact, MeshRoot, Revocation, Statement,
    TokenEpoch, WebRoots, fork_key,
};
use crate::weakness::{Weakness, lacks};

/// Nodes that can ever be admitted.
pub(super) const CERTIFICATES_MAX: usize = 8_192;
/// Revocations of one node: authorities that act at once give it as many. Their signer holds the
/// root key, so this only keeps a fault from growing without end.
const REVOCATIONS_PER_NODE_MAX: usize = 16;
/// Proven forks of one node. A virtual machine set back while it runs makes one each time; a liar
/// makes any number, and from here on only revoking it helps.
pub(super) const FORKS_PER_NODE_MAX: usize = 1_024;

/// What the evidence says.
#[derive(Debug, Default)]
pub struct Trust {
    certificates: BTreeMap<NodeId, Certificate>,
    statements: BTreeMap<Hash, Statement>,
    /// The first place in dispute of each feed of which a fork is proven.
    forks: BTreeMap<FeedId, u64>,
    keys: BTreeMap<EvidenceKey, Held>,
    /// The statements by what they are about.
    revoked: BTreeMap<NodeId, BTreeSet<Hash>>,
    authorities: BTreeMap<NodeId, Hash>,
    token_key: Option<Hash>,
    web_roots: Option<Hash>,
    /// Raised whenever something is added.
    version: u64,
    /// Nodes whose ticket had admitted another one first.
    voided: BTreeSet<NodeId>,
}

/// Where to find a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    Certificate(NodeId),
    Statement(Hash),
    Fork(FeedId),
}

/// What became of a statement.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Added {
    Known,
    /// It counts from now on, in place of another one if there was one.
    News {
        replaced: Option<Hash>,
    },
}

/// Whether a node is one of the mesh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    Admitted,
    /// Nobody has admitted it.
    Stranger,
    /// At this time by the clock of whoever revoked it.
    Revoked {
        issued_ms: u64,
    },
    /// Its ticket had admitted another node first.
    TicketUsed,
}

impl Trust {
    /// Reads all evidence.
    ///
    /// # Errors
    /// The store can't be read or holds something this program did not write.
    pub fn load(view: View<'_>) -> Result<Self, StoreError> {
        let damaged = |what| move |_| StoreError::Damaged(format!("{what} is unreadable"));
        let mut trust = Self::default();
        for (_, bytes) in view.certificates()? {
            let certificate = postcard::from_bytes(&bytes).map_err(damaged("a certificate"))?;
            trust.add_certificate(&certificate);
        }
        for bytes in view.statements()? {
            let statement = postcard::from_bytes(&bytes).map_err(damaged("a statement"))?;
            trust.add_statement(&statement);
        }
        for (feed, first_seq, _) in view.forks()? {
            trust.add_fork(feed, first_seq);
        }
        Ok(trust)
    }

    /// Takes a certificate that was checked; of several for one node the newest counts. Answers
    /// whether it was news.
    pub(super) fn add_certificate(&mut self, new: &Certificate) -> bool {
        let order = |certificate: &Certificate| (certificate.issued_ms, certificate.signature.0);
        match self.certificates.get(&new.node) {
            Some(known) if order(known) >= order(new) => return false,
            Some(known) => {
                self.keys
                    .remove(&Evidence::Certificate(known.clone()).key());
            }
            None if self.certificates.len() >= CERTIFICATES_MAX => return false,
            None => {}
        }
        let key = Evidence::Certificate(new.clone()).key();
        self.keys.insert(key, Held::Certificate(new.node));
        self.certificates.insert(new.node, new.clone());
        self.version += 1;
        self.settle_tickets();
        true
    }

    /// Of the nodes that one ticket admitted, the one whose certificate was issued first counts.
    fn settle_tickets(&mut self) {
        let mut first: BTreeMap<NodeId, (u64, NodeId)> = BTreeMap::new();
        for certificate in self.certificates.values() {
            let Some(ticket) = certificate.ticket else {
                continue;
            };
            let this = (certificate.issued_ms, certificate.node);
            let known = first.entry(ticket).or_insert(this);
            *known = (*known).min(this);
        }
        let later = |certificate: &&Certificate| {
            let winner = certificate.ticket.and_then(|ticket| first.get(&ticket));
            winner.is_some_and(|(_, node)| *node != certificate.node)
        };
        self.voided = if lacks(Weakness::TicketTwice) {
            BTreeSet::new()
        } else {
            let voided = self.certificates.values().filter(later);
            voided.map(|certificate| certificate.node).collect()
        };
    }

    /// Takes a statement whose signature was checked.
    pub(super) fn add_statement(&mut self, new: &Statement) -> Added {
        let hash = new.hash();
        if self.statements.contains_key(&hash) {
            return Added::Known;
        }
        let replaced = match &new.fact {
            Fact::Revocation(revocation) => {
                let kept = self.revoked.entry(revocation.node).or_default();
                // Everybody keeps the first of them by their hashes, whichever came first.
                let last = kept.last().copied();
                let full = kept.len() >= REVOCATIONS_PER_NODE_MAX;
                if full && last.is_some_and(|last| hash > last) {
                    return Added::Known;
                }
                kept.insert(hash);
                last.filter(|_| full)
            }
            Fact::TokenKey(token) => {
                let known = self.token_key;
                let held = known.and_then(|known| self.statements.get(&known)?.token());
                if held.is_some_and(|held| held >= *token) {
                    return Added::Known;
                }
                self.token_key.replace(hash)
            }
            Fact::Authority(change) => {
                let known = self.authorities.get(&change.node).copied();
                let held = known.zip(self.authority_change(change.node));
                if held.is_some_and(|(known, held)| weight(&held, known) >= weight(change, hash)) {
                    return Added::Known;
                }
                self.authorities.insert(change.node, hash)
            }
            Fact::WebRoots(roots) => {
                let held = self.web_roots().zip(self.web_roots);
                if held.is_some_and(|(held, known)| (held.no, known) >= (roots.no, hash)) {
                    return Added::Known;
                }
                self.web_roots.replace(hash)
            }
        };
        if let Some(gone) = replaced
            && let Some(statement) = self.statements.remove(&gone)
        {
            if let Fact::Revocation(revocation) = &statement.fact
                && let Some(kept) = self.revoked.get_mut(&revocation.node)
            {
                kept.remove(&gone);
            }
            self.keys.remove(&Evidence::Statement(statement).key());
        }
        let key = Evidence::Statement(new.clone()).key();
        self.keys.insert(key, Held::Statement(hash));
        self.statements.insert(hash, new.clone());
        self.version += 1;
        Added::News { replaced }
    }

    /// Takes a proof that was checked. Answers whether it was news: of several forks of a feed the
    /// first counts, and of strangers none.
    pub(super) fn add_fork(&mut self, feed: FeedId, first_seq: u64) -> bool {
        let of_node = FeedId {
            incarnation: 0,
            ..feed
        }..=FeedId {
            incarnation: u64::MAX,
            ..feed
        };
        match self.forks.get(&feed) {
            Some(known) if *known <= first_seq => return false,
            Some(known) => {
                let known = fork_key(feed, *known);
                self.keys.remove(&known);
            }
            None if self.forks.range(of_node).count() >= FORKS_PER_NODE_MAX => return false,
            None => {}
        }
        self.keys
            .insert(fork_key(feed, first_seq), Held::Fork(feed));
        self.forks.insert(feed, first_seq);
        self.version += 1;
        true
    }

    /// Where a feed is cut: entries after it have no effect anywhere.
    #[must_use]
    pub fn cut_of(&self, feed: FeedId) -> Option<u64> {
        if self.voided.contains(&feed.node) {
            return Some(0);
        }
        let by_fork = self.forks.get(&feed).map(|first_seq| first_seq - 1);
        let by_revocation = self.revocations(feed.node).map(|(_, r)| r.keeps(feed));
        by_revocation.chain(by_fork).min()
    }

    /// The revocations of a node, with when they were issued.
    fn revocations(&self, node: NodeId) -> impl Iterator<Item = (u64, &Revocation)> {
        let hashes = self.revoked.get(&node).into_iter().flatten();
        hashes.filter_map(|hash| {
            let statement = self.statements.get(hash)?;
            match &statement.fact {
                Fact::Revocation(revocation) => Some((statement.issued_ms, revocation)),
                Fact::TokenKey(_) | Fact::Authority(_) | Fact::WebRoots(_) => None,
            }
        })
    }

    /// How a node stands.
    #[must_use]
    pub fn admission(&self, node: NodeId) -> Admission {
        let times = self.revocations(node).map(|(issued_ms, _)| issued_ms);
        if let Some(issued_ms) = times.min() {
            Admission::Revoked { issued_ms }
        } else if !self.certificates.contains_key(&node) {
            Admission::Stranger
        } else if self.voided.contains(&node) {
            Admission::TicketUsed
        } else {
            Admission::Admitted
        }
    }

    #[must_use]
    pub fn is_admitted(&self, node: NodeId) -> bool {
        self.admission(node) == Admission::Admitted
    }

    #[must_use]
    pub fn is_revoked(&self, node: NodeId) -> bool {
        self.revoked.contains_key(&node)
    }

    /// Everything by which a node, if it is excluded, can see for itself that it is.
    #[must_use]
    pub fn exclusion(&self, node: NodeId) -> Vec<Evidence> {
        let hashes = self.revoked.get(&node).into_iter().flatten();
        let statements = hashes.filter_map(|hash| self.statements.get(hash));
        let mut evidence: Vec<Evidence> = statements
            .take(1)
            .cloned()
            .map(Evidence::Statement)
            .collect();
        if self.voided.contains(&node) {
            let ticket = self.certificates.get(&node).and_then(|own| own.ticket);
            let by_it = self.certificates.values().filter(|of| of.ticket == ticket);
            evidence.extend(by_it.cloned().map(Evidence::Certificate));
        }
        evidence
    }

    /// The nodes that are admitted, by their certificates.
    pub fn admitted(&self) -> impl Iterator<Item = &Certificate> {
        let certificates = self.certificates.values();
        certificates.filter(|certificate| self.is_admitted(certificate.node))
    }

    /// A node's certificate, whatever has become of the node.
    #[must_use]
    pub fn certificate(&self, node: NodeId) -> Option<&Certificate> {
        self.certificates.get(&node)
    }

    /// The node that a ticket has admitted.
    #[must_use]
    pub fn admitted_by(&self, ticket: NodeId) -> Option<NodeId> {
        let by_it = self.certificates.values();
        let mut by_it = by_it.filter(|certificate| {
            certificate.ticket == Some(ticket) && !self.voided.contains(&certificate.node)
        });
        by_it.next().map(|certificate| certificate.node)
    }

    /// The token key in force. Everybody who holds the same statements answers the same.
    #[must_use]
    pub fn token(&self) -> Option<TokenEpoch> {
        self.statements.values().filter_map(Statement::token).max()
    }

    /// The statement that puts the token key in force.
    #[must_use]
    pub fn newest_token_statement(&self) -> Option<&Statement> {
        self.statements
            .values()
            .filter(|statement| statement.token().is_some())
            .max_by_key(|statement| statement.token())
    }

    /// The last word on whether a node shall hold the root key, if there is one.
    #[must_use]
    pub fn authority_change(&self, node: NodeId) -> Option<AuthorityChange> {
        let statement = self.statements.get(self.authorities.get(&node)?)?;
        match &statement.fact {
            Fact::Authority(change) => Some(*change),
            Fact::Revocation(_) | Fact::TokenKey(_) | Fact::WebRoots(_) => None,
        }
    }

    /// The roots that browsers trust. Everybody who holds the same statements answers the same.
    #[must_use]
    pub fn web_roots(&self) -> Option<&WebRoots> {
        let statement = self.statements.get(&self.web_roots?)?;
        match &statement.fact {
            Fact::WebRoots(roots) => Some(roots),
            Fact::Revocation(_) | Fact::TokenKey(_) | Fact::Authority(_) => None,
        }
    }

    /// Whether a node shall hold the root key: the founder does unless that was taken back.
    #[must_use]
    pub fn is_authority(&self, node: NodeId) -> bool {
        let founder = |certificate: &Certificate| certificate.authority;
        self.is_admitted(node)
            && match self.authority_change(node) {
                Some(change) => change.holds,
                None => self.certificate(node).is_some_and(founder),
            }
    }

    /// The nodes that shall hold the root key.
    #[must_use]
    pub fn authorities(&self) -> BTreeSet<NodeId> {
        let nodes = self.certificates.keys().copied();
        nodes.filter(|node| self.is_authority(*node)).collect()
    }

    /// What this node holds, by what it is compared by.
    #[must_use]
    pub fn keys(&self) -> BTreeSet<EvidenceKey> {
        self.keys.keys().copied().collect()
    }

    /// What is known of who belongs and who shall hold the root key. Equal digests mean that two
    /// nodes say the same of both; and a node that has learnt more never comes back to a digest it
    /// had before, because evidence is only added, or replaced by what is greater.
    #[must_use]
    pub fn membership_digest(&self) -> Hash {
        let mut hasher = blake3::Hasher::new_derive_key("localchat membership v1");
        for (key, held) in &self.keys {
            match held {
                Held::Certificate(_) | Held::Statement(_) => {
                    hasher.update(key);
                }
                // Where a feed is cut changes nothing of who belongs.
                Held::Fork(_) => {}
            }
        }
        Hash(*hasher.finalize().as_bytes())
    }

    pub(super) fn held(&self, key: &EvidenceKey) -> Option<Held> {
        self.keys.get(key).copied()
    }

    pub(super) fn statement(&self, hash: &Hash) -> Option<&Statement> {
        self.statements.get(hash)
    }

    /// Differs whenever the evidence does.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }
}

/// Of two words about one authority the later counts, and at the same time the one that takes away.
fn weight(change: &AuthorityChange, hash: Hash) -> (u32, bool, Hash) {
    (change.no, !change.holds, hash)
}

/// Whether the mesh's root signed what needs its signature.
pub(super) fn is_signed(evidence: &Evidence, root: &MeshRoot) -> bool {
    match evidence {
        Evidence::Certificate(certificate) => certificate.is_signed_by(root),
        Evidence::Statement(statement) => statement.is_signed_by(root),
        Evidence::Fork(proof) => proof.is_valid(),
    }
}
