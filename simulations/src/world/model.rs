//! What the users were told. Nothing here is read from the views under test: the model keeps its
//! own list of commands and of what was acknowledged, and knows the rules of merging by itself.

mod deed;
mod groups;
mod receipts;
mod talks;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use storage::{Id, Position, Role};

use crate::exception::{Exception, Excused};

pub(crate) use deed::{Attempt, Deed, Fate};
pub(crate) use groups::{Grouping, UserGroup};
pub(crate) use talks::{Home, Talk};

#[derive(Debug, Clone)]
pub(crate) struct User {
    pub(crate) name: String,
    pub(crate) id: Option<Id>,
    pub(crate) home: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) id: Id,
    pub(crate) founder: usize,
    /// Whoever it was last passed on to, as far as that was acknowledged.
    pub(crate) owner: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Channel {
    pub(crate) id: Id,
    pub(crate) home: Home,
}

#[derive(Debug, Clone)]
pub(crate) struct Invite {
    pub(crate) id: Id,
    pub(crate) server: usize,
    pub(crate) code: String,
    pub(crate) max_uses: Option<u64>,
    pub(crate) expires_ms: Option<u64>,
}

/// A message as its author's browser knows it.
#[derive(Debug, Clone)]
pub(crate) struct Post {
    pub(crate) user: usize,
    pub(crate) channel: usize,
    pub(crate) parent: Option<Id>,
    pub(crate) content: String,
    /// The names that it mentions.
    pub(crate) mentions: Vec<String>,
    pub(crate) nonce: String,
    /// Ids under which it was acknowledged.
    pub(crate) ids: BTreeSet<Id>,
    /// Commands sent for it.
    pub(crate) sent: u32,
}

impl Post {
    /// A message before it is sent for the first time.
    pub(crate) fn new(number: usize, (user, channel): (usize, usize), seed: u64) -> Self {
        Self {
            user,
            channel,
            parent: None,
            content: format!("message {number:05} of seed {seed}"),
            mentions: Vec::new(),
            nonce: format!("nonce-{number}"),
            ids: BTreeSet::new(),
            sent: 0,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Removal {
    place: Position,
    at: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Model {
    /// How often a promise was not kept that is known not to be.
    pub(crate) excused: RefCell<Excused>,
    pub(crate) users: Vec<User>,
    pub(crate) servers: Vec<Server>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) invites: Vec<Invite>,
    pub(crate) groups: Vec<UserGroup>,
    /// Whom posts had to name by groups, by what their node knew: by attempt.
    pub(crate) called: BTreeMap<usize, BTreeSet<Id>>,
    /// In place of which word a setting was put: by attempt.
    pub(crate) replaced: BTreeMap<usize, String>,
    pub(crate) posts: Vec<Post>,
    pub(crate) attempts: Vec<Attempt>,
    /// Nonces of what a later version wrote.
    pub(crate) newer: BTreeSet<String>,
    /// When something was last tried that could make a user a member, by server and user.
    grants: BTreeMap<(usize, usize), u64>,
    removals: BTreeMap<(usize, usize), Removal>,
    /// The newest acknowledged message of an author in a channel.
    newest: BTreeMap<(usize, usize), Id>,
}

impl Model {
    /// Counts what is known not to be withstood.
    pub(crate) fn excuse(&self, exception: Exception) {
        *self.excused.borrow_mut().entry(exception).or_default() += 1;
    }

    /// Where something that ends for good was acknowledged to have ended.
    pub(crate) fn ended(&self, deed: &Deed) -> Option<Position> {
        let of = |attempt: &&Attempt| attempt.deed == *deed && attempt.counts();
        let attempt = self.attempts.iter().find(of)?;
        match attempt.fate {
            Fate::Acknowledged(place) => Some(place),
            Fate::Open | Fate::Refused | Fate::Unknown => None,
        }
    }

    /// Whether anybody tried to do this, and may have.
    pub(crate) fn may_have(&self, deed: &Deed) -> bool {
        self.attempts
            .iter()
            .any(|attempt| attempt.deed == *deed && attempt.may_count())
    }

    /// Whether a user ever had a reason to hold a role of at least this rank in a server.
    pub(crate) fn could_hold(&self, server: usize, user: usize, role: Role) -> bool {
        let granted = |attempt: &Attempt| {
            matches!(attempt.deed, Deed::SetRole { server: at, user: who, role: given }
                if (at, who) == (server, user) && given >= role)
        };
        self.could_own(server, user) || self.attempts.iter().any(granted)
    }

    /// Whether a user ever had a reason to own a server: by having founded it, by its being passed
    /// on to them, or because somebody who owned it was erased.
    pub(crate) fn could_own(&self, server: usize, user: usize) -> bool {
        let founder = self.servers[server].founder;
        let passed_on = self.attempts.iter().filter_map(|attempt| {
            let Deed::Transfer {
                server: at, user, ..
            } = attempt.deed
            else {
                return None;
            };
            (at == server && attempt.may_count()).then_some(user)
        });
        let mut owners: BTreeSet<usize> = passed_on.collect();
        owners.insert(founder);
        let erased = owners.iter().any(|owner| self.may_be_forgotten(*owner));
        owners.contains(&user) || erased && self.grants.contains_key(&(server, user))
    }

    /// Whether a user ever had a reason to administer the mesh.
    pub(crate) fn could_be_admin(&self, user: usize) -> bool {
        self.attempts.iter().any(|attempt| {
            let first = matches!(attempt.deed, Deed::Register { user: who } if who == user);
            let made = matches!(attempt.deed, Deed::MakeAdmin { user: who, admin: true, .. }
                if who == user);
            made || first && attempt.at_founder
        })
    }

    /// Notes a command that is sent.
    pub(crate) fn try_deed(
        &mut self,
        deed: Deed,
        (process, at_founder): (usize, bool),
        life: u64,
        at: u64,
    ) -> usize {
        if let Deed::Accept { user, invite } = deed {
            let server = self.invites[invite].server;
            self.grants.insert((server, user), at);
        }
        if let Deed::SetRole { server, user, role } = deed
            && role > Role::Removed
        {
            self.grants.insert((server, user), at);
        }
        if let Deed::Post { post } = deed {
            self.posts[post].sent += 1;
        }
        let (fate, lost, read, epoch) = (Fate::Open, false, None, None);
        self.attempts.push(Attempt {
            deed,
            process,
            at_founder,
            life,
            at,
            done: None,
            idle: false,
            knew: BTreeMap::new(),
            fate,
            lost,
            read,
            withheld: BTreeSet::new(),
            mark: BTreeMap::new(),
            epoch,
        });
        self.attempts.len() - 1
    }

    /// Notes that a removal was acknowledged.
    pub(crate) fn removed(&mut self, server: usize, user: usize, place: Position, at: u64) {
        self.removals.insert((server, user), Removal { place, at });
    }

    /// The removal that a node must respect if it knows of it: nothing that could make the user a
    /// member was tried since.
    pub(crate) fn standing_removal(&self, server: usize, user: usize) -> Option<Position> {
        let removal = self.removals.get(&(server, user))?;
        let granted = self.grants.get(&(server, user)).copied().unwrap_or(0);
        (granted < removal.at).then_some(removal.place)
    }

    /// Whether a user ever had a reason to be a member of a server.
    pub(crate) fn could_be_member(&self, server: usize, user: usize) -> bool {
        self.servers[server].founder == user || self.grants.contains_key(&(server, user))
    }

    /// Takes note of an author's newest message in a channel; answers the one before.
    pub(crate) fn follow(&mut self, user: usize, channel: usize, message: Id) -> Option<Id> {
        self.newest.insert((user, channel), message)
    }

    /// Whether anybody tried to erase a person, and may have.
    pub(crate) fn may_be_forgotten(&self, who: usize) -> bool {
        self.attempts.iter().any(|attempt| {
            matches!(attempt.deed, Deed::Forget { user, .. } if user == who) && attempt.may_count()
        })
    }

    /// The people who were erased for certain.
    pub(crate) fn forgotten(&self) -> BTreeSet<Id> {
        let certain = self.attempts.iter().filter(|attempt| attempt.counts());
        let users = certain.filter_map(|attempt| {
            let Deed::Forget { user, .. } = attempt.deed else {
                return None;
            };
            self.users[user].id
        });
        users.collect()
    }

    pub(crate) fn user_with(&self, id: Id) -> Option<usize> {
        self.users.iter().position(|user| user.id == Some(id))
    }

    /// Attempts about one post.
    pub(crate) fn about(&self, index: usize) -> impl Iterator<Item = &Attempt> {
        self.attempts
            .iter()
            .filter(move |attempt| attempt.deed.post() == Some(index))
    }

    /// Whether anybody tried to delete the message with this id.
    pub(crate) fn may_be_erased(&self, id: Id) -> bool {
        self.attempts.iter().any(|attempt| {
            matches!(attempt.deed, Deed::Erase { post } if self.posts[post].ids.contains(&id))
                && attempt.may_count()
        })
    }

    /// What was read and set at a process no longer counts.
    pub(crate) fn forget_reading(&mut self, process: usize) {
        for attempt in &mut self.attempts {
            let said = matches!(attempt.deed, Deed::Read { .. } | Deed::Set { .. });
            if said && attempt.process == process && attempt.counts() {
                attempt.lost = true;
            }
        }
    }

    /// A disk was replaced by an older one: what nobody holds any more is gone. Answers how much.
    pub(crate) fn lose_unheld(&mut self, held: impl Fn(&Attempt, Position) -> bool) -> u64 {
        let mut lost = 0;
        for attempt in &mut self.attempts {
            let Fate::Acknowledged(place) = attempt.fate else {
                continue;
            };
            if !attempt.lost && !held(attempt, place) {
                attempt.lost = true;
                lost += 1;
            }
        }
        lost
    }
}
