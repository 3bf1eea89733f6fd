//! Nodes on disks of their own, joined by a wire on which everything arrives at once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail, ensure};
use ed25519_dalek::SigningKey;
use storage::{Durability, NodeId, Store};
use sync::engine::{Command, Engine, Identity, Membership, Reply};
use sync::feed::{Certificate, MeshRoot};
use sync::replication::{Facts, Head, ReplicationEvent, Replicator, ReplicatorConfig, VERSION};
use tempfile::TempDir;

use super::figures::cpu_ms;
use crate::dice::derive;

const START_MS: u64 = 1_700_000_000_000;
/// Steps of virtual time within which all nodes have to be equal.
const STEPS_MAX: u32 = 4_000;
const STEP_MS: u64 = 50;

/// The engine and the replication of a running node.
pub(super) struct Live {
    pub(super) engine: Engine,
    pub(super) replicator: Replicator,
}

pub(super) struct Node {
    pub(super) folder: TempDir,
    key: SigningKey,
    pub(super) node: NodeId,
    pub(super) holds_root: bool,
    pub(super) format: u64,
    /// What its clock is ahead.
    pub(super) offset_ms: i64,
    pub(super) live: Option<Live>,
}

struct Frame {
    from: usize,
    to: usize,
    bytes: Arc<[u8]>,
}

pub(super) struct Office {
    pub(super) root: SigningKey,
    pub(super) nodes: Vec<Node>,
    pub(super) now: u64,
    pub(super) starts: u64,
    pub(super) rebuilt: u64,
    wire: VecDeque<Frame>,
    /// Bytes of each frame that a node sent last, in order, while they are wanted.
    pub(super) tape: Option<Vec<(usize, usize)>>,
    /// A node, and what it has computed since it was put here, CPU ms.
    pub(super) clocked: Option<(usize, f64)>,
}

impl Office {
    pub(super) fn new() -> Self {
        Self {
            root: SigningKey::from_bytes(&derive(0, "root of the decade")),
            nodes: Vec::new(),
            now: START_MS,
            starts: 0,
            rebuilt: 0,
            wire: VecDeque::new(),
            tape: None,
            clocked: None,
        }
    }

    /// A new machine with a new identity, not started yet.
    pub(super) fn add(&mut self) -> Result<usize> {
        let number = self.nodes.len();
        let key = SigningKey::from_bytes(&derive(number as u64, "node of the decade"));
        let in_memory = Path::new("/dev/shm");
        let folder = if in_memory.is_dir() {
            TempDir::new_in(in_memory)?
        } else {
            TempDir::new()?
        };
        self.nodes.push(Node {
            folder,
            node: NodeId(key.verifying_key().to_bytes()),
            key,
            holds_root: number == 0,
            format: 1,
            offset_ms: 0,
            live: None,
        });
        Ok(number)
    }

    pub(super) fn running(&self) -> Vec<usize> {
        let all = 0..self.nodes.len();
        all.filter(|index| self.nodes[*index].live.is_some())
            .collect()
    }

    pub(super) fn live(&self, index: usize) -> Result<&Live> {
        self.nodes[index].live.as_ref().context("a node is down")
    }

    fn shows(&self, index: usize) -> u64 {
        self.now.saturating_add_signed(self.nodes[index].offset_ms)
    }

    /// Starts a node on its disk and connects it with all others.
    pub(super) fn start(&mut self, index: usize) -> Result<()> {
        self.starts += 1;
        self.open(index)?;
        for other in self.running() {
            if other != index {
                self.connect(index, other)?;
            }
        }
        Ok(())
    }

    /// Everything that a start does before anybody is met.
    pub(super) fn open(&mut self, index: usize) -> Result<()> {
        self.clock(index, |office| office.open_disk(index))
    }

    fn open_disk(&mut self, index: usize) -> Result<()> {
        let now = self.shows(index);
        let incarnation = u64::from_le_bytes(
            derive(self.starts, "incarnation")[..8]
                .try_into()
                .unwrap_or_default(),
        );
        let node = &self.nodes[index];
        let store = Store::open(node.folder.path(), Durability::None)?;
        let identity = Identity {
            key: node.key.clone(),
            incarnation,
            root: node.holds_root.then(|| self.root.clone()),
        };
        let mut engine = Engine::open(store, identity, now)?;
        engine.set_format(node.format);
        self.rebuilt += u64::from(engine.renew_views(now)?);
        if engine.membership().is_none() {
            let certificate = Certificate::issue(&self.root, node.node, index == 0, START_MS);
            let root = MeshRoot::of(&self.root);
            engine.begin()?;
            engine.enter_mesh(&Membership { root, certificate })?;
            engine.commit(now)?;
        }
        let facts = Facts {
            name: format!("n{index}"),
            ..Facts::default()
        };
        let (version_min, version_max) = (VERSION, VERSION);
        let mut replicator = Replicator::new(ReplicatorConfig {
            version_min,
            version_max,
            facts,
        });
        replicator.committed(&engine, &[], &BTreeSet::new(), now)?;
        self.nodes[index].live = Some(Live { engine, replicator });
        Ok(())
    }

    /// Notes what a node computes, where that is wanted.
    fn clock<T>(&mut self, index: usize, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.clocked.is_none_or(|(clocked, _)| clocked != index) {
            return work(self);
        }
        let began = cpu_ms()?;
        let result = work(self);
        let took = cpu_ms()? - began;
        if let Some((_, sum)) = self.clocked.as_mut() {
            *sum += took;
        }
        result
    }

    fn connect(&mut self, one: usize, other: usize) -> Result<()> {
        for (index, peer) in [(one, other), (other, one)] {
            let peer = self.nodes[peer].node;
            self.batch(index, |live, now| {
                Ok(live.replicator.connected(&live.engine, peer, now)?)
            })?;
        }
        Ok(())
    }

    /// Ends a node as a crash would.
    pub(super) fn stop(&mut self, index: usize) -> Result<()> {
        let node = self.nodes[index].node;
        self.nodes[index].live = None;
        self.wire
            .retain(|frame| frame.to != index && frame.from != index);
        for other in self.running() {
            self.batch(other, |live, now| {
                live.replicator.disconnected(node, now);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// One transaction of a node, as the program makes it.
    pub(super) fn batch<T>(
        &mut self,
        index: usize,
        work: impl FnOnce(&mut Live, u64) -> Result<T>,
    ) -> Result<T> {
        self.clock(index, |office| office.transact(index, work))
    }

    fn transact<T>(
        &mut self,
        index: usize,
        work: impl FnOnce(&mut Live, u64) -> Result<T>,
    ) -> Result<T> {
        let now = self.shows(index);
        let live = self.nodes[index].live.as_mut().context("a node is down")?;
        live.replicator.note_time(&mut live.engine, now);
        live.engine.begin()?;
        let result = work(live, now)?;
        if live.replicator.poll_timeout().is_some_and(|due| due <= now) {
            live.replicator.handle_timeout(&mut live.engine, now)?;
        }
        let outcome = live.engine.commit(now)?;
        let (own, changed) = (&outcome.own_groups, &outcome.changed_feeds);
        live.replicator.committed(&live.engine, own, changed, now)?;
        let mut sent = Vec::new();
        while let Some(transmit) = live.replicator.poll_transmit() {
            sent.push((transmit.peer, transmit.frame));
        }
        while let Some(event) = live.replicator.poll_event() {
            if let ReplicationEvent::Close { reason, .. } = event {
                bail!("p{index} closes a connection: {reason:?}");
            }
        }
        let nodes = self.nodes.iter().enumerate();
        let numbers: BTreeMap<NodeId, usize> = nodes.map(|(at, node)| (node.node, at)).collect();
        for (peer, bytes) in sent {
            let Some(to) = numbers.get(&peer).copied() else {
                continue;
            };
            if let Some(tape) = self.tape.as_mut() {
                tape.push((index, bytes.len()));
            }
            if self.nodes[to].live.is_some() {
                let from = index;
                self.wire.push_back(Frame { from, to, bytes });
            }
        }
        Ok(result)
    }

    /// Carries out a command; what is refused is an error.
    pub(super) fn act(&mut self, index: usize, command: Command) -> Result<Reply> {
        let reply = self.batch(index, |live, now| Ok(live.engine.execute(command, now)))?;
        reply.map_err(|refusal| anyhow::anyhow!("refused: {refusal:?}"))
    }

    /// Lets time pass until all nodes are equal and have nothing to say.
    pub(super) fn settle(&mut self) -> Result<()> {
        for _ in 0..STEPS_MAX {
            self.deliver()?;
            self.now += STEP_MS;
            for index in self.running() {
                let now = self.shows(index);
                let due = self.live(index)?.replicator.poll_timeout();
                if due.is_some_and(|due| due <= now) {
                    self.batch(index, |_, _| Ok(()))?;
                }
            }
            if self.wire.is_empty() && self.is_equal()? {
                return Ok(());
            }
        }
        bail!("I8: the nodes do not become equal")
    }

    fn deliver(&mut self) -> Result<()> {
        while let Some(first) = self.wire.front() {
            let to = first.to;
            let (taken, rest): (Vec<Frame>, Vec<Frame>) =
                self.wire.drain(..).partition(|frame| frame.to == to);
            self.wire = rest.into();
            let senders: Vec<NodeId> = self.nodes.iter().map(|node| node.node).collect();
            self.batch(to, |live, now| {
                for frame in taken {
                    let peer = senders[frame.from];
                    live.replicator
                        .handle_frame(&mut live.engine, peer, &frame.bytes, now)?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    fn is_equal(&self) -> Result<bool> {
        let mut first: Option<(Vec<Head>, BTreeMap<u16, u128>)> = None;
        for index in self.running() {
            let live = self.live(index)?;
            let mut heads = live.engine.heads();
            heads.retain(|head| head.seq > 0);
            let found = (heads, live.engine.register_sums().clone());
            if *first.get_or_insert_with(|| found.clone()) != found {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// All views of all nodes are equal.
    pub(super) fn check_equal(&self) -> Result<()> {
        let mut first = None;
        for index in self.running() {
            let found = self.live(index)?.engine.view().view_digests()?;
            let expected = first.get_or_insert_with(|| found.clone());
            ensure!(*expected == found, "I3: p{index} has other views");
        }
        Ok(())
    }

    /// Copies a stopped node's files.
    pub(super) fn copy_disk(from: &Path, to: &Path) -> Result<()> {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
        Ok(())
    }
}
