//! The mesh: founding, tickets, approving and revoking nodes.

use storage::{Id, NodeId, NodeRow, Position};

use crate::documents::{Edit, Value};
use crate::engine::project::signed;
use crate::engine::{Engine, Refusal, Reply, TokenSecret};
use crate::feed::{AuthorityChange, Fact, KEPT_FEEDS_MAX, Revocation, TicketProof, WebRoots};
use crate::names;
use crate::payload::{DocumentRef, id_at};
use crate::weakness::{Weakness, lacks};

/// Tickets that are valid at one time.
const TICKETS_MAX: usize = 100;
/// Nodes that hold the root key at one time: each is one more machine to break into.
const AUTHORITIES_MAX: usize = 16;

impl Engine {
    pub(super) fn found(
        &mut self,
        mesh_name: &str,
        node_name: &str,
        segment: &str,
        token_key: &TokenSecret,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let name = names::server_name(mesh_name)?;
        if !self.is_authority() || self.store.view().mesh_text("name")?.is_some() {
            return Refusal::conflict("already_founded");
        }
        let mut edits = vec![
            Edit::put("name", name),
            Edit::put("founded", signed(now_ms)),
        ];
        edits.extend(node_edits(self.node(), node_name, segment, "founder")?);
        edits.push(self.format_edit());
        self.change_now(Id::ZERO, DocumentRef::Mesh, &edits, now_ms)?;
        self.put_token_key_in_force(token_key, Id::ZERO, now_ms)?;
        Ok(Reply::Done)
    }

    fn put_token_key_in_force(
        &mut self,
        token_key: &TokenSecret,
        by: Id,
        now_ms: u64,
    ) -> Result<(), Refusal> {
        let token = self.next_token(token_key);
        self.state(Fact::TokenKey(token), by, now_ms)?;
        self.take_token_key(token_key)?;
        Ok(())
    }

    pub(super) fn issue_ticket(
        &mut self,
        by: Id,
        key: NodeId,
        expires_ms: u64,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        let tickets = self.store.view().tickets()?;
        let open = tickets
            .iter()
            .filter(|t| t.used_by.is_empty() && t.expires > now_ms)
            .count();
        if open >= TICKETS_MAX {
            return Refusal::conflict("too_many_tickets");
        }
        let slot = self.next_slot(now_ms)?;
        let id = id_at(slot.time, slot.at);
        let edits = [
            Edit::put(format!("ticket/{id}/key"), Value::Bytes(key.0.to_vec())),
            Edit::put(format!("ticket/{id}/expires"), signed(expires_ms)),
            Edit::put(format!("ticket/{id}/by"), by.to_string()),
        ];
        self.change(slot, by, DocumentRef::Mesh, &edits, now_ms)?;
        Ok(Reply::Ticket(id))
    }

    pub(super) fn use_ticket(
        &mut self,
        node: NodeId,
        proof: TicketProof,
        name: &str,
        segment: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let tickets = self.store.view().tickets()?;
        let valid = self.mesh_id().is_some_and(|mesh| proof.is_for(mesh, node));
        let Some(ticket) = tickets.into_iter().find(|t| valid && t.key == proof.key.0) else {
            return Refusal::not_found("ticket");
        };
        let admitted = self.trust.admitted_by(proof.key);
        if admitted.is_some_and(|admitted| admitted != node) {
            return Refusal::conflict("ticket_used");
        }
        if ticket.used_by == node.to_string() {
            return Ok(Reply::Done);
        }
        if !ticket.used_by.is_empty() {
            return Refusal::conflict("ticket_used");
        }
        if ticket.expires <= now_ms {
            return Refusal::conflict("ticket_expired");
        }
        if self.trust.is_revoked(node) {
            return Refusal::forbidden("node_revoked");
        }
        let key = |name: &str| format!("ticket/{}/{name}", ticket.id);
        let mut edits = vec![
            Edit::put(key("used_by"), node.to_string()),
            Edit::put(key("proof"), Value::Bytes(proof.signature.0.to_vec())),
        ];
        edits.extend(node_edits(node, name, segment, "ticket")?);
        self.change_now(Id::ZERO, DocumentRef::Mesh, &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn approve_node(
        &mut self,
        by: Id,
        node: NodeId,
        name: &str,
        segment: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        if self.trust.is_revoked(node) {
            return Refusal::conflict("node_revoked");
        }
        let edits = node_edits(node, name, segment, &by.to_string())?;
        self.change_now(by, DocumentRef::Mesh, &edits, now_ms)?;
        Ok(Reply::Done)
    }

    pub(super) fn revoke_node(
        &mut self,
        by: Id,
        node: NodeId,
        token_key: &TokenSecret,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        self.require_authority()?;
        if node == self.node() {
            return Refusal::forbidden("not_oneself");
        }
        if self.certificate_of(node).is_none() {
            return Refusal::not_found("node");
        }
        let revocation = Revocation {
            node,
            keep: self.kept_of(node),
            token: self.next_token(token_key),
        };
        self.state(Fact::Revocation(revocation), by, now_ms)?;
        self.take_token_key(token_key)?;
        Ok(Reply::Done)
    }

    /// How far a node's feeds are applied here: what a revocation leaves of them. Where there are
    /// more than it can name, those with the newest entries.
    fn kept_of(&self, node: NodeId) -> Vec<(u64, u64)> {
        let lineage = self.store.lineage();
        let of_node = self.store.feed_ids().filter(|feed| feed.node == node);
        let positions = of_node.map(|feed| Position {
            feed,
            seq: self.feeds.applied_seq(lineage, feed),
        });
        let time = |at: Position| self.store.entry_time(at).ok().flatten().unwrap_or(0);
        let mut kept: Vec<(u64, u64, u64)> = positions
            .filter(|at| at.seq > 0)
            .map(|at| (time(at), at.feed.incarnation, at.seq))
            .collect();
        kept.sort_unstable_by_key(|(time, ..)| std::cmp::Reverse(*time));
        kept.truncate(KEPT_FEEDS_MAX);
        let mut keep: Vec<(u64, u64)> =
            kept.into_iter().map(|(_, feed, seq)| (feed, seq)).collect();
        keep.sort_unstable();
        keep
    }

    fn require_authority(&self) -> Result<(), Refusal> {
        let stands = self.trust.is_authority(self.node()) || lacks(Weakness::KeptAuthority);
        if self.is_authority() && stands {
            Ok(())
        } else {
            Refusal::conflict("not_an_authority")
        }
    }

    pub(super) fn make_authority(
        &mut self,
        by: Id,
        node: NodeId,
        holds: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_mesh_admin(by)?;
        self.require_authority()?;
        if self.certificate_of(node).is_none() {
            return Refusal::not_found("node");
        }
        if self.trust.is_authority(node) == holds {
            return Ok(Reply::Done);
        }
        if !holds && self.trust.authorities().len() < 2 {
            return Refusal::conflict("last_authority");
        }
        if holds && self.trust.authorities().len() >= AUTHORITIES_MAX {
            return Refusal::conflict("too_many_authorities");
        }
        let before = self.trust.authority_change(node);
        let no = before.map_or(0, |change| change.no).saturating_add(1);
        let change = AuthorityChange { node, no, holds };
        self.state(Fact::Authority(change), by, now_ms)?;
        Ok(Reply::Done)
    }

    /// Whoever holds the root key and the passphrase of its kit is an authority, whatever was said
    /// of this node before.
    pub(super) fn restore_authority(&mut self, now_ms: u64) -> Result<Reply, Refusal> {
        let node = self.node();
        if !self.is_authority() {
            return Refusal::conflict("not_an_authority");
        }
        if !self.trust.is_authority(node) {
            let before = self.trust.authority_change(node);
            let no = before.map_or(0, |change| change.no).saturating_add(1);
            let holds = true;
            let change = AuthorityChange { node, no, holds };
            self.state(Fact::Authority(change), Id::ZERO, now_ms)?;
        }
        Ok(Reply::Done)
    }

    pub(super) fn state_web_roots(
        &mut self,
        certificates: Vec<Vec<u8>>,
        replaces: bool,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        self.require_authority()?;
        let known = self.trust.web_roots().map(|roots| roots.no);
        if known.is_some() && !replaces {
            return Ok(Reply::Done);
        }
        let roots = WebRoots {
            no: known.unwrap_or(0).saturating_add(1),
            certificates,
        };
        if !roots.is_orderly() {
            return Refusal::invalid("certificates", "out_of_range");
        }
        self.state(Fact::WebRoots(roots), Id::ZERO, now_ms)?;
        Ok(Reply::Done)
    }

    /// What this node reads, for those who write.
    fn format_edit(&self) -> Edit {
        Edit::put(
            format!("node/{}/format", self.node()),
            signed(self.format()),
        )
    }

    pub(super) fn describe_self(
        &mut self,
        name: &str,
        segment: &str,
        now_ms: u64,
    ) -> Result<Reply, Refusal> {
        let node = self.node();
        let known = self
            .store
            .view()
            .nodes()?
            .into_iter()
            .find(|row| row.node == node);
        let format = self.format();
        let same =
            |row: NodeRow| row.name == name && row.segment == segment && row.format == format;
        if known.is_some_and(same) {
            return Ok(Reply::Done);
        }
        let name = names::server_name(name)?;
        let mut edits = vec![
            Edit::put(format!("node/{node}/name"), name),
            self.format_edit(),
        ];
        if !segment.is_empty() {
            let segment = names::server_name(segment)?;
            edits.push(Edit::put(format!("node/{node}/segment"), segment));
        }
        self.change_now(Id::ZERO, DocumentRef::Mesh, &edits, now_ms)?;
        Ok(Reply::Done)
    }
}

fn node_edits(
    node: NodeId,
    name: &str,
    segment: &str,
    approved: &str,
) -> Result<Vec<Edit>, Refusal> {
    let mut edits = vec![
        Edit::put(format!("node/{node}/name"), names::server_name(name)?),
        Edit::put(format!("node/{node}/approved"), approved),
    ];
    if !segment.is_empty() {
        edits.push(Edit::put(
            format!("node/{node}/segment"),
            names::server_name(segment)?,
        ));
    }
    Ok(edits)
}
