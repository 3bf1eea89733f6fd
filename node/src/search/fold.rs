//! Texts in the form in which they are compared, and where each piece of it was in the text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// What a character is to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    /// Of a script whose words have spaces around them.
    Letter,
    /// Of a script whose words have none: each character may begin a word.
    Dense,
    /// Everything else: punctuation, signs, faces.
    Sign,
}

/// A folded character, with its class and the bytes of the text it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) char: char,
    pub(super) class: Class,
    pub(super) bytes: Range<usize>,
}

/// A text without differences of case, width, composition, accents on Latin letters, and between
/// hiragana and katakana; a run of spaces is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) pieces: Vec<Piece>,
}

/// Folds a text.
#[must_use]
pub(super) fn fold(text: &str) -> Folded {
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 2);
    for bytes in clusters(text) {
        let source = &text[bytes.clone()];
        let ascii = source.as_bytes();
        if let [byte] = ascii
            && byte.is_ascii()
        {
            push(&mut pieces, char::from(byte.to_ascii_lowercase()), &bytes);
            continue;
        }
        let composed = source.nfkc().flat_map(char::to_uppercase);
        let lower: String = composed.flat_map(char::to_lowercase).nfkc().collect();
        for char in lower.chars().map(plain) {
            push(&mut pieces, char, &bytes);
        }
    }
    Folded { pieces }
}

impl Folded {
    /// Without spaces around it.
    #[must_use]
    pub(super) fn trimmed(mut self) -> Self {
        while self.pieces.last().is_some_and(is_space) {
            self.pieces.pop();
        }
        let spaces = self.pieces.iter().take_while(|piece| is_space(piece));
        let count = spaces.count();
        self.pieces.drain(..count);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The folded characters as text.
    #[must_use]
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.char).collect()
    }
}

fn is_space(piece: &Piece) -> bool {
    piece.class == Class::Space
}

fn push(pieces: &mut Vec<Piece>, char: char, bytes: &Range<usize>) {
    if is_ignored(char) {
        return;
    }
    let last = pieces.last_mut();
    let class = match (class_of(char), &last) {
        // A mark that no letter has taken in belongs to what is before it.
        (None, Some(last)) => last.class,
        (None, None) => Class::Sign,
        (Some(class), _) => class,
    };
    if class == Class::Space
        && let Some(last) = last
        && last.class == Class::Space
    {
        last.bytes.end = bytes.end;
        return;
    }
    let char = if class == Class::Space { ' ' } else { char };
    pieces.push(Piece {
        char,
        class,
        bytes: bytes.clone(),
    });
}

/// Runs of characters that compose: a character and the marks that follow it, those of half-width
/// kana and the vowels of Hangul among them.
fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, char)) = chars.next_if(|(_, char)| composes(*char)) {
            end = at + char.len_utf8();
        }
        Some(start..end)
    })
}

fn composes(char: char) -> bool {
    if char.is_ascii() {
        return false;
    }
    let mut first = None;
    decompose_compatible(char, |part| first = first.or(Some(part)));
    let first = first.unwrap_or(char);
    canonical_combining_class(first) != 0 || matches!(first, '\u{1161}'..='\u{11FF}')
}

/// One letter for letters that people take for the same.
fn plain(char: char) -> char {
    match char {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => {
            char::from_u32(u32::from(char) - 0x60).expect("hiragana lie 96 before katakana")
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        char if char.is_ascii() => char,
        char => {
            let mut first = None;
            unicode_normalization::char::decompose_canonical(char, |part| {
                first = first.or(Some(part));
            });
            first.filter(char::is_ascii_alphabetic).unwrap_or(char)
        }
    }
}

/// What is not seen and what only chooses between two looks of one character.
fn is_ignored(char: char) -> bool {
    matches!(
        char,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

/// `None` for a mark.
fn class_of(char: char) -> Option<Class> {
    if char.is_whitespace() {
        Some(Class::Space)
    } else if canonical_combining_class(char) != 0 {
        None
    } else if is_dense(char) {
        Some(Class::Dense)
    } else if char.is_alphanumeric() {
        Some(Class::Letter)
    } else {
        Some(Class::Sign)
    }
}

/// Han, kana, Hangul, and the scripts of South East Asia that are written without spaces.
fn is_dense(char: char) -> bool {
    matches!(
        char,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
            | '々'..='〇' | '\u{3041}'..='\u{30FF}' | '\u{3105}'..='\u{318E}'
            | '\u{31A0}'..='\u{31BF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
            | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        fold(text).text()
    }

    #[test]
    fn what_people_take_for_the_same_folds_to_the_same() {
        for (one, other) in [
            ("ＡＢＣ１２３", "abc123"),
            ("㈱山田", "(株)山田"),
            ("（株）山田", "(株)山田"),
            ("ｻｰﾊﾞｰ", "サーバー"),
            ("サーバー", "さーばー"),
            ("が", "か\u{3099}"),
            ("Straße", "STRASSE"),
            ("résumé", "resume"),
            ("a\u{3000}\u{3000}b", "a b"),
            ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
            ("❤️", "❤"),
            ("１２：３４", "12:34"),
            ("㍻", "平成"),
        ] {
            assert_eq!(text(one), text(other), "{one} {other}");
        }
    }

    #[test]
    fn what_differs_to_a_reader_stays_apart() {
        for (one, other) in [
            ("は", "ば"),
            ("ば", "ぱ"),
            ("つ", "っ"),
            ("ö", "õo"),
            ("高", "髙"),
        ] {
            assert_ne!(text(one), text(other), "{one} {other}");
        }
    }

    #[test]
    fn each_piece_knows_where_it_was() {
        let source = "㈱ ｶﾞA";
        let folded = fold(source);
        let places = folded.pieces.iter().map(|piece| {
            let from = &source[piece.bytes.clone()];
            (piece.char, from)
        });
        let expected = [
            ('(', "㈱"),
            ('株', "㈱"),
            (')', "㈱"),
            (' ', " "),
            ('が', "ｶﾞ"),
            ('a', "A"),
        ];
        assert_eq!(places.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn any_text_folds_with_places_in_order() {
        use proptest::prelude::*;
        proptest!(|(source in ".*")| {
            let mut end = 0;
            for piece in fold(&source).pieces {
                prop_assert!(piece.bytes.start <= piece.bytes.end);
                prop_assert!(source.get(piece.bytes.clone()).is_some());
                prop_assert!(piece.bytes.end >= end);
                end = piece.bytes.end;
            }
        });
    }
}
