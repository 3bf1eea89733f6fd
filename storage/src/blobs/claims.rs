//! Who is about to name a content, so that it is not removed meanwhile.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Blobs;
use crate::Hash;

/// How many hold a claim to each content.
pub(super) type Claims = BTreeMap<Hash, usize>;

/// Keeps a content from being removed for as long as it is held.
///
/// It bridges the time between looking whether the content is here and having something say that it
/// is needed. It ends with the process, as whatever was about to need it does.
#[derive(Debug)]
pub struct Claim {
    claims: Arc<Mutex<Claims>>,
    hash: Hash,
}

impl Claim {
    pub(super) fn take(all: &Arc<Mutex<Claims>>, held: &mut Claims, hash: Hash) -> Self {
        *held.entry(hash).or_default() += 1;
        Self {
            claims: Arc::clone(all),
            hash,
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut claims = self.claims.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = claims.get_mut(&self.hash) {
            *count -= 1;
            if *count == 0 {
                claims.remove(&self.hash);
            }
        }
    }
}

impl Blobs {
    /// A claim to a content, whether it is here or not. Whoever holds it looks for the content only
    /// then.
    #[must_use]
    pub fn claim(&self, hash: Hash) -> Claim {
        Claim::take(&self.places, &mut self.lock_places(), hash)
    }
}
