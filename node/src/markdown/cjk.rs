//! Which characters count as Chinese, Japanese or Korean, for the emphasis rule.

/// Letters, signs and punctuation of CJK text, which is written without spaces between words.
///
/// Whole blocks, after the ranges of the "CJK-friendly emphasis" amendment to `CommonMark`.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{A4CF}' | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF01}'..='\u{FFEE}' | '\u{1AFF0}'..='\u{1B16F}' | '\u{1F200}'..='\u{1F2FF}'
        | '\u{20000}'..='\u{3FFFD}')
}
