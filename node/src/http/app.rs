//! What every handler can reach.

use std::ops::Deref;
use std::sync::Arc;

use super::limits::Limits;
use super::origin::Names;
use super::password_work::PasswordWork;
use super::session::Sessions;
use crate::config::Config;
use crate::host::Host;
use crate::json::HtmlCache;
use crate::live::Live;
use crate::password::Passwords;
use crate::private_range::PrivateRanges;

/// The state of the HTTP side; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
#[derive(Debug)]
pub struct Parts {
    pub host: Host,
    pub config: Arc<Config>,
    pub sessions: Arc<Sessions>,
    pub html: Arc<HtmlCache>,
    pub live: Live,
    pub(super) ranges: PrivateRanges,
    pub(super) names: Names,
    pub(super) passwords: PasswordWork,
    pub(super) limits: Limits,
}

impl App {
    /// Must be called within the async runtime.
    #[must_use]
    pub fn new(
        host: Host,
        config: Arc<Config>,
        sessions: Arc<Sessions>,
        html: Arc<HtmlCache>,
        live: Live,
        passwords: Passwords,
    ) -> Self {
        Self(Arc::new(Parts {
            ranges: config.private_ranges(),
            names: Names::new(&config),
            passwords: PasswordWork::new(passwords),
            limits: Limits::default(),
            host,
            config,
            sessions,
            html,
            live,
        }))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
