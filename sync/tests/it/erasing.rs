//! Deleted messages: what was attached to them and their copies go on every node, in whatever
//! order things arrive and whatever has become of whoever deleted them.

use std::collections::BTreeMap;

use storage::{Absence, Absent, FeedId, Hash, Id, NodeId, Position, Role};
use sync::engine::{Command, Outcome, Subject};
use sync::feed::{Body, Group};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange};

/// A founder with a server, and a second node that holds the same; one person at each.
struct Pair {
    a: Desk,
    b: Desk,
    hana: Id,
    ken: Id,
    server: Id,
    general: Id,
}

fn pair() -> Pair {
    let (mut a, mut b) = (Desk::founder(), Desk::admitted(2));
    let hana = a.register("hana");
    let (server, general) = a.server(hana, "Sales");
    a.invite(hana, server, "ABCDEFGH", None);
    exchange(&mut [&mut a, &mut b]);
    let ken = b.register("ken");
    b.accept_invite(ken, "ABCDEFGH").unwrap();
    exchange(&mut [&mut a, &mut b]);
    Pair {
        a,
        b,
        hana,
        ken,
        server,
        general,
    }
}

impl Pair {
    fn exchange(&mut self) {
        exchange(&mut [&mut self.a, &mut self.b]);
    }

    /// A message with an edit by its author at A and a reaction at B.
    fn message_with_overlay(&mut self) -> Id {
        let message = self.a.post(self.hana, self.general, "the secret");
        let edit = Command::Edit {
            by: self.hana,
            message,
            content: "a secret edit".to_owned(),
            mentions: Vec::new(),
        };
        self.a.run(edit).unwrap();
        self.exchange();
        let react = Command::React {
            by: self.ken,
            message,
            emoji: "🎉".to_owned(),
            on: true,
        };
        self.b.run(react).unwrap();
        self.exchange();
        message
    }
}

/// Everything that a node holds of one feed.
fn groups_of(desk: &Desk, feed: FeedId) -> Vec<Group> {
    let after: BTreeMap<_, _> = [(feed, 0)].into_iter().collect();
    desk.engine.groups_of(&after, usize::MAX).unwrap()
}

fn take(desk: &mut Desk, groups: Vec<Group>) -> Outcome {
    desk.engine.begin().unwrap();
    let accepted = desk.engine.accept(groups, desk.now_ms).unwrap();
    assert_eq!(accepted.refused, []);
    desk.engine.commit(desk.now_ms).unwrap()
}

#[test]
fn a_reaction_that_comes_without_what_it_builds_on_is_erased_with_the_message() {
    let mut pair = pair();
    let message = pair.message_with_overlay();
    let reactions = groups_of(&pair.b, pair.b.engine.own_feed());
    let by = pair.hana;
    pair.a.run(Command::Erase { by, message }).unwrap();
    pair.exchange();
    // From A, which has carried out its order, and from somebody who has not heard of it.
    let mut c = Desk::admitted(3);
    let erased = groups_of(&pair.a, pair.a.engine.own_feed());
    take(&mut c, erased);
    take(&mut c, reactions);
    exchange(&mut [&mut pair.a, &mut pair.b, &mut c]);
    assert_equal(&[&pair.a, &pair.b, &c]);
    assert_rebuilds(&mut c);
}

#[test]
fn a_change_of_a_deleted_message_is_erased_whoever_wrote_it() {
    let mut pair = pair();
    let message = pair.message_with_overlay();
    let (by, server, user) = (pair.hana, pair.server, pair.ken);
    pair.a
        .run(Command::RemoveMember { by, server, user })
        .unwrap();
    pair.a.run(Command::Erase { by, message }).unwrap();
    // Not even a member as far as A knows, but B has not heard of that.
    let react = Command::React {
        by: user,
        message,
        emoji: "😮".to_owned(),
        on: true,
    };
    pair.b.run(react).unwrap();
    pair.exchange();
    assert_equal(&[&pair.a, &pair.b]);
    assert_eq!(pair.a.texts(pair.general), ["(deleted)"]);
    assert_rebuilds(&mut pair.a);
    assert_rebuilds(&mut pair.b);
}

#[test]
fn all_copies_of_a_post_go_though_its_author_has_left_since() {
    let mut pair = pair();
    let (ken, general, server) = (pair.ken, pair.general, pair.server);
    let copy = |desk: &mut Desk| desk.post_with(ken, general, "once", None, Some("n-1"));
    copy(&mut pair.a).unwrap();
    pair.b.now_ms += 3_000;
    let message = copy(&mut pair.b).unwrap();
    pair.b.run(Command::Erase { by: ken, message }).unwrap();
    pair.b.run(Command::Leave { by: ken, server }).unwrap();
    // Both in one go: at no time does A know of the order and of a member.
    pair.exchange();
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut pair.a, &mut pair.b, &mut c]);
    for desk in [&mut pair.a, &mut pair.b, &mut c] {
        assert_eq!(desk.engine.view().role(server, ken).unwrap(), Role::Removed);
        assert_eq!(desk.texts(general), ["(deleted)"]);
        assert_rebuilds(desk);
    }
    assert_equal(&[&pair.a, &pair.b, &c]);
}

#[test]
fn a_copy_goes_though_the_node_that_wrote_it_never_comes_back() {
    let mut pair = pair();
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut pair.a, &mut pair.b, &mut c]);
    let (ken, general) = (pair.ken, pair.general);
    let copy = |desk: &mut Desk| desk.post_with(ken, general, "once", None, Some("n-1"));
    copy(&mut c).unwrap();
    pair.a.pull(&c);
    drop(c);
    pair.b.now_ms += 3_000;
    let message = copy(&mut pair.b).unwrap();
    pair.b.run(Command::Erase { by: ken, message }).unwrap();
    pair.exchange();
    for desk in [&mut pair.a, &mut pair.b] {
        assert_eq!(desk.texts(general), ["(deleted)"]);
        assert_rebuilds(desk);
    }
    assert_equal(&[&pair.a, &pair.b]);
}

/// What a lying relay does to the messages with a text.
fn pass_off_as_deleted(groups: &mut [Group], text: &str) {
    let nobody = Position {
        feed: FeedId {
            node: NodeId([1; 32]),
            incarnation: 1,
        },
        seq: 1,
    };
    for entry in groups.iter_mut().flat_map(|group| &mut group.entries) {
        let secret = |bytes: &Vec<u8>| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        if matches!(&entry.body, Body::Present(bytes) if secret(bytes)) {
            let (length, hash): (_, Hash) = (entry.body.length(), entry.body.hash());
            let why = Absence::Erased(nobody);
            entry.body = Body::Absent(Absent { length, hash, why });
        }
    }
}

#[test]
fn clients_hear_of_no_reaction_to_a_message_that_was_passed_off_as_deleted() {
    let mut pair = pair();
    pair.message_with_overlay();
    let mut groups = groups_of(&pair.a, pair.a.engine.own_feed());
    pass_off_as_deleted(&mut groups, "the secret");
    let mut c = Desk::admitted(3);
    take(&mut c, groups);
    let outcome = take(&mut c, groups_of(&pair.b, pair.b.engine.own_feed()));
    let overlay = |event: &sync::engine::Event| matches!(event.subject, Subject::Overlay { .. });
    assert!(!outcome.events.is_empty());
    assert!(!outcome.events.iter().any(overlay));
}

#[test]
fn a_copy_that_was_written_before_the_first_one_was_handed_over_stays_a_copy() {
    let mut pair = pair();
    let (ken, general) = (pair.ken, pair.general);
    let copy = |desk: &mut Desk| desk.post_with(ken, general, "once", None, Some("n-1"));
    copy(&mut pair.a).unwrap();
    let feed = pair.a.engine.own_feed();
    let from = pair.b.engine.stored_seq(feed);
    let after = [(feed, from)].into_iter().collect();
    let sound = pair.a.engine.groups_of(&after, usize::MAX).unwrap();
    let mut withheld = sound.clone();
    pass_off_as_deleted(&mut withheld, "once");
    take(&mut pair.b, withheld);
    pair.b.now_ms += 3_000;
    copy(&mut pair.b).unwrap();
    pair.b.engine.begin().unwrap();
    for group in &sound {
        pair.b.engine.restore(group, pair.b.now_ms).unwrap();
    }
    pair.b.engine.commit(pair.b.now_ms).unwrap();
    pair.exchange();
    for desk in [&mut pair.a, &mut pair.b] {
        assert_eq!(desk.texts(general), ["once"]);
        assert_rebuilds(desk);
    }
    assert_equal(&[&pair.a, &pair.b]);
}

#[test]
fn a_withheld_message_is_judged_by_what_its_writer_knew_when_it_is_handed_over() {
    let mut pair = pair();
    let (hana, ken) = (pair.hana, pair.ken);
    let (general, server) = (pair.general, pair.server);
    let message = pair.b.post(ken, general, "before he was removed");
    let feed = pair.b.engine.own_feed();
    let from = pair.a.engine.stored_seq(feed);
    let after = [(feed, from)].into_iter().collect();
    let sound = pair.b.engine.groups_of(&after, usize::MAX).unwrap();
    let mut withheld = sound.clone();
    pass_off_as_deleted(&mut withheld, "before he was removed");
    take(&mut pair.a, withheld);
    // Whoever was removed may not post; his node knows of it, but only later.
    pair.a.set_role(hana, server, ken, Role::Removed);
    pair.exchange();
    pair.b.register("mika");
    pair.exchange();
    pair.a.engine.begin().unwrap();
    for group in &sound {
        pair.a.engine.restore(group, pair.a.now_ms).unwrap();
    }
    pair.a.engine.commit(pair.a.now_ms).unwrap();
    assert_eq!(pair.a.shown(general).last().unwrap().posted.id, message);
    assert_rebuilds(&mut pair.a);
    assert_equal(&[&pair.a, &pair.b]);
}
