//! On how many nodes the newest messages are, and which of them need telling.

use std::collections::{BTreeMap, VecDeque};

use storage::{Id, Position};

use super::event::Spread;
use super::limits::{REPLICAS_FOLLOWED_MAX, REPLICAS_FOLLOWED_S};
use super::reach::Reach;
use crate::json::{IdText, Replicas};

/// Messages that were told to clients of this node and are not on all nodes yet.
#[derive(Debug, Default)]
pub(super) struct Spreading {
    messages: VecDeque<Followed>,
}

#[derive(Debug)]
struct Followed {
    message: Id,
    reach: Reach,
    at: Position,
    shown: Replicas,
    since_s: u32,
}

impl Spreading {
    pub(super) fn follow(
        &mut self,
        message: Id,
        reach: Reach,
        at: Position,
        shown: Replicas,
        now_s: u32,
    ) {
        if shown == Replicas::All {
            return;
        }
        if self.messages.len() >= REPLICAS_FOLLOWED_MAX {
            self.messages.pop_front();
        }
        self.messages.push_back(Followed {
            message,
            reach,
            at,
            shown,
            since_s: now_s,
        });
    }

    /// What has changed since it was told, by whom it was told to.
    pub(super) fn changes(
        &mut self,
        now_s: u32,
        replicas: impl Fn(Position) -> Replicas,
    ) -> BTreeMap<Reach, Vec<Spread>> {
        let mut changes: BTreeMap<Reach, Vec<Spread>> = BTreeMap::new();
        self.messages.retain_mut(|followed| {
            let now = replicas(followed.at);
            if now != followed.shown {
                followed.shown = now;
                changes
                    .entry(followed.reach.clone())
                    .or_default()
                    .push(Spread {
                        id: IdText(followed.message),
                        replicas: now,
                    });
            }
            let old = now_s.saturating_sub(followed.since_s) >= REPLICAS_FOLLOWED_S;
            now != Replicas::All && !old
        });
        changes
    }
}

#[cfg(test)]
mod tests {
    use storage::{FeedId, NodeId};

    use super::*;

    fn at(seq: u64) -> Position {
        let feed = FeedId {
            node: NodeId([1; 32]),
            incarnation: 1,
        };
        Position { feed, seq }
    }

    #[test]
    fn only_changes_are_told_and_only_until_the_message_is_everywhere() {
        let mut spreading = Spreading::default();
        let reach = Reach::Server(Id::ZERO);
        spreading.follow(Id([1; 16]), reach.clone(), at(1), Replicas::Here, 0);
        spreading.follow(Id([2; 16]), reach.clone(), at(2), Replicas::All, 0);
        assert!(spreading.changes(1, |_| Replicas::Here).is_empty());
        let changes = spreading.changes(1, |_| Replicas::Some);
        assert_eq!(changes[&reach].len(), 1);
        assert_eq!(changes[&reach][0].replicas, Replicas::Some);
        assert_eq!(spreading.changes(2, |_| Replicas::All).len(), 1);
        assert!(spreading.changes(3, |_| Replicas::Some).is_empty());
    }

    #[test]
    fn what_is_followed_is_bounded_in_number_and_time() {
        let mut spreading = Spreading::default();
        for seq in 0..1_000 {
            let message = Id::from_parts(seq, 0);
            let reach = Reach::Server(Id::ZERO);
            spreading.follow(message, reach, at(seq), Replicas::Here, 0);
        }
        assert_eq!(spreading.messages.len(), REPLICAS_FOLLOWED_MAX);
        let _ = spreading.changes(REPLICAS_FOLLOWED_S, |_| Replicas::Here);
        assert!(spreading.messages.is_empty());
    }
}
