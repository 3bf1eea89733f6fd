//! Characters that take the place of others while the parser looks at a text.
//!
//! What the parser would take for markup, and what is not its business, is replaced by a character
//! that the source does not contain, and put back wherever it comes up in the parser's events.

use std::borrow::Cow;
use std::ops::Range;

/// Punctuation of Kharoshthi, Manichaean, Sogdian and cuneiform: of some 26, a few are free.
const POOL: [Range<u32>; 4] = [
    0x10A50..0x10A59,
    0x10AF0..0x10AF7,
    0x10F55..0x10F5A,
    0x12470..0x12475,
];

/// What has a stand-in, in the order of [`StandIns::hidden`].
const HIDDEN: [char; 11] = ['\\', '`', '*', '_', '~', '[', '<', '&', '|', ' ', '\t'];

/// Stand-ins that do not occur in one source.
#[derive(Debug, Clone, Copy)]
pub(super) struct StandIns {
    /// Put in front of something to change what the parser thinks of it; becomes nothing again.
    pub(super) nothing: char,
    hidden: [char; HIDDEN.len()],
}

impl StandIns {
    /// `None` if the source leaves too few characters that could serve.
    pub(super) fn unused_in(source: &str) -> Option<Self> {
        let used = |c: char| !source.is_ascii() && source.contains(c);
        let mut free = POOL
            .into_iter()
            .flatten()
            .filter_map(char::from_u32)
            .filter(|&c| !used(c));
        let nothing = free.next()?;
        let mut hidden = ['\0'; HIDDEN.len()];
        for slot in &mut hidden {
            *slot = free.next()?;
        }
        Some(Self { nothing, hidden })
    }

    /// What the parser is shown instead of `c`.
    pub(super) fn of(&self, c: char) -> char {
        if !c.is_ascii() {
            return c;
        }
        let index = HIDDEN.iter().position(|&hidden| hidden == c);
        index.map_or(c, |index| self.hidden[index])
    }

    /// A part of the parser's output, with the stand-ins taken out.
    pub(super) fn restore<'a>(&self, part: &'a str) -> Cow<'a, str> {
        if part.is_ascii() || !part.contains(|c| self.is_stand_in(c)) {
            return Cow::Borrowed(part);
        }
        let original = |c: char| {
            let index = self.hidden.iter().position(|&hidden| hidden == c);
            index.map_or(c, |index| HIDDEN[index])
        };
        let kept = part.chars().filter(|&c| c != self.nothing);
        Cow::Owned(kept.map(original).collect())
    }

    fn is_stand_in(&self, c: char) -> bool {
        u32::from(c) >= POOL[0].start && (c == self.nothing || self.hidden.contains(&c))
    }
}
