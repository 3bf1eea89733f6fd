//! The HTTP API, over real connections to a node in this process.

mod absences;
mod accounts;
mod admin;
mod app;
mod bounds;
mod channels;
mod chat;
mod contract;
mod directs;
mod erased_files;
mod files;
mod founding;
mod gate;
mod hostile;
mod inbox;
mod marked_unread;
mod matrix;
mod overload;
mod page;
mod preferences;
mod readers;
mod saved;
mod search;
mod sentences;
mod sessions;
mod thumbnails;
