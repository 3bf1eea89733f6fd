//! The HTTP side: the API, the page's files, and who may ask for them.
//!
//! `routes` is the table; each resource has a file with its handlers and their requests and
//! answers. `gate` is what every request passes first. Rules of the chat itself are decided by the
//! engine behind [`crate::host`]; live events are `crate::live`'s.

mod access;
mod accounts;
mod admin;
mod app;
mod assets;
mod auth;
mod channel_members;
mod channels;
mod conversation;
mod described;
mod direct_messages;
mod directs;
pub mod error;
mod extract;
mod farewell;
mod file_answer;
mod files;
mod gate;
mod health;
mod help;
mod inbox;
mod invites;
mod join;
pub mod language;
mod limits;
mod line;
mod members;
mod mesh;
mod mesh_settings;
mod message_changes;
mod messages;
mod metrics;
mod openapi;
mod origin;
mod page;
mod password_work;
mod places;
mod plain;
mod preferences;
mod presence;
mod proof;
mod readers;
mod reading;
mod render;
mod routes;
mod saved;
mod search;
mod sentences;
mod server;
mod servers;
pub mod session;
mod session_notes;
mod sessions;
mod socket;
mod spoken;
mod stand;
mod thumbnail_answer;
mod trust;
mod upgrade;
mod uploads;
mod user_groups;
mod users;

pub use app::{App, Parts};
pub use extract::ClientAddress;
pub use routes::document;
pub use sentences::sentence;
pub use server::serve;
