//! Hashing passwords, off the async threads and few at a time.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::error::ApiError;
use crate::password::Passwords;

/// Hashes that are computed at the same time, and how many of them for new accounts: whoever has one
/// finds a place whatever strangers do.
const AT_ONCE: usize = 2;
const NEW_AT_ONCE: usize = 1;
/// Requests that may wait for their turn.
const WAITING_MAX: usize = 64;
const NEW_WAITING_MAX: usize = 16;
/// How long one waits at most.
const WAIT_MAX: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(super) struct PasswordWork {
    passwords: Passwords,
    running: Arc<Semaphore>,
    waiting: Semaphore,
    new_running: Arc<Semaphore>,
    new_waiting: Semaphore,
}

impl PasswordWork {
    pub(super) fn new(passwords: Passwords) -> Self {
        Self {
            passwords,
            running: Arc::new(Semaphore::new(AT_ONCE)),
            waiting: Semaphore::new(WAITING_MAX),
            new_running: Arc::new(Semaphore::new(NEW_AT_ONCE)),
            new_waiting: Semaphore::new(NEW_WAITING_MAX),
        }
    }

    /// Runs `work`, for somebody who has an account, when it is its turn.
    ///
    /// # Errors
    /// 503 when too many wait already or the turn does not come in time.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(Passwords) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let waiting = self.waiting.try_acquire().map_err(|_| busy())?;
        let turn = in_time(take(&self.running)).await?;
        drop(waiting);
        self.work(turn, work).await
    }

    /// The hash of a new account's password. Such requests wait among themselves.
    ///
    /// # Errors
    /// As [`PasswordWork::run`]; 500 without randomness.
    pub(super) async fn hash_new(&self, password: String) -> Result<String, ApiError> {
        let waiting = self.new_waiting.try_acquire().map_err(|_| busy())?;
        let turn = in_time(async {
            let first = take(&self.new_running).await?;
            Ok((first, take(&self.running).await?))
        });
        let turn = turn.await?;
        drop(waiting);
        let work = move |passwords: Passwords| passwords.hash(&password);
        let hashed = self.work(turn, work).await?;
        hashed.map_err(|error| ApiError::internal(&error))
    }

    async fn work<T: Send + 'static>(
        &self,
        turn: impl Send + 'static,
        work: impl FnOnce(Passwords) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let passwords = self.passwords;
        // The turn goes along: a client that hangs up does not make room for more work.
        let task = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work(passwords)
        });
        task.await.map_err(|error| ApiError::internal(&error))
    }
}

async fn take(places: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, ApiError> {
    let taken = Arc::clone(places).acquire_owned().await;
    taken.map_err(|error| ApiError::internal(&error))
}

async fn in_time<T>(turn: impl Future<Output = Result<T, ApiError>>) -> Result<T, ApiError> {
    timeout(WAIT_MAX, turn).await.map_err(|_| busy())?
}

fn busy() -> ApiError {
    ApiError::unavailable("busy", 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::password::ITERATIONS_MIN;

    #[tokio::test]
    async fn whoever_has_an_account_finds_a_place_while_strangers_wait_for_theirs() {
        let work = PasswordWork::new(Passwords::with_iterations(ITERATIONS_MIN));
        let work = Arc::new(work);
        let first = work.new_running.acquire().await.expect("a place");
        let one_of_two = work.running.acquire().await.expect("a place");
        let strangers: Vec<_> = (0..NEW_WAITING_MAX)
            .map(|number| {
                let work = Arc::clone(&work);
                tokio::spawn(async move { work.hash_new(format!("password {number}")).await })
            })
            .collect();
        while work.new_waiting.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let refused = work.hash_new("one more".to_owned()).await;
        assert_eq!(refused, Err(busy()));
        assert_eq!(work.run(|_| 7).await, Ok(7));
        drop((first, one_of_two));
        for stranger in strangers {
            let hashed = stranger.await.expect("no panic");
            assert!(hashed.is_ok(), "{hashed:?}");
        }
    }
}
