//! Faces made of signs, such as `(*^_^*)`, `m(_ _)m` and `(´・ω・｀)`: nothing in them is markup.

use std::ops::Range;

use super::brackets::Brackets;

/// No face is wider.
const CHARS_MAX: usize = 16;
/// Letters in a face, other than those that are drawn with.
const LETTERS_MAX: usize = 2;

/// The brackets whose content is a face, in order and from bracket to bracket.
pub(super) fn faces(text: &str, brackets: &Brackets) -> Vec<Range<usize>> {
    let mut faces: Vec<Range<usize>> = Vec::new();
    for pair in brackets.pairs() {
        let inside_last = faces.last().is_some_and(|last| pair.start < last.end);
        if !inside_last && is_face(&text[pair.clone()]) {
            faces.push(pair.clone());
        }
    }
    faces
}

/// Whether nothing in the brackets is a word: no two letters beside one another.
fn is_face(bracketed: &str) -> bool {
    let round = bracketed.starts_with(['(', '（']);
    if !round || bracketed.chars().nth(CHARS_MAX + 2).is_some() || bracketed.contains('\n') {
        return false;
    }
    let inside = bracketed.trim_matches(['(', ')', '（', '）', '*', '_', '~', '`']);
    if inside
        .chars()
        .all(|c| c.is_alphanumeric() && !is_drawn_with(c))
        && !inside.is_empty()
    {
        return false;
    }
    let (mut letters, mut signs, mut after_letter) = (0, 0, false);
    for c in bracketed.chars().skip(1) {
        let letter = c.is_alphanumeric() && !is_drawn_with(c);
        if letter && after_letter {
            return false;
        }
        letters += usize::from(letter);
        signs += usize::from(!letter && !c.is_whitespace());
        after_letter = letter;
    }
    // The closing bracket is a sign.
    letters <= LETTERS_MAX && signs > 2
}

/// Letters that faces are drawn with: Greek, Cyrillic, half-width kana and some that look like
/// eyes, mouths and arms.
pub(super) fn is_drawn_with(c: char) -> bool {
    matches!(c,
        '\u{0370}'..='\u{052F}' | '\u{FF66}'..='\u{FF9F}' | 'ー' | '゜' | '゛' | 'ノ' | 'ヮ' | 'ロ'
        | '口' | '皿' | '益' | 'ツ' | 'つ' | 'っ' | 'ヽ' | 'ゝ' | 'ヾ' | '丶')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_found(text: &str) -> bool {
        !faces(text, &Brackets::new(text, &[])).is_empty()
    }

    #[test]
    fn faces_are_told_from_words_in_brackets() {
        for face in [
            "(*^_^*)",
            "m(_ _)m",
            "(´・ω・`)",
            "（｀・ω・´）",
            "(*´ω`*)",
            "(>_<)",
            "(*ﾟДﾟ*)",
            "(*'ω'*)",
            "(_ _)",
            "Σ(゜д゜;)",
            "(*ノωノ)",
            "(;´Д`)",
            "(*´▽｀*)",
        ] {
            assert!(is_found(face), "{face}");
        }
        for words in [
            "(*重要*)",
            "(`foo`)",
            "(注)",
            "(**注意**)",
            "(a*b)",
            "(1)",
            "(*note*)",
            "(_x_ y z)",
            "()",
            "(**A**)",
            "（株）",
        ] {
            assert!(!is_found(words), "{words}");
        }
    }
}
