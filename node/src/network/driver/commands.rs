//! What the rest of the program asks for.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use storage::NodeId;

use super::Driver;
use crate::network::admission::Membership;
use crate::network::command::NetworkCommand;
use crate::network::event::{Direction, DisconnectReason, FoundBy};
use crate::network::limits::{BOOK_ADDRESSES_PER_NODE_MAX, LEARNT_NODES_MAX};

impl Driver {
    pub(super) fn on_command(&mut self, command: NetworkCommand) {
        match command {
            NetworkCommand::AddAddress { node, address, how } => {
                self.add_address(node, address, how);
            }
            NetworkCommand::LearntAddresses { from, addresses } => self.learn(from, addresses),
            NetworkCommand::TryNow { peer } => self.try_now(peer),
            NetworkCommand::Join {
                join,
                address,
                request,
            } => self.join(join, address, request),
            NetworkCommand::CancelJoin { join } => self.cancel_join(join),
            NetworkCommand::OpenBlob { peer, reply } => self.open_blob(&peer, reply),
            // Dealt with by the loop.
            NetworkCommand::Shutdown { .. } => {}
        }
        self.dial_due(Instant::now());
    }

    /// Takes over which mesh this node belongs to, and whom it admits.
    pub(super) fn set_mesh(&mut self, membership: Arc<Membership>) {
        let now = Instant::now();
        let (mesh_id, admitted) = (membership.mesh_id, Arc::clone(&membership.admitted));
        let before = self.admission.replace(membership);
        for node in before.admitted.difference(&admitted) {
            self.revoke(node);
        }
        for node in admitted.difference(&before.admitted) {
            self.book.sign_of_life(node, now, self.head_start(node));
            self.nudge(node);
        }
        if before.mesh_id != mesh_id || !self.knows_mesh {
            self.knows_mesh = true;
            self.book.reset_all(now);
            self.announce();
            self.judge_sightings();
        }
        self.dial_due(now);
    }

    fn revoke(&mut self, node: &NodeId) {
        if let Some(session) = self.shared.sessions.of(node) {
            session.outbox.close(DisconnectReason::Revoked);
        }
        let connections = self.connections.iter().filter(|(_, c)| c.node == *node);
        for id in connections.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.cut_connection(id);
        }
    }

    fn add_address(&mut self, node: Option<NodeId>, address: SocketAddr, how: FoundBy) {
        if !self.passes(address, Direction::Dial) {
            return;
        }
        let now = Instant::now();
        match node {
            Some(node) => {
                self.note_address(node, address, how, now);
                self.book.sign_of_life(&node, now, Duration::ZERO);
            }
            None => self.book.add_seed(address, how, now),
        }
    }

    fn learn(&mut self, from: NodeId, addresses: Vec<(NodeId, Vec<SocketAddr>)>) {
        let now = Instant::now();
        let teacher_is_here = self
            .shared
            .sessions
            .of(&from)
            .is_some_and(|s| s.address.ip().is_loopback());
        for (node, addresses) in addresses.into_iter().take(LEARNT_NODES_MAX) {
            for address in addresses.into_iter().take(BOOK_ADDRESSES_PER_NODE_MAX) {
                // The loopback address of another machine is this machine's own.
                let elsewhere = address.ip().to_canonical().is_loopback() && !teacher_is_here;
                if !elsewhere && self.passes(address, Direction::Learnt) {
                    self.note_address(node, address, FoundBy::Learnt, now);
                }
            }
        }
    }

    fn try_now(&mut self, peer: Option<NodeId>) {
        let now = Instant::now();
        match peer {
            Some(node) => self.book.sign_of_life(&node, now, Duration::ZERO),
            None => self.book.reset_all(now),
        }
    }
}
