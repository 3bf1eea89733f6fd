//! Who has read a message, and where people are shown it.
//!
//! Nothing is kept for it: a message counts as read by whoever's read mark covers it and who has not
//! marked it unread since.

use storage::{ConversationRow, Id, PostedRow, ReadReceipts, Reading, Space, StoreError, View};

use crate::engine::read_to;

/// Where nothing is chosen, conversations of at most so many people show who has read.
pub const SMALL_MAX: usize = 50;
/// People who see a conversation, for whom it is looked up at most: each costs a search per node.
pub const ONLOOKERS_MAX: usize = 500;

/// Who has read a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readers {
    /// It is not shown there.
    Off,
    /// More than [`ONLOOKERS_MAX`] people see the conversation.
    TooMany,
    /// Known of messages that stand in the conversation itself only: whoever has read on has not
    /// opened every thread.
    OfNoReply,
    Known {
        /// In ascending order.
        readers: Vec<Id>,
        /// How many besides the author see it.
        others: usize,
    },
}

/// Who has read a message that is there, as far as it is shown.
///
/// # Errors
/// The store can't be read.
pub fn readers_of(view: View<'_>, posted: &PostedRow) -> Result<Readers, StoreError> {
    let Some(conversation) = view.conversation(posted.channel)? else {
        return Ok(Readers::Off);
    };
    if !are_shown(view, &conversation)? {
        return Ok(Readers::Off);
    }
    if posted.parent.is_some() {
        return Ok(Readers::OfNoReply);
    }
    let mut people = view.onlookers(&conversation, ONLOOKERS_MAX + 1)?;
    if people.len() > ONLOOKERS_MAX {
        return Ok(Readers::TooMany);
    }
    people.retain(|one| one.user != posted.author);
    let others = people.len();
    let mut readers = Vec::new();
    for one in people {
        // What was there when somebody joined is marked as read then, and nobody has read it.
        let before = posted.sort.time() < one.joined;
        if !before && has_read(view, posted, one.user)? {
            readers.push(one.user);
        }
    }
    Ok(Readers::Known { readers, others })
}

/// Whether people in a conversation see who has read what is written there.
fn are_shown(view: View<'_>, conversation: &ConversationRow) -> Result<bool, StoreError> {
    match conversation.space {
        Space::Server(server) => {
            let chosen = view.server(server)?.map(|row| row.read_receipts);
            match chosen.unwrap_or(ReadReceipts::Off) {
                ReadReceipts::On => Ok(true),
                ReadReceipts::BySize => Ok(!view.has_more_members(server, SMALL_MAX)?),
                ReadReceipts::Off => Ok(false),
            }
        }
        // Nobody is there to choose for all.
        Space::Direct(_) => Ok(view.onlookers(conversation, SMALL_MAX + 1)?.len() <= SMALL_MAX),
        Space::Mesh => Ok(false),
    }
}

fn has_read(view: View<'_>, posted: &PostedRow, reader: Id) -> Result<bool, StoreError> {
    let reading = Reading {
        channel: posted.channel,
        reader,
        read: &read_to(view, reader, posted.channel)?,
    };
    Ok(!view.is_unread(reading, posted.id)?)
}
