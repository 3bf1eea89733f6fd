//! Who has a page open anywhere in the mesh. Batched, announced between nodes, never stored.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use storage::{Id, NodeId};

/// Somebody who comes back within this time was never away; pages are reloaded all the time.
const GRACE_S: u32 = 3;
/// How often a node announces everybody.
const ANNOUNCE_EVERY_S: u32 = 30;
/// How long an announcement holds.
const EXPIRES_S: u32 = 90;
/// Users in one notice of at most 4 KiB.
const NOTICE_USERS_MAX: usize = 200;
/// Users kept; far more than a mesh is made for.
const USERS_MAX: usize = 50_000;

/// Presence of all users, here and at other nodes.
#[derive(Debug, Default)]
pub(super) struct Presence {
    users: HashMap<Id, Seen>,
    /// Users whose state may have to be told.
    changed: BTreeSet<Id>,
    nodes: HashSet<NodeId>,
    announce_all: bool,
    announced_s: u32,
}

#[derive(Debug, Default)]
struct Seen {
    here: u32,
    /// Since when there is no socket here any more.
    left_s: u32,
    elsewhere: Vec<(NodeId, u32)>,
    /// What clients of this node were told.
    shown: bool,
    /// What other nodes were told of this node.
    announced: bool,
}

/// What nodes tell each other.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Announcement {
    online: Vec<Id>,
    offline: Vec<Id>,
}

/// What became due.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PresenceDue {
    /// Users who came or went, for the clients of this node.
    pub(super) changes: Vec<(Id, bool)>,
    /// Notices for the other nodes.
    pub(super) notices: Vec<Vec<u8>>,
}

impl Presence {
    pub(super) fn is_online(&self, user: Id) -> bool {
        self.users
            .get(&user)
            .is_some_and(|seen| seen.shown || seen.is_somewhere())
    }

    /// Whether nobody is known to be online or to have just left.
    pub(super) fn is_empty(&self) -> bool {
        self.users.is_empty() && self.changed.is_empty() && !self.announce_all
    }

    pub(super) fn opened(&mut self, user: Id) {
        self.users.entry(user).or_default().here += 1;
        self.changed.insert(user);
    }

    pub(super) fn closed(&mut self, user: Id, now_s: u32) {
        if let Some(seen) = self.users.get_mut(&user) {
            seen.here = seen.here.saturating_sub(1);
            seen.left_s = now_s;
            self.changed.insert(user);
        }
    }

    /// Takes in another node's announcement. Answers whether it could be read.
    pub(super) fn heard(&mut self, node: NodeId, bytes: &[u8], now_s: u32) -> bool {
        let Ok(announcement) = postcard::from_bytes::<Announcement>(bytes) else {
            return false;
        };
        if self.nodes.insert(node) {
            self.announce_all = true;
        }
        for user in announcement.online {
            if self.users.len() >= USERS_MAX && !self.users.contains_key(&user) {
                continue;
            }
            let seen = self.users.entry(user).or_default();
            seen.elsewhere.retain(|(at, _)| *at != node);
            seen.elsewhere.push((node, now_s + EXPIRES_S));
            if !seen.shown {
                self.changed.insert(user);
            }
        }
        for user in announcement.offline {
            if let Some(seen) = self.users.get_mut(&user) {
                seen.elsewhere.retain(|(at, _)| *at != node);
                seen.left_s = now_s;
                self.changed.insert(user);
            }
        }
        true
    }

    /// What is to be told; call it about once a second.
    pub(super) fn tick(&mut self, now_s: u32) -> PresenceDue {
        let mut due = PresenceDue::default();
        if self.announce_all || now_s.saturating_sub(self.announced_s) >= ANNOUNCE_EVERY_S {
            self.expire(now_s);
            self.announce_all = false;
            self.announced_s = now_s;
            let here = self.users.iter().filter(|(_, seen)| seen.here > 0);
            let online: Vec<Id> = here.map(|(user, _)| *user).collect();
            for user in &online {
                self.users.entry(*user).or_default().announced = true;
            }
            due.notices = announcements(&online, &[]);
            if online.is_empty() {
                due.notices.push(encode(&Announcement::default()));
            }
        }
        let (mut online, mut offline) = (Vec::new(), Vec::new());
        for user in std::mem::take(&mut self.changed) {
            let Some(seen) = self.users.get_mut(&user) else {
                continue;
            };
            let settled = now_s.saturating_sub(seen.left_s) >= GRACE_S;
            let here = seen.here > 0;
            if here != seen.announced && (here || settled) {
                seen.announced = here;
                if here { &mut online } else { &mut offline }.push(user);
            }
            let somewhere = seen.is_somewhere();
            if somewhere != seen.shown && (somewhere || settled) {
                seen.shown = somewhere;
                due.changes.push((user, somewhere));
            }
            if seen.announced != here || seen.shown != somewhere {
                self.changed.insert(user);
            } else if !here && !somewhere {
                self.users.remove(&user);
            }
        }
        due.notices.extend(announcements(&online, &offline));
        due
    }

    fn expire(&mut self, now_s: u32) {
        for (user, seen) in &mut self.users {
            let before = seen.elsewhere.len();
            seen.elsewhere.retain(|(_, until_s)| *until_s > now_s);
            if seen.elsewhere.len() != before {
                self.changed.insert(*user);
            }
        }
    }
}

impl Seen {
    fn is_somewhere(&self) -> bool {
        self.here > 0 || !self.elsewhere.is_empty()
    }
}

fn announcements(online: &[Id], offline: &[Id]) -> Vec<Vec<u8>> {
    let came = online.chunks(NOTICE_USERS_MAX).map(|users| Announcement {
        online: users.to_vec(),
        offline: Vec::new(),
    });
    let went = offline.chunks(NOTICE_USERS_MAX).map(|users| Announcement {
        online: Vec::new(),
        offline: users.to_vec(),
    });
    came.chain(went)
        .map(|announcement| encode(&announcement))
        .collect()
}

fn encode(announcement: &Announcement) -> Vec<u8> {
    postcard::to_stdvec(announcement).expect("plain data structures always encode")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEN: Id = Id([1; 16]);
    const THERE: NodeId = NodeId([7; 32]);

    fn changes(presence: &mut Presence, now_s: u32) -> Vec<(Id, bool)> {
        presence.tick(now_s).changes
    }

    #[test]
    fn a_page_that_is_reloaded_does_not_flicker() {
        let mut presence = Presence::default();
        presence.opened(KEN);
        assert_eq!(changes(&mut presence, 100), [(KEN, true)]);
        presence.closed(KEN, 110);
        assert_eq!(changes(&mut presence, 111), []);
        presence.opened(KEN);
        assert_eq!(changes(&mut presence, 112), []);
        assert_eq!(changes(&mut presence, 120), []);
        presence.closed(KEN, 130);
        assert_eq!(changes(&mut presence, 132), []);
        assert!(presence.is_online(KEN));
        assert_eq!(changes(&mut presence, 133), [(KEN, false)]);
        assert!(!presence.is_online(KEN) && presence.users.is_empty());
    }

    #[test]
    fn who_is_at_two_nodes_goes_when_both_are_left() {
        let (mut here, mut there) = (Presence::default(), Presence::default());
        here.opened(KEN);
        there.opened(KEN);
        for notice in there.tick(100).notices {
            assert!(notice.len() <= 4_096 && here.heard(THERE, &notice, 100));
        }
        assert_eq!(changes(&mut here, 101), [(KEN, true)]);
        here.closed(KEN, 102);
        assert_eq!(changes(&mut here, 110), []);
        there.closed(KEN, 110);
        for notice in there.tick(120).notices {
            assert!(here.heard(THERE, &notice, 120));
        }
        assert_eq!(changes(&mut here, 121), []);
        assert_eq!(changes(&mut here, 123), [(KEN, false)]);
    }

    #[test]
    fn what_a_dead_node_announced_expires() {
        let mut presence = Presence::default();
        let notice = announcements(&[KEN], &[]).remove(0);
        assert!(presence.heard(THERE, &notice, 100));
        assert_eq!(changes(&mut presence, 101), [(KEN, true)]);
        assert_eq!(changes(&mut presence, 189), []);
        assert_eq!(changes(&mut presence, 220), [(KEN, false)]);
    }

    #[test]
    fn a_node_heard_for_the_first_time_is_told_everything_at_once() {
        let mut presence = Presence::default();
        presence.opened(KEN);
        let _ = presence.tick(100);
        assert!(presence.tick(101).notices.is_empty());
        assert!(presence.heard(THERE, &encode(&Announcement::default()), 102));
        assert_eq!(presence.tick(103).notices, announcements(&[KEN], &[]));
        assert!(!presence.heard(THERE, &[0xff; 9], 104));
    }

    #[test]
    fn many_users_fit_into_bounded_notices() {
        let users: Vec<Id> = (0..1_000_u64).map(|n| Id::from_parts(n, n)).collect();
        let notices = announcements(&users, &users);
        assert_eq!(notices.len(), 10);
        assert!(notices.iter().all(|notice| notice.len() <= 4_096));
    }
}
