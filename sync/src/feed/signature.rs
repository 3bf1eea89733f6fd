//! An Ed25519 signature as it travels.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use storage::NodeId;

/// 64 bytes of an Ed25519 signature over a domain string and a text.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature(#[serde(with = "serde_bytes")] pub [u8; 64]);

impl Signature {
    /// Signs `parts` under a `domain`, so that a signature made for one purpose is worth nothing
    /// for another.
    #[must_use]
    pub fn sign(key: &SigningKey, domain: &str, parts: &[&[u8]]) -> Self {
        Self(key.sign(&message(domain, parts)).to_bytes())
    }

    /// Whether the holder of `node`'s key signed `parts` under `domain`.
    #[must_use]
    pub fn is_by(&self, node: &NodeId, domain: &str, parts: &[&[u8]]) -> bool {
        VerifyingKey::from_bytes(&node.0).is_ok_and(|key| {
            let signature = ed25519_dalek::Signature::from_bytes(&self.0);
            key.verify_strict(&message(domain, parts), &signature)
                .is_ok()
        })
    }
}

fn message(domain: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut text = domain.as_bytes().to_vec();
    text.push(0);
    for part in parts {
        text.extend_from_slice(&(part.len() as u64).to_le_bytes());
        text.extend_from_slice(part);
    }
    text
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, ..] = self.0;
        write!(f, "Signature({a:02x}{b:02x}{c:02x}{d:02x}…)")
    }
}
