//! The words by which a message is found: keyed hashes, so that the index holds no text.
//!
//! Letters of a script with spaces are found by beginnings of words; of a script without, by each
//! character and each two that stand together; any sign by itself. What these find is a candidate:
//! whether the text really has what was looked for is seen in the text.

use std::collections::BTreeSet;

use storage::Id;

use super::fold::{Class, Folded, Piece};

/// Raised whenever a text has other words than before: every index is then made anew.
pub(super) const RULES: u32 = 1;

/// Lengths of the beginnings by which a word is found. Looking for five characters finds the
/// candidates of four.
const BEGINNINGS: [usize; 7] = [1, 2, 3, 4, 6, 9, 14];
/// Bytes of a hash that are kept. A clash costs a look at a text in vain.
const HASH_BYTES: usize = 5;
const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// What a message is besides its text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark {
    Channel(Id),
    Space(Id),
    Author(Id),
    HasLink,
    HasCode,
    HasFile,
    HasImage,
}

/// Makes words, each of the same length.
#[derive(Debug, Clone)]
pub(super) struct Hasher {
    key: [u8; 32],
}

impl Hasher {
    pub(super) fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// The word of a mark.
    pub(super) fn mark(&self, mark: Mark) -> String {
        match mark {
            Mark::Channel(id) => self.word(b'c', &id.0),
            Mark::Space(id) => self.word(b'e', &id.0),
            Mark::Author(id) => self.word(b'a', &id.0),
            Mark::HasLink => self.word(b'h', b"link"),
            Mark::HasCode => self.word(b'h', b"code"),
            Mark::HasFile => self.word(b'h', b"file"),
            Mark::HasImage => self.word(b'h', b"image"),
        }
    }

    /// All words of a text.
    pub(super) fn of_text(&self, text: &Folded) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        for run in runs(&text.pieces) {
            match run[0].class {
                Class::Space => {}
                Class::Letter => {
                    for length in BEGINNINGS {
                        words.extend(run.get(..length).map(|part| self.letters(part)));
                    }
                }
                Class::Dense => {
                    words.extend(run.windows(1).map(|one| self.dense(one)));
                    words.extend(run.windows(2).map(|two| self.dense(two)));
                }
                Class::Sign => words.extend(run.windows(1).map(|one| self.sign(one))),
            }
        }
        words
    }

    /// Words that every text has in which `term` stands. Empty only for an empty term.
    pub(super) fn of_term(&self, term: &Folded) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        let mut signs = BTreeSet::new();
        for run in runs(&term.pieces) {
            match run[0].class {
                Class::Space => {}
                Class::Letter => {
                    let fitting = BEGINNINGS.iter().rev().find(|length| **length <= run.len());
                    words.extend(fitting.map(|length| self.letters(&run[..*length])));
                }
                Class::Dense if run.len() == 1 => {
                    words.insert(self.dense(run));
                }
                Class::Dense => words.extend(run.windows(2).map(|two| self.dense(two))),
                Class::Sign => signs.extend(run.windows(1).map(|one| self.sign(one))),
            }
        }
        // Signs stand in most texts: they are asked for where there is nothing rarer.
        if words.is_empty() { signs } else { words }
    }

    fn letters(&self, part: &[Piece]) -> String {
        self.word(b'l', text_of(part).as_bytes())
    }

    fn dense(&self, part: &[Piece]) -> String {
        self.word(b'd', text_of(part).as_bytes())
    }

    fn sign(&self, part: &[Piece]) -> String {
        self.word(b's', text_of(part).as_bytes())
    }

    fn word(&self, kind: u8, bytes: &[u8]) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&[kind]);
        hasher.update(bytes);
        let mut hash = [0; 8];
        hasher.finalize_xof().fill(&mut hash[8 - HASH_BYTES..]);
        let number = u64::from_be_bytes(hash);
        let digit = |index: usize| {
            let [.., digit] = (number >> (5 * index) & 31).to_be_bytes();
            char::from(DIGITS[usize::from(digit)])
        };
        (0..HASH_BYTES * 8 / 5).map(digit).collect()
    }
}

fn text_of(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.char).collect()
}

/// Runs of one class.
fn runs(pieces: &[Piece]) -> impl Iterator<Item = &[Piece]> {
    pieces.chunk_by(|one, next| one.class == next.class)
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    fn is_candidate(text: &str, term: &str) -> bool {
        let hasher = Hasher::new([1; 32]);
        let wanted = hasher.of_term(&fold(term).trimmed());
        assert!(!wanted.is_empty(), "{term}");
        wanted.is_subset(&hasher.of_text(&fold(text)))
    }

    #[test]
    fn what_stands_in_a_text_makes_it_a_candidate() {
        let text =
            "gen-itgcを実行しました。 https://server01/共有/report_2024.pdf 👍🏽 C++ deployment";
        for term in [
            "実行",
            "実",
            "itgcを",
            "ITGC",
            "gen-itgc",
            "server01",
            "共有/report",
            "👍",
            "c++",
            "++",
            "deploy",
            "deployment",
            "2024",
            "。",
            "https://server01/共有/report_2024.pdf",
            "しました",
        ] {
            assert!(is_candidate(text, term), "{term}");
        }
        for term in ["tgc", "実装", "報告", "undeploy", "👎"] {
            assert!(!is_candidate(text, term), "{term}");
        }
    }

    #[test]
    fn a_long_word_is_found_by_each_of_its_beginnings() {
        let word = "abcdefghijklmnopqrstuvwxyz0123456789";
        for length in 1..=word.len() {
            assert!(is_candidate(word, &word[..length]), "{length}");
        }
    }

    #[test]
    fn words_are_of_one_length_and_differ_by_key() {
        let text = fold("共有 shared ☂");
        let one = Hasher::new([1; 32]).of_text(&text);
        let other = Hasher::new([2; 32]).of_text(&text);
        assert!(one.iter().all(|word| word.len() == 8 && word.is_ascii()));
        assert!(one.is_disjoint(&other));
    }
}
