//! From a token to the session of the user who sends it, without asking the database each time.

use std::collections::HashMap;
use std::sync::{Arc, Weak};

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use parking_lot::Mutex;
use storage::{Id, StoreError};
use sync::engine::Subject;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::error::ApiError;
use crate::host::{Batch, Host};
use crate::token::{self, Claims, TokenError};

pub use crate::session::{Account, Session};

/// Accounts kept in memory; when there are more, it is begun anew.
const ACCOUNTS_MAX: usize = 10_000;

/// Checks tokens.
#[derive(Debug)]
pub struct Sessions {
    host: Host,
    cache: Mutex<Cache>,
}

#[derive(Debug, Default)]
struct Cache {
    accounts: HashMap<Id, Arc<Account>>,
    /// Raised whenever something is forgotten, so that what was read before is not kept after.
    generation: u64,
}

impl Sessions {
    /// Must be called within the async runtime, which runs the task that listens for changes.
    #[must_use]
    pub fn new(host: Host) -> Arc<Self> {
        let batches = host.subscribe();
        let sessions = Arc::new(Self {
            host,
            cache: Mutex::default(),
        });
        tokio::spawn(forget_changed(Arc::downgrade(&sessions), batches));
        sessions
    }

    /// The session that a token stands for.
    ///
    /// # Errors
    /// 401 when there is none any more, 503 when this node can't tell (yet).
    pub fn verify(&self, token: &str) -> Result<Session, ApiError> {
        let keys = self.host.token_keys();
        if keys.is_empty() {
            return Err(ApiError::no_mesh());
        }
        let clock = self.host.clock();
        let (now_s, ahead_s_max) = (clock.now_ms() / 1_000, clock.ahead_ms_max() / 1_000);
        let claims = token::verify(&keys, token, now_s, ahead_s_max).map_err(refusal)?;
        self.session(&claims)
    }

    /// The session of the bearer token in the headers.
    ///
    /// # Errors
    /// As [`Sessions::verify`]; 401 without a token.
    pub fn of(&self, headers: &HeaderMap) -> Result<Session, ApiError> {
        let value = headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = value.and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            scheme
                .eq_ignore_ascii_case("bearer")
                .then_some(token.trim())
        });
        match token {
            Some(token) => self.verify(token),
            None if self.host.mesh().is_none() => Err(ApiError::no_mesh()),
            None => Err(ApiError::unauthorized("not_signed_in")),
        }
    }

    /// An account, from memory where possible. `None` when this node does not know it.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn account(&self, user: Id) -> Result<Option<Arc<Account>>, StoreError> {
        let generation = {
            let cache = self.cache.lock();
            if let Some(known) = cache.accounts.get(&user) {
                return Ok(Some(Arc::clone(known)));
            }
            cache.generation
        };
        let Some(account) = self.host.read(|view| Account::read(view, user))? else {
            return Ok(None);
        };
        let account = Arc::new(account);
        let mut cache = self.cache.lock();
        if cache.generation == generation {
            if cache.accounts.len() >= ACCOUNTS_MAX {
                cache.accounts.clear();
            }
            cache.accounts.insert(user, Arc::clone(&account));
        }
        drop(cache);
        Ok(Some(account))
    }

    /// Makes the next request read accounts again. For whoever has just changed one and must not
    /// rely on the event being quicker than the user.
    pub fn forget(&self) {
        let mut cache = self.cache.lock();
        cache.generation += 1;
        cache.accounts.clear();
    }

    fn session(&self, claims: &Claims) -> Result<Session, ApiError> {
        let user = Id(claims.user_id);
        // The token is genuine, so the account exists; news of it may not have come here yet.
        let account = self
            .account(user)?
            .ok_or_else(|| ApiError::unavailable("account_not_here_yet", 2))?;
        if account.disabled {
            return Err(ApiError::unauthorized("account_disabled"));
        }
        let id = claims.session();
        if !account.holds(claims.session_epoch, id) {
            return Err(ApiError::unauthorized("session_ended"));
        }
        Ok(Session {
            user,
            id,
            issued_at: claims.issued_at_s,
            expires_at: claims.expires_at_s,
            epoch: claims.session_epoch,
            account,
        })
    }
}

fn refusal(error: TokenError) -> ApiError {
    ApiError::unauthorized(match error {
        TokenError::Expired | TokenError::Early => "session_expired",
        TokenError::Malformed | TokenError::UnknownKey { .. } | TokenError::BadMac => "bad_token",
    })
}

/// One account's change may change the name that another is shown under, so all are forgotten.
async fn forget_changed(sessions: Weak<Sessions>, mut batches: Receiver<Arc<Batch>>) {
    loop {
        let changed = match batches.recv().await {
            Ok(batch) => batch.resync || batch.events.iter().any(|event| is_account(event.subject)),
            Err(RecvError::Lagged(_)) => true,
            Err(RecvError::Closed) => return,
        };
        let Some(sessions) = sessions.upgrade() else {
            return;
        };
        if changed {
            sessions.forget();
        }
    }
}

fn is_account(subject: Subject) -> bool {
    matches!(subject, Subject::User(_))
}
