//! The years themselves: starts, messages, people and machines.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, bail, ensure};
use storage::Id;
use sync::engine::{Command, Reply, TokenSecret};
use tempfile::TempDir;

use super::Args;
use super::figures::{Figures, cpu_ms, resident_kib};
use super::office::Office;
use crate::dice::{Dice, derive};

const DAY_MS: u64 = 86_400_000;
const DAYS_A_YEAR: u64 = 365;
const PEOPLE: usize = 20;
const CHANNELS: usize = 6;
/// Posts whose ids are at hand for answers, edits and reactions.
const RECENT_MAX: usize = 40;
const CODE: &str = "ABCDEFGH";

#[derive(Debug, Clone, Copy)]
struct Posted {
    message: Id,
    channel: Id,
    author: Id,
}

pub(super) struct Life {
    args: Args,
    /// With starts and everything else that happens in years.
    aged: bool,
    office: Office,
    dice: Dice,
    admin: Id,
    people: Vec<Id>,
    channels: Vec<Id>,
    recent: Vec<Posted>,
    posted: BTreeSet<Id>,
    erased: BTreeSet<Id>,
    joined: u64,
    figures: Figures,
    /// A disk as it was weeks ago, and whose.
    backup: Option<(usize, TempDir)>,
    authority: usize,
}

impl Life {
    pub(super) fn new(args: &Args, aged: bool) -> Result<Self> {
        let mut life = Self {
            args: args.clone(),
            aged,
            office: Office::new(),
            dice: Dice::new(args.seed, "decade"),
            admin: Id::ZERO,
            people: Vec::new(),
            channels: Vec::new(),
            recent: Vec::new(),
            posted: BTreeSet::new(),
            erased: BTreeSet::new(),
            joined: 0,
            figures: Figures::default(),
            backup: None,
            authority: 0,
        };
        life.found()?;
        Ok(life)
    }

    fn found(&mut self) -> Result<()> {
        for _ in 0..self.args.nodes {
            let index = self.office.add()?;
            self.office.start(index)?;
            if index == 0 {
                let found = Command::Found {
                    mesh_name: "Office".to_owned(),
                    node_name: "n0".to_owned(),
                    segment: "1F".to_owned(),
                    token_key: TokenSecret::new([1; 32]),
                };
                self.office.act(0, found)?;
            } else {
                self.describe(index, 0)?;
            }
            self.office.settle()?;
        }
        self.admin = self.register()?;
        let by = self.admin;
        let create = Command::CreateServer {
            by,
            name: "Company".to_owned(),
            icon_url: None,
        };
        let Reply::Server(server) = self.office.act(0, create)? else {
            bail!("no server");
        };
        let general = self.office.live(0)?.engine.view().channels(server)?;
        self.channels
            .extend(general.first().map(|channel| channel.id));
        for number in 1..CHANNELS {
            let create = Command::CreateChannel {
                by,
                server,
                name: format!("room-{number}"),
                topic: String::new(),
                private: false,
            };
            if let Reply::Channel(channel) = self.office.act(0, create)? {
                self.channels.push(channel);
            }
        }
        let invite = Command::CreateInvite {
            by,
            server,
            code: CODE.to_owned(),
            max_uses: None,
            expires_ms: None,
        };
        self.office.act(0, invite)?;
        self.office.settle()?;
        while self.people.len() < PEOPLE {
            self.hire()?;
        }
        self.office.settle()
    }

    fn describe(&mut self, index: usize, year: u64) -> Result<()> {
        let (name, segment) = (format!("n{index} in year {year}"), "2F".to_owned());
        let describe = Command::DescribeSelf { name, segment };
        self.office.act(index, describe).map(drop)
    }

    fn register(&mut self) -> Result<Id> {
        let at = self.office.running().first().copied().unwrap_or(0);
        let name = format!("person{}", self.joined);
        self.joined += 1;
        let register = Command::Register {
            username: name.clone(),
            display_name: name,
            password: "$pbkdf2$".to_owned(),
        };
        let Reply::User(id) = self.office.act(at, register)? else {
            bail!("no account");
        };
        Ok(id)
    }

    fn hire(&mut self) -> Result<()> {
        let by = self.register()?;
        let at = self.office.running().first().copied().unwrap_or(0);
        let code = CODE.to_owned();
        self.office.act(at, Command::AcceptInvite { by, code })?;
        self.people.push(by);
        Ok(())
    }

    pub(super) fn run(mut self) -> Result<Figures> {
        let began = cpu_ms()?;
        let mut written = 0;
        for day in 1..=self.args.days {
            self.office.now += DAY_MS;
            if self.aged {
                for index in self.office.running() {
                    self.restart(index)?;
                }
                self.office.settle()?;
                if !self.args.starts_only {
                    self.events_of(day)?;
                }
            }
            let due = self.args.messages * day / self.args.days;
            while written < due {
                self.write()?;
                written += 1;
                if written % 8 == 0 {
                    self.office.settle()?;
                }
            }
            self.read()?;
            self.office.settle()?;
            if day % DAYS_A_YEAR == 0 || day == self.args.days {
                self.check()?;
            }
        }
        self.figures.cpu_s = (cpu_ms()? - began) / 1e3;
        self.measure()?;
        Ok(self.figures)
    }

    fn restart(&mut self, index: usize) -> Result<()> {
        self.office.stop(index)?;
        self.office.start(index)
    }

    /// What happens on few days of a year.
    fn events_of(&mut self, day: u64) -> Result<()> {
        let (year, date) = (day / DAYS_A_YEAR, day % DAYS_A_YEAR);
        match date {
            20 if year == 1 => self.second_authority()?,
            30 => self.change_staff()?,
            60 => self.set_clock(3_600_000 * 26),
            67 => self.set_clock(0),
            90 => {
                for index in self.office.running() {
                    self.describe(index, year)?;
                }
            }
            120 if year % 2 == 1 => self.update(year)?,
            150 => self.back_up()?,
            180 => self.restore()?,
            200 if year == 3 => self.replace(0)?,
            200 if year > 3 && self.figures.replaced < self.args.nodes as u64 => {
                let oldest = self.office.running().into_iter();
                let oldest = oldest.filter(|index| *index != self.authority).min();
                if let Some(oldest) = oldest {
                    self.replace(oldest)?;
                }
            }
            _ => return Ok(()),
        }
        self.office.settle()
    }

    /// The founder is not the only one any more.
    fn second_authority(&mut self) -> Result<()> {
        let (by, node) = (self.admin, self.office.nodes[1].node);
        let holds = true;
        self.office
            .act(0, Command::MakeAuthority { by, node, holds })?;
        self.office.settle()?;
        let root = self.office.root.clone();
        let taken = self
            .office
            .batch(1, |live, _| Ok(live.engine.take_root_key(root)))?;
        ensure!(taken, "the root key was not taken");
        self.office.nodes[1].holds_root = true;
        self.authority = 1;
        Ok(())
    }

    /// Three of ten go and are erased; as many come.
    fn change_staff(&mut self) -> Result<()> {
        for _ in 0..PEOPLE * 3 / 10 {
            let gone = self.dice.index(self.people.len());
            let user = self.people.remove(gone);
            let by = self.admin;
            let at = self.any_node();
            self.office.act(at, Command::ForgetPerson { by, user })?;
            self.figures.forgotten += 1;
            self.office.settle()?;
            self.hire()?;
            self.office.settle()?;
        }
        Ok(())
    }

    fn set_clock(&mut self, ahead_ms: i64) {
        for node in &mut self.office.nodes {
            node.offset_ms = 0;
        }
        let index = self.any_node();
        self.office.nodes[index].offset_ms = ahead_ms;
    }

    /// Every node goes on with a program of other rules and a later format.
    fn update(&mut self, year: u64) -> Result<()> {
        for index in self.office.running() {
            self.office.batch(index, |live, _| {
                Ok(live.engine.store_mut().set_meta("rules", &[0; 8])?)
            })?;
            self.office.nodes[index].format += 1;
            self.restart(index)?;
            self.office.settle()?;
            self.describe(index, year)?;
        }
        Ok(())
    }

    fn back_up(&mut self) -> Result<()> {
        let index = self.any_node();
        self.office.stop(index)?;
        let folder = TempDir::new_in(
            self.office.nodes[index]
                .folder
                .path()
                .parent()
                .unwrap_or("/tmp".as_ref()),
        )?;
        Office::copy_disk(self.office.nodes[index].folder.path(), folder.path())?;
        self.backup = Some((index, folder));
        self.office.start(index)
    }

    /// A new disk from a backup of weeks ago.
    fn restore(&mut self) -> Result<()> {
        let Some((index, folder)) = self.backup.take() else {
            return Ok(());
        };
        if self.office.nodes[index].live.is_none() {
            return Ok(());
        }
        self.office.stop(index)?;
        for entry in fs::read_dir(self.office.nodes[index].folder.path())? {
            fs::remove_file(entry?.path())?;
        }
        Office::copy_disk(folder.path(), self.office.nodes[index].folder.path())?;
        self.office.start(index)
    }

    /// A machine dies for good; another takes its place, with nothing.
    fn replace(&mut self, index: usize) -> Result<()> {
        let node = self.office.nodes[index].node;
        self.office.stop(index)?;
        let fresh = self.office.add()?;
        self.office.start(fresh)?;
        self.office.settle()?;
        self.describe(fresh, 0)?;
        let by = self.admin;
        let token_key = TokenSecret::new(derive(self.office.now, "token key"));
        let revoke = Command::RevokeNode {
            by,
            node,
            token_key,
        };
        self.office.act(self.authority, revoke)?;
        self.figures.replaced += 1;
        Ok(())
    }

    fn any_node(&mut self) -> usize {
        let running = self.office.running();
        self.dice.pick(&running).copied().unwrap_or(0)
    }

    fn any_person(&mut self) -> Id {
        self.dice.pick(&self.people).copied().unwrap_or(self.admin)
    }

    /// One message, and now and then an edit, a reaction or a deletion of an earlier one.
    fn write(&mut self) -> Result<()> {
        let (at, by) = (self.any_node(), self.any_person());
        let answered = self.dice.pick(&self.recent).copied();
        let answered = answered.filter(|_| self.dice.chance(150));
        let drawn = self.dice.pick(&self.channels).copied();
        let channel = answered.map_or(drawn.unwrap_or_default(), |post| post.channel);
        let number = self.posted.len();
        let post = Command::Post {
            by,
            channel,
            content: format!("message {number:06}: what one says to another in an office"),
            parent: answered.map(|post| post.message),
            nonce: Some(format!("nonce-{number}")),
            mentions: Vec::new(),
            attachments: Vec::new(),
        };
        // An answer may come where its target was erased a moment ago.
        if let Ok(Reply::Message { message, .. }) = self.office.act(at, post) {
            self.posted.insert(message);
            self.recent.push(Posted {
                message,
                channel,
                author: by,
            });
        }
        if self.recent.len() > RECENT_MAX {
            self.recent.remove(0);
        }
        self.touch(at)
    }

    fn touch(&mut self, at: usize) -> Result<()> {
        let old = self.recent.len().saturating_sub(10);
        let Some(post) = self.dice.pick(&self.recent[..old]).copied() else {
            return Ok(());
        };
        let reader = self.any_person();
        let (message, author) = (post.message, post.author);
        let command = match self.dice.below(100) {
            0..=9 => Command::React {
                by: reader,
                message,
                emoji: "👍".to_owned(),
                on: true,
            },
            10..=14 => Command::Edit {
                by: author,
                message,
                content: format!("edited on {}", self.office.now),
                mentions: Vec::new(),
            },
            15..=16 => Command::Erase {
                by: author,
                message,
            },
            _ => return Ok(()),
        };
        let erases = matches!(command, Command::Erase { .. });
        self.office.settle()?;
        self.office.act(at, command)?;
        if erases {
            self.erased.insert(message);
            self.recent.retain(|known| known.message != message);
            self.office.settle()?;
        }
        Ok(())
    }

    fn read(&mut self) -> Result<()> {
        for _ in 0..5 {
            let (at, by) = (self.any_node(), self.any_person());
            let channel = self.dice.pick(&self.channels).copied().unwrap_or_default();
            self.office.act(at, Command::Read { by, channel })?;
        }
        Ok(())
    }

    /// Nothing that was acknowledged is lost but what orders erased, and all nodes are equal.
    fn check(&self) -> Result<()> {
        self.office.check_equal()?;
        let running = self.office.running();
        let Some(first) = running.first() else {
            bail!("no node runs");
        };
        let view = self.office.live(*first)?.engine.view();
        for message in &self.posted {
            let row = view.posted(*message)?;
            let there = row.as_ref().is_some_and(|row| row.deleted_by.is_none());
            let erased = self.erased.contains(message);
            ensure!(row.is_some(), "I1: {message} is gone");
            ensure!(there != erased, "I1: {message} is there: {there}");
        }
        Ok(())
    }

    fn measure(&mut self) -> Result<()> {
        let running = self.office.running();
        let mut start_ms = Vec::new();
        let mut resident = Vec::new();
        for index in &running {
            self.office.stop(*index)?;
            let before = resident_kib()?;
            let began = cpu_ms()?;
            self.office.open(*index)?;
            start_ms.push(cpu_ms()? - began);
            resident.push((resident_kib()? - before).max(1.0));
            self.office.stop(*index)?;
            self.office.start(*index)?;
            self.office.settle()?;
        }
        self.figures.start_ms = median(start_ms);
        self.figures.resident_kib = median(resident);
        let index = running.last().copied().unwrap_or(0);
        let file = self.office.nodes[index].folder.path().join("localchat.db");
        self.figures.disk_kib = kib(fs::metadata(file)?.len());
        self.measure_bytes(index)?;
        let live = self.office.live(index)?;
        self.figures.feeds = live.engine.feed_ids().count();
        self.figures.starts = self.office.starts;
        self.figures.rebuilt = self.office.rebuilt;
        self.figures.messages = self.posted.len() as u64;
        self.figures.erased = self.erased.len() as u64;
        self.measure_newcomer()
    }

    fn measure_bytes(&mut self, index: usize) -> Result<()> {
        self.office.stop(index)?;
        self.office.tape = Some(Vec::new());
        self.office.start(index)?;
        let hello = self.first_frame(index);
        self.office.settle()?;
        self.office.tape = Some(Vec::new());
        let post = |life: &mut Self, number: u64| -> Result<f64> {
            life.office.tape = Some(Vec::new());
            let command = Command::Post {
                by: life.people[0],
                channel: life.channels[0],
                content: "hello".to_owned(),
                parent: None,
                nonce: Some(format!("measured-{number}")),
                mentions: Vec::new(),
                attachments: Vec::new(),
            };
            life.office.act(index, command)?;
            let bytes = life.first_frame(index);
            life.office.settle()?;
            Ok(bytes)
        };
        self.figures.hello_bytes = hello;
        self.figures.opening_bytes = post(self, 1)?;
        self.figures.push_bytes = post(self, 2)?;
        self.office.tape = None;
        let mut longest = 0;
        let nodes: Vec<_> = self.office.nodes.iter().map(|node| node.node).collect();
        for node in nodes {
            let marks = self
                .office
                .live(index)?
                .engine
                .registers_after(node, 0, 100_000)?;
            let lengths = marks
                .iter()
                .map(|mark| mark.value.len() + mark.merged.len() * 8);
            longest = longest.max(lengths.max().unwrap_or(0));
        }
        self.figures.mark_bytes = count(longest);
        Ok(())
    }

    fn first_frame(&self, index: usize) -> f64 {
        let tape = self.office.tape.iter().flatten();
        let mut own = tape.filter(|(from, _)| *from == index);
        count(own.next().map_or(0, |(_, bytes)| *bytes))
    }

    /// What a new node computes until it has everything; what the others compute to serve it is
    /// not counted.
    fn measure_newcomer(&mut self) -> Result<()> {
        let fresh = self.office.add()?;
        self.office.clocked = Some((fresh, 0.0));
        self.office.start(fresh)?;
        self.office.settle()?;
        let clocked = self.office.clocked.take();
        self.figures.newcomer_ms = clocked.map_or(0.0, |(_, took)| took);
        Ok(())
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

fn kib(bytes: u64) -> f64 {
    count(usize::try_from(bytes).unwrap_or(usize::MAX)) / 1024.0
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn count(number: usize) -> f64 {
    number as f64
}
