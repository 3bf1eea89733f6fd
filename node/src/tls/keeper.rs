//! Another certificate where one is due, and word of it where one ends.

use std::sync::Arc;
use std::time::Duration;

use super::files::Look;
use super::names::Names;
use super::{Source, Tls};
use crate::config::Config;
use crate::host::{Host, Trouble};
use crate::time::now_ms;

const EVERY: Duration = Duration::from_secs(20);
/// Who gives certificates may need days for another one.
const ENDING_MS: u64 = 30 * 24 * 60 * 60 * 1_000;

impl Tls {
    /// Looks after the certificate for as long as the node runs.
    pub async fn keep(self, host: Host, config: Arc<Config>) {
        loop {
            let names = Names::of(&config, &host.network().interface_ips());
            let unread = self.look_where_it_may_wait(names).await;
            host.note_trouble(Trouble::CertificateUnread, unread).await;
            let left_ms = self.certificate().until_ms.saturating_sub(now_ms());
            let (ended, ending) = (left_ms == 0, left_ms <= ENDING_MS);
            host.note_trouble(Trouble::CertificateEnded, ended).await;
            host.note_trouble(Trouble::CertificateEnding, ending && !ended)
                .await;
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Files may be on another machine. What the node makes itself is seen to without waking another thread.
    async fn look_where_it_may_wait(&self, names: Names) -> bool {
        if matches!(&*self.0.source.lock(), Source::Own(_)) {
            return self.look(names);
        }
        let tls = self.clone();
        let looked = tokio::task::spawn_blocking(move || tls.look(names)).await;
        looked.unwrap_or(true)
    }

    /// Answers whether there is a certificate that can't be taken.
    fn look(&self, names: Names) -> bool {
        let mut source = self.0.source.lock();
        match &mut *source {
            Source::Files(pair) => match pair.look() {
                Look::Same | Look::Doubtful => false,
                Look::Changed(key, certificate) => {
                    tracing::info!(
                        "the certificate in SSL_CERTFILE is another one and is shown now"
                    );
                    self.show(key, certificate);
                    false
                }
                Look::Unusable { error, is_news } => {
                    if is_news {
                        tracing::warn!("the certificate before goes on: {error}");
                    }
                    true
                }
            },
            Source::Own(own) => match own.look(names, &self.certificate(), now_ms()) {
                Ok(None) => false,
                Ok(Some((key, certificate))) => {
                    tracing::info!("the node has made another certificate for itself");
                    self.show(key, certificate);
                    false
                }
                Err(error) => {
                    tracing::debug!(%error, "the node can't make another certificate");
                    false
                }
            },
        }
    }
}
