//! Deriving the views anew after an update, before anything else is done.

use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use storage::StoreError;
use sync::engine::{Engine, RebuildProgress};

use crate::time::now_ms;

/// How often progress is told.
const TELLING: Duration = Duration::from_secs(2);

/// Derives the views anew if the program's rules have changed since they were derived, and tells how
/// far that is.
///
/// # Errors
/// The store can't be read or written; the views are as before then.
pub(super) fn renew(engine: &mut Engine) -> Result<(), StoreError> {
    if !engine.has_stale_views()? {
        return Ok(());
    }
    tracing::info!("the program was updated: deriving what is shown from the log again");
    let progress = engine.rebuild_progress();
    let (end, ended) = sync_channel::<()>(1);
    thread::scope(|scope| {
        scope.spawn(|| tell(&progress, ended));
        let renewed = engine.renew_views(now_ms());
        drop(end);
        renewed
    })?;
    tracing::info!("everything is derived again");
    Ok(())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the channel ends with the teller"
)]
fn tell(progress: &RebuildProgress, ended: Receiver<()>) {
    while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(TELLING) {
        if let Some((done, total)) = progress.read() {
            let percent = done * 100 / total;
            tracing::info!(done, total, "{percent} % derived");
        }
    }
}
