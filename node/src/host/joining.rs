//! What is remembered of joining: this node's own attempt, meshes nearby, and who waits to be let in.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use storage::NodeId;

use super::join_progress::{FoundNode, JoinProgress, JoinStatus};
use crate::time::now_ms;

/// Nodes that may wait to be let in, here and as told by each peer.
pub(super) const KNOCKS_MAX: usize = 16;
/// A node that has stopped asking is forgotten after this time.
const KNOCK_MS_MAX: u64 = 30_000;
/// A node that was turned away is not shown again for this time.
const DENIED_MS: u64 = 600_000;
/// Meshes found by multicast that are remembered.
const FOUND_MAX: usize = 32;
const NAME_CHARS_MAX: usize = 100;

/// A node that waits to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Knock {
    pub(super) node: NodeId,
    pub(super) name: String,
    pub(super) segment: String,
    pub(super) address: String,
    pub(super) asked_ms: u64,
}

/// The state of joining on both sides.
#[derive(Default)]
pub(super) struct Joining {
    inner: Mutex<Inner>,
}

#[derive(Default)]
pub(super) struct Inner {
    pub(super) progress: Option<JoinProgress>,
    pub(super) task: Option<tokio::task::AbortHandle>,
    pub(super) found: BTreeMap<NodeId, FoundNode>,
    pub(super) knocks: BTreeMap<NodeId, (Knock, u64)>,
    /// Knocks at other nodes: node → (where, knock, heard at).
    pub(super) elsewhere: BTreeMap<NodeId, (NodeId, Knock, u64)>,
    pub(super) denied: BTreeMap<NodeId, u64>,
}

impl Joining {
    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everyone who waits, here or elsewhere.
    pub(super) fn waiting(&self) -> Vec<Knock> {
        self.waiting_with_place()
            .into_iter()
            .map(|(_, knock)| knock)
            .collect()
    }

    /// With the node at which they wait, `None` for this one.
    pub(super) fn waiting_with_place(&self) -> Vec<(Option<NodeId>, Knock)> {
        let mut inner = self.lock();
        inner.forget_old();
        let own = inner
            .knocks
            .values()
            .map(|(knock, _)| (None, knock.clone()));
        let other = inner
            .elsewhere
            .values()
            .map(|(at, knock, _)| (Some(*at), knock.clone()));
        let mut all: Vec<_> = own.chain(other).collect();
        all.sort_by_key(|(_, knock)| knock.node);
        all.dedup_by_key(|(_, knock)| knock.node);
        all
    }

    pub(super) fn own_knocks(&self) -> Vec<Knock> {
        let mut inner = self.lock();
        inner.forget_old();
        inner
            .knocks
            .values()
            .map(|(knock, _)| knock.clone())
            .collect()
    }

    pub(super) fn heard(&self, at: NodeId, knocks: Vec<Knock>) {
        let now = now_ms();
        let mut inner = self.lock();
        inner.elsewhere.retain(|_, (place, _, _)| *place != at);
        for mut knock in knocks.into_iter().take(KNOCKS_MAX) {
            knock.name = short(&knock.name);
            knock.segment = short(&knock.segment);
            knock.address = short(&knock.address);
            inner.elsewhere.insert(knock.node, (at, knock, now));
        }
    }

    pub(super) fn forget(&self, node: NodeId) {
        let mut inner = self.lock();
        inner.knocks.remove(&node);
        inner.elsewhere.remove(&node);
    }

    pub(super) fn deny(&self, node: NodeId) -> bool {
        let mut inner = self.lock();
        let known = inner.knocks.remove(&node).is_some() | inner.elsewhere.remove(&node).is_some();
        inner.denied.insert(node, now_ms());
        known
    }

    pub(super) fn note_found(&self, node: NodeId, found: Option<FoundNode>) {
        let mut inner = self.lock();
        match found {
            Some(found) if inner.found.len() < FOUND_MAX => drop(inner.found.insert(node, found)),
            Some(_) => {}
            None => drop(inner.found.remove(&node)),
        }
    }

    pub(super) fn fail(&self, status: JoinStatus, code: &str, text: &str) {
        self.update(|progress| {
            progress.status = status;
            progress.error_code = Some(code.to_owned());
            progress.error = Some(text.to_owned());
        });
    }

    pub(super) fn update(&self, change: impl FnOnce(&mut JoinProgress)) {
        if let Some(progress) = self.lock().progress.as_mut() {
            change(progress);
        }
    }
}

impl Inner {
    pub(super) fn forget_old(&mut self) {
        let now = now_ms();
        self.knocks
            .retain(|_, (_, heard)| *heard + KNOCK_MS_MAX > now);
        self.elsewhere
            .retain(|_, (_, _, heard)| *heard + KNOCK_MS_MAX > now);
        self.denied.retain(|_, at| *at + DENIED_MS > now);
    }
}

/// A text of a stranger: without control characters, cut to length.
pub(super) fn short(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(NAME_CHARS_MAX)
        .collect()
}
