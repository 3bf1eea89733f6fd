//! The sync status page's data: what is known, with when it was known. It is put together from what
//! the engine's thread publishes and from what is kept in memory; that thread is asked nothing.

mod report;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;

use storage::{NodeId, NodeRow, OrderKind, StoreError, View};
use sync::engine::Trust;

use self::report::{
    Deriving, Lag, MeshName, NodeCertificate, SetAside, TicketStatus, UnansweredAddress,
    UnconfirmedOrder, Verdict, Writer,
};
pub use self::report::{FilesHeld, FilesStatus, MeshStatus, NodeStatus, WaitingNode};
use self::verdict::verdict;
use super::facts::{NodeFacts, Pages};
use super::handle::Host;
use super::links::{Link, Seed};
use super::overview::{Overview, PeerView};
use super::positions::Table;
use crate::comparison_words::comparison_words;
use crate::network::FoundBy;
use crate::time::{now_ms, rfc3339};

/// Erase orders looked at for missing confirmations.
const ORDERS_MAX: usize = 200;

/// What the status is put together from.
struct Sources {
    now: u64,
    here: NodeFacts,
    overview: Arc<Overview>,
    names: Arc<Vec<NodeRow>>,
    own_addresses: Vec<SocketAddr>,
    pages: Arc<BTreeMap<NodeId, Pages>>,
    links: BTreeMap<NodeId, Link>,
    admitted: BTreeSet<NodeId>,
    revoked: BTreeSet<NodeId>,
    authorities: BTreeSet<NodeId>,
}

impl Host {
    /// Everything an administrator can see of the mesh from here.
    ///
    /// # Errors
    /// The database can't be read.
    pub async fn status(&self) -> Result<MeshStatus, StoreError> {
        let overview = self.shared.overview.look(&self.shared.inbox).await;
        let host = self.clone();
        self.read_page(move |view| host.put_together(overview, view))
            .await
    }

    fn put_together(
        &self,
        overview: Arc<Overview>,
        view: View<'_>,
    ) -> Result<MeshStatus, StoreError> {
        let trust = Trust::load(view)?;
        let names = self.shared.facts.nodes();
        let own = self.node().id;
        let of = |holds: &dyn Fn(NodeId) -> bool| {
            let named = names.iter().map(|row| row.node);
            named.chain([own]).filter(|node| holds(*node)).collect()
        };
        let sources = Sources {
            revoked: of(&|node| trust.is_revoked(node)),
            authorities: of(&|node| trust.is_authority(node)),
            now: now_ms(),
            here: self.node(),
            overview,
            names: Arc::clone(&names),
            own_addresses: self.own_addresses(),
            pages: self.shared.facts.pages(),
            links: self.shared.links.all(),
            // These are known at once when the mesh changes, the rest up to a second later.
            admitted: (self.shared.positions.table().nodes.keys().copied()).collect(),
        };
        let nodes = sources.nodes(self.shared.troubles.worst());
        let seeds = self.shared.links.seeds();
        let overview = &sources.overview;
        let set_aside = overview.set_aside.iter();
        let set_aside = set_aside.map(|(node, first_entry, since)| SetAside {
            node_id: node.to_string(),
            first_entry: *first_entry,
            since: rfc3339(*since),
        });
        let mut status = MeshStatus {
            node_id: sources.here.id.to_string(),
            mesh: self.mesh().map(|mesh| MeshName {
                id: mesh.id.to_string(),
                name: mesh.name,
            }),
            verdict: Verdict::nothing(sources.now),
            writers: overview.writers.iter().map(writer).collect(),
            unanswered: seeds.iter().map(unanswered).collect(),
            set_aside: set_aside.collect(),
            deriving: self.deriving(),
            files: self.shared.files.load().as_ref().clone(),
            waiting: self.waiting(),
            counters: self.all_counters(overview, view)?,
            unconfirmed_orders: self.unconfirmed_orders(overview, view)?,
            tickets: tickets(view, sources.now)?,
            events: self.shared.tape.newest(),
            nodes,
        };
        status.verdict = verdict(&status, overview.quarantined, sources.now);
        Ok(status)
    }

    fn deriving(&self) -> Option<Deriving> {
        let (done, total) = self.shared.rebuild.read()?;
        Some(Deriving { done, total })
    }

    fn waiting(&self) -> Vec<WaitingNode> {
        let Some(mesh) = self.mesh() else {
            return Vec::new();
        };
        let facts = &self.shared.facts;
        let waiting = self.shared.join.waiting_with_place().into_iter();
        waiting
            .map(|(place, knock)| WaitingNode {
                node_id: knock.node.to_string(),
                name: knock.name,
                segment: knock.segment,
                address: knock.address,
                words: comparison_words(&knock.node.0, &mesh.id.0)
                    .iter()
                    .map(|word| (*word).to_owned())
                    .collect(),
                asked_at: rfc3339(knock.asked_ms),
                via_node: facts.name_of(place.unwrap_or(self.node().id)),
            })
            .collect()
    }

    fn all_counters(
        &self,
        overview: &Overview,
        view: View<'_>,
    ) -> Result<BTreeMap<String, u64>, StoreError> {
        let own = self.shared.counted().into_iter();
        let engine = overview
            .counters
            .iter()
            .map(|(name, count)| (*name, *count));
        let mut all: BTreeMap<String, u64> = own
            .chain(engine)
            .map(|(name, count)| (name.to_owned(), count))
            .collect();
        let unexplained = view.unexplained_erasures()?;
        all.insert("unexplained_erasures".to_owned(), unexplained);
        let released = view.released_count()?;
        all.insert("files_to_erase".to_owned(), released);
        let newer = view.newer_entries()?;
        all.insert("newer_entries".to_owned(), newer);
        all.insert("waiting_entries".to_owned(), overview.waiting);
        all.insert("quarantined_entries".to_owned(), overview.quarantined);
        Ok(all)
    }

    /// The newest orders that not all nodes are known to have carried out. Only nodes that lack
    /// anything at all are looked at.
    fn unconfirmed_orders(
        &self,
        overview: &Overview,
        view: View<'_>,
    ) -> Result<Vec<UnconfirmedOrder>, StoreError> {
        let table = self.shared.positions.table();
        let complete = |node: &NodeId| {
            let peer = overview.peers.get(node);
            peer.is_some_and(|peer| peer.behind == 0)
        };
        let lagging = table.nodes.iter().filter(|(node, _)| !complete(node));
        let lagging = Table {
            lineage: Arc::clone(&table.lineage),
            nodes: lagging
                .map(|(node, known)| (*node, Arc::clone(known)))
                .collect(),
        };
        if lagging.nodes.is_empty() {
            return Ok(Vec::new());
        }
        let mut orders = Vec::new();
        let mut named = BTreeSet::new();
        for order in view.newest_orders(ORDERS_MAX)? {
            let missing = lagging.without(order.order).map(ToString::to_string);
            let missing: Vec<String> = missing.collect();
            // Two may have deleted the same message.
            if missing.is_empty() || !named.insert(order.about) {
                continue;
            }
            orders.push(UnconfirmedOrder {
                order_id: order.about.to_string(),
                kind: match order.kind {
                    OrderKind::Message => "erase",
                    OrderKind::Older => "erase_older",
                },
                created_at: rfc3339(order.time >> 16),
                missing,
            });
        }
        Ok(orders)
    }
}

impl Sources {
    fn nodes(&self, own_trouble: Option<(super::trouble::Trouble, u64)>) -> Vec<NodeStatus> {
        let named: BTreeMap<NodeId, &NodeRow> =
            self.names.iter().map(|row| (row.node, row)).collect();
        let admitted = &self.admitted;
        let all = admitted.iter().chain(named.keys()).chain([&self.here.id]);
        let all: BTreeSet<NodeId> = all.copied().collect();
        let nothing = PeerView::default();
        all.into_iter()
            .map(|node| {
                let row = named.get(&node).copied();
                let peer = self.overview.peers.get(&node).unwrap_or(&nothing);
                let mut status = match node == self.here.id {
                    true => self.own(row, own_trouble),
                    false => self.other(node, row, peer),
                };
                status.authority = self.authorities.contains(&node);
                status.certificate = self.certificate(node);
                if node != self.here.id && !admitted.contains(&node) {
                    let is_revoked = self.revoked.contains(&node);
                    status.state = if is_revoked { "revoked" } else { "waiting" };
                    status.next_attempt_at = None;
                }
                status
            })
            .collect()
    }

    fn certificate(&self, node: NodeId) -> Option<NodeCertificate> {
        let certificate = self.pages.get(&node)?.certificate?;
        Some(NodeCertificate {
            provisional: certificate.provisional,
            until: rfc3339(certificate.until_ms),
        })
    }

    fn own(
        &self,
        row: Option<&NodeRow>,
        trouble: Option<(super::trouble::Trouble, u64)>,
    ) -> NodeStatus {
        let now = rfc3339(self.now);
        NodeStatus {
            state: "here",
            addresses: addresses(&self.own_addresses),
            version: Some(self.here.version.to_owned()),
            last_heard_at: Some(now),
            as_of: Some(rfc3339(self.overview.at_ms)),
            held: Arc::clone(&self.overview.own),
            trouble: trouble.map(|(trouble, _)| trouble.code()),
            trouble_since: trouble.map(|(_, since)| rfc3339(since)),
            ..blank(self.here.id, row)
        }
    }

    fn other(&self, node: NodeId, row: Option<&NodeRow>, peer: &PeerView) -> NodeStatus {
        let unknown = Link::default();
        let link = self.links.get(&node).unwrap_or(&unknown);
        let heard = Some(peer.last_heard_ms).filter(|at| *at > 0);
        let heard = heard.max(link.heard_ms());
        let trouble = link.trouble(self.now);
        let failure = link.failure.as_ref();
        let due = link.next_attempt_ms.filter(|_| !link.is_connected());
        NodeStatus {
            state: match (link.is_connected(), heard) {
                (true, _) => "connected",
                (false, Some(_)) => "unreachable",
                (false, None) => "never",
            },
            addresses: addresses(&link.listening),
            found_by: link.found_by.map(FoundBy::word),
            version: Some(peer.program.clone()).filter(|version| !version.is_empty()),
            last_heard_at: heard.map(rfc3339),
            rtt_ms: link.rtt_ms,
            clock_offset_ms: heard.map(|_| peer.clock_offset_ms),
            behind: Lag {
                entries: peer.behind,
                oldest_at: peer.behind_since_ms.map(rfc3339),
            },
            ahead: Lag {
                entries: peer.ahead,
                oldest_at: None,
            },
            held: Arc::clone(&peer.held),
            trouble: trouble.map(|(trouble, _)| trouble.code()),
            trouble_since: trouble.map(|(_, since)| rfc3339(since)),
            as_of: Some(peer.as_of_ms).filter(|at| *at > 0).map(rfc3339),
            last_error_code: failure.map(|(failure, _)| failure.code),
            last_error: failure.map(|(failure, _)| failure.text.clone()),
            last_error_at: failure.map(|(_, at)| rfc3339(*at)),
            // What was due in the past is being tried now.
            next_attempt_at: due.map(|due| rfc3339(due.max(self.now))),
            ..blank(node, row)
        }
    }
}

/// A node of which nothing is known but its name.
fn blank(node: NodeId, row: Option<&NodeRow>) -> NodeStatus {
    let name = row.map(|row| row.name.clone()).unwrap_or_default();
    NodeStatus {
        id: node.to_string(),
        name: if name.is_empty() { node.short() } else { name },
        segment: row.map(|row| row.segment.clone()).unwrap_or_default(),
        state: "never",
        authority: false,
        addresses: Vec::new(),
        found_by: None,
        version: None,
        last_heard_at: None,
        rtt_ms: None,
        clock_offset_ms: None,
        behind: Lag::default(),
        ahead: Lag::default(),
        held: Arc::default(),
        trouble: None,
        trouble_since: None,
        certificate: None,
        as_of: None,
        last_error_code: None,
        last_error: None,
        last_error_at: None,
        next_attempt_at: None,
    }
}

fn writer((node, entries): &(NodeId, u64)) -> Writer {
    Writer {
        id: node.to_string(),
        entries: *entries,
    }
}

fn unanswered((address, seed): (&SocketAddr, &Seed)) -> UnansweredAddress {
    UnansweredAddress {
        address: address.to_string(),
        code: seed.failure.code,
        text: seed.failure.text.clone(),
        tried_at: rfc3339(seed.at_ms),
        next_attempt_at: Some(rfc3339(seed.next_attempt_ms)),
    }
}

fn tickets(view: View<'_>, now: u64) -> Result<Vec<TicketStatus>, StoreError> {
    let tickets = view.tickets()?.into_iter();
    Ok(tickets
        .filter(|ticket| ticket.expires > now || !ticket.used_by.is_empty())
        .map(|ticket| TicketStatus {
            id: ticket.id.to_string(),
            expires_at: rfc3339(ticket.expires),
            used_by: Some(ticket.used_by).filter(|node| !node.is_empty()),
        })
        .collect())
}

fn addresses(list: &[SocketAddr]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests;
