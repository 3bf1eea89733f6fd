//! The one place where facts enter a node: its own commands and its peers' entries.
//!
//! Everything happens in a transaction ([`Engine::begin`] … [`Engine::commit`]) that many commands
//! and groups share. Views are written in the same transaction. What the transaction brought is
//! handed out only after it is durable. No clock, no randomness: time and seeds are arguments.

mod accept;
mod access;
mod account;
mod admins;
mod append;
mod apply;
mod aside;
mod carried;
mod command;
mod conversations;
mod copies;
mod decide;
mod evidence;
mod feeds;
mod horizon;
mod judge;
mod limits;
mod members;
mod mesh;
mod messages;
mod nonces;
mod order;
mod outcome;
mod owners;
mod people;
mod personal;
mod project;
mod rebuild;
mod refusal;
mod registers;
mod restore;
mod root_key;
mod rules;
mod served;
mod servers;
mod subject;
mod token_key;
mod trust;
mod unread;
mod user_groups;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use storage::{FeedId, Hash, NodeId, Space, Store, StoreError, View};

use crate::clock::{HybridClock, is_ahead};
use crate::documents::{Actor, DocumentCache};
use crate::feed::{Certificate, MeshRoot};
use crate::payload::DocumentRef;
use crate::weakness::{Weakness, lacks};

pub use carried::Carried;
pub use command::{
    ChannelChanges, Command, ProfileChanges, Registration, Reply, Seen, ServerChanges,
};
pub use outcome::{Event, MentionChange, Outcome};
pub use people::session_holds;
pub use refusal::Refusal;
pub use registers::{TakenRegisters, read_mark};
pub use rules::{FORMAT, RULES, RebuildProgress};
pub use served::{Leg, Route};
pub use subject::{Subject, subject_of};
pub use token_key::TokenSecret;
pub use trust::{Admission, Trust};
pub use unread::read_to;

use access::Access;
use append::Pending;
use aside::Aside;
use feeds::Feeds;
use horizon::Horizons;

/// Loaded documents kept in memory.
const DOCUMENTS_MAX: NonZeroUsize = NonZeroUsize::new(512).expect("512 is not zero");

/// Who this node is.
#[derive(Debug)]
pub struct Identity {
    pub key: SigningKey,
    /// Drawn anew at each start of the process.
    pub incarnation: u64,
    /// The mesh root key, on an authority.
    pub root: Option<SigningKey>,
}

/// This node's place in its mesh.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Membership {
    pub root: MeshRoot,
    pub certificate: Certificate,
}

/// A node's facts and the rules for adding to them.
#[derive(Debug)]
pub struct Engine {
    pub(crate) store: Store,
    key: SigningKey,
    root_key: Option<SigningKey>,
    actor: Actor,
    membership: Option<Membership>,
    clock: HybridClock,
    /// What mesh time is ahead of this node's own clock.
    correction_ms: i64,
    ahead: order::Ahead,
    feeds: Feeds,
    trust: Trust,
    /// The evidence that the cuts of the feeds follow from.
    cuts_of_version: u64,
    documents: DocumentCache<DocumentRef>,
    access: Access,
    carried: Carried,
    horizons: Horizons,
    /// The spaces of which entries wait for payloads.
    unfilled: BTreeSet<Space>,
    follow_ups: Vec<copies::FollowUp>,
    /// Those of whom it was said, for the command being carried out, that they are there.
    present: Vec<storage::Id>,
    pending: Pending,
    next_no: u64,
    register_bounds: registers::RegisterBounds,
    outcome: Outcome,
    counters: BTreeMap<&'static str, u64>,
    rebuild_due: bool,
    progress: Arc<RebuildProgress>,
    /// The newest format of payloads that this node reads.
    format: u64,
    /// This node can sign certificates and has not looked yet who waits for one.
    admissions_due: bool,
    /// The group that is being taken in.
    at_work: Option<(FeedId, u64)>,
    /// Feeds that stop at a group which can't be taken in.
    aside: BTreeMap<FeedId, Aside>,
}

const MEMBERSHIP: &str = "membership";

impl Engine {
    /// Opens the engine on a store.
    ///
    /// # Errors
    /// The store can't be read or holds something this program did not write.
    pub fn open(store: Store, identity: Identity, now_ms: u64) -> Result<Self, StoreError> {
        let node = NodeId(identity.key.verifying_key().to_bytes());
        let feed = FeedId {
            node,
            incarnation: identity.incarnation,
        };
        let mut engine = Self {
            store,
            actor: Actor::of_feed(&node.0, identity.incarnation),
            key: identity.key,
            root_key: identity.root,
            membership: None,
            clock: HybridClock::default(),
            correction_ms: 0,
            ahead: order::Ahead::default(),
            feeds: Feeds::new(feed),
            trust: Trust::default(),
            cuts_of_version: 0,
            documents: DocumentCache::new(DOCUMENTS_MAX),
            access: Access::default(),
            carried: Carried::default(),
            horizons: Horizons::default(),
            unfilled: BTreeSet::new(),
            follow_ups: Vec::new(),
            present: Vec::new(),
            pending: Pending::default(),
            next_no: 1,
            register_bounds: registers::RegisterBounds::default(),
            outcome: Outcome::default(),
            counters: BTreeMap::new(),
            rebuild_due: false,
            progress: Arc::default(),
            format: FORMAT,
            admissions_due: false,
            at_work: None,
            aside: BTreeMap::new(),
        };
        engine.reload(now_ms)?;
        Ok(engine)
    }

    /// Reads everything kept in memory from the store again.
    fn reload(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.documents.clear();
        self.access.clear();
        self.pending = Pending::default();
        self.follow_ups.clear();
        self.outcome = Outcome::default();
        self.membership = match self.store.meta(MEMBERSHIP)? {
            Some(bytes) => Some(postcard::from_bytes(&bytes).map_err(|_| {
                StoreError::Damaged("this node's certificate is unreadable".to_owned())
            })?),
            None => None,
        };
        let own = self
            .membership
            .as_ref()
            .map(|membership| membership.certificate.node);
        if own.is_some_and(|own| own != self.feeds.own.node) {
            return Err(StoreError::Damaged(
                "node.key is not the key this data folder was made with; restore the right one"
                    .to_owned(),
            ));
        }
        self.trust = Trust::load(self.store.view())?;
        if let Some(membership) = &self.membership {
            self.trust.add_certificate(&membership.certificate);
        }
        self.cuts_of_version = self.trust.version();
        self.feeds = Feeds::load(&self.store, &self.trust, self.feeds.own)?;
        self.load_unfilled()?;
        self.horizons = Horizons::load(self.store.view())?;
        self.next_no = self.store.next_applied_no()?;
        self.remember_nonces()?;
        let newest = self.newest_time(self.mesh_ms(now_ms));
        self.clock = HybridClock::after(newest.max(self.clock.last()));
        Ok(())
    }

    /// The newest time in the log that is not too far ahead.
    fn newest_time(&self, mesh_ms: u64) -> u64 {
        let times = self.feeds.live().map(|feed| feed.last_time);
        let near = times.filter(|time| !is_ahead(*time, mesh_ms));
        near.max().unwrap_or(0)
    }

    /// Mesh time when this node's own clock shows `now_ms`: what everything is stamped with, and by
    /// which everything ends that ends by time.
    #[must_use]
    pub fn mesh_ms(&self, now_ms: u64) -> u64 {
        if lacks(Weakness::UncorrectedClock) {
            return now_ms;
        }
        now_ms.saturating_add_signed(self.correction_ms)
    }

    /// What is added to this node's own clock to get mesh time.
    #[must_use]
    pub fn correction_ms(&self) -> i64 {
        self.correction_ms
    }

    /// Tells by how much other nodes' clocks correct this node's.
    pub fn correct_clock(&mut self, correction_ms: i64) {
        self.correction_ms = correction_ms;
    }

    /// Starts a transaction.
    ///
    /// # Errors
    /// The engine of the database refuses.
    pub fn begin(&mut self) -> Result<(), StoreError> {
        self.store.begin()
    }

    /// Makes everything since [`Engine::begin`] durable and answers what it brought.
    ///
    /// # Errors
    /// Nothing was kept; the engine is as before `begin`.
    pub fn commit(&mut self, now_ms: u64) -> Result<Outcome, StoreError> {
        let result = self.finish(now_ms);
        if result.is_err() {
            self.rollback(now_ms)?;
        }
        result
    }

    fn finish(&mut self, now_ms: u64) -> Result<Outcome, StoreError> {
        let mesh_ms = self.mesh_ms(now_ms);
        let mesh_changed = |event: &Event| event.subject == Subject::Mesh;
        if self.admissions_due || self.outcome.events.iter().any(mesh_changed) {
            self.issue_admissions(mesh_ms)?;
        }
        self.issue_follow_ups(mesh_ms)?;
        self.say_heard(mesh_ms)?;
        self.seal_pending(mesh_ms)?;
        self.settle(now_ms)?;
        self.feeds.write_pasts(&mut self.store)?;
        self.store.commit()?;
        Ok(std::mem::take(&mut self.outcome))
    }

    /// Forgets everything since [`Engine::begin`].
    ///
    /// # Errors
    /// The store can't be read any more.
    pub fn rollback(&mut self, now_ms: u64) -> Result<(), StoreError> {
        self.rebuild_due = false;
        self.progress.end();
        self.store.rollback()?;
        self.reload(now_ms)
    }

    /// This node.
    #[must_use]
    pub fn node(&self) -> NodeId {
        self.feeds.own.node
    }

    /// The feed this process writes.
    #[must_use]
    pub fn own_feed(&self) -> FeedId {
        self.feeds.own
    }

    /// The mesh this node belongs to.
    #[must_use]
    pub fn mesh_id(&self) -> Option<Hash> {
        self.membership
            .as_ref()
            .map(|membership| membership.root.mesh_id())
    }

    /// This node's certificate and the mesh's root.
    #[must_use]
    pub fn membership(&self) -> Option<&Membership> {
        self.membership.as_ref()
    }

    /// The local number of the newest applied entry; 0 when there is none.
    #[must_use]
    pub fn newest_no(&self) -> u64 {
        self.next_no - 1
    }

    /// Whether this node holds the mesh root key.
    #[must_use]
    pub fn is_authority(&self) -> bool {
        self.root_key.is_some()
    }

    /// Queries on the current state, the open transaction included.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        self.store.view()
    }

    /// The store below, for readers and images.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The store below, to write this node's own settings or to take an image.
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// What was refused, by reason, since the start.
    #[must_use]
    pub fn counters(&self) -> &BTreeMap<&'static str, u64> {
        &self.counters
    }

    fn count(&mut self, what: &'static str) {
        *self.counters.entry(what).or_default() += 1;
    }

    /// The nodes that are admitted and not revoked.
    #[must_use]
    pub fn admitted(&self) -> BTreeSet<NodeId> {
        let admitted = self.trust.admitted();
        admitted.map(|certificate| certificate.node).collect()
    }
}
