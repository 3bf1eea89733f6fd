//! The mesh's root key at this node: taken, shown to be held, and given up once another has it.

use ed25519_dalek::SigningKey;
use storage::NodeId;

use super::Engine;
use crate::feed::{MeshRoot, RootKeyProof, RootKeyQuestion};
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Gives this node the mesh root key. Ignored unless it is the key of this mesh.
    pub fn take_root_key(&mut self, root: SigningKey) -> bool {
        let of_this_mesh = self
            .membership
            .as_ref()
            .is_none_or(|membership| membership.root == MeshRoot::of(&root));
        if of_this_mesh {
            self.root_key = Some(root);
            // Nodes may be waiting for somebody who can sign.
            self.admissions_due = true;
        }
        of_this_mesh
    }

    /// Takes the mesh root key away from this node.
    pub fn drop_root_key(&mut self) {
        self.root_key = None;
    }

    /// The mesh root key, to be handed to another authority or put into a recovery kit.
    #[must_use]
    pub fn root_key(&self) -> Option<&SigningKey> {
        self.root_key.as_ref()
    }

    /// What this node, which holds the root key and shall not any more, asks one that shall. None
    /// where there is nothing to ask.
    #[must_use]
    pub fn root_key_question(&self, challenge: [u8; 32]) -> Option<RootKeyQuestion> {
        let waits = self.shall_forget_root_key() && self.trust.is_admitted(self.node());
        waits.then(|| RootKeyQuestion {
            challenge,
            knows: self.trust.membership_digest(),
        })
    }

    /// What proves to the asker that this node, an authority, holds the root key. Only from what is
    /// committed: what a crash takes back must not have been relied on.
    ///
    /// Who asks knows less than this node or more while statements are on their way; the question
    /// is to be kept until both know the same.
    #[must_use]
    pub fn answer_root_key_question(
        &self,
        asker: NodeId,
        question: &RootKeyQuestion,
    ) -> Option<RootKeyProof> {
        let own = self.node();
        let root = self.root_key.as_ref()?;
        let stands = self.membership.is_some() && self.trust.is_authority(own);
        let same = question.knows == self.trust.membership_digest();
        (stands && same).then(|| RootKeyProof::issue(root, own, asker, question))
    }

    /// Whether this node is to forget the root key, because a connected node has answered its
    /// question.
    ///
    /// Without an answer the key could be gone for good: who was made an authority instead may be
    /// away and not have it yet, and of two that took it from each other on both sides of a split
    /// neither may keep it. Meanwhile this node signs nothing with it, but hands it on.
    ///
    /// Both know the same at that moment, and what a node knows only grows. So whoever forgets the
    /// key relying on a node that forgets it later knows less than that one does then, and no ring
    /// of nodes can rely on each other: the last of a chain still holds it.
    #[must_use]
    pub fn forgets_root_key_by(
        &self,
        holder: NodeId,
        question: &RootKeyQuestion,
        proof: &RootKeyProof,
    ) -> bool {
        let Some(membership) = self.membership.as_ref() else {
            return false;
        };
        self.shall_forget_root_key()
            && self.trust.is_authority(holder)
            && question.knows == self.trust.membership_digest()
            && proof.is_by(&membership.root, holder, self.node(), question)
    }

    /// Whether this node is to forget the root key without having asked: it is none of the mesh any
    /// more, so that nobody would answer, and another one is known to stand. Nobody excludes
    /// themselves; but two may have excluded each other, and then each keeps it.
    #[must_use]
    pub fn forgets_root_key_unasked(&self) -> bool {
        let excluded = !self.trust.is_admitted(self.node());
        let other_stands = !self.trust.authorities().is_empty();
        self.shall_forget_root_key()
            && (excluded && other_stands || lacks(Weakness::EarlySurrender))
    }

    fn shall_forget_root_key(&self) -> bool {
        let stands = self.membership.is_none() || self.trust.is_authority(self.node());
        !stands && self.root_key.is_some()
    }
}
