use super::Activity::{Active, Gone, Idle};
use super::*;

const KEN: Id = Id([1; 16]);
const THERE: NodeId = NodeId([7; 32]);
const AWAY: NodeId = NodeId([8; 32]);

fn changes(presence: &mut Presence, now_s: u32) -> Vec<(Id, Activity)> {
    presence.tick(now_s).changes
}

/// Hands over what one node has to say to another.
fn tell(from: &mut Presence, node: NodeId, to: &mut Presence, now_s: u32) {
    let notices = from.tick(now_s).notices;
    for notice in &notices {
        assert!(notice.len() <= 4_096 && to.heard(node, notice, now_s));
    }
}

#[test]
fn a_page_that_is_reloaded_does_not_flicker() {
    let mut presence = Presence::default();
    presence.opened(KEN);
    assert_eq!(changes(&mut presence, 100), [(KEN, Active)]);
    presence.closed(KEN, false, 110);
    assert_eq!(changes(&mut presence, 111), []);
    presence.opened(KEN);
    assert_eq!(changes(&mut presence, 112), []);
    assert_eq!(changes(&mut presence, 120), []);
    presence.closed(KEN, false, 130);
    assert_eq!(changes(&mut presence, 137), []);
    assert_eq!(presence.activity(KEN), Active);
    assert_eq!(changes(&mut presence, 138), [(KEN, Gone)]);
    assert!(presence.activity(KEN) == Gone && presence.users.is_empty());
}

#[test]
fn the_most_active_page_counts_and_turning_idle_is_told_at_once() {
    let mut presence = Presence::default();
    presence.opened(KEN);
    presence.opened(KEN);
    let _ = presence.tick(100);
    presence.turned(KEN, true);
    assert_eq!(changes(&mut presence, 101), []);
    presence.turned(KEN, true);
    assert_eq!(changes(&mut presence, 102), [(KEN, Idle)]);
    presence.turned(KEN, false);
    assert_eq!(changes(&mut presence, 103), [(KEN, Active)]);
    // The page that was used is left; the other one is idle.
    presence.closed(KEN, false, 104);
    assert_eq!(changes(&mut presence, 111), []);
    assert_eq!(changes(&mut presence, 112), [(KEN, Idle)]);
    presence.closed(KEN, true, 113);
    assert_eq!(changes(&mut presence, 121), [(KEN, Gone)]);
    assert!(presence.users.is_empty());
}

#[test]
fn who_is_at_two_nodes_is_as_active_as_at_either_and_goes_when_both_are_left() {
    let (mut here, mut there) = (Presence::default(), Presence::default());
    here.opened(KEN);
    here.turned(KEN, true);
    there.opened(KEN);
    tell(&mut there, THERE, &mut here, 100);
    assert_eq!(changes(&mut here, 101), [(KEN, Active)]);
    there.turned(KEN, true);
    tell(&mut there, THERE, &mut here, 102);
    assert_eq!(changes(&mut here, 102), [(KEN, Idle)]);
    here.closed(KEN, true, 102);
    there.closed(KEN, true, 103);
    tell(&mut there, THERE, &mut here, 110);
    assert_eq!(changes(&mut here, 110), [], "the other node still waits");
    tell(&mut there, THERE, &mut here, 111);
    assert_eq!(
        changes(&mut here, 111),
        [(KEN, Gone)],
        "it is waited for once"
    );
}

#[test]
fn who_was_at_a_node_that_died_is_gone_within_fifteen_seconds_and_not_before_they_could_move() {
    let (mut here, mut there) = (Presence::default(), Presence::default());
    there.opened(KEN);
    tell(&mut there, THERE, &mut here, 100);
    assert_eq!(changes(&mut here, 100), [(KEN, Active)]);
    // As long as it lives it is heard of, though nothing changes.
    for now_s in 101..160 {
        tell(&mut there, THERE, &mut here, now_s);
        assert_eq!(changes(&mut here, now_s), []);
    }
    let gone = (160..).find(|now_s| !changes(&mut here, *now_s).is_empty());
    assert!((165..=174).contains(&gone.expect("they go")), "{gone:?}");
    assert!(here.users.is_empty() && here.nodes.is_empty());
}

#[test]
fn whose_page_moved_to_another_node_when_theirs_died_was_never_gone() {
    let (mut here, mut there, mut away) = (
        Presence::default(),
        Presence::default(),
        Presence::default(),
    );
    there.opened(KEN);
    tell(&mut there, THERE, &mut here, 100);
    assert_eq!(changes(&mut here, 100), [(KEN, Active)]);
    away.opened(KEN);
    for now_s in 105..140 {
        tell(&mut away, AWAY, &mut here, now_s);
        assert_eq!(changes(&mut here, now_s), []);
    }
    assert_eq!(here.activity(KEN), Active);
    assert_eq!(here.users[&KEN].elsewhere.len(), 1);
}

#[test]
fn a_node_that_is_started_anew_no_longer_stands_for_who_was_there() {
    let (mut here, mut there) = (Presence::default(), Presence::new(1));
    there.opened(KEN);
    tell(&mut there, THERE, &mut here, 100);
    let _ = here.tick(100);
    let mut there = Presence::new(2);
    for now_s in 103..111 {
        tell(&mut there, THERE, &mut here, now_s);
        assert_eq!(changes(&mut here, now_s), [], "they may come back to it");
    }
    tell(&mut there, THERE, &mut here, 111);
    assert_eq!(changes(&mut here, 111), [(KEN, Gone)]);
}

#[test]
fn what_got_lost_is_told_again_and_what_is_not_told_again_expires() {
    let (mut here, mut there) = (Presence::default(), Presence::default());
    there.opened(KEN);
    let _ = there.tick(100);
    let told = (101..140).find(|now_s| {
        tell(&mut there, THERE, &mut here, *now_s);
        !changes(&mut here, *now_s).is_empty()
    });
    assert_eq!(told, Some(130));
    // That they went is lost, too; their node lives.
    there.closed(KEN, false, 140);
    let _ = there.tick(148);
    let gone = (149..260).find(|now_s| {
        tell(&mut there, THERE, &mut here, *now_s);
        !changes(&mut here, *now_s).is_empty()
    });
    assert!(gone.expect("they go") <= 130 + 90 + 30, "{gone:?}");
}

#[test]
fn a_node_heard_for_the_first_time_is_told_everything_at_once() {
    let mut presence = Presence::default();
    presence.opened(KEN);
    let _ = presence.tick(100);
    assert!(presence.tick(101).notices.is_empty());
    assert!(presence.heard(THERE, &Presence::new(5).beat(), 102));
    let all = presence.announcements(&[(KEN, Active)]);
    assert_eq!(presence.tick(103).notices, all);
    assert!(presence.tick(104).notices.is_empty());
    assert!(!presence.heard(THERE, &[0xff; 9], 104));
}

#[test]
fn many_users_fit_into_bounded_notices() {
    let ids = (0..1_000_u64).map(|n| Id::from_parts(n, n));
    let users: Vec<(Id, Activity)> = ids.zip([Active, Idle, Gone].into_iter().cycle()).collect();
    let notices = Presence::new(u64::MAX).announcements(&users);
    assert_eq!(notices.len(), 5);
    assert!(notices.iter().all(|notice| notice.len() <= 4_096));
}
