//! The sync status page's data: what is known, with when it was known.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;

use serde::Serialize;
use storage::{FeedId, NodeId, StoreError};
use tokio::sync::oneshot;
use utoipa::ToSchema;

use super::handle::Host;
use super::inbox::Input;
use super::tape::{Argument, Arguments, TapeEvent};
use super::worker::{Worker, position_table};
use crate::comparison_words::comparison_words;
use crate::network::FoundBy;
use crate::time::{now_ms, rfc3339};

/// Erase orders looked at for missing confirmations.
const ORDERS_MAX: usize = 200;

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeshStatus {
    /// This node, 64 hexadecimal digits.
    pub node_id: String,
    pub mesh: Option<MeshName>,
    pub verdict: Verdict,
    pub nodes: Vec<NodeStatus>,
    pub waiting: Vec<WaitingNode>,
    pub counters: BTreeMap<String, u64>,
    pub unconfirmed_orders: Vec<UnconfirmedOrder>,
    pub tickets: Vec<TicketStatus>,
    pub events: Vec<TapeEvent>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeshName {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Verdict {
    /// `green`, `amber` or `red`.
    pub level: &'static str,
    /// A stable word for the cause: `equal`, `behind`, `unreachable` or `quarantined`.
    pub code: &'static str,
    /// The node it is about.
    pub node: Option<String>,
    /// `nodes`, `node`, `behind`, `ahead`, `heard_at`, `next_attempt_at` or `entries`, by code.
    #[schema(value_type = BTreeMap<String, Argument>)]
    pub args: Arguments,
    /// RFC 3339, UTC.
    pub at: String,
    /// The same in English.
    pub text: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NodeStatus {
    pub id: String,
    pub name: String,
    pub segment: String,
    /// `here`, `connected`, `unreachable`, `never`, `revoked`, or `waiting` for an authority to admit
    /// it.
    pub state: &'static str,
    /// Whether it holds the mesh root key, and so can admit and revoke nodes.
    pub authority: bool,
    /// Where it listens, as far as known.
    pub addresses: Vec<String>,
    /// `static`, `ticket`, `mdns`, `learnt` or `inbound`.
    pub found_by: Option<&'static str>,
    pub version: Option<String>,
    pub last_heard_at: Option<String>,
    pub rtt_ms: Option<f64>,
    pub clock_offset_ms: Option<i64>,
    /// What this node has and that one lacks.
    pub behind: Lag,
    /// What that node has and this one lacks.
    pub ahead: Lag,
    pub positions: Vec<FeedPosition>,
    /// When the positions were known.
    pub as_of: Option<String>,
    /// What went wrong since it was connected last: a stable word, the same in English, and when.
    pub last_error_code: Option<&'static str>,
    pub last_error: Option<String>,
    pub last_error_at: Option<String>,
    pub next_attempt_at: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Lag {
    pub entries: u64,
    /// Time of the oldest entry that is missing.
    pub oldest_at: Option<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FeedPosition {
    /// The writing node.
    pub feed: String,
    pub incarnation: String,
    pub seq: u64,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaitingNode {
    pub node_id: String,
    pub name: String,
    pub segment: String,
    pub address: String,
    pub words: Vec<String>,
    pub asked_at: String,
    /// Where it asked.
    pub via_node: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnconfirmedOrder {
    pub order_id: String,
    pub kind: &'static str,
    pub created_at: String,
    /// Nodes that have not said they carried it out.
    pub missing: Vec<String>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TicketStatus {
    pub id: String,
    pub expires_at: String,
    pub used_by: Option<String>,
}

impl Host {
    /// Everything an administrator can see of the mesh from here.
    pub async fn status(&self) -> Option<MeshStatus> {
        let (reply, answer) = oneshot::channel();
        self.shared.inbox.ask(Input::Status(reply)).await;
        answer.await.ok()
    }
}

impl Worker {
    pub(super) fn status(&self, now: u64) -> MeshStatus {
        let facts = &self.shared.facts;
        let nodes = self.node_statuses(now);
        MeshStatus {
            node_id: self.engine.node().to_string(),
            mesh: facts.mesh().map(|mesh| MeshName {
                id: mesh.id.to_string(),
                name: mesh.name,
            }),
            verdict: verdict(&nodes, self.engine.quarantined_entries(), now),
            waiting: self.waiting(),
            counters: self.counters(),
            unconfirmed_orders: self.unconfirmed_orders(&nodes).unwrap_or_default(),
            tickets: self.tickets().unwrap_or_default(),
            events: self.shared.tape.newest(),
            nodes,
        }
    }

    fn own_positions(&self) -> BTreeMap<FeedId, u64> {
        self.engine
            .heads()
            .into_iter()
            .map(|head| (head.feed, head.seq))
            .collect()
    }

    fn node_statuses(&self, now: u64) -> Vec<NodeStatus> {
        let own = self.engine.node();
        let admitted = self.engine.admitted();
        let named: BTreeSet<NodeId> = self
            .shared
            .facts
            .nodes()
            .iter()
            .map(|row| row.node)
            .collect();
        let all: BTreeSet<NodeId> = admitted.iter().chain(&named).copied().collect();
        all.into_iter()
            .map(|node| {
                let mut status = self.node_status(node, now);
                if node == own {
                    status.state = "here";
                } else if self.engine.trust().is_revoked(node) {
                    status.state = "revoked";
                } else if !admitted.contains(&node) {
                    status.state = "waiting";
                }
                status
            })
            .collect()
    }

    fn node_status(&self, node: NodeId, now: u64) -> NodeStatus {
        let facts = &self.shared.facts;
        let row = facts.nodes().iter().find(|row| row.node == node).cloned();
        let own = self.own_positions();
        let here = node == self.engine.node();
        let peer = self
            .replicator
            .peers()
            .into_iter()
            .find(|peer| peer.node == node);
        let theirs: BTreeMap<FeedId, u64> = match (&peer, here) {
            (_, true) => own.clone(),
            (Some(peer), false) => peer.positions.iter().map(|(f, s)| (*f, *s)).collect(),
            (None, false) => BTreeMap::new(),
        };
        let session = self.sessions.get(&node);
        let heard = peer
            .as_ref()
            .map(|peer| peer.last_heard_ms)
            .filter(|heard| *heard > 0);
        let as_of = peer
            .as_ref()
            .map(|peer| peer.as_of_ms)
            .filter(|as_of| *as_of > 0);
        let links = self.shared.links.of(node);
        let failure = links.failure.as_ref();
        NodeStatus {
            id: node.to_string(),
            name: facts.name_of(node),
            segment: row.map(|row| row.segment).unwrap_or_default(),
            authority: self.engine.trust().is_authority(node),
            state: match (session, heard) {
                (Some(_), _) => "connected",
                (None, Some(_)) => "unreachable",
                (None, None) => "never",
            },
            addresses: match here {
                true => addresses(&self.shared.network.own_addresses()),
                false => addresses(&links.listening),
            },
            found_by: links.found_by.map(FoundBy::word),
            version: match here {
                true => Some(facts.node().version.to_owned()),
                false => peer.as_ref().map(|peer| peer.facts.program.clone()),
            },
            last_heard_at: if here {
                Some(rfc3339(now))
            } else {
                heard.map(rfc3339)
            },
            rtt_ms: links.rtt_ms,
            clock_offset_ms: peer.as_ref().map(|peer| peer.clock_offset_ms),
            behind: self.lag(&own, &theirs),
            ahead: Lag {
                entries: missing(&theirs, &own),
                oldest_at: None,
            },
            positions: positions(&theirs),
            as_of: if here {
                Some(rfc3339(now))
            } else {
                as_of.map(rfc3339)
            },
            last_error_code: failure.map(|(failure, _)| failure.code),
            last_error: failure.map(|(failure, _)| failure.text.clone()),
            last_error_at: failure.map(|(_, at)| rfc3339(*at)),
            next_attempt_at: links
                .next_attempt_ms
                .filter(|_| session.is_none())
                .map(rfc3339),
        }
    }

    /// What `has` holds and `lacks` does not, with the age of the oldest of it.
    fn lag(&self, has: &BTreeMap<FeedId, u64>, lacks: &BTreeMap<FeedId, u64>) -> Lag {
        let entries = missing(has, lacks);
        if entries == 0 {
            return Lag::default();
        }
        let times = has.iter().filter_map(|(feed, seq)| {
            let known = lacks.get(feed).copied().unwrap_or(0);
            let at = storage::Position {
                feed: *feed,
                seq: known + 1,
            };
            (known < *seq).then(|| self.engine.store().entry_time(at).ok().flatten())?
        });
        Lag {
            entries,
            oldest_at: times.min().map(|time| rfc3339(time >> 16)),
        }
    }

    fn waiting(&self) -> Vec<WaitingNode> {
        let Some(mesh) = self.engine.mesh_id() else {
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
                words: comparison_words(&knock.node.0, &mesh.0)
                    .iter()
                    .map(|word| (*word).to_owned())
                    .collect(),
                asked_at: rfc3339(knock.asked_ms),
                via_node: facts.name_of(place.unwrap_or(self.engine.node())),
            })
            .collect()
    }

    fn counters(&self) -> BTreeMap<String, u64> {
        let own = self.shared.counted();
        let engine = self
            .engine
            .counters()
            .iter()
            .chain(self.replicator.counters());
        let engine = engine.map(|(name, count)| (*name, *count));
        let mut all: BTreeMap<String, u64> = own
            .into_iter()
            .chain(engine)
            .map(|(name, count)| (name.to_owned(), count))
            .collect();
        let unexplained = self.engine.view().unexplained_erasures().unwrap_or(0);
        all.insert("unexplained_erasures".to_owned(), unexplained);
        let newer = self.engine.view().newer_entries().unwrap_or(0);
        all.insert("newer_entries".to_owned(), newer);
        all.insert("waiting_entries".to_owned(), self.engine.waiting_entries());
        all.insert(
            "quarantined_entries".to_owned(),
            self.engine.quarantined_entries(),
        );
        all
    }

    fn unconfirmed_orders(
        &self,
        nodes: &[NodeStatus],
    ) -> Result<Vec<UnconfirmedOrder>, StoreError> {
        let table = position_table(&self.engine, &self.replicator);
        let mut orders = Vec::new();
        for erasure in self.engine.view().newest_erasures(ORDERS_MAX)? {
            let lacks = |node: &NodeId| {
                let known = table
                    .get(node)
                    .and_then(|known| known.get(&erasure.order.feed));
                *node != erasure.order.feed.node && known.is_none_or(|seq| *seq < erasure.order.seq)
            };
            let missing: Vec<String> = table
                .keys()
                .filter(|node| lacks(node))
                .map(ToString::to_string)
                .collect();
            if missing.is_empty() || nodes.is_empty() {
                continue;
            }
            let time = self.engine.store().entry_time(erasure.order)?.unwrap_or(0);
            orders.push(UnconfirmedOrder {
                order_id: erasure.message.to_string(),
                kind: "erase",
                created_at: rfc3339(time >> 16),
                missing,
            });
        }
        Ok(orders)
    }

    fn tickets(&self) -> Result<Vec<TicketStatus>, StoreError> {
        let now = now_ms();
        let tickets = self.engine.view().tickets()?.into_iter();
        Ok(tickets
            .filter(|ticket| ticket.expires > now || !ticket.used_by.is_empty())
            .map(|ticket| TicketStatus {
                id: ticket.id.to_string(),
                expires_at: rfc3339(ticket.expires),
                used_by: Some(ticket.used_by).filter(|node| !node.is_empty()),
            })
            .collect())
    }
}

/// How many entries `has` holds that `lacks` does not.
fn missing(has: &BTreeMap<FeedId, u64>, lacks: &BTreeMap<FeedId, u64>) -> u64 {
    let gaps = has
        .iter()
        .map(|(feed, seq)| seq.saturating_sub(lacks.get(feed).copied().unwrap_or(0)));
    gaps.sum()
}

fn positions(known: &BTreeMap<FeedId, u64>) -> Vec<FeedPosition> {
    let rows = known
        .iter()
        .filter(|(_, seq)| **seq > 0)
        .map(|(feed, seq)| FeedPosition {
            feed: feed.node.to_string(),
            incarnation: format!("{:016x}", feed.incarnation),
            seq: *seq,
        });
    rows.collect()
}

fn addresses(list: &[SocketAddr]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// One line of truth: the worst thing first.
fn verdict(nodes: &[NodeStatus], quarantined: u64, now: u64) -> Verdict {
    let lost = |n: &&NodeStatus| matches!(n.state, "unreachable" | "never");
    let lagging =
        |n: &&NodeStatus| n.state == "connected" && (n.behind.entries > 0 || n.ahead.entries > 0);
    if let Some(node) = nodes.iter().find(lost) {
        unreachable(node, now)
    } else if let Some(node) = nodes.iter().find(lagging) {
        behind(node, now)
    } else if quarantined > 0 {
        let text = format!("{quarantined} entries are quarantined and not shown");
        Verdict {
            args: Arguments::from([("entries", quarantined.into())]),
            ..Verdict::new("amber", "quarantined", text, now)
        }
    } else {
        let count = nodes
            .iter()
            .filter(|node| !matches!(node.state, "revoked" | "waiting"))
            .count() as u64;
        let text = match count {
            1 => format!("This node holds everything up to {}", rfc3339(now)),
            _ => format!("All {count} nodes hold everything up to {}", rfc3339(now)),
        };
        Verdict {
            args: Arguments::from([("nodes", count.into())]),
            ..Verdict::new("green", "equal", text, now)
        }
    }
}

fn unreachable(node: &NodeStatus, now: u64) -> Verdict {
    let name = &node.name;
    let mut text = match &node.last_heard_at {
        Some(heard) => format!("{name} is not reachable; last heard {heard}"),
        None => format!("{name} has not been reached since this node started"),
    };
    if node.behind.entries > 0 {
        let count = node.behind.entries;
        text.push_str(&format!("; {count} entries are not known to be there"));
    }
    let mut args = Arguments::from([
        ("node", name.clone().into()),
        ("behind", node.behind.entries.into()),
    ]);
    let times = [
        ("heard_at", &node.last_heard_at),
        ("next_attempt_at", &node.next_attempt_at),
    ];
    for (key, time) in times {
        args.extend(time.clone().map(|time| (key, time.into())));
    }
    Verdict {
        node: Some(node.id.clone()),
        args,
        ..Verdict::new("amber", "unreachable", text, now)
    }
}

fn behind(node: &NodeStatus, now: u64) -> Verdict {
    let (behind, ahead) = (node.behind.entries, node.ahead.entries);
    let text = format!("{} is {behind} entries behind and {ahead} ahead", node.name);
    Verdict {
        node: Some(node.id.clone()),
        args: Arguments::from([
            ("node", node.name.clone().into()),
            ("behind", behind.into()),
            ("ahead", ahead.into()),
        ]),
        ..Verdict::new("amber", "behind", text, now)
    }
}

impl Verdict {
    fn new(level: &'static str, code: &'static str, text: String, now: u64) -> Self {
        Self {
            level,
            code,
            node: None,
            args: Arguments::new(),
            at: rfc3339(now),
            text,
        }
    }
}
