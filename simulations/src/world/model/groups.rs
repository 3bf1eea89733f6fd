//! Groups that are mentioned by one name.

use std::collections::BTreeSet;

use storage::Id;

use super::{Deed, Model};

/// A group as the browser of whoever made it knows it.
#[derive(Debug, Clone)]
pub(crate) struct UserGroup {
    pub(crate) id: Id,
    pub(crate) server: usize,
}

/// What is done to groups. Users, servers and groups are indexes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Grouping {
    Make {
        server: usize,
        by: usize,
        members: BTreeSet<usize>,
    },
    Fill {
        group: usize,
        by: usize,
        members: BTreeSet<usize>,
    },
    Delete {
        group: usize,
        by: usize,
    },
}

impl Model {
    /// Who acts on the groups of which server.
    pub(crate) fn grouped_by(&self, grouping: &Grouping) -> (usize, usize) {
        match *grouping {
            Grouping::Make { server, by, .. } => (server, by),
            Grouping::Fill { group, by, .. } | Grouping::Delete { group, by } => {
                (self.groups[group].server, by)
            }
        }
    }

    /// Whether anybody tried to put a user into a group of a server, and may have.
    pub(crate) fn could_be_grouped(&self, server: usize, user: usize) -> bool {
        self.attempts.iter().any(|attempt| {
            let Deed::Group(grouping) = &attempt.deed else {
                return false;
            };
            let (Grouping::Make { members, .. } | Grouping::Fill { members, .. }) = grouping else {
                return false;
            };
            let (at, _) = self.grouped_by(grouping);
            at == server && members.contains(&user) && attempt.may_count()
        })
    }
}
