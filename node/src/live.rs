//! Live events over WebSocket: what each commit brought, to those entitled to it, at once.
//!
//! Each event is encoded once and queued by reference; each socket's queue is bounded, and who
//! doesn't keep up is cut off and may resume from its last cursor. Also here, because it lives as
//! long as connections do: who is online and who types. Not here: what an entry means (`sync`), the
//! JSON of things (`json`), who a token belongs to (`http`).

mod absences;
mod authors;
mod checkpoints;
mod client_frame;
mod connection;
mod cursor;
mod driver;
mod ending;
mod ephemeral;
mod event;
mod hub;
mod limits;
mod news;
mod outbox;
mod preferences;
mod presence;
mod reach;
mod registry;
mod replay;
mod sessions;
mod socket;
mod spread;
mod standing;
mod telling;
mod unread;

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::ws::WebSocketUpgrade;
use axum::response::Response;
use storage::{Id, StoreError, View};
use sync::engine::read_to;

pub(crate) use ending::Ending;

use self::connection::serve;
use self::driver::Sources;
use self::hub::Hub;
use self::limits::{
    FRAME_BYTES_MAX, READ_BUFFER_BYTES, WRITE_BUFFER_BYTES, WRITE_BUFFER_BYTES_MAX,
};
use crate::host::Host;
use crate::json::{FreshTexts, HtmlCache, Presence};
use crate::session::Session;

/// Kinds of notices between nodes.
const NOTICE_PRESENCE: u8 = 16;
const NOTICE_TYPING: u8 = 17;

/// The live connections of this node; cheap to clone.
#[derive(Debug, Clone)]
pub struct Live {
    hub: Arc<Hub>,
}

impl Live {
    /// Starts telling events. `html` and `fresh` are shared with whoever answers the posts, so that
    /// a text is rendered and encoded once; `per_user` is how many connections one user may have.
    /// Must be called within the async runtime.
    #[must_use]
    pub fn start(
        host: Host,
        html: Arc<HtmlCache>,
        fresh: Arc<FreshTexts>,
        per_user: Option<usize>,
    ) -> Self {
        let hub = Arc::new(Hub::new(host, html, fresh, per_user));
        let sources = Sources::of(&hub);
        if let Err(error) = hub.begin() {
            // Clients that resume load everything again until the first commit.
            tracing::error!(%error, "the end of the log could not be read");
        }
        tokio::spawn(driver::drive(Arc::clone(&hub), sources));
        Self { hub }
    }

    /// Makes a live connection of a request for one, or ends it with what stands in the way of it.
    pub(crate) fn open(
        &self,
        request: WebSocketUpgrade,
        session: Result<Session, Ending>,
    ) -> Response {
        let hub = Arc::clone(&self.hub);
        request
            .max_frame_size(FRAME_BYTES_MAX)
            .max_message_size(FRAME_BYTES_MAX)
            .read_buffer_size(READ_BUFFER_BYTES)
            .write_buffer_size(WRITE_BUFFER_BYTES)
            .max_write_buffer_size(WRITE_BUFFER_BYTES_MAX)
            .on_upgrade(move |socket| serve(hub, socket, session))
    }

    /// Whether a user is there, as far as this node knows, and what they say of it.
    #[must_use]
    pub fn presence_of(&self, user: Id) -> Presence {
        self.hub.presence_of(user)
    }

    /// Everybody who has a page open at any node, as far as this one knows, in no order.
    #[must_use]
    pub fn present(&self) -> Vec<Id> {
        self.hub.presence.lock().everybody()
    }

    /// Takes up what a user has just said of their being there, before its commit is told.
    ///
    /// # Errors
    /// The database fails.
    pub fn has_said(&self, user: Id) -> Result<(), StoreError> {
        let users = BTreeSet::from([user]);
        self.hub.absences.reread(&self.hub.host, &users)
    }

    /// Open connections to this node.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.hub.registry.lock().len()
    }

    /// How many messages of a channel a user has not read, at most 100, and how many of those
    /// mention the user.
    ///
    /// # Errors
    /// The database fails.
    pub fn unread(&self, view: View<'_>, user: Id, channel: Id) -> Result<(u64, u64), StoreError> {
        let read = read_to(view, user, channel)?;
        self.hub.counts.count(view, user, channel, &read)
    }

    /// Ends all connections, for when the node stops.
    pub fn close(&self) {
        self.hub.end_all();
    }
}
