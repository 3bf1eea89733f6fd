//! The key that session tokens are signed with: which one is in force is a statement, the key itself
//! is a secret of admitted nodes.

use std::fmt;

use storage::StoreError;
use zeroize::Zeroizing;

use super::Engine;
use crate::feed::{Statement, TokenEpoch, commitment};

const META: &str = "token_key";

/// 32 bytes that nobody outside the mesh may learn. Wiped from memory when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenSecret(Zeroizing<[u8; 32]>);

impl TokenSecret {
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self(Zeroizing::new(key))
    }

    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for TokenSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenSecret(…)")
    }
}

impl Engine {
    /// The token key in force, if this node has it. Until it has, nobody can be signed in here: an
    /// older key is known to a node that was revoked.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn token_key(&self) -> Result<Option<TokenSecret>, StoreError> {
        let Some(epoch) = self.trust.token() else {
            return Ok(None);
        };
        let kept = self.store.meta(META)?;
        let kept = kept.and_then(|bytes| Some(TokenSecret::new(bytes.try_into().ok()?)));
        Ok(kept.filter(|key| commitment(key.expose()) == epoch.commitment))
    }

    /// Whether a token key is in force that this node has yet to be given.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn lacks_token_key(&self) -> Result<bool, StoreError> {
        Ok(self.trust.token().is_some() && self.token_key()?.is_none())
    }

    /// Takes a token key from anybody: the statement in force tells whether it is the right one.
    /// Answers whether it was news. Needs an open transaction.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn take_token_key(&mut self, key: &TokenSecret) -> Result<bool, StoreError> {
        let meant = self.trust.token().map(|epoch| epoch.commitment);
        if meant != Some(commitment(key.expose())) || self.token_key()?.as_ref() == Some(key) {
            return Ok(false);
        }
        self.store.set_meta(META, key.expose())?;
        self.outcome.membership_changed = true;
        Ok(true)
    }

    /// The statement that puts the token key in force.
    #[must_use]
    pub fn token_statement(&self) -> Option<&Statement> {
        self.trust.newest_token_statement()
    }

    /// What puts a new token key in force.
    pub(super) fn next_token(&self, key: &TokenSecret) -> TokenEpoch {
        let newest = self.trust.token().map_or(0, |epoch| epoch.no);
        TokenEpoch {
            no: newest.saturating_add(1),
            commitment: commitment(key.expose()),
        }
    }
}
