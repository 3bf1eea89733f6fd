//! How a node proves to another that it holds the mesh's root key, without giving it away.

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use storage::{Hash, NodeId};

use super::certificate::MeshRoot;
use super::signature::Signature;

const DOMAIN: &str = "localchat root key held v1";

/// What a node that shall hold the root key no longer asks one that shall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootKeyQuestion {
    /// Drawn for this question alone, so that no answer to another one is good for it.
    pub challenge: [u8; 32],
    /// What the asker knows of who belongs and who shall hold the key. Only who knows exactly the
    /// same may answer.
    pub knows: Hash,
}

/// The answer: a signature with the root key, for this asker and this question alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootKeyProof(pub Signature);

impl RootKeyProof {
    #[must_use]
    pub fn issue(
        root: &SigningKey,
        holder: NodeId,
        asker: NodeId,
        question: &RootKeyQuestion,
    ) -> Self {
        let parts = parts(&holder, &asker, question);
        Self(Signature::sign(root, DOMAIN, &parts))
    }

    /// Whether `holder` had the root key of this mesh when it answered `asker`.
    #[must_use]
    pub fn is_by(
        &self,
        root: &MeshRoot,
        holder: NodeId,
        asker: NodeId,
        question: &RootKeyQuestion,
    ) -> bool {
        let parts = parts(&holder, &asker, question);
        self.0.is_by(&root.0, DOMAIN, &parts)
    }
}

fn parts<'a>(
    holder: &'a NodeId,
    asker: &'a NodeId,
    question: &'a RootKeyQuestion,
) -> [&'a [u8]; 4] {
    [&holder.0, &asker.0, &question.challenge, &question.knows.0]
}
