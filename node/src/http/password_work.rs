//! Hashing passwords, off the async threads and few at a time.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::error::ApiError;
use crate::password::Passwords;

/// Hashes that are computed at the same time.
const AT_ONCE: usize = 2;
/// Requests that may wait for their turn.
const WAITING_MAX: usize = 64;
/// How long one waits at most.
const WAIT_MAX: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(super) struct PasswordWork {
    passwords: Passwords,
    running: Arc<Semaphore>,
    waiting: Semaphore,
}

impl PasswordWork {
    pub(super) fn new(passwords: Passwords) -> Self {
        Self {
            passwords,
            running: Arc::new(Semaphore::new(AT_ONCE)),
            waiting: Semaphore::new(WAITING_MAX),
        }
    }

    /// Runs `work` when it is its turn.
    ///
    /// # Errors
    /// 503 when too many wait already or the turn does not come in time.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(Passwords) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let busy = || ApiError::unavailable("busy", 2);
        let waiting = self.waiting.try_acquire().map_err(|_| busy())?;
        let turn = timeout(WAIT_MAX, Arc::clone(&self.running).acquire_owned()).await;
        drop(waiting);
        let permit = turn
            .map_err(|_| busy())?
            .map_err(|error| ApiError::internal(&error))?;
        let passwords = self.passwords;
        // The permit goes along: a client that hangs up does not make room for more work.
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work(passwords)
        });
        task.await.map_err(|error| ApiError::internal(&error))
    }

    /// The hash of a new password.
    ///
    /// # Errors
    /// As [`PasswordWork::run`]; 500 without randomness.
    pub(super) async fn hash(&self, password: String) -> Result<String, ApiError> {
        let hashed = self.run(move |passwords| passwords.hash(&password)).await?;
        hashed.map_err(|error| ApiError::internal(&error))
    }
}
