//! What a transaction brought, handed out once it is durable.

use std::collections::BTreeSet;
use std::sync::Arc;

use storage::{FeedId, Id, Position, PostedRow};

use super::subject::Subject;
use crate::feed::OwnGroup;

/// Something a client may want to hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Local number of the entry behind it; the cursor of this node.
    pub no: u64,
    pub at: Position,
    pub subject: Subject,
    /// The message itself, when the event is a new one.
    pub posted: Option<Arc<PostedRow>>,
    /// The users that a new message names.
    pub mentioned: Vec<Id>,
}

/// An edit has a message name a user that it did not name, or no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MentionChange {
    pub message: Id,
    pub channel: Id,
    pub author: Id,
    pub user: Id,
    pub named: bool,
}

/// Everything one transaction brought.
#[derive(Debug, Default)]
pub struct Outcome {
    pub events: Vec<Event>,
    /// This node's own new groups, to be pushed.
    pub own_groups: Vec<Arc<OwnGroup>>,
    /// Feeds whose applied position moved.
    pub changed_feeds: BTreeSet<FeedId>,
    /// Users whose read mark of a channel moved, here or at another node.
    pub read_marks: BTreeSet<(Id, Id)>,
    /// Users who have set something, here or at another node.
    pub preferences: BTreeSet<Id>,
    /// Users and messages that they keep for later, or no longer.
    pub saved: BTreeSet<(Id, Id)>,
    /// Users and messages whose threads they chose to follow, or not to.
    pub followed: BTreeSet<(Id, Id)>,
    /// Users who have said that they are away or busy, or no longer, here or at another node.
    pub absences: BTreeSet<Id>,
    /// Users of whose sessions something is new: a login, its being seen, an end.
    pub sessions: BTreeSet<Id>,
    /// Whom edits have named anew or no longer.
    pub mention_changes: Vec<MentionChange>,
    /// Views were rebuilt: clients must load everything again.
    pub resync: bool,
    /// Certificates or revocations changed.
    pub membership_changed: bool,
}
