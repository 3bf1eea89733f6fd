//! R4: a new node gets everything that was written before it came.

use anyhow::{Context as _, Result, ensure};
use hyper::Method;
use serde_json::Value;

use super::anchor::Remote;
use super::clock;
use super::load::{self, Numbers};
use super::mesh;
use super::office::{self, Office};
use super::options::{Id, Options};
use super::process;
use super::report::{Figure, Goal, Report, Sample};
use super::server::{Program, Server};
use super::stats;

const USERS: usize = 8;
const PAGE: usize = 100;
const ROWS_PER_TRANSACTION: u64 = 1_000;

/// A node with a long history, and its first and last message.
struct Source {
    server: Server,
    office: Office,
    oldest: String,
    second: String,
    newest: String,
}

#[derive(Default)]
struct Results {
    node_s: Vec<f64>,
    node_cpu_us: Vec<f64>,
    crdt_s: Vec<f64>,
    rows_s: Vec<f64>,
}

pub(super) async fn measure(options: &Options, report: &mut Report) -> Result<()> {
    let (core, messages) = (options.server_core, options.messages.to_string());
    let (dir, rows) = (&options.work_dir, options.messages);
    let mut bare = Remote::rows(core, dir, rows, ROWS_PER_TRANSACTION, true).await?;
    let mut crdt = Remote::start(core, &["crdt-catch-up", "--messages", &messages]).await?;
    let source = match Program::node(&options.localchat) {
        Ok(program) => Some((Source::fill(&program, options).await?, program)),
        Err(missing) => {
            report.note(missing);
            None
        }
    };
    let mut results = Results::default();
    for round in 0..options.rounds {
        report.progress("R4", round);
        results.rows_s.push(bare.number("seconds").await?);
        results.crdt_s.push(crdt.number("seconds").await?);
        if let Some((source, program)) = &source {
            source.catch_up(program, options, &mut results).await?;
        }
    }
    tell(options.messages, report, results);
    Ok(())
}

impl Source {
    async fn fill(program: &Program, options: &Options) -> Result<Self> {
        let server = Server::start(program, &options.work_dir, options.server_core, None).await?;
        let office = Office::found(server.address, USERS).await?;
        load::fill(
            server.address,
            &office,
            &Numbers::default(),
            options.messages,
        )
        .await?;
        let (mut ids, mut total) = (page(&server, &office, None).await?, 0);
        let newest = ids.last().context("no message")?.clone();
        let mut first = ids.clone();
        while !ids.is_empty() {
            total += ids.len() as u64;
            first = ids;
            ids = page(&server, &office, first.first().map(String::as_str)).await?;
        }
        ensure!(total == options.messages, "{total} messages at A");
        let [oldest, second, ..] = first.as_slice() else {
            anyhow::bail!("too few messages")
        };
        let (oldest, second) = (oldest.clone(), second.clone());
        Ok(Self {
            server,
            office,
            oldest,
            second,
            newest,
        })
    }

    /// Starts a new node and waits until it has the oldest and the newest message; then counts.
    async fn catch_up(
        &self,
        program: &Program,
        options: &Options,
        results: &mut Results,
    ) -> Result<()> {
        let started = clock::now();
        let new = mesh::newcomer(program, options, &self.server, &self.office).await?;
        mesh::until("the newest message", async || {
            let ids = page(&new, &self.office, None).await.unwrap_or_default();
            ids.last() == Some(&self.newest)
        })
        .await?;
        mesh::until("the oldest message", async || {
            let ids = page(&new, &self.office, Some(&self.second))
                .await
                .unwrap_or_default();
            ids.first() == Some(&self.oldest)
        })
        .await?;
        results.node_s.push(started.elapsed().as_secs_f64());
        let cpu = process::cpu_time(new.pid())?;
        results
            .node_cpu_us
            .push(cpu.as_secs_f64() * 1e6 / stats::count(options.messages));
        let (mut before, mut total) = (None, 0);
        loop {
            let ids = page(&new, &self.office, before.as_deref()).await?;
            total += ids.len() as u64;
            before = ids.first().cloned();
            if before.is_none() {
                break;
            }
        }
        ensure!(
            total == options.messages,
            "the new node has {total} messages"
        );
        Ok(())
    }
}

/// The ids of one page of messages, oldest first.
async fn page(server: &Server, office: &Office, before: Option<&str>) -> Result<Vec<String>> {
    let before = before.map(|id| format!("&before={id}")).unwrap_or_default();
    let path = format!(
        "/api/channels/{}/messages?limit={PAGE}{before}",
        office.channel
    );
    let list = office::call(server.address, Method::GET, &path, office.token(0), None).await?;
    let list = list.as_array().context("messages are a list")?;
    list.iter()
        .map(|message: &Value| office::id_of(&message["id"]))
        .collect()
}

fn tell(messages: u64, report: &mut Report, results: Results) {
    if !results.node_cpu_us.is_empty() {
        let cpu = Sample::new("µs", results.node_cpu_us);
        report.note(format!("R4: CPU of the new node per message {cpu}"));
    }
    let what = format!("a new node gets {messages} messages, process start included");
    let seconds = Sample::new("s", results.node_s);
    let crdt = Sample::new("s", results.crdt_s);
    let rows = Sample::new("s", results.rows_s);
    let figure = Figure::new(Id::R4, what.clone(), seconds.clone());
    report.add(figure.against("automerge sync, in memory", crdt, Goal::AtMost(1.0 / 3.0)));
    let figure = Figure::new(Id::R4, what, seconds);
    report.add(figure.against("bare SQLite, 1,000 a transaction", rows, Goal::AtMost(6.0)));
}
