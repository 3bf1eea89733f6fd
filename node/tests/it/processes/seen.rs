//! Why something did not hold, each time that it was looked at.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// Kinds of reasons that are counted, and different reasons that are kept.
const KINDS_MAX: usize = 12;
const LATEST_MAX: usize = 4;

/// What was seen, by kind, and the latest that differed from what was seen before.
#[derive(Debug, Default)]
pub(super) struct Seen {
    kinds: BTreeMap<String, usize>,
    latest: Vec<Look>,
}

#[derive(Debug)]
struct Look {
    what: String,
    from: Duration,
    to: Duration,
    times: usize,
}

impl Seen {
    pub(super) fn note(&mut self, what: String, at: Duration) {
        let kind = kind_of(&what);
        if self.kinds.len() < KINDS_MAX || self.kinds.contains_key(&kind) {
            *self.kinds.entry(kind).or_default() += 1;
        }
        if let Some(last) = self.latest.last_mut().filter(|last| last.what == what) {
            last.to = at;
            last.times += 1;
            return;
        }
        if self.latest.len() == LATEST_MAX {
            self.latest.remove(0);
        }
        self.latest.push(Look {
            what,
            from: at,
            to: at,
            times: 1,
        });
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "how often what was seen:")?;
        for (kind, times) in &self.kinds {
            writeln!(f, "  {times:>5} × {kind}")?;
        }
        writeln!(f, "the last that differed:")?;
        for look in &self.latest {
            let (from, to) = (look.from.as_secs_f64(), look.to.as_secs_f64());
            writeln!(f, "  {from:.1}–{to:.1} s, {} ×: {}", look.times, look.what)?;
        }
        Ok(())
    }
}

/// What is said, without the numbers and ids in it, which differ each time.
fn kind_of(what: &str) -> String {
    let is_id = |word: &str| word.len() >= 16 && word.bytes().any(|byte| byte.is_ascii_digit());
    let words = what.split_inclusive(|c: char| !c.is_alphanumeric());
    let mut kind = String::new();
    for word in words {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let hidden = is_id(bare) || bare.bytes().all(|byte| byte.is_ascii_digit());
        kind.push_str(if hidden && !bare.is_empty() {
            "#"
        } else {
            bare
        });
        kind.push_str(&word[bare.len()..]);
    }
    kind.chars().take(200).collect()
}

#[test]
fn what_was_seen_is_counted_by_kind_and_the_latest_is_told_whole() {
    let mut seen = Seen::default();
    for number in 0..50 {
        seen.note(
            format!("osaka is {number} behind"),
            Duration::from_secs(number),
        );
    }
    for _ in 0..3 {
        seen.note(
            "osaka: connection refused".to_owned(),
            Duration::from_secs(60),
        );
    }
    let told = seen.to_string();
    assert!(told.contains("50 × osaka is # behind"), "{told}");
    assert!(told.contains("3 × osaka: connection refused"), "{told}");
    assert!(
        told.contains("49.0–49.0 s, 1 ×: osaka is 49 behind"),
        "{told}"
    );
    assert!(!told.contains("46 behind"), "{told}");
}
