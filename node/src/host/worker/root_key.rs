//! The mesh root key at this node: its file, and what connected nodes ask and answer about it.

use ed25519_dalek::SigningKey;
use storage::NodeId;
use sync::feed::{MeshRoot, RootKeyProof, RootKeyQuestion};

use super::Worker;
use crate::host::keys;
use crate::host::notices::{NOTICE_ROOT_KEY_HELD, NOTICE_ROOT_KEY_WHO, encode};

impl Worker {
    /// The mesh root key, if this node shall hold it: kept in a file before anything is signed
    /// with it.
    pub(super) fn take_root_key(&mut self, key: SigningKey, now: u64) {
        let own = self.engine.node();
        let wanted = self.engine.trust().is_authority(own) && self.engine.root_key().is_none();
        let ours = self.engine.membership().map(|membership| membership.root);
        if !wanted || ours != Some(MeshRoot::of(&key)) {
            return;
        }
        if let Err(error) = keys::keep_root_key(&self.shared.config.data_dir, &key) {
            return tracing::error!(%error, "the mesh root key can't be kept");
        }
        self.engine.take_root_key(key);
        self.took_root_key = true;
        tracing::info!(now, "this node holds the mesh root key now");
    }

    /// Asks a connected authority whether it has the root key, if this node waits for that to
    /// forget it.
    pub(super) fn ask_for_root_key_proof(&mut self, peer: NodeId) {
        if !self.engine.trust().is_authority(peer) {
            return;
        }
        let challenge = match keys::random() {
            Ok(challenge) => challenge,
            Err(error) => return tracing::error!(%error, "there is no randomness"),
        };
        let question = self.engine.root_key_question(challenge);
        if let (Some(question), Some(session)) = (question, self.sessions.get_mut(&peer)) {
            session.root_key_question = Some(question);
            self.replicator
                .send_notice(Some(peer), NOTICE_ROOT_KEY_WHO, &encode(&question));
        }
    }

    /// What a peer asked is kept until it can be answered, one question for each session.
    pub(super) fn heard_root_key_question(&mut self, peer: NodeId, bytes: &[u8]) {
        let question = postcard::from_bytes::<RootKeyQuestion>(bytes).ok();
        if let (Some(question), Some(session)) = (question, self.sessions.get_mut(&peer)) {
            session.root_key_asked = Some(question);
            self.answer_root_key_question(peer);
        }
    }

    /// After a commit: what was asked before this node had the key can be answered now.
    pub(super) fn answer_root_key_questions(&mut self) {
        self.took_root_key = false;
        for peer in self.sessions.keys().copied().collect::<Vec<NodeId>>() {
            self.answer_root_key_question(peer);
        }
    }

    fn answer_root_key_question(&mut self, peer: NodeId) {
        let Some(session) = self.sessions.get_mut(&peer) else {
            return;
        };
        let Some(asked) = session.root_key_asked else {
            return;
        };
        if let Some(proof) = self.engine.answer_root_key_question(peer, &asked) {
            session.root_key_asked = None;
            self.replicator
                .send_notice(Some(peer), NOTICE_ROOT_KEY_HELD, &encode(&proof));
        }
    }

    /// An answer. One to a question that was replaced meanwhile proves nothing, and the next one is
    /// waited for.
    pub(super) fn heard_root_key_proof(&mut self, peer: NodeId, bytes: &[u8]) {
        let question = self.sessions.get(&peer);
        let question = question.and_then(|session| session.root_key_question);
        let proof = postcard::from_bytes::<RootKeyProof>(bytes).ok();
        if let (Some(question), Some(proof)) = (question, proof)
            && self.engine.forgets_root_key_by(peer, &question, &proof)
        {
            self.forget_root_key();
        }
    }

    /// A node that was put out of the mesh has nobody to ask.
    pub(super) fn forget_root_key_if_excluded(&mut self) {
        if self.engine.forgets_root_key_unasked() {
            self.forget_root_key();
        }
    }

    fn forget_root_key(&mut self) {
        self.engine.drop_root_key();
        match keys::forget_root_key(&self.shared.config.data_dir) {
            Ok(()) => tracing::info!("this node gave up the mesh root key"),
            Err(error) => tracing::error!(%error, "the mesh root key can't be removed"),
        }
    }
}
