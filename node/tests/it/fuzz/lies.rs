//! What a member's node sends that is wrong in exactly one way: refused by that name, counted, and
//! without any effect, while what it sends afterwards is taken.

use storage::{EntryState, Hash, Id, Position, Space};
use sync::engine::{Engine, Reply};
use sync::feed::{Body, Group};
use sync::payload::{PAYLOAD_BYTES_MAX, Payload, Record};
use sync::replication::{Accepted, GroupRefusal};

use super::office::{
    NOW_MS, assert_rebuilds, founder, groups, newcomer, node_key, post, register, run, sealed,
};

const LIAR: u8 = 1;
const VICTIM: u8 = 2;

/// A node that holds all that the liar has written, and the group that comes next: one message.
struct Scene {
    victim: Engine,
    next: Group,
    /// Somebody who is not a member of the message's server.
    stranger: Id,
}

impl Scene {
    fn new() -> Self {
        let mut liar = founder();
        let Reply::User(stranger) = run(&mut liar, register("mori")) else {
            panic!("no user")
        };
        let mut victim = newcomer(VICTIM);
        assert_eq!(accept(&mut victim, groups(&liar)).refused, []);
        let user = |name: &str| liar.view().user_named(name).unwrap().unwrap().id;
        let (hana, server) = (
            user("hana"),
            liar.view().servers_of(user("hana")).unwrap()[0].id,
        );
        let channel = liar.view().channels(server).unwrap()[0].id;
        post(&mut liar, hana, channel, None);
        let next = groups(&liar).pop().unwrap();
        Self {
            victim,
            next,
            stranger,
        }
    }

    /// The group with something changed in it, sealed by the node that is to have written it.
    fn lie(&self, change: impl FnOnce(&mut Group)) -> Group {
        let mut group = self.next.clone();
        change(&mut group);
        sealed(group, &node_key(LIAR))
    }

    /// Hands over a group that must be refused, and then the one that is right.
    fn refuses(mut self, group: Group, reason: GroupRefusal) {
        let before = self.victim.view().view_digests().unwrap();
        let accepted = accept(&mut self.victim, vec![group]);
        let reasons: Vec<GroupRefusal> = accepted
            .refused
            .iter()
            .map(|(.., reason)| *reason)
            .collect();
        assert_eq!((reasons, accepted.new_entries), (vec![reason], 0));
        assert_eq!(self.victim.view().view_digests().unwrap(), before);
        assert_eq!(self.victim.counters()["refused_groups"], 1);
        let accepted = accept(&mut self.victim, vec![self.next.clone()]);
        assert_eq!((accepted.refused, accepted.new_entries), (vec![], 1));
        assert_rebuilds(&mut self.victim);
    }

    /// Hands over a group that stays in the chain and must have no effect.
    fn ignores(self, group: Group) {
        self.keeps(group, EntryState::Refused);
    }

    fn keeps(mut self, group: Group, expected: EntryState) {
        let at = Position {
            feed: group.feed,
            seq: group.first_seq,
        };
        let messages = |engine: &Engine| {
            let digests = engine.view().view_digests().unwrap();
            digests.into_iter().find(|(table, ..)| *table == "messages")
        };
        let before = messages(&self.victim);
        assert_eq!(accept(&mut self.victim, vec![group]).refused, []);
        assert_eq!(messages(&self.victim), before);
        let rows = self.victim.store_mut().entries(at.feed, at.seq, at.seq);
        assert_eq!(rows.unwrap()[0].state, expected);
        let refused = self.victim.counters().get("refused_entries").copied();
        let newer = self.victim.view().newer_entries().unwrap();
        let counted = if expected == EntryState::Newer {
            (None, 1)
        } else {
            (Some(1), 0)
        };
        assert_eq!((refused, newer), counted);
        assert_rebuilds(&mut self.victim);
    }
}

fn accept(engine: &mut Engine, groups: Vec<Group>) -> Accepted {
    engine.begin().unwrap();
    let accepted = engine.accept(groups, NOW_MS).unwrap();
    engine.commit(NOW_MS).unwrap();
    accepted
}

/// Changes the message that the group is about.
fn rewrite(group: &mut Group, change: impl FnOnce(&mut sync::payload::Message)) {
    let Body::Present(bytes) = &group.entries[0].body else {
        panic!("no payload")
    };
    let Some(Payload::Record(Record::Message(mut message))) =
        Payload::decode(group.entries[0].kind, bytes)
    else {
        panic!("no message")
    };
    change(&mut message);
    let payload = Payload::Record(Record::Message(message));
    group.entries[0].body = Body::Present(payload.encode());
}

#[test]
fn a_wrong_chain_is_refused() {
    let scene = Scene::new();
    let group = scene.lie(|group| group.previous = Hash([7; 32]));
    scene.refuses(group, GroupRefusal::Chain);
}

#[test]
fn a_gap_in_the_chain_is_refused() {
    let scene = Scene::new();
    let have = scene.next.first_seq - 1;
    let group = scene.lie(|group| group.first_seq += 1);
    scene.refuses(group, GroupRefusal::Gap { have });
}

#[test]
fn a_seal_of_another_node_is_refused() {
    let scene = Scene::new();
    let group = sealed(scene.next.clone(), &node_key(3));
    scene.refuses(group, GroupRefusal::NotSealed);
}

#[test]
fn a_content_that_was_changed_on_the_way_is_refused() {
    let scene = Scene::new();
    let mut group = scene.next.clone();
    rewrite(&mut group, |message| message.content.push('!'));
    scene.refuses(group, GroupRefusal::NotSealed);
}

#[test]
fn a_time_that_runs_backwards_is_refused() {
    let scene = Scene::new();
    let group = scene.lie(|group| group.entries[0].time = 1);
    scene.refuses(group, GroupRefusal::Time);
}

#[test]
fn a_time_that_no_clock_can_show_is_refused() {
    let scene = Scene::new();
    let group = scene.lie(|group| group.entries[0].time = u64::MAX);
    scene.refuses(group, GroupRefusal::Time);
}

#[test]
fn a_payload_that_is_too_large_is_refused() {
    let scene = Scene::new();
    let group = scene.lie(|group| {
        group.entries[0].body = Body::Present(vec![1; PAYLOAD_BYTES_MAX + 1]);
    });
    scene.refuses(group, GroupRefusal::TooLarge);
}

#[test]
fn a_feed_of_a_node_that_was_never_admitted_is_refused() {
    let mut victim = newcomer(VICTIM);
    let mut groups = groups(&founder());
    groups.truncate(1);
    let node = storage::NodeId(node_key(9).verifying_key().to_bytes());
    groups[0].feed.node = node;
    let group = sealed(groups.remove(0), &node_key(9));
    let accepted = accept(&mut victim, vec![group]);
    assert_eq!(accepted.refused.len(), 1);
    assert_eq!(accepted.refused[0].2, GroupRefusal::Certificate);
    assert_eq!(victim.counters()["refused_groups"], 1);
}

#[test]
fn a_clock_far_ahead_is_taken_and_counted() {
    const DAY_MS: u64 = 86_400_000;
    let mut scene = Scene::new();
    let group = scene.lie(|group| group.entries[0].time = (NOW_MS + DAY_MS) << 16);
    let accepted = accept(&mut scene.victim, vec![group]);
    assert_eq!((accepted.refused, accepted.new_entries), (vec![], 1));
    assert_eq!(scene.victim.counters()["clock_ahead"], 1);
}

#[test]
fn a_message_in_another_space_has_no_effect() {
    let id = Id::from_parts(NOW_MS << 16, 1);
    for other in [Space::Mesh, Space::Server(id), Space::Direct(id)] {
        let scene = Scene::new();
        let group = scene.lie(|group| group.entries[0].space = other);
        scene.ignores(group);
    }
}

#[test]
fn a_message_of_somebody_who_is_no_member_has_no_effect() {
    let scene = Scene::new();
    let stranger = scene.stranger;
    let group = scene.lie(|group| rewrite(group, |message| message.author = stranger));
    scene.ignores(group);
}

#[test]
fn an_entry_of_a_version_nobody_knows_has_no_effect() {
    let scene = Scene::new();
    let group = scene.lie(|group| {
        let Body::Present(bytes) = &mut group.entries[0].body else {
            panic!("no payload")
        };
        bytes[0] += 1;
    });
    scene.keeps(group, EntryState::Newer);
}

#[test]
fn what_was_taken_already_changes_nothing() {
    let mut scene = Scene::new();
    accept(&mut scene.victim, vec![scene.next.clone()]);
    let before = scene.victim.view().view_digests().unwrap();
    let again = accept(&mut scene.victim, vec![scene.next.clone()]);
    assert_eq!((again.refused, again.new_entries), (vec![], 0));
    assert_eq!(scene.victim.view().view_digests().unwrap(), before);
}
