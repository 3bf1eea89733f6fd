//! What users try to do, and what becomes of it.

use std::collections::{BTreeMap, BTreeSet};

use storage::{FeedId, Id, Position, ReadReceipts, Role};

use super::{Grouping, Talk};

/// What a user tried to do. Numbers are indexes into the lists of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    Register {
        user: usize,
    },
    CreateServer {
        user: usize,
    },
    CreateChannel {
        server: usize,
    },
    CreateInvite {
        server: usize,
        code: String,
        max_uses: Option<u64>,
        expires_ms: Option<u64>,
    },
    Accept {
        user: usize,
        invite: usize,
    },
    Post {
        post: usize,
    },
    Edit {
        post: usize,
        text: String,
    },
    React {
        post: usize,
        user: usize,
        emoji: &'static str,
        on: bool,
    },
    Pin {
        post: usize,
        on: bool,
    },
    Erase {
        post: usize,
    },
    SetRole {
        server: usize,
        user: usize,
        role: Role,
    },
    /// A server is passed on.
    Transfer {
        server: usize,
        by: usize,
        user: usize,
    },
    Read {
        user: usize,
        channel: usize,
    },
    DeleteServer {
        server: usize,
    },
    DeleteChannel {
        channel: usize,
    },
    RevokeInvite {
        invite: usize,
    },
    EndSessions {
        user: usize,
    },
    EndSession {
        user: usize,
        session: Id,
    },
    MakeAdmin {
        by: usize,
        user: usize,
        admin: bool,
    },
    /// Somebody tries what they have no right to; for what reason it must be refused.
    Trespass {
        reason: &'static str,
    },
    Revoke {
        process: usize,
    },
    /// A person is erased.
    Forget {
        by: usize,
        user: usize,
    },
    /// A node shall be an authority, or be none any more.
    Authority {
        process: usize,
        holds: bool,
    },
    /// Who is in a conversation, and for whom it is.
    Talk(Talk),
    /// Who is in a group that is mentioned by one name.
    Group(Grouping),
    /// Whether members of a server see who has read.
    Receipts {
        server: usize,
        by: usize,
        choice: ReadReceipts,
    },
    /// A person sets something for themselves.
    Set {
        user: usize,
        word: String,
    },
    Other,
}

impl Deed {
    /// The post it is about.
    pub(crate) fn post(&self) -> Option<usize> {
        match self {
            Self::Post { post }
            | Self::Edit { post, .. }
            | Self::React { post, .. }
            | Self::Pin { post, .. }
            | Self::Erase { post } => Some(*post),
            Self::Register { .. }
            | Self::CreateServer { .. }
            | Self::CreateChannel { .. }
            | Self::CreateInvite { .. }
            | Self::Accept { .. }
            | Self::SetRole { .. }
            | Self::Transfer { .. }
            | Self::Read { .. }
            | Self::DeleteServer { .. }
            | Self::DeleteChannel { .. }
            | Self::RevokeInvite { .. }
            | Self::EndSessions { .. }
            | Self::EndSession { .. }
            | Self::MakeAdmin { .. }
            | Self::Trespass { .. }
            | Self::Revoke { .. }
            | Self::Talk(_)
            | Self::Group(_)
            | Self::Receipts { .. }
            | Self::Set { .. }
            | Self::Forget { .. }
            | Self::Authority { .. }
            | Self::Other => None,
        }
    }
}

/// What became of an attempt, as far as its user knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Open,
    /// The last entry written for it.
    Acknowledged(Position),
    Refused,
    /// The answer was lost; it may have happened.
    Unknown,
}

#[derive(Debug, Clone)]
pub(crate) struct Attempt {
    pub(crate) deed: Deed,
    pub(crate) process: usize,
    /// The process has the identity of the mesh's founder.
    pub(crate) at_founder: bool,
    pub(crate) life: u64,
    pub(crate) at: u64,
    /// When it was carried out or refused.
    pub(crate) done: Option<u64>,
    /// It says what is so already, and so changes nothing.
    pub(crate) idle: bool,
    /// For what lets somebody in or puts them out, or is chosen: how far the process knew all feeds.
    pub(crate) knew: BTreeMap<FeedId, u64>,
    pub(crate) fate: Fate,
    /// The disk that held it was replaced by an older one before anybody else had it.
    pub(crate) lost: bool,
    /// For reading: what was surely, and what was possibly shown at that moment.
    pub(crate) read: Option<(BTreeSet<Id>, BTreeSet<Id>)>,
    /// For reading: messages that stood there without their content.
    pub(crate) withheld: BTreeSet<Id>,
    /// For reading: how far, as the process kept it.
    pub(crate) mark: BTreeMap<FeedId, u64>,
    /// For ending sessions: the number of those that were to end; for an authority: the number of
    /// the statement.
    pub(crate) epoch: Option<u64>,
}

impl Attempt {
    /// It was acknowledged and every node must hold it.
    pub(crate) fn counts(&self) -> bool {
        matches!(self.fate, Fate::Acknowledged(_)) && !self.lost
    }

    /// It has, or may have, an effect somewhere.
    pub(crate) fn may_count(&self) -> bool {
        self.fate != Fate::Refused
    }
}
