//! Classes of characters that the standard library has no predicate for.

/// Characters that show as nothing (Unicode `Default_Ignorable_Code_Point`, and the blank braille
/// pattern, which has no dots to show).
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Variation selectors choose between two shapes of one character, as Japanese names such as 辻
/// need them; they belong to the way a name looks, not to the name.
pub(super) fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Invisible characters that a visible text needs: emoji are joined by them, and Persian and the
/// scripts of India break ligatures with them.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || is_variation_selector(c)
}

/// A character of Chinese writing, also used in Japan and Korea.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{2FDF}' | '々' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// A letter or mark of a script in which joiners choose between shapes: Arabic, Syriac, the scripts
/// of India and of the lands east of it, Mongolian.
pub(super) fn is_joining_script(c: char) -> bool {
    matches!(c,
        '\u{0600}'..='\u{0E7F}' | '\u{0F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}'
        | '\u{1900}'..='\u{1CFF}' | '\u{A800}'..='\u{A8FF}' | '\u{A900}'..='\u{ABFF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}')
}

/// Not a character at all, interlinear annotation, or the mark that replaces undecodable bytes'
/// neighbours: nothing a person types.
pub(super) fn is_noncharacter(c: char) -> bool {
    let low = u32::from(c) & 0xFFFF;
    low >= 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Breaks a line in one system or another.
pub(super) fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\u{0B}' | '\u{0C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether nothing of `text` can be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}
