//! The rules for the texts people give things: what is accepted, and in which normal form it is
//! kept.
//!
//! Every function takes what was typed and returns what to store, or a [`NameError`] that names the
//! field and the rule. Lengths are counted in Unicode scalar values, after normalisation.
//!
//! The rules are for the place where a command is issued. They use Unicode tables, which grow with
//! newer versions of this program, so whether a *foreign* entry is accepted must not depend on
//! them.

mod call;
mod characters;
mod code;
mod error;
mod file_name;
mod key;
mod legible;
mod text;
mod username;

use unicode_normalization::char::is_combining_mark;

pub use call::{Call, call};
pub use code::invite_code;
pub use error::{Field, NameError, Rule};
pub use file_name::file_name;
pub use key::username_key;
pub use text::{
    CONTENT_CHARS_MAX, KEYWORD_CHARS_MAX, NAME_CHARS_MAX, STATUS_CHARS_MAX, TOPIC_CHARS_MAX,
    absence_note, channel_name, content, content_beside_files, display_name, group_name, keyword,
    server_name, status_message, topic,
};
pub use username::{
    USERNAME_CHARS_MAX, USERNAME_CHARS_MIN, is_username_char, user_group_name, username,
};

/// Whether `c` is drawn on the character in front of it.
#[must_use]
pub fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}

/// Whether `c` can be seen, or makes another character look as it should.
#[must_use]
pub fn is_visible(c: char) -> bool {
    let hidden = characters::is_invisible(c) && !characters::is_joiner(c);
    !c.is_control() && !hidden && !characters::is_noncharacter(c)
}

/// Whether a word has letters of scripts that are easily taken for one another.
#[must_use]
pub fn is_mixed(word: &str) -> bool {
    legible::mixes_scripts_in_a_word(word)
}
