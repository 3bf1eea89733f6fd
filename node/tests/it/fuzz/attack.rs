//! A plain mutation loop: no instrumentation, so it runs on the stable toolchain.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::{Duration, Instant};

const MS_DEFAULT: u64 = 150;
const SEED_DEFAULT: u64 = 0x9e37_79b9_7f4a_7c15;
const INPUT_BYTES_MAX: usize = 64 * 1024;

/// Reproducible choices (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.roll() % bound as u64).unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.roll().to_le_bytes()[0]
    }
}

/// Feeds `target` the corpus as it is, then mutants of it until the time is over.
pub(super) fn attack(corpus: &[Vec<u8>], mut target: impl FnMut(&[u8])) {
    assert!(!corpus.is_empty(), "nothing to start from");
    let seed = setting("FUZZ_SEED").unwrap_or(SEED_DEFAULT);
    let end = Instant::now() + Duration::from_millis(setting("FUZZ_MS").unwrap_or(MS_DEFAULT));
    let mut dice = Dice(seed);
    for input in corpus {
        survive(seed, input, &mut target);
    }
    let mut mutants = 0_u64;
    while mutants < 20 || Instant::now() < end {
        survive(seed, &mutant(&mut dice, corpus), &mut target);
        mutants += 1;
    }
    println!("{mutants} mutants of {} inputs", corpus.len());
}

/// The same for targets that take text: mutants are made valid UTF-8 before they are used.
pub(super) fn attack_text(corpus: &[&str], mut target: impl FnMut(&str)) {
    let corpus: Vec<Vec<u8>> = corpus.iter().map(|text| text.as_bytes().to_vec()).collect();
    attack(&corpus, |bytes| target(&String::from_utf8_lossy(bytes)));
}

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is no number: {text}")),
    )
}

fn survive(seed: u64, input: &[u8], target: &mut impl FnMut(&[u8])) {
    let result = catch_unwind(AssertUnwindSafe(|| target(input)));
    if let Err(panic) = result {
        println!("FUZZ_SEED={seed} input: {}", input.escape_ascii());
        resume_unwind(panic);
    }
}

fn mutant(dice: &mut Dice, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[dice.below(corpus.len())].clone();
    for _ in 0..=dice.below(4) {
        change(dice, &mut bytes, corpus);
    }
    bytes.truncate(INPUT_BYTES_MAX);
    bytes
}

fn change(dice: &mut Dice, bytes: &mut Vec<u8>, corpus: &[Vec<u8>]) {
    if bytes.is_empty() {
        bytes.push(dice.byte());
    }
    let at = dice.below(bytes.len());
    let until = at + dice.below(bytes.len() - at + 1).min(32);
    match dice.below(10) {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[at] = dice.byte(),
        2 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][dice.below(5)],
        3 => bytes[at] = bytes[at].wrapping_add(1),
        4 => bytes.insert(at, dice.byte()),
        5 => drop(bytes.drain(at..until)),
        6 => {
            let copied = bytes[at..until].to_vec();
            let times = 1 + dice.below(8);
            bytes.splice(at..at, copied.repeat(times));
        }
        7 => bytes.truncate(at),
        8 => {
            let other = &corpus[dice.below(corpus.len())];
            if !other.is_empty() {
                let from = dice.below(other.len());
                bytes.splice(at..until, other[from..].iter().take(64).copied());
            }
        }
        _ => {
            // A number that is as large as it can be written.
            let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
            bytes.splice(at..at, huge.into_iter().take(1 + dice.below(10)));
        }
    }
}
