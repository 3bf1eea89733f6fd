//! Where a term stands in a text.

use std::ops::Range;

use super::fold::{Class, Folded, fold};

/// Characters shown before the first place found, and altogether.
const BEFORE_CHARS: usize = 30;
const SHOWN_CHARS: usize = 160;
/// Places of one term in one text that are marked.
const PLACES_MAX: usize = 100;

/// Part of a text, and whether it is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    pub text: String,
    pub hit: bool,
}

/// The places of a term in a text, as ranges of pieces. A term that begins with a letter is found
/// where a word begins.
pub(super) fn places(text: &Folded, term: &Folded) -> Vec<Range<usize>> {
    let (pieces, wanted) = (&text.pieces, &term.pieces);
    let mut found = Vec::new();
    let Some(first) = wanted.first() else {
        return found;
    };
    let mut at = 0;
    while at + wanted.len() <= pieces.len() && found.len() < PLACES_MAX {
        let inside_a_word = first.class == Class::Letter
            && at
                .checked_sub(1)
                .is_some_and(|before| pieces[before].class == Class::Letter);
        let here = &pieces[at..at + wanted.len()];
        let same = here
            .iter()
            .zip(wanted)
            .all(|(one, other)| one.char == other.char);
        if same && !inside_a_word {
            found.push(at..at + wanted.len());
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a place ends where its word does.
pub(super) fn is_whole(text: &Folded, place: &Range<usize>) -> bool {
    let class = |at: usize| text.pieces.get(at).map(|piece| piece.class);
    let last = place.end.checked_sub(1).and_then(class);
    last != Some(Class::Letter) || class(place.end) != Some(Class::Letter)
}

/// The part of a text around the first place of any term, as written, with every place marked.
pub(super) fn snippet(text: &str, terms: &[Folded]) -> Vec<Fragment> {
    let folded = fold(text);
    let mut hits: Vec<Range<usize>> = terms
        .iter()
        .flat_map(|term| places(&folded, term))
        .map(|place| bytes_of(&folded, &place))
        .collect();
    hits.sort_by_key(|hit| (hit.start, hit.end));
    let first = hits.first().map_or(0, |hit| hit.start);
    let start = back(text, first, BEFORE_CHARS);
    let end = forward(text, start, SHOWN_CHARS);
    let mut fragments = Fragments::default();
    if start > 0 {
        fragments.add("…", false);
    }
    let mut at = start;
    for hit in hits.iter().filter(|hit| hit.start < end) {
        let hit = hit.start.max(at)..hit.end.min(end);
        if !hit.is_empty() {
            fragments.add(&text[at..hit.start], false);
            fragments.add(&text[hit.clone()], true);
            at = hit.end;
        }
    }
    fragments.add(&text[at..end.max(at)], false);
    if end < text.len() {
        fragments.add("…", false);
    }
    fragments.list
}

#[derive(Default)]
struct Fragments {
    list: Vec<Fragment>,
}

impl Fragments {
    fn add(&mut self, text: &str, hit: bool) {
        match self.list.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.hit == hit => last.text.push_str(text),
            Some(_) | None => self.list.push(Fragment {
                text: text.to_owned(),
                hit,
            }),
        }
    }
}

fn bytes_of(text: &Folded, place: &Range<usize>) -> Range<usize> {
    let pieces = &text.pieces[place.clone()];
    let start = pieces.first().map_or(0, |piece| piece.bytes.start);
    let end = pieces.last().map_or(start, |piece| piece.bytes.end);
    start..end
}

/// The byte `chars` characters before `at`, or the beginning of a line that lies between.
fn back(text: &str, at: usize, chars: usize) -> usize {
    let mut start = at;
    for (index, char) in text[..at].char_indices().rev().take(chars) {
        if char == '\n' {
            break;
        }
        start = index;
    }
    start
}

fn forward(text: &str, from: usize, chars: usize) -> usize {
    let mut following = text[from..].char_indices();
    following.nth(chars).map_or(text.len(), |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(text: &str, term: &str) -> Vec<String> {
        let terms = [fold(term).trimmed()];
        let fragments = snippet(text, &terms);
        let hits = fragments.into_iter().filter(|fragment| fragment.hit);
        hits.map(|fragment| fragment.text).collect()
    }

    #[test]
    fn hits_are_marked_as_they_were_written() {
        assert_eq!(
            hits("㈱山田と（株）山田", "(株)山田"),
            ["㈱山田", "（株）山田"]
        );
        assert_eq!(hits("ｻｰﾊﾞｰ再起動、サーバ停止", "サーバ"), ["ｻｰﾊﾞ", "サーバ"]);
        assert_eq!(
            hits("Deployment of deploy-tool", "deploy"),
            ["Deploy", "deploy"]
        );
        assert_eq!(hits("gen-itgcを実行", "itgcを"), ["itgcを"]);
        assert_eq!(hits("redeploy", "deploy"), [""; 0]);
        assert_eq!(hits("a  b", "a b"), ["a  b"]);
        assert_eq!(hits("か\u{3099}っこう", "がっこう"), ["か\u{3099}っこう"]);
    }

    #[test]
    fn a_snippet_of_a_long_text_is_cut_around_the_first_hit() {
        let text = format!("{}修復した{}", "前".repeat(200), "後".repeat(400));
        let fragments = snippet(&text, &[fold("修復")]);
        let whole: String = fragments.iter().map(|part| part.text.as_str()).collect();
        assert!(whole.starts_with('…') && whole.ends_with('…'), "{whole}");
        assert_eq!(whole.chars().count(), SHOWN_CHARS + 2);
        assert_eq!(fragments[1].text, "修復");
    }

    #[test]
    fn snippets_hold_only_what_is_in_the_text() {
        use proptest::prelude::*;
        proptest!(|(text in ".{0,60}", start in 0_usize..40, length in 1_usize..6)| {
            let term: String = text.chars().skip(start).take(length).collect();
            let folded = fold(&term).trimmed();
            for fragment in snippet(&text, &[folded]) {
                let part = fragment.text.trim_matches('…');
                prop_assert!(text.contains(part));
            }
        });
    }
}
