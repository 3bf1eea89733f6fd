//! Hides from the parser what it would take for markup and what people don't mean as such.
//!
//! A stand-in character, one that the source does not contain, is put where the parser must see
//! something else, and taken out again wherever it comes up in the parser's events: in text, code,
//! link targets and labels alike. So no knowledge of code spans and fences is needed here, and code
//! comes out as it went in.
//!
//! All stand-ins are punctuation to the parser, as are the characters they stand for.

use std::borrow::Cow;
use std::ops::Range;

use super::cjk::is_cjk;
use super::text;

/// Punctuation of Kharoshthi, Manichaean, Sogdian and cuneiform: of some 26, a few are free.
const POOL: [Range<u32>; 4] = [
    0x10A50..0x10A59,
    0x10AF0..0x10AF7,
    0x10F55..0x10F5A,
    0x12470..0x12475,
];
const STAND_INS: usize = 5;

/// A source that can be parsed.
#[derive(Debug)]
pub(super) struct Prepared {
    text: String,
    stand_ins: StandIns,
}

/// `nothing` is put beside something to change what the parser thinks of it; each other one
/// replaces the character that it is named after.
#[derive(Debug, Clone, Copy)]
struct StandIns {
    nothing: char,
    less_than: char,
    star: char,
    underscore: char,
    tilde: char,
}

impl Prepared {
    /// `None` if the source leaves no character that could serve as a stand-in.
    pub(super) fn new(source: &str) -> Option<Self> {
        let stand_ins = StandIns::unused_in(source)?;
        let mut preparation = Preparation {
            stand_ins,
            literal: text::literal_ranges(source),
            out: String::with_capacity(source.len() + source.len() / 4),
        };
        let mut at = 0;
        while at < source.len() {
            at = preparation.step(source, at);
        }
        Some(Self {
            text: preparation.out,
            stand_ins,
        })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// A part of the parser's output, with the stand-ins taken out.
    pub(super) fn restore<'a>(&self, part: &'a str) -> Cow<'a, str> {
        if !part.contains(|c| self.stand_ins.original(c).is_some()) {
            return Cow::Borrowed(part);
        }
        let mut restored = String::with_capacity(part.len());
        for c in part.chars() {
            match self.stand_ins.original(c) {
                None => restored.push(c),
                Some(original) => restored.push_str(original),
            }
        }
        Cow::Owned(restored)
    }
}

impl StandIns {
    fn unused_in(source: &str) -> Option<Self> {
        let used = |c: char| !source.is_ascii() && source.contains(c);
        let mut free = POOL
            .into_iter()
            .flatten()
            .filter_map(char::from_u32)
            .filter(|&c| !used(c));
        let mut chosen = ['\0'; STAND_INS];
        for slot in &mut chosen {
            *slot = free.next()?;
        }
        let [nothing, less_than, star, underscore, tilde] = chosen;
        Some(Self {
            nothing,
            less_than,
            star,
            underscore,
            tilde,
        })
    }

    fn original(&self, c: char) -> Option<&'static str> {
        match c {
            _ if u32::from(c) < POOL[0].start => None,
            _ if c == self.nothing => Some(""),
            _ if c == self.less_than => Some("<"),
            _ if c == self.star => Some("*"),
            _ if c == self.underscore => Some("_"),
            _ if c == self.tilde => Some("~"),
            _ => None,
        }
    }
}

struct Preparation {
    stand_ins: StandIns,
    /// Where delimiters belong to a URL or to a username, in order.
    literal: Vec<Range<usize>>,
    out: String,
}

impl Preparation {
    /// Copies one character, or one run of delimiters, and returns where the next one starts.
    fn step(&mut self, source: &str, at: usize) -> usize {
        let rest = &source[at..];
        let Some(c) = rest.chars().next() else {
            return source.len();
        };
        match c {
            '*' | '~' | '_' if self.is_literal(at) => self.out.push(self.stand_ins.for_char(c)),
            '*' | '~' => return self.delimiters(source, at, c),
            '<' if opens_tag(rest) => self.out.push(self.stand_ins.less_than),
            _ => self.out.push(c),
        }
        at + c.len_utf8()
    }

    /// `CommonMark` lets a run of delimiters open or close emphasis by what stands on both sides,
    /// and expects spaces between words: in `は**「重` and `要」**で` it finds neither. Where a
    /// neighbour is CJK, a run may do both, which is what it may do between punctuation.
    fn delimiters(&mut self, source: &str, at: usize, c: char) -> usize {
        let end = source[at..]
            .find(|other| other != c)
            .map_or(source.len(), |length| at + length);
        let length = end - at;
        if c == '~' && length == 1 {
            // 「5~10人、3~4日」 strikes nothing out.
            self.out.push(self.stand_ins.tilde);
            return end;
        }
        let before = source[..at]
            .chars()
            .next_back()
            .filter(|c| !c.is_whitespace());
        let after = source[end..].chars().next().filter(|c| !c.is_whitespace());
        let (before, after) = match (before, after) {
            (Some(before), Some(after)) if is_cjk(before) || is_cjk(after) => (before, after),
            _ => {
                self.out.push_str(&source[at..end]);
                return end;
            }
        };
        if !before.is_ascii_punctuation() {
            self.out.push(self.stand_ins.nothing);
        }
        self.out.push_str(&source[at..end]);
        if !after.is_ascii_punctuation() {
            self.out.push(self.stand_ins.nothing);
        }
        end
    }

    fn is_literal(&self, at: usize) -> bool {
        let index = self.literal.partition_point(|range| range.end <= at);
        self.literal
            .get(index)
            .is_some_and(|range| range.contains(&at))
    }
}

impl StandIns {
    fn for_char(&self, c: char) -> char {
        match c {
            '*' => self.star,
            '_' => self.underscore,
            '~' => self.tilde,
            _ => c,
        }
    }
}

/// HTML is text here, so the parser must not see it. `<https://…>` is a link.
fn opens_tag(rest: &str) -> bool {
    let after = &rest[1..];
    let link = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| after.starts_with(scheme));
    !link && after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}
