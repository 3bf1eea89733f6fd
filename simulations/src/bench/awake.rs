//! Keeps the load generator's core from sleeping while it measures.
//!
//! On loopback the server pays for waking the core it sends to, and an answer waits for that core to
//! wake up. Neither is the server's doing: its clients are other machines.

use tokio::task::JoinHandle;

/// A task that always has something to do; ends with the value.
#[derive(Debug)]
pub(super) struct Awake(JoinHandle<()>);

impl Awake {
    pub(super) fn keep() -> Self {
        Self(tokio::spawn(async {
            loop {
                tokio::task::yield_now().await;
            }
        }))
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        self.0.abort();
    }
}
