//! What browsers trust the mesh by, at the thread that holds the mesh root key: making the roots, and
//! signing what nodes ask for.

use std::collections::BTreeMap;

use storage::{NodeId, StoreError};
use sync::engine::{Command, Refusal};

use super::{Taken, Worker};
use crate::host::inbox::ReplyTo;
use crate::host::notices::{NOTICE_CERTIFICATE, NOTICE_CERTIFICATE_WANTED};
use crate::time::now_ms;
use crate::web_root::{self, Wanted};

/// Certificates that a node is given within an hour. Whose addresses change more often has one for the
/// last of them an hour later.
const PER_HOUR_MAX: u32 = 30;
const HOUR_MS: u64 = 60 * 60 * 1_000;

/// How many certificates nodes were given in the hour that began then.
pub(super) type Given = BTreeMap<NodeId, (u64, u32)>;

impl Worker {
    pub(super) fn make_web_roots(
        &mut self,
        names: &[String],
        replaces: bool,
        reply: ReplyTo,
        now: u64,
        taken: &mut Taken,
    ) -> Result<(), StoreError> {
        let name = self.engine.view().mesh_text("name")?.unwrap_or_default();
        let root = self.engine.root_key();
        let made = root.map(|root| web_root::make(root, &name, names, now));
        match made {
            Some(Ok(root)) => {
                let command = Command::StateWebRoots {
                    certificates: vec![root],
                    replaces,
                };
                self.carry_out(command, reply, now, taken)?;
            }
            Some(Err(error)) => {
                tracing::error!(%error, "the mesh has no root for browsers");
                let code = "web_root_failed";
                let failed = Err(Refusal::Conflict { code });
                taken.unanswered.push((reply, Some(failed)));
            }
            None => {
                let code = "not_an_authority";
                let refused = Err(Refusal::Conflict { code });
                taken.unanswered.push((reply, Some(refused)));
            }
        }
        Ok(())
    }

    /// This node wants a certificate: it signs it itself, or asks one authority after the other.
    pub(super) fn want_certificate(&mut self, wanted: &[u8]) {
        let own = self.engine.node();
        if let Some(certificate) = self.issue(own, wanted) {
            return self.take_certificate(certificate);
        }
        let trust = self.engine.trust();
        let connected = self.sessions.keys().copied();
        let authorities: Vec<NodeId> = connected.filter(|peer| trust.is_authority(*peer)).collect();
        self.certificate_turn = self.certificate_turn.wrapping_add(1);
        let turn = self.certificate_turn % authorities.len().max(1);
        if let Some(peer) = authorities.get(turn) {
            self.replicator
                .send_notice(Some(*peer), NOTICE_CERTIFICATE_WANTED, wanted);
        }
    }

    /// A node of the mesh asks for a certificate.
    pub(super) fn heard_certificate_wanted(&mut self, peer: NodeId, wanted: &[u8]) {
        if !self.engine.trust().is_admitted(peer) {
            return;
        }
        if let Some(certificate) = self.issue(peer, wanted) {
            self.replicator
                .send_notice(Some(peer), NOTICE_CERTIFICATE, &certificate);
        }
    }

    /// Whether it is good is for whoever shows it to judge.
    pub(super) fn take_certificate(&mut self, certificate: Vec<u8>) {
        *self.shared.web.given.lock() = Some(certificate);
        self.shared.web.changed.notify_one();
    }

    fn issue(&mut self, node: NodeId, wanted: &[u8]) -> Option<Vec<u8>> {
        let trust = self.engine.trust();
        let root = self.engine.root_key()?;
        let stands = trust.is_authority(self.engine.node());
        let certificate = trust.web_roots()?.certificates.first().filter(|_| stands)?;
        let wanted = postcard::from_bytes::<Wanted>(wanted).ok()?;
        let now = now_ms();
        let (since, count) = self.certificates_given.entry(node).or_insert((now, 0));
        if now.saturating_sub(*since) >= HOUR_MS || now < *since {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        if *count > PER_HOUR_MAX {
            self.shared.counters.add("certificates_over_limit", 1);
            return None;
        }
        let name = self.shared.facts.name_of(node);
        match web_root::issue(root, certificate, &wanted, &name, now) {
            Ok(certificate) => {
                tracing::info!(node = name, id = node.short(), "a certificate was given");
                Some(certificate)
            }
            Err(error) => {
                self.shared.counters.add("certificates_refused", 1);
                tracing::warn!(node = name, id = node.short(), %error, "no certificate was given");
                None
            }
        }
    }
}
