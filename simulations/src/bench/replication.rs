//! R1 and R2: how fast and in how many bytes a message reaches the other node.

use std::time::Duration;

use anyhow::Result;

use super::anchor::Remote;
use super::clock;
use super::listener::Listeners;
use super::load::{self, Numbers, Poster};
use super::mesh::Pair;
use super::options::{Id, Options};
use super::prose::TEXT_CHARS;
use super::report::{Figure, Goal, Report, Sample};
use super::server::Program;
use super::stats;

const USERS: usize = 8;
const POSTERS_AT_ONCE: u64 = 64;
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(5);
/// Acknowledgements may follow the message that the other side has already shown.
const SETTLE: Duration = Duration::from_millis(100);
const APPENDS: u64 = 30;

struct Bench {
    pair: Pair,
    at_a: Listeners,
    at_b: Listeners,
    numbers: Numbers,
}

#[derive(Default)]
struct Results {
    disk_ms: Vec<f64>,
    at_a_ms: Vec<f64>,
    extra_p50_ms: Vec<f64>,
    extra_p99_ms: Vec<f64>,
    all_extra_ms: Vec<f64>,
    live_bytes: Vec<f64>,
    loaded_bytes: Vec<f64>,
    crdt_bytes: Vec<f64>,
    crdt_loaded_bytes: Vec<f64>,
}

pub(super) async fn measure(options: &Options, report: &mut Report) -> Result<()> {
    let (core, posts) = (options.server_core, options.posts.to_string());
    let mut disk = Remote::append(core, &options.work_dir, APPENDS, 2).await?;
    let mut crdt = Remote::start(core, &["crdt-live", "--messages", &posts]).await?;
    let at_once = POSTERS_AT_ONCE.to_string();
    let arguments = ["crdt-live", "--messages", "640", "--per-sync", &at_once];
    let mut crdt_loaded = Remote::start(core, &arguments).await?;
    let mut bench = match Program::node(&options.localchat) {
        Ok(program) => Some(Bench::open(&program, options, report).await?),
        Err(missing) => {
            report.note(missing);
            None
        }
    };
    let mut results = Results::default();
    for round in 0..options.rounds {
        report.progress("R1/R2", round);
        results.disk_ms.push(disk.number("p50_ms").await?);
        results
            .crdt_bytes
            .push(crdt.number("bytes_per_message").await?);
        results
            .crdt_loaded_bytes
            .push(crdt_loaded.number("bytes_per_message").await?);
        if let Some(bench) = &mut bench {
            bench.one_by_one(options.posts, &mut results).await?;
            bench.all_at_once(&mut results).await?;
        }
    }
    if options.wants(&[Id::R1]) {
        tell_latency(report, &results);
    }
    if options.wants(&[Id::R2]) {
        tell_bytes(report, results);
    }
    Ok(())
}

impl Bench {
    async fn open(program: &Program, options: &Options, report: &mut Report) -> Result<Self> {
        let pair = Pair::join(program, options, USERS).await?;
        let (at_a, at_b) = pair.listen().await?;
        let bench = Self {
            pair,
            at_a,
            at_b,
            numbers: Numbers::default(),
        };
        let idle = bench.idle_bytes().await?;
        report.note(format!(
            "R2: {idle:.0} bytes a second between two idle nodes, not deducted"
        ));
        Ok(bench)
    }

    async fn idle_bytes(&self) -> Result<f64> {
        const WINDOW: Duration = Duration::from_secs(4);
        tokio::time::sleep(SETTLE).await;
        let before = self.pair.traffic()?.bytes;
        tokio::time::sleep(WINDOW).await;
        let bytes = self.pair.traffic()?.bytes.saturating_sub(before);
        Ok(stats::count(bytes) / WINDOW.as_secs_f64())
    }

    /// Posts at A, each once the last has been seen at A and at B.
    async fn one_by_one(&mut self, posts: u64, results: &mut Results) -> Result<()> {
        let Pair { a, office, .. } = &self.pair;
        let (token, channel) = (office.token(0), &office.channel);
        let mut poster = Poster::open(a.address, token, channel, &self.numbers).await?;
        let (mut at_a_ms, mut extra_ms) = (Vec::new(), Vec::new());
        let bytes = self.pair.traffic()?.bytes;
        for _ in 0..posts {
            tokio::time::sleep(PAUSE).await;
            let (a, b) = (&self.at_a.arrivals, &self.at_b.arrivals);
            let (due_a, due_b) = (a.count() + 1, b.count() + 1);
            let started = clock::now();
            poster.must_post().await?;
            a.wait_for(due_a, PATIENCE).await?;
            b.wait_for(due_b, PATIENCE).await?;
            let (Some((_, seen_a)), Some((_, seen_b))) = (a.last(), b.last()) else {
                continue;
            };
            at_a_ms.push(clock::ms(seen_a - started));
            extra_ms.push(clock::ms(seen_b.saturating_duration_since(seen_a)));
        }
        tokio::time::sleep(SETTLE).await;
        let bytes = self.pair.traffic()?.bytes.saturating_sub(bytes);
        results
            .live_bytes
            .push(stats::count(bytes) / stats::count(posts));
        results.at_a_ms.push(stats::median(&at_a_ms));
        results.extra_p50_ms.push(stats::median(&extra_ms));
        results.extra_p99_ms.push(stats::quantile(&extra_ms, 0.99));
        results.all_extra_ms.extend(extra_ms);
        Ok(())
    }

    /// Posts at A from many users at once.
    async fn all_at_once(&mut self, results: &mut Results) -> Result<()> {
        const MESSAGES: u64 = POSTERS_AT_ONCE * 10;
        let Pair { a, office, .. } = &self.pair;
        let (at_a, at_b) = (&self.at_a.arrivals, &self.at_b.arrivals);
        let (due_a, due_b) = (at_a.count() + MESSAGES, at_b.count() + MESSAGES);
        let bytes = self.pair.traffic()?.bytes;
        load::fill(a.address, office, &self.numbers, MESSAGES).await?;
        at_a.wait_for(due_a, PATIENCE).await?;
        at_b.wait_for(due_b, PATIENCE).await?;
        tokio::time::sleep(SETTLE).await;
        let bytes = self.pair.traffic()?.bytes.saturating_sub(bytes);
        results
            .loaded_bytes
            .push(stats::count(bytes) / stats::count(MESSAGES));
        Ok(())
    }
}

fn tell_latency(report: &mut Report, results: &Results) {
    if results.all_extra_ms.is_empty() {
        return;
    }
    let disk = Sample::new("ms", results.disk_ms.clone());
    let at_a = Sample::new("ms", results.at_a_ms.clone());
    report.note(format!(
        "R1: 4 KiB append + fdatasync p50 {disk}; post to listener at A p50 {at_a}"
    ));
    let pooled = stats::quantile(&results.all_extra_ms, 0.99);
    let samples = results.all_extra_ms.len();
    report.note(format!(
        "R1: extra at B, p99 of all {samples} posts together {pooled:.2} ms"
    ));
    for (what, values, limit) in [
        ("p50", &results.extra_p50_ms, Goal::None),
        ("p99", &results.extra_p99_ms, Goal::AtMost(3.0)),
    ] {
        let what = format!("post at A seen at B, later than at A, {what}");
        let figure = Figure::new(Id::R1, what, Sample::new("ms", values.clone()));
        report.add(figure.compared(
            "seen at A after the post, p50; goal in ms",
            at_a.clone(),
            values.clone(),
            limit,
        ));
    }
}

fn tell_bytes(report: &mut Report, results: Results) {
    let limit = f64::from(u16::try_from(TEXT_CHARS).unwrap_or(u16::MAX)) + 160.0;
    let live = Sample::new("B", results.live_bytes);
    let crdt = Sample::new("B", results.crdt_bytes);
    let figure = Figure::new(
        Id::R2,
        "bytes per message, one by one".to_owned(),
        live.clone(),
    );
    report.add(figure.against("automerge sync", crdt, Goal::AtMost(0.6)));
    let figure = Figure::new(Id::R2, "the same, absolute".to_owned(), live.clone());
    report.add(figure.absolute("payload + 160 B", live.values, Goal::AtMost(limit)));
    let loaded = Sample::new("B", results.loaded_bytes);
    let crdt = Sample::new("B", results.crdt_loaded_bytes);
    let what = format!("bytes per message, {POSTERS_AT_ONCE} posters");
    let figure = Figure::new(Id::R2, what, loaded);
    report.add(figure.against("automerge sync, 64 at a time", crdt, Goal::AtMost(0.6)));
}
