//! Registers as state: whatever order they come in, whoever hands them over, all end with the same,
//! and nobody's reading is lost that any disk still holds.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use storage::{FeedId, Id, NodeId, Store};
use sync::engine::{Command, TakenRegisters, read_mark};
use sync::feed::Signature;
use sync::preference::{Stated, VALUE_BYTES_MAX};
use sync::register::{MERGED_MAX, POSITIONS_MAX, READ, Register};

use crate::office::{Desk, exchange, missing, two_desks};

/// Takes over what another desk has applied, and none of its registers.
fn fetch(to: &mut Desk, from: &Desk) {
    to.now_ms = to.now_ms.max(from.now_ms);
    let groups = missing(&from.engine, &to.engine, usize::MAX);
    to.engine.begin().unwrap();
    let evidence = from.evidence();
    to.engine.accept_evidence(evidence, to.now_ms).unwrap();
    to.engine.accept(groups, to.now_ms).unwrap();
    to.engine.commit(to.now_ms).unwrap();
}

fn hand(to: &mut Desk, registers: Vec<Register>) -> TakenRegisters {
    to.engine.begin().unwrap();
    let taken = to.engine.accept_registers(registers, to.now_ms).unwrap();
    to.engine.commit(to.now_ms).unwrap();
    taken
}

fn read(desk: &mut Desk, by: Id, channel: Id) {
    desk.run(Command::Read { by, channel }).unwrap();
}

fn mark(desk: &Desk, user: Id, channel: Id) -> BTreeMap<FeedId, u64> {
    read_mark(desk.engine.view(), user, channel).unwrap()
}

/// What differs between desks goes back and forth until nothing does.
fn level(desks: &mut [Desk]) {
    for round in 0.. {
        assert!(round < 20, "what differs is made equal in a few rounds");
        let mut news = 0;
        for from in 0..desks.len() {
            let registers = desks[from].registers();
            for to in (0..desks.len()).filter(|to| *to != from) {
                news += hand(&mut desks[to], registers.clone()).news;
            }
        }
        if news == 0 {
            break;
        }
    }
    let first = desks[0].engine.view().log_digests().unwrap();
    let of = |digests: &[(&'static str, storage::Hash, u64)]| {
        let found = digests.iter().find(|(name, ..)| *name == "registers");
        found.copied().unwrap()
    };
    for desk in desks.iter() {
        assert_eq!(desk.engine.register_sums(), desks[0].engine.register_sums());
        let digests = desk.engine.view().log_digests().unwrap();
        assert_eq!(of(&digests), of(&first));
    }
}

fn signed(desk: &Desk, lane: u64, no: u64, value: Vec<u8>) -> Register {
    let register = Register {
        node: desk.engine.node(),
        user: Id([1; 16]),
        channel: Id([2; 16]),
        kind: READ,
        lane,
        no,
        merged: Vec::new(),
        value,
        signature: Signature([0; 64]),
    };
    register.signed(&desk.key())
}

fn value(seq: u64) -> Vec<u8> {
    let feed = FeedId {
        node: NodeId([1; 32]),
        incarnation: 1,
    };
    postcard::to_allocvec(&vec![(feed, seq)]).unwrap()
}

/// What may happen between three desks, of which the last is also backed up, set back and cloned.
#[derive(Debug, Clone)]
enum Step {
    Post {
        channel: usize,
    },
    Fetch {
        desk: usize,
    },
    Read {
        desk: usize,
        user: usize,
        channel: usize,
    },
    Hand {
        from: usize,
        to: usize,
        which: usize,
    },
    Image,
    Restore,
    Clone,
}

fn step() -> impl Strategy<Value = Step> {
    let number = || 0..6_usize;
    prop_oneof![
        4 => (0..2_usize).prop_map(|channel| Step::Post { channel }),
        3 => number().prop_map(|desk| Step::Fetch { desk }),
        8 => (number(), 0..2_usize, 0..2_usize)
            .prop_map(|(desk, user, channel)| Step::Read { desk, user, channel }),
        8 => (number(), number(), 0..20_usize)
            .prop_map(|(from, to, which)| Step::Hand { from, to, which }),
        1 => Just(Step::Image),
        2 => Just(Step::Restore),
        1 => Just(Step::Clone),
    ]
}

/// Desks, their people and channels, and how far reading was acknowledged.
struct Office {
    desks: Vec<Desk>,
    users: [Id; 2],
    channels: [Id; 2],
    promised: BTreeMap<(usize, usize), BTreeMap<FeedId, u64>>,
    image: Vec<u8>,
    starts: u64,
}

impl Office {
    fn new() -> Self {
        let (mut a, mut b, hana, ken, server, general) = two_desks();
        let (name, topic) = ("second".to_owned(), String::new());
        let by = hana;
        let made = a.run(Command::CreateChannel {
            by,
            server,
            name,
            topic,
            private: false,
        });
        let Ok(sync::engine::Reply::Channel(second)) = made else {
            panic!("not a channel: {made:?}")
        };
        let mut c = Desk::admitted(3);
        exchange(&mut [&mut a, &mut b, &mut c]);
        let image = c.engine.store_mut().image().unwrap();
        Self {
            desks: vec![a, b, c],
            users: [hana, ken],
            channels: [general, second],
            promised: BTreeMap::new(),
            image,
            starts: 100,
        }
    }

    fn start(&mut self) -> Desk {
        self.starts += 1;
        let store = Store::from_image(&self.image).unwrap();
        let mut desk = Desk::open(store, 3, self.starts, false);
        desk.now_ms = self.desks[2].now_ms;
        desk
    }

    fn take(&mut self, step: &Step) {
        let count = self.desks.len();
        match *step {
            Step::Post { channel } => {
                let (by, channel) = (self.users[0], self.channels[channel]);
                self.desks[0].post(by, channel, "news");
            }
            Step::Fetch { desk } => {
                let (source, others) = self.desks.split_at_mut(1);
                fetch(&mut others[desk % (count - 1)], &source[0]);
            }
            Step::Read {
                desk,
                user,
                channel,
            } => {
                let (by, of) = (self.users[user], self.channels[channel]);
                let reader = &mut self.desks[desk % count];
                read(reader, by, of);
                let heads = reader.engine.view().channel_heads(of).unwrap();
                let promised = self.promised.entry((user, channel)).or_default();
                for (feed, seq) in heads {
                    let known = promised.entry(feed).or_default();
                    *known = seq.max(*known);
                }
            }
            Step::Hand { from, to, which } => {
                let mut registers = self.desks[from % count].registers();
                if !registers.is_empty() {
                    let one = registers.swap_remove(which % registers.len());
                    hand(&mut self.desks[to % count], vec![one]);
                }
            }
            Step::Image => self.image = self.desks[2].engine.store_mut().image().unwrap(),
            Step::Restore => {
                self.desks[2] = self.start();
                self.forget_lost();
            }
            Step::Clone if count < 6 => {
                self.image = self.desks[2].engine.store_mut().image().unwrap();
                let clone = self.start();
                self.desks.push(clone);
            }
            Step::Clone => {}
        }
    }

    /// What only the disk held that is gone now is not expected any more.
    fn forget_lost(&mut self) {
        for ((user, channel), promised) in &mut self.promised {
            let (user, channel) = (self.users[*user], self.channels[*channel]);
            let marks = self.desks.iter().map(|desk| mark(desk, user, channel));
            let marks: Vec<_> = marks.collect();
            for (feed, seq) in promised.iter_mut() {
                let held = marks.iter().filter_map(|mark| mark.get(feed)).max();
                *seq = (*seq).min(held.copied().unwrap_or(0));
            }
        }
    }

    fn check(&mut self) {
        level(&mut self.desks);
        for ((user, channel), promised) in &self.promised {
            let (user, channel) = (self.users[*user], self.channels[*channel]);
            for (at, desk) in self.desks.iter().enumerate() {
                let mark = mark(desk, user, channel);
                for (feed, seq) in promised {
                    let reached = mark.get(feed).copied().unwrap_or(0);
                    assert!(reached >= *seq, "desk {at}: {feed:?} {reached} of {seq}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_happens_all_end_with_the_same_and_no_reading_is_lost(steps in vec(step(), 1..50)) {
        let mut office = Office::new();
        for step in &steps {
            office.take(step);
        }
        office.check();
    }

    #[test]
    fn registers_of_any_kind_come_out_the_same_in_any_order(
        numbers in vec((1..5_u64, 1..12_u64, 0..3_u8, vec((1..5_u64, 1..12_u64), 0..3)), 1..30),
        order in any::<u64>(),
    ) {
        let (a, b, writer) = (Desk::founder(), Desk::admitted(2), Desk::admitted(3));
        let mut registers: Vec<Register> = numbers.into_iter().map(|(lane, no, kind, merged)| {
            let merged: BTreeMap<u64, u64> = merged.into_iter().collect();
            let merged = merged.into_iter().filter(|(of, upto)| *of != lane && *upto < no);
            let merged = merged.collect();
            let stated = Stated { over: Vec::new(), value: value(no) };
            let value = if kind == READ { value(no) } else { stated.encode() };
            Register { kind, merged, ..signed(&writer, lane, no, value) }.signed(&writer.key())
        }).collect();
        let mut desks = vec![a, b];
        for desk in &mut desks {
            fetch(desk, &writer);
        }
        hand(&mut desks[0], registers.clone());
        let mut dice = order;
        for left in (1..registers.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            registers.swap(left, usize::try_from(dice >> 33).unwrap() % (left + 1));
        }
        for register in registers {
            hand(&mut desks[1], vec![register]);
        }
        level(&mut desks);
    }
}

#[test]
fn what_was_read_here_does_not_hang_on_another_node() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    a.post(hana, general, "read at two nodes");
    exchange(&mut [&mut a, &mut b, &mut c]);
    read(&mut c, ken, general);
    exchange(&mut [&mut a, &mut b, &mut c]);
    let read_once = mark(&b, ken, general);
    read(&mut b, ken, general);
    a.revoke(hana, c.engine.node());
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(mark(desk, ken, general), read_once);
    }
}

#[test]
fn a_revoked_nodes_marks_are_dropped_and_never_taken_again() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    a.post(hana, general, "read me");
    exchange(&mut [&mut a, &mut b]);
    read(&mut b, ken, general);
    let registers = b.registers();
    assert_eq!(hand(&mut a, registers.clone()).news, 1);
    a.revoke(hana, b.engine.node());
    assert!(a.registers().is_empty());
    assert!(a.engine.register_sums().is_empty());
    let taken = hand(&mut a, registers);
    assert_eq!((taken.news, taken.refused), (0, 1));
}

#[test]
fn one_bad_register_costs_itself_and_nothing_else() {
    let (mut a, b, ..) = two_desks();
    let stranger = Desk::unadmitted(9);
    let good = |channel: u8| {
        let channel = Id([channel; 16]);
        Register {
            channel,
            ..signed(&b, 5, 7, value(1))
        }
        .signed(&b.key())
    };
    let mut forged = good(3);
    forged.no += 1;
    let of_stranger = signed(&stranger, 5, 7, value(1));
    let no_mark = signed(&b, 5, 7, vec![9]);
    let too_long = Register {
        kind: 9,
        value: vec![0; VALUE_BYTES_MAX + 1],
        ..signed(&b, 5, 7, Vec::new())
    };
    let too_many = Register {
        merged: (10..11 + MERGED_MAX as u64).map(|lane| (lane, 1)).collect(),
        ..good(4)
    };
    let feeds = (0..=POSITIONS_MAX as u64).map(|incarnation| {
        let node = NodeId([1; 32]);
        (FeedId { node, incarnation }, 1)
    });
    let long_mark = postcard::to_allocvec(&feeds.collect::<Vec<(FeedId, u64)>>()).unwrap();
    let bad = [
        forged,
        of_stranger,
        no_mark,
        too_long.signed(&b.key()),
        too_many.signed(&b.key()),
        signed(&b, 5, 7, long_mark),
    ];
    let mut all = vec![good(1)];
    all.extend(bad.iter().cloned());
    all.push(good(2));
    let taken = hand(&mut a, all);
    assert_eq!((taken.news, taken.refused), (2, bad.len() as u64));
}

#[test]
fn marks_for_people_and_channels_that_nobody_knows_are_kept_like_others() {
    let (mut a, b, ..) = two_desks();
    assert_eq!(hand(&mut a, vec![signed(&b, 5, 7, value(1))]).news, 1);
    assert_eq!(a.registers().len(), 1);
}

#[test]
fn two_that_run_with_one_memory_take_over_what_the_other_has_read() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let second = {
        a.post(hana, general, "before");
        exchange(&mut [&mut a, &mut b]);
        let image = b.engine.store_mut().image().unwrap();
        Desk::open(Store::from_image(&image).unwrap(), 2, 2, false)
    };
    let mut twin = second;
    twin.now_ms = b.now_ms;
    read(&mut twin, ken, general);
    a.post(hana, general, "after");
    fetch(&mut b, &a);
    read(&mut b, ken, general);
    twin.now_ms = b.now_ms + 1_000;
    read(&mut twin, hana, general);
    let before = mark(&b, ken, general);
    let mut desks = vec![a, b, twin];
    level(&mut desks);
    assert_eq!(mark(&desks[0], ken, general), before);
    assert!(!mark(&desks[0], hana, general).is_empty());
}

#[test]
fn of_a_liars_many_lanes_the_newest_eight_are_kept() {
    let (a, b, ..) = two_desks();
    let (_, c, ..) = two_desks();
    let mut lanes: Vec<Register> = (1..=20).map(|n| signed(&b, n, n, value(n))).collect();
    let mut desks = vec![a, c];
    hand(&mut desks[0], lanes.clone());
    lanes.reverse();
    hand(&mut desks[1], lanes);
    level(&mut desks);
    let mut kept: Vec<u64> = desks[0].registers().iter().map(|one| one.no).collect();
    kept.sort_unstable();
    assert_eq!(kept, (13..=20).collect::<Vec<_>>());
}

#[test]
fn of_one_users_marks_at_a_node_the_newest_4096_are_kept() {
    let (mut a, b, ..) = two_desks();
    let of = |n: u64| {
        let mut channel = [9; 16];
        channel[..8].copy_from_slice(&n.to_le_bytes());
        Register {
            channel: Id(channel),
            ..signed(&b, 5, n, value(n))
        }
        .signed(&b.key())
    };
    assert_eq!(hand(&mut a, (2..=4_097).map(of).collect()).news, 4_096);
    assert_eq!(hand(&mut a, vec![of(4_098), of(1)]).news, 1);
    let numbers: Vec<u64> = a.registers().iter().map(|one| one.no).collect();
    assert_eq!(numbers.len(), 4_096);
    assert_eq!(numbers.into_iter().min(), Some(3));
    let elsewhere = Register {
        user: Id([7; 16]),
        ..of(1)
    };
    let taken = hand(&mut a, vec![elsewhere.signed(&b.key())]);
    assert_eq!(taken.news, 1, "others have their own room");
}
