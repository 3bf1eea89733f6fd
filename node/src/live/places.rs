//! Which message the entry at a place of a feed is: the log names places, readers know ids.

use std::collections::HashMap;

use storage::{Id, Page, Position, StoreError, View};
use sync::payload::Message;

/// Messages read to find others, per resume.
const READ_MAX: usize = 10_000;
const PAGE: usize = 200;

/// Finds messages by place, newest first, and remembers what it came across.
#[derive(Debug, Default)]
pub(super) struct Places {
    channels: HashMap<Id, Read>,
    read: usize,
}

/// How much of a channel was read.
#[derive(Debug, Default)]
struct Read {
    messages: HashMap<Position, Id>,
    oldest: Option<Id>,
    complete: bool,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Message(Id),
    /// No message stands there any more.
    Nothing,
    /// Too much would have to be read to tell.
    TooFar,
}

impl Places {
    /// The message whose entry is at `at`.
    ///
    /// # Errors
    /// The database fails.
    pub(super) fn find(
        &mut self,
        view: &View<'_>,
        message: &Message,
        at: Position,
    ) -> Result<Place, StoreError> {
        if let Some(nonce) = &message.nonce {
            let copies = view.posted_with_nonce(message.author, nonce)?;
            if let Some(copy) = copies.iter().find(|copy| copy.at == at) {
                return Ok(Place::Message(copy.id));
            }
        }
        let channel = self.channels.entry(message.channel).or_default();
        loop {
            if let Some(id) = channel.messages.get(&at) {
                return Ok(Place::Message(*id));
            }
            if channel.complete {
                return Ok(Place::Nothing);
            }
            if self.read >= READ_MAX {
                return Ok(Place::TooFar);
            }
            let page = channel.oldest.map_or(Page::Newest, Page::Before);
            let rows = view.messages(message.channel, None, page, PAGE)?;
            self.read += rows.len();
            channel.complete = rows.len() < PAGE;
            channel.oldest = rows.first().map(|row| row.posted.id).or(channel.oldest);
            let found = rows.iter().map(|row| (row.posted.at, row.posted.id));
            channel.messages.extend(found);
        }
    }
}
