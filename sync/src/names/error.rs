//! What is wrong with a text, as a value and as a sentence in both languages.

use std::fmt;

use unicode_normalization::char::is_combining_mark;

use super::characters::{is_invisible, is_noncharacter};

/// A text field that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Username,
    DisplayName,
    ServerName,
    ChannelName,
    GroupName,
    /// Of people who are mentioned by one name.
    UserGroupName,
    Topic,
    StatusMessage,
    AbsenceNote,
    Content,
    Keyword,
}

/// The rule that a text breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    TooShort {
        min: usize,
    },
    TooLong {
        max: usize,
    },
    /// Nothing visible in it.
    Blank,
    /// A character that this field may not contain.
    Character(char),
    /// Letters of scripts that are easily mistaken for one another, such as Latin and Cyrillic.
    MixedScripts,
    /// Only punctuation.
    NoLetter,
}

/// A text that breaks a rule. `Display` is the English sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.english())]
pub struct NameError {
    pub field: Field,
    pub rule: Rule,
}

impl Field {
    /// The field's name in JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::DisplayName => "display_name",
            Self::ServerName | Self::ChannelName | Self::GroupName | Self::UserGroupName => "name",
            Self::Topic => "topic",
            Self::StatusMessage => "status_message",
            Self::AbsenceNote => "note",
            Self::Content => "content",
            Self::Keyword => "keywords",
        }
    }

    /// Whether it is a name that stands behind an `@`, for which few characters will do.
    fn is_mentioned(self) -> bool {
        matches!(self, Self::Username | Self::UserGroupName)
    }

    fn english(self) -> &'static str {
        match self {
            Self::Username => "The username",
            Self::DisplayName => "The display name",
            Self::ServerName => "The server's name",
            Self::ChannelName => "The channel's name",
            Self::GroupName | Self::UserGroupName => "The group's name",
            Self::Topic => "The topic",
            Self::StatusMessage => "The status message",
            Self::AbsenceNote => "The note",
            Self::Content => "The message",
            Self::Keyword => "A keyword",
        }
    }

    fn japanese(self) -> &'static str {
        match self {
            Self::Username => "ユーザー名",
            Self::DisplayName => "表示名",
            Self::ServerName => "サーバー名",
            Self::ChannelName => "チャンネル名",
            Self::GroupName | Self::UserGroupName => "グループ名",
            Self::Topic => "トピック",
            Self::StatusMessage => "ステータスメッセージ",
            Self::AbsenceNote => "不在通知",
            Self::Content => "メッセージ",
            Self::Keyword => "キーワード",
        }
    }
}

impl Rule {
    /// A stable word for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::Blank => "blank",
            Self::Character(_) => "forbidden_character",
            Self::MixedScripts => "mixed_scripts",
            Self::NoLetter => "no_letter",
        }
    }
}

impl NameError {
    /// One English sentence for the person who typed it.
    #[must_use]
    pub fn english(&self) -> String {
        let field = self.field.english();
        match self.rule {
            Rule::TooShort { min } => format!("{field} must have at least {min} characters."),
            Rule::TooLong { max } => format!("{field} must have at most {max} characters."),
            Rule::Blank => format!("{field} must not be empty."),
            Rule::Character(c) if self.field.is_mentioned() => format!(
                "{field} may contain letters, digits, “_” and “-” only, not {}.",
                Shown(c)
            ),
            Rule::Character(c) => format!("{field} must not contain {}.", Shown(c)),
            Rule::MixedScripts => {
                format!("{field} must not mix letters of scripts that look alike.")
            }
            Rule::NoLetter => format!("{field} must contain a letter or a digit."),
        }
    }

    /// The same sentence in Japanese.
    #[must_use]
    pub fn japanese(&self) -> String {
        let field = self.field.japanese();
        match self.rule {
            Rule::TooShort { min } => format!("{field}は{min}文字以上で入力してください。"),
            Rule::TooLong { max } => format!("{field}は{max}文字以内で入力してください。"),
            Rule::Blank => format!("{field}を入力してください。"),
            Rule::Character(c) if self.field.is_mentioned() => format!(
                "{field}に使えるのは文字、数字、「_」、「-」だけです（{} は使えません）。",
                Shown(c)
            ),
            Rule::Character(c) => format!("{field}に {} は使えません。", Shown(c)),
            Rule::MixedScripts => {
                format!("{field}には、見分けにくい別の文字体系の文字を混ぜて使えません。")
            }
            Rule::NoLetter => format!("{field}には文字か数字を1つ以上入れてください。"),
        }
    }
}

/// A character as a sentence can show it: itself if it is plainly visible, and its number.
struct Shown(char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(c) = *self;
        let number = u32::from(c);
        let hidden = c.is_control() || c.is_whitespace() || is_invisible(c) || is_noncharacter(c);
        if hidden || is_combining_mark(c) {
            write!(f, "U+{number:04X}")
        } else {
            write!(f, "“{c}” (U+{number:04X})")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_name_the_field_and_the_rule() {
        let error = NameError {
            field: Field::Username,
            rule: Rule::TooShort { min: 2 },
        };
        assert_eq!(
            error.to_string(),
            "The username must have at least 2 characters."
        );
        assert_eq!(
            error.japanese(),
            "ユーザー名は2文字以上で入力してください。"
        );
    }

    #[test]
    fn a_sentence_never_contains_the_hidden_character_it_complains_about() {
        for c in ['\u{202E}', '\0', '\u{200B}', '\u{0301}', '\u{2028}'] {
            let error = NameError {
                field: Field::DisplayName,
                rule: Rule::Character(c),
            };
            for sentence in [error.english(), error.japanese()] {
                assert!(!sentence.contains(c), "{sentence:?}");
                assert!(sentence.contains("U+"), "{sentence:?}");
            }
        }
    }
}
