//! Looking for damage in the database before somebody asks for what is damaged.

use std::time::Duration;

use storage::StoreError;

use super::handle::Host;
use super::inbox::Input;
use super::trouble::Trouble;

/// After the start, so that whoever waits for the node is served first.
const FIRST: Duration = Duration::from_secs(1);
const AGAIN: Duration = Duration::from_secs(24 * 3_600);
/// Between two tables, so that the log can be folded into the file meanwhile.
const PAUSE: Duration = Duration::from_millis(50);

/// Reads the whole database now and then, table by table, and tells of damage.
pub(super) async fn watch_database(host: Host) {
    tokio::time::sleep(FIRST).await;
    loop {
        match damage(&host).await {
            Ok(Some(damage)) | Err(StoreError::Damaged(damage)) => {
                tracing::error!(damage, "the database is damaged");
                let trouble = Trouble::Damaged;
                let begins = true;
                host.shared
                    .inbox
                    .ask(Input::Trouble { trouble, begins })
                    .await;
                return;
            }
            Err(StoreError::Closed) => return,
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "the database could not be checked"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

async fn damage(host: &Host) -> Result<Option<String>, StoreError> {
    for table in host.read_page(|view| view.tables()).await? {
        let found = host.read_page(move |view| view.damage_in(&table)).await?;
        if found.is_some() {
            return Ok(found);
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(None)
}
