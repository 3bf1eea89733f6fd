//! Mutated changes with a valid checksum: none may panic outside, none may spoil a document.

use std::cell::Cell;
use std::panic;

use automerge::legacy::{Key, Op, OpId, OpType};
use automerge::{Change, ExpandedChange, ObjType, ScalarValue};
use sync::documents::DocumentKind;
use sync::documents::fuzzing::{Target, fuzz_change};

thread_local! {
    static PANICS: Cell<u32> = const { Cell::new(0) };
    static COUNTING: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the panics that this thread provokes on purpose off the screen, and counts them.
fn count_panics() {
    let previous = panic::take_hook();
    COUNTING.set(true);
    panic::set_hook(Box::new(move |info| {
        if COUNTING.get() {
            PANICS.set(PANICS.get() + 1);
        } else {
            previous(info);
        }
    }));
}

/// A small generator of our own, so that a failing run can be repeated by its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.roll() % (bound as u64)).unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.roll().to_le_bytes()[3]
    }
}

fn mutate(dice: &mut Dice, bytes: &mut [u8]) {
    // Past magic, checksum and chunk type: a change there is refused at once.
    for _ in 0..=dice.below(3) {
        let at = 9 + dice.below(bytes.len() - 9);
        match dice.below(6) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = dice.byte(),
            2 => bytes[at] = bytes[at].wrapping_add(1),
            3 => bytes[at] = bytes[at].wrapping_sub(1),
            4 => {
                let from = 9 + dice.below(bytes.len() - 9);
                bytes[at] = bytes[from];
            }
            _ => {
                let other = 9 + dice.below(bytes.len() - 9);
                bytes.swap(at, other);
            }
        }
    }
}

/// Adds or removes a byte and keeps the length of the chunk right.
fn resize(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let header = if bytes[9] & 0x80 == 0 { 10 } else { 11 };
    let mut body = bytes.split_off(header);
    let at = dice.below(body.len());
    if dice.below(2) == 0 {
        body.insert(at, dice.byte());
    } else {
        body.remove(at);
    }
    bytes.truncate(9);
    let length = body.len();
    if length < 0x80 {
        bytes.push(u8::try_from(length).unwrap());
    } else {
        bytes.push(u8::try_from(length & 0x7f).unwrap() | 0x80);
        bytes.push(u8::try_from(length >> 7).unwrap());
    }
    bytes.extend(body);
}

fn scalar(dice: &mut Dice) -> ScalarValue {
    match dice.below(8) {
        0 => ScalarValue::Null,
        1 => ScalarValue::Boolean(dice.below(2) == 0),
        2 => ScalarValue::Int(dice.roll().cast_signed()),
        3 => ScalarValue::Uint(dice.roll()),
        4 => ScalarValue::Bytes(vec![dice.byte(); 32]),
        5 => ScalarValue::counter(1),
        6 => ScalarValue::F64(f64::NAN),
        _ => ScalarValue::Str("moderator".into()),
    }
}

fn lie_in_operation(dice: &mut Dice, op: &mut Op) {
    match dice.below(6) {
        0 => op.insert = !op.insert,
        1 => op.action = OpType::Put(scalar(dice)),
        2 => op.action = OpType::Delete,
        3 => op.action = OpType::Make(ObjType::Text),
        4 => op.key = Key::Map(["name", "epoch", "joined", "pinned"][dice.below(4)].into()),
        _ => {
            let mut ids: Vec<_> = op.pred.iter().cloned().collect();
            if dice.below(2) == 0 && !ids.is_empty() {
                ids.swap_remove(dice.below(ids.len()));
            } else {
                let actor = ids.first().map_or([3; 16].into(), |id| id.actor().clone());
                ids.push(OpId(1 + dice.roll() % 8, actor));
            }
            op.pred = ids.into();
        }
    }
}

/// Encodes canonically, so it passes everything but the rules themselves.
fn lie(dice: &mut Dice, honest: &ExpandedChange) -> Vec<u8> {
    let mut change = honest.clone();
    for _ in 0..=dice.below(2) {
        match dice.below(8) {
            0 => change.seq = dice.roll() % 4,
            1 => change.start_op = (1 + dice.roll() % 8).try_into().unwrap(),
            2 => change.time = dice.roll().cast_signed(),
            3 => {
                change.deps.pop();
            }
            4 => {
                let at = dice.below(change.operations.len());
                change.operations.push(change.operations[at].clone());
            }
            5 if change.operations.len() > 1 => {
                change
                    .operations
                    .remove(dice.below(change.operations.len()));
            }
            _ => {
                let at = dice.below(change.operations.len());
                lie_in_operation(dice, &mut change.operations[at]);
            }
        }
    }
    Change::from(change).raw_bytes().to_vec()
}

#[test]
fn no_mutant_panics_or_spoils_a_document() {
    attack_all_kinds(10_000, 0x9e37_79b9_7f4a_7c15);
}

#[test]
#[ignore = "takes minutes"]
fn no_mutant_of_millions_panics_or_spoils_a_document() {
    attack_all_kinds(500_000, 0x2545_f491_4f6c_dd1d);
}

/// Attacks each kind so often with bytes, and half as often with well-formed lies.
fn attack_all_kinds(mutants_per_kind: u32, seed: u64) {
    count_panics();
    let mut dice = Dice(seed);
    let (mut attacks, mut accepted, mut lies_accepted) = (0_u32, 0_u32, 0_u32);
    for kind in DocumentKind::ALL {
        let mut target = Target::new(kind);
        let next = target.next_change().to_vec();
        let honest = Change::try_from(next.as_slice()).unwrap().decode();
        for round in 0..mutants_per_kind {
            let mut bytes = next.clone();
            mutate(&mut dice, &mut bytes);
            if round % 4 == 0 {
                resize(&mut dice, &mut bytes);
            }
            accepted += u32::from(attack_quietly(&mut target, &bytes));
            if round % 2 == 0 {
                let bytes = lie(&mut dice, &honest);
                lies_accepted += u32::from(attack_quietly(&mut target, &bytes));
                attacks += 1;
            }
            attacks += 1;
        }
    }
    COUNTING.set(false);
    let panics = PANICS.get();
    let report =
        format!("{attacks} mutants, {accepted} + {lies_accepted} accepted, {panics} panics caught");
    assert!(attacks >= 50_000, "{report}");
    assert!(
        accepted > 100 && lies_accepted > 100,
        "the attack got nowhere: {report}"
    );
}

/// A panic while decoding a refused change would be caught; one after acceptance is a failure.
fn attack_quietly(target: &mut Target, bytes: &[u8]) -> bool {
    let before = PANICS.get();
    let accepted = panic::catch_unwind(panic::AssertUnwindSafe(|| target.attack(bytes)));
    let Ok(accepted) = accepted else {
        COUNTING.set(false);
        panic!("a mutant did harm: {bytes:02x?}");
    };
    if accepted && PANICS.get() != before {
        COUNTING.set(false);
        panic!("an accepted mutant made Automerge panic: {bytes:02x?}");
    }
    accepted
}

#[test]
fn the_fuzz_entry_takes_any_bytes() {
    fuzz_change(&[]);
    for kind in 0..=255 {
        fuzz_change(&[kind]);
        fuzz_change(&[kind, 0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1, 0]);
    }
    for (number, kind) in (0..).zip(DocumentKind::ALL) {
        fuzz_change(&[&[number], Target::new(kind).next_change()].concat());
    }
}
