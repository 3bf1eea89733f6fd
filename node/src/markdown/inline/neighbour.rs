//! Kinds of characters, as far as they tell what the markup beside them means.

use super::brackets::{is_closing, is_opening};
use crate::markdown::cjk::is_cjk;

/// What a delimiter stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Neighbour {
    /// White space, or the text's start or end.
    Space,
    Digit,
    /// A letter of a script that parts words by spaces.
    Letter,
    /// Hiragana and Hangul, which particles are written in: a word often ends in front of them.
    Particle,
    /// Another letter of Chinese or Japanese.
    Ideograph,
    Opening,
    Closing,
    Quote,
    /// What ends or parts sentences.
    Stop,
    Delimiter,
    /// Any other sign of ASCII: operators, separators of paths, sigils.
    Operator,
    /// Any other character, such as an emoji.
    Sign,
}

impl Neighbour {
    pub(super) fn of(c: Option<char>) -> Self {
        let Some(c) = c.filter(|c| !c.is_whitespace()) else {
            return Self::Space;
        };
        match c {
            '"' | '\'' | '”' | '“' | '’' | '‘' => Self::Quote,
            '*' | '_' | '~' | '`' => Self::Delimiter,
            ',' | ';' | ':' | '.' | '!' | '?' | '、' | '。' | '，' | '．' | '：' | '；' | '！'
            | '？' | '…' | '・' | '—' | '–' | '･' | '｡' | '､' => Self::Stop,
            '\u{3040}'..='\u{309F}' | '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => {
                Self::Particle
            }
            _ if is_opening(c) => Self::Opening,
            _ if is_closing(c) => Self::Closing,
            _ if c.is_ascii_digit() => Self::Digit,
            _ if c.is_alphanumeric() && is_cjk(c) => Self::Ideograph,
            _ if c.is_alphanumeric() => Self::Letter,
            _ if c.is_ascii() => Self::Operator,
            _ => Self::Sign,
        }
    }

    /// A letter or digit of any kind.
    pub(super) fn is_word(self) -> bool {
        matches!(
            self,
            Self::Digit | Self::Letter | Self::Particle | Self::Ideograph
        )
    }
}
