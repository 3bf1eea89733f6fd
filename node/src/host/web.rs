//! What browsers trust the mesh by: its roots, and the certificate that this node is given.

use std::sync::Arc;

use arc_swap::ArcSwap;
use parking_lot::Mutex;
use tokio::sync::{Notify, oneshot};

use super::batch::CommandError;
use super::facts::PageCertificate;
use super::handle::Host;
use super::inbox::{Input, MeshInput};
use super::notices::encode;
use crate::web_root::Wanted;

/// What the engine's thread knows of it, for whoever shows the certificate.
#[derive(Debug, Default)]
pub(super) struct Web {
    /// X.509 in DER; the first one signs.
    pub(super) roots: ArcSwap<Vec<Vec<u8>>>,
    /// What an authority has answered last.
    pub(super) given: Mutex<Option<Vec<u8>>>,
    pub(super) changed: Notify,
}

impl Web {
    pub(super) fn set_roots(&self, roots: Vec<Vec<u8>>) {
        if **self.roots.load() != roots {
            self.roots.store(Arc::new(roots));
            self.changed.notify_one();
        }
    }
}

impl Host {
    /// The roots that browsers trust this mesh by, as X.509 certificates in DER. The first one signs.
    #[must_use]
    pub fn web_roots(&self) -> Arc<Vec<Vec<u8>>> {
        self.shared.web.roots.load_full()
    }

    /// Makes them, if this node is an authority and there are none; or others in their place, for
    /// more names.
    ///
    /// # Errors
    /// This node is no authority, or can't write now.
    pub(crate) async fn make_web_roots(
        &self,
        names: Vec<String>,
        replaces: bool,
    ) -> Result<(), CommandError> {
        let (reply, answer) = oneshot::channel();
        let make = MeshInput::MakeWebRoots {
            names,
            replaces,
            reply,
        };
        self.shared.inbox.ask(Input::Mesh(make)).await;
        answer.await.map_err(|_| CommandError::Stopping)?.map(drop)
    }

    /// Asks an authority for a certificate, which comes sooner or later or not at all.
    pub(crate) async fn want_certificate(&self, wanted: &Wanted) {
        let want = MeshInput::WantCertificate(encode(wanted));
        self.shared.inbox.ask(Input::Mesh(want)).await;
    }

    /// The certificate that came since this was asked last.
    pub(crate) fn take_certificate(&self) -> Option<Vec<u8>> {
        self.shared.web.given.lock().take()
    }

    /// Ready when there are other roots, or a certificate came.
    pub(crate) async fn web_changed(&self) {
        self.shared.web.changed.notified().await;
    }

    /// Until when the certificate is valid that is shown, for the status page and other nodes.
    pub(crate) async fn tell_of_certificate(&self, certificate: PageCertificate) {
        if self.shared.facts.set_certificate(certificate) {
            self.shared.inbox.ask(Input::Pages).await;
        }
    }
}
