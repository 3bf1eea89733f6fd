//! The mesh document and certificates: who belongs, who administers.

use std::collections::BTreeSet;

use storage::{Id, NodeId, NodeRow, Space, StoreError, TicketRow};

use super::project::{Values, unsigned};
use super::servers::touched_ids;
use super::{Engine, MEMBERSHIP, Membership};
use crate::documents::Document;
use crate::feed::{Certificate, Signature, TicketProof};
use crate::payload::{DocumentRef, Payload, Record, encoded};

/// Whether an encoded certificate names an authority.
pub(super) fn is_authority_certificate(bytes: &[u8]) -> bool {
    postcard::from_bytes::<Certificate>(bytes).is_ok_and(|certificate| certificate.authority)
}

/// Whether the mesh document makes a user an administrator. Between concurrent words "no" counts.
pub(super) fn is_admin(document: &mut Document, user: Id) -> bool {
    let values = document.all(&format!("admin/{user}")).unwrap_or_default();
    !values.is_empty() && values.iter().all(|value| value.as_bool() == Some(true))
}

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
        self.outcome.membership_changed = true;
        Ok(())
    }

    /// Takes note of another node's certificate, handed over on admission, so that there is
    /// somebody to replicate with. Ignored unless the mesh's root signed it.
    ///
    /// # Errors
    /// The store can't be written.
    pub fn learn_certificate(&mut self, certificate: &Certificate) -> Result<(), StoreError> {
        let root = self.membership.as_ref().map(|membership| membership.root);
        if root.is_some_and(|root| certificate.is_signed_by(&root)) {
            self.apply_certificate(certificate)?;
        }
        Ok(())
    }

    /// The certificate by which a node was admitted.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn certificate_of(&self, node: NodeId) -> Result<Option<Certificate>, StoreError> {
        let all = self.store.view().certificates()?.into_iter();
        let found = all.filter(|(id, _)| *id == node && !self.revoked.contains_key(id));
        Ok(found
            .filter_map(|(_, bytes)| postcard::from_bytes(&bytes).ok())
            .next())
    }

    /// Keeps the newest certificate of a node.
    pub(super) fn apply_certificate(&mut self, new: &Certificate) -> Result<(), StoreError> {
        let known = self
            .store
            .view()
            .certificates()?
            .into_iter()
            .find(|(node, _)| *node == new.node);
        let known = known.and_then(|(_, bytes)| postcard::from_bytes::<Certificate>(&bytes).ok());
        let order = |certificate: &Certificate| (certificate.issued_ms, certificate.signature.0);
        if known.is_none_or(|known| order(&known) < order(new)) {
            let bytes = encoded(new);
            self.store.put_certificate(new.node, &bytes)?;
            self.outcome.membership_changed = true;
        }
        Ok(())
    }

    pub(super) fn project_mesh(&mut self, touched: &[String]) -> Result<(), StoreError> {
        let document = self.document(DocumentRef::Mesh)?;
        let name = document.text("name")?;
        if let Some(name) = name {
            self.store.put_mesh_text("name", &name)?;
        }
        for user in touched_ids(touched, "admin/") {
            let admin = is_admin(self.document(DocumentRef::Mesh)?, user);
            self.store.put_mesh_admin(user, admin)?;
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
        let certified: BTreeSet<NodeId> = self
            .store
            .view()
            .certificates()?
            .into_iter()
            .map(|(node, _)| node)
            .collect();
        let tickets = self.store.view().tickets()?;
        let by_ticket = |node: NodeId| {
            tickets.iter().any(|ticket| {
                ticket.used_by == node.to_string()
                    && ticket.expires > now_ms
                    && proof_of(ticket).is_some_and(|proof| proof.is_for(mesh, node))
            })
        };
        let due = self.store.view().nodes()?.into_iter().filter(|row| {
            row.state.is_empty()
                && !certified.contains(&row.node)
                && (Id::parse(&row.approved).is_ok()
                    || row.approved == "ticket" && by_ticket(row.node))
        });
        for row in due.collect::<Vec<_>>() {
            let certificate = Certificate::issue(&root, row.node, false, now_ms);
            let slot = self.next_slot(now_ms)?;
            let record = Payload::Record(Record::Admission(certificate));
            self.append(slot, Space::Mesh, &record, &[], now_ms)?;
        }
        Ok(())
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
