//! Nodes that start again and again: what is told of them stays as small as if they had not.

use ed25519_dalek::SigningKey;
use storage::{FeedId, Hash, Id, NodeId, Space, Store};
use sync::engine::{Command, read_mark};
use sync::exchange::Accepted;
use sync::feed::{Body, Certificate, Group, GroupEntry, Past, Signature};
use sync::payload::{Payload, Record};

use crate::office::{Desk, START_MS, assert_equal, exchange, missing, root};

fn restarted(desk: &mut Desk, seed: u8, incarnation: u64, founder: bool) -> Desk {
    let image = desk.engine.store_mut().image().unwrap();
    let mut again = Desk::open(
        Store::from_image(&image).unwrap(),
        seed,
        incarnation,
        founder,
    );
    again.now_ms = desk.now_ms;
    again
}

/// The founder's desk after so many starts, with a post after each, and one that heard it all.
fn many_starts(count: u64) -> (Desk, Desk, [Id; 2], Id) {
    let mut a = Desk::founder();
    let hana = a.register("hana");
    let (server, general) = a.server(hana, "Sales");
    let mut b = Desk::admitted(2);
    exchange(&mut [&mut a, &mut b]);
    let ken = b.register("ken");
    exchange(&mut [&mut a, &mut b]);
    a.invite(hana, server, "ABCDEFGH", None);
    exchange(&mut [&mut a, &mut b]);
    b.accept_invite(ken, "ABCDEFGH").unwrap();
    exchange(&mut [&mut a, &mut b]);
    for incarnation in 2..2 + count {
        a = restarted(&mut a, 1, incarnation, true);
        a.post(hana, general, "after a start");
        exchange(&mut [&mut a, &mut b]);
        b.post(ken, general, "heard");
        exchange(&mut [&mut a, &mut b]);
    }
    (a, b, [hana, ken], general)
}

#[test]
fn a_node_that_started_often_is_told_by_one_position() {
    let (mut a, mut b, [_, ken], general) = many_starts(60);
    for desk in [&a, &b] {
        assert_eq!(desk.engine.heads().len(), 2, "one per node");
        let declared = desk.engine.declared_past(desk.engine.own_feed()).unwrap();
        assert_eq!(declared.len(), 1, "one per other node");
    }
    read(&mut b, ken, general);
    let mark = read_mark(b.engine.view(), ken, general).unwrap();
    assert!(mark.len() <= 2, "{mark:?}");
    let mark: Vec<_> = mark.into_iter().collect();
    assert_eq!(b.engine.view().unread(general, ken, &mark).unwrap(), (0, 0));
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
}

/// What a start takes over of all feeds at once is what it would be told of each.
fn assert_standings(desk: &Desk) {
    let mut at_once: Vec<_> = desk.engine.standings().collect();
    at_once.sort_by_key(|standing| standing.head.feed);
    let feeds = desk.engine.feed_ids();
    let one_by_one: Vec<_> = feeds.map(|feed| desk.engine.standing(feed)).collect();
    assert_eq!(at_once, one_by_one);
}

#[test]
fn feeds_stand_alike_whether_asked_for_one_by_one_or_at_once() {
    let (mut a, mut b, [hana, ken], general) = many_starts(6);
    let old = a.engine.store_mut().image().unwrap();
    a = restarted(&mut a, 1, 50, true);
    a.post(hana, general, "forgotten by the backup");
    exchange(&mut [&mut a, &mut b]);
    // A clone goes on with a feed that its node has adopted since.
    let mut clone = Desk::open(Store::from_image(&old).unwrap(), 1, 7, true);
    clone.now_ms = a.now_ms;
    clone.post(hana, general, "from the clone");
    exchange(&mut [&mut clone, &mut b]);
    b.post(ken, general, "heard");
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b, &clone] {
        assert_standings(desk);
    }
    let again = restarted(&mut b, 2, 60, false);
    assert_standings(&again);
}

#[test]
fn a_newcomer_gets_every_feed_of_a_node_by_asking_for_the_newest() {
    let (mut a, mut b, ..) = many_starts(60);
    let mut c = Desk::admitted(3);
    c.now_ms = a.now_ms;
    c.pull(&a);
    assert_eq!(c.engine.feed_ids().count(), 62);
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_equal(&[&a, &b, &c]);
}

#[test]
fn pasts_stay_small_however_often_nodes_start() {
    let (a, ..) = many_starts(60);
    let every = missing(&a.engine, &Desk::admitted(3).engine, usize::MAX);
    let longest = every.iter().map(|group| group.past.len()).max().unwrap();
    assert!(longest <= 4, "{longest}");
}

#[test]
fn a_node_without_its_newest_feeds_adopts_them_once_it_has_them_back() {
    let (mut a, mut b, [hana, ken], general) = many_starts(3);
    let old = a.engine.store_mut().image().unwrap();
    a = restarted(&mut a, 1, 50, true);
    a.post(hana, general, "forgotten by the backup");
    exchange(&mut [&mut a, &mut b]);
    let mut restored = Desk::open(Store::from_image(&old).unwrap(), 1, 51, true);
    restored.now_ms = a.now_ms;
    restored.post(hana, general, "from the restored disk");
    exchange(&mut [&mut restored, &mut b]);
    for desk in [&restored, &b] {
        let own = desk.engine.heads().into_iter();
        let of_a = own.filter(|head| head.feed.node == restored.engine.node());
        assert_eq!(of_a.count(), 2, "the forgotten feed stays named");
    }
    let mut again = restarted(&mut restored, 1, 52, true);
    again.post(hana, general, "after one more start");
    exchange(&mut [&mut again, &mut b]);
    for desk in [&again, &b] {
        assert_eq!(desk.engine.heads().len(), 2, "it was adopted");
    }
    b.post(ken, general, "an answer");
    exchange(&mut [&mut again, &mut b]);
    assert_equal(&[&again, &b]);
}

#[test]
fn what_was_written_after_an_adoption_is_named_until_it_is_adopted_too() {
    let (mut a, mut b, [hana, ken], general) = many_starts(2);
    // A clone of the disk starts beside the original, which goes on.
    let mut clone = restarted(&mut a, 1, 70, true);
    clone.post(hana, general, "from the clone");
    a.post(hana, general, "from the original");
    exchange(&mut [&mut clone, &mut b]);
    exchange(&mut [&mut a, &mut b]);
    exchange(&mut [&mut clone, &mut b]);
    assert_equal(&[&a, &b, &clone]);
    assert_eq!(b.engine.heads().len(), 3);
    read(&mut b, ken, general);
    a.post(
        hana,
        general,
        "unread, although the clone's newer feed was read",
    );
    exchange(&mut [&mut a, &mut b]);
    let mark: Vec<_> = read_mark(b.engine.view(), ken, general)
        .unwrap()
        .into_iter()
        .collect();
    assert_eq!(b.engine.view().unread(general, ken, &mark).unwrap(), (1, 0));
    let mut c = Desk::admitted(4);
    c.now_ms = b.now_ms;
    exchange(&mut [&mut b, &mut c]);
    assert_equal(&[&b, &c]);
    c.engine.rebuild(c.now_ms).unwrap();
    assert_equal(&[&b, &c]);
}

#[test]
fn an_original_that_writes_after_it_heard_of_its_adoption_is_handed_on() {
    let (mut a, mut b, [hana, _], general) = many_starts(2);
    let mut clone = restarted(&mut a, 1, 70, true);
    clone.post(hana, general, "from the clone");
    exchange(&mut [&mut clone, &mut a, &mut b]);
    a.post(hana, general, "from the original, which knows the clone");
    exchange(&mut [&mut a, &mut b]);
    exchange(&mut [&mut clone, &mut b]);
    assert_equal(&[&a, &b, &clone]);
    assert_eq!(a.engine.heads().len(), 3, "both tips of the node and b's");
    let mut c = Desk::admitted(4);
    c.now_ms = b.now_ms;
    exchange(&mut [&mut a, &mut c]);
    assert_equal(&[&a, &c]);
}

#[test]
fn more_than_a_seal_can_name_is_said_by_groups_that_hold_nothing_else() {
    const NODES: u16 = 2_100;
    let mut a = Desk::founder();
    let hana = a.register("hana");
    let (_, general) = a.server(hana, "Sales");
    for node in 0..NODES {
        let accepted = take(&mut a, opening_of(node));
        assert_eq!(accepted.refused, []);
    }
    a.post(hana, general, "after all of them");
    let own = a.engine.own_feed();
    let every = missing(&a.engine, &Desk::admitted(3).engine, usize::MAX);
    let groups: Vec<_> = every.iter().filter(|group| group.feed == own).collect();
    let heard = groups.iter().filter(|group| {
        group.entries.iter().any(|entry| match &entry.body {
            Body::Present(bytes) => {
                Payload::decode(entry.kind, bytes) == Some(Payload::Record(Record::Heard))
            }
            _ => false,
        })
    });
    assert_eq!(heard.count(), 1);
    let named: usize = groups.iter().map(|group| group.past.moved.len()).sum();
    assert_eq!(named, usize::from(NODES));
    let mut b = Desk::admitted(3);
    b.now_ms = a.now_ms;
    exchange(&mut [&mut a, &mut b]);
    assert_equal(&[&a, &b]);
}

#[test]
fn a_past_with_one_feed_too_many_costs_its_group() {
    let feed = |incarnation| FeedId {
        incarnation,
        node: NodeId([9; 32]),
    };
    for (count, refused) in [(4_096, false), (4_097, true)] {
        let mut group = opening_of(7);
        group.past = Past::of((0..count).map(|number| (feed(number), 1)).collect());
        group.seal = Group::seal(&key_of(7), &group.span(), &group.past);
        let accepted = take(&mut Desk::admitted(3), group);
        assert_eq!(!accepted.refused.is_empty(), refused, "{count} feeds");
    }
}

fn key_of(node: u16) -> SigningKey {
    let mut seed = [77; 32];
    seed[..2].copy_from_slice(&node.to_le_bytes());
    SigningKey::from_bytes(&seed)
}

/// The first group of a node that has written nothing else.
fn opening_of(node: u16) -> Group {
    let key = key_of(node);
    let id = NodeId(key.verifying_key().to_bytes());
    let certificate = Certificate::issue(&root(), id, false, START_MS);
    let record = Payload::Record(Record::Certificate(certificate));
    let mut group = Group {
        feed: FeedId {
            node: id,
            incarnation: 1,
        },
        first_seq: 1,
        previous: Hash::ZERO,
        entries: vec![GroupEntry {
            time: START_MS << 16,
            space: Space::Mesh,
            kind: record.kind(),
            body: Body::Present(record.encode()),
        }],
        past: Past::default(),
        seal: Signature([0; 64]),
    };
    group.seal = Group::seal(&key, &group.span(), &group.past);
    group
}

fn take(desk: &mut Desk, group: Group) -> Accepted {
    desk.engine.begin().unwrap();
    let accepted = desk.engine.accept(vec![group], desk.now_ms).unwrap();
    desk.engine.commit(desk.now_ms).unwrap();
    accepted
}

fn read(desk: &mut Desk, user: Id, channel: Id) {
    desk.run(Command::Read { by: user, channel }).unwrap();
}
