//! Nodes that come and go: by ticket, by approval, and by revocation.

use sync::engine::{Command, TokenSecret};
use sync::feed::{TicketProof, ticket_key};

use super::model::{Deed, Fate};
use super::queue::Happening;
use super::{Phase, Violation, World};
use crate::dice::derive;

/// How far a node has come that wants to be admitted.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Join {
    /// The attempt that was made last, and whether that presented a ticket.
    asked: Option<(usize, bool)>,
    ticket: Option<[u8; 16]>,
}

impl World {
    /// The next step: a ticket is issued and presented, or an administrator approves; once an
    /// authority's certificate is at the node that was asked, the new one starts.
    pub(super) fn join(&mut self, index: usize) -> Result<(), Violation> {
        let joined = self.processes[index].certificate.is_some();
        if joined || self.phase == Phase::Quiet || self.processes[index].life > 0 {
            return Ok(());
        }
        if self.take_certificate(index) {
            self.count("nodes admitted by the mesh");
            return self.start(index);
        }
        self.ask_admission(index)?;
        let pause = self.fault_dice.within((400, 2_500));
        self.soon(pause, Happening::Join { process: index });
        Ok(())
    }

    /// Looks at a running node for the certificate of one that wants to join.
    fn take_certificate(&mut self, index: usize) -> bool {
        let node = self.processes[index].node;
        for other in 0..self.processes.len() {
            let Some(live) = self.processes[other].live.as_ref() else {
                continue;
            };
            if !self.processes[other].honest {
                continue;
            }
            if let Some(certificate) = live.engine.certificate_of(node).cloned() {
                self.processes[index].certificate = Some(certificate);
                return true;
            }
        }
        false
    }

    fn ask_admission(&mut self, index: usize) -> Result<(), Violation> {
        let mut join = self.joins.get(&index).copied().unwrap_or_default();
        let fate = join
            .asked
            .map(|(attempt, _)| self.model.attempts[attempt].fate);
        if fate == Some(Fate::Open) {
            return Ok(());
        }
        let Some((admin, home)) = self.draw_admin()? else {
            return Ok(());
        };
        let (node, by) = (self.processes[index].node, self.id_of(admin));
        let (name, segment) = (format!("n{index}"), "3F".to_owned());
        let issued = matches!(fate, Some(Fate::Acknowledged(_))) && join.ticket.is_some();
        let presented = join.asked.is_some_and(|(_, presented)| presented);
        let mesh = self.mesh_id();
        let (command, presents) = match (join.ticket, mesh) {
            (Some(secret), Some(mesh)) if issued && !presented => {
                let proof = TicketProof::make(&secret, mesh, node);
                let present = Command::UseTicket {
                    node,
                    proof,
                    name,
                    segment,
                };
                (present, true)
            }
            _ if self.user_dice.chance(500) => {
                join.ticket = None;
                let approve = Command::ApproveNode {
                    by,
                    node,
                    name,
                    segment,
                };
                (approve, false)
            }
            _ => {
                let secret = self.user_dice.number().to_le_bytes();
                let secret: [u8; 16] = std::array::from_fn(|at| secret[at % 8]);
                join.ticket = Some(secret);
                let clock = self.processes[home].mesh_ms(self.now);
                let issue = Command::IssueTicket {
                    by,
                    key: ticket_key(&secret),
                    expires_ms: clock + 90_000,
                };
                (issue, false)
            }
        };
        let attempt = self.submit(home, Deed::Other, command);
        join.asked = Some((attempt, presents));
        self.joins.insert(index, join);
        Ok(())
    }

    fn mesh_id(&self) -> Option<storage::Hash> {
        let mut live = self
            .processes
            .iter()
            .filter_map(|process| process.live.as_ref());
        live.find_map(|live| live.engine.mesh_id())
    }

    /// Somebody who administers the mesh as far as a running node knows, and that node.
    pub(super) fn draw_admin(&mut self) -> Result<Option<(usize, usize)>, Violation> {
        let home = self.draw_process();
        let Some(live) = self.processes[home].live.as_ref() else {
            return Ok(None);
        };
        for (user, account) in self.model.users.iter().enumerate() {
            if let Some(id) = account.id
                && live.engine.view().is_mesh_admin(id)?
            {
                return Ok(Some((user, home)));
            }
        }
        Ok(None)
    }

    /// A node is given up: nobody works there any more, what it wrote spreads, and then an
    /// authority revokes it.
    pub(super) fn depart(&mut self, index: usize) {
        if self.phase == Phase::Quiet || self.processes[index].gone {
            return;
        }
        if !self.processes[index].leaving {
            self.processes[index].leaving = true;
            self.soon(20_000, Happening::Depart { process: index });
            return;
        }
        let again = self.fault_dice.within((2_000, 5_000));
        self.soon(again, Happening::Depart { process: index });
        let Some(authority) = self.authority_for(index) else {
            return;
        };
        let Some(founder) = self.processes[authority].live.as_ref() else {
            return;
        };
        let node = self.processes[index].node;
        let admin = self.model.users.iter().position(|user| {
            let id = user.id.unwrap_or_default();
            founder.engine.view().is_mesh_admin(id).unwrap_or(false)
        });
        if let Some(admin) = admin {
            let by = self.id_of(admin);
            let deed = Deed::Revoke { process: index };
            let token_key = TokenSecret::new(derive(self.now, "token key"));
            self.submit(
                authority,
                deed,
                Command::RevokeNode {
                    by,
                    node,
                    token_key,
                },
            );
        }
    }

    /// Whether a node has applied everything that another one has written.
    pub(super) fn has_all_of(&self, live: &super::process::Live, index: usize) -> bool {
        let node = self.processes[index].node;
        let written = match &self.processes[index].live {
            Some(of) => {
                let feeds = of.engine.feed_ids();
                feeds
                    .map(|feed| (feed, of.engine.stored_seq(feed)))
                    .collect()
            }
            None => self.processes[index].held.clone(),
        };
        let own = written.into_iter().filter(|(feed, _)| feed.node == node);
        own.into_iter()
            .all(|(feed, seq)| live.engine.standing(feed).head.seq >= seq)
    }

    /// The order is given: the node is switched off for good.
    pub(super) fn revoked(&mut self, index: usize) {
        self.count("nodes revoked");
        self.model.forget_reading(index);
        let process = &mut self.processes[index];
        process.gone = true;
        process.live = None;
        process.disk = None;
        process.backup = None;
        let lost: Vec<_> = process.inbox.drain(..).collect();
        for input in lost {
            if let super::process::Input::Command { attempt, .. } = input {
                self.answer_lost(attempt);
            }
        }
        for session in self.network.sessions_of(index) {
            self.soon(1, Happening::Close { session });
        }
    }
}
