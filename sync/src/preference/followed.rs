//! Threads that somebody follows: as they chose, else those they have a part in.
//!
//! Only a choice is a register. Who has a part follows from the messages, so that nobody has to write
//! that a reply is followed, and both sides of a split agree.

use storage::{Id, StoreError, View};

use super::{Setting, counting};
use crate::payload::encoded;

/// Whether somebody follows the thread under a message: as chosen, else whoever began it, wrote in it
/// or is named in it. Says nothing of whether they may see it.
///
/// # Errors
/// The store can't be read.
pub fn follows(view: View<'_>, user: Id, parent: Id) -> Result<bool, StoreError> {
    let rows = view.settings_about(user, Setting::Followed.kind(), parent)?;
    match chosen(&counting(&rows)) {
        Some(chosen) => Ok(chosen),
        None => view.takes_part(parent, user),
    }
}

/// What no node would have made counts as not chosen.
fn chosen(value: &[u8]) -> Option<bool> {
    match postcard::take_from_bytes::<bool>(value) {
        Ok((chosen, [])) => Some(chosen),
        Ok(_) | Err(_) => None,
    }
}

/// A choice as a register holds it.
pub(crate) fn choice(follow: bool) -> Vec<u8> {
    encoded(&follow)
}
