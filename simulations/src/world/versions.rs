//! Two versions of the program in one mesh: nodes are updated one by one, and a later one writes
//! what those before it can't read.

use std::collections::BTreeSet;

use rusqlite::Connection;
use storage::{Hash, Id, Page, Space};
use sync::engine::FORMAT;
use sync::feed::{Certificate, Group, GroupEntry, KIND_RECORD, Past, Signature};
use sync::payload::{Payload, Record};

use super::clock::START_MS;
use super::queue::Happening;
use super::{Phase, Violation, World, violation};

/// The version after this one.
const LATER: u64 = FORMAT + 1;
/// The first number of records that no version knows yet.
const LATER_RECORD: u8 = 16;

impl World {
    /// Every second node runs the later version; the others are updated in the course of time, but
    /// not always all.
    pub(super) fn plan_versions(&mut self) {
        if !self.plan.versions {
            return;
        }
        for index in 0..self.processes.len() {
            if index % 2 == 1 {
                self.processes[index].format = LATER;
                let at = self.fault_dice.within((30_000, 150_000));
                self.soon(at, Happening::WriteNewer { process: index });
            } else if self.fault_dice.chance(600) {
                let at = self.fault_dice.within((40_000, 150_000));
                self.soon(at, Happening::Update { process: index });
            }
        }
    }

    /// The node goes on with another program, whose rules are not those that its views were derived
    /// by. What they hold is made wrong, so that it shows whether they are derived anew.
    pub(super) fn update(&mut self, index: usize) -> Result<(), Violation> {
        if self.phase == Phase::Quiet || self.processes[index].live.is_none() {
            return Ok(());
        }
        self.count("nodes updated");
        self.crash(index)?;
        self.processes[index].format = LATER;
        if let Some(image) = self.processes[index].disk.take() {
            let outdated = outdated(&image)
                .map_err(|error| Violation(format!("a disk can't be changed: {error}")))?;
            self.processes[index].disk = Some(outdated);
        }
        self.start(index)?;
        self.describe(index);
        Ok(())
    }

    /// A record of a kind that this version does not know, in a feed of its own.
    pub(super) fn write_newer(&mut self, index: usize) -> Result<(), Violation> {
        let Some((space, channel, author)) = self.first_channel() else {
            return Ok(());
        };
        // It is another that hands it on: what a node writes itself goes into one feed a start.
        let mut others = self.honest().into_iter();
        let holder = others.find(|other| *other != index && self.processes[*other].live.is_some());
        let Some(holder) = holder.filter(|_| self.phase == Phase::Safety) else {
            return Ok(());
        };
        let now = self.processes[holder].clock.shows(self.now);
        let (node, key) = (
            self.processes[index].node,
            self.processes[index].key.clone(),
        );
        let Some(mut live) = self.processes[holder].live.take() else {
            return Ok(());
        };
        let nonce = format!("newer-{index}");
        let certificate = Certificate::issue(&self.root, node, false, START_MS);
        let opening = Payload::Record(Record::Certificate(certificate));
        let entry = |later: u64, space, bytes| GroupEntry {
            time: ((START_MS + self.now) << 16) + later,
            space,
            kind: KIND_RECORD,
            body: sync::feed::Body::Present(bytes),
        };
        let heads = live.engine.heads().into_iter();
        let heads = heads.filter(|head| head.seq > 0 && head.cut_after.is_none());
        let mut group = Group {
            feed: storage::FeedId {
                node,
                incarnation: 0x2e30_0000 + index as u64,
            },
            first_seq: 1,
            previous: Hash::ZERO,
            entries: vec![
                entry(0, Space::Mesh, opening.encode()),
                entry(1, space, later_record(channel, author, &nonce)),
            ],
            past: Past::of(heads.map(|head| (head.feed, head.seq)).collect()),
            seal: Signature([0; 64]),
        };
        group.seal = Group::seal(&key, &group.span(), &group.past);
        live.engine.begin()?;
        let accepted = live.engine.accept(vec![group], now)?;
        let outcome = live.engine.commit(now)?;
        if !accepted.refused.is_empty() {
            return violation(format!(
                "I1: what a later version wrote was refused: {:?}",
                accepted.refused
            ));
        }
        let (own, changed) = (&outcome.own_groups, &outcome.changed_feeds);
        live.replicator.committed(&live.engine, own, changed, now)?;
        self.processes[holder].live = Some(live);
        self.watch(holder, &outcome)?;
        self.note_durable(holder);
        self.model.newer.insert(nonce);
        self.count("records of a later version");
        self.flush(holder)
    }

    fn first_channel(&self) -> Option<(Space, Id, Id)> {
        let channel = self.model.channels.first()?;
        let server = &self.model.servers[channel.home.server()?];
        let author = self.model.users[server.owner].id?;
        Some((Space::Server(server.id), channel.id, author))
    }

    /// Nobody takes others to read more than they do, views are those of today's rules, and what
    /// only a later version can read is everywhere.
    pub(super) fn check_versions(&mut self) -> Result<(), Violation> {
        if !self.plan.versions {
            return Ok(());
        }
        let honest = self.honest();
        let formats = honest.iter().map(|index| self.processes[*index].format);
        let lowest = formats.min().unwrap_or(FORMAT);
        for index in honest {
            let Some(live) = self.processes[index].live.as_ref() else {
                continue;
            };
            let own = live.engine.mesh_format()?;
            if own != lowest {
                return violation(format!("I5: p{index} writes format {own}, not {lowest}"));
            }
            if live.engine.has_stale_views()? {
                return violation(format!("I6: p{index} has views by other rules"));
            }
            let Some((_, channel, _)) = self.first_channel() else {
                continue;
            };
            let rows = live.engine.view();
            let rows = rows.messages(channel, None, Page::Newest, 100_000)?;
            let newer = rows.into_iter().filter(|row| row.posted.newer);
            let found: BTreeSet<String> = newer.filter_map(|row| row.posted.nonce).collect();
            if found != self.model.newer {
                return violation(format!(
                    "I1: p{index} shows {} of {} records of a later version",
                    found.len(),
                    self.model.newer.len()
                ));
            }
        }
        self.count("checks of versions");
        Ok(())
    }
}

/// A disk as another version would have left it: of all messages the views hold none.
fn outdated(image: &[u8]) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", image, image.len(), false)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         UPDATE meta SET value = zeroblob(8) WHERE key = 'rules';
         DELETE FROM messages;
         UPDATE channels SET name = 'wrong';",
    )?;
    Ok(connection.serialize("main")?.to_vec())
}

/// What a later version writes, as its bytes: where it stands and whose it is, then anything.
fn later_record(channel: Id, author: Id, nonce: &str) -> Vec<u8> {
    let mut bytes = vec![1, LATER_RECORD];
    bytes.extend(channel.0);
    bytes.extend(author.0);
    bytes.extend([0, 1, u8::try_from(nonce.len()).unwrap_or(0)]);
    bytes.extend(nonce.as_bytes());
    bytes.extend(b"lunch? ramen, curry");
    bytes
}
