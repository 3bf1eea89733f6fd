//! One line of truth about the mesh: the worst thing first.

use crate::host::tape::Arguments;
use crate::host::trouble::Trouble;
use crate::time::rfc3339;

use super::report::{Deriving, MeshStatus, NodeStatus, Verdict};

/// From here on a clock does harm: messages sort wrongly and limits of time are off.
const CLOCK_OFF_MS: u64 = 60_000;

impl Verdict {
    /// What is said while nothing is known.
    pub(super) fn nothing(now: u64) -> Self {
        Self::new("green", "equal", String::new(), now)
    }

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

/// The worst that is to be said of the mesh.
pub(super) fn verdict(status: &MeshStatus, quarantined: u64, now: u64) -> Verdict {
    let nodes = &status.nodes;
    let first = |holds: fn(&NodeStatus) -> bool| nodes.iter().find(|node| holds(node));
    let lost = |node: &NodeStatus| matches!(node.state, "unreachable" | "never");
    if let Some(deriving) = status.deriving {
        self::deriving(deriving, now)
    } else if let Some(node) = troubled(nodes, "red") {
        trouble(node, status, now)
    } else if let Some(verdict) = clock(nodes, now) {
        verdict
    } else if let Some(node) = first(lost) {
        unreachable(node, now)
    } else if let Some(aside) = status.set_aside.first() {
        let node = nodes.iter().find(|node| node.id == aside.node_id);
        let name = node.map_or_else(|| aside.node_id.clone(), |node| node.name.clone());
        let entry = aside.first_entry;
        let text = format!(
            "This node can't take in what {name} wrote from entry {entry} on; see its log, and \
             run `localchat repair` if its database may be damaged"
        );
        Verdict {
            node: Some(aside.node_id.clone()),
            args: Arguments::from([("node", name.into()), ("entries", entry.into())]),
            ..Verdict::new("red", "set_aside", text, now)
        }
    } else if let Some(node) = first(lagging) {
        behind(node, now)
    } else if let Some(node) = troubled(nodes, "amber") {
        trouble(node, status, now)
    } else if let Some(seed) = status.unanswered.first() {
        let (address, reason) = (seed.address.clone(), seed.code);
        let text = format!("PEERS names {address}, where {}", seed.text);
        Verdict {
            args: Arguments::from([("address", address.into()), ("reason", reason.into())]),
            ..Verdict::new("amber", "unanswered", text, now)
        }
    } else if quarantined > 0 {
        let text = format!("{quarantined} entries are quarantined and not shown");
        Verdict {
            args: Arguments::from([("entries", quarantined.into())]),
            ..Verdict::new("amber", "quarantined", text, now)
        }
    } else {
        equal(nodes, now)
    }
}

/// Before all else: that its thread is busy looks from outside like a trouble, and is none.
fn deriving(Deriving { done, total }: Deriving, now: u64) -> Verdict {
    let percent = done.min(total) * 100 / total.max(1);
    let text = format!(
        "This node derives what it shows from its log again: {percent} %. What is shown is as \
         before, and nothing is written here until then"
    );
    Verdict {
        args: Arguments::from([("percent", percent.into())]),
        ..Verdict::new("amber", "deriving", text, now)
    }
}

fn lagging(node: &NodeStatus) -> bool {
    node.state == "connected" && (node.behind.entries > 0 || node.ahead.entries > 0)
}

fn equal(nodes: &[NodeStatus], now: u64) -> Verdict {
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

/// The trouble that a node's word stands for, unless that is of a newer version.
fn known(node: &NodeStatus) -> Option<Trouble> {
    let mut all = Trouble::ALL.into_iter();
    all.find(|trouble| Some(trouble.code()) == node.trouble)
}

/// A node with a trouble of that level, this one first.
fn troubled<'a>(nodes: &'a [NodeStatus], level: &str) -> Option<&'a NodeStatus> {
    let is_so = |node: &&NodeStatus| {
        let its = known(node).map_or("red", Trouble::level);
        node.trouble.is_some() && its == level && !matches!(node.state, "revoked" | "waiting")
    };
    let here = nodes.iter().filter(|node| node.state == "here");
    here.chain(nodes).find(is_so)
}

/// Something is wrong with a node itself.
fn trouble(node: &NodeStatus, status: &MeshStatus, now: u64) -> Verdict {
    let here = node.state == "here";
    let known = known(node);
    let words = known.map_or(
        "has a trouble that this version does not know",
        Trouble::english,
    );
    let name = &node.name;
    let text = match here {
        true => format!("This node {words}"),
        false => format!("{name} {words}"),
    };
    let mut args = Arguments::from([
        ("node", name.clone().into()),
        ("here", u64::from(here).into()),
    ]);
    args.extend(node.trouble_since.clone().map(|at| ("since", at.into())));
    if here && known == Some(Trouble::FilesDamaged) {
        args.insert("files", status.files.damaged.into());
    }
    let held = status.files.held.filter(|_| here);
    if let Some(held) = held.filter(|_| known == Some(Trouble::FilesHeld)) {
        args.insert("reason", held.code.into());
        args.insert("files", held.count.into());
        args.insert("of", held.of.into());
    }
    let level = known.map_or("red", Trouble::level);
    Verdict {
        node: Some(node.id.clone()),
        args,
        ..Verdict::new(level, node.trouble.unwrap_or_default(), text, now)
    }
}

/// A clock that is far off: this node's where most others say so, else that of whoever is off.
fn clock(nodes: &[NodeStatus], now: u64) -> Option<Verdict> {
    let connected = nodes.iter().filter(|node| node.state == "connected");
    let mut offsets: Vec<(i64, &NodeStatus)> = connected
        .filter_map(|node| Some((node.clock_offset_ms?, node)))
        .collect();
    offsets.sort_by_key(|(offset, _)| *offset);
    let (median, _) = *offsets.get(offsets.len() / 2)?;
    let is_off = |offset: i64| offset.unsigned_abs() > CLOCK_OFF_MS;
    if offsets.len() > 1 && is_off(median) {
        // Theirs minus this one's: what they are ahead of it, it is behind them.
        let own = nodes.iter().find(|node| node.state == "here")?;
        return Some(clock_of(own, median.saturating_neg(), true, now));
    }
    let worst = offsets
        .iter()
        .max_by_key(|(offset, _)| offset.unsigned_abs())?;
    is_off(worst.0).then(|| clock_of(worst.1, worst.0, false, now))
}

fn clock_of(node: &NodeStatus, offset_ms: i64, here: bool, now: u64) -> Verdict {
    let seconds = offset_ms.unsigned_abs() / 1_000;
    let side = if offset_ms > 0 { "ahead of" } else { "behind" };
    let (whose, others) = match here {
        true => ("This node's clock".to_owned(), "the other nodes'"),
        false => (format!("The clock of {}", node.name), "this node's"),
    };
    let text = format!("{whose} is {seconds} s {side} {others}; set the right time and date");
    Verdict {
        node: Some(node.id.clone()),
        args: Arguments::from([
            ("node", node.name.clone().into()),
            ("here", u64::from(here).into()),
            ("ahead", u64::from(offset_ms > 0).into()),
            ("seconds", seconds.into()),
        ]),
        ..Verdict::new("red", "clock", text, now)
    }
}

fn unreachable(node: &NodeStatus, now: u64) -> Verdict {
    let name = &node.name;
    let mut text = match &node.last_heard_at {
        Some(heard) => format!("{name} is not reachable; last heard {heard}"),
        None => format!("{name} has not been reached since this node started"),
    };
    if let Some(error) = &node.last_error {
        text.push_str(&format!(": {error}"));
    }
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
    args.extend(node.last_error_code.map(|code| ("reason", code.into())));
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
