//! Questions to nodes that this one does not belong with yet, and where their answers go.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::oneshot;

use crate::network::{Failure, JoinId, NetworkHandle};

/// The questions that are open, with where the answers go.
type OpenQuestions = BTreeMap<JoinId, oneshot::Sender<Result<Vec<u8>, Failure>>>;

/// Questions to nodes that this one does not belong with yet.
#[derive(Default)]
pub(super) struct Asking {
    open: Mutex<OpenQuestions>,
}

impl Asking {
    pub(super) async fn ask(
        &self,
        network: &NetworkHandle,
        address: SocketAddr,
        request: Vec<u8>,
        patience: Duration,
    ) -> Result<Vec<u8>, Failure> {
        let (sender, answer) = oneshot::channel();
        let join = network.join(address, Bytes::from(request)).await;
        self.lock().insert(join, sender);
        let outcome = tokio::time::timeout(patience, answer).await;
        if outcome.is_err() {
            self.lock().remove(&join);
            network.cancel_join(join).await;
        }
        match outcome {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) | Err(_) => Err(Failure::new("no_answer", "no answer")),
        }
    }

    pub(super) fn answered(&self, join: JoinId, answer: Result<Vec<u8>, Failure>) {
        if let Some(sender) = self.lock().remove(&join) {
            drop(sender.send(answer));
        }
    }

    fn lock(&self) -> MutexGuard<'_, OpenQuestions> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
