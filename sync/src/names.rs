//! The rules for the texts people give things: what is accepted, and in which normal form it is
//! kept.
//!
//! Every function takes what was typed and returns what to store, or a [`NameError`] that names the
//! field and the rule. Lengths are counted in Unicode scalar values, after normalisation.
//!
//! The rules are for the place where a command is issued. They use Unicode tables, which grow with
//! newer versions of this program, so whether a *foreign* entry is accepted must not depend on
//! them.

mod characters;
mod error;
mod key;
mod text;
mod username;

pub use error::{Field, NameError, Rule};
pub use key::username_key;
pub use text::{
    CONTENT_CHARS_MAX, NAME_CHARS_MAX, STATUS_CHARS_MAX, TOPIC_CHARS_MAX, channel_name, content,
    display_name, server_name, status_message, topic,
};
pub use username::{USERNAME_CHARS_MAX, USERNAME_CHARS_MIN, is_username_char, username};
