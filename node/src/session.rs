//! Who is signed in, as the HTTP side finds out from a token and the live side relies on.

use std::sync::Arc;

use storage::{Id, SessionEpoch, StoreError, View};
use sync::engine::session_holds;

use crate::json::User;

/// Who sends a request.
#[derive(Debug, Clone)]
pub struct Session {
    pub user: Id,
    /// The session's own name.
    pub id: Id,
    /// Seconds since 1970 UTC.
    pub issued_at: u64,
    pub expires_at: u64,
    pub epoch: SessionEpoch,
    pub account: Arc<Account>,
}

/// What is needed of an account at every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub epoch: SessionEpoch,
    pub disabled: bool,
    /// Sessions that ended one by one, by id.
    pub ended: Vec<Id>,
    /// As shown in the user's messages.
    pub face: User,
}

impl Account {
    /// What a node knows of an account; nothing where it has not heard of it.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn read(view: View<'_>, user: Id) -> Result<Option<Self>, StoreError> {
        let Some(row) = view.user(user)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            epoch: row.epoch,
            disabled: row.disabled,
            ended: view.ended_sessions(user)?,
            face: User::face(&row),
        }))
    }

    /// Whether a session of the person's goes on.
    #[must_use]
    pub fn holds(&self, epoch: SessionEpoch, session: Id) -> bool {
        !self.disabled
            && session_holds(self.epoch, epoch)
            && self.ended.binary_search(&session).is_err()
    }
}
