//! Which brackets belong together, and what stands inside which.

use std::ops::Range;

use super::covers;

const PAIRS: [(char, char); 15] = [
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('〔', '〕'),
    ('［', '］'),
    ('｛', '｝'),
    ('〈', '〉'),
    ('《', '》'),
    ('“', '”'),
    ('｢', '｣'),
    ('〖', '〗'),
];

/// Brackets inside one another; of more, the outer ones count as text.
const DEPTH_MAX: usize = 32;

pub(super) fn is_opening(c: char) -> bool {
    PAIRS.iter().any(|&(opening, _)| opening == c)
}

pub(super) fn is_closing(c: char) -> bool {
    PAIRS.iter().any(|&(_, closing)| closing == c)
}

/// The pairs of brackets in a text. One without its like is text, as in `:)` and `1)`.
#[derive(Debug)]
pub(super) struct Brackets {
    /// From the opening bracket to behind the closing one, in order.
    pairs: Vec<Range<usize>>,
    /// From where on which pair is the innermost; 0 is none, otherwise its index and one.
    innermost: Vec<(usize, usize)>,
}

impl Brackets {
    /// Without those inside `except`.
    pub(super) fn new(text: &str, except: &[Range<usize>]) -> Self {
        let mut pairs = Vec::new();
        let mut open: Vec<(usize, char)> = Vec::new();
        for (at, c) in text
            .char_indices()
            .filter(|&(_, c)| !c.is_ascii_alphanumeric())
        {
            let opens = PAIRS.iter().find(|&&(opening, _)| opening == c);
            if opens.is_none() && !is_closing(c) || covers(except, at) {
                continue;
            }
            if let Some(&(_, closing)) = opens {
                if open.len() == DEPTH_MAX {
                    open.remove(0);
                }
                open.push((at, closing));
            } else if let Some(index) = open.iter().rposition(|&(_, closing)| closing == c) {
                pairs.push(open[index].0..at + c.len_utf8());
                open.truncate(index);
            }
        }
        pairs.sort_by_key(|pair| pair.start);
        let innermost = innermost(&pairs);
        Self { pairs, innermost }
    }

    pub(super) fn pairs(&self) -> &[Range<usize>] {
        &self.pairs
    }

    /// Whether no bracket between two places has its like elsewhere.
    pub(super) fn are_level(&self, one: usize, other: usize) -> bool {
        self.innermost_at(one) == self.innermost_at(other)
    }

    fn innermost_at(&self, at: usize) -> usize {
        let index = self.innermost.partition_point(|&(start, _)| start <= at);
        index
            .checked_sub(1)
            .map_or(0, |index| self.innermost[index].1)
    }
}

fn innermost(pairs: &[Range<usize>]) -> Vec<(usize, usize)> {
    let mut changes = Vec::with_capacity(pairs.len() * 2);
    let mut open: Vec<(usize, usize)> = Vec::new();
    let close = |open: &mut Vec<(usize, usize)>, changes: &mut Vec<_>, until: usize| {
        while let Some(&(end, _)) = open.last().filter(|&&(end, _)| end <= until) {
            open.pop();
            changes.push((end, open.last().map_or(0, |&(_, pair)| pair)));
        }
    };
    for (index, pair) in pairs.iter().enumerate() {
        close(&mut open, &mut changes, pair.start);
        open.push((pair.end, index + 1));
        changes.push((pair.start, index + 1));
    }
    close(&mut open, &mut changes, usize::MAX);
    changes
}
