//! Another certificate where one is due, and word of it where one ends.

use std::sync::Arc;
use std::time::Duration;

use super::facts::Origin;
use super::files::Look;
use super::names::Names;
use super::{Source, Tls};
use crate::config::Config;
use crate::host::{Host, PageCertificate, Trouble};
use crate::time::now_ms;
use crate::web_root::Wanted;

const EVERY: Duration = Duration::from_secs(20);
/// Who gives certificates may need days for another one.
const ENDING_MS: u64 = 30 * 24 * 60 * 60 * 1_000;
/// How soon and how late an authority is asked again.
const ASK_AGAIN_MS: u64 = 5_000;
const ASK_AGAIN_MS_MAX: u64 = 10 * 60 * 1_000;
/// A node that was let in, or has another address, has a certificate within seconds; what takes so long
/// is worth a word.
const WAITING_MS: u64 = 5 * 60 * 1_000;

/// What was asked of authorities, and when.
#[derive(Debug, Default)]
struct Asked {
    wanted: Option<Wanted>,
    since_ms: u64,
    next_ms: u64,
    pause_ms: u64,
}

impl Tls {
    /// Looks after the certificate for as long as the node runs.
    pub async fn keep(self, host: Host, config: Arc<Config>) {
        let mut asked = Asked::default();
        loop {
            let names = Names::of(&config, &host.network().interface_ips());
            let unread = self.look_where_it_may_wait(names).await;
            if host.mesh().is_some() {
                self.belong(&host, &config, &mut asked).await;
            }
            host.note_trouble(Trouble::CertificateUnread, unread).await;
            self.tell(&host, &asked).await;
            tokio::select! {
                () = tokio::time::sleep(EVERY) => {}
                () = host.web_changed() => {}
            }
        }
    }

    async fn tell(&self, host: &Host, asked: &Asked) {
        let (certificate, now) = (self.certificate(), now_ms());
        let left_ms = certificate.until_ms.saturating_sub(now);
        let (ended, ending) = (left_ms == 0, left_ms <= ENDING_MS);
        let waits = asked.wanted.is_some() && now >= asked.since_ms.saturating_add(WAITING_MS);
        host.note_trouble(Trouble::CertificateEnded, ended).await;
        host.note_trouble(Trouble::CertificateEnding, ending && !ended)
            .await;
        host.note_trouble(Trouble::CertificateWanted, waits).await;
        host.tell_of_certificate(PageCertificate {
            provisional: certificate.origin == Origin::Provisional,
            until_ms: certificate.until_ms,
        })
        .await;
    }

    /// Sees to the mesh's roots, and to a certificate by them where others come to this node.
    async fn belong(&self, host: &Host, config: &Config, asked: &mut Asked) {
        if host.web_roots().is_empty() {
            // Of a mesh that was founded before there were any. Who may not make them leaves it.
            drop(host.make_web_roots(Vec::new(), false).await);
        }
        let roots = host.web_roots();
        if let Some(given) = host.take_certificate() {
            self.take(given, &roots);
        }
        let now = now_ms();
        let wanted = self.wants(&roots, now);
        let wanted = wanted.filter(|_| !config.host.is_loopback());
        if asked.is_due(wanted, now)
            && let Some(wanted) = &asked.wanted
        {
            host.want_certificate(wanted).await;
        }
    }

    fn wants(&self, roots: &[Vec<u8>], now: u64) -> Option<Wanted> {
        match &*self.0.source.lock() {
            Source::Files(_) => None,
            Source::Own(own) => own.wants(roots, &self.certificate(), now),
        }
    }

    fn take(&self, given: Vec<u8>, roots: &[Vec<u8>]) {
        let mut source = self.0.source.lock();
        let taken = match &mut *source {
            Source::Files(_) => None,
            Source::Own(own) => own.take(given, roots, now_ms()),
        };
        match taken {
            Some((key, certificate)) => {
                tracing::info!("this node has a certificate of the mesh");
                self.show(key, certificate);
            }
            None => tracing::debug!("a certificate came that is not what was asked for"),
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

impl Asked {
    /// Whether it is time to ask for that.
    fn is_due(&mut self, wanted: Option<Wanted>, now: u64) -> bool {
        if wanted != self.wanted {
            let since_ms = match (&self.wanted, &wanted) {
                // It has waited before, for something else.
                (Some(_), Some(_)) => self.since_ms,
                (_, None) | (None, Some(_)) => now,
            };
            *self = Self {
                wanted,
                since_ms,
                next_ms: now,
                pause_ms: ASK_AGAIN_MS,
            };
        }
        if self.wanted.is_none() || now < self.next_ms {
            return false;
        }
        self.next_ms = now.saturating_add(self.pause_ms);
        self.pause_ms = self.pause_ms.saturating_mul(2).min(ASK_AGAIN_MS_MAX);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(host: &str) -> Wanted {
        Wanted {
            public_key: Vec::new(),
            hosts: vec![host.to_owned()],
            addresses: Vec::new(),
        }
    }

    #[test]
    fn it_is_asked_later_and_later_and_at_once_for_something_else() {
        let mut asked = Asked::default();
        assert!(!asked.is_due(None, 1));
        let mut times = Vec::new();
        for now in (0..4_000_000).step_by(1_000) {
            if asked.is_due(Some(wanted("a")), now) {
                times.push(now / 1_000);
            }
        }
        assert_eq!(times[..6], [0, 5, 15, 35, 75, 155]);
        assert_eq!(times[times.len() - 1] - times[times.len() - 2], 600);
        assert!(asked.is_due(Some(wanted("b")), 4_000_000));
        assert_eq!(asked.since_ms, 0, "it has waited all the time");
        assert!(!asked.is_due(None, 4_000_001) && asked.wanted.is_none());
        assert!(asked.is_due(Some(wanted("b")), 4_000_002));
        assert_eq!(asked.since_ms, 4_000_002);
    }
}
