//! Queries on the views. The same code serves the write connection and the readers.

mod conversations;
mod mesh;
mod messages;
mod people;
mod servers;
mod unread;

pub use unread::UnreadSoFar;

use rusqlite::Connection;

/// A place to ask questions: a connection at some moment.
#[derive(Debug, Clone, Copy)]
pub struct View<'c> {
    pub(crate) connection: &'c Connection,
}
