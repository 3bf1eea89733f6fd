//! Who has a page open anywhere in the mesh, and whether anybody sits before it. Batched, announced
//! between nodes, never stored.
//!
//! A person has pages at several nodes; the most active one counts. What rises is told at the next
//! tick, what falls because a page was left only once nobody came back: pages are reloaded, and go to
//! another node when theirs dies, all the time.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use storage::{Id, NodeId};

/// Somebody who comes back within this time was never gone.
const GRACE_S: u32 = 8;
/// How often a node is heard of at least, so that others notice its death.
const BEAT_EVERY_S: u32 = 3;
/// A node that is not heard of for so long is gone, with all who were there. Three beats may get lost,
/// and pages have had the time to go elsewhere: nobody waits for them any longer.
const LEASE_S: u32 = 11;
/// How often a node announces everybody, in case something got lost.
const ANNOUNCE_EVERY_S: u32 = 30;
/// How long an announcement of somebody holds.
const EXPIRES_S: u32 = 90;
/// Users in one notice of at most 4 KiB.
const NOTICE_USERS_MAX: usize = 200;
/// Users kept; far more than a mesh is made for.
const USERS_MAX: usize = 50_000;

/// How somebody is there, as their pages say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Activity {
    #[default]
    Gone,
    /// Pages are open and nobody uses them.
    Idle,
    Active,
}

/// Presence of all users, here and at other nodes.
#[derive(Debug, Default)]
pub(super) struct Presence {
    /// What tells this start of the process from the one before.
    run: u64,
    users: HashMap<Id, Seen>,
    /// Users whose state may have to be told.
    changed: BTreeSet<Id>,
    nodes: HashMap<NodeId, Heard>,
    announce_all: bool,
    announced_s: u32,
    beat_s: u32,
}

/// What is known of another node.
#[derive(Debug, Clone, Copy)]
struct Heard {
    run: u64,
    at_s: u32,
}

#[derive(Debug, Default)]
struct Seen {
    /// Pages here that are used, and all others here.
    active: u32,
    idle: u32,
    /// When a page was left last, here or with a node that was started anew.
    left_s: u32,
    elsewhere: Vec<Elsewhere>,
    /// What clients of this node were told.
    shown: Activity,
    /// What other nodes were told of this node.
    announced: Activity,
}

#[derive(Debug, Clone, Copy)]
struct Elsewhere {
    node: NodeId,
    until_s: u32,
    activity: Activity,
}

/// What nodes tell each other. One that names nobody says that its node lives.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Announcement {
    run: u64,
    active: Vec<Id>,
    idle: Vec<Id>,
    gone: Vec<Id>,
}

/// What became due.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PresenceDue {
    /// Users who came, went or turned idle, for the clients of this node.
    pub(super) changes: Vec<(Id, Activity)>,
    /// Notices for the other nodes.
    pub(super) notices: Vec<Vec<u8>>,
}

impl Presence {
    /// `run` is another one at every start of the process.
    pub(super) fn new(run: u64) -> Self {
        Self {
            run,
            ..Self::default()
        }
    }

    pub(super) fn activity(&self, user: Id) -> Activity {
        let seen = self.users.get(&user);
        seen.map_or(Activity::Gone, |seen| seen.shown.max(seen.somewhere()))
    }

    /// Everybody who has a page open somewhere, used or not.
    pub(super) fn everybody(&self) -> Vec<Id> {
        let there = |seen: &Seen| seen.shown.max(seen.somewhere()) > Activity::Gone;
        let there = self.users.iter().filter(|(_, seen)| there(seen));
        there.map(|(user, _)| *user).collect()
    }

    /// Whether nobody is known to be online or to have just left.
    pub(super) fn is_empty(&self) -> bool {
        self.users.is_empty() && self.changed.is_empty() && !self.announce_all
    }

    pub(super) fn opened(&mut self, user: Id) {
        self.users.entry(user).or_default().active += 1;
        self.changed.insert(user);
    }

    /// A page of a user is used again, or no longer. Nobody has left it, so it is told at once.
    pub(super) fn turned(&mut self, user: Id, is_idle: bool) {
        if let Some(seen) = self.users.get_mut(&user) {
            let (from, to) = if is_idle {
                (&mut seen.active, &mut seen.idle)
            } else {
                (&mut seen.idle, &mut seen.active)
            };
            *from = from.saturating_sub(1);
            *to += 1;
            self.changed.insert(user);
        }
    }

    pub(super) fn closed(&mut self, user: Id, was_idle: bool, now_s: u32) {
        if let Some(seen) = self.users.get_mut(&user) {
            let pages = if was_idle {
                &mut seen.idle
            } else {
                &mut seen.active
            };
            *pages = pages.saturating_sub(1);
            seen.left_s = now_s;
            self.changed.insert(user);
        }
    }

    /// Takes in another node's announcement. Answers whether it could be read.
    pub(super) fn heard(&mut self, node: NodeId, bytes: &[u8], now_s: u32) -> bool {
        let Ok(announcement) = postcard::from_bytes::<Announcement>(bytes) else {
            return false;
        };
        let (run, at_s) = (announcement.run, now_s);
        match self.nodes.insert(node, Heard { run, at_s }) {
            Some(before) if before.run == run => {}
            Some(_) => {
                // Whoever was there may be on the way back to it.
                self.drop_node(node, Some(now_s));
                self.announce_all = true;
            }
            None => self.announce_all = true,
        }
        let active = announcement
            .active
            .into_iter()
            .map(|user| (user, Activity::Active));
        let idle = announcement
            .idle
            .into_iter()
            .map(|user| (user, Activity::Idle));
        for (user, activity) in active.chain(idle) {
            if self.users.len() >= USERS_MAX && !self.users.contains_key(&user) {
                continue;
            }
            let seen = self.users.entry(user).or_default();
            seen.elsewhere.retain(|one| one.node != node);
            seen.elsewhere.push(Elsewhere {
                node,
                until_s: now_s + EXPIRES_S,
                activity,
            });
            if seen.shown != seen.somewhere() {
                self.changed.insert(user);
            }
        }
        for user in announcement.gone {
            if let Some(seen) = self.users.get_mut(&user) {
                // The other node has waited for them.
                seen.elsewhere.retain(|one| one.node != node);
                self.changed.insert(user);
            }
        }
        true
    }

    /// What is to be told; call it about once a second.
    pub(super) fn tick(&mut self, now_s: u32) -> PresenceDue {
        self.drop_dead(now_s);
        let mut due = PresenceDue::default();
        if self.announce_all || now_s.saturating_sub(self.announced_s) >= ANNOUNCE_EVERY_S {
            self.expire(now_s);
            self.announce_all = false;
            self.announced_s = now_s;
            due.notices = self.announce_everybody(now_s);
        }
        let mut told: Vec<(Id, Activity)> = Vec::new();
        for user in std::mem::take(&mut self.changed) {
            let Some(seen) = self.users.get_mut(&user) else {
                continue;
            };
            let settled = seen.is_settled(now_s);
            let (here, somewhere) = (seen.here(), seen.somewhere());
            if here > seen.announced || (here < seen.announced && settled) {
                seen.announced = here;
                told.push((user, here));
            }
            if somewhere > seen.shown || (somewhere < seen.shown && settled) {
                seen.shown = somewhere;
                due.changes.push((user, somewhere));
            }
            if seen.announced != here || seen.shown != somewhere {
                self.changed.insert(user);
            } else if seen.active + seen.idle == 0 && somewhere == Activity::Gone {
                self.users.remove(&user);
            }
        }
        due.notices.extend(self.announcements(&told));
        if due.notices.is_empty() && now_s.saturating_sub(self.beat_s) >= BEAT_EVERY_S {
            due.notices.push(self.beat());
        }
        if !due.notices.is_empty() {
            self.beat_s = now_s;
        }
        due
    }

    fn announce_everybody(&mut self, now_s: u32) -> Vec<Vec<u8>> {
        let mut here: Vec<(Id, Activity)> = Vec::new();
        for (user, seen) in &mut self.users {
            if !seen.is_settled(now_s) {
                seen.announced = seen.announced.max(seen.here());
            } else {
                seen.announced = seen.here();
            }
            if seen.announced != Activity::Gone {
                here.push((*user, seen.announced));
            }
        }
        let mut notices = self.announcements(&here);
        if notices.is_empty() {
            notices.push(self.beat());
        }
        notices
    }

    /// Those of whom other nodes are not told any more.
    fn expire(&mut self, now_s: u32) {
        for (user, seen) in &mut self.users {
            let before = seen.elsewhere.len();
            seen.elsewhere.retain(|one| one.until_s > now_s);
            if seen.elsewhere.len() != before {
                self.changed.insert(*user);
            }
        }
    }

    fn drop_dead(&mut self, now_s: u32) {
        let silent = |heard: &Heard| now_s.saturating_sub(heard.at_s) >= LEASE_S;
        let dead = self.nodes.iter().filter(|(_, heard)| silent(heard));
        let dead: Vec<NodeId> = dead.map(|(node, _)| *node).collect();
        for node in dead {
            self.nodes.remove(&node);
            self.drop_node(node, None);
        }
    }

    /// Forgets what a node has said; with a time, its people may come back from then on.
    fn drop_node(&mut self, node: NodeId, left_s: Option<u32>) {
        for (user, seen) in &mut self.users {
            let before = seen.elsewhere.len();
            seen.elsewhere.retain(|one| one.node != node);
            if seen.elsewhere.len() != before {
                seen.left_s = left_s.unwrap_or(seen.left_s);
                self.changed.insert(*user);
            }
        }
    }

    fn announcements(&self, users: &[(Id, Activity)]) -> Vec<Vec<u8>> {
        let some = |users: &[(Id, Activity)]| {
            let of = |activity| {
                let its = users.iter().filter(|(_, one)| *one == activity);
                its.map(|(user, _)| *user).collect()
            };
            encode(&Announcement {
                run: self.run,
                active: of(Activity::Active),
                idle: of(Activity::Idle),
                gone: of(Activity::Gone),
            })
        };
        users.chunks(NOTICE_USERS_MAX).map(some).collect()
    }

    fn beat(&self) -> Vec<u8> {
        encode(&Announcement {
            run: self.run,
            ..Announcement::default()
        })
    }
}

impl Seen {
    fn here(&self) -> Activity {
        match (self.active, self.idle) {
            (0, 0) => Activity::Gone,
            (0, _) => Activity::Idle,
            _ => Activity::Active,
        }
    }

    fn somewhere(&self) -> Activity {
        let elsewhere = self.elsewhere.iter().map(|one| one.activity);
        elsewhere.fold(self.here(), Activity::max)
    }

    fn is_settled(&self, now_s: u32) -> bool {
        now_s.saturating_sub(self.left_s) >= GRACE_S
    }
}

fn encode(announcement: &Announcement) -> Vec<u8> {
    postcard::to_stdvec(announcement).expect("plain data structures always encode")
}

#[cfg(test)]
mod tests;
