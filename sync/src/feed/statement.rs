//! The mesh root's word that takes away or replaces: revocations, token keys, authorities, and the
//! roots that browsers trust.
//!
//! A statement is judged by itself: its signature is all that counts, not which feed or which peer
//! carried it, nor what else has arrived. So a node whose disk went back in time can't undo one, and
//! two authorities that act at the same moment end in the same statements everywhere.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{FeedId, Hash, Id, NodeId};

use super::certificate::MeshRoot;
use super::signature::Signature;
use super::web_roots::WebRoots;
use crate::payload::encoded;

const DOMAIN: &str = "localchat statement v1";
/// Feeds that a revocation may name. One of this length still fits a frame.
pub const KEPT_FEEDS_MAX: usize = 16_384;

/// Something the mesh root said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub mesh: Hash,
    /// Milliseconds since 1970 UTC, by the clock of the authority that signed it. Only shown: no rule
    /// compares it, because nobody's clock may decide what counts.
    pub issued_ms: u64,
    /// The administrator who asked for it; [`Id::ZERO`] when the mesh was founded or restored.
    pub by: Id,
    pub fact: Fact,
    pub signature: Signature,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    Revocation(Revocation),
    TokenKey(TokenEpoch),
    Authority(AuthorityChange),
    WebRoots(WebRoots),
}

/// A node is no longer trusted after these positions of its feeds.
///
/// The token key that replaces the one the node knows is named in the same breath: whoever hears of
/// the new key has heard whom it must not be given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    pub node: NodeId,
    /// The last entries still trusted, by the feed's incarnation, in ascending order; feeds that are
    /// not named are not trusted at all.
    pub keep: Vec<(u64, u64)>,
    pub token: TokenEpoch,
}

/// Which key session tokens are signed with. The key itself goes to admitted nodes only, over
/// connections that are encrypted and authenticated; this tells them which one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TokenEpoch {
    /// One more than any its signer knew. Of two with the same number the greater commitment
    /// counts, so that everybody computes the same newest.
    pub no: u32,
    /// See [`commitment`].
    pub commitment: Hash,
}

/// A node is given the root key, or has to give it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityChange {
    pub node: NodeId,
    /// One more than any about this node that its signer knew; of two with the same number the one
    /// that takes away counts.
    pub no: u32,
    pub holds: bool,
}

/// What a token key is recognised by without giving it away.
#[must_use]
pub fn commitment(token_key: &[u8; 32]) -> Hash {
    Hash(blake3::derive_key(
        "localchat token key commitment v1",
        token_key,
    ))
}

impl Statement {
    /// Says something as the mesh root.
    #[must_use]
    pub fn issue(root: &SigningKey, fact: Fact, by: Id, issued_ms: u64) -> Self {
        let mesh = MeshRoot::of(root).mesh_id();
        let parts = parts(mesh, issued_ms, by, &fact);
        Self {
            mesh,
            issued_ms,
            by,
            signature: Signature::sign(root, DOMAIN, &[&parts]),
            fact,
        }
    }

    /// Whether the root of this mesh said it, in a form that it would say it in.
    #[must_use]
    pub fn is_signed_by(&self, root: &MeshRoot) -> bool {
        let parts = parts(self.mesh, self.issued_ms, self.by, &self.fact);
        self.mesh == root.mesh_id()
            && self.fact.is_orderly()
            && self.signature.is_by(&root.0, DOMAIN, &[&parts])
    }

    /// What it is stored and compared under.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash(blake3::derive_key(
            "localchat statement hash v1",
            &encoded(self),
        ))
    }

    /// The token key that is in force from now on, if it is about that.
    #[must_use]
    pub fn token(&self) -> Option<TokenEpoch> {
        match &self.fact {
            Fact::Revocation(revocation) => Some(revocation.token),
            Fact::TokenKey(token) => Some(*token),
            Fact::Authority(_) | Fact::WebRoots(_) => None,
        }
    }
}

impl Fact {
    fn is_orderly(&self) -> bool {
        match self {
            Self::Revocation(revocation) => {
                revocation.keep.len() <= KEPT_FEEDS_MAX
                    && revocation.keep.is_sorted_by(|a, b| a.0 < b.0)
            }
            Self::WebRoots(roots) => roots.is_orderly(),
            Self::TokenKey(_) | Self::Authority(_) => true,
        }
    }
}

impl Revocation {
    /// How far a feed of the node is still trusted.
    #[must_use]
    pub fn keeps(&self, feed: FeedId) -> u64 {
        let place = self
            .keep
            .binary_search_by_key(&feed.incarnation, |(incarnation, _)| *incarnation);
        place.map_or(0, |place| self.keep[place].1)
    }
}

fn parts(mesh: Hash, issued_ms: u64, by: Id, fact: &Fact) -> Vec<u8> {
    encoded(&(mesh, issued_ms, by, fact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn revocation(keep: Vec<(u64, u64)>) -> Fact {
        Fact::Revocation(Revocation {
            node: NodeId([1; 32]),
            keep,
            token: TokenEpoch {
                no: 2,
                commitment: commitment(&[9; 32]),
            },
        })
    }

    #[test]
    fn a_statement_counts_only_as_the_root_signed_it() {
        let statement = Statement::issue(&root(), revocation(vec![(3, 10)]), Id::ZERO, 5);
        let mesh = MeshRoot::of(&root());
        assert!(statement.is_signed_by(&mesh));
        let other = MeshRoot::of(&SigningKey::from_bytes(&[8; 32]));
        assert!(!statement.is_signed_by(&other));
        let changed = Statement {
            fact: revocation(vec![(3, 11)]),
            ..statement
        };
        assert!(!changed.is_signed_by(&mesh));
        let later = Statement {
            issued_ms: 6,
            ..statement
        };
        assert!(!later.is_signed_by(&mesh));
    }

    #[test]
    fn a_revocation_that_is_not_in_order_is_none() {
        let mesh = MeshRoot::of(&root());
        for keep in [vec![(4, 1), (3, 1)], vec![(3, 1), (3, 2)]] {
            let statement = Statement::issue(&root(), revocation(keep), Id::ZERO, 5);
            assert!(!statement.is_signed_by(&mesh));
        }
        let many = (0..=KEPT_FEEDS_MAX as u64).map(|feed| (feed, 1)).collect();
        let statement = Statement::issue(&root(), revocation(many), Id::ZERO, 5);
        assert!(!statement.is_signed_by(&mesh));
    }

    #[test]
    fn roots_for_browsers_are_one_or_two_of_bounded_size() {
        let mesh = MeshRoot::of(&root());
        let is_said = |certificates: Vec<Vec<u8>>| {
            let roots = WebRoots {
                no: 1,
                certificates,
            };
            Statement::issue(&root(), Fact::WebRoots(roots), Id::ZERO, 5).is_signed_by(&mesh)
        };
        assert!(is_said(vec![vec![1]]));
        assert!(is_said(vec![vec![1; 8 * 1024], vec![2]]));
        for bad in [
            vec![],
            vec![vec![]],
            vec![vec![1; 8 * 1024 + 1]],
            vec![vec![1], vec![2], vec![3]],
        ] {
            assert!(!is_said(bad));
        }
    }
}
