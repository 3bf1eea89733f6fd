//! What every handler can reach.

use std::ops::Deref;
use std::sync::Arc;

use storage::{Id, NodeId, StoreError, UserRow, View};

use super::limits::Limits;
use super::origin::Names;
use super::password_work::PasswordWork;
use super::session::Sessions;
use super::session_notes::SessionNotes;
use crate::config::Config;
use crate::files::Files;
use crate::host::Host;
use crate::json::{FreshTexts, HtmlCache, User};
use crate::live::Live;
use crate::password::Passwords;
use crate::private_range::PrivateRanges;
use crate::search::Search;
use crate::tls::Tls;

/// Searches at the same time; fewer than there may be page reads.
const SEARCHES_MAX: usize = 2;

/// The state of the HTTP side; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
#[derive(Debug)]
pub struct Parts {
    pub host: Host,
    pub config: Arc<Config>,
    /// What encrypts; nothing in a node that serves its own machine alone and was told so.
    pub tls: Option<Tls>,
    pub sessions: Arc<Sessions>,
    pub(super) session_notes: SessionNotes,
    pub html: Arc<HtmlCache>,
    pub(super) fresh: Arc<FreshTexts>,
    pub live: Live,
    pub search: Search,
    pub(crate) files: Files,
    pub(super) node: NodeId,
    pub(super) ranges: PrivateRanges,
    pub(super) names: Names,
    pub(super) passwords: PasswordWork,
    pub(super) limits: Limits,
    /// Held while searching, so that looking for much leaves the other pages their turn.
    pub(super) searching: tokio::sync::Semaphore,
    /// Held while a mesh is being founded, so that two first accounts found one.
    pub(super) founding: tokio::sync::Mutex<()>,
}

impl App {
    /// Must be called within the async runtime.
    #[must_use]
    pub fn new(host: Host, config: Config) -> Self {
        Self::with(host, config, Passwords::default(), None)
    }

    /// With another cost of password hashes.
    #[must_use]
    pub fn with_passwords(host: Host, config: Config, passwords: Passwords) -> Self {
        Self::with(host, config, passwords, None)
    }

    /// With what encrypts the connections of browsers.
    #[must_use]
    pub fn with_tls(host: Host, config: Config, tls: Option<Tls>) -> Self {
        Self::with(host, config, Passwords::default(), tls)
    }

    fn with(host: Host, config: Config, passwords: Passwords, tls: Option<Tls>) -> Self {
        let html = Arc::new(HtmlCache::default());
        let fresh = Arc::new(FreshTexts::default());
        let per_user = config.member.connections;
        let per_user = per_user.and_then(|most| usize::try_from(most.get()).ok());
        Self(Arc::new(Parts {
            sessions: Sessions::new(host.clone()),
            session_notes: SessionNotes::default(),
            live: Live::start(
                host.clone(),
                Arc::clone(&html),
                Arc::clone(&fresh),
                per_user,
            ),
            files: Files::open(&config, &host),
            search: Search::start(host.clone(), &config.data_dir),
            node: host.node().id,
            ranges: config.private_ranges(),
            names: Names::new(&config),
            passwords: PasswordWork::new(passwords),
            limits: Limits::new(&config),
            searching: tokio::sync::Semaphore::new(SEARCHES_MAX),
            founding: tokio::sync::Mutex::default(),
            config: Arc::new(config),
            tls,
            host,
            html,
            fresh,
        }))
    }

    /// A person as somebody sees them who shares a server or a direct conversation with them.
    pub(super) fn user(&self, row: &UserRow) -> User {
        User::from_row(row, self.live.presence_of(row.id))
    }

    /// A person as anybody sees them.
    pub(super) fn user_seen_by(
        &self,
        view: View<'_>,
        viewer: Id,
        row: &UserRow,
    ) -> Result<User, StoreError> {
        let close = viewer == row.id || view.know_each_other(viewer, row.id)?;
        Ok(if close {
            self.user(row)
        } else {
            User::face(row)
        })
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
