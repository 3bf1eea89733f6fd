//! P4: what it costs a server to hand one message to one listener.
//!
//! One message at a time, the next once everybody has the last: no server can put two events into
//! one write. What a post itself costs is measured beside it, in a channel nobody listens to.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::anchor::Remote;
use super::listener::{Listeners, Seat};
use super::load::Poster;
use super::options::{Id, Options};
use super::process;
use super::report::{Figure, Goal, Report, Sample};
use super::stage::{Party, Stage};
use super::stats;

const EVENTS: u64 = 200;
const ORIGINAL_EVENTS: u64 = 12;
/// The kernel counts CPU in hundredths of a second: cheap things have to be done more often.
const ALONE_PER_EVENT: u64 = 4;
const PATIENCE: Duration = Duration::from_secs(30);
const DEFAULT_FRAME_BYTES: u64 = 600;

struct Side<'stage> {
    party: &'stage Party,
    listeners: Listeners,
    events: u64,
    whole_us: Vec<f64>,
    share_us: Vec<f64>,
}

struct Bare {
    remote: Remote,
    listeners: Listeners,
    us: Vec<f64>,
}

pub(super) async fn measure(
    stage: &mut Stage,
    options: &Options,
    report: &mut Report,
) -> Result<()> {
    let crowd = options.listeners;
    let mut node = Side::open(stage.node.as_ref(), crowd, EVENTS).await?;
    let mut original = Side::open(stage.original.as_ref(), crowd, ORIGINAL_EVENTS).await?;
    for side in [&mut node, &mut original].into_iter().flatten() {
        side.deliver(stage, 2).await?;
    }
    let model = node.as_ref().or(original.as_ref());
    let frame_bytes = model.map_or(DEFAULT_FRAME_BYTES, |side| {
        side.listeners.arrivals.frame_bytes()
    });
    let mut bare = Bare::open(options, frame_bytes).await?;
    for round in 0..options.rounds {
        report.progress("P4", round);
        bare.round().await?;
        for side in [&mut original, &mut node].into_iter().flatten() {
            side.round(stage).await?;
        }
    }
    for (name, party) in [("node", &stage.node), ("original", &stage.original)] {
        if let Some(party) = party {
            let mib = process::resident_bytes(party.server.pid())? / (1 << 20);
            report.note(format!(
                "P4, {name}: {mib} MiB resident with {crowd} listeners"
            ));
        }
    }
    report.note(format!(
        "P4: frames of {frame_bytes} bytes in the bare loop"
    ));
    tell(crowd, report, node, original, bare.us);
    Ok(())
}

impl<'stage> Side<'stage> {
    async fn open(party: Option<&'stage Party>, crowd: usize, events: u64) -> Result<Option<Self>> {
        let Some(party) = party else { return Ok(None) };
        let listeners = Listeners::open(party.seats(crowd)).await?;
        Ok(Some(Self {
            party,
            listeners,
            events,
            whole_us: Vec::new(),
            share_us: Vec::new(),
        }))
    }

    async fn round(&mut self, stage: &Stage) -> Result<()> {
        let alone = self.post_alone(stage).await?;
        let whole = self.deliver(stage, self.events).await?;
        let crowd = stats::count(self.listeners.alive() as u64);
        self.whole_us.push(whole.as_secs_f64() * 1e6 / crowd);
        self.share_us
            .push((whole.saturating_sub(alone)).as_secs_f64() * 1e6 / crowd);
        Ok(())
    }

    /// CPU per post where nobody listens.
    async fn post_alone(&self, stage: &Stage) -> Result<Duration> {
        let mut poster = self.poster(&self.party.office.quiet_channel, stage).await?;
        let posts = self.events * ALONE_PER_EVENT;
        let cpu = self.party.cpu_time()?;
        for _ in 0..posts {
            poster.must_post().await?;
        }
        Ok(self.party.cpu_time()?.saturating_sub(cpu) / u32::try_from(posts)?)
    }

    /// CPU per post where everybody listens.
    async fn deliver(&mut self, stage: &Stage, events: u64) -> Result<Duration> {
        let mut poster = self.poster(&self.party.office.channel, stage).await?;
        let crowd = self.listeners.alive() as u64;
        let mut due = self.listeners.arrivals.count();
        let cpu = self.party.cpu_time()?;
        for _ in 0..events {
            poster.must_post().await?;
            due += crowd;
            self.listeners.arrivals.wait_for(due, PATIENCE).await?;
        }
        Ok(self.party.cpu_time()?.saturating_sub(cpu) / u32::try_from(events)?)
    }

    async fn poster(&self, channel: &str, stage: &Stage) -> Result<Poster> {
        let Party { server, office } = self.party;
        Poster::open(server.address, office.token(0), channel, &stage.numbers).await
    }
}

impl Bare {
    async fn open(options: &Options, frame_bytes: u64) -> Result<Self> {
        let (crowd, bytes) = (options.listeners.to_string(), frame_bytes.to_string());
        let arguments = ["fan-out", "--listeners", &crowd, "--frame-bytes", &bytes];
        let mut remote = Remote::start(options.server_core, &arguments).await?;
        let port = remote.ready()["port"]
            .as_u64()
            .context("the anchor named no port")?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, u16::try_from(port)?));
        remote.ask().await?;
        let seat = Seat {
            address,
            path: "/".to_owned(),
            bearer: None,
        };
        let listeners = Listeners::open(vec![seat; options.listeners]).await?;
        remote.answer().await?;
        Ok(Self {
            remote,
            listeners,
            us: Vec::new(),
        })
    }

    async fn round(&mut self) -> Result<()> {
        let crowd = self.listeners.alive() as u64;
        let mut due = self.listeners.arrivals.count();
        let cpu = process::cpu_time(self.remote.pid()?)?;
        for _ in 0..EVENTS {
            self.remote.round().await?;
            due += crowd;
            self.listeners.arrivals.wait_for(due, PATIENCE).await?;
        }
        let cpu = process::cpu_time(self.remote.pid()?)?.saturating_sub(cpu);
        self.us
            .push(cpu.as_secs_f64() * 1e6 / stats::count(EVENTS * crowd));
        Ok(())
    }
}

fn tell(
    crowd: usize,
    report: &mut Report,
    node: Option<Side<'_>>,
    original: Option<Side<'_>>,
    bare: Vec<f64>,
) {
    let samples = |side: Option<Side<'_>>| {
        let (whole, share) =
            side.map_or_else(Default::default, |side| (side.whole_us, side.share_us));
        (Sample::new("µs", whole), Sample::new("µs", share))
    };
    let (whole, share) = samples(node);
    let (their_whole, their_share) = samples(original);
    let what = format!("server CPU per delivery, {crowd} listeners, the post included");
    let figure = Figure::new(Id::P4, what.clone(), whole.clone());
    report.add(figure.against("bare write(2)", Sample::new("µs", bare), Goal::AtMost(1.6)));
    let figure = Figure::new(Id::P4, what, whole);
    report.add(figure.against("the original", their_whole, Goal::AtMost(1.0 / 6.0)));
    let what = "the same, less what a post costs without listeners".to_owned();
    report.add(Figure::new(Id::P4, what, share).against("the original", their_share, Goal::None));
}
