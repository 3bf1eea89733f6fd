//! Queries on the views. The same code serves the write connection and the readers.

mod attachments;
mod attention;
mod check;
mod conversations;
mod mesh;
mod messages;
mod people;
mod read_to;
mod readers;
mod searchable;
mod servers;
mod unread;
mod unread_places;
mod user_groups;

pub use read_to::ReadTo;
pub use readers::Onlooker;
pub use unread::UnreadSoFar;
pub use unread_places::{Reading, UnreadPlaces, UnreadThread};

use rusqlite::Connection;

/// A place to ask questions: a connection at some moment.
#[derive(Debug, Clone, Copy)]
pub struct View<'c> {
    pub(crate) connection: &'c Connection,
}
