//! Who holds the mesh root key: making other nodes authorities, keeping a recovery kit, coming back
//! by one; and what a node that is none of the mesh any more is told.

use std::net::SocketAddr;
use std::time::Duration;

use ed25519_dalek::SigningKey;
use storage::{Id, NodeId};
use sync::engine::{Admission, Command, Refusal, Trust};
use sync::feed::{Certificate, Evidence, MeshRoot};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

use super::batch::CommandError;
use super::handle::Host;
use super::inbox::{Input, MeshInput};
use super::join::wire::{Answer, Request};
use super::keys;
use super::tape::TapeEvent;
use crate::recovery_kit::Kit;
use crate::time::now_ms;

pub use crate::recovery_kit::KitError;

/// How often a node that can't reach others asks one of them why.
const ASK_STANDING: Duration = Duration::from_secs(5);

/// The root key in a form that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryKit {
    pub text: String,
    pub words: Vec<&'static str>,
}

impl Host {
    /// Makes a node an authority, or takes that back.
    ///
    /// # Errors
    /// The user does not administer the mesh, this node is no authority, or there is no such node.
    pub async fn make_authority(
        &self,
        by: Id,
        node: NodeId,
        holds: bool,
    ) -> Result<(), CommandError> {
        self.execute(Command::MakeAuthority { by, node, holds })
            .await?;
        let name = self.shared.facts.name_of(node);
        let code = if holds {
            "authority_given"
        } else {
            "authority_taken"
        };
        let event = TapeEvent::new(code, name.clone())
            .with("node", node.to_string())
            .with("name", name);
        self.shared.tape.note(event);
        Ok(())
    }

    /// Seals the root key under a passphrase. Takes a second or two of work; the caller has checked
    /// that the user administers the mesh.
    ///
    /// # Errors
    /// This node does not hold the root key.
    pub async fn recovery_kit(&self, passphrase: String) -> Result<RecoveryKit, CommandError> {
        let store = |error: &dyn std::fmt::Display| CommandError::Store(error.to_string());
        let folder = &self.shared.config.data_dir;
        let root = keys::root_key(folder).map_err(|error| store(&error))?;
        let root = root.filter(|root| self.is_root(root));
        let root = root.ok_or(CommandError::Refused(Refusal::Conflict {
            code: "not_an_authority",
        }))?;
        let salt = keys::random().map_err(|error| store(&error))?;
        let passphrase = Zeroizing::new(passphrase);
        let sealing = tokio::task::spawn_blocking(move || Kit::seal(&root, &passphrase, salt));
        let kit = sealing.await.map_err(|error| store(&error))?;
        Ok(RecoveryKit {
            text: kit.text(),
            words: kit.words(),
        })
    }

    fn is_root(&self, key: &SigningKey) -> bool {
        (*self.shared.root.load_full()) == Some(MeshRoot::of(key))
    }

    /// Makes this node, a member of the mesh, an authority by a recovery kit.
    ///
    /// # Errors
    /// The kit is of another mesh, the passphrase is wrong, or the key can't be kept.
    pub async fn restore_authority(
        &self,
        kit: &str,
        passphrase: String,
    ) -> Result<(), CommandError> {
        let invalid = |field, code| CommandError::Refused(Refusal::Invalid { field, code });
        let kit = Kit::parse(kit).map_err(|error| invalid("kit", kit_code(error)))?;
        let passphrase = Zeroizing::new(passphrase);
        let opening = tokio::task::spawn_blocking(move || kit.open(&passphrase));
        let opened = opening
            .await
            .map_err(|error| CommandError::Store(error.to_string()))?;
        let key = opened.map_err(|error| invalid("passphrase", kit_code(error)))?;
        if !self.is_root(&key) {
            return Err(invalid("kit", "other_mesh"));
        }
        keys::restore_root_key(&self.shared.config.data_dir, &key)
            .map_err(|error| CommandError::Store(error.to_string()))?;
        self.put_restored_key_in_place().await;
        Ok(())
    }

    /// The root key that a recovery kit left in the data folder, if it is this mesh's.
    pub(super) fn restored_root_key(&self, root: &MeshRoot) -> Option<SigningKey> {
        let key = keys::restored_root_key(&self.shared.config.data_dir);
        key.ok().flatten().filter(|key| MeshRoot::of(key) == *root)
    }

    /// Takes a restored root key into use, and says so to the mesh.
    pub(super) async fn put_restored_key_in_place(&self) {
        let folder = &self.shared.config.data_dir;
        let root = *self.shared.root.load_full();
        let Some(key) = root.and_then(|root| self.restored_root_key(&root)) else {
            return;
        };
        let (reply, answer) = oneshot::channel();
        let key = Box::new(key);
        self.shared
            .inbox
            .ask(Input::Mesh(MeshInput::RestoreAuthority { key, reply }))
            .await;
        match answer.await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => return tracing::error!(%error, "the root key was not restored"),
            Err(_) => return,
        }
        if let Err(error) = keys::adopt_restored_root_key(folder) {
            return tracing::error!(%error, "the restored root key can't be kept");
        }
        let event = TapeEvent::new("authority_restored", "this node holds the root key again");
        self.shared.tape.note(event);
    }

    /// A certificate that this node signs for itself, where a recovery kit left the root key and
    /// there may be nobody else who could.
    pub(super) fn own_certificate(&self) -> Option<Box<Certificate>> {
        let key = keys::restored_root_key(&self.shared.config.data_dir);
        let key = key.ok().flatten()?;
        let certificate = Certificate::issue(&key, self.node().id, false, now_ms());
        Some(Box::new(certificate))
    }

    /// Takes in a certificate that a node brings itself: the root's signature is all that counts.
    pub(super) async fn believe(&self, peer: NodeId, certificate: Option<Box<Certificate>>) {
        let root = *self.shared.root.load_full();
        let good = |certificate: &Certificate| {
            certificate.node == peer && root.is_some_and(|root| certificate.is_signed_by(&root))
        };
        if let Some(certificate) = certificate.filter(|certificate| good(certificate)) {
            self.learn(vec![Evidence::Certificate(*certificate)]).await;
        }
    }

    async fn learn(&self, evidence: Vec<Evidence>) {
        let (reply, answer) = oneshot::channel();
        self.shared
            .inbox
            .ask(Input::Mesh(MeshInput::Learn { evidence, reply }))
            .await;
        drop(answer.await);
    }

    /// Answers a node that wonders why nobody talks to it.
    pub(super) fn tell_standing_of(&self, peer: NodeId) -> Option<Answer> {
        let trust = self.read(Trust::load).ok()?;
        let evidence = trust.exclusion(peer);
        Some(if evidence.is_empty() {
            self.describe()
        } else {
            Answer::Excluded { evidence }
        })
    }
}

fn kit_code(error: KitError) -> &'static str {
    match error {
        KitError::NotAKit => "not_a_kit",
        KitError::Mistyped => "mistyped",
        KitError::WrongPassphrase => "wrong_passphrase",
    }
}

/// A member that can't reach others asks them, one after the other, whether it was revoked: those who
/// revoked it don't speak with it as nodes of one mesh do. `kept` are the addresses known before the last
/// stop.
pub(super) async fn ask_standing(host: Host, kept: Vec<(NodeId, Vec<SocketAddr>)>) {
    let mut turn = 0;
    loop {
        tokio::time::sleep(ASK_STANDING).await;
        if host.mesh().is_none() || host.standing().unreachable.is_empty() {
            continue;
        }
        let away = host.standing().unreachable;
        let told = host.shared.links.known();
        let mut addresses: Vec<SocketAddr> = told
            .iter()
            .chain(&kept)
            .filter(|(node, _)| away.iter().any(|gone| gone.id == node.to_string()))
            .flat_map(|(_, addresses)| addresses.iter().copied())
            .collect();
        addresses.sort_unstable();
        addresses.dedup();
        let Some(address) = addresses.get(turn % addresses.len().max(1)) else {
            continue;
        };
        turn = turn.wrapping_add(1);
        if let Ok(Answer::Excluded { evidence }) = host.ask(*address, &Request::Standing).await {
            host.learn(evidence).await;
            let trust = host.read(Trust::load);
            let own = host.node().id;
            if trust.is_ok_and(|trust| trust.admission(own) != Admission::Admitted) {
                tracing::warn!("this node is none of the mesh any more; it takes nothing new");
                return;
            }
        }
    }
}
