//! Clocks that are wrong, and in which order messages stand in spite of them. Nothing corrects a
//! clock here: these nodes have been alone when they wrote.

use proptest::collection::vec;
use proptest::prelude::*;
use storage::{Id, Page, Store};
use sync::clock::SKEW_MS_MAX;
use sync::engine::{Event, Subject};

use crate::office::{Desk, START_MS, assert_equal, assert_rebuilds, missing};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
const YEAR_MS: i64 = 365 * DAY_MS;

/// Desks with clocks of their own, and the true time.
struct Office {
    desks: Vec<Desk>,
    offsets: Vec<i64>,
    now_ms: u64,
    hana: Id,
    general: Id,
    incarnation: u64,
}

impl Office {
    fn new(count: u8) -> Self {
        let mut desks = vec![Desk::founder()];
        desks.extend((2..=count).map(Desk::admitted));
        let hana = desks[0].register("hana");
        let (_, general) = desks[0].server(hana, "Sales");
        let mut office = Self {
            offsets: vec![0; desks.len()],
            desks,
            now_ms: START_MS + 1_000,
            hana,
            general,
            incarnation: 100,
        };
        office.meet();
        office
    }

    fn set_clock(&mut self, at: usize) -> &mut Desk {
        self.now_ms += 1_000;
        let desk = &mut self.desks[at];
        desk.now_ms = self.now_ms.saturating_add_signed(self.offsets[at]);
        desk
    }

    fn post(&mut self, at: usize, text: &str) -> Id {
        let (hana, general) = (self.hana, self.general);
        self.set_clock(at).post(hana, general, text)
    }

    fn reply(&mut self, at: usize, parent: Id, text: &str) -> Id {
        let (hana, general) = (self.hana, self.general);
        let desk = self.set_clock(at);
        desk.post_with(hana, general, text, Some(parent), None)
            .unwrap()
    }

    /// One desk takes what another has. Answers what clients are told.
    fn pull(&mut self, to: usize, from: usize) -> Vec<Event> {
        let groups = missing(&self.desks[from].engine, &self.desks[to].engine, usize::MAX);
        let evidence = self.desks[from].evidence();
        let desk = self.set_clock(to);
        desk.engine.begin().unwrap();
        let now_ms = desk.now_ms;
        desk.engine.accept_evidence(evidence, now_ms).unwrap();
        let accepted = desk.engine.accept(groups, desk.now_ms).unwrap();
        assert_eq!(accepted.refused, []);
        desk.engine.commit(desk.now_ms).unwrap().events
    }

    /// All desks take everything.
    fn meet(&mut self) {
        let all: Vec<usize> = (0..self.desks.len()).collect();
        self.meet_among(&all);
    }

    fn meet_among(&mut self, among: &[usize]) {
        // What somebody hears may make it say something.
        for _ in 0..20 {
            let heads: Vec<_> = (among.iter())
                .map(|at| {
                    let mut heads = self.desks[*at].engine.heads();
                    heads.retain(|head| head.seq > 0);
                    heads
                })
                .collect();
            if heads.windows(2).all(|pair| pair[0] == pair[1]) {
                return;
            }
            for to in among {
                for from in among {
                    if to != from {
                        self.pull(*to, *from);
                    }
                }
            }
        }
    }

    fn restart(&mut self, at: usize) {
        self.incarnation += 1;
        let image = self.desks[at].engine.store_mut().image().unwrap();
        let store = Store::from_image(&image).unwrap();
        let seed = u8::try_from(at + 1).unwrap();
        let now_ms = self.set_clock(at).now_ms;
        let desk = Desk::open_at(store, seed, self.incarnation, at == 0, now_ms);
        self.desks[at] = desk;
    }

    fn texts(&self, at: usize) -> Vec<String> {
        self.desks[at].texts(self.general)
    }

    /// All show the same, also somebody who is told everything at once, and after a rebuild.
    fn assert_equal(&mut self) {
        let desks: Vec<&Desk> = self.desks.iter().collect();
        assert_equal(&desks);
        let newcomer = self.desks.len();
        let seed = u8::try_from(newcomer + 1).unwrap();
        self.desks.push(Desk::admitted(seed));
        self.offsets.push(0);
        // What it hears of the future it says that it has heard.
        self.meet();
        let desks: Vec<&Desk> = self.desks.iter().collect();
        assert_equal(&desks);
        for desk in &mut self.desks {
            assert_rebuilds(desk);
        }
        self.assert_replies_follow();
    }

    fn assert_replies_follow(&self) {
        let rows = self.desks[0].shown(self.general);
        let places: Vec<Id> = rows.iter().map(|row| row.posted.id).collect();
        for (place, row) in rows.iter().enumerate() {
            let parent = row.posted.parent;
            let before = parent.and_then(|parent| places.iter().position(|id| *id == parent));
            assert!(before.is_none_or(|before| before < place), "{row:?}");
        }
    }
}

fn counted(range: std::ops::Range<usize>, what: &str) -> Vec<String> {
    range.map(|number| format!("{what} {number:02}")).collect()
}

#[test]
fn a_clock_that_was_a_year_ahead_does_not_hold_the_end_of_a_channel() {
    for ahead in [HOUR_MS, 2 * DAY_MS, YEAR_MS, 10 * YEAR_MS] {
        let mut office = Office::new(3);
        office.offsets[1] = ahead;
        let wrong = counted(0..60, "from the future");
        for text in &wrong {
            office.post(1, text);
        }
        office.offsets[1] = 0;
        office.meet();
        office.now_ms += 2 * SKEW_MS_MAX;
        for at in 0..3 {
            office.post(at, &format!("today {at}"));
        }
        office.meet();
        let right = [0, 1, 2].map(|at| format!("today {at}"));
        for at in 0..3 {
            assert_eq!(office.texts(at), [&wrong[..], &right[..]].concat());
        }
        office.assert_equal();
    }
}

#[test]
fn nobody_has_to_write_for_the_future_to_give_way() {
    let mut office = Office::new(3);
    office.offsets[2] = YEAR_MS;
    office.post(2, "from the future");
    office.offsets[2] = 0;
    office.meet();
    office.now_ms += 2 * SKEW_MS_MAX;
    office.post(0, "today");
    office.meet();
    assert_eq!(office.texts(1), ["from the future", "today"]);
    office.assert_equal();
}

#[test]
fn a_clock_set_right_comes_back_without_a_restart() {
    for nodes in [1, 3] {
        let mut office = Office::new(nodes);
        let feed = office.desks[0].engine.own_feed();
        let mut texts = Vec::new();
        for (turn, offset) in [10 * YEAR_MS, -5 * YEAR_MS, 0, 90_000, -HOUR_MS, 0]
            .into_iter()
            .enumerate()
        {
            office.offsets[0] = offset;
            texts.push(format!("turn {turn}"));
            let id = office.post(0, &texts[turn]);
            let off = id.unix_ms().abs_diff(office.desks[0].now_ms);
            assert!(off <= 2 * SKEW_MS_MAX, "{off} ms off at turn {turn}");
        }
        assert_ne!(office.desks[0].engine.own_feed(), feed);
        office.meet();
        if nodes == 1 {
            assert_eq!(
                office.texts(0),
                texts,
                "what a node alone wrote stays in its order"
            );
        }
        office.assert_equal();
    }
}

#[test]
fn a_node_alone_that_starts_again_ahead_and_then_right_keeps_its_order() {
    let mut office = Office::new(1);
    let mut texts = Vec::new();
    for (turn, offset) in [0, YEAR_MS, YEAR_MS + DAY_MS, 0, 0].into_iter().enumerate() {
        office.offsets[0] = offset;
        office.restart(0);
        texts.push(format!("turn {turn}"));
        office.post(0, &texts[turn]);
    }
    assert_eq!(office.texts(0), texts);
    office.assert_equal();
}

#[test]
fn a_clock_behind_does_not_move_what_others_wrote() {
    for behind in [HOUR_MS, 2 * DAY_MS, YEAR_MS, 10 * YEAR_MS] {
        let mut office = Office::new(4);
        let mut texts = Vec::new();
        for turn in 0..4 {
            texts.push(format!("right {turn}"));
            office.post(turn % 3, &texts[turn]);
            office.meet_among(&[0, 1, 2]);
        }
        office.offsets[3] = -behind;
        office.pull(3, 0);
        office.post(3, "from the past");
        office.meet();
        texts.insert(0, "from the past".to_owned());
        assert_eq!(office.texts(0), texts);
        office.assert_equal();
    }
}

#[test]
fn a_message_is_moved_by_two_and_not_by_one() {
    let mut office = Office::new(4);
    office.post(0, "first");
    office.meet();
    office.offsets[3] = YEAR_MS;
    office.post(3, "from the future");
    office.pull(0, 3);
    let id = office.desks[0].shown(office.general)[1].posted.id;
    let sort = |office: &Office| office.desks[0].engine.view().sort_of(id).unwrap();
    assert_eq!(sort(&office), id, "this node alone has seen it");
    office.pull(1, 0);
    let told = office.pull(0, 1);
    assert!(sort(&office) < id);
    let moved = |event: &Event| match event.subject {
        Subject::Overlay { message, .. } => message == id,
        _ => false,
    };
    assert!(told.iter().any(moved), "clients are told");
    office.meet();
    office.assert_equal();
}

#[test]
fn replies_follow_their_parents_back() {
    let mut office = Office::new(3);
    office.offsets[1] = YEAR_MS;
    let parent = office.post(1, "from the future");
    office.pull(0, 1);
    let reply = office.reply(0, parent, "why so late?");
    office.reply(0, reply, "or early");
    office.offsets[1] = 0;
    office.meet();
    office.now_ms += 2 * SKEW_MS_MAX;
    office.post(2, "today");
    office.meet();
    let texts = ["from the future", "why so late?", "or early", "today"];
    assert_eq!(office.texts(2), texts);
    office.assert_equal();
}

#[test]
fn pages_show_each_message_once_in_the_order_that_counts() {
    let mut office = Office::new(3);
    for number in 0..9 {
        office.offsets[1] = if number % 2 == 0 { YEAR_MS } else { 0 };
        office.post(1, &format!("one {number}"));
        office.post(0, &format!("nil {number}"));
        office.meet();
    }
    let all: Vec<Id> = ids(&office, Page::Newest, 1_000);
    assert!(!all.is_sorted(), "some were moved");
    let mut forward = vec![all[0]];
    loop {
        let page = ids(&office, Page::After(*forward.last().unwrap()), 4);
        forward.extend(&page);
        if page.len() < 4 {
            break;
        }
    }
    assert_eq!(forward, all);
    let mut back = ids(&office, Page::Newest, 4);
    while let page @ [_, ..] = &ids(&office, Page::Before(back[0]), 4)[..] {
        back.splice(0..0, page.iter().copied());
    }
    assert_eq!(back, all);
    for (place, id) in all.iter().enumerate() {
        let around = ids(&office, Page::Around(*id), 6);
        let from = place.saturating_sub(3);
        assert_eq!(around, all[from..all.len().min(place + 3)]);
    }
}

fn ids(office: &Office, page: Page, limit: usize) -> Vec<Id> {
    let view = office.desks[2].engine.view();
    let rows = view.messages(office.general, None, page, limit).unwrap();
    rows.iter().map(|row| row.posted.id).collect()
}

#[test]
fn two_who_lie_of_the_past_move_what_they_hear_first_and_nothing_older() {
    let mut office = Office::new(4);
    let old = office.post(0, "old");
    office.meet();
    for at in [2, 3] {
        office.post(at, "here");
    }
    office.meet();
    (office.offsets[2], office.offsets[3]) = (-YEAR_MS, -YEAR_MS);
    let new = office.post(0, "new");
    for at in [2, 3] {
        office.pull(at, 0);
        office.post(at, "a year ago");
    }
    office.meet();
    let view = office.desks[1].engine.view();
    assert_eq!(view.sort_of(old).unwrap(), old);
    assert_eq!(
        view.sort_of(new).unwrap(),
        new,
        "half of the nodes say that it is later"
    );
    office.assert_equal();
}

#[derive(Debug, Clone)]
enum Act {
    Post(usize),
    Reply(usize, usize),
    Pull(usize, usize),
    Clock(usize, i64),
    Restart(usize),
    Wait(u64),
}

fn act() -> impl Strategy<Value = Act> {
    let desk = || 0..4_usize;
    let offset = prop_oneof![
        Just(0),
        Just(0),
        -HOUR_MS..HOUR_MS,
        Just(2 * DAY_MS),
        Just(-2 * DAY_MS),
        Just(YEAR_MS),
        Just(-YEAR_MS),
        Just(10 * YEAR_MS),
    ];
    prop_oneof![
        6 => desk().prop_map(Act::Post),
        2 => (desk(), 0..20_usize).prop_map(|(at, of)| Act::Reply(at, of)),
        8 => (desk(), desk()).prop_map(|(to, from)| Act::Pull(to, from)),
        2 => (desk(), offset).prop_map(|(at, offset)| Act::Clock(at, offset)),
        1 => desk().prop_map(Act::Restart),
        1 => (0..200_000_u64).prop_map(Act::Wait),
    ]
}

fn carry_out(office: &mut Office, act: &Act) {
    match act {
        Act::Post(at) => drop(office.post(*at, "post")),
        Act::Reply(at, of) => {
            let held = office.desks[*at].shown(office.general);
            if let Some(parent) = held.get(of % held.len().max(1)) {
                office.reply(*at, parent.posted.id, "reply");
            }
        }
        Act::Pull(to, from) if to != from => drop(office.pull(*to, *from)),
        Act::Pull(..) => {}
        Act::Clock(at, offset) => office.offsets[*at] = *offset,
        Act::Restart(at) => office.restart(*at),
        Act::Wait(ms) => office.now_ms += ms,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_came_first_all_end_with_one_order(acts in vec(act(), 1..60)) {
        let mut office = Office::new(4);
        for act in &acts {
            carry_out(&mut office, act);
        }
        office.offsets.fill(0);
        office.meet();
        office.assert_equal();
    }
}
