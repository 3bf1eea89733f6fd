//! P1 and P2: durable posts per second.

use std::time::Duration;

use anyhow::Result;

use super::anchor::Remote;
use super::awake::Awake;
use super::listener::Listeners;
use super::load;
use super::options::{Id, Options};
use super::report::{Figure, Goal, Report, Sample};
use super::stage::{Party, Stage};
use super::stats;

const LISTENERS: usize = 10;
/// Half of them before the node's turn and half after it.
const ROWS: u64 = 2 * 64 * 1_000;
const ROWS_PER_TRANSACTION: u64 = 64;
const APPENDS: u64 = 300;
const DELIVERY_PATIENCE: Duration = Duration::from_secs(20);

/// One server's side of the figure.
struct Side<'stage> {
    party: &'stage Party,
    listeners: Listeners,
    lasting: Duration,
    rates: Vec<f64>,
    cpu_ms: Vec<f64>,
    latencies_ms: Vec<f64>,
    refused: u64,
    complaint: Option<String>,
}

#[derive(Default)]
struct Anchors {
    rows: Vec<f64>,
    appends: Vec<f64>,
}

pub(super) async fn measure(
    stage: &mut Stage,
    options: &Options,
    report: &mut Report,
) -> Result<()> {
    let (dir, core) = (&options.work_dir, options.server_core);
    let mut bare = Remote::rows(core, dir, ROWS / 2, ROWS_PER_TRANSACTION, false).await?;
    let mut append = Remote::append(core, dir, APPENDS, 0).await?;
    let original_wanted = options.wants(&[Id::P1]);
    let original = stage.original.as_ref().filter(|_| original_wanted);
    let mut node = Side::open(stage.node.as_ref(), options.seconds).await?;
    let mut original = Side::open(original, options.original_seconds).await?;
    let mut anchors = Anchors::default();
    for round in 0..options.rounds {
        report.progress("P1/P2", round);
        let posters = options.posters;
        let node_first = round % 2 == 1;
        anchors.appends.push(append.number("per_second").await?);
        if !node_first {
            Side::load(&mut original, stage, posters).await?;
        }
        let before = bare.number("seconds").await?;
        Side::load(&mut node, stage, posters).await?;
        let after = bare.number("seconds").await?;
        anchors.rows.push(stats::count(ROWS) / (before + after));
        if node_first {
            Side::load(&mut original, stage, posters).await?;
        }
    }
    tell(options, report, node, original, anchors);
    Ok(())
}

impl<'stage> Side<'stage> {
    async fn open(party: Option<&'stage Party>, seconds: f64) -> Result<Option<Self>> {
        let Some(party) = party else { return Ok(None) };
        Ok(Some(Self {
            party,
            listeners: Listeners::open(party.seats(LISTENERS)).await?,
            lasting: Duration::from_secs_f64(seconds),
            rates: Vec::new(),
            cpu_ms: Vec::new(),
            latencies_ms: Vec::new(),
            refused: 0,
            complaint: None,
        }))
    }

    async fn load(side: &mut Option<Self>, stage: &Stage, posters: usize) -> Result<()> {
        let Some(side) = side else { return Ok(()) };
        let Party { server, office } = side.party;
        let delivered = side.listeners.arrivals.count();
        let cpu = side.party.cpu_time()?;
        let address = server.address;
        let awake = Awake::keep();
        let load = load::drive(address, office, &stage.numbers, posters, side.lasting).await?;
        drop(awake);
        let due = delivered + load.posts * LISTENERS as u64;
        side.listeners
            .arrivals
            .wait_for(due, DELIVERY_PATIENCE)
            .await?;
        let cpu = side.party.cpu_time()?.saturating_sub(cpu);
        side.rates
            .push(stats::count(load.in_time) / side.lasting.as_secs_f64());
        side.cpu_ms
            .push(cpu.as_secs_f64() * 1e3 / stats::count(load.posts));
        side.latencies_ms.push(stats::median(&load.latencies_ms));
        side.refused += load.refused;
        side.complaint = side.complaint.take().or(load.complaint);
        Ok(())
    }

    fn tell(&self, name: &str, report: &mut Report) {
        let latency = Sample::new("ms", self.latencies_ms.clone());
        report.note(format!("P1, {name}: post latency p50 under load {latency}"));
        if let Some(complaint) = &self.complaint {
            report.note(format!(
                "P1, {name}: {} posts refused, {complaint}",
                self.refused
            ));
        }
    }
}

fn tell(
    options: &Options,
    report: &mut Report,
    node: Option<Side<'_>>,
    original: Option<Side<'_>>,
    anchors: Anchors,
) {
    report.note(format!(
        "4 KiB append + fdatasync: {}",
        Sample::new("/s", anchors.appends)
    ));
    for (name, side) in [("node", &node), ("original", &original)] {
        if let Some(side) = side {
            side.tell(name, report);
        }
    }
    let (rates, cpu) = node.map_or_else(Default::default, |side| (side.rates, side.cpu_ms));
    if options.wants(&[Id::P1]) {
        let (theirs, their_cpu) =
            original.map_or_else(Default::default, |side| (side.rates, side.cpu_ms));
        let posters = options.posters;
        let what = format!("durable posts, {posters} posters, {LISTENERS} listeners");
        report.add(
            Figure::new(Id::P1, what, Sample::new("/s", rates.clone())).against(
                "the original",
                Sample::new("/s", theirs),
                Goal::AtLeast(100.0),
            ),
        );
        let what = "server CPU per post, the same load".to_owned();
        report.add(Figure::new(Id::P1, what, Sample::new("ms", cpu)).against(
            "the original",
            Sample::new("ms", their_cpu),
            Goal::None,
        ));
    }
    if options.wants(&[Id::P2]) {
        let what = "durable posts, as P1".to_owned();
        let bare = Sample::new("rows/s", anchors.rows);
        let figure = Figure::new(Id::P2, what, Sample::new("/s", rates));
        report.add(figure.against("bare SQLite, 64 a transaction", bare, Goal::AtLeast(0.10)));
    }
}
