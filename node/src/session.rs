//! Who is signed in, as the HTTP side finds out from a token and the live side relies on.

use std::sync::Arc;

use storage::{Id, SessionEpoch, UserRow};

use crate::json::User;

/// Who sends a request.
#[derive(Debug, Clone)]
pub struct Session {
    pub user: Id,
    /// Seconds since 1970 UTC.
    pub expires_at: u64,
    pub epoch: SessionEpoch,
    pub account: Arc<Account>,
}

/// What is needed of an account at every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub epoch: SessionEpoch,
    pub disabled: bool,
    /// As shown in the user's messages.
    pub face: User,
}

impl From<&UserRow> for Account {
    fn from(row: &UserRow) -> Self {
        Self {
            epoch: row.epoch,
            disabled: row.disabled,
            face: User::face(row),
        }
    }
}
