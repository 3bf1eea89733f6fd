//! The mesh document and certificates: who belongs, who administers.

use std::collections::BTreeSet;

use storage::{Hash, Id, NodeId, NodeRow, Space, StoreError, TicketRow};

use super::project::{Values, unsigned};
use super::servers::touched_ids;
use super::{Admission, Engine, MEMBERSHIP, Membership, Registration};
use crate::documents::{Document, Value};
use crate::feed::{Certificate, Signature, TicketProof};
use crate::payload::{DocumentRef, Payload, Record, encoded};
use crate::weakness::{Weakness, lacks};

impl Engine {
    /// Takes this node into a mesh. Needs an open transaction.
    ///
    /// # Errors
    /// The certificate is not for this node or not signed by the root; or the store fails.
    pub fn enter_mesh(&mut self, membership: &Membership) -> Result<(), StoreError> {
        let certificate = &membership.certificate;
        let valid = certificate.node == self.node() && certificate.is_signed_by(&membership.root);
        if !valid || self.membership.is_some() {
            return Err(StoreError::Damaged(
                "this certificate does not admit this node".to_owned(),
            ));
        }
        let bytes = encoded(membership);
        self.store.set_meta(MEMBERSHIP, &bytes)?;
        self.note_rules()?;
        self.membership = Some(membership.clone());
        self.keep_certificate(certificate)?;
        self.outcome.membership_changed = true;
        Ok(())
    }

    pub(super) fn project_mesh(&mut self, touched: &[String]) -> Result<(), StoreError> {
        let document = self.document(DocumentRef::Mesh)?;
        let name = document.text("name")?;
        if let Some(name) = name {
            self.store.put_mesh_text("name", &name)?;
        }
        if touched.iter().any(|key| key == "registration") {
            let words = self.document(DocumentRef::Mesh)?.all("registration")?;
            let words = words.iter().filter_map(Value::as_str);
            // Of concurrent words the narrowest counts.
            let narrowest = words.filter_map(Registration::from_word).max();
            if let Some(registration) = narrowest {
                self.store
                    .put_mesh_text("registration", registration.word())?;
            }
        }
        if touched.iter().any(|key| key.starts_with("admin/")) {
            self.settle_admins()?;
        }
        for node in touched_nodes(touched) {
            let document = self.document(DocumentRef::Mesh)?;
            let key = |name: &str| format!("node/{node}/{name}");
            let row = NodeRow {
                node,
                name: document.text(&key("name"))?.unwrap_or_default(),
                segment: document.text(&key("segment"))?.unwrap_or_default(),
                approved: document.text(&key("approved"))?.unwrap_or_default(),
                state: document.text(&key("state"))?.unwrap_or_default(),
                format: unsigned(document.number(&key("format"))?),
            };
            self.store.put_node(&row)?;
        }
        for id in touched_ids(touched, "ticket/") {
            let document = self.document(DocumentRef::Mesh)?;
            let key = |name: &str| format!("ticket/{id}/{name}");
            let row = TicketRow {
                id,
                key: bytes(document, &key("key"))?,
                expires: unsigned(document.number(&key("expires"))?),
                used_by: document.text(&key("used_by"))?.unwrap_or_default(),
                proof: bytes(document, &key("proof"))?,
            };
            self.store.put_ticket(&row)?;
        }
        Ok(())
    }

    /// On an authority: signs certificates for nodes that were approved, or hold a valid ticket,
    /// and have none.
    pub(super) fn issue_admissions(&mut self, now_ms: u64) -> Result<(), StoreError> {
        let (Some(root), Some(mesh)) = (self.root_key.clone(), self.mesh_id()) else {
            return Ok(());
        };
        self.admissions_due = false;
        if !self.trust.is_authority(self.node()) {
            return Ok(());
        }
        let tickets = self.store.view().tickets()?;
        for row in self.store.view().nodes()? {
            let node = row.node;
            let wants = matches!(
                self.trust.admission(node),
                Admission::Stranger | Admission::TicketUsed
            );
            let approved = Id::parse(&row.approved).is_ok();
            let ticket = if approved {
                None
            } else {
                self.unused_ticket(&tickets, node, mesh)
            };
            let by_ticket = row.approved == "ticket" && ticket.is_some();
            if !wants || !(approved || by_ticket) {
                continue;
            }
            // Of two certificates of a node the later counts, also where this clock is behind.
            let before = self.trust.certificate(node).map(|known| known.issued_ms);
            let issued_ms = before.map_or(now_ms, |before| now_ms.max(before + 1));
            let certificate = match ticket {
                Some(ticket) => Certificate::issue_by_ticket(&root, node, ticket, issued_ms),
                None => Certificate::issue(&root, node, false, issued_ms),
            };
            let slot = self.next_slot(now_ms)?;
            let record = Payload::Record(Record::Admission(certificate));
            self.append(slot, Space::Mesh, &record, &[], now_ms)?;
        }
        Ok(())
    }

    /// The ticket by which a node is to be let in, unless it has let one in already. Whether it had
    /// expired was judged where it was presented: of two clocks that differ by days neither may
    /// leave a newcomer waiting for ever.
    fn unused_ticket(&self, tickets: &[TicketRow], node: NodeId, mesh: Hash) -> Option<NodeId> {
        let used = tickets
            .iter()
            .filter(|ticket| ticket.used_by == node.to_string());
        let mut proofs = used.filter_map(proof_of);
        proofs
            .find(|proof| {
                let taken = self.trust.admitted_by(proof.key).is_some();
                proof.is_for(mesh, node) && (!taken || lacks(Weakness::TicketTwice))
            })
            .map(|proof| proof.key)
    }
}

/// The proof a used ticket carries.
fn proof_of(ticket: &TicketRow) -> Option<TicketProof> {
    let key = NodeId(ticket.key.as_slice().try_into().ok()?);
    let signature = Signature(ticket.proof.as_slice().try_into().ok()?);
    Some(TicketProof { key, signature })
}

fn bytes(document: &mut Document, key: &str) -> Result<Vec<u8>, StoreError> {
    let value = document.all(key)?.into_iter().next();
    Ok(value
        .and_then(|value| value.as_bytes().map(<[u8]>::to_vec))
        .unwrap_or_default())
}

fn touched_nodes(touched: &[String]) -> BTreeSet<NodeId> {
    let nodes = touched
        .iter()
        .filter_map(|key| key.strip_prefix("node/")?.split('/').next());
    nodes.filter_map(NodeId::parse).collect()
}
